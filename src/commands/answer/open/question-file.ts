/** The open questions as a file to fill in, and what a filled one comes to. Only a value that a person confirmed or wrote is taken; all else is read from the ledger again. */
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { WrittenQuestion } from '../../../config/answers/questions-schema.js';
import { libraries, schemas } from '../../../config/libraries.js';
import { textOf, YamlFile } from '../../../config/yaml-file.js';
import type { Json, Lang, Place } from '../../../model/basics.js';
import { LicitError } from '../../../model/errors.js';
import type { Declaration, Reading } from '../../../model/statement.js';
import { punctuation } from '../../../text/messages/languages.js';
import { plain, visible } from '../../../text/show.js';
import type { Open } from './open-questions.js';
import { plannedFor } from './planned-answers.js';
import type { Answering, Planned } from './planned-setting.js';
import type { Proposal } from './proposals-for.js';
import { placeOf, type Question } from './question.js';
import { choicesOf, questionWords } from './question-words.js';

const heads: Record<Lang, string> = {
  en: `# What is open in this data, most items first. Nothing here counts yet.
# Where what is proposed is true and you answer for it, write:  confirmed: yes
# Where something else is true, write it behind:  answer:
# What is left as it is is not taken, and is asked again. Then: licit answer --from THIS-FILE --by NAME
`,
  zh: `# 该数据尚待回答的问题，按条数排列。此处内容尚不生效。
# 建议值属实且由您负责的，填写：confirmed: yes
# 应为其他内容的，填写在 answer: 之后
# 未作改动的不予采纳，下次再问。然后运行：licit answer --from 本文件 --by 姓名
`,
};
const SCHEMA = '# yaml-language-server: $schema=./node_modules/licit/docs/schema/open-questions.schema.json\n';

/** The questions as YAML. What was found in data is in values alone, escaped: no word of it can be a key or a comment. */
export function questionFile({ questions, elsewhere }: Open, lang: Lang): string {
  const { yaml } = libraries();
  const document = new yaml.Document({
    questions: apart(questions).map((one) => entryOf(one, lang)),
    ...(elsewhere.length > 0 && { elsewhere: elsewhere.map(({ rule, items, command }) => ({ rule, items, command: visible(command) })) }),
  });
  return SCHEMA + heads[lang] + document.toString({ lineWidth: 0, nullStr: '' });
}

/** The questions with those that were put together one by one: in a file each can be answered otherwise. */
function apart(questions: readonly Question[]): Question[] {
  return questions.flatMap((one) => one.parts ?? [one]);
}

function entryOf({ id, state, asks, title, about, items, sentences, proposals }: Question, lang: Lang): object {
  const [first, ...others] = proposals;
  const choices = choicesOf[asks].map(({ value }) => value);
  return {
    id,
    state,
    asks,
    question: `${title[lang]}${punctuation[lang].stop}${questionWords[asks][lang]}`,
    about,
    items,
    ...(sentences && {
      sentences: sentences.map(({ path, line, raw }) => ({ path, line, words: visible(raw.replace(/\s+/gu, ' ')).slice(0, 400) })),
    }),
    ...(first && { proposed: first.value, ...quoted(first) }),
    ...(others.length > 0 && { others: others.map((one) => ({ value: one.value, ...quoted(one) })) }),
    ...(choices.length > 0 && { choices }),
    confirmed: null,
    answer: null,
  };
}

function quoted({ quote, at }: Proposal): { quoted?: string; from: string } {
  return { ...(quote !== undefined && { quoted: visible(quote) }), from: visible(placeOf(at)) };
}

/** What a filled file comes to. */
export interface Filled {
  taken: { id: string; line?: number; files: Planned[]; isReading: boolean }[];
  /** Answered before, with where that is. */
  already: { id: string; line?: number; at: Place }[];
  /** Confirmed, and not taken. */
  refused: { id: string; line?: number; why: string; fix: string }[];
  /** Left as they were. */
  left: number;
}

