/** What heads the filing and what ends it: the cover, the summary, what is missing, and what ties it to the ledger. */
import type { Evidence } from '../../model/evidence.js';
import type { Gap } from '../../model/snapshot.js';
import { compare, pasted } from '../../text/show.js';
import { registerDocument } from '../../text/words/register-words.js';
import { seenWords } from '../../text/words.js';
import type { Block, Cell, Section } from '../document/document.js';
import { amountOf, foreignShare } from '../measured/figures.js';
import { assessmentWords } from './answer-words.js';
import { clauseResults, clauseResultWords } from './clauses/clause-result.js';
import { decided } from './clauses/clause-table.js';
import type { DossierWriter } from './dossier-writer.js';
import { foreignSaid } from './filing-tables.js';

/** The id of the filing: the same ledger, run and head give the same one. */
export function dossierId({ ledger, run, head }: { ledger: { id: string }; run: { id: number }; head: string }): string {
  return `D-${ledger.id.slice(0, 8)}-${run.id}-${head.slice(0, 12)}`;
}

const editions = {
  'gbt-45654-2025': { en: 'GB/T 45654-2025 (clauses not read)', zh: 'GB/T 45654—2025（未核对条文）' },
  'tc260-003-2024': { en: 'TC260-003-2024 (replaced since 1 November 2025)', zh: 'TC260-003-2024（自2025年11月1日起被代替）' },
} as const;

/** Section 0. Written last: it counts what the sections could not fill. */
export function dossierCover(writer: DossierWriter): Block[] {
  const { snapshot } = writer;
  const { dossier, run, head, ledger, asOf } = snapshot;
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  writer.part = label('cover', '封面');
  const rows: { label: string; value: Cell }[] = [
    { label: label('Report', '材料编号'), value: writer.code(dossierId(snapshot)) },
    { label: label('Provider', '服务提供者'), value: writer.or(snapshot.provider.name, 'provider') },
    { label: label('Service', '服务名称'), value: writer.or(dossier?.service?.name, 'service') },
    { label: label('Training data', '训练数据名称'), value: snapshot.datasetName ?? writer.words.notRecorded },
    ...assessmentRows(writer),
    { label: label('Data as of', '数据截止时间（北京时间）'), value: writer.time(asOf) },
    {
      label: label('Scan', '扫描'),
      value: label(`#${run.id}, finished ${writer.time(run.finished)}`, `第 ${run.id} 次，完成于 ${writer.time(run.finished)}`),
    },
    { label: label('Ledger', '台账标识'), value: writer.code(ledger.id) },
    { label: label('Head of the ledger', '台账链头哈希'), value: writer.code(head) },
    { label: label('Tool', '生成工具'), value: `licit ${snapshot.licit}` },
    ...(snapshot.rulesOff.length > 0
      ? [{ label: label('Rules switched off', '已关闭的规则'), value: writer.list(snapshot.rulesOff) }]
      : []),
    ...dataRows(writer),
  ];
  rows.push({ label: label('Fields not recorded', '未记载的栏目'), value: writer.number(writer.unrecorded) });
  return [{ kind: 'facts', rows }];
}

/** By which standard, by whom and when the data was assessed. */
function assessmentRows(writer: DossierWriter): { label: string; value: Cell }[] {
  const { assessment, edition } = writer.snapshot.dossier ?? {};
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const period =
    assessment?.from === undefined && assessment?.until === undefined
      ? undefined
      : label(
          `${assessment.from ?? '…'} to ${assessment.until ?? '…'}`,
          `${assessment.from === undefined ? '…' : writer.day(assessment.from)}至${assessment.until === undefined ? '…' : writer.day(assessment.until)}`,
        );
  return [
    { label: label('Standard followed', '所依据的标准'), value: writer.or(edition && writer.say(editions[edition]), 'edition') },
    {
      label: label('Kind of assessment', '评估方式'),
      value: writer.or(
        assessment?.by &&
          [writer.say(assessmentWords[assessment.by]), assessment.assessor].filter((part) => part !== undefined).join(writer.words.comma),
        'assessor',
      ),
    },
    {
      label: label('Reason', '评估原因'),
      value: writer.or(assessment?.reason && writer.say(assessmentWords[assessment.reason]), 'assessor'),
    },
    { label: label('Period of assessment', '评估期间'), value: writer.or(period, 'assessor') },
  ];
}

