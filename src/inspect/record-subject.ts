import type { ColumnOf, Detector } from '../model/detection.js';

/** What the first values of a column come to. */
export interface ColumnSeen {
  looked: number;
  /** Values that are short and no sentence. */
  labels: number;
  /** Values of several words, of any length. */
  texts: number;
  /** Values that are as long as what something is called may be. */
  titles: number;
  /** Values that are written as full names of persons are, and the first and last words of these, with how often they stand there. */
  full: number;
  ends: ReadonlyMap<string, number>;
  /** Values that hold a name of a person, likely or certain. */
  named: number;
  /** Different values, up to `MAX_DISTINCT`. */
  values: ReadonlySet<string>;
  /** Values that are names of dynasties and ages long past. */
  past: number;
  /** Kinds that values are wholly of, other than names. */
  kinds: ReadonlyMap<Detector, { whole: number }>;
  /** Kinds that the name of the column tells. */
  told: ReadonlySet<Detector>;
}

/**
 * What the records of a table are: `people`, where a column is of people by its name or by what it holds; `things`, where they have names of their own
 * that are mostly no names of persons; `nobody`, where nothing says whom or what they are about.
 */
export type RecordSubject = 'people' | 'things' | 'nobody';

/** Different values of a column that are counted. */
export const MAX_DISTINCT = 500;
/** Fewest values that say something of a column. */
const MIN_VALUES = 10;
/** Share of the values that makes a column one of labels. */
const LABELS = 0.9;
/** Share of values with names of persons from which a column is one of people. */
const PEOPLE_RATE = 0.3;
/** The same of a column whose name does not say that it holds names of something. */
const SILENT_RATE = 0.2;
/** Share of values that are of a kind which tells one person from another, from which a column is one of people. */
const KIND_RATE = 0.2;
/** Share of different values from which a column of names is what its records are called. */
const OWN_RATE = 0.8;
/** The same of a column whose values are written as full names of persons are: of names that no table has some are read all the same. */
const FULL_PEOPLE_RATE = 0.1;
/** Share of values written as full names of persons from which a column may be of people whose names no table has. */
const FULL_RATE = 0.7;
/** … unless so many of them begin or end with one word: no given or family name is that common. */
const SHARED_RATE = 0.5;
const FULL_NAME = /^[^\P{L}\p{Ll}][\p{L}\p{M}'’.-]*(?:,? [^\P{L}\p{Ll}][\p{L}\p{M}'’.-]*){1,3}$/u;
/** Kinds of which records of animals and things have one at most: the sex of penguins, the age of trees. */
const MIN_TRAITS = 2;
const TRAIT = /^pi\/(?:age|sex|birth-date|marital-status|nationality|ethnic-origin|religion)$/;
/** A column that may tell one record, and so one person, from another. */
const IDENTIFIER = /(?:^|[^a-z])(?:id|ids|uuid|guid|key|code|number|nr|no)(?:[^a-z]|$)|Id$|ID$|编号|番号|번호/;

/** Whether the values of a column are labels. */
export function isOfLabels({ looked, labels }: ColumnSeen): boolean {
  return looked >= MIN_VALUES && labels >= looked * LABELS;
}

/** Whether a value is written as the full name of a person is: two to four words, none with a small first letter or with a digit. */
export function isWrittenAsFullName(value: string): boolean {
  return value.length <= MAX_FULL_NAME && FULL_NAME.test(value.trim());
}

const MAX_FULL_NAME = 60;

/** Whether values are written as full names of persons are, whether or not a table of names has them. */
function areFullNames({ looked, full, ends }: ColumnSeen): boolean {
  return full >= looked * FULL_RATE && Math.max(0, ...ends.values()) < full * SHARED_RATE;
}

/** Whether the values of a column are what things are called. */
function areTitles(column: ColumnSeen): boolean {
  const { looked, titles, named } = column;
  const most = areFullNames(column) ? FULL_PEOPLE_RATE : PEOPLE_RATE;
  return looked >= MIN_VALUES && titles >= looked * LABELS && named < looked * most;
}