/** Reads a filled file. Throws LicitError for what is no such file, with the line. */
export function readFilled(file: string, { questions }: Open, answering: Answering): Filled {
  const { root } = answering;
  const text = textOf(resolve(file), plain(file), 'Name the file that licit answer -o wrote.');
  const read = new YamlFile(text, resolve(file), root);
  const { questions: entries } = read.read<{ questions: WrittenQuestion[] }>(schemas.questions(), 'open-questions.schema.json');
  for (const [n, { id }] of entries.entries())
    if (entries.findIndex((one) => one.id === id) < n) read.complain(['questions', n, 'id'], 'This question is answered twice: keep one.');
  read.stopIfWrong();
  const now = new Map(apart(questions).map((one) => [one.id, one]));
  const filled: Filled = { taken: [], already: [], refused: [], left: 0 };
  for (const [n, entry] of entries.entries())
    one(filled, entry, { now: now.get(entry.id), line: read.place(['questions', n]).line, answering });
  return filled;
}

function one(
  filled: Filled,
  entry: WrittenQuestion,
  { now, line, answering }: { now: Question | undefined; line: number | undefined; answering: Answering },
): void {
  const { id, asks, confirmed, answer, proposed } = entry;
  const isConfirmed = confirmed === 'yes' || confirmed === true;
  const value = (answer ?? (isConfirmed ? proposed : undefined)) as Json | undefined;
  const here = { id, ...(line !== undefined && { line }) };
  if (confirmed === 'no' || confirmed === false || (value === undefined && !isConfirmed)) {
    filled.left += 1;
    return;
  }
  try {
    if (value === undefined) throw new LicitError('Nothing is proposed that could be confirmed', 'Write what is true behind answer:.');
    const asAsked = now ?? {
      ...entry,
      sentences: entry.sentences?.map(({ words, ...at }) => ({ ...at, raw: words })),
      datasets: [],
      proposals: [],
      title: questionWords[asks],
    };
    const confirms = answer == null ? now?.proposals[0] : undefined;
    const files = plannedFor(asAsked, { value, ...(confirms && { confirmed: confirms }) }, answering);
    const there = saidBefore(files, answering);
    if (there !== undefined) {
      filled.already.push({ ...here, at: there });
      return;
    }
    refuseOther(entry, now);
    filled.taken.push({ ...here, files, isReading: asks === 'reading' });
  } catch (fault) {
    if (!(fault instanceof LicitError)) throw fault;
    filled.refused.push({ ...here, why: fault.message, fix: fault.fix });
  }
}

const AGAIN = 'Write the questions again with licit answer -o FILE, and look at what is there now.';

/** Throws where what the file asks is not what is open now. */
function refuseOther({ asks, about, state, proposed, answer }: WrittenQuestion, now: Question | undefined): void {
  if (now === undefined) throw new LicitError('This question is not open any more', AGAIN);
  if (asks !== now.asks || !isDeepStrictEqual(JSON.parse(JSON.stringify(about)), JSON.parse(JSON.stringify(now.about))))
    throw new LicitError(
      'What the question is about was changed in the file',
      'Leave about: as it was; say it of other data with licit answer declare.',
    );
  if (state !== now.state) throw new LicitError('The items or what is proposed changed since the file was written', AGAIN);
  if (answer == null && proposed !== now.proposals[0]?.value)
    throw new LicitError('What is proposed was changed in the file', 'Write another value behind answer:.');
}

/** Where the same was said before of the same data; undefined where a part of it was not. */
function saidBefore(files: readonly Planned[], { config }: Answering): Place | undefined {
  const places = files.map(({ path, isThere, says: what }): Place | undefined => {
    if (what === undefined) return isThere ? { path } : undefined;
    const { answer, said } = what;
    if (answer === 'reading') {
      const { about, line, sentence, means } = said as Reading;
      return config.readings?.find(
        (one) => one.about.path === about.path && one.means === means && (one.sentence === sentence || one.line === line),
      )?.at;
    }
    const { at: _, by: __, restsOn: ___, ...says } = said as Declaration;
    return config.declarations.find(
      ({ scope, ...one }) =>
        isDeepStrictEqual(bare(scope), bare(says.scope)) &&
        (['source', 'license', 'basis', 'noPersonalData'] as const).every(
          (claim) => says[claim] === undefined || isDeepStrictEqual(bare(one[claim]), bare(says[claim])),
        ),
    )?.at;
  });
  return places.every((at) => at !== undefined) ? places[0] : undefined;
}

/** A value without what is undefined in it. */
function bare(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
