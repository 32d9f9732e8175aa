import { BARE, cellsOf, columnsOf, defineListKind, isTerse, namedColumns, saysNo } from '../list-kind.js';

/** So many values in a hundred have the form. */
const SHARE = 0.9;
/** An address, or a host of its own: Spawning's lists, filters, output of crawlers. */
const SITE = /^(?:(?:https?|ftp):\/\/\S+|(?:\|\||\*\.)?(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,63}\.?(?:[/^]\S*)?)$/iu;

/** Addresses and sites whose rights holders opted out (ai.txt and do-not-train registries, lists of Spawning's form). */
export default defineListKind({
  id: 'sites',
  title: { en: 'addresses and sites that opted out', zh: '已退出的网址和网站' },
  says: 'opted-out',
  joins: 'rows',
  reads(sample) {
    const all = columnsOf(sample.rows);
    const named = namedColumns(sample, ['url', 'domain']);
    const columns = Object.keys(named).length === 0 && all.length === 1 ? { url: all[0]! } : named;
    const cells = Object.values(columns).flatMap((column) => cellsOf(sample.rows, column));
    const fitting = cells.filter((cell) => SITE.test(cell.normalize('NFKC'))).length;
    if (fitting === 0 || fitting < cells.length * SHARE) return undefined;
    const says = saysNo(sample.path) || all.some((name) => name !== BARE && saysNo(name));
    return { columns, sure: says && all.length <= MAX_COLUMNS && isTerse(sample) };
  },
});

/** Beside the address: when, by whom, why. */
const MAX_COLUMNS = 6;
