import type { Readable, Writable } from 'node:stream';
import { type LicenseReading, permissionsOf, readLicense } from '../../license/statements/read-license.js';
import type { LicenseInText } from '../../license/texts/license-text.js';
import type { Lang, Words } from '../../model/basics.js';
import type { Permissions } from '../../model/license-terms.js';
import { phraseIn } from '../../text/in-chinese.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { clip, pad, plain } from '../../text/show.js';
import { clauseIn } from '../../text/words/clause-words.js';

export interface LicenseArguments {
  /** Language of the page for people; programs are answered in English. */
  lang?: Lang;
  /** A license as stated; `-` or nothing reads JSON lines. */
  string?: string;
  /** JSON lines of `{id,text}`: the licenses in a text. */
  text?: boolean;
}

interface Streams {
  input: Readable;
  output: Writable;
}

/** `licit tools license`: one string for people, or JSON lines for programs. */
export function licenseCommand(options: LicenseArguments): Promise<number> {
  return runLicense({ ...options, input: process.stdin, output: process.stdout });
}

/** Prints what licit makes of one string, or answers each JSON line `{id,string}` (or `{id,text}`) with one, in order. */
export async function runLicense({ string, text, lang = 'en', input, output }: Streams & LicenseArguments): Promise<number> {
  // Loaded only when asked for: one string is answered at once.
  if (string === undefined || string === '-')
    return (await import('./license-lines.js')).answerLines(input, output, text ? 'text' : 'string');
  output.write(`${text ? await shownTexts(string, lang) : shown(readLicense(string), string, lang)}\n`);
  return 0;
}

const recognizedBy: Record<LicenseInText['how'], Words> = {
  text: { en: 'its text', zh: '许可全文' },
  notice: { en: 'a notice', zh: '许可声明' },
  name: { en: 'its name', zh: '名称' },
  link: { en: 'its address', zh: '网址' },
  tag: { en: 'an SPDX tag', zh: 'SPDX 标记' },
  words: { en: 'words of its own', zh: '自有措辞' },
};

async function shownTexts(text: string, lang: Lang): Promise<string> {
  const { licenseTexts } = await import('../../license/texts/license-text.js');
  const found = licenseTexts(text);
  if (found.length === 0) return say('license/no-license-recognized', lang);
  const by = (how: LicenseInText['how']): string => say('license/recognized-by', lang, { recognizedBy: recognizedBy[how][lang] });
  return found.map(({ id, start, end, how }) => `${id.padEnd(28)} ${by(how)}${start}-${end}`).join('\n');
}

const questions = [
  ['train', { en: 'copy, train', zh: '复制、训练' }],
  ['commercial', { en: 'commercial use', zh: '商业使用' }],
  ['derivatives', { en: 'adapt', zh: '演绎' }],
  ['redistribute', { en: 'redistribute', zh: '再分发' }],
] as const satisfies readonly (readonly [keyof Permissions, Words])[];

const asked = [
  ['attribution', { en: 'attribution', zh: '署名' }],
  ['notice', { en: 'notice', zh: '保留声明' }],
  ['shareAlike', { en: 'share alike', zh: '相同方式共享' }],
  ['noCompetingModel', { en: 'no competing model', zh: '禁止用于竞争性模型' }],
] as const satisfies readonly (readonly [keyof Permissions, Words])[];

const allowed: Record<'yes' | 'no' | 'unknown', Words> = {
  yes: { en: 'yes', zh: '允许' },
  no: { en: 'NO', zh: '不允许' },
  unknown: { en: 'unknown', zh: '不明' },
};

const required: typeof allowed = {
  yes: { en: 'required', zh: '要求' },
  no: { en: 'not required', zh: '不要求' },
  unknown: allowed.unknown,
};

const databaseRight: typeof allowed = {
  yes: { en: 'licensed or waived', zh: '已许可或者放弃' },
  no: { en: 'not licensed', zh: '未许可' },
  unknown: { en: 'not spoken of', zh: '未提及' },
};

const labels = {
  databaseRight: { en: 'database right', zh: '数据库权利' },
  speaksOf: { en: 'speaks of', zh: '适用对象' },
  limits: { en: 'limits', zh: '用途限制' },
  restsOn: { en: 'rests on', zh: '依据' },
  checked: { en: 'checked', zh: '核对情况' },
} satisfies Record<string, Words>;

const objects: Record<string, Words> = {
  works: { en: 'works', zh: '作品' },
  models: { en: 'models', zh: '模型' },
  outputs: { en: 'outputs', zh: '模型输出' },
};

const stated: Record<LicenseReading['state'], Words> = {
  known: { en: 'a license that licit knows', zh: 'licit 已知的许可' },
  'none-stated': { en: 'no license is stated', zh: '写明没有许可' },
  proprietary: { en: 'the rights are reserved', zh: '保留权利' },
  custom: { en: 'terms of its own', zh: '自有条款' },
  'not-recognized': { en: 'not recognized', zh: '未能识别' },
};

const checkedWords: Record<Permissions['checked'], Words> = {
  read: { en: 'these sections were read in the license text', zh: '已对照许可原文核对上述条款' },
  memory: { en: 'not read in the license text for this table', zh: '未对照许可原文核对' },
  none: { en: 'there is no text to check this against', zh: '没有可供核对的原文' },
};

function shown({ state, expression, why }: LicenseReading, words: string, lang: Lang): string {
  const lines = [
    clip(plain(words), 100),
    `  ${expression ?? stated[state][lang]}${expression === null ? '' : `   ${stated[state][lang]}`}`,
    `  ${phraseIn(lang, why)}`,
  ];
  if (expression === null) return lines.join('\n');
  const permissions = permissionsOf(expression);
  const row = (label: Words, value: string): number => lines.push(`  ${pad(label[lang], 20)} ${value}`);
  lines.push('');
  for (const [name, label] of questions) row(label, allowed[permissions[name] ?? 'unknown'][lang]);
  for (const [name, label] of asked) row(label, required[permissions[name] ?? 'unknown'][lang]);
  row(labels.databaseRight, databaseRight[permissions.databaseRight ?? 'unknown'][lang]);
  const { appliesTo, fieldOfUse } = permissions;
  if (appliesTo) row(labels.speaksOf, appliesTo.map((one) => objects[one]?.[lang] ?? one).join(punctuation[lang].listComma));
  if (fieldOfUse && fieldOfUse !== 'none') row(labels.limits, phraseIn(lang, fieldOfUse));
  lines.push(
    '',
    `  ${pad(labels.restsOn[lang], 10)} ${clauseIn(lang, permissions.clause)}`,
    `  ${pad(labels.checked[lang], 10)} ${checkedWords[permissions.checked][lang]}`,
  );
  return lines.join('\n');
}
