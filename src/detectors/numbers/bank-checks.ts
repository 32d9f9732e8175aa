/** Checks of numbers of bank accounts; each takes the digits and capital letters alone. */

const weighted = (value: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(value[at]), 0);

/** The rest of a number of any length. */
function rest(value: string, modulus: number): number {
  let left = 0;
  for (const digit of value) left = (left * 10 + Number(digit)) % modulus;
  return left;
}

/** United States routing number (ABA): weights 3, 7, 1, modulus 10; the first two digits are of a Federal Reserve district, a thrift, an electronic or a check's number. */
function aba(value: string): boolean {
  const district = Number(value.slice(0, 2));
  const known =
    (district > 0 && district <= 12) || (district >= 21 && district <= 32) || (district >= 61 && district <= 72) || district === 80;
  return known && weighted(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

/** Spain's código cuenta cliente: two digits, weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6, modulus 11. */
function ccc(value: string): boolean {
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const check = (part: string) => {
    const digit = 11 - (weighted(part, weights) % 11);
    return digit === 11 ? 0 : digit === 10 ? 1 : digit;
  };
  return check(`00${value.slice(0, 8)}`) === Number(value[8]) && check(value.slice(10)) === Number(value[9]);
}

/** France's RIB: letters as digits 1 to 9 over again from A, J and S; modulus 97. */
function rib(value: string): boolean {
  const digits = value.replace(/[A-Z]/g, (c) => '12345678912345678923456789'[c.charCodeAt(0) - 65]!);
  return rest(digits, 97) === 0;
}

/** Portugal's NIB: modulus 97 (ISO 7064), two digits at its end. */
function nib(value: string): boolean {
  return rest(value, 97) === 1;
}

/** Poland's NRB: the check digits of its IBAN come first. */
function nrb(value: string): boolean {
  return rest(`${value.slice(2)}2521${value.slice(0, 2)}`, 97) === 1;
}

/** Hungary's giro number: bank and account by weights 9, 7, 3, 1, modulus 10. */
function giro(value: string): boolean {
  const check = (part: string) => [...part].reduce((sum, digit, at) => sum + Number(digit) * [9, 7, 3, 1][at % 4]!, 0) % 10 === 0;
  return /[1-9]/.test(value.slice(8)) && check(value.slice(0, 8)) && check(value.slice(8));
}

/** The Netherlands' former account numbers: weights 10 to 1, modulus 11. */
function elfproef(value: string): boolean {
  return (
    value.length >= 9 &&
    [...value.padStart(10, '0')].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11 === 0 &&
    Number(value) > 0
  );
}

const CARRY = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** Switzerland's postal account: modulus 10, recursive. */
function postal(value: string): boolean {
  let carry = 0;
  for (const digit of value.slice(0, -1)) carry = CARRY[(carry + Number(digit)) % 10]!;
  return (10 - carry) % 10 === Number(value.at(-1));
}

/** The checks by name, as schemes.tsv has them. */
export const bankChecks: Readonly<Record<string, (value: string) => boolean>> = {
  'us-aba': aba,
  'es-ccc': ccc,
  'fr-rib': rib,
  'pt-nib': nib,
  'pl-nrb': nrb,
  'hu-giro': giro,
  'nl-elfproef': elfproef,
  'ch-postal': postal,
};
