import { type ExchangeTable, exchangeMatters, type Report } from '../model/snapshot.js';
import { cardBadge, cardBlock, hubLicense } from './exchange/card-block.js';
import { withCard } from './exchange/card-marks.js';

const own: Partial<ExchangeTable> = {
  'numbers of items': ['own', 'the table'],
  'licenses that the data or its publisher states': [
    'own',
    '`license` of the metadata, where all items have one; else their number in the table',
  ],
  'licenses that only the project declares': ['own', 'their number in the table; never in the metadata'],
  'no license, an unclear one, or contradictions': ['own', 'their number in the table; `license: unknown`'],
  'personal information found': ['own', 'numbers in the table'],
  'what was not read or not checked': ['own', 'the number of records in the table'],
  'what is cleared, and what is forbidden': ['own', 'the table and the badge'],
  'run, head and version of licit': ['own', 'the mark'],
};

/** A part of a README, which `licit card` puts between two marks, and its badge. */
export default {
  id: 'card',
  title: 'Part of a README for Hugging Face (licit card)',
  kind: 'exchange',
  says: Object.fromEntries(exchangeMatters.map((matter) => [matter, own[matter] ?? ['nowhere', 'its author says it']])) as ExchangeTable,
  render(snapshot, { lang, exchange = {} }) {
    const badge = exchange.badge ?? '';
    const note = `licit card: run ${snapshot.run.id}, head ${snapshot.head.slice(0, 16)}. What is between the marks is written anew.`;
    const text = withCard(exchange.original?.text ?? '', {
      note,
      lines: cardBlock(snapshot, badge, lang),
      license: hubLicense(snapshot),
    });
    return [
      ...(text === undefined ? [] : [{ name: 'README.md', content: text }]),
      { name: 'card.svg', content: cardBadge(snapshot, lang) },
    ];
  },
} satisfies Report;
