import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, lineOf, objectAt, objectsIn, wordsOf } from '../import-tool.js';

/** What secretlint found. Its messages, which may quote a secret, are not kept. */
export default defineImportTool({
  id: 'secretlint',
  title: 'secretlint',
  report: 'secretlint "data/**" --format json -o secretlint.json',
  kinds: {},
  otherwise: 'secret/service-key',
  read(report) {
    if (!Array.isArray(report)) return undefined;
    const finds: ToolFind[] = [];
    for (const file of objectsIn(report)) {
      const path = wordsOf(file.filePath);
      if (path === undefined || !Array.isArray(file.messages)) return undefined;
      for (const one of objectsIn(file.messages)) {
        const label = wordsOf(one.ruleId);
        if (label !== undefined) finds.push({ label, path, ...lineOf(objectAt(one, 'loc', 'start').line) });
      }
    }
    return { finds };
  },
});
