/** Running text beside data and above it, which may say what the data may be used for and where it came from, whatever it is called. */
import { basename, dirname, extname } from 'node:path/posix';
import type { Format, Head } from '../../model/format.js';
import type { NotReadReason } from '../../model/views.js';
import { folderOf, isWithin, spokenOf } from '../../reading/folder-paths.js';
import { readHead } from '../../reading/open.js';
import { isProgramName, isProse } from '../../reading/program-text.js';
import { columnWords, isColumnTable, tablesOfColumns } from '../../reading/prose/column-words.js';
import { fieldWords, mayHaveFields } from '../../reading/prose/field-words.js';
import { notebookProse } from '../../reading/prose/notebook.js';
import { programProse } from '../../reading/prose/program-words.js';
import { reservedAsSite, reservesAsSite } from '../../reading/prose/site-words.js';
import { isLicenseThing, isTopicName } from '../../reading/topic-names.js';
import { append } from '../../text/append.js';
import { TERMS_ABROAD } from '../../text/words/terms-names.js';
import type { Left } from '../left.js';
import type { Loose, Readable } from '../loose.js';
import { isAbout } from '../loose-media.js';

interface File {
  path: string;
  absolute: string;
  top: string;
}

/** Names of files that speak of rights, in the languages of `claims/prose/rights-words.tsv`: the name of nothing else has these words in it alone. */
const OF_RIGHTS = new RegExp(
  String.raw`^(?:[\p{L}\d]{1,30}[-_. ])?(?:licen[cs](?:es?|ing|e[-_ ]agreement)|copying|copyrights?|notices?|terms|terms[-_ ](?:of[-_ ](?:use|service)|and[-_ ]conditions)|conditions|disclaimers?|legal(?:[-_ ]notice)?|eula|tos|rights|permissions?|usage(?:[-_ ](?:terms|policy|rights|notes))?|restrictions?|data[-_ ]?(?:use|usage|license|rights)(?:[-_ ](?:agreement|policy|terms))?|dua|nda|agreement|acceptable[-_ ]use|lizenz(?:en|text|bedingungen)?|nutzungshinweise|rechtliches|rechtliche[-_ ]hinweise|impressum|quy[-_ ][dđ][iị]nh|${TERMS_ABROAD}|haftungsausschluss|mentions(?:[-_ ]l[eé]gales)?|licencia|aviso[-_ ]legal|licen[cç]a|licentie|licenza|licencja|lisans|лицензия|л[иі]ценз[ія]+|تراخيص|रियायतें|withdraw(?:n|als?)|takedowns?|embargo(?:ed)?|(?:informed[-_ ])?consent(?:[-_ ]forms?)?|.{0,8}(?:许可|授权|版权|使用协议|使用条款|使用须知|使用说明|免责声明|声明|协议|保密)(?:协议|书|声明|须知|说明)?|.{0,8}(?:利用規約|ライセンス|著作権|免責事項|使用許諾)(?:について)?|.{0,8}(?:라이선스|이용약관|이용[-_ ]약관|저작권|면책))(?:[-_. ][\p{L}\d]{1,20})?$`,
  'iu',
);
/** Names of more words, of which some speak of nothing but rights: `terms_of_access`, `how_to_license_the_corpus`. */
const OF_RIGHTS_AMONG =
  /^(?:[\p{L}\d]{1,30}[-_. ]){0,3}(?:licen[cs](?:es?|ing)|copyrights?|disclaimers?|eula|(?:terms|conditions)[-_ ](?:of|for)[-_ ](?:the[-_ ])?(?:use|usage|access|service|data|download|licen[cs]e))(?:[-_. ][\p{L}\d]{1,20}){0,3}$/iu;
