/**
 * A program that was written against the library: what it relies on (docs/api.md, “What stays”). The hard suite compiles it against the package as npm packs it
 * (`test/hard/package.test.ts`); what must not compile is marked, and compiles no more once it would.
 */
import {
  type CheckResult,
  check,
  type Finding,
  type InspectedSpan,
  inspect,
  type Ledger,
  type LicenseState,
  LicitError,
  type RunResult,
  readLedger,
  readLicense,
  type ScanOptions,
  scan,
  snapshot,
  type Three,
  type Verdict,
  version,
} from 'licit';

const options: ScanOptions = {
  paths: ['data'],
  cwd: '.',
  ledger: 'a.db',
  failOn: 'none',
  strict: true,
  workers: 0,
  lang: 'zh',
  onNote: (note) => note.trim(),
};
const result: RunResult = await scan(options);
const change: CheckResult = await check({ base: 'HEAD', staged: true });
const ledger: Ledger = await readLedger('a.db');
const earlier: RunResult = await snapshot(ledger, { asOf: '2026-01-01' });
const spans: InspectedSpan[] = await inspect('a boat', { offsets: 'codepoint' });
const answer = readLicense('MIT');

/** What a program counts on: a member that goes away or gets another type breaks a line here. */
export const relied: (string | number | boolean | null)[] = [
  version.length,
  result.schemaVersion,
  result.exit,
  result.head,
  result.totals.items,
  result.known.license.known,
  ...result.licenses.map(({ expression, items }) => `${expression} ${items}`),
  ...result.findings.map(({ rule, where, fingerprint }) => `${rule} ${where[0]?.path} ${fingerprint}`),
  ...result.duties.map(({ verdict }) => verdict),
  change.change.before.length,
  earlier.asOf,
  ...spans.map(({ start, end, masked }) => `${start} ${end} ${masked}`),
  answer.expression,
  answer.permissions?.commercial ?? null,
];

// Closed unions: a value more is a minor version, so a program has a branch for what it does not know; a value less would break these.
export const verdicts: Verdict[] = ['met', 'stated', 'unmet', 'unproven', 'not-applicable'];
export const answers: Three[] = ['yes', 'no', 'unknown'];
export const states: LicenseState[] = ['known', 'none-stated', 'proprietary', 'custom', 'not-recognized'];

// An error is told by its class, and says what to do.
export function told(error: unknown): string {
  if (!(error instanceof LicitError)) throw error;
  return `${error.message} ${error.fix}`;
}

// @ts-expect-error: what is scanned is named
scan({});
// @ts-expect-error: paths are a list
scan({ paths: 'data' });
// @ts-expect-error: severities are three, or none
scan({ paths: ['data'], failOn: 'warning' });
// @ts-expect-error: an option that is misspelled is refused
scan({ paths: ['data'], ledgr: 'a.db' });
// @ts-expect-error: a check records nothing
check({ ledger: 'a.db' });
// @ts-expect-error: a ledger is opened first
snapshot('a.db');
// @ts-expect-error: a scan is waited for
scan({ paths: ['data'] }).totals;
// @ts-expect-error: a scan has no change, a check always has
change.change = result.change;
// @ts-expect-error: a rule that is kept is no finding
export const kept: Finding['verdict'] = 'met';
// @ts-expect-error: unknown is a value of its own, and no yes or no
export const allowed: boolean = answer.permissions!.commercial;
// @ts-expect-error: permissions may not be known
answer.permissions.commercial;
// @ts-expect-error: a license may have no expression
answer.expression.length;
// @ts-expect-error: a manifest may state no license
result.manifests[0]!.license.raw.length;
// @ts-expect-error: a span has no member for the value
spans[0]!.value;
// @ts-expect-error: results have no members that nobody declared
result.anything;
// @ts-expect-error: a ledger that is read is not another
ledger.path = 'b.db';
// @ts-expect-error: a language is one that licit speaks
readLicense('MIT', { lang: 'fr' });
// @ts-expect-error: an error without a way out is none
new LicitError('what');
