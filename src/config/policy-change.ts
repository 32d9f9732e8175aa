/** What a change would set otherwise than its base does: it is reported, and does not count. */

import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../model/basics.js';
import type { Reservation } from '../model/claim.js';
import type { Config, PolicyChange } from '../model/settings.js';
import type { ConsentRegister, Declaration, Extract, FiledDecision, OutsideList } from '../model/statement.js';
import type { BaselineEntry, Waiver } from '../model/waiver.js';
import { append } from '../text/append.js';
import { answersFolder, baselineFolder, waiversFolder } from './answers/accepted-files.js';
import { grantsFile } from './grants-file.js';
import { decisionsFolder } from './sample-decisions.js';

const ORDER = ['info', 'warn', 'error'] as const;

/** What is different on the side of the change, without what only a scan can tell. */
export function changesOf(
  base: Config,
  head: Config,
  file: string,
  severities: ReadonlyMap<string, 'error' | 'warn' | 'info'>,
): PolicyChange[] {
  const changes: PolicyChange[] = [];
  if (head.failOn !== base.failOn) changes.push({ file, kind: 'fail-on', to: head.failOn });
  for (const [rule, setting] of Object.entries(head.rules)) {
    if (setting === base.rules[rule]) continue;
    const before = base.rules[rule] ?? severities.get(rule);
    if (setting === 'off') changes.push({ file, kind: 'rule-off', rule });
    else if (before === undefined || before === 'off' || ORDER.indexOf(setting) < ORDER.indexOf(before))
      changes.push({ file, kind: 'rule-lowered', rule, to: setting });
    else changes.push({ file, kind: 'setting', name: `rules.${rule}` });
  }
  for (const rule of Object.keys(base.rules)) if (!(rule in head.rules)) changes.push({ file, kind: 'setting', name: `rules.${rule}` });
  const answers = ({ answers: extracts = [], registers = [], lists = [], dismissals = [], readings = [] }: Config): Json[] => [
    ...extracts.map(answered),
    ...registers.map(registered),
    ...lists.map(listed),
    ...dismissals.map(said),
    ...readings.map(said),
  ];
  if (!isDeepStrictEqual(answers(base), answers(head))) changes.push({ file: answersFolder, kind: 'setting', name: 'answers' });
  for (const name of ['provider', 'dataset', 'use', 'instruments', 'columns', 'models', 'waiving', 'attesting'] as const)
    if (!same(withoutPlaces(base[name] ?? null), withoutPlaces(head[name] ?? null)))
      changes.push({ file, kind: 'setting', name: name === 'waiving' ? 'waivers' : name === 'attesting' ? 'attest' : name });
  for (const name of ['records', 'dossier', 'labeling'] as const)
    if (!isDeepStrictEqual(withoutPlaces(base[name] ?? null), withoutPlaces(head[name] ?? null)))
      changes.push({ file, kind: 'setting', name });
  const removed = base.declarations.length - keptOf(base.declarations, head.declarations);
  if (removed > 0) changes.push({ file, kind: 'declarations-removed', count: removed });
  const grants = new Map((base.grants ?? []).map((grant) => [grant.id, said(grant)]));
  for (const grant of head.grants ?? [])
    if (!isDeepStrictEqual(grants.get(grant.id), said(grant)))
      changes.push({ file: grant.at.path, kind: 'grant', id: grant.id, scope: grant.scope });
  const here = new Set((head.grants ?? []).map(({ id }) => id));
  if ([...grants.keys()].some((id) => !here.has(id))) changes.push({ file: grantsFile, kind: 'setting', name: 'grants' });
  append(changes, acceptedOtherwise(base, head));
  return changes;
}

/** Waivers and entries of the baseline that a change adds, and that it takes away. */
function acceptedOtherwise(base: Config, head: Config): PolicyChange[] {
  const changes: PolicyChange[] = [];
  const waivers = new Map((base.waivers ?? []).map((waiver) => [waiver.id, accepted(waiver)]));
  for (const waiver of head.waivers ?? []) {
    const { id, rule, scope, until } = waiver;
    if (!isDeepStrictEqual(waivers.get(id), accepted(waiver)))
      changes.push({ file: waiver.at.path, kind: 'waiver', id, rule, scope, until });
    waivers.delete(id);
  }
  if (waivers.size > 0) changes.push({ file: waiversFolder, kind: 'setting', name: 'waivers' });
  const entries = new Set((base.baseline ?? []).map(entryWords));
  const added = (head.baseline ?? []).filter((one) => !entries.has(entryWords(one)));
  if (added.length > 0)
    changes.push({ file: baselineFolder, kind: 'baseline', count: added.length, items: added.reduce((sum, { items }) => sum + items, 0) });
  const here = new Set((head.baseline ?? []).map(entryWords));
  if ([...entries].some((one) => !here.has(one))) changes.push({ file: baselineFolder, kind: 'setting', name: 'baseline' });
  append(changes, decidedOtherwise(base, head));
  return changes;
}

