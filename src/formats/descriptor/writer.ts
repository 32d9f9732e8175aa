import type { ProblemReason } from '../../model/basics.js';
import type { About, Card, DeclaredFile, Member, PartOf, Problem, Saying } from '../../model/item.js';
import { rightsSentences } from '../../reading/prose/limiting-sentences.js';
import type { ProseBlock } from '../../reading/prose/prose-blocks.js';
import { speaksOfMaking } from './making.js';
import { NOTES, notesIn, PART_FILES } from './notes-in.js';
import { each, getLocal, localName, membersOf, type Tree, wordsOf } from './tree.js';

/** Longer words are kept by their beginning. */
const MAX_WORDS = 8000;
/** So many statements of one kind are kept of one dataset. */
const MAX_STATEMENTS = 2000;
/** So many files of one dataset are compared with what is there. */
const MAX_DECLARED_FILES = 10_000;

/** So many members without a reader of their own are kept of one dataset. */
const MAX_MEMBERS = 200;

/** By the number of hexadecimal digits, strongest last. */
const ALGORITHMS: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha256: 64, sha384: 96, sha512: 128 };

/** A part of a dataset as a descriptor names it, and what tells its license. */
export interface DescribedPart {
  names?: readonly (Tree | undefined)[];
  files?: readonly (Tree | undefined)[];
  tell: () => void;
}

function partOf({ names = [], files = [] }: Omit<DescribedPart, 'tell'>): PartOf | undefined {
  const wordsIn = (trees: readonly (Tree | undefined)[]): string[] => [
    ...new Set(
      trees
        .flatMap(each)
        .flatMap((tree) => wordsOf(tree)?.trim() || [])
        .filter((words) => words.length <= 1000),
    ),
  ];
  const [subset, paths] = [wordsIn(names), wordsIn(files)];
  return subset.length + paths.length === 0
    ? undefined
    : { ...(subset.length > 0 && { subset }), ...(paths.length > 0 && { files: paths }) };
}

/** Collects what a descriptor says of one dataset: each statement once, in its own words, with its line. */
export class CardWriter {
  readonly card: Card;
  readonly problems: Problem[] = [];
  /** False for a document that by its own words is of something else, such as software: that it says nothing of data is no fault. */
  isOfData = true;
  /** It is not told whether data or a program is described: what lies beside the file decides. */
  isOfEither = false;
  private readonly said = new Set<string>();
  private readonly heard = new Set<Tree>();
  private count = 0;
  /** The licenses of a part, while it is told. */
  private collecting: Saying[] | undefined;
  /** The part whose origin is told. */
  private part: PartOf | undefined;

  constructor(
    readonly path: string,
    line = 1,
  ) {
    this.card = { kind: 'card', at: { path, line }, says: [] };
  }

  /** The dataset's name, the first time one is given. */
  name(tree: Tree | undefined): void {
    const words = wordsOf(tree)?.trim();
    if (words !== undefined && words !== '') this.card.name ??= words.slice(0, 500);
  }

  /** Says each scalar of a value: of a list one by one. An object has to be taken apart by who knows it. */
  say(about: About, tree: Tree | undefined, field: string): void {
    for (const one of each(tree)) {
      const words = wordsOf(one);
      if (words !== undefined) this.words(about, words, one.line, field);
    }
  }

  /** Says which version a dataset is and when it was made, issued or changed, by the members that a scheme has for it. */
  edition(node: Tree | undefined, versions: readonly string[], dates: readonly string[], prefix = ''): void {
    for (const name of versions) this.say('version', getLocal(node, name), `${prefix}${name}`);
    for (const name of dates) this.say('issued', getLocal(node, name), `${prefix}${name}`);
  }

  /** Says words as they stand. */
  words(about: About, raw: string, line: number, field: string, beside: readonly { raw: string; field: string }[] = []): void {
    const others = beside.slice(0, 4).map((other) => ({ ...other, raw: other.raw.slice(0, MAX_WORDS) }));
    this.told({ about, raw, at: { path: this.path, line, field }, by: 'metadata', ...(others.length > 0 && { beside: others }) });
  }

