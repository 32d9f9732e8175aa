/** What `licit exclude` says on standard error: what the list holds, and what it cannot hold. */

import type { Lang } from '../../model/basics.js';
import { append } from '../../text/append.js';
import { compare, counted, number, plain } from '../../text/show.js';

/** What a list came to. */
export interface Listed {
  listed: number;
  /** Named by manifest and place, because there is no key that names them. */
  byPlace: number;
  /** Neither broke a rule nor were shown to keep them all. */
  neither: number;
  /** Of these, how many only lack more than somebody's word. */
  onlyStated: number;
  /** Nothing on record speaks against them, and nothing answers for them either: not answered yet, or to be looked at. */
  notAnswered: number;
  /** Kept every rule of severity error, and their source refuses training. */
  refused: number;
  /** Of those in neither list, how many each rule leaves open, by dataset. */
  open: Map<string, Map<string, number>>;
  /** Of a list of what is cleared: the items that break each rule. */
  broken: Map<string, Map<string, number>>;
  /** Cleared, and resting on what a person stated for some rule. */
  told: number;
  /** Of those, how many rest on statements for each rule. */
  toldFor: Map<string, number>;
  manifests: number;
}

/** How many of what no list of items can hold. */
export interface Unlisted {
  records: number;
  /** Manifests that these records are in. */
  manifests: number;
  files: number;
  ignored: number;
  /** Datasets without a list of items. */
  datasets: number;
}

/** What may be kept: all is shown, some is only said, or nothing on record speaks against and no personal or secret value was found. */
export type KeepLevel = 'cleared' | 'stated' | 'not-forbidden';

interface Shown {
  output: string;
  keep?: KeepLevel;
  asJson: boolean;
  lang: Lang;
}

/** Lines on what the list holds. */
export function summary({ output, keep, asJson, lang }: Shown, list: Listed): string[] {
  const zh = lang === 'zh';
  const items = (count: number): string => counted(count, 'item', lang);
  const { listed, byPlace, manifests, notAnswered } = list;
  const lines = [listLine(output, keep ?? (notAnswered > 0 ? 'open' : 'excluded'), items(listed), lang)];
  if (!keep && notAnswered > 0) lines.push(`  ${waiting(listed - notAnswered, notAnswered, lang)}`);
  if (byPlace > 0) {
    const shared = !asJson;
    const en = shared ? 'no key, a key with personal data in it, or one that other items share' : 'no key, or one with personal data in it';
    const why = shared ? '没有标识，标识含个人信息，或者标识与其他数据相同' : '没有标识，或者标识含个人信息';
    lines.push(zh ? `  ${items(byPlace)}以清单和位置指明：${why}` : `  ${items(byPlace)} named by manifest and place: ${en}`);
  }
  if (keep === 'not-forbidden') append(lines, notForbiddenLines(list, lang));
  else if (keep) append(lines, clearedLines(list, lang));
  if (!asJson && manifests > 1) {
    const of = counted(manifests, 'manifest', lang);
    lines.push(
      zh
        ? `  标识来自 ${of}，每个标识在任何清单中都只指应列入的数据；文件名以 .jsonl 结尾时，每个标识附带其清单`
        : `  keys of ${of}; each names nothing else in any of them. A name ending in .jsonl gives each key with its manifest`,
    );
  }
  return lines.map((line) => `${line}\n`);
}

const kept = {
  cleared: { en: 'every rule of severity error is shown to be kept', zh: '所有 error 级规则均已证明符合' },
  stated: { en: 'no rule of severity error is unmet or unproven', zh: '没有任何 error 级规则不符合或证明材料不足' },
  'not-forbidden': {
    en: 'nothing on record speaks against them, and no personal or secret value was found in them; that is no permission',
    zh: '没有不利记载，且未检出个人信息或者密钥；不等于已获许可',
  },
  excluded: { en: 'must not be trained on', zh: '不得用于训练' },
  open: { en: 'break a rule of severity error', zh: '违反 error 级规则' },
};

function listLine(output: string, keep: keyof typeof kept, items: string, lang: Lang): string {
  if (lang === 'zh') {
    const where = output === '-' ? '' : `写入 ${plain(output)}`;
    return `✓ ${items}${where}：${kept[keep].zh}`;
  }
  const where = output === '-' ? '' : ` in ${plain(output)}`;
  return `✓ ${items}${where}: ${kept[keep].en}`;
}

