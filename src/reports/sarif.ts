import type { Location, Log, Notification, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Lang, Place } from '../model/basics.js';
import { topicOf } from '../model/rule.js';
import type { Report, Snapshot } from '../model/snapshot.js';
import type { FindingView, LawView, RuleView } from '../model/views.js';
import { problemIn } from '../text/in-chinese.js';
import { languages, punctuation, titled } from '../text/messages/languages.js';
import { say } from '../text/messages/say.js';
import { reasonIn } from '../text/not-read.js';
import { policyJson, policyNotes } from '../text/policy-notes.js';
import { clip, compare, place, safeJson, visible } from '../text/show.js';
import { summaryOf } from '../text/summary.js';
import { unseenText } from '../text/unseen.js';
import {
  type FindingResult,
  isCut,
  LEFT_OUT,
  type LeftOut,
  listed,
  MAX_SHOWN_RESULTS,
  projectPlace,
  type ResultWeight,
} from './results/finding-results.js';
import { lawPage, leftOutText, saying, seeMore } from './results/result-words.js';

const mostLocations = 10;
const mostProblems = 100;
/** Limits of GitHub code scanning on names and descriptions. */
const mostName = 255;
const mostDescription = 1024;

type Level = 'error' | 'warning' | 'note';
const levels = { error: 'error', warn: 'warning', info: 'note', unproven: 'note', unlocked: 'note', waived: 'note' } satisfies Record<
  ResultWeight,
  Level
>;

/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning takes it: one result a finding or, of a change, one for each place that is new under it, so that one
 * more telephone number in a file is an alert on its line. GitHub shows 5,000 of a run: the worst stay below that, and the last one says what was left out.
 */
export default {
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning',
  kind: 'stream',
  paths: 'repository',
  render(snapshot, { lang, strict, exit }) {
    const { results: shown, left } = listed(snapshot, strict, MAX_SHOWN_RESULTS);
    const rules = descriptors(snapshot, isCut(left), lang);
    const index = new Map(rules.map(({ id }, position) => [id, position]));
    const first = new Set<FindingView>();
    const results = shown.map((result) => {
      const whole = !first.has(result.finding);
      first.add(result.finding);
      return resultOf(result, whole, index, lang);
    });
    if (isCut(left)) results.push(leftOutResult(left, index, snapshot, lang));
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'licit', version: snapshot.licit, semanticVersion: snapshot.licit, rules } },
          automationDetails: { id: `licit/${visible(snapshot.datasetName ?? 'datasets').replaceAll('/', '-')}/` },
          columnKind: 'utf16CodeUnits',
          language: languages[lang].locale,
          invocations: [{ executionSuccessful: exit !== 2, exitCode: exit, toolExecutionNotifications: notifications(snapshot, lang) }],
          results,
          properties: {
            ...(!snapshot.change?.noData && { head: snapshot.head, run: snapshot.run.id, items: snapshot.totals.items }),
            ...summaryOf(snapshot),
            passedOver: snapshot.totals.passedOver,
            ...(snapshot.change && { base: snapshot.change.base }),
            policy: policyJson(snapshot.policy),
          },
        },
      ],
    };
    return [{ name: '', content: `${safeJson(log)}\n` }];
  },
} satisfies Report;

function descriptors(snapshot: Snapshot, cut: boolean, lang: Lang): ReportingDescriptor[] {
  const found = new Map(snapshot.findings.map((finding) => [finding.rule, finding]));
  const views = new Map(snapshot.rules.map((view) => [view.id, view]));
  const ids = [...new Set([...views.keys(), ...found.keys()])].sort(compare);
  const rules = ids.map((id) => descriptor(id, views.get(id), found.get(id), lang, snapshot));
  if (!cut) return rules;
  const text = say('report/results-left-out', lang);
  return [
    ...rules,
    {
      id: LEFT_OUT,
      name: 'ResultsLeftOut',
      shortDescription: { text },
      fullDescription: { text },
      help: { text },
      properties: { precision: 'very-high', 'problem.severity': 'recommendation', tags: ['licit'] },
    },
  ];
}

