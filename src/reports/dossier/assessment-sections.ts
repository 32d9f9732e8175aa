/** Sections 4, 6 and 10: each source before and after collection, how content is filtered, and the sampling of the whole. */
import type { SampleView } from '../../model/sample.js';
import type { DossierName, DossierRecord } from '../../model/settings.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import { amountOf } from '../measured/figures.js';
import { seedWords } from './answer-words.js';
import { type ClauseResult, clauseResultWords } from './clauses/clause-result.js';
import type { DossierWriter } from './dossier-writer.js';
import type { SourceEntry } from './register.js';
import { filedTable, outcomeOf, sampleColumns, sampleCurves, sampleRows } from './sample-tables.js';
import { nameOf } from './source-list.js';

/** More than this share of illegal or unhealthy content: the source is not collected, or not used (TC260-003-2024, 5.1, second-hand). */
export const badLimit = 0.05;

/** The last sample of a source before or after its collection that was finished, or the last that was begun. */
export function intakeOf({ samples }: Pick<SourceEntry, 'samples'>, when: 'before' | 'after'): SampleView | undefined {
  const own = samples.filter((sample) => sample.purpose === 'intake' && sample.when === when && sample.outcome !== 'void');
  return own.filter(({ outcome }) => outcome !== 'in-progress').at(-1) ?? own.at(-1);
}

/** What the assessment of a source comes to: a rate is known only of a sample that was finished. */
export function intakeResult(sample: SampleView | undefined): 'passed' | 'over' | 'open' {
  if (sample === undefined || sample.outcome === 'in-progress' || sample.rate === undefined) return 'open';
  if (sample.rate > badLimit) return 'over';
  return sample.outcome === 'accepted' ? 'passed' : 'over';
}

/** Section 4. */
export function sourceAssessment(writer: DossierWriter): Section {
  const rows = writer.register.map((entry): Cell[] => {
    const parts = (['before', 'after'] as const).map((when) => ({ when, sample: intakeOf(entry, when) }));
    return [
      writer.figure(entry.no),
      nameOf(entry, writer),
      ...parts.flatMap(({ when, sample }): Cell[] =>
        sample === undefined || sample.checked === 0
          ? [writer.missing(when === 'before' ? 'intake-before' : 'intake-after', entry.acquired.items), '–', '–', '–']
          : [writer.figure(sample.checked), writer.figure(sample.bad), writer.share(sample.bad, sample.checked), outcomeOf(sample, writer)],
      ),
      writer.figure(entry.kept.items),
      verdictOf(entry, writer),
    ];
  });
  return {
    id: 'source-assessment',
    title: writer.say({ en: '4 Source safety assessment', zh: '4 来源安全评估' }),
    landscape: true,
    blocks: [
      writer.text({
        en: 'A source with more than 5 % of illegal or unhealthy content is not collected, and what was collected of it is not used for training (TC260-003-2024, 5.1; second-hand).',
        zh: '含违法不良信息超过 5% 的来源不采集，已采集的不用于训练（TC260-003-2024，5.1；据转述）。',
      }),
      ...(rows.length === 0 ? [notAssessed(writer)] : [intakeTable(rows, writer)]),
      ...intakeDraws(writer),
    ],
  };
}

/** Sources that were not measured have no rows: that says nothing of their assessment. */
function notAssessed(writer: DossierWriter): Block {
  const not = writer.missing('measures');
  return writer.text({ en: `Sources before and after collection: ${not}.`, zh: `采集前评估与采集后核验：${not}。` });
}

function intakeTable(rows: readonly Cell[][], writer: DossierWriter): Block {
  return writer.table(
    's4',
    { en: 'Sources before and after collection', zh: '采集前评估与采集后核验' },
    [
      { en: 'no', zh: '序号', right: true },
      { en: 'source', zh: '来源名称' },
      { en: 'before: n', zh: '采集前条数', right: true },
      { en: 'bad', zh: '不合格', right: true },
      { en: 'rate', zh: '比例', right: true },
      { en: 'outcome', zh: '结论' },
      { en: 'after: n', zh: '采集后条数', right: true },
      { en: 'bad', zh: '不合格', right: true },
      { en: 'rate', zh: '比例', right: true },
      { en: 'outcome', zh: '结论' },
      { en: 'items kept', zh: '留用条数', right: true },
      { en: 'verdict', zh: '处置结论' },
    ],
    rows,
    true,
  );
}

/** Every draw of a source, those too that a later one took the place of: who drew until it suited is seen here. */
function intakeDraws(writer: DossierWriter): Block[] {
  const samples = (writer.snapshot.samples ?? []).filter(({ purpose }) => purpose === 'intake');
  const caption = { en: 'All draws of sources', zh: '来源抽样记录（含历次）' };
  if (samples.length === 0) return filedTable('s4-filed', 'intake', writer);
  return [
    ...filedTable('s4-filed', 'intake', writer),
    writer.table('s4-samples', caption, sampleColumns, sampleRows(samples, writer), true),
    drawTable('s4-draws', samples, writer),
  ];
}

