/** Sections 7 to 9: intellectual property, personal information, annotation. */

import type { Words } from '../../model/basics.js';
import { familyOf } from '../../model/detection.js';
import { NO_END } from '../../model/grant-state.js';
import type { ProjectRecord } from '../../model/settings.js';
import type { RuleView } from '../../model/views.js';
import type { DossierFieldName } from '../../text/dossier-fields.js';
import { comparable, type LabelingFault, labelingFindings, notCompared } from '../../text/labeling/labeling-checks.js';
import { say } from '../../text/messages/say.js';
import { grantPermissionWords, grantStateWords } from '../../text/words.js';
import type { Block, Cell, Part, Section } from '../document/document.js';
import { grouped } from '../measured/figures.js';
import { recordCell } from './assessment-sections.js';
import { type ClauseResult, clauseResultWords, ruleResult } from './clauses/clause-result.js';
import type { DossierWriter } from './dossier-writer.js';

const mostRows = 40;

/** What a record of licit.yaml says, by whom and with which documents; what is missing is told. */
export function projectRecord(record: ProjectRecord | undefined, field: DossierFieldName, writer: DossierWriter): Cell {
  if (record === undefined || (record.text === undefined && record.channel === undefined && record.evidence === undefined))
    return writer.missing(field);
  const said = [...new Set([record.text, record.channel, record.times])].filter((part) => part !== undefined);
  const parts: Part[] = [said.join(writer.words.semicolon), said.length > 0 ? writer.words.semicolon : '', ...writer.by(record)];
  return [...parts, record.evidence === undefined ? '' : writer.words.semicolon, ...writer.documents(record.evidence)];
}

/** Rules of some topics with what they come to: how many items each way. */
export function rulesOf(
  id: string,
  caption: { en: string; zh: string },
  prefix: readonly string[],
  writer: DossierWriter,
  comesTo: (rule: RuleView) => ClauseResult = (rule) => ruleResult(writer.snapshot, rule.id).result,
): Block[] {
  const { snapshot } = writer;
  const rules = snapshot.rules.filter((rule) => prefix.some((one) => rule.id.startsWith(one)));
  if (rules.length === 0) return [];
  return [
    writer.table(
      id,
      caption,
      [
        writer.checkColumn,
        { en: 'result', zh: '结论' },
        { en: 'met', zh: '符合', right: true },
        { en: 'stated', zh: '已陈述', right: true },
        { en: 'not met', zh: '不符合', right: true },
        { en: 'not shown', zh: '证明材料不足', right: true },
        { en: 'does not apply', zh: '不适用', right: true },
      ],
      rules.map((rule): Cell[] => {
        const result = comesTo(rule);
        const silent = rule.counts.unmet > 0 && result === 'not-recorded';
        const { met, stated, unmet, unproven, 'not-applicable': outside } = rule.counts;
        const counts = rule.off ? [] : [met, stated, silent ? 0 : unmet, silent ? unmet + unproven : unproven, outside];
        return [
          writer.check(rule.id, rule.title),
          rule.off ? writer.say({ en: 'switched off', zh: '已关闭，未检查' }) : writer.say(clauseResultWords[result]),
          ...(rule.off ? ['–', '–', '–', '–', '–'] : counts.map((count) => writer.figure(count))),
        ];
      }),
    ),
  ];
}

/** Section 7. */
export function intellectualProperty(writer: DossierWriter): Section {
  const { snapshot } = writer;
  const { records = {} } = snapshot;
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const strategy = records['ip-strategy'];
  return {
    id: 'ip',
    title: label('7 Intellectual property', '7 知识产权'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: label('Strategy', '知识产权管理策略'), value: projectRecord(strategy, 'ip-strategy', writer) },
          { label: label('Who answers for it (office)', '负责人（岗位）'), value: writer.or(strategy?.by, 'ip-strategy') },
          {
            label: label('Channel for complaints', '投诉举报渠道'),
            value: projectRecord(records['complaint-channel'], 'complaint-channel', writer),
          },
          { label: label('Service agreement', '用户服务协议'), value: recordCell('service-agreement', writer) },
          { label: label('Public summary', '公开摘要'), value: recordCell('ip-summary', writer) },
        ],
      },
      ...licenseTable(writer),
      ...grantTable(writer),
      ...rulesOf('s7-rules', { en: 'Checks of rights', zh: '权利检查' }, ['license/', 'ip/', 'optout/', 'grant/'], writer),
    ],
  };
}

