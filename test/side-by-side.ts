/** Projects that are asked about at the same time are scanned at once: making, judging and verifying a ledger takes longer than looking at a few files. */
import type { ItemRecord } from '../src/ledger/read/query-item.js';
import { placeOf, scanned } from './licenses-of-items.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** More than twenty at once cost no less each. */
const MAX_TOGETHER = 24;

/** What is concluded of the items of one of them, by place, as if the project were the whole. */
export interface OneOfMany {
  items: readonly (readonly [place: string, item: ItemRecord])[];
  /** What a reason says, as it would say it of the project alone. */
  alone(said: string): string;
}

interface Asked {
  files: Files;
  answer(one: OneOfMany): void;
  fail(cause: unknown): void;
}

const waiting: Asked[] = [];
let busy = false;

/**
 * What is concluded of a project of these files. Whoever asks while others do (`test.concurrent`, `Promise.all`) has it in a folder beside theirs, so files may say nothing of
 * the root; those with the same `licit.yaml` are scanned together, and it lies above them all.
 */
export function besideOthers(files: Files): Promise<OneOfMany> {
  return new Promise((answer, fail) => {
    waiting.push({ files, answer, fail });
    if (busy) return;
    busy = true;
    setImmediate(() => void scanAll());
  });
}

async function scanAll(): Promise<void> {
  while (waiting.length > 0) {
    const settings = waiting[0]!.files['licit.yaml'];
    const alike = waiting.filter(({ files }) => files['licit.yaml'] === settings).slice(0, MAX_TOGETHER);
    for (const one of alike) waiting.splice(waiting.indexOf(one), 1);
    try {
      const folders = alike.map((_, n) => (alike.length === 1 ? '' : `one-${inLetters(n)}/`));
      const { items } = await scanned(Object.assign({}, ...alike.map(({ files }, n) => within(folders[n]!, files))));
      for (const [n, { answer }] of alike.entries()) answer(oneOf(items, folders[n]!));
    } catch (cause) {
      for (const { fail } of alike) fail(cause);
    }
    // Whoever got an answer may have another question.
    await new Promise((resolve) => setImmediate(resolve));
  }
  busy = false;
}

function within(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name === 'licit.yaml' ? name : folder + name, content]));
}

function oneOf(all: readonly ItemRecord[], folder: string): OneOfMany {
  const items = all.flatMap((item) => {
    const place = placeOf(item);
    return place.startsWith(folder) ? [[place.slice(folder.length), item] as const] : [];
  });
  return { items, alone: (said) => (folder === '' ? said : said.replaceAll(folder, '')) };
}

/** A number in a name of a folder: names that differ in digits alone would be those of parts of one list. */
export function inLetters(n: number): string {
  return [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a');
}
