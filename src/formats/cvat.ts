import type { Json, ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Item, Read } from '../model/item.js';
import { asUtf8 } from '../reading/bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { type XmlEvent, XmlReader } from '../reading/xml/xml.js';
import { wrong } from '../text/reasons/reason.js';

const cvat: Format = {
  id: 'cvat',
  title: 'CVAT annotations',
  reads: 'items',
  answersTo:
    'XML that CVAT exports (1.1, for images and for video): each image is an item with the labels drawn on it and how they came about; a video is one item with its tracks.',
  notRead: 'Owners, assignees and their addresses, which are not kept; shapes.',
  recognize,
  read,
  roles: { id: ['name'], label: ['labels'], text: ['attribute_text'], source: [], owner: [], url: [] },
};

export default cvat;

function recognize({ text }: Head): number {
  return text !== undefined && /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<annotations>\s*<version>\s*1\.\d\s*<\/version>/.test(text) ? 95 : 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const xml = new XmlReader();
  const images = new Images(path);
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    for await (const bytes of asUtf8(file.bytes(), encoding)) {
      for (const event of xml.push(bytes)) images.hear(event);
      if (images.reads.length >= 512) yield images.reads.splice(0);
    }
    for (const event of xml.end()) images.hear(event);
    images.end();
    if (!images.isWhole || !xml.isBetweenTags) {
      images.reads.push({
        kind: 'problem',
        what: wrong('cvat/cut-off'),
        at: { path, line: xml.line },
        // An image that was begun, or those that should have followed.
        lost: 1,
      });
    }
  } catch (error) {
    yield [...images.reads.splice(0), streamProblem(error, { path, line: xml.line })];
  }
  const rest = [...images.reads, ...images.limit.rest()];
  if (rest.length > 0) yield rest;
}

const SHAPES = /^(?:box|polygon|polyline|points|cuboid|ellipse|mask|skeleton|tag|track)$/;
/** What stands right under the outermost element. */
const OUTERMOST = new Set(['version', 'meta', 'image', 'track']);
/** Of one image no more labels, and no more words of attributes, are kept. */
const MAX_LABELS = 10_000;

interface Image {
  line: number;
  record: number;
  stated: Record<string, Json>;
  labels: Set<string>;
  origins: Map<string, number>;
  written: string[];
  shapes: number;
}

class Images {
  readonly reads: Read[] = [];
  readonly limit = new ProblemLimit();
  private readonly path: string;
  private readonly open: string[] = [];
  private closed = false;
  private record = 0;
  private image: Image | undefined;
  private video: Image | undefined;
  private attribute: string | undefined;
  private source = '';
  /** What began was told as lost: what still belongs to it is nothing more. */
  private adrift = false;

  constructor(path: string) {
    this.path = path;
  }

  /** The outermost element was closed. */
  get isWhole(): boolean {
    return this.closed;
  }

  hear(event: XmlEvent): void {
    if (event.kind === 'text') this.words(event);
    else if (event.kind === 'open') this.opened(event);
    else if (event.kind === 'broken') this.lose(wrong('xml/bad-tag'), event.line);
    else this.closes(event);
  }

  private closes({ name, line }: Extract<XmlEvent, { kind: 'close' }>): void {
    const at = this.open.lastIndexOf(name);
    // Nothing of that name is open: its beginning is damaged.
    if (at < 0) {
      if (this.image === undefined && !this.adrift) this.lose(wrong('xml/no-start'), line);
      return;
    }
    this.open.length = at;
    if (name === 'image') {
      this.finish(this.image);
      this.image = undefined;
    }
    if (name === 'attribute') this.attribute = undefined;
    this.closed ||= name === 'annotations' && at === 0;
  }

  /** Tells of an image that is lost, or may be: what is left of it does not say. */
  private lose(what: ProblemReason, line: number, adrift = true): void {
    if (this.image === undefined) this.adrift = adrift;
    const problem = this.limit.admit({
      kind: 'problem',
      what: wrong('cvat/image-lost', { why: what }),
      at: { path: this.path, line },
      lost: 1,
    });
    if (problem !== undefined) this.reads.push(problem);
  }

