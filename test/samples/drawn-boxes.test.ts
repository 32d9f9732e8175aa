import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vocBoxes, yoloBoxes } from '../../src/commands/sample/review/drawn/beside-boxes.js';
import { boxesProject, hostileLabel } from '../boxes-project.js';
import { type Review, review } from '../review-project.js';

let root: string;
let served: Review;
beforeAll(async () => {
  root = await boxesProject();
  served = await review(root, 'lin');
});
afterAll(() => served?.end());

interface Shown {
  n: number;
  at: string;
  gone?: string;
  media: { state: string; name: string }[];
  boxes: { form: string; unit?: string; numbers: (number | null)[]; label: string }[];
  frame?: { width: number; height: number };
}

/** The item at a place, or with a file of a name. */
async function itemAt(place: string): Promise<Shown> {
  for (let n = 1; n <= 9; n += 1) {
    const answer = await fetch(`${served.url}api/item/${n}`, { headers: { 'x-licit-token': served.token } });
    const item = (await answer.json()) as Shown;
    if (item.at.startsWith(place) || item.media.some(({ name }) => name === place)) return item;
  }
  throw new Error(`no item at ${place}`);
}

async function medium(place: string): Promise<[number, string | null]> {
  const { n } = await itemAt(place);
  const { status, headers } = await fetch(`${served.url}media/${n}/0`);
  return [status, headers.get('content-type')];
}

describe('what annotations draw on an image', () => {
  test('COCO: every annotation of the image with its category, in pixels of the size that the list states', async () => {
    const { boxes, frame } = await itemAt('street.png');
    expect(frame).toEqual({ width: 600, height: 320 });
    expect(boxes.map(({ numbers, label, unit }) => [numbers, label, unit])).toEqual([
      [[60, 80, 120, 40], 'car', 'pixel'],
      [[0, 0, 1, 1], hostileLabel, 'pixel'],
      [[550, 10, 100, 50], 'car', 'pixel'],
      [[10, 10, 0, 5], 'car', 'pixel'],
      [[10, null, 5, 5], 'car', 'pixel'],
    ]);
  });

  test('CVAT: the boxes of the image, other shapes apart', async () => {
    expect(await itemAt('cvat/annotations.xml')).toMatchObject({
      frame: { width: 200, height: 100 },
      boxes: [{ form: 'corners', numbers: [20, 10, 80, 60], label: 'ship' }],
    });
  });

  test('Pascal VOC and YOLO: files beside the image, and in the folder of labels', async () => {
    expect(await itemAt('voc/#1')).toMatchObject({
      frame: { width: 120, height: 90 },
      boxes: [{ form: 'corners', numbers: [12, 9, 60, 45], label: 'boat' }],
    });
    // The listing of the folder rests on the labels beside it: it is found again as it was scanned.
    expect(await itemAt('yolo/images/#1')).toMatchObject({
      boxes: [
        { form: 'middle', numbers: [0.5, 0.5, 0.2, 0.4], label: 'flood' },
        { form: 'middle', numbers: [0.95, 0.5, 0.2, 0.2], label: 'ebb' },
      ],
    });
  });

  test('a part of an object is no object, other XML is no annotation, and words are no boxes', () => {
    expect(vocBoxes('<svg><object><bndbox/></object></svg>')).toBeUndefined();
    expect(vocBoxes('<annotation><object><name>x</name></object></annotation>')?.boxes).toMatchObject([
      { label: 'x', numbers: [Number.NaN, Number.NaN, Number.NaN, Number.NaN] },
    ]);
    expect(yoloBoxes('a boat at low water\n', () => [])).toBeUndefined();
    expect(yoloBoxes('0 0.1 0.2 0.3\n', () => [])).toBeUndefined();
    expect(yoloBoxes('3 0.1 0.2 0.3 0.4 0.9\n', () => ['a'])).toMatchObject([{ label: '3' }]);
    expect(yoloBoxes('', () => [])).toBeUndefined();
  });
});

describe('images within a manifest', () => {
  test('of an archive and a table are sent as what they are, and what is no picture is not sent', async () => {
    expect(await medium('shards/shard.tar#1')).toEqual([200, 'image/png']);
    expect(await medium('tables/rows.parquet#2')).toEqual([200, 'image/png']);
    expect(await medium('shards/shard.tar#2')).toEqual([415, 'text/plain; charset=utf-8']);
  });

  test('are those that were scanned: an archive with another picture in its place sends none', async () => {
    writeFileSync(join(root, 'shards/shard.tar'), Buffer.alloc(1024));
    expect((await medium('shards/shard.tar#1'))[0]).toBe(404);
  });

  test('that are not there are named as not there', async () => {
    const lost = await itemAt('street.png');
    expect(lost.media[0]!.state).toBe('local');
    const states: string[] = [];
    for (let n = 1; n <= 9; n += 1) {
      const answer = await fetch(`${served.url}api/item/${n}`, { headers: { 'x-licit-token': served.token } });
      states.push(...((await answer.json()) as Shown).media.map(({ name, state }) => `${name} ${state}`));
    }
    expect(states).toContain('lost.png missing');
    expect(states).toHaveLength(9);
  });
});
