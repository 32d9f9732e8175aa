/** What a result says, in the words of its finding: how many items, which lines, and a way out. */

import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { exampleWords } from '../../text/in-chinese.js';
import { capitalized, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { counted } from '../../text/show.js';
import { newWords } from '../../text/words/lock-words.js';
import { countedBy } from '../../text/words.js';
import type { FindingResult, LeftOut } from './finding-results.js';

/** Words that problem matchers of editors and CI know; the same in every language. */
export const levelNames = {
  error: 'error',
  warn: 'warning',
  info: 'note',
  unproven: 'unproven',
  unlocked: 'unlocked',
  waived: 'waived',
} satisfies Record<FindingResult['weight'], string>;

/** Commands that take something away, and commands that ask a ledger, which a check does not write. */
const TAKES_AWAY = /^licit (?:exclude|strip|retire)\b/;
const ASKS_LEDGER = /^licit (?:show|exclude)\b/;

/** `340 items, lines 12141-12480`; empty where a finding counts nothing. */
export function extent({ finding, items, at, end }: FindingResult, lang: Lang): string {
  const count = items > 0 ? counted(items, countedBy(finding), lang) : '';
  if (end === undefined) return count;
  const first = at.line ?? at.record;
  if (first === undefined) return count;
  const lines = at.line !== undefined;
  return say(lines ? 'report/lines' : 'report/records', lang, { count, first, end });
}

/** What is wrong, with the words at fault and how many there are: `No legal basis is recorded. 1101*** [1 item]`. */
export function saying(result: FindingResult, lang: Lang): string {
  const { finding, occurrence, example } = result;
  const said = example && exampleWords(example, lang);
  const words = occurrence && said ? ` ${said}` : '';
  const many = extent(result, lang);
  return `${waiverOf(finding, lang)}${finding.message[lang]}${words}${many === '' ? '' : ` [${many}]`}`;
}

/** Who or what lets a finding pass, and until when; empty where nothing does. */
export function waiverOf(finding: FindingView, lang: Lang): string {
  const { waived, baselined, unlocked } = finding;
  if (unlocked !== undefined && waived === undefined && !baselined) {
    const words = newWords(finding, lang);
    return capitalized(words, lang) + punctuation[lang].colon;
  }
  if (waived === undefined) return baselined ? say('report/baseline', lang) : '';
  return say('report/waived-until', lang, { until: waived.until, approver: waived.approver });
}

/** The command to begin with: one that takes nothing away and, of a check, needs no ledger. */
export function firstCommand({ rule, commands }: FindingView, { change }: Snapshot): string {
  const fits = (command: string): boolean => !TAKES_AWAY.test(command) && (change === undefined || !ASKS_LEDGER.test(command));
  return commands.find(fits) ?? `licit explain ${rule}`;
}

/** The way out in one line: what to do, and the command to begin with. */
export function fixLine(finding: FindingView, snapshot: Snapshot, lang: Lang): string {
  return `${finding.fix[lang]} (${firstCommand(finding, snapshot)})`;
}

/** How to see more than a host shows: of a check in a list, of a scan in its ledger. */
export function seeMore({ change }: Snapshot): string {
  return change === undefined ? 'licit show' : 'licit check -f jsonl';
}

/** What a list leaves out, in a sentence, with the command that shows more where there is one. */
export function leftOutText({ findings, places, items }: LeftOut, lang: Lang, command?: string): string {
  const parts = [findings > 0 && counted(findings, 'finding', lang), places > 0 && counted(places, 'place', lang)].filter(
    (part) => part !== false,
  );
  const what = parts.join(say('report/and-between', lang));
  const held = items > 0 ? counted(items, 'item', lang) : '';
  const more = command === undefined ? '' : say('report/more-by-command', lang, { command });
  const all = what !== '' && held !== '' ? say('report/with-items', lang, { what, held }) : what + held;
  return say('report/left-out', lang, { what: all, more });
}

/** The web page that says what a rule rests on: the text of the first law it cites that has one. */
export function lawPage(finding: Pick<FindingView, 'cites'> | undefined, { laws = [] }: Snapshot): string | undefined {
  for (const { instrument } of finding?.cites ?? []) {
    const source = laws.find(({ id }) => id === instrument)?.source;
    if (source !== undefined && /^https:\/\/[\x21-\x7e]+$/.test(source)) return source;
  }
  return undefined;
}
