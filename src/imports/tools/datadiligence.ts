import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, keyOf, wordsOf } from '../import-tool.js';

const RESERVED = 'not-allowed';
const ANSWERS = ['is_allowed', 'allowed'] as const;

/**
 * What Spawning's package says of addresses, headers and files: an answer an item, as `is_allowed` gives it, or those of its service (`optOut`). Only what is not
 * allowed is read: the package says `True` also of what it could not ask about.
 */
export default defineImportTool({
  id: 'datadiligence',
  title: 'datadiligence',
  report: 'the answers of is_allowed(…), one an item: a list in their order, or {"key" or "path": …, "is_allowed": …} each',
  kinds: { [RESERVED]: 'ip/mining-reserved' },
  table: true,
  read(report, { key }) {
    const answers = isObject(report) ? report.urls : report;
    if (!Array.isArray(answers)) return undefined;
    const finds: ToolFind[] = [];
    for (const [i, one] of answers.entries()) {
      const isAllowed = answerOf(one);
      // What is neither yes nor no is no answer of the package, and not a yes.
      if (isAllowed === undefined) return undefined;
      if (isAllowed) continue;
      const at = placeOf(one, i, key);
      if (at === undefined) return undefined;
      finds.push({ ...at, label: RESERVED });
    }
    return { finds };
  },
});

function answerOf(one: Json): boolean | undefined {
  if (!isObject(one)) return typeof one === 'boolean' ? one : undefined;
  if (typeof one.optOut === 'boolean') return !one.optOut;
  const name = ANSWERS.find((each) => Object.hasOwn(one, each));
  const words = name === undefined ? undefined : String(one[name]).toLowerCase();
  return words === 'true' ? true : words === 'false' ? false : undefined;
}

/** The item: the named member, a file, a key, or the place in the list; undefined where the named member is missing. */
function placeOf(one: Json, i: number, key: string | undefined): Partial<ToolFind> | undefined {
  if (!isObject(one)) return { record: i + 1 };
  const path = wordsOf(one.path);
  if (path !== undefined) return { path };
  const named = keyOf(key === undefined ? (one.key ?? one.id) : one[key]);
  return named.key !== undefined ? named : key === undefined ? { record: i + 1 } : undefined;
}
