import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, keyOf, objectAt, objectsIn, spanOf, wordsOf } from '../import-tool.js';
import { entityKinds } from '../label-kinds.js';

/** What people answered in Argilla: labels and spans of submitted responses. Suggestions of models, drafts and discarded responses are not read, and neither are texts. */
export default defineImportTool({
  id: 'argilla',
  title: 'Argilla',
  report: 'dataset.records.to_json("argilla.json")',
  kinds: entityKinds,
  codePoints: true,
  read(report, { key }) {
    if (!Array.isArray(report)) return undefined;
    const finds: ToolFind[] = [];
    for (const [i, record] of report.entries()) {
      if (!isObject(record) || !isObject(record.fields)) return undefined;
      const named = key === undefined ? keyOf(record.id) : keyOf(record.fields[key] ?? objectAt(record, 'metadata')[key]);
      const at = named.key === undefined ? { record: i + 1 } : named;
      for (const answers of Object.values(objectAt(record, 'responses')))
        for (const { value, status } of objectsIn(answers))
          if (status === undefined || status === null || status === 'submitted')
            for (const find of answersIn(value)) finds.push({ ...at, ...find });
    }
    return { finds };
  },
});

/** A label, several labels, or spans with a label each. */
function answersIn(value: Json | undefined): ToolFind[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one): ToolFind[] => {
    const label = wordsOf(isObject(one) ? one.label : one);
    if (label === undefined) return [];
    const field = isObject(one) ? wordsOf(one.field) : undefined;
    return [{ label, ...(field !== undefined && { field }), ...(isObject(one) && spanOf(one.start, one.end)) }];
  });
}