/** How much data there is, and how much could not be read. */
function dataRows(writer: DossierWriter): { label: string; value: Cell }[] {
  const { measures, totals } = writer.snapshot;
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  return [
    {
      label: label('Items', '数据条数'),
      value:
        measures === undefined
          ? writer.missing('measures')
          : counts(amountOf(measures.cells).items, amountOf(measures.cells.filter(({ kept }) => kept)).items, writer),
    },
    {
      label: label('Looked at', '扫描范围'),
      value: scopeWords(writer),
    },
    {
      label: label('Records and files not read', '未能读取的记录和文件'),
      value: label(
        `${writer.number(totals.unread)} records, ${writer.number(totals.unreadFiles)} files; ${writer.number(totals.notScanned)} files not scanned`,
        `记录 ${writer.number(totals.unread)} 条，文件 ${writer.number(totals.unreadFiles)} 个；未扫描的文件 ${writer.number(totals.notScanned)} 个`,
      ),
    },
  ];
}

/** What the scan was given: data beside it is no part of the filing, and that is said. */
function scopeWords(writer: DossierWriter): string {
  const { paths } = writer.snapshot.run;
  if (paths.length === 0 || paths.includes('.')) return writer.say({ en: 'the whole project folder', zh: '整个项目文件夹' });
  const named = paths.join(writer.words.comma);
  return writer.say({
    en: `${named} in the last scan; what else is in the project folder and was not scanned is not in this filing`,
    zh: `本次扫描：${named}；项目文件夹中未经扫描的其他内容不在本材料之内`,
  });
}

function counts(acquired: number, kept: number, writer: DossierWriter): string {
  const [all, own, left] = [acquired, kept, acquired - kept].map((one) => writer.number(one));
  return writer.say({ en: `${all} acquired, ${own} kept, ${left} excluded`, zh: `已取得 ${all}，留用 ${own}，剔除 ${left}` });
}

/** One page: what the data is, what is open, what is missing. Written after the sections. */
export function summary(writer: DossierWriter): Section {
  const label = (en: string, zh: string): string => writer.say({ en, zh });
  const all = decided(writer);
  const gaps = writer.gaps();
  return {
    id: 'summary',
    title: label('Summary', '摘要'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: label('Data kept for training', '留用于训练的数据'), value: keptWords(writer) },
          { label: label('Foreign open-source data', '境外开源训练数据'), value: foreignWords(writer) },
          {
            label: label('Clauses of the standard', '标准条款'),
            value: writer.list(
              clauseResults.flatMap((result) => {
                const count = all.filter((one) => one.result === result).length;
                return count === 0
                  ? []
                  : [label(`${count} ${clauseResultWords[result].en}`, `${clauseResultWords[result].zh} ${count} 项`)];
              }),
            ),
          },
          {
            label: label('Missing', '待补充'),
            value: label(`${writer.number(gaps.length)} kinds of information (annex A)`, `${writer.number(gaps.length)} 类信息（附件 A）`),
          },
        ],
      },
      writer.text({
        en: 'A figure over part of the items says how many it is over. What nobody recorded is “not recorded”, never “no”; what was not checked is never “none”.',
        zh: '只涉及部分数据的数字，都注明涉及多少条。没有记录的写“未记载”，不等于“否”；没有检查过的，不等于“没有”。',
      }),
    ],
  };
}

function keptWords(writer: DossierWriter): string {
  const { measures } = writer.snapshot;
  if (measures === undefined) return writer.words.notRecorded;
  const items = writer.number(amountOf(measures.cells.filter((cell) => cell.kept)).items);
  const rows = writer.number(writer.register.filter((entry) => entry.kept.items > 0).length);
  const kept = writer.say({ en: `${items} items of ${rows} rows of the list of sources`, zh: `${items} 条，对应数据溯源清单 ${rows} 行` });
  const { cleared } = writer.snapshot;
  if (cleared === undefined) return kept;
  const shown = writer.number(cleared.items);
  // Kept is what nothing excludes; it says nothing of what is shown.
  return `${kept}${writer.say({ en: `; of all items ${shown} are shown to be usable, for the others something is open`, zh: `；全部数据中，各项要求均已证明可用的 ${shown} 条，其余尚有未证明事项` })}`;
}

function foreignWords(writer: DossierWriter): string {
  const kept = (writer.snapshot.measures?.cells ?? []).filter((cell) => cell.kept);
  const bounds = foreignShare(kept, 'items');
  if (bounds.of === 0) return writer.words.notRecorded;
  return foreignSaid(bounds, writer);
}

