import { addedSizes } from '../../license/mix/mix-drops.js';
import type { Lang, Three } from '../../model/basics.js';
import type { Mix, MixAnswer, MixDrop, MixMember, Sizes } from '../../model/license-terms.js';
import { bracketed } from '../../text/messages/languages.js';
import { bar, clip, columns, counted, number, pad, percent, plain, size } from '../../text/show.js';
import { clauseIn } from '../../text/words/clause-words.js';
import {
  checkedWords,
  licenseClassWords,
  mixReasonWords,
  permissionWords,
  purposeWords,
  threeWords,
  valueWords,
} from '../../text/words.js';
import { Page, type Screen } from '../page.js';
import type { MixView } from './mix-view.js';
import { mixWords } from './mix-words.js';

const mostLicenses = 6;
const mostPairs = 2;
const mostReleases = 3;
const mostDrops = 4;

const marks = { yes: '✓', no: '✖', unknown: '?' } satisfies Record<Three, string>;
const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
/** Answers in the order in which people ask for them. */
const weightiest: readonly string[] = [
  'trained',
  'commercial',
  'collection',
  'adapted',
  'train',
  'derivatives',
  'redistribute',
  'shareAlike',
  'fieldOfUse',
  'noCompetingModel',
  'attribution',
  'notice',
];
const duties = ['attribution', 'notice', 'shareAlike', 'fieldOfUse', 'noCompetingModel'] as const;

/** The mix for people: one screen, every line within the width. */
export function mixPage(view: MixView, lang: Lang, screen: Screen): string {
  const width = Math.max(40, Math.min(screen.width, 120));
  const page = new Writing(new Page({ ...screen, width }), lang, width);
  page.title(view);
  if (view.members.length > 0 || view.without.length > 0) page.licenses(view);
  page.listedAgain(view);
  page.notCounted(view);
  if (!view.mix) return page.line(`  ${mixWords.nothing[lang]}`).toString();
  page.permissions(view.mix);
  page.together(view.mix);
  page.pairs(view.mix);
  page.releases(view.mix);
  page.drops(view.mix);
  return page.note().toString();
}

class Writing {
  readonly #page: Page;
  readonly #lang: Lang;
  readonly #width: number;

  constructor(page: Page, lang: Lang, width: number) {
    this.#page = page;
    this.#lang = lang;
    this.#width = width;
  }

  toString(): string {
    return this.#page.toString();
  }

  #w(name: keyof typeof mixWords): string {
    return mixWords[name][this.#lang];
  }

  #name(license: string): string {
    return plain(valueWords(license, this.#lang));
  }

  /** The same in as few words as there are. */
  #short(license: string): string {
    const state = /^\((missing|unclear|conflict)\)$/.exec(license)?.[1] as 'missing' | 'unclear' | 'conflict' | undefined;
    return state === undefined ? plain(license) : this.#w(state);
  }

  /** A line, clipped to the width. */
  line(text: string): this {
    this.#page.line(columns(text) > this.#width ? clip(text, this.#width) : text);
    return this;
  }

