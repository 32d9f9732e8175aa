/** The fifth question of `licit init`: what the folders here lack, what declaring it would clear, and what the person declares, on which evidence. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evidence } from '../../config/evidence-file.js';
import { libraries } from '../../config/libraries.js';
import type { WrittenDeclaration } from '../../config/schema/config-schema.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Config } from '../../model/settings.js';
import type { Snapshot } from '../../model/snapshot.js';
import { punctuation } from '../../text/messages/languages.js';
import { counted, number, plain } from '../../text/show.js';
import { sourceKindWords } from '../../text/words.js';
import { isYes } from '../confirm.js';
import { type Asker, chosen, numbered } from './asker.js';
import { untilUnderstood } from './questions.js';
import { type SourceHint, sourceHints } from './source-hints.js';
import { effectsOf, type Gap, type Lacking, lacking, openRules, Trial } from './trial.js';

/** What proposing needs. */
export interface Proposing {
  asker: Asker;
  lang: Lang;
  /** The folder of licit.yaml. */
  root: string;
  licit: string;
  /** Who answers for the data, where that was said. */
  office?: string;
  /** The configuration with these declarations; throws a LicitError where one is wrong. */
  configOf(declared: readonly WrittenDeclaration[]): Config;
}

const MOST_FOLDERS = 20;
const MOST_DOCUMENTS = 8;

const words = {
  look: {
    en: 'Look at the data here now, and list what a declaration can make up for? It is read once, and recorded nowhere. [y/N]',
    zh: '现在查看此处的数据，并列出可以通过声明补充的内容？仅读取一次，不作记录。[y/N]',
  },
  empty: { en: 'There is no data here.', zh: '此处没有数据。' },
  nothing: {
    en: 'Every item that was read has a source and a license on record, and a legal basis where personal information was found. That is all that was compared here.',
    zh: '已读取的条目均有来源和许可记录，发现个人信息的均有合法性基础记录。此处仅比对这三项。',
  },
  unread: {
    en: (files: string) => `${files} could not be read, and may lack anything: licit scan lists them.`,
    zh: (files: string) => `${files}未能读取，可能缺少任何一项：licit scan 会列出。`,
  },
  lacks: {
    en: 'What these lack, and what a declaration would clear:',
    zh: '以下内容缺少的声明，以及作出声明后可消除的问题：',
  },
  gap: {
    source: { en: 'a source', zh: '来源' },
    license: { en: 'a license', zh: '许可' },
    basis: { en: 'a legal basis for personal information', zh: '个人信息的合法性基础' },
  } satisfies Record<Gap, Record<Lang, string>>,
  clears: { en: 'would clear', zh: '可消除' },
  each: {
    en: (findings: string, items: string) => `${findings} of up to ${items} each`,
    zh: (findings: string, items: string) => `${findings}，每项最多涉及 ${items}`,
  },
  more: {
    en: (many: string) => `and ${many} more: declare them in licit.yaml`,
    zh: (many: string) => `另有 ${many} 处：请在 licit.yaml 中声明`,
  },
  kind: { en: 'How was it obtained? Enter: not now.', zh: '以何种方式取得？直接回车表示暂不声明。' },
  said: { en: 'Said or recorded here, not confirmed:', zh: '此处有以下记载，尚未确认：' },
  name: { en: 'Name or address of the source (Enter: none) ', zh: '来源的名称或网址（直接回车表示没有）' },
  nameOrNumber: {
    en: 'Name or address of the source, or the number of one above (Enter: none) ',
    zh: '来源的名称或网址，或者上列编号（直接回车表示没有）',
  },
  license: {
    en: 'Under which license? An SPDX name, or its address. Enter: not now. ',
    zh: '适用何种许可？SPDX 名称或网址。直接回车表示暂不声明。',
  },
  basis: {
    en: 'On which legal basis? consent, separate consent, contract, or the term or article of a law … Enter: not now. ',
    zh: '依据何种合法性基础？consent、separate consent、contract 等，或者法律的术语、条款。直接回车表示暂不声明。',
  },
  jurisdiction: {
    en: 'Under the law of which country or region? (CN, EU … Enter: left open) ',
    zh: '依据哪个国家或地区的法律？（CN、EU 等，直接回车表示不填）',
  },
  evidence: {
    en: 'Which file in this folder shows it? Enter: none, and it is not written. ',
    zh: '此文件夹中的哪个文件可以证明？直接回车表示没有，则不写入。',
  },
  documents: { en: 'there are:', zh: '现有：' },
  noFile: { en: 'There is no such file.', zh: '没有该文件。' },
  notSaid: { en: 'Not written: nothing is stated without evidence.', zh: '未写入：没有证明文件的内容不作声明。' },
  by: { en: 'Who declares this? A name or an office. ', zh: '由谁声明？填写姓名或部门。' },
  nobody: { en: 'Not written: no one declares it.', zh: '未写入：没有声明人。' },
  with: { en: 'This would be written:', zh: '将写入：' },
  effect: { en: 'A scan with it would say:', zh: '写入后的扫描结果：' },
  cleared: { en: 'cleared', zh: '消除' },
  less: { en: 'fewer', zh: '减少' },
  newly: { en: 'more', zh: '增加' },
  unproven: { en: 'not proven', zh: '证明材料不足' },
  fewer: { en: 'items: a file named as evidence is not data', zh: '条目：列为证明材料的文件不再作为数据' },
  open: { en: 'still open there:', zh: '该处仍待处理：' },
  same: { en: 'It clears nothing.', zh: '不消除任何问题。' },
  write: { en: 'Do you declare this? [y/N]', zh: '是否作此声明？[y/N]' },
};

