/** Where a phrase is, and of what its sentence speaks: by this a mark on a text is told from a mention in one. */

/** Before a mark: the beginning of a line, of brackets or of a comment, or a line drawn between two statements. */
const OPENS = /(?:^|[\n\r[({【（〔《「|•·★☆]|\\n|\/[/*]|<!--|\s[-–—]{1,3}\s)[\s"'“”*_#>/★-]*$/;
/** Behind a mark: the end of a line or of brackets, or a sign that ends a statement. */
const CLOSES = /^(?:["'”*_]|[ \t])*(?:$|[\n\r|)\]}】）〕》」.!！。;；,，、:：–—/*#<★-]|\\n)/;
/** What a sentence calls the text it is in. */
const OF_THIS = new RegExp(
  [
    String.raw`\b(?:th(?:is|ese)|(?:the )?(?:enclosed|attached|following|accompanying)|(?:information|materials?|data) (?:contained |set forth |provided )?(?:herein|in this))\s(?:[\w-]{1,20}\s){0,3}?(?:documents?|files?|programs?|software|source code|code|messages?|e-?mails?|communications?|reports?|presentations?|materials?|memos?|memorandum|manuals?|pages?|works?|slides?|deck|records?|drawings?|specifications?|modules?|attachments?|letters?|drafts?|papers?|products?|data ?sets?|information|transmissions?)\b|\bherein\b`,
    String.raw`\bdies(?:e[sr]?|em)? (?:Dokument|Datei|Unterlagen?|Nachricht|E-?Mail|Bericht|Präsentation|Informationen|Schreiben|Software|Quellcode)|\b(?:ce|cet|cette|ces|le présent) (?:documents?|fichiers?|messages?|courriels?|e-?mails?|rapports?|présentations?|notes?|informations?|logiciels?)|\b(?:este|esta|estos|estas|o presente|el presente) (?:documento|archivo|arquivo|mensaje|mensagem|informe|relat[óo]rio|presentaci[óo]n|apresenta[çc][ãa]o|correo|e-?mail|material|c[óo]digo|informaci[óo]n|informa[çc][ãa]o)|\b(?:quest[oaie]|il presente) (?:documento|file|messaggi\p{L}|relazione|presentazione|e-?mail|informazioni|codice)|\b(?:dit|deze) (?:document|bestand|bericht|e-?mail|rapport|presentatie|informatie|broncode)|\b(?:ten|niniejszy|tento|dette|denne|det här|tämä) (?:dokument\p{L}*|plik|zpráva|asiakirja)|(?<!\p{L})(?:данн|эт|настоящ|цей)\p{L}{1,3} (?:документ|файл|материал|отч[её]т|сообщени|код)`,
    '(?:本|此|该|該|这|這)(?:份|个|些|封)?(?:文件|资料|資料|文档|文檔|报告|報告|材料|邮件|郵件|手册|代码|程序|程式|软件|軟體|信息|课件|方案|内容|图纸|档案|书|書|数据)|以下内容|上述内容|(?:本|この|当)(?:書|資料|文書|メール|文章|ファイル|ページ)|(?:이|본) ?(?:문서|자료|메일|파일|보고서)',
  ].join('|'),
  'iu',
);

const ENDS = /[.!?]\s|[。！？;；]|\n\s*\n|\.\n/g;

/** The sentence around a place, at most so many characters to both sides. */
export function sentenceAt(text: string, start: number, end: number, reach = 200): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const from = [...before.matchAll(ENDS)].at(-1);
  const to = [...after.matchAll(ENDS)][0]?.index ?? after.length;
  return before.slice(from === undefined ? 0 : from.index + from[0].length) + text.slice(start, end) + after.slice(0, to + 1);
}

/** Whether what was found begins a statement of its own. */
export function opens({ index }: RegExpExecArray, text: string): boolean {
  return OPENS.test(text.slice(Math.max(0, index - 60), index));
}

/** Whether a statement ends with what was found. */
export function closes({ 0: found, index }: RegExpExecArray, text: string): boolean {
  return CLOSES.test(text.slice(index + found.length, index + found.length + 24));
}

/** Whether its sentence speaks of the text that it is in. */
export function ofThis({ 0: found, index }: RegExpExecArray, text: string): boolean {
  return OF_THIS.test(sentenceAt(text, index, index + found.length));
}

/** Whether it has the form of a stamp: a statement of its own. */
export const isStamp = (found: RegExpExecArray, text: string) =>
  (opens(found, text) && closes(found, text)) || (inCapitals(found[0]) && (opens(found, text) || closes(found, text)));

/** Whether all of its letters are capitals, and there are some. */
export const inCapitals = (found: string) => /\p{Lu}{3}/u.test(found) && !/\p{Ll}/u.test(found);

/** So many characters to both sides show whether a text is of words with their tags. */
const NEAR = 160;
/** So many tokens at least. */
const TOKENS = 6;
const TAGGED_WORD = /^\S{1,40}[/_|](?:[A-Z]{1,5}[$\d]?(?:-[A-Z]{2,4})?|[A-Z]+-?[A-Z]+|[.,:;$(`')-]{1,3}|[a-z]{1,3}[$*]?)$/;
const TOKEN_LINE = /^\S{1,40}(?:[\t ]+\S{1,40}){0,12}\s*$/;
/** Signs have a line of their own in columns of tokens only. */
const SIGN_LINE = /^(?:\d+[\t ])?[.,;:!?"'()“”«»。，、-]{1,2}(?:[\t ].*)?\s*$/;

/** Whether words around a place carry tags (`Reuters/NNP said/VBD`), or are one a line, as in corpora that are annotated: what is beside a word is of the annotation. */
export function isAnnotated({ 0: found, index }: RegExpExecArray, text: string): boolean {
  const near = text.slice(Math.max(0, index - NEAR), index + found.length + NEAR);
  const words = near.split(/\s+/).slice(1, -1);
  if (words.length >= TOKENS && words.filter((word) => TAGGED_WORD.test(word)).length >= 0.7 * words.length) return true;
  const lines = near.split('\n').slice(1, -1);
  if (lines.length < TOKENS) return false;
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length >= TOKENS && filled.every((line) => TOKEN_LINE.test(line)) && filled.some((line) => SIGN_LINE.test(line));
}
