import { describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import cdx from '../../src/formats/cdx.js';
import checksumList from '../../src/formats/checksum-list.js';
import cvat from '../../src/formats/cvat.js';
import kaldi from '../../src/formats/kaldi.js';
import labelStudio from '../../src/formats/label-studio.js';
import lhotse from '../../src/formats/lhotse.js';
import speechList from '../../src/formats/speech-list.js';
import urlList from '../../src/formats/url-list.js';
import { runs, slowTest } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

describe('what is whose', () => {
  test.each([
    ['url-list', 'https://example.com/a\nhttps://example.com/b?x=1,2\n', 'x'],
    ['url-list', '# crawl\n\ns3://bucket/a\ns3://bucket/b\n', 'list.txt'],
    ['url-list', 'https://example.com/a\n', 'urls.txt'],
    ['checksum-list', `${'a'.repeat(64)}  a.wav\n`, 'x'],
    ['checksum-list', `${'0'.repeat(32)} *a b.wav\n`, 'x'],
    ['checksum-list', `MD5 (a.wav) = ${'0'.repeat(32)}\n`, 'x'],
    ['speech-list', lines(3, (i) => `84-121123-000${i} GO DO YOU HEAR`), 'x'],
    ['speech-list', lines(3, (i) => `BAC009S0002W012${i} 而 对 楼市 成交`), 'transcript.txt'],
    ['speech-list', lines(2, (i) => `12710_10229_00000${i}\te quando ia sendo`), 'x'],
    ['speech-list', 'LJ001-0001|Printing, in the only sense|Printing, in the only sense\n', 'metadata.csv'],
    ['speech-list', lines(3, (i) => `wavs/p225_00${i}.wav|Please call Stella.`), 'train.txt'],
    ['speech-list', lines(3, (i) => `VIVOSSPK0${i} f`), 'genders.txt'],
    ['speech-list', lines(3, (i) => `"ARA NORM  000${i}.wav" "waraj~aHa Alt~aqoriyru"`), 'orthographic-transcript.txt'],
    ['kaldi', 'u1-a HELLO THERE\nu1-b AND ON\n', 'data/train/text'],
    ['kaldi', 'rec1 /data/1.flac\nrec2 sph2pipe /data/2.sph |\n', 'wav.scp'],
    ['kaldi', 'u1 rec1 0.0 1.25\nu2 rec1 1.25 -1\n', 'segments'],
    ['kaldi', 's1 u1 u2 u3\ns2 u4\n', 'spk2utt'],
    ['cdx', ' CDX N b a\ncom,example)/ 20240101000000 http://example.com/\n', 'x'],
    ['cdx', 'com,example)/ 20240101000000 http://example.com/ text/html 200 AAAA - 0 a.warc.gz\n', 'x'],
    ['cdx', 'com,example)/ 20240101000000 {"url": "http://example.com/"}\n', 'x.txt'],
    ['lhotse', '[{"id": "r", "sources": [], "sampling_rate": 16000, "num_samples": 1}]', 'x.json'],
    ['lhotse', '{"id": "s", "recording_id": "r", "start": 0, "duration": 1}\n', 'x.jsonl'],
    ['label-studio', '[{"id": 1, "data": {"text": "a"}, "annotations": [{"result": []}]}]', 'x.json'],
    ['label-studio', '[{"text": "a", "id": 1, "label": "b", "annotator": 1, "annotation_id": 2, "lead_time": 1.5}]', 'x.json'],
  ])('%s answers to %j', async (id, content, path) => {
    expect(await best(content, path)).toBe(id);
  });

  const SENTENCES = 'It was late, and the rain went on.\nNobody spoke then.\nAt last he rose, and went.\n';
  test.each([
    ['prose', SENTENCES, 'text'],
    ['prose of long lines', `${'word '.repeat(400)}\n${'other '.repeat(400)}\n`, 'transcripts.txt'],
    ['a log', '2026-01-02 03:04:05,123 started\n2026-01-02 03:04:06,001 done\n2026-01-02 03:04:07,900 late\n', 'log.txt'],
    ['an access log', lines(4, (i) => `192.0.2.${i} - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 200 5`), 'access.txt'],
    ['a changelog', 'v1.2.3 Fixed the build\nv1.2.2 Fixed the tests\nv1.2.1 First release\n', 'CHANGES.txt'],
    ['numbers', lines(5, (i) => `${i * 1000} ${i * 17}`), 'x.txt'],
    ['commits', lines(4, (i) => `${'abcdef0'.repeat(6).slice(0, 39)}${i} Fix the build`), 'log'],
    ['references of git', lines(3, (i) => `${'a'.repeat(39)}${i} refs/heads/x${i}`), 'packed-refs'],
    ['vocabulary', 'the 23135851162\nof 13151942776\nand 12997637966\n', 'vocab.txt'],
    ['word vectors', lines(4, (i) => `word${i}a 0.12${i} -0.44 0.23`), 'vectors.vec'],
    ['a list of files', lines(6, (i) => `images/00${i}.jpg`), 'files.txt'],
    ['requirements', 'numpy==1.26.4\npandas>=2.0\nscipy\n', 'requirements.txt'],
    ['links in prose', 'See https://example.com/a\nand https://example.com/b\n', 'x.txt'],
    ['a shell script', '#!/bin/sh\nset -e\nfor i in 1 2 3; do echo $i; done\n', 'run'],
    ['subtitles', '1\n00:00:01,000 --> 00:00:02,000\nHello there\n\n2\n00:00:03,000 --> 00:00:04,000\nGood bye\n', 'x.srt'],
    ['NIST trials', 'target spk1 utt1\nnontarget spk1 utt2\ntarget spk1 utt3\n', 'trials'],
  ])('%s is none of these lists', async (_, content, path) => {
    const { head } = await manifest(content, path);
    const mine = [cdx, checksumList, kaldi, labelStudio, lhotse, speechList, urlList];
    expect(mine.filter(({ recognize }) => recognize(head) > 0).map(({ id }) => id)).toEqual([]);
  });

  test('a table with a header stays a table, whatever its cells look like', async () => {
    expect(await best('url,caption\nhttps://example.com/a,x\nhttps://example.com/b,y\n', 'x.csv')).toBe('csv');
    expect(await best('id\ttext\n84-1-0000\tgo do you hear\n84-1-0001\tbut in less\n', 'x.tsv')).toBe('csv');
    expect(await best('https://example.com/a.jpg,cat\nhttps://example.com/b.jpg,dog\n', 'x.csv')).toBe('csv');
  });
});

test('columns of an index are named by its legend, and - is no value', async () => {
  expect(await fieldsOf(cdx, ' CDX N b a m s k r V g\nk 20240101000000 http://example.com/ text/html 200 AAA - 12 a.arc.gz\n')).toEqual([
    {
      ...{ urlkey: 'k', timestamp: '20240101000000', url: 'http://example.com/', mime: 'text/html', status: '200' },
      ...{ digest: 'AAA', offset: '12', filename: 'a.arc.gz' },
    },
  ]);
});

test('a part of an index from its middle knows the legend at its beginning', async () => {
  const text = ' CDX a b\nhttp://example.com/1 20240101000000\nhttp://example.com/2 20240101000000\n';
  const file = await manifest(text);
  const reads = [];
  for await (const batch of cdx.read(file, { start: text.indexOf('http://example.com/2'), end: text.length })) reads.push(...batch);
  expect(items(reads).map(({ fields }) => fields.url)).toEqual(['http://example.com/2']);
});

test('a command of a Kaldi list is kept as words and told from a path', async () => {
  expect(await fieldsOf(kaldi, 'r1 touch /tmp/never |\nr2 /data/2.wav\n', 'wav.scp')).toEqual([
    { recording: 'r1', command: 'touch /tmp/never |' },
    { recording: 'r2', path: '/data/2.wav' },
  ]);
});

test('an utterance without words is an item all the same', async () => {
  expect(await fieldsOf(kaldi, 'utt-1 \nutt-2 YES\n', 'text')).toEqual([
    { utterance: 'utt-1', text: '' },
    { utterance: 'utt-2', text: 'YES' },
  ]);
});

test('nothing that names an annotator of Label Studio is kept, and the same one keeps one number', async () => {
  const person = (id: number, email: string): object => ({ id, email, first_name: 'Ada', last_name: 'Example' });
  const tasks = [1, 2, 3].map((id) => ({
    id,
    data: { text: 'Low water' },
    updated_by: [{ user_id: 77, email: 'three@example.com' }],
    comment_authors: [person(5, 'four@example.com')],
    annotations: [
      {
        completed_by: id === 2 ? person(41, 'two@example.com') : person(40, 'one@example.com'),
        result: [{ type: 'choices', value: { choices: ['tide'] }, origin: 'manual' }],
        reviews: [{ created_by: person(42, 'reviewer@example.com'), accepted: id === 1, created_at: '2024-01-01T00:00:00Z' }],
      },
    ],
  }));
  const fields = await fieldsOf(labelStudio, JSON.stringify(tasks));
  expect(JSON.stringify(fields)).not.toMatch(/@|Ada|Example|\b4[0-2]\b|\b77\b/);
  expect(fields.map(({ annotators, review_state: state }) => [annotators, state])).toEqual([
    [['annotator-1'], 'accepted'],
    [['annotator-2'], 'rejected'],
    [['annotator-1'], 'rejected'],
  ]);
});

test('a JSON-MIN export gives the labels of regions and of choices', async () => {
  const task = {
    ...{
      id: 4,
      image: 'https://example.com/4.jpg',
      annotation_id: 9,
      annotator: 'one@example.com',
      lead_time: 2,
      created_at: '2024-01-01',
    },
    ...{ box: [{ x: 1, rectanglelabels: ['Boat'] }], kind: { choices: ['a', 'b'] } },
  };
  const [fields] = await fieldsOf(labelStudio, JSON.stringify([task]));
  expect(fields).toMatchObject({ id: 4, labels: ['Boat', 'a', 'b'], annotators: ['annotator-1'], labeled_first: '2024-01-01' });
  expect(JSON.stringify(fields)).not.toContain('@');
});

test('an export that ends in the middle gives the tasks before', async () => {
  const reads = await readAll(labelStudio, await manifest('[{"id": 1, "data": {}, "annotations": []}, {"id": 2, "da'));
  expect(items(reads).map(({ key }) => key)).toEqual(['1']);
  expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/before it is closed/), lost: 1 })]);
});