/** Names of files that describe the data beside them, whatever else is in their folder. */
const OF_DATA =
  /^(?:[\p{L}\d]{1,30}[-_. ])?(?:read[-_ ]?me|lies[-_ ]?mich|lisez[-_ ]?moi|leeme|leia[-_ ]?me|about|faqs?|overview|(?:release|version|access|handling)[-_ ]?notes?|notes?|beni[-_ ]?oku|oku[-_ ]?beni|oku|lesmij|l[aä]s[-_ ]?mig|l[æa]s[-_ ]?mig|les[-_ ]?meg|lueminut|olvass[-_ ]?el|cite[sș]te[-_ ]?m[aă]|[cč]ti[-_ ]?m[eě]|baca[-_ ]?(?:saya|aku|dulu)|nota|hinweise?|codebook|provenance|citation|data[-_ ]?(?:sheet|card|statement|dictionary|provenance|policy|description|documentation)|dataset[-_ ]?(?:card|description|info)|数据(?:集)?(?:说明|字典|来源|卡)|说明|关于|必读|(?:请先)?阅读我?|自述(?:文件)?|データ(?:説明|について)|お?読みください|(?:お|必ず)?(?:読|よ)んでください|はじめに|最初に|使い方|데이터[-_ ]?설명|읽어[-_ ]?(?:주세요|보세요)|описание|прочти(?:те)?(?:[-_ ]?меня)?|leggimi|lees[-_ ]?mij|las[-_ ]?mig|przeczytaj(?:[-_ ]?mnie)?)(?:[-_. ][\p{L}\d]{1,20})?$/iu;
/** Endings of running text. */
const PROSE = /\.(?:md|mdx|markdown|rst|org|adoc|asciidoc|textile|txt|text)$/i;
/** Endings of texts that are written for readers: sentences or not, they are read. */
const MARKED_UP = /\.(?:md|mdx|markdown|rst|org|adoc|asciidoc|textile)$/i;
/** Endings of pages, which are read where their name says that they are about the data. */
const PAGE = /\.html?$/i;
/** Notebooks explain in cells of text what their code does with the data. */
const NOTEBOOK = /\.ipynb$/i;
/** Larger texts are data, whatever they are called. */
const MAX_BYTES = 2 << 20;
/** Notebooks hold pictures and tables that their code made. */
const MAX_NOTEBOOK_BYTES = 32 << 20;
/** So many files with such names in one folder are data. */
const MANY = 8;
/** So many with an ending that nothing is known of. */
const MANY_ALIKE = 40;

const stem = (path: string): string => basename(path, extname(path));
/** Whether a file is named for what it says of rights. */
const isOfRights = (path: string): boolean =>
  [stem(path), basename(path)].some((name) => OF_RIGHTS.test(name) || OF_RIGHTS_AMONG.test(name)) && !isLicenseThing(stem(path));
/** Whether a text among texts is one of them by its name. A topic's name is heard as that of any other text (`notesAmong`). */
const isNamedForData = (path: string): boolean => (isOfRights(path) && !isTopicName(stem(path))) || OF_DATA.test(stem(path));

/**
 * Small files called by the whole name of a list and an ending (`rain.csv.yml`), with words in their fields: they speak of that list and are no items,
 * unless they are lists themselves; tables that tell of columns; and what reserves as sites do. Taken out of what is read and told in `left`, where surroundings are looked for.
 */
