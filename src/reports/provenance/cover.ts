import type { Snapshot, Verdict } from '../../model.js';
import { compare, size, weight } from '../../show.js';
import { nouns, purposeWords, stageWords, verdictWords } from '../../words.js';
import type { Block, Part, Section, Writer } from './document.js';

const severities = ['error', 'warn', 'info', 'unproven'] as const;
const verdicts: readonly Verdict[] = ['met', 'stated', 'unmet', 'unproven', 'not-applicable'];

/** The report's name: the same ledger, run and head give the same one. */
export function reportId({ ledger, run, head }: Snapshot): string {
  return `P-${ledger.id.slice(0, 8)}-${run.id}-${head.slice(0, 12)}`;
}

/** What the reader must know before anything else. Written last, for it counts what the sections could not fill. */
export function cover(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const { use, provider } = snapshot;
  const rows = [
    { label: words.reportId, value: writer.code(reportId(snapshot)) },
    { label: words.asOf, value: snapshot.asOf },
    { label: words.run, value: words.runOf(writer.number(snapshot.run.id), snapshot.run.finished) },
    { label: words.ledgerId, value: writer.code(snapshot.ledger.id) },
    { label: words.head, value: writer.code(snapshot.head) },
    { label: words.tool, value: `licit ${snapshot.licit}` },
    { label: words.provider, value: writer.orUnrecorded(provider.name) },
    { label: words.contact, value: writer.orUnrecorded(provider.contact) },
    { label: words.purpose, value: writer.orUnrecorded(use.purpose && purposeWords[use.purpose][lang]) },
    { label: words.stage, value: writer.orUnrecorded(use.stage && stageWords[use.stage][lang]) },
    { label: words.offered, value: writer.orUnrecorded(use.offered && writer.list(use.offered)) },
  ];
  if (snapshot.rulesOff.length > 0) rows.push({ label: words.rulesOff, value: writer.list(snapshot.rulesOff) });
  rows.push({ label: words.unrecordedFields, value: writer.number(writer.unrecorded) });
  return [{ kind: 'facts', rows }];
}

/** What data, from where, by what right, how much is open, who answers. */
export function minute(writer: Writer): Section {
  const { snapshot, words } = writer;
  const { totals, known, provider } = snapshot;
  const what = words.whatText(
    writer.count(totals.items, nouns.item),
    writer.count(totals.datasets, nouns.dataset),
    writer.count(totals.manifests, nouns.manifest),
    size(totals.bytes),
  );
  const right = words.rightText(writer.count(known.license.known, nouns.item), writer.percent(known.license.known, known.license.of));
  const held = (snapshot.grants ?? []).filter(({ state }) => state === 'in-force').length;
  const people = words.peopleText(writer.count(known.basis.of, nouns.item), writer.count(known.basis.known, nouns.item));
  const largest = snapshot.sources.filter(({ name }) => name !== '(missing)').sort((a, b) => b.items - a.items || compare(a.name, b.name));
  const names = largest.slice(0, 3).map(({ name, items }) => `${name} (${writer.percent(items, totals.items)})`);
  const sourceless = known.source.of - known.source.known;
  const whence = [
    names.length > 0 ? words.whenceText(writer.list(names)) : writer.orUnrecorded(undefined),
    ...(sourceless > 0 ? [words.sourceless(writer.count(sourceless, nouns.item), sourceless === 1)] : []),
  ].join(words.semicolon);
  return {
    id: 'minute',
    title: words.minute,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: words.what, value: writer.traced(what, snapshot.totalQueries?.items) },
          { label: words.whence, value: writer.traced(whence, known.source.query) },
          {
            label: words.right,
            value: [
              ...writer.traced(right, known.license.query),
              ...(held > 0 ? [words.semicolon, words.grantsHeld(writer.count(held, nouns.grant))] : []),
            ],
          },
          { label: words.people, value: known.basis.of > 0 ? writer.traced(people, known.basis.query) : words.peopleNone },
          { label: words.open, value: openWords(writer) },
          { label: words.duties, value: dutyWords(writer) },
          {
            label: words.answers,
            value: writer.list([writer.orUnrecorded(provider.name), ...(provider.contact ? [provider.contact] : [])]),
          },
        ],
      },
      {
        kind: 'shares',
        caption: words.known,
        rows: [
          { label: words.source, share: known.source },
          { label: words.license, share: known.license },
          { label: words.basis, share: known.basis },
        ].map(({ label, share }) => ({
          label,
          part: share.known,
          of: share.of,
          value: writer.traced(
            `${writer.percent(share.known, share.of)} · ${writer.number(share.known)} / ${writer.number(share.of)}`,
            share.query,
          ),
        })),
      },
    ],
  };
}

function openWords(writer: Writer): string {
  const { snapshot, strict, words } = writer;
  const parts = severities
    .map((kind) => ({ kind, count: snapshot.findings.filter((finding) => weight(finding, strict) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => writer.count(count, nouns[kind]));
  return parts.length > 0 ? writer.list(parts) : words.findingsNone;
}

function dutyWords({ snapshot, lang, words }: Writer): Part[] {
  const parts = verdicts
    .map((verdict) => ({ verdict, count: snapshot.duties.filter((duty) => duty.kind === undefined && duty.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${lang === 'zh' ? '项' : ''}${verdictWords[verdict][lang]}`);
  return [parts.length > 0 ? parts.join(words.comma) : words.dutiesNone];
}
