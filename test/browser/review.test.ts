/** The story of a review by keyboard alone, in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, personal, review, reviewProject } from '../review-project.js';
import { isSaved, launched, opened, showsItem, until, violations } from './review-driver.js';

const ITEMS = 12;

let browser: Browser;
/** A sample that several tests review, each by a checker of its own. */
let shared: string;
beforeAll(async () => {
  shared = await reviewProject();
  browser = await launched();
});
afterAll(() => browser?.close());

const position = (page: Page): Promise<string | null> => page.locator('#position').textContent();

/** Goes on by keyboard to the item whose text holds these words. */
async function goTo(page: Page, words: string): Promise<void> {
  for (let n = 1; n < ITEMS && Number(/\d+/.exec((await position(page)) ?? '')) > 1; n += 1) await page.keyboard.press('ArrowLeft');
  for (let n = 1; n <= ITEMS; n += 1) {
    await until(page, "!document.querySelector('#item').hasAttribute('aria-busy')");
    if ((await page.locator('#content').textContent())?.includes(words)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no item with ${words}`);
}

function judgments(
  root: string,
  checker: string,
): { n: number; verdict?: string; risk?: string; note?: string; revealed?: true; by?: string }[] {
  const lines = readFileSync(join(root, `.licit/samples/corpus/1/${checker}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => JSON.parse(line));
}

test('two checkers judge by keyboard alone, blind to each other; a third decides where they differ', async () => {
  const root = await reviewProject();
  const [lin, zhou] = [await review(root, 'lin'), await review(root, 'zhou')];
  const [one, two] = [await opened(browser, lin), await opened(browser, zhou)];
  expect(lin.port).not.toBe(zhou.port);

  // Bad, by digit and letter; taken back; bad again, by words; then the rest is fine.
  await one.page.keyboard.press('b');
  await one.page.keyboard.type('1f');
  await showsItem(one.page, 2);
  await one.page.keyboard.press('z');
  await showsItem(one.page, 1);
  await one.page.keyboard.press('b');
  await one.page.keyboard.type('trade secrets');
  await one.page.keyboard.press('Enter');
  await showsItem(one.page, 2);
  await one.page.keyboard.press('n');
  await one.page.keyboard.type('a note of lin');
  await one.page.keyboard.press('Escape');
  await one.page.keyboard.press('u');
  for (let n = 3; n <= ITEMS; n += 1) {
    await showsItem(one.page, n);
    await one.page.keyboard.press('o');
  }
  await one.page.waitForSelector('#done:not([hidden])');
  await isSaved(one.page);
  const first = judgments(root, 'lin');
  expect(first.filter(({ n }) => n === 1).map(({ verdict, risk }) => [verdict, risk])).toEqual([
    ['bad', 'A.1-f'],
    [undefined, undefined],
    ['bad', 'A.3-c'],
  ]);
  expect(first.find(({ n }) => n === 2)).toMatchObject({ verdict: 'unsure', note: 'a note of lin' });

  // The other one sees none of it, and judges an item otherwise.
  expect(await two.page.locator('body').textContent()).not.toContain('a note of lin');
  expect(await two.page.locator('#progress').textContent()).toContain(`0 of ${ITEMS}`);
  for (let n = 1; n <= ITEMS; n += 1) {
    await showsItem(two.page, n);
    await two.page.keyboard.press('o');
  }
  await two.page.waitForSelector('#done:not([hidden])');
  await isSaved(two.page);
  for (const { said } of [one, two]) expect(said).toEqual([]);
  for (const [{ asked }, { url }] of [[one, lin] as const, [two, zhou] as const])
    expect(asked.filter((address) => !address.startsWith(url) && address !== 'data:,')).toEqual([]);
  await Promise.all([lin.end(), zhou.end()]);

  const decider = await review(root, 'chen', '--adjudicate');
  const { page } = await opened(browser, decider);
  expect(await page.locator('#progress').textContent()).toContain('0 of 2');
  expect(await page.locator('.said').textContent()).toContain('bad · discloses trade secrets of others');
  expect(await page.locator('body').textContent()).not.toMatch(/\blin\b|\bzhou\b/);
  await page.keyboard.press('o');
  await showsItem(page, 2);
  await page.keyboard.press('o');
  await page.waitForSelector('#done:not([hidden])');
  await isSaved(page);
  await decider.end();
  expect(judgments(root, 'adjudication').map(({ n, verdict, by }) => [n, verdict, by])).toEqual([
    [1, 'ok', 'chen'],
    [2, 'ok', 'chen'],
  ]);
  const [plan] = (JSON.parse(call(root, 'sample', 'show', 'corpus', '-f', 'json')) as { plans: { draws: object[] }[] }).plans;
  expect(plan!.draws[0]).toMatchObject({ checked: ITEMS, bad: 0, progress: { unchecked: 0, conflicts: 0 } });
  call(root, 'sample', 'decide', 'corpus', '--by', 'Chen', '--yes');
  await expect(review(root, 'lin')).rejects.toThrow('was decided on');
});

test('personal values are masked until they are asked for; a reload masks them again and keeps what was judged', async () => {
  const root = shared;
  const served = await review(root, 'wang');
  const { page, said } = await opened(browser, served);
  await page.keyboard.press('o');
  await showsItem(page, 2);
  await goTo(page, 'Write to');
  expect(await page.locator('.masked').count()).toBe(1);
  expect(await page.locator('#content').textContent()).not.toContain('lovelace');
  await page.keyboard.press('r');
  await page.waitForSelector('.revealed');
  expect((await page.locator('.text').textContent())?.replace('NAME', '')).toContain(personal);
  const n = Number(/\d+/.exec((await position(page)) ?? ''));
  expect(judgments(root, 'wang').filter(({ revealed }) => revealed)).toMatchObject([{ n }]);
  await page.reload();
  await page.waitForSelector('.place');
  expect(await page.locator('#progress').textContent()).toContain(`1 of ${ITEMS}`);
  await goTo(page, 'Write to');
  expect(await page.locator('#content').textContent()).not.toContain('lovelace');
  // Undo knows after a reload what was judged last.
  await page.keyboard.press('z');
  await showsItem(page, 1);
  await isSaved(page);
  expect(judgments(root, 'wang').at(-1)).toMatchObject({ n: 1 });
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('lovelace');
  expect(said).toEqual([]);
  await served.end();
});

test('what is judged while the server is gone waits in the browser, over a reload of it too, and is sent once', async () => {
  const root = shared;
  let served = await review(root, 'zhao');
  const { page } = await opened(browser, served);
  await page.keyboard.press('o');
  await showsItem(page, 2);
  await isSaved(page);
  served.child.kill('SIGKILL');
  await page.keyboard.press('b');
  await page.keyboard.type('2a');
  await until(page, "document.querySelector('#saved').className === 'unsaved'");
  await showsItem(page, 3);
  await page.keyboard.press('u');
  await until(page, "document.querySelector('#saved').textContent.includes('Not saved: 2')");
  expect(judgments(root, 'zhao')).toHaveLength(1);
  served = await review(root, 'zhao');
  await isSaved(page);
  expect(judgments(root, 'zhao').map(({ n, verdict }) => [n, verdict])).toEqual([
    [1, 'ok'],
    [2, 'bad'],
    [3, 'unsure'],
  ]);
  // The browser is killed with something unsent: the next window sends it.
  served.child.kill('SIGKILL');
  await until(page, "!document.querySelector('#item').hasAttribute('aria-busy')");
  await page.keyboard.press('s');
  await until(page, "document.querySelector('#saved').className === 'unsaved'");
  const kept = page.context();
  await page.close({ runBeforeUnload: false });
  served = await review(root, 'zhao');
  const again = await kept.newPage();
  await again.goto(served.url);
  await again.waitForSelector('.place');
  await isSaved(again);
  expect(
    judgments(root, 'zhao')
      .map(({ n, verdict }) => [n, verdict])
      .at(-1),
  ).toEqual([4, 'skip']);
  expect(judgments(root, 'zhao')).toHaveLength(4);
  await again.close();
  await served.end();
});

test('text of an item is text, long text is cut, images have boxes, nothing is fetched', async () => {
  const root = shared;
  const served = await review(root, 'sun');
  const { page, said, asked } = await opened(browser, served);
  const title = await page.title();
  await goTo(page, 'onerror');
  expect(await page.locator('#content img, #content script').count()).toBe(0);
  expect(await page.locator('.text').textContent()).toContain('\\u202eevil');
  await goTo(page, 'low water at noon');
  expect((await page.locator('.text').textContent())!.length).toBeLessThan(4_000);
  await page.keyboard.press('x');
  expect((await page.locator('.text').textContent())!.length).toBeGreaterThan(980_000);
  expect(await page.locator('.text').textContent()).toMatch(/the end$/);
  await goTo(page, 'Skylark');
  expect(await page.locator('mark').allTextContents()).toEqual(['🚢 SkylarkSHIP', 'Low WaterPLACE']);
  await goTo(page, 'A boat before a quay');
  await page.waitForSelector('svg rect');
  expect(await page.locator('rect').evaluateAll((all) => all.map((one) => one.getAttribute('x')))).toEqual(['40', '10']);
  await goTo(page, 'elsewhere');
  expect(await page.locator('.gone').textContent()).toContain('was not fetched');
  await goTo(page, 'the horn of a boat');
  expect(await page.locator('audio').count()).toBe(1);
  await page.keyboard.press('p');
  await until(page, "document.querySelector('audio').currentTime > 0 || document.querySelector('audio').ended");
  expect(await page.title()).toBe(title);
  expect(said).toEqual([]);
  expect(asked.filter((address) => !address.startsWith(served.url) && address !== 'data:,')).toEqual([]);
  await served.end();
});

test('the page as one file works without a server, and its download comes back by import', async () => {
  const file = join(shared, 'qian.html');
  call(shared, 'sample', 'export', 'corpus', '--checker', 'qian', '-o', file);
  expect(readFileSync(file, 'utf8').includes(personal)).toBe(false);
  const { page, said, asked } = await opened(browser, { url: pathToFileURL(file).href });
  await goTo(page, 'A boat before a quay');
  await page.waitForSelector('svg rect');
  await goTo(page, 'the horn of a boat');
  await page.keyboard.press('p');
  await until(page, "document.querySelector('audio').currentTime > 0 || document.querySelector('audio').ended");
  await goTo(page, 'Write to');
  expect(await page.locator('.masked').count()).toBe(1);
  expect(await page.locator('#reveal').isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await showsItem(page, 1);
  await page.keyboard.press('b');
  await page.keyboard.type('=1+1, a reason of qian');
  await page.keyboard.press('Enter');
  await showsItem(page, 2);
  await page.keyboard.press('o');
  await showsItem(page, 3);
  await isSaved(page);
  await page.reload();
  await showsItem(page, 3);
  await page.keyboard.press('u');
  await showsItem(page, 4);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
  const table = join(shared, 'qian.csv');
  await download.saveAs(table);
  call(shared, 'sample', 'import', 'corpus', table, '--checker', 'qian');
  expect(judgments(shared, 'qian').map(({ n, verdict, risk }) => [n, verdict, risk])).toEqual([
    [1, 'bad', '=1+1, a reason of qian'],
    [2, 'ok', undefined],
    [3, 'unsure', undefined],
  ]);
  expect(said).toEqual([]);
  expect([...new Set(asked)].filter((address) => !/^(?:data|blob):/.test(address))).toEqual([pathToFileURL(file).href]);
});

for (const lang of ['en', 'zh'] as const) {
  test(`the page in ${lang} fits 390 px and paper, and axe finds nothing serious`, async () => {
    const root = shared;
    const served = await review(root, 'sun', '--lang', lang);
    for (const [width, scheme] of [
      [1280, 'light'],
      [390, 'dark'],
      [390, 'light'],
      [1280, 'dark'],
    ] as const) {
      const { page, said } = await opened(browser, served, width, scheme);
      const fits = async (): Promise<void> => {
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
        expect(await violations(page)).toEqual([]);
      };
      for (const words of ['Skylark', 'Write to', 'A boat before', 'the horn']) {
        await goTo(page, words);
        await fits();
      }
      await page.keyboard.press('b');
      await fits();
      await page.keyboard.type('1');
      await fits();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('?');
      await fits();
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await fits();
      await page.keyboard.press('Escape');
      await page.keyboard.press('l');
      await page.waitForSelector('#rows tr');
      await fits();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
      if (lang === 'zh') expect(await page.locator('main').textContent()).not.toMatch(/\b(?:judged|Saved|Reason|Undo)\b/);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(said).toEqual([]);
      await page.close();
    }
    await served.end();
  });
}
