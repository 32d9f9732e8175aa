import type { Format, Head } from '../model/format.js';
import { asBuffer } from '../reading/bytes.js';

const hdf5: Format = {
  id: 'hdf5',
  title: 'HDF5',
  reads: 'items',
  answersTo:
    'HDF5 files (netCDF-4 and MATLAB 7.3 are such files), read with the package h5wasm: each row of a data set along its first axis is an item; data sets of one group that have as many rows as one another are columns of one table. Compounds have their fields; text, numbers and bytes are values; of a row of more than 64 numbers the type, length and SHA-256 are kept. What attributes say of license, source, owner and terms counts for the list.',
  notRead:
    'What links, virtual data sets and external storage point to in other files; references; rows of more than 64 MiB; data sets compressed with a filter that HDF5 itself does not have (Blosc, LZF); weights of Keras models; compressed files of more than 128 MiB.',
  recognize,
  async *read(file) {
    yield* (await import('./hdf5/reading-hdf5.js')).read(file);
  },
};

export default hdf5;

/** The signature is at the beginning, or behind a block of the writer's own whose length is a power of two. */
function recognize({ bytes }: Head): number {
  const start = asBuffer(bytes);
  return [0, 512, 1024, 2048].some((at) => start.toString('latin1', at, at + 8) === '\x89HDF\r\n\x1a\n') ? 100 : 0;
}
