/** By what right the data may be used, and whose rights are touched: licenses, personal information, intellectual property. */
import { familyOf } from '../../model/detection.js';
import type { Permissions } from '../../model/license-terms.js';
import type { DetectionView, FieldRate, LicenseView } from '../../model/views.js';
import { phraseIn } from '../../text/in-chinese.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { compare } from '../../text/show.js';
import { clauseIn } from '../../text/words/clause-words.js';
import { saying, separateName } from '../../text/words/laws.js';
import {
  againstWords,
  checkedWords,
  confidenceWords,
  isEmptyValue,
  onRecordWords,
  permissionWords,
  separateWords,
  threeWords,
  valueWords,
} from '../../text/words.js';
import type { Block, Cell, Column, Section } from '../document/document.js';
import { applied } from './applied-lists.js';
import { said } from './declared.js';
import { grants } from './held-permissions.js';
import { rulesTable } from './judged.js';
import { together } from './mix-summary.js';
import type { Writer } from './provenance-writer.js';

const mostRows = 60;
/** Topics of rules on the rights of others, and on permissions to use them. */
const RIGHTS_TOPICS = ['ip', 'optout', 'license', 'grant'];
const allowed = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
const asked = ['attribution', 'shareAlike'] as const;

/** The licenses, how they are spelled, and what they allow. */
export function licenses(writer: Writer): Section {
  const { snapshot, words } = writer;
  const { items: total, distinct } = snapshot.totals;
  const all = [...snapshot.licenses].sort((a, b) => b.items - a.items || compare(a.expression, b.expression));
  const shown = all.slice(0, mostRows);
  return {
    id: 'licenses',
    title: words.licenses,
    blocks: [
      {
        kind: 'shares',
        caption: words.expression,
        rows: all.slice(0, 12).map((license) => ({
          label: nameOf(license, writer),
          part: license.items,
          of: total,
          value: writer.traced(`${writer.percent(license.items, total)} · ${writer.number(license.items)}`, license.query),
        })),
      },
      permissionTable(shown, writer),
      ...(distinct < total
        ? [{ kind: 'text', text: words.listedAgain(writer.number(total - distinct), writer.number(distinct)) } as const]
        : []),
      spellingTable(shown, writer),
      ...together(writer),
      ...(all.length > shown.length ? [{ kind: 'text', text: words.more(writer.number(all.length - shown.length)) } as const] : []),
      ...grants(writer),
      ...said(writer, ['license'], words.claims),
    ],
  };
}

/** What each license allows and asks. */
function permissionTable(shown: readonly LicenseView[], writer: Writer): Block {
  const { words, lang } = writer;
  return {
    kind: 'table',
    caption: words.licensesCaption,
    columns: [
      { label: words.expression },
      { label: words.items, align: 'right' },
      ...[...allowed, ...asked].map((permission) => ({ label: permissionWords[permission][lang] })),
    ],
    rows: shown.map((license) => [
      nameOf(license, writer),
      writer.traced(writer.number(license.items), license.query),
      ...[...allowed, ...asked].map((permission) => threeWords[license.permissions?.[permission] ?? 'unknown'][lang]),
    ]),
  };
}

/** In which words the data states each license, who says so, and what its permissions rest on. */
function spellingTable(shown: readonly LicenseView[], writer: Writer): Block {
  const { words } = writer;
  return {
    kind: 'table',
    caption: words.rawCaption,
    columns: [{ label: words.expression }, { label: words.raw }, { label: words.who }, { label: words.restsOn }],
    rows: shown.map((license) => [
      nameOf(license, writer),
      license.raw.length > 0 ? writer.codes(license.raw.map((raw) => (raw.length > 120 ? `${raw.slice(0, 120)}…` : raw))) : '–',
      isEmptyValue(license.expression) && license.raw.length === 0 ? '–' : writer.who(license.said),
      restsOn(license.permissions, writer),
    ]),
  };
}

function nameOf({ expression }: LicenseView, writer: Writer): Cell {
  const words = valueWords(expression, writer.lang);
  return words === expression ? writer.code(expression) : words;
}

