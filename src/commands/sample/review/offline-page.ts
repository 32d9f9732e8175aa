/** A review as one HTML file: the same page without a server. Judgments stay in the browser until they are downloaded, for `licit sample import`. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileTypeFromBuffer } from 'file-type';
import { detectors } from '../../../catalog/catalog.js';
import { createInspector } from '../../../inspect/inspect.js';
import type { SampleItem } from '../sample-items.js';
import { heldBytes } from './drawn/held-media.js';
import { itemMedia } from './item-media.js';
import { SHOWN_MEDIA } from './media-file.js';
import { boxesOfLists, judgmentsOf, saidOf } from './review-content.js';
import { beginOf, pageFile, pageOf, type ReviewSubject } from './review-page.js';
import { pageWords } from './review-words.js';
import { type ShownItem, shownItem } from './shown-item.js';

/** In the order in which they need each other. */
const SCRIPTS = [
  'page-tools.js',
  'transport-offline.js',
  'send-queue.js',
  'item-view.js',
  'reason-picker.js',
  'judged-list.js',
  'review.js',
];
/** Larger files, and what is beyond this in all, are not part of the page. */
const MAX_FILE_BYTES = 4 << 20;
const MAX_TOTAL_BYTES = 100 << 20;

type OfflineItem = Omit<ShownItem, 'media'> & { media: object[]; said?: object[] };

/** The page with its items in it. Values are masked, and nothing of what is behind them is in the file. */
export async function offlinePage(
  root: string,
  subject: ReviewSubject,
  items: ReadonlyMap<number, SampleItem>,
  mark: string,
): Promise<string> {
  const inspector = createInspector(await detectors());
  const enclose = encloser();
  const listed = await boxesOfLists(
    root,
    [...items].map(([n, item]) => ({ ...item, n })),
  );
  const shown: Record<number, OfflineItem> = {};
  for (const [n, item] of items) {
    const page = shownItem(item, inspector, { root, lang: subject.lang, revealed: false, listed: listed.get(n) });
    const files = item.raw === undefined ? [] : itemMedia(item, item.raw, root);
    const media: object[] = [];
    for (const [i, medium] of page.media.entries()) {
      const { path, held, state } = files[i]!;
      const isHeld = held !== undefined && state === 'local';
      media.push({
        ...medium,
        ...(isHeld ? await enclose(held.bytes, () => heldBytes(root, item, held)) : await encloseFile(path, enclose)),
      });
    }
    // There is nothing to reveal.
    shown[n] = { ...page, media, masked: false, ...(subject.adjudicates && { said: saidOf(subject.sample, n) }) };
  }
  const places = new Map([...items].map(([n, { at }]) => [n, at]));
  const begin = { ...beginOf(subject, places), mark, numbers: subject.numbers, judged: judgmentsOf(subject) };
  const words = { savedAll: pageWords.keptHere[subject.lang], unsaved: pageWords.notKept[subject.lang] };
  return pageOf(subject, partsWith({ begin, words, items: shown }));
}

type Encloser = (size: number, read: () => Promise<Uint8Array | undefined>) => Promise<object>;

async function encloseFile(path: string | undefined, enclose: Encloser): Promise<object> {
  return path === undefined ? {} : enclose(statSync(path).size, async () => readFileSync(path));
}

/** Puts files into the page while there is room. */
function encloser(): Encloser {
  let room = MAX_TOTAL_BYTES;
  return async (size, read) => {
    if (size > MAX_FILE_BYTES || size > room) return { state: 'left-out' };
    const bytes = (await read()) ?? new Uint8Array();
    const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
    if (!SHOWN_MEDIA.test(type)) return { src: 'data:,' };
    room -= size;
    return { src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` };
  };
}

function partsWith(data: object): { policy: string; style: string; script: string } {
  const style = pageFile('review.css');
  const script = SCRIPTS.map((name) => withoutModules(pageFile(name))).join('\n');
  const policy = `default-src 'none'; script-src '${hashed(script)}'; style-src '${hashed(style)}'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  // In a script nothing but its own end ends it.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>${style}</style>`,
    script: `<script type="application/json" id="data">${json}</script>\n<script type="module">${script}</script>`,
  };
}

function hashed(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** The modules become one script: a file opened from a disk imports nothing. */
function withoutModules(script: string): string {
  return script.replace(/^import .*;\n/gm, '').replace(/^export (?=(?:const|class|function|async) )/gm, '');
}