/** Whether the records are areas or lines on a map (RFC 7946), which no person is; some tables have the type of the shape beside the name. */
export function areShapes(columns: ReadonlyMap<string, ColumnSeen>): boolean {
  const { looked = 0, values = new Set<string>() } = columns.get('geometry.type') ?? columns.get('type') ?? {};
  return looked > 0 && [...values].every((value) => SHAPE.test(value));
}

const SHAPE = /^(?:Multi)?(?:Polygon|LineString)$/;

/**
 * Whether the records are administrative areas, by the name of their file and a column of what they are called: `districts.json` with `name_en`. Where most
 * of the names are written as those of persons and are known as such, the name of a file says nothing against it.
 */
export function areAreas(
  path: string,
  columns: ReadonlyMap<string, ColumnSeen>,
  columnOf: (field: string) => ColumnOf | undefined,
): boolean {
  const [file = '', folder = ''] = path.split(/[/\\]/).reverse();
  const called = file.replace(/(?:\.[a-z\d]{1,8})+$/i, '');
  if ([...columns].some(([field, column]) => KIND_OF_AREA.test(field) && areKindsOfAreas(column))) return true;
  // A file that has only a number is called by its folder.
  if (!AREAS.test(/\p{L}/u.test(called) ? called : folder)) return false;
  const named = [...columns].filter(([field, { looked }]) => columnOf(field) === 'something' && looked > 0).map(([, column]) => column);
  return named.length > 0 && !named.some((column) => areFullNames(column) && column.named >= column.looked * PEOPLE_IN_AREAS);
}

/** A column that says of what kind each area is: `type` with `ward`, `commune` and `town`. */
function areKindsOfAreas({ looked, values }: ColumnSeen): boolean {
  return (
    looked >= FEWEST_AREAS &&
    values.size > 0 &&
    values.size <= MAX_KINDS &&
    [...values].every((value) => value.length <= 24 && AREAS.test(value))
  );
}

const KIND_OF_AREA = /(?:^|[._])(?:type|kind|level|class|loai|tipo|typ|niveau|admin_?(?:type|level)|division_?type)$/i;
const MAX_KINDS = 12;
/** What a column says plainly needs few rows. */
const FEWEST_AREAS = 3;
const PEOPLE_IN_AREAS = 0.6;
/** What areas are called, most often in the plural. */
const AREAS =
  /(?:^|[^\p{L}])(?:countr(?:y|ies)|states?|provinces?|regions?|count(?:y|ies)|(?:sub)?districts?|municipalit(?:y|ies)|cit(?:y|ies)|towns?|villages?|communes?|d[eé]partements?|cantons?|continents?|localit(?:y|ies)|amphures?|tambons?|kecamatan|kabupaten|kelurahan|provinsi|desa|wilayah|comuni|regioni|municip(?:io|ality|alities|ios)|provincias?|ciudades|estados|cidades|concelhos|freguesias|gemeinden|landkreise|bundesl(?:ae|ä)nder|st(?:ae|ä)dte|villes|wojewodztwa|powiaty|gminy|obce|okresy|iller|il[cç]eler|mahalleler|barangays?|upazilas?|thanas?|tehsils?|talukas?|tinh|thanh[-_ ]pho|quan(?:[-_ ]huyen)?|huyen|xa[-_ ]phuong|phuong[-_ ]xa|phuong|xa|thi[-_ ](?:xa|tran)|thị (?:xã|trấn)|xã|tỉnh|quận|huyện|phường|megy[eé]k|települések|jude[tț]e|kommuner|fylker|kunnat|maakunnat|arrondissements?|prefectures?|wards?|област[иь]|районы|города|регионы|จังหวัด|อำเภอ|ตำบล|省份?|市|区县?|县|省市区|行政区划?|市区町村|都道府県|시군구|행정구역)(?:[^\p{L}]|$)/iu;

/**
 * Whether each record has another illness, creed or crime, in the words by which its column is called: a list of these, and none of persons, of whom
 * several would have the same.
 */
