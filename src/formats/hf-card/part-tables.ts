import type { PartOf, Saying } from '../../model/item.js';

/** A license that a card gives for a part of its data, in its own words. */
export interface PartWords {
  raw: string;
  line: number;
  field: string;
  of: PartOf;
  /** `text`: the table may as well be of other datasets. */
  by: Saying['by'];
}

const maxFound = 2_000;
const maxName = 200;
const maxLine = 8_000;
/** Longer cells are read by their beginning. */
const maxCell = 1_000;

const ofLicense =
  /^(?:(?:data|dataset|content|original|source|upstream)\s)?licen[cs](?:e|es|ing)(?:\s?(?:\(s\)|s|type|name|information|info|terms|link|url|\/\s?terms))?$|^terms(?:\sof\suse)?$|^(?:数据)?(?:许可|许可证|许可协议|授权|授权协议|开源协议|协议|版权|license\s?\/?\s?许可)$|^(?:\p{L}{2,12}\s?)?(?:lizenz(?:en|bedingungen|typ)?|licencias?|licenz[ae]|licenças?|licence|licenties?|лицензи[яи]|ライセンス|利用条件|라이선스|이용허락)$/iu;
/** What licenses look like, for a table under a heading on the license whose own headings are in words that are not known. */
const looksLicensed =
  /\b(?:CC[- ]?(?:BY|0|zero)|creative commons|MIT|Apache|[AL]?GPL|BSD|MPL|ODbL|ODC|PDDL|CDLA|OGL)\b|public domain|all rights|copyright|©|propriet|licen[cs]|知识共享|公有领域|许可|版权所有/i;
/** What a column names parts by. Of a list of datasets the parts may be other datasets, which the data is compared with. */
const kinds: readonly (readonly [RegExp, keyof Omit<PartOf, 'rest'>, 'part' | 'dataset'])[] = [
  [/^(?:split|partition|fold|划分|数据划分|分割)s?$/i, 'split', 'part'],
  [/^(?:file(?:\s?names?|s|\(s\))?|paths?|folders?|director(?:y|ies)|文件名?|路径|目录)$/i, 'files', 'part'],
  [
    /^(?:(?:data\s)?sub-?\s?sets?(?:\sname)?|(?:data\s?)?sources?(?:\s(?:name|dataset|corpus))?|components?|configs?|configurations?|(?:sub-?)?domains?|languages?|parts?|portions?|origins?|categor(?:y|ies)|websites?|sites?|子集|子集名称|数据子集|来源|数据来源|来源数据集|组成部分|组成|领域|语种|语言|配置|类别|分类)$/i,
    'subset',
    'part',
  ],
  [
    /^(?:datasets?|data\s?sets?|dataset\snames?|corpus|corpora|collections?|names?|数据集|数据集名称|语料|语料库|名称)$/i,
    'subset',
    'dataset',
  ],
];
/** What a column beside licenses says of them rather than of parts. */
const ofNoPart =
  /version|date|year|status|stand\b|links?\b|url|notes?\b|remark|permission|condition|limitation|term|use\b|usage|bemerkung|datum|fecha|año|备注|版本|日期|用途|权限|条件/i;
/** Headings of tables in which a dataset stands beside others. */
const compares =
  /\b(?:related|compar\w{2,6}|other|existing|previous|similar|prior|baselines?|benchmarks?|models?|software|dependenc\w{2,4}|tools?|code)\b|相关|对比|比较|其他|现有|模型|代码|依赖/i;
const rest =
  /^(?:(?:all\s)?(?:the\s)?(?:others?|rest|remaining|remainder|everything else|anything else)\b.{0,30}|misc(?:ellaneous)?|其[他它余].{0,8}|剩余.{0,6})$/i;
const total = /^(?:total|sum|all|overall|whole|entire|合计|总计|全部)\b/i;

