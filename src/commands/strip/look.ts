import type { Inspector } from '../../inspect/inspect.js';
import { NameInspector } from '../../inspect/inspect.js';
import { staysOpen } from '../../inspect/masking.js';
import type { Place } from '../../model/basics.js';
import type { Format, ManifestFile } from '../../model/format.js';
import { findKnown, SharedValues } from '../values/find-known.js';
import { ExtraEdits } from './extra-edits.js';
import { type Piece, piecesOf } from './record-pieces.js';
import type { Leaf, RecordReader, Taken } from './record-values.js';

/** Values of a file that are looked for in all its records. */
const MAX_SHARED_VALUES = 500_000;
/** Values that are looked for one by one in every text. */
const MAX_LEFT_VALUES = 200;
/** Places that are told of each kind that is left. */
const PLACES = 3;
/** A shorter value stands by chance in other words; two Han characters may be a name. */
const LONG_ENOUGH = /^\p{Script=Han}{2}/u;
/** A shorter text than this may be anything in another field. */
const TELLING = /^(?:.{6,}|.*\p{Script=Han}.*\p{Script=Han}.*)$/su;

/** What records and texts are looked into with. */
export interface Looking {
  records: RecordReader;
  inspector: Inspector;
  kinds: ReadonlySet<string>;
}

/** Values of one kind that are in a text, and why they are still there. Closed. */
export interface Left {
  kind: string;
  count: number;
  /** `kept`: they should be gone; `not-asked`: the kind was not named; `reserved`: values for examples and pseudonyms. */
  why: 'kept' | 'not-asked' | 'reserved';
  /** The first places, with their field. Nothing personal: fields that are it are masked. */
  places: Place[];
}

/** What is in a manifest. */
export interface Seen {
  items: number;
  problems: number;
  /** Records that could not be read. */
  unread: number;
  /** What descriptors in it state, counted. */
  sayings: number;
  /** Values of the kinds asked for. */
  hits: number;
  /** Where something is to be taken out that its text alone does not tell. */
  extras: ExtraEdits;
  shared: SharedValues;
  left: Left[];
  /** What was not looked at, in fixed phrases. */
  notLooked: Set<string>;
}

/** What is still in a copy. */
export interface Checked extends Seen {
  /** The copy has other records, fields or statements than its original. */
  isOther: boolean;
  /** Values as they are. */
  values: Set<string>;
}

/** Reads a manifest as a scan does, and looks for values of some kinds and for what its records tell. */
export async function lookAt(file: ManifestFile, format: Format, looking: Looking): Promise<Seen> {
  const seen = nothingSeen();
  for await (const piece of piecesOf(file, format)) {
    count(seen, piece);
    if (piece.kind !== 'record') continue;
    const { taken, known } = looking.records.read(piece.leaves, piece.fields);
    for (const value of known) seen.shared.add(value);
    for (const [n, leaf] of piece.leaves.entries()) seen.extras.add(leaf.isName ? '' : leaf.field, leaf.text, taken[n]!, false);
    // What a field or the record as a whole says, and its texts do not.
    const inItem = detections(seen, piece, looking);
    seen.hits += Math.max(
      taken.reduce((sum, some) => sum + some.length, 0),
      inItem.length,
    );
  }
  return seen;
}

/** Reads a copy beside its original: nothing that a scan sees, and nothing that the record of the original tells, may be left in it. */
export async function check(
  copy: ManifestFile,
  original: ManifestFile,
  format: Format,
  looking: Looking,
  shared: SharedValues,
): Promise<Checked> {
  const seen: Checked = { ...nothingSeen(), shared, isOther: false, values: new Set() };
  const before = piecesOf(original, format);
  try {
    for await (const piece of piecesOf(copy, format)) {
      count(seen, piece);
      // A line that could not be read may be read once what was wrong in it is gone.
      const other = await before.next();
      if (other.done || other.value.kind !== piece.kind) {
        seen.isOther = true;
        return seen;
      }
      if (piece.kind !== 'record' || other.value.kind !== 'record') continue;
      if (piece.size !== other.value.size) seen.isOther = true;
      leftIn(seen, piece, other.value, looking);
    }
    if (!(await before.next()).done) seen.isOther = true;
  } finally {
    await before.return(undefined);
  }
  return seen;
}

