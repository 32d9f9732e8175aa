import type { Format, ManifestFile } from '../model/format.js';
import type { Problem, Read, Saying } from '../model/item.js';
import { decodeText } from '../reading/bytes.js';
import { streamProblem } from '../reading/problems.js';
import { isProgramName } from '../reading/program-text.js';
import { columnWords, isColumnTable } from '../reading/prose/column-words.js';
import { fieldWords, mayHaveFields } from '../reading/prose/field-words.js';
import { notebookProse } from '../reading/prose/notebook.js';
import { programProse } from '../reading/prose/program-words.js';
import { pieceSayings, proseSayings } from '../reading/prose/prose-blocks.js';
import { reservedAsSite, reservesAsSite } from '../reading/prose/site-words.js';
import { withoutCard } from '../text/words/card-lines.js';

/** So much of a text is read. */
const MAX_TEXT = 2 << 20;
const MAX_NOTEBOOK = 32 << 20;

const prose: Format = {
  id: 'prose',
  title: 'Text beside data',
  reads: 'dataset',
  answersTo:
    'READMEs, notices, terms, disclaimers, datasheets, cells of text in notebooks, comments and docstrings of programs, what `tdmrep.json` and `ai.txt` reserve, cells of tables that tell of columns, words in fields and comments of small files of settings, markup and JSON, and other running text in the folder of data or above it that no other format reads: what its sentences say of rights and of where the data came from.',
  notRead:
    'Code in the text; fields of files above 64 KiB, and of many alike, and texts above 64 KiB under an ending that nothing is known of, which are data; sentences in languages other than those named in docs/carriers.md, which count as not read.',
  // Discovery decides what is beside data: a text by itself describes nothing.
  recognize: () => 0,
  read,
};

export default prose;

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const at = { path: file.path, line: 1 };
  const unread: Saying = { about: 'license', raw: '', at, by: 'prose' };
  if (file.head.text === undefined || file.head.text.startsWith('%PDF-')) {
    yield [{ kind: 'card', at, says: [unread] }];
    return;
  }
  const problems: Problem[] = [];
  let text = '';
  const isNotebook = /\.ipynb$/i.test(file.path);
  try {
    for await (const piece of decodeText(file.bytes(), file.head.encoding ?? 'utf-8')) {
      text += piece;
      if (text.length >= (isNotebook ? MAX_NOTEBOOK : MAX_TEXT)) break;
    }
    if (isNotebook) text = notebookProse(text) ?? '';
  } catch (error) {
    problems.push(streamProblem(error, at));
  }
  if (isProgramName(file.path)) {
    yield [{ kind: 'card', at, says: pieceSayings(programProse(text), file.path) }, ...problems];
    return;
  }
  if (isColumnTable(file.path)) {
    yield [{ kind: 'card', at, says: pieceSayings(columnWords(file.head.bytes, file.path), file.path) }, ...problems];
    return;
  }
  if (reservesAsSite(file.path)) {
    const [reserved] = reservedAsSite(text, file.path);
    const says: Saying[] = reserved
      ? [{ about: 'reservation', raw: reserved.value, at: { ...at, line: reserved.line, field: reserved.field }, by: 'metadata' }]
      : [];
    yield [{ kind: 'card', at, says: [...says, ...pieceSayings(fieldWords(text, file.path), file.path)] }, ...problems];
    return;
  }
  const fields = mayHaveFields(file.path) ? fieldWords(text, file.path) : [];
  if (fields.length > 0) {
    yield [{ kind: 'card', at, says: pieceSayings(fields, file.path) }, ...problems];
    return;
  }
  const says = proseSayings(withoutCard(text.slice(0, MAX_TEXT)), file.path);
  // A few bytes may pass for a text that has no words; figures alone, as in a file that holds a version, are read.
  const hasWords = says.some(({ raw }) => /\p{L}{2}/u.test(raw));
  // A notebook may be code alone.
  if (text.length >= MAX_TEXT || !(hasWords || isNotebook || /^[\s\d.,:;+()/%-]+$/.test(text))) says.push(unread);
  yield [{ kind: 'card', at, says }, ...problems];
}
