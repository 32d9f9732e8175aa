/** Reads what fields and descriptors say on whether a model generated the content, and which one. */

import { modelsNamed } from '../../license/terms/model-terms.js';
import type { Json, Place } from '../../model/basics.js';
import type { Claim, Generated } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { roleNames } from '../roles/role-names.js';
import { squash } from '../roles/role-values.js';
import { sourceWord } from '../source/source-value.js';
import { type GeneratorField, generatorFields } from './generator-fields.js';

export type GeneratedClaim = Claim<Generated>;

const maxRaw = 300;
const maxListed = 32;

const yes =
  /^(?:true|yes|y|t|1|synthetic|generated|ai|llm|machine|model|(?:compositewith)?trainedalgorithmic(?:media|data)|compositesynthetic|是|有|真|合成|生成)$/;
const no = /^(?:false|no|n|f|0|real|human|natural|organic|original|digitalcapture|humanedits|否|无|不是|真实|人工)$/;
const people =
  /^(?:(?:by )?(?:a )?(?:humans?|people|person|crowd(?:[ -]?(?:workers?|sourced|sourcing))?|annotators?|experts?|authors?|users?|manual(?:ly)?|hand[ -]?(?:written|crafted|made)|人工|人类|真人|众包|专家|手工|人工编写|人工标注))$/;
const byModel =
  /\b(?:llms?|(?:large )?language models?|generative (?:ai|models?)|diffusion models?|gans?|ai|artificial intelligence|machine|models?|synthetic|synthesi[sz]ed|self-instruct|distill?(?:ed|ation))\b|大(?:语言)?模型|人工智能|模型生成|机器生成|ai生成|合成|蒸馏/i;

const unnamedModel = /^(?:an? |the )?(?:llms?|(?:large )?language models?|ai|ai model|model|models|true|yes|大模型|大语言模型|模型)$/;
const unnamed: Generated = { generated: true, families: [], other: false };
const without: Generated = { generated: false, families: [], other: false };

/**
 * How a field speaks of a generating model, by its name. A field named like a source or an owner holds who wrote it, a model or people; any other field
 * that a person gave the role holds models.
 */
export function generatorField(path: string): GeneratorField {
  const name = squashed(path);
  if (Object.hasOwn(generatorFields, name)) return generatorFields[name]!;
  return roleNames.source.includes(name) || roleNames.owner.includes(name) ? 'maker' : 'model';
}

/** Whether a field's name says that it may hold a generating model. */
export function isGeneratorField(path: string): boolean {
  return Object.hasOwn(generatorFields, squashed(path));
}

/** The last part of a path, without the prefix of XMP. */
function squashed(path: string): string {
  return squash(path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1));
}

/** What a field says; unclear where a field that may hold other things holds no model that is known. */
export function generatedOf(value: Json, at: Place, kind: GeneratorField, looked: readonly string[]): GeneratedClaim {
  if (Array.isArray(value) && kind !== 'flag') {
    return value
      .slice(0, maxListed)
      .map((one) => generatedOf(one, at, kind, looked))
      .reduce(bothGenerated, { state: 'missing', lookedIn: looked });
  }
  const words = wordsOf(value);
  if (words === undefined || saysNothing(words)) {
    // `0` and `false` say no where the question is whether.
    if (kind !== 'flag' || words === undefined || !no.test(folded(words))) return { state: 'missing', lookedIn: looked };
  }
  if (kind === 'neutral') {
    // The column has its role because other items name models in it.
    const why = reason('generated/unknown-model');
    return named(words, at, modelsNamed(words)) ?? { state: 'unclear', raw: clip(words), at, why };
  }
  if (kind === 'flag') return flag(words, at, looked);
  const families = modelsNamed(words, { said: true });
  const found = named(words, at, families);
  if (found) return found;
  if (people.test(folded(words))) return known(without, words, at);
  if (kind === 'maker') {
    const word = sourceWord(words);
    if (word === 'people') return known(without, words, at);
    if (word === 'machine') return known(unnamed, words, at);
  }
  if (/\b(?:templates?|scripts?|rules?|programs?|heuristics?)\b|模板|脚本|规则|程序/i.test(words))
    return { state: 'unclear', raw: clip(words), at, why: reason('generated/by-program') };
  if (unnamedModel.test(folded(words)) || (kind === 'maker' && words.length <= 80 && byModel.test(words))) return known(unnamed, words, at);
  if (/^(?:others?|misc|various|multiple|mixed|custom|其他|多种)$/.test(folded(words)))
    return { state: 'unclear', raw: clip(words), at, why: reason('generated/no-model') };
  if (kind === 'model') return known({ generated: true, families: [], other: true }, words, at);
  return { state: 'unclear', raw: clip(words), at, why: reason('generated/model-or-not') };
}

