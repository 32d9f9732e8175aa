import { isObject } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { dayOf, defineImportTool, lineOf, objectAt, objectsIn, versionOf, wordsOf } from '../import-tool.js';

/** Results of any tool that writes SARIF 2.1.0. `--label` says what its rules find; results that say `pass` or suppressions say nothing here. */
export default defineImportTool({
  id: 'sarif',
  title: 'SARIF',
  report: 'SARIF 2.1.0',
  kinds: {},
  read(report) {
    if (!isObject(report) || !Array.isArray(report.runs)) return undefined;
    const runs = objectsIn(report.runs);
    const finds = runs.flatMap((run) =>
      objectsIn(run.results).flatMap((one): ToolFind[] => {
        // What passed, or did not apply, is no find.
        if (one.kind !== undefined && one.kind !== 'fail' && one.kind !== 'open' && one.kind !== 'review') return [];
        const label = wordsOf(one.ruleId) ?? wordsOf(objectAt(one, 'rule').id) ?? 'result';
        const places = objectsIn(one.locations).map((place) => objectAt(place, 'physicalLocation'));
        return (places.length === 0 ? [{}] : places).map((place) => {
          const path = wordsOf(objectAt(place, 'artifactLocation').uri);
          return { label, ...(path !== undefined && { path }), ...lineOf(objectAt(place, 'region').startLine) };
        });
      }),
    );
    const driver = objectAt(runs[0], 'tool', 'driver');
    const name = wordsOf(driver.name);
    const version = wordsOf(driver.semanticVersion) ?? wordsOf(driver.version);
    // Whose results they are is part of the version: SARIF is only their form.
    const whose = name === undefined ? version : [name, version].filter(Boolean).join(' ');
    const [invocation] = objectsIn(runs[0]?.invocations);
    return { finds, ...versionOf(whose), ...dayOf(invocation?.endTimeUtc) };
  },
});
