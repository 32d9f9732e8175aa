/** What changed between two states of the data: sources, scale, classes and types, labeling rules, and what the clauses come to. */

import type { Lang } from '../../model/basics.js';
import type { MeasureName } from '../../model/measure.js';
import type { Snapshot } from '../../model/snapshot.js';
import { punctuation } from '../../text/messages/languages.js';
import { compare } from '../../text/show.js';
import type { Block, Cell, Document, Part, Section } from '../document/document.js';
import { type Amount, amountOf, classOf, dataTypes, grouped, sourceClasses, typeOf } from '../measured/figures.js';
import { classWords, homeOf, homeWords, typeWords } from '../measured/type-words.js';
import { clauseResultWords, resultOf } from './clauses/clause-result.js';
import { decided } from './clauses/clause-table.js';
import { clauses } from './clauses/clauses.js';
import { dossierId } from './dossier-cover.js';
import { DossierWriter } from './dossier-writer.js';
import type { SourceEntry } from './register.js';

/** Two states, the earlier one first, each with its own figures. */
interface Sides {
  old: DossierWriter;
  now: DossierWriter;
}

/** The document of a change. */
export function changeDocument(before: Snapshot, after: Snapshot, lang: Lang): Document {
  const sides: Sides = { old: new DossierWriter(before, lang, false), now: new DossierWriter(after, lang, false) };
  const { now } = sides;
  const label = (en: string, zh: string): string => now.say({ en, zh });
  const state = ({ snapshot }: DossierWriter): Part[] => [
    label(
      `#${snapshot.run.id}, ${now.time(snapshot.run.finished)}, head `,
      `第 ${snapshot.run.id} 次扫描，${now.time(snapshot.run.finished)}，链头 `,
    ),
    { code: snapshot.head },
  ];
  return {
    lang,
    title: label('Changes of the training data', '训练数据变更说明'),
    subtitle: [after.provider.name, after.datasetName].filter((part) => part !== undefined).join(' · '),
    notice: label(
      'Tool output, not legal advice. A change of what was filed may have to be assessed again and filed (Interim Measures art. 17); whether it does is for the provider to judge.',
      '本说明由工具生成，不构成法律意见。已备案事项变更的，可能需要重新评估并办理变更手续（《生成式人工智能服务管理暂行办法》第十七条），由服务提供者判断。',
    ),
    contents: label('Contents', '目录'),
    cover: [
      {
        kind: 'facts',
        rows: [
          { label: label('Ledger', '台账标识'), value: now.code(after.ledger.id) },
          { label: label('Earlier state', '变更前'), value: state(sides.old) },
          { label: label('Later state', '变更后'), value: state(now) },
        ],
      },
    ],
    sections: [scale(sides), classesAndTypes(sides), sources(sides), rules(sides), results(sides)],
    filing: true,
    running: `${dossierId(before)} → ${dossierId(after)}`,
    queries: now.queries,
  };
}

const kept = ({ snapshot }: DossierWriter) => (snapshot.measures?.cells ?? []).filter((cell) => cell.kept);

/** A table with both states and the difference; a figure that one of them does not have has no difference. */
function compared(
  id: string,
  caption: { en: string; zh: string },
  rows: readonly { label: Cell; old?: number; now?: number }[],
  { now: writer }: Sides,
): Block {
  const cell = (value: number | undefined): Cell => (value === undefined ? writer.words.notRecorded : writer.figure(value));
  return writer.table(
    id,
    caption,
    [
      { en: 'figure', zh: '指标' },
      { en: 'before', zh: '变更前', right: true },
      { en: 'after', zh: '变更后', right: true },
      { en: 'difference', zh: '增减', right: true },
      { en: 'in percent', zh: '增减比例', right: true },
    ],
    rows.map(({ label, old, now }): Cell[] => {
      const difference = old === undefined || now === undefined ? undefined : now - old;
      return [
        label,
        cell(old),
        cell(now),
        difference === undefined ? '–' : { value: difference, shown: `${difference > 0 ? '+' : ''}${writer.number(difference)}` },
        difference === undefined || old === 0
          ? '–'
          : {
              value: difference / old!,
              shown: `${difference > 0 ? '+' : ''}${((difference / old!) * 100).toFixed(1)}${punctuation[writer.lang].percent}`,
            },
      ];
    }),
  );
}

const figures = [
  { name: 'textBytes', en: 'size of text kept (bytes)', zh: '留用文本大小（字节）' },
  { name: 'characters', en: 'characters kept', zh: '留用字符数' },
  { name: 'tokensEstimated', en: 'tokens kept (estimated)', zh: '留用词元数（估算）' },
  { name: 'images', en: 'images kept', zh: '留用图片数' },
  { name: 'audioSeconds', en: 'audio kept (seconds)', zh: '留用音频时长（秒）' },
  { name: 'videoSeconds', en: 'video kept (seconds)', zh: '留用视频时长（秒）' },
] as const satisfies readonly { name: MeasureName; en: string; zh: string }[];

