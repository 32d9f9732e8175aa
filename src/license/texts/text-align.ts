/** How a stretch of words differs from a known text: which of its words the known text does not have there, and which of the known it lacks. */
export interface Alignment {
  /** For each word of the stretch 1 where the known text has it, in order. */
  same: Uint8Array;
  /** Runs of known words that are not there: first one, the one after the last, and where in the stretch they are missing. */
  lacking: { from: number; to: number; at: number }[];
  /** Words added and left out. */
  distance: number;
}

/** More words than this added and left out are not aligned one by one: the two are different texts. */
const maxDistance = 700;

/** Aligns words with a known text by their longest common order (Myers, O(ND)); undefined when they differ too much to tell. */
export function align(words: Uint16Array, known: Uint16Array): Alignment | undefined {
  const [n, m] = [words.length, known.length];
  let head = 0;
  while (head < n && head < m && words[head] === known[head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && words[n - 1 - tail] === known[m - 1 - tail]) tail++;
  const one = words.subarray(head, n - tail);
  const two = known.subarray(head, m - tail);
  const steps = path(one, two, maxDistance);
  if (steps === undefined) return undefined;
  const same = new Uint8Array(n).fill(1, 0, head).fill(1, n - tail);
  const kept = new Uint8Array(two.length);
  for (const [x, y, length] of steps) {
    same.fill(1, head + x, head + x + length);
    kept.fill(1, y, y + length);
  }
  const lacking: Alignment['lacking'] = [];
  let at = head;
  let next = 0;
  for (let y = 0; y < two.length; ) {
    if (kept[y] === 1) {
      while (next < steps.length && steps[next]![1] + steps[next]![2] <= y) next++;
      at = head + steps[next]![0] + (y - steps[next]![1]) + 1;
      y++;
      continue;
    }
    const from = y;
    while (y < two.length && kept[y] === 0) y++;
    lacking.push({ from: head + from, to: head + y, at });
  }
  const added = n - same.reduce((sum, one) => sum + one, 0);
  return { same, lacking, distance: added + lacking.reduce((sum, { from, to }) => sum + to - from, 0) };
}

/** The runs that both have, in order, as place in each and length. */
function path(one: Uint16Array, two: Uint16Array, most: number): [number, number, number][] | undefined {
  const [n, m] = [one.length, two.length];
  if (n === 0 || m === 0) return n + m <= most ? [] : undefined;
  const limit = Math.min(most, n + m);
  const size = 2 * limit + 3;
  const middle = limit + 1;
  const furthest = new Int32Array(size).fill(-1);
  furthest[middle + 1] = 0;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      let y = x - k;
      while (x < n && y < m && one[x] === two[y]) {
        x++;
        y++;
      }
      furthest[middle + k] = x;
      if (x >= n && y >= m) return walked(trace, n, m, d);
    }
  }
  return undefined;
}

/** Goes back over what was reached in each step. */
function walked(trace: readonly Int32Array[], n: number, m: number, steps: number): [number, number, number][] {
  const runs: [number, number, number][] = [];
  let [x, y] = [n, m];
  for (let d = steps; d >= 0; d--) {
    const reached = trace[d]!;
    const at = (k: number) => reached[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(before);
    const fromY = d === 0 ? 0 : fromX - before;
    const startX = d === 0 ? 0 : down ? fromX : fromX + 1;
    if (x > startX) runs.push([startX, startX - k, x - startX]);
    [x, y] = [fromX, fromY];
  }
  return runs.reverse();
}
