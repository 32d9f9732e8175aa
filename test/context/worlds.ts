/** Small projects with permissively licensed data and a sentence somewhere around them, and what licit concludes of their items. */

import fc from 'fast-check';
import type { ItemRecord } from '../../src/ledger/read/query-item.js';
import { besideOthers } from '../side-by-side.js';
import { page, type Syntax } from './pages.js';
import type { Sentence } from './sentences.js';

// The reader is known to misread some sentences, in settings that nobody has listed: other seeds than this one are tried with LICIT_SEED.
if (process.env.LICIT_SEED === undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 2023 });

/** Files that may say something about the data beside or below them. */
export const CARRIERS: readonly (readonly [string, Syntax])[] = [
  ['README.md', 'md'],
  ['README.rst', 'rst'],
  ['NOTICE', 'txt'],
  ['README.txt', 'txt'],
  ['TERMS.md', 'md'],
  ['README.org', 'org'],
  ['DISCLAIMER.md', 'md'],
  ['README.adoc', 'adoc'],
  ['NOTICE.txt', 'txt'],
  ['README.html', 'html'],
  ['COPYING.txt', 'txt'],
  ['LEGAL.md', 'md'],
  ['USAGE.md', 'md'],
  ['版权.txt', 'txt'],
  ['免责声明.md', 'md'],
  ['使用协议.txt', 'txt'],
  ['DATASHEET.md', 'md'],
  ['DATA_CARD.md', 'md'],
  ['DATA_PROVENANCE.md', 'md'],
  ['data_dictionary.md', 'md'],
  ['ABOUT.txt', 'txt'],
  ['FAQ.md', 'md'],
  ['CITATION.md', 'md'],
];

/** Others, for what is held out. */
export const OTHER_CARRIERS: readonly (readonly [string, Syntax])[] = [
  ['readme.txt', 'txt'],
  ['README', 'txt'],
  ['README.zh.md', 'md'],
  ['CONDITIONS.md', 'md'],
  ['LIESMICH.txt', 'txt'],
  ['LISEZMOI.md', 'md'],
  ['LEEME.txt', 'txt'],
  ['お読みください.txt', 'txt'],
  ['使用说明.md', 'md'],
  ['read_me_first.txt', 'txt'],
  ['Nutzungsbedingungen.md', 'md'],
  ['data-policy.md', 'md'],
  ['RIGHTS.txt', 'txt'],
  ['OVERVIEW.rst', 'rst'],
  ['copyright.html', 'html'],
  ['dataset_description.md', 'md'],
  ['index.html', 'html'],
  ['POLICY.adoc', 'adoc'],
  ['CHANGES.md', 'md'],
];

/** Where the data's permissive license is said. */
export const BASES = ['cc-by', 'card', 'mit', 'cc0'] as const;
export type Base = (typeof BASES)[number];

export const DATA = ['jsonl', 'csv', 'texts', 'images'] as const;
export type Data = (typeof DATA)[number];

/** Folders from the carrier's down to the data's, and the carrier's own. */
const PLACES = [
  { carrier: '', data: 'data/' },
  { carrier: 'data/', data: 'data/' },
  { carrier: '', data: 'corpus/v1/' },
  { carrier: 'corpus/', data: 'corpus/v1/' },
  { carrier: '', data: '' },
] as const;

export interface World {
  carrier: readonly [string, Syntax];
  base: Base;
  data: Data;
  place: number;
  language: string;
  sentences: readonly Sentence[];
  turn: number;
}

