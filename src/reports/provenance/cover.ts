import type { Snapshot } from '../../model/snapshot.js';
import { isAccepted } from '../../model/waiver.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { size, weight } from '../../text/show.js';
import { againstWords, purposeWords, sourceKindWords, stageWords, valueWords } from '../../text/words.js';
import { answers, answerWords } from '../document/answers.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import type { Writer } from './provenance-writer.js';

const severities = ['error', 'warn', 'info', 'unproven'] as const;

/** The report's name: the same ledger, run and head give the same one. */
export function reportId({ ledger, run, head }: Snapshot): string {
  return `P-${ledger.id.slice(0, 8)}-${run.id}-${head.slice(0, 12)}`;
}

/** What the reader must know before anything else. Written last, for it counts what the sections could not fill. */
export function cover(writer: Writer): Block[] {
  const { snapshot, words, lang } = writer;
  const { use, provider } = snapshot;
  const chosen = [...new Set(snapshot.duties.map(({ instrument }) => instrument))];
  const rows: { label: string; value: Cell }[] = [
    { label: words.reportId, value: writer.code(reportId(snapshot)) },
    { label: words.asOf, value: writer.time(snapshot.asOf) },
    { label: words.run, value: words.runOf(writer.number(snapshot.run.id), writer.time(snapshot.run.finished)) },
    { label: words.ledgerId, value: writer.code(snapshot.ledger.id) },
    { label: words.head, value: writer.code(snapshot.head) },
    { label: words.tool, value: `licit ${snapshot.licit}` },
    { label: words.provider, value: writer.orUnrecorded(provider.name) },
    { label: words.contact, value: writer.orUnrecorded(provider.contact) },
    { label: words.purpose, value: writer.orUnrecorded(use.purpose && purposeWords[use.purpose][lang]) },
    { label: words.stage, value: writer.orUnrecorded(use.stage && stageWords[use.stage][lang]) },
    {
      label: words.offered,
      value: writer.orUnrecorded(use.offered && writer.list(use.offered.map((place) => writer.jurisdiction(place)))),
    },
    {
      label: words.lawsAnswered,
      value: chosen.length > 0 ? writer.apart(chosen.map((id) => writer.lawInFull(id))) : words.lawsNone,
    },
  ];
  if (snapshot.rulesOff.length > 0) rows.push({ label: words.rulesOff, value: writer.list(snapshot.rulesOff) });
  rows.push({ label: words.unrecordedFields, value: writer.number(writer.unrecorded) });
  return [{ kind: 'facts', rows }];
}

/** What data, from where, by what right, how much is open, who answers. */
export function minute(writer: Writer): Section {
  return {
    id: 'minute',
    title: writer.words.minute,
    blocks: [{ kind: 'facts', rows: minuteFacts(writer) }, knownShares(writer)],
  };
}

function minuteFacts(writer: Writer): { label: string; value: Cell }[] {
  const { snapshot, words } = writer;
  const { totals, known, provider } = snapshot;
  const what = words.whatText(
    writer.count(totals.items, 'item'),
    writer.count(totals.datasets, 'dataset'),
    writer.count(totals.manifests, 'manifest'),
    size(totals.bytes),
  );
  const people = words.peopleText(writer.count(known.basis.of, 'item'), writer.count(known.basis.known, 'item'));
  return [
    { label: words.what, value: writer.traced(what, snapshot.totalQueries?.items) },
    { label: words.whence, value: sourceWords(writer) },
    { label: words.right, value: rightWords(writer) },
    { label: words.people, value: known.basis.of > 0 ? writer.traced(people, known.basis.query) : words.peopleNone },
    ...(known.basis.of > 0 ? [{ label: words.separate, value: separateWords(writer) }] : []),
    ...againstRow(writer),
    { label: words.children, value: childrenWords(writer) },
    ...stale(writer),
    { label: words.open, value: openWords(writer) },
    { label: words.duties, value: dutyWords(writer) },
    {
      label: words.answers,
      value: writer.list([writer.orUnrecorded(provider.name), ...(provider.contact ? [provider.contact] : [])]),
    },
  ];
}

/** Of how many items source, license and basis are known. */
function knownShares(writer: Writer): Block {
  const { snapshot, words } = writer;
  const { known } = snapshot;
  return {
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
  };
}

/** Items with a license that is known, and the grants in force. */
function rightWords(writer: Writer): Part[] {
  const { snapshot, words } = writer;
  const { license } = snapshot.known;
  const right = words.rightText(writer.count(license.known, 'item'), writer.percent(license.known, license.of));
  const held = (snapshot.grants ?? []).filter(({ state }) => state === 'in-force').length;
  return [...writer.traced(right, license.query), ...(held > 0 ? [words.semicolon, words.grantsHeld(writer.count(held, 'grant'))] : [])];
}

