import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type XmlEvent, XmlReader } from '../src/reading/xml/xml.js';

const bytes = (text: string): Buffer => Buffer.from(text);

function read(document: Uint8Array, size = document.length, most?: number): { events: XmlEvent[]; whole: boolean } {
  const xml = new XmlReader(most);
  const events: XmlEvent[] = [];
  for (let at = 0; at < document.length; at += size) events.push(...xml.push(document.subarray(at, at + size)));
  events.push(...xml.end());
  return { events, whole: xml.isBetweenTags };
}

/** The events of a document in short: names, text, and what is broken. */
const short = (document: string, most?: number): string =>
  read(bytes(document), undefined, most)
    .events.map((event) => {
      if (event.kind === 'open') return `<${event.name}${[...event.attributes].map(([name, value]) => ` ${name}=${value}`).join('')}>`;
      if (event.kind === 'close') return `</${event.name}>`;
      return event.kind === 'text' ? `${event.text}${event.cut ? '…' : ''}` : '!';
    })
    .join('');

test('tags, attributes and text come with the line and the byte where they begin', () => {
  const document = '<?xml version="1.0"?>\n<列表>\n  <a b=\'1\' c="&lt;é&#x4e2d;&gt;"\n d="2"/>\n  水 &amp; 木\n</列表 >';
  const { events, whole } = read(bytes(document));
  expect(whole).toBe(true);
  expect(events.map((event) => [event.kind, event.line, bytes(document).subarray(event.byte).toString().split(/[\s>]/)[0]])).toEqual([
    ['open', 2, '<列表'],
    ['open', 3, '<a'],
    ['close', 3, '<a'],
    ['text', 5, '水'],
    ['close', 6, '</列表'],
  ]);
  expect(short(document)).toBe('<列表><a b=1 c=<é中> d=2></a>\n  水 & 木\n</列表>');
});

test('comments and instructions are skipped, CDATA is text', () => {
  expect(short('<a>x<!-- <b> -->y<?php <c> ?>z<![CDATA[<d>&amp;]]></a>')).toBe('<a>xyz<d>&amp;</a>');
});

test.each([
  ['<a>1</a><b c="2<d e="3"/>', '<a>1</a>!<d e=3></d>'],
  ['<a c="1"\n<b/>', '!<b></b>'],
  ['<a>1</a b="c"><b/>', '<a>1!<b></b>'],
  ['<a>1</a&b><b/>', '<a>1!<b></b>'],
  ['<a\0"b c="1"/><b/>', '!<b></b>'],
  ['<a c="1 d="2"/><b/>', '!<b></b>'],
  ['<a c=1/><b/>', '!<b></b>'],
  ['<a c d="1"/><b/>', '!<b></b>'],
  ['<a "c"="1"/><b/>', '!<b></b>'],
  ['<a<b/>', '!<b></b>'],
  ['<a/></a\n<b/>', '<a></a>!<b></b>'],
  ['<a/></a<b/>', '<a></a>!<b></b>'],
  ['<a>1 < 2<b/>', '<a>1 !<b></b>'],
  ['<!a b="c"><d/>', '!<d></d>'],
  ['<1/><b/>', '!<b></b>'],
  ['<//a><b/>', '!<b></b>'],
  ['</><b/>', '!<b></b>'],
  ['<!DOCTYPE a <b/>', '!<b></b>'],
  ['<!DOCTYPE a [ <!ENTITY b "c"> <d/><e/>', '!<d></d><e></e>'],
])('what is damaged is told, and the next tag is read: %s', (document, expected) => {
  expect(short(document)).toBe(expected);
});

test('entities that the document defines are not expanded, and its definitions are skipped', () => {
  const bomb = `<!DOCTYPE a [\n<!ENTITY x "ha">\n<!-- ] > -->\n<!ENTITY y "&x;&x; > ]">\n<!ENTITY z SYSTEM "file:///etc/passwd">]>\n<a b="&y;">&x;&z;</a>`;
  expect(short(bomb.replace(' ]"', '"'))).toBe('<a b=&y;>&x;&z;</a>');
  expect(short(bomb)).toContain('<a b=&y;>&x;&z;</a>');
});