/** Licenses of the data that is kept. */
function licenseTable(writer: DossierWriter): Block[] {
  const { measures } = writer.snapshot;
  if (measures === undefined) {
    const not = writer.missing('measures');
    return [writer.text({ en: `Licenses of the data kept: ${not}.`, zh: `留用数据的许可：${not}。` })];
  }
  const kept = measures.cells.filter((cell) => cell.kept);
  if (kept.length === 0) return [];
  const sum = (cells: typeof kept): number => cells.reduce((total, { items }) => total + items, 0);
  const total = sum(kept);
  const rows = [...grouped(kept, ({ license }) => license)]
    .map(([license, cells]) => ({ license, items: sum(cells) }))
    .sort((a, b) => b.items - a.items);
  const unknown = rows.filter(({ license }) => license.startsWith('(')).reduce((all, { items }) => all + items, 0);
  if (unknown > 0) writer.missing('license', unknown);
  return [
    writer.table(
      's7-licenses',
      { en: 'Licenses of the data kept', zh: '留用数据的许可' },
      [
        { en: 'license', zh: '许可' },
        { en: 'items', zh: '数据条数', right: true },
        { en: 'share', zh: '占比', right: true },
      ],
      rows
        .slice(0, mostRows)
        .map(({ license, items }): Cell[] => [writer.value(license), writer.figure(items), writer.share(items, total)]),
    ),
    ...(rows.length > mostRows ? [{ kind: 'text', text: writer.words.more(writer.number(rows.length - mostRows)) } as const] : []),
  ];
}

/** Permissions held beyond public licenses, with their days and documents. */
function grantTable(writer: DossierWriter): Block[] {
  const grants = writer.snapshot.grants ?? [];
  if (grants.length === 0) return [];
  return [
    writer.table(
      's7-grants',
      { en: 'Contracts and permissions held beyond public licenses', zh: '公开许可之外的合同和授权' },
      [
        { en: 'id', zh: '编号' },
        { en: 'grantor', zh: '授权方' },
        { en: 'covers', zh: '授权使用方式' },
        { en: 'term', zh: '有效期' },
        { en: 'state', zh: '状态' },
        { en: 'items', zh: '数据条数', right: true },
        { en: 'document', zh: '文件' },
      ],
      grants
        .slice(0, mostRows)
        .map(({ grant, state, items, query }): Cell[] => [
          { code: grant.id },
          grant.from,
          writer.list(grant.allow.map((one) => writer.say(grantPermissionWords[one]))),
          termOf(grant, writer),
          writer.say(grantStateWords[state]),
          [writer.figure(items), ...writer.traced('', query).slice(1)],
          writer.documents([grant.evidence]),
        ]),
      true,
    ),
  ];
}

/** Section 8. */
export function personalInformation(writer: DossierWriter): Section {
  return {
    id: 'personal',
    title: writer.say({ en: '8 Personal information', zh: '8 个人信息' }),
    blocks: [
      { kind: 'facts', rows: personalFacts(writer) },
      ...basisTable(writer),
      personalFound(writer),
      ...rulesOf('s8-rules', { en: 'Checks of personal information', zh: '个人信息检查' }, ['pi/'], writer),
    ],
  };
}

