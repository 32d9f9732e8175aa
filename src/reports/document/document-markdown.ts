import type { Lang } from '../../model/basics.js';
import { harmlessLines, markdownText as text, visible } from '../../text/show.js';
import { answerWords } from './answers.js';
import type { Block, Cell, Document, Part } from './document.js';

/** The same report as Markdown (GFM) in which nothing from data is markup, a link or a mention. */
export function markdown(document: Document, words: { queries: string; queriesText: string }): string {
  const { lang, title, subtitle, notice, cover, sections, queries } = document;
  const parts = [
    `# ${text(title)}`,
    text(subtitle),
    ...cover.map((block) => blockOf(block, lang, 3)),
    `> ${text(notice)}`,
    ...sections.flatMap((section) => [`## ${text(section.title)}`, ...section.blocks.map((block) => blockOf(block, lang, 3))]),
    `## ${text(words.queries)}`,
    text(words.queriesText),
    queries.map((query, index) => `${index + 1}. ${code(query)}`).join('\n'),
  ];
  return `${harmlessLines(parts.filter((part) => part !== '').join('\n\n'))}\n`;
}

function blockOf(block: Block, lang: Lang, level: number): string {
  switch (block.kind) {
    case 'text':
      return cell(block.text, lang);
    case 'heading':
      return `${'#'.repeat(level)} ${text(block.text)}`;
    case 'facts':
      return block.rows.map(({ label, value }) => `- **${text(label)}** ${cell(value, lang)}`).join('\n');
    case 'table':
      return table(
        block.caption,
        block.columns.map(({ label }) => text(label)),
        block.columns.map(({ align }) => (align === 'right' ? '--:' : '---')),
        block.rows.map((row) => row.map((value) => cell(value, lang))),
      );
    case 'shares':
      return table(
        block.caption,
        ['', ''],
        ['---', '--:'],
        block.rows.map(({ label, value }) => [cell(label, lang), cell(value, lang)]),
      );
    case 'chart':
      // The table beneath says it in numbers.
      return text(block.title);
    case 'curve':
      return `**${text(block.title)}**\n\n${text(block.sentence)}`;
    case 'signatures':
      return block.roles
        .map((role) => `- **${text(role)}** ${text(block.name)}\\_\\_\\_\\_\\_\\_\\_\\_ ${text(block.day)}\\_\\_\\_\\_\\_\\_\\_\\_`)
        .join('\n');
    case 'commands':
      return block.lines.map((line) => `    ${visible(line)}`).join('\n');
    case 'finding':
      return [
        `${'#'.repeat(level)} ${block.mark} ${cell(block.title, lang)}`,
        ...block.blocks.map((inner) => blockOf(inner, lang, level + 1)),
      ].join('\n\n');
  }
}

function table(caption: string, head: readonly string[], rule: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((value) => value.trim()).join(' | ')} |`;
  return `**${text(caption)}**\n\n${[row(head), row(rule), ...rows.map(row)].join('\n')}`;
}

function cell(value: Cell, lang: Lang): string {
  return (isList(value) ? value : [value]).map((part) => partOf(part, lang)).join('');
}

function isList(value: Cell): value is readonly Part[] {
  return Array.isArray(value);
}

function partOf(part: Part, lang: Lang): string {
  if (typeof part === 'string') return text(part);
  if ('code' in part) return part.code === '' ? '–' : code(part.code);
  if ('shown' in part) return text(part.shown);
  if ('strong' in part) return `**${text(part.strong)}**`;
  if ('quote' in part) return ` “${text(part.quote)}”`;
  if ('note' in part) return ` \\[${part.note}\\]`;
  return `**${answerWords(part.verdict, lang, part.silence)}**`;
}

/** Data as code: the fence is longer than any run of backticks in it, and a bar does not end a table's cell. */
function code(data: string): string {
  const shown = visible(data).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 || shown.startsWith(' ') || shown.endsWith(' ') ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