type RecordPiece = Extract<Piece, { kind: 'record' }>;

function leftIn(seen: Checked, piece: RecordPiece, original: RecordPiece, looking: Looking): void {
  const { known } = looking.records.read(original.leaves, original.fields);
  const again = looking.records.read(piece.leaves, piece.fields);
  let found = 0;
  piece.leaves.forEach((leaf, n) => {
    const taken: Taken[] = [...again.taken[n]!];
    for (const { start, end, value } of [...findKnown(leaf.text, known), ...seen.shared.find(leaf.text)])
      if (!leaf.literal || (start === 0 && end === leaf.text.length)) taken.push({ start, end, kind: value.kind });
    if (taken.length === 0) return;
    found += taken.length;
    seen.extras.add(
      leaf.isName ? '' : leaf.field,
      leaf.text,
      taken.map(({ seen: _, ...one }) => one),
      TELLING.test(leaf.text),
    );
    if (!TELLING.test(leaf.text))
      seen.extras.add(
        leaf.isName ? '' : leaf.field,
        leaf.text,
        taken.map(({ seen: _, ...one }) => one),
        false,
      );
    for (const { start, end, kind } of taken) {
      keep(seen.values, leaf.text.slice(start, end));
      tell(seen.left, kind, 'kept', placeOf(piece.at, leaf, looking));
    }
  });
  const inItem = detections(seen, piece, looking);
  if (found === 0) for (const { kind, at } of inItem) tell(seen.left, kind, 'kept', at);
  seen.hits += Math.max(found, inItem.length);
}

/** What a scan sees of the kinds asked for; what else it sees is told as left. */
function detections(seen: Seen, piece: RecordPiece, { inspector, kinds }: Looking): { kind: string; at: Place }[] {
  if (piece.item === undefined) return [];
  const { item, said, roles } = piece.item;
  const { detections: all, notLooked } = inspector.item(item, said, roles);
  for (const phrase of notLooked) seen.notLooked.add(phrase);
  const asked: { kind: string; at: Place }[] = [];
  for (const { kind, at, reserved } of all) {
    if (reserved) tell(seen.left, kind, 'reserved', at);
    else if (kinds.has(kind)) asked.push({ kind, at });
    else tell(seen.left, kind, 'not-asked', at);
  }
  return asked;
}

function nothingSeen(): Seen {
  return {
    items: 0,
    problems: 0,
    unread: 0,
    sayings: 0,
    hits: 0,
    extras: new ExtraEdits(),
    shared: new SharedValues(MAX_SHARED_VALUES),
    left: [],
    notLooked: new Set(),
  };
}

function count(seen: Seen, piece: Piece): void {
  if (piece.kind === 'sayings') seen.sayings += piece.count;
  else if (piece.kind === 'problem') {
    seen.problems += 1;
    seen.unread += piece.problem.lost ?? 1;
  } else if (piece.item !== undefined) seen.items += 1;
}

function keep(values: Set<string>, value: string): void {
  if (values.size < MAX_LEFT_VALUES && (value.length > 3 || LONG_ENOUGH.test(value))) values.add(value);
}

function tell(left: Left[], kind: string, why: Left['why'], at: Place): void {
  let one = left.find((other) => other.kind === kind && other.why === why);
  if (one === undefined) left.push((one = { kind, why, count: 0, places: [] }));
  one.count += 1;
  if (one.places.length < PLACES && !one.places.some((place) => JSON.stringify(place) === JSON.stringify(at))) one.places.push(at);
}

/** Where a text is; a field may be called by a personal value. */
function placeOf(at: Place, { field }: Leaf, { inspector }: Looking): Place {
  if (field === '') return at;
  const names = new NameInspector(inspector, ({ kind, confidence }) => staysOpen(kind, confidence));
  return { ...at, field: names.look(field)?.masked ?? field };
}
