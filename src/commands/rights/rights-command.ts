/** `licit rights find`: the items that a rights holder asks about, in which right, and how each stands. */

import { formats as allFormats, detectors } from '../../catalog/catalog.js';
import { openIndex } from '../../ledger/find/lookup-index.js';
import { lookups } from '../../ledger/find/lookup-terms.js';
import { keysOfManifests } from '../../ledger/read/query-subject.js';
import type { Lang } from '../../model/basics.js';
import type { AskedKind, RightsView } from '../../model/results/rights-answers.js';
import { type Opened, openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { place, safeJson } from '../../text/show.js';
import { jsonLine } from '../inspect/json-line.js';
import { put, toScreen } from '../outputs.js';
import { secretLines } from '../secret-input.js';
import { type LiteralView, literalSearch } from '../subject/literal-search.js';
import { terminal } from '../terminal.js';
import { type AskedRight, askedAbout } from './asked-right.js';
import { heldReceipts, usesOf } from './receipts-used.js';
import { answerRight, itemsNamedBy, Standings } from './rights-answer.js';
import { readAgainPage, rightsPage } from './rights-page.js';

export interface RightsFindArguments {
  values: readonly string[];
  kind?: AskedKind;
  from?: string;
  /** Receipts of training. */
  receipt?: readonly string[];
  /** Reads the manifests again for the words themselves. */
  read?: boolean;
  limit: number;
  format?: 'pretty' | 'json' | 'jsonl';
  asOf?: string;
  /** A file; standard output when left out. */
  output?: string;
  ledger?: string;
  config?: string;
  lang: Lang;
  color: boolean;
  quiet?: boolean;
  licit: string;
}

/** Lists the items that the values name. Returns the exit code: 0, whether there are any or not. */
export async function runRightsFind(args: RightsFindArguments): Promise<number> {
  const values = args.from === undefined ? [] : await secretLines(args.from, say('rights/ask-value', args.lang));
  const words = [...new Set([...args.values, ...values].map((one) => one.trim()))].filter((one) => one !== '');
  if (words.length === 0) throw failure('rights/nothing-asked', 'fix/name-what-to-find');
  const asked = words.flatMap((one) => askedAbout(one, args.kind));
  if (args.read && args.receipt !== undefined && args.receipt.length > 0)
    throw failure('rights/read-receipt', 'fix/leave-out-read', { flag: '--read' });
  const project = loadProject(args);
  const opened = openLast(project, args.asOf);
  try {
    put(await (args.read ? readAgain(words, args, project, opened) : fromLedger(asked, args, opened)), args.output, project.root);
    return 0;
  } finally {
    opened.ledger.db.close();
  }
}

async function fromLedger(asked: readonly AskedRight[], args: RightsFindArguments, { ledger, at }: Opened): Promise<string> {
  const { db } = ledger;
  const wanted = lookups.filter((lookup) => asked.some((one) => one.lookup === lookup));
  const index = openIndex(ledger, wanted, () => {
    if (!args.quiet && process.stderr.isTTY) process.stderr.write(say('rights/making-index', args.lang, { run: at.run }));
  });
  try {
    const standings = new Standings(db, at);
    const receipts = await heldReceipts(args.receipt, ledger);
    const answers = asked.map((one) => ({
      ...answerRight(one, { db, at, index, standings, limit: args.limit }),
      ...(receipts !== undefined && {
        used: usesOf(receipts, (then, limit) => itemsNamedBy(one, { db, at: then, index, standings: new Standings(db, then), limit })),
      }),
    }));
    const view: RightsView = {
      run: at.run,
      asOf: at.asOf,
      answers,
      ...(receipts === undefined ? { used: 'not-on-record' } : { used: 'by-receipts', receiptsComplete: receipts.complete }),
    };
    switch (args.format) {
      case 'json':
        return `${safeJson({ schemaVersion: 1, licit: args.licit, ...view })}\n`;
      case 'jsonl':
        return answers
          .flatMap(({ asked: what, kind, listed }) => listed.map((item) => `${jsonLine({ asked: what, kind, ...item })}\n`))
          .join('');
      default:
        return rightsPage(view, args.lang, terminal(args.color, toScreen(args.output)));
    }
  } finally {
    index.close();
  }
}

/** Looks for the words in the manifests as they are now: for what the ledger does not keep. */
async function readAgain(words: readonly string[], args: RightsFindArguments, project: Project, { ledger, at }: Opened): Promise<string> {
  const manifests = keysOfManifests(ledger.db, at).map(({ path }) => path);
  const seen = await literalSearch(words, {
    project,
    manifests,
    formats: await allFormats(),
    detectors: await detectors(),
    limit: args.limit,
  });
  const view: LiteralView = { run: at.run, asOf: at.asOf, values: words.length, ...seen };
  const row = ({ at: where, found }: LiteralView['listed'][number]) => ({ place: place(where), at: where, found });
  switch (args.format) {
    case 'json':
      return `${safeJson({ schemaVersion: 1, licit: args.licit, readAgain: true, ...view, listed: view.listed.map(row), used: 'not-on-record' })}\n`;
    case 'jsonl':
      return view.listed.map((item) => `${jsonLine(row(item))}\n`).join('');
    default:
      return readAgainPage(view, words, args.lang, terminal(args.color, toScreen(args.output)));
  }
}
