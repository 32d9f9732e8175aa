/** Asks on a terminal for the values of an extract, one by one: what the text proposes is quoted and taken with Enter, what decides is typed. */
import { type ExtractKey, extractKeys, extractUses } from '../../claims/documents/extract-kinds.js';
import type { Proposal } from '../../claims/documents/proposals.js';
import type { Lang, Words } from '../../model/basics.js';
import type { ExtractedValue } from '../../model/statement.js';
import { plain } from '../../text/show.js';
import { type Ask, asking } from '../confirm.js';

const words = {
  intro: {
    en: 'Enter takes what is proposed, - leaves it open. What decides is not proposed: read it and type it.',
    zh: '回车采用建议值，输入 - 留空。起决定作用的内容不作建议：请阅读后输入。',
  },
  quote: { en: 'the words of the document that say so', zh: '文件中的原文' },
  one: { en: 'of', zh: '可选' },
} satisfies Record<string, Words>;

/** What can be typed, where that is a list. */
const CHOICES: Partial<Record<ExtractKey['is'], readonly string[]>> = {
  uses: extractUses,
  barred: extractUses,
  purposes: ['train', 'fine-tune', 'evaluate', 'all'],
  outcome: ['positive', 'negative', 'conditional'],
  no: ['no', 'yes'],
};
/** What has to be in the words of the document, which a value that is chosen from a list is not. */
const QUOTED: ReadonlySet<ExtractKey['is']> = new Set(['uses', 'purposes', 'outcome']);

/** The values that a person gives, beside those that flags gave already. */
export async function askedValues(
  kind: string,
  given: Readonly<Record<string, ExtractedValue>>,
  proposed: ReadonlyMap<string, Proposal>,
  { ask, lang }: { ask: Ask; lang: Lang },
): Promise<Record<string, ExtractedValue>> {
  const values: Record<string, ExtractedValue> = { ...given };
  for (const [name, { is, needed, says }] of Object.entries(extractKeys(kind) ?? {})) {
    const proposal = proposed.get(name);
    if (values[name] !== undefined || (!needed && proposal === undefined)) continue;
    const choices = CHOICES[is];
    const quoted = proposal === undefined ? '' : `\n    “${plain(proposal.quote)}”`;
    const among = choices === undefined ? '' : ` (${words.one[lang]} ${choices.join(', ')})`;
    const answer = (
      await ask(`${name}  ${says[lang]}${among}${quoted}\n  ${proposal === undefined ? '' : `[${plain(proposal.value)}] `}> `)
    ).trim();
    if (answer === '-' || (answer === '' && proposal === undefined)) continue;
    const value = answer === '' ? proposal!.value : answer;
    const all = value.split(',').map((part) => part.trim());
    const isList = is === 'uses' || is === 'barred' || is === 'purposes';
    values[name] = { value: isList && all.length > 1 ? all : value };
    if (!QUOTED.has(is) || value === 'none') continue;
    const said = (await ask(`  ${words.quote[lang]}: `)).trim();
    if (said !== '') values[name] = { ...values[name], words: said };
  }
  return values;
}

/** The same on the terminal. */
export async function askedOnTerminal(
  kind: string,
  given: Readonly<Record<string, ExtractedValue>>,
  proposed: ReadonlyMap<string, Proposal>,
  lang: Lang,
): Promise<Record<string, ExtractedValue>> {
  process.stderr.write(`${words.intro[lang]}\n`);
  return asking((ask) => askedValues(kind, given, proposed, { ask, lang }));
}