/** Asks for what is missing, folder by folder. Only what the person confirms is among what it returns. */
export async function proposeDeclarations(context: Proposing): Promise<WrittenDeclaration[]> {
  const { asker, lang } = context;
  asker.say(`5/5  ${words.look[lang]}\n`);
  if (!isYes(await asker.ask('  › '))) return [];
  const trial = new Trial(context.root, context.licit, lang);
  try {
    const first = await trial.look(context.configOf([]));
    if (first === undefined) {
      asker.say(`  ${words.empty[lang]}\n`);
      return [];
    }
    let view: Snapshot = first;
    listLacking(lacking(view), view, context);
    const declared: WrittenDeclaration[] = [];
    const asked = new Set<string>();
    // What is declared may leave less to ask for: a file named as evidence is not data any more.
    for (let next = nextOf(view, asked); next !== undefined; next = nextOf(view, asked)) {
      const said = await declarationFor(next, context, sourceHints(view, next.scope.path, context.root));
      if (said === undefined) continue;
      const after: Snapshot = (await trial.look(context.configOf([...declared, said]))) ?? view;
      asker.say(
        `\n  ${words.with[lang]}\n${indented(yamlOf([said]), 4)}  ${words.effect[lang]}\n${effectLines(view, after, next.dataset, lang)}`,
      );
      if (!isYes(await asker.ask(`  ${words.write[lang]} `))) continue;
      declared.push(said);
      view = after;
    }
    return declared;
  } finally {
    trial.close();
  }
}

/** The folder to ask about next; each is asked about once, and not too many. */
function nextOf(view: Snapshot, asked: Set<string>): Lacking | undefined {
  const next = lacking(view).find(({ scope }) => !asked.has(JSON.stringify(scope)));
  if (next === undefined || asked.size >= MOST_FOLDERS) return undefined;
  asked.add(JSON.stringify(next.scope));
  return next;
}

/** The declarations as YAML: the items of a list. */
export function yamlOf(declared: readonly WrittenDeclaration[]): string {
  return libraries().yaml.stringify(declared, { lineWidth: 0 });
}

