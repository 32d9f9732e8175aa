import type { Lang } from '../model/basics.js';
import { topicOf } from '../model/rule.js';
import type { RenderOptions, Report, Snapshot } from '../model/snapshot.js';
import { say } from '../text/messages/say.js';
import { compare } from '../text/show.js';
import { accountText, noDataText } from '../text/summary.js';
import { passedOrSkipped } from './results/rule-outcome.js';
import { runNotes } from './results/run-notes.js';
import { type Case, caseOf, type FindingGroup, groupsOf } from './results/test-cases.js';
import { xmlText } from './results/xml-text.js';

/** GitLab takes files of 30 MB; Jenkins and GitLab read each case into memory. */
const MAX_BYTES = 20_000_000;
const MAX_CASES = 20_000;

/**
 * JUnit XML as Jenkins and GitLab read it: a test for each rule and dataset with findings, which fails where the run does, and one for each rule
 * without any, so that what was checked is seen. Nothing is a passed test that is not shown to be met.
 */
export default {
  id: 'junit',
  title: 'JUnit XML',
  kind: 'stream',
  render(snapshot, options) {
    const cases = casesOf(snapshot, options);
    const suites = new Map<string, Case[]>();
    for (const one of cases) {
      const there = suites.get(one.topic);
      if (there) there.push(one);
      else suites.set(one.topic, [one]);
    }
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="licit" ${counts(cases, false)}>`,
      ...[...suites].sort(([a], [b]) => compare(a, b)).flatMap(([topic, inside]) => suite(topic, inside, snapshot)),
      '</testsuites>',
    ];
    return [{ name: '', content: lines.map((line) => `${line}\n`).join('') }];
  },
} satisfies Report;

function casesOf(snapshot: Snapshot, options: RenderOptions): Case[] {
  const groups = groupsOf(snapshot, options);
  const found = new Set(snapshot.findings.map(({ rule }) => rule));
  const cases: Case[] = [];
  for (const rule of [...snapshot.rules].sort((a, b) => compare(a.id, b.id)))
    if (!found.has(rule.id)) cases.push(passedOrSkipped(rule, snapshot, options.lang));
  // Nothing was looked at, so nothing passed.
  for (const { id, text } of runNotes(snapshot, options.lang))
    cases.push({ topic: topicOf({ id }), source: 'licit', rule: id, outcome: 'skipped', message: text });
  const blobs = snapshot.change?.blobs;
  const message = snapshot.change?.noData ? noDataText(blobs, options.lang) : blobs && accountText(blobs, options.lang);
  if (message !== undefined) cases.push({ topic: 'change', source: 'licit', rule: 'change/files', outcome: 'skipped', message });
  let bytes = 0;
  const topics = new Map(snapshot.rules.map(({ id, topic }) => [id, topic]));
  for (const [at, group] of groups.entries()) {
    const one = caseOf(group, topics.get(group.rule) ?? topicOf({ id: group.rule }), snapshot, options);
    bytes += Buffer.byteLength(one.text ?? '') + Buffer.byteLength(one.message ?? '') + 200;
    if (bytes > MAX_BYTES || at >= MAX_CASES) {
      cases.push(leftOut(groups.slice(at), options.lang));
      break;
    }
    cases.push(one);
  }
  return cases;
}

/** What no longer fits is one more test, which fails where something in it does. */
function leftOut(groups: readonly FindingGroup[], lang: Lang): Case {
  const failing = groups.filter(({ fails }) => fails).length;
  const message = say('report/more-tests-not', lang, { groups: groups.length, failing });
  return { topic: 'licit', source: 'licit', rule: 'licit/results-left-out', outcome: failing > 0 ? 'failed' : 'skipped', message };
}

function counts(cases: readonly Case[], inSuite: boolean): string {
  const of = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  return `tests="${cases.length}" failures="${of('failed')}" errors="0"${inSuite ? ` skipped="${of('skipped')}"` : ''}`;
}

function suite(topic: string, cases: readonly Case[], { asOf }: Snapshot): string[] {
  return [
    ` <testsuite name="${xmlText(topic)}" ${counts(cases, true)} timestamp="${xmlText(asOf)}">`,
    ...cases.flatMap((one) => testcase(one)),
    ' </testsuite>',
  ];
}

function testcase({ source, rule, outcome, message = '', text, kind = '' }: Case): string[] {
  const start = `  <testcase classname="${xmlText(source)}" name="${xmlText(rule)}"`;
  if (outcome === 'passed') return [`${start}/>`];
  const said = `message="${xmlText(message)}"`;
  // The message attribute was long ignored by GitLab: the body says it again.
  const body = (text ?? message).split('\n').map(xmlText).join('\n');
  return outcome === 'failed'
    ? [`${start}>`, `   <failure type="${xmlText(kind)}" ${said}>${body}</failure>`, '  </testcase>']
    : [`${start}>`, `   <skipped ${said}/>`, ...(text === undefined ? [] : [`   <system-out>${body}</system-out>`]), '  </testcase>'];
}
