/** Over every combination of what a license, or the terms of a model, can say: which uses are allowed, and why one is not. */
import { expect, test } from 'vitest';
import { useUnderTerms } from '../src/facts/families/license-generator.js';
import { declaredUse } from '../src/license/terms/license-use.js';
import type { Three } from '../src/model/basics.js';
import type { ModelTerms } from '../src/model/license-terms.js';

const three: readonly Three[] = ['yes', 'no', 'unknown'];
const purposes = ['commercial', 'internal', 'research', undefined] as const;

/** Every choice of one of each list. */
function* every<T extends Record<string, readonly unknown[]>>(lists: T): Generator<{ [K in keyof T]: T[K][number] }> {
  const [name, ...more] = Object.keys(lists);
  if (name === undefined) {
    yield {} as never;
    return;
  }
  const rest = Object.fromEntries(more.map((one) => [one, lists[one]!]));
  for (const value of lists[name]!) for (const others of every(rest)) yield { [name]: value, ...others } as never;
}

test('a license: forbidden is what it denies, allowed what it allows without a limit, and all else is open', () => {
  // A limit that is about a use, that leaves research alone, that is about passing on, and none.
  const fields = ['acceptable use policy', 'research only', 'may not be sold by itself', 'a modified work must stay', 'none', undefined];
  let cases = 0;
  for (const one of every({ train: three, commercial: three, noCompetingModel: three, fieldOfUse: fields, purpose: purposes })) {
    const { purpose, ...permissions } = one;
    const { train, commercial, noCompetingModel, fieldOfUse } = permissions;
    const said = declaredUse(permissions, purpose);
    const isLimited = fieldOfUse === fields[0] || (fieldOfUse === fields[1] && purpose !== 'research');
    const isCompetition = purpose === 'commercial' && noCompetingModel === 'yes';
    const denied = train === 'no' ? 'train' : purpose === 'commercial' && commercial === 'no' ? 'commercial' : undefined;
    const allows = train === 'yes' && !isCompetition && !isLimited && (commercial === 'yes' || purpose === 'research');
    const allowed = denied !== undefined ? false : allows ? true : undefined;
    expect([said.allowed, said.limit], JSON.stringify(one)).toEqual([allowed, denied]);
    // The first that is open is named, with a reason.
    const first =
      allowed !== undefined
        ? undefined
        : train === 'unknown'
          ? 'train'
          : isCompetition
            ? 'no-competing-model'
            : isLimited
              ? 'field-of-use'
              : purpose === undefined
                ? 'purpose'
                : 'commercial';
    expect([said.open, said.why !== undefined], JSON.stringify(one)).toEqual([first, first !== undefined]);
    cases += 1;
  }
  expect(cases).toBe(648);
  expect(declaredUse(undefined, 'research')).toEqual({});
});

test('the terms of a model: forbidden is what they deny, allowed what they allow, and all else is not shown or not known', () => {
  const competing = [true, false, undefined] as const;
  for (const one of every({
    train: three,
    commercial: three,
    noCompetingModel: three,
    termsKnown: [true, false],
    purpose: purposes,
    competes: competing,
  })) {
    const { train, commercial, noCompetingModel, termsKnown, purpose, competes } = one;
    const terms = { train, commercial, noCompetingModel } as ModelTerms;
    const said = useUnderTerms({ state: 'known', voices: [], termsKnown, terms }, { purpose, competes });
    const forbids = noCompetingModel === 'yes' && competes !== false;
    const denied =
      train === 'no'
        ? 'train'
        : purpose === 'commercial' && commercial === 'no'
          ? 'commercial'
          : forbids && competes === true
            ? 'no-competing-model'
            : undefined;
    // Terms that forbid competing models say of training what a person says: whether it competes.
    const needed = [...(noCompetingModel === 'yes' ? [] : [train]), ...(purpose === 'research' ? [] : [commercial])];
    const answer =
      denied !== undefined
        ? 'forbidden'
        : forbids && purpose === 'commercial'
          ? 'not-shown'
          : !forbids && termsKnown && needed.every((each) => each === 'yes')
            ? 'allowed'
            : undefined;
    expect(said.answer, JSON.stringify(one)).toBe(answer);
    const limit = denied ?? (forbids ? 'no-competing-model' : termsKnown && needed.includes('no') ? 'commercial' : undefined);
    expect([said.limit, said.why !== undefined], JSON.stringify(one)).toEqual([limit, answer === undefined]);
  }
  // Nothing is known where there are no terms.
  expect(useUnderTerms({ state: 'known', voices: [], termsKnown: false }, {}).answer).toBeUndefined();
});
