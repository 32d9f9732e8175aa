/** Joins items with what other tools found in them, while they are read. It only adds: nothing that licit found itself is changed by it. */
import { getter } from '../../claims/field-values.js';
import { besideTool, type ToolLicense, toolLicense } from '../../claims/parts/tool-limits.js';
import { mask } from '../../inspect/masking.js';
import { mentioned } from '../../inspect/only-mentioned.js';
import type { Confidence } from '../../model/basics.js';
import type { Claim, Description, SpdxExpression } from '../../model/claim.js';
import type { Detection } from '../../model/detection.js';
import type { Item } from '../../model/item.js';
import type { ImportedFind, ImportedHead, ItemImports } from '../../model/lists/imported.js';
import { keep } from '../../text/append.js';
import { reason } from '../../text/reasons/reason.js';

/** A tool that is less sure than this says that it may be one. */
const LIKELY = 0.5;
/** So many finds that say the same are kept of one item; more of the same change no answer. */
const MAX_ALIKE = 100;
/** In the place of a value whose place is not known. */
const UNPLACED = '***';
/** So many claims that were put together are remembered. */
const MAX_KEPT = 10_000;

const LF = 10;

/** A find with the import that it is of. */
interface Joined {
  find: ImportedFind;
  head: ImportedHead;
}

/** What tools found in the items of one list. The whole list is read by one task, so that lines and places are those of the file. */
export class ImportedFinds {
  readonly #path: string;
  /** Of fields without a name, which the only field with texts is. */
  readonly #field: string | undefined;
  readonly #byKey = new Map<string, Joined[]>();
  readonly #byLine = new Map<number, Joined[]>();
  readonly #byRecord = new Map<number, Joined[]>();
  /** Those that name no item: they speak of all, because nothing says of which. */
  #ofAll: Joined[] = [];
  readonly #kept = new Map<string, Map<Claim<SpdxExpression>, Claim<SpdxExpression>>>();
  #records = 0;
  #of: readonly Joined[] = [];

  constructor(path: string, imports: readonly ItemImports[], textFields: readonly string[]) {
    this.#path = path;
    this.#field = textFields.length === 1 ? textFields[0] : undefined;
    for (const { head, finds } of imports)
      for (const find of finds) {
        const joined = { find, head };
        if (find.key !== undefined) put(this.#byKey, find.key, joined);
        else if (find.line !== undefined) put(this.#byLine, find.line, joined);
        else if (find.record !== undefined) put(this.#byRecord, find.record, joined);
        else this.#ofAll.push(joined);
      }
  }

  /** Takes the next item of the list, and puts what tools take for its license beside what is said of it. */
  describe(item: Item, said: Description): void {
    this.#records += 1;
    this.#of = this.#findsOf(item, said.key);
    const licenses = new Map<string, string[]>();
    for (const { find, head } of this.#of) if (find.license !== undefined) put(licenses, `${head.tool} ${head.version}`, find.license);
    for (const [tool, found] of licenses) said.license = this.#limited(said.license, toolLicense(found, tool)!);
  }

  /** What tools found in the item that was described last. */
  detections(item: Item): Detection[] {
    const found: Detection[] = [];
    const counts = new Map<string, number>();
    for (const joined of this.#of) {
      if (joined.find.kind === undefined) continue;
      const one = this.#detection(item, joined);
      // Each by itself: many finds of one kind must not keep out one of another, nor those that say less one that says more.
      const name = `${one.tool} ${one.kind} ${one.confidence} ${one.mentioned}`;
      const before = counts.get(name) ?? 0;
      if (before >= MAX_ALIKE) continue;
      counts.set(name, before + 1);
      found.push(one);
    }
    return found;
  }

  #findsOf({ at, record }: Item, key: string | undefined): readonly Joined[] {
    if (this.#records === 1) this.#headed(at.line);
    const lists = [this.#ofAll, key === undefined ? undefined : this.#byKey.get(key), this.#byRecord.get(this.#records)];
    if (at.line !== undefined && this.#byLine.size > 0) {
      const last = at.line + breaksIn(record);
      for (let line = at.line; line <= last; line += 1) lists.push(this.#byLine.get(line));
    }
    const there = lists.filter((one) => one !== undefined && one.length > 0);
    return there.length === 1 ? there[0]! : there.flatMap((one) => one!);
  }

  /** What lines above the first item hold, as a header or a notice, speaks of all items; so does a line of a list whose items have none. */
  #headed(first: number | undefined): void {
    for (const [line, all] of this.#byLine)
      if (first === undefined || line < first) {
        this.#ofAll = [...this.#ofAll, ...all];
        this.#byLine.delete(line);
      }
  }

  #limited(own: Claim<SpdxExpression>, tool: ToolLicense): Claim<SpdxExpression> {
    const name = `${tool.tool}\n${tool.raw}`;
    let kept = this.#kept.get(name);
    if (kept === undefined || kept.size >= MAX_KEPT) {
      kept = keep(this.#kept, name, new Map(), MAX_KEPT);
    }
    let both = kept.get(own);
    if (both === undefined) kept.set(own, (both = besideTool(own, tool, this.#path)));
    return both;
  }

  #detection(item: Item, { find, head }: Joined): Detection {
    const { label, score, kind } = find;
    const field = find.field ?? (find.start === undefined ? undefined : this.#field);
    const span = field === undefined ? undefined : spanIn(item, field, find, head.codePoints === true);
    const { tool, version, report, day } = head;
    const confidence = confidenceOf(score);
    const detection: Detection = {
      kind: kind!,
      at: field === undefined ? { ...item.at } : { ...item.at, field },
      start: span?.start ?? 0,
      end: span?.end ?? 0,
      // No character is shown: spans at every place of a value would show all of it together.
      masked: span === undefined ? UNPLACED : mask(span.text.slice(span.start, span.end), 0),
      confidence,
      tool,
      why: reason('found/by-tool', { tool, version, label, report, day }),
    };
    if (span !== undefined) {
      const hit = { detector: { id: kind! }, found: { start: span.start, end: span.end } };
      if (mentioned(span.text, [hit]).has(hit)) detection.mentioned = true;
    }
    return detection;
  }
}

function confidenceOf(score: number | undefined): Confidence {
  return score !== undefined && score < LIKELY ? 'possible' : 'likely';
}

function put<Key, Value>(all: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = all.get(key);
  if (there === undefined) all.set(key, [value]);
  else there.push(value);
}

/** Line ends within a record. */
function breaksIn(record: Uint8Array | undefined): number {
  let breaks = 0;
  if (record !== undefined)
    for (let at = record.indexOf(LF); at >= 0 && at < record.length - 1; at = record.indexOf(LF, at + 1)) breaks += 1;
  return breaks;
}

/** The place of a find in the text of a field; undefined where the text has no such place: another text was looked at, or not this form of it. */
function spanIn(
  { fields }: Item,
  field: string,
  { start, end }: ImportedFind,
  codePoints: boolean,
): { text: string; start: number; end: number } | undefined {
  const text = getter(field)(fields);
  if (typeof text !== 'string' || start === undefined || end === undefined) return undefined;
  const from = codePoints ? unitsOf(text, start) : start;
  const to = codePoints ? unitsOf(text, end) : end;
  return from < to && to <= text.length ? { text, start: from, end: to } : undefined;
}

/** A place in code points as one in UTF-16 units. */
function unitsOf(text: string, points: number): number {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left -= 1) units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  return units;
}
