/** The library for HDF5 in WebAssembly: what is used of it, and the one file that it sees. */
import { randomUUID } from 'node:crypto';
import type { ManifestFile } from '../../model/format.js';

/** What is known of a type of values, or of a data set of them. */
export interface Described {
  /** H5T_class_t. */
  type: number;
  size: number;
  signed: boolean;
  littleEndian: boolean;
  vlen: boolean;
  shape: number[] | null;
  chunks?: number[] | null;
  strpad?: number;
  virtual_sources?: unknown[];
  compound_type?: { members: (Described & { name: string; offset: number })[] };
  enum_type?: { type: number; members: Record<string, number> };
  array_type?: Described;
  vlen_type?: Described;
}

/** The functions of the library below its objects, which hand out bytes as they are: its objects take bytes for Latin-1. */
export interface Core {
  HEAPU8: Uint8Array;
  FS: {
    createFile(folder: string, name: string, properties: object, read: boolean, write: boolean): VirtualNode;
    unlink(path: string): void;
  };
  _malloc(bytes: number): number;
  _free(at: number): void;
  open(path: string, mode: number, trackOrder: boolean, low: number, high: number): bigint;
  close_file(file: bigint): number;
  H5F_ACC_RDONLY: number;
  activate_throwing_error_handler(): number;
  get_names(file: bigint, path: string, recursive: boolean): string[];
  get_type(file: bigint, path: string): number;
  get_symbolic_link(file: bigint, path: string): string | null;
  get_attribute_names(file: bigint, path: string): string[];
  get_attribute_metadata(file: bigint, path: string, name: string): Described & { total_size: number };
  get_attribute_data(file: bigint, path: string, name: string, to: bigint): number;
  get_dataset_metadata(file: bigint, path: string): Described;
  get_dataset_data(
    file: bigint,
    path: string,
    count: bigint[] | null,
    offset: bigint[] | null,
    strides: bigint[] | null,
    to: bigint,
  ): number;
  reclaim_vlen_memory_count(file: bigint, path: string, attribute: string, at: bigint, count: bigint[]): void;
  reclaim_vlen_memory(file: bigint, path: string, attribute: string, at: bigint): void;
}

interface VirtualNode {
  usedBytes: number;
  stream_ops: Record<string, unknown>;
}

let core: Promise<Core> | undefined;
let failures = 0;

/** Lets go of a library that stopped in the middle of its work: what is left of it cannot be relied on. */
export function discard(): void {
  core = undefined;
  failures += 1;
}

/** The library, loaded once; undefined where it is not installed. */
export async function library(): Promise<Core | undefined> {
  // Under another address the module is made anew.
  const loading =
    failures === 0 ? import('h5wasm') : (import(`${import.meta.resolve('h5wasm')}?${failures}`) as Promise<typeof import('h5wasm')>);
  const module = await loading.catch(() => undefined);
  if (module === undefined) return undefined;
  core ??= (module.ready as Promise<unknown>).then((ready) => {
    const made = ready as Core;
    made.activate_throwing_error_handler();
    return made;
  });
  return core;
}

/** Compressed files are unpacked in memory, up to this size. */
const MAX_WHOLE_BYTES = 128 << 20;

/** Opens a file, which the library then reads as it needs: it sees no other file. Throws what it says of the file. */
export async function openHdf5(from: Core, file: ManifestFile): Promise<{ id: bigint; close(): void }> {
  const slice = await reader(file);
  const name = `licit-${randomUUID()}`;
  const path = `/${name}`;
  const node = from.FS.createFile('/', name, {}, true, false);
  node.usedBytes = slice.size;
  node.stream_ops = {
    ...node.stream_ops,
    read(_: unknown, buffer: Uint8Array, offset: number, length: number, position: number): number {
      const bytes = slice.read(position, Math.min(slice.size, position + length));
      buffer.set(bytes, offset);
      return bytes.length;
    },
  };
  try {
    const id = from.open(path, from.H5F_ACC_RDONLY, false, -1, -1);
    return {
      id,
      close() {
        from.close_file(id);
        from.FS.unlink(path);
      },
    };
  } catch (error) {
    from.FS.unlink(path);
    throw error;
  }
}

async function reader(file: ManifestFile): Promise<{ size: number; read(start: number, end: number): Uint8Array }> {
  const { sliceSync, size, head } = file;
  if (head.compression === undefined && sliceSync !== undefined)
    return { size, read: (start, end) => sliceSync(start, Math.max(start, end)) };
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.bytes()) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_WHOLE_BYTES) throw new RangeError('it is compressed and large: unpack it');
  }
  const whole = Buffer.concat(pieces);
  return { size: whole.length, read: (start, end) => whole.subarray(start, Math.max(start, end)) };
}
