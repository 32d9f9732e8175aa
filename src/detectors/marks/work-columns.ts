/** Numbers of works in columns that are called so. They say which work an item is of, and neither whose it is nor that anything is wrong with it. */
import { isWorkNumberField, type WorkNumberKind, workNumbers } from '../../lists/identifiers/work-numbers.js';
import type { Words } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';

/** The detector of a kind of numbers, which looks into no text: there a number is as often of another work. */
export function workNumberDetector(kind: WorkNumberKind, title: Words): Detector {
  const says = {
    confidence: 'certain',
    why: kind === 'doi' ? 'a DOI by its form in a column of them' : 'check character valid in a column of such numbers',
    numbers: (value) => workNumbers(kind, value),
  } satisfies ReturnType<NonNullable<Detector['named']>>;
  return {
    id: `work/${kind}`,
    family: 'work',
    since: '0.2',
    ...(kind !== 'doi' && { checks: true }),
    type: 'WORK_NUMBER',
    title,
    sharedByPeople: true,
    needs: [],
    find: () => [],
    named: (field) => (isWorkNumberField(field, kind) ? says : undefined),
    hits: [],
    misses: [],
  };
}
