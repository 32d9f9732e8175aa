/** What detectors are, and what they find. */

import type { Confidence, Json, Place, Words } from './basics.js';

/** What a detector looks for: personal information, signs of the rights of others, secrets, numbers of organizations or of works (which are not personal), or doubts about labels. */
export type Family = 'pi' | 'ip' | 'secret' | 'org' | 'label' | 'work';

/** Kinds that say where something is, which is as often a building or a mountain as somebody. */
export function isPlace(kind: string): boolean {
  return kind === 'pi/postcode' || kind === 'pi/geo-coordinate';
}

/** The family of a kind as the ledger holds it, where no detector is at hand to ask: kinds begin with their family. */
export function familyOf(kind: string): Family | undefined {
  return FAMILIES.find((family) => kind.startsWith(`${family}/`));
}

/** All families. Each has its folder in `src/detectors/`. */
export const FAMILIES: readonly Family[] = ['pi', 'ip', 'secret', 'org', 'label', 'work'];

/** Something seen in an item. The value itself never leaves inspect/inspect.ts: `masked` shows its first characters only. */
export interface Detection {
  /** `pi/…`, `ip/…`, `secret/…`, `org/…` (an organization's, not personal), `label/…` (a doubt of a tool), `work/…` (which work it is of): the detector's id. */
  kind: string;
  at: Place;
  /** UTF-16 offsets in the field's text, end exclusive. */
  start: number;
  end: number;
  masked: string;
  /** Keyed hash of the normalized value, in hex; absent without a key. */
  subject?: string;
  confidence: Confidence;
  why: string;
  /** A value reserved for documentation and tests: counted apart, never a finding. */
  reserved?: boolean;
  /** A name or a day of birth mentioned in running text: by itself no record of a person. */
  mentioned?: true;
  /** The id of the dismissal that covers it. */
  dismissed?: string;
  /** The tool that found it, where it was not licit. Its reason says so in the ledger. */
  tool?: string;
}

/** Cheap facts on a text, computed once, that decide which detectors look at it. */
export interface TextFeatures {
  at: boolean; // holds @ or ＠
  digits: number; // length of the longest run of digits, with single separators allowed between; of a day (2024-05-01) its year
  cjk: boolean; // holds a Han character
  letters: boolean;
  upper: boolean; // holds a capital letter from A to Z
  sign: boolean; // holds a copyright sign or word
  colons: boolean; // holds two colons in a row, or seven, and the first digits of an IPv6 address before one
  pairs: boolean; // holds five groups of two characters between colons or hyphens, as a hardware address has
  dotted: boolean; // holds three dots between digits, as an IPv4 address has
  url: boolean; // is one web address and nothing else
  keys: boolean; // holds a word that keys and tokens of services begin with
  accounts: boolean; // holds a word for an account: QQ, 微信, 用户名 …
  link: boolean; // holds ://
  listed: boolean; // holds a comma right after a digit, or a degree sign
  wide: boolean; // holds a character beyond ASCII; taken for granted of a web address, which is not looked at so closely
  scripts: boolean; // holds a character of Greek, Cyrillic, Hebrew, Arabic, the scripts of India, Thai, or Hangul; taken for granted as `wide` is
  coded: boolean; // holds a word of twelve characters or more with a digit in it
  beside: boolean; // holds a digit right before or after a capital letter from A to Z
}

/** Offsets in a text in UTF-16 units, of which the first `length` count. */
export interface Places {
  readonly at: Int32Array;
  readonly length: number;
}

/** Where in a text something can begin, found in the one pass that reads it; so no detector needs to search the text. Good until the next text is read. */
export interface Anchors {
  /** Groups of digits: of each its start and end. */
  readonly groups: Places;
  /** Rows of groups with at most three spaces, hyphens, dots, slashes or brackets between, of six digits or more, but for fractions and days (2024-05-01): of each its start, end and how many digits. */
  readonly rows: Places;
  /** Groups of digits right before or after a capital letter from A to Z: of each its start and end. */
  readonly beside: Places;
  /** Groups of six digits or more: of each its start and end. */
  readonly long: Places;
  /** Words (ASCII letters, digits and underscores) of twelve characters or more that hold a digit: of each its start and end. */
  readonly coded: Places;
  /** Groups that detectors may want by what is beside them: of each where it is in `groups`, and as what, in the bits of `inspect/features/wanted-bits.ts`. */
  readonly wanted: Places;
  /** As what any of them is wanted. */
  readonly wants: number;
  /** Rows that may be telephone numbers though neither the field nor the number before says so: of each where it is in `rows`. */
  readonly dialed: Places;
  /** Where the first four digits of an IPv6 address may be, before a colon. */
  readonly sixes: Places;
  /** Where four groups or more with single dots between begin. */
  readonly dotted: Places;
  /** Mail signs: @ and ＠. */
  readonly ats: Places;
  /** Signs and words that begin a copyright notice. */
  readonly signs: Places;
  /** Words for an account. */
  readonly accounts: Places;
  /** Where the middle of a mail sign may be that is written as a word or in brackets; looked for when this is asked. */
  middles(): Places;
  /** Where keywords of the detector that is asked begin, in order; absent where they were not looked for, undefined where there are too many. */
  keywordPlaces?(): readonly number[] | undefined;
}