  /** Says what a field for rights tells of a license; sentences are read as those of a section on it. Who may look, or who owns, is no license. */
  rights(tree: Tree | undefined, field: string): void {
    for (const one of each(tree)) {
      const raw = wordsOf(one)?.trim() ?? '';
      if (/access-right/i.test(raw)) continue;
      if (!ON_RIGHTS.test(raw)) {
        if (/\s|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/.test(raw)) this.terms(one, field, true);
        continue;
      }
      const holder = NOTICE.exec(raw)?.[1];
      if (holder !== undefined && !ON_USE.test(holder)) {
        this.words('owner', holder, one.line, field);
        continue;
      }
      const isProse = raw.split(/\s+/, 8).length > 7;
      this.told({ about: 'license', raw, at: { path: this.path, line: one.line, field }, by: isProse ? 'section' : 'metadata' });
    }
  }

  private told(full: Saying): void {
    if (full.raw.trim() === '') return;
    const isOrigin = full.about === 'source' || full.about === 'derived-from';
    const saying = { ...full, raw: full.raw.slice(0, MAX_WORDS), ...(isOrigin && this.part && { of: this.part }) };
    if (this.collecting !== undefined && saying.about === 'license') this.collecting.push(saying);
    else this.push(saying);
  }

  private push(saying: Saying): void {
    const { about, raw, beside = [], of } = saying;
    const key = JSON.stringify([about, raw, beside.map((other) => other.raw), of]);
    if (this.count >= MAX_STATEMENTS || this.said.has(key)) return;
    this.said.add(key);
    this.count += 1;
    this.card.says.push(saying);
  }

  /**
   * Says the licenses that `tell` tells of each part of the dataset, known by name or file. Where all parts are told the same, or there is one, it is said
   * once of the whole.
   */
  ofParts(parts: readonly DescribedPart[]): void {
    const told = parts.map((part) => {
      this.collecting = [];
      part.tell();
      return { of: partOf(part), licenses: this.collecting };
    });
    this.collecting = undefined;
    const wordsIn = ({ licenses }: (typeof told)[number]): string =>
      JSON.stringify(licenses.map(({ raw, beside }) => [raw, beside?.map((other) => other.raw)]));
    const [first] = told;
    const stated = this.card.says.filter(({ about }) => about === 'license').map(({ raw }) => raw);
    const isSame = first !== undefined && told.every((one) => wordsIn(one) === wordsIn(first));
    // What resources say counts before what their package says.
    const isOfAll = isSame && (stated.length === 0 || first.licenses.every(({ raw }) => stated.includes(raw)));
    if (isOfAll) for (const license of first.licenses) this.push(license);
    else for (const { of, licenses } of told) for (const license of licenses) this.push(of === undefined ? license : { ...license, of });
  }

  /** Says where a part is from: what `tell` tells of sources and parents is said of that part, unless it is the only one. */
  originOf(part: Omit<DescribedPart, 'tell'>, isOnly: boolean, tell: () => void): void {
    this.part = isOnly ? undefined : partOf(part);
    tell();
    this.part = undefined;
  }

  /** Says the licenses that `tell` tells of files, by their globs, or of what is called so; of all of them where a glob takes in everything. */
  ofFiles(files: readonly string[], tell: () => void, name?: string): void {
    this.collecting = [];
    tell();
    const told = this.collecting;
    this.collecting = undefined;
    const isAll = files.some((file) => /^(?:\.\/)?\*{1,2}(?:\/\*{1,2})?$/.test(file));
    const of: PartOf = { files: [...files].slice(0, 1000), ...(name !== undefined && { subset: [name.slice(0, 1000)] }) };
    for (const license of told) this.push(isAll || files.length === 0 ? license : { ...license, of });
  }

  /** Says licenses that are those of a program, if one lies beside the file. */
  ofNoProgram(tell: () => void): void {
    this.collecting = [];
    tell();
    const told = this.collecting;
    this.collecting = undefined;
    for (const license of told) this.push({ ...license, hidden: 'program' });
  }

