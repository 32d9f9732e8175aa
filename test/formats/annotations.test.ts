import { expect, test } from 'vitest';
import cvat from '../../src/formats/cvat.js';
import doccano from '../../src/formats/doccano.js';
import jsonl from '../../src/formats/jsonl.js';
import labelStudio from '../../src/formats/label-studio.js';
import prodigy from '../../src/formats/prodigy.js';
import type { Format } from '../../src/model/format.js';
import type { Card } from '../../src/model/item.js';
import { items, manifest, problems, readAll } from './making.js';

const written = (...records: object[]): string => records.map((one) => `${JSON.stringify(one)}\n`).join('');

async function said(format: Format, content: string): Promise<string | undefined> {
  const reads = await readAll(format, await manifest(content, 'x.jsonl'));
  return reads.find((read): read is Card => read.kind === 'card')?.says[0]?.raw;
}

test.each([
  ['doccano', written({ id: 1, text: 'a', label: [[0, 1, 'X']] }, { id: 2, text: 'b', label: [[0, 1, 'Y']] })],
  ['doccano', written({ id: 1, data: 'a', label: ['x'], Comments: [] })],
  ['doccano', '[{"id": 1, "text": "a", "annotations": [{"label": 2, "user": 3}]}]'],
  ['prodigy', written({ text: 'a', _input_hash: 1, _task_hash: 2, answer: 'accept' })],
  ['jsonl', written({ id: 1, text: 'a', label: ['x'] }, { id: 2, text: 'b', label: ['y'] })],
  ['jsonl', written({ text: 'a', label: [[0, 1, 'X']] }, { text: 'b', label: [[0, 1, 'X']] })],
])('%s answers to its own and leaves others', async (id, content) => {
  const { head } = await manifest(content, 'x.jsonl');
  const sure = [doccano, jsonl, prodigy, labelStudio].map((format) => ({ id: format.id, sure: format.recognize(head) }));
  expect(sure.sort((a, b) => b.sure - a.sure)[0]!.id).toBe(id);
});

test('nobody who labeled or approved is named in what is read', async () => {
  const people = ['ada@example.com', 'bob', 'approver-x', 'set-eve'];
  const reads = [
    ...(await readAll(
      doccano,
      await manifest(
        written({ id: 1, text: 'a', label: [], Comments: [], annotator: people[0], username: people[1], annotation_approver: people[2] }),
      ),
    )),
    ...(await readAll(
      prodigy,
      await manifest(
        written({
          text: 'a',
          _input_hash: 1,
          _task_hash: 2,
          _annotator_id: people[0],
          _session_id: people[3],
          sessions: [people[3]],
          versions: [{ sessions: [people[1], people[2]] }],
        }),
      ),
    )),
  ];
  const shown = JSON.stringify(reads.map((read) => ({ ...read, record: undefined })));
  expect(people.filter((one) => shown.includes(one))).toEqual([]);
  expect(items(reads).map(({ fields }) => (fields.annotators as string[]).length)).toEqual([2, 4]);
});

test('the figures of an export count its people, its reviews, and how far people agree', async () => {
  const task = (n: number, more: object): object => ({ text: 'a', _input_hash: n, _task_hash: n, ...more });
  expect(
    await said(
      prodigy,
      written(
        task(1, { _annotator_id: 'a' }),
        task(2, { _annotator_id: 'b' }),
        task(3, { _annotator_id: 'c', versions: [{ sessions: ['a', 'b', 'd'] }, { sessions: ['e'] }] }),
      ),
    ),
  ).toBe('items: 3; annotators: 5; reviewed: 1/3; agreement: 0.75 (n=1)');
  const example = (id: number, approver: string | null): object => ({ id, text: 'a', label: ['x'], annotation_approver: approver });
  expect(await said(doccano, written(example(1, 'r'), example(2, null)))).toBe('items: 2; reviewed: 1/2');
});

test('an export that says nothing of people, reviews or agreement has no figures: none is not zero', async () => {
  expect(await said(doccano, written({ id: 1, text: 'a', label: ['x'], Comments: [] }))).toBeUndefined();
  expect(await said(labelStudio, '[{"id": 1, "data": {"text": "a"}, "annotations": [{"result": []}]}]')).toBeUndefined();
});

test('a broken line among tasks is a problem with its line, and the others are read', async () => {
  const content = `${written({ text: 'a', _input_hash: 1, _task_hash: 2 })}{"text": \n[1]\n${written({ text: 'b', _input_hash: 2, _task_hash: 3 })}`;
  const reads = await readAll(prodigy, await manifest(content));
  expect(items(reads)).toHaveLength(2);
  expect(problems(reads).map(({ at }) => at.line)).toEqual([2, 3]);
});

test.each([
  ['an image whose tag is misspelled', '<imXge id="1" name="1.jpg"/>', 2],
  ['an image that is not closed', '<image id="1" name="1.jpg"><box label="a"></box>', 2],
  ['an image whose beginning is gone', 'age id="1" name="1.jpg"><box label="a"></box></image>', 2],
  ['a quote that is missing', '<image id="1" name="1.jpg><box label="a"></box></image>', 2],
  ['the end of a tag that is missing', '<image id="1" name="1.jpg"', 2],
  ['a tag that is none', '<!mage id="1" name="1.jpg"/>', 2],
])('CVAT: %s costs one image, which is told, and no other', async (_, hurt, out) => {
  const document = (image: string): string =>
    `<annotations>\n<version>1.1</version>\n<meta><task/></meta>\n<image id="0" name="0.jpg"/>\n${image}\n<image id="2" name="2.jpg"/>\n</annotations>\n`;
  const read = async (image: string) => readAll(cvat, await manifest(document(image)));
  expect(problems(await read('<image id="1" name="1.jpg"><box label="a"></box></image>'))).toEqual([]);
  const reads = await read(hurt);
  expect(items(reads).map(({ key }) => key)).toEqual(['0.jpg', '2.jpg'].slice(0, out));
  expect(problems(reads)).toMatchObject([{ lost: 1, at: { line: 5 } }]);
});

test('CVAT: images behind a head that is not closed are read', async () => {
  const reads = await readAll(
    cvat,
    await manifest('<annotations><version>1.1</version><meta><task/><image id="0" name="0.jpg"/></annotations>'),
  );
  expect(items(reads).map(({ key }) => key)).toEqual(['0.jpg']);
  expect(problems(reads)).toHaveLength(1);
});