/** A candidate as a detector sees it, before masking. */
export interface Found {
  start: number;
  end: number;
  confidence: Confidence;
  /** Why, in a few words: `check character valid`, `word 电话 before it`. Never holds the value. */
  why: string;
  /** The normalized value, for the keyed hash: digits only, lower case … Left out: the text between start and end. */
  value?: string;
  /** How many first characters may be shown; 2 when left out. At most a third of the value is ever shown. */
  show?: number;
  /** A value reserved for documentation and tests (example.com, RFC 5737, 555-01xx): counted apart. */
  reserved?: boolean;
}

/** What is around a value whose field says what it is. */
export interface AroundValue {
  /** The item's fields. */
  fields: Readonly<Record<string, Json>>;
  /** When the item was collected, as it states it. */
  collected?: string | undefined;
}

/** A field whose name says what its values are: `diagnosis`, `工资`. */
export interface NamedField {
  confidence: Confidence;
  /** Why, in a few words. */
  why: string;
  /** Whether a value says something of a person, or how surely; every value but empty ones and placeholders when left out. */
  holds?(value: Json, around?: AroundValue): boolean | Confidence;
  /** The normalized value, for the keyed hash, where the value stands for one person. */
  subject?(value: string): string;
  /** The numbers of works in a value, `isbn:…`: each is one find and is shown as it is: no keyed hash is needed to tell one work in several items. */
  numbers?(value: Json): readonly string[];
}

/**
 * What a column is of by its name: `persons`, of whom records are kept (patients, customers); of people; of names of whatever the records are; or of things
 * of some kind, as towns.
 */
export type ColumnOf = 'persons' | 'people' | 'something' | 'things';

/** The number of a work as a detection shows it: in no key or address, where what a detection shows is taken for a mask. */
export function shownNumber(number: string): string {
  return number.replace(':', ' → ');
}

/** The number of a work from what a detection shows. */
export function numberShown(shown: string): string {
  return shown.replace(' → ', ':');
}

/** A kind of thing to look for in text. One file in `src/detectors/<family>/` each. */
export interface Detector {
  id: string;
  family: Family;
  /** Its numbers hold a check digit, which hardly any other number passes: a dismissal has to name them. */
  checks?: true;
  /** Coarse class: EMAIL, PHONE, NATIONAL_ID, CREDIT_CARD, IP_ADDRESS, COPYRIGHT, … */
  type: string;
  title: Words;
  /**
   * The version it came with, `0.3`; left out for those that were there before `rules.lock`, and for one that takes over what another found: what
   * only detectors newer than a project's `rules.lock` find does not block.
   */
  since?: string;
  /** DPV-PD term (`pd:EmailAddress`), for personal information. */
  category?: string;
  /** Several people may have the same value: it does not tell that two items are about one person. */
  sharedByPeople?: true;
  /** What a column is of by its name; only of detectors of names. */
  columnOf?(field: string): ColumnOf | undefined;
  /** At most this share of plain numbers that are something else passes for its kind, where a check or a beginning is all that tells them apart. */
  chance?: number;
  /** The features without which it finds nothing, one of these sets being enough (`digits`: at least so many); asked before `precheck`, once for all texts alike. */
  needs?: readonly Partial<TextFeatures>[];
  /**
   * Words of which one is in every text that it finds something in, unless `precheck` says yes; looked for in one pass for all detectors. Letters in any case,
   * five or more, with `_` for anything that is no letter from A to Z, also before the first and after the last one; or two Han characters or
   * more, seen at the second one or at the one in brackets.
   */
  keywords?: readonly string[];
  /** One cheap test: can this text hold a hit at all? With `keywords` asked only of texts that hold none; left out where `needs` or keywords say all. */
  precheck?(text: string, features: TextFeatures, field: string | undefined, anchors: Anchors): boolean;
  /** The features without which `precheck` says no, one of these sets being enough, where there are `keywords`: it is then not asked. */
  precheckNeeds?: readonly Partial<TextFeatures>[];
  /**
   * Hits in order. `field` is the field's path, evidence for or against; `anchors` are this text's, and are found by the detector itself when
   * left out. Must run in time linear in the text.
   */
  find(text: string, field?: string, anchors?: Anchors): Iterable<Found>;
  /** It is also looked for in web addresses, where it is the whole of a label of the host, or of a part of path or query, by itself. */
  address?: 'host' | 'path';
  /** What the name of a field says of its values, whatever their type; asked once a field, never for the elements of a list. Undefined where it says nothing. */
  named?(field: string): NamedField | undefined;
  /** Whether the name of a field says that its values are numbers of this kind; those whose check fails too, which it does not find. */
  names?(field: string): boolean;
  /** What it would need to find more and does not have here, and how to get it; undefined where nothing lacks. Listed under "not checked". */
  lacks?(): { what: Words; why: Words } | undefined;
  /** Texts in which it finds something, and texts in which it must not. Made-up identities only. */
  hits: readonly string[];
  misses: readonly string[];
}