/** Decided spot checks that a change adds, changes or takes away. */
function decidedOtherwise(base: Config, head: Config): PolicyChange[] {
  const [before, after] = [base.decisions ?? [], head.decisions ?? []].map((all) => all.map(said));
  return isDeepStrictEqual(before, after) ? [] : [{ file: decisionsFolder, kind: 'setting', name: 'decisions' }];
}

/** Decisions of a change that count before they are in the base: those that reject. */
export function addedRejections(base: Config, head: Config): FiledDecision[] {
  const before = (base.decisions ?? []).map(said);
  return (head.decisions ?? []).filter((one) => one.outcome === 'rejected' && !isAmong(before, one));
}

function entryWords({ fingerprint, items, at }: BaselineEntry): string {
  return `${at.path} ${fingerprint} ${items}`;
}

/** An extract without what is the base's affair. */
function answered({ attests: _, evidence, ...extract }: Extract): Json {
  return said({ ...extract, ...{ evidence: `${evidence.path} ${evidence.recorded.sha256}` } });
}

/** As words, as of an extract: the digest of the table is what was signed. */
function listed({ attests: _, document, ...list }: OutsideList): Json {
  return said({ ...list, ...{ document: `${document.path} ${document.sha256}` } });
}

function registered({ attests: _, document, ...register }: ConsentRegister): Json {
  return said({ ...register, ...{ document: `${document.path} ${document.sha256}` } });
}

/** A waiver without what is the base's affair: the settings it is held against and the state of its evidence. */
function accepted({ approved: _, longest: __, ...waiver }: Waiver): Json {
  const { path, recorded } = waiver.evidence;
  // As words, because the digest that was written down is a part of it.
  return said({ ...waiver, ...{ evidence: `${path} ${recorded.sha256} ${recorded.bytes}` } });
}

/** The declarations that a change adds, as far as they count before they are in the base: as stated, without evidence, and without what lifts something adverse. */
export function addedDeclarations(base: Config, head: Config): Declaration[] {
  const before = base.declarations.map(said);
  return head.declarations.filter((one) => !isAmong(before, one)).map(asStated);
}

function asStated({ scope, source, license, basis, reservations, collected, acquired, by, at }: Declaration): Declaration {
  const held = Object.entries(reservations ?? {}).filter(([, verdict]) => verdict === 'disallowed');
  return {
    scope,
    ...(source && { source: without(source) }),
    ...(license && { license: without(license) }),
    ...(basis && { basis: basis.map(without) }),
    ...(held.length > 0 && { reservations: Object.fromEntries(held) as Reservation }),
    ...(collected && { collected }),
    ...(acquired && { acquired: without(acquired) }),
    ...(by !== undefined && { by }),
    at,
  };
}

function without<T extends { evidence?: unknown }>({ evidence: _, ...rest }: T): Omit<T, 'evidence'> {
  return rest;
}

function keptOf(base: readonly Declaration[], head: readonly Declaration[]): number {
  const here = head.map(said);
  return base.filter((one) => isAmong(here, one)).length;
}

function isAmong(others: readonly Json[], one: Declaration | FiledDecision): boolean {
  const words = said(one);
  return others.some((other) => isDeepStrictEqual(other, words));
}

/** A statement without the line it is on and without the state of its evidence, which is the base's affair. */
function said({ at: _, ...rest }: { at: unknown } & object): Json {
  return JSON.parse(
    JSON.stringify(rest, (name, value: unknown) => (['present', 'sha256', 'bytes'].includes(name) ? undefined : value)),
  ) as Json;
}

function withoutPlaces(records: unknown): Json {
  return JSON.parse(JSON.stringify(records, (name, value: unknown) => (name === 'at' || name === 'present' ? undefined : value))) as Json;
}

function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a ?? null)), JSON.parse(JSON.stringify(b ?? null)));
}
