/** Sections 1 and 2: the provider and the service, and the heads of Art. 19 at a glance; 11 and 12: what comes from elsewhere, and what changed. */

import type { ProjectRecord } from '../../model/settings.js';
import { isWrittenIn } from '../../text/messages/languages.js';
import { purposeWords, stageWords } from '../../text/words.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import { amountOf, classOf, grouped, sourceClasses, typeOf } from '../measured/figures.js';
import { classWords, typeWords } from '../measured/type-words.js';
import { filingStatusWords } from './answer-words.js';
import type { DossierWriter } from './dossier-writer.js';
import { nameOf } from './source-list.js';

/** Section 1. */
export function providerAndService(writer: DossierWriter): Section {
  const { snapshot, lang } = writer;
  const { provider, use, records = {}, dossier } = snapshot;
  const { service } = dossier ?? {};
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  return {
    id: 'service',
    title: label('1 Provider and service', '1 服务提供者与服务'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: label('Provider', '服务提供者'), value: writer.or(provider.name, 'provider') },
          { label: label('Contact', '联系方式'), value: writer.or(provider.contact, 'contact') },
          { label: label('Service', '服务名称'), value: writer.or(service?.name, 'service') },
          { label: label('Form', '服务形式'), value: writer.or(service?.form, 'service') },
          { label: label('Users', '服务对象'), value: writer.or(service?.users, 'service') },
          {
            label: label('Offered to the public in', '面向公众提供服务的地区'),
            value: writer.or(
              use.offered?.length ? writer.list(use.offered.map((place) => writer.jurisdiction(place))) : undefined,
              'offered',
            ),
          },
          { label: label('Purpose of the model', '模型用途'), value: writer.or(use.purpose && purposeWords[use.purpose][lang], 'purpose') },
          { label: label('Stage of training', '训练阶段'), value: writer.or(use.stage && stageWords[use.stage][lang], 'stage') },
          { label: label('Filing', '备案情况'), value: filingOf(records.filing, writer) },
          { label: label('Security assessment', '安全评估情况'), value: assessmentOf(records.assessment, writer) },
          { label: label('Base model', '基础模型'), value: baseModelOf(records['base-model'], writer) },
        ],
      },
      writer.text({
        en: 'This section is stated by the provider; places and documents are given where they are recorded.',
        zh: '本节为服务提供者的陈述；已记录的，载明陈述位置和文件。',
      }),
    ],
  };
}

function told(record: ProjectRecord, value: string, writer: DossierWriter): Cell {
  const evidence = record.evidence ?? [];
  return [
    value,
    value === '' ? '' : writer.words.semicolon,
    ...writer.by(record),
    evidence.length > 0 ? writer.words.semicolon : '',
    ...writer.documents(evidence),
  ];
}

function filingOf(record: ProjectRecord | undefined, writer: DossierWriter): Cell {
  const filings = record?.filings ?? [];
  if (record === undefined || (filings.length === 0 && record.text === undefined)) return writer.missing('filing');
  const parts = filings.map(({ status, kind, number, date, reason }) =>
    [
      ...(kind === undefined ? [] : [filingStatusWords[kind][writer.lang]]),
      filingStatusWords[status][writer.lang],
      number,
      date === undefined ? undefined : writer.day(date),
      reason,
    ]
      .filter((part) => part !== undefined)
      .join(writer.words.comma),
  );
  return told(record, parts.length > 0 ? parts.join(writer.words.semicolon) : record.text!, writer);
}

function assessmentOf(record: ProjectRecord | undefined, writer: DossierWriter): Cell {
  const one = record?.assessment;
  if (record === undefined || (one === undefined && record.text === undefined && record.evidence === undefined))
    return writer.missing('assessment');
  const parts =
    one === undefined
      ? [record.text ?? '']
      : [filingStatusWords[one.status][writer.lang], one.date === undefined ? undefined : writer.day(one.date), one.reason];
  return told(record, parts.filter((part) => part !== undefined).join(writer.words.comma), writer);
}

function baseModelOf(record: ProjectRecord | undefined, writer: DossierWriter): Cell {
  const model = record?.baseModel;
  if (record === undefined || (model === undefined && record.text === undefined)) return writer.missing('base-model');
  if (model === 'none') return told(record, writer.say({ en: 'training starts from no model', zh: '未使用基础模型' }), writer);
  const parts =
    model === undefined
      ? [record.text]
      : [
          model.name,
          model.version,
          model.license,
          model.filing === undefined ? undefined : `${writer.say({ en: 'filing', zh: '备案号' })} ${model.filing}`,
        ];
  return told(record, parts.filter((part) => part !== undefined).join(writer.words.comma), writer);
}

