/** `licit show agreement`: what other tools and licit found, and what only one of them did. */
import type { Agreement } from '../../ledger/samples/query-agreement.js';
import type { Lang } from '../../model/basics.js';
import { csv } from '../../text/csv-cells.js';
import { say } from '../../text/messages/say.js';
import { columns, number, pad, plain, safeJson } from '../../text/show.js';
import { jsonLine } from '../inspect/json-line.js';
import { Page, type Screen } from '../page.js';
import type { ShowFormat } from './show-format.js';

/** The table for people or machines. */
export function agreementText(agreement: Agreement, format: ShowFormat, lang: Lang, screen: Screen): string {
  switch (format) {
    case 'json':
      return `${safeJson({ schemaVersion: 1, ...agreement })}\n`;
    case 'jsonl':
      return agreement.rows.map((one) => `${jsonLine(one)}\n`).join('');
    case 'csv':
      return csv(
        ['tool', 'type', 'both', 'only_tool', 'only_licit'],
        agreement.rows.map(({ tool, type, both, onlyTool, onlyLicit }) => [tool, type, both, onlyTool, onlyLicit]),
      );
    default:
      return agreementPage(agreement, lang, screen);
  }
}

function agreementPage({ rows, imports }: Agreement, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  if (imports.length === 0 && rows.length === 0) return page.text(say('agreement/none', lang), 0).toString();
  page.text(say('agreement/title', lang), 0, page.ink.bold);
  page.blank();
  const head = ['', say('agreement/found', lang), say('agreement/both', lang), say('agreement/tool', lang), say('agreement/licit', lang)];
  const cells = [
    head,
    ...rows.map(({ tool, type, ...counts }) => [
      plain(tool),
      plain(type),
      number(counts.both, lang),
      number(counts.onlyTool, lang),
      number(counts.onlyLicit, lang),
    ]),
  ];
  const widths = head.map((_, n) => Math.max(...cells.map((row) => columns(row[n]!))));
  for (const [n, row] of cells.entries()) {
    const line = row.map((cell, i) => pad(cell, widths[i]!, i > 1 ? 'left' : 'right')).join('  ');
    page.line(n === 0 ? page.ink.dim(`  ${line}`) : `  ${line}`);
  }
  page.blank();
  for (const { tool, imports: many, finds, joined } of imports.filter((one) => one.finds > 0))
    page.text(say('agreement/joined', lang, { tool: plain(tool), joined, finds, imports: many, rest: Math.max(0, finds - joined) }), 2);
  return page.text(say('agreement/shows', lang), 2, page.ink.dim).toString();
}
