import type { Saying } from '../../model/item.js';

/** A paragraph, an element of a list or a row of a table of running text, without most of its markup. */
export interface ProseBlock {
  text: string;
  /** The line it begins on, from 1. */
  line: number;
  /** The heading above it; empty where there is none. */
  heading: string;
  /** Where readers are not shown it. */
  hidden?: Saying['hidden'];
}

const spaced = (words: string): string => words.replaceAll(' ', String.raw`[\s*#]+`);
/** What licenses have programs, and pages that belong to them, say at their head, word by word: what else stands beside it is read. */
const PROGRAM_NOTICE = new RegExp(
  [
    String.raw`SPDX-License-Identifier:[ \t]*[\w.+()-]+(?:[ \t]+(?:AND|OR|WITH)[ \t]+[\w.+()-]+)*`,
    String.raw`SPDX-FileCopyrightText:[^\n.]*`,
    spaced(String.raw`licensed to the apache software foundation \(asf\) under one or more contributor license agreements\.?`),
    spaced(String.raw`see the notice file distributed with this work for additional information regarding copyright ownership\.?`),
    String.raw`copyright[^\n.]{0,80}\.?[\s*#]+all[\s*#]+rights[\s*#]+reserved\.?[\s*#]+(?=use[\s*#]+of[\s*#]+this[\s*#]+source[\s*#]+code\b)`,
    spaced(
      'redistribution and use in source and binary forms,? with or without modification,? are permitted provided that the following conditions are met:?',
    ),
  ].join('|'),
  'gi',
);

const MAX_BLOCKS = 5_000;
/** Longer lines are data. */
const MAX_LINE = 20_000;
const MAX_HEADING = 120;

