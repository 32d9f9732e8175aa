import type { Document, Node, YAMLMap } from 'yaml';
import type { ProblemReason } from '../../model/basics.js';
import type { About, Card, Problem, Saying } from '../../model/item.js';
import { wrong } from '../../text/reasons/reason.js';
import { CARD_MARKS } from '../../text/words/card-lines.js';
import { yaml } from '../descriptor/yaml.js';
import { partLicenses } from './part-metadata.js';
import { MAX_SECTION } from './sections.js';

/** Metadata over this is not read as YAML. */
const MAX_METADATA = 1 << 20;

const KEYS: readonly [string, About][] = [
  ['source_datasets', 'derived-from'],
  ['annotations_creators', 'labeling'],
  ['language', 'language'],
  ['languages', 'language'],
  ['modalities', 'media'],
  ['homepage', 'source'],
  ['repository', 'source'],
  ['url', 'source'],
  ['author', 'owner'],
  ['authors', 'owner'],
  ['creator', 'owner'],
  ['publisher', 'owner'],
  ['version', 'version'],
];

/** Reads the metadata of a card, which so many lines come before, into the card. */
export function readMetadata(metadata: string, linesBefore: number, card: Card, problems: Problem[]): void {
  const parsed = parse(metadata, linesBefore, card.at.path, problems);
  if (parsed === undefined) return;
  const reader = new MetadataReader(parsed, card);
  reader.name();
  reader.licenses();
  reader.keys();
  reader.making();
  reader.access();
  reader.sizes();
  reader.files();
  markRepeated(metadata, linesBefore, card);
}

/** The marks that `licit card` writes the license between. */
const MARKS = new RegExp(`^${CARD_MARKS.metadata.begin}[^\\n]*\\n[\\s\\S]*?^${CARD_MARKS.metadata.end}`, 'm');

/** Tells what licit wrote into the metadata from what its author did. */
function markRepeated(metadata: string, linesBefore: number, card: Card): void {
  const found = MARKS.exec(metadata);
  if (found === null) return;
  const first = linesBefore + metadata.slice(0, found.index).split('\n').length;
  const last = first + found[0].split('\n').length - 1;
  for (const saying of card.says)
    if (saying.about === 'license' && saying.at.field === 'license' && saying.at.line! > first && saying.at.line! < last)
      saying.repeats = true;
}

/** The metadata as YAML, and the line of a node in the card. */
interface Parsed {
  root: YAMLMap;
  document: Document;
  lineOf(node: Node | undefined): number;
}

