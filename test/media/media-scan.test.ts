/** What is said inside media files, as a scan concludes from it. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMERCIAL, PERMISSIVE_CARD, permitted, permittedIn } from '../carriers/carriers.js';
import { type Scanned, scanned } from '../licenses-of-items.js';
import { alt, epub, flac, iptc, jpeg, pdf, png, tiff, xmp } from './media-files.js';

const plain = (n: number): Buffer => Buffer.concat([jpeg({}), Buffer.from(`${n}`)]);
/** Six pictures under a card that permits; the first says something. */
const pictures = (first: Buffer, more: Record<string, string | Buffer> = {}): Record<string, string | Buffer> => ({
  'README.md': PERMISSIVE_CARD,
  'photos/0.jpg': first,
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`photos/${n}.jpg`, plain(n)])),
  ...more,
});
const LIST = ['file,caption', ...[0, 1, 2, 3, 4, 5].map((n) => `photos/${n}.jpg,Rain ${n}`), ''].join('\n');
const commercial = (files: Record<string, string | Buffer>, root?: string): Promise<Scanned> =>
  scanned({ 'licit.yaml': COMMERCIAL, ...files }, root);
const notChecked = ({ view }: Scanned): Record<string, number> =>
  Object.fromEntries(view.notChecked.flatMap(({ what: { en }, items }) => (/metadata|Credentials/.test(en) ? [[en, items ?? 0]] : [])));

const terms = (words: string): string => xmp(alt('xmpRights:UsageTerms', words));
const SAYS: [name: string, first: Buffer, answer: string][] = [
  ['XMP usage terms', jpeg({ xmp: terms('For non-commercial use only.') }), 'no'],
  ['IPTC copyright notice', jpeg({ iptc: iptc({ 116: '© Example Photo. All rights reserved.' }) }), 'no'],
  ['EXIF copyright', jpeg({ exif: tiff({ copyright: 'All rights reserved' }) }), 'no'],
  ['a license in an address', jpeg({ xmp: xmp('', 'xmpRights:WebStatement="https://creativecommons.org/licenses/by-nc/4.0/"') }), 'no'],
  [
    'a reservation of PLUS',
    jpeg({ xmp: xmp('<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>') }),
    'yes, reserved',
  ],
  ['a reservation of TDMRep', jpeg({ xmp: xmp('<tdm:reservation>1</tdm:reservation>') }), 'yes, reserved'],
  ['whose it is, and no more', jpeg({ exif: tiff({ copyright: '© Example Photo', artist: 'Example Photo' }) }), 'yes'],
  ['a license that permits as much', jpeg({ xmp: terms('CC BY 4.0') }), 'yes'],
  ['where it was taken', jpeg({ exif: tiff({ gps: [0.1, 0.1] }) }), 'yes'],
];

test.each(SAYS)('%s inside a picture lowers what a card permits, for that picture alone', async (_, first, answer) => {
  const { 'photos/0.jpg': own, ...others } = await permitted(pictures(first));
  expect([own, new Set(Object.values(others))]).toEqual([answer, new Set(['yes'])]);
  const listed = await permitted(pictures(first, { 'list.csv': LIST }));
  expect([listed['list.csv:2'], listed['list.csv:3'], Object.keys(listed).length]).toEqual([answer, 'yes', 6]);
});

test('three places that contradict each other leave the strictest in force', async () => {
  const first = jpeg({
    xmp: terms('CC BY-NC 4.0'),
    exif: tiff({ copyright: 'Licensed under CC0' }),
    iptc: iptc({ 116: 'License: CC BY 4.0' }),
  });
  const { items } = await commercial(pictures(first));
  const own = items.find(({ key }) => key === '0.jpg')!;
  expect(own.facts.get('license.permits.declared-use')?.value).toBe(false);
  expect(own.facts.get('license.conflict')?.value).toBe(true);
});

test('a list that permits does not outweigh the file, nor does a file that permits outweigh the list', async () => {
  const list = (license: string) => `file,license\nphotos/0.jpg,${license}\nphotos/1.jpg,${license}\n`;
  expect(
    (await permitted(pictures(jpeg({ xmp: terms('For non-commercial use only.') }), { 'list.csv': list('CC-BY-4.0') })))['list.csv:2'],
  ).not.toBe('yes');
  expect((await permitted(pictures(jpeg({ xmp: terms('CC0 1.0') }), { 'list.csv': list('CC-BY-NC-4.0') })))['list.csv:2']).toBe('no');
});

test('a file beside that contradicts the file counts for the list too', async () => {
  for (const [inside, beside] of [
    ['CC BY 4.0', 'For non-commercial use only.'],
    ['For non-commercial use only.', 'CC BY 4.0'],
  ] as const) {
    const found = await permitted(pictures(jpeg({ xmp: terms(inside) }), { 'photos/0.xmp': terms(beside), 'list.csv': LIST }));
    expect([inside, found['photos/0.jpg'], found['list.csv:2']]).not.toContain('yes');
  }
});

