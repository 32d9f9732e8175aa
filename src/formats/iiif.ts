import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { Item } from '../model/item.js';
import { jsonHead } from './descriptor/head.js';
import { readItems } from './descriptor/read-descriptor.js';
import { each, get, objectsIn, type Tree, wordsOf } from './descriptor/tree.js';

const iiif: Format = {
  id: 'iiif',
  title: 'IIIF manifests',
  reads: 'items',
  answersTo:
    'Manifests of the IIIF Presentation API 2 and 3: each canvas is an item with its label, the address of its picture, and what the manifest says of rights, attribution and provider; of a collection each manifest it lists.',
  notRead: 'Pictures and annotations at other addresses, for nothing is fetched; ranges.',
  recognize,
  read: (file) => readItems(file, 'json', itemsOf),
  roles: {
    ...{ id: ['id'], url: ['url'], page: ['manifest'], license: ['rights'], owner: ['provider', 'attribution'] },
    ...{ text: ['label', 'title', 'summary', 'metadata'], source: [], collected: [], label: [] },
  },
};

export default iiif;

const CONTEXT = /iiif\.io\/api\/presentation\/\d/;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const stated = each(get(root, '@context')).some((context) => CONTEXT.test(wordsOf(context) ?? ''));
  return stated && /^(?:sc:)?(?:Manifest|Collection)$/.test(typeOf(root)) ? 97 : 0;
}

function typeOf(tree: Tree): string {
  return wordsOf(get(tree, 'type', '@type')) ?? '';
}

function itemsOf(root: Tree, path: string): Item[] {
  const shared = sharedOf(root);
  const isManifest = typeOf(root).endsWith('Manifest');
  const canvases = isManifest
    ? [...each(get(root, 'items')), ...each(get(root, 'sequences')).flatMap((sequence) => each(get(sequence, 'canvases')))]
    : [...each(get(root, 'items')), ...each(get(root, 'manifests')), ...each(get(root, 'members'))];
  return canvases.filter(({ kind }) => kind === 'object').map((canvas) => itemOf(canvas, shared, path));
}

function itemOf(canvas: Tree, shared: ReadonlyMap<string, Json>, path: string): Item {
  const id = wordsOf(get(canvas, 'id', '@id'));
  const url = pictureOf(canvas);
  const own = sharedOf(canvas);
  const fields = new Map<string, Json>([
    ...(id === undefined ? [] : ([['id', id]] as const)),
    ...shared,
    ...[...own].filter(([name]) => name !== 'manifest' && name !== 'title'),
    ...(own.has('title') ? ([['label', own.get('title')!]] as const) : []),
    ...(url === undefined ? [] : ([['url', url]] as const)),
  ]);
  return {
    kind: 'item',
    ...(id !== undefined && { key: id }),
    at: { path, line: canvas.line },
    fields: Object.fromEntries(fields),
    unseen: true,
  };
}

/** What a manifest says for all of its canvases, and a canvas for itself. */
function sharedOf(tree: Tree): Map<string, Json> {
  const shared = new Map<string, Json>();
  const say = (name: string, words: readonly string[]): void => {
    if (words.length > 0) shared.set(name, words.length === 1 ? words[0]! : [...words]);
  };
  say('manifest', textsOf(get(tree, 'id', '@id')));
  say('title', textsOf(get(tree, 'label')));
  // `rights` of version 3, `license` of version 2, both an address.
  say('rights', [...textsOf(get(tree, 'rights')), ...textsOf(get(tree, 'license'))]);
  say('attribution', [...textsOf(get(tree, 'attribution')), ...textsOf(get(get(tree, 'requiredStatement'), 'value'))]);
  say(
    'provider',
    each(get(tree, 'provider')).flatMap((provider) => textsOf(get(provider, 'label'))),
  );
  say('summary', [...textsOf(get(tree, 'summary')), ...textsOf(get(tree, 'description'))]);
  const pairs = each(get(tree, 'metadata')).map(
    (pair) => `${textsOf(get(pair, 'label')).join(' / ')}: ${textsOf(get(pair, 'value')).join('; ')}`,
  );
  say('metadata', pairs);
  return shared;
}

/** Words in all languages there are: maps of lists (version 3), `@value` (version 2), or plain. */
function textsOf(tree: Tree | undefined): string[] {
  if (tree === undefined) return [];
  if (tree.kind === 'value') return tree.empty || tree.words.trim() === '' ? [] : [tree.words];
  if (tree.kind === 'list') return tree.elements.flatMap(textsOf);
  const value = get(tree, '@value');
  return value !== undefined ? textsOf(value) : tree.members.flatMap(([, member]) => textsOf(member));
}

/** The first picture that is painted on a canvas. */
function pictureOf(canvas: Tree): string | undefined {
  const painted = [...each(get(canvas, 'items')), ...each(get(canvas, 'images'))];
  for (const tree of painted)
    for (const [object] of objectsIn(tree)) {
      const body = get(object, 'body', 'resource');
      const id = wordsOf(get(body, 'id', '@id')) ?? (body?.kind === 'value' ? wordsOf(body) : undefined);
      if (id !== undefined) return id;
    }
  return undefined;
}