function parse(metadata: string, linesBefore: number, path: string, problems: Problem[]): Parsed | undefined {
  const tell = (what: ProblemReason, line: number, lost: number): void => {
    problems.push({ kind: 'problem', what, at: { path, line }, lost });
  };
  if (metadata.length > MAX_METADATA) {
    tell(wrong('card/metadata-too-long'), 1, 1);
    return undefined;
  }
  const { isMap, LineCounter, parseDocument } = yaml();
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + linesBefore;
  let document: Document.Parsed;
  try {
    document = parseDocument(metadata, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
  } catch {
    tell(wrong('card/metadata-not-read'), 1 + linesBefore, 1);
    return undefined;
  }
  const [error] = document.errors;
  if (error !== undefined) tell(wrong('card/metadata-not-valid', { code: error.code }), lineAt(error.pos[0]), 0);
  const root = document.contents;
  if (!isMap(root)) return undefined;
  return { root, document, lineOf: (node) => (node?.range == null ? 1 + linesBefore : lineAt(node.range[0])) };
}

/** Puts into a card what its metadata states, each with its line. */
class MetadataReader {
  readonly #root: YAMLMap;
  readonly #document: Document;
  readonly #lineOf: (node: Node | undefined) => number;
  readonly #card: Card;

  constructor({ root, document, lineOf }: Parsed, card: Card) {
    this.#root = root;
    this.#document = document;
    this.#lineOf = lineOf;
    this.#card = card;
  }

  name(): void {
    const name = this.#scalars('pretty_name')[0]?.value;
    if (name !== undefined) this.#card.name = name;
  }

  licenses(): void {
    const parts = partLicenses(this.#root as never, this.#document, scalarsOf);
    for (const { raw, node, field, of } of parts.found)
      this.#card.says.push({ about: 'license', raw, at: this.#at(node, field), by: 'metadata', of });
    this.#statedLicenses(parts.parted, ({ raw, field, node }, beside) =>
      this.#say(
        'license',
        raw,
        field,
        node,
        beside?.map((other) => ({ raw: other.raw, field: other.field })),
      ),
    );
  }

  keys(): void {
    for (const [key, about] of KEYS) {
      for (const { value, node } of this.#scalars(key)) this.#say(about, value, key, node);
    }
  }

  /** Tags, and what says that a machine made the data. */
  making(): void {
    const tags = this.#scalars('tags');
    for (const { value, node } of tags) if (value.startsWith('modality:')) this.#say('media', value.slice(9), 'tags', node);
    // The hub writes keys of the metadata as tags, too.
    for (const { value, node } of tags) if (value.startsWith('source_datasets:')) this.#say('derived-from', value.slice(16), 'tags', node);
    for (const { value, node } of tags)
      if (value.startsWith('license:') || LIMITING_TAG.test(value)) this.#say('license', value.replace(/^license:/, ''), 'tags', node);
    if (tags.length > 0) this.#say('generated-by', tags.map(({ value }) => value).join(', '), 'tags', tags[0]!.node);
    for (const key of ['language_creators', 'annotations_creators'])
      for (const { value, node } of this.#scalars(key)) if (value === 'machine-generated') this.#say('generated-by', value, key, node);
  }

  /** What whoever asks for access has to agree to: the prompt, the heading, and the labels of the checkboxes of `extra_gated_fields`. */
  access(): void {
    const say = (raw: string, field: string, node: Node | undefined): void => {
      this.#card.says.push({ about: 'license', raw: raw.slice(0, MAX_SECTION), at: this.#at(node, field), by: 'text' });
    };
    for (const key of ['extra_gated_prompt', 'extra_gated_heading', 'extra_gated_description'])
      for (const { value, node } of this.#scalars(key)) say(value, key, node);
    const { isMap, isScalar } = yaml();
    const fields = this.#root.get('extra_gated_fields', true) as unknown;
    if (!isMap(fields)) return;
    for (const { key, value } of fields.items) {
      const label = isScalar(key) ? String(key.value) : '';
      const type = isMap(value) ? value.get('type') : isScalar(value) ? value.value : undefined;
      if (type === 'checkbox') say(label, 'extra_gated_fields', isScalar(key) ? key : undefined);
    }
  }

  /** How many items there are, in all and by split. */
  sizes(): void {
    const field = 'dataset_info.splits.num_examples';
    const info = this.#root.get('dataset_info', true) as unknown;
    const splits = splitsOf(info, this.#document);
    // The sum over the only configuration, or over all.
    const total = splits.reduce((sum, { items }) => sum + items, 0);
    if (splits.length > 0) this.#say('size', String(total), field, info as Node);
    else for (const { value, node } of this.#scalars('size_categories')) this.#say('size', value, 'size_categories', node);
    const declared = splits.map(({ name, configuration, items, node }) => {
      const of = configuration === undefined ? {} : { configuration };
      return { path: name, split: of, items, at: this.#at(node, field) };
    });
    if (declared.length > 0) this.#card.declared = declared;
  }

  files(): void {
    const files = dataFilesOf(this.#root.get('configs', true), this.#document);
    if (files.length > 0) this.#card.files = files;
  }

  /**
   * `other` says nothing that `license_name`, `license_link` and `license_details`, which go with it, do not say better; beside a license of its
   * own they speak of the same one.
   */
  #statedLicenses(parted: ReadonlySet<string>, say: SayLicense): void {
    const of = (keys: readonly string[]) =>
      keys
        .filter((key) => !parted.has(key))
        .flatMap((key) => this.#scalars(key).map(({ value, node }) => ({ raw: value, field: key, node })));
    const stated = of(['license', 'licenses', 'licence']);
    const isOther = ({ raw }: Licensed) => raw.toLowerCase() === 'other';
    const [names, links, details] = [of(['license_name']), of(['license_link']), of(['license_details'])];
    const better = [...names, ...links, ...details];
    const [only] = stated;
    if (stated.length === 1 && !isOther(only!) && better.length > 0) {
      say(only!, better);
      return;
    }
    for (const one of stated) if (better.length === 0 || !isOther(one)) say(one);
    // The address goes with the name.
    const [name, ...more] = names;
    if (name !== undefined) say(name, links);
    for (const one of name === undefined ? better : [...more, ...details]) say(one);
  }

  #scalars(key: string): { value: string; node: Node }[] {
    return scalarsOf(this.#root.get(key, true), this.#document);
  }

  #at(node: Node | undefined, field: string): Saying['at'] {
    return { path: this.#card.at.path, line: this.#lineOf(node), field };
  }

  #say(about: About, raw: string, field: string, node: Node | undefined, beside?: Saying['beside']): void {
    if (raw.trim() === '') return;
    this.#card.says.push({ about, raw, at: this.#at(node, field), by: 'metadata', ...(beside && { beside }) });
  }
}

/** Tags that limit what may be done. */
const LIMITING_TAG =
  /^(?:no[nt][-_ ]?(?:for[-_ ])?commercial|(?:academic|research)[-_ ](?:use[-_ ])?only|no[-_ ]?ai\b|no[-_ ](?:ai[-_ ])?training)/i;

type Licensed = { raw: string; field: string; node: Node };
type SayLicense = (one: Licensed, beside?: readonly Licensed[]) => void;

/** The scalars of a node, or of each element of a list, as text; aliases are followed once. */
function scalarsOf(node: unknown, document: Document, depth = 0): { value: string; node: Node }[] {
  if (depth > 3 || typeof node !== 'object' || node === null) return [];
  const { isMap, isScalar, isSeq } = yaml();
  if (isScalar(node)) return node.value === null || node.value === undefined ? [] : [{ value: String(node.source ?? node.value), node }];
  if (isSeq(node)) return node.items.slice(0, 1000).flatMap((element) => scalarsOf(element, document, depth + 1));
  // Old cards give a list for each configuration: `languages: {en: [en], fr: [fr]}`.
  if (isMap(node)) return node.items.slice(0, 1000).flatMap(({ value }) => scalarsOf(value, document, depth + 1));
  if ('resolve' in node && typeof node.resolve === 'function') return scalarsOf(node.resolve(document), document, depth + 1);
  return [];
}

/** How many examples each split of each configuration is said to hold. */
function splitsOf(info: unknown, document: Document): { name: string; configuration?: string; items: number; node: Node }[] {
  const { isMap, isSeq } = yaml();
  const configurations = isSeq(info) ? info.items : isMap(info) ? [info] : [];
  return configurations.slice(0, 1000).flatMap((configuration) => {
    if (!isMap(configuration)) return [];
    const called = scalarsOf(configuration.get('config_name', true), document)[0]?.value;
    const splits = configuration.get('splits', true);
    return (isSeq(splits) ? splits.items.slice(0, 100) : []).flatMap((split) => {
      const [name] = isMap(split) ? scalarsOf(split.get('name', true), document) : [];
      const [count] = isMap(split) ? scalarsOf(split.get('num_examples', true), document) : [];
      if (name === undefined || count === undefined || !Number.isSafeInteger(Number(count.value))) return [];
      return [{ name: name.value, ...(called !== undefined && { configuration: called }), items: Number(count.value), node: count.node }];
    });
  });
}

function dataFilesOf(configs: unknown, document: Document): string[] {
  const { isMap, isSeq } = yaml();
  if (!isSeq(configs)) return [];
  const files = configs.items.flatMap((config) => {
    const data = isMap(config) ? config.get('data_files', true) : undefined;
    if (!isSeq(data)) return scalarsOf(data, document);
    return data.items.flatMap((one) => scalarsOf(isMap(one) ? one.get('path', true) : one, document));
  });
  return [...new Set(files.map(({ value }) => value))];
}
