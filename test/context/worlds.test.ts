/**
 * Words around the data: what restricts is never overheard, and what is harmless changes nothing. The sentences share nothing with the code that reads them.
 * While somebody waits a sample is tried; all worlds, with every failure printed: `LICIT_EFFORT=full npx vitest run --project quick test/context`.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exhaustive, runs, whole } from '../effort.js';
import { counted, print, rate, score, shown, understood, unexplained, withoutSentences, worlds } from './scores.js';
import { type Label, type Sentence, sentencesIn } from './sentences.js';
import { CARRIERS, type Conclusion, conclusionOf, filesOf, OTHER_CARRIERS, type World, worldIn, worldOf } from './worlds.js';

/** The goal for all lists is 0.01. These are what is measured over whole lists now: `known-failures.tsv` has each sentence. */
const MOST_FALSE_YES: Record<string, number> = { restricting: 0.01, 'held-out restricting': 0.1 };
/** The goal for all lists is 0.05. */
const MOST_LOST_YES: Record<string, number> = { harmless: 0.03, 'held-out harmless': 0.16 };

/** A sample may hold more than its share. */
const SAMPLE = whole ? 0 : exhaustive ? 0.05 : 0.15;

const restricting = sentencesIn('restricting.tsv');
const harmless = sentencesIn('harmless.tsv');
/** Written without sight of what reads sentences: no weight was fitted to them and no rule made for them; thresholds were chosen by them and others. */
const heldOut = { restricting: sentencesIn('held-out.tsv', 'restricting'), harmless: sentencesIn('held-out.tsv', 'harmless') };
const seed = fc.readConfigureGlobal().seed ?? Date.now() % 1000;

test.each([
  ['restricting', restricting, 200, 12],
  ['harmless', harmless, 200, 12],
  ['held-out restricting', heldOut.restricting, 100, 7],
  ['held-out harmless', heldOut.harmless, 100, 7],
])('there are enough %s sentences, in all languages', (_, list, least, leastOfEach) => {
  expect(list.length).toBeGreaterThanOrEqual(least);
  expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
  const languages = counted(list.map(({ language }) => language));
  expect([...languages.keys()].sort()).toEqual(['de', 'en', 'es', 'fr', 'ja', 'ko', 'pt', 'ru', 'zh']);
  expect(Math.min(...languages.values())).toBeGreaterThanOrEqual(leastOfEach);
});

test.each([
  ['restricting', restricting, CARRIERS],
  ['held-out restricting', heldOut.restricting, OTHER_CARRIERS],
])('few worlds with a %s sentence are taken for permissive', (name, list, carriers) =>
  fewFool(name, worlds(list, seed, carriers), 'restricting', MOST_FALSE_YES[name]!),
);

test.each([
  ['harmless', harmless, CARRIERS],
  ['held-out harmless', heldOut.harmless, OTHER_CARRIERS],
])('few worlds with a %s sentence are no longer permissive', (name, list, carriers) =>
  fewFool(name, worlds(list, seed, carriers), 'harmless', MOST_LOST_YES[name]!),
);

async function fewFool(name: string, drawn: readonly World[], label: Label, most: number): Promise<void> {
  const result = await score(drawn, label);
  print(name, result);
  expect(rate(result), `seed ${seed}`).toBeLessThanOrEqual(most + SAMPLE);
  // A sample is set and placed otherwise each time: what fails is listed for whole lists, as one seed draws them.
  const sentences = drawn.flatMap((world) => world.sentences);
  if (exhaustive) expect(unexplained(result, sentences)).toEqual([]);
  if (whole) expect(result.tried).toBeGreaterThanOrEqual(150);
}

