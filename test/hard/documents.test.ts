import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openDocument } from '../../src/documents/open-document.js';
import { DocumentThread } from '../../src/documents/thread-pool.js';
import { pdf } from '../documents/pdf.js';

const folder = mkdtempSync(join(tmpdir(), 'licit-documents-'));
const thread = new DocumentThread();
afterAll(() => thread.end());

async function opened(name: string, content: Uint8Array) {
  writeFileSync(join(folder, name), content);
  return openDocument(join(folder, name), thread);
}

test('a PDF whose page unpacks to a gigabyte is present and not read, memory stays bounded, and the next one is read', async () => {
  const page = deflateSync(Buffer.alloc(1 << 30, 32), { level: 9 });
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const seen = await opened('bomb.pdf', pdf([], page));
  clearInterval(watch);
  expect([
    { as: 'pdf', unread: 'too-large' },
    { as: 'pdf', unread: 'too-slow' },
  ]).toContainEqual(seen);
  expect(most - before).toBeLessThan(1.5 * 2 ** 30);
  expect(await opened('after.pdf', pdf(['Contract between A and B']))).toMatchObject({ as: 'pdf', pages: 1 });
});
