/** Whether a YAML or TOML document is a list of records, or holds one: most such documents set up programs. */
import type { Json } from '../../model/basics.js';
import { areAlike, recordKind } from '../../reading/json/record-kind.js';
import { jsonOf, membersOf, type Tree } from '../descriptor/tree.js';

export interface RecordList {
  /** The member that holds the list; undefined where the document is one. */
  member?: string;
  /** The line of its first record. */
  line: number;
  elements: readonly Tree[];
}

/** Fewer records than this are as often something else. */
const MIN_RECORDS = 3;
/** Members of documents that set up programs, or that standards define which have readers of their own. */
const SETS_UP = new Set(
  `apiVersion kind services jobs on steps stages openapi swagger asyncapi paths components hosts tasks handlers roles repos hooks site_name nav plugins theme
  models seeds snapshots exposures metrics macros version_control scrape_configs groups rule_files receivers route rules updates channels dependencies
  devDependencies packages package tool project build build-system workspace bin scripts environment defaults hydra trainer optimizer task dataset_path
  metric_list AWSTemplateFormatVersion Resources resources inputs runs parameters pipelines pool trigger matrix include exclude linters settings options
  config spec metadata_spec dataContractSpecification cff-version bomFormat spdxVersion $schema $id definitions contact_links blank_issues_enabled notices policies provider`.split(
    /\s+/,
  ),
);
/** Fields of what is done, run, checked or matched, which records of data do not have. */
const ACTS =
  /^(?:uses|run|runs-on|hosts|tasks?|steps?|jobs?|hooks?|repo|rev|apiVersion|kind|spec|_target_|script|scripts|command|cmd|entrypoint|args|env|ports|volumes|expr|alert|record|when|if|needs|with|include|import_tasks|include_tasks|import_playbook|include_role|become|register|package-ecosystem|job_name|static_configs|trigger|rules?|pattern|patterns|regex|match|matchers|filter|filters|tests?|expect|expected|assert|columns|attributes|validations|required|default|defaults|schema|operationId|parameters|properties|plugin|plugins|version|dependencies|severity|handler|function|class|module|config|configs|settings|options|enabled|backend|metric|aggregation|higher_is_better|extension|extensions|scope|tm_scope|ace_mode)$/i;
/** Fields in which people are described. */
const PERSONAL =
  /^(?:.*[_ -])?(?:phone(?:[_ -]?(?:no|number))?|mobile|tel|telephone|cell|e-?mail(?:[_ -]?address)?|(?:first|last|full|given|family|real)[_ -]?name|surname|birth(?:day|[_ -]?date)|date[_ -]of[_ -]birth|dob|ssn|passport(?:[_ -]?no)?|id[_ -]?card|national[_ -]?id|iban)$|姓名|电话|手机|身份证|邮箱|住址|生日/i;
/** Fields of what is collected. */
const COLLECTED =
  /^(?:text|caption|question|answer|instruction|sentence|(?:image|audio|video|page|source)_?ur[li]|url|licen[cs]e|正文|内容|文本|标题)$/i;

/** The records of a document; undefined where it holds none, or more than one list. */
export function recordsIn(root: Tree): RecordList | undefined {
  if (root.kind === 'list') return areRecords(root.elements) ? { line: lineOf(root.elements), elements: root.elements } : undefined;
  const members = membersOf(root);
  if (members.some(([name]) => SETS_UP.has(name))) return undefined;
  const lists = members.filter(([, value]) => value.kind === 'list' && value.elements.some(({ kind }) => kind === 'object'));
  const [member, list] = lists[0] ?? [];
  if (lists.length !== 1 || list?.kind !== 'list' || member === undefined || ACTS.test(member) || !areRecords(list.elements))
    return undefined;
  // What is beside the list says something of it, in less room.
  return sizeOf(list) * 2 > sizeOf(root) ? { member, line: lineOf(list.elements), elements: list.elements } : undefined;
}

const lineOf = ([first]: readonly Tree[]): number => first!.line;

function areRecords(elements: readonly Tree[]): boolean {
  const looked = elements.slice(0, 50);
  const objects = looked.filter(({ kind }) => kind === 'object');
  if (objects.length < MIN_RECORDS || objects.length < looked.length) return false;
  const records = objects.map((one) => jsonOf(one) as Record<string, Json>);
  const names = records.map((record) => Object.keys(record));
  const most = [...names].sort((a, b) => b.length - a.length)[0]!;
  if (names.filter((one) => areAlike(names[0]!, one) || areAlike(most, one)).length < names.length * 0.8) return false;
  if (names.some((one) => one.some((name) => ACTS.test(name)))) return false;
  const isData = (record: Record<string, Json>): boolean =>
    Object.keys(record).some((name) => COLLECTED.test(name)) || isPersonal(record, 3) || recordKind(record, 'x') === 'content';
  return records.filter(isData).length >= records.length * 0.6;
}

/** Whether a field describes a person, of the record or of an object or list in it. */
function isPersonal(value: Json, deep: number): boolean {
  if (typeof value !== 'object' || value === null || deep === 0) return false;
  return Object.entries(value)
    .slice(0, 20)
    .some(([name, one]) => (PERSONAL.test(name) && one !== null && one !== '') || isPersonal(one, deep - 1));
}

/** How many values a tree has. */
function sizeOf(tree: Tree): number {
  if (tree.kind === 'value') return 1;
  const inside = tree.kind === 'list' ? tree.elements : tree.members.map(([, value]) => value);
  return inside.reduce((sum, one) => sum + sizeOf(one), 1);
}
