import type { Action, Reservation } from '../../model/claim.js';

/** Categories of AIPREF (draft-ietf-aipref-vocab, its earlier names too) and of Cloudflare's content signals. What is not among them is kept and says nothing. */
const USES: Readonly<Record<string, Action>> = {
  'train-ai': 'gen-ai',
  'train-genai': 'gen-ai',
  genai: 'gen-ai',
  'ai-train': 'ai-training',
  ai: 'ai-training',
  'ai-input': 'ai-augment',
  tdm: 'data-mining',
  all: 'data-mining',
  bots: 'data-mining',
};
const ANSWERS: Readonly<Record<string, 'allowed' | 'disallowed'>> = { y: 'allowed', yes: 'allowed', n: 'disallowed', no: 'disallowed' };

/** `train-ai=n, search=y`, with a path before it where it is said of one (draft-ietf-aipref-attach). One refusal decides. */
export function signalLine(value: string): Reservation | undefined {
  const all: Reservation = {};
  for (const part of value.replace(/^\/\S*\s+/, '').split(/[,;\s]+/)) {
    const [, name, said] = /^([a-z-]{2,20})=([a-z]{1,3})$/i.exec(part.trim()) ?? [];
    const action = name === undefined ? undefined : USES[name.toLowerCase()];
    const answer = said === undefined ? undefined : ANSWERS[said.toLowerCase()];
    if (action !== undefined && answer !== undefined && all[action] !== 'disallowed') all[action] = answer;
  }
  return Object.keys(all).length > 0 ? all : undefined;
}
