/** T5 to T7: who labels, by which rules, and how labels were checked. Staff are counted, never named. */

import type { Evidence } from '../../model/evidence.js';
import type { SampleView } from '../../model/sample.js';
import type { Labeler, LabelingRule } from '../../model/settings.js';
import { say } from '../../text/messages/say.js';
import type { Block, Cell } from '../document/document.js';
import type { DossierWriter } from './dossier-writer.js';
import { filedTable, sampleColumns, sampleCurves, sampleRows } from './sample-tables.js';

const employments = ['own', 'outsourced', undefined] as const;

/** T5. */
export function staffTable(writer: DossierWriter): Block[] {
  const { snapshot, lang } = writer;
  const staff = snapshot.labeling?.staff ?? [];
  const caption = { en: 'T5 Labeling staff', zh: '表五 标注人员' };
  const inExports = annotatorsTable(writer);
  if (staff.length === 0) {
    const not = writer.missing('labeling-staff');
    return [writer.text({ en: `${caption.en}: ${not}`, zh: `${caption.zh}：${not}` }), ...inExports];
  }
  const words = {
    own: { en: 'own staff', zh: '自有人员' },
    outsourced: { en: 'outsourced', zh: '外包人员' },
    unknown: { en: 'own or outsourced: not recorded', zh: '自有或者外包未记载' },
  };
  const rows = employments.flatMap((employed) => {
    const own = staff.filter((one) => one.employed === employed);
    return own.length === 0 ? [] : [staffRow(words[employed ?? 'unknown'][lang], own, writer)];
  });
  return [
    writer.table(
      'T5',
      caption,
      [
        { en: 'staff', zh: '人员' },
        { en: 'people', zh: '人数', right: true },
        { en: 'label', zh: '标注', right: true },
        { en: 'review', zh: '审核', right: true },
        { en: 'with training on record', zh: '有培训记录', right: true },
        { en: 'trainings', zh: '培训次数', right: true },
        { en: 'hours of training', zh: '培训学时', right: true },
        { en: 'passed the examination', zh: '考核合格', right: true },
      ],
      [...rows, staffRow({ strong: writer.say({ en: 'total', zh: '合计' }) }, staff, writer)],
    ),
    writer.text({
      en: 'As licit.yaml states it, person by person under pseudonyms; trainings are counted once a person.',
      zh: '据 licit.yaml 以化名逐人登记的内容统计；培训次数按人次计。',
    }),
    ...inExports,
  ];
}

/** What is on record of some of the staff: how many they are, what they do, their training and examination. */
function staffRow(label: Cell, own: readonly Labeler[], writer: DossierWriter): Cell[] {
  const trained = own.filter(({ trainings }) => trainings !== undefined && trainings.length > 0);
  const trainings = trained.flatMap((one) => one.trainings!);
  const hours = trainings.flatMap((one) => (one.hours === undefined ? [] : [one.hours]));
  const examined = own.filter((one) => one.examined !== undefined);
  const assigned = own.filter(({ tasks = [] }) => tasks.length > 0);
  const doing = (asked: 'label' | 'review'): Cell =>
    assigned.length === 0
      ? writer.words.notRecorded
      : writer.figure(assigned.filter(({ tasks }) => tasks!.some(({ role }) => role === asked)).length);
  return [
    label,
    writer.figure(own.length),
    doing('label'),
    doing('review'),
    writer.figure(trained.length),
    trainings.length === 0 ? writer.words.notRecorded : writer.figure(trainings.length),
    hours.length === 0
      ? writer.words.notRecorded
      : [
          writer.figure(hours.reduce((sum, one) => sum + one, 0)),
          hours.length < trainings.length ? ofTrainings(hours.length, trainings.length, writer) : '',
        ],
    examined.length === 0 ? writer.words.notRecorded : writer.figure(examined.filter((one) => one.examined!.passed).length),
  ];
}

function ofTrainings(known: number, all: number, writer: DossierWriter): string {
  return say('dossier/over-trainings', writer.lang, { known, all });
}

