import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, lineOf, wordsOf } from '../import-tool.js';

/** What gitleaks found. Secrets and the lines around them, which its reports hold unless `--redact` is given, are not kept. */
export default defineImportTool({
  id: 'gitleaks',
  title: 'gitleaks',
  report: 'gitleaks dir data --report-format json --report-path gitleaks.json',
  kinds: {},
  otherwise: 'secret/service-key',
  read(report) {
    if (!Array.isArray(report)) return undefined;
    const finds: ToolFind[] = [];
    for (const one of report) {
      if (typeof one !== 'object' || one === null || Array.isArray(one)) return undefined;
      const [label, path] = [wordsOf(one.RuleID), wordsOf(one.File)];
      if (label === undefined || path === undefined) return undefined;
      finds.push({ label, path, ...lineOf(one.StartLine) });
    }
    return { finds };
  },
});
