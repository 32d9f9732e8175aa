import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { proseClaims } from '../dist/claims/prose/prose-claims.js';
import { proseSayings } from '../dist/reading/prose/prose-blocks.js';

// Sentences in bench/rights/held-out were written without sight of what reads them. No weight was fitted to them; thresholds were chosen by them.
const folder = fileURLToPath(new URL('./rights/held-out', import.meta.url));

/** Whether words beside a permissive license leave it as it is. */
function leavesPermissive(text) {
  const claims = proseClaims(proseSayings(`# Notes\n\n${text.replaceAll('\\n', '\n')}\n`, 'README.md'), ['', '']);
  return claims.every(
    ({ about, claim }) =>
      about !== 'license' ||
      (claim.state === 'known' &&
        /^(?:MIT|Apache-2\.0|CC-BY-[\d.]+|CC0-1\.0|ODC-By-1\.0|PDDL-1\.0|LicenseRef-custom-permissive)$/.test(claim.value)),
  );
}

const share = (part, of) => `${part} of ${of} (${of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`})`;

/** How sentences about rights are read. */
export function section() {
  const counts = new Map();
  for (const file of readdirSync(folder).sort())
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n')) {
      if (line === '') continue;
      const [language, label, text] = line.split('\t');
      const permissive = leavesPermissive(text);
      for (const key of [language, 'all']) {
        const own = counts.get(key) ?? { restricting: 0, missed: 0, harmless: 0, taken: 0 };
        own[label] += 1;
        if (label === 'restricting' && permissive) own.missed += 1;
        if (label === 'harmless' && !permissive) own.taken += 1;
        counts.set(key, own);
      }
    }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { restricting, missed, harmless, taken }]) => `| ${key} | ${share(missed, restricting)} | ${share(taken, harmless)} |`);
  const { restricting, missed, harmless, taken } = counts.get('all');
  const lines = [
    'Sentences beside a permissive license, plain, indirect and hard ones, many of them harmless in the same words: how many that limit the use of data leave it as it is (false assurance), and how many that limit nothing make it unclear or limited (false alarm). No weight was fitted to them, but thresholds and settings of the fit were chosen by these figures, so they are somewhat too good.\n',
    '| language | limiting, not heard | harmless, taken for limiting |',
    '| --- | ---: | ---: |',
    ...rows,
  ];
  return {
    rows: [
      [
        'Sentences on rights beside a permissive license',
        `${restricting} that limit, ${harmless} harmless ones in much the same words, ${counts.size - 1} languages`,
        `a limit not heard ${share(missed, restricting)}; harmless taken for a limit ${share(taken, harmless)}`,
      ],
    ],
    notes: lines.join('\n'),
  };
}
