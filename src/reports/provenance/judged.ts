/** What the rules found, and what that says on each duty of the laws that were chosen. */
import type { DutyView, FindingView, RuleView } from '../../model/views.js';
import { isAccepted } from '../../model/waiver.js';
import { exampleWords } from '../../text/in-chinese.js';
import { bracketed, isWrittenIn, punctuation, titled } from '../../text/messages/languages.js';
import { findingPlace, place, shortHash, sorted, weight } from '../../text/show.js';
import { articleOf } from '../../text/words/laws.js';
import { certaintyWords, countedBy, recordWords, severityWords, statementWords } from '../../text/words.js';
import { answers, answerWords } from '../document/answers.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import { accepted, documents } from './declared.js';
import type { Writer } from './provenance-writer.js';

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
    if (isAccepted(finding)) continue;
    const key = `${weight(finding, writer.strict)} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const none: Block = { kind: 'text', text: snapshot.findings.length > 0 ? words.allAccepted : words.findingsNone };
  return {
    id: 'findings',
    title: words.findings,
    blocks: [
      ...(groups.size === 0 ? [none] : [...groups.values()].map((group, index) => ruleBlock(group, index, writer))),
      ...accepted(writer),
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
  const colon = punctuation[lang].colon;
  const cites = first.cites.map(({ instrument, article, certainty }) => {
    const sure = certaintyWords[certainty][lang];
    return `${writer.law(instrument)}${article[lang]}${bracketed(sure, lang)}`;
  });
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
              { verdict: first.verdict, ...(first.silence && { silence: true }) },
              ` · ${severityWords[first.severity][lang]} · ${words.waivable}${colon}${first.waivable ? words.yes : words.no}`,
            ],
          },
          { label: words.why, value: first.why[lang] },
          { label: words.cites, value: writer.list(cites) },
          { label: words.fix, value: [first.fix[lang], ...commandsOf(first, writer).flatMap((command) => [' ', { code: command }])] },
        ],
      },
      {
        kind: 'table',
        caption: words.causes,
        columns: [{ label: words.found }, { label: words.extent, align: 'right' }, { label: words.places }, { label: words.firstSeen }],
        rows: shown.map((finding) => [
          [finding.message[lang], ' ', { code: finding.fingerprint.slice(0, shownFingerprint) }],
          finding.items > 0
            ? writer.traced(writer.count(finding.items, countedBy(finding)), finding.query)
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

/** Commands that work as they are: `licit init` writes no second configuration. */
function commandsOf({ commands, rule }: FindingView, { snapshot }: Writer): string[] {
  const there = snapshot.configPath !== undefined;
  return [...new Set(commands.map((command) => (there && command === 'licit init' ? `licit explain ${rule}` : command)))];
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
    .map((one) => ({ ...one, said: exampleWords(one, writer.lang) }))
    .filter(({ key, said }) => key !== undefined || said !== undefined);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.examples,
      columns: [{ label: words.where }, { label: words.item }, { label: words.words }],
      rows: rows
        .slice(0, mostExamples)
        .map(({ at, key, said }): Cell[] => [
          writer.at(at),
          key === undefined ? '–' : { code: key },
          said === undefined ? '–' : writer.quoted(said),
        ]),
    },
  ];
}

/** Rules with the number of subjects of each verdict. */
export function rulesTable(rules: readonly RuleView[], caption: string, writer: Writer): Block {
  const { words, lang } = writer;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: words.rule },
      { label: words.weight },
      ...answers.map((verdict) => ({ label: answerWords(verdict, lang), align: 'right' as const })),
    ],
    rows: rules.map(({ id, title, severity, off, counts }) => [
      [title[lang], ' ', { code: id }],
      off ? words.off : severityWords[severity][lang],
      ...answers.map((verdict) => (off ? '–' : writer.number(counts[verdict]))),
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
    blocks: [
      ...(tables.length > 0 ? tables : [{ kind: 'text', text: words.dutiesNone } as const]),
      ...lawsTable(writer),
      ...deadlinesTable(writer),
      ...records(writer),
    ],
  };
}

function dutyTable(all: readonly DutyView[], writer: Writer): Block {
  const { words, lang } = writer;
  return {
    kind: 'table',
    caption: writer.lawInFull(all[0]!.instrument),
    columns: [
      { label: words.article },
      { label: words.dutyAsks },
      { label: words.answer },
      { label: words.reason },
      { label: words.shownBy },
    ],
    rows: all.map((duty) => {
      const person = duty.person?.[lang];
      // What a person must supply is said once.
      const reason = person !== undefined && duty.reason[lang].includes(person) ? '' : duty.reason[lang];
      const rules = [...duty.rules, ...(duty.bears ?? [])];
      return [
        { strong: duty.article[lang] },
        askedOf(duty, writer),
        duty.kind === undefined ? { verdict: duty.verdict } : words.notDuty[duty.kind],
        duty.kind === undefined
          ? [reason, ...toldBy(duty, writer), ...(person ? [`${reason ? ' ' : ''}${words.person}${person}`] : [])]
          : duty.verdict === 'unmet' || duty.verdict === 'unproven'
            ? reason || '–'
            : '–',
        rules.length > 0 ? writer.codes(rules) : '–',
      ];
    }),
  };
}

/**
 * What an article asks: in Chinese in the law's own words where they are Chinese, in English in ours. Only the words of the law are ever
 * called verified; a summary of ours is called ours.
 */
function askedOf(duty: DutyView, { words, lang }: Writer): Cell {
  const sure = certaintyWords[duty.certainty][lang];
  const stamp = bracketed(sure, lang);
  if (duty.words === undefined) {
    const summary = duty.certainty === 'read' ? words.ours : `${words.ours}${punctuation[lang].comma}${sure}`;
    return [duty.asks[lang], bracketed(summary, lang)];
  }
  if (isWrittenIn(lang, duty.words)) return [{ quote: duty.words }, stamp];
  return [duty.asks[lang], bracketed(words.ours, lang), { quote: duty.words }, stamp];
}

/** Every law that is answered for or cited, with its version, the day since which it is in force, and where its text is. */
function lawsTable(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const laws = [...(snapshot.laws ?? [])].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  if (laws.length === 0) return [];
  const short = (id: string) => laws.find((law) => law.id === id)?.short[lang] ?? id;
  return [
    {
      kind: 'table',
      caption: words.laws,
      columns: [words.law, words.lawVersion, words.inForce, words.lawSource, words.lawUse].map((label) => ({ label })),
      rows: laws.map((law) => [
        titled(law.title[lang], lang),
        [
          law.version?.[lang] ?? writer.orUnrecorded(undefined),
          ...(law.replacedBy ? [`${words.semicolon}${words.replaced(short(law.replacedBy))}`] : []),
        ],
        writer.day(law.inForce),
        writer.code(law.source),
        law.chosen ? words.lawChosen : words.lawCited,
      ]),
    },
  ];
}

/** The times that the laws on personal information in force set. */
function deadlinesTable(writer: Writer): Block[] {
  const { words, lang } = writer;
  const rows = writer
    .laws()
    .flatMap((law) =>
      law.personalData.deadlines.map((deadline): Cell[] => [
        deadline.what[lang],
        deadline.within[lang],
        `${articleOf(law, deadline.article)[lang]}${bracketed(certaintyWords[deadline.certainty ?? law.personalData.certainty][lang], lang)}`,
      ]),
    );
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: words.deadlines,
          columns: [words.deadlineFor, words.deadline, words.article].map((label) => ({ label })),
          rows,
        },
      ];
}

/** Who states it, where and when, with which documents. */
function toldBy({ statements }: DutyView, writer: Writer): Part[] {
  const { lang } = writer;
  return (statements ?? []).slice(0, mostPlaces).flatMap(({ at, what, by, on, documents }): Part[] => {
    const names: Readonly<Record<string, { en: string; zh: string }>> = { ...recordWords, ...statementWords };
    const details = [names[what]?.[lang], by, on].filter((part) => part !== undefined);
    return [
      ' ',
      { code: place(at) },
      details.length > 0 ? bracketed(details.join(punctuation[lang].comma), lang) : '',
      ...documents.flatMap(({ path, sha256, present }): Part[] => [
        ' ',
        { code: path },
        present && sha256 !== undefined ? ` SHA-256 ${shortHash(sha256)}` : ` ${writer.words.absent}`,
      ]),
    ];
  });
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
          evidence.length > 0 ? documents(evidence, writer) : writer.orUnrecorded(undefined),
          record ? writer.code(place(record.at)) : '–',
        ];
      }),
    },
  ];
}
