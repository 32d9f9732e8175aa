import { expect, test } from 'vitest';
import folder from '../../src/formats/folder.js';
import type { Read } from '../../src/model/item.js';
import { items, manifest, problems, readAll } from './making.js';

const line = (name: string, bytes: number, more: object = {}): string =>
  `${JSON.stringify({ name, bytes, sha256: '0'.repeat(64), type: 'text/plain', ...more })}\n`;

async function read(listing: string, member?: (name: string) => Uint8Array): Promise<Read[]> {
  const file = await manifest(`{"licit-folder":1}\n${listing}`);
  return readAll(folder, {
    ...file,
    ...(member && {
      member: async function* (name: string) {
        yield member(name);
      },
    }),
  });
}

test('a long text is read to its end, in parts that end with their last lines', async () => {
  const sentence = 'The tide gauge was read at noon.\n';
  const text = Buffer.from(sentence.repeat(Math.ceil((9 << 20) / sentence.length)));
  const reads = await read(line('a.txt', text.length, { label: 'sea' }) + line('b.txt', 2), (name) =>
    name === 'a.txt' ? text : Buffer.from('hi'),
  );
  const found = items(reads);
  const parts = found.slice(0, -1);
  expect(parts.length).toBeGreaterThan(7);
  expect(parts.map(({ fields }) => fields.text).join('')).toBe(text.toString());
  expect(parts.every(({ fields }) => (fields.text as string).endsWith('\n') && fields.label === 'sea')).toBe(true);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  expect(found.map(({ at }) => at.record)).toEqual(found.map((_, n) => n + 1));
  // The file is counted once: its size and digest are those of its first part alone.
  expect(parts.filter(({ fields }) => 'bytes' in fields || 'sha256' in fields)).toHaveLength(1);
  expect(problems(reads).map(({ what, lost }) => [what, lost])).toEqual([
    ['A text of this folder is longer than 4 MiB; it was read in parts, each of which is an item', 0],
  ]);
});

test('a long text without line ends is cut at words, and never within a character', async () => {
  for (const unit of ['word ', '字', '😀', 'é。']) {
    const text = unit.repeat(Math.ceil((9 << 20) / Buffer.byteLength(unit)));
    const reads = await read(line('a.txt', Buffer.byteLength(text)), () => Buffer.from(text));
    const parts = items(reads).map(({ fields }) => fields.text as string);
    expect(parts.join('') === text).toBe(true);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  }
});

test('a long text that cannot be read to its end is told as lost', async () => {
  const file = await manifest(`{"licit-folder":1}\n${line('a.txt', 20 << 20)}`);
  const reads = await readAll(folder, {
    ...file,
    member: async function* () {
      for (let n = 0; n < 6; n += 1) yield Buffer.alloc(1 << 20, 'a line of it\n');
      throw new Error('EIO');
    },
  });
  expect(items(reads).length).toBeGreaterThan(1);
  expect(problems(reads).map(({ what, lost }) => [what, lost])).toContainEqual([
    'A long text of this folder could not be read to its end',
    1,
  ]);
});

test('a text that went away since it was listed is still an item, with a problem; one that changed is told', async () => {
  const reads = await read(line('gone.txt', 1) + line('changed.txt', 9), (name) => {
    if (name === 'gone.txt') throw new Error('ENOENT');
    return Buffer.from('other');
  });
  expect(items(reads).map(({ key, unseen }) => [key, unseen])).toEqual([
    ['gone.txt', true],
    ['changed.txt', false],
  ]);
  expect(problems(reads).map(({ at }) => at.record)).toEqual([1, 2]);
});

test('a compressed text is as large as it is on the disk: it was not changed because its text is longer', async () => {
  const reads = await read(line('a.txt.gz', 9) + line('b.txt.zst', 9), () => Buffer.from('a text that was longer than its packed bytes'));
  expect(items(reads).map(({ unseen }) => unseen)).toEqual([false, false]);
  expect(problems(reads)).toEqual([]);
});

test('what lies beside a file cannot speak for its name, size or digest, and a line that is no entry is a problem', async () => {
  const reads = await read(
    `${line('1.jpg', 3, { type: 'image/jpeg', beside: { json: { file_name: 'x', sha256: 'y', bytes: 0, license: 'MIT' } } })}[]\n`,
  );
  expect(items(reads)[0]!.fields).toEqual({ file_name: '1.jpg', bytes: 3, sha256: '0'.repeat(64), type: 'image/jpeg', license: 'MIT' });
  expect(problems(reads)).toHaveLength(1);
});

test('a file that only claims to be a listing opens no other file', async () => {
  const [item] = items(await read(line('../../etc/passwd', 1)));
  expect([item!.fields.text, item!.unseen]).toEqual([undefined, true]);
});

const voc = `<annotation><folder>VOC</folder><filename>1.jpg</filename>
  <source><database>The Boats Database</database><annotation>Example Works</annotation><image>flickr</image><flickrid>1</flickrid></source>
  <owner><flickrid>ada</flickrid><name>Ada Example</name></owner><license>CC BY 2.0</license>
  <size><width>4</width></size><object><name>boat</name><pose>Left</pose></object><object><name>boat</name></object></annotation>`;

test('an annotation of Pascal VOC beside a picture says where it is from, whose it is, and what it shows', async () => {
  const reads = await read(line('1.jpg', 3, { type: 'image/jpeg', beside: { xml: voc } }));
  expect(problems(reads)).toEqual([]);
  expect(items(reads)[0]!.fields).toMatchObject({
    source: 'The Boats Database',
    image_source: 'flickr',
    owner: 'Ada Example',
    license: 'CC BY 2.0',
    labels: ['boat'],
    objects: 2,
  });
});

test('other XML beside a picture is looked at as text, and damaged annotations are told', async () => {
  const reads = await read(
    line('1.jpg', 3, { type: 'image/jpeg', beside: { xml: '<page>ada@example.com</page>' } }) +
      line('2.jpg', 3, { type: 'image/jpeg', beside: { xml: voc.slice(0, -9) } }) +
      line('3.jpg', 3, { type: 'image/jpeg', beside: { xml: voc.replace('The Boats Database', 'Unknown') } }),
  );
  expect(items(reads).map(({ fields }) => [fields.xml, fields.source])).toEqual([
    ['<page>ada@example.com</page>', undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(problems(reads).map(({ at }) => at.record)).toEqual([2]);
});
