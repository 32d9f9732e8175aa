import type { Lang } from '../model/basics.js';
import type { Report, Snapshot } from '../model/snapshot.js';
import { say } from '../text/messages/say.js';
import { policyNotes } from '../text/policy-notes.js';
import { plain } from '../text/show.js';
import { asBeforeText, summaryText } from '../text/summary.js';
import { goneText, unseenText } from '../text/unseen.js';
import type { FindingResult, ResultWeight } from './results/finding-results.js';
import { shownByLevel } from './results/host-annotations.js';
import { fixLine, saying } from './results/result-words.js';

const commands = {
  error: 'error',
  warn: 'warning',
  info: 'notice',
  unproven: 'notice',
  unlocked: 'notice',
  waived: 'notice',
} satisfies Record<ResultWeight, string>;

/** Workflow commands that GitHub Actions turns into annotations: of each level what it shows, and how many more there are. */
export default {
  id: 'github',
  title: 'GitHub Actions annotations',
  kind: 'stream',
  paths: 'repository',
  render(snapshot, { lang, strict }) {
    const silent = unseenText(snapshot, lang);
    const lost = goneText(snapshot, lang);
    // One notice for all: GitHub shows ten of a level.
    const notes = [
      summaryText(snapshot, lang),
      ...[asBeforeText(snapshot, lang) ?? []].flat(),
      ...policyNotes(snapshot, lang).map(({ path, text }) => `${path}: ${text}`),
    ];
    const lines = [`::notice title=licit::${data(notes.map(plain).join('\n'))}`];
    const taken = { notice: lost === undefined ? 1 : 2, warning: silent === undefined ? 0 : 1 };
    const byCommand = ({ weight }: FindingResult): string => commands[weight];
    for (const { level, results, rest } of shownByLevel(snapshot, { lang, strict }, byCommand, taken)) {
      for (const result of results) lines.push(annotation(result, level, snapshot, lang));
      if (rest !== undefined) lines.push(`::${level} title=licit::${data(rest)}`);
    }
    if (lost !== undefined) lines.push(`::notice title=scan/gone::${data(plain(lost))}`);
    if (silent !== undefined) lines.push(`::warning file=${property(snapshot.unseen![0]!.path)},title=scan/unseen::${data(plain(silent))}`);
    return [{ name: '', content: lines.map((line) => `${line}\n`).join('') }];
  },
} satisfies Report;

function annotation(result: FindingResult, command: string, snapshot: Snapshot, lang: Lang): string {
  const { finding, at, end } = result;
  const line = at.line === undefined ? '' : `,line=${at.line}${end === undefined ? '' : `,endLine=${end}`}`;
  const text = `${saying(result, lang)} ${say('report/fix', lang)}${fixLine(finding, snapshot, lang)}`;
  return `::${command} file=${property(at.path)}${line},title=${property(finding.rule)}::${data(plain(text))}`;
}

// As @actions/core escapes them (lib/command.js).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