function verdictOf(entry: SourceEntry, writer: DossierWriter): string {
  const results = (['before', 'after'] as const).map((when) => intakeResult(intakeOf(entry, when)));
  if (results.includes('over'))
    return entry.kept.items > 0
      ? writer.say({ en: 'over the limit and still kept: leave it out', zh: '超过限值但仍留用，应当剔除' })
      : writer.say({ en: 'over the limit, not used', zh: '超过限值，未使用' });
  if (results.includes('open')) return writer.words.notRecorded;
  return writer.say({ en: 'may be used', zh: '可以使用' });
}

const filterWords = {
  keywords: { en: 'keywords', zh: '关键词' },
  classifier: { en: 'classifier', zh: '分类模型' },
  manual: { en: 'check by hand', zh: '人工抽检' },
} as const;

/** A record of the filing in words, with who states it and which documents; what is missing is told. */
export function recordCell(name: DossierName, writer: DossierWriter, more: readonly string[] = []): Cell {
  const record = writer.snapshot.dossier?.records[name];
  if (record === undefined) return writer.missing(name);
  const said = [record.text, record.url, ...more].filter((part) => part !== undefined && part !== '');
  const parts: Part[] = [said.join(writer.words.semicolon), said.length > 0 ? writer.words.semicolon : '', ...writer.by(record)];
  return [...parts, record.evidence === undefined ? '' : writer.words.semicolon, ...writer.documents(record.evidence)];
}

/** Section 6. */
export function contentSafety(writer: DossierWriter): Section {
  const { snapshot, lang } = writer;
  const records = snapshot.dossier?.records ?? {};
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const methods = (records.filters?.methods ?? []).map((method) => filterWords[method][lang]);
  const dated = (record: DossierRecord | undefined): string[] =>
    record?.updated === undefined ? [] : [label(`updated ${record.updated}`, `更新日期 ${writer.day(record.updated)}`)];
  const counted = (record: DossierRecord | undefined, en: string, zh: string): string[] =>
    record?.count === undefined ? [] : [label(`${writer.number(record.count)} ${en}`, `${writer.number(record.count)} ${zh}`)];
  const covered = (record: DossierRecord | undefined): string[] =>
    record?.risks === undefined ? [] : [label(`${record.risks} of 31 risks`, `覆盖 31 种风险中的 ${record.risks} 种`)];
  return {
    id: 'content',
    title: label('6 Content safety', '6 内容安全'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          {
            label: label('How all data was filtered', '全部语料的过滤方式'),
            value: recordCell('filters', writer, [writer.list(methods), ...dated(records.filters)]),
          },
          { label: label('Information that must be blocked', '依法要求阻断的信息'), value: recordCell('blocked-information', writer) },
          {
            label: label('Keyword library', '关键词库'),
            value: recordCell('keyword-library', writer, [
              ...counted(records['keyword-library'], 'words', '个'),
              ...covered(records['keyword-library']),
              ...dated(records['keyword-library']),
            ]),
          },
          { label: label('Classifier', '分类模型'), value: recordCell('classifier', writer, covered(records.classifier)) },
          {
            label: label('Questions to test output', '生成内容测试题库'),
            value: recordCell('test-outputs', writer, [
              ...counted(records['test-outputs'], 'questions', '题'),
              ...dated(records['test-outputs']),
            ]),
          },
          {
            label: label('Questions to be refused', '应拒答测试题库'),
            value: recordCell('test-refusals', writer, [
              ...counted(records['test-refusals'], 'questions', '题'),
              ...dated(records['test-refusals']),
            ]),
          },
          {
            label: label('Questions not to be refused', '非拒答测试题库'),
            value: recordCell('test-answers', writer, [
              ...counted(records['test-answers'], 'questions', '题'),
              ...dated(records['test-answers']),
            ]),
          },
        ],
      },
      ...keywordFloors(writer),
      ...riskTable(writer),
    ],
  };
}

