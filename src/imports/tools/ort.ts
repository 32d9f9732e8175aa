import { isObject } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { dayOf, defineImportTool, lineOf, objectAt, objectsIn, scoreOf, versionOf, wordsOf } from '../import-tool.js';

/** What the scanners that ORT ran found: licenses and copyright notices, by file and line. Resolutions and choices made in ORT lift nothing and are not read. */
export default defineImportTool({
  id: 'ort',
  title: 'OSS Review Toolkit',
  report: 'ort scan -i analyzer-result.yml -o . -f JSON',
  kinds: { copyright: 'ip/copyright-notice' },
  read(report) {
    const scanner = objectAt(report, 'scanner');
    if (!isObject(report) || !Array.isArray(scanner.scan_results)) return undefined;
    const finds: ToolFind[] = [];
    for (const result of objectsIn(scanner.scan_results)) {
      const summary = objectAt(result, 'summary');
      for (const one of objectsIn(summary.licenses)) {
        const [path, at] = placeOf(one);
        const license = wordsOf(one.license) ?? 'NOASSERTION';
        if (path !== undefined) finds.push({ label: license, license, path, ...at, ...scoreOf(one.score) });
      }
      for (const one of objectsIn(summary.copyrights)) {
        const [path, at] = placeOf(one);
        if (path !== undefined) finds.push({ label: 'copyright', path, ...at });
      }
    }
    return { finds, ...versionOf(objectAt(scanner, 'environment').ort_version), ...dayOf(scanner.end_time) };
  },
});

function placeOf(one: Parameters<typeof objectAt>[0]): [string | undefined, Pick<ToolFind, 'line'>] {
  const location = objectAt(one, 'location');
  return [wordsOf(location.path), lineOf(location.start_line)];
}
