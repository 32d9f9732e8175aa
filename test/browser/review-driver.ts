/** Drives the page of a review in the Chromium that is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Review } from '../review-project.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser that is installed; CI installs Debian's. */
export async function launched(): Promise<Browser> {
  const found = spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], { encoding: 'utf8' }).stdout.trim().split('\n')[0];
  if (!found) throw new Error('No Chromium on the path. Debian: apt-get install chromium');
  return chromium.launch({ executablePath: found, args: ['--no-sandbox'] });
}

/** What a page said and asked for while it was open. */
export interface Opened {
  page: Page;
  said: string[];
  asked: string[];
}

/** Opens the page of a review in a window of its own. */
export async function opened(
  browser: Browser,
  served: Pick<Review, 'url'>,
  width = 1280,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(served.url);
  await page.waitForSelector('.place');
  return { page, said, asked };
}

/** Waits for a condition of the page. Its policy lets nobody poll from within. */
export async function until(page: Page, holds: string): Promise<void> {
  while (!(await page.evaluate(holds))) await page.waitForTimeout(20);
}

/** Waits until an item is shown and can be judged. */
export async function showsItem(page: Page, n: number): Promise<void> {
  await until(
    page,
    `document.querySelector('#position').textContent.startsWith('Item ${n} of') && !document.querySelector('#item').hasAttribute('aria-busy')`,
  );
}

/** Waits until the server has written all that was judged. */
export async function isSaved(page: Page): Promise<void> {
  await until(page, "document.querySelector('#saved').className === 'saved'");
}

/** What axe calls serious or critical on a page, with the first element at fault. */
export async function violations(page: Page): Promise<string[]> {
  const context = await page.evaluate(axe).then(() => page.evaluate('axe.run(document)'));
  const found = (context as { violations: { id: string; impact: string; nodes: { html: string }[] }[] }).violations;
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