function scale(sides: Sides): Section {
  const { old, now } = sides;
  const amounts = [old, now].map((writer) => (writer.snapshot.measures === undefined ? undefined : amountOf(kept(writer)))) as [
    Amount?,
    Amount?,
  ];
  const [before, after] = amounts;
  const sum = (amount: Amount | undefined, name: MeasureName): number | undefined =>
    amount === undefined || amount[name].items === 0 ? undefined : amount[name].sum;
  return {
    id: 'scale',
    title: now.say({ en: '1 Scale', zh: '1 规模' }),
    blocks: [
      compared(
        'scale',
        { en: 'Scale', zh: '规模' },
        [
          {
            label: now.say({ en: 'items acquired', zh: '已取得数据条数' }),
            old: old.snapshot.totals.items,
            now: now.snapshot.totals.items,
          },
          { label: now.say({ en: 'items kept', zh: '留用数据条数' }), ...given(before?.items, after?.items) },
          ...figures
            .filter(({ name }) => sum(before, name) !== undefined || sum(after, name) !== undefined)
            .map(({ name, en, zh }) => ({ label: now.say({ en, zh }), ...given(sum(before, name), sum(after, name)) })),
        ],
        sides,
      ),
    ],
  };
}

/** Only what there is. */
function given(old: number | undefined, now: number | undefined): { old?: number; now?: number } {
  return { ...(old !== undefined && { old }), ...(now !== undefined && { now }) };
}

function classesAndTypes(sides: Sides): Section {
  const { old, now } = sides;
  const title = now.say({ en: '2 Classes and types (items kept)', zh: '2 来源类别与数据类型（留用条数）' });
  const not = notInBoth(sides);
  if (not !== undefined) return { id: 'classes', title, blocks: [not] };
  const both = <K>(of: (cell: ReturnType<typeof kept>[number]) => K) => [grouped(kept(old), of), grouped(kept(now), of)] as const;
  const [oldClasses, newClasses] = both(classOf);
  const [oldTypes, newTypes] = both(typeOf);
  const count = (group: ReturnType<typeof kept> | undefined): number => amountOf(group ?? []).items;
  return {
    id: 'classes',
    title,
    blocks: [
      compared(
        'classes',
        { en: 'Classes of sources', zh: '来源类别' },
        sourceClasses.map((one) => ({
          label: classWords[one][now.lang],
          old: count(oldClasses.get(one)),
          now: count(newClasses.get(one)),
        })),
        sides,
      ),
      compared(
        'types',
        { en: 'Types of data', zh: '数据类型' },
        dataTypes.map((one) => ({ label: typeWords[one][now.lang], old: count(oldTypes.get(one)), now: count(newTypes.get(one)) })),
        sides,
      ),
    ],
  };
}

function keyOf({ name, class: of, home }: SourceEntry): string {
  return JSON.stringify([name ?? null, of, home ?? null]);
}

/** Said of a part that one of the states has no figures for: what it does not have is neither new nor gone. */
function notInBoth({ old, now }: Sides): Block | undefined {
  if (old.snapshot.measures !== undefined && now.snapshot.measures !== undefined) return undefined;
  return now.text({
    en: 'Not recorded in one of the states: run licit scan again.',
    zh: '其中一个状态未记载统计结果：请重新运行 licit scan。',
  });
}

function sources(sides: Sides): Section {
  const { old, now } = sides;
  const title = now.say({ en: '3 Sources', zh: '3 来源' });
  const not = notInBoth(sides);
  if (not !== undefined) return { id: 'sources', title, blocks: [not] };
  const before = new Map(old.register.map((entry) => [keyOf(entry), entry]));
  const after = new Map(now.register.map((entry) => [keyOf(entry), entry]));
  const words = {
    added: { en: 'new', zh: '新增' },
    removed: { en: 'gone', zh: '移除' },
    changed: { en: 'changed', zh: '变化' },
  };
  const rows = [...new Set([...before.keys(), ...after.keys()])].sort(compare).flatMap((key): Cell[][] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was !== undefined && is !== undefined && was.acquired.items === is.acquired.items && was.kept.items === is.kept.items) return [];
    const entry = (is ?? was)!;
    const what = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [
      [
        now.say(words[what]),
        entry.name === undefined ? now.words.notRecorded : now.value(entry.name),
        classWords[entry.class][now.lang],
        homeWords[homeOf(entry.home)][now.lang],
        now.figure(was?.acquired.items ?? 0),
        now.figure(is?.acquired.items ?? 0),
        now.figure(was?.kept.items ?? 0),
        now.figure(is?.kept.items ?? 0),
      ],
    ];
  });
  return {
    id: 'sources',
    title,
    blocks:
      rows.length === 0
        ? [now.text({ en: 'No source is new, gone or of another number of items.', zh: '来源及其数据条数没有变化。' })]
        : [
            now.table(
              'sources',
              { en: 'Sources that changed', zh: '有变化的来源' },
              [
                { en: 'change', zh: '变化' },
                { en: 'source', zh: '来源名称' },
                { en: 'class', zh: '来源类别' },
                { en: 'home or foreign', zh: '境内/境外' },
                { en: 'acquired before', zh: '变更前取得', right: true },
                { en: 'acquired after', zh: '变更后取得', right: true },
                { en: 'kept before', zh: '变更前留用', right: true },
                { en: 'kept after', zh: '变更后留用', right: true },
              ],
              rows,
              true,
            ),
          ],
  };
}

