/**
 * What each line of a file, or each member of a JSON document, is for: the fixture of every format is read without it, and with `null` in its place. The file
 * beside says what then is no longer read, what is read instead, and where another format or none knows the file best.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import type { Json } from '../../src/model/basics.js';
import type { Format } from '../../src/model/format.js';
import { manifest, readAll } from './making.js';

const FORMATS: readonly Format[] = await formats();
const FIXTURES = resolve(import.meta.dirname, '../../fixtures/formats');
const GOLDEN = resolve(import.meta.dirname, '../golden/left-out.txt');
const accepting = process.env.LICIT_ACCEPT === '1';
/** Larger files are more of the same, and so is what a change of many values says. */
const MAX_BYTES = 2_700;
const MAX_TOLD = 2;
const MAX_LENGTH = 60;

interface Edit {
  what: string;
  content: string;
}

/** All values that were read, with the names they are under; places are left out, for they move. */
function* leaves(value: unknown, path: string): Generator<string> {
  if (typeof value !== 'object' || value === null) yield `${path} ${JSON.stringify(value)}`;
  else if (value instanceof Uint8Array) return;
  else if (Array.isArray(value)) for (const one of value) yield* leaves(one, path);
  else
    for (const [name, one] of Object.entries(value))
      if (name === 'raw' && 'about' in value) yield `${value.about} ${JSON.stringify(one)}`;
      else if (!['at', 'by', 'about', 'record'].includes(name)) yield* leaves(one, path === '' ? name : `${path}.${name}`);
}

/** The format that knows it best, and what it reads; the one of the fixture where none knows it. */
async function reading(content: string | Uint8Array, path: string, own: Format): Promise<{ best: string; reads: string[] }> {
  const file = await manifest(content, path);
  const [best] = FORMATS.map((format) => ({ format, sure: format.recognize(file.head) })).sort((a, b) => b.sure - a.sure);
  const reads = await readAll(best!.sure > 0 ? best!.format : own, file);
  return { best: best!.sure > 0 ? best!.format.id : 'none', reads: reads.flatMap((read) => [...leaves(read, '')]) };
}

/** The edits of a document. */
function* ofTree(text: string, node: Json, path: readonly string[] = []): Generator<Edit> {
  if (typeof node !== 'object' || node === null) return;
  const shown = (name: string) => [...path, name].join('.');
  for (const [name, value] of Object.entries(node)) {
    const edited = (edit: (holder: Json[] | Record<string, Json>) => void): string => {
      const root = JSON.parse(text) as Json;
      edit(path.reduce((at, step) => (at as Record<string, Json>)[step]!, root) as Record<string, Json>);
      return JSON.stringify(root, null, 1);
    };
    yield {
      what: shown(name),
      content: edited((holder) => (Array.isArray(holder) ? holder.splice(Number(name), 1) : delete holder[name])),
    };
    yield { what: `${shown(name)}: null`, content: edited((holder) => Object.assign(holder, { [name]: null })) };
    yield* ofTree(text, value, [...path, name]);
  }
}

/** The edits of a text: without each of its lines, and without the end of each. */
function* ofLines(text: string): Generator<Edit> {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const shown = line.trim().slice(0, MAX_LENGTH / 2);
    yield { what: shown, content: lines.filter((_, other) => other !== at).join('\n') };
    yield { what: `${shown} (half)`, content: lines.map((one, other) => (other === at ? one.slice(0, one.length / 2) : one)).join('\n') };
  }
}

function edits(text: string): Iterable<Edit> {
  try {
    return ofTree(text, JSON.parse(text) as Json);
  } catch {
    return ofLines(text);
  }
}

/** What is in one list and not in the other, as often. */
function lacking(all: readonly string[], other: readonly string[], sign: string): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  const lacks = all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
  const more = lacks.length > MAX_TOLD ? [`${sign} ${lacks.length - MAX_TOLD} more`] : [];
  return [...lacks.slice(0, MAX_TOLD).map((one) => `${sign} ${one.slice(0, MAX_LENGTH)}`), ...more];
}

async function told(format: Format): Promise<string> {
  const folder = join(FIXTURES, format.id);
  const name = readdirSync(folder).find((file) => file !== 'expected.json')!;
  const fixture = readFileSync(join(folder, name));
  const text = fixture.toString();
  if (fixture.length > MAX_BYTES || text.includes('�') || text.includes('\0')) return '';
  const whole = await reading(fixture, name, format);
  const alike = new Map<string, string[]>();
  for (const { what, content } of edits(text)) {
    const { best, reads } = await reading(content, name, format);
    const told = [
      ...(best === whole.best ? [] : [`best: ${best}`]),
      ...lacking(whole.reads, reads, '-'),
      ...lacking(reads, whole.reads, '+'),
    ].join('  ');
    alike.set(told, [...(alike.get(told) ?? []), what]);
  }
  return `## ${format.id}\n${[...alike].map(([told, what]) => `${what.join(', ')}\n    ${told || 'nothing else'}\n`).join('')}`;
}

test('each line of a file, and each member of a document, is read for what it says', async () => {
  const all: string[] = [];
  for (const format of FORMATS) all.push(await told(format));
  const shown = all.join('');
  if (accepting) writeFileSync(GOLDEN, shown);
  expect(shown).toBe(readFileSync(GOLDEN, 'utf8'));
});
