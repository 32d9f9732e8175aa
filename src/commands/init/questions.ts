/** What `licit init` asks on a terminal: what the model is for, where it is offered, whose laws it answers to, who answers for the data. The fifth is propose.ts. */
import type { Lang } from '../../model/basics.js';
import { plain } from '../../text/show.js';
import { type Asker, type Choice, chosen, numbered } from './asker.js';
import { jurisdictionChoices } from './jurisdictions.js';

/** What was answered; what was left open is not among it. */
export interface Answers {
  purpose?: string;
  offered?: string;
  /** Codes with commas; none where that is the answer. */
  jurisdiction?: string;
  provider?: string;
  contact?: string;
}

const words = {
  intro: {
    en: 'Four questions. Enter leaves one open: it is reported as unknown, never as "no". Ctrl+C writes nothing.',
    zh: '共四个问题。直接回车表示暂不回答：报告中记为“未知”，不会视为“否”。按 Ctrl+C 则不写入任何内容。',
  },
  purpose: { en: 'What is the model for?', zh: '模型用于什么？' },
  offered: {
    en: 'Where will it be offered to the public? Several with commas.',
    zh: '将在哪些地区面向公众提供服务？可填写多项，以逗号分隔。',
  },
  otherPlaces: { en: 'or other ISO 3166 codes: JP, GB, US-CA', zh: '或其他 ISO 3166 代码：JP、GB、US-CA' },
  laws: {
    en: 'Which laws and standards are to be answered for, article by article? Several with commas.',
    zh: '需要逐条对照哪些法域的法律与标准？可填写多项，以逗号分隔。',
  },
  noneYet: { en: 'none yet', zh: '暂不选择' },
  who: {
    en: 'Who answers for this data, and how do people reach them? (Example Ltd., data-office@example.com)',
    zh: '数据由谁负责，如何联系？（示例有限公司，data-office@example.com）',
  },
  again: { en: 'Not understood:', zh: '无法识别：' },
  purposes: {
    commercial: { en: 'commercial service', zh: '商业服务' },
    internal: { en: 'internal use', zh: '内部使用' },
    research: { en: 'research', zh: '科研' },
  },
  places: {
    CN: { en: 'Mainland China (CN)', zh: '中国大陆（CN）' },
    EU: { en: 'European Union (EU)', zh: '欧盟（EU）' },
    US: { en: 'United States (US)', zh: '美国（US）' },
    nowhere: { en: 'nowhere: it is not offered to the public', zh: '不面向公众提供' },
  },
};

/** Asks what the flags did not answer. */
export async function askQuestions(given: Answers, asker: Asker, lang: Lang): Promise<Answers> {
  const answers: Answers = { ...given };
  asker.say(`${words.intro[lang]}\n\n`);
  if (given.purpose === undefined) answers.purpose = await onePurpose(asker, lang);
  if (given.offered === undefined) answers.offered = await places(asker, lang);
  if (given.jurisdiction === undefined) answers.jurisdiction = await laws(asker, lang);
  if (given.provider === undefined && given.contact === undefined) Object.assign(answers, await provider(asker, lang));
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

function choicesOf(table: Readonly<Record<string, Record<Lang, string>>>, lang: Lang): Choice[] {
  return Object.entries(table).map(([value, shown]) => ({ value, shown: shown[lang] }));
}

async function onePurpose(asker: Asker, lang: Lang): Promise<string | undefined> {
  const choices = choicesOf(words.purposes, lang);
  asker.say(`1/4  ${words.purpose[lang]}\n${numbered(choices)}`);
  return untilUnderstood(asker, lang, (answer) => chosen(answer, choices));
}

async function places(asker: Asker, lang: Lang): Promise<string | undefined> {
  const choices = choicesOf(words.places, lang);
  asker.say(`2/4  ${words.offered[lang]}\n${numbered(choices)}       ${words.otherPlaces[lang]}\n`);
  return untilUnderstood(asker, lang, (answer) =>
    several(
      answer,
      'nowhere',
      (one) => chosen(one, choices) ?? (/^[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?$/.test(one) ? one.toUpperCase() : undefined),
    ),
  );
}

async function laws(asker: Asker, lang: Lang): Promise<string | undefined> {
  const choices = [...jurisdictionChoices(lang), { value: 'none', shown: words.noneYet[lang] }];
  asker.say(`3/4  ${words.laws[lang]}\n${numbered(choices)}`);
  return untilUnderstood(asker, lang, (answer) =>
    answer.toLowerCase() === words.noneYet[lang] ? '' : several(answer, 'none', (one) => chosen(one, choices)),
  );
}

/** The codes that an answer names, with commas; empty for the word that stands for none, undefined where something is not understood. */
function several(answer: string, none: string, codeOf: (one: string) => string | undefined): string | undefined {
  const named = answer.split(/[\s,，、;；]+/u).filter((one) => one !== '');
  const codes = named.map(codeOf);
  if (codes.length === 0 || codes.includes(undefined)) return undefined;
  // None and one is no answer.
  if (codes.includes(none)) return codes.length === 1 ? '' : undefined;
  return [...new Set(codes)].join(',');
}

async function provider(asker: Asker, lang: Lang): Promise<Pick<Answers, 'provider' | 'contact'>> {
  asker.say(`4/4  ${words.who[lang]}\n`);
  const answer = await asker.ask('  › ');
  const [, name = '', contact = ''] = /^(.*?)[\s,，、;；]*([^\s,，、;；]+(?:@|:\/\/)\S*)?$/su.exec(answer) ?? [];
  return { ...(name !== '' && { provider: name }), ...(contact !== '' && { contact }) };
}

/** Asks until the answer is understood or left out. */
export async function untilUnderstood(
  asker: Asker,
  lang: Lang,
  read: (answer: string) => string | undefined,
  question = '',
): Promise<string | undefined> {
  for (;;) {
    const answer = await asker.ask(`  ${question}› `);
    if (answer === '') return undefined;
    const value = read(answer);
    if (value !== undefined) return value;
    asker.say(`    ${words.again[lang]} ${plain(answer.slice(0, 200))}\n`);
  }
}