  #heading(text: string): this {
    this.#page.blank().line(`  ${this.#page.ink.bold(clip(text, this.#width - 2))}`);
    return this;
  }

  title({ mix, members, dataset, asOf }: MixView): void {
    const items = sumOf(members);
    const parts = [
      dataset === undefined ? this.#w('everything') : plain(dataset),
      counted(items, 'item', this.#lang),
      mix === undefined ? [] : this.#use(mix),
      `${this.#w('asOf')} ${asOf.slice(0, 10)}`,
    ].flat();
    this.#page.line(`  ${this.#page.ink.bold(this.#w('title'))}`);
    this.line(`  ${parts.join(' · ')}`);
  }

  #use({ use }: Mix): string[] {
    const purpose = use.purpose === undefined ? this.#w('noUse') : purposeWords[use.purpose][this.#lang];
    return use.assumeAdaptation === true ? [purpose, this.#w('adaptation')] : [purpose];
  }

  licenses({ members, without }: MixView): void {
    const lang = this.#lang;
    const all = [...members, ...without];
    const total = sumOf(all);
    const stated = all.some(({ sizes }) => (sizes?.sized ?? 0) > 0);
    const wide = this.#width >= 100;
    const name = Math.min(34, Math.max(14, ...all.slice(0, mostLicenses).map(({ license }) => columns(this.#name(license)))));
    const measures =
      this.#width < 60 ? [] : wide && stated ? (['records', 'content'] as const) : stated ? (['content'] as const) : (['records'] as const);
    const room = this.#width - 4 - name - 2 - 11 - 9 - measures.length * 11 - (wide ? 20 : 0);
    const barWidth = Math.max(0, Math.min(24, room - 2));
    const heads = [
      pad(this.#w('items'), 11, 'left'),
      pad(this.#w('share'), 9, 'left'),
      ...measures.map((m) => pad(this.#w(m), 11, 'left')),
    ];
    this.#heading(`${pad(this.#w('license'), name + 4 + barWidth)}${heads.join('')}`);
    const row = (label: string, items: number, sizes: Sizes | undefined, about: string, drawn: boolean): void => {
      const drawing = drawn && barWidth > 1 ? bar(items, total, barWidth) : ' '.repeat(barWidth);
      const cells = [pad(number(items, lang), 11, 'left'), pad(percent(items, total), 9, 'left')];
      const bytes = measures.map((measure) => pad(sizeWords(sizes, items, measure), 11, 'left'));
      this.line(`    ${pad(clip(label, name), name)}  ${drawing}${cells.join('')}${bytes.join('')}${wide ? `  ${about}` : ''}`.trimEnd());
    };
    for (const member of members.slice(0, mostLicenses))
      row(this.#name(member.license), member.items, member.sizes, licenseClassWords[member.class][lang], true);
    const rest = members.slice(mostLicenses);
    if (rest.length > 0) row(`+${number(rest.length, lang)} ${this.#w('more')}`, sumOf(rest), addedSizes(rest), '', true);
    if (without.length > 0) row(`− ${this.#w('leftOut')}`, sumOf(without), addedSizes(without), '', false);
  }

  listedAgain({ listedAgain }: MixView): void {
    if (listedAgain > 0) this.line(`    ${mixWords.listedAgain[this.#lang].replace('{n}', number(listedAgain, this.#lang))}`);
  }

  notCounted({ notCounted }: MixView): void {
    if (notCounted.length === 0) return;
    const some = notCounted.slice(0, 3).map(plain).join(this.#w('comma'));
    const what = `${this.#w('notCounted')}${this.#w('colon')}${counted(notCounted.length, 'dataset', this.#lang)}`;
    this.line(`    ${what}${bracketed(`${some}${notCounted.length > 3 ? ' …' : ''}`, this.#lang)}`);
  }

  permissions({ permissions }: Mix): void {
    const lang = this.#lang;
    this.#heading(this.#w('allows'));
    for (const name of grants) this.#answer(permissionWords[name][lang], permissions[name], false);
    // Limits on use are rare: they are told where there are some.
    const told = duties.filter(
      (name) => name === 'attribution' || name === 'notice' || name === 'shareAlike' || permissions[name].answer === 'yes',
    );
    for (const name of told) this.#answer(permissionWords[name][lang], permissions[name], true);
  }

  together({ trained, collection, adapted }: Mix): void {
    this.#answer(this.#w('trained'), trained, false);
    this.#answer(this.#w('collection'), collection, false);
    this.#row(this.#w('adapted'), adapted, '');
  }

  #answer(label: string, answer: MixAnswer, duty: boolean): void {
    this.#row(label, answer.answer, this.#sayers(answer, duty), duty);
  }

  #row(label: string, answer: Three, says: string, duty = false): void {
    const { ink } = this.#page;
    const paint = answer === 'yes' ? ink.green : answer === 'no' ? ink.red : ink.yellow;
    const words = `${duty ? '·' : marks[answer]} ${threeWords[answer][this.#lang]}`;
    const wide = Math.min(30, Math.floor(this.#width * 0.45));
    const named = pad(clip(label, wide), wide);
    const said = pad(words, 12);
    const room = this.#width - 4 - columns(named) - columns(said);
    this.#page.line(`    ${named}${duty ? said : paint(said)}${clip(says, room)}`.trimEnd());
  }

  /** Who decides: `CC-BY-NC-4.0 10 · (missing) 3 +2`. */
  #sayers({ because, against, open }: MixAnswer, duty: boolean): string {
    const lang = this.#lang;
    const decided = because.filter(({ answer }) => answer !== 'unknown');
    const left = because.filter(({ answer }) => answer === 'unknown');
    const list = (said: MixAnswer['because'], all: MixAnswer['against']): string => {
      const names = said.slice(0, 2).map(({ license, items }) => `${this.#short(license)} ${number(items, lang)}`);
      const more = all.licenses - names.length;
      return `${names.join(' · ')}${more > 0 ? ` +${more}` : ''}`;
    };
    const parts: string[] = [];
    if (against.licenses > 0) parts.push(list(decided, against));
    // What leaves a duty open says little where another asks for it anyway.
    if (open.licenses > 0 && !(duty && against.licenses > 0)) parts.push(`${this.#w('open')}${this.#w('colon')}${list(left, open)}`);
    return parts.join(this.#w('semicolon'));
  }

  pairs({ pairs }: Mix): void {
    if (pairs.length === 0) return;
    this.#heading(this.#w('pairs'));
    for (const { licenses, answer, clause, checked } of pairs.slice(0, mostPairs)) {
      const [one, two] = licenses.map((license) => this.#short(license));
      this.line(
        `    ${marks[answer]} ${one} + ${two}${this.#w('colon')}${plain(clauseIn(this.#lang, clause))}${checked === 'read' ? '' : bracketed(checkedWords[checked][this.#lang], this.#lang)}`,
      );
    }
    if (pairs.length > mostPairs) this.line(`    +${number(pairs.length - mostPairs, this.#lang)}`);
  }

  releases({ releases, items }: Mix): void {
    this.#heading(this.#w('releases'));
    const yes = releases.filter(({ answer }) => answer === 'yes').map(({ license }) => plain(license));
    this.#page.text(yes.length > 0 ? `✓ ${yes.join(' · ')}` : `✖ ${this.#w('none')}`, 4);
    const cost = ({ against, open }: MixAnswer) => against.items + open.items;
    const near = releases
      .filter((one) => one.answer !== 'yes' && cost(one) < items)
      .sort((a, b) => cost(a) - cost(b))
      .slice(0, Math.max(1, mostReleases - yes.length));
    for (const one of near) {
      const who = one.because
        .slice(0, 2)
        .map(({ license, reason }) => `${this.#short(license)}${bracketed(mixReasonWords[reason][this.#lang], this.#lang)}`);
      const more = one.against.licenses + one.open.licenses - who.length;
      const price = `${this.#w('without')} ${counted(cost(one), 'item', this.#lang)}`;
      this.line(
        `    ${marks[one.answer]} ${pad(plain(one.license), 20)} ${price}${this.#w('colon')}${who.join(' · ')}${more > 0 ? ` +${more}` : ''}`,
      );
    }
  }

  drops({ drops }: Mix): void {
    this.#heading(this.#w('drops'));
    if (drops.length === 0) this.#page.text(this.#w('nothingGained'), 4, this.#page.ink.dim);
    for (const drop of drops.slice(0, this.#width >= 100 ? mostDrops : mostDrops - 1)) this.#drop(drop);
  }

  #drop({ what, kind, items, sizes, gains, releasable }: MixDrop): void {
    const lang = this.#lang;
    const name = this.#dropped(what, kind);
    const bytes = sizes === undefined ? '' : bracketed(sizeWords(sizes, items, sizes.sized > 0 ? 'content' : 'records'), this.#lang);
    const first = (asked: string) => (asked === what ? -1 : weightiest.indexOf(asked));
    const sorted = [...gains].sort((a, b) => first(a.name) - first(b.name));
    const gained = (['yes', 'no', 'unknown'] as const).flatMap((to) => {
      const asked = sorted.filter((gain) => gain.to === to).map((gain) => this.#asked(gain.name));
      return asked.length === 0 ? [] : [`${threeWords[to][lang]}${this.#w('colon')}${asked.join(this.#w('comma'))}`];
    });
    const under = releasable.slice(0, 3).map(plain).join(', ') + (releasable.length > 3 ? ` +${releasable.length - 3}` : '');
    const parts = releasable.length === 0 ? gained : [...gained, `${this.#w('release')}${this.#w('colon')}${under}`];
    const given = `${pad(clip(name, 30), 30)} −${counted(items, 'item', lang)}${bytes}`;
    if (this.#width >= 100) this.line(`    ${given} → ${parts.join(this.#w('semicolon'))}`);
    else this.line(`    ${given}`).line(`      → ${parts.join(this.#w('semicolon'))}`);
  }

  #dropped(what: string, kind: MixDrop['kind']): string {
    if (kind === 'license') return this.#short(what);
    if (kind === 'class') return `${this.#w('class')} ${licenseClassWords[what as keyof typeof licenseClassWords][this.#lang]}`;
    return this.#w('allFor').replace('{what}', this.#asked(what));
  }

  #asked(name: string): string {
    if (name === 'trained' || name === 'collection' || name === 'adapted') return this.#w(name);
    return permissionWords[name as keyof typeof permissionWords][this.#lang];
  }

  note(): this {
    this.#page.blank().text(this.#w('note'), 2, this.#page.ink.dim);
    return this;
  }
}

/** Bytes as far as they are known: `≥` where not all of the items were measured or state a size. */
function sizeWords(sizes: Sizes | undefined, items: number, measure: 'records' | 'content'): string {
  const of = measure === 'records' ? (sizes?.measured ?? 0) : (sizes?.sized ?? 0);
  if (sizes === undefined || of === 0) return '?';
  return `${of < items ? '≥ ' : ''}${size(sizes[measure])}`;
}

function sumOf(members: readonly MixMember[]): number {
  return members.reduce((sum, { items }) => sum + items, 0);
}
