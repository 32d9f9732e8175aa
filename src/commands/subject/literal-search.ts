/** The values themselves, looked for in the manifests: where detectors see nothing, a scan has recorded nothing that could be looked up. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { discover } from '../../discover/discover.js';
import { createInspector, NameInspector } from '../../inspect/inspect.js';
import { staysOpen } from '../../inspect/masking.js';
import type { Place, Words } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';
import type { Format } from '../../model/format.js';
import { matches } from '../../reading/glob.js';
import { openManifest } from '../../reading/open.js';
import { notLookedWords } from '../../text/words.js';
import type { Project } from '../project.js';
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
export async function literalSearch(
  values: readonly string[],
  { project, manifests, formats, detectors, limit }: LiteralOptions,
): Promise<Omit<LiteralView, 'run' | 'asOf' | 'values'>> {
  const known = values.map(literally);
  const { root } = project;
  const names = new NameInspector(createInspector(detectors), ({ kind, confidence }) => staysOpen(kind, confidence));
  const listed: LiteralItem[] = [];
  const notLooked: LiteralView['notLooked'] = [];
  const wanted = new Set(manifests);
  const [given, gone] = filesOf(manifests, root);
  for (const path of gone) notLooked.push({ what: { en: path, zh: path }, why: { en: 'not there any more', zh: '文件已不存在' } });
  let [items, holding, seen, found] = [0, 0, 0, 0];
  const phrases = new Set<string>();
  if (given.length > 0) {
    const discovered = await discover(given, { root, cwd: root, formats });
    try {
      for (const { path, why } of discovered.notRead
        .filter(({ kind }) => kind !== 'passed-over')
        .map(({ path, reason }) => ({ path, why: reason })))
        notLooked.push({ what: { en: path, zh: path }, why: { en: `not read (${why})`, zh: `未读取（${why}）` } });
      for (const ref of discovered.manifests) {
        wanted.delete(ref.path);
        seen += 1;
        const file = await openManifest(ref.absolute, ref.path, ref.head, ref.folder);
        const columns = project.config.columns.find(({ glob }) => matches(glob, ref.path))?.settings;
        let here = 0;
        let unread = 0;
        for await (const piece of piecesOf({ ...file, columns }, formats.find(({ id }) => id === ref.format)!)) {
          if (piece.kind === 'problem') unread += piece.problem.lost ?? 1;
          if (piece.kind !== 'record') continue;
          if (piece.item !== undefined) items += 1;
          if (piece.item?.item.unseen) phrases.add('content not in the manifest');
          const hits = hitsIn(piece.leaves, known, names);
          if (hits.length === 0) continue;
          here += 1;
          if (listed.length < limit) listed.push({ at: piece.at, found: hits });
        }
        found += here;
        if (here > 0) holding += 1;
        if (unread > 0)
          notLooked.push({
            what: { en: ref.path, zh: ref.path },
            why: { en: `${unread} records that could not be read`, zh: `${unread} 条记录无法读取` },
          });
      }
    } finally {
      await discovered.dispose();
    }
  }
  for (const path of wanted)
    if (!gone.includes(path))
      notLooked.push({ what: { en: path, zh: path }, why: { en: 'not read as it was by the scan', zh: '未能按扫描时的方式读取' } });
  for (const phrase of phrases)
    notLooked.push({ what: { en: phrase, zh: notLookedWords[phrase] ?? phrase }, why: { en: 'not looked at', zh: '未检查' } });
  return { items: found, manifests: holding, listed, looked: { items, manifests: seen }, notLooked };
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
    const own = path.replace(/\/+$/, '') || '.';
    let at = own;
    while (at !== '.' && at !== '/' && !existsSync(join(root, at))) at = dirname(at);
    // A folder above it holds other files; an archive, its members.
    if (at === own || (at !== '/' && statSync(join(root, at)).isFile())) given.add(at);
    else gone.push(path);
  }
  return [[...given], gone];
}
