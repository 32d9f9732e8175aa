import type { Format, Head } from '../model/format.js';
import { recordKind } from '../reading/json/record-kind.js';
import { jsonHead } from './descriptor/head.js';
import { sayOfList, saysOfList } from './descriptor/list-head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { tomlTree } from './descriptor/toml-tree.js';
import { each, get, jsonOf, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';
import { yamlTree } from './descriptor/yaml-tree.js';

const metadataFile: Format = {
  id: 'metadata-file',
  title: 'Metadata files of no standard',
  reads: 'dataset',
  answersTo:
    'JSON, YAML and TOML files that are called as metadata of datasets are (`dataset.json`, `metafile.yaml` of OpenXLab, `datacite.yml`, `configuration.json` of ModelScope, `LICENSE.json`, `datasets.toml`) and have a member for license, rights or terms: what their members say by their names, and the licenses of the datasets, files or splits that they list.',
  notRead: 'Members with other names; files that set up programs; records of data, which are items.',
  recognize,
  read: (file) => readDescriptor(file, syntaxOf(file.path), describe),
};

export default metadataFile;

/** Names that a description of a whole dataset has, and those that a record of one item may have too. */
const OF_DATASETS =
  /(?:^|\/)(?:data[-_]?sets?|data[-_]?(?:card|sheet|info|description|provenance)|data[-_]?set[-_.]?(?:infos?|card|meta(?:[-_]?data)?|description|licen[cs]e)|metafile|datacite|provenance|licen[cs]es?(?:[-_]info)?|rights|terms(?:[-_]of[-_]use)?|copyright|corpus|configuration)\.(?:json|ya?ml|toml)$/i;
const OF_ANYTHING = /^(?:[^/]+\/)?(?:meta[-_]?data|meta|about|info|sources?|collection|catalog)\.(?:json|ya?ml|toml)$/i;
/** A file beside data that is called as it is: `rain.meta.json` beside `rain.csv`. */
const OF_SIBLING = /(?:^|\/)([^/]+?)[._-](?:meta(?:[-_]?data)?|data[-_]?info|licen[cs]es?|rights|terms)\.(?:json|ya?ml|toml)$/i;
/** Members of files that set up programs, and of standards that other formats read. */
const OTHERS = new Set(
  `dependencies devDependencies scripts engines main services jobs steps stages compilerOptions openapi swagger paths $defs properties $schema @context
  @graph package build-system tool project plugins environment apiVersion kind models seeds dataContractSpecification bomFormat spdxVersion resources
  upload_type access_right creators titles license_id cff-version recordSet architectures model_type site_name repos hooks targets outs deps`.split(
    /\s+/,
  ),
);
const RIGHTS = /licen[cs]|rights|terms|copyright|commercial|redistribut|restriction|许可|授权|版权|商用/i;
const MAX_PARTS = 2_000;

function syntaxOf(path: string): 'json' | 'yaml' | typeof tomlTree {
  return /\.json$/i.test(path) ? 'json' : /\.toml$/i.test(path) ? tomlTree : 'yaml';
}

function recognize(head: Head): number {
  const { path, text, whole } = head;
  if (text === undefined || !whole || !(OF_DATASETS.test(path) || OF_ANYTHING.test(path) || OF_SIBLING.test(path)) || !RIGHTS.test(text))
    return 0;
  const syntax = syntaxOf(path);
  const root = syntax === 'json' ? jsonHead(head)?.root : syntax === 'yaml' ? yamlTree(text).tree : tomlTree(text).tree;
  if (root?.kind === 'list') return OF_DATASETS.test(path) && isListOfFiles(root.elements) && speaks(root, 1) ? 65 : 0;
  if (root?.kind !== 'object' || root.members.some(([name]) => OTHERS.has(name))) return 0;
  const record = jsonOf(root);
  if (syntax === 'json' && recordKind(record as Record<string, never>, path) === 'content') return 0;
  return speaks(root, 2) ? 65 : 0;
}

const FILES = ['path', 'file', 'files', 'file_name', 'filename', 'data_files', 'location'] as const;

/** A list of datasets, each with the files that it consists of. */
const isListOfFiles = (elements: readonly Tree[]): boolean =>
  elements.length > 0 && elements.every((one) => get(one, ...FILES) !== undefined);

/** Whether a member says something of rights, or an object or list in it does. */
function speaks(tree: Tree, deep: number): boolean {
  if (tree.kind === 'list') return tree.elements.slice(0, 20).some((one) => speaks(one, deep - 1));
  return membersOf(tree).some(([name, value]) => RIGHTS.test(name) || (deep > 0 && value.kind !== 'value' && speaks(value, deep - 1)));
}

function describe(root: Tree, card: CardWriter): void {
  const sibling = OF_DATASETS.test(card.card.at.path) ? undefined : OF_SIBLING.exec(card.card.at.path)?.[1];
  if (sibling !== undefined) {
    card.ofFiles([`${sibling}.*`, `${sibling}/**`], () => sayOfList(membersOf(root), card), sibling);
    return;
  }
  if (root.kind === 'list') {
    partsOf('', root, card);
    return;
  }
  card.name(get(root, 'displayName', 'display_name'));
  const members = membersOf(root);
  sayOfList(
    members.filter(([name, value]) => !(isMapOfParts(value) && RIGHTS.test(name))),
    card,
  );
  for (const [name, value] of members) {
    if (saysOfList(name) === 'wraps' && value.kind === 'object') sayOfList(value.members, card);
    if (isMapOfParts(value) && RIGHTS.test(name))
      for (const [part, license] of membersOf(value).slice(0, MAX_PARTS))
        card.ofFiles([part, `${part}/**`], () => card.license(license, `${name}.${part}`), part);
    else partsOf(name, value, card);
  }
}

/** A list, or a map by name, of datasets, files or splits with a license each. */
function partsOf(name: string, value: Tree, card: CardWriter): void {
  const parts: [string | undefined, Tree][] = value.kind === 'list' ? value.elements.map((one) => [undefined, one]) : membersOf(value);
  for (const [key, part] of parts.slice(0, MAX_PARTS)) {
    const said = membersOf(part).filter(([member]) => RIGHTS.test(member));
    if (said.length === 0 || (value.kind === 'object' && saysOfList(name) !== undefined)) continue;
    const called = wordsOf(get(part, 'name', 'id', 'title', 'dataset', 'split', 'subset')) ?? key;
    const files = each(get(part, ...FILES)).flatMap((file) => wordsOf(file)?.trim() || []);
    const globs = files.flatMap((file) => [file, `${file.replace(/\/$/, '')}/**`]);
    card.ofFiles(globs.length === 0 && called !== undefined ? [`${called}/**`, `${called}.*`] : globs, () => sayOfList(said, card), called);
    for (const file of files) card.file({ kind: 'value', line: part.line, words: file, text: true, empty: false });
  }
}

/** `licenses: {train: MIT, "data/b.csv": CC-BY-4.0}`, and not `{name: …, url: …}`. */
function isMapOfParts(value: Tree): boolean {
  const members = membersOf(value);
  return (
    members.length > 0 &&
    members.every(([, one]) => one.kind === 'value') &&
    !members.some(([name]) =>
      /^(?:name|type|url|uri|link|id|@?id|spdx.*|title|text|identifier|href|description|file|path|holder|year|value|label|code)$/i.test(
        name,
      ),
    )
  );
}
