/** `licit attribution`: credits by license duty, grouped by license, source and author. */

import { nearest } from '../../config/complaints.js';
import { headOf } from '../../ledger/journal.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { generated } from '../../ledger/read/query-counts.js';
import { creditedDatasets } from '../../ledger/read/query-credited.js';
import { Credits } from '../../ledger/read/query-credits.js';
import { type Listing, listings } from '../../ledger/read/query-items.js';
import { notReadAt } from '../../ledger/read/query-not-read.js';
import type { Lang } from '../../model/basics.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { printed } from '../../text/masked-paths.js';
import { say } from '../../text/messages/say.js';
import { filesOf } from '../../text/not-read.js';
import { counted, plain, shortHash } from '../../text/show.js';
import { lineFile } from '../license/line-file.js';
import { type Notice, writeJson, writeLines, writeText } from './attribution-notice.js';

export interface AttributionArguments {
  output: string;
  format: 'text' | 'markdown' | 'json' | 'jsonl';
  dataset: string[];
  limitAuthors?: number;
  /** Only warnings on standard error. */
  quiet?: boolean;
  ledger?: string;
  config?: string;
  lang: Lang;
  licit: string;
}

/** How many addresses are shown for an author. */
const EXAMPLES = 3;

/** Writes the notice, and says on standard error what it covers and what it does not. Returns the exit code. */
export async function runAttribution(args: AttributionArguments): Promise<number> {
  const { ledger, at } = openLast(loadProject(args));
  const { db } = ledger;
  try {
    const lists = listings(db, at);
    checkDatasets(lists, args.dataset);
    const credits = new Credits(db, at, args.dataset, EXAMPLES);
    const notice: Notice = {
      credits,
      datasets: creditedDatasets(db, at),
      unread: unreadOf(db, at, lists, args.dataset),
      naming: args.dataset.length > 0 ? [] : generated(db, at).filter(({ terms }) => terms?.modelName !== undefined),
      licit: args.licit,
      run: at.run,
      head: headOf(db, at.run),
      lang: args.lang,
      ...(args.limitAuthors !== undefined && { limitAuthors: args.limitAuthors }),
    };
    const out = lineFile(args.output, printed);
    try {
      if (args.format === 'json') await writeJson(notice, out);
      else if (args.format === 'jsonl') await writeLines(credits, out);
      else await writeText(notice, out, args.format);
      await out.end();
    } catch (cause) {
      out.discard();
      throw cause;
    }
    process.stderr.write(summary(args, notice));
    return 0;
  } finally {
    db.close();
  }
}

/** A misspelled dataset would give a notice that credits nobody. */
function checkDatasets(lists: readonly Listing[], asked: readonly string[]): void {
  const known = [...new Set(lists.map(({ dataset }) => dataset))];
  const wrong = asked.find((name) => !known.includes(name));
  if (wrong === undefined) return;
  const guess = nearest(wrong.slice(0, 200), known);
  throw failure('attribution/there-no-dataset', guess === undefined ? 'fix/licit-show-lists' : 'fix/did-you-mean', {
    wrong: JSON.stringify(plain(wrong.slice(0, 200))),
    near: guess && plain(guess),
  });
}

/** What no notice can cover. Files that no format reads belong to no dataset. */
function unreadOf(db: Db, at: AsOf, lists: readonly Listing[], asked: readonly string[]): Notice['unread'] {
  const chosen = lists.filter(({ dataset }) => asked.length === 0 || asked.includes(dataset));
  const left = notReadAt(db, at.run);
  const files = filesOf(left, 'unreadable') + filesOf(left, 'not-scanned');
  return { records: chosen.reduce((sum, { unread }) => sum + unread, 0), files: asked.length === 0 ? files : 0 };
}

function summary({ output, lang, quiet }: AttributionArguments, { credits, head }: Notice): string {
  const items = credits.licenses.reduce((sum, one) => sum + one.items, 0);
  const without = credits.uncredited.filter(({ why }) => why !== 'not-asked').reduce((sum, one) => sum + one.items, 0);
  const where = output === '-' ? '' : ` ${plain(output)}`;
  const heads = shortHash(head);
  const done = say('attribution/credits', lang, { where, covered: items, licenses: credits.licenses.length, heads });
  const left = counted(without, 'item', lang);
  const warning = say('attribution/not-covered', lang, { left });
  return (quiet ? '' : done) + (without > 0 ? warning : '');
}
