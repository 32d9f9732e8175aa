/** Keys, tokens and passwords as the rules of secretlint know them; shared by the detectors of secrets, which say where to look. */

import { createRequire } from 'node:module';
import type { Confidence, Words } from '../../model/basics.js';
import type { Detector, Found, TextFeatures } from '../../model/detection.js';
import { isMadeUp, isNoPassword } from './likeness.js';

/** One service's secrets: which rule knows them, and what a text holds that has one. */
export interface Service {
  /** The detector's id; its word after the slash names the file. */
  id: string;
  /** The last part of the rule's id: `github` for `@secretlint/secretlint-rule-github`. */
  rule: string;
  title: Words;
  /** One of these stands in every text in which the rule finds something, as written. */
  holds: readonly string[];
  needs: readonly Partial<TextFeatures>[];
  confidence: Confidence;
  /** What is secret, from where the rule's report begins on: some rules report more, and some the wrong length. All of the report when left out. */
  part?: RegExp;
  /** Values that the service's own documentation uses: the rule passes over them, and they are told as reserved. */
  documented?: readonly string[];
  options?: Record<string, unknown>;
  /** Names of files for which the rule looks for different things. */
  paths?: readonly string[];
  /** What the rule reports besides secrets, by the name of its message. */
  without?: readonly string[];
  hits: readonly string[];
  misses: readonly string[];
}

/** Characters of a secret that may be shown: the mark of its service. */
const SHOWN = 4;
/** How far from where a report begins the secret may end. */
const REACH = 1024;
// The rules want no letter before a token, and Han letters stand before it without a space.
const OTHER_SCRIPTS = /[^\x00-\x7f]/g;
interface Rule {
  meta: { id: string };
  create(context: object, options: object): { file?(source: object): unknown };
}

type Report = { message: string; range: readonly [number, number] };

const require = createRequire(import.meta.url);
let rules: Map<string, Rule> | undefined;

/** The rules take a while to load: not before a text holds what one of them looks for. */
function ruleOf(name: string): Rule {
  rules ??= new Map(
    (require('@secretlint/secretlint-rule-preset-recommend') as { rules: Rule[] }).rules.map((rule) => [
      rule.meta.id.replace(/^.*-rule-/, ''),
      rule,
    ]),
  );
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`secretlint has no rule ${name}`);
  return rule;
}

/** A rule as a function: secretlint calls it with a file and takes what it reports. Those rules that read files are not asked to. */
function lint({ rule, options, paths = [''] }: Service): (content: string) => Report[] {
  let reports: Report[] = [];
  const { file } = ruleOf(rule).create(
    {
      createTranslator: () => (name: string) => name,
      report: (report: Report) => reports.push(report),
    },
    { allows: [], ...options },
  );
  return (content) => {
    reports = [];
    for (const filePath of paths) file?.({ content, filePath, ext: '.txt', contentType: 'text' });
    return paths.length === 1 ? reports : [...new Map(reports.map((report) => [report.range[0], report])).values()];
  };
}

/** A detector of one service's secrets. */
export function secret(service: Service): Detector {
  const { id, title, holds, needs, confidence, part, documented = [], without = [], hits, misses } = service;
  let reported: ((content: string) => Report[]) | undefined;
  const why = `form of ${service.title.en}`;

  function find(text: string): Found[] {
    const all: Found[] = [];
    reported ??= lint(service);
    for (const { message, range } of reported(text.replace(OTHER_SCRIPTS, ' '))) {
      if (without.includes(message)) continue;
      let [start, end] = range;
      const within = part?.exec(text.slice(start, Math.max(end, start + REACH)));
      if (within) [start, end] = [start + within.index, start + within.index + within[0].length];
      const value = text.slice(start, end);
      // user:pass, as every manual has it.
      if (needs[0]?.at && isNoPassword(value.slice(value.indexOf(':') + 1))) continue;
      const madeUp = isMadeUp(value);
      all.push({
        start,
        end,
        show: SHOWN,
        confidence,
        why: madeUp ? 'made up to look like a secret' : why,
        ...(madeUp && { reserved: true }),
      });
    }
    for (const value of documented) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
        all.push({
          start: at,
          end: at + value.length,
          show: SHOWN,
          confidence,
          why: 'value of the service’s documentation',
          reserved: true,
        });
    }
    return documented.length === 0 && all.length < 2 ? all : all.sort((a, b) => a.start - b.start);
  }

  return {
    id,
    family: 'secret',
    type: 'SECRET',
    title,
    needs,
    precheck: (text) => holds.some((word) => text.includes(word)),
    find,
    hits,
    misses,
  };
}