  /** Says a description where it limits the use, and with the keywords where they may tell that a model made the data. */
  making(description: Tree | undefined, field: string, keywords?: Tree): void {
    for (const one of each(description))
      if (speaksOfMaking.test(wordsOf(one)?.slice(0, MAX_WORDS) ?? '')) this.say('generated-by', one, field);
    this.terms(description, field, true);
    const words = each(keywords).flatMap((one) => wordsOf(one) ?? []);
    if (keywords !== undefined && speaksOfMaking.test(words.join(', ')))
      this.words('generated-by', words.join(', '), keywords.line, 'keywords');
  }

  /** Says each license of a value: words, a list of them, or objects with id, address and name, which speak of one license together. */
  license(tree: Tree | undefined, field: string): void {
    for (const one of each(tree)) {
      if (one.kind === 'list') this.license(one, field);
      if (one.kind === 'object') this.licenseObject(one, field);
      const words = one.kind === 'value' ? wordsOf(one) : undefined;
      if (words !== undefined) this.words('license', words, one.line, field);
    }
  }

  /**
   * Hands over free text for what its sentences say of rights: a field for terms, limitations or access, or a description (`strictly`), of which a part
   * of the dataset is told only what limits the use. Where a field for terms holds an address or a name and no sentence, these are the terms.
   */
  terms(tree: Tree | undefined, field: string, strictly = false): void {
    for (const one of each(tree)) {
      const words = wordsOf(one)?.trim();
      if (words === undefined && !strictly) {
        for (const [name, value] of membersOf(one)) this.terms(value, `${field}.${localName(name)}`);
        for (const element of one.kind === 'list' ? one.elements : []) this.terms(element, field);
      }
      // What a list of datasets says of each is said beside no data.
      if (words === undefined || words === '' || (strictly && this.card.entry)) continue;
      const isNamed = /^https?:\/\/\S+$/.test(words) || (NAMES_TERMS.test(field) && !/\s/.test(words));
      const isPart = this.collecting !== undefined || this.card.entry === true;
      if (!strictly && isNamed) this.words('license', words, one.line, field);
      else if (isPart) this.words('license', rightsSentences(words, strictly), one.line, field);
      else this.told({ about: 'license', raw: words, at: { path: this.path, line: one.line, field }, by: 'prose' });
    }
  }

  /**
   * Keeps the members of a dataset that no form has a reader for: where claims are made, their names say which speak of rights. What is called a note is
   * running text.
   */
  members(dataset: Tree | undefined, prefix = ''): void {
    if (dataset === undefined || this.heard.has(dataset)) return;
    this.heard.add(dataset);
    for (const [key, value] of membersOf(dataset)) {
      const name = localName(key);
      const field = `${prefix}${name}`;
      // A document that says nothing else may be damaged.
      if (NOTES.test(name) && this.count > 0) this.terms(value, field, true);
      if (!MAY_SPEAK.test(name)) continue;
      for (const one of each(value)) {
        const raw = wordsOf(one)?.trim();
        const kept: Member[] = this.card.members ?? [];
        if (raw === undefined || raw === '' || kept.length >= MAX_MEMBERS) continue;
        this.card.members = kept;
        kept.push({ raw: raw.slice(0, MAX_WORDS), at: { path: this.path, line: one.line, field } });
      }
    }
  }

  /**
   * Hands over what is called a note or description anywhere in a document on one dataset, and the comments in it: what their sentences limit is said of
   * the data. In a document on a program a sentence has to name data; of a part of the data it is kept alone.
   */
  notes(document: Tree, comments: readonly ProseBlock[]): void {
    const said = this.card.says.map(({ raw }) => raw.trim()).filter((raw) => raw.includes(' '));
    const hidden = this.isOfData || this.isOfEither ? 'comment' : 'program';
    for (const { raw, line, field, part } of notesIn(document, comments)) {
      if (said.some((one) => raw.includes(one) || one.includes(raw))) continue;
      const at = { path: this.path, line, field };
      const of = part && partOf({ names: [getLocal(part, 'name', 'id', 'title')], files: [getLocal(part, ...PART_FILES)] });
      if (of === undefined) this.told({ about: 'license', raw, at, by: 'prose', hidden });
      else this.told({ about: 'license', raw: rightsSentences(raw, true), at, by: 'metadata', of });
    }
  }

