/** Everything that people say in a project, as one list: what, of which items, who, since when, until when, and how it stands today. */
import { extractKeys } from '../claims/documents/extract-kinds.js';
import type { Place } from '../model/basics.js';
import type { Evidence } from '../model/evidence.js';
import { addDays, grantState, isDay, lastDay } from '../model/grant-state.js';
import type { Config } from '../model/settings.js';
import type {
  AnswerKind,
  ConsentRegister,
  Declaration,
  Extract,
  FiledDecision,
  GrantState,
  OutsideList,
  RegisterState,
} from '../model/statement.js';
import type { Dismissal } from '../model/waiver.js';
import { type Waiver, type WaiverState, waiverState } from '../model/waiver.js';
import { listState } from '../scan/outside/list-document.js';
import { Registers, registerFile } from '../scan/registers/registers.js';

/** How an answer stands. Closed. */
export type AnswerState =
  | GrantState
  | WaiverState
  | Exclude<RegisterState, 'as-signed' | 'changed'>
  | 'not-attested'
  | 'accepted'
  | 'rejected';

/** One thing that people say. */
export interface AnswerView {
  kind: AnswerKind;
  /** The name of its file, or of the scope it covers. */
  id: string;
  /** The items, as `dataset:NAME`, `path:GLOB`; `*` for all. */
  about: string;
  /** What of: a rule, a kind of document, parts of a declaration. */
  of?: string;
  by?: string;
  office?: string;
  /** ISO days: when it was said, and the last on which it counts. */
  on?: string;
  until?: string;
  state: AnswerState;
  at: Place;
  /** Where the words are that the person took it from. */
  restsOn?: Place;
}

/** The answers of a project on a day. Registers are looked for, and not read. */
export async function answersOf(config: Config, { root, now }: { root: string; now: Date }): Promise<AnswerView[]> {
  const today = now.toISOString().slice(0, 10);
  const { baseline = [] } = config;
  return [
    ...config.declarations.map(ofDeclaration),
    ...(config.grants ?? []).map((grant): AnswerView => {
      const { id, scope, from, by, since, allow, at } = grant;
      const said = {
        kind: 'grant',
        id,
        about: aboutOf(scope),
        of: `${from}: ${allow.join(', ')}`,
        state: grantState(grant, today),
        at,
      } as const;
      return { ...said, until: lastDay(grant), ...(by !== undefined && { by }), ...(since !== undefined && { on: since }) };
    }),
    ...(config.answers ?? []).map((extract) => ofExtract(extract, today)),
    ...(await ofRegisters(config.registers ?? [], root, now)),
    ...(await ofLists(config.lists ?? [], root)),
    ...(config.waivers ?? []).map((waiver) => ofWaiver(waiver, today)),
    ...(config.dismissals ?? []).map(ofDismissal),
    ...(config.readings ?? []).map(
      ({ id, about, means, by, on, at }): AnswerView => ({
        kind: 'reading',
        id,
        about: aboutOf(about),
        of: means,
        by,
        on,
        state: 'in-force',
        at,
      }),
    ),
    ...(baseline.length === 0
      ? []
      : [{ kind: 'baseline', id: String(baseline.length), about: '*', state: 'in-force', at: { path: '.licit/answers' } } as const]),
    ...(config.decisions ?? []).map(ofDecision),
  ];
}

/** Those that are over, end within some days, or do not count for another reason. Sorted by their last day, those without one first. */
export function dueWithin(answers: readonly AnswerView[], days: number, now: Date): AnswerView[] {
  const last = addDays(now.toISOString().slice(0, 10), days);
  const counts: readonly AnswerState[] = ['in-force', 'not-begun', 'grown', 'accepted'];
  return answers
    .filter(({ until, state }) => !counts.includes(state) || (until !== undefined && until <= last))
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : (a.until ?? '') > (b.until ?? '') ? 1 : 0));
}

function aboutOf(scope: object): string {
  const parts = Object.entries(scope).flatMap(([kind, value]) => (value === undefined ? [] : [`${kind}:${String(value)}`]));
  return parts.length === 0 ? '*' : parts.join(' ');
}

