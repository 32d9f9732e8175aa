/** What is said inside single files, whole, damaged and hostile. */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { MediaReader } from '../../src/documents/media/media-reader.js';
import { readMedia, stampOf } from '../../src/documents/media/read-media.js';
import type { MediaSaid } from '../../src/model/item.js';
import { xmpProperties } from '../../src/reading/xml/xmp-packets.js';
import { alt, box, epub, flac, gif, iptc, jpeg, mp3, mp4, pdf, png, tiff, webp, xmp } from './media-files.js';
import { signedPicture } from './signed-files.js';

const folder = mkdtempSync(join(tmpdir(), 'licit-media-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function kept(bytes: Buffer | string, ending = 'bin'): string {
  const path = join(folder, `${++count}.${ending}`);
  writeFileSync(path, bytes);
  return path;
}

async function inside(bytes: Buffer | string, type: string): Promise<MediaSaid> {
  const absolute = kept(bytes);
  const found = lstatSync(absolute);
  return readMedia({ absolute, type, size: found.size, stamp: stampOf(found) });
}

/** The statements as `field: words`, those that state something with what they are read as. */
async function told(bytes: Buffer | string, type: string): Promise<string[]> {
  return (await inside(bytes, type)).said.map(({ field, words, as }) => `${field}: ${words}${as === undefined ? '' : ` (${as})`}`);
}

const DMI = 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING';
const packet = xmp(`${alt('xmpRights:UsageTerms', 'For non-commercial use only.')}<plus:DataMining>${DMI}</plus:DataMining>`);
const IN_PACKET = ['XMP xmpRights:UsageTerms: For non-commercial use only. (license)', `XMP plus:DataMining: ${DMI} (reservation)`];
const exif = tiff({ copyright: '© Example Photo', gps: [0.123456, -0.654321] });
const IN_EXIF = ['owner in EXIF Copyright: © Example Photo (owner)', 'EXIF GPS position: 0.123456, -0.654321'];
const POSITION = '+00.123456-000.654321/';

const FILES: [name: string, type: string, bytes: Buffer, said: string[]][] = [
  ['jpg', 'image/jpeg', jpeg({ xmp: packet, exif }), [...IN_PACKET, ...IN_EXIF]],
  [
    'jpg',
    'image/jpeg',
    jpeg({ iptc: iptc({ 80: 'Example Photo', 116: 'All rights reserved' }) }),
    ['IPTC CopyrightNotice: All rights reserved (license)', 'IPTC Byline: Example Photo (owner)'],
  ],
  [
    'png',
    'image/png',
    png({ xmp: packet, exif, text: { Copyright: 'CC BY-NC 4.0' } }),
    [...IN_PACKET, ...IN_EXIF, 'PNG tEXt:Copyright: CC BY-NC 4.0 (license)'],
  ],
  [
    'png',
    'image/png',
    png({ xmp: packet, exif, text: { Copyright: 'CC BY-NC 4.0' } }, { behind: true, packed: true }),
    [...IN_PACKET, ...IN_EXIF, 'PNG zTXt:Copyright: CC BY-NC 4.0 (license)'],
  ],
  [
    'png',
    'image/png',
    png({ text: { parameters: 'a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7' } }),
    ['PNG tEXt:parameters: a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7'],
  ],
  ['webp', 'image/webp', webp({ xmp: packet, exif }), [...IN_PACKET, ...IN_EXIF]],
  ['gif', 'image/gif', gif({ xmp: packet }), IN_PACKET],
  ['tif', 'image/tiff', tiff({ copyright: '© Example Photo', gps: [0.123456, -0.654321], xmp: packet }), [...IN_PACKET, ...IN_EXIF]],
  [
    'svg',
    'image/svg+xml',
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${packet.replace(/<\?xpacket[^>]*>/g, '')}</metadata></svg>`),
    IN_PACKET,
  ],
  [
    'mp3',
    'audio/mpeg',
    mp3({ TPE1: 'Example Band', 'TXXX:LICENSE': 'CC BY-NC 4.0', 'PRIV:XMP': packet }),
    [...IN_PACKET, 'ID3v2.4 TXXX:LICENSE: CC BY-NC 4.0 (license)', 'ID3v2.4 TPE1: Example Band (owner)'],
  ],
  [
    'flac',
    'audio/flac',
    flac({ COPYRIGHT: '2020 Example Band', LICENSE: 'CC BY-NC 4.0' }),
    ['vorbis LICENSE: CC BY-NC 4.0 (license)', 'owner in vorbis COPYRIGHT: 2020 Example Band (owner)'],
  ],
  [
    'mp4',
    'video/mp4',
    mp4({ items: { cprt: 'All rights reserved' }, place: POSITION, xmp: packet }),
    [...IN_PACKET, 'iTunes cprt: All rights reserved (license)', 'QuickTime GPS ©xyz: 0.123456, -0.654321'],
  ],
  ['pdf', 'application/pdf', pdf({ info: { Author: 'Example Press' }, xmp: packet }), [...IN_PACKET, 'PDF Author: Example Press (owner)']],
  [
    'epub',
    'application/epub+zip',
    epub('<dc:rights>All rights reserved</dc:rights><meta property="tdm:reservation">1</meta>', {}, true),
    ['EPUB dc:rights: All rights reserved (license)', 'EPUB tdm:reservation: tdm-reservation: 1 (reservation)'],
  ],
];

describe('metadata', () => {
  test.each(FILES)('in %s (%s) is read by its standard names', async (_, type, bytes, said) => {
    expect((await told(bytes, type)).sort()).toEqual([...said].sort());
    expect((await inside(bytes, type)).unread).toBeUndefined();
  });

  const exiftool = (() => {
    try {
      return Boolean(execFileSync('exiftool', ['-ver']));
    } catch {
      return false;
    }
  })();
  test
    .skipIf(!exiftool)
    .each(FILES.filter(([name, , , said]) => name !== 'epub' && name !== 'svg' && said.some((one) => one.includes('UsageTerms'))))(
    'in %s (%s) is what exiftool reads there',
    (name, _, bytes) => {
      const [all] = JSON.parse(execFileSync('exiftool', ['-json', '-G1', '-n', kept(bytes, name)]).toString()) as Record<string, string>[];
      expect(all!['XMP-xmpRights:UsageTerms']).toBe('For non-commercial use only.');
      expect(all!['XMP-plus:DataMining']).toBe(DMI);
    },
  );

  test('that says nothing is nothing', async () => {
    for (const [type, bytes] of [
      ['image/jpeg', jpeg({})],
      ['image/png', png({})],
      ['image/webp', webp({})],
      ['image/gif', gif({})],
    ] as const)
      expect(await inside(bytes, type)).toEqual({ said: [] });
  });

  test('says what was made by a model: IPTC and GB 45438', async () => {
    const label = '{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;x&quot;}';
    const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
    const said = await told(
      jpeg({ xmp: xmp(`<TC260:AIGC>${label}</TC260:AIGC>`, `Iptc4xmpExt:DigitalSourceType="${source}trainedAlgorithmicMedia"`) }),
      'image/jpeg',
    );
    expect(said).toEqual([
      `XMP Iptc4xmpExt:DigitalSourceType: ${source}trainedAlgorithmicMedia (generator)`,
      'XMP TC260:AIGC: {"Label":"1","ContentProducer":"x"} (generator)',
    ]);
    expect(await told(jpeg({ xmp: xmp('', `Iptc4xmpExt:DigitalSourceType="${source}digitalCapture"`) }), 'image/jpeg')).toEqual([
      `XMP Iptc4xmpExt:DigitalSourceType: ${source}digitalCapture`,
    ]);
  });

  test('of thousands of properties the rights are not lost', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `<dc:p${i}>x</dc:p${i}>`).join('');
    const { said, unread } = await inside(jpeg({ xmp: xmp(`${many}<xmpRights:UsageTerms>No use</xmpRights:UsageTerms>`) }), 'image/jpeg');
    expect(said[0]).toEqual({ field: 'XMP xmpRights:UsageTerms', words: 'No use', as: 'license' });
    expect(unread).toEqual(['large']);
  });
});

describe('a file that is not what it seems', () => {
  test('under another ending or type gives what it holds, or says that it could not be read', async () => {
    const picture = jpeg({ xmp: packet });
    for (const type of ['image/png', 'image/webp', 'application/pdf', 'application/epub+zip', 'image/tiff']) {
      const { said, unread } = await inside(picture, type);
      expect(said.length > 0 || unread?.includes('unreadable')).toBe(true);
    }
  });

  test('that changed since it was found, or became a link, is not read', async () => {
    const absolute = kept(jpeg({ xmp: packet }));
    const found = lstatSync(absolute);
    const file = { absolute, type: 'image/jpeg', size: found.size, stamp: stampOf(found) };
    writeFileSync(absolute, jpeg({}));
    expect(await readMedia(file)).toEqual({ said: [], unread: ['changed'] });
    const link = join(folder, 'link.jpg');
    symlinkSync(kept(jpeg({ xmp: packet })), link);
    const reader = new MediaReader();
    expect(await reader.read({ absolute: link, type: 'image/jpeg' })).toEqual({ said: [], unread: ['changed'] });
    expect(await reader.read({ absolute: folder, type: 'image/jpeg' })).toEqual({ said: [], unread: ['changed'] });
    await reader.end();
  });
});

describe('hostile files are bounded', () => {
  test('a truncated file says that it was not read whole, wherever it ends', async () => {
    for (const [, type, bytes] of FILES.filter(([name]) => ['png', 'pdf', 'epub', 'mp4'].includes(name)))
      for (const share of [0.3, 0.6, 0.9]) {
        const { said, unread } = await inside(bytes.subarray(0, Math.floor(bytes.length * share)), type);
        expect([type, share, unread !== undefined || said.length > 0]).toEqual([type, share, true]);
      }
  });

  test('entities of XML are not expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const said = xmpProperties(`${bomb}${xmp('<dc:rights>&b;&f;</dc:rights>').replace(/<\?xpacket[^>]*>/g, '')}`);
    expect(said?.get('dc:rights')).toEqual(['&b;&f;']);
  });

  test('deep nests of XML are damaged, not followed', () => {
    expect(xmpProperties(xmp('<dc:a>'.repeat(100_000)).replace(/<\?xpacket[^>]*>/g, ''))).toBeNull();
  });

  test('an EXIF directory that points to itself ends', async () => {
    const loop = tiff({ copyright: 'x'.repeat(20), gps: [1.5, 1.5] });
    // The place of the next directory, and of the one for positions, become that of the first.
    for (const at of [8 + 2 + 4 * 12, 8 + 2 + 3 * 12 + 8]) loop.writeUInt32LE(8, at);
    for (const [type, bytes] of [
      ['image/tiff', loop],
      ['image/jpeg', jpeg({ exif: loop })],
    ] as const)
      expect((await inside(bytes, type)).said.length).toBeLessThan(20);
  });

  test('declared lengths beyond the file are no reason to wait or to take memory', async () => {
    const huge = Buffer.from('ffffffff', 'hex');
    const cases: [string, Buffer][] = [
      ['image/png', Buffer.concat([png({}).subarray(0, 33), huge, Buffer.from('tEXtCopyright')])],
      ['image/webp', Buffer.concat([webp({}).subarray(0, 12), Buffer.from('EXIF'), huge])],
      ['video/mp4', Buffer.concat([box('ftyp', Buffer.from('isom')), huge, Buffer.from('moov'), huge, Buffer.from('udta')])],
      ['audio/mpeg', Buffer.concat([Buffer.from('ID3\x04\0\0\x7f\x7f\x7f\x7fTCOP\x7f\x7f\x7f\x7f\0\0', 'latin1')])],
      ['audio/flac', Buffer.concat([Buffer.from('fLaC\x84\xff\xff\xff', 'latin1'), huge, huge])],
      ['image/jpeg', Buffer.concat([Buffer.from('ffd8ffe1ffff', 'hex'), Buffer.from('Exif\0\0II*\0'), huge])],
    ];
    for (const [type, bytes] of cases) expect((await inside(bytes, type)).said).toEqual([]);
  });

  test('boxes nested without end', async () => {
    let nested: Buffer = Buffer.alloc(0);
    for (let i = 0; i < 3_000; i += 1) nested = box(i % 2 === 0 ? 'udta' : 'moov', nested);
    const reader = new MediaReader();
    const { said } = await reader.read({
      absolute: kept(Buffer.concat([box('ftyp', Buffer.from('isommp42')), nested])),
      type: 'video/mp4',
    });
    expect(said).toEqual([]);
    await reader.end();
  });

  test('a package of an EPUB, or a text of a PNG, that unpacks to hundreds of megabytes', async () => {
    const bomb = epub('', { 'OEBPS/book.opf': Buffer.alloc(100 << 20, 32) }, true);
    expect(await inside(bomb, 'application/epub+zip')).toEqual({ said: [], unread: ['unreadable'] });
    const { unread } = await inside(png({ text: { Copyright: ' '.repeat(20 << 20) } }, { packed: true }), 'image/png');
    expect(unread).toEqual(['unreadable']);
  });

  test('no bytes throw, whatever they are and whatever they are called', async () => {
    const types = [...new Set(FILES.map(([, type]) => type))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.constantFrom(...types),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
        async ([, own, bytes], other, edits) => {
          const broken = Buffer.from(bytes);
          for (const [at, value] of edits) broken[at % broken.length] = value;
          for (const type of [own, other]) expect(Array.isArray((await inside(broken, type)).said)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('Content Credentials', async () => {
  const use = (value: string) => ({ label: 'cawg.training-mining', data: { entries: { 'cawg.ai_training': { use: value } } } });
  const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
  const made = { label: 'c2pa.actions', data: { actions: [{ action: 'c2pa.created', digitalSourceType: source }] } };
  const signed = await signedPicture(jpeg({}), [made, use('allowed')]).catch(() => undefined);

  test.skipIf(signed === undefined)('that hold are heard: what made it, and what may be done with it', async () => {
    expect(await told(signed!, 'image/jpeg')).toEqual([
      `C2PA valid c2pa.actions.v2:digitalSourceType: ${source} (generator)`,
      'C2PA valid cawg.training-mining:training-mining: {"cawg.ai_training":{"use":"allowed"}} (reservation)',
    ]);
  });

  test.skipIf(signed === undefined)('of a file that changed permit nothing and still forbid', async () => {
    const changed = Buffer.from(signed!);
    changed[changed.length - 3]! ^= 1;
    const { said, tampered } = await inside(changed, 'image/jpeg');
    expect(tampered).toBe(true);
    expect(said.map(({ field }) => field)).toEqual(['C2PA tampered c2pa.actions.v2:digitalSourceType']);
    const forbidding = Buffer.from((await signedPicture(jpeg({}), [made, use('notAllowed')]))!);
    forbidding[forbidding.length - 3]! ^= 1;
    expect((await inside(forbidding, 'image/jpeg')).said.map(({ field, as }) => `${field} ${as}`)).toContain(
      'C2PA tampered cawg.training-mining:training-mining reservation',
    );
  });

  test.skipIf(signed === undefined)('that are damaged are not checked; where none are, none are missed', async () => {
    const damaged = Buffer.from(signed!);
    const at = damaged.indexOf('jumd');
    damaged.fill(0xff, at, at + 60);
    expect(await inside(damaged, 'image/jpeg')).toEqual({ said: [], unread: ['credentials'] });
    expect(await inside(jpeg({}), 'image/jpeg')).toEqual({ said: [] });
  });

  test('that lie elsewhere are not fetched, and are told', async () => {
    const { unread } = await inside(
      jpeg({ xmp: xmp('', 'xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="https://example.com/a.c2pa"') }),
      'image/jpeg',
    );
    expect(unread).toEqual(['credentials']);
  });
});