function descriptor(
  id: string,
  view: RuleView | undefined,
  finding: FindingView | undefined,
  lang: Lang,
  snapshot: Snapshot,
): ReportingDescriptor {
  const laws: readonly LawView[] = snapshot.laws ?? [];
  const law = (instrument: string): string => {
    const title = laws.find((one) => one.id === instrument)?.title;
    return title === undefined ? `${instrument} ` : titled(title[lang], lang) + punctuation[lang].article;
  };
  const title = (view ?? finding)?.title[lang] ?? id;
  const severity = view?.severity ?? finding?.severity ?? 'error';
  const why = finding?.why[lang] ?? title;
  const fix = finding?.fix[lang];
  const cites = (finding?.cites ?? []).map(({ instrument, article }) => `${law(instrument)}${article[lang]}`).join('; ');
  const explain = `licit explain ${id}`;
  const page = lawPage(finding, snapshot);
  const topic = view?.topic ?? topicOf({ id });
  const [whyWord, fixWord] = [say('report/why', lang), say('report/fix-word', lang)];
  return {
    id,
    name: clip(pascal(id), mostName),
    shortDescription: { text: cut(title) },
    fullDescription: { text: cut(why) },
    ...(page !== undefined && { helpUri: page }),
    help: {
      text: [why, cites, fix, explain].filter(Boolean).join('\n'),
      markdown: [`**${whyWord}** ${markdown(why)}`, cites && markdown(cites), fix && `**${fixWord}** ${markdown(fix)}`, `\`${explain}\``]
        .filter(Boolean)
        .join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity], ...(view?.off ? { enabled: false } : {}) },
    properties: {
      tags: ['licit', topic],
      precision: precisionOf(topic),
      'problem.severity': severity === 'error' ? 'error' : severity === 'warn' ? 'warning' : 'recommendation',
      ...(view?.standings && { standings: view.standings }),
    },
  };
}

/** What is read from a field is sure; what is recognized in text is less so. */
function precisionOf(topic: string): 'very-high' | 'high' | 'medium' {
  return topic === 'ip' ? 'medium' : topic === 'pi' ? 'high' : 'very-high';
}

function pascal(id: string): string {
  return id.replace(/(?:^|[^a-z0-9])([a-z0-9])/giu, (_, letter: string) => letter.toUpperCase());
}

/** The first result of a finding also says where else it is. */
function resultOf(result: FindingResult, whole: boolean, index: ReadonlyMap<string, number>, lang: Lang): Result {
  const { finding, occurrence, at, end, items, fingerprint } = result;
  const related = whole && occurrence === undefined ? relatedOf(finding, at) : [];
  const suppressions = suppressionsOf(finding);
  return {
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule) ?? 0,
    level: levels[result.weight],
    message: { text: message(`${saying(result, lang)} ${finding.fix[lang]}`) },
    locations: [locationOf(at, end)],
    ...(related.length > 0 && { relatedLocations: related }),
    // GitHub tells alerts from each other by the first; the others are for programs.
    partialFingerprints: {
      primaryLocationLineHash: `${fingerprint}:1`,
      'licitFinding/v1': finding.fingerprint,
      ...(occurrence && { 'licitOccurrence/v1': fingerprint }),
    },
    occurrenceCount: Math.max(1, items),
    ...(suppressions.length > 0 && { suppressions }),
    properties: {
      verdict: finding.verdict,
      standing: finding.standing,
      dataset: finding.dataset,
      items,
      ...(whole && finding.further !== undefined && { further: finding.further }),
      firstSeen: finding.firstSeen,
      query: finding.query,
      waivable: finding.waivable,
      // No suppression: viewers hide those.
      ...(finding.unlocked && { severity: finding.severity, unlocked: finding.unlocked }),
    },
  };
}

