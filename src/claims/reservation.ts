import type { Place } from '../model/basics.js';
import type { Action, Claim, Reservation } from '../model/claim.js';
import { saysNothing } from '../text/placeholders.js';
import { reason } from '../text/reasons/reason.js';
import { simplify } from '../text/traditional.js';
import { namesTraining, trainingField } from './consent/consent-fields.js';
import { yesOrNo } from './consent/consent-words.js';
import { readDate } from './dates.js';

type Answer = 'allowed' | 'disallowed';

/** A prohibition on a broader action covers the narrower ones (W3C ODRL AI vocabulary). */
const covers: Record<Action, readonly Action[]> = {
  'data-mining': ['ai-training', 'gen-ai', 'ai-augment'],
  'ai-training': ['gen-ai'],
  'gen-ai': [],
  'ai-augment': [],
};

/** PLUS `DataMining` values (IPTC 2023.1), after `DMI-`. */
const plus: Record<string, Reservation> = {
  ALLOWED: { 'data-mining': 'allowed' },
  PROHIBITED: { 'data-mining': 'disallowed' },
  'PROHIBITED-AIMLTRAINING': { 'ai-training': 'disallowed' },
  'PROHIBITED-GENAIMLTRAINING': { 'gen-ai': 'disallowed' },
  'PROHIBITED-EXCEPTSEARCHENGINEINDEXING': { 'data-mining': 'disallowed' },
  'PROHIBITED-SEECONSTRAINT': { 'data-mining': 'disallowed' },
  'PROHIBITED-SEEEMBEDDEDRIGHTSEXPR': { 'data-mining': 'disallowed' },
  'PROHIBITED-SEELINKEDRIGHTSEXPR': { 'data-mining': 'disallowed' },
};

/** Labels of AIPREF `Content-Usage`, Cloudflare `Content-Signal`, CAWG, RSL and plain field names, without separators. */
const labels: Record<string, Action> = {
  trainai: 'gen-ai', // AIPREF's current draft: training of models that generate content
  trainaigenai: 'gen-ai',
  traingenai: 'gen-ai',
  genai: 'gen-ai',
  aigenerativetraining: 'gen-ai',
  aitrain: 'ai-training',
  aitraining: 'ai-training',
  aiall: 'ai-training',
  allowtraining: 'ai-training',
  trainingallowed: 'ai-training',
  allowaitraining: 'ai-training',
  aitrainingallowed: 'ai-training',
  是否可训练: 'ai-training',
  可否训练: 'ai-training',
  允许训练: 'ai-training',
  是否允许训练: 'ai-training',
  训练许可: 'ai-training',
  ai训练: 'ai-training',
  训练授权: 'ai-training',
  训练权限: 'ai-training',
  用于训练: 'ai-training',
  robotsallowed: 'data-mining',
  robotsallow: 'data-mining',
  aiinput: 'ai-augment',
  aiinference: 'ai-augment',
  datamining: 'data-mining',
  tdm: 'data-mining',
  all: 'data-mining',
};

/** Fields whose yes means a refusal. */
const refusals: Record<string, Action> = {
  tdmreservation: 'data-mining',
  tdmrep: 'data-mining',
  tdmreserved: 'data-mining',
  tdmoptout: 'data-mining',
  rightsreserved: 'data-mining',
  rightsreservation: 'data-mining',
  robotsdisallowed: 'data-mining',
  robotsdisallow: 'data-mining',
  tdmopt: 'data-mining',
  noai: 'ai-training',
  noimageai: 'ai-training',
  noaiflag: 'ai-training',
  notrain: 'ai-training',
  donottrain: 'ai-training',
  optout: 'ai-training',
  optedout: 'ai-training',
  aioptout: 'ai-training',
  trainingoptout: 'ai-training',
  spawningoptout: 'ai-training',
  gemaoptout: 'ai-training',
  haveibeentrained: 'ai-training',
  禁止训练: 'ai-training',
  退出: 'ai-training',
  退出训练: 'ai-training',
  选择退出: 'ai-training',
  拒绝训练: 'ai-training',
  禁止挖掘: 'data-mining',
  文本数据挖掘保留: 'data-mining',
};

