/** What one row of a register of consent says: what happened, when, and for what. */
import type { ConsentAgainst, SeparateConsent } from '../../model/claim.js';
import { separateConsents } from '../../model/claim.js';
import type { ConsentRegister, RegisterColumns } from '../../model/statement.js';
import { keep } from '../../text/append.js';
import { saysNothing } from '../../text/placeholders.js';
import { purposeCovers } from '../basis/purpose.js';
import { readers } from './consent-read.js';
import { yesOrNo } from './consent-words.js';
import { type Span, spanOf } from './register-days.js';
import { happenedIn, UNKNOWN } from './register-statuses.js';

/** The cells of a row, by what their columns are for; an empty one is left out. */
export type RegisterRow = Partial<Record<keyof RegisterColumns, string>>;

/** What happened, apart from when. */
export interface RegisterEvent {
  /** Nothing against: consent was given, or the words were not understood. */
  against: readonly ConsentAgainst[];
  given: boolean;
  /** Uses that it is about, in the register's words; `*` for all. */
  uses: readonly string[];
  separate: readonly SeparateConsent[];
  expires?: string;
  /** The version of the text that it was given to. */
  version?: string;
  /** That version does not count. */
  otherVersion?: true;
  minor?: boolean;
  guardian?: 'given' | 'refused';
  /** It lies in what was signed. */
  signed: boolean;
}

/** What happened, and when. */
export interface DatedEvent extends RegisterEvent, Span {}

/** What one row says: the same object for all rows that say the same, and when. */
export interface RowEvent {
  event: RegisterEvent;
  span: Span;
}

/** All uses: what a register says without naming one, and what persons say against any. */
export const ANY_USE = '*';
/** What words are that the answer says are for the training of models. */
const TRAINING = 'training of models';
/** Longer lists of purposes are no list. */
const MAX_PURPOSES = 20;

/** Reads the rows of a register. */
export function eventReader(
  register: Pick<ConsentRegister, 'columns' | 'for' | 'purposes' | 'versions'>,
): (row: RegisterRow, signed: boolean) => RowEvent[] {
  const whatFor = purposeReader(register);
  const spans = remembered(spanOf);
  const counts = versionsOf(register);
  const versions = new Wordings('many versions');
  const read = ({ event: words = '', purpose, until, version, minor, guardian }: RegisterRow, signed: boolean): RegisterEvent => {
    const { against, given } = happenedIn(words);
    // Without a purpose it is said against any, and given for none.
    const { uses, separate } = whatFor(purpose) ?? { uses: given ? [] : [ANY_USE], separate: [] };
    const ends = until === undefined ? undefined : readers['consent-expires'](until, 'consent_expires');
    return {
      against,
      // Whose end is not understood may have ended.
      given: given && ends?.unclear !== true,
      uses,
      separate,
      signed,
      ...(ends?.expires !== undefined && { expires: ends.expires }),
      ...(version !== undefined && { version: versions.of(version.trim().slice(0, 60)) }),
      ...(!counts(version) && { otherVersion: true as const }),
      ...minorSaid(minor),
      ...guardianSaid(guardian),
    };
  };
  const events = new Map<string, RegisterEvent>();
  /** The event of rows that say this: one for all of them, since a table keeps each. */
  const eventOf = (saying: readonly unknown[], make: () => RegisterEvent): RegisterEvent => {
    const name = JSON.stringify(saying);
    let event = events.get(name);
    if (event === undefined) {
      event = keep(events, name, make(), MAX_REMEMBERED_VALUES);
    }
    return event;
  };
  // Most rows say what the one before them says.
  let last: RegisterRow = {};
  let lastSigned: boolean | undefined;
  let said: RegisterEvent | undefined;
  return (row, signed) => {
    if (said === undefined || signed !== lastSigned || SAYING.some((one) => row[one] !== last[one])) {
      said = eventOf([signed, ...SAYING.map((one) => row[one])], () => read(row, signed));
      last = row;
      lastSigned = signed;
    }
    const first: RowEvent = { event: said, span: spans(row.at ?? '') };
    const withdrawn = row.withdrawn === undefined ? undefined : readers['consent-withdrawn'](row.withdrawn, 'withdrawn');
    if (withdrawn?.against === undefined) return [first];
    const { against, withdrawnAt = '' } = withdrawn;
    const ended = eventOf([signed, against, row.purpose], () => {
      const { uses, separate } = whatFor(row.purpose) ?? { uses: [ANY_USE], separate: [] };
      return { against, given: false, uses, separate, signed };
    });
    return [first, { event: ended, span: spans(withdrawnAt) }];
  };
}

/** Cells that say what happened, apart from when and to whom. */
const SAYING = ['event', 'purpose', 'until', 'version', 'minor', 'guardian'] as const satisfies readonly (keyof RegisterRow)[];

/** Tells whether a version is one that counts. */
function versionsOf({ columns, versions }: Pick<ConsentRegister, 'columns' | 'versions'>): (version: string | undefined) => boolean {
  return versions === undefined || columns.version === undefined ? () => true : (version) => versions.includes(version?.trim() ?? '');
}

