import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, keyOf, wordsOf } from '../import-tool.js';

/** Matters of quality that no rule asks for. */
const QUALITY =
  'outlier near_duplicate exact_duplicate non_iid class_imbalance null underperforming_group data_valuation spurious_correlations ambiguous identifier_column';

/**
 * Tables of issues as Datalab and CleanLearning of cleanlab write them with pandas: a row an item, a column `is_…_issue` a question. Only what is answered with yes is
 * read; labels that were given or are suggested are not kept.
 */
export default defineImportTool({
  id: 'cleanlab',
  title: 'cleanlab',
  report: 'lab.get_issues().to_csv("issues.csv")',
  kinds: { label: 'label/issue', ...Object.fromEntries(QUALITY.split(' ').map((name) => [name, 'none'])) },
  table: true,
  read(report, { key }) {
    const rows = rowsOf(report);
    if (rows === undefined || !rows.some((row) => Object.keys(row).some((name) => questionOf(name) !== undefined))) return undefined;
    const finds: ToolFind[] = [];
    let isSome = false;
    for (const [n, row] of rows.entries()) {
      const at = placeOf(row, n, key);
      if (at === undefined) return undefined;
      let isDoubted = false;
      for (const [name, value] of Object.entries(row)) {
        const label = questionOf(name);
        if (label === undefined) continue;
        const answer = answerOf(value);
        // What is neither yes nor no is no answer, and not a no.
        if (answer === undefined) return undefined;
        if (answer) finds.push({ ...at, label });
        isDoubted ||= answer;
      }
      isSome ||= !isDoubted;
    }
    // Rows that were chosen by their answers and have no number: which items they are of is not known.
    if (!isSome && finds.length > 0 && key === undefined && rows.some((row) => numberOf(row) === undefined)) return undefined;
    return { finds };
  },
});

/** Columns of a question are `is_label_issue`, and those of cleanlab Studio `is_pii`; that something is well labeled is no issue. */
function questionOf(column: string): string | undefined {
  const name = /^is_([a-z0-9_]+?)(?:_issue)?$/i.exec(column)?.[1]?.toLowerCase();
  return name === 'well_labeled' || name === 'initially_unlabeled' ? undefined : name;
}

/** Rows, from records or from an object with columns, as `to_json()` writes without more. */
function rowsOf(report: Json): Record<string, Json>[] | undefined {
  if (Array.isArray(report)) return report.length > 0 && report.every(isObject) ? report : undefined;
  if (!isObject(report)) return undefined;
  const columns = Object.entries(report);
  const first = columns[0]?.[1];
  if (!isObject(first)) return undefined;
  const indices = Object.keys(first);
  const isWhole = columns.every(([, values]) => isObject(values) && Object.keys(values).join(' ') === indices.join(' '));
  return isWhole
    ? indices.map((index) => ({
        index,
        ...Object.fromEntries(columns.map(([name, values]) => [name, (values as Record<string, Json>)[index]!])),
      }))
    : undefined;
}

/** The item: by its key, by the number that pandas gave the row, or by the row's own place. Undefined where the named member is missing. */
function placeOf(row: Record<string, Json>, n: number, key: string | undefined): Pick<ToolFind, 'key' | 'record'> | undefined {
  if (key !== undefined) {
    const named = keyOf(row[key]);
    return named.key === undefined ? undefined : named;
  }
  return { record: (numberOf(row) ?? n) + 1 };
}

/** The index of pandas counts from 0; without a name it is the first, unnamed column. */
function numberOf(row: Record<string, Json>): number | undefined {
  const value = ['', 'index', 'Unnamed: 0', 'level_0']
    .map((name) => (Object.hasOwn(row, name) ? row[name] : undefined))
    .find((one) => one !== undefined);
  const text = typeof value === 'number' ? String(value) : wordsOf(value);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function answerOf(value: Json | undefined): boolean | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (text === true || text === 1 || text === 'true' || text === '1' || text === 'yes') return true;
  if (text === false || text === 0 || text === 'false' || text === '0' || text === 'no') return false;
  // A question that was not asked of this item.
  return text === null || text === undefined || text === '' ? false : undefined;
}
