import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Read } from '../model/item.js';
import { wrong } from '../text/reasons/reason.js';
import { describeDatasets } from './dcat/dataset-terms.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { type Branch, each, get, getLocal, localName, type Tree, wordsOf } from './descriptor/tree.js';

const dcat: Format = {
  id: 'dcat',
  title: 'DCAT, PROV-O and schema.org datasets',
  reads: 'dataset',
  answersTo:
    'DCAT (with DCAT-AP, HealthDCAT-AP) and schema.org datasets and collections of PROV-O in JSON-LD, Turtle or RDF/XML, and data.json catalogs: licenses of datasets and of their distributions, what they were made from, files with digests.',
  notRead:
    'The license of a catalog, which is not its datasets’; sizes, which may be approximate; entities of PROV-O in no collection, activities, PROV-JSON; remote contexts, for none is fetched.',
  recognize,
  read,
};

export default dcat;

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const syntax = syntaxOf(file.head);
  if (syntax === 'turtle' && (await import('n3').catch(() => undefined)) === undefined) {
    yield [{ kind: 'problem', what: wrong('turtle/not-installed'), at: { path: file.path }, lost: 0 }];
    return;
  }
  // Most are JSON: what reads the others is loaded when one is met.
  const grow =
    syntax === 'json'
      ? syntax
      : syntax === 'turtle'
        ? (await import('./dcat/turtle.js')).turtleTree
        : (await import('./dcat/rdf-xml.js')).rdfXmlTree;
  yield* readDescriptor(file, grow, describeDatasets);
}

function syntaxOf({ text = '' }: Head): 'json' | 'xml' | 'turtle' {
  if (/^\s*[[{]/.test(text)) return 'json';
  return /^\s*</.test(text) && !/^\s*<[a-z]+:\/\//i.test(text) ? 'xml' : 'turtle';
}

function recognize(head: Head): number {
  const seen = jsonHead(head);
  if (seen?.first !== undefined) return ofJson(seen.root, seen.first);
  const { text } = head;
  if (text === undefined) return 0;
  const known = /http:\/\/www\.w3\.org\/ns\/(?:dcat|prov)#|https?:\/\/schema\.org\//.test(text);
  if (!known) return 0;
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:\w+:)?RDF[\s>]/.test(text))
    return /\bDataset\b|dcat:|\bhadMember\b/.test(text) ? 95 : 0;
  if (/^\s*(?:#[^\n]*\n\s*)*(?:@prefix|@base|PREFIX)\s/i.test(text))
    return /\ba\s+(?:dcat|schema|sdo):Dataset\b|ns\/dcat#|\bprov:hadMember\b/.test(text) ? 95 : 0;
  return 0;
}

const DISTRIBUTION = ['downloadURL', 'accessURL', 'byteSize', 'mediaType', 'format'];

function ofJson(root: Tree, first: Branch): number {
  const names = namesOf(first);
  const contexts = JSON.stringify(
    each(get(first, '@context')).flatMap((one) =>
      one.kind === 'object' ? one.members.map(([, to]) => wordsOf(to) ?? '') : [wordsOf(one) ?? ''],
    ),
  );
  const nodes = [first, ...each(get(first, '@graph'))];
  const types = nodes.flatMap((node) => each(get(node, '@type'))).map((type) => localName(wordsOf(type) ?? ''));
  const isCollection = types.includes('Collection') && nodes.some((node) => getLocal(node, 'hadMember') !== undefined);
  const isDataset =
    isCollection || types.some((type) => /^(?:Dataset|DataCatalog|Catalog|CatalogRecord|Distribution|DataDownload)$/.test(type));
  const vocabulary =
    /schema\.org|ns\/(?:dcat|prov)|purl\.org\/dc\/|project-open-data/.test(contexts) ||
    [...names].some((name) => /^(?:dcat|dct|dcterms|schema|sc):|ns\/dcat#/.test(name));
  if (isDataset && vocabulary) return 90;
  if (root.kind === 'list' && isDataset && [...names].some((name) => /ns\/(?:dcat|prov)#|schema\.org|purl\.org\/dc/.test(name))) return 90;
  if (isDataset && (names.has('distribution') || names.has('license'))) return 82;
  const isCatalog =
    names.has('dataset') && each(get(first, 'dataset')).some((one) => namesOf(one).has('distribution') || namesOf(one).has('title'));
  if (isCatalog && (names.has('title') || names.has('conformsTo') || names.has('@context'))) return 88;
  const distributed = each(get(first, 'distribution')).some((one) => DISTRIBUTION.some((name) => namesOf(one).has(name)));
  return distributed && names.has('title') && (names.has('description') || names.has('identifier')) ? 88 : 0;
}
