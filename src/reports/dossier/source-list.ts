/** The list of sources (数据溯源清单), and the traceability register by class (section 3). */

import type { Words } from '../../model/basics.js';
import { say } from '../../text/messages/say.js';
import { compare } from '../../text/show.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import { askedOf, dataTypes, grouped, typeOf } from '../measured/figures.js';
import { classWords, homeOf, homeWords, typeWords } from '../measured/type-words.js';
import type { DossierWriter } from './dossier-writer.js';
import { distinct, documentsOf, type SourceEntry } from './register.js';

/** One row a source; its sums are those of T1 to T3. */
export function sourceList(writer: DossierWriter): Section {
  const entries = writer.register;
  const title = writer.say({ en: 'List of sources', zh: '数据溯源清单' });
  if (entries.length === 0) {
    const not = writer.missing('measures');
    return { id: 'sources', title, blocks: [writer.text({ en: `The list of sources: ${not}.`, zh: `数据溯源清单：${not}。` })] };
  }
  const sum = (of: (entry: SourceEntry) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    id: 'sources',
    title,
    landscape: true,
    blocks: [
      writer.text({
        en: 'One row a source. A source that is used under two classes, or whose country is known for a part of it, has a row for each. The sums of the last row are those of T1.',
        zh: '每个来源一行；同一来源分属两个类别，或者仅有一部分判明境内境外的，分行列示。末行合计与表一一致。',
      }),
      writer.table(
        'sources',
        { en: 'List of sources', zh: '数据溯源清单' },
        [
          { en: 'no', zh: '序号', right: true },
          { en: 'source', zh: '来源名称' },
          { en: 'class', zh: '来源类别' },
          { en: 'home or foreign', zh: '境内/境外' },
          { en: 'address', zh: '网址' },
          { en: 'license; documents on file', zh: '许可；合同、采集记录、授权等文件' },
          { en: 'period', zh: '采集期间' },
          { en: 'types', zh: '类型' },
          { en: 'items acquired', zh: '取得条数', right: true },
          { en: 'items kept', zh: '留用条数', right: true },
          { en: 'tokens kept (estimated)', zh: '留用词元（估算）', right: true },
          { en: 'personal information', zh: '个人信息' },
          { en: 'checked n', zh: '抽检条数', right: true },
          { en: 'bad', zh: '不合格', right: true },
          { en: 'rate of bad', zh: '不合格率', right: true },
        ],
        [
          ...entries.map((entry) => sourceRow(entry, writer)),
          [
            '',
            { strong: writer.say({ en: 'total', zh: '合计' }) },
            ...['', '', '', '', '', ''],
            writer.figure(sum(({ acquired }) => acquired.items)),
            writer.figure(sum(({ kept }) => kept.items)),
            writer.measured(
              { items: sum(({ kept }) => kept.tokensEstimated.items), sum: sum(({ kept }) => kept.tokensEstimated.sum) },
              sum(({ keptCells }) => askedOf(keptCells, 'tokensEstimated')),
            ),
            ...['', '', '', ''],
          ],
        ],
        true,
      ),
    ],
  };
}

function sourceRow(entry: SourceEntry, writer: DossierWriter): Cell[] {
  const { no, name, home, acquired, kept } = entry;
  // The last one that was decided, or else begun.
  const checked = entry.samples.filter((sample) => sample.checked > 0 && sample.outcome !== 'void').at(-1);
  return [
    writer.figure(no),
    nameOf(entry, writer),
    entry.class === 'unknown'
      ? [classWords.unknown[writer.lang], remember(writer, 'source-class', acquired.items)]
      : classWords[entry.class][writer.lang],
    [homeWords[homeOf(home)][writer.lang], home === undefined && name !== undefined ? remember(writer, 'source-home', acquired.items) : ''],
    entry.addresses.length > 0 ? writer.codes(entry.addresses.slice(0, 3)) : writer.words.notRecorded,
    rightsOf(entry, writer),
    collectionOf(entry, writer, () => writer.missing('collected', acquired.items)),
    typesOf(entry, writer),
    writer.figure(acquired.items),
    writer.figure(kept.items),
    writer.measured(kept.tokensEstimated, askedOf(entry.keptCells, 'tokensEstimated')),
    personalOf(entry, writer),
    checked === undefined ? writer.words.notRecorded : writer.figure(checked.checked),
    checked === undefined ? writer.words.notRecorded : writer.figure(checked.bad),
    checked === undefined ? writer.words.notRecorded : writer.share(checked.bad, checked.checked),
  ];
}

/** Remembers a gap where the words for it stand already. */
function remember(writer: DossierWriter, field: Parameters<DossierWriter['missing']>[0], items: number): '' {
  writer.missing(field, items);
  return '';
}