function ofDeclaration(declaration: Declaration): AnswerView {
  const { scope, by, at, restsOn, inChange: _, ...parts } = declaration;
  const about = aboutOf(scope);
  const of = Object.keys(parts).join(', ');
  return {
    kind: 'declaration',
    id: about,
    about,
    of,
    state: filesOf(parts).some(isMissing) ? 'evidence-missing' : 'in-force',
    at,
    ...(by !== undefined && { by }),
    ...(restsOn && { restsOn }),
  };
}

/** The documents in a declaration, however deep. */
function filesOf(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(filesOf);
  if (typeof value !== 'object' || value === null) return [];
  const one = value as Partial<Evidence>;
  return typeof one.path === 'string' && typeof one.present === 'boolean' ? [one as Evidence] : Object.values(value).flatMap(filesOf);
}

function isMissing({ present, why = 'missing' }: Evidence): boolean {
  return !present && why === 'missing';
}

function ofExtract({ id, kind, about, says, by, office, on, evidence, attests, at }: Extract, today: string): AnswerView {
  // The last day of a crawl is no term.
  const said = extractKeys(kind)?.until?.is === 'until' ? says.until?.value : undefined;
  const until = typeof said === 'string' && isDay(said) ? said : undefined;
  const { sha256, recorded } = evidence;
  const state = ((): AnswerState => {
    if (until !== undefined && until < today) return 'ended';
    if (sha256 === undefined) return 'evidence-missing';
    if (sha256 !== recorded.sha256) return 'evidence-changed';
    return attests ? 'in-force' : 'not-attested';
  })();
  const view = { kind: 'evidence', id, about: aboutOf(about), of: kind, by, on, state, at } as const;
  return { ...view, ...(office !== undefined && { office }), ...(until !== undefined && { until }) };
}

async function ofRegisters(registers: readonly ConsentRegister[], root: string, now: Date): Promise<AnswerView[]> {
  if (registers.length === 0) return [];
  const looked = await Registers.look(registers, { root, now: now.getTime(), before: [] });
  return looked.records().map(({ register: { id, about, document, by, office, on, attests, at }, record: { state } }) => ({
    kind: 'register' as const,
    id,
    about: aboutOf(about),
    of: document.path,
    by,
    on,
    state: answerState(state, attests),
    at,
    ...(office !== undefined && { office }),
  }));
}

async function ofLists(lists: readonly OutsideList[], root: string): Promise<AnswerView[]> {
  const views: AnswerView[] = [];
  for (const { id, kind, about, document, collected, from, by, office, at } of lists) {
    const absolute = registerFile(document.path, root);
    const state = absolute === undefined ? undefined : (await listState(absolute, document).catch(() => undefined))?.state;
    const view = { kind: 'list', id, about: aboutOf(about), of: `${kind}: ${from}, ${document.path}`, by, on: collected, at } as const;
    views.push({ ...view, state: answerState(state ?? 'not-at-hand', true), ...(office !== undefined && { office }) });
  }
  return views;
}

/** How a table that somebody signed stands. A list from outside counts whoever brought it, because it only speaks against. */
function answerState(state: RegisterState, attests: boolean): AnswerState {
  if (state === 'changed') return 'evidence-changed';
  if (state === 'not-at-hand') return state;
  if (!attests) return 'not-attested';
  return state === 'grown' ? state : 'in-force';
}

/** Whether more is found than then only a scan can tell. */
function ofDismissal({ id, kind, about, by, on, at }: Dismissal): AnswerView {
  return { kind: 'dismissal', id, about: aboutOf(about), of: kind, by, on, state: 'in-force', at };
}

function ofWaiver(waiver: Waiver, today: string): AnswerView {
  const { id, rule, scope, approver, until, at } = waiver;
  return { kind: 'waiver', id, about: aboutOf(scope), of: rule, by: approver, until, state: waiverState(waiver, today), at };
}

function ofDecision({ plan, draw, purpose, scope, by, on, outcome, at }: FiledDecision): AnswerView {
  const view = { kind: 'decision', id: `${plan}-${draw}`, about: aboutOf(scope), of: purpose, on, state: outcome, at } as const;
  return { ...view, ...(by !== undefined && { by }) };
}
