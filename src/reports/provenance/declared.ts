/** What people declared and accepted and what descriptors say, each with who said it and where. */

import type { Evidence } from '../../model/evidence.js';
import type { About } from '../../model/item.js';
import type { DeclaringStatement, RecordedClaim, RegisterOnRecord, Scope, Statement } from '../../model/statement.js';
import { isAccepted } from '../../model/waiver.js';
import { phraseIn } from '../../text/in-chinese.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { place, sorted } from '../../text/show.js';
import { acquisitionWords } from '../../text/words/acquired-words.js';
import { dismissalWords, readingWords } from '../../text/words/dismissal-words.js';
import { registerWords } from '../../text/words/register-words.js';
import { acceptedWords, selectorWords, waiverKindWords, waiverStateWords } from '../../text/words/waiver-words.js';
import { aboutWords, byWords, countedBy, seenWords, sourceKindWords, statementWords, stateWords } from '../../text/words.js';
import type { Block, Cell, Part } from '../document/document.js';
import type { Writer } from './provenance-writer.js';

/** So many accepted findings are listed; the rest is a number. */
const mostAccepted = 200;

/** What people declared, and the documents that show it. */
export function statements(writer: Writer): Block[] {
  const { snapshot, words } = writer;
  const all = (snapshot.statements ?? []).filter(
    (statement) =>
      statement.kind === 'declaration' || statement.kind === 'register' || statement.kind === 'dismissal' || statement.kind === 'reading',
  );
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.statements,
      columns: [words.kind, words.takesIn, words.says, words.evidence, words.by, words.where].map((label) => ({ label })),
      rows: all.map((statement) => [
        statementWords[statement.kind][writer.lang],
        scopeOf(statement.scope, writer),
        saidBy(statement, writer),
        shownBy(statement, writer),
        writer.orUnrecorded(statement.by),
        writer.code(place(statement.at)),
      ]),
    },
  ];
}

type Said = Extract<Statement, { kind: 'declaration' | 'register' | 'dismissal' | 'reading' }>;

function saidBy(statement: Said, writer: Writer): string {
  if (statement.kind === 'register') return registerWords(statement.value, writer.lang);
  if (statement.kind === 'reading') return readingWords(statement.value, writer.lang);
  return statement.kind === 'dismissal' ? dismissalWords(statement.value, writer.lang) : saysOf(statement, writer);
}

function shownBy(statement: Said, writer: Writer): Cell {
  if (statement.kind === 'register') return tableOf(statement.value, writer);
  return statement.kind === 'dismissal' || statement.kind === 'reading' ? writer.orUnrecorded(undefined) : evidenceOf(statement, writer);
}

function scopeOf(scope: Scope, writer: Writer): Cell {
  const parts = Object.values(scope).filter((part) => part !== undefined);
  return parts.length > 0 ? parts.map((part) => writer.code(part)) : writer.words.everything;
}

function saysOf({ value }: DeclaringStatement, writer: Writer): string {
  const { lang, words } = writer;
  const { source, license, basis, noPersonalData, labeling } = value;
  const colon = punctuation[lang].colon;
  const inside = (parts: readonly string[]) => say('list/in-brackets', lang, { parts });
  const said = [
    source && [source.kind && sourceKindWords[source.kind][lang], source.name, source.owner, source.url].filter(Boolean).join(' '),
    license && `${words.license} ${license.expression}`,
    ...(basis ?? []).map(({ term, jurisdiction, purposes, separate, guardian }) => {
      const more = [
        ...(jurisdiction ? [`${words.meantFor}${colon}${writer.jurisdiction(jurisdiction)}`] : []),
        ...(separate ? [words.separate] : []),
        ...(guardian ? [words.guardian] : []),
        ...(purposes ? [`${words.handledFor}${colon}${purposes.join(', ')}`] : []),
      ];
      return `${writer.basis(term, jurisdiction ? [jurisdiction] : [])}${more.length > 0 ? inside(more) : ''}`;
    }),
    value.minors && words.minors[value.minors],
    noPersonalData && words.noPersonalData,
    labeling && words.rules,
    value.acquired && acquisitionWords(value.acquired, lang),
  ].filter(Boolean);
  return said.join(words.semicolon);
}

function evidenceOf({ value }: DeclaringStatement, writer: Writer): Cell {
  const { source, license, basis, labeling } = value;
  const all = [
    ...(source?.evidence ?? []),
    ...(license?.evidence ?? []),
    ...(basis ?? []).flatMap(({ evidence }) => evidence ?? []),
    ...(value.acquired?.evidence ?? []),
    ...[labeling?.rules, labeling?.spotCheck, labeling?.training].flat().filter((evidence) => evidence !== undefined),
  ];
  // A document given for several things is named once.
  const once = [...new Map(all.map((one) => [`${one.path} ${one.sha256}`, one])).values()];
  return once.length > 0 ? documents(once, writer) : writer.orUnrecorded(undefined);
}

/** The table of a register, which was read as one: how it is there stands beside it. */
function tableOf({ path, sha256 }: RegisterOnRecord, writer: Writer): Cell {
  return [writer.code(path), ...(sha256 === undefined ? [] : [' ', writer.code(`sha256 ${sha256}`)])];
}

