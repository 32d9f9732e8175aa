/** Which statements of a dataset's descriptors speak of an item, where they license parts of it by themselves. */
import { expect, test } from 'vitest';
import { claimsOnItem, type PartsSeen } from '../src/facts/concluded/spoken-of.js';
import type { ItemPart } from '../src/model/claim.js';
import type { RecordedClaim } from '../src/model/statement.js';

let ids = 0;
function claim(value: string, more: Partial<RecordedClaim> = {}): RecordedClaim {
  return { id: ++ids, about: 'license', state: 'known', value, raw: value, at: { path: 'data/README.md' }, by: 'metadata', ...more };
}

const wiki = { part: { subset: ['wiki'] } };
const news = { part: { subset: ['news'] } };
const train = { part: { split: ['train'] } };
const rest = { part: { rest: true } } as const;
const byText = { by: 'text' } as const;
const byFile = { by: 'file' } as const;

/** The items of the dataset are of these parts. */
const seen: PartsSeen = { column: [['subset: wiki'], ['subset: news', 'split: train'], []], path: [] };
const of = (...names: string[]): ItemPart => ({ by: 'column', names });

const values = (claims: readonly RecordedClaim[], part: ItemPart | undefined, parts = seen) =>
  claimsOnItem(claims, part, parts).map(({ value, part: left }) => `${String(value)}${left === undefined ? '' : ' (of a part)'}`);

const NC = 'CC-BY-NC-4.0';

test.each<[string, RecordedClaim[], ItemPart | undefined, string[]]>([
  ['where no part is licensed by itself all speak', [claim('MIT'), claim(NC)], of('subset: wiki'), ['MIT', NC]],
  ['a part that fits speaks in place of the dataset', [claim('MIT'), claim(NC, wiki)], of('subset: wiki'), [NC]],
  ['so it does where it says less', [claim(NC), claim('MIT', wiki)], of('subset: wiki'), ['MIT']],
  ['parts that fit alike speak beside each other', [claim('MIT', wiki), claim(NC, wiki)], of('subset: wiki'), ['MIT', NC]],
  ['the narrower part speaks', [claim('MIT', train), claim(NC, news)], of('subset: news', 'split: train'), [NC]],
  ['of an item that is of no part the dataset speaks', [claim('MIT'), claim(NC, wiki)], of(), ['MIT']],
  ['and what is said of the rest in its place', [claim('MIT'), claim(NC, wiki), claim('ODbL-1.0', rest)], of(), ['ODbL-1.0']],
  [
    'where it is not told of which part an item is, all speak',
    [claim('MIT'), claim(NC, wiki), claim('ODbL-1.0', rest)],
    undefined,
    ['MIT', `${NC} (of a part)`, 'ODbL-1.0 (of a part)'],
  ],
  [
    'so they do where a part was not seen among the items: the words may be others',
    [claim('MIT'), claim(NC, { part: { subset: ['books'] } })],
    of(),
    ['MIT', `${NC} (of a part)`],
  ],
  [
    'one that was seen does not make up for one that was not',
    [claim('MIT'), claim(NC, wiki), claim('ODbL-1.0', { part: { subset: ['books'] } })],
    of(),
    ['MIT', `${NC} (of a part)`, 'ODbL-1.0 (of a part)'],
  ],
  [
    'what running text says of something that no item is of is left out',
    [claim('MIT'), claim('CC0-1.0', { ...wiki, ...byText })],
    undefined,
    ['MIT'],
  ],
  ['but not that it denies some use', [claim('MIT'), claim(NC, { ...wiki, ...byText })], undefined, ['MIT', `${NC} (of a part)`]],
  ['but not what it says of the rest', [claim('MIT'), claim(NC, { ...rest, ...byText })], undefined, ['MIT', `${NC} (of a part)`]],
  ['nor what it says of the item', [claim('MIT'), claim(NC, { ...wiki, ...byText })], of('subset: wiki'), [NC]],
  ['what is said of another matter stays', [claim('x', { about: 'source' }), claim(NC, wiki)], of('subset: wiki'), ['x', NC]],
  ['what its list says stays', [claim('MIT', { of: 'list' }), claim(NC, wiki)], of('subset: wiki'), ['MIT', NC]],
  [
    'a limit in words on all of it stays',
    [claim('LicenseRef-custom'), claim('MIT', wiki)],
    of('subset: wiki'),
    ['LicenseRef-custom', 'MIT'],
  ],
  ['words that limit nothing do not', [claim('LicenseRef-custom-permissive'), claim('MIT', wiki)], of('subset: wiki'), ['MIT']],
  ['nor words that ask for credit', [claim('LicenseRef-custom-attribution'), claim('MIT', wiki)], of('subset: wiki'), ['MIT']],
  ['nor words that are not clear', [claim('LicenseRef-custom', { state: 'unclear' }), claim('MIT', wiki)], of('subset: wiki'), ['MIT']],
  ['a text of the same license stays', [claim(NC, byFile), claim(NC, wiki)], of('subset: wiki'), [NC, NC]],
  ['a text of another license does not', [claim('MIT', byFile), claim(NC, wiki)], of('subset: wiki'), [NC]],
  ['nor one that is not clear', [claim(NC, { ...byFile, state: 'unclear' }), claim(NC, wiki)], of('subset: wiki'), [NC]],
  [
    'a limit on all of it stays beside the rest',
    [claim('LicenseRef-custom'), claim(NC, wiki), claim('MIT', rest)],
    of(),
    ['LicenseRef-custom', 'MIT'],
  ],
])('%s', (_, claims, part, expected) => {
  expect(values(claims, part)).toEqual(expected);
});
