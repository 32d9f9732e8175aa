import { factDictionary } from '../src/facts/dictionary.js';
import { factsIn } from '../src/facts/facts-asked.js';
import type { Lang } from '../src/model/basics.js';
import type { FactName } from '../src/model/fact.js';
import type { Condition, Instrument, Rule } from '../src/model/rule.js';
import { declareCommand } from '../src/text/declare-command.js';
import { certaintyWords, scopeWords, severityWords, verdictWords } from '../src/text/words.js';

const head = '<!-- Made by `npm run accept` from src/rules; edit the rule, not this page. -->';

/** The file name of a rule's page: `license-forbids-use.md`. */
export function pageName(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

/** A rule's page in English and Chinese, from the same object that `licit explain` shows. */
export function rulePage(rule: Rule, instruments: ReadonlyMap<string, Instrument>): string {
  const facts = [...new Set([...factsIn(rule.applies), ...factsIn(rule.met)])];
  const lines = [`# ${rule.id}`, '', head, ''];
  for (const lang of ['en', 'zh'] as const) {
    const t = (en: string, zh: string) => (lang === 'en' ? en : zh);
    lines.push(`## ${rule.title[lang]}`, '');
    lines.push(
      t(
        `${severityWords[rule.severity].en} · ${rule.waivable ? 'can be waived' : 'cannot be waived'} · judged for each ${scopeWords[rule.scope].en}`,
        `${severityWords[rule.severity].zh} · ${rule.waivable ? '可豁免' : '不可豁免'} · 判断对象：${scopeWords[rule.scope].zh}`,
      ),
      '',
    );
    lines.push(`**${t('Why it matters', '为何重要')}** ${rule.why[lang]}`, '', `**${t('What to do', '如何处理')}** ${rule.fix[lang]}`, '');
    lines.push(`**${t('It rests on', '依据')}** ${rule.cites.map((cite) => cited(cite, instruments, lang)).join(t('; ', '；'))}`, '');
    lines.push(`**${t('Applies when', '适用条件')}** ${inWords(rule.applies, lang)}`, '');
    lines.push(`**${t('Is met when', '符合条件')}** ${inWords(rule.met, lang)}`, '');
    if (rule.silence) {
      const quiet = t(
        'When it is not met, nothing on record shows what the law asks; that is no proof of a breach, and the duties it serves stay unproven.',
        '不符合时，仅表明没有记录可以证明法规的要求；这不等于违反，相关义务记为“证明材料不足”。',
      );
      lines.push(quiet, '');
    }
    lines.push(...facts.map((name) => `- \`${name}\`${t(': ', '：')}${factDictionary[name].says[lang]}`), '');
  }
  const declaring = declareCommand(rule, { dataset: 'NAME', paths: ['PATH'] }, {});
  const commands = [...(declaring === undefined ? [] : [declaring]), ...(rule.commands ?? [])];
  if (commands.length > 0) lines.push('```', ...commands, '```', '');
  lines.push('## Examples', '', '| case | facts | verdict |', '| --- | --- | --- |');
  for (const { name, facts: values, verdict } of rule.examples) {
    const cells = (Object.keys(values) as FactName[]).map(
      (fact) => `${fact}: ${values[fact] === null ? 'not known' : JSON.stringify(values[fact])}`,
    );
    lines.push(`| ${name} | \`${cells.join(', ')}\` | ${verdictWords[verdict].en} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** The page that describes every fact. */
export function factsPage(): string {
  const lines = [
    '# Facts',
    '',
    '<!-- Made by `npm run accept` from src/facts/families; edit the families, not this page. -->',
    '',
    'A rule may ask about these and nothing else; the families in `src/facts/families` compute them. A fact may be unknown, which is neither true nor false. A fact of',
    'type `recorded` never is: it says whether something is on record.',
    '',
    '| fact | type | says | 含义 |',
    '| --- | --- | --- | --- |',
  ];
  for (const [name, { type, says, values }] of Object.entries(factDictionary)) {
    const of = values ? `: ${values.map((value) => `\`${value}\``).join(', ')}` : '';
    lines.push(`| \`${name}\` | ${type}${of} | ${says.en} | ${says.zh} |`);
  }
  return `${lines.join('\n')}\n`;
}

function cited(cite: Rule['cites'][number], instruments: ReadonlyMap<string, Instrument>, lang: Lang): string {
  const short = instruments.get(cite.instrument)?.short[lang] ?? cite.instrument;
  const sure = certaintyWords[cite.certainty][lang];
  const doubt = cite.certainty === 'read' ? '' : lang === 'en' ? ` (${sure})` : `（${sure}）`;
  return `${short}${lang === 'en' || !short.startsWith('《') ? ' ' : ''}${cite.article[lang]}${doubt}`;
}

function inWords(condition: Condition, lang: Lang): string {
  const t = (en: string, zh: string) => (lang === 'en' ? en : zh);
  if ('all' in condition) {
    if (condition.all.length === 0) return t('always', '始终');
    return condition.all.map((part) => inWords(part, lang)).join(t(' and ', ' 且 '));
  }
  if ('any' in condition) return condition.any.map((part) => `(${inWords(part, lang)})`).join(t(' or ', ' 或 '));
  if ('not' in condition) return `${t('not', '非')} (${inWords(condition.not, lang)})`;
  const fact = `\`${condition.fact}\``;
  if ('known' in condition) return `${fact} ${condition.known ? t('is known', '已知') : t('is not known', '不明')}`;
  if ('at-least' in condition) return `${fact} ≥ ${condition['at-least']}`;
  if ('at-most' in condition) return `${fact} ≤ ${condition['at-most']}`;
  const values = (Array.isArray(condition.is) ? condition.is : [condition.is]).map((value) => `\`${value}\``);
  return `${fact} = ${values.join(t(' or ', ' 或 '))}`;
}
