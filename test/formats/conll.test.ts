import { describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import conll from '../../src/formats/conll.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const UNIVERSAL =
  '1\tBoats\tboat\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\trise\trise\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n';
const NEWS =
  '-DOCSTART- -X- -X- O\n\nSkylark NNP B-NP B-ORG\nsails VBZ B-VP O\n\nAda NNP B-NP B-PER\nExample NNP I-NP I-PER\n\n-DOCSTART- -X- -X- O\n\nLow JJ B-NP O\ntide NN I-NP O\n\n';
const CHARACTERS = '海 B-LOC\n港 I-LOC\n电 O\n话 O\n5 O\n5 O\n5 O\n- O\n0 O\n1 O\n4 O\n2 O\n\n船 O\n来 O\n了 O\n';

/** Three sentences of such lines, of which the first token has a tag of a name. */
const corpus = (line: (word: string, n: number) => string, end = '\n'): string =>
  [
    ['Ada', 'sails', 'north', '.'],
    ['Low', 'tide', 'comes', 'at', 'noon'],
    ['Boats', 'rise', 'and', 'fall', '.'],
  ]
    .map((words) => words.map((word, i) => line(word, i + 1) + end).join('') + end)
    .join('');
const tag = (n: number): string => (n === 1 ? 'B-PER' : 'O');

test.each<[string, (word: string, n: number) => string, string]>([
  ['words with ids and tags', (word, n) => `${n}\t${word}\tNN\t${tag(n)}`, 'x.tsv'],
  ['GermEval', (word, n) => `${n}\t${word}\t${tag(n)}\tO`, 'x.tsv'],
  ['CoNLL-2009', (word, n) => `${n}\t${word}\t${word}\t_\tNN\tNN\t_\t_\t0\t0\tSBJ\tSBJ${'\t_'.repeat(n > 2 ? 3 : 2)}`, 'x.txt'],
  ['CoNLL-2006 of eight columns', (word, n) => `${n}\t${word}\t${word}\tNN\tNN\t_\t${n - 1}\tSBJ`, 'x.conll'],
  ['ten columns and one more', (word, n) => `${n}\t${word}\t_\tNOUN\tNN\t_\t0\tdep\t_\t_\t${tag(n)}`, 'x.conllu'],
  ['ten columns with blanks between', (word, n) => `${n} ${word} _ NOUN NN _ 0 dep _ _`, 'x.conllu'],
  ['words counted from zero', (word, n) => `${n - 1}\t${word}\tNN`, 'x.tsv'],
  ['words with parts of speech', (word) => `${word}\t${/^[A-Z]/.test(word) ? 'NN' : 'VB'}`, 'x.tsv'],
  ['words with kinds of names and blanks between', (word, n) => `${word} ${n === 1 ? 'PER' : 'O'}`, 'x.conll'],
])('sentences are counted, and their words read: %s', async (_, line, path) => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = corpus(line, end);
    expect(await best(text, path)).toBe('conll');
    expect((await fieldsOf(conll, text, path)).map((fields) => fields.text)).toEqual([
      'Ada sails north .',
      'Low tide comes at noon',
      'Boats rise and fall .',
    ]);
  }
});

test('a line of names over the columns is no token, and a comment in front of a sentence is none', async () => {
  const [first] = await fieldsOf(conll, `token\tlabel\n${corpus((word, n) => `${word}\t${tag(n)}`)}`, 'x.tsv');
  expect(first).toEqual({ text: 'Ada sails north .', labels: ['B-PER', 'O', 'O', 'O'] });
  const text = `# id a\tdomain=b\n${corpus((word, n) => `${word} _ _ ${tag(n)}`)}`;
  expect((await fieldsOf(conll, text, 'x.conll'))[0]).toMatchObject({ text: 'Ada sails north .' });
});

describe('what is such a corpus', () => {
  test.each([
    ['conll', UNIVERSAL, 'x.conllu'],
    ['conll', UNIVERSAL, 'x.tsv'],
    ['conll', NEWS, 'eng.train'],
    ['conll', CHARACTERS, 'example.train'],
    ['conll', 'a\tO\nSkylark\tB-SHIP\n\nsails\tO\nnow\tO\n', 'wnut.tsv'],
    ['conll', '海 B\n港 E\n很 S\n大 S\n。 S\n\n船 S\n', 'pku.txt'],
    [
      'conll',
      '#begin document (nw/a); part 000\nnw/a 0 0 Boats NNS (TOP* - - - - * -\nnw/a 0 1 rise VBP *) - - - - * -\n\n#end document\n',
      'x.v4_gold_conll',
    ],
    ['csv', 'id\ttext\tlabel\n1\tboats rise\tB\n2\tlow tide\tO\n3\tebb\tB\n', 'x.tsv'],
    ['csv', 'token,tag\nSkylark,B-SHIP\nsails,O\n', 'x.csv'],
    // Ranks that begin again, and pairs of words in groups, are rows of tables.
    ['csv', '1\tBoat\t3.2\n2\tLake\t3.1\n1\tHill\t2.0\n2\tTide\t1.9\n', 'ranks.tsv'],
    [
      'csv',
      'boat\tBOOT\nlake\tSEE\ntide\tFLUT\n\nhill\tHANG\nsail\tSEGEL\nnoon\tMITTAG\n\nlow\tTIEF\nrise\tSTEIGEN\nfall\tFALLEN\n',
      'words.tsv',
    ],
  ] as const)('%s answers to %j', async (id, content, path) => {
    expect(await best(content, path)).toBe(id);
  });
});

