import type { Three } from '../../model/basics.js';
import type { MixDrop, MixMember, Sizes } from '../../model/license-terms.js';
import { compare } from '../../text/show.js';
import { classOf } from '../terms/license-class.js';
import { best, decided, permissionsOfMember, type Question } from './mix-questions.js';

const rank = (answer: Three, against: 'yes' | 'no'): number => (answer === against ? 0 : answer === 'unknown' ? 1 : 2);
/** Licenses that are each left out on trial, those with most items first. */
const mostTried = 200;
const mostDrops = 30;

/** What leaving out each class of licenses, and each license, would make possible: those that gain something, most gain an item first. */
export function dropsOf(
  members: readonly MixMember[],
  { questions, releases }: { questions: readonly Question[]; releases: readonly Question[] },
): MixDrop[] {
  const [asked, shared] = [questions.map(countedOf), releases.map(countedOf)];
  const whole = { asked: asked.map((one) => answerWithout(one, [])), shared: shared.map((one) => answerWithout(one, [])) };
  const worth = new Map<MixDrop, number>();
  for (const { what, kind, out } of trials(members, questions)) {
    const gains = asked.flatMap((one, i): MixDrop['gains'] => {
      const { name, against } = one.question;
      const [from, to] = [whole.asked[i]!, answerWithout(one, out)];
      return rank(to, against) > rank(from, against) ? [{ name, from, to }] : [];
    });
    const rest = shared.map((one) => answerWithout(one, out));
    const adapted = { from: best(whole.shared), to: best(rest) };
    if (rank(adapted.to, 'no') > rank(adapted.from, 'no')) gains.push({ name: 'adapted', ...adapted });
    const releasable = shared.flatMap(({ question }, i) => (whole.shared[i] !== 'yes' && rest[i] === 'yes' ? [question.name] : []));
    if (gains.length === 0 && releasable.length === 0) continue;
    const given = out.map((i) => members[i]!);
    const items = given.reduce((sum, member) => sum + member.items, 0);
    const sizes = addedSizes(given);
    const drop: MixDrop = { what, kind, items, ...(sizes && { sizes }), gains, releasable };
    // What becomes certain counts for more than what is no longer forbidden but still open.
    const gain = gains.reduce((sum, { to }) => sum + (to === 'unknown' ? 0.25 : 1), 0) + releasable.length * 0.25;
    worth.set(drop, gain / items);
  }
  return [...worth.keys()].sort((a, b) => worth.get(b)! - worth.get(a)! || compare(a.what, b.what)).slice(0, mostDrops);
}

/** A question with how many members stand against it and leave it open: what the rest answers is told from who is left out, however many stay. */
interface Counted {
  question: Question;
  against: number;
  open: number;
}

function countedOf(question: Question): Counted {
  const of = (value: Three) => question.said.filter(({ answer }) => answer === value).length;
  return { question, against: of(question.against), open: of('unknown') };
}

function answerWithout({ question: { against, said }, ...counts }: Counted, out: readonly number[]): Three {
  let { against: forbidding, open } = counts;
  for (const i of out) {
    const { answer } = said[i]!;
    if (answer === against) forbidding -= 1;
    else if (answer === 'unknown') open -= 1;
  }
  return decided(against, forbidding > 0, open > 0);
}

interface Trial {
  what: string;
  kind: MixDrop['kind'];
  /** The places of the members it leaves out. */
  out: number[];
}

/** Single licenses, classes of several, and all that keep one question from its best answer; each set once, and never all there is. */
function trials(members: readonly MixMember[], questions: readonly Question[]): Trial[] {
  const tried = new Set(members.slice(0, mostTried).map(({ license }) => license));
  const singles = grouped(members, ({ license }) => license, 'license').filter(({ what }) => tried.has(what));
  const classes = grouped(members, (member) => classOf(member.license, permissionsOfMember(member)), 'class');
  // Nobody leaves out whatever asks for credit: that is most of a mix, and credit can be given.
  const sought = questions.filter(({ name }) => name !== 'attribution' && name !== 'notice');
  const byQuestion = sought.map(({ name, against, said }): Trial => {
    return { what: name, kind: 'question', out: said.flatMap(({ answer }, i) => (answer === against || answer === 'unknown' ? [i] : [])) };
  });
  const seen = new Set<string>();
  return [...singles, ...classes, ...byQuestion].filter(({ out }) => {
    const set = out.join(',');
    const isNew = !seen.has(set);
    seen.add(set);
    return isNew && out.length > 0 && out.length < members.length;
  });
}

function grouped(members: readonly MixMember[], nameOf: (member: MixMember) => string, kind: Trial['kind']): Trial[] {
  const groups = new Map<string, number[]>();
  members.forEach((member, i) => {
    const name = nameOf(member);
    const places = groups.get(name);
    if (places) places.push(i);
    else groups.set(name, [i]);
  });
  return [...groups].map(([what, out]) => ({ what, kind, out }));
}

/** Sizes of several members together; undefined when none has any. */
export function addedSizes(members: readonly Pick<MixMember, 'sizes'>[]): Sizes | undefined {
  const known = members.flatMap(({ sizes }) => (sizes ? [sizes] : []));
  if (known.length === 0) return undefined;
  const sum = (name: keyof Sizes) => known.reduce((total, sizes) => total + sizes[name], 0);
  return { measured: sum('measured'), records: sum('records'), sized: sum('sized'), content: sum('content') };
}
