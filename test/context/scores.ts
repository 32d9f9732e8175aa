/** Every sentence in its worlds, and how often licit is fooled. */
import { exhaustive, inTurns } from '../effort.js';
import { knownFailures, type Label, type Sentence } from './sentences.js';
import { CARRIERS, type Conclusion, carrierPath, conclusionOf, filesOf, type World, worldOf } from './worlds.js';

/** Sentences of a list that are tried while somebody waits. */
const QUICK = 24;

export interface Failure {
  world: World;
  said: string;
}

export interface Score {
  tried: number;
  /** Worlds that are not permissive without the sentence either: they show nothing. */
  skipped: Failure[];
  failures: Failure[];
}

const withoutSentence = new Map<string, Promise<Conclusion>>();

/** What is concluded of the same page without its sentences. */
export function withoutSentences(world: World): Promise<Conclusion> {
  const bare = { ...world, sentences: [], turn: 0 };
  const key = JSON.stringify(bare);
  const known = withoutSentence.get(key) ?? conclusionOf(filesOf(bare));
  withoutSentence.set(key, known);
  return known;
}

/** So many scans of one list fit into a run. */
const MOST = 300;

/** A world for each sentence, or for some of those that are read rightly. Which ones, and what their worlds are like, follows from the seed. */
export function worlds(sentences: readonly Sentence[], seed: number, carriers = CARRIERS): World[] {
  // Of lists to which weights were fitted every second sentence, so that the suite ends in time.
  if (exhaustive) {
    const drawn = sentences.flatMap((one, n) => (sentences.length < MOST || n % 2 === 0 ? [worldOf(one, 11 * n, carriers)] : []));
    return [...inTurns(drawn, drawn.length, 0)];
  }
  const step = Math.ceil(sentences.length / QUICK);
  return understood(sentences).flatMap((one, n) => ((n + seed) % step === 0 ? [worldOf(one, 11 * n + seed, carriers)] : []));
}

export async function score(tried: readonly World[], label: Label): Promise<Score> {
  const result: Score = { tried: 0, skipped: [], failures: [] };
  const concluded = tried.map(async (world) => {
    // What is concluded without words of rights depends on the language and the data less than on the carrier: fewer pages are tried for what must be heard.
    const before = await withoutSentences(label === 'harmless' ? world : { ...world, data: 'jsonl', language: 'en' });
    return { world, before, after: before.all ? await conclusionOf(filesOf(world)) : undefined };
  });
  for (const { world, before, after } of await Promise.all(concluded)) {
    if (after === undefined) {
      result.skipped.push({ world, said: before.said });
      continue;
    }
    const { all, any, said } = after;
    result.tried += 1;
    if (label === 'restricting' ? any : !all) result.failures.push({ world, said });
  }
  return result;
}

export const rate = ({ tried, failures }: Score): number => failures.length / tried;

const causes = knownFailures();

/** As a list has it. */
const written = ({ text }: Sentence): string => text.replaceAll('\n', '\\n');

/** Without those that are known to be read wrongly. */
export const understood = (sentences: readonly Sentence[]): Sentence[] => sentences.filter((one) => !causes.has(written(one)));

/** The failures whose cause nobody wrote down, and the causes of failures that are none any more. */
export function unexplained({ failures }: Score, sentences: readonly Sentence[]): string[] {
  const failed = failures.flatMap(({ world }) => world.sentences);
  const mended = exhaustive
    ? sentences.filter((one) => causes.get(written(one))?.startsWith('in some settings: ') === false && !failed.includes(one))
    : [];
  return [
    ...failures.filter(({ world }) => understood(world.sentences).length > 0).map(shown),
    ...mended.map((one) => `read rightly by now: ${written(one)}`),
  ];
}

export function shown({ world, said }: Failure): string {
  const { language, base, data, sentences } = world;
  return [language, carrierPath(world), base, data, sentences.map(written).join(' + '), `→ ${said}`].join(' | ');
}

/** The whole score on the screen, for whoever is about to improve it. */
export function print(name: string, result: Score): void {
  const percent = (100 * rate(result)).toFixed(1);
  const lines = [
    `${name}: ${result.failures.length} of ${result.tried} worlds fool licit (${percent} %), ${result.skipped.length} skipped`,
  ];
  for (const [where, times] of counted(result.skipped.map(({ world, said }) => `${world.base}, ${carrierPath(world)}: ${said}`)))
    lines.push(`  not permissive without a sentence, ${times} times: ${where}`);
  process.stdout.write(`${[...lines, ...result.failures.map((one) => `  ${shown(one)}`)].join('\n')}\n`);
}

/** How often each comes. */
export function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