/** The largest sources by name and kind, and how much has none. */
function sourceWords(writer: Writer): Part[] {
  const { snapshot, words, lang } = writer;
  const { totals, known } = snapshot;
  const largest = snapshot.sources.filter(({ name }) => name !== '(missing)' && name !== '(others)').slice(0, 3);
  const names = largest.map(({ name, kind, items }) => {
    const about = [...(kind ? [sourceKindWords[kind][lang]] : []), writer.percent(items, totals.items)];
    return valueWords(name, lang) + bracketed(about.join(punctuation[lang].comma), lang);
  });
  const sourceless = known.source.of - known.source.known;
  return writer.traced(
    [
      names.length > 0 ? words.whenceText(writer.list(names)) : writer.orUnrecorded(undefined),
      ...(sourceless > 0 ? [words.sourceless(writer.count(sourceless, 'item'), sourceless === 1)] : []),
    ].join(words.semicolon),
    known.source.query,
  );
}

function separateWords(writer: Writer): Part[] {
  const { snapshot, words } = writer;
  const having = snapshot.bases.filter(({ separateFor = [], separateConsent }) => separateFor.length > 0 || separateConsent === 'yes');
  const items = having.reduce((sum, basis) => sum + basis.items, 0);
  const shown = having.filter(({ separateConsent }) => separateConsent === 'yes').reduce((sum, basis) => sum + basis.items, 0);
  return [words.separateText(writer.count(items, 'item'), writer.count(snapshot.known.basis.of, 'item'), writer.count(shown, 'item'))];
}

/** What persons said against the use of their data, in the items' own records. */
function againstRow(writer: Writer): { label: string; value: Cell }[] {
  const { snapshot, words, lang } = writer;
  const all = snapshot.against ?? [];
  if (all.length === 0) return [];
  const value = all.flatMap(({ what, items, query }, index): Part[] => [
    index > 0 ? words.semicolon : '',
    ...writer.traced(`${againstWords(what, lang)}${punctuation[lang].colon}${writer.count(items, 'item')}`, query),
  ]);
  return [{ label: words.against, value }];
}

/** Whether people under fourteen are in the data, by items. */
function childrenWords(writer: Writer): Part[] {
  const { snapshot, words } = writer;
  const all = snapshot.minors ?? [];
  if (all.length === 0) return [writer.orUnrecorded(undefined)];
  return all.flatMap(({ answer, items, query }, index): Part[] => [
    index > 0 ? words.semicolon : '',
    ...writer.traced(`${words.childrenAnswer[answer]}${punctuation[writer.lang].colon}${writer.count(items, 'item')}`, query),
  ]);
}

/** Data that no scan looks at any more, and data that was taken out. */
function stale(writer: Writer): { label: string; value: Cell }[] {
  const { snapshot, words } = writer;
  const said = (views: readonly { items: number }[]) =>
    [
      writer.count(views.length, 'manifest'),
      writer.count(
        views.reduce((sum, { items }) => sum + items, 0),
        'item',
      ),
    ] as const;
  const { unseen = [], retired = [], gone = [] } = snapshot;
  return [
    ...(gone.length > 0 ? [{ label: words.gone, value: words.goneText(...said(gone)) }] : []),
    ...(unseen.length > 0 ? [{ label: words.unseen, value: words.unseenText(...said(unseen)) }] : []),
    ...(retired.length > 0 ? [{ label: words.retired, value: words.retiredText(...said(retired)) }] : []),
  ];
}

function openWords(writer: Writer): string {
  const { snapshot, strict, words } = writer;
  const open = snapshot.findings.filter((finding) => !isAccepted(finding));
  const accepted = snapshot.findings.length - open.length;
  const parts = severities
    .map((kind) => ({ kind, count: open.filter((finding) => weight(finding, strict) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => writer.count(count, kind));
  const told = parts.length > 0 ? writer.list(parts) : accepted > 0 ? words.allAccepted : words.findingsNone;
  return accepted > 0 && parts.length > 0 ? `${told}${words.semicolon}${words.alsoAccepted(writer.count(accepted, 'finding'))}` : told;
}

/** How many duties have which answer; rules on scope and liability are not duties. */
function dutyWords({ snapshot, lang, words }: Writer): Part[] {
  const duties = snapshot.duties.filter(({ kind }) => kind === undefined);
  const parts = answers
    .map((answer) => ({ answer, count: duties.filter(({ verdict }) => verdict === answer).length }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => say('provenance/answer-count', lang, { count, answer: answerWords(answer, lang) }));
  return [parts.length > 0 ? parts.join(words.comma) : words.lawsNone];
}
