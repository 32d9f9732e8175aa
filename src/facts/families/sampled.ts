import type { Facts } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { decidedLast, FILED, filedLast, filedOrigin, sampleOrigin, speaksOfAll } from '../decided-samples.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What spot checks of a source before or after its intake came to (TC260-003-2024 5.1; GB/T 45654-2025). */
export default defineFacts(
  {
    'sample.intake-decided': {
      type: 'recorded',
      says: {
        en: 'A spot check of the source, before or after intake, was decided with licit sample, or a file in .licit/samples says so for another ledger.',
        zh: '已以 licit sample 就该来源作出采集前或采集后抽样检查的结论；或者 .licit/samples 中的文件载明另一台账已作出该结论。',
      },
    },
    'sample.intake-accepted': {
      type: 'boolean',
      says: {
        en: 'The last spot check of the source accepts it. False if it rejects it, also by a file in .licit/samples; unknown if none was decided, if it covers only part of the items, if items were added since, or if only a file says that another ledger accepts it.',
        zh: '该来源最近一次抽样检查结论为通过；不通过时为否，.licit/samples 中的文件载明不通过的亦同。未作结论、仅检查部分条目、此后数据有增加，或者仅有文件载明另一台账结论为通过的，为不明。',
      },
    },
  },
  { subject: ({ statements }) => intake(statements) },
);

function intake(statements: readonly Statement[]): Pick<Facts, 'sample.intake-decided' | 'sample.intake-accepted'> {
  const decided = decidedLast(statements, 'intake');
  const filed = filedLast(statements, 'intake');
  const from = decided.map(sampleOrigin);
  const some = known(decided.length + filed.length > 0, [...from, ...filed.map(filedOrigin)]);
  const rejected = [
    ...decided.filter(({ value }) => value.outcome === 'rejected').map(sampleOrigin),
    ...filed.filter(({ value }) => value.outcome === 'rejected').map(filedOrigin),
  ];
  if (rejected.length > 0) return { 'sample.intake-decided': some, 'sample.intake-accepted': known(false, rejected) };
  // What another ledger accepted cannot be counted again here.
  if (decided.length === 0 && filed.length > 0) return { 'sample.intake-decided': some, 'sample.intake-accepted': unknown(FILED) };
  if (decided.length === 0) return { 'sample.intake-decided': some, 'sample.intake-accepted': unknown(reason('sample/none')) };
  if (decided.some(speaksOfAll)) return { 'sample.intake-decided': some, 'sample.intake-accepted': known(true, from) };
  const why = decided.some(({ value }) => (value.newer ?? 0) > 0)
    ? reason('sample/older')
    : decided.some(({ value }) => (value.open ?? 0) > 0)
      ? reason('sample/open')
      : reason('sample/part');
  return { 'sample.intake-decided': some, 'sample.intake-accepted': unknown(why) };
}
