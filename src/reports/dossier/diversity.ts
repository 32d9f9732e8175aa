/** Section 5: how many sources each language and type has, and how home and foreign sources are paired. */
import type { LabelBalance, MeasureCell } from '../../model/measure.js';
import { isEmptyValue } from '../../text/words.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import { amountOf, type Bounds, type DataType, grouped, typeOf } from '../measured/figures.js';
import { typeWords } from '../measured/type-words.js';
import type { DossierWriter } from './dossier-writer.js';

/** What of the kept data is of one type and language. */
export interface DiversityCell {
  type: DataType;
  language?: string;
  items: number;
  /** Sources with a name of their own; `sourceless` is what has none on record, or none that is told apart. */
  sources: number;
  sourceless: number;
  home: number;
  foreign: number;
  homeUnknown: number;
}

/** The kept data by type and language, the largest first. */
export function diversityOf(cells: readonly MeasureCell[]): DiversityCell[] {
  const kept = cells.filter((cell) => cell.kept);
  const items = (own: readonly MeasureCell[]): number => amountOf(own).items;
  return [...grouped(kept, (cell) => JSON.stringify([typeOf(cell), cell.medium === 'text' ? (cell.language ?? null) : null])).values()]
    .map((own): DiversityCell => {
      const [first] = own as [MeasureCell, ...MeasureCell[]];
      return {
        type: typeOf(first),
        ...(first.medium === 'text' && first.language !== undefined && { language: first.language }),
        items: items(own),
        sources: new Set(own.flatMap(({ source }) => (isNamed(source) ? [source] : []))).size,
        sourceless: items(own.filter(({ source }) => !isNamed(source))),
        home: items(own.filter(({ home }) => home === true)),
        foreign: items(own.filter(({ home }) => home === false)),
        homeUnknown: items(own.filter(({ home }) => home === undefined)),
      };
    })
    .filter((cell) => cell.items > 0)
    .sort((a, b) => b.items - a.items);
}

/** Sources that are told together, or have no name, may be one or many. */
function isNamed(source: string | undefined): source is string {
  return source !== undefined && !isEmptyValue(source);
}

const mostRows = 60;

/** Section 5. */
export function diversity(writer: DossierWriter): Section {
  const { records = {} } = writer.snapshot;
  const title = writer.say({ en: '5 Diversity', zh: '5 来源多样性与数据质量' });
  const stated = (name: 'quality-measures' | 'bias-statement'): Cell => {
    const record = records[name];
    if (record === undefined || (record.text === undefined && record.evidence === undefined)) return writer.missing(name);
    const parts: Part[] = [record.text ?? '', record.text === undefined ? '' : writer.words.semicolon, ...writer.by(record)];
    return [...parts, record.evidence === undefined ? '' : writer.words.semicolon, ...writer.documents(record.evidence)];
  };
  return {
    id: 'diversity',
    title,
    blocks: [
      ...sourceBlocks(writer),
      ...labelBlocks(writer),
      {
        kind: 'facts',
        rows: [
          { label: writer.say({ en: 'Measures for data quality', zh: '提高训练数据质量的措施' }), value: stated('quality-measures') },
          { label: writer.say({ en: 'Measures against discrimination', zh: '防止歧视的措施' }), value: stated('bias-statement') },
        ],
      },
    ],
  };
}

