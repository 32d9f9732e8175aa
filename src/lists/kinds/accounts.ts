import { BARE, cellsOf, columnsOf, defineListKind, isTerse, namedColumns, saysNo } from '../list-kind.js';

/** So many values in a hundred have the form. */
const SHARE = 0.9;
/** A user name of GitHub, of a forum or a social network, an account `@name@host`, or the address of one. */
const ACCOUNT = /^(?:@?[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60})(?:@[\w.-]{1,100})?|https?:\/\/\S{3,200})$/u;

/** Accounts that opted out, as The Stack has them: owners of code, authors of posts. */
export default defineListKind({
  id: 'accounts',
  title: { en: 'accounts that opted out', zh: '已退出的账号' },
  says: 'opted-out',
  persons: true,
  joins: 'rows',
  reads(sample) {
    const named = namedColumns(sample, ['account']);
    const all = columnsOf(sample.rows);
    const column = named.account ?? (all.length === 1 ? all[0]! : undefined);
    if (column === undefined) return undefined;
    const cells = cellsOf(sample.rows, column);
    const fitting = cells.filter((cell) => ACCOUNT.test(cell.normalize('NFKC'))).length;
    if (fitting === 0 || fitting < cells.length * SHARE) return undefined;
    // Rows of posts name accounts too: a list has little beside them, and its name or its columns say no.
    const says = saysNo(sample.path) || all.some((name) => name !== BARE && saysNo(name));
    return { columns: { account: column }, sure: says && all.length <= MAX_COLUMNS && isTerse(sample) };
  },
});

/** Beside the account: when, by which request, why. */
const MAX_COLUMNS = 6;
