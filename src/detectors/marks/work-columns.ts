/** Numbers of works in columns that are called so. They say which work an item is of, and neither whose it is nor that anything is wrong with it. */
import { isWorkNumberField, type WorkNumberKind, workNumbers } from '../../lists/identifiers/work-numbers.js';
import type { Words } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';

/** The detector of a kind of numbers. In texts it finds what `inText` does: a number there is mostly of another work. */
export function workNumberDetector(kind: WorkNumberKind, title: Words, inText: Partial<Detector> = { needs: [], hits: [] }): Detector {
  const says = {
    confidence: 'certain',
    why: 'in its column',
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
    find: () => [],
    named: (field) => (isWorkNumberField(field, kind) ? says : undefined),
    hits: [],
    misses: [],
    ...inText,
  };
}
