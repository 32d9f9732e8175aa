import type { Lang, Report, Snapshot } from '../model.js';
import { policyNotes } from '../policy.js';
import { goneText, unseenText } from '../show/unseen.js';
import { counted, findingPlace, harmless, place, plain, sorted, weight } from '../show.js';
import { countedBy, nouns } from '../words.js';

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
      const level = levels[weight(finding, strict)];
      const count = finding.items > 0 ? ` [${counted(finding.items, countedBy(finding.rule), lang)}]` : '';
      return harmless(`${place(findingPlace(finding))}: ${level} ${plain(finding.rule)}: ${plain(finding.message[lang])}${count}`);
    });
    // No rule: still counted, and not looked at.
    const silent = unseenText({ unseen }, lang);
    const lost = goneText({ gone }, lang);
    if (lost !== undefined) lines.push(harmless(`${plain(gone![0]!.path)}: note scan/gone: ${lost}`));
    if (silent !== undefined) lines.push(harmless(`${plain(unseen![0]!.path)}: warning scan/unseen: ${silent}`));
    for (const { id, path, text } of policyNotes(snapshot, lang)) lines.push(harmless(`${plain(path)}: note policy/${id}: ${plain(text)}`));
    lines.push(...unreadLine(snapshot, lang));
    return [{ name: '', content: lines.map((line) => `${line}\n`).join('') }];
  },
} satisfies Report;

/** How much was not read, where something was not. */
function unreadLine({ totals: { unread, unreadFiles, notScanned } }: Snapshot, lang: Lang): string[] {
  if (unread + unreadFiles + notScanned === 0) return [];
  const words =
    lang === 'zh'
      ? `无法读取 ${counted(unread, nouns.record, lang)}、${counted(unreadFiles, nouns.file, lang)}；未扫描 ${counted(notScanned, nouns.file, lang)}`
      : `${counted(unread, nouns.record, lang)} and ${counted(unreadFiles, nouns.file, lang)} unreadable, ${counted(notScanned, nouns.file, lang)} not scanned`;
  return [`licit: note scan/unread: ${words}`];
}
