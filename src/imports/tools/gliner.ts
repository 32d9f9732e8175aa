import { defineImportTool } from '../import-tool.js';
import { entityKinds } from '../label-kinds.js';
import { readSpans } from '../recognized-spans.js';

/** Spans that GLiNER found: a list of `predict_entities` for each text. The words of a find, which are beside it, are not kept. */
export default defineImportTool({
  id: 'gliner',
  title: 'GLiNER',
  report: '[model.predict_entities(text, labels) for text in texts]',
  kinds: entityKinds,
  codePoints: true,
  read: (report, given) => readSpans(report, given, 'label'),
});
