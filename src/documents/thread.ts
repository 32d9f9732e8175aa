/** Runs on a thread of its own: reads one document after the other with libraries that may be absent. */
import { parentPort } from 'node:worker_threads';
import { type MediaFile, readMedia } from './media/read-media.js';
import { type Answer, type Asked, MAX_CHARACTERS } from './thread-pool.js';

/** Pages whose text is read; a contract says what it is long before. */
const MAX_PAGES = 200;

parentPort?.on('message', (asked: Asked) => {
  const answered = asked.kind === 'media' ? media(asked.file) : asked.kind === 'pdf' ? pdf(asked.bytes) : mail(asked.bytes);
  answered.then(
    (answer) => parentPort!.postMessage(answer),
    () => parentPort!.postMessage({ outcome: 'broken' } satisfies Answer),
  );
});

async function pdf(bytes: Uint8Array): Promise<Answer> {
  const library = await import('unpdf').catch(() => undefined);
  if (library === undefined) return { outcome: 'no-reader' };
  let document: Awaited<ReturnType<typeof library.getDocumentProxy>>;
  try {
    document = await library.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (cause) {
    return { outcome: cause instanceof Error && cause.name === 'PasswordException' ? 'password' : 'broken' };
  }
  const pages = document.numPages;
  if (!(pages > 0)) return { outcome: 'broken' };
  let text = '';
  for (let number = 1; number <= Math.min(pages, MAX_PAGES) && text.length < MAX_CHARACTERS; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    // A form feed ends a page, so that what is said to be on one can be looked for there.
    text += '\n\f';
  }
  await document.destroy();
  return { outcome: 'read', text: text.slice(0, MAX_CHARACTERS), pages };
}

async function media(file: MediaFile): Promise<Answer> {
  return { outcome: 'media', told: await readMedia(file) };
}

async function mail(bytes: Uint8Array): Promise<Answer> {
  const library = await import('postal-mime').catch(() => undefined);
  if (library === undefined) return { outcome: 'no-reader' };
  const message = await library.default.parse(bytes);
  const head = [message.subject, message.date, message.from?.address, ...(message.to ?? []).map(({ address }) => address)];
  return {
    outcome: 'read',
    text: `${head.filter(Boolean).join('\n')}\n${message.text ?? ''}`.slice(0, MAX_CHARACTERS),
    ...(message.html !== undefined && { html: message.html.slice(0, 2 * MAX_CHARACTERS) }),
  };
}
