/** Words of postal addresses in the languages that write them in Latin, Greek or Cyrillic letters; ours. */

const any = (words: string): string => words.trim().split(/\s+/).join('|');
/** Each word as it is and with a capital letter. */
const both = (words: string): string =>
  any(words)
    .split('|')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)])
    .join('|');

/** Kinds of street that follow the name in English and are hardly ever anything else. */
export const ROADS = any(
  'Street Streets St Road Rd Avenue Avenues Ave Av Lane Ln Boulevard Blvd Drive Dr Terrace Crescent Cres Parkway Pkwy Highway Hwy Expressway Freeway Turnpike Alley Mews Causeway Esplanade Quay Bypass Throughway',
);

/** Kinds of street that follow the name in English and may be other things as well. */
export const PLACES = any(
  'Way Court Ct Square Sq Place Pl Plaza Close Circle Cir Trail Row Grove Gardens Garden Walk Hill Park Loop Green Parade Ridge Path Pass Rise Vale View Villas Yard Gate Wharf Broadway Mall Centre Center Village Heights Manor Meadows Mill Mews Common Crossing Cove Bend Run Point Station',
);

/** Kinds of street before the name: French, Italian, Spanish, Portuguese, Polish, Czech, Slovene, Croatian, Romanian, Turkish, Indonesian, Vietnamese, Russian, Greek. */
export const BEFORE = both(
  'rue avenue boulevard bd allée allées chemin impasse quai cours route place passage sentier via viale piazza piazzetta piazzale corso vicolo largo strada contrada località calle c/ cl avenida avda av avd paseo plaza pza camino carretera ronda travesía cra carrera diagonal colonia rua travessa praça alameda estrada rodovia quadra rambla carrer ul ulica al aleje plac os osiedle trg cesta nám náměstí třída strada str bulevardul calea șoseaua aleea jl jalan đường улица ул проспект пр бульвар переулок пл площадь οδός lorong jln',
);

/** Kinds of street after the name as a word of its own, then the number: Hungarian, Norwegian, Danish, Swedish, Finnish, Dutch, Uzbek and others. */
export const AFTER = both(
  "utca útja út u tér körút köz sétány sor gate gata vei veg vej allé plads plass väg gatan tie katu straat laan weg plein street ulice ulica sokak sokağı sok caddesi cad cd bulvarı mahallesi mah ko'chasi koʻchasi tee tänav puiestee maantee iela gatvė",
);

/** Endings of street names that are one word, then the number: German, Dutch, Swedish, Danish, Norwegian, Icelandic, Finnish, Estonian. */
export const ENDINGS =
  'stra(?:ß|ss)en?|str|weg|gasse|platz|allee|damm|ufer|steig|gatan|gata|vägen|väg|vej|vejen|gade|gaden|veien|veg|vegen|gate|gaten|stræde|vænget|lien|lia|götu|gatu|stræti|straeti|vegur|katu|tie|kuja|polku|kaari|straat|straatweg|laan|plein|dreef|baan|kade|gracht|singel|steenweg|hof|markt|torget|torg|plads|backen|stigen|gränd|tänav|puiestee';

/** A part of a building. */
export const UNIT =
  'Suite|Ste|Apt|Apartment|Appt|Unit|Flat|Room|Rm|Floor|Bldg|Building|Lot|Block|Tower|Level|Shop|Villa|House|App|Wohnung|Whg|Piso|Depto|Esc|Bureau|Bte|Sala|Bloco|Lok';

/** Boxes at a post office, in letters of either case. */
export const BOX_IN_WORDS =
  '(?:P\\.? ?O\\.? ?|Post(?:al)? ?)Box|Postfach|Postbus|Postboks|Postbox|Boîte [Pp]ostale|B\\.?P\\.?|Apartado|Apdo|Casilla(?: de [Cc]orreos?)?|Caixa [Pp]ostal|Casella [Pp]ostale|Private Bag|Locked Bag|GPO Box|PMB|Box';

/** The same, and the one of Finland, which is in capitals: `Pl.` is a place, or one of a series of volumes. */
export const BOX = `${BOX_IN_WORDS}|PL`;

/** Small words within an address. */
export const SMALL = any(
  'de del della delle dei degli di da do dos das du des la las le les el los y e i en al bij van der den ter ten het op aan auf am an der dem zum zur im in of and the d l a nad pod u v na ve bis',
);

/** What an address does not go on with, though it begins with a capital letter. */
export const ENDS = any(
  'The He She It We They I You And But Is Are Was Were Please When My Your Our His Her Can Could Would Will May Mobile Phone Telephone Tel Cell Desk Office Fax Email E-mail Mail Web Website Www Http Https Attn Dear Hi Hello Regards Thanks Thank Sincerely This That These Those There Here What Where Who Why How If For From With At On To Contact Call Date Subject Re Open Hours Customer Order Invoice Total',
);

/** States, provinces and territories by their letters, before a postcode: United States, its forces abroad, Canada, Australia. */
export const STATES =
  'A[KLRZEPA]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOPST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS|ACT|SA';

const OTHERS = [
  'USA',
  'U.S.A.',
  'UK',
  'U.K.',
  'United States of America',
  'Great Britain',
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Czech Republic',
  'The Netherlands',
  'Kingdom of the Netherlands',
  'Holland',
  'Turkey',
  'RSA',
  'UAE',
  'Burma',
  'Myanmar',
  'Ivory Coast',
  'Macedonia',
  'Swaziland',
  'Republic of Korea',
  'Korea',
  'Bosnia and Herzegovina',
  'Deutschland',
  'Österreich',
  'Schweiz',
  'España',
  'Italia',
  'Brasil',
  'México',
  'Sverige',
  'Norge',
  'Danmark',
  'Suomi',
  'Polska',
  'België',
  'Belgique',
  'Россия',
  'Channel Islands',
  'Congo',
  'Hong Kong',
  'Macau',
  'Palestine',
];

let names: Set<string> | undefined;

/** The text is the name of a country, in English or its own language (CLDR's names of the regions of ISO 3166-1). */
export function country(text: string): boolean {
  if (names === undefined) {
    names = new Set(OTHERS.map((one) => one.toLowerCase()));
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (let first = 65; first <= 90; first++)
      for (let second = 65; second <= 90; second++) {
        const name = english.of(String.fromCharCode(first, second));
        if (name !== undefined) names.add(name.toLowerCase());
      }
  }
  return names.has(text.toLowerCase());
}
