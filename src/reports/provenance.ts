import type { Json, RenderOptions, Report, Snapshot } from '../model.js';
import { compare, safeJson } from '../show.js';
import { cover, minute, reportId } from './provenance/cover.js';
import { type Document, Writer } from './provenance/document.js';
import { labeling, scale, sources, types } from './provenance/heads.js';
import { duties, findings } from './provenance/judged.js';
import { integrity, limits } from './provenance/limits.js';
import { markdown } from './provenance/markdown.js';
import { page } from './provenance/page.js';
import { licenses, personal, rights } from './provenance/rights.js';

/** Goes up when a member of report.json changes its meaning or goes away. */
const schemaVersion = 1;

/** The report for a regulator: the heads of Interim Measures Art. 19 first, then what was found, duty by duty, and how to check it. */
export default {
  id: 'provenance',
  title: 'Provenance report',
  kind: 'document',
  render(snapshot, options) {
    const document = documentOf(snapshot, options);
    const { words } = new Writer(snapshot, options.lang, options.strict);
    return [
      { name: 'index.html', content: page(document, words) },
      { name: 'report.md', content: markdown(document, words) },
      { name: 'report.json', content: `${safeJson(data(snapshot, options))}\n` },
    ];
  },
} satisfies Report;

function documentOf(snapshot: Snapshot, { lang, strict }: RenderOptions): Document {
  const writer = new Writer(snapshot, lang, strict);
  const sections = [minute, sources, scale, types, labeling, licenses, personal, rights, findings, duties, limits, integrity].map((write) =>
    write(writer),
  );
  const { words } = writer;
  return {
    lang,
    title: words.title,
    subtitle: [
      snapshot.datasetName ?? writer.list(snapshot.datasets.slice(0, 3).map(({ name }) => name)),
      snapshot.asOf.slice(0, 10),
      `licit ${snapshot.licit}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    notice: words.notice,
    contents: words.contents,
    cover: cover(writer),
    sections,
    queries: writer.queries,
  };
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