test('characters that are none become U+FFFD, bytes that are no UTF-8 too', () => {
  const [open, text] = read(Buffer.concat([bytes('<a b="&#0;&#xd800;">'), Buffer.from([0xff]), bytes('</a>')])).events;
  expect(open).toMatchObject({ attributes: new Map([['b', '\ufffd\ufffd']]) });
  expect(text).toMatchObject({ text: '\ufffd' });
});

test('a tag longer than the limit is broken, a longer text is cut, and what follows is read', () => {
  const long = 'x'.repeat(200_000);
  expect(short(`<a b="${long}"/><c/>`, 1000)).toBe('!<c></c>');
  expect(short(`<a${long}/><c/>`, 1000)).toBe('!<c></c>');
  expect(short(`<a>${long}<c/>`, 5)).toBe('<a>xxxxx…<c></c>');
  expect(short(`<a>&lt;${long}<c/>`, 5)).toBe('<a><xxxx…<c></c>');
  expect(short(`<a><![CDATA[${long}]]><c/>`, 5)).toBe('<a>xxxxx…<c></c>');
  expect(short(`<a><!--${long}--><c/>`, 5)).toBe('<a><c></c>');
});

test.each([
  ['<a><b', false],
  ['<a><!-- b', false],
  ['<a><![CDATA[b', false],
  ['<!DOCTYPE a [', false],
  ['</a ', false],
  ['<', false],
  ['<a>b &am', true],
])('%s ends between tags: %s', (document, whole) => {
  expect(read(bytes(document)).whole).toBe(whole);
});

const PARTS = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  'a',
  'é',
  '水',
  '&',
  '&lt;',
  '&#65;',
  ';',
  '!',
  '?',
  '[',
  ']',
  '<!--',
  '-->',
  '<![CDATA[',
];
const damaged = fc.array(fc.constantFrom(...PARTS, ']]>', '<?', '?>', '<a b="c">', '</a>', '<!DOCTYPE a [', '<!ENTITY a "b">', '\0'), {
  maxLength: 60,
});

test('however the bytes are cut into pieces, the same is read', () => {
  fc.assert(
    fc.property(damaged, fc.integer({ min: 1, max: 9 }), fc.constantFrom(8, 1 << 20), (parts, size, most) => {
      const document = bytes(parts.join(''));
      // Whether something is too long is asked at the end of each piece.
      if (most === 8) read(document, size, most);
      else expect(read(document, size)).toEqual(read(document));
    }),
    { numRuns: 5000 },
  );
});

test('a tag that is none is told at the end of a document, also before an entity that does not end', () => {
  for (const document of ['< &', '<>&', '</>&', '</ >&am'])
    expect(read(bytes(document)).events, document).toMatchObject([{ kind: 'broken' }]);
});

test('places go up, and lines are as many as line ends before them', () => {
  fc.assert(
    fc.property(damaged, fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const document = bytes(parts.join(''));
      let last = 0;
      for (const { byte, line } of read(document, size).events) {
        expect(byte).toBeGreaterThanOrEqual(last);
        expect(line).toBe(document.subarray(0, byte).toString('latin1').split('\n').length);
        last = byte;
      }
    }),
    { numRuns: 2000 },
  );
});

test('no more is kept than the limit, whatever never ends', () => {
  const piece = bytes('x'.repeat(1 << 20));
  for (const begin of ['<a b="', '<a ', '<', '<!--', '<?', '<![CDATA[', '<!DOCTYPE ', '</a ', 'text ']) {
    const xml = new XmlReader();
    for (const _ of xml.push(bytes(begin)));
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 40; i += 1) for (const _ of xml.push(piece));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(32 << 20);
  }
});
