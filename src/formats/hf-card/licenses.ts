import { append } from '../../text/append.js';
import { labeledLines, type Section } from './sections.js';

/** Words on the license found in a card, with the line they begin at and the heading or label they stand under. */
export interface LicenseWords {
  raw: string;
  line: number;
  field: string;
}

const maxFound = 40;

const ofLicense =
  /\blicen[cs](?:es?|ing|ed)\b|\bterms (?:of|and|for)\b|\bcopyrights?\b|\b(?:usage|use) (?:rights|restrictions?|terms|notices?|policy|agreement)\b|lizenz|nutzungsbedingung|licencia|licenza|licença|лицензи|ライセンス|利用規約|라이선스|이용약관|许可|授权|版权|使用(?:条款|协议|限制|声明)/i;
const ofElse = /\b(?:code|software|models?|weights|toolkit)\b|代码|模型|软件/i;
const ofData = /\bdata|\bcorpus|\bannotation|数据|语料/i;

/** Whether a heading or label introduces the license of the data: `License`, `4. Licensing & Terms of Use`, `数据许可`; not `Code License`. */
export function isOfLicense(title: string): boolean {
  const words = title.replace(/[*_`]|\]\([^)]{0,300}\)/g, '').replace(/^[^\p{L}]+/u, '');
  return words.length <= 60 && ofLicense.test(words) && (!ofElse.test(words) || ofData.test(words));
}

/** The sections on the license, each with what stands under its deeper headings, unless one of them is made for something else. */
export function licenseSections(sections: readonly Section[], isOfElse: (title: string) => boolean): (LicenseWords & { last: number })[] {
  const found: (LicenseWords & { last: number })[] = [];
  for (let at = 0; at < sections.length && found.length < maxFound; at++) {
    const { title, text, line, level } = sections[at]!;
    if (!isOfLicense(title)) continue;
    const parts = [text];
    let last = at;
    for (let next = at + 1; next < sections.length && sections[next]!.level > level; next++) {
      const deeper = sections[next]!;
      if (isOfLicense(deeper.title) && !/^copyright$/i.test(deeper.title)) break;
      last = next;
      if (!isOfElse(deeper.title)) parts.push(`${deeper.title}: ${deeper.text}`);
    }
    found.push({ raw: parts.join('\n\n').trim(), line, field: title, last: sections[last + 1]?.line ?? Number.POSITIVE_INFINITY });
    at = last;
  }
  return found;
}

const speaksOfIt =
  /licen[cs]|\bCC[ -]?(?:BY|0)|creative commons|commercial|\bresearch\b|academic|educational|许可|授权|协议|商[业用]|科研|学术|研究/i;
const maxWords = 2_000;

/** Paragraphs of running text that may speak of the license, outside the sections on it; code, tables and lists of contents are left out. */
export function licenseParagraphs(body: string, first: number, sections: readonly { line: number; last: number }[]): LicenseWords[] {
  const found: LicenseWords[] = [];
  let fence: string | undefined;
  let heading = '';
  let held: string[] = [];
  let begun = first;
  const close = (): void => {
    const raw = held.join('\n');
    const speaks = raw !== '' && raw.length <= maxWords && speaksOfIt.test(raw) && !/\{\s{0,4}["']/.test(raw);
    if (speaks && !sections.some(({ line, last }) => begun >= line && begun < last)) {
      const line = begun + held.findIndex((words) => speaksOfIt.test(words));
      found.push({ raw, line: Math.max(begun, line), field: heading });
    }
    held = [];
  };
  for (const [i, line] of body.split(/\r\n|\n|\r/).entries()) {
    if (found.length >= maxFound) break;
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    const title = fence === undefined ? /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1] : undefined;
    if (title !== undefined) heading = title.replace(/[\s#]+$/, '');
    const isText = fence === undefined && mark === undefined && title === undefined && !/^\s*(?:$|\||<!--)|\]\(#/.test(line);
    if (!isText || /^\s{0,6}(?:[-*+]|\d{1,3}[.)])\s/.test(line)) close();
    if (!isText) continue;
    if (held.length === 0) begun = first + i;
    held.push(line);
  }
  close();
  return found;
}

/** A row of a table, a badge or a line of its own that names the license under its label: `| License | MIT |`, `License: MIT`. */
export function labeledLicenses(body: string, first: number): LicenseWords[] {
  const found: LicenseWords[] = [];
  let fence: string | undefined;
  for (const [i, line] of body.split(/\r\n|\n|\r/).entries()) {
    if (found.length >= maxFound) break;
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (fence !== undefined || line.length > 600) continue;
    const labeled = labelIn(line.includes('<') ? withoutTags(line) : line);
    const named = labeled !== undefined && isLabel(labeled.label) ? labeled : linked(line);
    if (named === undefined || describes.test(named.value)) continue;
    found.push({ raw: `License: ${named.value}`, line: first + i, field: named.label });
  }
  return found;
}

/** A line without HTML around it; links as Markdown has them. */
function withoutTags(line: string): string {
  return line
    .replace(/<a\s[^>]{0,300}?href=["']?([^"'\s>]{1,600})[^>]{0,300}>([^<]{1,300})<\/a>/gi, '[$2]($1)')
    .replace(/<\/?(?:p|div|li|span|b|strong|em|i|br|small|center|font)(?:\s[^>]{0,200})?\/?>/gi, '')
    .trim();
}

/** A link that says of itself that it leads to the license: `rel="license"` (HTML, links of type license). */
function linked(line: string): { label: string; value: string } | undefined {
  const tag = /<a\s[^>]{0,300}\brel=["']?license\b[^>]{0,300}>/i.exec(line)?.[0];
  const address = /\bhref=["']?([^"'\s>]{1,600})/i.exec(tag ?? '')?.[1];
  return address === undefined ? undefined : { label: 'license', value: address };
}

/** Words that tell what a field of that name holds. */
const describes = /^(?:the|an?|string|str|one of|list|e\.g|license|which|name|url)\b/i;

function labelIn(line: string): { label: string; value: string } | undefined {
  const badge = /img\.shields\.io\/badge\/([^-)\s]{3,60})-([^)\s]{2,120}?)-[\w#]{2,20}(?:\.svg)?[)?]/.exec(line);
  if (badge !== null) return { label: unescaped(badge[1]!), value: unescaped(badge[2]!) };
  const row =
    /^\s{0,3}\|([^|`]{3,40})\|([^|]{2,200})\|\s*$/.exec(line) ?? /^\s{0,6}(?:[-*+]\s)?([^:：*|{"'`]{3,40})[:：]\s?(\S.{1,200})$/.exec(line);
  return row === null ? undefined : { label: bare(row[1]!), value: bare(row[2]!) };
}

function bare(words: string): string {
  return words.replace(/[*_`]/g, '').trim();
}

function isLabel(label: string): boolean {
  return /^(?:(?:the )?(?:data(?:set)?|corpus|content)\s)?licen[cs](?:e|es|ing)(?: (?:type|information|name))?$|^(?:数据集?)?(?:许可|许可证|许可协议|授权协议|开源协议)$|^(?:(?:daten)?lizenz|licence|licencia|licença|licenza|licentie|licencja|лицензия|ліцензія|(?:データの)?ライセンス|(?:데이터 )?라이선스)$/i.test(
    label,
  );
}

/** `CC%20BY--NC_4.0` of a badge's address is `CC BY-NC 4.0`. */
function unescaped(words: string): string {
  return words.replace(/%20|_/g, ' ').replaceAll('--', '-').trim();
}

/** What stands on the license under the heading of something else, which may be the name of a part: with its label, or the words under the heading. */
export function licensesUnderHeadings(
  body: string,
  first: number,
  sections: readonly Section[],
  hasMeaning: (title: string) => boolean,
): (LicenseWords & { part: string })[] {
  const found: (LicenseWords & { part: string; level: number })[] = [];
  const bold = labeledLines(body, first).filter(({ label }) => isLabel(label));
  const onLines = [
    ...labeledLicenses(body, first),
    ...bold.map(({ label, value, line }) => ({ raw: `License: ${value}`, line, field: label })),
  ];
  for (const [at, { title, text, line, level }] of sections.entries()) {
    if (found.length >= 10 * maxFound) break;
    const part = title.replace(/[*_`]|\]\([^)]{0,300}\)|\[/g, '').trim();
    if (level < 2 || part.length > 60 || isOfLicense(title) || hasMeaning(title) || text.length > 8_000 || !speaksOfIt.test(text)) continue;
    const next = sections[at + 1]?.line ?? Number.POSITIVE_INFINITY;
    const labeled = onLines.filter((one) => one.line > line && one.line < next);
    const words = labeled.length > 0 ? labeled : text.length <= maxWords ? [{ raw: text, line, field: title }] : [];
    append(
      found,
      words.map((one) => ({ ...one, field: `${title}: ${one.field}`.slice(0, 200), part, level })),
    );
  }
  // A card that goes through its parts has a heading for each.
  return found.filter((one) => found.some(({ part, level }) => level === one.level && part !== one.part));
}

/** The license that an entry of the bibliography gives for this very dataset: `copyright = {…}` of a record that is no paper's. */
export function citedLicense(body: string, first: number, names: readonly string[]): LicenseWords | undefined {
  let entries = 0;
  for (const entry of body.matchAll(/@(?:misc|dataset|data|online)\s{0,4}\{/gi)) {
    if (++entries > maxFound) break;
    const words = body.slice(entry.index, entry.index + 4000).split(/\n\s{0,8}\}|\n@|\n```/, 1)[0]!;
    if (/arxiv|\b(?:journal|booktitle)\s{0,4}=/i.test(words)) continue;
    const title = squashed(/\btitle\s{0,4}=\s{0,4}[{"]{1,2}([^\n]{1,300})/i.exec(words)?.[1] ?? '');
    const stated = /\b(copyright|licen[cs]e|rights)\s{0,4}=\s{0,4}[{"]{1,2}([^\n]{2,300})/i.exec(words);
    if (stated === null || !names.some((name) => squashed(name).length >= 4 && title.includes(squashed(name)))) continue;
    const line = first + body.slice(0, entry.index + stated.index).split('\n').length - 1;
    return { raw: `License: ${stated[2]!.replace(/[{}"]|,\s{0,4}$/g, '').trim()}`, line, field: stated[1]! };
  }
  return undefined;
}

function squashed(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
