import { isObject } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { dayOf, defineImportTool, lineOf, objectAt, objectsIn, versionOf, wordsOf } from '../import-tool.js';

/** A baseline of detect-secrets. What was audited there as no secret is not taken over; nothing else follows from it. */
export default defineImportTool({
  id: 'detect-secrets',
  title: 'detect-secrets',
  report: 'detect-secrets scan --all-files data > detect-secrets.json',
  kinds: { 'private key': 'secret/private-key', 'basic auth credentials': 'secret/basic-auth', 'secret keyword': 'secret/named-secret' },
  otherwise: 'secret/service-key',
  read(report) {
    if (!isObject(report) || !isObject(report.results)) return undefined;
    const finds: ToolFind[] = [];
    let setAside = 0;
    for (const [path, all] of Object.entries(objectAt(report, 'results')))
      for (const one of objectsIn(all)) {
        const label = wordsOf(one.type);
        if (label === undefined) return undefined;
        if (one.is_secret === false) setAside += 1;
        else finds.push({ label, path, ...lineOf(one.line_number) });
      }
    return { finds, setAside, ...versionOf(report.version), ...dayOf(report.generated_at) };
  },
});
