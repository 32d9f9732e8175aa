/** What `licit exclude` says on standard error: what the list holds, and what it cannot hold. */

import type { Lang } from '../../model/basics.js';
import { append } from '../../text/append.js';
import { say } from '../../text/messages/say.js';
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
  const items = (count: number): string => counted(count, 'item', lang);
  const { listed, byPlace, manifests, notAnswered } = list;
  const lines = [listLine(output, keep ?? (notAnswered > 0 ? 'open' : 'excluded'), items(listed), lang)];
  if (!keep && notAnswered > 0) lines.push(`  ${waiting(listed - notAnswered, notAnswered, lang)}`);
  if (byPlace > 0) lines.push(say(asJson ? 'exclude/by-place' : 'exclude/by-place-shared', lang, { byPlace: items(byPlace) }));
  if (keep === 'not-forbidden') append(lines, notForbiddenLines(list, lang));
  else if (keep) append(lines, clearedLines(list, lang));
  if (!asJson && manifests > 1) {
    const of = counted(manifests, 'manifest', lang);
    lines.push(say('exclude/keys', lang, { of }));
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
  const what = kept[keep][lang];
  return output === '-'
    ? say('exclude/listed', lang, { items, what })
    : say('exclude/listed-in', lang, { items, where: plain(output), what });
}

function waiting(forbidden: number, waits: number, lang: Lang): string {
  const those = forbidden === 0 ? say('exclude/none-forbidden', lang) : say('exclude/some-forbidden', lang, { forbidden });
  return say('exclude/waiting', lang, { those, waits });
}

function notForbiddenLines({ notAnswered, neither, refused }: Listed, lang: Lang): string[] {
  const items = (count: number): string => counted(count, 'item', lang);
  const left = neither + refused;
  return [
    say('exclude/something-open', lang, { notAnswered: items(notAnswered) }),
    ...(left > 0 ? [say('exclude/left', lang, { left: items(left) })] : []),
  ];
}

function clearedLines({ neither, onlyStated, refused, open, told, toldFor }: Listed, lang: Lang): string[] {
  const items = (count: number): string => counted(count, 'item', lang);
  const lines: string[] = [];
  if (told > 0) lines.push(say('exclude/rest-on-config', lang, { told: items(told), toldFor: mostOf(toldFor, lang) }));
  lines.push(say('exclude/neither', lang, { neither: items(neither) }));
  if (onlyStated > 0) lines.push(say('exclude/only-stated', lang, { onlyStated: items(onlyStated) }));
  if (refused > 0) lines.push(say('exclude/refused', lang, { refused: items(refused) }));
  if (open.size > 0) lines.push(`${say('exclude/not-proven', lang)}${mostOf(added(open), lang)}`);
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
  const lines: string[] = [];
  const [ofRecords, ofFiles] = [counted(records, 'record', lang), counted(files, 'file', lang)];
  const [ofManifests, ofIgnored, ofDatasets] = [
    counted(manifests, 'manifest', lang),
    counted(ignored, 'file', lang),
    counted(datasets, 'dataset', lang),
  ];
  if (records > 0) lines.push(say('exclude/records-not-read', lang, { ofRecords, ofManifests }));
  if (files > 0) lines.push(say('exclude/files-not-read', lang, { ofFiles }));
  if (ignored > 0) lines.push(say('exclude/ignored', lang, { ofIgnored }));
  if (datasets > 0) lines.push(say('exclude/no-list', lang, { ofDatasets }));
  return lines.map((line) => `${line}\n`);
}
