/** The types of arguments, read from the English texts: what does not fit does not compile. */
import type { Words } from '../../model/basics.js';

/** What fills a place: words in the language of the text, a number, or the same words in each language. */
export type Value = string | number | Words;
/**
 * The places of a text: `{where}` for a value, `{count#}` for a number with marks of thousands, `{count#file}` for so many of a thing,
 * `{count|is|are}` for the form that goes with a number, in the order of the forms of the language, `{parts;}` and `{values,}` for lists.
 */
export type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type NameOf<Place> = Place extends `${infer Name}${'#' | '|'}${string}`
  ? NameOf<Name>
  : Place extends `${infer Name}${';' | ','}`
    ? Name
    : Place;
type ValueOf<Name extends string, Place> = [Extract<Place, `${Name}${'#' | '|'}${string}`>] extends [never]
  ? [Extract<Place, `${Name}${';' | ','}`>] extends [never]
    ? Value
    : readonly Value[]
  : number;
export type Arguments<Place> = { [Name in NameOf<Place> & string]: ValueOf<Name, Place> };

/** What a text is given: nothing where it has no places. */
export type Given<Text> = [Places<Text>] extends [never] ? [] : [given: Arguments<Places<Text>>];
/** The names of the arguments of a text. */
export type Names<Text> = NameOf<Places<Text>>;
