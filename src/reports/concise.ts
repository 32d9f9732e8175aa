import type { Report } from '../model/snapshot.js';
import { bracketed } from '../text/messages/languages.js';
import { policyNotes } from '../text/policy-notes.js';
import { harmless, place, plain } from '../text/show.js';
import { summaryText } from '../text/summary.js';
import { goneText, unseenText } from '../text/unseen.js';
import { newWords } from '../text/words/lock-words.js';
import { acceptedWords } from '../text/words/waiver-words.js';
import { isCut, LEFT_OUT, listed } from './results/finding-results.js';
import { extent, leftOutText, levelNames } from './results/result-words.js';

/** One line a finding, or a place that a change brings, and nothing else: what pipes, editors and problem matchers read. */
export default {
  id: 'concise',
  title: 'One line a finding',
  kind: 'stream',
  render(snapshot, { lang, strict }) {
    const { unseen, gone } = snapshot;
    const { results, left } = listed(snapshot, strict);
    const lines = results.map((result) => {
      const { finding, at } = result;
      const many = extent(result, lang);
      const accepted = acceptedWords(finding, lang) ?? (newWords(finding, lang) || undefined);
      // What someone accepted, or rules.lock lets pass, is no error to whoever reads the lines.
      const how = accepted === undefined ? '' : bracketed(plain(accepted), lang);
      const level = accepted === undefined ? levelNames[result.weight] : levelNames.info;
      const count = many === '' ? '' : ` [${many}]`;
      return harmless(`${place(at)}: ${level} ${plain(finding.rule)}: ${plain(finding.message[lang])}${count}${how}`);
    });
    if (isCut(left)) lines.push(`licit: note ${LEFT_OUT}: ${leftOutText(left, lang)}`);
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
