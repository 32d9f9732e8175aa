/** What generating models are called, and what their terms say of output. */
import type { Three } from '../../model/basics.js';
import type { ModelTerms } from '../../model/license-terms.js';
import { table } from '../tables/license-tables.js';
import { highest, lowest } from './permissions.js';

/** How sure a name has to be. */
export interface NameTest {
  /** What holds the words says that they name a model: `Claude` alone will do. */
  said?: boolean;
  /** The words must be a model's name and nothing else but versions and sizes. */
  whole?: boolean;
}

interface Tables {
  families: Map<string, ModelTerms[]>;
  /** Names that say of themselves what they are. */
  plain: RegExp;
  /** Those, and names that are something else as well. */
  all: RegExp;
  familyOf: Map<string, string>;
}

/** A name as it is folded, and what may follow as a pattern. */
interface Name {
  bare: string;
  more: string;
}

let tables: Tables | undefined;

/** Words as the table writes names: width and case folded, separators as `-`, and one between letters and digits. */
function foldModel(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

function read(): Tables {
  if (tables) return tables;
  const families = new Map<string, ModelTerms[]>();
  const familyOf = new Map<string, string>();
  const plain: Name[] = [];
  const weak: Name[] = [];
  for (const cells of table('model-terms')) {
    const [family, names, from, until, document, license, url, owned, train, commercial, noCompetingModel, shareAlike, modelName] = cells;
    const row: ModelTerms = {
      family: family!,
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      document: document!,
      ...(license ? { license } : {}),
      url: url!,
      owned: owned as Three,
      train: train as Three,
      commercial: commercial as Three,
      noCompetingModel: noCompetingModel as Three,
      shareAlike: shareAlike as Three,
      ...(modelName ? { modelName } : {}),
      clause: cells[13]!,
      checked: cells[14] as ModelTerms['checked'],
    };
    families.set(row.family, [...(families.get(row.family) ?? []), row]);
    if (names === '=') continue;
    for (const name of names!.split('|')) {
      const bare = foldModel(name.replace(/^~|\*$/g, ''));
      familyOf.set(bare, row.family);
      const more = name.endsWith('-*')
        ? '-\\d[\\d.]*'
        : /\d\*$/.test(name)
          ? '\\d*(?:\\.\\d+)*'
          : name.endsWith('*')
            ? '(?:-?\\d[\\d.]*)?'
            : '';
      (name.startsWith('~') ? weak : plain).push({ bare, more });
    }
  }
  tables = { families, familyOf, plain: pattern(plain), all: pattern([...plain, ...weak]) };
  return tables;
}

/** One pattern for all names, the longer before the shorter; a name in Chinese may be between other characters. */
function pattern(names: readonly Name[]): RegExp {
  const parts = [...names]
    .sort((a, b) => b.bare.length - a.bare.length || b.more.length - a.more.length || (a.bare < b.bare ? -1 : 1))
    .map(({ bare, more }) => {
      const name = `${bare.replaceAll('.', '\\.')}${more}`;
      return /[a-z\d]$/.test(bare) ? `(?<![a-z\\d])${name}(?![a-z\\d])(?!\\.\\d)` : name;
    });
  return new RegExp(parts.join('|'), 'g');
}

/** What may be around a model's name and belong to it: who made it, sizes, versions, kinds of training. */
const around =
  /^(?:v|x|b|k|m|o|q|a|r|it|hf|fp|int|awq|gptq|gguf|bf|openai|anthropic|google|meta|azure|model|models|turbo|preview|instruct|instruction|chat|base|latest|mini|nano|small|medium|large|xl|pro|flash|lite|plus|max|ultra|air|exp|vision|thinking|reasoning|distill|opus|sonnet|haiku|vl|coder|math|dev|schnell|kontext|version|api|the|and|or|llama|qwen)$/;

/** The families of models that words name, each once, in order. */
export function modelsNamed(words: string, { said = false, whole = false }: NameTest = {}): string[] {
  if (words.length > 2_000) return [];
  const { plain, all, familyOf } = read();
  const folded = foldModel(words);
  const found: string[] = [];
  const sure = new Set<string>();
  let rest = '';
  let from = 0;
  for (const match of folded.matchAll(said ? all : plain)) {
    rest += `${folded.slice(from, match.index)}-`;
    from = match.index + match[0].length;
    const family = familyIn(match[0], familyOf);
    if (!found.includes(family)) found.push(family);
    if (match[0] !== foldModel(makerOf(family))) sure.add(family);
  }
  if (found.length === 0) return found;
  // The maker's name, or one without its version, says nothing beside a name that is exact.
  const exact = found.filter(
    (family) => (sure.has(family) && !vague.test(family)) || !found.some((other) => other !== family && makerOf(other) === makerOf(family)),
  );
  if (!whole) return exact;
  rest += folded.slice(from);
  return rest.split('-').every((part) => part === '' || /^[\d.]+$/.test(part) || around.test(part)) ? exact : [];
}

const vague = /version not stated/;

function makerOf(family: string): string {
  return family.slice(family.lastIndexOf('(') + 1).replace(')', '');
}

/** The family of a name with the numbers that followed it. */
function familyIn(name: string, familyOf: ReadonlyMap<string, string>): string {
  let known = name;
  while (!familyOf.has(known)) known = known.slice(0, -1);
  return familyOf.get(known)!;
}

const unknownTerms: Omit<ModelTerms, 'family'> = {
  document: '',
  url: '',
  owned: 'unknown',
  train: 'unknown',
  commercial: 'unknown',
  noCompetingModel: 'unknown',
  shareAlike: 'unknown',
  clause: 'licit has no terms for this model: read them',
  checked: 'none',
};

/**
 * What the terms of a family say, for whoever does not know under which of them the output was made: of all periods that had begun by the
 * day, the most restrictive.
 */
export function modelTerms(family: string, asOf: string): ModelTerms {
  const rows = read().families.get(family) ?? [];
  const begun = rows.filter(({ from }) => from === undefined || from <= asOf.slice(0, 10));
  return strictest(begun.length > 0 ? begun : rows) ?? { family, ...unknownTerms };
}

/** The terms of several at once: what one forbids is forbidden, what one asks for is asked for, what one leaves open is open. */
export function strictest(rows: readonly ModelTerms[]): ModelTerms | undefined {
  const [first, ...more] = rows;
  if (first === undefined || more.length === 0) return first;
  const each = <T>(pick: (row: ModelTerms) => T): T[] => [...new Set(rows.map(pick))];
  const names = each((row) => row.modelName).filter((name) => name !== undefined);
  const license = each((row) => row.license);
  const { from: _from, until: _until, license: _license, modelName: _name, ...rest } = first;
  return {
    ...rest,
    family: each((row) => row.family).join(', '),
    document: each((row) => row.document).join('; '),
    ...(license.length === 1 && first.license !== undefined ? { license: first.license } : {}),
    url: each((row) => row.url).join(' '),
    owned: lowest(each((row) => row.owned)),
    train: lowest(each((row) => row.train)),
    commercial: lowest(each((row) => row.commercial)),
    noCompetingModel: highest(each((row) => row.noCompetingModel)),
    shareAlike: highest(each((row) => row.shareAlike)),
    ...(names.length > 0 ? { modelName: names.join(', ') } : {}),
    clause: each((row) => row.clause).join('; '),
    checked: (['none', 'memory', 'second-hand', 'read'] as const).find((mark) => rows.some((row) => row.checked === mark))!,
  };
}
