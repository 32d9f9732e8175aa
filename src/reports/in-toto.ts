import type { ExchangeTable, Report } from '../model/snapshot.js';
import { exchangeMatters } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { inTotoStatement } from './exchange/in-toto-statement.js';

const own: Partial<ExchangeTable> = {
  'files with sizes and digests': [
    'own',
    '`subject`: SHA-256; of the list of a folder, or of lists that are one, as `licitFolder`; sizes nowhere',
  ],
  'numbers of items': ['own', '`predicate.totals`'],
  'the use that was judged, and its limits': [
    'own',
    '`predicate.use`; each rule and duty with its verdicts, `predicate.rules` and `predicate.duties`',
  ],
  'what was not read or not checked': ['own', '`predicate.totals`: `unread`, `unreadFiles`, `notScanned`, `notChecked`'],
  'what is cleared, and what is forbidden': ['own', '`predicate.items`'],
  'run, head and version of licit': ['own', '`predicate`'],
};
const states = 'it states what a run came to, and describes no data';

/** A statement in the form of the in-toto attestation framework. Its signature is put around it where it is written. */
export default {
  id: 'in-toto',
  title: 'in-toto statement on rights in datasets',
  kind: 'exchange',
  says: Object.fromEntries(exchangeMatters.map((matter) => [matter, own[matter] ?? ['nowhere', states]])) as ExchangeTable,
  render: (snapshot) => [{ name: 'rights.intoto.json', content: `${safeJson(inTotoStatement(snapshot))}\n` }],
} satisfies Report;
