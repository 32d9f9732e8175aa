import { isObject } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, lineOf, objectAt, wordsOf } from '../import-tool.js';

/** What TruffleHog found in files. `Raw` and `Redacted` are not kept; whether a key was verified changes nothing: one that is refused today was a key. */
export default defineImportTool({
  id: 'trufflehog',
  title: 'TruffleHog',
  report: 'trufflehog filesystem data --json > trufflehog.jsonl',
  kinds: {},
  otherwise: 'secret/service-key',
  read(report) {
    const finds: ToolFind[] = [];
    for (const one of Array.isArray(report) ? report : [report]) {
      // Its log goes the same way where nobody keeps the two apart.
      if (isObject(one) && !Object.hasOwn(one, 'DetectorName') && Object.hasOwn(one, 'level')) continue;
      const label = isObject(one) ? wordsOf(one.DetectorName) : undefined;
      if (label === undefined) return undefined;
      const data = objectAt(one, 'SourceMetadata', 'Data');
      const [at] = Object.values(data).filter(isObject);
      const path = wordsOf(at?.file);
      finds.push({ label, ...(path !== undefined && { path }), ...lineOf(at?.line) });
    }
    return { finds };
  },
});
