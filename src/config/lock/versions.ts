/** Versions by their numbers: `0.2` is `0.2.0`, and a version before a release counts as the release. */

/** Below 0 where `a` is older than `b`, 0 where they are the same, above where it is newer. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let n = 0; n < 3; n++) if (left[n]! !== right[n]!) return left[n]! - right[n]!;
  return 0;
}

function numbersOf(version: string): number[] {
  const parts = version.split('-', 1)[0]!.split('.').map(Number);
  return [0, 1, 2].map((n) => (Number.isSafeInteger(parts[n]) ? parts[n]! : 0));
}
