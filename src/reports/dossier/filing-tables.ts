/** The tables of the filing, T1 to T4: scale, types, sources by type, labeled data. All from the cells that are kept for training. */
import { type MeasureCell, type MeasureName, measureNames } from '../../model/measure.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import {
  amountOf,
  askedOf,
  type Bounds,
  classOf,
  type DataType,
  dataTypes,
  foreignLimit,
  foreignShare,
  grouped,
  keepsTo,
  sourceClasses,
  typeOf,
} from '../measured/figures.js';
import { classWords, homeWords, typeWords } from '../measured/type-words.js';
import type { DossierWriter } from './dossier-writer.js';
import { checksTable, labelingRulesTable, staffTable } from './labeling-tables.js';
import { lawfulnessTable } from './lawfulness.js';

/** Section "filing tables": T1 to T8. */
export function filingTables(writer: DossierWriter): Section {
  const { snapshot } = writer;
  const { measures } = snapshot;
  const title = writer.say({ en: 'Filing tables T1 to T8', zh: '备案表格（表一至表八）' });
  const intro: Block[] = [
    writer.text({
      en: 'The tables follow the form as filing agents report it, not the words of the authority. Unless a column says otherwise, figures are of the data kept for training: what no rule of severity error excludes. Classes and types in square brackets are ours, not of the form.',
      zh: '以下表格按代理机构转述的备案表式编制，不是主管部门的原文。除列名另有说明外，数字均为留用于训练的数据，即未被任何“错误”级规则排除的数据。方括号内的类别为本工具所加，备案表式中没有。',
    }),
  ];
  const blocks = measures === undefined ? notMeasured(writer) : measuredTables(measures.cells, writer);
  return {
    id: 'tables',
    title,
    blocks: [...intro, ...blocks, ...staffTable(writer), ...labelingRulesTable(writer), ...checksTable(writer), ...lawfulnessTable(writer)],
  };
}

function notMeasured(writer: DossierWriter): Block[] {
  const not = writer.missing('measures');
  return [
    {
      kind: 'text',
      text:
        writer.lang === 'zh'
          ? `表一至表四：${not}。本次扫描由较早版本生成，没有统计规模、类型和语种；请重新运行 licit scan。`
          : `T1 to T4: ${not}. The scan was made by an earlier version that did not measure scale, types and languages; run licit scan again.`,
    },
  ];
}

function measuredTables(cells: readonly MeasureCell[], writer: DossierWriter): Block[] {
  const kept = cells.filter((cell) => cell.kept);
  return [...scaleTable(cells, kept, writer), ...typeTable(kept, writer), ...sourceTable(kept, writer), ...labeledTable(kept, writer)];
}

/** T1. */
function scaleTable(cells: readonly MeasureCell[], kept: readonly MeasureCell[], writer: DossierWriter): Block[] {
  const { lang } = writer;
  const { tokenMethod, languageMethod, query } = writer.snapshot.measures!;
  const [all, own] = [amountOf(cells), amountOf(kept)];
  const row = (label: string, name: MeasureName, shown?: (sum: number) => Part): Cell[] => [
    label,
    writer.measured(own[name], askedOf(kept, name), shown),
    writer.measured(all[name], askedOf(cells, name), shown),
  ];
  const zh = lang === 'zh';
  return [
    writer.table(
      'T1',
      { en: 'T1 Scale of the training data', zh: '表一 训练数据规模' },
      [
        { en: 'figure', zh: '指标' },
        { en: 'kept for training', zh: '留用于训练', right: true },
        { en: 'acquired', zh: '已取得', right: true },
      ],
      [
        [zh ? '数据条数' : 'items', [writer.figure(own.items), ...noteOf(query, writer)], writer.figure(all.items)],
        row(zh ? '文本大小（纯文本 UTF-8，字节）' : 'size of text (plain text, UTF-8, bytes)', 'textBytes'),
        row(zh ? '文本字符数' : 'characters of text', 'characters'),
        row(zh ? '词元数（按 o200k_base 估算）' : 'tokens (estimated, as o200k_base)', 'tokensEstimated'),
        row(zh ? '词元数（按 Llama 3 估算）' : 'tokens (estimated, as Llama 3)', 'tokensEstimatedLlama3'),
        row(zh ? '词元数（数据自载）' : 'tokens (as the records state them)', 'tokensStated'),
        row(zh ? '图片数' : 'images', 'images'),
        row(zh ? '音频时长（小时）' : 'audio (hours)', 'audioSeconds', (sum) => writer.hours(sum)),
        row(zh ? '视频时长（小时）' : 'video (hours)', 'videoSeconds', (sum) => writer.hours(sum)),
      ],
    ),
    {
      kind: 'text',
      text: zh
        ? `词元估算方法：${method(tokenMethod.name, writer)}；误差：${method(tokenMethod.error, writer)}。语种判别方法：${method(languageMethod, writer)}。`
        : `How tokens are estimated: ${method(tokenMethod.name, writer)}; error: ${method(tokenMethod.error, writer)}. How languages are told: ${method(languageMethod, writer)}.`,
    },
    ...unmeasured(writer),
  ];
}

