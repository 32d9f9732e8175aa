import type { Format, Head, ManifestFile } from '../model/format.js';
import type { About, Card, Problem, Read, Saying } from '../model/item.js';
import { asUtf8 } from '../reading/bytes.js';
import { streamProblem } from '../reading/problems.js';
import { proseBlocks } from '../reading/prose/prose-blocks.js';
import { wrong } from '../text/reasons/reason.js';
import { withoutCard } from '../text/words/card-lines.js';
import { speaksOfMaking } from './descriptor/making.js';
import { readMetadata } from './hf-card/card-metadata.js';
import {
  citedLicense,
  isOfLicense,
  labeledLicenses,
  licenseParagraphs,
  licenseSections,
  licensesUnderHeadings,
} from './hf-card/licenses.js';
import { partTables } from './hf-card/part-tables.js';
import {
  isPlaceholder,
  labeledLines,
  linked,
  MAX_SECTION,
  paragraphsOf,
  type Section,
  sectionsOf,
  withMarkedHeadings,
  withoutPrompts,
} from './hf-card/sections.js';

const hfCard: Format = {
  id: 'hf-card',
  title: 'Hugging Face dataset card',
  reads: 'dataset',
  answersTo:
    '`README.md` with the metadata of a Hugging Face dataset or its sections: license, sources, annotation, personal information; a README without metadata that has a section on the license; a datasheet, as Markdown, PDF, Word or HTML.',
  notRead: 'Cards of models; code and tables in the text.',
  recognize,
  read,
};

export default hfCard;

/** So much of a card is read. */
const MAX_CARD = 4 << 20;
/** So many paragraphs are read for how the data was made. */
const MAX_PARAGRAPHS = 500;

/** Keys that the metadata of datasets has and no other front matter. */
const DATASET_KEYS =
  /^(?:annotations_creators|language_creators|task_categories|task_ids|size_categories|source_datasets|multilinguality|dataset_info|pretty_name|paperswithcode_id|configs|viewer|extra_gated_prompt)\s*:/m;
const MODEL_KEYS = /^(?:pipeline_tag|library_name|base_model|model-index|model_name|widget)\s*:/m;

