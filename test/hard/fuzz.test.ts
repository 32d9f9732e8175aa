/**
 * Every format against damage: what goes in is what comes out, and what is told as lost. Items are counted by who made the file, lines by a counter of this test.
 * LICIT_FUZZ_SECONDS sets how long each format is tried, 5 s when left out. A failure prints the seed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { numbers } from '../../bench/data.js';
import { formatOf, formats } from '../../src/catalog/catalog.js';
import type { ManifestFile } from '../../src/model/format.js';
import type { Read } from '../../src/model/item.js';
import { items, manifest, problems, readAll } from '../formats/making.js';
import { type Damaged, damage } from './fuzz-damage.js';
import { N, type Sample, samples } from './fuzz-samples.js';

const SECONDS = Number(process.env.LICIT_FUZZ_SECONDS ?? 5);
const FIXTURES = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));
const all = await formats();
// Prose has no grammar that damage could break, and is known by its name.
const descriptors = all.filter(({ id, reads }) => reads === 'dataset' && id !== 'prose').map(({ id }) => id);

function figures(line: string): void {
  if (process.env.LICIT_FUZZ_SECONDS !== undefined) process.stderr.write(`${line}\n`);
}

test('every format that reads items has a sample', () => {
  const sampled = new Set(samples.map(({ format }) => format));
  // DuckDB's own library reads its files from the disk, all of them or none.
  expect(all.filter(({ id, reads }) => reads !== 'dataset' && id !== 'duckdb' && !sampled.has(id)).map(({ id }) => id)).toEqual([]);
});

/** How many items are to come out or be told as lost, at least. */
function expected({ ranges, count, parsed, written, closed }: Sample, { bytes, from, to, gone }: Damaged): number {
  if (count !== undefined) return count(bytes);
  if (parsed !== undefined) {
    try {
      return parsed(JSON.parse(bytes.toString()));
    } catch {
      // Told by where the damage is.
    }
  }
  const whole = written?.(bytes.toString('latin1'));
  if (whole !== undefined) return whole;
  if (ranges === undefined) return 0;
  const touched = ranges.filter(([a, b]) => a < to && b > from);
  const lacking = gone ? touched.filter(([a, b]) => a >= from && b <= to) : [];
  const cut = gone && to >= ranges.at(-1)![1];
  // What was touched may run into one; what is wholly gone leaves a trace only where the format has a count or an end.
  const partly = touched.length - lacking.length;
  return N - touched.length + (partly > 0 || (touched.length > 0 && (closed === true || (closed === 'at its end' && cut))) ? 1 : 0);
}

/** The listing that discovery makes of files that are read together, with what is in them. */
async function listing(
  { listing: of, others }: ReturnType<NonNullable<Sample['listed']>>,
  name: string,
  bytes: Buffer,
): Promise<ManifestFile> {
  const file = await manifest(JSON.stringify(of), 'listing');
  return {
    ...file,
    member: async function* (member: string) {
      yield member === name ? bytes : others[member]!;
    },
  };
}

