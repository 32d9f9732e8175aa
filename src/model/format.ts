/** What a format is, and what it is handed. */

import type { Json } from './basics.js';
import type { Read } from './item.js';

/** UTF-32 with a byte order mark or without: read as what is packed is, and handed on in UTF-8. */
export type Wide = 'utf-32le' | 'utf-32be';

/** The beginning of a file, already decompressed, to recognize a format by. */
export interface Head {
  path: string;
  /** The first bytes after decompression (64 KiB, or the whole file when shorter). */
  bytes: Uint8Array;
  /** `bytes` as text, without byte order mark, when it decodes as text; undefined for binary content. The last character may be cut. */
  text?: string;
  /** The encoding that `text` was decoded with: `utf-8`, `utf-16le`, `gb18030`, … */
  encoding?: string;
  /** Nothing but the frequency of characters, or that no other fits, speaks for this encoding. */
  guessed?: true;
  compression?: 'gzip' | 'zstd' | 'bzip2' | 'xz' | 'lz4' | 'brotli' | Wide;
  /** True when `bytes` is the whole content. */
  whole: boolean;
  /** Size on disk in bytes; undefined on standard input. */
  size?: number;
}

/** A manifest as a format sees it: bytes already decompressed, opened as often as needed. */
export interface ManifestFile {
  /** Relative to the project folder, `/` on every system. */
  path: string;
  head: Head;
  /** The decompressed bytes from the beginning, or of one part. Throws what the disk or the decompressor throws; the caller makes a Problem of it. */
  bytes(part?: Part): AsyncIterable<Uint8Array>;
  /** Random access to the bytes as they are on disk (for Parquet). */
  slice(start: number, end: number): Promise<Uint8Array>;
  /** The same at once, for libraries that ask so; absent where the bytes are on no disk. */
  sliceSync?(start: number, end: number): Uint8Array;
  /** Where the file lies, for libraries that open files themselves; absent where its bytes are on no disk. */
  onDisk?: string;
  /** Size on disk in bytes. */
  size: number;
  /** What `licit.yaml` says on how to read this file. */
  columns?: ColumnSettings;
  /** The bytes of a file of the folder that this manifest is the listing of. Throws what the disk throws; absent where there is no folder. */
  member?(name: string): AsyncIterable<Uint8Array>;
}

/** A range of bytes that can be read apart from the rest: it begins after a line feed and ends with one. Lines count from 1 within it. */
export interface Part {
  start: number;
  end: number;
}

/** What a task reads of a file. */
export interface Piece {
  /** Which of how many, from 1. */
  n: number;
  of: number;
  /** Bytes of the file that it is worth. */
  weight: number;
  /** What the format reads. */
  ranges: Part[];
  /** Its bytes, where lines are records; else it reads here and there. */
  bytes?: Part;
  /** Of the first one: where all of them end. It digests the file, and each of them, so that the join sees that all read the same file. */
  ends?: number[];
}

/** How large the parts are that a file is cut into, in bytes: each ends at the first line end that its content tells between `least` and `most`. */
export interface PartSizes {
  /** Files below this are read in one go. */
  over: number;
  least: number;
  mean: number;
  most: number;
}

/** A kind of manifest: how to know it, and how to read it. One file in `src/formats/` each. */
export interface Format {
  id: string;
  title: string;
  reads: 'items' | 'dataset' | 'both';
  /** What it answers to; one sentence, for people. */
  answersTo: string;
  /** What it leaves unread; one sentence, for people. */
  notRead: string;
  /** How sure it is from the beginning of the file: 0 not mine, 1 could be, up to 100 certain. By content, not by name; a name may break a tie. */
  recognize(head: Head): number;
  /** Lists, in order. Never throws for what is in the file: what cannot be read becomes a Problem and the rest goes on. */
  read(file: ManifestFile, part?: Part): AsyncIterable<readonly Read[]>;
  /**
   * Set when an uncompressed file of it can be cut behind any LF, or behind those that `parts` tells; lines of a part are counted from its own
   * first. `feeds`: an LF ends a line, and a CR alone does not.
   */
  splitsAtLines?: true | 'feeds';
  /** Parts of its own that can be read apart (row groups, whole records), in order; what their numbers count is its own affair. Places in them are places in the file, lines aside. */
  parts?(file: ManifestFile, sizes: PartSizes): Promise<Part[]>;
  /**
   * What the beginning of a file decides for its other parts. Where it is defined, a part that does not begin the file depends on its own
   * bytes, on this, and on what is told of the file's fields, and on nothing else: one that was read before need not be read again.
   */
  decides?(file: ManifestFile): Json;
  /** True for a file that is one document, which people may name as evidence; it is data where nobody does. */
  mayBeEvidence?(head: Head): boolean;
  /** Its items say where files lie and not what they hold: a text that it names is read all the same. */
  namesOnly?: true;
  /** A descriptor that speaks of files by their paths or names, within the dataset of a descriptor above it. */
  byPaths?: true;
  /** Its items are files, each with its path as the key: the names of their folders may say something of them. */
  listsFiles?: true;
  /** Roles of fields that the format itself fixes; others are inferred. */
  roles?: Partial<Roles>;
  /** The decompressed bytes with parts of its texts replaced, all else as it is. Throws `CannotRewrite`. Text formats only. */
  rewrite?(file: ManifestFile, editor: Editor): AsyncIterable<Uint8Array>;
}

/** A part of a text, in UTF-16 offsets, and what is put in its place: printable ASCII that no text format gives a meaning to. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** Asked for each text of a file what is to be replaced in it, in order, none overlapping. `number`: the text is a number, `true` or `false` in the file's own notation, replaced as a whole. */
export type Editor = (text: string, field: string | undefined, number: boolean) => readonly Edit[];

/** What a field of an item is for. Closed. */
export type Role =
  | 'id'
  | 'url' // where the content is
  | 'page' // the page that shows it
  | 'source' // a name of where it came from, not a URL
  | 'license'
  | 'license-url'
  | 'rights' // what may be done with it, beside its license: permissions, restrictions, secrecy, embargoes
  | 'owner' // author, creator, rights holder
  | 'collected' // when it was collected or published
  | 'text' // content or caption
  | 'basis'
  | 'reservation'
  | 'label'
  | 'annotator'
  | 'digest'
  | 'size' // bytes of the content
  | 'generator' // which model generated it, or whether one did
  | 'consent-given' // when a person consented
  | 'consent-withdrawn' // when, or that, a person took consent back
  | 'consent-expires' // until when consent holds
  | 'notice' // version of the notice or consent form that was shown
  | 'objection' // that a person objects, or asks for deletion
  | 'guardian' // what a parent or guardian said
  | 'purpose'; // what consent was given for

/** For each role the paths of the fields that have it, best first. A path is a name, or names joined by `.`. */
export type Roles = Record<Role, readonly string[]>;

/** Roles and reading settings for files that match a glob, from `licit.yaml`. */
export interface ColumnSettings {
  roles?: Partial<Record<Role, string | string[]>>;
  header?: boolean;
  delimiter?: string;
  encoding?: string;
}
