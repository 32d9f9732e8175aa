import type { ItemRecord } from '../../src/ledger/read/query-item.js';
import { placeOf, type Scanned } from '../licenses-of-items.js';
import { besideOthers } from '../side-by-side.js';

/** A use that a non-commercial license forbids. */
export const COMMERCIAL = 'use: {purpose: commercial}\n';
/** A card that permits everything that is asked for. */
export const PERMISSIVE_CARD =
  '---\nlicense: mit\npretty_name: Weather Notes\n---\n# Weather Notes\n\nShort notes on the weather of each day.\n';

export const rows = (count: number, more: object = {}): string =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: i + 1, text: `It rained on day ${i + 1}.`, ...more })}\n`).join('');
export const table = (count: number, more: Record<string, string> = {}): string => {
  const [names, values] = [Object.keys(more), Object.values(more)];
  const lines = Array.from({ length: count }, (_, i) => [i + 1, `It rained on day ${i + 1}`, ...values].join(','));
  return `${[['id', 'text', ...names].join(','), ...lines].join('\n')}\n`;
};

/** For each item whether the declared commercial use is permitted, as the scan concludes: by place. */
export async function permitted(files: Record<string, string | Uint8Array>): Promise<Record<string, string>> {
  const { items } = await besideOthers({ 'licit.yaml': COMMERCIAL, ...files });
  return Object.fromEntries(items.map(([place, item]) => [place, use(item)]));
}

/** The answers for the two rows of a list under a permissive card, with other files beside them. */
export async function ofRows(files: Record<string, string>): Promise<string[]> {
  const all = await permitted({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': rows(2), ...files });
  return Object.entries(all).flatMap(([place, use]) => (place.startsWith('a.jsonl') ? [use] : []));
}

/** The same of a folder that was scanned. */
export function permittedIn({ items }: Scanned): Record<string, string> {
  return Object.fromEntries(items.map((item) => [placeOf(item), use(item)]));
}

function use({ facts }: ItemRecord): string {
  const fact = facts.get('license.permits.declared-use');
  const reserved = facts.get('reservation.ai-training')?.value === 'disallowed' ? ', reserved' : '';
  const said = fact?.value === true ? 'yes' : fact?.value === false ? 'no' : 'unknown';
  return `${said}${reserved}`;
}
