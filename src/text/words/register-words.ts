/** Words for what registers of consent say, and for how they are there. */

import type { Lang, Words } from '../../model/basics.js';
import type { RegisteredSays } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import type { RegisterOnRecord } from '../../model/statement.js';
import { phraseIn } from '../in-chinese.js';
import { punctuation } from '../messages/languages.js';
import { say } from '../messages/say.js';
import type { ReasonId } from '../reasons/en.js';
import { counted } from '../show.js';

/** What a register says of the person of an item. */
export const registeredWords: Readonly<Record<RegisteredSays, Words>> = {
  given: { en: 'consent is on record', zh: '已登记同意' },
  unsigned: {
    en: 'consent is on record only in lines that were added after somebody signed for it',
    zh: '仅在签署之后新增的行中登记了同意',
  },
  against: { en: 'the person refused, withdrew or objected', zh: '本人已拒绝、撤回或者反对' },
  unclear: { en: 'its words for this person are not understood', zh: '就该个人登记的内容无法理解' },
  minor: { en: 'the person is a minor, and no guardian consented', zh: '本人为未成年人，未登记监护人同意' },
  'other-version': { en: 'consent was given to another version only', zh: '仅同意其他版本' },
  'other-purpose': { en: 'consent was given for other purposes only', zh: '仅同意其他目的' },
  silent: { en: 'the person is not in it', zh: '其中没有该个人' },
  nobody: { en: 'the item names no person', zh: '条目未载明个人' },
  'not-at-hand': { en: 'the register was not at hand', zh: '登记表不在本机' },
};

/** Why there is no consent on record, by what the register says. */
export const registerReasons = {
  given: 'register/joined',
  unsigned: 'register/joined',
  against: 'register/against',
  unclear: 'register/unclear',
  minor: 'register/minor',
  'other-version': 'register/other-version',
  'other-purpose': 'register/other-purpose',
  silent: 'register/silent',
  nobody: 'register/nobody',
  'not-at-hand': 'register/not-at-hand',
} as const satisfies Readonly<Record<RegisteredSays, ReasonId>>;

/** The table of a register as a document that people name. */
export function registerDocument({ path, sha256, state }: RegisterOnRecord): Evidence {
  const there = state !== 'not-at-hand';
  return { path, present: there, ...(there && { seen: { as: 'table', read: true } }), ...(sha256 !== undefined && { sha256 }) };
}

/** A register in a sentence: where it is, and how. */
export function registerWords({ id, path, state, last, events, why }: RegisterOnRecord, lang: Lang): string {
  const rows = events === undefined ? '' : `${punctuation[lang].comma}${counted(events, 'event', lang)}`;
  const since = last === undefined ? '' : say('registered/last-joined', lang, { last });
  const words = {
    'as-signed': { en: 'as it was signed', zh: '与签署时一致' },
    grown: { en: 'lines were added since it was signed', zh: '签署后有新增' },
    changed: { en: 'not as it was signed: it can withdraw consent, and gives none', zh: '与签署时不一致：其中的撤回有效，同意不计' },
    'not-at-hand': { en: `not at hand${since}`, zh: `不在本机${since}` },
  }[state];
  const problem = why === undefined ? '' : `${punctuation[lang].semicolon}${phraseIn(lang, why)}`;
  return say('registered/is', lang, { id, path, rows, words: words[lang], problem });
}