/** The value of a field made for a source, where it is a model's name and nothing else. */
export function generatedSource(words: string, at: Place): GeneratedClaim | undefined {
  return words.length <= 80 ? named(words, at, modelsNamed(words, { whole: true })) : undefined;
}

/** Words without which words in a license field do not say how the item came about. */
const ofMaking = /generated|synthetic|[^\0-\x7f]/i;

/** Whether words in a license field may say how the item came about: most do not, and are not looked at further. */
export function mayTellMaking(words: string): boolean {
  return ofMaking.test(words);
}

/** Words in a license field that say how the item came about instead of what is allowed. */
export function generatedLicense(words: string, at: Place): GeneratedClaim | undefined {
  const plain = folded(words);
  if (/^(?:(?:ai|model|machine|llm)[- ]generated(?: (?:content|data|text))?|synthetic(?: data)?|ai生成|模型生成|合成数据)$/.test(plain))
    return known(unnamed, words, at);
  const of = /^(?:ai|model|machine|llm)[- ]generated[ :(,-]+(.{2,80})$/.exec(plain)?.[1];
  const families = of === undefined ? [] : modelsNamed(of, { said: true });
  return named(words, at, families);
}

function flag(words: string, at: Place, looked: readonly string[]): GeneratedClaim {
  const plain = folded(words).replace(/^https?:\/\/(?:cv\.iptc\.org\/newscodes|c2pa\.org)\/digitalsourcetype\//, '');
  const families = modelsNamed(words, { said: true });
  if (families.length > 0) return known({ generated: true, families, other: false }, words, at);
  if (yes.test(plain)) return known(unnamed, words, at);
  if (no.test(plain)) return known(without, words, at);
  // GB 45438-2025: 1 is generated; 2 and 3 are suspected to be.
  if (/"label"\s?:\s?"?1\b/.test(plain)) return known(unnamed, words, at);
  if (saysNothing(words)) return { state: 'missing', raw: clip(words), lookedIn: looked };
  return { state: 'unclear', raw: clip(words), at, why: reason('generated/neither') };
}

function named(words: string, at: Place, families: readonly string[]): GeneratedClaim | undefined {
  return families.length === 0 ? undefined : known({ generated: true, families, other: false }, words, at);
}

/** Two statements on one item: the models of both; a yes and a no contradict each other. A flag completes what a name says. */
export function bothGenerated(one: GeneratedClaim, two: GeneratedClaim): GeneratedClaim {
  if (one.state === 'missing') return two.state === 'missing' && one.raw !== undefined ? one : two;
  if (two.state === 'missing') return one;
  if (one.state === 'known' && two.state === 'known') {
    if (one.value.generated !== two.value.generated) return { state: 'conflict', claims: [one, two], why: reason('generated/conflict') };
    const value = together([one.value, two.value]);
    return { state: 'known', value, raw: one.raw === two.raw ? one.raw : clip(`${one.raw} · ${two.raw}`), at: one.at };
  }
  // A plain statement is beside words that do not decide.
  return one.state === 'known' || (one.state === 'conflict' && two.state !== 'known') ? one : two;
}

/** What several statements that all say yes, or all say no, say together: a model that one names is the one another leaves out. */
export function together(values: readonly Generated[]): Generated {
  return {
    generated: values.some((value) => value.generated),
    families: [...new Set(values.flatMap((value) => value.families))].sort(),
    other: values.some((value) => value.other),
  };
}

/** A claim that words make. */
export function known(value: Generated, raw: string, at: Place): GeneratedClaim {
  return { state: 'known', value, raw: clip(raw), at };
}

function wordsOf(value: Json): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || Array.isArray(value)) return undefined;
  return wordsOf(value.name ?? value.model ?? value.id ?? null);
}

function folded(words: string): string {
  return words.slice(0, 300).normalize('NFKC').trim().toLowerCase();
}

function clip(words: string): string {
  return words.length > maxRaw ? `${words.slice(0, maxRaw)}…` : words;
}
