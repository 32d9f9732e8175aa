/** One cell of a Parquet file, as its bytes stand. */
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { ManifestFile } from '../../../../model/format.js';

/** The value of a column in a row, from 1; binary values stay bytes. Throws what the file throws. */
export async function cell(file: ManifestFile, record: number, column: string): Promise<unknown> {
  const source = {
    byteLength: file.size,
    slice: async (start: number, end: number = file.size): Promise<ArrayBuffer> => {
      const from = Math.max(0, start < 0 ? file.size + start : start);
      return new Uint8Array(await file.slice(from, Math.max(from, Math.min(end, file.size)))).buffer;
    },
  };
  const rows = await parquetReadObjects({
    file: source,
    columns: [column],
    rowStart: record - 1,
    rowEnd: record,
    utf8: false,
    compressors,
  });
  return (rows[0] as Record<string, unknown> | undefined)?.[column];
}
