import { factDictionary } from '../facts/dictionary.js';
import type { Json, Lang, Words } from '../model/basics.js';
import type { FactName, Facts } from '../model/fact.js';
import type { Condition, Duty, Instrument, Judgement, Rule, RuleScope, Verdict } from '../model/rule.js';

/** A truth value with the facts it is based on. */
interface Decision {
  value: boolean | undefined;
  because: FactName[];
}

/** Whether a decision is based on a fact that someone only stated. The declared use is the question, not the answer. */
function isStated({ because }: Decision, facts: Facts): boolean {
  return because.some((name) => facts[name]?.stated === true && !factDictionary[name].asksAboutUse);
}

/** Whether a condition holds; undefined if the facts do not decide it. */
export function holds(condition: Condition, facts: Facts): boolean | undefined {
  return decide(condition, facts).value;
}

/**
 * What a rule says of a subject.
 *
 * - `applies` is false: not applicable.
 * - `met` is true: met, also where it is not known whether the rule applies, for then it is met or does not matter.
 * - either of these only because a person stated it: stated.
 * - `applies` is true and `met` is false: unmet.
 * - otherwise the facts do not decide: unproven, because of the facts that lack a value.
 */
export function judge(rule: Rule, facts: Facts): Judgement {
  const applies = decide(rule.applies, facts);
  if (applies.value === false) return judgement(rule, isStated(applies, facts) ? 'stated' : 'not-applicable', applies.because);
  const met = decide(rule.met, facts);
  const because = [...met.because, ...applies.because];
  if (met.value === true) return judgement(rule, isStated(met, facts) ? 'stated' : 'met', applies.value === true ? because : met.because);
  if (met.value === false && applies.value === true) return judgement(rule, 'unmet', because);
  const undecided = [...(applies.value === undefined ? applies.because : []), ...(met.value === undefined ? met.because : [])];
  return judgement(
    rule,
    'unproven',
    undecided.filter((name) => facts[name]?.value === undefined),
  );
}

function judgement(rule: Rule, verdict: Verdict, because: readonly FactName[]): Judgement {
  return { rule: rule.id, verdict, because: [...new Set(because)] };
}

/** Kleene's three-valued logic: a part that can decide alone does; unknown stays unknown. */
function decide(condition: Condition, facts: Facts): Decision {
  if ('not' in condition) {
    const { value, because } = decide(condition.not, facts);
    return { value: value === undefined ? undefined : !value, because };
  }
  if ('all' in condition) return combine(condition.all, false, facts);
  if ('any' in condition) return combine(condition.any, true, facts);
  return { value: test(condition, facts[condition.fact]?.value), because: [condition.fact] };
}

/** `all` is decided by one false part, `any` by one true part. */
function combine(parts: readonly Condition[], decisive: boolean, facts: Facts): Decision {
  const decided = parts.map((part) => decide(part, facts));
  const deciding = decided.filter((part) => part.value === decisive);
  // What licit checked decides before what someone states.
  const first = deciding.find((part) => !isStated(part, facts)) ?? deciding[0];
  if (first) return first;
  const open = decided.filter((part) => part.value === undefined);
  if (open.length > 0) return { value: undefined, because: open.flatMap((part) => part.because) };
  return { value: !decisive, because: decided.flatMap((part) => part.because) };
}

type Test = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>;

function test(condition: Test, value: Json | undefined): boolean | undefined {
  if ('known' in condition) return (value !== undefined) === condition.known;
  if (value === undefined) return undefined;
  if ('is' in condition) {
    const wanted = Array.isArray(condition.is) ? condition.is : [condition.is];
    return (Array.isArray(value) ? value : [value]).some((one) => wanted.includes(one));
  }
  const amount = Array.isArray(value) ? value.length : value;
  if (typeof amount !== 'number') return undefined;
  return 'at-least' in condition ? amount >= condition['at-least'] : amount <= condition['at-most'];
}

/** A dataset without a list of items is judged in place of the items it describes, by the rules for items. */
export type Subject = 'item' | 'dataset' | 'dataset-without-items' | 'project';

/** The rules that speak about a subject. */
export function rulesFor(rules: readonly Rule[], subject: Subject): Rule[] {
  const scopes: Record<Subject, readonly RuleScope[]> = {
    item: ['item'],
    dataset: ['dataset'],
    'dataset-without-items': ['dataset', 'item'],
    project: ['project'],
  };
  return rules.filter((rule) => scopes[subject].includes(rule.scope));
}