/** Section 2. */
export function atAGlance(writer: DossierWriter): Section {
  const { snapshot } = writer;
  const title = writer.say({ en: '2 Training data at a glance (the heads of Art. 19)', zh: '2 训练数据概况（第十九条所列事项）' });
  const asks = writer.say({
    en: 'explain, as required, the sources, scale, types, labeling rules and algorithm mechanisms of the training data, and give the technical and data support that is needed.',
    zh: '按要求对训练数据来源、规模、类型、标注规则、算法机制机理等予以说明，并提供必要的技术、数据等支持和协助',
  });
  const article = writer.say({
    en: 'Interim Measures art. 19 para. 1 (our rendering): ',
    zh: '《生成式人工智能服务管理暂行办法》第十九条第一款：',
  });
  const quote: Block = { kind: 'text', text: isWrittenIn(writer.lang, asks) ? [article, { quote: asks }] : article + asks };
  if (snapshot.measures === undefined) {
    const not = writer.missing('measures');
    return {
      id: 'glance',
      title,
      blocks: [quote, writer.text({ en: `Scale, types and languages: ${not}.`, zh: `规模、类型和语种：${not}。` })],
    };
  }
  const kept = snapshot.measures.cells.filter((cell) => cell.kept);
  return {
    id: 'glance',
    title,
    blocks: [quote, ...byClass(kept, writer), ...largest(writer), ...languages(writer), quality(writer)],
  };
}

function byClass(kept: Parameters<typeof amountOf>[0], writer: DossierWriter): Block[] {
  const total = amountOf(kept).items;
  const groups = grouped(kept, classOf);
  const present = sourceClasses.filter((one) => groups.has(one));
  const first = [...present].sort((a, b) => amountOf(groups.get(b)!).items - amountOf(groups.get(a)!).items)[0];
  if (first === undefined) return [];
  const share = writer.percent(amountOf(groups.get(first)!).items, total);
  return [
    {
      kind: 'chart',
      title: writer.say({
        en: `The largest class is ${classWords[first].en}: ${share} of the items kept for training`,
        zh: `${classWords[first].zh}最多，占留用数据条数的 ${share}`,
      }),
      unit: writer.say({ en: 'items', zh: '单位：条' }),
      bars: present.map((one) => {
        const { items } = amountOf(groups.get(one)!);
        return { label: classWords[one][writer.lang], value: items, shown: `${writer.number(items)} · ${writer.percent(items, total)}` };
      }),
    },
    writer.table(
      's2-classes',
      { en: 'Sources by class', zh: '来源类别' },
      [
        { en: 'class', zh: '类别' },
        { en: 'sources', zh: '来源数', right: true },
        { en: 'items kept', zh: '留用条数', right: true },
        { en: 'share', zh: '占比', right: true },
      ],
      sourceClasses.map((one): Cell[] => {
        const entries = writer.register.filter((entry) => entry.class === one && entry.kept.items > 0);
        const { items } = amountOf(groups.get(one) ?? []);
        return [classWords[one][writer.lang], writer.figure(entries.length), writer.figure(items), writer.share(items, total)];
      }),
    ),
  ];
}

const mostSources = 20;

function largest(writer: DossierWriter): Block[] {
  const total = writer.register.reduce((sum, { kept }) => sum + kept.items, 0);
  const top = [...writer.register].sort((a, b) => b.kept.items - a.kept.items || a.no - b.no).slice(0, mostSources);
  if (top.length === 0) return [];
  return [
    writer.table(
      's2-largest',
      { en: 'The largest sources (at most 20)', zh: '主要来源（至多 20 个）' },
      [
        { en: 'no in the list', zh: '清单序号', right: true },
        { en: 'source', zh: '来源名称' },
        { en: 'class', zh: '类别' },
        { en: 'items kept', zh: '留用条数', right: true },
        { en: 'share', zh: '占比', right: true },
      ],
      top.map((entry): Cell[] => [
        writer.figure(entry.no),
        nameOf(entry, writer),
        classWords[entry.class][writer.lang],
        writer.figure(entry.kept.items),
        writer.share(entry.kept.items, total),
      ]),
    ),
  ];
}

function languages(writer: DossierWriter): Block[] {
  const kept = writer.snapshot.measures!.cells.filter((cell) => cell.kept);
  const text = kept.filter(({ medium }) => medium === 'text');
  const total = amountOf(text).items;
  if (total === 0) return [];
  const byLanguage = [...grouped(text, ({ language }) => language ?? '')].sort(([, a], [, b]) => amountOf(b).items - amountOf(a).items);
  return [
    writer.table(
      's2-languages',
      { en: 'Languages of the text', zh: '文本语种' },
      [
        { en: 'language (BCP 47)', zh: '语种（BCP 47）' },
        { en: 'type of the form', zh: '对应类型' },
        { en: 'items kept', zh: '留用条数', right: true },
        { en: 'share of text items', zh: '占文本条数', right: true },
      ],
      byLanguage.slice(0, 30).map(([language, cells]): Cell[] => {
        const { items } = amountOf(cells);
        return [
          language === '' ? writer.say({ en: 'not determined', zh: '未判明' }) : { code: language },
          typeWords[typeOf(cells[0]!)][writer.lang],
          writer.figure(items),
          writer.share(items, total),
        ];
      }),
    ),
    ...(byLanguage.length > 30 ? [{ kind: 'text', text: writer.words.more(writer.number(byLanguage.length - 30)) } as const] : []),
  ];
}