test('a sentence is one item with its text as it was written', async () => {
  const reads = await readAll(conll, await manifest(UNIVERSAL + UNIVERSAL, 'x.conllu'));
  expect(items(reads).map(({ fields, at }) => [fields, at.line])).toEqual([
    [{ text: 'Boats rise.', upos: ['NOUN', 'VERB', 'PUNCT'] }, 1],
    [{ text: 'Boats rise.', upos: ['NOUN', 'VERB', 'PUNCT'] }, 5],
  ]);
  expect(problems(reads)).toEqual([]);
});

test('what comments say of a document holds for its sentences, what they say of a sentence for it alone', async () => {
  const text = `# newdoc id = d1\n# meta::author = Example Author\n# sent_id = s1\n# translated by hand\n${UNIVERSAL}# sent_id = s2\n${UNIVERSAL}# newdoc id = d2\n# sent_id = s3\n${UNIVERSAL}`;
  const told = { text: 'Boats rise.', upos: ['NOUN', 'VERB', 'PUNCT'] };
  const reads = items(await readAll(conll, await manifest(text, 'x.conllu')));
  expect(reads.map(({ key, fields }) => [key, fields])).toEqual([
    ['s1', { ...told, document: 'd1', author: 'Example Author', sent_id: 's1', comment: 'translated by hand' }],
    ['s2', { ...told, document: 'd1', author: 'Example Author', sent_id: 's2' }],
    ['s3', { ...told, document: 'd2', sent_id: 's3' }],
  ]);
});

test('words that are not those of the text are kept beside it', async () => {
  expect(await fieldsOf(conll, `# text = Ships rise.\n${UNIVERSAL}`, 'x.conllu')).toMatchObject([
    { text: 'Ships rise.', forms: 'Boats rise.' },
  ]);
});

test('a mark of a new document begins one, and is no sentence', async () => {
  expect(await fieldsOf(conll, NEWS, 'eng.train')).toEqual([
    { text: 'Skylark sails', labels: ['B-ORG', 'O'], document: 1 },
    { text: 'Ada Example', labels: ['B-PER', 'I-PER'], document: 1 },
    { text: 'Low tide', labels: ['O', 'O'], document: 2 },
  ]);
});

test('characters are joined without spaces, and numbers among them too', async () => {
  expect((await fieldsOf(conll, CHARACTERS, 'x')).map(({ text }) => text)).toEqual(['海港电话555-0142', '船来了']);
});

test('a sentence whose blank line is missing ends where the next one begins', async () => {
  const text = UNIVERSAL.trimEnd();
  const reads = await readAll(conll, await manifest(`${text}\n# sent_id = s2\n${text}\n${text}\n`, 'x.conllu'));
  expect(items(reads).map(({ key, at }) => [key, at.line])).toEqual([
    [undefined, 1],
    ['s2', 4],
    [undefined, 8],
  ]);
});

test('a token with a column missing is told, and is part of its sentence', async () => {
  const reads = await readAll(conll, await manifest(`${NEWS.repeat(3)}Rain\nfalls VBZ B-VP O\n\n`, 'x'));
  expect(items(reads).at(-1)?.fields.text).toBe('Rain falls');
  expect(problems(reads)).toMatchObject([{ lost: 0, at: { line: 40 } }]);
});

test('a sentence without an end, and comments of blanks, take moments', async () => {
  const started = processorTime();
  const endless = await readAll(conll, await manifest(`${CHARACTERS}\n${'船 O\n'.repeat(100_000)}`, 'x'));
  expect(items(endless)).toHaveLength(2 + 5);
  await readAll(conll, await manifest(`${UNIVERSAL}#${' '.repeat(500_000)}x\n${UNIVERSAL}`, 'x.conllu'));
  expect(processorTime() - started).toBeLessThan(5000);
});
