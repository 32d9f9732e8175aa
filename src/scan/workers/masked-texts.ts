import { isName, staysOpen } from '../../inspect/masking.js';
import { type Detection, familyOf } from '../../model/detection.js';
import type { Role, Roles } from '../../model/format.js';

/** What finds personal values in a text. */
export interface TextInspector {
  text(text: string, at: { path: string; field?: string }): Detection[];
}

/** The value of a field with what was found in it masked; with `named` names stay open. */
export function masked(value: string | undefined, found: readonly Detection[], fields: Roles[Role], named = false): string | undefined {
  if (value === undefined) return undefined;
  return maskSpans(
    value,
    found.filter((one) => one.at.field !== undefined && fields.includes(one.at.field) && !(named && isName(one.kind))),
  );
}

/** A stretch of a text, and what is shown in its place. */
export interface MaskedStretch {
  start: number;
  end: number;
  masked: string;
}

/** What of a text is masked, in order, none overlapping: personal values and secrets. A copyright notice or the number of an organization is neither, nor are words that may be a name. */
export function maskedStretches(text: string, found: readonly Detection[]): MaskedStretch[] {
  const stretches: MaskedStretch[] = [];
  let from = 0;
  for (const { start, end, masked, kind, confidence } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < from || end > text.length || staysOpen(kind, confidence)) continue;
    stretches.push({ start, end, masked });
    from = end;
  }
  return stretches;
}

/** The text with each personal value or secret replaced by its masked form. */
export function maskSpans(text: string, found: readonly Detection[]): string {
  if (found.length === 0) return text;
  let result = '';
  let from = 0;
  for (const one of maskedStretches(text, found)) {
    result += text.slice(from, one.start) + one.masked;
    from = one.end;
  }
  return result + text.slice(from);
}

/** A label with what is personal in it masked. A label that may be the name of a person, all of it, is masked too: what is listed with counts is read as a list of people. */
export function maskLabel(label: string, found: readonly Detection[]): string {
  const whole = found.find(({ kind, start, end }) => familyOf(kind) === 'pi' && start === 0 && end === label.length);
  return whole === undefined ? maskSpans(label, found) : whole.masked;
}

/** A value of JSON shape with what is personal in its texts masked. */
export function maskDeep<T>(value: T, inspector: TextInspector): T {
  if (typeof value === 'string') {
    // A code that is all of a statement, `CCBY4`, is what is stated, though its shape might be a plate's or a passport's.
    const found = inspector.text(value, { path: '' });
    return maskSpans(
      value,
      found.filter(({ confidence, start, end }) => confidence !== 'possible' || start > 0 || end < value.length),
    ) as T;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => maskDeep(one, inspector)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskDeep(one as unknown, inspector)])) as T;
}
