/** What a program in TypeScript is told. `tsc -p test` decides: what does not hold does not compile. */
import { expect, expectTypeOf, test } from 'vitest';
import {
  type CheckOptions,
  type CheckResult,
  check,
  type Finding,
  type InspectedSpan,
  inspect,
  type Ledger,
  type LicenseAnswer,
  LicitError,
  type RunResult,
  readLedger,
  readLicense,
  type ScanOptions,
  type SnapshotOptions,
  scan,
  snapshot,
  version,
} from '../../src/library/library.js';

test('functions take options and give results', () => {
  expectTypeOf(scan).toEqualTypeOf<(options: ScanOptions) => Promise<RunResult>>();
  expectTypeOf(check).toEqualTypeOf<(options?: CheckOptions) => Promise<CheckResult>>();
  expectTypeOf(readLedger).toEqualTypeOf<(path: string) => Promise<Ledger>>();
  expectTypeOf(snapshot).toEqualTypeOf<(ledger: Ledger, options?: SnapshotOptions) => Promise<RunResult>>();
  expectTypeOf(inspect).returns.resolves.toEqualTypeOf<InspectedSpan[]>();
  expectTypeOf(readLicense).returns.toEqualTypeOf<LicenseAnswer>();
  expectTypeOf(version).toBeString();
  expectTypeOf<ScanOptions>().pick('paths').toEqualTypeOf<{ paths: readonly string[] }>();
  // @ts-expect-error: what is scanned is named
  expectTypeOf(scan).toBeCallableWith({});
  // @ts-expect-error: a check records nothing
  expectTypeOf(check).toBeCallableWith({ ledger: 'a.db' });
});

test('a result says what may be absent, and of what few values a member is', () => {
  expectTypeOf<RunResult['findings']>().toEqualTypeOf<Finding[]>();
  expectTypeOf<Finding['verdict']>().toEqualTypeOf<'unmet' | 'unproven'>();
  expectTypeOf<Finding['severity']>().toEqualTypeOf<'error' | 'warn' | 'info'>();
  expectTypeOf<RunResult['change']>().toEqualTypeOf<CheckResult['change'] | undefined>();
  expectTypeOf<CheckResult['change']['head']>().toEqualTypeOf<'working-tree' | 'staged'>();
  expectTypeOf<RunResult['totals']['items']>().toBeNumber();
  expectTypeOf<RunResult['manifests'][number]['license']['raw']>().toEqualTypeOf<string | null>();
  expectTypeOf<RunResult>().not.toBeAny();
});

test('a span has no member for the value', () => {
  expectTypeOf<keyof InspectedSpan>().toEqualTypeOf<
    'start' | 'end' | 'kind' | 'type' | 'confidence' | 'masked' | 'reserved' | 'why' | 'reason'
  >();
});

test('an error says what to do', () => {
  expectTypeOf<LicitError>().toExtend<Error>();
  expectTypeOf<LicitError['fix']>().toBeString();
  expect(new LicitError('what', 'fix')).toMatchObject({ message: 'what', fix: 'fix', name: 'LicitError' });
});
