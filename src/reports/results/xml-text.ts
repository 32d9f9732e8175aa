import { harmlessHtml } from '../../text/ci-syntax.js';
import { visible } from '../../text/show.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Untrusted text for XML, within elements and attributes: no markup, no control character, and no command of a CI host. */
export function xmlText(text: string): string {
  return harmlessHtml(visible(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character));
}
