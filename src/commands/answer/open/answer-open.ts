/** `licit answer`: goes through what is open. licit proposes, a person confirms: with a key on a terminal, elsewhere in a file. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answersFolder } from '../../../config/answers/accepted-files.js';
import { snapshot } from '../../../ledger/read/query.js';
import { unprovenIn } from '../../../ledger/read/query-verdicts.js';
import { LicitError } from '../../../model/errors.js';
import type { Snapshot } from '../../../model/snapshot.js';
import { openLast } from '../../../project/opened.js';
import { loadProject, type Project } from '../../../project/project.js';
import { errorIn } from '../../../text/in-chinese.js';
import { punctuation } from '../../../text/messages/languages.js';
import { counted, plain, safeJson } from '../../../text/show.js';
import { put } from '../../outputs.js';
import { Page } from '../../page.js';
import type { PageArguments } from '../../page-arguments.js';
import { terminal } from '../../terminal.js';
import { type CountsNow, countsFrom, countsJson, judgedWithWritten } from '../../waive/counts-now.js';
import { runAnswerDismiss } from '../answer-dismiss.js';
import { whoSays } from '../who-says.js';
import { askQuestions, type Walked, type Written } from './ask-questions.js';
import { type Keyboard, keyboardAtTerminal } from './keyboard.js';
import { type Open, openQuestions } from './open-questions.js';
import { isOnFile, plannedFor, write } from './planned-answers.js';
import type { Answering } from './planned-setting.js';
import type { Question } from './question.js';
import { type Filled, questionFile, readFilled } from './question-file.js';
import { progressWords, walkWords as words } from './question-words.js';
import { scannedAgain } from './scan-again.js';

export interface AnswerOpenArguments extends PageArguments {
  by?: string;
  /** The file with the questions, filled in. */
  from?: string;
  /** Where the file with the questions is written. */
  output?: string;
  dryRun?: boolean;
  /** Who is asked; the person at the terminal when left out. */
  keyboard?: Keyboard;
}

/** So many hosts are read: no question needs them. */
const NO_HOSTS = 0;
const MOST_ELSEWHERE = 5;

