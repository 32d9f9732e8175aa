/** What the licenses of all items allow together, in short: `licit mix` says it in full. */
import type { Lang, Three } from '../../model/basics.js';
import type { MixAnswer } from '../../model/license-terms.js';
import { bracketed } from '../../text/messages/languages.js';
import { clauseIn } from '../../text/words/clause-words.js';
import { checkedWords, mixReasonWords, permissionWords, purposeWords, threeWords, valueWords } from '../../text/words.js';
import type { Block, Cell, Part } from '../document/document.js';
import type { Writer } from './provenance-writer.js';

const permissions = [
  'train',
  'commercial',
  'derivatives',
  'redistribute',
  'attribution',
  'notice',
  'shareAlike',
  'fieldOfUse',
  'noCompetingModel',
] as const;
const mostNamed = 3;
const mostPairs = 5;

const prose = {
  en: {
    colon: ': ',
    title: 'The licenses taken together',
    text: 'The mix permits only what every license permits and inherits every obligation. Items without a license leave the answer unknown unless another license forbids it. A release license applies to what is released as a whole: each part keeps its own license.',
    caption: 'What the mix permits',
    question: 'Question',
    answer: 'Answer',
    decides: 'Decided by',
    trained: 'trained on together',
    declared: 'declared use',
    noUse: 'no use declared',
    assumed: 'training treated as adaptation',
    collection: 'released as a collection, each item under its own license',
    adapted: 'released as adapted material under one license',
    under: 'One derivative work may be released under: ',
    none: 'None of the licenses checked lets all of it be released as one derivative work.',
    maybe: 'Not known for: ',
    pairs: 'Licenses that cannot be combined in one derivative work, or for which it is unknown',
    licenses: 'Licenses',
    clause: 'Rests on',
    more: (n: string) => `and ${n} more`,
  },
  zh: {
    colon: '：',
    title: '全部许可的合并效果',
    text: '整体只允许其中每一种许可都允许的使用，并须满足其中任何一种许可的要求。没有确定许可的条目，使其他许可未禁止的事项处于不明状态。发布许可针对整体发布物：各部分仍适用各自的许可。',
    caption: '整体允许的使用',
    question: '事项',
    answer: '结论',
    decides: '决定因素',
    trained: '合并训练',
    declared: '声明的用途',
    noUse: '未声明用途',
    assumed: '视训练为演绎',
    collection: '作为汇编发布，各条目适用各自的许可',
    adapted: '作为演绎作品以单一许可发布',
    under: '单一演绎作品可采用的许可：',
    none: '所查许可均不能使全部数据作为单一演绎作品发布。',
    maybe: '尚不明确的许可：',
    pairs: '不能并入同一演绎作品，或是否可以尚不明确的许可',
    licenses: '许可',
    clause: '依据',
    more: (n: string) => `另有 ${n} 种`,
  },
} satisfies Record<Lang, unknown>;

/** The mix as it was judged; nothing where a ledger of an earlier version holds none. */
export function together(writer: Writer): Block[] {
  const { mix } = writer.snapshot;
  if (!mix) return [];
  const { lang } = writer;
  const words = prose[lang];
  const purpose = mix.use.purpose === undefined ? words.noUse : `${words.declared}${words.colon}${purposeWords[mix.use.purpose][lang]}`;
  const use = mix.use.assumeAdaptation === true ? `${purpose}${writer.words.semicolon}${words.assumed}` : purpose;
  const rows: Cell[][] = [
    ...permissions.map((name) => [permissionWords[name][lang], ...answered(mix.permissions[name], writer)]),
    [`${words.trained}${bracketed(use, lang)}`, ...answered(mix.trained, writer)],
    [words.collection, ...answered(mix.collection, writer)],
    [words.adapted, answerWords(mix.adapted, writer), ''],
  ];
  const of = (answer: Three) => mix.releases.filter((one) => one.answer === answer).map(({ license }) => license);
  const [yes, maybe] = [of('yes'), of('unknown')];
  return [
    { kind: 'heading', text: words.title },
    { kind: 'text', text: words.text },
    {
      kind: 'table',
      caption: words.caption,
      columns: [{ label: words.question }, { label: words.answer }, { label: words.decides }],
      rows,
    },
    { kind: 'text', text: yes.length > 0 ? [words.under, ...writer.codes(yes)] : words.none },
    ...(yes.length === 0 && maybe.length > 0 ? [{ kind: 'text', text: [words.maybe, ...writer.codes(maybe)] } as const] : []),
    ...(mix.pairs.length > 0
      ? [
          {
            kind: 'table',
            caption: words.pairs,
            columns: [{ label: words.licenses }, { label: words.answer }, { label: words.clause }],
            rows: mix.pairs
              .slice(0, mostPairs)
              .map(({ licenses, answer, clause, checked }) => [
                writer.codes(licenses),
                answerWords(answer, writer),
                `${clauseIn(lang, clause)}${bracketed(checkedWords[checked][lang], lang)}`,
              ]),
          } as const,
        ]
      : []),
  ];
}

function answered({ answer, because, against, open }: MixAnswer, writer: Writer): Cell[] {
  const { lang } = writer;
  const queries = new Map(writer.snapshot.licenses.map((view) => [view.expression, view]));
  const named = because.slice(0, mostNamed).flatMap(({ license, items, answer: said, reason }, index): Part[] => {
    const words = valueWords(license, lang);
    const why =
      said === 'unknown' ? `${threeWords.unknown[lang]}${prose[lang].colon}${mixReasonWords[reason][lang]}` : mixReasonWords[reason][lang];
    const view = queries.get(license);
    // A state may have several readings, each with a part of the items that its query counts.
    const count = writer.traced(writer.number(items), view?.items === items ? view.query : undefined);
    return [index > 0 ? ' · ' : '', words === license ? { code: license } : words, ' ', ...count, ` (${why})`];
  });
  const more = against.licenses + open.licenses - Math.min(mostNamed, because.length);
  return [answerWords(answer, writer), more > 0 ? [...named, ` · ${prose[lang].more(writer.number(more))}`] : named];
}

function answerWords(answer: Three, { lang }: Writer): string {
  return threeWords[answer][lang];
}
