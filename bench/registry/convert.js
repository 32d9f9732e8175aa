// Writes src/lists/registry/datasets.tsv from a checkout (or a bare copy) of the Data Provenance Initiative's collection, and from well-known.tsv beside this
// file. Facts only: names, identifiers, addresses, licenses, what a dataset was made from, which models generated it, days. No sentence of theirs is taken.
//   node bench/registry/convert.js PATH_OF_CHECKOUT
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readLicense } from '../../dist/license/statements/read-license.js';
import { modelsNamed } from '../../dist/license/terms/model-terms.js';

const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
  console.error('usage: node bench/registry/convert.js PATH_OF_CHECKOUT');
  process.exit(2);
}
const git = (...args) => execFileSync('git', ['-C', checkout, ...args], { maxBuffer: 1 << 28 }).toString();
const commit = git('rev-parse', 'HEAD').trim();
const day = git('log', '-1', '--format=%cs').trim();
const files = git('ls-tree', '-r', '-z', '--name-only', 'HEAD')
  .split('\0')
  .filter((name) => /^data_summaries[^/]*\/.*\.json$/.test(name) && !name.includes('_template'));

const clean = (words) => String(words ?? '').replace(/[\t\r\n|]+/g, ' ').trim();
const list = (value) => (Array.isArray(value) ? value : value ? [value] : []).map(clean).filter((one) => one !== '' && !/^(?:none|n\/a|unknown|unclear)$/i.test(one));
const hub = (address) => /huggingface\.co\/datasets\/([\w.-]+(?:\/[\w.-]+)?)/.exec(address ?? '')?.[1]?.toLowerCase();

/** A name of a license as an SPDX expression or reference; `none` where a dataset states none. */
function license(name) {
  const words = clean(name);
  if (/^(?:unspecified|no license)$/i.test(words)) return 'none';
  const read = readLicense(words);
  return read.expression ?? 'LicenseRef-custom';
}

/** Who made them, of the organizations that the collection groups; names of persons are left out. */
const { Other: _, ...groups } = JSON.parse(git('show', 'HEAD:constants/creator_groups.json'));
const organizations = new Set(Object.values(groups).flat());

const rows = [];
const missing = [];
for (const file of files) {
  let summary;
  try {
    summary = JSON.parse(git('show', `HEAD:${file}`));
  } catch {
    missing.push(file);
    continue;
  }
  for (const one of Object.values(summary)) {
    if (typeof one !== 'object' || one === null || one['Dataset Name'] === undefined || /^string/.test(one['Dataset Name'])) continue;
    const addresses = [one['Dataset URL'], one['GitHub URL'], ...list(one['Website URL'])].map(clean).filter((url) => /^https?:/.test(url) && !/huggingface\.co/.test(url));
    const hubs = [hub(one['Hugging Face URL']), hub(one['Dataset URL'])].filter((id) => id !== undefined);
    rows.push({
      name: clean(one['Dataset Name']),
      aliases: [...new Set([clean(one['Unique Dataset Identifier']), clean(one.Collection)])].filter((alias) => alias !== clean(one['Dataset Name'])),
      hubs: [...new Set(hubs)],
      addresses: [...new Set(addresses)].slice(0, 3),
      creators: list(one.Creators).filter((name) => organizations.has(name)).slice(0, 4),
      licenses: [...new Set((one.Licenses ?? []).map(({ License }) => license(License)))],
      parents: list(one['Derived from Datasets']),
      generators: [...new Set((one['Model Generated'] ?? []).flatMap((model) => modelsNamed(clean(model), { said: true })))],
      // Who verified it is a person; that somebody did is what counts.
      checked: clean(one['License Verified By']) === '' ? 'stated' : 'verified',
      day: clean(one['Inferred Metadata']?.['HF Date'] || one['Inferred Metadata']?.['Github Date'] || one['Year Released'] || '').slice(0, 10),
      source: 'dpc',
    });
  }
}
for (const line of readFileSync(new URL('./well-known.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [name, aliases, hubs, addresses, licenses, parents, generators, asOf] = line.split('\t');
  const cells = (cell) => (cell ?? '').split('|').filter((one) => one !== '');
  rows.push({ name, aliases: cells(aliases), hubs: cells(hubs), addresses: cells(addresses), creators: [], licenses: cells(licenses), parents: cells(parents), generators: cells(generators), checked: 'memory', day: asOf, source: 'licit' });
}

// What a model made of a dataset is not that dataset: a part of a collection is called by its own id where the table has the dataset whose name it bears.
const squash = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const named = new Set(rows.filter(({ source }) => source === 'licit').flatMap(({ name, aliases }) => [name, ...aliases].map(squash)));
for (const row of rows) {
  if (row.source === 'licit' || row.generators.length === 0 || !named.has(squash(row.name))) continue;
  const own = row.aliases.find((alias) => alias.toLowerCase().endsWith(`-${row.name.toLowerCase()}`));
  if (own === undefined) continue;
  row.aliases = row.aliases.filter((alias) => alias !== own);
  row.name = own;
}

// Cells of the collection that were filled in for another dataset: its table repeats those of common_gen, and the premises of COPA were written for it
// (people.ict.usc.edu/~gordon/copa.html).
for (const row of rows) if (row.source === 'dpc' && row.name === 'copa') row.parents = [];

const merged = new Map();
for (const row of rows) {
  const cells = [row.name, row.aliases, row.hubs, row.addresses, row.creators, row.licenses, row.parents, row.generators, row.checked, row.day, row.source];
  const line = cells.map((cell) => (Array.isArray(cell) ? cell.join('|') : cell)).join('\t');
  merged.set(line, row);
}
const lines = [...merged.keys()].sort((a, b) => (a < b ? -1 : 1));
const head = `# Datasets: names, identifiers, addresses, who made them, licenses, what they were made from, which models generated them. Written by bench/registry/convert.js.
# dpc: the collection of the Data Provenance Initiative (github.com/Data-Provenance-Initiative/Data-Provenance-Collection, Apache License 2.0) at ${commit.slice(0, 12)} of ${day}, facts only. verified: a person of theirs looked at the license; stated: as a hub or repository states it.
# licit: well-known datasets, written for this table from what their pages said; memory: not read again for it. none: states no license. LicenseRef-custom: terms of its own.
# A license here is what was seen on a day, and may have changed; it only lowers what is concluded.
# name\taliases\thub ids\taddresses\tcreators\tlicenses\tparents\tgenerated by\tchecked\tday\tsource
`;
const table = new URL('../../src/lists/registry/datasets.tsv', import.meta.url);
writeFileSync(table, `${head}${lines.join('\n')}\n`);
console.log(`${lines.length} datasets of ${files.length} files; ${missing.length} files not in the checkout${missing.length > 0 ? `: ${missing.join(', ')}` : ''}`);
