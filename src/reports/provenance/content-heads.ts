/** The heads that Interim Measures Art. 19 names first: sources, scale, types, labeling rules. */
import type { SourceView } from '../../model/views.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { compare, size } from '../../text/show.js';
import { acquisitionOpen, acquisitionParts } from '../../text/words/acquired-words.js';
import { clauseIn } from '../../text/words/clause-words.js';
import { roleWords, sourceKindWords, termsCheckedWords, threeWords, valueWords } from '../../text/words.js';
import type { Block, Cell, Section } from '../document/document.js';
import { documents, said, saidOrNot, statements } from './declared.js';
import { measuredScale, measuredTypes } from './measured-tables.js';
import type { Writer } from './provenance-writer.js';
import { unseenBlocks } from './seen.js';

const mostRows = 20;

/** Where the data came from, of what kind, and who says so. */
export function sources(writer: Writer): Section {
  const { snapshot, words, lang } = writer;
  const all = [...snapshot.sources].sort((a, b) => b.items - a.items || compare(a.name, b.name));
  const total = snapshot.totals.items;
  const shown = all.filter(({ name }) => name !== '(others)').slice(0, mostRows);
  const rest = all.filter((one) => !shown.includes(one));
  const restItems = rest.reduce((sum, { items }) => sum + items, 0);
  const restSources = rest.reduce((sum, { others = 1 }) => sum + others, 0);
  const blocks: Block[] = [
    {
      kind: 'shares',
      caption: words.largest,
      rows: [
        ...shown.map(({ name, items, query }) => ({
          label: sourceName(name, writer),
          part: items,
          of: total,
          value: writer.traced(`${writer.percent(items, total)} · ${writer.number(items)}`, query),
        })),
        ...(rest.length > 0
          ? [
              {
                label: words.others(writer.number(restSources)),
                part: restItems,
                of: total,
                value: `${writer.percent(restItems, total)} · ${writer.number(restItems)}`,
              },
            ]
          : []),
      ],
    },
    ...register(shown, writer),
    {
      kind: 'table',
      caption: words.sourcesByKind,
      columns: [
        { label: words.kind },
        { label: words.count, align: 'right' },
        { label: words.items, align: 'right' },
        { label: words.share, align: 'right' },
      ],
      rows: (snapshot.sourceKinds ?? []).map(({ kind, sources: count, items, query }) => [
        kind === '(missing)' ? valueWords(kind, lang) : sourceKindWords[kind][lang],
        writer.number(count),
        writer.traced(writer.number(items), query),
        writer.percent(items, total),
      ]),
    },
    ...hosts(writer),
    ...datasets(writer),
    ...said(writer, ['source', 'owner', 'derived-from', 'collected', 'version', 'issued'], words.claims),
    ...statements(writer),
    ...acquired(writer),
  ];
  return { id: 'sources', title: words.sources, blocks };
}

/** How each copy came: in one line where all of it is stated or none, else a line for each dataset that has something to be answered. */
function acquired({ snapshot, lang }: Writer): Block[] {
  const all = (snapshot.acquired ?? []).filter(({ items }) => items > 0);
  if (all.length === 0) return [];
  const items = all.reduce((sum, one) => sum + one.items, 0);
  const open = all.filter((one) => acquisitionParts.some((part) => one[part] < one.items));
  const label = say('acquired/title', lang);
  if (open.length === 0) return [{ kind: 'facts', rows: [{ label, value: say('acquired/whole', lang, { items }) }] }];
  if (all.every((one) => acquisitionParts.every((part) => one[part] === 0)))
    return [{ kind: 'facts', rows: [{ label, value: say('acquired/open', lang, { parts: say('acquired/none', lang) }) }] }];
  const rows = open.slice(0, mostRows).map((one) => {
    const stated = new Set(acquisitionParts.filter((part) => one[part] === one.items));
    const least = Math.min(...acquisitionParts.map((part) => one[part]));
    return say('acquired/open-for', lang, { parts: acquisitionOpen(stated, lang), items: one.items - least, dataset: one.dataset });
  });
  return [{ kind: 'facts', rows: rows.map((value, n) => ({ label: n === 0 ? label : '', value })) }];
}

function sourceName(name: string, { lang, code }: Writer): Cell {
  const words = valueWords(name, lang);
  return words === name ? code(name) : words;
}