const FENCE = /^ {0,3}(?:```|~~~)|^\s*#\+(?:BEGIN|END)_(?:SRC|EXAMPLE)/i;
const UNDERLINE = /^\s{0,3}([=\-~^"'*+#])\1{2,}\s*$/;
const HEADING = /^\s{0,3}(?:#{1,6}|={1,6})[ \t]+(\S.*)$/;
const ELEMENT =
  /^\s*(?:[-*+•·▪●◦➤►–—]|\(?\d{1,3}[.)、]|\(?[a-z][.)]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s+(\S.*)$/i;
const ROW = /^\s*\|(.*)\|?\s*$/;
/** A cell that says yes or no. */
const VERDICT =
  /^[^\p{L}\p{N}]*(?:yes|no|ja|nein|oui|non|sí|si|sim|não|да|нет|是|否|可|不可|はい|いいえ|예|아니오|(?:not )?(?:allowed|permitted)|prohibited|forbidden|禁止|不允许|允许)[^\p{L}\p{N}]*$|^[✓✔✅✗✘✖❌🚫]/iu;
/** The header of a column that says where the data of a row came from, and the longest cell that does. */
const SOURCE_COLUMN =
  /^(?:(?:the\s)?(?:(?:original|raw|primary|main|data|dataset|texts?['’]?|images?|audio|corpus)\s)*(?:sources?|origins?|provenance)(?:\s(?:of\s(?:the\s)?)?(?:data|dataset|texts?|images|website|corpus))?|(?:数据|语料|資料|文本)*(?:来源|來源|出处|出處)|出典|出所|データ元|(?:데이터\s?)?출처|(?:daten)?quellen?|fuentes?|fontes?|fonti?|источники?(?:\sданных)?|źródł[oa]|kayna(?:k|ğı)|sumber|bron|kilde|källa)$/iu;
/** The header of a column that says what may be done with the data of a row. */
const TERMS_COLUMN =
  /^(?:(?:data|usage|use|access|legal)\s)?(?:terms(?:\s(?:of\s)?(?:use|access))?|conditions(?:\sof\suse)?|restrictions?|rights|permissions?|usage|(?:permitted|allowed|acceptable)\suses?|nutzung(?:s(?:bedingungen|rechte))?|einschränkung(?:en)?|conditions\sd['’]utilisation|droits|condiciones(?:\sde\suso)?|restricciones|condições(?:\sde\suso)?|restrições|условия(?:\sиспользования)?|ограничения|(?:使用|利用)?(?:条款|条件|限制|制限|規約)|이용\s?(?:조건|제한|약관))$/iu;
const MAX_SOURCE_CELL = 300;
const MAX_KEPT_CELLS = 12;
const RULE = /^[\s|:+=-]*$/;
/** HTML elements that are paragraphs, elements of lists, rows or parts of a page of their own. */
const ELEMENTS =
  /(<\/?(?:p|div|li|ul|ol|dl|dt|dd|tr|table|tbody|thead|blockquote|section|article|header|footer|aside|main|details|summary|h[1-6]|center|body|html|head|title)(?:\s[^<>]{0,500})?>)/i;
const CELLS = /<\/t[dh]>\s*<t[dh](?:\s[^<>]{0,500})?>/gi;
/** What only says how the words beside it are set: kinds of notes in AsciiDoc and Markdown, blocks in Org. Other words in brackets are words. */
const ATTRIBUTE = /^\s*(?:>\s*)*\[!?(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|QUOTE|EXAMPLE)\]\s*$|^\s*#\+(?:BEGIN|END)_[A-Z]+\b.*$/i;

/**
 * The blocks of a text in Markdown, reStructuredText, Org, AsciiDoc or none of them. Code is left out; an element of a list carries the words that introduce
 * the list, since `You may not:` is said of each.
 */
export function proseBlocks(text: string, first = 1): ProseBlock[] {
  const shown = text.replace(COMMENT, lineEnds);
  const blocks = new Blocks(withLinks(withoutMenus(shown)).split(/\r\n|\n|\r/), first).all();
  return shown === text ? blocks : [...blocks, ...commentBlocks(text, first)];
}

/** The blocks of a text as what the file says of rights, each with its line, under its heading. */
export function proseSayings(text: string, path: string): Saying[] {
  return asSayings(proseBlocks(text), path);
}

/** Pieces of a file that are running text as what it says of rights, each under what it stands under itself. */
export function pieceSayings(pieces: readonly ProseBlock[], path: string): Saying[] {
  return pieces.flatMap((piece) =>
    asSayings(
      proseBlocks(piece.text, piece.line).map(({ text, line }) => ({ ...piece, text, line })),
      path,
    ),
  );
}

function asSayings(blocks: readonly ProseBlock[], path: string): Saying[] {
  return blocks.map(({ text: raw, line, heading, hidden }) => ({
    about: 'license',
    raw,
    at: { path, line, ...(heading !== '' && { field: heading }) },
    ...(hidden !== undefined && { hidden }),
    by: 'prose',
  }));
}

/** What readers of a page are not shown. */
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** The line ends of a part alone, which keep the lines behind it in their place. */
export const lineEnds = (part: string): string => part.replace(/[^\n]/g, '');

/** Comments of HTML, each as text of its own. The notice of a program's license that a page begins with is about the page. */
function commentBlocks(text: string, first: number): ProseBlock[] {
  return [...text.matchAll(COMMENT)].flatMap(({ 0: comment, index }) => {
    const words = comment
      .replace(/^<!--+!?/, '')
      .replace(/-*->$/, '')
      .replace(PROGRAM_NOTICE, lineEnds);
    const line = first + lineEnds(text.slice(0, index)).length;
    return new Blocks(words.split(/\r\n|\n|\r/), line)
      .all()
      .map((block) => ({ ...block, heading: 'comment in HTML', hidden: 'comment' as const }));
  });
}

/** `[words][name]` as `[words](address)`: where a link leads may stand anywhere in a text (CommonMark 6.3, reference links). */
function withLinks(text: string): string {
  if (!text.includes(']:')) return text;
  const addresses = new Map<string, string>();
  for (const [, name, address] of text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?((?:https?|ftp):\/\/[^\s>]{3,600})/gim))
    addresses.set(label(name!), address!);
  if (addresses.size === 0) return text;
  return text.replace(/(!?)\[([^\][\n]{1,300})\]\[([^\][\n]{0,200})\]/g, (whole, image: string, words: string, name: string) => {
    const address = addresses.get(label(name === '' ? words : name));
    return image !== '' || address === undefined ? whole : `[${words}](${address})`;
  });
}

const label = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** Words of a menu that are no link, as the name of a site. */
const MAX_MENU_WORDS = 8;
const MAX_LABEL_WORDS = 6;
const WORDS = /[\p{L}\p{N}]+/gu;

/** What a menu does not say: a limit, a license, a use. */
const LIMITS =
  /\b(?:cc|by|nc|nd|gpl|mit|odbl|licen\w*|lizenz\w*|research|academic|education\w*|personal|private|forschung\w*|recherche|investigaci\p{L}*|pesquisa|no|not|non|only|never|prohibit\w*|forbid\w*|restrict\w*|reserved|nicht|nur|kein\w*|verboten|interdit\w*|pas|seulement|uniquement|prohibid\w*|sin|solo|proibid\w*|apenas|sem)\b|лиценз|许可|授权|授權|ライセンス|라이선스|研究|연구|исследов|запрещ|только|нельзя|некоммерч|[禁仅僅只]|不得|不可|のみ|금지|만 /iu;

/** A text without the menus of a page (`nav`, `footer`): short links and no sentence. Where they lead is terms of a site; their line ends stay. */
function withoutMenus(text: string): string {
  return text.replace(/<(nav|footer)\b[^<>]{0,500}>(?:(?!<\/?\1\b)[\s\S]){0,20000}<\/\1>/gi, (part) => {
    const links = [...part.matchAll(/<a\b[^<>]{0,2000}>([^<>]{0,200})/gi)].map(([, label]) => label!);
    const rest = part.replace(/<a\b[^<>]{0,2000}>[^<>]{0,200}/gi, ' ').replace(/<[^<>]{0,2000}>/g, ' ');
    const words = (of: string): number => of.match(WORDS)?.length ?? 0;
    const isMenu =
      links.length > 0 && !LIMITS.test(part) && words(rest) <= MAX_MENU_WORDS && links.every((label) => words(label) <= MAX_LABEL_WORDS);
    return isMenu ? part.replace(/[^\n]/g, '') : part;
  });
}

/** Running text without HTML tags and the marks of quotes and footnotes. */
function bare(line: string): string {
  return (
    line
      .replace(/<br\s*\/?>/gi, ' ')
      // An address between angle brackets is no tag.
      .replace(/<\/?[a-z](?![a-z]{1,10}:\/\/)[^<>]{0,500}>/gi, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&(?:copy|#169);/gi, '©')
      .replace(/&[mn]dash;/g, '–')
      .replace(/&(?:#39|apos|rsquo);/g, "'")
      .replace(/&(?:quot|ldquo|rdquo);/g, '"')
      .replace(/^\s*(?:>\s*)+/, '')
      .replace(/^\s*\[\^[^\]]{1,40}\]:\s*/, '')
      .replace(/^\s*#\+[A-Z_]+:\s*/i, '')
      .replace(/^\s*(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/, '')
      .replace(/^\s*\.\.\s+(?:note|warning|important|attention|caution)::\s*/i, '')
  );
}

/** Two cells of HTML as a row of a table. More are words in a line: a page has tables for what is no list, too. */
function asRow(piece: string): string {
  if (!/^\s*<t[dh]/i.test(piece)) return piece;
  const cells = piece.split(' | ');
  return cells.length > 2 ? cells.join('. ') : `|${piece}|`;
}

/** `from the following sites`: a list follows, without a colon. */
const announces = /\bfollowing\b[^.!?:]{0,50}\.?\s*$|(?:以下|如下)[^。！？：]{0,20}。?\s*$/i;

class Blocks {
  readonly #lines: readonly string[];
  readonly #first: number;
  readonly #blocks: ProseBlock[] = [];
  #heading = '';
  #held: string[] = [];
  #begun = 0;
  /** What introduces the list at hand. */
  #intro = '';
  #inList = false;
  /** The cells of a table's first row. */
  #columns: string[] | undefined;

  constructor(lines: readonly string[], first: number) {
    this.#lines = lines;
    this.#first = first;
  }

  all(): ProseBlock[] {
    let fenced = false;
    for (let i = 0; i < this.#lines.length && this.#blocks.length < MAX_BLOCKS; i += 1) {
      const line = this.#lines[i]!;
      if (FENCE.test(line)) {
        this.#close();
        fenced = !fenced;
      } else if (!fenced && line.length <= MAX_LINE) this.#elements(line, i);
    }
    this.#close();
    return this.#blocks;
  }

  /** A line, or what its HTML elements hold, each for itself. */
  #elements(line: string, i: number): void {
    if (!ELEMENTS.test(line)) {
      this.#line(ATTRIBUTE.test(line) ? '' : line, i);
      return;
    }
    let title = false;
    for (const piece of line.replace(CELLS, ' | ').split(ELEMENTS)) {
      const heading = /^<(\/?)h[1-6]/i.exec(piece);
      if (heading !== null) title = heading[1] === '';
      if (ELEMENTS.test(piece)) this.#close();
      else if (piece.trim() !== '') this.#line(title ? `# ${piece}` : asRow(piece), i);
    }
    if (title) this.#close();
  }

  #line(line: string, i: number): void {
    if (line.trim() === '') {
      this.#close();
      this.#columns = undefined;
      return;
    }
    const row = this.#rowOf(line, i);
    if (row !== undefined) {
      this.#row(row, i);
      return;
    }
    this.#columns = undefined;
    const under = this.#lines[i + 1] ?? '';
    const title = bare(line).trim();
    const marked = HEADING.exec(bare(line))?.[1];
    // A short rule above and below longer words is a box of AsciiDoc; those of a title in reStructuredText are as long as it.
    const isBoxed = under.trim() === this.#lines[i - 1]?.trim() && under.trim().length < title.length;
    if (marked !== undefined || (this.#held.length === 0 && UNDERLINE.test(under) && title.length <= MAX_HEADING && !isBoxed)) {
      this.#close();
      this.#heading = (marked ?? title).replace(/[\s#=*]+$/, '').slice(0, 200);
      this.#intro = '';
      // A heading may be a sentence, and the question of an answer below.
      this.#blocks.push({ text: this.#heading, line: this.#first + i, heading: this.#heading });
      return;
    }
    if (UNDERLINE.test(line)) return;
    const element = ELEMENT.exec(bare(line))?.[1];
    if (element !== undefined) {
      this.#close();
      this.#inList = true;
      this.#begin(this.#intro === '' ? element : `${this.#intro} ${element}`, i);
      return;
    }
    if (this.#held.length === 0) this.#begin(bare(line), i);
    else this.#held.push(bare(line).trim());
  }

  /** The cells of a row: between lines, or, in a table that has begun or whose rule is next, with lines between them alone. */
  #rowOf(line: string, i: number): string | undefined {
    const framed = ROW.exec(line)?.[1];
    if (framed !== undefined || !line.includes('|')) return framed;
    const next = this.#lines[i + 1] ?? '';
    return this.#columns !== undefined || (next.includes('|') && next.includes('-') && RULE.test(next)) ? line : undefined;
  }

  #row(row: string, i: number): void {
    this.#close();
    const cells = row
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => bare(cell).trim());
    if (RULE.test(row)) return;
    if (this.#columns === undefined) {
      this.#columns = cells;
      const next = this.#lines[i + 1] ?? '';
      if (next.includes('-') && RULE.test(next)) return;
    }
    const columns = this.#columns;
    const under = cells.flatMap((cell, at) =>
      at === 0 || columns === cells || cell === '' || !columns[at] ? [] : [`${columns[at]}: ${cell}.`],
    );
    // Of a table of many columns only what says yes or no lays something down; the others describe.
    if (cells.length > 2 && !cells.some((cell) => VERDICT.test(cell))) {
      this.#toldIn(cells, columns, i);
      return;
    }
    // The number of a row says nothing.
    const [name = '', ...rest] = /^\d{0,4}$/.test(cells[0]!) && cells.length > 1 ? cells.slice(1) : cells;
    this.#blocks.push({
      text: [rest.length === 0 ? `${name}.` : `${name}: ${rest.join(', ')}.`, ...under].join(' '),
      line: this.#first + i,
      heading: this.#heading,
    });
  }

  /** The cells of a wide table under a header that says source or terms; each once. */
  #toldIn(cells: readonly string[], columns: readonly string[], i: number): void {
    if (columns === cells) return;
    cells.forEach((cell, at) => {
      const column = columns[at] ?? '';
      const label = SOURCE_COLUMN.test(column) ? 'Source' : TERMS_COLUMN.test(column) ? column : undefined;
      const text = `${label}: ${cell}.`;
      const isNew = this.#blocks.length === 0 || !this.#blocks.slice(-MAX_KEPT_CELLS).some((block) => block.text === text);
      if (label !== undefined && /\p{L}{2}/u.test(cell) && cell.length <= MAX_SOURCE_CELL && isNew)
        this.#blocks.push({ text, line: this.#first + i, heading: this.#heading });
    });
  }

  #begin(text: string, i: number): void {
    this.#held = [text];
    this.#begun = i;
  }

  #close(): void {
    if (this.#held.length === 0) return;
    const text = this.#held.join('\n').trim();
    this.#held = [];
    if (text !== '') this.#blocks.push({ text, line: this.#first + this.#begun, heading: this.#heading });
    if (this.#inList) {
      this.#inList = false;
      return;
    }
    const last = text.split(/(?<=[.!?。！？])\s*/).at(-1) ?? '';
    if (last.length > 200) this.#intro = '';
    else if (/[:：]\**\s*$/.test(last)) this.#intro = last;
    else this.#intro = announces.test(last) ? `${last.replace(/[.。]\s*$/, '')}:` : '';
  }
}