/** The name of a source, with the datasets where it has none. */
export function nameOf({ name, datasets, acquired }: SourceEntry, writer: DossierWriter): Cell {
  if (name !== undefined) return writer.value(name);
  const not = writer.missing('source-name', acquired.items);
  return [not, say('dossier/of-dataset', writer.lang), ...writer.codes(datasets.slice(0, 3)), datasets.length > 3 ? ' …' : ''];
}

/** Licenses by items, and the documents with their digests. */
export function rightsOf(entry: SourceEntry, writer: DossierWriter): Cell {
  const shown = entry.licenses.slice(0, 3);
  const rest = entry.licenses.length - shown.length;
  const licenses = shown
    .map(({ license, items }) => (entry.licenses.length > 1 ? `${writer.value(license)} ${writer.number(items)}` : writer.value(license)))
    .join(writer.words.semicolon);
  const documents = documentsOf(entry);
  const more = rest > 0 ? `${writer.words.semicolon}${writer.words.morePlaces(writer.number(rest))}` : '';
  return [
    licenses,
    more,
    writer.words.semicolon,
    ...writer.documents(documents),
    documents.length > 0 ? writer.words.semicolon : '',
    coverageOf(entry, writer),
  ];
}

/** For how many items documents of the kinds that their class calls for are on file. */
function coverageOf({ evidenced, inventoried, acquired }: SourceEntry, writer: DossierWriter): Part {
  if ((evidenced ?? 0) < acquired.items) writer.missing('source-evidence', acquired.items - (evidenced ?? 0));
  if (evidenced === undefined) return writer.say({ en: 'documents not told apart by source', zh: '证明文件未按来源区分' });
  const told = `${writer.number(evidenced)}/${writer.number(inventoried)}`;
  if (inventoried === 0) return writer.say({ en: `documents ${writer.words.notRecorded}`, zh: `证明文件${writer.words.notRecorded}` });
  return say('dossier/documents-complete', writer.lang, { told });
}

/** When it was collected, as somebody declares it. Days that the items bear are told apart: of news they are days of publication. */
function collectionOf({ statements, collected, acquired }: SourceEntry, writer: DossierWriter, lacking: () => string): Cell {
  const declared = statements.flatMap(({ value: { collected: said } }) => {
    const [from, until] = [said?.from ?? said?.until, said?.until ?? said?.from];
    return from === undefined || until === undefined ? [] : [spanOf(from, until, writer)];
  });
  const own = collected && spanOf(collected.from, collected.until, writer);
  const told =
    declared.length > 0
      ? writer.say({ en: `${distinct(declared).join(', ')} (declared)`, zh: `${distinct(declared).join('、')}（声明）` })
      : lacking();
  if (own === undefined) return told;
  const items = collected!.items < acquired.items ? [writer.over(collected!.items, acquired.items)] : [];
  return [told, writer.words.semicolon, writer.say({ en: `days in the items: ${own}`, zh: `条目所载日期：${own}` }), ...items];
}

function spanOf(from: string, until: string, writer: DossierWriter): string {
  if (from === until) return writer.day(from);
  return say('list/span', writer.lang, { from: writer.day(from), until: writer.day(until) });
}

function typesOf({ keptCells, cells }: SourceEntry, writer: DossierWriter): string {
  const present = grouped(keptCells.length > 0 ? keptCells : cells, typeOf);
  return writer.list(dataTypes.filter((type) => present.has(type)).map((type) => typeWords[type][writer.lang]));
}

/** Found or stated, declared to be none, or neither; never "none" for "not found". */
function personalOf({ personal, inventoried }: SourceEntry, writer: DossierWriter): Cell {
  if (inventoried === 0) return writer.words.notRecorded;
  const parts = [
    ...(personal.yes > 0 ? [say('dossier/found-stated', writer.lang, { yes: personal.yes })] : []),
    ...(personal.no > 0 ? [say('dossier/declared-none', writer.lang, { no: personal.no })] : []),
    ...(personal.unknown > 0 ? [say('dossier/neither-found-declared', writer.lang, { unknown: personal.unknown })] : []),
  ];
  return parts.join(writer.words.semicolon);
}

