// What cuts CSV into records, on the same table: our cutter and three libraries. Run it with: npm run build && node bench/csv-cutters.js [rows]
// Each reads the file as a stream and gives the cells of each record as strings; each is run three times, and the best counts.

import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { folder, rows } from './data.js';

const count = Number(process.argv[2] ?? 1_000_000);
const path = join(folder, `cutters-${count}.csv`);
const { lines } = await import('../dist/reading/bytes.js');
const { splitLine } = await import('../dist/formats/csv/records.js');

async function write() {
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(path);
  const cell = (value) => (value === null ? '' : /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  out.write('id,url,caption,license,author,date\n');
  let n = 0;
  for (const row of rows(count)) {
    n += 1;
    // One in a hundred has a line end in a cell.
    const caption = n % 100 === 0 ? `${row.caption}, "framed"\nsecond line` : row.caption;
    const line = `${[row.id, row.url, caption, row.license, row.author, row.date].map(cell).join(',')}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

const cutters = {
  // As a scan has it: the bytes of each record are kept for its digest, its line for whoever has to find it.
  async licit() {
    let [records, cells, bytes, last] = [0, 0, 0, 0];
    let open;
    for await (const batch of lines(createReadStream(path))) {
      for (const { bytes: text, line } of batch) {
        open = splitLine(text.utf8Slice(0, text.length), ',', '"', open);
        bytes += text.length;
        if (open.open !== undefined) continue;
        records += 1;
        cells += open.cells.length;
        last = line;
        open = undefined;
      }
    }
    return { records, cells, last, bytes };
  },
  async 'csv-parse'() {
    let [records, cells, last] = [0, 0, 0];
    for await (const { record, info } of createReadStream(path).pipe(parse({ info: true, relax_quotes: true }))) {
      records += 1;
      cells += record.length;
      last = info.lines;
    }
    return { records, cells, last };
  },
  papaparse() {
    let [records, cells] = [0, 0];
    return new Promise((resolve, reject) => {
      Papa.parse(createReadStream(path, 'utf8'), {
        chunk({ data }) {
          records += data.length;
          for (const record of data) cells += record.length;
        },
        skipEmptyLines: true,
        complete: () => resolve({ records, cells }),
        error: reject,
      });
    });
  },
  async udsv() {
    // Its header is no record.
    let [records, cells] = [1, 6];
    let parser;
    const take = (record) => {
      records += 1;
      cells += record.length;
    };
    for await (const text of createReadStream(path, 'utf8')) {
      parser ??= initParser(inferSchema(text));
      parser.chunk(text, parser.stringArrs, take);
    }
    parser.end();
    return { records, cells };
  },
};

if (!existsSync(path)) await write();
const megabytes = statSync(path).size / 1e6;
process.stdout.write(`${count.toLocaleString('en')} records, ${megabytes.toFixed(0)} MB, Node ${process.versions.node}\n`);
for (const [name, cut] of Object.entries(cutters)) {
  let best = Infinity;
  let result;
  for (let run = 0; run < 3; run += 1) {
    const from = process.cpuUsage();
    result = await cut();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1e6);
  }
  process.stdout.write(
    `${name.padEnd(10)} ${best.toFixed(2)} s of processor, ${(megabytes / best).toFixed(0)} MB/s, ${JSON.stringify(result)}\n`,
  );
}