/** Licenses that the tables of a card give for parts of its data, a row each: Markdown and HTML, with a heading for parts and one for licenses. */
export function partTables(body: string, first: number): PartWords[] {
  const found: PartWords[] = [];
  for (const { heading, rows } of [...markdownTables(body, first), ...htmlTables(body, first)]) {
    if (compares.test(heading)) continue;
    const [head, ...others] = rows;
    if (head !== undefined)
      found.push(
        ...rowsOf(
          head.cells,
          others,
          /licen[cs]|source|composition|subset|许可|来源|组成|子集/i.test(heading),
          /licen[cs]|lizenz|licenz|licença|copyright|許諾|ライセンス|라이선스|许可|授权|版权/i.test(heading),
        ),
      );
    if (found.length >= maxFound) break;
  }
  return found.slice(0, maxFound);
}

interface Table {
  heading: string;
  rows: Row[];
}

interface Row {
  cells: string[];
  line: number;
}

/** The column whose cells mostly look like licenses; -1 where there is none, or several. */
function licensedColumn(names: readonly string[], rows: readonly Row[]): number {
  const licensed = names.map((_, at) => rows.filter(({ cells }) => looksLicensed.test(cells[at] ?? '')).length);
  const columns = licensed.flatMap((count, at) => (rows.length >= 2 && count * 2 > rows.length ? [at] : []));
  return columns.length === 1 ? columns[0]! : -1;
}

function rowsOf(head: readonly string[], rows: readonly Row[], ofParts: boolean, ofTheLicense: boolean): PartWords[] {
  const names = head.map(bare);
  const named = names.findIndex((name) => ofLicense.test(name));
  const license = named < 0 && ofTheLicense ? licensedColumn(names, rows) : named;
  if (license < 0) return [];
  const known = names.flatMap((name, at) => {
    const kind = at === license ? undefined : kinds.find(([words]) => words.test(name));
    return kind === undefined ? [] : [{ at, name, member: kind[1], sure: kind[2] === 'part' }];
  });
  // Under a heading on the license the first other column names the parts, whatever it is called.
  const other = names.findIndex((_, at) => at !== license && rows.every(({ cells }) => !/^[\d.,%]*$/.test(bare(cells[at] ?? ''))));
  const first = { at: other, name: names[other] ?? '', member: 'subset' as const, sure: true };
  const isNamed = ofTheLicense && other >= 0 && rows.length >= 2 && !compares.test(first.name) && !ofNoPart.test(first.name);
  const columns = known.length === 0 && isNamed ? [first] : known;
  // One column names the part; a split may stand beside it.
  const main = columns.find(({ member, sure }) => member !== 'split' && sure) ?? columns.find(({ member }) => member !== 'split');
  const split = columns.find(({ member }) => member === 'split');
  if (main === undefined && split === undefined) return [];
  const by = ofParts || (main ?? split)!.sure ? 'section' : 'text';
  let above = '';
  return rows.slice(0, maxFound).flatMap(({ cells, line }): PartWords[] => {
    const own = main === undefined ? '' : bare(cells[main.at] ?? '');
    // A cell that is left empty goes on with the one above.
    const name = own === '' ? above : own;
    above = name;
    const ofSplit = split === undefined ? '' : bare(cells[split.at] ?? '');
    const called = main === undefined ? ofSplit : name;
    if (called === '' || called.length > maxName || (total.test(called) && !rest.test(called))) return [];
    const of: PartOf = rest.test(called)
      ? { subset: [called], rest: true }
      : {
          ...(main !== undefined && {
            [main.member]: main.member === 'subset' ? listed(name, cells[main.at] ?? '') : filesIn(cells[main.at] ?? ''),
          }),
          ...(ofSplit !== '' && { split: ofSplit.split(/\s?[,、/]\s?/) }),
        };
    const raw = textOf(cells[license] ?? '').trim();
    return [{ raw: raw === '' ? '-' : raw, line, field: `${(main ?? split)!.name}: ${called}`, of, by }];
  });
}

