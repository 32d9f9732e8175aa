import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const licit = join(root, 'bin/licit.js');

/** The browser that is installed; CI installs Debian's. */
function installed(): string {
  const found = spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], { encoding: 'utf8' }).stdout.trim().split('\n')[0];
  if (!found) throw new Error('No Chromium on the path. Debian: apt-get install chromium');
  return found;
}

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'licit-browser-'));
beforeAll(async () => {
  const ledger = join(folder, 'ledger.db');
  spawnSync(process.execPath, [licit, 'scan', 'fixtures/demo', '--ledger', ledger, '--quiet'], { cwd: root });
  for (const lang of ['en', 'zh'])
    for (const [report, to] of [
      ['provenance', lang],
      ['cn-dossier', `dossier-${lang}`],
    ] as const)
      execFileSync(process.execPath, [licit, 'report', report, '--lang', lang, '-o', join(folder, to), '--ledger', ledger], {
        cwd: root,
        stdio: 'ignore',
      });
  browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

test.each(['en', 'zh', 'dossier-en', 'dossier-zh'])('%s has no violation of accessibility that axe calls serious', async (name) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathToFileURL(join(folder, name, 'index.html')).href);
    await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; impact: string }[]; passes: unknown[] };
    expect(found.passes.length).toBeGreaterThan(10);
    expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  }
  await context.close();
});

for (const lang of ['en', 'zh']) {
  test(`the report in ${lang} opens offline with nothing blocked, nothing fetched and nothing cut off`, async () => {
    const said: string[] = [];
    const asked: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, lang, 'index.html')).href;
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    }
    expect(await page.locator('html').getAttribute('lang')).toMatch(lang === 'zh' ? /^zh/ : /^en/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('script, iframe, object, form, [onclick]').count()).toBe(0);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain("default-src 'none'");
    expect([...new Set(asked)]).toEqual([address]);
    expect(said).toEqual([]);
    await page.close();
  });

  test(`the report in ${lang} prints to A4`, async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, lang, 'index.html')).href);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(40);
    await page.close();
  });
}