  private licenseObject(object: Tree, field: string): void {
    const parts: { raw: string; field: string; line: number }[] = [];
    for (const name of LICENSE_PARTS) {
      const part = getLocal(object, name);
      const raw = wordsOf(part)?.trim();
      // The number of a license in its list says which one it is to that list alone.
      if (part === undefined || raw === undefined || /^\d*$/.test(raw) || parts.some((other) => other.raw === raw)) continue;
      parts.push({ raw, field: `${field}.${localName(name)}`, line: part.line });
    }
    const [first, ...beside] = parts;
    if (first !== undefined) {
      this.words(
        'license',
        first.raw,
        first.line,
        first.field,
        beside.map(({ raw, field: at }) => ({ raw, field: at })),
      );
    } else {
      const whole = wordsOf(object);
      if (whole !== undefined) this.words('license', whole, object.line, field);
    }
  }

  /** Says datasets that this one was made from: words, or objects by address or name, with the license that stands beside them. */
  madeFrom(tree: Tree | undefined, field: string): void {
    for (const one of each(tree)) {
      const named =
        one.kind === 'object' && wordsOf(one) === undefined ? getLocal(one, 'url', 'identifier', 'name', 'title', 'description') : one;
      const words = wordsOf(named);
      if (words === undefined || named === undefined) continue;
      const beside = one.kind === 'object' ? each(getLocal(one, 'license', 'licence')).flatMap(licenseWords) : [];
      this.words('derived-from', words, named.line, field, beside);
    }
  }

  /** Says people and organizations: words, or the names of objects. Addresses and numbers of people are left where they are. */
  owner(tree: Tree | undefined, field: string): void {
    for (const one of each(tree)) {
      const named = one.kind === 'object' ? (nameIn(one) ?? undefined) : one;
      const words = wordsOf(named);
      if (words !== undefined && named !== undefined) this.words('owner', words, named.line, field);
    }
  }

  /** Says files, relative to the descriptor's folder; addresses are no files. */
  file(tree: Tree | undefined): void {
    for (const one of each(tree)) {
      const path = wordsOf(one)?.trim();
      if (path === undefined || path === '' || path.length > 1000 || /^[a-z][\w+.-]*:/i.test(path)) continue;
      const files = (this.card.files ??= []);
      if (files.length < 10_000 && !files.includes(path)) files.push(path);
    }
  }

  /** Says what a file holds: digests as `algorithm:hex` or hex alone, of which the strongest that is one counts; sizes in bytes. */
  declare(
    path: Tree | undefined,
    says: { digests?: readonly (readonly [algorithm: string, digest: Tree | string | undefined])[]; bytes?: Tree; items?: Tree },
    line: number,
    field: string,
  ): void {
    const file = wordsOf(path)?.trim();
    if (file === undefined || file === '' || file.length > 1000 || /^[a-z][\w+.-]*:/i.test(file)) return;
    const digest = digestOf(says.digests ?? []);
    const [bytes, items] = [count(says.bytes), count(says.items)];
    if (digest === undefined && bytes === undefined && items === undefined) return;
    const at = { path: this.path, line, field };
    this.declareFile({ path: file, ...digest, ...(bytes !== undefined && { bytes }), ...(items !== undefined && { items }), at });
  }

  /** Says how many items a split holds that the descriptor names no file for. */
  declareSplit(split: string, configuration: string | undefined, items: Tree | undefined, field: string): void {
    const stated = count(items);
    if (stated === undefined || items === undefined || split === '') return;
    const of = configuration === undefined || configuration === '' ? {} : { configuration: configuration.slice(0, 200) };
    this.declareFile({ path: split.slice(0, 200), split: of, items: stated, at: { path: this.path, line: items.line, field } });
  }

  private declareFile(file: DeclaredFile): void {
    const declared = (this.card.declared ??= []);
    if (declared.length < MAX_DECLARED_FILES) declared.push(file);
  }

  problem(what: ProblemReason, line: number, field?: string): void {
    const at = { path: this.path, line, ...(field !== undefined && { field }) };
    this.problems.push({ kind: 'problem', what, at, lost: 0 });
  }
}

