/**
 * What we use of packages that are pinned: weakly kept, or entered by a door they do not promise to keep open. Each test holds the behavior
 * that licit relies on; one that fails after an update says what to look at. docs/dependencies.md says what would replace each.
 */
import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Decompress, decompress } from 'fzstd';
import { QuoteType, Tokenizer } from 'htmlparser2';
import { parquetMetadata } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { compressors } from 'hyparquet-compressors';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { Parser } from 'n3';
import unbzip2Stream from 'unbzip2-stream';
import { describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const pinned = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<string, Record<string, string>>;
const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');

test.each([
  'fzstd',
  'unbzip2-stream',
  'xz-decompress',
  '@e965/xlsx',
  'hyparquet',
  'hyparquet-compressors',
  'stdnum',
  'validator',
  '@secretlint/secretlint-rule-preset-recommend',
  'htmlparser2',
  'h5wasm',
  '7z-wasm',
  'exifr',
  '@contentauth/c2pa-wasm',
])('%s is pinned to one version', (name) => {
  expect(pinned.dependencies?.[name] ?? pinned.optionalDependencies?.[name]).toMatch(/^\d+\.\d+\.\d+$/);
});

/** "lake\n", compressed by the commands of each. */
const LAKE = {
  zstd: hex('28b52ffd00582900006c616b650a'),
  bzip2: hex('425a6839314159265359a30ac25c00000241000010220c200030cd00c1a500e2ee48a70a121461584b80'),
  xz: hex('fd377a585a0000016922de360200210116000000742fe5a30100046c616b650a000000000aafa7a500011905bce8eccb9042990d010000000001595a'),
};

describe('fzstd', () => {
  test('hands on what is decompressed while it is pushed', () => {
    const out: number[] = [];
    const stream = new Decompress((piece) => out.push(...piece));
    stream.push(LAKE.zstd.subarray(0, 7));
    stream.push(LAKE.zstd.subarray(7), true);
    expect(Buffer.from(out).toString()).toBe('lake\n');
    expect(Buffer.from(decompress(LAKE.zstd)).toString()).toBe('lake\n');
  });

  test('throws with code 5 where data is cut off, with another where it is damaged', () => {
    const read = (bytes: Uint8Array): void => new Decompress(() => {}).push(bytes, true);
    expect(() => read(LAKE.zstd.subarray(0, 11))).toThrow(expect.objectContaining({ code: 5 }));
    const damaged = Buffer.from(LAKE.zstd);
    damaged[6] = 0x2f;
    expect(() => read(damaged)).toThrow(expect.not.objectContaining({ code: 5 }));
  });
});

describe('unbzip2-stream', () => {
  const read = (bytes: Buffer): { text: string; failure?: string } => {
    const stream = unbzip2Stream();
    let text = '';
    let failure: string | undefined;
    stream.on('data', (chunk: Buffer | null) => {
      text += chunk ?? '';
    });
    stream.on('error', (error: Error) => {
      failure ??= error.message;
    });
    stream.write(bytes);
    stream.end();
    return { text, failure };
  };

  test('decompresses before write and end return', () => {
    expect(read(LAKE.bzip2)).toEqual({ text: 'lake\n', failure: undefined });
  });

  test('tells of damage by an event', () => {
    const damaged = Buffer.from(LAKE.bzip2);
    damaged[12]! ^= 0xff;
    expect(read(damaged).failure).toBeDefined();
  });
});

describe('xz-decompress', () => {
  const read = async (bytes: Uint8Array): Promise<string> => {
    const { default: xz } = (await import('xz-decompress')) as unknown as { default: typeof import('xz-decompress') };
    const reader = new xz.XzReadableStream(new Response(bytes).body!).getReader();
    let text = '';
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += Buffer.from(next.value).toString();
    return text;
  };

  test('is a stream made of a stream, by its default export', async () => {
    expect(await read(LAKE.xz)).toBe('lake\n');
  });

  test('rejects what is damaged or cut off', async () => {
    const damaged = Buffer.from(LAKE.xz);
    damaged[30]! ^= 0xff;
    await expect(read(damaged)).rejects.toThrow();
    await expect(read(LAKE.xz.subarray(0, 30))).rejects.toThrow();
  });
});

test('@e965/xlsx reads a workbook sheet by sheet, and inflates by the function it is given', async () => {
  const library = await import('@e965/xlsx');
  const zlib = await import('node:zlib');
  // Readers in the same process may have handed it one of their own, which only inflates.
  library.CFB.utils.use_zlib(zlib);
  const book = library.utils.book_new();
  library.utils.book_append_sheet(
    book,
    library.utils.aoa_to_sheet([
      ['id', 'n'],
      ['a', 1],
    ]),
    'first',
  );
  const bytes = library.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
  let inflated = 0;
  const counted = new Proxy(zlib, {
    get(target, name) {
      inflated += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  library.CFB.utils.use_zlib(counted);
  const read = library.read(bytes, { dense: true });
  expect(read.SheetNames).toEqual(['first']);
  expect(library.utils.sheet_to_json(read.Sheets.first!, { header: 1 })).toEqual([
    ['id', 'n'],
    ['a', 1],
  ]);
  expect(inflated).toBeGreaterThan(0);
});

describe('hyparquet', () => {
  const file = parquetWriteBuffer({ columnData: [{ name: 'id', data: ['a', 'b', 'a'], type: 'STRING' }], codec: 'SNAPPY' });

  test('reads the head of a page by src/column.js, and moves behind it', () => {
    const meta = parquetMetadata(file).row_groups[0]!.columns[0]!.meta_data!;
    const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
    const reader = { view: new DataView(file, start), offset: 0 };
    const header = parquetHeader(reader);
    expect(header.type).toMatch(/_PAGE/);
    expect(header.compressed_page_size).toBeGreaterThan(0);
    expect(header.uncompressed_page_size).toBeGreaterThan(0);
    expect(reader.offset).toBeGreaterThan(0);
  });

  test('hyparquet-compressors has the codecs by the names of the format', () => {
    expect(Object.keys(compressors)).toEqual(expect.arrayContaining(['SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW']));
    expect(Buffer.from(compressors.GZIP!(gzipSync('lake'), 4)).toString()).toBe('lake');
    expect(Buffer.from(compressors.ZSTD!(LAKE.zstd, 5)).toString()).toBe('lake\n');
  });
});

test('stdnum has a file for each number that the detectors name, which says whether one is valid', () => {
  const table = readFileSync(new URL('../src/detectors/numbers/schemes.tsv', import.meta.url), 'utf8');
  const named = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[5] ?? '-')
    .filter((check) => check !== '-' && check !== '' && !check.startsWith('own/'));
  const modules = [...new Set([...named, 'ca/bc_bhn', 'nz/bank'])];
  expect(modules.length).toBeGreaterThan(60);
  for (const module of modules) {
    const { validate } = require(`stdnum/lib/cjs/${module}.js`) as { validate(value: string): { isValid: boolean } };
    expect(validate('12'), module).toMatchObject({ isValid: false });
  }
  const { validate } = require('stdnum/lib/cjs/br/cpf.js') as { validate(value: string): { isValid: boolean } };
  expect(validate('111.444.777-35')).toMatchObject({ isValid: true });
  expect(validate('111.444.777-36')).toMatchObject({ isValid: false });
});

test('validator knows the form of an IBAN by its country, by lib/isIBAN.js', () => {
  const { default: isIban } = require('validator/lib/isIBAN.js') as { default(text: string): boolean };
  expect([isIban('GB33BUKB20201555555555'), isIban('GB34BUKB20201555555555'), isIban('GB33BUKB2020155555555')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a rule of secretlint is made with a context and an object of options, and reports a range of the content', () => {
  type Report = { message: string; range: [number, number] };
  type Rule = { meta: { id: string }; create(context: object, options: object): { file?(source: object): unknown } };
  const { rules } = require('@secretlint/secretlint-rule-preset-recommend') as { rules: Rule[] };
  const rule = rules.find(({ meta }) => /-rule-npm$/.test(meta.id))!;
  const reports: Report[] = [];
  const { file } = rule.create(
    { createTranslator: () => (name: string) => name, report: (one: Report) => reports.push(one) },
    { allows: [] },
  );
  const token = `npm_${'Ab1'.repeat(12)}`;
  const content = `the token ${token} is here`;
  const done = file!({ content, filePath: '', ext: '.txt', contentType: 'text' });
  expect(done instanceof Promise).toBe(false);
  expect(reports.map(({ range: [from, to] }) => content.slice(from, to))).toEqual([token]);
});

describe('htmlparser2', () => {
  test('its tokenizer tells where tokens are, in a count that goes on over pieces, and stops when paused', () => {
    const told: string[] = [];
    const all = '<a b="1&lt;2" c>x<!-- y --><![CDATA[z]]></a>';
    const note =
      (kind: string) =>
      (start: number, end: number): void => {
        told.push(`${kind} ${all.slice(start, end)}`);
      };
    const tokenizer = new Tokenizer(
      { xmlMode: true, decodeEntities: true },
      {
        onopentagname: note('open'),
        onattribname: note('name'),
        onattribdata: note('data'),
        onattribentity: (code) => told.push(`entity ${code}`),
        onattribend: (quote) => told.push(`end ${QuoteType[quote]}`),
        onopentagend: (end) => told.push(`${all[end]}`),
        onselfclosingtag: () => {},
        onclosetag: note('close'),
        ontext: note('text'),
        ontextentity: () => {},
        oncdata: (start, end, offset) => told.push(`cdata ${all.slice(start, end - offset)} ${all[end]}`),
        oncomment: (_, end) => {
          told.push(`comment ${all[end]}`);
          tokenizer.pause();
        },
        onprocessinginstruction: () => {},
        ondeclaration: () => {},
        onend: () => {},
      },
    );
    tokenizer.write(all.slice(0, 9));
    tokenizer.write(all.slice(9));
    expect(told).toEqual([
      'open a',
      'name b',
      'data 1',
      'entity 60',
      'data 2',
      'end Double',
      'name c',
      'end NoValue',
      '>',
      'text x',
      'comment >',
    ]);
    tokenizer.resume();
    expect(told.slice(-2)).toEqual(['cdata z >', 'close a']);
  });
});

describe('n3', () => {
  const read = (text: string): { told: string[]; error?: Error & { context?: { line?: number } } } => {
    const told: string[] = [];
    const input = new EventEmitter();
    let line = 0;
    let error: (Error & { context?: { line?: number } }) | undefined;
    new Parser({ format: 'Turtle', blankNodePrefix: '_:label-' }).parse(input, {
      onToken: (token) => {
        line = token.line;
      },
      onTokenEnd: () => {},
      onQuad: (failure, quad) => {
        error ??= failure ?? undefined;
        if (quad) told.push(`${line} ${quad.subject.value} ${quad.object.termType} ${quad.object.value}`);
      },
    });
    input.emit('data', text);
    input.emit('end');
    return { told, error };
  };

  test('tells of tokens and statements as a stream is given, before emit returns', () => {
    expect(read('<http://x/a> <http://x/b> "1",\n _:c .').told).toEqual(['1 http://x/a Literal 1', '2 http://x/a BlankNode label-c']);
  });

  test('names the line of a mistake, and a prefix that is not declared', () => {
    const { told, error } = read('<http://x/a> <http://x/b> 1 .\n<http://x/a> c:d 1 .');
    expect(told).toHaveLength(1);
    expect(error?.context?.line).toBe(2);
    expect(error?.message).toMatch(/^Undefined prefix "c:"/);
  });
});

test('everything in package.json is there: npm leaves out an optional package, without a word, where one below it asks for a newer Node', () => {
  const names = [pinned.dependencies, pinned.optionalDependencies, pinned.devDependencies].flatMap((of) => Object.keys(of ?? {}));
  const there = (name: string): boolean => existsSync(new URL(`../node_modules/${name}/package.json`, import.meta.url));
  expect(names.filter((name) => !there(name))).toEqual([]);
});

describe('docs/dependencies.md', () => {
  const page = readFileSync(new URL('../docs/dependencies.md', import.meta.url), 'utf8');
  const source = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8'))
    .join('\n');
  const lines = page.split('\n').filter((line) => line.startsWith('| '));
  const atRunTime = Object.keys({ ...pinned.dependencies, ...pinned.optionalDependencies });

  test.each(atRunTime)('%s has a line, and src loads it', (name) => {
    expect(lines.filter((line) => line.split(' | ')[0]!.slice(2).split(/[ ,]+/).includes(name)).length).toBeGreaterThan(0);
    const code = name.replace(/[/.]/g, '\\$&');
    expect(source).toMatch(new RegExp(`(?:from|import\\(|require\\(|require\\.resolve\\(|\\))\\s?\\(?'${code}(?:/[^']+)?'|\\\x60${code}/`));
  });

  test('what the product is built on does its work at run time; vitest is for development', () => {
    expect(atRunTime).toEqual(expect.arrayContaining(['commander', 'fast-glob', 'csv-parse', 'chalk', 'better-sqlite3']));
    expect(Object.keys(pinned.devDependencies ?? {})).toContain('vitest');
    expect(page).toMatch(/^vitest \(MIT\): every test/m);
  });
});