/** How many sources each type and language has. */
function sourceBlocks(writer: DossierWriter): Block[] {
  const { measures } = writer.snapshot;
  if (measures === undefined)
    return [
      writer.text({
        en: `Sources by language and type: ${writer.missing('measures')}.`,
        zh: `按语种和类型统计的来源：${writer.words.notRecorded}。`,
      }),
    ];
  const cells = diversityOf(measures.cells);
  const single = cells.filter(({ sources, sourceless }) => sources === 1 && sourceless === 0).length;
  const blocks: Block[] = [
    writer.text({
      en: `${writer.number(single)} of ${writer.number(cells.length)} combinations of type and language have one source only.`,
      zh: `${writer.number(cells.length)} 个类型与语种组合中，${writer.number(single)} 个仅有一个来源。`,
    }),
    writer.table(
      's5',
      { en: 'Sources by type and language, of the data kept', zh: '留用数据的来源（按类型和语种）' },
      [
        { en: 'type', zh: '类型' },
        { en: 'language', zh: '语种' },
        { en: 'items', zh: '数据条数', right: true },
        { en: 'named sources', zh: '有名称的来源数', right: true },
        { en: 'items without a source', zh: '未记载来源的条数', right: true },
        { en: 'home', zh: '境内', right: true },
        { en: 'foreign', zh: '境外', right: true },
        { en: 'home or foreign not recorded', zh: '境内境外未记载', right: true },
      ],
      cells
        .slice(0, mostRows)
        .map((cell): Cell[] => [
          typeWords[cell.type][writer.lang],
          cell.language === undefined ? '–' : { code: cell.language },
          writer.figure(cell.items),
          writer.figure(cell.sources),
          writer.figure(cell.sourceless),
          writer.share(cell.home, cell.items),
          writer.share(cell.foreign, cell.items),
          writer.share(cell.homeUnknown, cell.items),
        ]),
      true,
    ),
  ];
  if (cells.length > mostRows) blocks.push({ kind: 'text', text: writer.words.more(writer.number(cells.length - mostRows)) });
  return blocks;
}

/** How the labels of each label column are spread; nothing where no column has labels, for not all data is labeled. */
function labelBlocks(writer: DossierWriter): Block[] {
  const balances = [...(writer.snapshot.measures?.labels ?? [])].sort((a, b) => b.labeled - a.labeled);
  if (balances.length === 0) return [];
  const table = writer.table(
    's5-labels',
    { en: 'Labels by column, of all data on record', zh: '标签分布（按列，全部已记录数据）' },
    [
      { en: 'dataset, column', zh: '数据集、列' },
      { en: 'items', zh: '数据条数', right: true },
      { en: 'labeled', zh: '有标签条数', right: true },
      { en: 'distinct labels', zh: '标签数', right: true },
      { en: 'most frequent label', zh: '最多的标签' },
      { en: 'its share of labeled items', zh: '占有标签条数的比例', right: true },
      { en: 'evenness (entropy, 0 to 1)', zh: '均匀度（归一化熵，0 至 1）', right: true },
      { en: 'labels with fewer than 10 items', zh: '不足 10 条的标签数', right: true },
    ],
    balances.slice(0, mostRows).map((one) => labelRow(one, writer)),
    true,
  );
  const more = balances.length - mostRows;
  return [table, ...(more > 0 ? [{ kind: 'text', text: writer.words.more(writer.number(more)) } as const] : [])];
}

function labelRow(
  { dataset, field, items, labeled, over, distinct, largest, evenness, rare }: LabelBalance,
  writer: DossierWriter,
): Cell[] {
  const name = [dataset, ' · ', { code: field }];
  const counts = [name, writer.figure(items), writer.figure(labeled)];
  if (over !== undefined) {
    const why =
      over === 'many'
        ? { en: 'over 1,000 distinct values: not a label column', zh: '取值超过 1,000 种，非标签列' }
        : { en: 'long texts: not a label column', zh: '取值为长文本，非标签列' };
    return [...counts, '–', writer.say(why), '–', '–', '–'];
  }
  return [
    ...counts,
    writer.figure(distinct ?? 0),
    largest === undefined ? '–' : { code: largest.label },
    largest === undefined ? '–' : writer.share(largest.items, labeled),
    evenness === undefined ? '–' : { value: evenness, shown: evenness.toFixed(2) },
    writer.figure(rare?.labels ?? 0),
  ];
}

/** The share of foreign sources among what is kept, within bounds where the country is not known. */
export function foreignBounds(cells: readonly MeasureCell[]): Bounds {
  const kept = cells.filter((cell) => cell.kept);
  const foreign = amountOf(kept.filter(({ home }) => home === false)).items;
  const unknown = amountOf(kept.filter(({ home }) => home === undefined)).items;
  return { least: foreign, most: foreign + unknown, of: amountOf(kept).items, unmeasured: 0 };
}
