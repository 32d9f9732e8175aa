import { factDictionary } from '../../facts/dictionary.js';
import type { Json, Lang } from '../../model/basics.js';
import type { FactName } from '../../model/fact.js';
import type { Condition } from '../../model/rule.js';
import { say } from '../../text/messages/say.js';

/** A condition as a sentence part: `license.stated is true, and …`. */
export function conditionWords(condition: Condition, lang: Lang): string {
  if ('not' in condition) return say('explain/not', lang, { not: conditionWords(condition.not, lang) });
  if ('all' in condition) return several(condition.all, lang, say('explain/and', lang));
  if ('any' in condition) return several(condition.any, lang, say('explain/or', lang));
  const { fact } = condition;
  if ('is' in condition) {
    const values = (Array.isArray(condition.is) ? condition.is : [condition.is]).map(shown).join(say('explain/or-between', lang));
    return say('explain/is', lang, { fact, values });
  }
  if ('known' in condition) {
    return say(condition.known ? 'explain/known' : 'explain/not-known', lang, { fact });
  }
  if ('at-least' in condition) return say('explain/at-least', lang, { fact, condition: condition['at-least'] });
  return say('explain/at-most', lang, { fact, condition: condition['at-most'] });
}

function several(parts: readonly Condition[], lang: Lang, word: string): string {
  if (parts.length === 0) return say('explain/no-condition', lang);
  const inner = parts.map((part) => ('all' in part || 'any' in part ? `(${conditionWords(part, lang)})` : conditionWords(part, lang)));
  return inner.join(say('explain/joined', lang, { word }));
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