test('where a picture was taken is personal information, and its place is masked', async () => {
  const { items, view } = await commercial(pictures(jpeg({ exif: tiff({ gps: [0.123456, -0.654321] }) }), { 'list.csv': LIST }));
  const found = items.flatMap(({ detections }) => detections);
  expect(found).toMatchObject([{ kind: 'pi/geo-coordinate', field: 'EXIF GPS position', confidence: 'likely' }]);
  expect(JSON.stringify(view)).not.toContain('0.123456');
});

test('a label of generated content says that a model made the item', async () => {
  const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
  const { items } = await commercial(pictures(jpeg({ xmp: xmp('', `Iptc4xmpExt:DigitalSourceType="${source}"`) })));
  const own = items.find(({ key }) => key === '0.jpg')!;
  expect(own.facts.get('source.generated')?.value).toBe(true);
  expect(own.detections.map(({ kind }) => kind)).toEqual(['ip/generated-label']);
  expect(items.filter((item) => item.facts.get('source.generated')?.value === true)).toHaveLength(1);
});

test('documents and sounds are read too', async () => {
  const books = Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((n) => [
      [`books/${n}.epub`, epub(n === 0 ? '<dc:rights>All rights reserved.</dc:rights>' : `<dc:title>${n}</dc:title>`)],
      [`papers/${n}.pdf`, pdf({ info: { Title: `${n}` }, ...(n === 0 && { xmp: terms('All rights reserved.') }) })],
      [`sounds/${n}.flac`, flac(n === 0 ? { LICENSE: 'CC BY-NC 4.0' } : { TITLE: `${n}` })],
    ]),
  );
  const found = await permitted({ 'README.md': PERMISSIVE_CARD, ...books });
  expect(Object.entries(found).filter(([, answer]) => answer !== 'yes')).toEqual([
    ['books/0.epub', 'no'],
    ['papers/0.pdf', 'no'],
    ['sounds/0.flac', 'no'],
  ]);
});

test('files that a list names and that are not there, or could not be read, are not checked, with their number', async () => {
  const list = ['file,caption', ...Array.from({ length: 9 }, (_, n) => `photos/${n}.jpg,Rain`), ''].join('\n');
  const broken = png({ text: { Copyright: 'x' } }).subarray(0, 60);
  expect(notChecked(await commercial(pictures(jpeg({}), { 'photos/1.jpg': broken, 'list.csv': list })))).toEqual({
    'metadata inside media files that are not among the files scanned': 3,
    'metadata inside media files that could not be read whole': 1,
  });
});

test('a path that climbs out of the project, or a link that leads out, opens nothing', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'licit-outside-'));
  writeFileSync(join(outside, 'secret.jpg'), jpeg({ xmp: terms('For non-commercial use only.') }));
  const root = mkdtempSync(join(tmpdir(), 'licit-media-'));
  mkdirSync(join(root, 'photos'));
  symlinkSync(join(outside, 'secret.jpg'), join(root, 'photos/secret.jpg'));
  symlinkSync(outside, join(root, 'linked'));
  const list = `file\n../${outside.split('/').at(-1)}/secret.jpg\n${outside}/secret.jpg\nlinked/secret.jpg\nphotos/secret.jpg\n`;
  expect(dirname(outside)).toBe(dirname(root));
  const all = await commercial(pictures(jpeg({}), { 'list.csv': list }), root);
  expect(Object.values(permittedIn(all)).every((answer) => answer === 'yes')).toBe(true);
  expect(notChecked(all)).toEqual({ 'metadata inside media files that are not among the files scanned': 4 });
});

test('a list is read anew when a file that it names says something else, and the ledger still verifies', async () => {
  const files = pictures(jpeg({}), { 'list.csv': LIST });
  const first = await commercial(files);
  expect(permittedIn(first)['list.csv:2']).toBe('yes');
  const second = await commercial({ ...files, 'photos/0.jpg': jpeg({ xmp: terms('For non-commercial use only.') }) }, first.root);
  expect(permittedIn(second)['list.csv:2']).toBe('no');
  expect(permittedIn(await commercial(files, first.root))['list.csv:2']).toBe('yes');
});

test('threads conclude what one does', async () => {
  const files = pictures(jpeg({ xmp: terms('For non-commercial use only.'), exif: tiff({ gps: [0.123456, 0.654321] }) }), {
    'list.csv': LIST,
  });
  const alone = await scanned({ 'licit.yaml': COMMERCIAL, ...files });
  const together = await scanned({ 'licit.yaml': COMMERCIAL, ...files }, undefined, 2);
  expect(permittedIn(together)).toEqual(permittedIn(alone));
  expect(notChecked(together)).toEqual(notChecked(alone));
});
