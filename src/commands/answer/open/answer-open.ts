/** `licit answer`: goes through what is open. licit proposes, a person confirms: with a key on a terminal, elsewhere in a file. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answersFolder } from '../../../config/answers/accepted-files.js';
import { snapshot } from '../../../ledger/read/query.js';
import { LicitError } from '../../../model/errors.js';
import type { Snapshot } from '../../../model/snapshot.js';
import { openLast } from '../../../project/opened.js';
import { loadProject, type Project } from '../../../project/project.js';
import { counted, plain, safeJson } from '../../../text/show.js';
import { nouns } from '../../../text/words.js';
import { put } from '../../outputs.js';
import { Page } from '../../page.js';
import type { PageArguments } from '../../page-arguments.js';
import { terminal } from '../../terminal.js';
import { type CountsNow, countsFrom, countsJson, judgedWithWritten } from '../../waive/counts-now.js';
import { runAnswerDismiss } from '../answer-dismiss.js';
import { whoSays } from '../who-says.js';
import { askQuestions, type Walked } from './ask-questions.js';
import { type Keyboard, keyboardAtTerminal } from './keyboard.js';
import { type Open, openQuestions, type Question } from './open-questions.js';
import { type Answering, isOnFile, plannedFor, takeBack, write } from './planned-answers.js';
import { type Filled, questionFile, readFilled } from './question-file.js';
import { progressWords, walkWords as words } from './question-words.js';

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
  let view = viewOf(project, args.licit);
  let open = openQuestions(view, project.root);
  // An earlier walk that ended before its end left answers that the ledger does not know.
  if (args.dryRun !== true && open.questions.some((one) => isOnFile(one, project.config))) {
    await judgedWithWritten(args, 'licit answer');
    view = viewOf(project, args.licit);
    open = openQuestions(view, project.root);
  }
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

function viewOf(project: Project, licit: string): Snapshot {
  const { ledger, at } = openLast(project);
  try {
    return snapshot(ledger, at, licit, NO_HOSTS);
  } finally {
    ledger.db.close();
  }
}

function answeringAs(by: string | undefined, { root, config }: Project): Answering {
  return { root, config, by: whoSays(by, root), on: new Date().toISOString().slice(0, 10) };
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
  const answering = answeringAs(args.by, project);
  keyboard.say(`${words.by[lang](plain(answering.by))}\n`);
  const asked = new Set<string>();
  const files = new Set<string>();
  let now: CountsNow;
  let rescan = false;
  for (;;) {
    const fresh = open.questions.filter(({ id, parts = [] }) => ![id, ...parts.map((one) => one.id)].some((one) => asked.has(one)));
    if (fresh.length === 0) break;
    for (const { id, parts = [] } of fresh) for (const one of [id, ...parts.map((part) => part.id)]) asked.add(one);
    const { answered, stopped }: Walked = await askQuestions(fresh, {
      keyboard,
      lang,
      screen: terminal(color, true),
      known: knownIn(view),
      take: (question, said) => write(root, plannedFor(question, said, answering)),
      takeBack: (paths) => takeBack(root, paths),
      dismiss: (question, kind, because) => keyboard.aside(() => dismissed(question, { ...args, kind, because, by: answering.by }, root)),
    });
    const written = answered.flatMap((step) => step.written ?? []);
    for (const path of written) files.add(path);
    rescan ||= answered.some(({ question, written: paths = [] }) => question.asks === 'reading' || paths.some(isDismissal));
    if (written.length === 0) break;
    now = await judgedWithWritten(args, 'licit answer');
    view = viewOf(project, args.licit);
    open = openQuestions(view, root);
    if (stopped) break;
  }
  keyboard.say(endOf({ view, open, files: files.size, now, rescan }, args));
  return 0;
}

/** Has the person look at what was found, as `licit answer dismiss` does. Gives the files that are new. */
async function dismissed(
  { about, datasets }: Question,
  args: AnswerOpenArguments & { kind: string; because: string },
  root: string,
): Promise<string[]> {
  const before = new Set(answerFiles(root));
  const [only] = about;
  const selector = about.length === 1 && only?.path !== undefined ? `path:${only.path}` : `dataset:${datasets[0]}`;
  await runAnswerDismiss({ ...args, about: [selector], format: 'pretty' });
  return answerFiles(root).filter((path) => !before.has(path));
}

function answerFiles(root: string): string[] {
  const folder = join(root, answersFolder);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${answersFolder}/${name}`) : [];
}

function isDismissal(path: string): boolean {
  return path.startsWith(`${answersFolder}/dismiss-`);
}

function knownIn({ known: { source, license, basis }, totals: { items } }: Snapshot) {
  return { source, license, reading: license, basis, personalData: { known: 0, of: items } };
}

function endOf(
  { view, open, files, now, rescan }: { view: Snapshot; open: Open; files: number; now: CountsNow; rescan: boolean },
  { lang, color }: AnswerOpenArguments,
): string {
  const page = new Page(terminal(color, true)).line('');
  if (files === 0) page.text(words.nothingWritten[lang], 0);
  else {
    page.text(`✓ ${words.written[lang](counted(files, nouns.file, lang))} ${countsFrom(now, lang)}`, 0);
    page.text(words.commit[lang], 2);
    if (rescan) page.text(words.rescan[lang], 2);
  }
  const known = knownIn(view);
  for (const asks of ['source', 'license', 'basis'] as const) if (known[asks].of > 0) page.text(progressWords(asks, known[asks], lang), 2);
  const left = open.questions.length;
  if (left > 0) page.text(words.left[lang](String(left)), 2);
  elsewhereOf(page, open, lang);
  page
    .blank()
    .line(`  ${words.next[lang]}`)
    .line(`    licit ${rescan ? 'scan' : 'exclude --keep stated'}`);
  return page.toString();
}

function elsewhereOf(page: Page, { elsewhere }: Open, lang: 'en' | 'zh'): Page {
  if (elsewhere.length === 0) return page;
  page.blank().text(words.elsewhere[lang], 2, page.ink.bold);
  for (const { items, title, command } of elsewhere.slice(0, MOST_ELSEWHERE))
    page.text(`${counted(items, nouns.item, lang)}: ${plain(title[lang])}`, 4).text(plain(command), 6, page.ink.bold);
  return page;
}

/** Takes a filled file. Returns the exit code: 1 where something that was confirmed was not taken. */
async function taken(args: AnswerOpenArguments, project: Project, open: Open): Promise<number> {
  const { dryRun, format } = args;
  const filled = readFilled(args.from!, open, answeringAs(args.by, project));
  const files = filled.taken.flatMap((one) => one.files);
  if (!dryRun) write(project.root, files);
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
  for (const { line, why, fix } of refused) page.text(`✖ ${at(line)}  ${plain(why)}`, 0).text(plain(fix), 2);
  if (left > 0) page.text(`· ${words.leftAsProposed[lang](String(left))}`, 0);
  const files = some.reduce((sum, one) => sum + one.files.length, 0);
  if (files === 0) page.text(words.nothingWritten[lang], 0);
  else if (dryRun) page.text(words.dry[lang], 0);
  else {
    page.text(`${words.written[lang](counted(files, nouns.file, lang))} ${countsFrom(now, lang)} ${words.commit[lang]}`, 0);
    if (some.some(({ isReading }) => isReading)) page.text(words.rescan[lang], 0);
  }
  return page.toString();
}
