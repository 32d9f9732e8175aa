/** What the sections of a report are written with: values with their queries, laws by title, times and numbers as readers of the language read them. */

import type { Lang, Place } from '../../model/basics.js';
import type { Law } from '../../model/rule.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { LawView } from '../../model/views.js';
import { bracketed, dayIn, languages, punctuation, titled } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import type { Noun } from '../../text/show.js';
import { counted, number, percent, place } from '../../text/show.js';
import { basisName, basisNamesIn, lawOf, lawsInForce } from '../../text/words/laws.js';
import type { Block, Part } from './document.js';
import { voices } from './origins.js';

/** The words that a writer needs of its report. */
export interface WriterWords {
  comma: string;
  semicolon: string;
  notRecorded: string;
  nobody: string;
  itemSays: string;
  itemField: (field: string) => string;
  detected: string;
  morePlaces: (count: string) => string;
  more: (count: string) => string;
  unnamedLaw: (id: string) => string;
}

/** What every section is written with. */
export class DocumentWriter<W extends WriterWords = WriterWords> {
  readonly queries: string[] = [];
  /** How many fields had nothing to print. */
  unrecorded = 0;

  constructor(
    readonly snapshot: Snapshot,
    readonly lang: Lang,
    readonly strict: boolean,
    readonly words: W,
  ) {}

  /** A value with the number of the query that gives it. */
  traced(value: string, query: string | undefined): Part[] {
    if (query === undefined || query === '') return [value];
    const known = this.queries.indexOf(query);
    return [value, { note: known === -1 ? this.queries.push(query) : known + 1 }];
  }

  count(value: number, noun: Noun): string {
    return counted(value, noun, this.lang);
  }

  number(value: number): string {
    return number(value, this.lang);
  }

  percent(part: number, of: number): string {
    return percent(part, of);
  }

  /** The text, or an honest account that there is none. */
  orUnrecorded(text: string | undefined): string {
    if (text !== undefined && text !== '') return text;
    this.unrecorded += 1;
    return this.words.notRecorded;
  }

  /** A path or identifier as it is. */
  code(text: string): Part {
    return { code: text };
  }

  at(at: Place): Part {
    return { code: at.field ? `${place(at)} ${at.field}` : place(at) };
  }

  /** Several of them, apart. */
  codes(texts: readonly string[]): Part[] {
    return texts.flatMap((text, index) => (index > 0 ? [' · ', { code: text }] : [{ code: text }]));
  }

  /** A law by its title, before its article. */
  law(instrument: string): string {
    const title = this.#law(instrument)?.title;
    if (!title) return this.words.unnamedLaw(instrument);
    return titled(title[this.lang], this.lang) + punctuation[this.lang].article;
  }

  /** A law with its version and the day since which it has been in force: what heads its duties. */
  lawInFull(instrument: string): string {
    const law = this.#law(instrument);
    if (!law) return this.words.unnamedLaw(instrument).replace(/, $/, '');
    const { version, inForce, title } = law as LawView;
    const day = inForce === undefined ? [] : [say('document/in-force', this.lang, { day: this.day(inForce) })];
    const parts = [...(version ? [version[this.lang]] : []), ...day];
    const name = titled(title[this.lang], this.lang);
    return parts.length === 0 ? name : name + bracketed(parts.join(punctuation[this.lang].semicolon), this.lang);
  }

  #law(instrument: string): Pick<LawView, 'title'> | undefined {
    const { laws = [], duties } = this.snapshot;
    const duty = duties.find((view) => view.instrument === instrument);
    return laws.find(({ id }) => id === instrument) ?? (duty && { title: duty.instrumentTitle });
  }

  /** A time as readers of the language read it: in Chinese by the clock of Beijing. */
  time(iso: string): string {
    const at = Date.parse(iso);
    if (Number.isNaN(at)) return iso;
    const { offset, suffix } = languages[this.lang].clock;
    const there = new Date(at + offset * 3_600_000).toISOString();
    return `${this.day(there.slice(0, 10))} ${there.slice(11, 16)}${suffix}`;
  }

  /** A day of the calendar. */
  day(iso: string): string {
    return dayIn(this.lang, iso);
  }

  /** Who says something: the items, a place in a file with who wrote it, or the detectors. */
  who(said: readonly string[] | undefined): Part[] {
    if (said === undefined || said.length === 0) return [this.words.nobody];
    const first = said.slice(0, mostVoices);
    // What has words of ours is not a place.
    const shown = voices(first, this.words).map((word, n): Part => (word === first[n] ? { code: word } : word));
    const rest = said.length - shown.length;
    return this.apart(rest > 0 ? [...shown, this.words.morePlaces(this.number(rest))] : shown);
  }

  /** A country or union in words, where readers may not know its code. */
  jurisdiction(code: string): string {
    if (code === 'EEA') return say('document/european-economic-area', this.lang);
    return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([this.lang], { type: 'region' }).of(code) ?? code) : code;
  }

  /** Parts with a mark between. */
  apart(parts: readonly Part[]): Part[] {
    return parts.flatMap((part, index) => (index > 0 ? [this.words.semicolon, part] : [part]));
  }

  /** A legal basis by name and article, under the law it is meant for, else under those that are answered for. */
  basis(term: string, jurisdictions: readonly string[] = []): string {
    const meant = jurisdictions.map(lawOf).filter((one) => one !== undefined);
    const laws = this.laws();
    return basisName(term, this.lang, meant.length > 0 ? laws.filter((law) => meant.includes(law)) : laws);
  }

  /** Words of data as they are; terms of legal bases in them by name. */
  quoted(text: string): Part {
    const named = basisNamesIn(text, this.lang, this.laws());
    return named === text ? { code: text } : named;
  }

  /** The laws on personal information in force, by the instruments that are answered for. */
  laws(): readonly Law[] {
    const { laws = [], duties } = this.snapshot;
    return lawsInForce([...laws.filter((law) => law.chosen).map(({ id }) => id), ...duties.map(({ instrument }) => instrument)]);
  }

  list(parts: readonly string[]): string {
    return parts.join(this.words.comma);
  }
}

/** More who say the same are counted. */
const mostVoices = 4;

/** How many rows of a table that shows so many are not shown; nothing where all are. */
export function more(all: number, most: number, writer: DocumentWriter): Block[] {
  return all > most ? [{ kind: 'text', text: writer.words.more(writer.number(all - most)) }] : [];
}
