import type { MixDrop, MixMember, Sizes, Three } from '../model.js';
import { compare } from '../show.js';
import { classOf } from './license-class.js';
import { answerOf, best, permissionsOfMember, type Question } from './license-mix-questions.js';

const rank = (answer: Three, against: 'yes' | 'no'): number => (answer === against ? 0 : answer === 'unknown' ? 1 : 2);
/** Licenses that are each left out on trial, those with most items first. */
const mostTried = 200;
const mostDrops = 30;

/** What leaving out each class of licenses, and each license, would make possible: those that gain something, most gain an item first. */
export function dropsOf(
  members: readonly MixMember[],
  { questions, releases }: { questions: readonly Question[]; releases: readonly Question[] },
): MixDrop[] {
  const whole = { questions: questions.map((question) => answerOf(question)), releases: releases.map((question) => answerOf(question)) };
  const worth = new Map<MixDrop, number>();
  for (const { what, kind, left } of trials(members, questions)) {
    const gains = questions.flatMap((question, i): MixDrop['gains'] => {
      const [from, to] = [whole.questions[i]!, answerOf(question, left)];
      return rank(to, question.against) > rank(from, question.against) ? [{ name: question.name, from, to }] : [];
    });
    const adapted = { from: best(whole.releases), to: best(releases.map((question) => answerOf(question, left))) };
    if (rank(adapted.to, 'no') > rank(adapted.from, 'no')) gains.push({ name: 'adapted', ...adapted });
    const releasable = releases.flatMap((question, i) =>
      whole.releases[i] !== 'yes' && answerOf(question, left) === 'yes' ? [question.name] : [],
    );
    if (gains.length === 0 && releasable.length === 0) continue;
    const given = members.filter((_, i) => left[i]);
    const items = given.reduce((sum, member) => sum + member.items, 0);
    const sizes = addedSizes(given);
    const drop: MixDrop = { what, kind, items, ...(sizes && { sizes }), gains, releasable };
    // What becomes certain counts for more than what is no longer forbidden but still open.
    const gain = gains.reduce((sum, { to }) => sum + (to === 'unknown' ? 0.25 : 1), 0) + releasable.length * 0.25;
    worth.set(drop, gain / items);
  }
  return [...worth.keys()].sort((a, b) => worth.get(b)! - worth.get(a)! || compare(a.what, b.what)).slice(0, mostDrops);
}

interface Trial {
  what: string;
  kind: MixDrop['kind'];
  /** Which members it leaves out. */
  left: boolean[];
}

/** Single licenses, classes with more than one license, and all that keep one question from its best answer; each set once, and never all there is. */
function trials(members: readonly MixMember[], questions: readonly Question[]): Trial[] {
  const classes = members.map((member) => classOf(member.license, permissionsOfMember(member)));
  const byClass = [...new Set(classes)].map((what): Trial => ({ what, kind: 'class', left: classes.map((one) => one === what) }));
  const single = members.slice(0, mostTried).map(({ license }): Trial => {
    return { what: license, kind: 'license', left: members.map((member) => member.license === license) };
  });
  const names = new Set(single.map(({ what }) => what));
  const singles = [...names].map((name) => single.find(({ what }) => what === name)!);
  const byQuestion = questions.map(({ name, against, said }): Trial => {
    return { what: name, kind: 'question', left: said.map(({ answer }) => answer === against || answer === 'unknown') };
  });
  const seen = new Set<string>();
  return [...singles, ...byClass, ...byQuestion].filter(({ left }) => {
    const set = left.map(Number).join('');
    const isNew = !seen.has(set);
    seen.add(set);
    return isNew && left.includes(true) && left.includes(false);
  });
}

/** Sizes of several members together; undefined when none has any. */
export function addedSizes(members: readonly Pick<MixMember, 'sizes'>[]): Sizes | undefined {
  const known = members.flatMap(({ sizes }) => (sizes ? [sizes] : []));
  if (known.length === 0) return undefined;
  const sum = (name: keyof Sizes) => known.reduce((total, sizes) => total + sizes[name], 0);
  return { measured: sum('measured'), records: sum('records'), sized: sum('sized'), content: sum('content') };
}
