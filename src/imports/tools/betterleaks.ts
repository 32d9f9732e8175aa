import { isObject } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { dayOf, defineImportTool, lineOf, objectAt, objectsIn, versionOf, wordsOf } from '../import-tool.js';

/** What Betterleaks found, in a document or line by line. Matches, which its reports hold unless `--redact` is given, and whether a key was validated are not kept. */
export default defineImportTool({
  id: 'betterleaks',
  title: 'Betterleaks',
  report: 'betterleaks data -o betterleaks.json',
  kinds: {},
  otherwise: 'secret/service-key',
  read(report) {
    const all = Array.isArray(report) ? report : [report];
    if (all.length === 0 || !all.every((one) => isObject(one) && Object.hasOwn(one, 'schema_version'))) return undefined;
    const finds = objectsIn(all).flatMap((one) => [...objectsIn(one.findings), ...objectsIn([one.finding ?? null])]);
    const scan = objectAt(
      objectsIn(all).find((one) => Object.hasOwn(one, 'scan')),
      'scan',
    );
    return {
      finds: finds.flatMap((one): ToolFind[] => {
        const [label, { path, start_line: line }] = [wordsOf(one.rule_id), objectAt(one, 'location')];
        const where = wordsOf(path);
        return label === undefined ? [] : [{ label, ...(where !== undefined && { path: where }), ...lineOf(line) }];
      }),
      ...versionOf(scan.betterleaks_version),
      ...dayOf(scan.finished),
    };
  },
});