function register(shown: readonly SourceView[], writer: Writer): Block[] {
  const { words, lang } = writer;
  if (shown.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.register,
      columns: [{ label: words.source }, { label: words.kind }, { label: words.items, align: 'right' }, { label: words.who }],
      rows: shown.map(({ name, kind, items, said: voices, query }) => [
        sourceName(name, writer),
        name === '(missing)' ? '–' : sourceKindWords[kind ?? 'unknown'][lang],
        writer.traced(writer.number(items), query),
        writer.who(voices),
      ]),
    },
  ];
}

/** The hosts that items name, where their sources are named otherwise. */
function hosts(writer: Writer): Block[] {
  const { snapshot, words } = writer;
  const all = snapshot.hosts ?? [];
  const shown = all.slice(0, mostRows);
  if (all.every(({ name, items }) => snapshot.sources.some((one) => one.name === name && one.items === items))) return [];
  return [
    {
      kind: 'table',
      caption: words.hosts,
      columns: [{ label: words.host }, { label: words.items, align: 'right' }],
      rows: shown.map(({ name, items, query }) => [writer.code(name), writer.traced(writer.number(items), query)]),
    },
    ...(all.length > shown.length ? [{ kind: 'text', text: words.hostsMore(writer.number(all.length - shown.length)) } as const] : []),
  ];
}

function datasets(writer: Writer): Block[] {
  const { snapshot, words } = writer;
  const own = snapshot.datasets.filter(({ list }) => list === undefined);
  const shown = [...own].sort((a, b) => b.items - a.items).slice(0, 60);
  const rest = own.length - shown.length;
  const lists = snapshot.manifests.flatMap(({ path, describes }) => (describes === undefined ? [] : [{ path, describes }]));
  const table: Block = {
    kind: 'table',
    caption: words.datasets,
    columns: [
      { label: words.dataset },
      { label: words.name },
      { label: words.manifests, align: 'right' },
      { label: words.items, align: 'right' },
    ],
    rows: [
      ...shown.map(({ name, title, manifests, items }) => [
        writer.code(name),
        writer.orUnrecorded(title),
        writer.number(manifests),
        writer.number(items),
      ]),
      ...lists.slice(0, 60).map(({ path, describes }) => [writer.code(path), words.describes(writer.count(describes, 'dataset')), '', '']),
    ],
  };
  return rest > 0 ? [table, { kind: 'text', text: words.more(writer.number(rest)) }] : [table];
}

/** How much there is. */
export function scale(writer: Writer): Section {
  const { snapshot, words } = writer;
  const { totals, totalQueries, run } = snapshot;
  const shared = snapshot.datasets.reduce((sum, { shared = 0 }) => sum + shared, 0);
  const formats = new Map<string, { manifests: number; items: number; bytes: number }>();
  for (const { format, items, bytes } of snapshot.manifests) {
    const sum = formats.get(format) ?? { manifests: 0, items: 0, bytes: 0 };
    formats.set(format, { manifests: sum.manifests + 1, items: sum.items + items, bytes: sum.bytes + bytes });
  }
  return {
    id: 'scale',
    title: words.scale,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: words.total, value: writer.traced(writer.number(totals.items), totalQueries?.items) },
          ...(shared > 0 ? [{ label: words.shared, value: writer.number(shared) }] : []),
          ...(totals.distinct < totals.items ? [{ label: words.distinct, value: writer.number(totals.distinct) }] : []),
          { label: words.unread, value: writer.traced(writer.number(totals.unread), totalQueries?.unread) },
          { label: words.bytes, value: writer.traced(`${writer.number(totals.bytes)} (${size(totals.bytes)})`, totalQueries?.bytes) },
          { label: words.filesUnread, value: writer.traced(writer.number(totals.unreadFiles), totalQueries?.unreadFiles) },
          { label: words.notScanned, value: writer.traced(writer.number(totals.notScanned), totalQueries?.notScanned) },
          { label: words.passedOver, value: writer.traced(writer.number(totals.passedOver), totalQueries?.passedOver) },
          ...(snapshot.previous
            ? [
                { label: words.added, value: writer.number(run.added) },
                { label: words.closed, value: writer.number(run.closed) },
              ]
            : []),
        ],
      },
      {
        kind: 'table',
        caption: words.byFormat,
        columns: [
          { label: words.format },
          { label: words.manifests, align: 'right' },
          { label: words.items, align: 'right' },
          { label: words.size, align: 'right' },
        ],
        rows: [...formats]
          .sort(([a, { items: of }], [b, { items }]) => items - of || compare(a, b))
          .map(([format, { manifests, items, bytes }]) => [
            writer.code(format),
            writer.number(manifests),
            writer.number(items),
            size(bytes),
          ]),
      },
      ...measuredScale(writer),
      ...unseenBlocks(writer),
      ...said(writer, ['size'], words.stated),
    ],
  };
}