const turns = fc.nat(10_000);
const restrictions = fc.constantFrom(...understood(restricting));
const harmlessOnes = fc.constantFrom(...understood(harmless));
/** Known to be misread in some settings: kinds of news in a page of HTML. */
const MISREAD_SOMEWHERE = ['数据中包含商业新闻和非商业新闻两个类别。'];
const fits = ({ needs, text }: Sentence, [, syntax]: World['carrier']): boolean =>
  !MISREAD_SOMEWHERE.includes(text) && (syntax === 'md' || !(needs.includes('md') || /\n|[[|<]/u.test(text)));
/** What two sentences need can differ: no world has both. */
const together = (a: Sentence, b: Sentence): boolean => a.needs.length === 0 || b.needs.length === 0;

/** What is concluded of two folders that are looked at together. */
async function both(folders: readonly Record<string, string | Uint8Array>[]): Promise<[Conclusion, Conclusion]> {
  const [one, other] = await Promise.all(folders.map(conclusionOf));
  return [one!, other!];
}

test.concurrent.each(CARRIERS)('a restriction in %s is heard', async (...carrier) => {
  const property = fc.asyncProperty(restrictions, turns, async (sentence, turn) => {
    fc.pre(fits(sentence, carrier));
    const world = worldIn(carrier, sentence, turn);
    const { any, said } = await conclusionOf(filesOf(world));
    expect(any, shown({ world, said })).toBe(false);
  });
  await fc.assert(property, { numRuns: runs(20, 1) });
});

test.concurrent.each(CARRIERS)('a harmless sentence in %s changes no answer', async (...carrier) => {
  const property = fc.asyncProperty(harmlessOnes, turns, async (sentence, turn) => {
    fc.pre(fits(sentence, carrier));
    const world = worldIn(carrier, sentence, turn);
    if (!(await withoutSentences(world)).all) return;
    const { all, said } = await conclusionOf(filesOf(world));
    expect(all, shown({ world, said })).toBe(true);
  });
  await fc.assert(property, { numRuns: runs(20, 2) });
});

test.concurrent('a harmless sentence takes nothing from a restriction beside it, in whatever order they are', async () => {
  const property = fc.asyncProperty(restrictions, harmlessOnes, turns, async (sentence, other, turn) => {
    fc.pre(sentence.language === other.language && together(sentence, other));
    const speaks = sentence.needs.length > 0 ? sentence : other;
    const world = worldOf(speaks, turn);
    const isMarkdown = world.carrier[1] === 'md';
    fc.pre(isMarkdown || (fits(sentence, world.carrier) && fits(other, world.carrier)));
    const orders = [
      [sentence, other],
      [other, sentence],
    ];
    const [first, last] = await both(orders.map((sentences) => ({ ...world, sentences })).map((one) => filesOf(one)));
    expect(
      [first.any, last.any],
      shown({ world: { ...world, sentences: [sentence, other] }, said: `${first.said} / ${last.said}` }),
    ).toEqual([false, false]);
  });
  await fc.assert(property, { numRuns: runs(60, 4) });
});

test.concurrent('the order in which files were written does not matter', async () => {
  const property = fc.asyncProperty(fc.oneof(restrictions, harmlessOnes), turns, async (sentence, turn) => {
    const files = filesOf(worldOf(sentence, turn));
    const other = Object.fromEntries(Object.entries(files).reverse());
    const [reversed, straight] = await both([other, files]);
    expect(reversed).toEqual(straight);
  });
  await fc.assert(property, { numRuns: runs(30, 3) });
});

test.concurrent('without a carrier that was not the reason the answer is no better', async () => {
  const carriers = fc.constantFrom(...CARRIERS);
  const property = fc.asyncProperty(restrictions, harmlessOnes, carriers, turns, async (sentence, other, second, turn) => {
    fc.pre(together(sentence, other) && fits(other, second));
    const world = worldOf(sentence, turn);
    fc.pre(second[0] !== world.carrier[0]);
    const beside = filesOf({ ...world, carrier: second, language: other.language, sentences: [other] });
    const [withBoth, withoutOther] = await both([{ ...beside, ...filesOf(world) }, filesOf(world)]);
    expect([withBoth.any, withoutOther.any], shown({ world, said: `${withBoth.said} / ${withoutOther.said}` })).toEqual([false, false]);
  });
  await fc.assert(property, { numRuns: runs(40, 3) });
});

test.concurrent('a restriction is the reason: without its file the answer is that of the license', async () => {
  const property = fc.asyncProperty(restrictions, turns, async (sentence, turn) => {
    const world = worldOf(sentence, turn);
    // The text of a license of programs may be one of the programs only.
    fc.pre(world.base !== 'mit');
    const { all, said } = await conclusionOf(filesOf(world, false));
    expect(all, shown({ world, said })).toBe(true);
  });
  await fc.assert(property, { numRuns: runs(20, 2) });
});

/** Harmless sentences for one long page, each of which fits any world. */
const longPages = fc.constantFrom(...new Set(harmless.map(({ language }) => language))).chain((language) => {
  const fit = understood(harmless).filter((one) => one.language === language && one.needs.length === 0);
  return fc.shuffledSubarray(fit, { minLength: 5, maxLength: 15 });
});
const pages = CARRIERS.filter(([, syntax]) => syntax === 'md');

test.concurrent('a long page of harmless sentences changes no answer', async () => {
  const property = fc.asyncProperty(longPages, fc.constantFrom(...pages), turns, async (sentences, carrier, turn) => {
    const world = { ...worldIn(carrier, sentences[0]!, turn), sentences };
    if (!(await withoutSentences(world)).all) return;
    const { all, said } = await conclusionOf(filesOf(world));
    expect(all, shown({ world, said })).toBe(true);
  });
  await fc.assert(property, { numRuns: runs(60, 4) });
});

test.concurrent('one restriction in a long page is heard', async () => {
  const property = fc.asyncProperty(
    longPages,
    restrictions,
    fc.nat(15),
    fc.constantFrom(...pages),
    turns,
    async (some, one, at, carrier, turn) => {
      fc.pre(some[0]!.language === one.language);
      const world = { ...worldIn(carrier, one, turn), sentences: some.toSpliced(at, 0, one) };
      const { any, said } = await conclusionOf(filesOf(world));
      expect(any, shown({ world, said })).toBe(false);
    },
  );
  await fc.assert(property, { numRuns: runs(60, 4) });
});
