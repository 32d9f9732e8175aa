// Scans the short cards for commercial pre-training and writes docs/well-known-cards.md: what licit answers next to what a careful lawyer would say.
//   npm run cards
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cards } from './cards.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'licit-cards-'));
const slug = (name) => name.toLowerCase().replace(/[^a-z\d]+/g, '-');
writeFileSync(join(folder, 'licit.yaml'), 'use: { purpose: commercial, stage: pre-training }\n');
for (const { name, license, text } of cards) {
  const path = join(folder, 'data', slug(name));
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'README.md'), `---\nlicense: ${license}\npretty_name: ${name}\n---\n# ${name}\n\n${text}\n`);
  writeFileSync(join(path, 'train.jsonl'), '{"id":1,"text":"one"}\n');
}
const ran = spawnSync(process.execPath, [join(root, 'bin/licit.js'), 'scan', 'data', '-f', 'json', '-q'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
const found = JSON.parse(ran.stdout);
rmSync(folder, { recursive: true, force: true });

const answerOf = (name) => {
  const rules = new Set(found.findings.filter(({ dataset }) => dataset.endsWith(slug(name))).map(({ rule }) => rule));
  if (rules.has('license/forbids-use')) return 'no';
  const open = ['license/not-shown', 'license/unclear', 'license/missing', 'license/conflict', 'license/generator-terms', 'license/generator-unknown'];
  return open.some((rule) => rules.has(rule)) ? 'not shown' : 'yes';
};
const answered = cards.map((card) => ({ ...card, licit: answerOf(card.name) }));
const same = answered.filter(({ lawyer, licit }) => lawyer === licit).length;
const tooMuch = answered.filter(({ lawyer, licit }) => licit === 'yes' && lawyer !== 'yes').length;
const page = `# Well-known cards

Written by \`npm run cards\`. The cards of ${cards.length} datasets that many train on, written again in short form from what the originals say on licenses
(\`bench/cards/cards.js\`): what licit answers for commercial pre-training, next to what a careful lawyer would say from the same words. They are not the
originals, which change; scan those.

The same answer for ${same} of ${cards.length}; a yes that the words do not give for ${tooMuch}.

| dataset | metadata | licit | a lawyer | because |
| --- | --- | --- | --- | --- |
${answered.map(({ name, license, licit, lawyer, because }) => `| ${name} | \`${license}\` | ${licit} | ${lawyer} | ${because} |`).join('\n')}
`;
writeFileSync(join(root, 'docs/well-known-cards.md'), page);
console.log(page);
if (process.argv.includes('--why')) for (const { name, lawyer, licit } of answered) if (lawyer !== licit) console.log(name, found.findings.filter(({ dataset }) => dataset.endsWith(slug(name))).map(({ rule, message }) => `${rule}: ${message?.en ?? message}`));
