/** Of which kind the values of a column are by its name, whatever their check says. */
import { createInspector, type Inspector } from '../../inspect/inspect.js';
import type { Detection, Detector } from '../../model/detection.js';

/** What decides how the values of a kind are written elsewhere, and what a value of it looks like. */
export type ValueClass = 'name' | 'phone' | 'mail' | 'birth' | 'number' | 'word' | 'text';

/** What a column holds. */
export interface ColumnSays {
  kind: string;
  /** Other kinds that its name may mean, the likelier first. */
  others?: readonly string[];
  is: ValueClass;
  /** The name of the column may mean something else too: `from` and `doctor` by what is in it, a plain `name` by the columns beside it. */
  maybe?: 'value' | 'record';
}

/** Days of birth have a kind of their own where a detector is there for it. */
export const BIRTH = 'pi/birth-date';

const MAIL = /(?:^|[^a-z])e?-?mails?(?:[ _.-]?(?:addr(?:ess)?|id))?(?:[^a-z]|$)|电子邮[箱件]|邮箱|メール|이메일|почт|correo|courriel/i;
const BORN =
  /(?:^|[^a-z])(?:dob|birth[ _.-]?(?:date|day)?|date[ _.-]?of[ _.-]?birth|born(?:[ _.-]?on)?|geburts(?:datum|tag)|(?:date|lieu)[ _.-]?de[ _.-]?naissance|naissance|fecha[ _.-]?de[ _.-]?nacimiento|nacimiento|data[ _.-]?di[ _.-]?nascita|nascimento)(?:[^a-z]|$)|出生(?:日期|年月日?|时间)?|生日|生年月日|생년월일|дата рождения/i;
const PHONE =
  /(?:^|[^a-z])(?:tel(?:ephone)?|phones?|mobiles?|cell(?:ular|phone)?|fax|whatsapp|handy|móvil|movil|celular|portable|telefono|teléfono|telefon)(?:[ _.-]?(?:no|num|number|nr))?\d?(?:[^a-z]|$)|电话|手机|座机|联系方式|電話|携帯|전화|телефон/i;
const BANK =
  /(?:^|[^a-z])(?:iban|bank[ _.-]?(?:account|acct|card)|(?:account|acct)[ _.-]?(?:no|nr|num|number)|kontonummer|konto|cuenta|rib|clabe|sort[ _.-]?code)(?:[^a-z]|$)|银行账[号户]|银行卡|开户账号|账户号|口座番号|계좌번호|номер сч[её]та/i;
const PLACE =
  /(?:^|[^a-z])(?:home|street|postal|mailing|residential|permanent)?[ _.-]?addr(?:ess)?(?:[ _.-]?(?:line)?[ _.-]?\d?)?$|住址|家庭地址|户籍地址?|通讯地址|联系地址|收货地址|居住地|^地址$|住所/i;
const NO_PLACE = /(?:ip|mac|mail|web|url|host|wallet|contract|memory|block)[ _.-]?addr/i;
/** Persons, in names of columns. */
const PERSON =
  /(?:^|[^a-z])(?:sender|from|to|speaker|recipients?|receiver|author|contact|patient|doctor|physician|nurse|surgeon|employee|manager|supervisor|customer|client|owner|holder|participant|member|student|teacher|attending|father|mother|spouse|wife|husband|guardian|parent|child|next[ _.-]?of[ _.-]?kin|emergency|caller|agent|tenant|user|writer|interviewee|witness|applicant|candidate|reporter|by|nick(?:name)?|who|person|people|(?:display|user|screen|their|your|the|full|real)?[ _.-]?name|namen?|nombre|nom|nome)s?$/i;
const PERSON_HAN =
  /(?:^|[^\p{Script=Han}]|\p{Script=Han})(?:名字|姓名|昵称|网名|称呼|发送人|发送者|发件人|收件人|收货人|寄件人|发言人|说话人|发言者|接收人|患者|病人|医[生师]|护士|联系人|经办人|负责人|申请人|报告人|员工|客户|学生|教师|老师|家长|监护人|父亲|母亲|配偶|作者|用户|当事人|姓|氏名|名前|이름|성명|имя|фамилия|фио|ф\.и\.о\.?)$/iu;
/** Accounts and rights holders: persons as often as firms and groups. */
const ACCOUNT = /user|account|login|author|creator|owner|handle|nick|screen|作者|用户|账号|帐号|昵称/i;
/** Words behind which nothing but a name of a person stands. */
const NAME_LABEL =
  /^(?:(?:full|first|last|given|family|legal|real|patient|customer|client|employee|student|contact|guardian|applicant|holder)[ _.-]?names?|surname)$|姓名$|联系人$|氏名$/i;