function listLacking(all: readonly Lacking[], { totals }: Snapshot, { asker, lang }: Proposing): void {
  if (totals.unreadFiles + totals.notScanned > 0)
    asker.say(`  ⚠ ${words.unread[lang](counted(totals.unreadFiles + totals.notScanned, 'file', lang))}\n`);
  if (all.length === 0) {
    asker.say(`  ${words.nothing[lang]}\n`);
    return;
  }
  asker.say(`  ${words.lacks[lang]}\n`);
  for (const { scope, gaps } of all.slice(0, MOST_FOLDERS))
    asker.say(`    ${scopeShown(scope)}\n${gaps.map((gap) => `      ${gapLine(gap, lang)}\n`).join('')}`);
  if (all.length > MOST_FOLDERS) asker.say(`    ${words.more[lang](number(all.length - MOST_FOLDERS, lang))}\n`);
}

function gapLine({ gap, rules, findings, items }: Lacking['gaps'][number], lang: Lang): string {
  const many =
    findings === 1 ? counted(items, 'item', lang) : words.each[lang](counted(findings, 'finding', lang), counted(items, 'item', lang));
  return `${words.gap[gap][lang]} ${words.clears[lang]} ${rules.join(punctuation[lang].listComma)}${punctuation[lang].colon}${many}`;
}

function scopeShown({ path, dataset }: Lacking['scope']): string {
  return dataset === undefined ? plain(path) : `${plain(path)} · ${plain(dataset)}`;
}

/** What a person declares of one folder; undefined where that is nothing. */
async function declarationFor(
  { scope, gaps }: Lacking,
  context: Proposing,
  hints: readonly SourceHint[],
): Promise<WrittenDeclaration | undefined> {
  const { asker, lang, office } = context;
  const said: WrittenDeclaration = { ...scope };
  asker.say(`\n  ${scopeShown(scope)}\n`);
  for (const one of gaps) {
    const { gap } = one;
    asker.say(`    ${gapLine(one, lang)}\n`);
    const claim = await claims[gap](context, said, hints);
    if (claim === undefined) continue;
    const shown = await document(context);
    if (shown === undefined) asker.say(`    ${words.notSaid[lang]}\n`);
    else Object.assign(said, { [gap]: { ...claim, evidence: shown } });
  }
  if (!gaps.some(({ gap }) => said[gap] !== undefined)) return undefined;
  const by = (await asker.ask(`    ${words.by[lang]}${office === undefined ? '' : `[${plain(office)}] `}› `)) || office;
  if (by === undefined) asker.say(`    ${words.nobody[lang]}\n`);
  return by === undefined ? undefined : { ...said, by };
}

