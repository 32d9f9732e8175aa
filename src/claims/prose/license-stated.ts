/** Statements of few words that something is under a license: `The notes are CC BY-NC 4.0`, `Images: CC BY-NC`, `now CC BY-NC 4.0`. They have no word for rights but the name itself. */
import { holds, READ_LANGUAGES } from './rights-words.js';

const SIGNS = '[^\\p{L}\\p{N}§]{0,12}';
/** Words that point at what is here. */
const THE =
  'the|this|these|our|all|every|each|both|any|die|das|der|diese[rs]?|alle|unsere?|les|le|la|ces|cet(?:te)?|nos|notre|tou(?:te)?s|los|las|el|estos|estas|este|esta|nuestr[oa]s?|tod[oa]s|os|as|o|a|esses|essas|este|nossos|nossas|i|gli|il|lo|tutt[ei]|de|het|deze|все|эти|наши|эта|этот|это';
const IS =
  'is|are|is now|are now|now|remain|remains|stay|stays|ist|sind|bleiben|bleibt|est|sont|es|son|esta|estan|e|sao|sono|zijn|—|–|-|=|:';
const NOW =
  'now|currently|today|as of now|jetzt|nun|inzwischen|maintenant|desormais|a present|ahora|actualmente|agora|atualmente|adesso|ora|теперь|сейчас|现在|现为|现|目前|如今|改为|現在|現在は|今は|현재|지금은|이제';
/** What may stand between the verb and the license. */
const ALSO = '(?:(?:all|only|still|also|therefore|thus|both|alle|nur|tous|toutes|seulement|solo|todos|todas|apenas)\\s)?';
const BEHIND = `(?:\\s?(?:licen[cs]ed?|lizenziert|only|now|instead|from now on|throughout|입니다|이다|です|である|となります|(?:as of|since|from|starting|seit|ab|depuis|desde|с)\\s[\\p{L}\\p{N} .,/-]{2,24}))?`;
/** What the license is said to be of, behind it. */
const OF_IT =
  '(?:applies(?: to)?|covers|governs|holds for|for|on|gilt(?: fur)?|fur|s.applique(?: a| aux)?|pour|para|per|se aplica a|aplica-se a|для|は|适用于|用于|适用)';

/** `§` stands for the license. */
const STATED: readonly RegExp[] = [
  // A name alone, or what it is now.
  new RegExp(`^${SIGNS}(?:(?:${NOW})${SIGNS})?§${BEHIND}${SIGNS}$`, 'u'),
  // What is here is under it.
  new RegExp(`^${SIGNS}(?:${THE})\\s(?:[\\p{L}\\p{N}'’-]+\\s){0,5}?(?:${IS})\\s(?:(?:${NOW})\\s)?${ALSO}§${BEHIND}${SIGNS}$`, 'u'),
  new RegExp(
    `^${SIGNS}(?:本|该|此|这些|所有|全部|この|本|すべての|全(?:て|ての)?|이|본|모든|해당)[^，。；、:：§]{0,12}?(?:均为|都是|是|为|乃|は|も|은|는|이|가|[:：])\\s?(?:${NOW})?\\s?§${BEHIND}${SIGNS}$`,
    'u',
  ),
];
/** A word for data before or behind it, as labels have it. */
const LABELED: readonly RegExp[] = [
  new RegExp(`^${SIGNS}([\\p{L}\\p{N} '’-]{2,40}?)\\s?(?:[:：=—–-]|\\(|${IS})\\s?(?:(?:${NOW})\\s)?§${BEHIND}${SIGNS}$`, 'u'),
  new RegExp(`^${SIGNS}§(?:\\slicen[cs]e)?\\s?${OF_IT}\\s?([\\p{L}\\p{N} '’-]{2,40})${SIGNS}$`, 'u'),
  new RegExp(`^${SIGNS}§\\s?[(（]([\\p{L}\\p{N} '’-]{2,40})[)）]${SIGNS}$`, 'u'),
];
/** What a label says that is over what may be done. */
const OF_USE =
  /^(?:(?:usage|use|user|reuse|data|content) ?)?(?:rights|usage|use|reuse|terms|permissions?|conditions?|restrictions?|nutzung|rechte|droits|usage|uso|derechos|direitos|права|权利|使用|権利|권리)$/u;
const DENIES = /\b(?:no|not|never|nor|nicht|keine?|pas|non|nao|ni|ne|не|нет)\b|n't\b|不|非|未|ない|ません|않|아니/u;

/**
 * Whether a folded sentence does no more than say of data, or of nothing by name, that it is under the license that it names.
 * `name`: how it names it, folded.
 */
export function statesLicense(folded: string, name: string): boolean {
  const words = folded.replace(name, '§');
  if (words === folded || words.length > 160) return false;
  const besides = words.replace('§', ' ');
  if (DENIES.test(besides) || holds(besides, READ_LANGUAGES, 'code') || holds(besides, READ_LANGUAGES, 'comparing')) return false;
  if (STATED.some((stated) => stated.test(words))) return true;
  return LABELED.some((labeled) => {
    const of = labeled.exec(words)?.[1];
    return of !== undefined && (OF_USE.test(of) || holds(of, READ_LANGUAGES, 'data'));
  });
}
