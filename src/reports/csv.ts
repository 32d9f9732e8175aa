import type { Report } from '../model/snapshot.js';
import { csv } from '../text/csv-cells.js';
import { isCut, LEFT_OUT, listed } from './results/finding-results.js';
import { leftOutText, levelNames } from './results/result-words.js';
import { runNotes } from './results/run-notes.js';

/** The same in every language: programs read them. */
const head = [
  'level',
  'rule',
  'verdict',
  'path',
  'line',
  'record',
  'end',
  'items',
  'unit',
  'message',
  'fix',
  'dataset',
  'waived until',
  'waived by',
  'fingerprint',
  // Columns come behind those that are there.
  'in the baseline',
  'severity',
  'unlocked',
];

/** A table for spreadsheets, one row a result, in which nothing from data is a formula. */
export default {
  id: 'csv',
  title: 'A table, one row a result',
  kind: 'stream',
  render(snapshot, { lang, strict }) {
    const { results, left } = listed(snapshot, strict);
    const rows = results.map(({ finding, at, end, items, weight, fingerprint }) => [
      levelNames[weight],
      finding.rule,
      finding.verdict,
      at.path,
      at.line ?? '',
      at.record ?? '',
      end ?? '',
      items,
      finding.unit ?? 'item',
      finding.message[lang],
      finding.fix[lang],
      finding.dataset,
      finding.waived?.until ?? '',
      finding.waived?.approver ?? '',
      fingerprint,
      finding.baselined ? 'yes' : '',
      finding.severity,
      finding.unlocked?.because ?? '',
    ]);
    for (const { id, level, path, text } of runNotes(snapshot, lang))
      rows.push([levelNames[level], id, '', path, '', '', '', '', '', text, '', '', '', '', id, '', '', '']);
    if (isCut(left))
      rows.push(['note', LEFT_OUT, '', '', '', '', '', left.items, 'item', leftOutText(left, lang), '', '', '', '', LEFT_OUT, '', '', '']);
    return [{ name: '', content: csv(head, rows) }];
  },
} satisfies Report;
