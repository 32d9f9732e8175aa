import type { Action, Reservation } from '../../model/claim.js';

type Answer = 'allowed' | 'disallowed';

/** Categories of AIPREF (draft-ietf-aipref-vocab), with those of its earlier drafts that files still have. What is not among them is kept and says nothing. */
const PREFERENCES: Readonly<Record<string, Action>> = {
  'train-ai': 'gen-ai',
  'train-genai': 'gen-ai',
  genai: 'gen-ai',
  ai: 'ai-training',
  aitrain: 'ai-training',
  tdm: 'data-mining',
  all: 'data-mining',
  bots: 'data-mining',
};
/** Cloudflare's content signals; `search` is none of our four questions. */
const SIGNALS: Readonly<Record<string, Action>> = { 'ai-train': 'ai-training', 'ai-input': 'ai-augment' };
const ANSWERS: Readonly<Record<string, Answer>> = { y: 'allowed', yes: 'allowed', n: 'disallowed', no: 'disallowed' };

/** A member of a dictionary of structured fields (RFC 9651, 3.2): a key, and perhaps a value with parameters. */
const BARE = '(?:"(?:[^"\\\\]|\\\\.)*"|:[A-Za-z0-9+/=]*:|\\?[01]|@?-?[0-9.]+|[A-Za-z*][\\w!#$%&\'*+.^`|~:/-]*)';
const PARAMETERS = `(?:[ ]*;[ ]*[a-z*][a-z0-9_.*-]*(?:=${BARE})?)*`;
const MEMBER = new RegExp(`[ \\t]*([a-z*][a-z0-9_.*-]*)(?:=(?:(${BARE})|\\((?:[^()"]|"[^"]*")*\\)))?${PARAMETERS}[ \\t]*(,|$)`, 'y');
/** Longer values are not read. */
const MAX_VALUE = 10_000;

/** `Content-Usage: train-ai=n, search=y`: a dictionary whose last value for a key counts; one that does not parse says nothing (draft-ietf-aipref-vocab, 6). */
export function contentUsage(value: string): Reservation | undefined {
  if (value.length > MAX_VALUE) return undefined;
  const said = new Map<string, string>();
  for (MEMBER.lastIndex = 0; MEMBER.lastIndex < value.length; ) {
    const found = MEMBER.exec(value);
    if (found === null) return undefined;
    said.set(found[1]!, found[2] ?? '');
    // A comma has to have a member behind it.
    if (found[3] === ',' && MEMBER.lastIndex >= value.length) return undefined;
  }
  const all: Reservation = {};
  for (const [key, token] of said) {
    const known = Object.hasOwn(PREFERENCES, key);
    const action = known ? PREFERENCES[key] : Object.hasOwn(SIGNALS, key) ? SIGNALS[key] : undefined;
    // A label of the other protocol refuses, but permits nothing.
    const answer = token === 'n' ? 'disallowed' : token === 'y' && known ? 'allowed' : undefined;
    if (action !== undefined && answer !== undefined && all[action] !== 'disallowed') all[action] = answer;
  }
  return Object.keys(all).length > 0 ? all : undefined;
}

/** `Content-Signal: ai-train=no, search=yes`, in any case. One refusal decides. */
export function contentSignal(value: string): Reservation | undefined {
  const all: Reservation = {};
  for (const part of value.slice(0, MAX_VALUE).split(/[,;\s]+/)) {
    const [, name, said] = /^([a-z-]{2,20})=([a-z]{1,3})$/i.exec(part.trim()) ?? [];
    const label = name?.toLowerCase() ?? '';
    const action = Object.hasOwn(SIGNALS, label) ? SIGNALS[label] : Object.hasOwn(PREFERENCES, label) ? PREFERENCES[label] : undefined;
    const word = said?.toLowerCase() ?? '';
    const answer = Object.hasOwn(ANSWERS, word) ? ANSWERS[word] : undefined;
    if (action !== undefined && answer !== undefined && all[action] !== 'disallowed') all[action] = answer;
  }
  return Object.keys(all).length > 0 ? all : undefined;
}
