/** Whether an ISBN is one by its check digit (ISO 2108), of ten or thirteen digits, however it is written. */
export function isIsbn(words: string): boolean {
  const digits = words.toUpperCase().replace(/[^\dX]/g, '');
  if (/^97[89]\d{10}$/.test(digits))
    return [...digits].reduce((sum, digit, n) => sum + Number(digit) * (n % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  return [...digits].reduce((sum, digit, n) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - n), 0) % 11 === 0;
}

/** Whether an ISSN, of eight characters or with its hyphen, is one by its check digit (ISO 3297). */
export function isIssn(words: string): boolean {
  const digits = words.toUpperCase().replace('-', '');
  return [...digits].reduce((sum, digit, n) => sum + (digit === 'X' ? 10 : Number(digit)) * (8 - n), 0) % 11 === 0;
}

/** An ISBN in thirteen digits, however it is written; undefined for a number that is none by its check digit. */
export function longIsbn(words: string): string | undefined {
  if (!isIsbn(words)) return undefined;
  const digits = words.replace(/[^\dXx]/g, '');
  if (digits.length === 13) return digits;
  const first = `978${digits.slice(0, 9)}`;
  const sum = [...first].reduce((all, digit, n) => all + Number(digit) * (n % 2 === 0 ? 1 : 3), 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
}
