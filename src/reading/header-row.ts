/** The first row of a table: whether it names the columns, and their names. */

/** Column names that lists of training data have, in English and Chinese. */
const NAMES =
  /^(?:#?\s*id|.*_id|uuid|guid|key|index|idx|no|name|file|file_?name|filename|path|file_?path|url|uri|link|image|image_?url|img|audio|video|text|title|body|content|caption|sentence\d?|question|answer|prompt|response|instruction|input|output|context|query|document|description|label|labels|class|category|target|tag|tags|rating|score|toxicity|split|lang|language|locale|source|origin|license|licence|author|creator|owner|user|username|speaker|date|time|timestamp|created|created_at|updated|year|hash|sha1|sha256|md5|digest|width|height|size|count|type|status|email|phone|address|age|gender|sex|comment|translation|transcript|transcription|participant_id|client_id|up_votes|down_votes|domain|subject|topic|编号|序号|标识|姓名|名称|标题|正文|内容|文本|句子|问题|回答|答案|标签|类别|分类|来源|出处|链接|网址|地址|许可|许可证|授权|协议|作者|发布者|发布时间|日期|时间|采集时间|采集日期|发布日期|来源网址|来源链接|数据来源|版权方|版权人|权利人|许可协议|备注|数量|文件名|文件名称|路径|手机|手机号|电话|邮箱|身份证|身份证号|性别|年龄|nr\.?|kennung|titel|beschreibung|inhalt|quelle|lizenz|urheber|datum|sprache|titre|texte|contenu|auteur|lien|langue|t[íi]tulo|texto|contenido|autor|fuente|fonte|licencia|licenza|licença|fecha|enlace|idioma|testo|autore|番号|タイトル|本文|著者|出典|ライセンス|제목|내용|저자|출처|라이선스|번호)$/i;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?%?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** A value rather than a name: an address, a path, a date, a sentence. */
const VALUE = /^[a-z][a-z0-9+.-]{1,20}:\/\/|^[/.]|\.(?:jpe?g|png|gif|wav|mp3|flac|mp4|txt|json|webp)$|^\d{4}-\d\d-\d\d|[.!?。！？]$/i;

/** Shapes that values of a column share and that no name of a column has. */
const SHAPES: readonly RegExp[] = [
  NUMBER,
  /^\d{4}-\d\d-\d\d(?:[T ].*)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?: .*)?$/,
  /^[a-z][a-z0-9+.-]{1,20}:\/\//i,
  /^\S+@\S+\.\S+$/,
  /^[0-9a-f]{32,128}$/i,
  /\.(?:jpe?g|png|gif|webp|wav|mp3|flac|ogg|mp4|json|txt)$/i,
];

/** So many rows at most stand over the one that names the columns. */
const MOST_ABOVE = 10;

/**
 * How many rows stand over the row that names the columns: a title, units, who made the table. Zero where the first row names them, and where
 * no row surely does: an item must not be taken for a title.
 */
export function rowsAbove(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, MOST_ABOVE + 1).map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  for (let above = 1; above < filled.length; above += 1) {
    if (filled[above]!.length < 2 || !surelyNames(rows.slice(above))) continue;
    return filled.slice(0, above).every((cells) => isAbove(cells, filled[above]!.length)) ? above : 0;
  }
  return 0;
}

/**
 * Whether a row that is behind a blank line, below others, names the columns of another table: `header` where lists of training data have two of its names and
 * no value is among them, `perhaps` where only the columns above it hold something else throughout, or it has another number of cells.
 */
export function secondHeader(
  cells: readonly string[],
  above: readonly (readonly string[])[],
  names: readonly string[],
): 'header' | 'perhaps' | 'row' {
  const row = cells.map((cell) => cell.trim());
  while (row.at(-1) === '') row.pop();
  const isNames = row.length >= 2 && row.every(isLikeName) && new Set(row).size === row.length;
  if (!isNames) return 'row';
  const known = row.filter((cell) => NAMES.test(cell)).length;
  const unlike = row.filter((cell, i) => differs(cell, i, above)).length;
  const repeats = row.length === names.length && row.every((cell, i) => cell === names[i]);
  if (repeats || (known >= 2 && known >= row.length / 3 && !row.some((cell, i) => valuesOf(above, i).includes(cell)))) return 'header';
  return unlike > 0 || (row.length !== names.length && known > 0) ? 'perhaps' : 'row';
}

/** Words as names of columns have them: no sentence, number, address or date. */
function isLikeName(cell: string): boolean {
  return (
    cell !== '' &&
    cell.length <= 40 &&
    !VALUE.test(cell) &&
    !NUMBER.test(cell) &&
    !SHAPES.some((shape) => shape.test(cell)) &&
    cell.split(/\s+/).length <= 4
  );
}

function valuesOf(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.map((row) => (row[column] ?? '').trim());
}

/** One cell where the table has several, or fewer cells than the table has, which say what they are about: `单位：条`, `Unit: items`. */
function isAbove(cells: readonly string[], columns: number): boolean {
  if (cells.length <= 1) return true;
  if (cells.length >= columns) return false;
  return cells.length <= columns / 2 || cells.every((cell, i) => /[:：]/.test(cell) || /[:：]$/.test(cells[i - 1] ?? ''));
}