/** The other examples of a finding, and the other manifests it is in. */
function relatedOf(finding: FindingView, first: Place): Location[] {
  const places = finding.examples.map(({ at }) => at).filter((at) => at !== first);
  for (const { path } of finding.where) if (path !== first.path && !places.some((at) => at.path === path)) places.push({ path });
  return places
    .slice(0, mostLocations - 1)
    .map((at, position) => ({ id: position + 1, ...locationOf(at), message: { text: message(place(at)) } }));
}

/** What was waived stays in the file, marked as such (SARIF §3.35). */
function suppressionsOf({ waived, baselined }: FindingView): Suppression[] {
  if (waived === undefined) return baselined ? [{ kind: 'external', status: 'accepted', justification: 'in the baseline' }] : [];
  const { id, approver, until, kind, reason } = waived;
  return [{ kind: 'external', status: 'accepted', justification: visible(reason), properties: { id, approver, until, kind } }];
}

function leftOutResult(left: LeftOut, index: ReadonlyMap<string, number>, snapshot: Snapshot, lang: Lang): Result {
  return {
    ruleId: LEFT_OUT,
    ruleIndex: index.get(LEFT_OUT) ?? 0,
    level: 'note',
    message: { text: leftOutText(left, lang, seeMore(snapshot)) },
    locations: [locationOf(projectPlace(snapshot))],
    partialFingerprints: { primaryLocationLineHash: `${LEFT_OUT}:1` },
    occurrenceCount: Math.max(1, left.items),
    properties: { ...left },
  };
}

function locationOf(at: Place, end?: number): Location {
  const line = at.line ?? 1;
  const last = at.line === undefined ? line : Math.max(line, end ?? line);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(at.path), uriBaseId: '%SRCROOT%' },
      // Only the line is known. GitHub asks for all four.
      region: { startLine: line, startColumn: 1, endLine: last, endColumn: 2 },
    },
  };
}

/** A relative URI (RFC 3986): every part of the path percent-encoded, so that `a:b` is not a scheme and `#` no fragment. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

function notifications(snapshot: Snapshot, lang: Lang): Notification[] {
  const { problems, notRead, unseen = [] } = snapshot;
  const levels = {
    unreadable: 'error',
    'not-scanned': 'warning',
    'passed-over': 'note',
    changed: 'error',
    'changed-elsewhere': 'warning',
  } as const;
  const unread = notRead.map((view) => ({
    level: levels[view.kind],
    message: { text: message(reasonIn(view, lang)) },
    locations: [locationOf({ path: view.path })],
  }));
  const policy = policyNotes(snapshot, lang).map(({ id, path, text }) => ({
    level: 'note' as const,
    descriptor: { id: `policy/${id}` },
    message: { text: message(text) },
    locations: [locationOf({ path })],
  }));
  const broken = problems.map(({ at, ...told }) => {
    const { what, fix } = problemIn(lang, told);
    return {
      level: 'error' as const,
      message: { text: message(`${what}${punctuation[lang].stop}${fix}`) },
      locations: [locationOf(at)],
    };
  });
  const silent = unseen.map(({ path, dataset, items, run, finished }) => ({
    level: 'warning' as const,
    message: { text: message(unseenText({ unseen: [{ path, dataset, items, run, finished }] }, lang) ?? '') },
    locations: [locationOf({ path })],
  }));
  return [...policy, ...broken, ...unread, ...silent].slice(0, mostProblems);
}

/** Text of a message: nothing invisible in it, and no `[text](target)` that a viewer would make a link of (SARIF §3.11.6). */
function message(text: string): string {
  return visible(text).replaceAll('](', '] (');
}

function markdown(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|~]/gu, '\\$&');
}

function cut(text: string): string {
  const shown = visible(text);
  return shown.length > mostDescription ? `${shown.slice(0, mostDescription - 1)}…` : shown;
}
