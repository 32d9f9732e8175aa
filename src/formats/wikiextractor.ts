/** Limits: 64 MiB a line, 16 MiB a document; a document that is longer is told and cut. */
import type { ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { asUtf8, type Line, lines } from '../reading/bytes.js';
import { gathered } from '../reading/item-lines.js';
import { ProblemLimit } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';

const wikiextractor: Format = {
  id: 'wikiextractor',
  title: 'Documents of WikiExtractor',
  reads: 'items',
  answersTo:
    'Text as WikiExtractor writes it: documents between `<doc id="…" url="…" title="…">` and `</doc>`, each of which is an item with its url, title and text. Its `--json` output is JSON Lines.',
  notRead: 'Markup within a text, which stays as it is.',
  recognize,
  read,
  roles: { id: ['id'], url: ['url'], page: [], source: [], text: ['text', 'title'] },
};

export default wikiextractor;

const BEGINS = /^<doc((?:\s+[a-z_]{1,20}="[^"]{0,2000}")+)\s*>\s*$/;
const ATTRIBUTE = /([a-z_]+)="([^"]*)"/g;
/** What is left of a tag. */
const DAMAGED = /<\/?doc\b|<\/?d?o?c?\s*$|^<\/?\w{0,4}>?$|\/?d?oc>\s*$|\bid="[^"]*"\s+url=|\burl="[^"]*"\s+title=|\btitle="[^"]*">/;
const LONGEST = 16 << 20;

function recognize({ text }: Head): number {
  const [first = ''] = text?.trimStart().split(/\r?\n/, 1) ?? [];
  return BEGINS.test(first) && /\sid="/.test(first) && /\s(?:url|title)="/.test(first) ? 94 : 0;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };
const plain = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (one) => ENTITIES[one]!);

function read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  return gathered(file, new Documents(file.path), (encoding) => lines(asUtf8(file.bytes(), encoding)));
}

class Documents {
  readonly reads: Read[] = [];
  readonly limit = new ProblemLimit();
  line = 1;
  private open: { line: number; fields: Record<string, string>; bytes: Buffer[]; length: number } | undefined;
  private count = 0;

  constructor(private readonly path: string) {}

  feed({ bytes: raw, line, tooLong }: Line): void {
    const bytes = Buffer.from(raw);
    this.line = line;
    const text = bytes.length < 8000 && bytes[0] === 0x3c ? bytes.toString() : '';
    const attributes = BEGINS.exec(text)?.[1];
    if (attributes !== undefined) {
      if (this.open !== undefined) this.close(wrong('wikiextractor/not-closed'));
      const fields = Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, plain(value!)]));
      this.open = { line, fields, bytes: [bytes], length: 0 };
    } else if (this.open === undefined) {
      if (bytes.length > 0 || tooLong !== undefined) this.tell(wrong('wikiextractor/no-document'), line, 1);
    } else if (text.trimEnd() === '</doc>') this.close();
    else {
      if (DAMAGED.test(text === '' && bytes.length < 8000 ? bytes.toString() : text)) this.tell(wrong('wikiextractor/tag'), line, 1);
      this.open.length += tooLong ?? bytes.length;
      if (tooLong === undefined && this.open.length <= LONGEST) this.open.bytes.push(bytes);
    }
  }

  end(): void {
    if (this.open !== undefined) this.close(wrong('wikiextractor/cut-off'));
    else if (this.count === 0) this.tell(wrong('wikiextractor/none'), 1, 1);
  }

  private close(fault?: ProblemReason): void {
    const { line, fields, bytes, length } = this.open!;
    this.open = undefined;
    this.count += 1;
    const text = Buffer.concat(bytes.slice(1).flatMap((one) => [one, FEED]))
      .toString()
      .trim();
    const record = Buffer.concat(bytes.flatMap((one) => [one, FEED]));
    const item: Item = {
      kind: 'item',
      at: { path: this.path, line, record: this.count },
      fields: { ...fields, text: plain(text) },
      record,
    };
    if (fields.id !== undefined) item.key = fields.id;
    this.reads.push(item);
    if (fault !== undefined) this.tell(fault, line, 0);
    if (length > LONGEST) this.tell(wrong('wikiextractor/too-long'), line, 0);
  }

  private tell(what: ProblemReason, line: number, lost: number): void {
    const problem = this.limit.admit({ kind: 'problem', what, at: { path: this.path, line }, lost });
    if (problem !== undefined) this.reads.push(problem);
  }
}

const FEED = Buffer.from('\n');
