import type { Lang } from '../model/basics.js';
import type { Report, Snapshot } from '../model/snapshot.js';
import { say } from '../text/messages/say.js';
import { policyNotes } from '../text/policy-notes.js';
import { harmless, place, plain } from '../text/show.js';
import { asBeforeText, summaryText } from '../text/summary.js';
import { goneText, unseenText } from '../text/unseen.js';
import type { FindingResult, ResultWeight } from './results/finding-results.js';
import { shownByLevel } from './results/host-annotations.js';
import { fixLine, saying } from './results/result-words.js';

/** Azure Pipelines knows errors and warnings; what is neither is a line of the log. */
const types = { error: 'error', warn: 'warning', info: 'note', unproven: 'note', unlocked: 'note', waived: 'note' } satisfies Record<
  ResultWeight,
  string
>;

/** Logging commands that Azure Pipelines turns into issues of the step: of each type what it shows, and how many more there are. */
export default {
  id: 'azure',
  title: 'Azure Pipelines issues',
  kind: 'stream',
  paths: 'repository',
  render(snapshot, { lang, strict }) {
    const note = (text: string): string => harmless(`licit: ${plain(text)}`);
    const lines = [note(summaryText(snapshot, lang)), ...policyNotes(snapshot, lang).map(({ path, text }) => note(`${path}: ${text}`))];
    const silent = unseenText(snapshot, lang);
    const lost = goneText(snapshot, lang);
    const asBefore = asBeforeText(snapshot, lang);
    if (asBefore !== undefined) lines.push(note(asBefore));
    const taken = { warning: silent === undefined ? 0 : 1 };
    for (const { level, results, rest } of shownByLevel(snapshot, { lang, strict }, ({ weight }) => types[weight], taken)) {
      for (const result of results) lines.push(level === 'note' ? logged(result, lang) : issue(result, level, snapshot, lang));
      if (rest !== undefined) lines.push(level === 'note' ? note(rest) : `##vso[task.logissue type=${level};]${escaped(rest)}`);
    }
    if (lost !== undefined) lines.push(note(lost));
    if (silent !== undefined) lines.push(`##vso[task.logissue type=warning;code=scan/unseen;]${escaped(plain(silent))}`);
    return [{ name: '', content: lines.map((line) => `${line}\n`).join('') }];
  },
} satisfies Report;

function issue(result: FindingResult, type: string, snapshot: Snapshot, lang: Lang): string {
  const { finding, at } = result;
  const line = at.line === undefined ? '' : `linenumber=${at.line};columnnumber=1;`;
  const text = `${saying(result, lang)} ${say('report/fix', lang)}${fixLine(finding, snapshot, lang)}`;
  const properties = `type=${type};sourcepath=${escaped(plain(at.path))};${line}code=${escaped(plain(finding.rule))};`;
  return `##vso[task.logissue ${properties}]${escaped(plain(text))}`;
}

function logged(result: FindingResult, lang: Lang): string {
  return harmless(`${place(result.at)}: note ${plain(result.finding.rule)}: ${plain(saying(result, lang))}`);
}

/** As the agent reads values and messages back (CommandStringConvertor): the percent sign first. */
function escaped(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll(';', '%3B').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll(']', '%5D');
}
