/** What hosts read is valid against the schemas that their projects publish (official/README.md): made-up runs; real ones in test/hard/. */
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/catalog/catalog.js';
import type { RenderOptions, Snapshot } from '../../src/model/snapshot.js';
import { snapshots } from './made-snapshots.js';
import { diagnostic, diagnosticResult, faultsOf, sarif } from './official-validators.js';

const options: RenderOptions = { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 };

async function faults(snapshot: Snapshot, more: Partial<RenderOptions>): Promise<string[]> {
  const render = async (id: string): Promise<string> => (await reportOf(id))!.render(snapshot, { ...options, ...more })[0]!.content;
  return [
    ...faultsOf(sarif, [await render('sarif')]),
    ...faultsOf(diagnosticResult, [await render('rdjson')]),
    ...faultsOf(diagnostic, (await render('rdjsonl')).trimEnd().split('\n')),
  ];
}

test.each(snapshots)('sarif, rdjson and rdjsonl of %s are valid', async (_, made) => {
  for (const lang of ['en', 'zh'] as const) expect(await faults(made(), { lang })).toEqual([]);
});

describe('the published schemas refuse', () => {
  test('a SARIF log with a member that is not in it, a level that is none, and a line 0', () => {
    const result = { message: { text: 'x' }, level: 'error' };
    const log = (one: object) => [
      JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ ...result, ...one }] }] }),
    ];
    expect(faultsOf(sarif, log({}))).toEqual([]);
    expect(faultsOf(sarif, log({ color: 'red' }))).not.toEqual([]);
    expect(faultsOf(sarif, log({ level: 'grave' }))).not.toEqual([]);
    expect(faultsOf(sarif, log({ locations: [{ physicalLocation: { region: { startLine: 0 } } }] }))).not.toEqual([]);
  });

  test('a diagnostic of a severity that reviewdog does not have, or whose line is a text', () => {
    expect(faultsOf(diagnostic, ['{"message":"x","severity":"ERROR"}'])).toEqual([]);
    expect(faultsOf(diagnostic, ['{"message":"x","severity":"error"}'])).not.toEqual([]);
    expect(faultsOf(diagnosticResult, ['{"diagnostics":[{"location":{"range":{"start":{"line":"1"}}}}]}'])).not.toEqual([]);
  });
});
