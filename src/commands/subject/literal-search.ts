/** The values themselves, looked for in the manifests: where detectors see nothing, a scan has recorded nothing that could be looked up. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedFiles, isOwnFile } from '../../discover/caches/cached-files.js';
import { discover, type ManifestRef } from '../../discover/discover.js';
import { createInspector, NameInspector } from '../../inspect/inspect.js';
import { staysOpen } from '../../inspect/masking.js';
import type { Place, Words } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';
import type { Format } from '../../model/format.js';
import type { Project } from '../../project/project.js';
import { inCache } from '../../reading/folder-paths.js';
import { matches } from '../../reading/glob.js';
import { openManifest } from '../../reading/open.js';
import { notLooked } from '../../text/words.js';
import { piecesOf } from '../strip/record-pieces.js';
import { bare } from '../values/bare-text.js';
import { daysOf } from '../values/birth-dates.js';
import { findKnown } from '../values/find-known.js';
import { birthForms, type KnownValue, mailForms, nameForms, numberForms, textForms } from '../values/known-value.js';

/** A record in which one of the values stands: where, in which fields, and by which of the values. Holds no value. */
export interface LiteralItem {
  at: Place;
  found: { value: number; field?: string; times: number }[];
}

/** What was found in the texts, and what was looked at. */
export interface LiteralView {
  run: number;
  asOf: string;
  values: number;
  items: number;
  manifests: number;
  listed: LiteralItem[];
  looked: { items: number; manifests: number };
  notLooked: { what: Words; why: Words }[];
}

/** The ways in which a value is written; its own characters always, and what it is by its looks. */
export function literally(value: string): KnownValue {
  const days = /\d/.test(value) ? daysOf(value) : [];
  const digits = bare(value).replace(/\D+/g, '').length;
  const forms = [
    ...textForms(value),
    ...(/@/.test(value.normalize('NFKC')) ? mailForms(value).filter(({ is }) => is === 'text') : []),
    ...(digits >= 7 ? numberForms(value, /^[+＋\d\s().（）-]+$/.test(value.normalize('NFKC'))) : []),
    // Of names only whole ones: one word of a name is of many people.
    ...(digits === 0
      ? nameForms(value).filter(
          ({ bare: letters, joints = [], titled }) => !titled && (joints.length > 0 || letters.length >= bare(value).length),
        )
      : []),
  ];
  if (forms.length === 0) forms.push({ bare: bare(value), is: 'word' });
  return { kind: 'value', ...(days.length > 0 ? { ...birthForms(value), forms: [...birthForms(value).forms, ...forms] } : { forms }) };
}

export interface LiteralOptions {
  project: Project;
  /** Manifests of the scan, by path. */
  manifests: readonly string[];
  formats: readonly Format[];
  detectors: readonly Detector[];
  limit: number;
}

/** Looks for values in all manifests of a scan, as they are now. */
export async function literalSearch(values: readonly string[], options: LiteralOptions): Promise<LiteralResult> {
  const { project, manifests, formats, detectors } = options;
  const { root } = project;
  const result: LiteralResult = { items: 0, manifests: 0, listed: [], looked: { items: 0, manifests: 0 }, notLooked: [] };
  const search: Search = {
    known: values.map(literally),
    names: new NameInspector(createInspector(detectors), ({ kind, confidence }) => staysOpen(kind, confidence)),
    phrases: new Set(),
    result,
  };
  const unread = new Set(manifests);
  const [given, gone] = filesOf(manifests, root);
  for (const path of gone) {
    unread.delete(path);
    leave(result, path, { en: 'not there any more', zh: '文件已不存在' });
  }
  if (given.length > 0) {
    const discovered = await discover(given, { root, cwd: root, formats });
    try {
      for (const { path, reason, kind } of discovered.notRead)
        if (kind !== 'passed-over') leave(result, path, { en: `not read (${reason})`, zh: `未读取（${reason}）` });
      for (const ref of discovered.manifests) {
        unread.delete(ref.path);
        await searchIn(ref, search, options);
      }
    } finally {
      await discovered.dispose();
    }
  }
  for (const path of unread) leave(result, path, { en: 'not read as it was by the scan', zh: '未能按扫描时的方式读取' });
  for (const phrase of search.phrases) result.notLooked.push({ what: notLooked(phrase), why: { en: 'not looked at', zh: '未检查' } });
  return result;
}

