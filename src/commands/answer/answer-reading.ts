/** `licit answer reading FILE:LINE`: a person says what a sentence means that licit takes for terms of the data. */
import { sentenceDigest } from '../../claims/describe.js';
import { type Sentence, sentencesOn } from '../../ledger/read/around/query-around.js';
import type { Words } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Reading, ReadingMeaning } from '../../model/statement.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { plain, safeJson } from '../../text/show.js';
import { readingMeaningWords } from '../../text/words/dismissal-words.js';
import { pathsMeant } from '../ledger-names.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { fileWords, plannedAnswer, writePlanned } from '../waive/written-file.js';
import { whoSays } from './who-says.js';

export interface AnswerReadingArguments extends PageArguments {
  /** `README.md:14`. */
  sentence: string;
  means: ReadingMeaning;
  because?: string;
  by?: string;
  dryRun?: boolean;
}

const words = {
  scan: {
    en: 'It counts from the next licit scan, as long as no word of the sentence changes.',
    zh: '下次运行 licit scan 时生效；语句有任何改动即失效。',
  },
  by: { en: 'By', zh: '说明人' },
  ...fileWords,
} satisfies Record<string, Words>;

/** So many sentences are named where none is on the line. */
const MAX_NAMED = 5;

/** Writes the answer. Returns the exit code. Throws LicitError where no sentence is there that licit takes for terms. */
export async function runAnswerReading(args: AnswerReadingArguments): Promise<number> {
  const { lang, color, dryRun } = args;
  const project = loadProject(args);
  const { root, config } = project;
  const by = whoSays(args.by, root);
  const { path, line, raw } = sentenceAt(args, project);
  const given = {
    answer: 'reading',
    about: { path },
    line,
    words: raw.replace(/\s+/gu, ' ').slice(0, 400),
    sentence: sentenceDigest(raw),
    means: args.means,
    ...(args.because !== undefined && { because: args.because }),
    by,
    on: new Date().toISOString().slice(0, 10),
  };
  const { said, ...file } = plannedAnswer(root, given, { stem: `read-${path}-${line}`, flow: ['about'], deciding: config });
  if (!dryRun) writePlanned(root, file);
  if (args.format === 'json') {
    const { at: _, ...reading } = said as Reading;
    process.stdout.write(`${safeJson({ schemaVersion: 1, written: !dryRun, file: file.path, reading })}\n`);
    return 0;
  }
  const page = new Page(terminal(color, true));
  page.text(`${page.ink.bold(`${plain(path)}:${line}`)} "${plain(given.words)}"`, 2);
  page.text(`→ ${readingMeaningWords[args.means][lang]} · ${words.by[lang]} ${plain(by)}`, 2);
  page.blank();
  if (dryRun) page.text(words.dry[lang], 0);
  else {
    page.text(`✓ ${words[file.isThere ? 'there' : 'written'][lang]} ${file.path}`, 0);
    for (const one of ['scan', 'merge'] as const) page.text(words[one][lang], 2);
  }
  process.stdout.write(page.toString());
  return 0;
}

/** The sentence that is meant. */
function sentenceAt({ sentence }: AnswerReadingArguments, project: ReturnType<typeof loadProject>): Sentence {
  const match = /^(.+):(\d{1,9})$/su.exec(sentence);
  if (!match)
    throw new LicitError(
      `${JSON.stringify(plain(sentence.slice(0, 200)))} names no line`,
      'Write FILE:LINE, as licit explain shows it: README.md:14.',
    );
  const [, file = '', digits] = match;
  const { ledger, at } = openLast(project);
  try {
    const all = pathsMeant(file, project.root).flatMap((path) => sentencesOn(ledger.db, at, path));
    const here = all.find(({ line }) => line === Number(digits));
    if (here !== undefined) return here;
    const named = all.slice(0, MAX_NAMED).map(({ path, line }) => plain(`${path}:${line}`));
    throw new LicitError(
      `No sentence on line ${digits} of ${plain(file)} is taken for terms of the data`,
      named.length === 0 ? 'licit explain . shows what was in reach and what it says.' : `Of this file these are: ${named.join(', ')}.`,
    );
  } finally {
    ledger.db.close();
  }
}
