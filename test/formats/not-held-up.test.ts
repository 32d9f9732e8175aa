/** No file is built so that recognizing it does not come back, whatever it repeats. */
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import type { Head } from '../../src/model/format.js';
import { exhaustive } from '../effort.js';

const all = await formats();

/** What files repeat: comments, rules, quotes, brackets, separators, labels, addresses. */
const UNITS = [
  ...['/* a */\n', '/* -- */ .b { color: insert }\n', '-- a\n', '# a\n', '// a\n', '<!-- a -->\n', '(* a *)', '; ', '%a\n'],
  ...[' ', '\n', '\t', ' \n\t ', 'a ', 'a\n', 'a, ', 'a: ', 'a: b\n', 'a = b\n', '- a\n', '* ', '** ', '_', '| a ', '|-', '---\n', '===\n'],
  ...[
    '"',
    "'",
    '`',
    '""',
    '"a" ',
    '"a": ',
    '[',
    ']',
    '[]',
    '{',
    '}',
    '{}',
    '{"a":',
    '[[',
    '(',
    ')',
    '()',
    '<',
    '<a>',
    '</a>',
    '<a b="',
    '&amp;',
  ],
  ...[
    '\\',
    '\\\\',
    '\\"',
    '\\u0041',
    '1',
    '1.0,',
    '0x1f',
    '-',
    '--',
    '+',
    '@',
    '@a{b,',
    '#',
    '##',
    '!',
    '?',
    '//',
    'http://',
    'http://a/ ',
    'a@b.c ',
  ],
  ...[
    'From a\n',
    'From: a\n',
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'insert into a values (1)',
    "insert into a values ('",
    'WARC/1.0\r\n',
    'TY  - A\n',
  ],
  ...['数', '数据：', 'データ、', '자료 ', 'é', 'é: ', '\u00a0', '\u200b', '\u0000'],
];
/** As much as is known of a file before it is read. */
const LENGTH = 65_536;
const BEGINNINGS = exhaustive ? ['', 'insert ', '{"a": "', '---\na: ', '<?xml version="1.0"?>\n<a>', '# A\n\nLicense: '] : [''];
const ENDS = exhaustive ? ['', '\ninsert x', '\u0001'] : ['\ninsert x'];

const headOf = (text: string, path: string): Head => ({
  path,
  text,
  bytes: Buffer.from(text),
  size: text.length,
  whole: true,
  encoding: 'utf-8',
});

test.each(all.map((format) => [format.id, format] as const))('%s is told from what repeats one thing', (_, format) => {
  for (const unit of UNITS)
    for (const begin of BEGINNINGS)
      for (const end of ENDS) {
        const text = `${begin}${unit.repeat(Math.ceil(LENGTH / unit.length))}`.slice(0, LENGTH - end.length) + end;
        expect(format.recognize(headOf(text, 'x'))).toBeGreaterThanOrEqual(0);
      }
});