type LiteralResult = Omit<LiteralView, 'run' | 'asOf' | 'values'>;

interface Search {
  known: readonly KnownValue[];
  names: NameInspector;
  /** What was not looked at, in fixed phrases. */
  phrases: Set<string>;
  result: LiteralResult;
}

function leave({ notLooked }: LiteralResult, path: string, why: Words): void {
  notLooked.push({ what: { en: path, zh: path }, why });
}

/** Looks for the values in one manifest. */
async function searchIn(
  ref: ManifestRef,
  { known, names, phrases, result }: Search,
  { project, formats, limit }: LiteralOptions,
): Promise<void> {
  const file = await openManifest(ref.absolute, ref.path, ref.head, ref.folder);
  const columns = project.config.columns.find(({ glob }) => matches(glob, ref.path))?.settings;
  let [found, unread] = [0, 0];
  for await (const piece of piecesOf({ ...file, columns }, formats.find(({ id }) => id === ref.format)!)) {
    if (piece.kind === 'problem') unread += piece.problem.lost ?? 1;
    if (piece.kind !== 'record') continue;
    if (piece.item !== undefined) result.looked.items += 1;
    if (piece.item?.item.unseen) phrases.add('content not in the manifest');
    const hits = hitsIn(piece.leaves, known, names);
    if (hits.length === 0) continue;
    found += 1;
    if (result.listed.length < limit) result.listed.push({ at: piece.at, found: hits });
  }
  result.looked.manifests += 1;
  result.items += found;
  if (found > 0) result.manifests += 1;
  if (unread > 0) leave(result, ref.path, { en: `${unread} records that could not be read`, zh: `${unread} 条记录无法读取` });
}

function hitsIn(
  leaves: readonly { text: string; field: string }[],
  known: readonly KnownValue[],
  names: NameInspector,
): LiteralItem['found'] {
  const found: LiteralItem['found'] = [];
  for (const { text, field } of leaves)
    known.forEach((value, n) => {
      const places = new Set(findKnown(text, [value]).map(({ start }) => start));
      if (places.size === 0) return;
      const shown = field === '' ? undefined : (names.look(field)?.masked ?? field);
      const same = found.find((one) => one.value === n + 1 && one.field === shown);
      if (same) same.times += places.size;
      else found.push({ value: n + 1, ...(shown !== undefined && { field: shown }), times: places.size });
    });
  // The key of an item is a field of it too.
  return found.length > 1
    ? found.filter(({ field, value }) => field !== undefined || !found.some((one) => one.value === value && one.field !== undefined))
    : found;
}

/** What lies on the disk for each manifest: itself, or the archive or folder it is in; and those of which nothing is there. */
function filesOf(manifests: readonly string[], root: string): [given: string[], gone: string[]] {
  const given = new Set<string>();
  const gone: string[] = [];
  for (const path of manifests) {
    const [cached] = inCache(path) && !isOwnFile(root, path) ? cachedFiles(path) : [];
    if (cached !== undefined) {
      given.add(cached.given);
      continue;
    }
    const own = path.replace(/\/+$/, '') || '.';
    let at = own;
    while (at !== '.' && at !== '/' && !existsSync(join(root, at))) at = dirname(at);
    // A folder above it holds other files; an archive, its members.
    if (at === own || (at !== '/' && statSync(join(root, at)).isFile())) given.add(at);
    else gone.push(path);
  }
  return [[...given], gone];
}