function quality(writer: DossierWriter): Block {
  const { emptyTexts, exactDuplicates, cells } = writer.snapshot.measures!;
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const items = amountOf(cells).items;
  const value = (one: typeof emptyTexts): Cell =>
    one === undefined || one.items === 0
      ? writer.words.notRecorded
      : [writer.figure(one.sum), one.items < items ? writer.over(one.items, items) : ''];
  return {
    kind: 'facts',
    rows: [
      { label: label('Empty texts', '空文本'), value: value(emptyTexts) },
      { label: label('Exact duplicates within a dataset', '同一数据集内完全重复的文本'), value: value(exactDuplicates) },
    ],
  };
}

/** Section 11. */
export function inputsFromElsewhere(writer: DossierWriter): Section {
  const { snapshot } = writer;
  const generated = snapshot.generated ?? [];
  const kept = (answer: 'yes' | 'unknown'): Cell =>
    snapshot.measures === undefined
      ? writer.missing('measures')
      : writer.figure(amountOf(snapshot.measures.cells.filter((cell) => cell.kept && cell.generated === answer)).items);
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const rows: { label: string; value: Cell }[] = [
    { label: label('Base model', '基础模型'), value: baseModelOf(snapshot.records?.['base-model'], writer) },
    {
      label: label('Items kept that are stated or found to be generated by a model', '留用数据中有记载或者检出为模型生成的'),
      value: kept('yes'),
    },
    {
      label: label('Items kept of which nothing says whether a model generated them', '留用数据中是否由模型生成无任何记载的'),
      value: kept('unknown'),
    },
  ];
  const table: Block[] =
    generated.length === 0
      ? [
          writer.text({
            en: 'No record says that data was generated by a model. That is not proof of absence.',
            zh: '没有任何记录说明数据由模型生成；这不能证明不存在。',
          }),
        ]
      : [
          writer.table(
            's11-generated',
            { en: 'Data generated by models, of all acquired data', zh: '模型生成的数据（全部已取得数据）' },
            [
              { en: 'model', zh: '模型' },
              { en: 'items', zh: '数据条数', right: true },
              { en: 'terms on its output', zh: '对其输出的条款' },
            ],
            generated.map(({ model, items, terms, query }): Cell[] => [
              model === '(not named)' ? label('not named', '未指明模型') : model,
              [writer.figure(items), ...writer.traced('', query).slice(1)],
              terms === undefined || terms.checked === 'none' ? label('not known', '不明') : [terms.document, ' ', { code: terms.url }],
            ]),
          ),
        ];
  return {
    id: 'inputs',
    title: label('11 Model inputs from elsewhere', '11 外部模型与合成数据'),
    blocks: [{ kind: 'facts', rows }, ...table],
  };
}

/** Section 12. */
export function changesAndIncidents(writer: DossierWriter): Section {
  const { snapshot } = writer;
  const { run, previous, gone = [], retired = [], dossier } = snapshot;
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const taken = (all: readonly { items: number }[]): string =>
    label(
      `${writer.number(all.length)} manifests, ${writer.number(all.reduce((sum, { items }) => sum + items, 0))} items`,
      `${writer.number(all.length)} 个清单，${writer.number(all.reduce((sum, { items }) => sum + items, 0))} 条`,
    );
  const stated = (name: 'changes' | 'incidents'): Cell => {
    const record = dossier?.records[name];
    if (record === undefined || (record.text === undefined && record.evidence === undefined)) return writer.missing(name);
    const parts: Part[] = [record.text ?? '', record.text === undefined ? '' : writer.words.semicolon, ...writer.by(record)];
    return [...parts, record.evidence === undefined ? '' : writer.words.semicolon, ...writer.documents(record.evidence)];
  };
  return {
    id: 'changes',
    title: label('12 Changes and incidents', '12 变更与事件'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: label('Changes since the state that was filed', '较已备案状态的变更'), value: stated('changes') },
          { label: label('Illegal items found, requests and orders', '发现的违法内容、主管部门要求及处置'), value: stated('incidents') },
          {
            label: label('Scan before this one', '上一次扫描'),
            value: previous === undefined ? label('none', '无') : `#${writer.number(previous.id)} ${writer.time(previous.finished)}`,
          },
          { label: label('Items new or changed since then', '较上一次扫描新增或者变更'), value: writer.figure(run.added) },
          { label: label('Items removed or replaced since then', '较上一次扫描移除或者替换'), value: writer.figure(run.closed) },
          { label: label('Taken out because they are gone', '因文件不存在移出'), value: taken(gone) },
          { label: label('Taken out by command', '以命令移出'), value: taken(retired) },
        ],
      },
    ],
  };
}
