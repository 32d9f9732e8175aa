/** Small words within family names: van, de, bin. */
export const PARTICLE = new Set(
  'van von de der den del della di da do dos du la le el al bin binti ibn ben st ter ten zu af av y e d'.split(' '),
);

/** A small word within a family name: van, de, bin. */
export function particle(folded: string): boolean {
  return PARTICLE.has(folded);
}