function waiting(forbidden: number, waits: number, lang: Lang): string {
  const items = (count: number): string => counted(count, 'item', lang);
  if (lang === 'zh') {
    const those = forbidden === 0 ? '均无不利记载' : `其中 ${items(forbidden)}有不利记载，不得用于训练`;
    return `${those}；${items(waits)}尚无人说明或者须人工查看`;
  }
  const those =
    forbidden === 0
      ? 'nothing on record speaks against them'
      : `${items(forbidden)} of these must not be trained on: something on record speaks against them`;
  return `${those}; ${items(waits)} wait for an answer or a look`;
}

function notForbiddenLines({ notAnswered, neither, refused }: Listed, lang: Lang): string[] {
  const zh = lang === 'zh';
  const items = (count: number): string => counted(count, 'item', lang);
  const left = neither + refused;
  return [
    zh
      ? `  其中 ${items(notAnswered)}尚有未说明的事项：licit exclude --keep cleared 仅列出均已证明的数据`
      : `  ${items(notAnswered)} of these have something open: licit exclude --keep cleared lists only those for which all is shown`,
    ...(left > 0 ? [zh ? `  ${items(left)}不在清单中` : `  ${items(left)} are not in the list`] : []),
  ];
}

function clearedLines({ neither, onlyStated, refused, open, told, toldFor }: Listed, lang: Lang): string[] {
  const zh = lang === 'zh';
  const items = (count: number): string => counted(count, 'item', lang);
  const lines: string[] = [];
  if (told > 0)
    lines.push(
      zh
        ? `  其中 ${items(told)}仅依据 licit.yaml 的陈述，licit 并未核实：${mostOf(toldFor, lang)}`
        : `  ${items(told)} of these rest on what licit.yaml states, not on anything licit looked at: ${mostOf(toldFor, lang)}`,
    );
  lines.push(
    zh
      ? `  ${items(neither)}不在任何清单中：未违反规则，但并非每条规则都已证明符合`
      : `  ${items(neither)} in neither list: no rule is broken, and not every rule is shown to be kept`,
  );
  if (onlyStated > 0)
    lines.push(
      zh
        ? `  其中 ${items(onlyStated)}只有陈述，没有由授权人员说明的文件：licit exclude --keep stated 列出这些数据，licit answer evidence 可补充证明`
        : `  ${items(onlyStated)} of these rest on somebody's word alone: licit exclude --keep stated lists them, licit answer evidence adds what a document shows`,
    );
  if (refused > 0)
    lines.push(
      zh
        ? `  ${items(refused)}的来源拒绝用于训练，不在任何清单中：licit show optout/reserved`
        : `  ${items(refused)} whose source refuses training are in neither list: licit show optout/reserved`,
    );
  if (open.size > 0) lines.push(`${zh ? '  证明材料不足：' : '  not proven: '}${mostOf(added(open), lang)}`);
  return lines;
}

function added(held: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  return new Map([...held].map(([rule, datasets]) => [rule, [...datasets.values()].reduce((sum, one) => sum + one, 0)]));
}

/** The three rules with the most items. */
function mostOf(rules: ReadonlyMap<string, number>, lang: Lang): string {
  const most = [...rules].sort(([a, m], [b, n]) => n - m || compare(a, b)).slice(0, 3);
  return most.map(([rule, count]) => `${rule} ${number(count, lang)}`).join(' · ');
}

/** Warnings of what no list of items can hold. */
export function unlisted({ records, manifests, files, ignored, datasets }: Unlisted, lang: Lang): string[] {
  const zh = lang === 'zh';
  const lines: string[] = [];
  const [ofRecords, ofFiles] = [counted(records, 'record', lang), counted(files, 'file', lang)];
  const [ofManifests, ofIgnored, ofDatasets] = [
    counted(manifests, 'manifest', lang),
    counted(ignored, 'file', lang),
    counted(datasets, 'dataset', lang),
  ];
  if (records > 0)
    lines.push(
      zh ? `⚠ ${ofManifests}中有 ${ofRecords}无法读取：不在任何清单中` : `⚠ ${ofRecords} of ${ofManifests} could not be read: in no list`,
    );
  if (files > 0) lines.push(zh ? `⚠ ${ofFiles}未读取：其内容不在任何清单中` : `⚠ ${ofFiles} not read: what is in them is in no list`);
  if (ignored > 0) lines.push(zh ? `⚠ ${ofIgnored}被忽略：不在任何清单中` : `⚠ ${ofIgnored} ignored: in no list`);
  if (datasets > 0) lines.push(zh ? `⚠ ${ofDatasets}没有数据清单：不在任何清单中` : `⚠ ${ofDatasets} without a list of items: in no list`);
  return lines.map((line) => `${line}\n`);
}
