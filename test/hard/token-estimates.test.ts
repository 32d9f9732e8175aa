import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import llama3 from 'llama3-tokenizer-js';
import { expect, test } from 'vitest';
import { TextCounts } from '../../src/measure/text-counts.js';
import { estimateTokens } from '../../src/measure/token-estimate.js';

const root = resolve(import.meta.dirname, '../..');
const tokenizers = [
  (text: string) => encode(text, { allowedSpecial: new Set(), disallowedSpecial: new Set() }).length,
  (text: string) => llama3.encode(text, { bos: false, eos: false }).length,
] as const;

/** Texts that the coefficients were not fitted on (docs/measures.md says which they were fitted on). */
const texts = {
  Chinese: () => [
    ...instruments('zh'),
    ...declaration('zh-Hans'),
    readFileSync(join(root, 'node_modules/@biomejs/biome/README.zh-CN.md'), 'utf8'),
  ],
  English: () => [
    ...instruments('en'),
    ...declaration('en'),
    readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').replace(/```[\s\S]*?```/g, ''),
  ],
  code: () => ['reading', 'ledger', 'judge', 'cli'].flatMap((room) => sources(join(root, 'src', room))),
};

function declaration(language: string): string[] {
  const lines = readFileSync(join(root, 'test/measures/udhr.tsv'), 'utf8').split('\n');
  return [lines.flatMap((line) => (line.startsWith(`${language}\t`) ? [line.slice(language.length + 1)] : [])).join('\n')];
}

/** What laws ask, in the words of the instruments. */
function instruments(language: 'en' | 'zh'): string[] {
  const folder = join(root, 'src/instruments');
  return readdirSync(folder).map((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^\s+(en|zh): (.+)$/gm)]
      .flatMap(([, of, words]) => (of === language ? [words!] : []))
      .join('\n'),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [readFileSync(join(folder, entry.name), 'utf8')]
        : [],
  );
}

for (const [kind, read] of Object.entries(texts)) {
  test.each([0, 1] as const)(`${kind}: the estimate is within 5 percent of tokenizer %s`, (tokenizer) => {
    const counts = new TextCounts();
    let [real, estimated] = [0, 0];
    for (const text of read()) {
      counts.clear();
      counts.add(text);
      real += tokenizers[tokenizer](text);
      estimated += estimateTokens(counts.features, kind === 'code', tokenizer);
    }
    expect(real).toBeGreaterThan(5_000);
    expect(Math.abs(estimated / real - 1)).toBeLessThan(0.05);
  });
}