function recognize({ text: given, path }: Head): number {
  if (given === undefined) return 0;
  const raw = withoutCard(given);
  const { metadata } = splitCard(raw);
  const text = metadata === undefined ? withMarkedHeadings(raw) : raw;
  const readme = /(?:^|\/)(?:readme|dataset_?card)(?:\.\w+)?$/i.test(path);
  if (metadata !== undefined) {
    if (DATASET_KEYS.test(metadata)) return 95;
    if (MODEL_KEYS.test(metadata)) return 0;
    if (readme && /^licen[sc]es?\s*:/m.test(metadata)) return 60;
  }
  if (/^#\s+(?:Dataset Card|数据集卡片)/m.test(text)) return 85;
  if (
    metadata === undefined &&
    /(?:^|\/)(?:[\w-]{1,40}[-_ ])?data[-_ ]?(?:sheet|statement|card)(?:[-_ ][\w-]{1,40})?\.(?:md|markdown|txt)$/i.test(path)
  )
    return 45;
  return /^#+\s+Licensing Information/m.test(text) && /^#+\s+(?:Dataset Description|Dataset Structure|Dataset Summary)/m.test(text)
    ? 80
    : readme && metadata === undefined && saysLicense(text)
      ? 45
      : 0;
}

/** How programs are installed and run. */
const SOFTWARE =
  /\b(?:(?:pip3?|npm|conda|cargo|apt|apt-get|brew|go|gem) install|npm i|yarn add|cargo add|go get|docker (?:run|pull|build)|git clone|python3? \S{1,80}\.py)\b/;
const OF_DATA = /\b(?:data|datasets?|corpus|corpora|annotations?|images|photos|recordings|texts)\b|数据|语料|图片|录音/i;

/** What a README says in its title and its first words that it is about, where that is data. */
const IS_DATA =
  /\b(?:data|data ?sets?|databases?|corpus|corpora|treebanks?|benchmarks?|annotations?|recordings|transcripts|(?:stop|word|name) ?(?:words?|lists?)|lists? of|dict(?:ionary|ionaries)?|lexic(?:on|ons|a)|thesaurus|glossar(?:y|ies)|gazetteers?|ontology)\b|\b(?:datensatz|datensätze|daten|korpus|korpora|wörterbuch|wortlisten?|liste der|jeux? de données|données|dictionnaire|lexique|liste d|conjuntos? de datos|datos|diccionario|léxico|lista de|conjuntos? de dados|dados|dicionário|dataset|insieme di dati|dizionario|từ điển|danh sách)(?=\P{L}|$)|данны[ехм]|корпус|словар|список|数据|資料|语料|語料|词典|词表|字典|データ|コーパス|辞書|一覧|데이터|말뭉치|사전|목록/iu;
/** The same, where it is a program, or may be one beside data. */
const IS_PROGRAM =
  /\b(?:librar(?:y|ies)|packages?|modules?|tool(?:s|kits?|box)?|frameworks?|parsers?|loaders?|scrapers?|crawlers?|generators?|converters?|cli|api|apis|sdk|apps?|applications?|plugins?|extensions?|wrappers?|clients?|servers?|services?|bots?|scripts?|codes?|codebase|implementations?|software|programs?|pipelines?|utilit(?:y|ies)|engines?|models?|classifiers?|notebooks?|experiments?|bibliothek|werkzeuge?|skripte?|programm\p{L}*|bibliothèque|outils?|logiciel|biblioteca|herramientas?|programas?|ferramentas?|código)\b|библиотек|инструмент|программ|скрипт|модел|库|工具|框架|代码|程序|脚本|模型|ライブラリ|ツール|プログラム|スクリプト|コード|モデル|라이브러리|도구|프로그램|코드|모델/iu;
/** So much of a README tells what it is about. */
const MAX_LEAD = 1_000;

/** Whether a README is about data, also where it says how that is fetched and installed: what it is under is said of the data then. */
function isAboutData(text: string, sections: readonly Section[]): boolean {
  const [first] = sections;
  const next = sections.find(({ line }) => line > (first?.line ?? 1));
  const lines = text.split(/\r\n|\n|\r/).slice(0, next === undefined ? undefined : next.line - 1);
  const fence = lines.findIndex((line) => /^ {0,3}(?:```|~~~)/.test(line));
  const lead = (fence < 0 ? lines : lines.slice(0, fence))
    .join('\n')
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)/g, ' ')
    .replace(/\]\([^)\n]{0,600}\)|https?:\/\/\S{1,600}|`[^`\n]{1,200}`|<[^>\n]{1,600}>/g, ' ')
    .slice(0, MAX_LEAD)
    .replace(/[-_]/g, ' ');
  return IS_DATA.test(lead) && !IS_PROGRAM.test(lead);
}

/** Licenses that are seldom given to programs. */
const FOR_CONTENT = /\bCC[- ]?(?:BY|0|Zero)\b|creative ?commons|\bODbL\b|\bODC\b|\bPDDL\b|\bCDLA\b|open (?:data|government) licen[cs]e/i;

/** A sentence that gives data a license, in a README without a section for it. */
const LICENSED_DATA =
  /\b(?:data|datasets?|corpus|corpora|annotations?)\b[^.\n]{0,80}\b(?:licen[sc]ed|released|distributed|published|provided|shared|available)\b[^.\n]{0,60}\b(?:under|licen[sc]e)|(?:数据|语料)集?[^。\n]{0,40}(?:采用|遵循|使用|基于|依据|以)[^。\n]{0,40}(?:许可|协议)/i;

/** The same, of files or contents, or of what they are: words, names, places; a README on a program says it of the program. */
const LICENSED_CONTENT =
  /\b(?:(?:all|these|the|our) )?(?:files|lists?|tables?|words?|names|contents?|images?|photos|texts|sentences|recordings|articles|entries|records)\b[^.\n]{0,40}\b(?:is|are|were|was)\s(?:\w+\s)?(?:licen[sc]ed|released|distributed|published|provided|made available|available)\s(?:\w+\s)?under\b/i;

/** Whether a README has a section on the license; of a program's, one that speaks of data, for what its license is says nothing of data beside it. */
function saysLicense(text: string): boolean {
  if (LICENSED_DATA.test(text)) return true;
  // `License: CC0` on a line of its own, where nothing says that a program is meant.
  if (!SOFTWARE.test(text) && labeledLicenses(text, 1).length > 0) return true;
  const all = sectionsOf(text, 1);
  const sections = licenseSections(all, () => false);
  if (partTables(text, 1).length > 0) return true;
  if (LICENSED_CONTENT.test(text) && (!SOFTWARE.test(text) || isAboutData(text, all))) return true;
  const isOfData = !SOFTWARE.test(text) || (sections.length > 0 && isAboutData(text, all));
  return sections.some(({ raw, field }) => raw !== '' && (isOfData || OF_DATA.test(`${field} ${raw}`) || FOR_CONTENT.test(raw)));
}

/** The metadata between the first two lines of `---`, and the text after them. */
function splitCard(text: string): { metadata?: string; open?: true; body: string; bodyLine: number } {
  const open = /^\s*---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return { body: text, bodyLine: 1 };
  const rest = text.slice(open[0].length);
  const close = /(?:^|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(rest);
  const before = `${open[0]}${close === null ? rest : rest.slice(0, close.index + close[0].length)}`;
  return {
    metadata: close === null ? rest : rest.slice(0, close.index),
    ...(close === null && { open: true }),
    body: close === null ? '' : rest.slice(close.index + close[0].length),
    bodyLine: before.split(/\r\n|\n|\r/).length,
  };
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const at = { path: file.path };
  const problems: Problem[] = [];
  let text = '';
  try {
    text = await textOf(file);
  } catch (error) {
    problems.push(streamProblem(error, at));
    text = file.head.text ?? '';
  }
  if (text.length >= MAX_CARD) {
    problems.push({ kind: 'problem', what: wrong('card/too-long'), at, lost: 0 });
  }
  const card: Card = { kind: 'card', at: { ...at, line: 1 }, says: [] };
  const { metadata, open, body, bodyLine } = splitCard(withoutCard(text));
  if (open) {
    problems.push({ kind: 'problem', what: wrong('card/metadata-no-end'), at: { ...at, line: 1 }, lost: 0 });
  }
  if (metadata !== undefined) readMetadata(metadata, 1 + leadingLines(text), card, problems);
  readBody(withMarkedHeadings(body), bodyLine, card);
  yield [card, ...problems];
}

async function textOf(file: ManifestFile): Promise<string> {
  if (file.head.whole && file.head.text !== undefined) return file.head.text;
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of asUtf8(file.bytes(), file.head.encoding ?? 'utf-8')) {
    held.push(chunk);
    length += chunk.length;
    if (length >= MAX_CARD) break;
  }
  return Buffer.concat(held).subarray(0, MAX_CARD).toString();
}

function leadingLines(text: string): number {
  return (/^\s*---/.exec(text)?.[0].split(/\r\n|\n|\r/).length ?? 1) - 1;
}

/** Headings under which cards speak of something, in English and Chinese. */
const SECTIONS: readonly [RegExp, About][] = [
  [/personal and sensitive information|^privacy|个人(?:敏感)?信息|隐私/i, 'personal-data'],
  [/consent|legal basis|知情同意|合法性基础/i, 'basis'],
  [/annotation guidelines?|label(?:l)?ing (?:rules|guidelines?|instructions)|标注(?:规则|规范|指南)/i, 'labeling-rules'],
  [/^annotations?(?: process| creation)?$|who are the annotators|^label(?:l)?ing(?: process)?$|标注(?:流程|过程|人员)?$/i, 'labeling'],
  [/initial data collection|data collection|^source data$|collection process|采集(?:过程|方式)|数据来源/i, 'collected'],
  [/^dataset curators?$|^(?:authors?|creators?|maintainers?)$|^(?:作者|发布者|维护者)$/i, 'owner'],
  [/opt[- ]?out|reservation of rights|removal request/i, 'reservation'],
];

/** A text without the tables whose rows were read as licenses of parts: none of them is of the whole. */
function withoutRows(body: string, first: number, rows: readonly { line: number; by: Saying['by'] }[]): string {
  if (rows.length === 0) return body;
  const lines = body.split(/\r\n|\n|\r/);
  for (const { line } of rows) {
    lines[line - first] = '|';
    for (let at = line - first; at >= 0 && /^\s*[|+]/.test(lines[at] ?? ''); at -= 1) lines[at] = '';
  }
  return lines.join('\n');
}

function readBody(body: string, firstLine: number, card: Card): void {
  const { path } = card.at;
  const say = (about: About, raw: string, line: number, field: string, by: Saying['by'] = 'section'): void => {
    card.says.push({ about, raw: raw.slice(0, MAX_SECTION), at: { path, line, field }, by });
  };
  const aboutOf = (title: string): About | undefined => SECTIONS.find(([heading]) => heading.test(title))?.[1];
  const sections = sectionsOf(body, firstLine);
  const names = card.name === undefined ? [] : [card.name];
  for (const { title, text, line, level } of sections) {
    const name = /^Dataset Card for\s+(.+)$/i.exec(title)?.[1];
    if (level === 1 && name !== undefined && !/^\[/.test(name)) {
      card.name ??= name;
      names.push(name);
    }
    const about = isOfLicense(title) ? undefined : aboutOf(title);
    const words = about === undefined ? '' : withoutPrompts(text);
    if (about !== undefined && !isPlaceholder(words)) say(about, words, line, title);
  }
  const rows = partTables(body, firstLine);
  for (const { raw, line, field, of, by } of rows)
    card.says.push({ about: 'license', raw: raw.slice(0, MAX_SECTION), at: { path, line, field }, by, ...(of && { of }) });
  // Rows that are not for certain on the licenses of this data may be on those of datasets in folders below.
  for (const { raw, line, field, of, by } of rows)
    if (of && by === 'text')
      card.says.push({
        about: 'license',
        raw: `${field.replace(/^[^:]*: /, '')}: ${raw}`.slice(0, MAX_SECTION),
        at: { path, line, field },
        by: 'prose',
        of,
      });
  for (const block of proseBlocks(withoutRows(body, firstLine, rows), firstLine))
    say('license', block.text, block.line, block.heading, 'prose');
  const making = paragraphsOf(body, firstLine).filter(({ text }) => speaksOfMaking.test(text));
  for (const { text, line, title } of making.slice(0, MAX_PARAGRAPHS)) say('generated-by', text, line, title);
  for (const { raw, line, field, part } of licensesUnderHeadings(body, firstLine, sections, (title) => aboutOf(title) !== undefined))
    card.says.push({ about: 'license', raw: raw.slice(0, MAX_SECTION), at: { path, line, field }, by: 'text', of: { subset: [part] } });
  const onLicense = licenseSections(sectionsOf(withoutRows(body, firstLine, rows), firstLine), (title) => aboutOf(title) !== undefined);
  for (const { raw, line, field } of onLicense) {
    const words = withoutPrompts(raw);
    if (!isPlaceholder(words)) say('license', words, line, field);
  }
  const labeled = labeledLines(body, firstLine).filter(({ value }) => !isPlaceholder(value));
  for (const { label, value, line } of labeled) {
    if (/^(?:homepage|repository|website|source|主页|仓库|来源)$/i.test(label)) say('source', linked(value), line, label);
    if (/^licen[sc]e$|^许可(?:证)?$/i.test(label)) say('license', value, line, label);
  }
  const elsewhere = [
    ...labeledLicenses(body, firstLine).filter(({ line }) => !onLicense.some((section) => line >= section.line && line < section.last)),
    ...licenseParagraphs(body, firstLine, onLicense),
  ];
  const cited = citedLicense(body, firstLine, [...names, path.split('/').at(-2) ?? '']);
  for (const { raw, line, field } of cited === undefined ? elsewhere : [...elsewhere, cited]) say('license', raw, line, field, 'text');
}