/** Asks, writes the questions, or takes the answers. Returns the exit code. */
export async function runAnswerOpen(args: AnswerOpenArguments): Promise<number> {
  const project = loadProject(args);
  let now = openNow(project, args.licit);
  // An earlier walk that ended before its end left answers that the ledger does not know.
  if (args.dryRun !== true && now.open.questions.some((one) => isOnFile(one, project.config))) {
    await judgedWithWritten(args, 'licit answer');
    now = openNow(project, args.licit);
  }
  const { view, open } = now;
  if (args.from !== undefined) return taken(args, project, open);
  if (args.output !== undefined) {
    put(questionFile(open, args.lang), args.output, project.root);
    return 0;
  }
  if (args.format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, ...open })}\n`);
    return 0;
  }
  const keyboard = args.keyboard ?? keyboardAtTerminal();
  if (keyboard === undefined)
    throw new LicitError(
      'There is no terminal to ask on',
      'Write the questions to a file with licit answer -o answers.yaml, fill it in, and give it to licit answer --from answers.yaml --by NAME.',
    );
  try {
    return await walked(args, project, { view, open, keyboard });
  } finally {
    keyboard.close();
  }
}

/** What is open in the ledger as of its last scan, with what it was read from. */
function openNow(project: Project, licit: string): { view: Snapshot; open: Open } {
  const { ledger, at } = openLast(project);
  try {
    const view = snapshot(ledger, at, licit, NO_HOSTS);
    return { view, open: openQuestions({ view, unproven: (rules) => unprovenIn(ledger.db, at, rules) }, project.root) };
  } finally {
    ledger.db.close();
  }
}

function answeringAs({ by, config: configFile }: AnswerOpenArguments, { root, config }: Project): Answering {
  return { root, config, configFile, by: whoSays(by, root), on: new Date().toISOString().slice(0, 10) };
}

/** Asks question by question, and again what an answer opened. */
async function walked(
  args: AnswerOpenArguments,
  project: Project,
  { view: first, open: firstOpen, keyboard }: { view: Snapshot; open: Open; keyboard: Keyboard },
): Promise<number> {
  const { lang, color } = args;
  const { root } = project;
  let [view, open] = [first, firstOpen];
  const page = new Page(terminal(color, true));
  if (open.questions.length === 0) {
    keyboard.say(elsewhereOf(page.text(words.none[lang], 0), open, lang).toString());
    return 0;
  }
  const answering = answeringAs(args, project);
  keyboard.say(`${words.by[lang](plain(answering.by))}\n`);
  const asked = new Set<string>();
  const files = new Set<string>();
  let now: CountsNow;
  let rescan = false;
  for (;;) {
    const fresh = nextOf(open, asked);
    if (fresh.length === 0) break;
    const { answered, stopped }: Walked = await askQuestions(fresh, {
      keyboard,
      lang,
      screen: terminal(color, true),
      known: knownIn(view),
      take: (question, said) => write(plannedFor(question, said, answering)),
      dismiss: (question, kind, because) => keyboard.aside(() => dismissed(question, { ...args, kind, because, by: answering.by }, root)),
    });
    const written = answered.flatMap((step) => step.written ?? []);
    for (const { path } of written) files.add(path);
    const isRead = answered.some(({ question, written: some = [] }) => question.asks === 'reading' || some.some(isDismissal));
    if (written.length === 0) {
      if (stopped) break;
      continue;
    }
    const again = isRead ? await scannedAgain(args, project, first) : undefined;
    rescan ||= isRead && again === undefined;
    now = again ?? (await judgedWithWritten(args, 'licit answer'));
    ({ view, open } = openNow(project, args.licit));
    if (stopped) break;
    await keyboard.forget();
  }
  keyboard.say(endOf({ view, open, files: files.size, now, rescan }, args));
  return 0;
}

/** What was not asked yet. What the data is used for comes last: a license may settle that it does not matter. */
function nextOf({ questions }: Open, asked: Set<string>): Question[] {
  const namesOf = ({ id, parts = [] }: Question): string[] => [id, ...parts.map((part) => part.id)];
  const fresh = questions.filter((one) => !namesOf(one).some((name) => asked.has(name)));
  const ofData = fresh.filter(({ about }) => about.length > 0);
  const next = ofData.length > 0 ? ofData : fresh;
  for (const name of next.flatMap(namesOf)) asked.add(name);
  return next;
}

/** Has the person look at what was found, as `licit answer dismiss` does. Gives the files that are new. */
async function dismissed(
  { about, datasets }: Question,
  args: AnswerOpenArguments & { kind: string; because: string },
  root: string,
): Promise<Written[]> {
  const before = new Set(answerFiles(root));
  const [only] = about;
  const selector = about.length === 1 && only?.path !== undefined ? `path:${only.path}` : `dataset:${datasets[0]}`;
  await runAnswerDismiss({ ...args, about: [selector], format: 'pretty' });
  const fresh = answerFiles(root).filter((path) => !before.has(path));
  return fresh.map((path) => ({ path, takeBack: () => rmSync(join(root, path), { force: true }) }));
}

function answerFiles(root: string): string[] {
  const folder = join(root, answersFolder);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${answersFolder}/${name}`) : [];
}

function isDismissal({ path }: Written): boolean {
  return path.startsWith(`${answersFolder}/dismiss-`);
}

function knownIn({ known: { source, license, basis }, totals: { items } }: Snapshot) {
  return { source, license, reading: license, basis, personalData: { known: 0, of: items }, purpose: license, adaptation: license };
}