/** Reads an opt-out or a permission into the four actions. `at.field` is the name the words are under. */
export function reservationClaim(words: string, at: Place, looked: readonly string[] = at.field ? [at.field] : []): Claim<Reservation> {
  const raw = words.length > 1_000 ? `${words.slice(0, 1_000)}…` : words;
  if (saysNothing(words)) return { state: 'missing', raw, lookedIn: looked };
  const plain = words.slice(0, 4_000).trim();
  const field = squash(at.field?.split('.').at(-1) ?? '');
  const known = (value: Reservation): Claim<Reservation> => ({ state: 'known', value: widened(value), raw, at });

  const made = Object.hasOwn(refusals, field) || Object.hasOwn(labels, field) ? undefined : trainingField(field);
  const refusal = Object.hasOwn(refusals, field) ? refusals[field] : made === 'refusal' ? 'ai-training' : undefined;
  // The day of an opt-out says that there was one.
  const answer = yesOrNo(plain) ?? (refusal !== undefined && readDate(plain) !== undefined ? true : undefined);
  if (refusal && answer !== undefined) {
    if (answer) return known({ [refusal]: 'disallowed' });
    // Only TDMRep's 0 is a statement that nothing is reserved; no opt-out on record is not a permission.
    return field.startsWith('tdm') ? known({ [refusal]: 'allowed' }) : { state: 'missing', raw, lookedIn: looked };
  }
  const action = Object.hasOwn(labels, field)
    ? labels[field]
    : made === 'permission' || (allowedOrNot(plain) !== undefined && namesTraining(field))
      ? 'ai-training'
      : undefined;
  const permission = allowedOrNot(plain) ?? (answer === undefined ? undefined : answer ? 'allowed' : 'disallowed');
  if (action && permission) return known({ [action]: permission });

  const read = combine([readPlus(plain), readPairs(plain), readRobots(plain), readAiTxt(plain, field), readJson(plain), readWords(plain)]);
  if (read) return known(read);
  if (/DMI-UNSPECIFIED/i.test(plain) || onlyIndexing(plain)) return { state: 'missing', raw, lookedIn: looked };
  return { state: 'unclear', raw, at, why: reason('reservation/not-known') };
}

/** Puts statements together as AIPREF does: any refusal refuses, else any permission permits. */
export function combine(parts: readonly (Reservation | undefined)[]): Reservation | undefined {
  const all: Reservation = {};
  for (const part of parts) {
    if (!part) continue;
    for (const [action, said] of Object.entries(part) as [Action, Answer][]) {
      if (all[action] !== 'disallowed') all[action] = said;
    }
  }
  return Object.keys(all).length > 0 ? all : undefined;
}

/** With the narrower actions that a refusal of a broader one covers. */
export function widened(value: Reservation): Reservation {
  const all: Reservation = { ...value };
  for (const [action, said] of Object.entries(value) as [Action, Answer][]) {
    if (said === 'disallowed') for (const narrower of covers[action]) all[narrower] = 'disallowed';
  }
  return all;
}

function squash(name: string): string {
  return simplify(name.toLowerCase()).replace(/[\s_\-:.]+/g, '');
}

function allowedOrNot(words: string): Answer | undefined {
  if (/^(?:allowed?|permitted|允许|可以|可)$/i.test(words)) return 'allowed';
  if (
    /^(?:disallow(?:ed)?|not[ _-]?allowed|prohibited|not[ _-]?permitted|forbidden|denied|refused|reserved|constrained|opt(?:ed)?[ _-]?out|verboten|interdit|prohibido|vietato|verboden|禁止|不允许|不可|不得|拒绝|学習禁止)$/i.test(
      words,
    )
  )
    return 'disallowed';
  return undefined;
}

const MATTER =
  '(?:(?:generative |gen-?)?ai|ml|llms?|machine[- ]learning|text and data mining|tdm|data mining|(?:ai |ml |llm |model )?train(?:ing|ed)?)';
const NO_TRAINING = new RegExp(
  [
    `\\b(?:no|not for|never for|not (?:to be )?used? (?:for|in|to)|do not|don[’']t|prohibit(?:s|ed|ing)?|forbid(?:s|den)?|exclud(?:es|ed|ing)|disallow(?:s|ed)?|reserv(?:es|ed)|opt(?:s|ed)?[ _-]?out (?:of|from))(?: (?:the|any|all|its|use|uses|used|of|for|in|to|be|data|rights))*[ _-]${MATTER}\\b`,
    `\\b${MATTER}(?: (?:is|are|of|on|with|the|this|data|ai|ml|models?|use|uses|rights|expressly|strictly|and|or|mining|training))*[ :]*(?:reserved|prohibited|not (?:allowed|permitted)|forbidden|disallowed|opt(?:ed)?[ _-]?out|excluded|verboten|interdit)\\b`,
    '(?:禁止|不得|不允许|拒绝|不可|不准|谢绝|勿)[^，。；]{0,8}(?:训练|挖掘|学習)|(?:训练|挖掘|学習)[^，。；]{0,4}(?:禁止|不允许|不可)',
  ].join('|'),
  'i',
);

