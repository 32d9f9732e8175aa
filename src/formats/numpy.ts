import type { Format, Head } from '../model/format.js';
import { asBuffer } from '../reading/bytes.js';
import { isNpy } from './numpy/npy-column.js';

const numpy: Format = {
  id: 'numpy',
  title: 'NumPy arrays',
  reads: 'items',
  answersTo:
    'Arrays of NumPy (`.npy`), and several of them in one file (`.npz`): each row along the first axis is an item. Structures have their fields; text, numbers and times are values; of a row of more than 64 numbers the type, length and SHA-256 are kept. Arrays of a `.npz` that have as many rows as one another are columns of one table.',
  notRead:
    'Arrays of Python objects: they are pickled, reading them would run what is in them, and they are never opened. Rows of text of more than 16 MiB; arrays of more than 64 MiB whose columns lie together (`fortran_order`).',
  recognize,
  async *read(file) {
    yield* (await import('./numpy/reading-arrays.js')).read(file);
  },
};

export default numpy;

function recognize({ bytes, path, compression }: Head): number {
  if (isNpy(bytes)) return 100;
  const start = asBuffer(bytes);
  // An archive whose first member is an array. One that is named as an archive is unpacked, whatever else is in it.
  if (compression !== undefined || start.length < 34 || start.readUInt32LE(0) !== 0x04034b50 || /(?:^|\/)[^./]*$|\.zip$/i.test(path))
    return 0;
  return start.toString('latin1', 30, 30 + start.readUInt16LE(26)).endsWith('.npy') ? 100 : 0;
}