/** Labeling rules by id and version, with the digests of their documents. */
function rules({ old, now }: Sides): Section {
  const named = ({ snapshot }: DossierWriter): Map<string, string> =>
    new Map(
      (snapshot.labeling?.rules ?? []).map(({ id, version, evidence }) => [
        `${id}${version === undefined ? '' : `@${version}`}`,
        (evidence ?? []).map(({ sha256 }) => sha256 ?? '').join(' '),
      ]),
    );
  const [before, after] = [named(old), named(now)];
  const rows = [...new Set([...before.keys(), ...after.keys()])].sort(compare).flatMap((name): Cell[][] => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) return [];
    const what =
      was === undefined
        ? { en: 'new', zh: '新增' }
        : is === undefined
          ? { en: 'gone', zh: '移除' }
          : { en: 'another document under the same version', zh: '同一版本的文件有变化' };
    return [[name, now.say(what), is === undefined || is === '' ? '–' : { code: is }]];
  });
  const off = (writer: DossierWriter): string => writer.snapshot.rulesOff.join(now.words.comma) || '–';
  return {
    id: 'rules',
    title: now.say({ en: '4 Labeling rules and rules switched off', zh: '4 标注规则和已关闭的检查' }),
    blocks: [
      before.size === 0 && after.size === 0
        ? now.text({ en: 'Labeling rules: not recorded in either state.', zh: '标注规则：两个状态均未记载。' })
        : rows.length === 0
          ? now.text({ en: 'The labeling rules on record are the same.', zh: '已登记的标注规则没有变化。' })
          : now.table(
              'labeling-rules',
              { en: 'Labeling rules', zh: '标注规则' },
              [
                { en: 'document', zh: '规则' },
                { en: 'change', zh: '变化' },
                { en: 'SHA-256', zh: 'SHA-256' },
              ],
              rows,
            ),
      {
        kind: 'facts',
        rows: [
          { label: now.say({ en: 'Checks switched off before', zh: '变更前关闭的检查' }), value: off(old) },
          { label: now.say({ en: 'Checks switched off after', zh: '变更后关闭的检查' }), value: off(now) },
        ],
      },
    ],
  };
}

/** Clauses and articles that come to something else. */
function results({ old, now }: Sides): Section {
  const [before, after] = [decided(old), decided(now)];
  const clauseRows = after.flatMap(({ name, section, result }, index): Cell[][] =>
    before[index]!.result === result
      ? []
      : [
          [
            `TC260-003-2024 ${section}`,
            clauses.find((clause) => clause.name === name)!.asks[now.lang],
            now.say(clauseResultWords[before[index]!.result]),
            now.say(clauseResultWords[result]),
          ],
        ],
  );
  const duties = new Map(old.snapshot.duties.map((duty) => [`${duty.instrument} ${duty.id}`, duty.verdict]));
  const dutyRows = now.snapshot.duties.flatMap((duty): Cell[][] => {
    const was = duties.get(`${duty.instrument} ${duty.id}`);
    if (duty.kind !== undefined || was === duty.verdict) return [];
    return [
      [
        `${now.law(duty.instrument)}${duty.article[now.lang]}`,
        duty.asks[now.lang],
        was === undefined ? now.words.notRecorded : now.say(clauseResultWords[resultOf(was)]),
        now.say(clauseResultWords[resultOf(duty.verdict)]),
      ],
    ];
  });
  const rows = [...dutyRows, ...clauseRows];
  return {
    id: 'results',
    title: now.say({ en: '5 Results', zh: '5 结论的变化' }),
    blocks:
      rows.length === 0
        ? [now.text({ en: 'No article and no clause comes to another result.', zh: '各条文和条款的结论没有变化。' })]
        : [
            now.table(
              'results',
              { en: 'Articles and clauses of another result', zh: '结论有变化的条文和条款' },
              [
                { en: 'article or clause', zh: '条款' },
                { en: 'asks', zh: '要求' },
                { en: 'before', zh: '变更前' },
                { en: 'after', zh: '变更后' },
              ],
              rows,
              true,
            ),
          ],
  };
}
