/** Words without percent-encoding (RFC 3986, 2.1); as they are where it is none. */
export function percentDecoded(words: string): string {
  if (!words.includes('%')) return words;
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
