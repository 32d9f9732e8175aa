import { hostIn, isSite } from '../identifiers/identifier.js';
import { columnKind } from '../identifiers/identifier-fields.js';
import { cellsOf, columnsOf, defineListKind, isListShaped, mostly, namedColumns, says } from '../list-kind.js';

/** A user name of GitHub, of a forum or a social network, an account `@name@host`, or the address of one. */
const ACCOUNT = /^(?:@?[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60})(?:@[\w.-]{1,100})?|https?:\/\/\S{3,200})$/u;
/** Addresses of more hosts than this are of sites. */
const MAX_PLATFORMS = 3;

/** Accounts that opted out, as The Stack has them: owners of code, authors of posts. */
export default defineListKind({
  id: 'accounts',
  title: { en: 'accounts that opted out', zh: '已退出的账号' },
  says: 'opted-out',
  persons: true,
  joins: 'rows',
  reads(sample) {
    const [first, ...others] = columnsOf(sample.rows);
    const bare = first !== undefined && others.length === 0 && columnKind(first) === undefined ? first : undefined;
    const column = namedColumns(sample, ['account']).account ?? bare;
    if (column === undefined || !mostly(sample, column, (cell) => ACCOUNT.test(cell.normalize('NFKC')))) return undefined;
    if (column === bare) {
      const cells = cellsOf(sample.rows, column);
      const sites = new Set(cells.filter((cell) => isSite(cell)).map((cell) => hostIn(cell)));
      if (sites.size > MAX_PLATFORMS || cells.every((cell) => isSite(cell) && !/\/[^/]+/.test(cell.replace(/^\w+:\/\//, ''))))
        return undefined;
    }
    return { columns: { account: column }, sure: isListShaped(sample) && says(sample, 'opted-out', 'refused') };
  },
});
