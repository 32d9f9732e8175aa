/** Datasheets and licenses that are beside data as PDF, Word or HTML: their text as a card has it, with headings. Bounded as documents named as evidence are. */
import { readFile, stat } from 'node:fs/promises';
import { asBuffer, dropMark } from '../reading/bytes.js';
import { detectEncoding } from '../reading/encoding/encoding.js';
import { htmlText, isHtml } from './html-text.js';
import { openDocument } from './open-document.js';
import { type DocumentThread, MAX_CHARACTERS } from './thread-pool.js';

/** Larger pages are not read. */
const MAX_PAGE_BYTES = 8 << 20;
const MAX_HEAD_BYTES = 64 << 10;

/** The text of a document, in Markdown as far as its headings go; undefined where it cannot be read. Throws nothing for what is in the file. */
export async function datasheetText(absolute: string, thread: DocumentThread): Promise<string | undefined> {
  try {
    const page = /\.html?$/i.test(absolute) ? await pageOf(absolute) : undefined;
    if (page !== undefined) return withHeadings(htmlText(marked(page)).slice(0, MAX_CHARACTERS));
    const opened = await openDocument(absolute, thread);
    return typeof opened === 'string' || opened.text === undefined ? undefined : withHeadings(opened.text);
  } catch {
    return undefined;
  }
}

async function pageOf(absolute: string): Promise<string | undefined> {
  if ((await stat(absolute)).size > MAX_PAGE_BYTES) return undefined;
  const bytes = asBuffer(await readFile(absolute));
  const encoding = detectEncoding(bytes.subarray(0, MAX_HEAD_BYTES), bytes.length <= MAX_HEAD_BYTES);
  if (encoding === undefined) return undefined;
  const text = new TextDecoder(encoding).decode(dropMark(bytes));
  return isHtml(text.slice(0, MAX_HEAD_BYTES), 'html') ? text : undefined;
}

/** Headings as Markdown writes them; cells of a row on one line, the first as the label of the others. */
function marked(page: string): string {
  return page
    .replace(/<h([1-6])(?:\s[^<>]{0,500})?>/gi, (_, level: string) => `<br><br>${'#'.repeat(Number(level))} `)
    .replace(/<\/(?:h[1-6]|p|ul|ol|table|section)>/gi, '<br><br>')
    .replace(/<\/t[hd]\s{0,20}>\s{0,200}<t[hd](?:\s[^<>]{0,500})?>/gi, ': ');
}

/** What parts of a datasheet are called, alone on a line or behind their number. */
const HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)、]?\s{0,4}|[一二三四五六七八九十]{1,3}、\s{0,4})?(?:(?:data(?:set)?\s)?(?:licen[cs](?:e|es|ing)(?:\s(?:information|terms|and terms of use))?|terms(?:\sof\suse)?|copyright|usage rights|sources?|source data|provenance|(?:data\s)?collection(?:\sprocess)?|curation(?:\srationale)?|motivation|composition|annotations?|annotation process|preprocessing|uses|distribution|maintenance|consent|privacy|ethical considerations|personal (?:and sensitive )?information|citation|description|summary|overview|structure)|(?:数据集?)?(?:许可|许可证|许可协议|授权|版权|版权声明|使用条款|来源|数据来源|采集|采集方式|数据采集|标注|标注说明|简介|概述|构成|用途|隐私|个人信息|引用))$/i;

/** Short lines that are called as parts of a datasheet are become headings, with a blank line around them. */
function withHeadings(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => {
      const words = line.trim();
      return words.length <= 60 && HEADING.test(words.replace(/[:：]$/, '')) ? `\n## ${words.replace(/[:：]$/, '')}\n` : words;
    })
    .join('\n');
}