const claims: Record<Gap, (context: Proposing, said: WrittenDeclaration, hints: readonly SourceHint[]) => Promise<object | undefined>> = {
  async source({ asker, lang }, _, hints) {
    const kinds = Object.entries(sourceKindWords)
      .filter(([value]) => value !== 'unknown')
      .map(([value, shown]) => ({ value, shown: shown[lang] }));
    asker.say(`    ${words.kind[lang]}\n${numbered(kinds)}`);
    const kind = await untilUnderstood(asker, lang, (answer) => chosen(answer, kinds));
    if (kind === undefined) return undefined;
    const offered = hints.map(({ value, raw, at }) => ({
      value,
      shown: `${plain(value)}  ${plain(placeOf(at))}${raw === value ? '' : `  "${plain(raw)}"`}`,
    }));
    if (offered.length > 0) asker.say(`    ${words.said[lang]}\n${numbered(offered)}`);
    const answer = await asker.ask(`    ${(offered.length > 0 ? words.nameOrNumber : words.name)[lang]}› `);
    const name = chosen(answer, offered) ?? answer;
    return { kind, ...(name !== '' && { [/^https?:\/\//i.test(name) ? 'url' : 'name']: name }) };
  },
  async license(context, said) {
    const expression = await valid(context, words.license[context.lang], (answer) => ({ ...said, license: answer }));
    return expression === undefined ? undefined : { expression };
  },
  async basis(context, said) {
    const term = await valid(context, words.basis[context.lang], (answer) => ({ ...said, basis: answer }));
    if (term === undefined) return undefined;
    const jurisdiction = await valid(context, words.jurisdiction[context.lang], (answer) => ({
      ...said,
      basis: { term, jurisdiction: answer },
    }));
    return { term, ...(jurisdiction !== undefined && { jurisdiction }) };
  },
};

const placeOf = ({ path, line }: SourceHint['at']): string => `${path}${line === undefined ? '' : `:${line}`}`;

/** An answer that licit.yaml may hold: what is wrong with others is said, and asked again. */
async function valid(
  { asker, configOf }: Proposing,
  question: string,
  declare: (answer: string) => WrittenDeclaration,
): Promise<string | undefined> {
  for (;;) {
    const answer = await asker.ask(`    ${question}› `);
    if (answer === '') return undefined;
    try {
      configOf([declare(answer)]);
      return answer;
    } catch (fault) {
      if (!(fault instanceof LicitError)) throw fault;
      asker.say(`    ${plain(fault.message)}\n`);
    }
  }
}

/** The file that shows a claim, relative to licit.yaml: one that is there. */
async function document({ asker, lang, root }: Proposing): Promise<string | undefined> {
  const there = documentsIn(root);
  if (there.length > 0) asker.say(`    ${words.documents[lang]} ${there.map(plain).join(punctuation[lang].listComma)}\n`);
  for (;;) {
    const answer = await asker.ask(`    ${words.evidence[lang]}› `);
    if (answer === '') return undefined;
    const found = evidence(answer, root, root);
    if (typeof found !== 'string' && found.sha256 !== undefined) return found.path;
    asker.say(`    ${typeof found === 'string' ? found : words.noFile[lang]}\n`);
  }
}

/** Some documents of the folder that is made for them. */
function documentsIn(root: string): string[] {
  const folder = join(root, 'evidence');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile() && !one.name.startsWith('.'));
  return files
    .slice(0, MOST_DOCUMENTS)
    .map(({ name }) => `evidence/${name}`)
    .sort();
}

/** What a declaration changes, and what it leaves. What is not proven in place of unmet is not cleared. */
function effectLines(before: Snapshot, after: Snapshot, dataset: string, lang: Lang): string {
  const effects = effectsOf(before, after);
  const lines = effects.flatMap(({ rule, unmet, unproven }) => {
    const more = unproven[1] > unproven[0] ? [line('?', 'unproven', rule, unproven, lang)] : [];
    if (unmet[1] > unmet[0]) return [line('✖', 'newly', rule, unmet, lang), ...more];
    if (unmet[1] === unmet[0]) return more;
    return more.length > 0
      ? [line('·', 'less', rule, unmet, lang), ...more]
      : [line('✓', unmet[1] === 0 ? 'cleared' : 'less', rule, unmet, lang)];
  });
  const clears = effects.some(({ unmet }) => unmet[1] < unmet[0]);
  const open = openRules(after, dataset);
  return [
    ...(clears ? [] : [`    ${words.same[lang]}\n`]),
    ...lines,
    ...(after.totals.items < before.totals.items
      ? [`    · ${words.fewer[lang]}  ${arrow([before.totals.items, after.totals.items], lang)}\n`]
      : []),
    ...(open.length > 0 ? [`    · ${words.open[lang]} ${open.join(punctuation[lang].listComma)}\n`] : []),
  ].join('');
}

function line(mark: string, word: 'cleared' | 'less' | 'newly' | 'unproven', rule: string, change: [number, number], lang: Lang): string {
  return `    ${mark} ${words[word][lang]}  ${rule}  ${arrow(change, lang)}\n`;
}

function arrow([before, after]: [number, number], lang: Lang): string {
  return `${number(before, lang)} → ${number(after, lang)}`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
