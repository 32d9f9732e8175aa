import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { dayOf, defineImportTool, lineOf, objectsIn, scoreOf, versionOf, wordsOf } from '../import-tool.js';

/** What ScanCode Toolkit found: licenses, copyright notices and mail addresses, by file and line. The words are not kept. */
export default defineImportTool({
  id: 'scancode',
  title: 'ScanCode Toolkit',
  report: 'scancode --license --copyright --email --json-pp scancode.json data',
  kinds: { copyright: 'ip/copyright-notice', email: 'pi/email' },
  read(report) {
    if (!isObject(report) || !Array.isArray(report.headers) || !Array.isArray(report.files)) return undefined;
    const [head] = objectsIn(report.headers);
    const finds = objectsIn(report.files).flatMap((file) => {
      const path = wordsOf(file.path);
      return path === undefined || file.type === 'directory' ? [] : findsIn(file).map((find) => ({ ...find, path }));
    });
    return { finds, ...versionOf(head?.tool_version), ...dayOf(head?.end_timestamp) };
  },
});

function findsIn(file: Record<string, Json>): ToolFind[] {
  const licenses = objectsIn(file.license_detections).flatMap((one) =>
    objectsIn(one.matches).map((match): ToolFind => {
      const license = [match.license_expression_spdx, match.spdx_license_expression, one.license_expression_spdx]
        .map(wordsOf)
        .find(Boolean);
      const label = wordsOf(match.license_expression) ?? wordsOf(one.license_expression) ?? 'license';
      return { label, license: license ?? 'NOASSERTION', ...lineOf(match.start_line), ...scoreOf(match.score) };
    }),
  );
  const words = (list: Json | undefined, label: string): ToolFind[] =>
    objectsIn(list).map(({ start_line }) => ({ label, ...lineOf(start_line) }));
  return [...licenses, ...words(file.copyrights, 'copyright'), ...words(file.emails, 'email')];
}
