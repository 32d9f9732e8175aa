import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { Item } from '../model/item.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readItems } from './descriptor/read-descriptor.js';
import { each, get, jsonOf, type Tree, wordsOf } from './descriptor/tree.js';

const stacItems: Format = {
  id: 'stac-items',
  title: 'STAC items',
  reads: 'items',
  answersTo:
    'Items of SpatioTemporal Asset Catalogs (STAC), one a file or as a collection of features: each with its time, license, providers and the addresses of its assets.',
  notRead: 'Assets and links, for nothing is fetched; places.',
  recognize,
  read: (file) => readItems(file, 'json', itemsOf),
  roles: {
    ...{ id: ['id'], url: ['url'], license: ['license'], 'license-url': ['license_url'], owner: ['providers'], collected: ['datetime'] },
    ...{ source: ['collection', 'platform'], text: ['title', 'description'], label: [] },
  },
};

export default stacItems;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  if (isItem(root)) return 98;
  const features = each(get(root, 'features'));
  return wordsOf(get(root, 'type')) === 'FeatureCollection' && features.length > 0 && features.slice(0, 3).every(isItem) ? 98 : 0;
}

function isItem(tree: Tree): boolean {
  const names = namesOf(tree);
  return wordsOf(get(tree, 'type')) === 'Feature' && names.has('stac_version') && names.has('properties');
}

function itemsOf(root: Tree, path: string): Item[] {
  const all = wordsOf(get(root, 'type')) === 'FeatureCollection' ? each(get(root, 'features')) : [root];
  return all.map((tree) => itemOf(tree, path));
}

/** https://github.com/radiantearth/stac-spec/blob/master/item-spec/item-spec.md */
function itemOf(tree: Tree, path: string): Item {
  const properties = get(tree, 'properties');
  const links = each(get(tree, 'links'));
  const assets = get(tree, 'assets');
  const of = assets?.kind === 'object' ? assets.members : [];
  const data = of.find(([, asset]) => each(get(asset, 'roles')).some((role) => wordsOf(role) === 'data')) ?? of[0];
  const said = properties?.kind === 'object' ? properties.members : [];
  const fields = new Map<string, Json>(said.map(([name, value]) => [name, jsonOf(value)]));
  const say = (name: string, value: Json | undefined): void => {
    if (value !== undefined && value !== '') fields.set(name, value);
  };
  say('id', wordsOf(get(tree, 'id')));
  say('collection', wordsOf(get(tree, 'collection')));
  say('datetime', wordsOf(get(properties, 'datetime')) ?? wordsOf(get(properties, 'start_datetime')));
  say(
    'license_url',
    wordsOf(
      get(
        links.find((link) => wordsOf(get(link, 'rel')) === 'license'),
        'href',
      ),
    ),
  );
  const providers = each(get(properties, 'providers')).flatMap((provider) => wordsOf(get(provider, 'name')) ?? []);
  if (providers.length > 0) fields.set('providers', providers);
  say('url', wordsOf(get(data?.[1], 'href')));
  if (of.length > 1) fields.set('assets', Object.fromEntries(of.map(([name, asset]) => [name, wordsOf(get(asset, 'href')) ?? null])));
  const id = wordsOf(get(tree, 'id'));
  return {
    kind: 'item',
    ...(id !== undefined && { key: id }),
    at: { path, line: tree.line },
    fields: Object.fromEntries(fields),
    unseen: true,
  };
}
