import { factDictionary } from '../../facts/dictionary.js';
import type { Json, Lang } from '../../model/basics.js';
import type { FactName } from '../../model/fact.js';
import type { Condition } from '../../model/rule.js';

/** A condition as a sentence part: `license.stated is true, and …`. */
export function conditionWords(condition: Condition, lang: Lang): string {
  const zh = lang === 'zh';
  if ('not' in condition) return zh ? `并非（${conditionWords(condition.not, lang)}）` : `not (${conditionWords(condition.not, lang)})`;
  if ('all' in condition) return several(condition.all, lang, zh ? '且' : 'and');
  if ('any' in condition) return several(condition.any, lang, zh ? '或' : 'or');
  const { fact } = condition;
  if ('is' in condition) {
    const values = (Array.isArray(condition.is) ? condition.is : [condition.is]).map(shown).join(zh ? ' 或 ' : ' or ');
    return zh ? `${fact} 为 ${values}` : `${fact} is ${values}`;
  }
  if ('known' in condition) {
    if (zh) return condition.known ? `${fact} 已知` : `${fact} 不明`;
    return condition.known ? `${fact} is known` : `${fact} is not known`;
  }
  if ('at-least' in condition) return zh ? `${fact} 不少于 ${condition['at-least']}` : `${fact} is at least ${condition['at-least']}`;
  return zh ? `${fact} 不多于 ${condition['at-most']}` : `${fact} is at most ${condition['at-most']}`;
}

function several(parts: readonly Condition[], lang: Lang, word: string): string {
  if (parts.length === 0) return lang === 'zh' ? '（无条件）' : '(no condition)';
  const inner = parts.map((part) => ('all' in part || 'any' in part ? `(${conditionWords(part, lang)})` : conditionWords(part, lang)));
  return inner.join(lang === 'zh' ? `，${word} ` : `, ${word} `);
}

/** The facts a condition asks about, each once. */
export function factsAsked(condition: Condition): FactName[] {
  if ('not' in condition) return factsAsked(condition.not);
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsAsked))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsAsked))];
  return [condition.fact];
}

/** What a fact says, in words. */
export function factSays(name: FactName, lang: Lang): string {
  return factDictionary[name].says[lang];
}

/** A fact's value as people read it. */
export function shown(value: Json): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
