import type { Json } from '../model/basics.js';
import type { Gap, RenderOptions, Report, Snapshot } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import type { Document, Section } from './document/document.js';
import { documentData } from './document/document-data.js';
import { markdown } from './document/document-markdown.js';
import { page } from './document/document-page.js';
import { officeFiles } from './document/office-files.js';
import { wordFile } from './document/word-file.js';
import { workbookFile } from './document/workbook-file.js';
import { contentSafety, samplingAssessment, sourceAssessment } from './dossier/assessment-sections.js';
import { clauseTable, decided } from './dossier/clauses/clause-table.js';
import { diversity } from './dossier/diversity.js';
import { changeDocument } from './dossier/dossier-change.js';
import { bound, dossierCover, dossierId, missingList, summary } from './dossier/dossier-cover.js';
import { machineFigures } from './dossier/dossier-data.js';
import { DossierWriter } from './dossier/dossier-writer.js';
import { filingTables } from './dossier/filing-tables.js';
import { annotation, intellectualProperty, personalInformation } from './dossier/rights-sections.js';
import { atAGlance, changesAndIncidents, inputsFromElsewhere, providerAndService } from './dossier/service-sections.js';
import { sourceList, traceability } from './dossier/source-list.js';

/** Goes up when a member of dossier.json changes its meaning or goes away. */
const schemaVersion = 1;

const queryWords = {
  en: {
    queries: 'Queries',
    page: (current: string, all: string) => `Page ${current} of ${all}`,
    more: (rows: number) => `${rows} more rows are in the workbook.`,
    queriesText:
      'The small numbers in the text name the query that gives the value before them; run it on the ledger with sqlite3. Each is bound to this scan.',
  },
  zh: {
    queries: '查询',
    page: (current: string, all: string) => `第 ${current} 页 共 ${all} 页`,
    more: (rows: number) => `另有 ${rows} 行见工作簿。`,
    queriesText: '正文中的小号数字指明得出其前数值的查询，可用 sqlite3 在台账上执行。每条查询均限定于本次扫描。',
  },
} as const;

/** The parts in their order; each writes itself, and what it lacks is remembered under its title. */
const parts: readonly ((writer: DossierWriter) => Section)[] = [
  filingTables,
  sourceList,
  providerAndService,
  atAGlance,
  traceability,
  sourceAssessment,
  diversity,
  contentSafety,
  intellectualProperty,
  personalInformation,
  annotation,
  samplingAssessment,
  inputsFromElsewhere,
  changesAndIncidents,
  clauseTable,
];

/** The materials on training data that a Chinese filing asks for: tables T1 to T8, the list of sources, thirteen sections, the clause table. */
export default {
  id: 'cn-dossier',
  title: 'Materials on training data for a Chinese filing',
  kind: 'document',
  render(snapshot, options) {
    const { document, writer, gaps } = documentOf(snapshot, options);
    const words = queryWords[options.lang];
    return [
      { name: 'index.html', content: page(document, words) },
      { name: 'dossier.md', content: markdown(document, words) },
      { name: 'dossier.json', content: `${safeJson(dataOf(document, writer, gaps))}\n` },
    ];
  },
  async renderOffice(snapshot, options) {
    const { document } = documentOf(snapshot, options);
    return officeFiles([
      { name: 'dossier.docx', package: 'docx', make: () => wordFile(document, queryWords[options.lang]) },
      { name: 'dossier.xlsx', package: 'write-excel-file', make: () => workbookFile(document) },
    ]);
  },
  renderChange(before, after, { lang }) {
    const document = changeDocument(before, after, lang);
    const words = queryWords[lang];
    return [
      { name: 'index.html', content: page(document, words) },
      { name: 'diff.md', content: markdown(document, words) },
      { name: 'diff.json', content: `${safeJson(documentData(document))}\n` },
    ];
  },
  gaps(snapshot, options) {
    return documentOf(snapshot, options).gaps;
  },
} satisfies Report;

function documentOf(snapshot: Snapshot, { lang, strict }: RenderOptions): { document: Document; writer: DossierWriter; gaps: Gap[] } {
  const writer = new DossierWriter(snapshot, lang, strict);
  const sections = parts.map((write) => {
    writer.part = partNames.get(write)?.[lang] ?? '';
    return write(writer);
  });
  const cover = dossierCover(writer);
  writer.part = '';
  const gaps = writer.gaps();
  const title = writer.say({ en: 'Training data filing materials', zh: '生成式人工智能服务训练数据安全评估材料' });
  return {
    writer,
    gaps,
    document: {
      lang,
      title,
      subtitle: [snapshot.provider.name, snapshot.datasetName, writer.time(snapshot.asOf).split(' ')[0]!]
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
      notice: writer.say({
        en: 'Tool output, not legal advice and not an official form. Confidential: those who review it keep state secrets, trade secrets, privacy and personal information confidential (Interim Measures art. 19 para. 2).',
        zh: '本材料由工具生成，不构成法律意见，也不是官方表式。依《生成式人工智能服务管理暂行办法》第十九条第二款，参与安全评估和监督检查的机构和人员对在履行职责中知悉的国家秘密、商业秘密、个人隐私和个人信息应当依法予以保密。',
      }),
      contents: writer.say({ en: 'Contents', zh: '目录' }),
      cover,
      sections: [summary(writer), ...sections, missingList(gaps, writer), bound(writer)],
      filing: true,
      running: dossierId(snapshot),
      queries: writer.queries,
    },
  };
}

/** What the list of what is missing calls the parts. */
const partNames = new Map<(writer: DossierWriter) => Section, { en: string; zh: string }>([
  [filingTables, { en: 'T1 to T8', zh: '表一至表八' }],
  [sourceList, { en: 'list of sources', zh: '数据溯源清单' }],
  ...[
    providerAndService,
    atAGlance,
    traceability,
    sourceAssessment,
    diversity,
    contentSafety,
    intellectualProperty,
    personalInformation,
    annotation,
    samplingAssessment,
    inputsFromElsewhere,
    changesAndIncidents,
    clauseTable,
  ].map((write, index) => [write, { en: `section ${index + 1}`, zh: `第 ${index + 1} 节` }] as const),
]);

function dataOf(document: Document, writer: DossierWriter, gaps: readonly Gap[]): Json {
  const { snapshot } = writer;
  return {
    schemaVersion,
    report: { id: dossierId(snapshot), kind: 'cn-dossier', lang: document.lang },
    licit: snapshot.licit,
    ledger: snapshot.ledger.id,
    run: snapshot.run.id,
    asOf: snapshot.asOf,
    head: snapshot.head,
    figures: machineFigures(writer),
    clauses: decided(writer).map(({ name, section, recommended, result }) => ({ name, section, recommended, result })),
    missing: JSON.parse(JSON.stringify(gaps)) as Json,
    document: documentData(document),
  };
}
