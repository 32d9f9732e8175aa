import { type CreditedDataset, saidOf } from '../../ledger/read/query-credited.js';
import type { CreditAuthor, CreditLicense, CreditSource, Credits, Uncredited } from '../../ledger/read/query-credits.js';
import { idsIn, treeOf } from '../../license/names/expression.js';
import { spdxList } from '../../license/tables/license-tables.js';
import type { Lang } from '../../model/basics.js';
import type { GeneratedView } from '../../model/views.js';
import { bracketed } from '../../text/messages/languages.js';
import { clip, counted, markdownText, number, place, plain } from '../../text/show.js';
import { clauseIn } from '../../text/words/clause-words.js';
import { checkedWords } from '../../text/words.js';
import { jsonLine } from '../inspect/json-line.js';
import type { LineFile } from '../license/line-file.js';
import { type CreditProse, creditProse } from './attribution-words.js';

/** What a notice is made from. */
export interface Notice {
  credits: Credits;
  datasets: ReadonlyMap<string, CreditedDataset>;
  /** Records that could not be read, and files that no format reads: nothing is known of what they hold. */
  unread: { records: number; files: number };
  /** Generated data whose terms ask for a model's name. */
  naming: readonly GeneratedView[];
  licit: string;
  run: number;
  head: string;
  lang: Lang;
  /** How many authors of a source are named; all when left out. */
  limitAuthors?: number;
}

/** Longer names are kept by their beginning. */
const MAX_NAME_CHARACTERS = 200;
const MAX_OWNERS = 20;

type Form = 'text' | 'markdown';

/** Lines of a notice as plain text or Markdown, in which nothing from data is markup. */
class Sheet {
  constructor(
    readonly out: LineFile,
    readonly form: Form,
  ) {}

  /** Words from data, on one line, without anything that a terminal or a renderer acts on. */
  data(words: string): string {
    const short = clip(words, MAX_NAME_CHARACTERS);
    return this.form === 'markdown' ? markdownText(short) : plain(short);
  }

  async heading(level: 1 | 2 | 3, words: string): Promise<void> {
    await this.out.line('');
    if (this.form === 'markdown') {
      await this.out.line(`${'#'.repeat(level)} ${words}`);
      await this.out.line('');
      return;
    }
    await this.out.line(`${level === 3 ? '  ' : ''}${words}`);
    if (level < 3) await this.out.line((level === 1 ? '=' : '-').repeat(60));
  }

  /** A line of its own. */
  async line(words: string, depth = 0): Promise<void> {
    await this.out.line(this.form === 'markdown' ? `${'  '.repeat(depth)}- ${words}` : `${'  '.repeat(depth + 1)}${words}`);
  }
}

/** Writes the notice for people: first what asks for credit, most items first, and last what is not covered. */
export async function writeText(notice: Notice, out: LineFile, form: Form): Promise<void> {
  const { credits, lang, limitAuthors } = notice;
  const words = creditProse[lang];
  const sheet = new Sheet(out, form);
  await out.line(form === 'markdown' ? `# ${words.title}` : `${words.title}\n${'='.repeat(60)}`);
  await out.line('');
  await out.line(words.draft(notice.licit, notice.run, notice.head));
  if (credits.licenses.length === 0) await out.line(words.none);
  for (const license of credits.licenses) {
    await writeLicense(license, sheet, words, lang);
    for (const source of credits.sources(license.expression)) {
      await writeSource(source, saidOf(notice.datasets, source.dataset, source.hostId), sheet, words, lang);
      await writeAuthors(credits.authors(license.expression, source), source, limitAuthors, sheet, words, lang);
    }
  }
  if (notice.naming.length > 0) {
    await sheet.heading(2, words.naming);
    for (const { model, items, terms } of notice.naming)
      await sheet.line(
        `${words.named(sheet.data(terms!.modelName!), sheet.data(model), counted(items, 'item', lang))}${bracketed(sheet.data(terms!.document), lang)}`,
      );
  }
  await writeBare(notice, sheet, words);
  await writeRest(notice, sheet, words);
}

/** Datasets as a whole, with who made them. */
async function writeBare({ credits, datasets, lang }: Notice, sheet: Sheet, words: CreditProse): Promise<void> {
  if (credits.bare.length === 0) return;
  await sheet.heading(2, words.bare);
  await sheet.line(words.bareText);
  for (const { dataset, expression, why } of credits.bare) {
    const license = expression === undefined ? '' : `${words.colon}${sheet.data(expression)}`;
    await sheet.line(`${words.dataset} ${sheet.data(dataset)}${license}${why === undefined ? '' : bracketed(reasons(words)[why], lang)}`);
    if (why === undefined) await writeSaid(dataset, saidOf(datasets, dataset), sheet, words, lang);
  }
}