/** Minors, refusals, requests and the assessment: each on record or said to be missing. */
function personalFacts(writer: DossierWriter): { label: string; value: Cell }[] {
  const { records = {}, minors = [], against = [] } = writer.snapshot;
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const answers = {
    yes: label('stated or found', '有陈述或者检出'),
    no: label('declared: none', '声明不涉及'),
    unknown: label('not known', '不明'),
  };
  return [
    {
      label: label('Minors under fourteen', '不满十四周岁未成年人'),
      value:
        minors.length === 0
          ? writer.words.notRecorded
          : minors.flatMap(({ answer, items, query }, index): Part[] => [
              index > 0 ? writer.words.semicolon : '',
              ...writer.traced(
                label(`${answers[answer]}: ${writer.number(items)} items`, `${answers[answer]}：${writer.number(items)} 条`),
                query,
              ),
            ]),
    },
    {
      label: label('Refusals, withdrawals, requests for deletion in the records of items', '数据自载的拒绝、撤回、删除请求'),
      value:
        against.length === 0
          ? label('none in the records; requests kept elsewhere are not known', '记录中没有；存放于他处的请求不明')
          : writer.number(against.reduce((sum, { items }) => sum + items, 0)),
    },
    {
      label: label("Log of people's requests", '个人请求处理记录'),
      value: projectRecord(records['request-log'], 'request-log', writer),
    },
    { label: label('Impact assessment', '个人信息保护影响评估'), value: impact(writer) },
  ];
}

function personalFound(writer: DossierWriter): Block {
  const found = writer.snapshot.detections.filter(({ kind }) => familyOf(kind) === 'pi');
  if (found.length === 0)
    return writer.text({
      en: 'No personal information was detected. That is not proof of absence.',
      zh: '未检出个人信息；这不能证明不存在。',
    });
  return writer.table(
    's8-found',
    { en: 'Personal information detected, over all data acquired', zh: '检出的个人信息（全部已取得数据）' },
    [
      { en: 'kind', zh: '种类' },
      { en: 'items', zh: '数据条数', right: true },
    ],
    found.slice(0, mostRows).map(({ title, kind, items, query }): Cell[] => [
      [writer.say(title), ' ', { code: kind }],
      [writer.figure(items), ...writer.traced('', query).slice(1)],
    ]),
  );
}

function impact(writer: DossierWriter): Cell {
  const all = (writer.snapshot.statements ?? []).flatMap((statement) =>
    statement.kind === 'declaration' && statement.value.handling?.assessment !== undefined ? [statement] : [],
  );
  if (all.length === 0) return writer.words.notRecorded;
  return all.slice(0, 4).flatMap((statement, index): Part[] => [
    index > 0 ? writer.words.semicolon : '',
    ...writer.by({
      ...statement,
      ...(statement.value.handling!.assessment!.on !== undefined && { on: statement.value.handling!.assessment!.on }),
    }),
    ' ',
    ...writer.documents(statement.value.handling!.assessment!.evidence),
  ]);
}

/** Items with personal information by the bases on record. */
function basisTable(writer: DossierWriter): Block[] {
  const { bases, known } = writer.snapshot;
  if (known.basis.of === 0) return [];
  const without = known.basis.of - known.basis.known;
  if (without > 0) writer.missing('basis', without);
  return [
    writer.table(
      's8-bases',
      { en: 'Items with personal information by legal basis', zh: '含个人信息的数据（按合法性基础）' },
      [
        { en: 'basis', zh: '合法性基础' },
        { en: 'items', zh: '数据条数', right: true },
        { en: 'separate consent for sensitive information', zh: '敏感个人信息的单独同意' },
      ],
      bases.map(({ terms, items, separateConsent, jurisdictions, query }): Cell[] => [
        terms.length === 0 || terms[0] === '(missing)'
          ? writer.words.notRecorded
          : writer.list(terms.map((term) => writer.basis(term, jurisdictions ?? []))),
        [writer.figure(items), ...writer.traced('', query).slice(1)],
        separateConsent === 'yes' ? writer.say({ en: 'on record', zh: '有记载' }) : writer.words.notRecorded,
      ]),
    ),
  ];
}

