/** What every summary says of data that is still counted though no scan looks at it any more, and of data that was taken out. */

import type { Lang } from '../model/basics.js';
import type { Snapshot } from '../model/snapshot.js';
import type { RetiredView, UnseenView } from '../model/views.js';
import { say } from './messages/say.js';
import { counted, number, pasted, plain } from './show.js';

const sum = (views: readonly { items: number }[]): number => views.reduce((all, { items }) => all + items, 0);

/** One sentence on what the last scan did not look at, with the command that retires it; undefined where there is nothing. */
export function unseenText({ unseen = [] }: Pick<Snapshot, 'unseen'>, lang: Lang): string | undefined {
  const [oldest] = unseen;
  if (!oldest) return undefined;
  const what = [counted(unseen.length, 'manifest', lang), counted(sum(unseen), 'item', lang)] as const;
  const command = `licit ledger retire ${pasted(folderOf(unseen))}`;
  const [run, day] = [number(oldest.run, lang), oldest.finished.slice(0, 10)];
  const since = unseen.every((one) => one.run === oldest.run);
  const given = { what: what[0], items: what[1], run, day, command };
  return say(since ? 'unseen/since' : 'unseen/since-earliest', lang, given);
}

/** One sentence on what was not on the disk any more; undefined where there is nothing. */
export function goneText({ gone = [] }: Pick<Snapshot, 'gone'>, lang: Lang): string | undefined {
  const [first] = gone;
  if (!first) return undefined;
  const what = [counted(gone.length, 'manifest', lang), counted(sum(gone), 'item', lang)] as const;
  const more = gone.length > 1 ? ' …' : '';
  return say('unseen/gone', lang, { what: what[0], what2: what[1], path: plain(first.path), more });
}

/** One sentence on what `licit ledger retire` took out; undefined where there is nothing. */
export function retiredText({ retired = [] }: Pick<Snapshot, 'retired'>, lang: Lang): string | undefined {
  const last = retired.at(-1);
  if (!last) return undefined;
  const what = [counted(retired.length, 'manifest', lang), counted(sum(retired), 'item', lang)] as const;
  const [run, day] = [number(last.run, lang), last.finished.slice(0, 10)];
  return say('unseen/retired', lang, { what: what[0], what2: what[1], run, day });
}

/** The folder that holds all of the views that were last seen longest ago, or the path where there is one. */
function folderOf(views: readonly (UnseenView | RetiredView)[]): string {
  const oldest = views.filter(({ run }) => run === views[0]!.run).map(({ path }) => path);
  const [first = '', ...others] = oldest;
  if (others.length === 0) return plain(first);
  let common = first.slice(0, first.lastIndexOf('/') + 1);
  for (const path of others) while (!path.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  // The whole project is never what is gone.
  return plain(common === '' ? first : common.replace(/\/$/u, ''));
}