/** How much of it models generated, by model: synthetic data, of which GB/T 45654 and Cal. Civil Code 3111(a)(12) ask. */
function generated(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const views = snapshot.generated ?? [];
  if (views.length === 0) return [{ kind: 'text', text: words.generatedNone }];
  const shown = views.slice(0, mostRows);
  return [
    {
      kind: 'table',
      caption: words.generatedCaption,
      columns: [{ label: words.model }, { label: words.items, align: 'right' }, { label: words.noCompeting }, { label: words.modelTerms }],
      rows: shown.map(({ model, items, terms, query }) => [
        model === '(not named)' ? words.notNamed : writer.code(model.length > 120 ? `${model.slice(0, 120)}…` : model),
        writer.traced(writer.number(items), query),
        threeWords[terms?.noCompetingModel ?? 'unknown'][lang],
        terms === undefined || terms.checked === 'none'
          ? words.termsUnknown
          : `${terms.document}${punctuation[lang].colon}${clauseIn(lang, terms.clause)}${bracketed(termsCheckedWords[terms.checked][lang], lang)} ${terms.url}`,
      ]),
    },
    ...(views.length > shown.length ? [{ kind: 'text', text: words.more(writer.number(views.length - shown.length)) } as const] : []),
  ];
}

/** What kinds of data there are. */
export function types(writer: Writer): Section {
  const { snapshot, words, lang } = writer;
  const rows = snapshot.manifests
    .filter(({ items }) => items > 0)
    .flatMap(({ dataset, format, roles, items }) =>
      Object.entries(roles).map(([role, fields]) => ({
        dataset,
        format,
        role: roleWords[role as keyof typeof roleWords][lang],
        fields: (fields ?? []).join(', '),
        items,
      })),
    );
  const merged = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const key = JSON.stringify([row.dataset, row.role, row.fields]);
    const before = merged.get(key);
    merged.set(key, { ...row, items: row.items + (before?.items ?? 0) });
  }
  const shown = [...merged.values()].slice(0, 80);
  return {
    id: 'types',
    title: words.types,
    blocks: [
      ...measuredTypes(writer),
      ...saidOrNot(writer, ['media'], words.media),
      ...saidOrNot(writer, ['language'], words.languages),
      {
        kind: 'table',
        caption: words.fields,
        columns: [{ label: words.dataset }, { label: words.purposeOf }, { label: words.field }, { label: words.items, align: 'right' }],
        rows: shown.map(({ dataset, role, fields, items }) => [writer.code(dataset), role, writer.code(fields), writer.number(items)]),
      },
      ...(merged.size > shown.length ? [{ kind: 'text', text: words.more(writer.number(merged.size - shown.length)) } as const] : []),
      ...generated(writer),
      ...said(writer, ['generated-by'], words.generatedSaid),
    ],
  };
}

/** By what rules the data was labeled (Arts. 8 and 19). */
export function labeling(writer: Writer): Section {
  const { snapshot, words } = writer;
  const declared = (snapshot.statements ?? []).flatMap((statement) =>
    statement.kind === 'declaration' && statement.value.labeling ? [statement.value.labeling] : [],
  );
  const shown = (pick: 'rules' | 'spotCheck' | 'training'): Cell => {
    const all = declared.flatMap((part) => part[pick] ?? []);
    return all.length > 0 ? documents(all, writer) : writer.orUnrecorded(undefined);
  };
  const fields = snapshot.manifests
    .filter(({ roles }) => (roles.label?.length ?? 0) > 0)
    .map(({ path, roles, items }) => ({ path, items, fields: roles.label ?? [] }));
  return {
    id: 'labeling',
    title: words.labeling,
    blocks: [
      { kind: 'text', text: words.labelingText },
      {
        kind: 'facts',
        rows: [
          { label: words.rules, value: shown('rules') },
          { label: words.spotCheck, value: shown('spotCheck') },
          { label: words.training, value: shown('training') },
        ],
      },
      {
        kind: 'table',
        caption: words.labelFields,
        columns: [{ label: words.path }, { label: words.field }, { label: words.items, align: 'right' }],
        rows: fields
          .slice(0, mostRows)
          .map(({ path, items, fields: names }) => [writer.code(path), writer.code(names.join(', ')), writer.number(items)]),
      },
      ...(fields.length > mostRows ? [{ kind: 'text', text: words.more(writer.number(fields.length - mostRows)) } as const] : []),
      ...saidOrNot(writer, ['labeling', 'labeling-rules'], words.labelingSaid),
    ],
  };
}