function restsOn(permissions: Permissions | undefined, { words, lang }: Writer): string {
  if (!permissions) return words.noTable;
  const limit =
    permissions.fieldOfUse && permissions.fieldOfUse !== 'none' ? `${words.semicolon}${phraseIn(lang, permissions.fieldOfUse)}` : '';
  return `${clauseIn(lang, permissions.clause)}${bracketed(checkedWords[permissions.checked][lang], lang)}${limit}`;
}

/** Kinds of personal information, how often, on what basis. */
export function personal(writer: Writer): Section {
  const { snapshot, words, lang } = writer;
  const found = snapshot.detections.filter(({ kind }) => !['ip', 'org', 'label'].includes(familyOf(kind) ?? ''));
  const bases: Block = {
    kind: 'table',
    caption: words.bases,
    columns: [
      { label: words.basis },
      { label: words.meantFor },
      { label: words.items, align: 'right' },
      { label: words.separate },
      { label: words.guardian },
      { label: words.who },
    ],
    rows: snapshot.bases.map(
      ({ terms, items, query, jurisdictions = [], separateConsent = 'no', separateFor = [], guardian = 'no', said: voices }) => [
        terms.length > 0 ? terms.map((term) => writer.basis(term, jurisdictions)).join(words.semicolon) : words.noBasis,
        terms.length === 0
          ? '–'
          : jurisdictions.length > 0
            ? writer.list(jurisdictions.map((code) => writer.jurisdiction(code)))
            : words.anyLaw,
        writer.traced(writer.number(items), query),
        separateFor.length > 0
          ? `${onRecordWords[separateConsent][lang]}${punctuation[lang].colon}${separateFor.map((one) => separateName(one, lang, writer.laws())).join(words.semicolon)}`
          : onRecordWords[separateConsent][lang],
        onRecordWords[guardian][lang],
        terms.length > 0 ? writer.who(voices) : words.nobody,
      ],
    ),
  };
  const children: Block = {
    kind: 'table',
    caption: words.childrenCaption,
    columns: [{ label: words.children }, { label: words.items, align: 'right' }, { label: words.who }],
    rows: (snapshot.minors ?? []).map(({ answer, items, said: voices, query }) => [
      words.childrenAnswer[answer],
      writer.traced(writer.number(items), query),
      answer === 'unknown' ? words.nobody : writer.who(voices),
    ]),
  };
  return {
    id: 'personal',
    title: words.personal,
    blocks: [
      { kind: 'text', text: words.personalText },
      ...(found.length > 0 ? [kindsTable(found, words.kinds, writer)] : [{ kind: 'text', text: words.nothingFound } as const]),
      ...ratesTable(snapshot.fieldRates ?? [], writer),
      ...(snapshot.bases.length > 0 ? [bases, ...consents(writer), ...separateNote(writer)] : []),
      ...((snapshot.minors ?? []).length > 0 ? [children, ...childrenAges(writer)] : []),
      ...examplesTable(found, writer),
      ...said(writer, ['personal-data', 'basis', 'purpose'], words.basisSaid),
    ],
  };
}

/** What each law in force asks a consent of its own for. */
function separateNote(writer: Writer): Block[] {
  const { words, lang } = writer;
  return writer.laws().flatMap((law): Block[] => {
    const { sensitive, separate = [] } = law.personalData;
    const asked = [
      ...(sensitive.asks.consent === 'separate' ? [{ for: 'sensitive' as const, article: sensitive.asks.article }] : []),
      ...separate,
    ].map((one) => `${separateWords[one.for][lang]}${bracketed(one.article[lang], lang)}`);
    return asked.length === 0 ? [] : [{ kind: 'text', text: words.separateNote(law.short[lang], writer.list(asked)) }];
  });
}

/** Whom each law in force calls a child, and what it asks for. */
function childrenAges(writer: Writer): Block[] {
  const { words, lang } = writer;
  const laws = writer.laws().flatMap((law) => {
    const { children } = law.personalData;
    return children === undefined ? [] : [saying(law, children.says, children.article)[lang]];
  });
  return [{ kind: 'text', text: `${[words.childrenAge, ...laws].join(words.semicolon)}${punctuation[lang].stop.trim()}` }];
}

