/** Tiny media files with the metadata that a test asks for, made byte by byte: nothing of the code under test makes them. */
import { crc32, deflateSync } from 'node:zlib';

export const PIXEL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A gray picture of one pixel. */
export const PIXEL_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

/** An XMP packet with these properties; text in an `rdf:Alt` where `text` makes it so. */
export const xmp = (inner: string, attributes = ''): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:cc="http://creativecommons.org/ns#" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:tdm="http://www.w3.org/ns/tdmrep/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" ${attributes}>${inner}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
export const alt = (name: string, words: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></${name}>`;

export interface Told {
  xmp?: string;
  exif?: Buffer;
  iptc?: Buffer;
  /** Anything else, as `tEXt` of PNG or a comment of JPEG. */
  text?: Record<string, string>;
}

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const le32 = (value: number): Buffer => Buffer.from(u32(value)).reverse();

/** A TIFF structure (little endian) with copyright, artist and a place; also what EXIF is. */
export function tiff({
  copyright,
  artist,
  gps,
  xmp: packet,
}: {
  copyright?: string;
  artist?: string;
  gps?: [number, number];
  xmp?: string;
}): Buffer {
  const entries: { tag: number; type: number; count: number; data: Buffer }[] = [];
  const ascii = (tag: number, words: string): void => {
    const data = Buffer.from(`${words}\0`);
    entries.push({ tag, type: 2, count: data.length, data });
  };
  const short = (tag: number, value: number) => entries.push({ tag, type: 3, count: 1, data: Buffer.from([value & 255, value >> 8]) });
  short(256, 1);
  short(257, 1);
  if (artist !== undefined) ascii(315, artist);
  if (packet !== undefined) entries.push({ tag: 700, type: 1, count: Buffer.byteLength(packet), data: Buffer.from(packet) });
  if (copyright !== undefined) ascii(33432, copyright);
  if (gps !== undefined) entries.push({ tag: 34853, type: 4, count: 1, data: Buffer.alloc(4) });
  const rational = (degrees: number): Buffer => {
    const whole = Math.abs(degrees);
    const [d, m] = [Math.floor(whole), Math.floor((whole % 1) * 60)];
    const s = Math.round(((whole * 60) % 1) * 60 * 10000);
    return Buffer.concat([d, 1, m, 1, s, 10000].map(le32));
  };
  const make = (list: typeof entries, at: number): Buffer => {
    const size = 2 + list.length * 12 + 4;
    const head: Buffer[] = [Buffer.from([list.length & 255, list.length >> 8])];
    const tail: Buffer[] = [];
    let next = at + size;
    for (const { tag, type, count, data } of list) {
      const place = data.length <= 4 ? Buffer.concat([data, Buffer.alloc(4 - data.length)]) : le32(next);
      head.push(Buffer.from([tag & 255, tag >> 8, type, 0]), le32(count), place);
      if (data.length > 4) {
        tail.push(data);
        next += data.length;
      }
    }
    return Buffer.concat([...head, Buffer.alloc(4), ...tail]);
  };
  if (gps !== undefined) {
    const place = entries.find(({ tag }) => tag === 34853)!;
    place.data = le32(8 + make(entries, 8).length);
  }
  const first = make(entries, 8);
  const second =
    gps === undefined
      ? Buffer.alloc(0)
      : make(
          [
            { tag: 1, type: 2, count: 2, data: Buffer.from(gps[0] < 0 ? 'S\0' : 'N\0') },
            { tag: 2, type: 5, count: 3, data: rational(gps[0]) },
            { tag: 3, type: 2, count: 2, data: Buffer.from(gps[1] < 0 ? 'W\0' : 'E\0') },
            { tag: 4, type: 5, count: 3, data: rational(gps[1]) },
          ],
          8 + first.length,
        );
  return Buffer.concat([Buffer.from('II*\0'), le32(8), first, second]);
}

/** IPTC IIM records of the application record, by number. */
export function iptc(records: Record<number, string>): Buffer {
  return Buffer.concat(
    Object.entries({ ...records }).map(([number, words]) => {
      const data = Buffer.from(words);
      return Buffer.concat([Buffer.from([0x1c, 2, Number(number)]), u16(data.length), data]);
    }),
  );
}

const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);

export function jpeg({ xmp: packet, exif, iptc: records, text = {} }: Told): Buffer {
  const parts: Buffer[] = [PIXEL_JPEG.subarray(0, 2)];
  if (exif !== undefined) parts.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])));
  if (packet !== undefined) parts.push(segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(packet)])));
  if (records !== undefined) {
    const resource = Buffer.concat([
      Buffer.from('8BIM'),
      u16(0x0404),
      Buffer.alloc(2),
      u32(records.length),
      records,
      Buffer.alloc(records.length % 2),
    ]);
    parts.push(segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource])));
  }
  for (const words of Object.values(text)) parts.push(segment(0xfe, Buffer.from(words)));
  return Buffer.concat([...parts, PIXEL_JPEG.subarray(2)]);
}

const chunk = (type: string, data: Buffer): Buffer =>
  Buffer.concat([u32(data.length), Buffer.from(type), data, u32(crc32(Buffer.concat([Buffer.from(type), data])))]);

/** PNG with its metadata before the picture, or behind it; `packed` compresses the packet. */
export function png({ xmp: packet, exif, text = {} }: Told, { behind = false, packed = false } = {}): Buffer {
  const told: Buffer[] = [];
  if (packet !== undefined) {
    const words = packed ? deflateSync(Buffer.from(packet)) : Buffer.from(packet);
    told.push(chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0'), Buffer.from([packed ? 1 : 0, 0, 0, 0]), words])));
  }
  if (exif !== undefined) told.push(chunk('eXIf', exif));
  for (const [name, words] of Object.entries(text))
    told.push(
      packed
        ? chunk('zTXt', Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(Buffer.from(words, 'latin1'))]))
        : chunk('tEXt', Buffer.from(`${name}\0${words}`, 'latin1')),
    );
  const end = PIXEL_PNG.length - 12;
  const at = behind ? end : 33;
  return Buffer.concat([PIXEL_PNG.subarray(0, at), ...told, PIXEL_PNG.subarray(at)]);
}

export function webp({ xmp: packet, exif }: Told): Buffer {
  const riff = (type: string, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from(type), le32(data.length), data, Buffer.alloc(data.length % 2)]);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riff('VP8L', Buffer.from('2f000000000788880f', 'hex')),
    ...(exif === undefined ? [] : [riff('EXIF', exif)]),
    ...(packet === undefined ? [] : [riff('XMP ', Buffer.from(packet))]),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), le32(body.length), body]);
}

export function gif({ xmp: packet, text = {} }: Told): Buffer {
  const head = Buffer.from('47494638396101000100800000000000ffffff', 'hex');
  const picture = Buffer.from('2c00000000010001000002024401003b', 'hex');
  const application =
    packet === undefined
      ? Buffer.alloc(0)
      : Buffer.concat([
          Buffer.from([0x21, 0xff, 11]),
          Buffer.from('XMP DataXMP'),
          Buffer.from(packet),
          Buffer.from([1, ...Array.from({ length: 256 }, (_, i) => 255 - i), 0]),
        ]);
  const comments = Object.values(text).map((words) =>
    Buffer.concat([Buffer.from([0x21, 0xfe, words.length]), Buffer.from(words), Buffer.from([0])]),
  );
  return Buffer.concat([head, application, ...comments, picture]);
}

/** An MP3 with ID3v2.4 frames: text frames by their names, `TXXX:NAME`, `PRIV:XMP`. */
export function mp3(frames: Record<string, string>): Buffer {
  const syncsafe = (value: number): Buffer => Buffer.from([(value >> 21) & 127, (value >> 14) & 127, (value >> 7) & 127, value & 127]);
  const all = Object.entries(frames).map(([name, words]) => {
    const [id, more] = name.split(':') as [string, string?];
    const data =
      id === 'PRIV'
        ? Buffer.from(`${more}\0${words}`)
        : id.startsWith('W')
          ? Buffer.from(words)
          : id === 'USER'
            ? Buffer.from(`\x03eng${words}`)
            : id === 'COMM'
              ? Buffer.from(`\x03eng\0${words}`)
              : Buffer.from(`\x03${more === undefined ? '' : `${more}\0`}${words}`);
    return Buffer.concat([Buffer.from(id), syncsafe(data.length), Buffer.alloc(2), data]);
  });
  const body = Buffer.concat(all);
  const sound = Buffer.alloc(4 * 417);
  for (let at = 0; at < sound.length; at += 417) Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(sound, at);
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), syncsafe(body.length), body, sound]);
}

/** A FLAC without sound, with Vorbis comments. */
export function flac(comments: Record<string, string>): Buffer {
  const all = Object.entries(comments).map(([name, words]) => Buffer.from(`${name}=${words}`));
  const block = Buffer.concat([le32(4), Buffer.from('test'), le32(all.length), ...all.flatMap((one) => [le32(one.length), one])]);
  const info = Buffer.from('1000100000000000000000 0ac442f000000000'.replace(/ /g, '').padEnd(68, '0'), 'hex');
  const head = (type: number, last: boolean, length: number): Buffer =>
    Buffer.concat([Buffer.from([type | (last ? 0x80 : 0)]), u32(length).subarray(1)]);
  return Buffer.concat([Buffer.from('fLaC'), head(0, false, info.length), info, head(4, true, block.length), block]);
}

export const box = (type: string, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

/** An MP4 with items of iTunes, a place, and XMP; its index lies behind the media data. */
export function mp4({ items = {}, place, xmp: packet }: { items?: Record<string, string>; place?: string; xmp?: string }): Buffer {
  const data = (words: string): Buffer => box('data', u32(1), u32(0), Buffer.from(words));
  const list = box('ilst', ...Object.entries(items).map(([name, words]) => box(name, data(words))));
  const handler = box('hdlr', Buffer.alloc(8), Buffer.from('mdirappl'), Buffer.alloc(9));
  const meta = box('meta', Buffer.alloc(4), handler, list);
  const xyz = place === undefined ? [] : [box('\xa9xyz', u16(place.length), u16(0x15c7), Buffer.from(place))];
  const head = Buffer.alloc(100);
  head.writeUInt32BE(1000, 12);
  head.writeUInt32BE(1, 96);
  const moov = box('moov', box('mvhd', head), box('udta', meta, ...xyz));
  const uuid = packet === undefined ? [] : [box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), Buffer.from(packet))];
  return Buffer.concat([box('ftyp', Buffer.from('isom'), u32(512), Buffer.from('isommp42')), box('mdat', Buffer.alloc(64)), moov, ...uuid]);
}

/** A PDF of one empty page with an information dictionary and an XMP stream. */
export function pdf({ info = {}, xmp: packet }: { info?: Record<string, string>; xmp?: string }): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${packet === undefined ? '' : ' /Metadata 5 0 R'} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    `<< ${Object.entries(info)
      .map(([name, words]) => `/${name} (${words})`)
      .join(' ')} >>`,
    ...(packet === undefined
      ? []
      : [`<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(packet)} >>\nstream\n${packet}\nendstream`]),
  ];
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [i, one] of objects.entries()) {
    places.push(Buffer.byteLength(text));
    text += `${i + 1} 0 obj\n${one}\nendobj\n`;
  }
  const at = Buffer.byteLength(text);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${at}\n%%EOF\n`);
}

/** A zip archive of these members. */
export function zip(members: Record<string, string | Buffer>, { packed = false } = {}): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  const le16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
  for (const [name, content] of Object.entries(members)) {
    const raw = Buffer.from(content as string);
    const isPacked = packed && name !== 'mimetype';
    // zlib's stream without its frame is what zip holds.
    const data = isPacked ? deflateSync(raw).subarray(2, -4) : raw;
    const common = Buffer.concat([
      le16(20),
      le16(0),
      le16(isPacked ? 8 : 0),
      le32(0),
      le32(crc32(raw)),
      le32(data.length),
      le32(raw.length),
      le16(name.length),
      le16(0),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), le16(20), common, le16(0), le16(0), le16(0), le32(0), le32(at), Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const count = le16(centrals.length);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), le32(0), count, count, le32(central.length), le32(at), le16(0)]);
}

/** An EPUB whose package holds this metadata. */
export function epub(metadata: string, more: Record<string, string | Buffer> = {}, packed = false): Buffer {
  return zip(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata></package>`,
      ...more,
    },
    { packed },
  );
}
