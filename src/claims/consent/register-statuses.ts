/** What registers write in the column for what happened: statuses of DPV, flags, answers of forms, a word or two in many languages. */
import type { ConsentAgainst } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { consentStatus, LONGEST_STATUS, yesOrNo } from './consent-words.js';

/** Neither for nor against: the words were not understood. */
export interface Happened {
  against: readonly ConsentAgainst[];
  given: boolean;
}

/** What the words of an event say; neither for nor against where they are not understood. */
export function happenedIn(words: string): Happened {
  // An answer of a form is `A. agree`, `B.不同意`.
  const bare = words.trim().replace(/^\(?[A-Z]\)?[.．、)]\s*/u, '');
  const ofDpv = /^(?:dpv:|https?:\/\/w3id\.org\/dpv(?:\/\S*)?[#/])(\w+)$/i.exec(bare)?.[1];
  if (ofDpv !== undefined) return Object.hasOwn(DPV, ofDpv) ? DPV[ofDpv]! : NOT_UNDERSTOOD;
  // What is longer is a text about consent.
  if (bare.length > LONGEST_STATUS || saysNothing(bare) || UNKNOWN.test(bare)) return NOT_UNDERSTOOD;
  const flag = yesOrNo(bare);
  if (flag !== undefined) return flag ? GIVEN : said('refused');
  const own = EVENTS.find(([pattern]) => pattern.test(bare))?.[1];
  if (own !== undefined) return own === 'given' ? GIVEN : said(own);
  const status = consentStatus(bare);
  const against = status?.against ?? [];
  return { against, given: status?.given === true && against.length === 0 };
}

const GIVEN: Happened = { against: [], given: true };
const NOT_UNDERSTOOD: Happened = { against: [], given: false };
const said = (against: ConsentAgainst): Happened => ({ against: [against], given: false });

/** Statuses of consent as DPV calls them (https://w3id.org/dpv). */
const DPV: Readonly<Record<string, Happened>> = {
  ConsentGiven: GIVEN,
  RenewedConsentGiven: GIVEN,
  ConsentRefused: said('refused'),
  ConsentWithdrawn: said('withdrawn'),
  ConsentRevoked: said('withdrawn'),
  ConsentExpired: said('expired'),
  ConsentInvalidated: said('expired'),
  ConsentRequested: said('pending'),
  ConsentRequestDeferred: said('pending'),
};

/** Words for what nobody knows. */
export const UNKNOWN = /\b(?:unknown|unclear|not known|unbekannt|unklar|inconnue?|desconocid[oa]|sconosciut[oa])\b|未知|不明|不詳|미상/iu;

/** What registers write in one or two words, in languages that items seldom do. */
const EVENTS: readonly (readonly [RegExp, 'given' | ConsentAgainst])[] = [
  [/lösch|\bdelet\w*|\beras\w*|supprim|suppress|borrad|cancellazione|eliminaci|apagamento|削除|삭제|删除/iu, 'erasure'],
  [
    /^(?:not[-_ ]?given|nicht\b.*(?:willigt|stimmt|erteilt|standen)|no\b.*(?:acept|autoriz|consient)\w*|não\b.*(?:aceit|autoriz|consent)\w*|non\b.*(?:accett|accord|accept|acconsent)\w*|refusée?|rechaz\w+|rifiutat[oa]|recusad[oa]|abgelehnt|verweigert|geweigerd|同意しない|不同意|拒否|동의(?: 안 ?함|하지 않음)|미동의|거부|nie\b.*zg\w+|odmow\w+|не соглас\w+|отказ\w*)$/iu,
    'refused',
  ],
  [
    /^(?:angefragt|ausstehend|offen|en attente|demandée?|pendiente|solicitad[oa]|in attesa|pendente|未回答|保留|대기|요청|oczekuje|ожидает)$/iu,
    'pending',
  ],
  [
    /^(?:widerrufen|zurückgezogen|retirée?|révoquée?|revocad[oa]|retirad[oa]|revocat[oa]|revogad[oa]|ingetrokken|撤回|取消|철회|wycofan[aoy]|отозван\w*)$/iu,
    'withdrawn',
  ],
  [
    /^(?:j|eingewilligt|zugestimmt|erteilt|einverstanden|accordée?|acceptée?|consentie?|acepta|aceptad[oa]|acepto|autoriza(?:d[oa])?|concedid[oa]|aceit[oa]|concess[oa]|accettat[oa]|acconsente|akkoord|toegestaan|同意する|同意済み?|동의(?:함)?|zgoda|wyrażon[aoy]|согласен|согласна|согласие)$/iu,
    'given',
  ],
];
