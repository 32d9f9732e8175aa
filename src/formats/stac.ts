import type { Format, Head } from '../model/format.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const stac: Format = {
  id: 'stac',
  title: 'STAC catalogs and collections',
  reads: 'dataset',
  answersTo:
    'Catalogs and collections of SpatioTemporal Asset Catalogs (STAC 0.6 to 1.1): license, providers, when it was collected, assets. Items of STAC are read by a format of their own.',
  notRead: 'Linked files, for nothing is fetched; extents in space, summaries.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default stac;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  const type = wordsOf(get(root, 'type'));
  if (!names.has('stac_version') || type === 'Feature' || type === 'FeatureCollection') return 0;
  return names.has('links') || names.has('license') || names.has('extent') ? 98 : 0;
}

/** https://github.com/radiantearth/stac-spec/blob/master/collection-spec/collection-spec.md */
function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'title'));
  card.name(get(root, 'id'));
  card.making(get(root, 'description'), 'description', get(root, 'keywords'));
  const license = get(root, 'license');
  const links = each(get(root, 'links'));
  const texts = links.flatMap((link) => (wordsOf(get(link, 'rel')) === 'license' ? (wordsOf(get(link, 'href')) ?? []) : []));
  const stated = wordsOf(license)?.trim();
  // `various` and `proprietary` (1.0), `other` (1.1) say no more than that the links do.
  if (license !== undefined && stated)
    card.words(
      'license',
      stated,
      license.line,
      'license',
      texts.map((raw) => ({ raw, field: 'links[].href' })),
    );
  else for (const raw of texts) card.words('license', raw, root.line, 'links[].href');
  for (const [i, provider] of each(get(root, 'providers')).entries()) {
    const roles = each(get(provider, 'roles')).map((role) => wordsOf(role));
    // A host keeps copies of what others own.
    if (roles.length === 0 || roles.some((role) => role !== 'host')) card.owner(get(provider, 'name'), `providers[${i}].name`);
    if (roles.includes('producer') || roles.includes('licensor')) card.say('source', get(provider, 'url'), `providers[${i}].url`);
  }
  for (const link of links)
    if (['self', 'via', 'about'].includes(wordsOf(get(link, 'rel')) ?? '')) {
      const href = get(link, 'href');
      if (/^https?:/i.test(wordsOf(href) ?? '')) card.say('source', href, 'links[].href');
    }
  for (const interval of each(get(get(get(root, 'extent'), 'temporal'), 'interval'))) {
    const days = each(interval).flatMap((day) => wordsOf(day) ?? []);
    if (days.length > 0) card.words('collected', days.join('/'), interval.line, 'extent.temporal.interval');
  }
  card.edition(root, ['version'], ['created', 'updated']);
  const assets = get(root, 'assets');
  for (const [name, asset] of assets?.kind === 'object' ? assets.members : []) {
    const href = get(asset, 'href');
    card.file(href);
    card.declare(href, { bytes: get(asset, 'file:size') }, asset.line, `assets.${name}`);
  }
}
