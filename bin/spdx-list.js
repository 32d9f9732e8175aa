// Writes src/license/tables/license-spdx.tsv from spdx-license-list. Its texts are 12 MB; what a scan needs of the list is 80 kB.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const list = require('spdx-license-list/spdx.json');
const rows = Object.entries(list).map(([id, { name, url = '', osiApproved }]) => [id, name, url, osiApproved ? 'osi' : ''].join('\t'));
const head = `# The SPDX license list (CC0-1.0) as spdx-license-list ${require('spdx-license-list/package.json').version} has it; written by bin/spdx-list.js.
# id	name	address	approved by the OSI`;
writeFileSync(new URL('../src/license/tables/license-spdx.tsv', import.meta.url), `${[head, ...rows].join('\n')}\n`);