/** Section 3. */
export function traceability(writer: DossierWriter): Section {
  const of = (one: SourceEntry['class']): SourceEntry[] => writer.register.filter((entry) => entry.class === one);
  const total = writer.register.reduce((sum, { kept }) => sum + kept.items, 0);
  const unclassed = of('unknown').reduce((sum, { acquired }) => sum + acquired.items, 0);
  const columns = [
    { en: 'no', zh: '序号', right: true },
    { en: 'source', zh: '来源名称' },
    { en: 'license; documents on file', zh: '许可；证明文件' },
    { en: 'how and when collected', zh: '取得方式和期间' },
    { en: 'items acquired', zh: '取得条数', right: true },
    { en: 'items kept', zh: '留用条数', right: true },
    { en: 'share of kept', zh: '占留用数据', right: true },
  ] as const;
  const group = (id: string, caption: { en: string; zh: string }, entries: readonly SourceEntry[]): Block[] =>
    entries.length === 0
      ? [writer.heading(caption), noSource(unclassed, writer)]
      : [
          writer.table(
            id,
            caption,
            columns,
            entries.map((entry): Cell[] => [
              writer.figure(entry.no),
              nameOf(entry, writer),
              rightsOf(entry, writer),
              howOf(entry, writer),
              writer.figure(entry.acquired.items),
              writer.figure(entry.kept.items),
              writer.share(entry.kept.items, total),
            ]),
          ),
        ];
  return {
    id: 'register',
    title: writer.say({ en: '3 Traceability register', zh: '3 数据来源追溯登记' }),
    landscape: true,
    blocks: [
      ...group('s3-1', { en: '3.1 Open-source', zh: '3.1 开源训练数据' }, of('open-source')),
      ...group('s3-2', { en: '3.2 Self-collected', zh: '3.2 自采训练数据' }, of('self-collected')),
      ...group('s3-3', { en: '3.3 Commercial', zh: '3.3 商业训练数据' }, of('commercial')),
      ...group('s3-4', { en: '3.4 User input', zh: '3.4 使用者输入信息' }, of('user-input')),
      ...group('s3-5', { en: '3.5 Generated by models, and of no recorded class', zh: '3.5 模型生成数据和来源类别未记载的数据' }, [
        ...of('generated'),
        ...of('unknown'),
      ]),
      ...excluded(writer),
    ],
  };
}

/** Why a class has no rows: there is no such source, some sources have no class and may be of this one, or classes were not measured. */
function noSource(unclassed: number, writer: DossierWriter): Block {
  if (writer.snapshot.measures === undefined) {
    const not = writer.missing('measures');
    return writer.text({ en: `Sources of this class: ${not}.`, zh: `此类来源：${not}。` });
  }
  if (unclassed === 0) return writer.text({ en: 'No source of this class in the ledger.', zh: '台账中没有此类来源。' });
  const items = writer.number(unclassed);
  return writer.text({
    en: `No source is recorded as of this class; the class of ${items} items is not recorded, and they may be of it.`,
    zh: `没有记载为此类的来源；另有 ${items} 条数据的来源类别未记载，可能属于此类。`,
  });
}

function howOf(entry: SourceEntry, writer: DossierWriter): Cell {
  const how = [...new Set(entry.statements.flatMap(({ value }) => (value.collected?.how === undefined ? [] : [value.collected.how])))];
  const parts: Part[] = how.length > 0 ? how.map((one, index) => (index > 0 ? `${writer.words.semicolon}${one}` : one)) : [];
  const period = collectionOf(entry, writer, () => writer.words.notRecorded);
  return [
    ...parts,
    parts.length > 0 ? writer.words.semicolon : '',
    ...(Array.isArray(period) ? (period as readonly Part[]) : [period as Part]),
  ];
}

/** Section 3.6: what is acquired and not kept, by what excludes it. */
function excluded(writer: DossierWriter): Block[] {
  const { snapshot } = writer;
  const caption = { en: '3.6 Excluded', zh: '3.6 剔除的数据' };
  const rules = new Map<string, { title: Words; items: number }>();
  for (const { rule, severity, verdict, title, items, unit, waived, baselined } of snapshot.findings) {
    if (severity !== 'error' || verdict !== 'unmet' || unit !== undefined || waived || baselined) continue;
    const sum = rules.get(rule) ?? { title, items: 0 };
    rules.set(rule, { ...sum, items: sum.items + items });
  }
  const told = writer.text(leftOut(writer));
  if (rules.size === 0) return [writer.heading(caption), told];
  return [
    writer.heading(caption),
    told,
    writer.table(
      's3-6',
      { en: 'Rules of severity error and the items under them', zh: '“错误”级规则及其涉及的数据' },
      [
        { en: 'rule', zh: '规则' },
        { en: 'items', zh: '数据条数', right: true },
      ],
      [...rules]
        .sort(([x, a], [y, b]) => b.items - a.items || compare(x, y))
        .map(([id, { title, items }]): Cell[] => [writer.check(id, title), writer.figure(items)]),
    ),
  ];
}

/** How many items were acquired and are not kept. */
function leftOut(writer: DossierWriter): { en: string; zh: string } {
  const several = { en: 'An item under several rules counts for each in the table.', zh: '一条数据同时违反多项规则的，在下表中分别计数。' };
  if (writer.snapshot.measures === undefined) {
    const not = writer.missing('measures');
    return {
      en: `Items acquired and not kept for training: ${not}. ${several.en}`,
      zh: `已取得但未留用于训练的数据条数：${not}。${several.zh}`,
    };
  }
  const left = writer.number(writer.register.reduce((sum, { acquired, kept }) => sum + acquired.items - kept.items, 0));
  return {
    en: `${left} items were acquired and are not kept for training. ${several.en}`,
    zh: `已取得但未留用于训练的数据共 ${left} 条。${several.zh}`,
  };
}
