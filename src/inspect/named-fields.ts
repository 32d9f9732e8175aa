import type { Json } from '../model/basics.js';
import type { Detector, NamedField } from '../model/detection.js';
import { type Medium, mediumOfField } from './media.js';

/** A kind that the name of a field says its values are of. */
export interface Named {
  detector: Detector;
  field: NamedField;
}

/** What the name of a field says of its values. */
export interface FieldSays {
  named: readonly Named[];
  medium: Medium | undefined;
}

const NOTHING: FieldSays = { named: [], medium: undefined };

/** What names of fields say, by these detectors; each name is read once. */
export function fieldReader(detectors: readonly Detector[], most: number): (field: string) => FieldSays {
  const naming = detectors.filter((detector) => detector.named !== undefined);
  const known = new Map<string, FieldSays>();
  return (field) => {
    let says = known.get(field);
    if (says === undefined) {
      if (known.size >= most) known.clear();
      const named = naming.flatMap((detector) => {
        const told = detector.named!(field);
        return told === undefined ? [] : [{ detector, field: told }];
      });
      const medium = mediumOfField(field);
      says = named.length === 0 && medium === undefined ? NOTHING : { named, medium };
      known.set(field, says);
    }
    return says;
  };
}

/** Words that stand where a value is not given, and what a mask leaves. */
const NOT_GIVEN =
  /^\s*(?:-+|\?+|\*+|n\/?a|nan|none|null|nil|unknown|not (?:available|stated|known|provided)|无|未知|不详|不明|暂无|未填写?)?\s*$/i;
const LONGEST_WORD = 24;

/** A value that says nothing: empty, or a word for that. */
export function isBlank(value: Json): boolean {
  if (typeof value === 'string') return value.length < LONGEST_WORD && NOT_GIVEN.test(value);
  if (Array.isArray(value)) return value.every((element) => element === null || element === '');
  if (typeof value !== 'object') return false;
  for (const name in value) if (value[name] !== null) return false;
  return true;
}