/** True for short words that refuse training or mining, whatever field they stand in. */
export function refusesTraining(words: string): boolean {
  return words.length <= 200 && NO_TRAINING.test(words);
}

/** "No AI training", "text and data mining reserved", 禁止用于模型训练. */
function readWords(words: string): Reservation | undefined {
  return refusesTraining(words) || /^opt(?:ed)?[ _-]?out$/i.test(words) ? { 'ai-training': 'disallowed' } : undefined;
}

function readPlus(words: string): Reservation | undefined {
  const value = /\bDMI-([A-Z]+(?:-[A-Z]+)?)/i.exec(words)?.[1]?.toUpperCase();
  return value !== undefined && Object.hasOwn(plus, value) ? plus[value] : undefined;
}

/** `train-ai=n, search=y`, `ai-train: no`, `tdm-reservation: 1`. */
function readPairs(words: string): Reservation | undefined {
  const found: Reservation[] = [];
  for (const [, name, said] of words.matchAll(
    /([A-Za-z][\w.-]{1,40})["']?\s?[=:]\s?["']?(notAllowed|not-allowed|allowed|disallow|constrained|yes|no|true|false|[yn01])\b/gi,
  )) {
    const label = squash(name!).replace(/^(?:cawg|c2pa)/, '');
    const answer = yesOrNo(said!);
    const permission = allowedOrNot(said!) ?? (answer === undefined ? undefined : answer ? 'allowed' : 'disallowed');
    if (Object.hasOwn(refusals, label) && answer !== undefined) {
      if (answer || label.startsWith('tdm')) found.push({ [refusals[label]!]: answer ? 'disallowed' : 'allowed' });
    } else if (Object.hasOwn(labels, label) && permission) found.push({ [labels[label]!]: permission });
  }
  return combine(found);
}

/** `noai`, `noimageai` in a robots meta tag or an X-Robots-Tag header. */
function readRobots(words: string): Reservation | undefined {
  return /(?:^|[\s,:;"'])no(?:image)?ai(?:$|[\s,;"'])/i.test(words) ? { 'ai-training': 'disallowed' } : undefined;
}

/** Robots directives that speak of search only (Google Search Central, "Robots meta tag"): nothing is said on mining or training. */
function onlyIndexing(words: string): boolean {
  const directive =
    /^(?:[a-z*-]{2,40}\s?:\s?)?(?:all|index|follow|none|noodp|noydir|no(?:index|follow|archive|cache|snippet|translate|imageindex|sitelinkssearchbox)|indexifembedded|max-(?:snippet|image-preview|video-preview)\s?[:=]\s?-?\w+)$/i;
  return words.split(/[,;]/).every((part) => directive.test(part.trim()));
}

/** Spawning's ai.txt: a refusal of everything; refusals of single media types are not weighed. */
function readAiTxt(words: string, field: string): Reservation | undefined {
  // Of a whole robots.txt its group for everybody counts; a bare `Disallow: /` is for everybody.
  if (field === 'robotstxt')
    return /^(?:user-agent:\s?\*\s+)?disallow:\s?\/\s?$/i.test(words.trim()) ? { 'data-mining': 'disallowed' } : undefined;
  if (field !== 'aitxt') return undefined;
  if (/^\s?disallow:\s?[*/]\s?$/im.test(words)) return { 'ai-training': 'disallowed' };
  return /^\s?allow:\s?[*/]\s?$/im.test(words) ? { 'ai-training': 'allowed' } : undefined;
}

/** CAWG or C2PA `training-mining` entries: `{"cawg.ai_training": {"use": "notAllowed"}}`. */
function readJson(words: string): Reservation | undefined {
  if (!words.startsWith('{') && !words.startsWith('[')) return undefined;
  const found: Reservation[] = [];
  for (const [, name, said] of words.matchAll(/"(?:cawg|c2pa)\.([a-z_]{2,40})"\s?:\s?\{\s?"use"\s?:\s?"(\w{1,20})"/gi)) {
    const action = labels[squash(name!)];
    const permission = allowedOrNot(said!);
    if (action && permission) found.push({ [action]: permission });
  }
  return combine(found);
}