/** What exports of labeling tools say themselves: annotators, reviewed items, agreement. */
function annotatorsTable(writer: DossierWriter): Block[] {
  const rows = writer.snapshot.datasets.flatMap(({ name, claims }) =>
    claims
      .filter(({ about, at, raw }) => about === 'labeling' && at.field === 'annotators' && raw !== undefined)
      .map(({ raw = '', at }): Cell[] => {
        const told = (name: string): string => new RegExp(`(?:^|; )${name}: ([^;]*)`).exec(raw)?.[1] ?? writer.words.notRecorded;
        return [{ code: name }, told('items'), told('annotators'), told('reviewed'), told('agreement'), { code: at.path }];
      }),
  );
  if (rows.length === 0) return [];
  return [
    writer.table(
      'exports',
      { en: 'What exports of labeling tools say of themselves', zh: '标注工具导出文件自载的情况' },
      [
        { en: 'dataset', zh: '数据集' },
        { en: 'items', zh: '数据条数', right: true },
        { en: 'annotators', zh: '标注人数', right: true },
        { en: 'reviewed', zh: '已审核', right: true },
        { en: 'agreement (n items)', zh: '一致性（n 条）', right: true },
        { en: 'file', zh: '文件' },
      ],
      rows,
    ),
  ];
}

/** Rule documents that declarations name, which say nothing of function or safety. */
function declaredRules(writer: DossierWriter): Evidence[] {
  const all = (writer.snapshot.statements ?? []).flatMap((statement) =>
    statement.kind === 'declaration' ? (statement.value.labeling?.rules ?? []) : [],
  );
  return [...new Map(all.map((one) => [one.path, one])).values()];
}

/** T6. */
export function labelingRulesTable(writer: DossierWriter): Block[] {
  const { lang } = writer;
  const rules = writer.snapshot.labeling?.rules ?? [];
  const unsorted = declaredRules(writer).filter(({ path }) => !rules.some(({ evidence }) => evidence?.some((one) => one.path === path)));
  const words = {
    function: { en: 'function', zh: '功能性标注' },
    safety: { en: 'safety', zh: '安全性标注' },
  };
  const row = (kind: 'function' | 'safety', rule: LabelingRule): Cell[] => [
    words[kind][lang],
    rule.id,
    rule.version ?? writer.words.notRecorded,
    rule.since === undefined ? writer.words.notRecorded : writer.day(rule.since),
    kind === 'function' ? '–' : rule.risks === undefined ? writer.words.notRecorded : writer.figure(rule.risks),
    rule.evidence === undefined ? writer.words.notRecorded : writer.documents(rule.evidence),
    writer.at(rule.at),
  ];
  const rows = (['function', 'safety'] as const).flatMap((kind): Cell[][] => {
    const own = rules.filter((rule) => rule.for === kind);
    if (own.length > 0) return own.map((rule) => row(kind, rule));
    return [[words[kind][lang], writer.missing('labeling-rules'), '–', '–', '–', '–', '–']];
  });
  return [
    writer.table(
      'T6',
      { en: 'T6 Labeling rules', zh: '表六 标注规则' },
      [
        { en: 'for', zh: '类别' },
        { en: 'document', zh: '规则名称' },
        { en: 'version', zh: '版本' },
        { en: 'in force since', zh: '施行日期' },
        { en: 'risks covered (of 31)', zh: '覆盖风险数（共31种）', right: true },
        { en: 'file', zh: '文件' },
        { en: 'stated in', zh: '记载位置' },
      ],
      [
        ...rows,
        ...unsorted.map((one): Cell[] => [
          writer.say({ en: 'function or safety: not recorded', zh: '功能性或者安全性未记载' }),
          { code: one.path },
          writer.words.notRecorded,
          writer.words.notRecorded,
          '–',
          writer.documents([one]),
          writer.say({ en: 'declaration', zh: '声明' }),
        ]),
      ],
    ),
  ];
}

/** Samples of labels. */
export function labelSamples(writer: DossierWriter): SampleView[] {
  return (writer.snapshot.samples ?? []).filter(({ purpose }) => purpose === 'label-quality');
}

/** T7. */
export function checksTable(writer: DossierWriter): Block[] {
  const samples = labelSamples(writer);
  const caption = { en: 'T7 Checks of labels', zh: '表七 标注核验' };
  const filed = filedTable('T7-filed', 'label-quality', writer);
  if (samples.length === 0) {
    const not = writer.missing('label-check');
    return [writer.text({ en: `${caption.en}: ${not}`, zh: `${caption.zh}：${not}` }), ...filed];
  }
  return [
    writer.table('T7', caption, sampleColumns, sampleRows(samples, writer), true),
    ...sampleCurves(
      samples.filter(({ outcome }) => outcome !== 'void'),
      'T7',
      writer,
    ),
    ...filed,
  ];
}
