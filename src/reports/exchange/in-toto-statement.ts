/** An in-toto statement on the rights in the data: of which files, what a run came to, by which rules, and the head of its ledger. */

import type { Snapshot } from '../../model/snapshot.js';
import { clearedCounts, exchangeOrigin } from './exchange-view.js';
import type { JsonObject } from './licit-record.js';

/** The type of what is stated, with its version. */
const PREDICATE = 'urn:licit:predicate:dataset-rights:1';

/** The statement. Numbers are those of the whole project; what was not shown is counted as that, and never left out. */
export function inTotoStatement(snapshot: Snapshot): JsonObject {
  const { totals, policy, rules, duties, laws = [], notChecked } = snapshot;
  const { datasets, items, distinct, unread, unreadFiles, notScanned } = totals;
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: snapshot.manifests.map(
      ({ path, sha256, several }): JsonObject => ({
        name: path,
        // The manifest of a folder, or of lists that were joined, is no file: its digest is that of the list that was made of them.
        digest: several ? { licitFolder: sha256 } : { sha256 },
      }),
    ),
    predicateType: PREDICATE,
    predicate: {
      ...exchangeOrigin(snapshot),
      use: { ...snapshot.use } as JsonObject,
      totals: { datasets, items, distinct, unread, unreadFiles, notScanned, notChecked: notChecked.length },
      items: clearedCounts(snapshot),
      rules: rules.map(({ id, severity, scope, off, counts, standings }) => ({
        id,
        severity,
        scope,
        ...(off && { off }),
        verdicts: { ...counts },
        ...(standings && { standings: { ...standings } }),
      })),
      duties: duties.map(({ instrument, id, verdict }) => ({ instrument, id, verdict })),
      instruments: laws.filter(({ chosen }) => chosen).map(({ id }) => id),
      policy: {
        ...(policy.base !== undefined && { base: policy.base }),
        rulesOff: [...policy.rulesOff],
        lowered: policy.lowered.map((one) => ({ ...one })),
        ignoredFiles: policy.ignored.reduce((sum, { files }) => sum + files, 0),
      },
    },
  };
}