/** A name of anything. */
const PLAIN_NAME = /^(?:title|by|to|from|(?:display|screen|the)[ _.-]?name|.*[ _.-]names?)$/i;
const BARE_NAME = /^(?:names?|namen?|nombre|nom|nome|名字|名称|имя|naam|navn|namn|nazwa|isim|nama)$/i;
/** What is called by a name and is not a person. */
const THING =
  /(?:file|host|domain|company|product|brand|city|country|state|province|class|table|column|field|data ?set|bank|school|hospital|department|dept|event|type|species|model|drug|medicine|medication|street|place|road|region|district|project|package|module|function|method|variable|tag|category|group|org|organi[sz]ation|team|job|title|position|role|scientific|common|course|test|device|server|bucket|key|label|layer|sheet|image|video|song|album|film|movie|book|game|app|site|page|store|shop|restaurant|hotel|station|plan|policy|disease|diagnosis|format|schema|branch|repo(?:sitory)?|collection|index|attribute|param(?:eter)?)s?[ _.-]?names?$/i;

const TYPES: Readonly<Record<string, ValueClass>> = { PERSON: 'name', PHONE: 'phone', EMAIL: 'mail', USERNAME: 'word', ADDRESS: 'text' };
const NUMBERS = /_ID$|^PASSPORT$|LICENSE|CARD|ACCOUNT|VEHICLE|DEVICE|IBAN|NUMBER|PLATE/;

/** How the values of a detector are looked for elsewhere. */
export function classOf({ id, type }: Pick<Detector, 'id' | 'type'>): ValueClass {
  if (/birth/i.test(id) || /BIRTH/.test(type)) return 'birth';
  return TYPES[type] ?? (NUMBERS.test(type) ? 'number' : 'text');
}

/** Names of columns that are asked about; those of objects by number or address have no end. */
const MAX_NAMES = 5000;
const MAX_VALUES = 6;
/** Words before numbers in texts that are asked about. */
const MAX_LABELS = 2000;
/** Names that say that there is a number, and not of what. */
const GENERIC = /^(?:ids?|no|nos|nr|num|numbers?|code|key|value|pan|index|serial|[编序]号|代码|主键)$/i;

/** The name of a field without the objects and lists it is in. */
export function ownName(path: string): string {
  return path.replace(/(?:\[\])+$/, '').replace(/^.*\./s, '');
}

/**
 * Tells by the detectors themselves what the name of a column says: it names a kind where a value by which the detector is known, or that value with
 * a wrong check, is found in the column and not, or less surely, in one without a name. Words for names, mail, days of birth and addresses,
 * which need no column to be recognized, stand here.
 */
export class ColumnKinds {
  readonly #known = new Map<string, Known>();
  readonly #ids: ReadonlySet<string>;
  readonly #detectors: readonly Detector[];
  readonly #labels = new Map<string, ColumnSays | null>();
  #inspector: Inspector | undefined;
  #probes: readonly Probe[] = [];
  /** More names than were asked about came up. */
  isFull = false;

  constructor(detectors: readonly Detector[]) {
    this.#detectors = detectors.filter(({ family }) => family === 'pi');
    this.#ids = new Set(detectors.map(({ id }) => id));
  }

  /** What a column says of a value. Of numbers the detectors are asked only where there are digits: most columns have none. */
  says(path: string, text: string): ColumnSays | undefined {
    const name = ownName(path);
    if (name === '' || name.length > 100) return undefined;
    const known = this.#known.get(name) ?? this.#add(name);
    if (known === undefined || known.says !== undefined) return known?.says;
    if (!DIGITS.test(text)) return known.words;
    if (known.numbers === undefined) known.numbers = this.#kindNamed(name, false) ?? null;
    return known.numbers ?? known.words;
  }

  /** What a word before a value says of it. Texts have words without end: of names they say what their own words do. */
  labels(name: string, value: string): ColumnSays | undefined {
    if (GENERIC.test(name)) return undefined;
    const says = this.#byWords(name);
    if (says !== undefined) return says;
    if (NAME_LABEL.test(name)) return { kind: 'pi/person-name', is: 'name' };
    if (DIGITS.test(value)) {
      let numbers = this.#labels.get(name);
      if (numbers === undefined && this.#labels.size < MAX_LABELS) this.#labels.set(name, (numbers = this.#kindNamed(name, false) ?? null));
      if (numbers) return numbers;
    }
    return isOfPerson(name) ? maybeName(name) : undefined;
  }

  #add(name: string): Known | undefined {
    if (this.#known.size >= MAX_NAMES) {
      this.isFull = true;
      return undefined;
    }
    const known: Known = {};
    const says = this.#byWords(name);
    if (says !== undefined) known.says = says;
    else {
      const words = this.#named(name);
      if (words !== undefined) known.words = words;
      if (GENERIC.test(name)) known.numbers = null;
    }
    this.#known.set(name, known);
    return known;
  }

