/** A project with a sample to review: labeled texts, personal values, images with boxes, a recording, hostile text. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { inProcess } from './in-process.js';

export const licit = resolve(import.meta.dirname, '../bin/licit.js');

/** What must come from no page as anything but text. */
export const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202Eevil\u202C \u001b[31mred\u0007';

/** Values that must not leave the server before they are asked for. */
export const personal = 'ada.lovelace@mail-of-nobody.zz';

/** Makes the project, scans it and draws all of it. `texts`: how many plain texts are in it beside the others. */
export async function reviewProject({ texts = 4, checkers = 2 } = {}): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'licit-review-'));
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  put('.licit/.gitkeep', '');
  const rows: object[] = [
    {
      id: 'span',
      text: 'The 🚢 Skylark left Low Water at noon.',
      spans: [
        { start: 4, end: 13, label: 'SHIP' },
        { start: 19, end: 28, label: 'PLACE' },
      ],
      license: 'CC0-1.0',
    },
    { id: 'mail', text: `Write to ${personal} about the boat.`, spans: [{ start: 9, end: 12, label: 'NAME' }], label: 'request' },
    { id: 'hostile', text: hostile, label: hostile, [hostile]: hostile },
    { id: 'long', text: `${'low water at noon, '.repeat(52_000)}the end` },
    { id: 'away', text: 'A boat that is elsewhere', image: 'https://images.example.com/boat.png' },
    ...Array.from({ length: texts }, (_, i) => ({
      id: `plain-${i}`,
      text: `Boat number ${i} lies at the quay and waits for the tide.`,
      label: i % 2 ? 'quay' : 'boat',
    })),
  ];
  put('texts/texts.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  put(
    'photos/photos.jsonl',
    `${JSON.stringify({
      file_name: 'boat.png',
      caption: 'A boat before a quay',
      objects: {
        bbox: [
          [40, 30, 120, 60],
          [10, 100, 280, 40],
        ],
        category: ['boat', 'quay'],
      },
    })}\n`,
  );
  put('photos/boat.png', png(300, 160));
  put(
    'sound/sound.jsonl',
    `${JSON.stringify({ audio: 'horn.wav', text: 'the horn of a boat', label: 'horn' })}\n${JSON.stringify({ audio: '../../outside.wav', text: 'nothing of ours' })}\n`,
  );
  put('sound/horn.wav', wav());
  writeFileSync(join(root, '..', 'outside.wav'), wav());
  await inProcess(root, 'scan', 'texts', 'photos', 'sound', '--fail-on', 'none', '--quiet', '--workers', '0');
  const plan = ['--purpose', 'corpus-safety', '--size', '100%', '--limit', '50%', '--checkers', String(checkers)];
  await inProcess(root, 'sample', 'plan', 'corpus', ...plan);
  await inProcess(root, 'sample', 'draw', 'corpus', '--seed', 'the same items in each run');
  return root;
}

/** Runs licit in the project. */
export function call(root: string, ...args: string[]): string {
  return execFileSync(process.execPath, [licit, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A picture in one color with a bar. */
export function png(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(y > 95 ? [120, 110, 90] : [90, 150, 200], y * (width * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([size, body, check]);
}

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** A tenth of a second of silence. */
export function wav(): Uint8Array {
  const data = Buffer.alloc(800, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** A review that is being served. */
export interface Review {
  url: string;
  port: number;
  token: string;
  child: ChildProcess;
  /** Ends it as Ctrl-C does. */
  end(): Promise<void>;
}

/** Reviews the plan of the project above. */
export function review(root: string, checker: string, ...flags: string[]): Promise<Review> {
  return reviewOf('corpus', root, checker, ...flags);
}

/** Starts `licit sample review` for a plan. Throws what it says where it does not serve. */
export async function reviewOf(plan: string, root: string, checker: string, ...flags: string[]): Promise<Review> {
  const args = ['sample', 'review', plan, '--checker', checker, '--no-open', ...flags];
  const child = spawn(process.execPath, [licit, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const url = await new Promise<string>((done, failed) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
    ended.then(() => failed(new Error(said)));
  });
  const [, port, token] = /^http:\/\/127\.0\.0\.1:(\d+)\/([\w-]+)\/$/.exec(url)!;
  const end = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
  };
  return { url, port: Number(port), token: token!, child, end };
}
