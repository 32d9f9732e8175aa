import { showing } from '../../claims/documents/document-kinds.js';
import { together } from '../../claims/generated/generated.js';
import { modelsNamed, modelTerms, strictest } from '../../license/terms/model-terms.js';
import type { Generated } from '../../model/claim.js';
import type { ModelTerms } from '../../model/license-terms.js';
import type { Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { namesNobody } from '../../text/placeholders.js';
import { type Concluded, declaring, type Voice, voiceOf, voiceOfItem, voiceOfStatement } from './voices.js';

export interface ConcludedGenerated extends Concluded<Generated> {
  /** Whether a model generated it; undefined where it is not clearly stated. */
  generated?: boolean;
  /** Whether the terms of every model that is named are known. */
  termsKnown: boolean;
  /** What they say together: the most restrictive. Those of families that are named, where one of several is not known. */
  terms?: ModelTerms;
}

/**
 * Concludes whether a model generated an item, or a dataset when there is no profile: the item's own statement, else its list's, else
 * what its dataset's cards say together. A declaration that the source is synthetic, and which model it is, fills a gap, and with evidence overrides
 * what is stated about a list or a dataset. The model that an item names of itself stays, whatever is declared of more than the item; and a model that a
 * card names stays where the declaration names none that is known.
 */
export function concludeGenerated(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
): ConcludedGenerated {
  const own = profile?.generator ? [voiceOfItem<Generated>(profile.generator)] : [];
  const about = claims.filter((claim) => claim.about === 'generated-by').map(voiceOf<Generated>);
  const declared = declaring(statements, asOf)
    .filter((statement) => statement.value.source?.kind === 'synthetic')
    .map((statement) => {
      const { name, evidence } = statement.value.source!;
      const shows = showing(evidence, ['generator-record', 'generator-terms']);
      return voiceOfStatement(statement, declaredModel(name), name, evidence, shows);
    });
  const voices = [...own, ...about, ...declared];
  const shown = declared.filter((voice) => voice.evidence);
  const named = own.filter(({ state, value }) => state === 'known' && value!.generated && (value!.families.length > 0 || value!.other));
  if (named.length > 0) return concluded(named, voices, asOf);
  const stated = [
    shown.length === 0 ? shown : [...shown, ...completing(shown, own, about)],
    own,
    about.filter(({ who }) => who === 'list'),
    about.filter(({ who }) => who !== 'list'),
    declared,
  ];
  for (const group of stated) {
    const sure = group.filter(({ state }) => state === 'known');
    const doubt = group.find(({ state }) => state === 'unclear' || state === 'conflict');
    if (sure.length > 0) return concluded(sure, voices, asOf);
    // An item's own statement that was not recognized is not replaced by its dataset's.
    if (doubt && group === own) return open(doubt, voices);
  }
  const doubt = voices.find(({ state }) => state === 'unclear' || state === 'conflict');
  return doubt ? open(doubt, voices) : { state: 'missing', voices, termsKnown: false };
}

/** What counts beside a declaration that a document shows: an item that says yes too, and models that cards name where it names none that is known. */
function completing(shown: readonly Voice<Generated>[], own: readonly Voice<Generated>[], about: readonly Voice<Generated>[]) {
  const yes = [...own, ...about].filter(({ state, value }) => state === 'known' && value!.generated);
  const unknown = shown.every(({ value }) => value!.families.length === 0);
  return yes.filter((voice) => own.includes(voice) || (unknown && voice.value!.families.length > 0));
}

/** What is declared to be synthetic is made by the model that is its source. */
function declaredModel(words: string | undefined): Generated {
  const name = words === undefined || namesNobody(words) ? undefined : words;
  const families = name === undefined ? [] : modelsNamed(name, { said: true });
  return { generated: true, families, other: name !== undefined && families.length === 0 };
}

function concluded(sure: readonly Voice<Generated>[], voices: readonly Voice<Generated>[], asOf: string): ConcludedGenerated {
  const yes = sure.filter(({ value }) => value!.generated);
  const heard = yes.length > 0 ? yes : sure;
  for (const voice of heard) voice.decisive = true;
  const value = together(heard.map((voice) => voice.value!));
  const terms = strictest(value.families.map((family) => modelTerms(family, asOf)));
  return {
    state: 'known',
    value,
    raw: [...new Set(heard.map(({ raw }) => raw ?? ''))].filter((raw) => raw !== '').join(' · '),
    generated: value.generated,
    termsKnown: terms !== undefined && terms.checked !== 'none' && !value.other,
    ...(terms && { terms }),
    voices: [...heard, ...voices.filter((voice) => !heard.includes(voice))],
  };
}

function open(doubt: Voice<Generated>, voices: readonly Voice<Generated>[]): ConcludedGenerated {
  doubt.decisive = true;
  return {
    state: doubt.state,
    why: doubt.why,
    raw: doubt.raw,
    termsKnown: false,
    voices: [doubt, ...voices.filter((voice) => voice !== doubt)],
  };
}
