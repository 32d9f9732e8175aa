import { isSite } from '../identifiers/identifier.js';
import { columnKind } from '../identifiers/identifier-fields.js';
import { columnsOf, defineListKind, isListShaped, mostly, namedColumns, says } from '../list-kind.js';

/** Addresses and sites whose rights holders opted out (ai.txt and do-not-train registries, lists of Spawning's form). */
export default defineListKind({
  id: 'sites',
  title: { en: 'addresses and sites that opted out', zh: '已退出的网址和网站' },
  says: 'opted-out',
  joins: 'rows',
  reads(sample) {
    const named = namedColumns(sample, ['url', 'domain']);
    const [first, ...others] = columnsOf(sample.rows);
    const isBare = first !== undefined && others.length === 0 && columnKind(first) === undefined;
    const columns = Object.keys(named).length === 0 && isBare ? { url: first } : named;
    const all = Object.values(columns);
    if (all.length === 0 || !all.every((column) => mostly(sample, column, isSite))) return undefined;
    return { columns, sure: isListShaped(sample) && says(sample, 'opted-out', 'refused') };
  },
});