/** The floors of the keyword library, as remembered: recommended, not required. */
function keywordFloors(writer: DossierWriter): Block[] {
  const record = writer.snapshot.dossier?.records['keyword-library'];
  if (record === undefined) return [];
  const row = (label: string, value: number | undefined, floor: number): Cell[] => [
    label,
    writer.figure(floor),
    value === undefined ? writer.words.notRecorded : writer.figure(value),
    value === undefined
      ? writer.words.notRecorded
      : value >= floor
        ? writer.say({ en: 'not below, as stated', zh: '不低于（据陈述）' })
        : writer.say({ en: 'below', zh: '低于' }),
  ];
  return [
    writer.table(
      's6-keywords',
      {
        en: 'Keyword library beside the recommended floors (TC260-003-2024, 8.1; figures second-hand)',
        zh: '关键词库与推荐数量对照（TC260-003-2024，8.1；数字据转述，系推荐性要求）',
      },
      [
        { en: 'figure', zh: '指标' },
        { en: 'floor', zh: '推荐下限', right: true },
        { en: 'stated', zh: '陈述值', right: true },
        { en: 'comparison', zh: '对照' },
      ],
      [
        row(writer.say({ en: 'words in all', zh: '总量' }), record.count, 10_000),
        row(writer.say({ en: 'fewest words of a risk of A.1', zh: 'A.1 各类风险最少词数' }), record.least?.main, 200),
        row(writer.say({ en: 'fewest words of a risk of A.2', zh: 'A.2 各类风险最少词数' }), record.least?.other, 100),
      ],
    ),
  ];
}

/** Items that checkers found bad, by the risk they gave, over all samples that are not void. */
function riskTable(writer: DossierWriter): Block[] {
  const risks = new Map<string, number>();
  let [checked, bad] = [0, 0];
  for (const sample of writer.snapshot.samples ?? []) {
    if (sample.outcome === 'void' || (sample.purpose !== 'corpus-safety' && sample.purpose !== 'intake')) continue;
    checked += sample.checked;
    bad += sample.bad;
    for (const { risk, items } of sample.risks) risks.set(risk, (risks.get(risk) ?? 0) + items);
  }
  if (checked === 0) return [];
  return [
    writer.table(
      's6-risks',
      {
        en: `Bad items by risk, among ${writer.number(checked)} checked`,
        zh: `抽检发现的不合格数据（已核验 ${writer.number(checked)} 条），按安全风险`,
      },
      [
        { en: 'risk', zh: '安全风险' },
        { en: 'items', zh: '数据条数', right: true },
      ],
      risks.size === 0
        ? [
            bad > 0
              ? [writer.say({ en: 'risk not recorded', zh: '安全风险未记载' }), writer.figure(bad)]
              : [writer.say({ en: 'none was found among those', zh: '未发现' }), writer.figure(0)],
          ]
        : [...risks].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([risk, items]): Cell[] => [risk, writer.figure(items)]),
    ),
  ];
}

/** Samples of the whole corpus by one method that are not void. */
export function corpusSamples(writer: DossierWriter, method: SampleView['method']): SampleView[] {
  return (writer.snapshot.samples ?? []).filter(
    (sample) => sample.purpose === 'corpus-safety' && sample.method === method && sample.outcome !== 'void',
  );
}

/** Whether a sample of the whole is as large and as good as the standard has it: 4,000 by hand at 96 %, 10 % by technique at 98 %. */
export function corpusResult(sample: SampleView | undefined, method: SampleView['method'], writer: DossierWriter): ClauseResult {
  if (sample === undefined || sample.outcome === 'in-progress' || sample.rate === undefined) return 'not-recorded';
  const { population, checked, bad } = sample;
  const least = method === 'manual' ? Math.min(4_000, population.items) : Math.ceil(population.items * 0.1);
  const passes = method === 'manual' ? 0.96 : 0.98;
  if (sample.outcome === 'rejected' || (checked - bad) / checked < passes) return 'does-not-meet';
  // A sample of a part says nothing of the rest.
  const whole = population.source === undefined && population.items >= keptItems(writer);
  return whole && checked >= least ? 'meets' : 'not-recorded';
}

/** How many items the whole corpus has: what is kept, or all where that was not measured. */
function keptItems({ snapshot }: DossierWriter): number {
  const { measures, totals } = snapshot;
  return measures === undefined ? totals.items : amountOf(measures.cells.filter((cell) => cell.kept)).items;
}

