/** What is measured of the data: how much there is, of which types, and by source, license and language. Nothing where an earlier licit made the run. */

import type { MeasureCell, Measured, MeasureName } from '../../model/measure.js';
import { say } from '../../text/messages/say.js';
import { compare } from '../../text/show.js';
import { sourceKindWords, valueWords } from '../../text/words.js';
import type { Block, Cell } from '../document/document.js';
import { amountOf, askedOf, dataTypes, grouped, typeOf } from '../measured/figures.js';
import { typeWords } from '../measured/type-words.js';
import type { Writer } from './provenance-writer.js';

const figures = [
  { name: 'textBytes', en: 'size of text (plain text, UTF-8, bytes)', zh: '文本大小（纯文本 UTF-8，字节）' },
  { name: 'characters', en: 'characters of text', zh: '文本字符数' },
  { name: 'tokensEstimated', en: 'tokens (estimated)', zh: '词元数（估算）' },
  { name: 'tokensStated', en: 'tokens (as the records state them)', zh: '词元数（数据自载）' },
  { name: 'images', en: 'images', zh: '图片数' },
  { name: 'audioSeconds', en: 'audio (seconds)', zh: '音频时长（秒）' },
  { name: 'videoSeconds', en: 'video (seconds)', zh: '视频时长（秒）' },
] as const satisfies readonly { name: MeasureName; en: string; zh: string }[];

const mostRows = 40;

/** A sum; over how many items where it is not over all that can have it; never zero for what was not measured. */
function sumOf({ items, sum }: Measured, of: number, writer: Writer): string {
  const { lang, words } = writer;
  if (of === 0) return '–';
  if (items === 0) return words.notRecorded;
  const shown = writer.number(Math.round(sum));
  if (items >= of) return shown;
  return say('provenance/over-items', lang, { shown, items, of });
}

/** How much there is, of all data and of what is kept for training. */
export function measuredScale(writer: Writer): Block[] {
  const { measures } = writer.snapshot;
  if (measures === undefined) return [];
  const { lang, words } = writer;
  const kept = measures.cells.filter((cell) => cell.kept);
  const periods = measures.cells.flatMap(({ collected }) => (collected === undefined ? [] : [collected]));
  return [
    {
      kind: 'table',
      caption: say('provenance/measured-scale', lang),
      columns: [
        { label: say('provenance/figure', lang) },
        { label: say('provenance/acquired', lang), align: 'right' },
        { label: say('provenance/kept-training', lang), align: 'right' },
      ],
      rows: [
        [words.items, writer.traced(writer.number(amountOf(measures.cells).items), measures.query), writer.number(amountOf(kept).items)],
        ...figures.map(({ name, ...label }): Cell[] => [
          label[lang],
          sumOf(amountOf(measures.cells)[name], askedOf(measures.cells, name), writer),
          sumOf(amountOf(kept)[name], askedOf(kept, name), writer),
        ]),
      ],
    },
    ...(periods.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: periodOf(
              periods.map(({ from }) => from).sort(compare)[0]!,
              periods
                .map(({ until }) => until)
                .sort(compare)
                .at(-1)!,
              periods.reduce((sum, { items }) => sum + items, 0),
              writer,
            ),
          },
        ]),
  ];
}

function periodOf(from: string, until: string, items: number, writer: Writer): string {
  return say('provenance/period', writer.lang, { from: writer.day(from), until: writer.day(until), items });
}

/** Types, and what the data is composed of: source, license and language together. */
export function measuredTypes(writer: Writer): Block[] {
  const { measures } = writer.snapshot;
  if (measures === undefined) return [];
  const { lang, words } = writer;
  const total = amountOf(measures.cells).items;
  const byType = grouped(measures.cells, typeOf);
  return [
    {
      kind: 'table',
      caption: say('provenance/measured-types', lang),
      columns: [{ label: words.kind }, { label: words.items, align: 'right' }, { label: words.share, align: 'right' }],
      rows: dataTypes
        .filter((type) => byType.has(type))
        .map((type): Cell[] => {
          const { items } = amountOf(byType.get(type)!);
          return [typeWords[type][lang], writer.number(items), writer.percent(items, total)];
        }),
    },
    composition(measures.cells, total, writer),
  ];
}

function composition(cells: readonly MeasureCell[], total: number, writer: Writer): Block {
  const { lang, words } = writer;
  const rows = [
    ...grouped(cells, ({ source, sourceKind, license, medium, language }) =>
      JSON.stringify([source, sourceKind, license, medium, language]),
    ).values(),
  ]
    .map((own) => ({ first: own[0]!, items: amountOf(own).items }))
    .sort((a, b) => b.items - a.items);
  const rest = rows.slice(mostRows).reduce((sum, { items }) => sum + items, 0);
  return {
    kind: 'table',
    caption: say('provenance/composition-source-license', lang),
    columns: [
      { label: words.source },
      { label: words.license },
      { label: say('provenance/type', lang) },
      { label: say('provenance/language', lang) },
      { label: words.items, align: 'right' },
      { label: words.share, align: 'right' },
    ],
    rows: [
      ...rows
        .slice(0, mostRows)
        .map(({ first, items }): Cell[] => [
          first.source === undefined
            ? words.notRecorded
            : [valueWords(first.source, lang), first.sourceKind ? ` · ${sourceKindWords[first.sourceKind][lang]}` : ''],
          valueWords(first.license, lang),
          typeWords[typeOf(first)][lang],
          first.language === undefined ? '–' : writer.code(first.language),
          writer.number(items),
          writer.percent(items, total),
        ]),
      ...(rest > 0
        ? [
            [
              say('provenance/more-rows', lang, { rows: rows.length - mostRows }),
              '',
              '',
              '',
              writer.number(rest),
              writer.percent(rest, total),
            ],
          ]
        : []),
    ],
  };
}
