/** Passwords and keys that commands take without naming them. */

import type { Found } from '../../model/detection.js';
import { isDrawn, isPassword } from './likeness.js';

/** A command, up to where the secret begins. */
const COMMANDS: readonly { pattern: RegExp; drawn: boolean }[] = [
  { pattern: /\bsshpass\s{1,4}-p\s{0,4}["']?/g, drawn: false },
  { pattern: /\bmysql(?:dump|admin|import)?\b[^\n|;]{0,80}?\s-p(?=[^\s])["']?/g, drawn: false },
  { pattern: /\bIDENTIFIED\s(?:WITH\s\S{1,40}\s)?BY\s{1,4}["']/gi, drawn: false },
  { pattern: /\b(?:curl|wget|http)\b[^\n|;]{0,200}?\s(?:-u|--user)[ =]{1,3}["']?[^\s:"']{1,80}:/g, drawn: false },
  {
    pattern:
      /\b(?:wandb|huggingface-cli|hf|kaggle|replicate|railway|vercel|sentry-cli|doctl|pulumi|snyk)\s(?:auth\s)?(?:login|auth|init)\s{1,4}(?:--?[\w-]{1,20}[ =])?["']?/g,
    drawn: true,
  },
];
const VALUE = /[^\s"'`<>|;]{6,128}/y;

/** Secrets of commands in a text. */
export function commandSecrets(text: string): Found[] {
  const all: Found[] = [];
  for (const { pattern, drawn } of COMMANDS) {
    for (const { index, 0: command } of text.matchAll(pattern)) {
      const start = index + command.length;
      VALUE.lastIndex = start;
      const value = VALUE.exec(text)?.[0];
      if (value === undefined || !(drawn ? isDrawn(value, 20) : isPassword(value, true))) continue;
      all.push({ start, end: start + value.length, show: 0, confidence: 'likely', why: 'what a command takes as a password or key' });
    }
  }
  return all;
}
