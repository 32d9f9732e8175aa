interface Made {
  id: string;
  forms: readonly string[];
  checked: boolean;
  made: string;
  passes(plain: string, written: string): boolean;
}
export function randomFrom(seed: string): (below: number) => number;
export function madeNumber(scheme: Made, form: string, random: (below: number) => number, tries?: number): string | undefined;
export function nearMiss(scheme: Made, number: string): string | undefined;
export function chanceOf(scheme: Made, form: string, random: (below: number) => number, tries?: number, most?: number): number;
export const SEPARATORS: readonly string[];
export function placesOf(
  number: string,
  words: { local: string; english: string },
  isBare: boolean,
): Record<string, [text: string, field?: string]>;