test('lines of millions of characters are told apart in moments', async () => {
  const hostile = [
    'a-1 '.repeat(10),
    `${'9-'.repeat(runs(2_500_000, 500_000))}\n`,
    `${'x '.repeat(runs(2_500_000, 500_000))}|\n`,
    `k ${'| '.repeat(100_000)}x\n`,
  ];
  const started = processorTime();
  for (const text of hostile) {
    for (const path of ['text', 'wav.scp', 'segments', 'trans.txt']) {
      const file = await manifest(text, path);
      for (const format of [cdx, checksumList, kaldi, speechList, urlList]) {
        format.recognize(file.head);
        await readAll(format, file);
      }
    }
  }
  expect(processorTime() - started).toBeLessThan(8000);
});

test('a video of CVAT is one item with the labels of its tracks', async () => {
  const text =
    '<annotations><version>1.1</version><meta><task/><source>boats.mp4</source></meta>' +
    '<track id="0" label="boat" source="manual"><box frame="0" outside="0"/><box frame="1" outside="1"/></track>' +
    '<track id="1" label="quay" source="auto"/></annotations>';
  expect(await fieldsOf(cvat, text)).toEqual([{ name: 'boats.mp4', labels: ['boat', 'quay'], shapes: 2, origins: { manual: 1, auto: 1 } }]);
});