function reasons(words: CreditProse): Record<Uncredited['why'], string> {
  const { missing, unclear, conflict, notKnown, notAsked } = words;
  return { missing, unclear, conflict, 'not-known': notKnown, 'not-asked': notAsked };
}

async function writeLicense(
  { expression, items, permissions }: CreditLicense,
  sheet: Sheet,
  words: CreditProse,
  lang: Lang,
): Promise<void> {
  const ids = idsIn(treeOf(expression));
  const titles = ids.map((id) => spdxList()[id]?.name ?? id);
  const title = titles.join(' · ');
  await sheet.heading(2, sheet.data(title === expression ? title : `${title} (${expression})`));
  for (const id of ids) {
    const url = spdxList()[id]?.url;
    if (url !== undefined) await sheet.line(url);
  }
  const asked = [
    permissions.attribution === 'yes' ? words.attribution : permissions.attribution === 'unknown' ? words.creditUnknown : undefined,
    permissions.notice === 'yes' ? words.notice : undefined,
    permissions.shareAlike === 'yes' ? words.shareAlike : undefined,
  ].filter((one) => one !== undefined);
  await sheet.line(`${counted(items, 'item', lang)}${words.stop}${words.asks}${words.colon}${asked.join(words.comma)}`);
  await sheet.line(
    `${words.clause}${words.colon}${sheet.form === 'markdown' ? markdownText(clauseIn(lang, permissions.clause)) : plain(clauseIn(lang, permissions.clause))}${bracketed(checkedWords[permissions.checked][lang], lang)}`,
  );
  await sheet.line(`${words.changes}${words.colon}${sheet.form === 'markdown' ? markdownText(words.blank) : words.blank}`);
  if (ids.some((id) => /^CC-BY.*-[123]\.\d/.test(id))) await sheet.line(words.titles);
  if (ids.includes('Apache-2.0'))
    await sheet.line(`${words.apache}${words.colon}${sheet.form === 'markdown' ? markdownText(words.blank) : words.blank}`);
}

async function writeSource(
  { dataset, host, items }: CreditSource,
  said: CreditedDataset,
  sheet: Sheet,
  words: CreditProse,
  lang: Lang,
): Promise<void> {
  const name = `${words.dataset} ${sheet.data(dataset)}`;
  await sheet.heading(
    3,
    `${words.from(host === undefined ? name : `${sheet.data(host)}${words.comma}${name}`)}${words.colon}${counted(items, 'item', lang)}`,
  );
  await writeSaid(dataset, said, sheet, words, lang);
}

/** What is stated about a dataset: its name, who made it, where it is, and the texts beside it. */
async function writeSaid(dataset: string, said: CreditedDataset, sheet: Sheet, words: CreditProse, lang: Lang): Promise<void> {
  const { title, owners, urls, texts } = said;
  if (title !== undefined && title !== dataset) await sheet.line(sheet.data(title), 1);
  if (owners.length > 0) {
    const named = owners
      .slice(0, MAX_OWNERS)
      .map(
        (owner) =>
          `${sheet.data(owner.name)}${bracketed(sheet.data(`${place(owner.at)}${owner.path === undefined ? '' : ` · ${owner.path}`}`), lang)}`,
      );
    const more = owners.length > MAX_OWNERS ? [words.others(String(owners.length - MAX_OWNERS))] : [];
    await sheet.line(`${words.creators}${words.colon}${[...named, ...more].join(words.semicolon)}`, 1);
  }
  if (urls.length > 0)
    await sheet.line(
      `${words.address}${words.colon}${urls
        .slice(0, 5)
        .map((url) => sheet.data(url))
        .join(' ')}`,
      1,
    );
  await sheet.line(
    texts.length === 0
      ? words.noText
      : `${words.texts}${words.colon}${texts
          .slice(0, MAX_OWNERS)
          .map((path) => sheet.data(path))
          .join(words.comma)}`,
    1,
  );
}

