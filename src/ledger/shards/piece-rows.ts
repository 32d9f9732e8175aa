/** Items of one file that several tasks read, a piece each: they become the rows that one task would have written. */
import type { FieldCount, LabelCount } from '../../model/batch.js';
import type { Problem } from '../../model/item.js';
import { sqlite } from '../database.js';
import { addTo, type ProfileSizes } from '../item-sizes.js';
import { type ItemsOutcome, ItemTable, newTally } from '../items.js';
import { MeasuredCells } from '../measured-cells.js';
import { ChunkTree } from '../merkle.js';
import type { Db } from '../open-ledger.js';
import { ShardDamaged, type ShardSource } from './shard-source.js';

/** The kind of the record in which a task says what else it read of a piece. */
export const PIECE = 'piece';
/** The kind of the record that has what its items measure: a row of `measure` for each host would cost more than reading it. */
export const PIECE_MEASURED = 'piece-measured';

/** What a task says of its piece, which the join needs beside the rows. */
export interface PieceRead {
  n: number;
  of: number;
  /** Lines of the piece. */
  lines: number;
  /** Of the bytes of the piece; of the first one of the file. */
  sha256: string;
  /** Of the first one: of the bytes of each piece. */
  pieces?: string[];
  /** What is counted by field, before fields in which nothing was found are left out. */
  fields: FieldCount[];
  labels: LabelCount[];
  /** With their lines in the piece. */
  problems: Problem[];
}

/** A piece that is joined with the others of its file. */
export interface PieceSource {
  read: PieceRead;
  /** Opens its shard for a piece of work. */
  open<T>(work: (source: ShardSource) => T): T;
}

/** What a shard says of its piece. Throws where it is of none. */
export function pieceIn(shard: Db): PieceRead {
  return recordIn(shard, PIECE) as PieceRead;
}

function recordIn(shard: Db, kind: string): unknown {
  const body = sqlite(shard).prepare('select body from record where kind = ? and until is null').pluck().get(kind) as string | undefined;
  if (body === undefined) throw new ShardDamaged();
  return JSON.parse(body);
}

/** Takes over the items of all pieces of a file, in their order, as one list. */
export function takePieces(into: Db, manifest: number, run: number, pieces: readonly PieceSource[]): ItemsOutcome {
  const table = new ItemTable(into, manifest, run);
  const tree = new ChunkTree();
  const tally = newTally();
  const sizes = new Map<number, ProfileSizes>();
  const cells = new MeasuredCells();
  let [items, lines] = [0, 0];
  for (const { open, read } of pieces) {
    const piece = open((source) => {
      const taken = source.takePiece(manifest, { table, tree, items, lines });
      cells.addKnown(source.measured(Buffer.from(recordIn(source.db, PIECE_MEASURED) as string, 'base64')));
      return taken;
    });
    for (const [profile, { items: n, hosted, examples }] of piece.tally.profiles) {
      const sum = tally.profiles.get(profile) ?? { items: 0, hosted: 0, examples: [] };
      sum.items += n;
      sum.hosted += hosted;
      sum.examples = [...sum.examples, ...examples.map((id) => id + items)].slice(0, 3);
      tally.profiles.set(profile, sum);
    }
    for (const [host, n] of piece.tally.hosts) tally.hosts.add(host, n);
    for (const [profile, { records, sized, content }] of piece.sizes) addTo(sizes, profile, records, sized, content);
    items += piece.items;
    lines += read.lines;
  }
  return {
    items,
    root: tree.root(),
    order: items === 0 ? [] : [{ first: 1, rows: items, shift: 0 }],
    added: table.finish(),
    closed: undefined,
    tally,
    sizes,
    measures: cells.take(),
  };
}
