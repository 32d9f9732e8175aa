/** Single sampling plans by AQL (ISO 2859-1:1999, GB/T 2828.1-2012). The tables are data beside this file; docs/samples.md says what they were checked against. */

import { type AqlPlan, type AqlScheme, type InspectionLevel, type InspectionSeverity, inspectionLevels } from '../model/sample.js';
import { tableRows } from '../text/word-lists.js';

interface Tables {
  /** Letters by level for lots up to a size. */
  letters: { upTo: number; of: Record<InspectionLevel, string> }[];
  aqls: number[];
  /** Rows of a severity from A on. */
  plans: Record<InspectionSeverity, { letter: string; sampleSize: number; cells: string[] }[]>;
}

let read: Tables | undefined;

function tables(): Tables {
  read ??= readTables();
  return read;
}

function readTables(): Tables {
  const [, ...ranges] = rowsOf('code-letters');
  const letters = ranges.map(([upTo, ...row]) => ({
    upTo: upTo === '-' ? Number.POSITIVE_INFINITY : Number(upTo),
    of: Object.fromEntries(inspectionLevels.map((level, i) => [level, row[i]!])) as Record<InspectionLevel, string>,
  }));
  const [head, ...rows] = rowsOf('aql-plans');
  const plans: Tables['plans'] = { normal: [], tightened: [], reduced: [] };
  for (const [severity, letter, sampleSize, ...cells] of rows)
    plans[severity as InspectionSeverity].push({ letter: letter!, sampleSize: Number(sampleSize), cells });
  return { letters, aqls: head!.slice(3).map(Number), plans };
}

function rowsOf(name: 'aql-plans' | 'code-letters'): string[][] {
  return tableRows(new URL(`./tables/${name}.tsv`, import.meta.url));
}

/** The code letter of a lot size and level. A lot of one item is taken as the smallest that the table names. */
export function codeLetter(lot: number, level: InspectionLevel): string {
  return tables().letters.find(({ upTo }) => lot <= upTo)!.of[level];
}

/** The plan of the tables for a lot. Throws RangeError for an AQL that they do not have. */
export function aqlPlan({ aql, level, severity }: AqlScheme, lot: number): AqlPlan {
  const { aqls, plans } = tables();
  const column = aqls.indexOf(aql);
  if (column === -1) throw new RangeError(`ISO 2859-1 has no plans for an AQL of ${aql} %`);
  const letter = codeLetter(lot, level);
  const rows = plans[severity];
  let at = rows.findIndex((row) => row.letter === letter);
  while (rows[at]!.cells[column] === 'v') at += 1;
  while (rows[at]!.cells[column] === '^') at -= 1;
  const { letter: planLetter, sampleSize, cells } = rows[at]!;
  const accept = Number(cells[column]);
  return { letter, planLetter, sampleSize, accept, reject: accept + 1 };
}