function endOf(
  { view, open, files, now, rescan }: { view: Snapshot; open: Open; files: number; now: CountsNow; rescan: boolean },
  { lang, color }: AnswerOpenArguments,
): string {
  const page = new Page(terminal(color, true)).line('');
  if (files === 0) page.text(words.nothingWritten[lang], 0);
  else {
    page.text(`✓ ${words.written[lang](counted(files, 'file', lang))} ${countsFrom(now, lang)}`, 0);
    page.text(words.commit[lang], 2);
    if (rescan) page.text(words.rescan[lang], 2);
  }
  const known = knownIn(view);
  for (const asks of ['source', 'license', 'basis'] as const) if (known[asks].of > 0) page.text(progressWords(asks, known[asks], lang), 2);
  const left = open.questions.length;
  if (left > 0) page.text(words.left[lang](String(left)), 2);
  elsewhereOf(page, open, lang);
  page.blank().line(`  ${page.ink.bold(words.next[lang])}`);
  if (rescan) page.line('    licit scan');
  for (const level of ['stated', 'not-forbidden'] as const)
    page.text(`licit exclude --keep ${level} -o train.txt   ${page.ink.dim(words[level][lang])}`, 4);
  return page.toString();
}

function elsewhereOf(page: Page, { elsewhere }: Open, lang: 'en' | 'zh'): Page {
  if (elsewhere.length === 0) return page;
  page.blank().text(words.elsewhere[lang], 2, page.ink.bold);
  for (const { items, title, command } of elsewhere.slice(0, MOST_ELSEWHERE))
    page
      .text(`${items === 0 ? '' : `${counted(items, 'item', lang)}${punctuation[lang].colon}`}${plain(title[lang])}`, 4)
      .text(plain(command), 6, page.ink.bold);
  return page;
}

/** Takes a filled file. Returns the exit code: 1 where something that was confirmed was not taken. */
async function taken(args: AnswerOpenArguments, project: Project, open: Open): Promise<number> {
  const { dryRun, format } = args;
  const filled = readFilled(args.from!, open, answeringAs(args, project));
  const files = filled.taken.flatMap((one) => one.files);
  if (!dryRun) write(files);
  const now = dryRun || files.length === 0 ? undefined : await judgedWithWritten(args, 'licit answer');
  const code = filled.refused.length > 0 ? 1 : 0;
  if (format === 'json') {
    const { taken: some, ...rest } = filled;
    const told = some.map(({ id, files: written }) => ({ id, files: written.map(({ path }) => path) }));
    process.stdout.write(`${safeJson({ schemaVersion: 1, written: !dryRun, taken: told, ...rest, ...countsJson(now) })}\n`);
    return code;
  }
  process.stdout.write(takenPage(filled, now, args));
  return code;
}

function takenPage(
  { taken: some, already, refused, left }: Filled,
  now: CountsNow,
  { lang, color, dryRun, from }: AnswerOpenArguments,
): string {
  const page = new Page(terminal(color, true));
  const at = (line: number | undefined): string => `${plain(from!)}${line === undefined ? '' : `:${line}`}`;
  for (const { files } of some) for (const { path } of files) page.text(`✓ ${path}`, 0);
  for (const { line, at: where } of already) page.text(`· ${at(line)}  ${words.already[lang](plain(where.path))}`, 0);
  for (const { line, why, fix } of refused) page.text(`✖ ${at(line)}  ${plain(errorIn(lang, why))}`, 0).text(plain(errorIn(lang, fix)), 2);
  if (left > 0) page.text(`· ${words.leftAsProposed[lang](String(left))}`, 0);
  const files = some.reduce((sum, one) => sum + one.files.length, 0);
  if (files === 0) page.text(words.nothingWritten[lang], 0);
  else if (dryRun) page.text(words.dry[lang], 0);
  else {
    page.text(`${words.written[lang](counted(files, 'file', lang))} ${countsFrom(now, lang)} ${words.commit[lang]}`, 0);
    if (some.some(({ isReading }) => isReading)) page.text(words.rescan[lang], 0);
  }
  return page.toString();
}