/** Parts of names that may speak of rights, but for those of the license itself. Names in other scripts are looked at where claims are made. */
const MAY_SPEAK =
  /^(?!(?:licen[cs]es?|rights|distributions?)$).*(?:access|acc[eè]s|licen|li[sz]en[sz]|right|recht|droit|derech|direit|us[eao]|use|using|nutz|utili|term|condi|beding|restri|constrain|limit|schr[aä]nk|permi|allow|author?i[sz]|clear|embargo|confid|vertrau|secre|geheim|classif|commerc|kommerz|comerc|shar|distrib|forbid|prohib|verbot|polic|[^\u0000-\u024f])/iu;

/** Fields whose single words are names of terms. */
const NAMES_TERMS = /(?:^|\.)[^.]*(?:terms|conditions)[^.]*$/i;

/** Words of a copyright notice or a license, told from words on who may look. */
const ON_RIGHTS =
  /licen[cs]|creativecommons|\bCC[ -]?(?:BY|0)|public domain|copyright|©|reserved|rightsstatements|opendatacommons|non-?commercial|\bterms\b|版权|許可|许可|转载/i;

/** A copyright notice and no more: whose the data is, and nothing of what may be done with it. */
const NOTICE =
  /^(?:(?:copyright|\(c\)|©|版权所有)[\s:：]{0,4}){1,3}(?:\d{4}(?:\s?[-–,]\s?\d{4}){0,8}[\s,]{0,3})?(?:by\s)?([^.;；。\d]{2,80})\.?$/i;
const ON_USE = /licen[cs]|reserved|\bterms\b|\bCC[ -]|\buse\b|许可|保留|不得|禁止|授权/i;

/** Members of a license that say which one it is: its id, then its address, then its name. */
const LICENSE_PARTS = [
  'spdx_id',
  'spdxId',
  'rightsIdentifier',
  'identifier',
  'id',
  'License',
  'name',
  'type',
  'url',
  'path',
  'uri',
  'URI',
  'rightsUri',
  'rightsURI',
  'contentUrl',
  'href',
  'link',
  'License URL',
  '@id',
  'rights',
  'title',
  'label',
  'prefLabel',
  'description',
];

function licenseWords(tree: Tree): { raw: string; field: string }[] {
  const part = tree.kind === 'object' ? LICENSE_PARTS.map((name) => getLocal(tree, name)).find((one) => wordsOf(one) !== undefined) : tree;
  const raw = wordsOf(part);
  return raw === undefined || raw.trim() === '' ? [] : [{ raw, field: 'license' }];
}

/** The strongest digest that is one by its length. */
function digestOf(stated: readonly (readonly [string, Tree | string | undefined])[]): { algorithm: string; digest: string } | undefined {
  let best: { algorithm: string; digest: string } | undefined;
  for (const [named, value] of stated) {
    const words = (typeof value === 'string' ? value : wordsOf(value))?.trim() ?? '';
    const [, prefix, hex] = /^(?:([a-z0-9-]{3,10}):)?([0-9a-f]{32,128})$/i.exec(words) ?? [];
    const algorithm = (prefix ?? named).toLowerCase().replace('-', '');
    if (hex === undefined || ALGORITHMS[algorithm] !== hex.length) continue;
    if (best === undefined || hex.length > best.digest.length) best = { algorithm, digest: hex.toLowerCase() };
  }
  return best;
}

/** A whole number of bytes or items: `1024`, `1024 B`. */
function count(tree: Tree | undefined): number | undefined {
  const [, digits] = /^(\d{1,15})(?:\s*(?:B|bytes))?$/i.exec(wordsOf(tree)?.trim() ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function nameIn(object: Tree): Tree | undefined {
  const name = getLocal(object, 'name', 'creatorName', 'title', 'organization', 'legalName', 'label', 'alias', 'prefLabel', 'fn');
  if (name !== undefined && wordsOf(name) !== undefined) return name;
  const family = getLocal(object, 'familyName', 'family-names', 'family_name');
  const given = wordsOf(getLocal(object, 'givenName', 'given-names', 'given_name'));
  const last = wordsOf(family);
  if (family === undefined || last === undefined) return undefined;
  return { kind: 'value', line: family.line, words: given === undefined ? last : `${given} ${last}`, text: true, empty: false };
}
