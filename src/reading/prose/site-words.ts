/** Files in which sites reserve what they hold (`tdmrep.json`, `ai.txt`), where they lie beside data: they are of the data then, whatever paths they name. */
import { lineEnds } from './prose-blocks.js';

/** What such a file says: the field that licit knows it by, its value and its line. */
export interface SiteWords {
  field: 'tdm-reservation' | 'ai-training';
  value: string;
  line: number;
}

/** Whether a file is called as such files are. */
export const reservesAsSite = (path: string): boolean => /(?:^|\/)(?:tdmrep\.json|ai\.txt)$/i.test(path);

/** A longer file is something else under the same name. */
const MAX_CHARACTERS = 64 << 10;
/** What a rule has (TDMRep, 6.1). Whatever has more holds data. */
const OF_RULE = new Set(['location', 'tdm-reservation', 'tdm-policy']);

/** What is reserved in such a file; empty where nothing is, and where the file holds anything else. `tdm-reservation` is 1, or ai.txt disallows a path or kind of file. */
export function reservedAsSite(text: string, path: string): SiteWords[] {
  if (text.length > MAX_CHARACTERS) return [];
  const isAi = /\.txt$/i.test(path);
  if (!isAi && !areRules(text)) return [];
  const found = isAi
    ? text.matchAll(/^[^\S\r\n]*disallow[^\S\r\n]*:[^\S\r\n]*(?=[^\s#])/gim)
    : text.matchAll(/"tdm-reservation"\s*:\s*(?:1\b|"1"|true\b)/g);
  return [...found].map(({ index }) => ({
    field: isAi ? 'ai-training' : 'tdm-reservation',
    value: isAi ? 'disallowed' : '1',
    line: lineEnds(text.slice(0, index)).length + 1,
  }));
}

function areRules(text: string): boolean {
  try {
    const rules: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return (
      Array.isArray(rules) &&
      rules.every((rule) => typeof rule === 'object' && rule !== null && Object.keys(rule).every((key) => OF_RULE.has(key)))
    );
  } catch {
    return false;
  }
}
