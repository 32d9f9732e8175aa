import type { Report } from '../model/snapshot.js';
import { policyNotes } from '../text/policy-notes.js';
import { counted, findingPlace, harmless, place, plain, sorted, weight } from '../text/show.js';
import { summaryText } from '../text/summary.js';
import { goneText, unseenText } from '../text/unseen.js';
import { acceptedWords } from '../text/waiver-words.js';
import { countedBy } from '../text/words.js';

/** Words that problem matchers of editors and CI know; the same in every language. */
const levels = { error: 'error', warn: 'warning', info: 'note', unproven: 'unproven' } satisfies Record<ReturnType<typeof weight>, string>;

/** One line a finding and nothing else: what pipes, editors and problem matchers read. */
export default {
  id: 'concise',
  title: 'One line a finding',
  kind: 'stream',
  render(snapshot, { lang, strict }) {
    const { findings, unseen, gone } = snapshot;
    const lines = sorted(findings, strict).map((finding) => {
      const accepted = acceptedWords(finding, lang);
      // What somebody accepted is no error to whoever reads the lines.
      const how = accepted === undefined ? '' : lang === 'zh' ? `（${plain(accepted)}）` : ` (${plain(accepted)})`;
      const level = accepted === undefined ? levels[weight(finding, strict)] : 'note';
      const count = finding.items > 0 ? ` [${counted(finding.items, countedBy(finding), lang)}]` : '';
      return harmless(`${place(findingPlace(finding))}: ${level} ${plain(finding.rule)}: ${plain(finding.message[lang])}${count}${how}`);
    });
    // No rule: still counted, and not looked at.
    const silent = unseenText({ unseen }, lang);
    const lost = goneText({ gone }, lang);
    if (lost !== undefined) lines.push(harmless(`${plain(gone![0]!.path)}: note scan/gone: ${lost}`));
    if (silent !== undefined) lines.push(harmless(`${plain(unseen![0]!.path)}: warning scan/unseen: ${silent}`));
    for (const { id, path, text } of policyNotes(snapshot, lang)) lines.push(harmless(`${plain(path)}: note policy/${id}: ${plain(text)}`));
    lines.push(`licit: note summary: ${summaryText(snapshot, lang)}`);
    return [{ name: '', content: lines.map((line) => `${line}\n`).join('') }];
  },
} satisfies Report;
