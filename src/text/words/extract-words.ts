import type { Lang, Words } from '../../model/basics.js';
import type { HeldExtract } from '../../model/evidence.js';
import { say } from '../messages/say.js';

/** How an extract stands, in words. */
const standingWords: Record<HeldExtract['standing'], Words> = {
  shown: { en: 'shown', zh: '已证明' },
  attested: { en: 'attested', zh: '已作说明' },
  stated: { en: 'stated, by somebody who may not attest', zh: '仅为陈述，说明人未获授权' },
  open: { en: 'open', zh: '未完' },
  against: { en: 'speaks against it', zh: '内容不利' },
};

/** An extract in a line: how it stands, what of it was found in the document, and what speaks against or lacks. */
export function extractWords({ id, kind, standing, found, of, against = [], open = [], unsaid = [] }: HeldExtract, lang: Lang): string {
  const stands = (standingWords[standing] ?? standingWords.open)[lang];
  const named = [...against, ...open, ...unsaid];
  const keys = named.length === 0 ? '' : say('extract/keys', lang, { named });
  return say('extract/is', lang, { id, kind, stands, keys, found, of });
}

/** A sentence of a document that speaks against what it is named for, and that nobody set aside. */
export function adverseWords(sentence: string, lang: Lang): string {
  const quoted = sentence.length > 100 ? `${sentence.slice(0, 99)}…` : sentence;
  return say('extract/says', lang, { quoted });
}
