/** What someone accepted in writing, or `rules.lock` lets pass: apart from what is open, and never left out. */

import type { Lang } from '../../model/basics.js';
import type { FindingView } from '../../model/views.js';
import { isAccepted, isLetPass } from '../../model/waiver.js';
import { say } from '../../text/messages/say.js';
import { counted, number, plain, wrap } from '../../text/show.js';
import { waivedWords } from '../../text/words/waiver-words.js';
import { countedBy } from '../../text/words.js';
import type { Page } from './pretty-page.js';

/** So many waivers are named; the rest is a number. */
const MAX_WAIVERS = 6;

/** The findings that nothing lets pass. */
export function openFindings(findings: readonly FindingView[]): FindingView[] {
  return findings.filter((finding) => !isLetPass(finding));
}

/** The findings that only a licit newer than `rules.lock` brings. */
export function unlockedFindings(findings: readonly FindingView[]): FindingView[] {
  return findings.filter((finding) => isLetPass(finding) && !isAccepted(finding));
}

/** A line a rule and waiver, and one for the baseline. */
export function acceptedLines(findings: readonly FindingView[], { ink, lang, width }: Page): string[] {
  const words = {
    waived: say('report/waived', lang),
    baseline: say('report/baseline-count', lang),
    more: (n: string): string => say('report/more-waived', lang, { n }),
    known: (what: string): string => say('report/there-before', lang, { what }),
  };
  const lines: string[] = [];
  const waivers = new Map<string, FindingView[]>();
  for (const finding of findings) {
    if (finding.waived === undefined) continue;
    const key = `${finding.rule} ${finding.waived.id}`;
    waivers.set(key, [...(waivers.get(key) ?? []), finding]);
  }
  for (const covered of [...waivers.values()].slice(0, MAX_WAIVERS)) {
    const first = covered[0]!;
    lines.push(`${words.waived}  ${plain(first.rule)} · ${extent(covered, lang)} · ${plain(waivedWords(first.waived!, lang))}`);
  }
  if (waivers.size > MAX_WAIVERS) lines.push(words.more(number(waivers.size - MAX_WAIVERS, lang)));
  const held = findings.filter(({ baselined }) => baselined);
  if (held.length > 0) lines.push(`${words.baseline}  ${words.known(`${counted(held.length, 'finding', lang)} · ${extent(held, lang)}`)}`);
  return lines.flatMap((line) => wrap(line, width - 4).map((part, n) => ink.dim(`${n === 0 ? '  ' : '    '}${part}`)));
}

function extent(findings: readonly FindingView[], lang: Lang): string {
  const items = findings.reduce((sum, finding) => sum + finding.items, 0);
  return counted(items, countedBy(findings[0]!), lang);
}