describe('what goes in comes out or is told as lost', () => {
  test.each(samples.map((sample) => [sample.format, sample.name, sample] as const))('%s: %s', async (id, name, sample) => {
    const format = (await formatOf(id))!;
    const read = async (bytes: Buffer): Promise<{ out: number; lost: number; told: string[]; known: boolean }> => {
      const file = sample.listed === undefined ? await manifest(bytes, name) : await listing(sample.listed(bytes), name, bytes);
      const reads = await readAll(format, file);
      const told = problems(reads);
      return {
        out: items(reads).length,
        lost: told.reduce((sum, { lost = 1 }) => sum + lost, 0),
        told: told.map(({ what }) => what),
        known: format.recognize(file.head) > 0,
      };
    };
    const isListed = id === 'folder' || sample.listed !== undefined;
    expect(await read(sample.bytes)).toMatchObject({ out: N, lost: 0, told: [], known: !isListed });
    const until = Date.now() + (SECONDS * 1000) / samples.filter(({ format: other }) => other === id).length;
    let [tried, accounted] = [0, 0];
    const wrong: string[] = [];
    for (let seed = 1; Date.now() < until && wrong.length < 5; seed += 1) {
      const hurt = damage(sample.bytes, numbers(seed));
      const { out, lost, told, known } = await read(hurt.bytes);
      const least = expected(sample, hurt);
      // A file that its format does not know any more never gets to it: enough that it says something.
      const counter = sample.count !== undefined && (known || isListed);
      const silent = sample.counted === true && out < N && lost === 0;
      // A counter of lines gives the exact number. A document that breaks in the middle says that the rest is lost, not how much that was.
      const exact = !counter || sample.atLeast === true || out + lost === least;
      const short = out + lost < least && (counter || lost === 0) && (known || told.length === 0);
      if (out + lost >= least) accounted += 1;
      if (short || silent || !exact)
        wrong.push(`seed ${seed}, ${hurt.how}: ${out} out, ${lost} lost, at least ${least} (${told.slice(0, 2).join('; ')})`);
      tried += 1;
    }
    figures(`${id}, ${name}: ${tried} tried, ${accounted} accounted for one by one`);
    expect(wrong).toEqual([]);
  });
});

/**
 * What is no fault by the rules of the format: a citation without a type is one of software, of which licit says nothing; properties of dbt without
 * `meta` say nothing but names; a table of REUSE may be empty, and
 * what is left without a path or a license names nothing.
 */
const ofElse: Readonly<Record<string, RegExp>> = {
  'citation-cff': /^(?![\s\S]*^type:)(?=[\s\S]*^title:)(?=[\s\S]*^authors:)/m,
  dbt: /(?<![\s\S])(?:(?![\s\S]*\n {2}- name: )|(?![\s\S]*\n +meta:\s+(?:license|owner):))/,
  reuse: /(?<![\s\S])(?:(?![\s\S]*\nSPDX-License-Identifier = )|(?![\s\S]*\npath = )|(?![\s\S]*\n\[\[annotations\]\]\n))/,
};

describe('a damaged descriptor says something, or what is wrong with it', () => {
  test.each(descriptors)('%s', async (id) => {
    const format = (await formatOf(id))!;
    const name = readdirSync(`${FIXTURES}${id}`).find((file) => file !== 'expected.json')!;
    const bytes = readFileSync(`${FIXTURES}${id}/${name}`);
    const read = async (content: Buffer): Promise<{ said: number; told: number; known: boolean }> => {
      const file = await manifest(content, name);
      const reads = await readAll(format, file);
      return { said: statements(reads), told: problems(reads).length, known: format.recognize(file.head) > 0 };
    };
    const whole = await read(bytes);
    expect(whole.known).toBe(true);
    expect(whole.said).toBeGreaterThan(0);
    const until = Date.now() + SECONDS * 1000;
    let [tried, known, told, fewer] = [0, 0, 0, 0];
    const wrong: string[] = [];
    for (let seed = 1; Date.now() < until && wrong.length < 5; seed += 1) {
      const hurt = damage(bytes, numbers(seed));
      const got = await read(hurt.bytes);
      tried += 1;
      if (!got.known || hurt.bytes.equals(bytes)) continue;
      known += 1;
      if (got.told > 0) told += 1;
      if (got.told <= whole.told && got.said < whole.said) fewer += 1;
      if (got.said === 0 && got.told === 0 && !ofElse[id]?.test(hurt.bytes.toString()))
        wrong.push(`seed ${seed}, ${hurt.how}: nothing said and nothing told`);
    }
    figures(`${id}: ${tried} tried, ${known} known still, ${told} told of damage, ${fewer} said less and told no more`);
    expect(known).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

/** How much a descriptor says of its dataset. */
function statements(reads: readonly Read[]): number {
  let count = 0;
  for (const read of reads) {
    if (read.kind === 'item') count += 1;
    if (read.kind === 'card')
      count += read.says.length + (read.name === undefined ? 0 : 1) + (read.files?.length ?? 0) + (read.declared?.length ?? 0);
  }
  return count;
}
