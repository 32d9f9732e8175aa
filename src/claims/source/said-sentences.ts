/** Running text as sentences: markup is left out, the address of a link follows its words as `<address>`, and the line of each is kept. */

export interface SaidSentence {
  text: string;
  /** How many lines after the first line of the text it begins. */
  line: number;
  /** A line of a list or a row of a table. */
  listed: boolean;
}

const maxText = 20_000;
const maxSentence = 700;

/** What begins a unit of its own: a line of a list, a row, a quotation, a label with its value. */
const begins =
  /^\s{0,12}(?:[-*+•·‣▪■●]\s|\d{1,2}[.)、]\s?|\||>|#{1,6}\s|[（(]?[一二三四五六七八九十]{1,2}[)）、.])|^\s*(?:\*\*|__)?[^\s:：.。<>][^:：.。<>\n]{0,40}(?:\*\*|__)?\s?[:：](?!\/\/)\s?(?:\*\*|__)?\s?\S/u;
const ended = /[.!?。！？：:]\s*$|\s{2}$|\\$/;
const abbreviated =
  /(?:^|[\s(])(?:al|vs|dr|mr|mrs|ms|prof|inc|ltd|co|corp|st|no|fig|cf|e\.g|i\.e|u\.s|u\.k|approx|vol|ed|eds|bzw|z\.b|ca|\p{L})\.$/iu;

/** The sentences of a text. Longer ones than anybody writes are left out. */
export function saidSentences(words: string): SaidSentence[] {
  const sentences: SaidSentence[] = [];
  for (const unit of unitsOf(words.slice(0, maxText))) {
    let line = unit.line;
    for (const part of splitSentences(plain(unit.text))) {
      const text = part.replace(/\s+/g, ' ').trim();
      if (text !== '' && text.length <= maxSentence)
        sentences.push({ text, line: line + (/^\s*/.exec(part)![0].match(/\n/g)?.length ?? 0), listed: unit.listed });
      line += part.split('\n').length - 1;
    }
  }
  return sentences;
}

/** Lines that belong together; line ends within are kept. */
function unitsOf(words: string): SaidSentence[] {
  const units: SaidSentence[] = [];
  let open = false;
  words.split(/\r?\n/).forEach((text, line) => {
    if (/^\s*$/.test(text) || /^\s*(?:```|~~~)/.test(text) || /^[\s|:=+-]+$/.test(text) || /^\s{0,3}\[[^\]]{1,80}\]:\s/.test(text)) {
      open = false;
      return;
    }
    if (open && !begins.test(text)) units.at(-1)!.text += `\n${text}`;
    else units.push({ text, line, listed: /^\s{0,12}(?:[-*+•·‣▪■●]\s|\d{1,2}[.)、]|\|)/u.test(text) });
    open = !/^\s*\|/.test(text) && !(ended.test(text) && /\s{2}$|\\$/.test(text));
  });
  return units;
}

function splitSentences(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/[.!?;](?:["'”»)]{0,2})(?=\s)|[。！？；]/g)) {
    const stop = index + end.length;
    if (end === '.' && abbreviated.test(text.slice(Math.max(0, stop - 8), stop))) continue;
    // `(Moss, 2010; Reed, 2013)`
    if (/^[;；]/.test(end) && isInBrackets(text, start, index)) continue;
    parts.push(text.slice(start, stop));
    start = stop;
  }
  parts.push(text.slice(start));
  return parts;
}

/** So far on a bracket may be closed. */
const MAX_IN_BRACKETS = 400;

function isInBrackets(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
  if (opened < 0 || /[)）]/.test(before.slice(opened).replace(/<[^>]*>/g, ''))) return false;
  return /^[^()（）\n]*[)）]/.test(text.slice(at, at + MAX_IN_BRACKETS));
}

/** Words without markup, with the address of each link behind its words. */
function plain(text: string): string {
  return text
    .replace(/~~[^~\n]{1,300}~~/g, ' ')
    .replace(/<!--[\s\S]{0,2000}?-->/g, ' ')
    .replace(/\[?!\[([^\]\n]{0,300})\]\([^)\s]{0,600}[^)\n]{0,100}\)(?:\]\(([^)\s]{0,600})\))?/g, ' ')
    .replace(/<a\s[^>]{0,300}?href=["']?([^"'\s>]{1,600})[^>]{0,300}>([^<]{0,300})<\/a>/gi, '$2 <$1>')
    .replace(/\[([^\][]{0,300})\]\(\s?<?([^)\s>]{1,600})>?[^)\n]{0,100}\)/g, (_, name: string, address: string) =>
      /^(?:https?|ftp):\/\//i.test(address) ? (/^https?:/i.test(name) ? `<${address}>` : `${name} <${address}>`) : name,
    )
    .replace(/`([^`\n]{0,300}?)\s?<(https?:\/\/[^>\s]{1,600})>`_{1,2}/gi, '$1 <$2>')
    .replace(/(?<![<\w/])(https?:\/\/|www\.)([^\s<>"'`|，。；、）】」]{3,600})/gi, (_, start: string, rest: string) => {
      const end = /[).,;:!?\]*_]+$/.exec(rest)?.[0] ?? '';
      const kept = end.startsWith(')') && rest.includes('(') ? rest : rest.slice(0, rest.length - end.length);
      return `<${start}${kept}>${rest.slice(kept.length)}`;
    })
    .replace(/<\/?(?:p|br|b|i|em|strong|li|ul|ol|div|span|td|tr|h\d|sup|sub|code|center|u)(?:\s[^>]{0,200})?\/?>/gi, ' ')
    .replace(/[*`]{1,3}|(?<![\p{L}\p{N}/])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.:])_{1,3}(?![\p{L}\p{N}/])/gu, '')
    .replace(/^\s{0,12}(?:[-+•·‣▪■●]\s|\d{1,2}[.)、]\s?|>\s?|#{1,6}\s)+/u, '');
}
