/** Permissions held beyond the public license: those in force, and those that count for nothing. */
import { NO_END } from '../../model/grant-state.js';
import type { GrantView } from '../../model/views.js';
import { place } from '../../text/show.js';
import { grantPermissionWords, grantStateWords, scopeKindWords, seenWords } from '../../text/words.js';
import type { Block, Cell, Column, Part } from '../document/document.js';
import type { Writer } from './provenance-writer.js';

/** A table of each kind; nothing where no grant is on record. */
export function grants(writer: Writer): Block[] {
  const { snapshot, words } = writer;
  const all = snapshot.grants ?? [];
  if (all.length === 0) return [];
  const inForce = all.filter(({ state }) => state === 'in-force');
  const idle = all.filter(({ state }) => state !== 'in-force');
  return [
    { kind: 'text', text: words.grantsText },
    inForce.length > 0 ? table(inForce, words.grantsInForce, writer) : { kind: 'text', text: words.grantsNone },
    ...(idle.length > 0 ? [table(idle, words.grantsIdle, writer)] : []),
  ];
}

function table(those: readonly GrantView[], caption: string, writer: Writer): Block {
  const { words, lang } = writer;
  const columns: Column[] = [words.grant, words.party, words.takesIn, words.allows, words.dates, words.evidence].map((label) => ({
    label,
  }));
  return {
    kind: 'table',
    caption,
    columns: [...columns, { label: words.items, align: 'right' }, { label: words.where }],
    rows: those.map(({ grant, state, items, query }) => [
      [{ code: grant.id }, ` ${grantStateWords[state][lang]}`],
      grant.from,
      scopeOf(grant, writer),
      writer.list(grant.allow.map((permission) => grantPermissionWords[permission][lang])),
      datesOf(grant, writer),
      contractOf(grant, writer),
      writer.traced(writer.number(items), query),
      writer.code(place(grant.at)),
    ]),
  };
}

/** All parts must match, so each says what it is. */
function scopeOf({ scope }: GrantView['grant'], { lang, words }: Writer): Cell {
  const kinds = ['host', 'path', 'dataset', 'license'] as const;
  const parts = kinds.flatMap((kind) => (scope[kind] === undefined ? [] : [{ kind, value: scope[kind] }]));
  return parts.flatMap(({ kind, value }, n): Part[] => [
    `${n === 0 ? '' : words.semicolon}${scopeKindWords[kind][lang]} `,
    { code: value },
  ]);
}

function datesOf({ since, until, revoked }: GrantView['grant'], { words }: Writer): string {
  const ended = since === undefined ? words.termUntil(until) : words.term(since, until);
  const term = until === NO_END ? words.termOpen(since) : ended;
  return revoked === undefined ? term : `${term}${words.semicolon}${words.revokedOn(revoked)}`;
}

/** The contract with the digest that was recorded, and how the file that is there now differs. */
function contractOf({ evidence }: GrantView['grant'], { words, lang }: Writer): Cell {
  const { path, present, sha256, recorded, seen } = evidence;
  const now = !present
    ? [` ${seenWords(evidence, lang)}`]
    : sha256 === recorded.sha256
      ? []
      : [` ${words.foundNow} `, { code: `sha256 ${sha256}` }];
  const looked = present && seen !== undefined ? [` ${seenWords(evidence, lang)}`] : [];
  return [{ code: path }, ' ', { code: `sha256 ${recorded.sha256}` }, ...looked, ...now];
}
