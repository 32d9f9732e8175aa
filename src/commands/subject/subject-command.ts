/** `licit subject find`: the items that hold a person's phone, mail address, number or name, found by keyed hash. */

import { detectors as allDetectors, formats as allFormats } from '../../catalog/catalog.js';
import { keyIdOf } from '../../inspect/masking.js';
import { type FoundItems, itemsById } from '../../ledger/find/query-found.js';
import { documentsOf } from '../../ledger/kept-documents.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { idsOfSubject, itemsOfSubject, keysOfManifests, type SubjectItem } from '../../ledger/read/query-subject.js';
import { notLookedAt } from '../../ledger/read/query-verdicts.js';
import type { Lang } from '../../model/basics.js';
import { familyOf } from '../../model/detection.js';
import type { LicitError } from '../../model/errors.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { knownKey } from '../../project/project-key.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { place, safeJson } from '../../text/show.js';
import { jsonLine } from '../inspect/json-line.js';
import { put, toScreen } from '../outputs.js';
import { heldReceipts, usesOf } from '../rights/receipts-used.js';
import { secretLines } from '../secret-input.js';
import { terminal } from '../terminal.js';
import { listsOfSubject } from './lists-of-subject.js';
import { literalPage } from './literal-page.js';
import { type LiteralView, literalSearch } from './literal-search.js';
import { subjectPage } from './subject-page.js';
import { kindsMeant, recognizedAs, type Wanted, wantedOf } from './subject-value.js';
import type { SubjectSeen, SubjectView } from './subject-view.js';

export interface SubjectFindArguments {
  /** What stood behind the command; must be nothing. */
  values: readonly string[];
  kind?: string;
  from?: string;
  /** Looks for the values themselves in the manifests. */
  literal?: boolean;
  /** Receipts of training. */
  receipt?: readonly string[];
  limit: number;
  format?: 'pretty' | 'json' | 'jsonl';
  asOf?: string;
  /** A file; standard output when left out. */
  output?: string;
  ledger?: string;
  config?: string;
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Lists the items that hold the values. Returns the exit code: 0, whether there are any or not. */
export async function runSubjectFind(args: SubjectFindArguments): Promise<number> {
  if (args.values.length > 0) throw onCommandLine();
  const detectors = await allDetectors();
  if (args.literal && args.receipt !== undefined && args.receipt.length > 0)
    throw failure('rights/read-receipt', 'fix/leave-out-read', { flag: '--literal' });
  const kinds = kindsMeant(args.kind, detectors);
  const project = loadProject(args);
  const { ledger, at } = openLast(project, args.asOf);
  try {
    const { db } = ledger;
    const ask = (): Promise<string[]> => secretLines(args.from, say('subject/ask-value', args.lang));
    if (args.literal) {
      const values = await ask();
      const manifests = keysOfManifests(db, at).map(({ path }) => path);
      const seen = await literalSearch(values, { project, manifests, formats: await allFormats(), detectors, limit: args.limit });
      put(literallyWritten({ run: at.run, asOf: at.asOf, values: values.length, ...seen }, args), args.output, project.root);
      return 0;
    }
    const key = knownKey(project);
    if (key === undefined) throw failure('subject/key-ledger-missing', 'fix/put-licit-key');
    const mine = keyIdOf(key);
    const keyed = keysOfManifests(db, at);
    const other = keyed.filter((one) => one.key !== undefined && one.key !== mine);
    if (keyed.length > 0 && other.length === keyed.length) throw failure('subject/hashes-ledger-made', 'fix/put-key-back');
    const values = await ask();
    const wanted = values.map((value) => wantedOf(value, key, detectors, kinds));
    const subjects = [...new Set(wanted.flat().map(({ subject }) => subject))];
    const found = itemsOfSubject(db, at, subjects, kinds, args.limit);
    const receipts = await heldReceipts(args.receipt, ledger);
    const looked = keyed.filter((one) => !other.includes(one));
    const view: SubjectView = {
      run: at.run,
      asOf: at.asOf,
      values: wanted.map((forms, n) => ({ kinds: recognizedAs(values[n]!, forms, detectors) })),
      ...found,
      listed: found.listed.map(({ found: hits, ...item }) => ({ ...item, found: hits.map((hit) => seenOf(hit, wanted)) })),
      looked: {
        items: looked.reduce((sum, { items }) => sum + items, 0),
        manifests: looked.length,
        detectors: documentsOf<{ id: string }>(db, at.judging, 'detector').filter(({ id }) => kinds?.includes(id) ?? familyOf(id) === 'pi')
          .length,
      },
      lists: await listsOfSubject(values, project),
      notLooked: notLookedAt(db, at),
      otherKey: other.map(({ path }) => path),
      keyUnknown: looked.filter((one) => one.key === undefined).map(({ path }) => path),
      ...(receipts === undefined
        ? { used: 'not-on-record' }
        : {
            used: 'by-receipts',
            receipts: usesOf(receipts, (then, limit) => itemsThen(ledger.db, then, { subjects, kinds, mine, limit })),
            receiptsComplete: receipts.complete,
          }),
    };
    put(written(view, args), args.output, project.root);
    return 0;
  } finally {
    ledger.db.close();
  }
}

/** The items of the person as of another scan; undefined where none is found and hashes there were made with another key. */
function itemsThen(
  db: Db,
  at: AsOf,
  { subjects, kinds, mine, limit }: { subjects: string[]; kinds: readonly string[] | undefined; mine: string; limit: number },
): FoundItems | undefined {
  const ids = idsOfSubject(db, at, subjects, kinds);
  if (ids.length === 0 && keysOfManifests(db, at).some(({ key }) => key !== mine)) return undefined;
  return itemsById(db, at, ids, limit);
}

function onCommandLine(): LicitError {
  return failure('subject/do-not-pass', 'fix/run-licit-subject');
}

function literallyWritten(view: LiteralView, { format, output, lang, color, licit }: SubjectFindArguments): string {
  const row = ({ at, found }: LiteralView['listed'][number]) => ({ place: place(at), at, found });
  if (format === 'jsonl') return view.listed.map((item) => `${jsonLine(row(item))}\n`).join('');
  if (format === 'json') return `${safeJson({ schemaVersion: 1, licit, literal: true, ...view, listed: view.listed.map(row) })}\n`;
  return literalPage(view, lang, terminal(color, toScreen(output)));
}

function seenOf({ subject, ...hit }: SubjectItem['found'][number], wanted: readonly (readonly Wanted[])[]): SubjectSeen {
  const forms = wanted.map((some) => some.find((form) => form.subject === subject));
  // The value itself before one that is only written alike.
  const same = forms.findIndex((form) => form?.as === 'same');
  const value = same >= 0 ? same : forms.findIndex((form) => form !== undefined);
  return { ...hit, value: value + 1, as: forms[value]!.as };
}

function written(view: SubjectView, { format, output, lang, color, licit }: SubjectFindArguments): string {
  const row = ({ id: _, masked, key, at, ...item }: SubjectView['listed'][number]) => ({
    ...(key !== undefined && !masked && { key }),
    place: place(at),
    at,
    ...item,
  });
  if (format === 'jsonl') return view.listed.map((item) => `${jsonLine(row(item))}\n`).join('');
  if (format === 'json') return `${safeJson({ schemaVersion: 1, licit, ...view, listed: view.listed.map(row) })}\n`;
  return subjectPage(view, lang, terminal(color, toScreen(output)));
}
