const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;

/** Digits of a fraction that are too few for any number that is looked for. */
const MAX_FRACTION_DIGITS = 3;
/** Digits of a whole number: three are a postcode already. */
const MAX_WHOLE_DIGITS = 2;
/** A double in full has no more characters: -0.12345678901234567. */
const LONGEST = 24;

/**
 * Whether a text is a small number and nothing else: one or two digits, a fraction below one, or one of three digits at most. No identifier of
 * anybody is written so, whatever its field is called; tables of measurements and of features of models hold millions of them.
 */
export function isSmallNumber(text: string): boolean {
  const { length } = text;
  if (length > LONGEST) return false;
  let at = length > 1 && text.charCodeAt(0) === MINUS ? 1 : 0;
  const first = at;
  while (at < length && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE) at++;
  const whole = at - first;
  if (whole === 0 || whole > MAX_FRACTION_DIGITS) return false;
  if (at === length) return whole <= MAX_WHOLE_DIGITS;
  // 030.1234 is no fraction.
  const zero = text.charCodeAt(first) === ZERO;
  if (text.charCodeAt(at) !== POINT || (zero && whole > 1)) return false;
  const point = at++;
  while (at < length && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE) at++;
  const decimals = at - point - 1;
  return at === length && decimals > 0 && (zero || whole + decimals <= MAX_FRACTION_DIGITS);
}
