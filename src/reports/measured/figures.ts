/** The figures of the filing, all from the cells of the measures: whatever two tables say of the same thing is one sum. */
import { type MeasureCell, type Measured, type MeasureName, measureNames, type SourceClass } from '../../model/measure.js';

/** The types of training data that the form counts; what is not known to be of one of them is counted apart. */
export const dataTypes = [
  'text-chinese',
  'text-english',
  'text-other',
  'text-unknown',
  'code',
  'image',
  'audio',
  'video',
  'other',
  'unknown',
] as const;
export type DataType = (typeof dataTypes)[number];

/** The classes of sources in the order of the form, and what has none. */
export const sourceClasses = ['open-source', 'self-collected', 'commercial', 'user-input', 'generated', 'unknown'] as const;
export type ClassOrUnknown = SourceClass | 'unknown';

/** What some items come to. */
export type Amount = { items: number } & Record<MeasureName, Measured>;

/** Chinese and the languages written and spoken in China as kinds of it. */
const chinese = /^(?:zh|cmn|yue|wuu|lzh|nan|hak|gan|hsn)(?:-|$)/i;

/** The type of the form that a cell's items are of. */
export function typeOf({ medium, language }: Pick<MeasureCell, 'medium' | 'language'>): DataType {
  // A ledger may know media that the form does not, and items of which nothing says what they are.
  if (medium !== 'text') return isType(medium) ? medium : 'unknown';
  if (language === undefined || language === 'und') return 'text-unknown';
  if (chinese.test(language)) return 'text-chinese';
  return /^en(?:-|$)/i.test(language) ? 'text-english' : 'text-other';
}

function isType(medium: string): medium is DataType {
  return (dataTypes as readonly string[]).includes(medium);
}

/** The class of a cell's source. */
export function classOf({ sourceClass }: Pick<MeasureCell, 'sourceClass'>): ClassOrUnknown {
  return sourceClass ?? 'unknown';
}

/** The sum over cells. Of what nobody gave nothing is added, and `items` says how many the sum is over. */
export function amountOf(cells: readonly MeasureCell[]): Amount {
  const zero = (): Measured => ({ items: 0, sum: 0 });
  const total: Amount = {
    items: 0,
    records: zero(),
    textBytes: zero(),
    characters: zero(),
    tokensStated: zero(),
    tokensEstimated: zero(),
    tokensEstimatedLlama3: zero(),
    images: zero(),
    audioSeconds: zero(),
    videoSeconds: zero(),
  };
  for (const cell of cells) {
    total.items += cell.items;
    for (const name of measureNames) {
      total[name].items += cell[name].items;
      total[name].sum += cell[name].sum;
    }
  }
  return total;
}

/** The media that have a measure: of other items it says something only where it was measured. */
const having: Partial<Record<MeasureName, readonly MeasureCell['medium'][]>> = {
  textBytes: ['text', 'code'],
  characters: ['text', 'code'],
  tokensStated: ['text', 'code'],
  tokensEstimated: ['text', 'code'],
  tokensEstimatedLlama3: ['text', 'code'],
  images: ['image'],
  audioSeconds: ['audio'],
  videoSeconds: ['video'],
};

/** Of how many items a measure is asked: images have no size of text, unless they have one. */
export function askedOf(cells: readonly MeasureCell[], name: MeasureName): number {
  const media = having[name];
  return cells.reduce((sum, cell) => sum + (media === undefined || media.includes(cell.medium) ? cell.items : cell[name].items), 0);
}

/** Cells by what `of` says of them, in the order in which it is first said. */
export function grouped<K>(cells: readonly MeasureCell[], of: (cell: MeasureCell) => K): Map<K, MeasureCell[]> {
  const groups = new Map<K, MeasureCell[]>();
  for (const cell of cells) {
    const key = of(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

/** A share that is known within bounds: `least` is what is known to belong, `most` adds what may. */
export interface Bounds {
  least: number;
  most: number;
  of: number;
  /** Items that neither part is measured of. */
  unmeasured: number;
}

/** The highest share of open-source data from abroad, as agents report the form. */
export const foreignLimit = 0.3;

/** How open-source data from abroad stands to all of it, in one measure. What has no class, or no country, may belong to it. */
export function foreignShare(cells: readonly MeasureCell[], measure: MeasureName | 'items'): Bounds {
  const bounds: Bounds = { least: 0, most: 0, of: 0, unmeasured: 0 };
  for (const cell of cells) {
    const amount = measure === 'items' ? cell.items : cell[measure].sum;
    bounds.of += amount;
    if (measure !== 'items') bounds.unmeasured += askedOf([cell], measure) - cell[measure].items;
    const open = cell.sourceClass === 'open-source' ? 'yes' : cell.sourceClass === undefined ? 'perhaps' : 'no';
    if (open === 'no' || cell.home === true) continue;
    bounds.most += amount;
    if (open === 'yes' && cell.home === false) bounds.least += amount;
  }
  return bounds;
}

/** Whether a share within bounds keeps to a limit: `unknown` where the bounds lie on both sides of it, or not everything was measured. */
export function keepsTo({ least, most, of, unmeasured }: Bounds, limit: number): 'yes' | 'no' | 'unknown' {
  if (of <= 0) return 'unknown';
  if (unmeasured > 0) return 'unknown';
  if (most / of <= limit) return 'yes';
  return least / of > limit ? 'no' : 'unknown';
}
