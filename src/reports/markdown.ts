import type { RenderOptions, Report, Snapshot } from '../model/snapshot.js';
import { counted, number } from '../text/show.js';
import { effectLines } from './results/comment-effects.js';
import { fixes, foldedList, footer, places, rest, rowsOf, table, title } from './results/comment-parts.js';
import { commentWords } from './results/comment-words.js';
import { isCut, listed, MAX_SHOWN_RESULTS } from './results/finding-results.js';
import { commentName, page } from './results/markdown-parts.js';
import { leftOutText, seeMore } from './results/result-words.js';

/** GitHub takes comments of 65,536 characters, and counts some of them otherwise. */
const MAX_CHARACTERS = 60_000;
/** What is never left out has its share first; places get what is left. */
const FOR_TABLE = 20_000;
const FOR_FIXES = 12_000;
const FOR_REST = 12_000;

/** The comment on a pull request, and the summary of a job: found again by its first line, and short enough for every host that takes Markdown. */
export default {
  id: 'markdown',
  title: 'A comment or job summary',
  kind: 'stream',
  render(snapshot, options) {
    return [{ name: '', content: page(linesOf(snapshot, options)) }];
  },
} satisfies Report;

function linesOf(snapshot: Snapshot, options: RenderOptions): string[] {
  const { lang, strict } = options;
  const words = commentWords(lang);
  const { change, datasetName } = snapshot;
  const found = listed(snapshot, strict, MAX_SHOWN_RESULTS);
  const rows = rowsOf(found.results, snapshot);
  const accepted = rows.filter(({ weight }) => weight === 'waived');
  const baselined = accepted.filter(({ first }) => first.waived === undefined).length;
  const waived = accepted.length - baselined;
  const both = `${waived > 0 ? words.waived(number(waived, lang)) : ''}${baselined > 0 ? words.baselined(number(baselined, lang)) : ''}`;
  const before = change && words.before(counted(change.before.length, 'finding', lang));
  const open = rows.filter(({ weight }) => weight !== 'waived');
  const behind = change ? words.rest(before!, both) : `${both}${words.scanRest}`;
  if (change?.noData) {
    const said = rest(snapshot, rows, options);
    return [nameLine(datasetName), `### ${title(snapshot, rows, options)}`, '', ...said, '', footer(snapshot, options)];
  }
  const lines = [
    nameLine(datasetName),
    `### ${title(snapshot, rows, options)}`,
    '',
    ...table(rows, options, FOR_TABLE),
    '',
    ...(change ? effectLines(change, snapshot, lang).flatMap((line) => [line, '']) : []),
    ...foldedList(
      words.fixes(counted(open.length, 'rule', lang)),
      { of: open.length, made: fixes(open, snapshot, options) },
      FOR_FIXES,
      options,
    ),
  ];
  const notes = rest(snapshot, rows, options);
  const ending = [...foldedList(behind, { of: notes.length, made: notes }, FOR_REST, options), footer(snapshot, options)];
  const length = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length + 1, 0);
  // Making it harmless to CI hosts may write a character of data out as four.
  const room = (MAX_CHARACTERS - length(lines) - length(ending)) * 0.9;
  const { results, left } = found;
  const many = number(results.length + left.places, lang);
  const made = places(results, options);
  const more = isCut(left) ? leftOutText(left, lang, seeMore(snapshot)) : undefined;
  const list = foldedList(change ? words.places(many) : words.findings(many), { of: results.length, made, more }, room, options);
  return [...lines, ...list, ...ending];
}

/** By which the comment is found again. */
function nameLine(datasetName: string | undefined): string {
  return `<!-- licit:report dataset=${commentName(datasetName ?? 'datasets')} -->`;
}
