/** `licit mix`: what the licenses of the items come to together, and what leaving some out would buy. Reads the last judging only. */

import { nearest } from '../../config/complaints.js';
import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { Queries } from '../../ledger/read/queries.js';
import {
  datasetsWithItems,
  datasetsWithoutItems,
  licenseCases,
  licensesQuery,
  listedAgain,
  membersOf,
  sizesOf,
  sizesQuery,
} from '../../ledger/read/query-mix.js';
import { classOf, licenseClasses, merged, mixOf } from '../../license/mix/license-mix.js';
import { permissionsOfMember } from '../../license/mix/mix-questions.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Mix } from '../../model/license-terms.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { say } from '../../text/messages/say.js';
import { compare, plain, safeJson } from '../../text/show.js';
import { licenseClassWords } from '../../text/words.js';
import { put, toScreen } from '../outputs.js';
import { terminal } from '../terminal.js';
import { mixPage } from './mix-page.js';
import type { MixView } from './mix-view.js';

export interface MixArguments {
  purpose?: NonNullable<Mix['use']['purpose']>;
  without: string[];
  dataset?: string;
  asOf?: string;
  ledger?: string;
  config?: string;
  /** A file; standard output when left out. */
  output?: string;
  format?: 'pretty' | 'json';
  lang: Lang;
  color: boolean;
  licit: string;
}

/** Prints what the mix allows. Returns the exit code. */
export async function runMix(args: MixArguments): Promise<number> {
  const project = loadProject(args);
  const { ledger, at } = openLast(project, args.asOf);
  try {
    const view = viewOf(ledger.db, at, args);
    const asJson = args.format === 'json';
    const screen = terminal(args.color, toScreen(args.output));
    put(asJson ? jsonOf(view, at, args) : mixPage(view, args.lang, screen), args.output, project.root);
    return 0;
  } finally {
    ledger.db.close();
  }
}

function viewOf(db: Db, at: AsOf, { purpose, without, dataset, format }: MixArguments): MixView {
  if (dataset !== undefined) checkDataset(db, at, dataset);
  const members = merged(membersOf(licenseCases(db, at.judging, dataset), sizesOf(db, at.run))).map((member) => ({
    ...member,
    class: classOf(member.license, permissionsOfMember(member)),
  }));
  members.sort((a, b) => b.items - a.items || compare(a.license, b.license));
  const out = new Set(without.flatMap((word) => meant(word, members)));
  const left = members.filter((member) => !out.has(member));
  const declared = documentsOf<ProjectDocument>(db, at.judging, 'project')[0]?.use ?? {};
  return {
    // People see the first few who decide; a machine gets them all.
    mix: mixOf(left, { ...declared, ...(purpose && { purpose }) }, format === 'json' ? Number.POSITIVE_INFINITY : undefined),
    members: left,
    without: members.filter((member) => out.has(member)),
    ...(dataset !== undefined && { dataset }),
    notCounted: dataset === undefined ? datasetsWithoutItems(db, at.judging) : [],
    listedAgain: listedAgain(db, at.judging, dataset),
    asOf: at.asOf,
  };
}

function checkDataset(db: Db, at: AsOf, dataset: string): void {
  const names = datasetsWithItems(db, at.judging);
  if (names.includes(dataset)) return;
  throw unknown(`There is no dataset ${quoted(dataset)} with items in the ledger`, dataset, names);
}

/** The members that a word names: a class, or a license of the mix. */
function meant(word: string, members: MixView['members']): MixView['members'] {
  const name = licenseClasses.find(
    (one) => one === word || say(licenseClassWords[one], 'en') === word || say(licenseClassWords[one], 'zh') === word,
  );
  const found = members.filter((member) => member.class === name || member.license.toLowerCase() === word.toLowerCase());
  // A class that no license is in leaves nothing out.
  if (found.length > 0 || name !== undefined) return found;
  const names = [...licenseClasses, ...members.map(({ license }) => license)];
  throw unknown(`No license and no class of licenses in the mix is called ${quoted(word)}`, word, names);
}

function unknown(what: string, word: string, names: readonly string[]): LicitError {
  const guess = nearest(word.slice(0, 200), names);
  const some = names.slice(0, 12).map(plain).join(', ');
  return new LicitError(
    what,
    guess === undefined ? `Use one of: ${some}${names.length > 12 ? ', …' : ''}` : `Did you mean ${plain(guess)}?`,
  );
}

function quoted(word: string): string {
  return JSON.stringify(plain(word.slice(0, 200)));
}

function jsonOf(
  { mix, members, without, dataset, notCounted, listedAgain: again, asOf }: MixView,
  at: AsOf,
  { licit }: MixArguments,
): string {
  const queries = new Queries(at);
  const row = (member: MixView['members'][number]) => ({
    ...member,
    permissions: permissionsOfMember(member),
    query: dataset === undefined ? queries.license(member.license) : licensesQuery(at.judging, dataset),
  });
  return `${safeJson({
    schemaVersion: 1,
    licit,
    run: at.run,
    asOf,
    dataset: dataset ?? null,
    notCounted,
    listedAgain: again,
    licenses: members.map(row),
    without: without.map(row),
    mix: mix ?? null,
    queries: { licenses: licensesQuery(at.judging, dataset), sizes: sizesQuery(at.run) },
  })}\n`;
}
