import type { Json } from '../../model/basics.js';
import type { Item } from '../../model/item.js';

/** Deeper values are not looked at: the inspector says so for the whole item. */
const DEEPEST = 200;
/** A value within another that has neither white space nor Han text in it is a name or a number, not a text. */
const RUNNING = /\S\s+\S|[\u3400-\u9fff]{2}/;

/** The texts of an item that a model is asked about: those of its text fields, and running text within its lists and objects. */
export function* textsOf(item: Item, textFields: readonly string[]): Generator<string> {
  for (const field of textFields) {
    const text = item.fields[field];
    if (typeof text === 'string' && text !== '') yield text;
  }
  for (const value of Object.values(item.fields)) if (typeof value === 'object' && value !== null) yield* within(value, 0);
}

function* within(value: Json, depth: number): Generator<string> {
  if (typeof value === 'string') {
    if (RUNNING.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const one of Array.isArray(value) ? value : Object.values(value)) yield* within(one, depth + 1);
  }
}
