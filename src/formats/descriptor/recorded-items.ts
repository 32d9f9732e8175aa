import { each, get, type Tree, wordsOf } from './tree.js';

/** How many items a file has by the record that licit writes where a format has no member for their number ([export.md](../../../docs/export.md)). */
export function recordedItems(file: Tree | undefined): Tree | undefined {
  const properties = [
    ...each(get(file, 'properties')),
    ...each(get(file, 'extension')).flatMap((one) => each(get(one, 'extension_cdxProperty'))),
  ];
  const named = properties.find((one) => wordsOf(get(one, 'name', 'extension_cdxPropName')) === 'licit:items');
  return get(named, 'value', 'extension_cdxPropValue') ?? get(get(file, 'licit:record'), 'items');
}