/** Separate consents by what they are for, and what persons said against the use of their data. */
function consents(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const { separateConsents = [], against = [] } = snapshot;
  const table = (caption: string, label: string, rows: readonly { label: string; items: number; query: string }[]): Block => ({
    kind: 'table',
    caption,
    columns: [{ label }, { label: words.items, align: 'right' }],
    rows: rows.map((row) => [row.label, writer.traced(writer.number(row.items), row.query)]),
  });
  return [
    ...(separateConsents.length > 0
      ? [
          table(
            words.separateCaption,
            words.separate,
            separateConsents.map(({ for: what, ...rest }) => ({ label: separateName(what, lang, writer.laws()), ...rest })),
          ),
        ]
      : []),
    ...(against.length > 0
      ? [
          table(
            words.againstCaption,
            words.against,
            against.map(({ what, ...rest }) => ({ label: againstWords(what, lang), ...rest })),
          ),
        ]
      : []),
  ];
}

function kindsTable(found: readonly DetectionView[], caption: string, writer: Writer): Block {
  const { words, lang } = writer;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: words.kind },
      { label: words.items, align: 'right' },
      { label: words.hits, align: 'right' },
      { label: words.reserved, align: 'right' },
      { label: words.field },
    ],
    rows: found.map(({ kind, title, items, hits, reserved, fields, query }) => [
      [title[lang], ' ', { code: kind }],
      writer.traced(writer.number(items), query),
      writer.number(hits),
      writer.number(reserved),
      writer.code(fields.join(', ')),
    ]),
  };
}

/** By field how often its values hold something, and three of them, masked: a rate, not a flood. */
function ratesTable(rates: readonly FieldRate[], writer: Writer): Block[] {
  const { words } = writer;
  const all = rates.filter(({ kind }) => familyOf(kind) !== 'ip');
  if (all.length === 0) return [];
  const shown = [...all].sort((a, b) => b.likely - a.likely || b.holding - a.holding).slice(0, mostRows);
  const table: Block = {
    kind: 'table',
    caption: words.rates,
    columns: [
      { label: words.where },
      { label: words.field },
      { label: words.kind },
      { label: words.rate, align: 'right' },
      { label: words.sure, align: 'right' },
      { label: words.examples },
    ],
    rows: shown.map(({ path, field, kind, looked, holding, likely, examples, query }) => [
      writer.code(path),
      writer.code(field),
      { code: kind },
      writer.traced(`${writer.percent(holding, looked)} · ${writer.number(holding)} / ${writer.number(looked)}`, query),
      writer.number(likely),
      examples.length > 0 ? writer.codes(examples) : words.byChance,
    ]),
  };
  const rest = all.length - shown.length;
  return [
    table,
    { kind: 'text', text: words.ratesText },
    ...(rest > 0 ? [{ kind: 'text', text: words.more(writer.number(rest)) } as const] : []),
  ];
}

function examplesTable(found: readonly DetectionView[], writer: Writer): Block[] {
  const { words, lang } = writer;
  const rows = found.flatMap(({ kind, examples }) =>
    examples
      .slice(0, 3)
      .map(({ at, masked, confidence, why }) => [
        { code: kind },
        { code: masked },
        confidenceWords[confidence][lang],
        phraseIn(lang, why),
        writer.at(at),
      ]),
  );
  if (rows.length === 0) return [];
  const columns: Column[] = [words.kind, words.found, words.sureness, words.because, words.where].map((label) => ({ label }));
  return [{ kind: 'table', caption: words.examples, columns, rows }];
}

/** Signs that someone else holds rights, and what the rules on that found. */
export function rights(writer: Writer): Section {
  const { snapshot, words } = writer;
  const found = snapshot.detections.filter(({ kind }) => familyOf(kind) === 'ip');
  const rules = snapshot.rules.filter(({ topic }) => RIGHTS_TOPICS.includes(topic));
  return {
    id: 'rights',
    title: words.rights,
    blocks: [
      { kind: 'text', text: words.rightsText },
      ...(found.length > 0 ? [kindsTable(found, words.ipKinds, writer)] : [{ kind: 'text', text: words.nothingFound } as const]),
      ...examplesTable(found, writer),
      ...(rules.length > 0 ? [rulesTable(rules, words.ipRules, writer)] : []),
      ...said(writer, ['reservation'], words.reservationsSaid),
      ...applied(writer),
    ],
  };
}
