import { harmlessJson } from '../../text/ci-syntax.js';
import { visible } from '../../text/show.js';

/** A value as JSON on one line that neither a terminal nor a CI runner acts on; it parses to the same value. */
export function jsonLine(value: unknown): string {
  return harmlessJson(
    JSON.stringify(value).replace(/[^ -~]/gu, (character) => (visible(character) === character ? character : escaped(character))),
  );
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, n) => `\\u${character.charCodeAt(n).toString(16).padStart(4, '0')}`).join('');
}