/** Annex A. Written last. */
export function missingList(gaps: readonly Gap[], writer: DossierWriter): Section {
  return {
    id: 'missing',
    title: writer.say({ en: 'Annex A: what is missing', zh: '附件 A 待补充材料清单' }),
    blocks:
      gaps.length === 0
        ? [writer.text({ en: 'Nothing that this document asks for is missing.', zh: '本材料所要求的内容均有记载。' })]
        : [
            writer.table(
              'missing',
              { en: 'What is missing, whose it is and where it is written', zh: '待补充的内容、责任人和填写位置' },
              [
                { en: 'what', zh: '内容' },
                { en: 'whose', zh: '责任人' },
                { en: 'where it is written', zh: '填写位置' },
                { en: 'items concerned', zh: '涉及数据条数', right: true },
                { en: 'asked for in', zh: '所在部分' },
              ],
              gaps.map(({ what, role, where, items, asked }): Cell[] => [
                what,
                role,
                { code: where },
                items === undefined ? '–' : writer.figure(items),
                writer.list(asked),
              ]),
            ),
            writer.text({
              en: 'licit init --report cn-dossier adds the fields of the section dossier and labeling to licit.yaml, with a comment each.',
              zh: '运行 licit init --report cn-dossier，可将 dossier 和 labeling 两节的字段连同中文说明加入 licit.yaml。',
            }),
          ],
  };
}

const mostManifests = 200;

/** Annex B. */
export function bound(writer: DossierWriter): Section {
  const { snapshot, lang } = writer;
  const { ledger, head, run, manifests, notChecked } = snapshot;
  const ledgerOption = ledger.path === '' || ledger.path === '.licit/ledger.db' ? '' : ` --ledger ${pasted(ledger.path)}`;
  return {
    id: 'integrity',
    title: writer.say({ en: 'Annex B: limits and how to check this document', zh: '附件 B 局限与核验方法' }),
    blocks: [
      ...(notChecked.length === 0
        ? []
        : [
            writer.table(
              'not-checked',
              { en: 'What was not checked', zh: '未检查的内容' },
              [
                { en: 'what', zh: '内容' },
                { en: 'why', zh: '原因' },
                { en: 'items', zh: '数据条数', right: true },
              ],
              notChecked.map(({ what, why, items }): Cell[] => [what[lang], why[lang], items === undefined ? '–' : writer.figure(items)]),
            ),
          ]),
      ...documentTable(writer),
      writer.text({
        en: 'The first command checks that the ledger is whole and ends with the head above; the second makes this document again, byte for byte.',
        zh: '第一条命令核验台账完整且链头与封面一致；第二条命令重新生成本材料，逐字节相同。',
      }),
      {
        kind: 'commands',
        lines: [
          `licit ledger verify --head ${head}${ledgerOption}`,
          `licit report cn-dossier --as-of ${run.id}${ledgerOption} --lang ${lang} -o dossier`,
        ],
      },
      writer.table(
        'manifests',
        { en: 'Manifests read', zh: '已读取的清单文件' },
        [
          { en: 'path', zh: '路径' },
          { en: 'items', zh: '数据条数', right: true },
          { en: 'SHA-256', zh: 'SHA-256' },
        ],
        manifests
          .slice(0, mostManifests)
          .map(({ path, items, sha256 }): Cell[] => [{ code: path }, writer.figure(items), { code: sha256 }]),
      ),
      ...(manifests.length > mostManifests
        ? [
            writer.text({
              en: `${writer.number(manifests.length - mostManifests)} more are in the ledger.`,
              zh: `另有 ${writer.number(manifests.length - mostManifests)} 个见台账。`,
            }),
          ]
        : []),
    ],
  };
}

/** Every document that a statement or record names, once, with its whole digest. */
function documentTable(writer: DossierWriter): Block[] {
  const { statements = [], records = {}, dossier, labeling } = writer.snapshot;
  const all = new Map<string, Evidence>();
  const stated = statements.map((one) => (one.kind === 'register' ? registerDocument(one.value) : one.value));
  gather([stated, records, dossier, labeling], all);
  if (all.size === 0) return [];
  return [
    writer.table(
      'documents',
      { en: 'Documents named as evidence', zh: '证明文件清单' },
      [
        { en: 'file', zh: '文件' },
        { en: 'SHA-256', zh: 'SHA-256' },
        { en: 'as it was seen', zh: '核验情况' },
      ],
      [...all.values()]
        .sort((a, b) => compare(a.path, b.path))
        .map((one): Cell[] => [{ code: one.path }, one.sha256 === undefined ? '–' : { code: one.sha256 }, seenWords(one, writer.lang)]),
      true,
    ),
  ];
}

/** The documents in what is stated, however deep. */
function gather(value: unknown, found: Map<string, Evidence>): void {
  if (Array.isArray(value)) for (const one of value) gather(one, found);
  else if (typeof value === 'object' && value !== null) {
    const one = value as Partial<Evidence>;
    if (typeof one.path === 'string' && typeof one.present === 'boolean') found.set(one.path, one as Evidence);
    else for (const part of Object.values(value)) gather(part, found);
  }
}