/** The words of a method within a sentence: without a stop of their own. */
function method(words: string, writer: DossierWriter): string {
  return writer.phrase(words).replace(/[.。]$/u, '');
}

/** The number of the query behind a value. */
function noteOf(query: string, writer: DossierWriter): Part[] {
  return writer.traced('', query).slice(1);
}

function unmeasured(writer: DossierWriter): Block[] {
  const { notMeasured } = writer.snapshot.measures!;
  if (notMeasured.length === 0) return [];
  return [
    writer.table(
      'not-measured',
      { en: 'What was not measured', zh: '未统计的内容' },
      [
        { en: 'what', zh: '内容' },
        { en: 'why', zh: '原因' },
        { en: 'items', zh: '数据条数', right: true },
      ],
      notMeasured.map(({ what, why, items }) => [
        writer.phrase(what),
        writer.phrase(why),
        items === undefined ? '–' : writer.figure(items),
      ]),
    ),
  ];
}

const amounts = [
  { name: 'textBytes', en: 'text (bytes)', zh: '文本（字节）' },
  { name: 'characters', en: 'characters', zh: '字符' },
  { name: 'tokensEstimated', en: 'tokens (estimated)', zh: '词元（估算）' },
  { name: 'images', en: 'images', zh: '图片' },
  { name: 'audioSeconds', en: 'audio (hours)', zh: '音频（小时）' },
  { name: 'videoSeconds', en: 'video (hours)', zh: '视频（小时）' },
] as const satisfies readonly { name: MeasureName; en: string; zh: string }[];

/** The columns that some of the cells have a figure for: a column of nothing says nothing. */
function columnsOf(cells: readonly MeasureCell[]): (typeof amounts)[number][] {
  return amounts.filter(({ name }) => cells.some((cell) => cell[name].items > 0));
}

/** Columns with figures of one group of cells. */
function figuresOf(cells: readonly MeasureCell[], columns: readonly (typeof amounts)[number][], writer: DossierWriter): Cell[] {
  const amount = amountOf(cells);
  return [
    writer.figure(amount.items),
    ...columns.map(({ name }): Cell => {
      if (amount[name].items === 0) return '–';
      return writer.measured(amount[name], askedOf(cells, name), name.endsWith('Seconds') ? (sum) => writer.hours(sum) : undefined);
    }),
  ];
}

/** T2. */
function typeTable(kept: readonly MeasureCell[], writer: DossierWriter): Block[] {
  const columns = columnsOf(kept);
  const byType = grouped(kept, typeOf);
  const total = amountOf(kept).items;
  const present = dataTypes.filter((type) => byType.has(type));
  const largest = [...present].sort((a, b) => amountOf(byType.get(b)!).items - amountOf(byType.get(a)!).items)[0];
  const chart: Block[] =
    largest === undefined
      ? []
      : [
          {
            kind: 'chart',
            title: writer.say({
              en: `${typeWords[largest].en} is the largest type: ${writer.percent(amountOf(byType.get(largest)!).items, total)} of the items kept for training`,
              zh: `${typeWords[largest].zh}占留用数据条数的 ${writer.percent(amountOf(byType.get(largest)!).items, total)}，为最大的类型`,
            }),
            unit: writer.say({ en: 'items', zh: '单位：条' }),
            bars: present.map((type) => {
              const { items } = amountOf(byType.get(type)!);
              return {
                label: typeWords[type][writer.lang],
                value: items,
                shown: `${writer.number(items)} · ${writer.percent(items, total)}`,
              };
            }),
          },
        ];
  return [
    ...chart,
    writer.table(
      'T2',
      { en: 'T2 Training data by type', zh: '表二 训练数据类型' },
      [
        { en: 'type', zh: '类型' },
        { en: 'items', zh: '数据条数', right: true },
        { en: 'share', zh: '占比', right: true },
        ...columns.map(({ en, zh }) => ({ en, zh, right: true as const })),
      ],
      [
        ...dataTypes.map((type): Cell[] => {
          const own = byType.get(type) ?? [];
          const [items, ...rest] = figuresOf(own, columns, writer);
          return [typeWords[type][writer.lang], items!, writer.share(amountOf(own).items, total), ...rest];
        }),
        totalRow(kept, columns, writer),
      ],
      true,
    ),
  ];
}

