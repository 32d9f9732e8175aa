import type { Json } from '../model/basics.js';
import type { RenderOptions, Report, ReportFile, Snapshot } from '../model/snapshot.js';
import { say } from '../text/messages/say.js';
import { compare, safeJson } from '../text/show.js';
import type { Document } from './document/document.js';
import { markdown } from './document/document-markdown.js';
import { page } from './document/document-page.js';
import { labeling, scale, sources, types } from './provenance/content-heads.js';
import { cover, minute, reportId } from './provenance/cover.js';
import { inventoryFiles } from './provenance/inventory-tables.js';
import { duties, findings } from './provenance/judged.js';
import { Writer } from './provenance/provenance-writer.js';
import { integrity, limits } from './provenance/report-limits.js';
import { licenses, personal, rights } from './provenance/rights.js';

/** Goes up when a member of report.json changes its meaning or goes away. */
const schemaVersion = 1;

/** The report for a regulator: the heads of Interim Measures Art. 19 first, then what was found, duty by duty, and how to check it. */
export default {
  id: 'provenance',
  title: 'Provenance report',
  kind: 'document',
  render(snapshot, options) {
    const rows = inventoryFiles(snapshot, options.lang);
    const document = documentOf(snapshot, options, rows);
    const { words } = new Writer(snapshot, options.lang, options.strict);
    return [
      { name: 'index.html', content: page(document, words) },
      { name: 'report.md', content: markdown(document, words) },
      { name: 'report.json', content: `${safeJson(data(snapshot, options))}\n` },
      ...rows,
    ];
  },
} satisfies Report;

function documentOf(snapshot: Snapshot, { lang, strict }: RenderOptions, files: readonly ReportFile[]): Document {
  const writer = new Writer(snapshot, lang, strict);
  const sections = [
    ...[minute, sources, scale, types, labeling, licenses, personal, rights, findings, duties, limits].map((write) => write(writer)),
    integrity(writer, files),
  ];
  const { words } = writer;
  return {
    lang,
    title: words.title,
    subtitle: [named(snapshot, writer), writer.time(snapshot.asOf).split(' ')[0]!, `licit ${snapshot.licit}`]
      .filter((part) => part !== '')
      .join(' · '),
    notice: words.notice,
    contents: words.contents,
    cover: cover(writer),
    sections,
    queries: writer.queries,
  };
}

/** What the report is about: the name that the project gives its data, and the largest datasets in it. */
function named(snapshot: Snapshot, writer: Writer): string {
  const own = snapshot.datasets.filter(({ list, items }) => list === undefined && items > 0);
  const largest = [...own].sort((a, b) => b.items - a.items || compare(a.name, b.name)).slice(0, 3);
  const names = largest.map(({ name, title }) => title ?? name);
  const rest = own.length - largest.length;
  const list = writer.list(rest > 0 ? [...names, writer.words.others(writer.number(rest))] : names);
  if (snapshot.datasetName === undefined || list === '') return snapshot.datasetName ?? list;
  return say('init/named', writer.lang, { name: snapshot.datasetName, value: list });
}

/** The whole snapshot with its members in one order, so that the same ledger gives the same bytes. */
function data(snapshot: Snapshot, { lang }: RenderOptions): Json {
  const whole = inOrder(JSON.parse(JSON.stringify(snapshot)) as Json);
  return { schemaVersion, report: { id: reportId(snapshot), kind: 'provenance', lang }, ...(whole as { [name: string]: Json }) };
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([name, member]) => [name, inOrder(member)]),
  );
}
