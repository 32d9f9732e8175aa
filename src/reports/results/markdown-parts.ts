/** Pieces of Markdown (GFM) in which nothing from data is markup, a link, a mention or the end of a table's cell. */

import { harmlessLines, markdownText, visible } from '../../text/show.js';

/** Data as code: the fence is longer than any run of backticks in it. */
export function codeSpan(data: string): string {
  const shown = visible(data).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const edge = /^`|`$|^ .* $/u.test(shown) ? ' ' : '';
  return shown === '' ? '–' : `${fence}${edge}${shown}${edge}${fence}`;
}

/** A row of a table, of cells that are Markdown. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Words for a comment: what a host would take for an address or a reference to an issue or a change has a space of no width in it. */
export function text(words: string): string {
  return markdownText(words)
    .replace(/(&#64;|\\[#!~])(?=[\p{L}\p{N}_])/gu, '$1&#8203;')
    .replace(/\b(gh)(\\-)(?=\d)/giu, '$1&#8203;$2');
}

/** A part that is folded. Its title is ours alone: what is in it is no Markdown. */
export function folded(title: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}

/** A name for a comment of HTML: nothing in it ends the comment. */
export function commentName(name: string): string {
  return (
    visible(name)
      .replace(/[^\p{L}\p{N}._]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 100) || 'datasets'
  );
}

/** Lines of which each is harmless to a CI host, as one text. */
export function page(lines: readonly string[]): string {
  return `${harmlessLines(lines.join('\n').replace(/\n{3,}/gu, '\n\n')).trimEnd()}\n`;
}

/** The first lines of a list that fit into so many characters: no more of it is made than that. */
export function fitting(lines: Iterable<string>, room: number): string[] {
  let left = room;
  const kept: string[] = [];
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept;
}

/** The beginning of a text, in characters: what is long is not laid out. */
export function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** The end of a path, which says more than its beginning. */
export function shortenedPath(path: string, most: number): string {
  return path.length <= most ? path : `…${path.slice(1 - most).replace(/^[\udc00-\udfff]/u, '')}`;
}