function totalRow(kept: readonly MeasureCell[], columns: readonly (typeof amounts)[number][], writer: DossierWriter): Cell[] {
  const [items, ...rest] = figuresOf(kept, columns, writer);
  return [{ strong: writer.say({ en: 'total', zh: '合计' }) }, items!, writer.share(amountOf(kept).items, amountOf(kept).items), ...rest];
}

/** T3: classes by type, open-source data apart by where it is from. */
function sourceTable(kept: readonly MeasureCell[], writer: DossierWriter): Block[] {
  const { lang } = writer;
  const total = amountOf(kept).items;
  const groups = sourceClasses.flatMap((one) => {
    const own = kept.filter((cell) => classOf(cell) === one);
    if (one !== 'open-source') return [{ label: classWords[one][lang] as string, cells: own }];
    return (['foreign', 'home', 'unknown'] as const).map((where) => ({
      label: openLabel(where, lang),
      cells: own.filter(({ home }) => (home === undefined ? 'unknown' : home ? 'home' : 'foreign') === where),
    }));
  });
  const row = (label: Cell, cells: readonly MeasureCell[]): Cell[] => {
    const byType = grouped(cells, typeOf);
    const { items } = amountOf(cells);
    return [
      label,
      ...dataTypes.map((type: DataType): Cell => writer.figure(amountOf(byType.get(type) ?? []).items)),
      writer.figure(items),
      writer.share(items, total),
    ];
  };
  return [
    writer.table(
      'T3',
      { en: 'T3 Sources by type (items)', zh: '表三 训练数据来源（按类型，单位：条）' },
      [
        { en: 'source', zh: '来源' },
        ...dataTypes.map((type) => ({ ...typeWords[type], right: true as const })),
        { en: 'total', zh: '合计', right: true },
        { en: 'share', zh: '占比', right: true },
      ],
      [...groups.map(({ label, cells }) => row(label, cells)), row({ strong: writer.say({ en: 'total', zh: '合计' }) }, kept)],
      true,
    ),
    ...foreignBlocks(kept, writer),
  ];
}

function openLabel(where: 'foreign' | 'home' | 'unknown', lang: 'en' | 'zh'): string {
  const words = {
    foreign: { en: 'open-source training data: foreign sites', zh: '开源训练数据（境外开源网站）' },
    home: { en: 'open-source training data: home sites', zh: '开源训练数据（境内）' },
    unknown: { en: 'open-source training data: home or foreign not recorded', zh: '开源训练数据（境内境外未记载）' },
  };
  return words[where][lang];
}

const answerWords = {
  yes: { en: 'at most 30 %', zh: '不超过 30%' },
  no: { en: 'above 30 %', zh: '超过 30%' },
  unknown: { en: 'not known whether above 30 %', zh: '是否超过 30%，尚不能确定' },
} as const;

/** The share of foreign open-source data in what is kept, and whether it is within the limit; no range where it is anything between none and all. */
export function foreignSaid(bounds: Bounds, writer: DossierWriter): string {
  const { en, zh } = answerWords[keepsTo(bounds, foreignLimit)];
  if (bounds.least === 0 && bounds.most === bounds.of)
    return writer.say({
      en: 'share not known: source class and country are recorded for no item',
      zh: '占比不详：没有一条数据记有来源类别和国别',
    });
  const share = range(bounds, writer);
  return writer.say({ en: `${share} of the items, ${en}`, zh: `占数据条数的 ${share}，${zh}` });
}