  /** The tracks of a video speak of all of it. */
  end(): void {
    if (this.image !== undefined && this.closed) this.lose(wrong('cvat/image-not-closed'), this.image.line);
    if (this.video === undefined) return;
    if (this.source !== '') this.video.stated.name = this.source;
    this.finish(this.video);
  }

  private opened({ name, attributes, line }: Extract<XmlEvent, { kind: 'open' }>): void {
    const begins = name === 'image' || name === 'track';
    if (begins) this.adrift = false;
    // An image in an image, or in the head of the document: what is open there was not closed.
    if (name === 'image' && this.image !== undefined) this.lose(wrong('cvat/image-not-closed'), this.image.line);
    const inHead = begins && this.open[1] === 'meta';
    if (inHead) this.lose(wrong('cvat/meta-not-closed'), line, false);
    if (inHead || (name === 'image' && this.open.length > 1)) this.open.length = 1;
    const inMeta = this.open[1] === 'meta';
    if (this.open.length === 1 && this.open[0] === 'annotations' && !OUTERMOST.has(name) && !this.adrift)
      this.lose(wrong('xml/not-belonging'), line, false);
    if (this.open.length < 1000) this.open.push(name);
    if (inMeta) return;
    if (name === 'image') {
      const stated = ['id', 'name', 'subset', 'width', 'height'].flatMap((key) => {
        const value = attributes.get(key);
        return value === undefined
          ? []
          : [[key, /^(?:id|width|height)$/.test(key) && /^\d{1,15}$/.test(value) ? Number(value) : value] as const];
      });
      this.image = this.begin(line, Object.fromEntries(stated));
      return;
    }
    if (name === 'attribute') this.attribute = attributes.get('name') ?? '';
    if (!SHAPES.test(name)) return;
    const label = attributes.get('label');
    // A shape inside a track has the track's label.
    if (label === undefined) return;
    if (this.image === undefined && name === 'track') this.video ??= this.begin(line, {});
    const on = this.image ?? this.video;
    if (on === undefined) return;
    on.shapes += 1;
    if (on.labels.size < MAX_LABELS) on.labels.add(label);
    const origin = attributes.get('source');
    if (origin !== undefined && on.origins.size < MAX_LABELS) on.origins.set(origin, (on.origins.get(origin) ?? 0) + 1);
  }

  private words({ text, cut, line }: Extract<XmlEvent, { kind: 'text' }>): void {
    if (cut) {
      const problem = this.limit.admit({ kind: 'problem', what: wrong('cvat/words-too-long'), at: { path: this.path, line }, lost: 0 });
      if (problem !== undefined) this.reads.push(problem);
    }
    if (this.open.length === 1 && this.open[0] === 'annotations' && !this.adrift) this.lose(wrong('xml/words'), line);
    if (this.open[1] === 'meta') {
      if (this.open.at(-1) === 'source' && this.source === '') this.source = text.trim();
      return;
    }
    const on = this.image ?? this.video;
    if (this.attribute !== undefined && on !== undefined && on.written.length < MAX_LABELS)
      on.written.push(`${this.attribute}: ${text.trim()}`);
  }

  private begin(line: number, stated: Record<string, Json>): Image {
    this.record += 1;
    return { line, record: this.record, stated, labels: new Set(), origins: new Map(), written: [], shapes: 0 };
  }

  private finish(image: Image | undefined): void {
    if (image === undefined) return;
    const { stated, labels, origins, written, shapes, line, record } = image;
    const fields: Record<string, Json> = { ...stated, labels: [...labels].sort(), shapes, origins: Object.fromEntries(origins) };
    if (written.length > 0) fields.attribute_text = written;
    const item: Item = { kind: 'item', at: { path: this.path, line, record }, fields };
    if (typeof stated.name === 'string') item.key = stated.name;
    this.reads.push(item);
  }
}