function areOneEach({ looked, labels, values, told }: ColumnSeen): boolean {
  const isOfKinds = [...told].some(({ id }) => COMMON_TO_MANY.test(id));
  return isOfKinds && looked >= MIN_EACH && labels >= looked * LABELS && values.size === Math.min(looked, MAX_DISTINCT);
}

const COMMON_TO_MANY = /^pi\/(?:health|religion|political-opinion|trade-union|criminal-record|genetic)$/;
/** Of so many persons two have the same, most often. */
const MIN_EACH = 50;

/** Whether the records are of times whose people are long dead, by a column of dynasties: of whom they name no law on personal information speaks. */
export function areOfThePast(columns: ReadonlyMap<string, ColumnSeen>): boolean {
  return [...columns].some(([field, { looked, past }]) => DYNASTY.test(field) && looked > 0 && past >= looked * PAST_RATE);
}

const DYNASTY = /(?:^|[._ ])(?:dynast(?:y|ie)|朝代|王朝|时代|時代)$/iu;
/** A few are of the twentieth century in most collections. */
const PAST_RATE = 0.95;

/** Whether a value is the name of a dynasty or an age that ended before the twentieth century. */
export const isPast = (value: string): boolean => PAST.test(value.trim());
const PAST =
  /^(?:先秦|秦|[两兩西东東]?[汉漢]|三[国國]|[魏蜀吴吳]|曹魏|蜀[汉漢]|孙吴|[西东東]?[晋晉]|魏晋|[南北]朝|南北朝|十六[国國]|[隋唐]|五代(?:十[国國])?|[南北]?宋|[辽遼]|金|西夏|元|明|清|(?:[夏商周汉漢晋晉隋唐宋辽遼元明清])(?:代|朝)|(?:pre-?)?qin|(?:western |eastern )?(?:han|jin)|three kingdoms|northern and southern|sui|tang|five dynasties|(?:northern |southern )?song|liao|yuan|ming|qing|mingqing|조선|고려|신라|奈良|平安|[鎌镰]倉|室町|江戸)(?:时代|時代|시대| dynasty)?$/iu;

/**
 * Whether the records are names and how often they are borne, as offices of statistics count them: a column of one name of a person a row, each once, beside
 * numbers, one of which is called a number of something. Persons of whom so many are listed share names. A name that many bear is of nobody.
 */
export function areNamesCounted(columns: ReadonlyMap<string, ColumnSeen>): boolean {
  let names = 0;
  let counts = 0;
  for (const [field, { looked, values, labels, full, kinds, told }] of columns) {
    const distinct = Math.min(looked, MAX_DISTINCT);
    const isEachOnce = values.size >= distinct * EACH_RATE && full < looked / 2;
    // Numbers by themselves are not looked at.
    if ([...values].every((value) => NUMERAL.test(value))) counts += COUNT.test(field) ? 1 : 0;
    else if (looked >= MIN_NAMES && NAME_PART.test(field) && labels >= looked * LABELS && isEachOnce) names += 1;
    // Sex, language, origin: few words for many names.
    else if (values.size > distinct * FEW_RATE || tellsPersons({ looked, kinds }) || [...told].some(({ id }) => id === 'pi/birth-date'))
      return false;
  }
  return names === 1 && counts > 0;
}

/**
 * Whether the records are words and how often they are used, as lists for input methods and dictionaries are: a column of one word a row, each once, hardly
 * any of them a name of a person, beside numbers alone. Whom an entry of a dictionary is about is no person of whom records are kept.
 */
export function areWordsCounted(columns: ReadonlyMap<string, ColumnSeen>): boolean {
  let words = 0;
  let numbers = 0;
  for (const [field, { looked, values, labels, named, told }] of columns) {
    if ([...values].every((value) => NUMERAL.test(value))) numbers += 1;
    else if (
      looked >= MIN_NAMES &&
      HEADWORD.test(field) &&
      told.size === 0 &&
      labels >= looked * LABELS &&
      values.size >= Math.min(looked, MAX_DISTINCT) * EACH_RATE &&
      named < looked * WORDS_RATE
    )
      words += 1;
    else return false;
  }
  return words === 1 && numbers > 0;
}

