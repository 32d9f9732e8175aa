/** What somebody accepted in writing: the waivers with who, why and until when, and every finding that one of them or the baseline covers. */
import { isAccepted } from '../../model/waiver.js';
import { place, sorted } from '../../text/show.js';
import { acceptedWords, waiverKindWords, waiverScopeWords, waiverStateWords } from '../../text/waiver-words.js';
import { countedBy, seenWords } from '../../text/words.js';
import type { Block, Cell, Writer } from './document.js';

const mostRows = 200;

/** Tables of waivers and of accepted findings; nothing where nothing is accepted. */
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
      { code: waiverScopeWords(waiver.scope) },
      `${waiverKindWords[waiver.kind][lang]}${lang === 'zh' ? '：' : ': '}${waiver.reason}`,
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
  const shown = all.slice(0, mostRows);
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