/** Words for somebody who is grown. */
const ADULT =
  /^(?:adults?|grown-?ups?|of (?:full|legal) age|erwachsen(?:e[rn]?)?|volljährig|adultes?|majeure?s?|adult[oa]s?|maggiorenne|mayor de edad|maior de idade|взросл(?:ый|ая|ые)|совершеннолетн(?:ий|яя)|成年(?:人|者)?|成人|大人|성인|어른)$/iu;
/** From this age on a person is a minor under none of the laws. */
const GROWN = 18;

/** Whether words, an age or a range of ages say that somebody is grown: `adult`, `34`, `18+`, `25-34`, `≥18`. */
function isAdult(words: string): boolean {
  if (ADULT.test(words)) return true;
  const [, age] = /^(?:≥|>=)?\s*(\d{1,3})(?:\s*(?:\+|[-–]\s*\d{1,3}|(?:years?|yrs?|岁|歳|세)))?$/u.exec(words) ?? [];
  return age !== undefined && Number(age) >= GROWN && Number(age) < 130;
}

/** Whoever is not said to be none is one. */
function minorSaid(words: string | undefined): Pick<RegisterEvent, 'minor'> {
  if (words === undefined || saysNothing(words)) return {};
  return { minor: yesOrNo(words) !== false && !/^nicht|^kein/iu.test(words) && !isAdult(words.trim()) };
}

/** What a guardian said, or who signed as one. */
function guardianSaid(words: string | undefined): Pick<RegisterEvent, 'guardian'> {
  if (words === undefined || saysNothing(words) || UNKNOWN.test(words)) return {};
  return { guardian: happenedIn(words).against.length > 0 ? 'refused' : 'given' };
}

/** Tells what the words of a purpose column are about. */
function purposeReader({
  for: all,
  purposes = {},
}: Pick<ConsentRegister, 'for' | 'purposes'>): (words: string | undefined) => Pick<RegisterEvent, 'uses' | 'separate'> | undefined {
  const mapped = new Map(Object.entries(purposes).map(([words, is]) => [folded(words), is]));
  const wordings = new Wordings('many purposes');
  const read = remembered((words: string) => {
    const uses: string[] = [];
    const separate: SeparateConsent[] = [];
    const parts = mapped.has(folded(words)) ? [words] : words.split(/[;,|，；、]/).slice(0, MAX_PURPOSES);
    for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
      const is =
        mapped.get(folded(part)) ?? (folded(part) === 'training' ? 'training' : separateConsents.find((one) => one === folded(part)));
      if (is === 'training' || (is === undefined && isTraining(part))) uses.push(TRAINING);
      else if (is !== undefined && is !== 'other') separate.push(is);
      else if (is === undefined && !isOther(part)) uses.push(wordings.of(part.slice(0, 100)));
    }
    return { uses: [...new Set(uses)].sort(), separate: [...new Set(separate)].sort() };
  });
  const general = all === undefined ? undefined : read(all.join(';'));
  return (words) => (words === undefined || words.trim() === '' ? general : read(words));
}

function folded(words: string): string {
  return words.normalize('NFKC').trim().toLowerCase();
}

/** Whether a purpose is surely none that training data has. */
function isOther(words: string): boolean {
  return (['commercial', 'research', 'internal'] as const).every((use) => purposeCovers(words, use) === 'no');
}

/** The training of models in languages that purposes are not read in otherwise. */
const TRAINS =
  /train(?:ing|ieren)|schulung|anlernen|entra[iî]n|apprentissage|entrenamiento|entrenar|aprendizaje|treinamento|aprendizado|addestra|apprendimento|szkoleni|uczeni|обучени|学習|학습/iu;
const MODELS =
  /model|modell|modèle|modelo|modello|modeli|модел|(?<!\p{L})(?:ki|ia|ai|si|llms?|ml|ии)(?!\p{L})|intelligen|künstlich|automati|maschinell|algorit|モデル|機械|人工知能|모델|기계|인공지능/iu;
const BARS = /\b(?:not?|kein\w*|nicht|ohne|sans|pas|sin|non|senza|sem|não|bez|nie|без|не)\b|ない|除く|제외|금지/iu;

function isTraining(words: string): boolean {
  return words.length <= 100 && TRAINS.test(words) && MODELS.test(words) && !BARS.test(words);
}

/** Whether a purpose takes in the training of models, whatever for. */
export function isForTraining(words: string): boolean {
  return (['commercial', 'research', 'internal'] as const).every((use) => purposeCovers(words, use) === 'yes');
}

/** So many different wordings are kept as they are: words that differ from person to person would give each item a profile of its own. */
const MAX_WORDINGS = 1_000;

class Wordings {
  readonly #known = new Set<string>();
  readonly #beyond: string;

  constructor(beyond: string) {
    this.#beyond = beyond;
  }

  of(words: string): string {
    if (this.#known.size < MAX_WORDINGS) this.#known.add(words);
    return this.#known.has(words) ? words : this.#beyond;
  }
}

const MAX_REMEMBERED_VALUES = 20_000;

/** Remembers what was read of the same words. */
function remembered<Read>(read: (words: string) => Read): (words: string) => Read {
  const known = new Map<string, Read>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    return keep(known, words, read(words), MAX_REMEMBERED_VALUES);
  };
}