/** What columns of headwords are called, and columns without a name. */
const HEADWORD =
  /^(?:column\d{1,3}|(?:head)?words?|terms?|tokens?|lemmas?|entr(?:y|ies)|forms?|w[oö]rte?r?|mots?|palabras?|palavras?|parol[ae]|lemm[ai]|слов[оа]|词[条語语]?|詞[條語]?|单词|單詞|単語|見出し語?|단어|표제어)$/iu;
/** More names of persons than that are not in a list of words. */
const WORDS_RATE = 0.02;

/** Of so many persons two have the same surname, nearly always. */
const MIN_NAMES = 200;
const EACH_RATE = 0.99;
const NAME_PART =
  /^(?:(?:first|given|fore|last|family|sur|baby|middle)?[ _-]?names?|apellidos?|nombres?|pr[eé]noms?|noms?(?:[ _]de[ _]famille)?|vornamen?|nachnamen?|familiennamen?|cognom[ei]|nom[ei]|sobrenomes?|imi[eę]|imiona|nazwisk[oa]|jm[eé]no|p[rř][ií]jmen[ií]|förnamn|efternamn|etunimi|sukunimi|isim|soyad[ıi]?|имя|имена|фамили[яи]|姓氏?|名字|苗字|名前|성씨?|이름)$/iu;
const COUNT =
  /(?:^|[^\p{L}])(?:fre[ck]\p{L}*|count|counts|n|num|number|total|rank|share|prop\p{L}*|perc\p{L}*|pct|bearers|births|persons|people|persone[nr]|personas|pessoas|personnes|occurrences|anzahl|häufigkeit|nombre|effectif|cantidad|quantidade|numero|ant[ae]ll?|ilość|liczba|počet|lukumäärä|sayı|частота|количество|число|[频頻]率|[频頻]数|[数數]量|人[数數]|次[数數]|человек|henkilöä|osób|順位|빈도|인구)(?:[^\p{L}]|$)/iu;
const NUMERAL = /^[-+]?[\d.,  %]*$/u;
const FEW_RATE = 0.1;

/**
 * Whether each record is a group of people and how many of them there are, as offices of statistics count them: at least two columns of numbers that are called
 * numbers of cases, deaths or inhabitants, and none that tells one person from another. An age or a sex there is that of a group.
 */
export function areGroupsCounted(columns: ReadonlyMap<string, ColumnSeen>, columnOf: (field: string) => ColumnOf | undefined): boolean {
  let counts = 0;
  for (const [field, { looked, texts, values, kinds, told }] of columns) {
    const isNumber = texts === 0 && [...values].every((value) => NUMERAL.test(value));
    if (isNumber && told.size === 0 && COUNT_OF_PEOPLE.test(field)) counts += 1;
    else if (columnOf(field) === 'persons' || columnOf(field) === 'people' || PERSON_NUMBER.test(field)) return false;
    if (tellsPersons({ looked, kinds }) || [...told].some(({ id }) => id === 'pi/birth-date')) return false;
  }
  return counts >= MIN_COUNTS;
}

const MIN_COUNTS = 2;
/** Always in the plural: `death` is what became of one patient. */
const COUNT_OF_PEOPLE =
  /(?:^|[^\p{L}])(?:deaths|(?:suspected|confirmed|imported|severe|new|total|active|fatal)?[ _-]?cases|casesreported|infections|fatalities|homicides|suicides|hospitali[sz]ations|population|inhabitants|residents|migrants|refugees|décès|habitants|muertes|defunciones|habitantes|población|casos|óbitos|população|todesfälle|sterbefälle|fälle|einwohner|bevölkerung|bevolking|inwoners|sterfgevallen|decessi|casi|popolazione|abitanti|zgony|przypadki|ludność|úmrtí|případy|obyvatel|befolkning|dödsfall|ölüm(?:ler)?|vakalar|nüfus|kematian|penduduk|смертей|случаев|население|死亡(?:人)?[数數]|病例[数數]|[确確]诊[数數]|人口|感染者数|死者数|사망자|확진자|인구)(?:[^\p{L}]|$)/iu;
