import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { dayOf, defineImportTool, objectsIn, wordsOf } from '../import-tool.js';

/** The license that the tool writes where nobody gave it one. */
const DEFAULT_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * A Croissant file that croissant-baker made, as claims of that tool on each file that it lists: the license that it was given, and what it was told on personal
 * information. The license that it writes where it was given none is nobody's word, and not read.
 */
export default defineImportTool({
  id: 'croissant-baker',
  title: 'croissant-baker',
  report: 'croissant-baker --input data --output croissant.json',
  kinds: { age: 'pi/age', 'health data': 'pi/health', language: 'none', geography: 'none' },
  read(report) {
    if (!isObject(report) || !isObject(report['@context']) || !/mlcommons\.org\/croissant/.test(String(report.conformsTo)))
      return undefined;
    const licenses = wordsIn(report.license).filter((one) => one !== DEFAULT_LICENSE);
    const personal = wordsIn(report['rai:personalSensitiveInformation']);
    const finds = objectsIn(report.distribution).flatMap((file): ToolFind[] => {
      const path = wordsOf(file.contentUrl);
      if (path === undefined) return [];
      return [...licenses.map((license) => ({ path, label: 'license', license })), ...personal.map((label) => ({ path, label }))];
    });
    return { finds, ...dayOf(report.dateModified) };
  },
});

function wordsIn(value: Json | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).map(wordsOf).filter((one) => one !== undefined);
}