/** Every author, or the first so many, with the number of the rest. */
async function writeAuthors(
  authors: Iterable<CreditAuthor>,
  source: CreditSource,
  limit: number | undefined,
  sheet: Sheet,
  words: CreditProse,
  lang: Lang,
): Promise<void> {
  let listed = 0;
  let leftItems = 0;
  const addresses = ({ urls, more }: CreditAuthor): string => {
    const shown = urls.map((url) => sheet.data(url)).join(' ');
    const rest = more > 0 ? ` ${words.more(number(more, lang))}` : '';
    return shown === '' ? '' : `${words.colon}${shown}${rest}`;
  };
  const left = async (): Promise<void> => {
    if (leftItems > 0) await sheet.line(words.left(number(source.authors - listed, lang), counted(leftItems, 'item', lang)), 1);
    leftItems = 0;
  };
  for (const author of authors) {
    if (author.author === undefined) {
      await left();
      await sheet.line(`${words.anonymous}${words.colon}${counted(author.items, 'item', lang)}${addresses(author)}`, 1);
    } else if (limit !== undefined && listed >= limit) leftItems += author.items;
    else {
      listed += 1;
      await sheet.line(`${sheet.data(author.author)}${bracketed(counted(author.items, 'item', lang), lang)}${addresses(author)}`, 1);
    }
  }
  await left();
}

/** What is not credited: first what may need it. */
async function writeRest({ credits: { uncredited }, unread, lang }: Notice, sheet: Sheet, words: CreditProse): Promise<void> {
  const open = uncredited.filter(({ why }) => why !== 'not-asked');
  if (open.length > 0 || unread.records > 0 || unread.files > 0) {
    await sheet.heading(2, words.notCovered);
    await sheet.line(words.notCoveredText);
    for (const one of open) await sheet.line(restOf(one, reasons(words)[one.why], sheet, words, lang));
    if (unread.records > 0) await sheet.line(words.unread(counted(unread.records, 'record', lang)));
    if (unread.files > 0) await sheet.line(words.notRead(counted(unread.files, 'file', lang)));
  }
  const free = uncredited.filter(({ why }) => why === 'not-asked');
  if (free.length === 0) return;
  await sheet.heading(2, words.notAsked);
  for (const one of free) await sheet.line(restOf(one, undefined, sheet, words, lang));
}

function restOf({ dataset, expression, items }: Uncredited, why: string | undefined, sheet: Sheet, words: CreditProse, lang: Lang): string {
  const license = expression === undefined ? '' : `${sheet.data(expression)}${words.comma}`;
  return `${license}${words.dataset} ${sheet.data(dataset)}${words.colon}${counted(items, 'item', lang)}${why === undefined ? '' : bracketed(why, lang)}`;
}

/** The same as one JSON document, an author a line. */
export async function writeJson(notice: Notice, out: LineFile): Promise<void> {
  const { credits, licit, run, head, naming, limitAuthors } = notice;
  await out.line(`{"schemaVersion":1,"licit":${jsonLine(licit)},"run":${run},"head":${jsonLine(head)},"licenses":[`);
  for (const [i, { expression, items, permissions }] of credits.licenses.entries()) {
    const names = idsIn(treeOf(expression)).map((id) => ({ id, name: spdxList()[id]?.name, url: spdxList()[id]?.url }));
    await out.line(
      `${i === 0 ? '' : ','}{"expression":${jsonLine(expression)},"items":${items},"names":${jsonLine(names)},"permissions":${jsonLine(permissions)},"sources":[`,
    );
    for (const [j, source] of credits.sources(expression).entries()) {
      const said = saidOf(notice.datasets, source.dataset, source.hostId);
      const { hostId: _, ...shown } = source;
      await out.line(`${j === 0 ? '' : ','}${jsonLine({ ...shown, said }).slice(0, -1)},"credits":[`);
      let listed = 0;
      for (const author of credits.authors(expression, source)) {
        if (author.author !== undefined && limitAuthors !== undefined && listed >= limitAuthors) continue;
        await out.line(`${listed === 0 ? '' : ','}${jsonLine(author)}`);
        listed += 1;
      }
      await out.line(']}');
    }
    await out.line(']}');
  }
  const bare = credits.bare.map((one) => ({ ...one, said: saidOf(notice.datasets, one.dataset) }));
  const names = naming.map(({ model, items, terms }) => ({
    model,
    items,
    name: terms!.modelName,
    document: terms!.document,
    clause: terms!.clause,
  }));
  await out.line(
    `],"modelNames":${jsonLine(names)},"bareDatasets":${jsonLine(bare)},"notCovered":${jsonLine(credits.uncredited)},"unread":${jsonLine(notice.unread)}}`,
  );
}

/** Every credited item on a line of its own, in JSON. */
export async function writeLines(credits: Credits, out: LineFile): Promise<void> {
  for (const { expression, at, ...rest } of credits.items()) await out.line(jsonLine({ license: expression, ...rest, ...at }));
}
