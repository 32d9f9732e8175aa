/** Without what nobody sees: white space around, characters of no width, forms of letters that look alike to programs alone. */
export function bareValue(value: string): string {
  return PLAIN.test(value) ? value.trim() : value.normalize('NFKC').replace(UNSEEN, '').trim();
}

const PLAIN = /^[\x20-\x7e]*$/;
const UNSEEN = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0]/gu;
