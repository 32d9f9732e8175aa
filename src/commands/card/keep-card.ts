/** `licit card`: what the ledger knows, between two marks of a README, and a badge. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { reportOf } from '../../catalog/catalog.js';
import { inside } from '../../config/evidence-file.js';
import type { Lang } from '../../model/basics.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import { documentOptions, viewOf } from '../report/report-manifest.js';
import { readmeBytes } from './marked-readme.js';

export interface CardArguments {
  file?: string;
  /** Says whether it is up to date, and writes nothing. */
  check?: boolean;
  ledger?: string;
  config?: string;
  lang: Lang;
  quiet?: boolean;
  licit: string;
}

/** Beside the ledger: a picture among the data would be data. */
const BADGE = '.licit/card.svg';

/** Writes the README and the badge, or says whether they are as the last scan has them. Returns the exit code. */
export async function runCard(args: CardArguments): Promise<number> {
  const report = (await reportOf('card'))!;
  const project = loadProject(args);
  const { root } = project;
  const file = args.file === undefined ? join(root, 'README.md') : resolve(args.file);
  const path = inside(file, root);
  if (path === undefined) throw failure('check/outside-project', 'fix/name-file-exists', { path: plain(args.file!), root });
  const text = readmeAt(file, path);
  const { ledger, at } = openLast(project);
  const view = viewOf(ledger, at, args.licit, project.ledgerName);
  ledger.db.close();
  const badge = posix.normalize(relative(dirname(file), join(root, BADGE)).split(sep).join('/'));
  const files = report.render(view, {
    ...documentOptions({ lang: args.lang, failOn: 'none' }),
    exchange: { original: { path, text }, badge },
  });
  const [readme, picture] = ['README.md', 'card.svg'].map((name) => files.find((one) => one.name === name)?.content);
  if (readme === undefined) throw failure('card/marks', 'fix/one-of-each-mark', { path: plain(path) });
  const badgeFile = join(root, BADGE);
  const isBadge = existsSync(badgeFile) && readFileSync(badgeFile, 'utf8') === picture;
  const isCurrent = readme === text && isBadge;
  if (args.check || isCurrent) {
    if (!args.quiet || !isCurrent)
      process.stderr.write(`${say(isCurrent ? 'card/up-to-date' : 'card/stale', args.lang, { path: plain(path), run: view.run.id })}\n`);
    return isCurrent ? 0 : 1;
  }
  if (readme !== text) writeWhole(file, readme, { root });
  makeFolders(dirname(badgeFile), root);
  writeWhole(badgeFile, picture!, { root });
  if (!args.quiet) process.stderr.write(`${say('card/written', args.lang, { path: plain(path), badge: BADGE, run: view.run.id })}\n`);
  return 0;
}

function readmeAt(file: string, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readmeBytes(file));
  } catch (cause) {
    throw failure('card/no-readme', 'fix/name-readme', { path: plain(path) }, cause);
  }
}