/** Open-source data from abroad beside the whole, as a range where something is not known. */
function foreignBlocks(kept: readonly MeasureCell[], writer: DossierWriter): Block[] {
  const measures = (['items', ...measureNames] as const).filter(
    (name) => name === 'items' || ((name === 'textBytes' || name === 'tokensEstimated') && kept.some((cell) => cell[name].items > 0)),
  );
  const named: Record<string, { en: string; zh: string }> = {
    items: { en: 'by items', zh: '按数据条数' },
    textBytes: { en: 'by size of text', zh: '按文本大小' },
    tokensEstimated: { en: 'by tokens (estimated)', zh: '按词元数（估算）' },
  };
  const rows = measures.map((name) => ({ name, bounds: foreignShare(kept, name) }));
  const [first] = rows;
  if (first === undefined || first.bounds.of === 0) return [];
  const open = first.bounds.most - first.bounds.least;
  if (open > 0) writer.missing('source-home', open);
  return [
    {
      kind: 'chart',
      title: writer.say({
        en: `Foreign open-source data among the items kept for training: ${foreignSaid(first.bounds, writer)}`,
        zh: `留用数据中的境外开源数据：${foreignSaid(first.bounds, writer)}`,
      }),
      unit: writer.say({
        en: 'share; the dashed part is of unknown class or country and may belong to it; bars are drawn to 100 %',
        zh: '占比；虚线部分的来源类别或者境内境外未记载，可能属于境外开源数据；末行为 100% 标尺',
      }),
      bars: [
        ...rows.map(({ name, bounds }) => ({
          label: named[name]![writer.lang],
          value: bounds.of > 0 ? bounds.least / bounds.of : 0,
          atMost: bounds.of > 0 ? bounds.most / bounds.of : 0,
          shown: range(bounds, writer),
        })),
        { label: writer.say({ en: 'whole', zh: '全部' }), value: 1, shown: '100 %' },
      ],
    },
    writer.table(
      'foreign-share',
      {
        en: 'Foreign open-source data beside the whole (at most 30 %, as one agent reports the form)',
        zh: '境外开源训练数据占比（不超过 30%，系一家代理机构转述的要求）',
      },
      [
        { en: 'measure', zh: '口径' },
        { en: 'known to be', zh: '已确认', right: true },
        { en: 'at most', zh: '至多', right: true },
        { en: 'of', zh: '总量', right: true },
        { en: 'items without this measure', zh: '未统计该口径的条数', right: true },
        { en: 'conclusion', zh: '结论' },
      ],
      rows.map(({ name, bounds }): Cell[] => [
        named[name]![writer.lang],
        writer.share(bounds.least, bounds.of),
        writer.share(bounds.most, bounds.of),
        writer.figure(bounds.of),
        writer.figure(bounds.unmeasured),
        answerWords[keepsTo(bounds, foreignLimit)][writer.lang],
      ]),
    ),
  ];
}

/** One share, or the range where it is not known. */
export function range({ least, most, of }: Bounds, writer: DossierWriter): string {
  if (least === most) return writer.percent(least, of);
  return writer.lang === 'zh'
    ? `${writer.percent(least, of)}至 ${writer.percent(most, of)}`
    : `${writer.percent(least, of)} to ${writer.percent(most, of)}`;
}

/** T4. */
function labeledTable(kept: readonly MeasureCell[], writer: DossierWriter): Block[] {
  const labeled = kept.filter((cell) => cell.labeled);
  const text = labeled.filter(({ medium }) => medium === 'text' || medium === 'code');
  const image = labeled.filter(({ medium }) => medium === 'image');
  const rest = labeled.filter((cell) => !text.includes(cell) && !image.includes(cell));
  const row = (label: string, cells: readonly MeasureCell[]): Cell[] => {
    const amount = amountOf(cells);
    return [label, writer.figure(amount.items), amount.images.items > 0 ? writer.measured(amount.images, askedOf(cells, 'images')) : '–'];
  };
  return [
    writer.table(
      'T4',
      { en: 'T4 Labeled data', zh: '表四 标注数据' },
      [
        { en: 'type', zh: '类型' },
        { en: 'items that carry labels', zh: '带有标注的数据条数', right: true },
        { en: 'images in them', zh: '其中图片数', right: true },
      ],
      [
        row(writer.say({ en: 'labeled text', zh: '标注文本' }), text),
        row(writer.say({ en: 'labeled images', zh: '标注图片' }), image),
        row(writer.say({ en: 'other labeled data', zh: '其他标注数据' }), rest),
        row(writer.say({ en: 'total', zh: '合计' }), labeled),
      ],
    ),
    writer.text({
      en: 'Counted are items whose records carry labels. Labels that are kept elsewhere are not counted: items that are not in this table are not known to be unlabeled.',
      zh: '仅统计记录中带有标注的数据。存放于他处的标注未计入：未列入本表的数据，并不表示未经标注。',
    }),
  ];
}

export { homeWords };