const PERSON_NUMBER =
  /(?:^|[^a-z])(?:patient|person|subject|user|member|customer|victim|participant|respondent|client|employee|student)s?[ _-]?(?:id|no|nr|number|code|key)?(?:[^a-z]|$)/i;

/** What the records of a table are, by its columns; `isShape`: they are areas or lines on a map. */
export function subjectOfRecords(
  columns: ReadonlyMap<string, ColumnSeen>,
  columnOf: (field: string) => ColumnOf | undefined,
  isShape: boolean,
): RecordSubject {
  let haveNames = isShape || [...columns.values()].some(areOneEach);
  const traits = new Set<string>();
  for (const [field, column] of columns) {
    const says = columnOf(field);
    if (says === 'persons' || says === 'people' || isOfPeople(column, isShape)) return 'people';
    for (const { id } of [...column.told, ...column.kinds.keys()]) if (TRAIT.test(id)) traits.add(id);
    // Whoever is called in a way that licit cannot read has an address too.
    if (says === 'something' && areTitles(column) && !areFullNames(column))
      haveNames ||= column.values.size >= Math.min(MAX_DISTINCT, column.looked * OWN_RATE);
  }
  return traits.size >= MIN_TRAITS ? 'people' : haveNames ? 'things' : 'nobody';
}

/** Whether records are kept of persons, as of patients and customers, or with what tells them from one another: what a text in them mentions is of these. */
export function areOfPersons(columns: ReadonlyMap<string, ColumnSeen>, columnOf: (field: string) => ColumnOf | undefined): boolean {
  return [...columns].some(([field, column]) => columnOf(field) === 'persons' || tellsPersons(column));
}

/** Whether what reads like names of persons in a column are names of something else, in a table that is not of people. */
export function areOtherNames(column: ColumnSeen, says: ColumnOf | undefined, isShape: boolean): boolean {
  if (says === 'persons' || says === 'people') return false;
  if (isShape) return true;
  if (says === undefined) return isOfLabels(column) && column.named < column.looked * SILENT_RATE;
  return areTitles(column);
}

/** Whether no column tells records from one another, none holds texts, and none is of age, sex and the like: what a column is called says nothing of a person then. */
export function areAnonymous(columns: ReadonlyMap<string, ColumnSeen>): boolean {
  return [...columns].every(
    ([field, { texts, told }]) => !IDENTIFIER.test(field) && texts === 0 && ![...told].some(({ id }) => TRAIT.test(id)),
  );
}

/** Whether a value is several words, and so may tell of a person; no formula, key or term of a scale is. */
export function isText(value: string): boolean {
  return UNSPACED_WORDS.test(value) || WORDS.test(value);
}

// From the beginning of a word, and no word without an end: in a long run of letters each of them would be tried.
const WORDS = /(?<!\p{L})\p{L}{2,40}(?:[^\p{L}\s]{0,2}\s[^\p{L}\s]{0,2}\p{L}{2,40}){4}/u;
const UNSPACED_WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{8}/u;

/** Whether values say of a column that it is of people; names do not where the records are shapes on a map, which are called after people. */
function isOfPeople({ looked, named, kinds, labels, told }: ColumnSeen, isShape: boolean): boolean {
  if (looked === 0) return false;
  // What the name of a column tells is what it holds: addresses are full of names of persons.
  if (!isShape && told.size === 0 && labels >= looked * LABELS && named >= Math.max(1, looked * PEOPLE_RATE)) return true;
  return tellsPersons({ looked, kinds });
}

/** Whether so many values are of a kind that tells one person from another. */
function tellsPersons({ looked, kinds }: Pick<ColumnSeen, 'looked' | 'kinds'>): boolean {
  for (const [detector, { whole }] of kinds)
    if (detector.sharedByPeople !== true && detector.chance === undefined && whole >= Math.max(1, looked * KIND_RATE)) return true;
  return false;
}
