/** Sections longer than this are kept by their beginning. */
export const MAX_SECTION = 8000;

/** A part of a Markdown text under one heading, up to the next heading of its rank or above; deeper ones are parts of their own. */
export interface Section {
  title: string;
  /** The running text, without what stands under deeper headings. */
  text: string;
  /** Line of the heading, from 1. */
  line: number;
  level: number;
}

/** A table of a text, its header first, with the heading it is under. */
export interface TextTable {
  heading: string;
  rows: TableRow[];
}

export interface TableRow {
  cells: string[];
  line: number;
}

/** A text whose headings are underlined, as Markdown, reStructuredText and plain READMEs have them, with `#` before these headings; no line is moved. */
export function withMarkedHeadings(text: string): string {
  if (!/^[=\-~^]{3,200}[ \t]*$/m.test(text)) return text;
  const lines = text.split(/\r\n|\n|\r/);
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [, under] = /^ {0,3}([=\-~^])\1{2,200}[ \t]*$/.exec(lines[i + 1]!) ?? [];
    const [title, above] = [lines[i]!.trim(), lines[i - 1]?.trim() ?? ''];
    // Under a paragraph of several lines, a row of a table or an element of a list the line divides.
    if (under === undefined || title === '' || title.length > 120 || !/^[\p{L}\p{N}]/u.test(title) || !/^[=\-~^]*$/.test(above)) continue;
    lines[i] = `${'#'.repeat(1 + '=-~^'.indexOf(under))} ${title}`;
    lines[i + 1] = '';
    if (above !== '') lines[i - 1] = '';
  }
  return lines.join('\n');
}

/** The sections of a Markdown text, in order; headings in code are code. `first` is the number of its first line. */
export function sectionsOf(text: string, first: number): Section[] {
  const sections: Section[] = [];
  let fence: string | undefined;
  let body: string[] = [];
  const close = (): void => {
    const last = sections.at(-1);
    if (last !== undefined) last.text = body.join('\n').trim();
    body = [];
  };
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    const heading = fence === undefined ? /^ {0,3}(#{1,6})[ \t]+(\S.*)$/.exec(line) : null;
    if (heading?.[1] === undefined || heading[2] === undefined) {
      body.push(line);
      continue;
    }
    close();
    sections.push({ title: heading[2].replace(/[\s#]+$/, ''), text: '', line: first + i, level: heading[1].length });
  }
  close();
  return sections;
}

/** The paragraphs of a Markdown text without code and tables, each with its line and the heading it stands under. */
export function paragraphsOf(text: string, first: number): { text: string; line: number; title: string }[] {
  const found: { text: string; line: number; title: string }[] = [];
  let fenced = false;
  let title = '';
  let begun: { lines: string[]; line: number } | undefined;
  const close = (): void => {
    if (begun !== undefined) found.push({ text: begun.lines.join('\n'), line: begun.line, title });
    begun = undefined;
  };
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const fence = /^ {0,3}(?:```|~~~)/.test(line);
    const heading = fenced ? undefined : /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1];
    if (fence || fenced || heading !== undefined || /^\s*(?:\||$)/.test(line)) {
      close();
      if (fence) fenced = !fenced;
      if (heading !== undefined) title = heading.replace(/[\s#]+$/, '').slice(0, 200);
      continue;
    }
    begun ??= { lines: [], line: first + i };
    begun.lines.push(line);
  }
  close();
  return found;
}

/** Words that stand where a statement should be. */
const PLACEHOLDER =
  /^(?:[-–—*\s]*|\[?\s*(?:(?:more|needs?) (?:more )?information(?: needed)?|needs more information|todo|tbd|to be added|add \w+ here)\s*\]?\.?|n\/?a\.?|none\.?|unknown|\[\]\(\)|暂无|待补充|待定)$/i;

/** How the paragraphs begin with which the template of dataset cards says what belongs under each heading. */
const PROMPTS =
  /^(?:list the people involved in collecting|provide the license and link to|state whether the dataset (?:uses|contains)|if applicable, describe the annotation process|if annotations were collected for the source|if the dataset contains annotations which|this section describes the (?:source data|annotations?)|describe the (?:data collection process|curation rationale)|describe the people or systems who)/i;

/** A text without the paragraphs that the template put there. */
export function withoutPrompts(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => !PROMPTS.test(paragraph.trim()))
    .join('\n\n')
    .trim();
}

/** What the template has in the place of an address: a link that leads nowhere, whose words say what to add. */
const EMPTY_LINK = /^\[[^[\]]*\b(?:add|if|insert|put)\b[^[\]]*\]\(\s*\)\.?$/i;

/** True for text that states nothing: a placeholder, as card templates leave them, or none at all. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 2000) return false;
  if (EMPTY_LINK.test(text.trim())) return true;
  const plain = text
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, (_, words: string) => (words === '' ? '' : `[${words}]`))
    .replace(/[*_`>]/g, '')
    .trim();
  return plain.length < 60 && PLACEHOLDER.test(plain);
}

/** A line such as `- **Homepage:** https://…`, with its value, which may stand on the next line. */
export interface Labeled {
  label: string;
  value: string;
  line: number;
}

export function labeledLines(text: string, first: number): Labeled[] {
  const lines = text.split(/\r\n|\n|\r/);
  const found: Labeled[] = [];
  for (const [i, line] of lines.entries()) {
    const match = /^\s{0,6}[-*+]?\s{0,4}\*\*([^*\n]{2,60}?):?\*\*:?[ \t]*(.*)$/.exec(line);
    if (match?.[1] === undefined) continue;
    const next = lines[i + 1] ?? '';
    const own = match[2]?.trim() ?? '';
    const value = own !== '' || /^\s*(?:[-*+]\s|#|$)/.test(next) ? own : next.trim();
    found.push({ label: match[1].trim(), value, line: first + i });
  }
  return found;
}

/** What a value points at: the address in `[text](address)` or `<address>`, else the value. */
export function linked(value: string): string {
  return /\]\(\s*<?([^)\s>]+)>?[^)]*\)/.exec(value)?.[1] ?? /^<([^>\s]+)>$/.exec(value)?.[1] ?? value;
}