export const CC_BY = 'This work is licensed under CC BY 4.0 https://creativecommons.org/licenses/by/4.0/\n';
export const CARD = '---\nlicense: cc-by-4.0\nlanguage:\n- en\n---\n';
const MIT = `MIT License

Copyright (c) 2024 Weather Notes Group

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const TEXTS = ['Rain in the north until noon.', 'Dry and mild in the evening.', 'Fog over the river at dawn.'];

type Files = Record<string, string | Uint8Array>;

function dataFiles({ base, data, place }: World): Files {
  const folder = PLACES[place]!.data;
  const license = base === 'cc0' ? 'CC0-1.0' : undefined;
  switch (data) {
    case 'jsonl':
      return { [`${folder}weather.jsonl`]: TEXTS.map((text, id) => `${JSON.stringify({ id, text, license })}\n`).join('') };
    case 'csv':
      return {
        [`${folder}weather.csv`]: `id,text${license ? ',license' : ''}\n${TEXTS.map((text, id) => `${id},${text}${license ? `,${license}` : ''}\n`).join('')}`,
      };
    case 'texts':
      return Object.fromEntries(TEXTS.map((text, id) => [`${folder}notes/weather-${id}.txt`, `${text}\n`]));
    case 'images':
      return Object.fromEntries(TEXTS.map((_, id) => [`${folder}photos/weather-${id}.png`, PNG]));
  }
}

/** Where the carrier lies; no part of it is data. */
export const carrierPath = ({ carrier, place }: World): string => `${PLACES[place]!.carrier}${carrier[0]}`;

/** All files of a world. Without `carrier` it is as if nobody had written that one. */
export function filesOf(world: World, carrier = true): Files {
  const { base, language, sentences, turn } = world;
  const files: Files = {};
  if (base === 'mit') files.LICENSE = MIT;
  if (base === 'cc-by') files.LICENSE = CC_BY;
  if (base === 'card') files['README.md'] = CARD + page('md', 'en', [], 0);
  if (carrier) {
    const path = carrierPath(world);
    const text = page(world.carrier[1], language, sentences, turn);
    files[path] = base === 'card' && path === 'README.md' ? CARD + text : text;
  }
  return { ...files, ...dataFiles(world), 'licit.yaml': 'use: { purpose: commercial, offered: [CN] }\n' };
}

/** What was concluded: whether all items, or any of them, have a permissive license that nothing takes back, and why. */
export interface Conclusion {
  items: number;
  /** The files with data, or the folders of such, with items that have none. */
  closed: string[];
  all: boolean;
  any: boolean;
  said: string;
}

export async function conclusionOf(files: Files): Promise<Conclusion> {
  const { items: all, alone } = await besideOthers(files);
  // A page that lies among texts is listed as one of them.
  const items = all.filter(([place, { key }]) => `${place}${key}`.includes('weather'));
  const answers = items.map(([, item]) => isPermissive(item));
  const said = [...new Set(items.map(([, item]) => alone(inOneLine(item))))].sort().join(' · ');
  const closed = [...new Set(items.filter((_, n) => !answers[n]).map(([, item]) => alone(item.at.path)))].sort();
  return { items: items.length, closed, all: answers.length > 0 && answers.every(Boolean), any: answers.some(Boolean), said };
}

const factOf = ({ facts }: ItemRecord, name: Parameters<ItemRecord['facts']['get']>[0]): unknown => facts.get(name)?.value;

function isPermissive(item: ItemRecord): boolean {
  return (
    factOf(item, 'license.state') === 'known' &&
    factOf(item, 'license.permits.declared-use') === true &&
    factOf(item, 'license.permits.derivatives') === true &&
    factOf(item, 'license.permits.redistribute') === true &&
    factOf(item, 'license.of-programs') !== true &&
    factOf(item, 'reservation.ai-training') !== 'disallowed' &&
    factOf(item, 'consent.contradicted') !== true
  );
}

function inOneLine(item: ItemRecord): string {
  const [state, governing, why, train] = (['license.state', 'license.governing', 'license.why', 'reservation.ai-training'] as const).map(
    (name) => factOf(item, name),
  );
  return [state, governing, why, train === undefined ? undefined : `training ${train}`].filter((one) => one !== undefined).join(', ');
}

/** The base licenses, or the data, of which a sentence speaks; all, if it speaks of none. */
function choices<T extends string>(all: readonly T[], { needs }: Sentence): readonly T[] {
  const named = all.filter((one) => needs.includes(one));
  return named.length > 0 ? named : all;
}

/** The world of this turn for a sentence: turns differ in carrier, place, data, base license and how the sentence is set. */
export function worldOf(sentence: Sentence, turn: number, all = CARRIERS): World {
  const isMarkdown = sentence.needs.includes('md') || /\n|[[|<]/u.test(sentence.text);
  const carriers = isMarkdown ? all.filter(([, syntax]) => syntax === 'md') : all;
  return worldIn(carriers[turn % carriers.length]!, sentence, turn);
}

/** The same, in this carrier. */
export function worldIn(carrier: World['carrier'], sentence: Sentence, turn: number): World {
  const datas = choices(DATA, sentence);
  const data = datas[Math.trunc(turn / 3) % datas.length]!;
  const { needs } = sentence;
  const named = choices(BASES, sentence).filter((base) => !needs.includes('license-file') || base === 'cc-by' || base === 'mit');
  // A folder of texts or images has no column that could say it.
  const bases = data === 'texts' || data === 'images' ? named.filter((base) => base !== 'cc0') : named;
  const drawn = bases[Math.trunc(turn / 2) % bases.length]!;
  // A license of programs says nothing of pictures whose source nobody states.
  const base = drawn === 'mit' && data === 'images' ? 'cc-by' : drawn;
  return { carrier, base, data, place: Math.trunc(turn / 5) % PLACES.length, language: sentence.language, sentences: [sentence], turn };
}
