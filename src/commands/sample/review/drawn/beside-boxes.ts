/** Boxes in files beside an image: Pascal VOC (`.xml`) and YOLO (`.txt`, with the names of its classes). */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { libraries } from '../../../../config/libraries.js';
import { XmlReader } from '../../../../reading/xml/xml.js';
import { type ImageBox, MAX_BOXES } from '../item-boxes.js';
import { fileIn } from '../item-media.js';
import { type DrawnBoxes, frameOf, numberIn } from './list-boxes.js';

const MAX_BYTES = 4 << 20;

/** What a file beside an image draws on it; undefined where there is none. `top`: the real path of the project. */
export function besideBoxes(image: string, top: string): DrawnBoxes | undefined {
  const name = basename(image, extname(image));
  const folder = dirname(image);
  const voc = [folder, join(folder, '../Annotations'), join(folder, '../annotations')].map((one) => join(one, `${name}.xml`));
  for (const path of voc) {
    const text = textIn(path, top);
    const found = text === undefined ? undefined : vocBoxes(text);
    if (found) return found;
  }
  const yolo = [folder, folder.replace(/(^|.*[/\\])images(?=[/\\]|$)/, '$1labels'), join(folder, '../labels')];
  for (const path of new Set(yolo.map((one) => join(one, `${name}.txt`)))) {
    const text = textIn(path, top);
    const boxes = text === undefined ? undefined : yoloBoxes(text, () => classNames(dirname(path), top));
    if (boxes) return { boxes };
  }
  return undefined;
}

function textIn(path: string, top: string): string | undefined {
  const there = fileIn(path, top);
  if (there === undefined || statSync(there).size > MAX_BYTES) return undefined;
  return readFileSync(there, 'utf8');
}

/** The objects of an annotation in the form of Pascal VOC; undefined for other XML. */
export function vocBoxes(text: string): DrawnBoxes | undefined {
  const xml = new XmlReader();
  const open: string[] = [];
  const boxes: ImageBox[] = [];
  const said = new Map<string, string>();
  const size = new Map<string, string>();
  let isVoc = false;
  const events = function* () {
    yield* xml.push(Buffer.from(text));
    yield* xml.end();
  };
  for (const event of events()) {
    if (event.kind === 'open') {
      if (open.length === 0 && event.name !== 'annotation') return undefined;
      isVoc = true;
      open.push(event.name);
      if (open.length === 2 && event.name === 'object') said.clear();
    } else if (event.kind === 'close') {
      if (open.length === 2 && event.name === 'object' && boxes.length < MAX_BOXES)
        boxes.push({
          form: 'corners',
          unit: 'pixel',
          numbers: ['xmin', 'ymin', 'xmax', 'ymax'].map((key) => numberIn(said.get(`bndbox/${key}`)) ?? Number.NaN) as ImageBox['numbers'],
          label: said.get('name') ?? '',
        });
      open.length = Math.max(0, open.lastIndexOf(event.name));
    } else if (event.kind === 'text' && open[1] === 'object') said.set(open.slice(2).join('/'), event.text.trim());
    else if (event.kind === 'text' && open[1] === 'size') size.set(open.slice(2).join('/'), event.text.trim());
  }
  return isVoc ? { boxes, ...frameOf(size.get('width'), size.get('height')) } : undefined;
}

/** Lines of a class and the middle, width and height of a box, in parts of the image; undefined for a text of another form. */
export function yoloBoxes(text: string, names: () => readonly string[]): ImageBox[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const read = lines.map((line) => line.trim().split(/\s+/).map(numberIn));
  const isYolo = read.every((one) => (one.length === 5 || one.length === 6) && Number.isSafeInteger(one[0]) && !one.includes(undefined));
  if (lines.length === 0 || !isYolo) return undefined;
  const known = names();
  return (read as number[][]).slice(0, MAX_BOXES).map(([at, x, y, w, h]) => ({
    form: 'middle',
    unit: 'share',
    numbers: [x!, y!, w!, h!],
    label: known[at!] ?? String(at),
  }));
}

const LISTS = ['classes.txt', 'obj.names', 'data.yaml', 'data.yml'];

/** The names of classes, from the nearest list of them in the folders above, up to the project's. */
function classNames(folder: string, top: string): string[] {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of LISTS) {
      const text = textIn(join(at, name), top);
      if (text !== undefined) return name.endsWith('ml') ? yamlNames(text) : text.split(/\r?\n/).map((line) => line.trim());
    }
    if (at === top || dirname(at) === at) return [];
  }
}

function yamlNames(text: string): string[] {
  try {
    const { names } = libraries().yaml.parse(text) as { names?: unknown };
    if (Array.isArray(names)) return names.map(String);
    const list: string[] = [];
    for (const [at, name] of Object.entries((names ?? {}) as Record<string, unknown>))
      if (/^\d{1,6}$/.test(at)) list[Number(at)] = String(name);
    return list;
  } catch {
    return [];
  }
}
