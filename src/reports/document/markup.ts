import { harmlessHtml } from '../../text/ci-syntax.js';
import { visible } from '../../text/show.js';

/** Markup that may be in a page as it is. Only `html` makes it, and `unescaped` for our own constants. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly (Markup | string)[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template in which every value is escaped unless it is markup already. Values may be in text and in quoted attributes. */
export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(texts.reduce((page, text, index) => page + markup(values[index - 1] ?? '') + text));
}

/** Our own text that is no data and must stand as written. */
export function unescaped(text: string): Markup {
  return new Markup(text);
}

function markup(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(markup).join('');
  return harmlessHtml(visible(String(value)).replace(/[&<>"']/gu, (character) => entities[character] ?? character));
}