test('CVAT cut into chunks of any size reads the same, and a cut end is told', async () => {
  const text =
    '<annotations><version>1.1</version>\n<!-- a -- > b --><image name="a&amp;b>.jpg"/>\n<image id="2" name="c.jpg"><tag label="x"/></image></annotations>';
  const whole = await readAll(cvat, await manifest(text));
  expect(items(whole).map(({ key, at }) => [key, at.line])).toEqual([
    ['a&b>.jpg', 2],
    ['c.jpg', 3],
  ]);
  for (const chunk of [1, 2, 3, 5, 7]) expect(await readAll(cvat, await manifest(text, 'list', chunk))).toEqual(whole);
  const cut = await readAll(cvat, await manifest(text.slice(0, -30)));
  expect(items(cut)).toHaveLength(1);
  expect(problems(cut)).toEqual([expect.objectContaining({ what: expect.stringMatching(/before it is closed/), lost: 1 })]);
});

test('entities that a document declares itself are not expanded', async () => {
  const bomb =
    '<!DOCTYPE annotations [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><annotations><version>1.1</version><image name="&b;"/></annotations>';
  expect((await fieldsOf(cvat, bomb)).map(({ name }) => name)).toEqual(['&b;']);
});

slowTest('hostile XML takes moments', async () => {
  const started = processorTime();
  for (const part of ['<image name="', '<!--', '<![CDATA[', '<a '.repeat(3), '&', `<image ${'a '.repeat(50)}>`, '<image>']) {
    await readAll(cvat, await manifest(`<annotations><version>1.1</version>${part.repeat(runs(2_000_000, 400_000) / part.length)}`));
  }
  expect(processorTime() - started).toBeLessThan(8000);
});

test('a capture whose beginning is damaged is told, a legend, comment or heading is not', async () => {
  const line = 'com,example)/ 20240101000000 {"url": "http://example.com/"}\n';
  const reads = await readAll(
    cdx,
    await manifest(`!OpenWayback-CDXJ 1.0\n@id {"uri": "x"}\n# from the archive\n${line} 000 {"url": 1}\n!${line}`, 'x'),
  );
  expect(items(reads)).toHaveLength(2);
  expect(problems(reads)).toMatchObject([{ lost: 1, at: { line: 5 } }]);
});
