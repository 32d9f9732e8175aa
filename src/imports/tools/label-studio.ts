import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, keyOf, objectAt, objectsIn, spanOf, wordsOf } from '../import-tool.js';
import { entityKinds } from '../label-kinds.js';

/** What annotators marked and chose in Label Studio (its JSON export). The marked words and the data of tasks are not kept; nothing that was chosen says that an item is fine. */
export default defineImportTool({
  id: 'label-studio',
  title: 'Label Studio',
  report: 'JSON export of a project',
  kinds: entityKinds,
  read(report, { key }) {
    if (!Array.isArray(report)) return undefined;
    const finds: ToolFind[] = [];
    for (const [i, task] of report.entries()) {
      if (!isObject(task) || !Array.isArray(task.annotations)) return undefined;
      const named = key === undefined ? {} : keyOf(objectAt(task, 'data')[key]);
      const at = named.key === undefined ? { record: i + 1 } : named;
      for (const annotation of objectsIn(task.annotations)) {
        if (annotation.was_cancelled === true) continue;
        for (const result of objectsIn(annotation.result))
          for (const find of labelsOf(result, objectAt(task, 'data'))) finds.push({ ...at, ...find });
      }
    }
    return { finds };
  },
});

/** The labels of a span, or the choices on the whole task. `$text` in the labeling interface is the member `text` of the task's data. */
function labelsOf(result: Record<string, Json>, data: Record<string, Json>): ToolFind[] {
  const value = objectAt(result, 'value');
  const named = wordsOf(result.to_name);
  const field = named !== undefined && Object.hasOwn(data, named) ? { field: named } : {};
  const labels = Object.entries(value).flatMap(([name, words]) =>
    /^(?:\w*labels|choices)$/.test(name) && Array.isArray(words) ? words : [],
  );
  return labels.flatMap((label) =>
    typeof label === 'string' && label !== '' ? [{ label, ...field, ...spanOf(value.start, value.end) }] : [],
  );
}
