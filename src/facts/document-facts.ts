/** What documents show, as facts say it. */
import { canBe, type DocumentKind } from '../claims/documents/document-kinds.js';
import type { Evidence } from '../model/evidence.js';
import { seenWords } from '../text/words.js';

/** The documents that could show something and were not read. */
export function unreadOf(evidence: readonly Evidence[] | undefined, kinds?: readonly DocumentKind[]): Evidence[] {
  return (evidence ?? []).filter((one) => canBe(one, kinds) === 'unread');
}

/** Why a fact is not known: `legal/contract.pdf: present, 2 pages, not read (no text on its pages)`. */
export function unreadWhy(documents: readonly Evidence[]): string {
  const named = [...new Map(documents.map((one) => [one.path, one])).values()];
  const shown = named.slice(0, 3).map((one) => `${one.path}: ${seenWords(one, 'en')}`);
  return [...shown, ...(named.length > 3 ? [`and ${named.length - 3} more`] : [])].join('; ');
}
