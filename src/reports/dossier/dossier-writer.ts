/** What every part of the filing is written with: the words of the filing, numbers that a workbook computes with, and an account of what is missing. */

import type { Lang, Place, Words } from '../../model/basics.js';
import type { Evidence } from '../../model/evidence.js';
import type { Measured } from '../../model/measure.js';
import type { Gap, Snapshot } from '../../model/snapshot.js';
import { type DossierField, type DossierFieldName, dossierFieldList, dossierFields, dossierRoles } from '../../text/dossier-fields.js';
import { phraseIn } from '../../text/in-chinese.js';
import { bracketed, languages, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { place, shortHash } from '../../text/show.js';
import { seenWords, valueWords } from '../../text/words.js';
import type { Block, Cell, Column, Part } from '../document/document.js';
import { DocumentWriter, type WriterWords } from '../document/document-writer.js';
import { registerOf, type SourceEntry } from './register.js';

const baseWords: Record<Lang, WriterWords> = {
  en: {
    comma: ', ',
    semicolon: '; ',
    notRecorded: 'not recorded',
    nobody: 'nobody on record',
    itemSays: 'each item itself',
    itemField: (field) => `the items' field ${field}`,
    detected: 'detected by licit',
    morePlaces: (count) => `and ${count} more`,
    more: (count) => `${count} more are in dossier.json.`,
    unnamedLaw: (id) => `a law whose title this ledger does not hold (${id}), `,
  },
  zh: {
    comma: '、',
    semicolon: '；',
    notRecorded: '未记载',
    nobody: '无任何记录',
    itemSays: '各条数据自身',
    itemField: (field) => `各条数据的字段 ${field}`,
    detected: '经检测检出',
    morePlaces: (count) => `另有 ${count} 处`,
    more: (count) => `另有 ${count} 项见 dossier.json。`,
    unnamedLaw: (id) => `（本台账未载名称的法规 ${id}）`,
  },
};

/** Whether the filing names ids of rules. Those in Chinese name what is checked. */
const namesIds: Readonly<Record<Lang, boolean>> = { en: true, zh: false };

/** A writer of the filing. */
export class DossierWriter extends DocumentWriter {
  /** The list of sources, made once: tables that count sources count its rows. */
  readonly register: readonly SourceEntry[];
  readonly #gaps = new Map<DossierFieldName, { asked: Set<string>; items?: number }>();
  /** The part that is being written, as the list of what is missing names it. */
  part = '';

  constructor(snapshot: Snapshot, lang: Lang, strict: boolean) {
    super(snapshot, lang, strict, baseWords[lang]);
    this.register = registerOf(snapshot);
  }

  say(words: Words): string {
    return words[this.lang];
  }

  /** A check in a table. Ids are for programs: a filing in Chinese names what is checked. */
  check(id: string, title: Words): Cell {
    return namesIds[this.lang] ? [title[this.lang], ' ', { code: id }] : title[this.lang];
  }

  /** What heads a column of checks: each is named by what must not be. */
  readonly checkColumn = { en: 'check (met: it is not so)', zh: '检查事项（“符合”指未见所列情形）' };

  /** Why a duty is answered as it is, without ids of rules in Chinese. */
  reasonOf({ reason }: { reason: Words }): string {
    if (namesIds[this.lang]) return reason[this.lang];
    const titles = new Map(this.snapshot.rules.map(({ id, title }) => [id, title[this.lang]]));
    return reason[this.lang]
      .replace(/（([a-z-]+\/[a-z0-9-]+)）/g, (whole, id: string) => (titles.has(id) ? '' : whole))
      .replace(/[a-z-]+\/[a-z0-9-]+/g, (id) => titles.get(id) ?? id);
  }

  /** Says that something is not recorded, and remembers what, for whom and where it is written. */
  missing(field: DossierFieldName, items?: number): string {
    const gap = this.#gaps.get(field) ?? { asked: new Set<string>() };
    if (this.part !== '') gap.asked.add(this.part);
    if (items !== undefined) gap.items = Math.max(gap.items ?? 0, items);
    this.#gaps.set(field, gap);
    this.unrecorded += 1;
    return this.words.notRecorded;
  }

  /** What is stated, or that nothing is. */
  or(value: string | undefined, field: DossierFieldName): string {
    return value === undefined || value === '' ? this.missing(field) : value;
  }

  /** All that is missing, in the order of the fields. */
  gaps(): Gap[] {
    return dossierFieldList.flatMap(([name]) => {
      const gap = this.#gaps.get(name);
      if (gap === undefined) return [];
      const { what, role, where }: DossierField = dossierFields[name];
      return [
        {
          asked: [...gap.asked],
          what: what[this.lang],
          role: dossierRoles[role][this.lang],
          where,
          ...(gap.items !== undefined && { items: gap.items }),
        },
      ];
    });
  }

  /** A number that a workbook computes with. */
  figure(value: number): Part {
    return { value, shown: this.number(value) };
  }

  /** A sum over items: as it is where it is over all of them, with how many it is over where it is not, not recorded where it is over none. */
  measured({ items, sum }: Measured, of: number, shown?: (sum: number) => Part): Cell {
    if (of === 0) return '–';
    if (items === 0) return this.words.notRecorded;
    const value = shown === undefined ? this.figure(sum) : shown(sum);
    return items >= of ? value : [value, this.over(items, of)];
  }

  /** How many items a figure is over. */
  over(items: number, of: number): string {
    return say('dossier/over-items', this.lang, { items, of });
  }

  /** Seconds as hours with two decimals. */
  hours(seconds: number): Part {
    const value = Math.round((seconds / 3600) * 100) / 100;
    return { value, shown: new Intl.NumberFormat(languages[this.lang].locale, { maximumFractionDigits: 2 }).format(value) };
  }

  /** As the language writes it before the sign. */
  override percent(part: number, of: number): string {
    return super.percent(part, of).replace(' %', punctuation[this.lang].percent);
  }

  /** A share in percent, as a number where there is one. */
  share(part: number, of: number): Part {
    return of <= 0 ? '–' : { value: part / of, shown: this.percent(part, of) };
  }

  /** Documents with their digests, shortened (annex B has them whole), or why they count for nothing. */
  documents(all: readonly Evidence[] | undefined): Part[] {
    const bracket = (words: string): string => bracketed(words, this.lang);
    return (all ?? []).flatMap((one, index): Part[] => {
      const { path, sha256, present, seen } = one;
      const told =
        present && sha256 !== undefined
          ? ` SHA-256 ${shortHash(sha256)}${seen?.read === false ? bracket(seenWords(one, this.lang)) : ''}`
          : bracket(seenWords(one, this.lang));
      return [index > 0 ? this.words.semicolon : '', { code: path }, told];
    });
  }

  /** Who states something, when and where. */
  by({ by, on, at }: { by?: string; on?: string; at: Place }): Part[] {
    const who = [by, on === undefined ? undefined : this.day(on)].filter((part) => part !== undefined).join(this.words.comma);
    return [{ code: place(at) }, who === '' ? '' : bracketed(who, this.lang)];
  }

  /** A value of data in words where it is one of ours: `(missing)`. */
  value(text: string): string {
    return text === '(missing)' ? this.words.notRecorded : valueWords(text, this.lang);
  }

  phrase(text: string): string {
    return phraseIn(this.lang, text);
  }

  table(
    id: string,
    caption: Words,
    columns: readonly (Words & { right?: true })[],
    rows: readonly (readonly Cell[])[],
    wide?: true,
  ): Block {
    return {
      kind: 'table',
      id,
      caption: caption[this.lang],
      columns: columns.map((column): Column => ({ label: column[this.lang], ...(column.right && { align: 'right' }) })),
      rows,
      ...(wide && { wide }),
    };
  }

  text(words: Words): Block {
    return { kind: 'text', text: words[this.lang] };
  }

  heading(words: Words): Block {
    return { kind: 'heading', text: words[this.lang] };
  }
}