/** Whether the first row names the columns beyond doubt: every column has its own name, and lists of training data have two of these names. */
export function surelyNames(rows: readonly (readonly string[])[]): boolean {
  const first = (rows[0] ?? []).map((cell) => cell.trim());
  while (first.at(-1) === '') first.pop();
  const known = first.filter((cell) => NAMES.test(cell)).length;
  return known >= 2 && known >= first.length / 3 && !first.includes('') && new Set(first).size === first.length && hasHeader(rows);
}

/** Whether the first row names the columns. */
export function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const first = (rows[0] ?? []).map((cell) => cell.trim());
  if (first.length === 0) return false;
  const known = first.filter((cell) => NAMES.test(cell)).length;
  // Files put together have the row that names their columns again and again.
  const isAgain = (row: readonly string[]): boolean => known >= 2 && first.every((cell, i) => (row[i] ?? '').trim() === cell);
  const below = rows.slice(1, 50).filter((row) => !isAgain(row));
  const filled = first.filter((cell) => cell !== '');
  const unlike = first.filter((cell, i) => differs(cell, i, below)).length;
  const distinct = new Set(filled).size === filled.length;
  // A date, address or number in the first row is a value; but a question mark may end the name of a column.
  const values = first.filter((cell) => cell.length > 80 || (VALUE.test(cell) && !/^[^.!?]{1,40}\?$/.test(cell)));
  if (values.length > 0) return known >= 2 && known >= first.length / 2;
  if (unlike >= 2 && distinct && !first.some((cell) => SHAPES.some((shape) => shape.test(cell)))) return true;
  if (known > 0 && !first.every((cell, i) => repeats(cell, i, below))) return true;
  if (yearsAsNames(first, below)) return true;
  if (first.some((cell) => NUMBER.test(cell) && !YEAR.test(cell)) || first.every((cell) => NUMBER.test(cell))) return false;
  if (filled.length < first.length / 2 || (!distinct && known === 0)) return false;
  if (first.some((cell, i) => cell !== '' && repeats(cell, i, below))) return false;
  if (unlike > 0) return true;
  return filled.every((cell) => /^[\p{L}_][\p{L}\p{N}_.\-/()[\] ]*\??$/u.test(cell) && cell.split(' ').length <= 4);
}

/** Whether every value of a column has a shape that its first cell has not. */
function differs(cell: string, column: number, below: readonly (readonly string[])[]): boolean {
  const values = below.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  if (cell === '' || values.length === 0) return false;
  return SHAPES.some((shape) => !shape.test(cell) && values.every((value) => shape.test(value)));
}

/** A pivoted table: years as the names of columns, beside a name in words, and no years below them. */
function yearsAsNames(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const years = first.map((cell, i) => (YEAR.test(cell) ? i : -1)).filter((i) => i !== -1);
  const named = first.some((cell) => /^\p{L}/u.test(cell));
  return (
    years.length >= 2 &&
    named &&
    new Set(years.map((i) => first[i])).size === years.length &&
    first.every((cell) => YEAR.test(cell) || !NUMBER.test(cell)) &&
    below.length > 0 &&
    below.every((row) => years.every((i) => !YEAR.test((row[i] ?? '').trim())))
  );
}

function repeats(cell: string, column: number, rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row[column]?.trim() === cell);
}

/** The names of columns: `column3` where the header has none, `name_2` where it repeats one. */
export function columnNames(header: readonly string[] | undefined, columns: number): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < Math.max(columns, header?.length ?? 0); i += 1) {
    const stated = header?.[i]?.trim();
    const base = stated === undefined || stated === '' ? `column${i + 1}` : stated;
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base}_${n}`;
    taken.add(name);
    names.push(name);
  }
  return names;
}

/** So many names make a table of its own. */
const LEAST_NAMES = 2;

/** The empty column that divides two tables that lie side by side, by their header and first rows; undefined where there is one table. */
export function gapOf(rows: readonly (readonly string[])[]): number | undefined {
  const [header = [], ...others] = rows;
  if (others.length < 2) return undefined;
  const isNamed = (column: number): boolean => (header[column] ?? '').trim() !== '';
  for (let gap = LEAST_NAMES; gap + LEAST_NAMES < header.length; gap += 1) {
    if (isNamed(gap) || !isNamed(gap - 1) || !isNamed(gap - 2) || !isNamed(gap + 1) || !isNamed(gap + 2)) continue;
    if (others.every((row) => (row[gap] ?? '').trim() === '') && others.some((row) => (row[gap + 1] ?? '').trim() !== '')) return gap;
  }
  return undefined;
}

/** What is told of tables side by side, in the same words for all formats. */
export const SIDE_BY_SIDE = {
  what: 'An empty column divides this table: tables side by side were read as one, the rows of all of them together as one item each',
  fix: 'Put each table into a file or on a sheet of its own.',
} as const;