/** Section 10. */
export function samplingAssessment(writer: DossierWriter): Section {
  const parts = (['manual', 'technical'] as const).map((method) => ({ method, samples: corpusSamples(writer, method) }));
  const voided = (writer.snapshot.samples ?? []).filter(({ purpose, outcome }) => purpose === 'corpus-safety' && outcome === 'void');
  const rows = parts.map(({ method, samples }) => corpusRow(method, samples.at(-1), writer));
  const all = [...parts.flatMap(({ samples }) => samples), ...voided];
  return {
    id: 'sampling',
    title: writer.say({ en: '10 Sampling assessment', zh: '10 语料抽检评估' }),
    landscape: true,
    blocks: [
      writer.table(
        's10',
        { en: 'The whole corpus (TC260-003-2024, 9.2; figures second-hand)', zh: '全部语料抽检（TC260-003-2024，9.2；数字据转述）' },
        [
          { en: 'method', zh: '方式' },
          { en: 'result', zh: '结论' },
          { en: 'N', zh: '总体条数 N', right: true },
          { en: 'n checked', zh: '已核验条数 n', right: true },
          { en: 'rate passed', zh: '合格率', right: true },
          { en: 'items of the population now', zh: '总体与留用数据' },
        ],
        rows,
      ),
      ...(all.length > 0
        ? [
            writer.table('s10-samples', { en: 'The draws', zh: '抽样记录' }, sampleColumns, sampleRows(all, writer), true),
            drawTable('s10-draws', all, writer),
            ...sampleCurves(
              parts.flatMap(({ samples }) => samples),
              's10',
              writer,
            ),
          ]
        : []),
      ...filedTable('s10-filed', 'corpus-safety', writer),
      ...agreementTable(writer),
    ],
  };
}

/** What the last sample of the whole corpus by one method shows. */
function corpusRow(method: SampleView['method'], last: SampleView | undefined, writer: DossierWriter): Cell[] {
  const words =
    method === 'manual'
      ? { en: 'by hand: at least 4,000 items, 96 % pass', zh: '人工抽检：不少于 4000 条，合格率不低于 96%' }
      : { en: 'by technique: at least 10 % of the whole, 98 % pass', zh: '技术抽检：不少于总量的 10%，合格率不低于 98%' };
  if (last === undefined)
    return [writer.say(words), writer.missing(method === 'manual' ? 'corpus-check-manual' : 'corpus-check-technical'), '–', '–', '–', '–'];
  return [
    writer.say(words),
    { strong: writer.say(clauseResultWords[corpusResult(last, method, writer)]) },
    writer.figure(last.population.items),
    writer.figure(last.checked),
    last.checked === 0 ? writer.words.notRecorded : writer.share(last.checked - last.bad, last.checked),
    populationNow(last, writer),
  ];
}

/** Whether the population of a sample is what is kept now. */
function populationNow({ population }: SampleView, writer: DossierWriter): string {
  const { measures } = writer.snapshot;
  if (measures === undefined) return writer.words.notRecorded;
  const kept = amountOf(measures.cells.filter((cell) => cell.kept)).items;
  return writer.say({
    en: `population ${writer.number(population.items)}, kept ${writer.number(kept)}`,
    zh: `总体 ${writer.number(population.items)} 条，留用 ${writer.number(kept)} 条`,
  });
}

/** Where the seed is from and which roots bind the draw: a third party draws the same. */
function drawTable(id: string, samples: readonly SampleView[], writer: DossierWriter): Block {
  return writer.table(
    id,
    { en: 'How the draws can be repeated', zh: '抽样可复核信息' },
    [
      { en: 'plan, draw', zh: '方案、抽取次序' },
      { en: 'drawn on', zh: '抽取日期' },
      { en: 'seed from', zh: '种子来源' },
      { en: 'seed', zh: '种子' },
      { en: 'root of the population', zh: '总体哈希根' },
      { en: 'root of the sample', zh: '样本哈希根' },
      { en: 'checkers an item', zh: '每条核验人数', right: true },
    ],
    samples.map((one): Cell[] => [
      `${one.plan} #${writer.number(one.draw)}`,
      writer.day(one.drawnOn.slice(0, 10)),
      writer.say(seedWords[one.sample.seedFrom]),
      { code: one.sample.seed },
      { code: one.population.root },
      { code: one.sample.root },
      writer.figure(one.checkers),
    ]),
    true,
  );
}

function agreementTable(writer: DossierWriter): Block[] {
  const samples = (writer.snapshot.samples ?? []).filter(({ agreement }) => agreement !== undefined);
  if (samples.length === 0) return [];
  const names = { cohen: 'Cohen κ', fleiss: 'Fleiss κ', krippendorff: 'Krippendorff α' } as const;
  return [
    writer.table(
      's10-agreement',
      { en: 'Agreement between checkers', zh: '核验人员之间的一致性' },
      [
        { en: 'plan, draw', zh: '方案、抽取次序' },
        { en: 'measure', zh: '指标' },
        { en: 'value', zh: '数值', right: true },
        { en: '95 % interval', zh: '95% 置信区间', right: true },
        { en: 'items', zh: '数据条数', right: true },
      ],
      samples.map(({ plan, draw, agreement }): Cell[] => {
        const { name, value, interval, items } = agreement!;
        return [
          `${plan} #${writer.number(draw)}`,
          names[name],
          { value, shown: value.toFixed(3) },
          interval === undefined ? writer.words.notRecorded : `${interval[0].toFixed(3)} – ${interval[1].toFixed(3)}`,
          writer.figure(items),
        ];
      }),
    ),
  ];
}
