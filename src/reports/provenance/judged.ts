/** What the rules found, and what that says on each duty of the laws that were chosen. */
import type { DutyView, FindingView, RuleView } from '../../model.js';
import { findingPlace, place, sorted, weight } from '../../show.js';
import { certaintyWords, countedBy, recordWords, seenWords, severityWords, verdictWords } from '../../words.js';
import type { Block, Cell, Part, Section, Writer } from './document.js';

const mostCauses = 40;
const mostPlaces = 8;
const mostExamples = 12;
/** Enough of a fingerprint to find it in report.json, which has all of it. */
const shownFingerprint = 16;
const marks = { error: '✖', warn: '⚠', info: 'ℹ', unproven: '?' } as const;

/** Every finding with its evidence and places, a rule at a time, then every rule, so that what is met is seen too. */
export function findings(writer: Writer): Section {
  const { snapshot, words } = writer;
  const groups = new Map<string, FindingView[]>();
  for (const finding of sorted(snapshot.findings, writer.strict)) {
    const key = `${weight(finding, writer.strict)} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const none: Block = { kind: 'text', text: words.findingsNone };
  return {
    id: 'findings',
    title: words.findings,
    blocks: [
      ...(groups.size === 0 ? [none] : [...groups.values()].map((group, index) => ruleBlock(group, index, writer))),
      rulesTable(snapshot.rules, words.rulesTable, writer),
    ],
  };
}

/** What one rule found: why it matters once, then each cause with its extent, places and fingerprint. */
function ruleBlock(group: readonly FindingView[], index: number, writer: Writer): Block {
  const { words, lang } = writer;
  const first = group[0]!;
  const kind = weight(first, writer.strict);
  const shown = group.slice(0, mostCauses);
  const rest = group.length - shown.length;
  const colon = lang === 'zh' ? '：' : ': ';
  const cites = first.cites.map((cite) => `${writer.law(cite.instrument)}${cite.article[lang]} (${certaintyWords[cite.certainty][lang]})`);
  return {
    kind: 'finding',
    id: `finding-${index + 1}`,
    mark: marks[kind],
    weight: kind,
    title: [first.title[lang], ' ', { code: first.rule }],
    blocks: [
      {
        kind: 'facts',
        rows: [
          {
            label: words.answer,
            value: [
              { verdict: first.verdict },
              ` · ${severityWords[first.severity][lang]} · ${words.waivable}${colon}${first.waivable ? words.yes : words.no}`,
            ],
          },
          { label: words.why, value: first.why[lang] },
          { label: words.cites, value: writer.list(cites) },
          { label: words.fix, value: [first.fix[lang], ...first.commands.flatMap((command) => [' ', { code: command }])] },
        ],
      },
      {
        kind: 'table',
        caption: words.causes,
        columns: [{ label: words.found }, { label: words.extent, align: 'right' }, { label: words.places }, { label: words.firstSeen }],
        rows: shown.map((finding) => [
          [finding.message[lang], ' ', { code: finding.fingerprint.slice(0, shownFingerprint) }],
          finding.items > 0
            ? writer.traced(writer.count(finding.items, countedBy(finding.rule)), finding.query)
            : writer.traced('–', finding.query),
          placesOf(finding, writer),
          words.scan(writer.number(finding.firstSeen)),
        ]),
      },
      ...(rest > 0 ? [{ kind: 'text', text: words.findingsMore(writer.number(rest)) } as const] : []),
      ...exampleTable(shown, writer),
    ],
  };
}

function placesOf(finding: FindingView, writer: Writer): Part[] {
  const places = finding.where.length > 0 ? finding.where.slice(0, mostPlaces) : [{ path: findingPlace(finding).path, items: 0 }];
  const rest = finding.where.length - places.length;
  const parts = places.flatMap(({ path, items }, index): Part[] => [
    index > 0 ? ' · ' : '',
    { code: path },
    items > 0 && places.length > 1 ? ` ${writer.number(items)}` : '',
  ]);
  return rest > 0 ? [...parts, ` · ${writer.words.morePlaces(writer.number(rest))}`] : parts;
}

function exampleTable(group: readonly FindingView[], writer: Writer): Block[] {
  const { words } = writer;
  // A few of each cause say more than many of the first.
  const each = group.length > 3 ? 1 : 3;
  const rows = group
    .flatMap(({ examples }) => examples.slice(0, each))
    .filter(({ key, words: said }) => key !== undefined || said !== undefined);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.examples,
      columns: [{ label: words.where }, { label: words.item }, { label: words.words }],
      rows: rows
        .slice(0, mostExamples)
        .map(({ at, key, words: said }): Cell[] => [
          writer.at(at),
          key === undefined ? '–' : { code: key },
          said === undefined ? '–' : { code: said },
        ]),
    },
  ];
}

/** Rules with the number of subjects of each verdict. */
export function rulesTable(rules: readonly RuleView[], caption: string, writer: Writer): Block {
  const { words, lang } = writer;
  const verdicts = ['met', 'unmet', 'unproven', 'not-applicable'] as const;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: words.rule },
      { label: words.weight },
      ...verdicts.map((verdict) => ({ label: verdictWords[verdict][lang], align: 'right' as const })),
    ],
    rows: rules.map(({ id, title, severity, off, counts }) => [
      [title[lang], ' ', { code: id }],
      off ? words.off : severityWords[severity][lang],
      ...verdicts.map((verdict) => (off ? '–' : writer.number(counts[verdict]))),
    ]),
  };
}

/** Each law that was chosen, article by article. */
export function duties(writer: Writer): Section {
  const { snapshot, words } = writer;
  const laws = new Map<string, DutyView[]>();
  for (const duty of snapshot.duties) laws.set(duty.instrument, [...(laws.get(duty.instrument) ?? []), duty]);
  const tables = [...laws.values()].map((all) => dutyTable(all, writer));
  return {
    id: 'duties',
    title: words.dutiesTitle,
    blocks: [...(tables.length > 0 ? tables : [{ kind: 'text', text: words.dutiesNone } as const]), ...records(writer)],
  };
}

function dutyTable(all: readonly DutyView[], writer: Writer): Block {
  const { words, lang } = writer;
  const title = all[0]?.instrumentTitle[lang] ?? '';
  return {
    kind: 'table',
    caption: lang === 'zh' ? `《${title}》` : title,
    columns: [
      { label: words.article },
      { label: words.dutyAsks },
      { label: words.answer },
      { label: words.reason },
      { label: words.shownBy },
    ],
    rows: all.map((duty) => [
      [{ strong: duty.article[lang] }, ` ${duty.id}`],
      // In Chinese the duty is asked in the law's own words already.
      [
        duty.asks[lang],
        ...(duty.words && lang === 'en' ? [{ quote: duty.words }] : []),
        ` (${words.certainty(certaintyWords[duty.certainty][lang])})`,
      ],
      { verdict: duty.verdict },
      [duty.reason[lang], ...(duty.person ? [` ${words.person}${duty.person[lang]}`] : [])],
      duty.rules.length > 0 ? writer.codes(duty.rules) : '–',
    ]),
  };
}

function records(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const all = snapshot.records;
  if (all === undefined) return [];
  return [
    {
      kind: 'table',
      caption: words.records,
      columns: [{ label: words.record }, { label: words.says }, { label: words.evidence }, { label: words.where }],
      rows: (Object.keys(recordWords) as (keyof typeof recordWords)[]).map((name) => {
        const record = all[name];
        const evidence = record?.evidence ?? [];
        return [
          recordWords[name][lang],
          writer.orUnrecorded([record?.text, record?.times].filter(Boolean).join('; ')),
          evidence.length > 0
            ? evidence.flatMap((one) => [{ code: one.path }, ` ${seenWords(one, lang)} `])
            : writer.orUnrecorded(undefined),
          record ? writer.code(place(record.at)) : '–',
        ];
      }),
    },
  ];
}
