/** Findings as reviewdog's diagnostics (proto/rdf): what both of its formats hold. */

import type { Lang, Place } from '../../model/basics.js';
import type { RenderOptions, Snapshot } from '../../model/snapshot.js';
import { summaryText } from '../../text/summary.js';
import { type FindingResult, isCut, LEFT_OUT, listed, MAX_SHOWN_RESULTS, projectPlace, type ResultWeight } from './finding-results.js';
import { text } from './markdown-parts.js';
import { fixLine, lawPage, leftOutText, saying, seeMore } from './result-words.js';
import { runNotes } from './run-notes.js';

type Severity = 'ERROR' | 'WARNING' | 'INFO';
const severities = { error: 'ERROR', warn: 'WARNING', info: 'INFO', unproven: 'INFO', unlocked: 'INFO', waived: 'INFO' } satisfies Record<
  ResultWeight,
  Severity
>;

/** A diagnostic; the range is by lines, of which the last is part of it. */
export interface Diagnostic {
  message: string;
  location: { path: string; range?: { start: { line: number }; end: { line: number } } };
  severity: Severity;
  source: { name: string };
  code: { value: string; url?: string };
}

/**
 * One diagnostic a result, and one for what was left out and how the run ended. Messages become comments of a review, so that nothing from data in
 * them may be markup, a link or a mention.
 */
export function diagnostics(snapshot: Snapshot, { lang, strict }: Pick<RenderOptions, 'lang' | 'strict'>): Diagnostic[] {
  const { results, left } = listed(snapshot, strict, MAX_SHOWN_RESULTS);
  const own = (value: string, words: string, path = projectPlace(snapshot).path, severity: Severity = 'INFO'): Diagnostic => ({
    message: text(words),
    location: { path },
    severity,
    source: { name: 'licit' },
    code: { value },
  });
  return [
    ...results.map((result) => diagnostic(result, snapshot, lang)),
    ...(isCut(left) ? [own(LEFT_OUT, leftOutText(left, lang, seeMore(snapshot)))] : []),
    ...runNotes(snapshot, lang).map(({ id, level, path, text: words }) => own(id, words, path, severities[level])),
    own('licit/summary', summaryText(snapshot, lang)),
  ];
}

function diagnostic(result: FindingResult, snapshot: Snapshot, lang: Lang): Diagnostic {
  const { finding, at, end, weight } = result;
  const url = lawPage(finding, snapshot);
  return {
    message: text(`${saying(result, lang)} ${fixLine(finding, snapshot, lang)}`),
    location: { path: at.path, ...rangeOf(at, end) },
    severity: severities[weight],
    source: { name: 'licit' },
    code: { value: finding.rule, ...(url !== undefined && { url }) },
  };
}

function rangeOf({ line }: Place, end?: number): Pick<Diagnostic['location'], 'range'> {
  return line === undefined ? {} : { range: { start: { line }, end: { line: end ?? line } } };
}
