/** Images with boxes as a checker sees them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boxesProject, hostileLabel } from '../boxes-project.js';
import { type Review, review } from '../review-project.js';
import { launched, opened, until, violations } from './review-driver.js';

const ITEMS = 9;

let browser: Browser;
let root: string;
beforeAll(async () => {
  root = await boxesProject();
  browser = await launched();
});
afterAll(() => browser?.close());

/** Goes on by keyboard to the item that has these words. */
async function goTo(page: Page, words: string): Promise<void> {
  for (let n = 1; n < ITEMS; n += 1) await page.keyboard.press('ArrowLeft');
  for (let n = 1; n <= ITEMS; n += 1) {
    await until(page, "!document.querySelector('#item').hasAttribute('aria-busy')");
    if ((await page.locator('#content').textContent())?.includes(words)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no item with ${words}`);
}

/** Where boxes are on the image: left, top, right and bottom in parts of it, to a hundredth. */
async function onImage(page: Page): Promise<number[][]> {
  await page.waitForSelector('.image svg');
  return (await page.evaluate(`(() => {
    const image = document.querySelector('.image img').getBoundingClientRect();
    return [...document.querySelectorAll('.image rect')].map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return [(left - image.left) / image.width, (top - image.top) / image.height, (right - image.left) / image.width, (bottom - image.top) / image.height]
        .map((part) => Math.round(part * 100) / 100 + 0);
    });
  })()`)) as number[][];
}

async function near(page: Page, wanted: number[][]): Promise<void> {
  const found = await onImage(page);
  expect(found.length).toBe(wanted.length);
  // A line has a width of its own.
  for (const [i, box] of wanted.entries())
    for (const [at, part] of box.entries()) expect(Math.abs(found[i]![at]! - part)).toBeLessThan(0.03);
}

const told = (page: Page): Promise<string[]> => page.locator('.told').allTextContents();

test('boxes of COCO, CVAT, Pascal VOC and YOLO are where they belong at every width, and what is wrong with them is told', async () => {
  const served: Review = await review(root, 'lin');
  for (const width of [1280, 390]) {
    const { page, said, asked } = await opened(browser, served, width);
    // The file is half as large as the image that was annotated.
    await goTo(page, 'street.png');
    await near(page, [
      [0.1, 0.25, 0.3, 0.375],
      [0, 0, 0, 0],
      [550 / 600, 10 / 320, 650 / 600, 60 / 320],
    ]);
    expect(await told(page)).toEqual([
      'Boxes: 5 (D shows and hides them)',
      'Boxes without a size or without four numbers, not drawn: 2 (#4 car, #5 car)',
      'Boxes that reach beyond the image: 1 (#3 car)',
    ]);
    expect(await page.locator('.image text').allTextContents()).toEqual(['car', hostileLabel, 'car']);
    expect(await page.locator('#content img').count()).toBe(1);
    await page.keyboard.press('d');
    expect(await page.locator('.image svg').isVisible()).toBe(false);
    expect(await page.locator('#announce').textContent()).toBe('Boxes are hidden');
    await page.keyboard.press('d');
    expect(await page.locator('.image svg').isVisible()).toBe(true);
    await goTo(page, 'cvat/annotations.xml');
    await near(page, [[0.1, 0.1, 0.4, 0.6]]);
    await goTo(page, 'voc/#1');
    await near(page, [[0.1, 0.1, 0.5, 0.5]]);
    await goTo(page, 'yolo/images/#1');
    await near(page, [
      [0.4, 0.3, 0.6, 0.7],
      [0.85, 0.4, 1.05, 0.6],
    ]);
    expect((await told(page)).at(-1)).toBe('Boxes that reach beyond the image: 1 (#2 ebb)');
    await goTo(page, 'shard.tar#1');
    await near(page, [[0.125, 0.25, 0.375, 0.75]]);
    await goTo(page, 'shard.tar#2');
    await page.waitForSelector('.gone');
    expect(await page.locator('.gone').textContent()).toBe('This file is not an image that can be shown.');
    await goTo(page, 'rows.parquet#2');
    await until(page, "document.querySelector('.image img').naturalWidth === 30");
    expect(await page.title()).toContain('Spot check');
    expect(said.filter((line) => !line.includes('415'))).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(served.url) && address !== 'data:,')).toEqual([]);
    await page.context().close();
  }
  await served.end();
});

for (const lang of ['en', 'zh'] as const)
  test(`a missing image says so, and axe finds nothing serious on images with boxes (${lang})`, async () => {
    const served = await review(root, 'zhou', '--lang', lang);
    for (const width of [1280, 390]) {
      const { page } = await opened(browser, served, width);
      const gone: string[] = [];
      for (let n = 1; n <= ITEMS; n += 1) {
        await until(page, "!document.querySelector('#item').hasAttribute('aria-busy')");
        await until(page, '[...document.images].every((one) => one.complete)');
        gone.push(...(await page.locator('.gone').allTextContents()));
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
        await page.keyboard.press('ArrowRight');
      }
      expect(gone.some((words) => words.startsWith(lang === 'en' ? 'Not present: lost.png' : '文件不存在：lost.png'))).toBe(true);
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
      await page.context().close();
    }
    await served.end();
  });