/** What findings are grouped by: the values of the rule's cause. A list fact gives one cause per element. */
export function causesOf(rule: Rule, facts: Facts): Partial<Record<FactName, Json>>[] {
  let causes: Partial<Record<FactName, Json>>[] = [{}];
  for (const name of rule.cause) {
    const value = facts[name]?.value;
    if (value === undefined) continue;
    const elements = Array.isArray(value) ? value : [value];
    if (elements.length === 0) continue;
    causes = causes.flatMap((cause) => elements.map((element) => ({ ...cause, [name]: element })));
  }
  return causes;
}

/** A rule's sentence with its cause filled in. `called` gives words for values that the facts themselves have none for, such as a detector's title for its kind. */
export function fill(
  words: Words,
  cause: Partial<Record<FactName, Json>>,
  called: (fact: FactName, value: string) => Words | undefined = () => undefined,
): Words {
  const put = (lang: Lang) =>
    words[lang].replace(/\{([^{}]*)\}/g, (whole, name: string) => {
      if (!Object.hasOwn(factDictionary, name)) return whole;
      const { asksAboutUse, valueWords = {} } = factDictionary[name as FactName];
      const value = cause[name as FactName];
      if (value === undefined || value === null)
        return (asksAboutUse ? { en: 'not declared', zh: '未声明' } : { en: 'not known', zh: '不明' })[lang];
      const word = String(value);
      return (called(name as FactName, word) ?? (Object.hasOwn(valueWords, word) ? valueWords[word] : undefined))?.[lang] ?? word;
    });
  return { en: put('en'), zh: put('zh') };
}

/** How many subjects have which verdict. */
export type Counts = Readonly<Record<Verdict, number>>;

/** A duty's answer with its reason. */
export interface DutyAnswer {
  verdict: Verdict;
  reason: Words;
}

/** How many, in words; there is one project. */
const units: Record<RuleScope, ((n: number) => Words) | undefined> = {
  item: (n) => ({ en: n === 1 ? '1 item' : `${count(n)} items`, zh: `${count(n)} 条` }),
  dataset: (n) => ({ en: n === 1 ? '1 dataset' : `${count(n)} datasets`, zh: `${count(n)} 个数据集` }),
  project: undefined,
};

function count(n: number): string {
  return n.toLocaleString('en-US');
}

/**
 * A duty's answer from the verdicts of the rules that show it.
 *
 * Unmet when a rule is unmet; but a rule that only finds nothing on record (`silence`) leaves the duty unproven, and so does one that is
 * unproven or was not judged (switched off, or without a subject). Else stated when a rule holds only because a person said so; else met
 * when a rule is met, else not applicable. A duty that no rule shows is unproven and says what a person must supply.
 */
export function answerDuty(duty: Duty, counts: ReadonlyMap<string, Counts>, rules: ReadonlyMap<string, Rule>): DutyAnswer {
  if (duty.rules.length === 0) {
    const person = duty.person ?? { en: 'what shows it', zh: '相关证明' };
    return {
      verdict: 'unproven',
      reason: { en: `licit cannot judge this; a person must supply ${person.en}.`, zh: `licit 无法判断此项，须由人员提供：${person.zh}。` },
    };
  }
  const judged: Tally[] = [];
  const unjudged: string[] = [];
  for (const id of duty.rules) {
    const rule = rules.get(id);
    const tally = counts.get(id);
    if (rule && tally && Object.values(tally).some((n) => n > 0)) judged.push({ rule, tally });
    else unjudged.push(id);
  }
  const having = (verdict: Verdict) => judged.filter(({ tally }) => tally[verdict] > 0);
  const unmet = having('unmet');
  const open = having('unproven');
  if (unmet.some(({ rule }) => !rule.silence)) return { verdict: 'unmet', reason: faults(unmet) };
  if (unmet.length > 0 || open.length > 0 || unjudged.length > 0) {
    const parts: Words[] = [];
    if (unmet.length > 0) parts.push(faults(unmet));
    const { en, zh } = tallied(open, 'unproven');
    if (open.length > 0) parts.push({ en: `The record does not decide ${en}.`, zh: `记录不足以判断：${zh}。` });
    if (unjudged.length > 0) parts.push({ en: `Not judged: ${unjudged.join(', ')}.`, zh: `未作判断：${unjudged.join('、')}。` });
    return { verdict: 'unproven', reason: { en: parts.map((part) => part.en).join(' '), zh: parts.map((part) => part.zh).join('') } };
  }
  const said = having('stated');
  if (said.length > 0) {
    const { en, zh } = tallied(said, 'stated');
    return {
      verdict: 'stated',
      reason: {
        en: `Stated by the provider, not shown by anything licit looked at: ${en}.`,
        zh: `仅有提供者陈述，licit 未查看到可证明的材料：${zh}。`,
      },
    };
  }
  const met = having('met');
  if (met.length === 0)
    return { verdict: 'not-applicable', reason: { en: 'None of the rules that show it applies.', zh: '用以判断此项的规则均不适用。' } };
  const { en, zh } = tallied(met, 'met');
  return { verdict: 'met', reason: { en: `Met: ${en}.`, zh: `符合：${zh}。` } };
}