  #byWords(name: string): ColumnSays | undefined {
    const words = name.normalize('NFKC').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_');
    if (MAIL.test(words)) return { kind: 'pi/email', is: 'mail' };
    if (BORN.test(words)) return { kind: this.#birth(), is: 'birth' };
    if (PHONE.test(words)) return { kind: 'pi/phone', is: 'phone' };
    if (BANK.test(words)) return { kind: this.#bank(), is: 'number' };
    if (PLACE.test(words) && !NO_PLACE.test(words)) return { kind: 'pi/address', is: 'text' };
    return undefined;
  }

  #bank(): string {
    return [...this.#ids].find((id) => /bank/.test(id)) ?? 'pi/iban';
  }

  #birth(): string {
    return [...this.#ids].find((id) => /birth/.test(id)) ?? BIRTH;
  }

  /** Whether a column holds names of people. */
  #named(name: string): ColumnSays | undefined {
    const words = name.normalize('NFKC').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_');
    if (GENERIC.test(words)) return undefined;
    const found = this.#kindNamed(name, true);
    // Accounts and authors are persons or not; where a detector of names takes them for persons, their values decide.
    if (found !== undefined && !ACCOUNT.test(words) && !BARE_NAME.test(words)) return found;
    return isOfPerson(words) || found !== undefined ? maybeName(words) : undefined;
  }

  #kindNamed(name: string, isName: boolean): ColumnSays | undefined {
    const inspector = (this.#inspector ??= createInspector(this.#detectors));
    if (this.#probes.length === 0) this.#probes = probesOf(this.#detectors, inspector);
    const votes = new Map<string, number>();
    for (const probe of this.#probes) {
      if (probe.isName !== isName) continue;
      const seen = wholeOf(inspector, probe.value, name);
      if (seen === undefined) continue;
      const before = probe.without;
      if (before?.kind === seen.kind && RANK[seen.confidence] <= RANK[before.confidence] && seen.why === before.why) continue;
      votes.set(seen.kind, (votes.get(seen.kind) ?? 0) + 1 + RANK[seen.confidence]);
    }
    // What the tables of a detector say of a name needs no example.
    if (!isName) for (const { id, names } of this.#detectors) if (names?.(name)) votes.set(id, (votes.get(id) ?? 0) + SAID);
    const [kind, ...others] = [...votes].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    if (kind === undefined) return undefined;
    const is = classOf(this.#detectors.find(({ id }) => id === kind)!);
    return is === 'text' || (is === 'name') !== isName ? undefined : { kind, others, is };
  }
}

function maybeName(words: string): ColumnSays {
  return { kind: 'pi/person-name', is: 'name', maybe: PLAIN_NAME.test(words) || BARE_NAME.test(words) ? 'record' : 'value' };
}

function isOfPerson(words: string): boolean {
  return (PERSON.test(words) || PERSON_HAN.test(words) || /[ _.-]names?$/i.test(words)) && !THING.test(words);
}

/** What is known of the name of a column. `numbers`: null where the detectors said nothing. */
interface Known {
  says?: ColumnSays;
  words?: ColumnSays;
  numbers?: ColumnSays | null;
}

/** Four digits, whatever is between them. */
const DIGITS = /\p{Nd}\P{Nd}{0,12}\p{Nd}\P{Nd}{0,12}\p{Nd}\P{Nd}{0,12}\p{Nd}|[〇零一二三四五六七八九]{5}/u;

/** A value, and what is found in it without a word for it. */
interface Probe {
  value: string;
  isName: boolean;
  without: Detection | undefined;
}

/** Values by which detectors are known, the same with a wrong check, and numbers of many lengths. */
function probesOf(detectors: readonly Detector[], inspector: Inspector): Probe[] {
  const values = new Set<string>();
  for (const detector of detectors) {
    const is = classOf(detector);
    if (is === 'text' || is === 'mail' || is === 'birth' || is === 'phone') continue;
    const own = new Set<string>();
    for (const text of detector.hits)
      for (const { kind, start, end } of inspector.text(text, { path: '' })) {
        if (kind !== detector.id) continue;
        const value = text.slice(start, end);
        own.add(value);
        // A number with a wrong check tells more: without the column nothing speaks for it.
        if (/\d$/.test(value)) own.add(value.slice(0, -1) + ((Number(value.at(-1)) + 1) % 10));
      }
    for (const value of [...own].slice(0, MAX_VALUES)) values.add(value);
  }
  for (let length = 6; length <= 18; length++)
    for (let n = 0; n < 3; n++) values.add(`${'2468135790246813579'.slice(n, n + length - 1).padEnd(length - 1, '7')}${n}`);
  return [...values].map((value) => ({ value, isName: !/\d/.test(value), without: wholeOf(inspector, value, 'value') }));
}

function wholeOf(inspector: Inspector, value: string, field: string): Detection | undefined {
  return inspector.text(value, { path: '', field }).find(({ start, end }) => start === 0 && end === value.length);
}

/** What the word of a detector counts for, in finds. */
const SAID = 5;
const RANK = { possible: 0, likely: 1, certain: 2 };
