import { expect, test, vi } from 'vitest';
import type { Description } from '../../src/model/claim.js';
import type { Item } from '../../src/model/item.js';
import { ListLookup } from '../../src/scan/outside/list-lookup.js';
import { listing } from '../../src/scan/workers/listed-items.js';

test('an item is asked for by its own names alone, also by kinds that no list has', () => {
  const asked: string[] = [];
  const listed = vi.spyOn(ListLookup.prototype, 'listed').mockImplementation((names) => {
    asked.push(Object.values(names).flat().join(' '));
    return undefined;
  });
  const ask = listing([], [1, 2], {});
  for (const n of [1, 2, 3])
    ask({ fields: {} } as unknown as Item, { owner: `a${n}`, url: `https://site.example/${n}` } as unknown as Description);
  listed.mockRestore();
  expect(asked).toEqual(['a1 https://site.example/1', 'a2 https://site.example/2', 'a3 https://site.example/3']);
});