/** A name, the words of its link, and each of the names that it lists. */
function listed(name: string, cell: string): string[] {
  const parts = /[(（]/.test(name)
    ? []
    : cell
        .split(/<br\s?\/?>|[,、，;；]/i)
        .map(bare)
        .filter((one) => one !== '');
  return [...new Set([name, ...(parts.length > 1 ? parts : [])])];
}

function filesIn(cell: string): string[] {
  return cell
    .split(/<br\s?\/?>|[,、;]\s?/i)
    .map(bare)
    .filter((one) => one !== '' && one.length <= maxName);
}

/** The words of a cell, without links, marks and tags. */
function bare(cell: string): string {
  return textOf(cell)
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, (mark) => (mark === '_' ? '_' : ''))
    .trim();
}

function textOf(cell: string): string {
  return cell
    .slice(0, maxCell)
    .replace(/!?\[([^\]\n]{0,300})\]\(([^)\n]{0,600})\)/g, (_, words: string, address: string) => (words.trim() === '' ? address : words))
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s{1,40}/g, ' ');
}

const divider = /^\s{0,3}\|?\s{0,20}:?-{1,200}:?\s{0,20}(?:\|\s{0,20}:?-{1,200}:?\s{0,20}){1,60}\|?\s{0,20}$/;

function markdownTables(body: string, first: number): Table[] {
  const tables: Table[] = [];
  const lines = body.split(/\r\n|\n|\r/);
  let fence: string | undefined;
  let heading = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (fence !== undefined) continue;
    heading = /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1] ?? heading;
    const next = lines[at + 1] ?? '';
    if (!line.includes('|') || next.length > maxLine || !divider.test(next)) continue;
    const rows: Row[] = [{ cells: cellsOf(line), line: first + at }];
    for (at += 2; at < lines.length && lines[at]!.includes('|') && lines[at]!.length <= maxLine; at++)
      rows.push({ cells: cellsOf(lines[at]!), line: first + at });
    at -= 1;
    tables.push({ heading, rows });
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

const tag = /<(\/?)(table|tr|t[hd]|h[1-6])\b[^<>]{0,500}>/gi;

function htmlTables(body: string, first: number): Table[] {
  if (!/<table\b/i.test(body)) return [];
  const tables: Table[] = [];
  let table: Table | undefined;
  let line = first;
  let counted = 0;
  let begun: number | undefined;
  let heading = '';
  for (const match of body.matchAll(tag)) {
    const [whole, close, name] = [match[0], match[1] === '/', match[2]!.toLowerCase()];
    const between = begun === undefined ? '' : body.slice(begun, match.index);
    if (begun !== undefined && (name === 'table' || name === 'tr' || name.startsWith('t')) && table !== undefined) {
      table.rows.at(-1)?.cells.push(between.slice(0, maxLine).trim());
      begun = undefined;
    }
    for (; counted < match.index; counted++) if (body.charCodeAt(counted) === 10) line += 1;
    if (name.startsWith('h')) {
      if (close && table === undefined) heading = textOf(body.slice(Math.max(0, match.index - 200), match.index)).slice(-200);
    } else if (name === 'table') {
      if (close && table !== undefined) tables.push(table);
      table = close ? undefined : { heading: heading || headingBefore(body, match.index), rows: [] };
    } else if (name === 'tr' && !close) table?.rows.push({ cells: [], line });
    else if (!close && table !== undefined && table.rows.length > 0) begun = match.index + whole.length;
    if (tables.length >= 200) break;
  }
  return tables;
}

/** The last heading in the thousand characters before a place. */
function headingBefore(body: string, at: number): string {
  return [...body.slice(Math.max(0, at - 1_000), at).matchAll(/^ {0,3}#{1,6}[ \t]+(\S.*)$/gm)].at(-1)?.[1] ?? '';
}
