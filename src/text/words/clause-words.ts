/** What the tables of licenses and of model terms say of clauses, in Chinese: their own words, with quotations of the license as they are. */
import type { Lang } from '../../model/basics.js';
import { tableRows } from '../word-lists.js';

/** Chinese words in place of English ones that stand before a clause, behind it, or between two. */
const AROUND: readonly (readonly [RegExp, string])[] = [
  [/^the licensee may choose: (?<rest>.+)$/, '被许可方可选择：{rest}'],
  [/^as the unported license, this text was not read: (?<rest>.+)$/, '与通用版许可相同（未核对此文本）：{rest}'],
  [/^(?<kept>\S+) may allow more$/, '{kept} 可能允许更多'],
  [/^as other versions of (?<kept>.+)$/, '与 {kept} 其他版本相同'],
];
const NUMBER = String.raw`\d+[A-Z]?(?:\.\d+)*(?:\([A-Za-z0-9]+\))*(?:-(?:\d+(?:\.\d+)*|(?:\([a-zA-Z0-9]+\))+))*`;
/** The section at the beginning of a part: `s.3(a)(1)`, `art.5.3.1-2`, `s.2(a) and 3,`, `Abschnitt 4(b)`. */
const SECTION = new RegExp(
  String.raw`^(?:(?<short>s|art|cl|para)\.|(?:sections?|Abschnitt) )?(?<numbers>${NUMBER}(?:(?:, | and )(?:${NUMBER}|\([a-z]+\)))*)[,:]? `,
);

let table: ReadonlyMap<string, string> | undefined;

/** A clause in the language of the page. Parts that have no Chinese are given as the words of the table. */
export function clauseIn(lang: Lang, clause: string): string {
  return lang === 'en' ? clause : (chineseClause(clause) ?? `原文：「${clause}」`);
}

/** The Chinese for a clause; undefined where a part of it has none. */
export function chineseClause(clause: string): string | undefined {
  const whole = around(clause, chineseClause);
  if (whole !== undefined) return whole;
  const parts = partsOf(clause).map(chinesePart);
  return parts.includes(undefined) ? undefined : parts.join('；');
}

/** The parts between semicolons; those within quotation marks belong to the quotation. */
function partsOf(clause: string): string[] {
  const parts: string[] = [''];
  for (const piece of clause.split(/("[^"]*"|; )/)) {
    if (piece === '; ') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function chinesePart(part: string): string | undefined {
  return own(part) ?? around(part, chinesePart) ?? joined(part) ?? named(part);
}

/** A part that the table has, with or without the section before it. */
function own(part: string): string | undefined {
  const whole = quoting(part);
  if (whole !== undefined) return whole;
  const section = SECTION.exec(part);
  if (section?.groups === undefined) return undefined;
  const rest = quoting(part.slice(section[0].length));
  const unit = section.groups.short === 'para' ? '段' : '条';
  const places = section.groups.numbers!.split(/, | and /).map((place) => place.replace(/^[\dA-Z.]+(?:-[\d.]+)?/, `第$&${unit}`));
  return rest === undefined ? undefined : `${places.join('、')} ${rest}`;
}

/** Words of the table with their quotations put back; a quotation alone is introduced as one. */
function quoting(words: string): string | undefined {
  const quotations: string[] = [];
  const shape = words.replace(/"([^"]*)"/g, (_, quotation: string) => `{${quotations.push(quotation)}}`);
  const chinese = shape === '{1}' ? '原文：{1}' : (table ??= load()).get(shape);
  return chinese?.replace(/\{(\d)\}/g, (_, n: string) => `「${quotations[Number(n) - 1] ?? ''}」`);
}

function around(words: string, chinese: (rest: string) => string | undefined): string | undefined {
  for (const [pattern, shape] of AROUND) {
    const { rest, kept } = pattern.exec(words)?.groups ?? {};
    if (kept !== undefined) return shape.replace('{kept}', kept);
    const inner = rest === undefined ? undefined : chinese(rest);
    if (inner !== undefined) return shape.replace('{rest}', inner);
  }
  return undefined;
}

/** Where the clause of one license ends and that of the next begins: `notices kept and s.2 copyright license`. */
function joined(part: string): string | undefined {
  for (const { index, 0: word } of part.matchAll(/ (?:and|or) /g)) {
    const before = own(part.slice(0, index));
    const after = before === undefined ? undefined : chinesePart(part.slice(index + word.length));
    if (after !== undefined) return `${before}${word === ' or ' ? '；或者：' : '；以及：'}${after}`;
  }
  return undefined;
}

/** A part behind the name of a document, which stays as it is: `Terms of use: output is assigned to the user`. */
function named(part: string): string | undefined {
  for (const { index } of part.matchAll(/: /g)) {
    const chinese = own(part.slice(index + 2));
    if (chinese !== undefined) return `${part.slice(0, index)}：${chinese}`;
  }
  return undefined;
}

function load(): ReadonlyMap<string, string> {
  return new Map(tableRows(new URL('./chinese-clauses.tsv', import.meta.url)) as [string, string][]);
}
