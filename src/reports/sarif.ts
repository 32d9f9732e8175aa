import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Lang, Place } from '../model/basics.js';
import { topicOf } from '../model/rule.js';
import type { Report, Snapshot } from '../model/snapshot.js';
import type { FindingView, LawView, RuleView } from '../model/views.js';
import { phraseIn } from '../text/in-chinese.js';
import { reasonIn } from '../text/not-read.js';
import { policyJson, policyNotes } from '../text/policy-notes.js';
import { clip, compare, counted, number, place, safeJson, sorted, visible, weight } from '../text/show.js';
import { summaryOf } from '../text/summary.js';
import { unseenText } from '../text/unseen.js';
import { countedBy } from '../text/words.js';

/** GitHub shows the worst 5,000 results of a run; the last one says how many were left out. */
const mostResults = 5000;
const mostLocations = 10;
const mostProblems = 100;
/** Limits of GitHub code scanning on names and descriptions. */
const mostName = 255;
const mostDescription = 1024;
const leftOut = 'licit/results-left-out';

type Level = 'error' | 'warning' | 'note';
const levels = { error: 'error', warn: 'warning', info: 'note', unproven: 'note' } satisfies Record<ReturnType<typeof weight>, Level>;

/** SARIF 2.1.0 (OASIS) as GitHub code scanning takes it: one result a finding, never one an item. */
export default {
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning',
  kind: 'stream',
  render(snapshot, { lang, strict, exit }) {
    const ranked = sorted(snapshot.findings, strict);
    const kept = ranked.length > mostResults ? ranked.slice(0, mostResults - 1) : ranked;
    const rules = descriptors(snapshot, kept, ranked.length > kept.length, lang);
    const index = new Map(rules.map(({ id }, position) => [id, position]));
    const results = kept.map((finding) => resultOf(finding, index, snapshot, lang, strict));
    if (ranked.length > kept.length) results.push(leftOutResult(ranked.length - kept.length, index, snapshot, lang));
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'licit', version: snapshot.licit, semanticVersion: snapshot.licit, rules } },
          automationDetails: { id: `licit/${visible(snapshot.datasetName ?? 'datasets').replaceAll('/', '-')}/` },
          columnKind: 'utf16CodeUnits',
          language: lang === 'zh' ? 'zh-CN' : 'en-US',
          invocations: [{ executionSuccessful: exit !== 2, exitCode: exit, toolExecutionNotifications: notifications(snapshot, lang) }],
          results,
          properties: {
            head: snapshot.head,
            run: snapshot.run.id,
            items: snapshot.totals.items,
            ...summaryOf(snapshot),
            passedOver: snapshot.totals.passedOver,
            policy: policyJson(snapshot.policy),
          },
        },
      ],
    };
    return [{ name: '', content: `${safeJson(log)}\n` }];
  },
} satisfies Report;

function descriptors(snapshot: Snapshot, findings: readonly FindingView[], cut: boolean, lang: Lang): ReportingDescriptor[] {
  const found = new Map(findings.map((finding) => [finding.rule, finding]));
  const views = new Map(snapshot.rules.map((view) => [view.id, view]));
  const ids = [...new Set([...views.keys(), ...found.keys()])].sort(compare);
  const rules = ids.map((id) => descriptor(id, views.get(id), found.get(id), lang, snapshot.laws ?? []));
  if (!cut) return rules;
  const text = lang === 'zh' ? '结果过多，部分未列出' : 'Results left out';
  return [
    ...rules,
    {
      id: leftOut,
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
  laws: readonly LawView[],
): ReportingDescriptor {
  const law = (instrument: string): string => {
    const title = laws.find((one) => one.id === instrument)?.title;
    return title === undefined ? `${instrument} ` : lang === 'zh' ? `《${title.zh}》` : `${title.en}, `;
  };
  const title = (view ?? finding)?.title[lang] ?? id;
  const severity = view?.severity ?? finding?.severity ?? 'error';
  const why = finding?.why[lang] ?? title;
  const fix = finding?.fix[lang];
  const cites = (finding?.cites ?? []).map(({ instrument, article }) => `${law(instrument)}${article[lang]}`).join('; ');
  const explain = `licit explain ${id}`;
  const topic = view?.topic ?? topicOf({ id });
  const [whyWord, fixWord] = lang === 'zh' ? ['依据', '处理'] : ['Why', 'Fix'];
  return {
    id,
    name: clip(pascal(id), mostName),
    shortDescription: { text: cut(title) },
    fullDescription: { text: cut(why) },
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

function resultOf(finding: FindingView, index: ReadonlyMap<string, number>, snapshot: Snapshot, lang: Lang, strict: boolean): Result {
  const places = finding.examples.map(({ at }) => at);
  for (const { path } of finding.where) if (!places.some((at) => at.path === path)) places.push({ path });
  const first = places[0] ?? fallback(finding, snapshot);
  const related = places
    .slice(1, mostLocations)
    .map((at, position) => ({ id: position + 1, ...locationOf(at), message: { text: message(place(at)) } }));
  const count = finding.items > 0 ? ` [${counted(finding.items, countedBy(finding), lang)}]` : '';
  return {
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule) ?? 0,
    level: levels[weight(finding, strict)],
    message: { text: message(`${finding.message[lang]}${count} ${finding.fix[lang]}`) },
    locations: [locationOf(first)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1`, 'licitFinding/v1': finding.fingerprint },
    occurrenceCount: Math.max(1, finding.items),
    properties: {
      verdict: finding.verdict,
      dataset: finding.dataset,
      items: finding.items,
      firstSeen: finding.firstSeen,
      query: finding.query,
      waivable: finding.waivable,
    },
  };
}

function leftOutResult(count: number, index: ReadonlyMap<string, number>, snapshot: Snapshot, lang: Lang): Result {
  const many = number(count, lang);
  const text = lang === 'zh' ? `另有 ${many} 项较轻的发现未列出：licit show` : `${many} lesser findings are left out: licit show`;
  return {
    ruleId: leftOut,
    ruleIndex: index.get(leftOut) ?? 0,
    level: 'note',
    message: { text },
    locations: [locationOf(projectPlace(snapshot))],
    partialFingerprints: { primaryLocationLineHash: `${leftOut}:1` },
  };
}

/** A finding on a project has no place of its own; GitHub drops a result without one. */
function fallback(finding: FindingView, snapshot: Snapshot): Place {
  const inside = snapshot.manifests.find(({ dataset }) => dataset === finding.dataset);
  return inside ? { path: inside.path } : projectPlace(snapshot);
}

function projectPlace(snapshot: Snapshot): Place {
  return { path: snapshot.configPath ?? snapshot.manifests[0]?.path ?? 'licit.yaml' };
}

function locationOf(at: Place): Location {
  const line = at.line ?? 1;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(at.path), uriBaseId: '%SRCROOT%' },
      // Only the line is known. GitHub asks for all four.
      region: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
    },
  };
}

/** A relative URI (RFC 3986): every part of the path percent-encoded, so that `a:b` is no scheme and `#` no fragment. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

function notifications(snapshot: Snapshot, lang: Lang): Notification[] {
  const { problems, notRead, unseen = [] } = snapshot;
  const levels = { unreadable: 'error', 'not-scanned': 'warning', 'passed-over': 'note' } as const;
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
  const broken = problems.map(({ what, at, fix }) => ({
    level: 'error' as const,
    message: { text: message(`${phraseIn(lang, what)}${lang === 'zh' ? '。' : ' '}${phraseIn(lang, fix)}`) },
    locations: [locationOf(at)],
  }));
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
