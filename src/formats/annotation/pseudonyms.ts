import type { Json } from '../../model/basics.js';

/** More people than this in one export are numbered as one. */
const MAX_PEOPLE = 100_000;

/** Numbers people in the order in which they come up. A hash of a mail address could be undone by guessing; a number says who is the same, and no more. */
export class Pseudonyms {
  private readonly numbers = new Map<string, number>();
  private readonly word: string;

  constructor(word: string) {
    this.word = word;
  }

  /** The name in place of a person given as id, mail address, or an object with either; undefined for nobody. */
  of(person: Json | undefined): string | undefined {
    const id = typeof person === 'object' && person !== null && !Array.isArray(person) ? (person.id ?? person.email) : person;
    if (typeof id !== 'string' && typeof id !== 'number') return undefined;
    const known = this.numbers.get(String(id));
    if (known !== undefined) return `${this.word}-${known}`;
    if (this.numbers.size >= MAX_PEOPLE) return `${this.word}-more`;
    this.numbers.set(String(id), this.numbers.size + 1);
    return `${this.word}-${this.numbers.size}`;
  }
}
