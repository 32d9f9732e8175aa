/** Words for lists from outside, and for how they are there. */
import type { Lang, Words } from '../../model/basics.js';
import type { ListSays } from '../../model/lists/list-kinds.js';
import type { ListOnRecord, RegisterState } from '../../model/statement.js';
import { phraseIn } from '../in-chinese.js';
import { punctuation } from '../messages/languages.js';
import { say } from '../messages/say.js';

const saysIds = {
  'opted-out': 'outside/says-opted-out',
  deletion: 'outside/says-deletion',
  refused: 'outside/says-refused',
  reserved: 'outside/says-reserved',
  found: 'outside/says-found',
} as const satisfies Record<ListSays, string>;

const stateIds = {
  'as-signed': 'outside/state-as-signed',
  grown: 'outside/state-grown',
  changed: 'outside/state-changed',
  'not-at-hand': 'outside/state-not-at-hand',
} as const satisfies Record<RegisterState, string>;

/** A list in a sentence: what it says, who says so, as of when, and how old that was when items were last held against it. */
export function listWords({ id, says, path, from, collected, last, proposed }: ListOnRecord, lang: Lang): string {
  if (proposed) return say('outside/proposed', lang, { path, says: say(saysIds[says], lang) });
  const days = last === undefined ? 0 : Math.max(0, Math.round((Date.parse(last) - Date.parse(collected)) / 86_400_000));
  const age = last === undefined ? '' : say('outside/held-on', lang, { last, days });
  return say('outside/is', lang, { id, says: say(saysIds[says], lang), from, collected, age });
}

/** A list in a sentence, with how it is there. */
export function listStateWords(list: ListOnRecord, lang: Lang): string {
  const { state, why, signed, entries } = list;
  const counts =
    signed !== undefined && entries !== undefined && signed !== entries ? say('outside/counts', lang, { signed, entries }) : '';
  const problem = why === undefined ? '' : `${punctuation[lang].semicolon}${phraseIn(lang, why)}`;
  return say('outside/is-there', lang, { list: listWords(list, lang), state: say(stateIds[state], lang), counts, problem });
}

/** The same in both languages. */
export function inBoth(words: (lang: Lang) => string): Words {
  return { en: words('en'), zh: words('zh') };
}
