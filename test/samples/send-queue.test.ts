import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SendQueue } from '../../src/commands/sample/review/page/send-queue.js';

interface Told {
  waiting: number;
  error?: string;
  refused?: string;
}

/** What a browser keeps. */
class Storage {
  [key: string]: unknown;
  getItem = (key: string): string | null => (this[key] as string | undefined) ?? null;
  setItem = (key: string, value: string): void => void (this[key] = value);
  removeItem = (key: string): void => void delete this[key];
}

const keys = (): string[] => Object.keys(storage).filter((key) => key.startsWith('sample.'));
let storage: Storage;
beforeEach(() => {
  vi.useFakeTimers();
  storage = new Storage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function queue(send: (some: { id: string }[]) => Promise<void>): { queue: SendQueue; told: Told[] } {
  const told: Told[] = [];
  return { queue: new SendQueue('sample', send, (one: Told) => void told.push(one)), told };
}

test('what the server does not confirm stays in the browser and is sent again, in order', async () => {
  const sent: string[][] = [];
  let isUp = false;
  const { queue: mine, told } = queue(async (some) => {
    sent.push(some.map(({ id }) => id));
    if (!isUp) throw new Error('gone');
  });
  mine.add({ id: 'a', n: 1 });
  await vi.advanceTimersByTimeAsync(0);
  mine.add({ id: 'b', n: 2 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.at(-1)).toEqual({ waiting: 2, error: 'gone' });
  expect(keys().map((key) => JSON.parse(storage.getItem(key)!))).toEqual([
    [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
  ]);
  isUp = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.at(-1)).toEqual(['a', 'b']);
  expect(told.at(-1)).toEqual({ waiting: 0, refused: undefined });
  expect(keys()).toEqual([]);
});

test('what a closed window left is taken over, but not what was judged again since', async () => {
  storage.setItem(
    'sample.one',
    JSON.stringify([
      { id: 'a', n: 1, at: '1' },
      { id: 'b', n: 2, at: '1' },
    ]),
  );
  storage.setItem('sample.two', 'not JSON');
  storage.setItem('other.sample', '[{"id":"c"}]');
  const sent: string[] = [];
  const { queue: mine } = queue(async (some) => void sent.push(...some.map(({ id }) => id)));
  expect(mine.adopt(({ n }: { n: number }) => n === 1)).toEqual([{ id: 'a', n: 1, at: '1' }]);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['a']);
  expect(keys()).toEqual([]);
  expect(storage.getItem('other.sample')).not.toBeNull();
});

test('one judgment that is refused for good does not keep the others', async () => {
  const saved: string[] = [];
  const { queue: mine, told } = queue(async (some) => {
    if (some.some(({ id }) => id === 'bad')) throw Object.assign(new Error('no such item'), { refused: true });
    saved.push(...some.map(({ id }) => id));
  });
  mine.waiting.push(...['a', 'bad', 'b'].map((id) => ({ id })));
  mine.run();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual(['a', 'b']);
  expect(told.filter(({ refused }) => refused !== undefined)).toEqual([{ waiting: 1, refused: 'no such item' }]);
});