interface Tally {
  rule: Rule;
  tally: Counts;
}

/** `No license is stated: 1,200 items (license/missing).` Titles name what is wrong. */
function faults(unmet: readonly Tally[]): Words {
  const parts = unmet.map(({ rule, tally }): Words => {
    const unit = units[rule.scope]?.(tally.unmet);
    return unit
      ? { en: `${rule.title.en}: ${unit.en} (${rule.id})`, zh: `${rule.title.zh}：${unit.zh}（${rule.id}）` }
      : { en: `${rule.title.en} (${rule.id})`, zh: `${rule.title.zh}（${rule.id}）` };
  });
  return { en: `${parts.map(({ en }) => en).join('; ')}.`, zh: `${parts.map(({ zh }) => zh).join('；')}。` };
}

/** `source/missing (1,200 items); scan/unreadable`. */
function tallied(those: readonly Tally[], verdict: Verdict): Words {
  const parts = those.map(({ rule, tally }): Words => {
    const unit = units[rule.scope]?.(tally[verdict]);
    return unit ? { en: `${rule.id} (${unit.en})`, zh: `${rule.id}（${unit.zh}）` } : { en: rule.id, zh: rule.id };
  });
  return { en: parts.map(({ en }) => en).join('; '), zh: parts.map(({ zh }) => zh).join('；') };
}

/**
 * The answers to all duties of an instrument. Where its scope is known to leave the project out, none of them applies; if the scope
 * is unknown they are answered all the same, because the person chose the instrument.
 */
export function answerInstrument(
  instrument: Instrument,
  counts: ReadonlyMap<string, Counts>,
  rules: ReadonlyMap<string, Rule>,
  project: Facts,
): Map<string, DutyAnswer> {
  const outside = instrument.applies !== undefined && holds(instrument.applies, project) === false;
  const reason = instrument.outside ?? { en: 'The instrument does not apply to this project.', zh: '该法规不适用于本项目。' };
  return new Map(
    instrument.duties.map((duty) => [
      duty.id,
      outside ? { verdict: 'not-applicable', reason } : withBearing(answerDuty(duty, counts, rules), duty, counts, rules),
    ]),
  );
}

/**
 * An answer together with the rules that bear on the duty without deciding it. While such a rule is unmet or unproven, the duty cannot be met: it is
 * unproven. A rule of severity `info` is only named.
 */
export function withBearing(
  answer: DutyAnswer,
  duty: Duty,
  counts: ReadonlyMap<string, Counts>,
  rules: ReadonlyMap<string, Rule>,
): DutyAnswer {
  const bearing = (duty.bears ?? []).flatMap((id): Tally[] => {
    const [rule, tally] = [rules.get(id), counts.get(id)];
    return rule && tally ? [{ rule, tally }] : [];
  });
  const unmet = bearing.filter(({ tally }) => tally.unmet > 0);
  const open = bearing.filter(({ rule, tally }) => tally.unmet === 0 && tally.unproven > 0 && rule.severity !== 'info');
  const holds = unmet.some(({ rule }) => rule.severity !== 'info') || open.length > 0;
  const verdict = holds && answer.verdict !== 'unmet' && answer.verdict !== 'unproven' ? 'unproven' : answer.verdict;
  const found = unmet.length > 0 ? faults(unmet) : undefined;
  // What bears on a duty and is open is named where it is what keeps the duty from being met.
  const lacks = open.length > 0 && verdict !== answer.verdict ? tallied(open, 'unproven') : undefined;
  if (found === undefined && lacks === undefined) return { ...answer, verdict };
  return {
    verdict,
    reason: {
      en: [answer.reason.en, found && `Bearing on it: ${found.en}`, lacks && `The record does not decide ${lacks.en}.`]
        .filter((part) => part !== undefined)
        .join(' '),
      zh: [answer.reason.zh, found && `相关问题：${found.zh}`, lacks && `记录不足以判断：${lacks.zh}。`]
        .filter((part) => part !== undefined)
        .join(''),
    },
  };
}
