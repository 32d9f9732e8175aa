/** What changed between two texts, line by line, for people to read before it is written. */

/** A line with its number in the text it is of. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  number: number;
  text: string;
}

/** Beyond this many lines on both sides nothing is matched: all of them are told as changed. */
const MAX_MATCHED_LINES = 1_500;

/** The changed lines, each with the lines around it; stretches that are left out are told apart by their numbers. */
export function lineDiff(before: string, after: string, around = 2): DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const same = (from: number, to: number): DiffLine[] =>
    now.slice(Math.max(0, from), to).map((text, index) => ({ kind: 'same', number: Math.max(0, from) + index + 1, text }));
  const changed = matched(old.slice(start, old.length - end), now.slice(start, now.length - end), start);
  const tail = now.length - end;
  return trimmed([...same(start - around, start), ...changed, ...same(tail, Math.min(now.length, tail + around))], around);
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The shortest way from some lines to others. */
function matched(old: readonly string[], now: readonly string[], offset: number): DiffLine[] {
  const removed = (i: number): DiffLine => ({ kind: 'removed', number: offset + i + 1, text: old[i]! });
  const added = (j: number): DiffLine => ({ kind: 'added', number: offset + j + 1, text: now[j]! });
  if (old.length > MAX_MATCHED_LINES || now.length > MAX_MATCHED_LINES)
    return [...old.map((_, i) => removed(i)), ...now.map((_, j) => added(j))];
  const common = commonLengths(old, now);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ kind: 'same', number: offset + j + 1, text: now[j]! });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) lines.push(removed(i++));
    else lines.push(added(j++));
  }
  return lines;
}

/** How many lines two ends of the texts have in common, for each pair of them. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i]![j] = old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  return common;
}

/** Without the unchanged lines that are far from any change. */
function trimmed(lines: readonly DiffLine[], around: number): DiffLine[] {
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same');
  return lines.filter(({ kind }, index) => kind !== 'same' || isNear(index));
}