export function withoutSidecars<T extends Readable>(read: readonly T[], loose: readonly Loose[], left: Left): T[] {
  const items = read.filter(({ format }) => format.reads !== 'dataset');
  const lists = new Set([...items, ...loose].map(({ path }) => path));
  const ofColumns = tablesOfColumns(items, (path, other) => isWithin(folderOf(other), spokenOf(path)));
  return read.filter(({ path, size, head, format }) => {
    const owner = path.slice(0, -extname(path).length || undefined);
    const text = head.text ?? '';
    const speaks = format.reads === 'items' && extname(owner) !== '' && lists.has(owner) && !/^\s*(?:---\s)?\s*[-[]/.test(text);
    const isOfSite = reservesAsSite(path) && reservedAsSite(text, path).length > 0;
    if (!isOfSite && !ofColumns.has(path) && (!speaks || !mayHaveFields(path) || !hasFields(head, path))) return true;
    left.add(path, 'text', { bytes: size });
    return false;
  });
}

/** Rights that people have: a text called by them is about those. */
const OF_PEOPLE = /rights|derechos|droits|direitos|rechte|权利/iu;

/** Texts named for rights that would be items of their folder's listing otherwise. Taken out of `loose`, unless there are many in one folder. */
export function rightsAmong(loose: Loose[]): Loose[] {
  const texts = loose.filter(
    ({ path, medium }) => (medium === 'text' && isNamedForData(path)) || (medium === 'document' && isOfRights(path)),
  );
  const counts = new Map<string, number>();
  for (const { path } of texts) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const found = new Set(texts.filter(({ path }) => counts.get(dirname(path))! < MANY));
  if (found.size === 0) return [];
  const rest = loose.filter((one) => !found.has(one));
  loose.length = 0;
  append(loose, rest);
  return [...found];
}

/**
 * The texts in reach of lists of items: in their folder, or in one above it. What no format reads is told in `left`, and no longer where it is read as
 * running text. One that is named for rights and cannot be read is among them: it may speak, and was not read. `notes` are items and stay so.
 */
export async function surroundings(
  lists: readonly Readable[],
  files: ReadonlyMap<string, File>,
  left: Left,
  named: readonly Loose[],
  notes: readonly Loose[],
  format: Format,
): Promise<Readable[]> {
  const folders = foldersAbove(lists);
  const taken = new Set(named.map(({ path }) => path));
  const found: Readable[] = [];
  // A document that people named as evidence is theirs, and is quoted nowhere.
  const unread = [...left.values()].filter(({ reason }) => reason !== 'evidence');
  // What a list stands for, or is one with, is data.
  const isTaken = new Set(unread.flatMap(({ path, reason }) => (NO_READER.has(reason) ? [] : [path])));
  const alike = new Map<string, number>();
  for (const { path } of unread) alike.set(alikeOf(path), (alike.get(alikeOf(path)) ?? 0) + 1);
  const ofColumns = new Set(unread.flatMap(({ path, reason }) => (reason === 'text' && isColumnTable(path) ? [path] : [])));
  for (const { path } of [...unread, ...named]) {
    const file = files.get(path);
    if (file === undefined || !folders.has(spokenOf(path))) continue;
    const isFew = (alike.get(alikeOf(path)) ?? 0) < MANY && !isTaken.has(path);
    const isRare = (alike.get(alikeOf(path)) ?? 0) <= MANY_ALIKE;
    const one = await carrierOf(file, format, { isRare, isFew, isOfColumns: ofColumns.has(path) });
    if (one === undefined) {
      if (taken.has(path)) left.add(path, 'text');
      continue;
    }
    left.delete(path);
    found.push(one);
  }
  for (const { path } of notes) {
    const file = folders.has(spokenOf(path)) ? files.get(path) : undefined;
    const one = file && (await carrierOf(file, format, {}));
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Why files are not read that may be anything. */
const NO_READER: ReadonlySet<NotReadReason> = new Set(['no-reader', 'text', 'json', 'xml', 'schema', 'software', 'program']);

/** Fewer texts of one form of name than this are told from the others of their folder. */
const FEW = 5;
/** The rest is of one form of name where so many texts in a hundred are. */
const OF_ONE_FORM = 80;
/** Longer texts are no notes on others. */
const MOST_OF_NOTE = 64 << 10;

/**
 * The texts among items that may speak of the others, whatever they are called: few beside other data, or under names of another form than nearly all of
 * their folder have. They stay items; what they say of rights is heard too.
 */
export function notesAmong(loose: readonly Loose[], lists: readonly Pick<Readable, 'path'>[]): Loose[] {
  const others = new Set([...lists, ...loose.filter(({ medium }) => medium !== 'text')].map(({ path }) => dirname(path)));
  const folders = new Map<string, Loose[]>();
  for (const one of loose) if (one.medium === 'text') folders.set(dirname(one.path), [...(folders.get(dirname(one.path)) ?? []), one]);
  return [...folders]
    .flatMap(([folder, texts]) => {
      const named = texts.filter(({ path }) => isOfRights(path) && !OF_PEOPLE.test(stem(path)));
      const speaksOfAbove = spokenOf(`${folder}/a`);
      const apart = texts.length < FEW ? (others.has(folder) || others.has(speaksOfAbove) ? texts : []) : rareOf(texts);
      return [...new Set([...apart, ...(named.length < MANY ? named : [])])];
    })
    .filter(({ size }) => size <= MOST_OF_NOTE);
}

function rareOf(texts: readonly Loose[]): Loose[] {
  const forms = new Map<string, number>();
  for (const { path } of texts) forms.set(formOf(path), (forms.get(formOf(path)) ?? 0) + 1);
  if (Math.max(...forms.values()) * 100 < OF_ONE_FORM * texts.length) return [];
  return texts.filter(({ path }) => forms.get(formOf(path))! < FEW);
}

/** The form of a name: its ending, and what runs of Latin letters, of others, of digits and of signs it is made of. */
function formOf(path: string): string {
  return `${stem(path)
    .replace(/\p{N}+/gu, '0')
    .replace(/(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu, 'ж')
    .replace(/[\p{Script=Latin}\p{M}]+/gu, 'a')}${extname(path)}`;
}

/** The folders of lists and all above them. */
function foldersAbove(lists: readonly Readable[]): Set<string> {
  const folders = new Set<string>();
  for (const { path, top } of lists)
    for (let at = folderOf(path); !folders.has(at); at = dirname(at)) {
      folders.add(at);
      if (at === top || at === dirname(at)) break;
    }
  return folders;
}

/** Files of one folder with one ending. */
const alikeOf = (path: string): string => `${dirname(path)}\0${extname(path).toLowerCase()}`;

/** A file as running text, where it is or may be some. `isRare`: an ending that nothing is known of is looked into: a text may have any. `isFew`: so are fields. */
async function carrierOf(
  file: File,
  format: Format,
  { isRare = false, isFew = false, isOfColumns = false },
): Promise<Readable | undefined> {
  const { path, absolute, top } = file;
  const ofRights = isOfRights(path);
  const ofData = OF_DATA.test(stem(path));
  const isNotebook = NOTEBOOK.test(path);
  const isText = PROSE.test(path) || isNotebook || ofData || (extname(path) === '' && isAbout(path)) || (PAGE.test(path) && isAbout(path));
  if (isProgramName(path) && !isText && !ofRights) return carrierIf(file, format, programSpeaks);
  if (isOfColumns) return carrierIf(file, format, ({ bytes }) => columnWords(bytes, path).length > 0);
  if (reservesAsSite(path)) return carrierIf(file, format, ({ text }) => text !== undefined && reservedAsSite(text, path).length > 0);
  const isOther = isRare && extname(path) !== '';
  const isKnown = ofRights || isText;
  const mayBeFields = isFew && mayHaveFields(path);
  if (!isKnown && !isOther && !mayBeFields) return undefined;
  const head = await readHead(absolute, path).catch(() => undefined);
  if (head === undefined || head.bytes.length === 0 || (head.size ?? 0) > (isNotebook ? MAX_NOTEBOOK_BYTES : MAX_BYTES)) return undefined;
  const isRead = head.text !== undefined && !head.text.startsWith('%PDF-');
  // Under an ending that nothing is known of, a long text is one of the texts that data is made of: `train.en`, `train.cs`.
  if (!isKnown && (head.size ?? 0) > MOST_OF_NOTE) return undefined;
  if (
    !ofRights &&
    (!isRead ||
      !(isNotebook || isAbout(path) || ofData || MARKED_UP.test(path) || isWords(head, path) || (mayBeFields && hasFields(head, path))))
  )
    return undefined;
  const size = head.size ?? head.bytes.length;
  // What is code alone says nothing.
  if (isNotebook && head.bytes.length >= size && !notebookProse(head.text ?? '')?.trim()) return undefined;
  return { path, absolute, top, size, head, format };
}

/** A file whose head shows that it speaks of rights; what the others hold says nothing. */
async function carrierIf({ path, absolute, top }: File, format: Format, speaks: (head: Head) => boolean): Promise<Readable | undefined> {
  const head = await readHead(absolute, path).catch(() => undefined);
  return head !== undefined && speaks(head) ? { path, absolute, top, size: head.size ?? head.bytes.length, head, format } : undefined;
}

const programSpeaks = ({ text, compression }: Head): boolean =>
  text !== undefined && compression === undefined && programProse(text).length > 0;

/** Whether a small file has words in fields or comments. */
function hasFields({ text, size, whole }: Head, path: string): boolean {
  return whole && (size ?? text!.length) <= MOST_OF_NOTE && fieldWords(text!, path).length > 0;
}

/** Whether a text is made of sentences; of a few lines, whether they are of words: `Nota: seminar use; no copies.` */
function isWords({ text, size }: Head, path: string): boolean {
  const lines = text!.split(/\r\n?|\n/).slice(0, 400);
  if (isProse(lines)) return true;
  const said = lines.filter((line) => line.trim() !== '');
  if (!/\.te?xt$/i.test(path) || (size ?? text!.length) > MOST_OF_FEW || said.length > MOST_LINES) return false;
  const ofWords = said.filter((line) => /(?:\p{L}+[^\p{L}]+){3}\p{L}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{6}/u.test(line));
  // A list of names with a line over it is a list.
  return ofWords.length * 2 > said.length && said.every((line) => !/[\t|{}\\<>]|[,;=]\S*[,;=]/.test(line));
}

const MOST_OF_FEW = 2_000;
const MOST_LINES = 12;