/** Documents, one after the other. */
export function documents(those: readonly Evidence[], writer: Writer): Part[] {
  return those.flatMap((one, index): Part[] => [index > 0 ? writer.words.semicolon : '', ...evidenceParts(one, writer)]);
}

function evidenceParts(evidence: Evidence, { lang }: Writer): Part[] {
  const { path, sha256 } = evidence;
  return [{ code: path }, ` ${seenWords(evidence, lang)} `, ...(sha256 ? [{ code: `sha256 ${sha256}` }] : [])];
}

/** What descriptors say on some matters, or nothing where they say nothing. */
export function said(writer: Writer, about: readonly About[], caption: string): Block[] {
  const { snapshot, words, lang } = writer;
  const claims = snapshot.datasets.flatMap(({ name, claims: all }) =>
    all.filter((claim) => about.includes(claim.about)).map((claim) => ({ name, claim })),
  );
  if (claims.length === 0) return [];
  const shown = claims.slice(0, 40);
  const table: Block = {
    kind: 'table',
    caption,
    columns: [{ label: words.dataset }, { label: words.about }, { label: words.words }, { label: words.state }, { label: words.where }],
    rows: shown.map(({ name, claim }) => [
      writer.code(name),
      aboutWords[claim.about][lang],
      wordsOf(claim, writer),
      [stateWords[claim.state][lang], claim.why ? bracketed(phraseIn(lang, claim.why), lang) : ''],
      [writer.at(claim.at), ` ${byWords[claim.by][lang]}`],
    ]),
  };
  return claims.length > shown.length ? [table, { kind: 'text', text: words.more(writer.number(claims.length - shown.length)) }] : [table];
}

function wordsOf({ raw }: RecordedClaim, writer: Writer): Cell {
  if (raw === undefined || raw === '') return writer.orUnrecorded(undefined);
  return raw.length > 300 ? `${raw.slice(0, 300)}…` : raw;
}

/** The same, or that nothing is recorded. */
export function saidOrNot(writer: Writer, about: readonly About[], caption: string): Block[] {
  const blocks = said(writer, about, caption);
  return blocks.length > 0 ? blocks : [{ kind: 'facts', rows: [{ label: caption, value: writer.orUnrecorded(undefined) }] }];
}

/** What someone accepted in writing: the waivers with who, why and until when, and every finding that is accepted. Nothing where nothing is. */
export function accepted(writer: Writer): Block[] {
  const { snapshot, words } = writer;
  const { waivers = [], baseline } = snapshot;
  if (waivers.length === 0 && baseline === undefined) return [];
  return [
    { kind: 'heading', text: words.acceptedTitle },
    { kind: 'text', text: words.acceptedText },
    ...(waivers.length > 0 ? [waiverTable(writer)] : []),
    ...findingTable(writer),
  ];
}

function waiverTable(writer: Writer): Block {
  const { snapshot, words, lang } = writer;
  const columns = [words.waiver, words.rule, words.takesIn, words.reason, words.approver, words.until, words.evidence];
  return {
    kind: 'table',
    caption: words.waiversCaption,
    columns: [...columns.map((label) => ({ label })), { label: words.items, align: 'right' }, { label: words.where }],
    rows: (snapshot.waivers ?? []).map((waiver) => [
      [{ code: waiver.id }, ` ${waiverStateWords[waiver.state][lang]}`],
      { code: waiver.rule },
      { code: selectorWords(waiver.scope) },
      `${waiverKindWords[waiver.kind][lang]}${punctuation[lang].colon}${waiver.reason}`,
      waiver.approver,
      writer.day(waiver.until),
      documentOf(waiver, writer),
      writer.number(waiver.items),
      writer.code(place(waiver.at)),
    ]),
  };
}

function documentOf({ evidence }: NonNullable<Writer['snapshot']['waivers']>[number], { lang }: Writer): Cell {
  const { path, recorded } = evidence;
  return [{ code: path }, ' ', { code: `sha256 ${recorded.sha256}` }, ` ${seenWords(evidence, lang)}`];
}

function findingTable(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const all = sorted(snapshot.findings, writer.strict).filter(isAccepted);
  if (all.length === 0) return [];
  const shown = all.slice(0, mostAccepted);
  return [
    {
      kind: 'table',
      caption: words.acceptedCaption,
      columns: [
        { label: words.rule },
        { label: words.found },
        { label: words.extent, align: 'right' },
        { label: words.places },
        { label: words.acceptedBy },
      ],
      rows: shown.map((finding): Cell[] => [
        { code: finding.rule },
        finding.message[lang],
        writer.traced(finding.items > 0 ? writer.count(finding.items, countedBy(finding)) : '–', finding.query),
        writer.codes(finding.where.slice(0, 3).map(({ path }) => path)),
        acceptedWords(finding, lang)!,
      ]),
    },
    ...(all.length > shown.length ? [{ kind: 'text', text: words.findingsMore(writer.number(all.length - shown.length)) } as const] : []),
  ];
}
