/** Who says something, as facts name their origins, in words. */
/** The items, the detectors, or a place in a file with who wrote it there. */
export function voices(
  said: readonly string[],
  words: { itemSays: string; itemField: (field: string) => string; detected: string },
): string[] {
  return said.map((word) => {
    if (word === 'the item') return words.itemSays;
    if (word === 'detectors') return words.detected;
    const field = /^the item's field (.*)$/su.exec(word)?.[1];
    return field === undefined ? word : words.itemField(field);
  });
}