/** Section 9. */
export function annotation(writer: DossierWriter): Section {
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  return {
    id: 'annotation',
    title: label('9 Annotation', '9 数据标注'),
    blocks: [
      writer.text({
        en: 'Staff, labeling rules and checks of labels are in T5 to T7; the amount of labeled data is in T4.',
        zh: '标注人员、标注规则和标注核验见表五至表七；标注数据量见表四。',
      }),
      {
        kind: 'facts',
        rows: [{ label: label('Storage of safety labels apart', '安全性标注数据隔离存储'), value: recordCell('isolated-labels', writer) }],
      },
      ...faultTable(writer),
      ...rulesOf('s9-rules', { en: 'Checks of labeling', zh: '标注检查' }, ['label/'], writer, (rule) => labelingResult(rule, writer)),
    ],
  };
}

/** Without assignments on record the rules on them apply to nothing: that says nothing of how labeling was done. */
function labelingResult({ id, scope }: RuleView, { snapshot }: DossierWriter): ClauseResult {
  const { result } = ruleResult(snapshot, id);
  const silent = scope === 'project' && comparable(snapshot.labeling?.staff ?? []).all === 0;
  return silent && result === 'not-applicable' ? 'not-recorded' : result;
}

const faultWords = {
  'both-roles': { en: 'labels and reviews in one task', zh: '同一任务中兼任标注与审核' },
  'before-training': { en: 'works before the first training', zh: '首次培训之前即上岗' },
  'superseded-rule': { en: 'follows rules that were replaced', zh: '适用已被取代的标注规则' },
  'unknown-rule': { en: 'follows rules that are not on record', zh: '所适用的标注规则未登记' },
} satisfies Record<LabelingFault, Words>;

/** What the records of staff say against each other; people are under their pseudonyms. */
function faultTable(writer: DossierWriter): Block[] {
  const { labeling, asOf } = writer.snapshot;
  const { named, all } = comparable(labeling?.staff ?? []);
  if (labeling === undefined || all === 0) {
    const not = writer.missing('labeling-staff');
    return [writer.text({ en: `Assignments of labeling staff: ${not}; nothing was compared.`, zh: `标注人员的岗位：${not}，未经比对。` })];
  }
  const found = labelingFindings(labeling, asOf.slice(0, 10));
  const open = Object.values(notCompared(labeling)).map((why) => writer.phrase(why));
  const compared = writer.text({
    en: `Of ${writer.number(all)} assignments on record ${writer.number(named)} name their task and were compared; ${writer.number(found.length)} faults were found. What is not on record was not compared${open.length > 0 ? `: ${open.join('; ')}` : ''}.`,
    zh: `已登记的 ${writer.number(all)} 项岗位中，${writer.number(named)} 项载明任务并经比对，发现问题 ${writer.number(found.length)} 项。未登记的未经比对${open.length > 0 ? `：${open.join('；')}` : ''}。`,
  });
  if (found.length === 0) return [compared];
  return [
    compared,
    writer.table(
      's9-faults',
      { en: 'Faults in the records of labeling', zh: '标注登记中发现的问题' },
      [
        { en: 'fault', zh: '问题' },
        { en: 'person (pseudonym)', zh: '人员（化名）' },
        { en: 'task', zh: '任务' },
        { en: 'from', zh: '起始日期' },
        { en: 'held against', zh: '对照' },
      ],
      found
        .slice(0, mostRows)
        .map(({ fault, person, task, from, against }): Cell[] => [
          writer.say(faultWords[fault]),
          { code: person },
          task ?? '–',
          writer.day(from),
          against ?? '–',
        ]),
    ),
    ...(found.length > mostRows ? [{ kind: 'text', text: writer.words.more(writer.number(found.length - mostRows)) } as const] : []),
  ];
}

/** From when until when a permission counts. */
function termOf({ since, until }: { since?: string; until: string }, writer: DossierWriter): string {
  const from = since === undefined ? '' : say('dossier/grant-since', writer.lang, { day: writer.day(since) });
  const end =
    until === NO_END ? say('dossier/grant-no-end', writer.lang) : say('dossier/grant-until', writer.lang, { day: writer.day(until) });
  return from + end;
}
