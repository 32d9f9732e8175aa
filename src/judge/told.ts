import { placed } from '../facts/facts.js';
import type { Evidence } from '../model/evidence.js';
import type { Config, ProjectRecord, RecordName } from '../model/settings.js';
import type { Declaration, Statement } from '../model/statement.js';
import type { StatementOnDuty } from '../model/views.js';

const MAX_STATEMENTS = 50;

/** The statements that a duty's answer rests on, by the places that facts name: who states what, on which day, with which documents. */
export function statementsAt(
  origins: ReadonlySet<string>,
  statements: readonly Statement[],
  { config, asOf }: { config: Config; asOf: string },
): StatementOnDuty[] {
  const records = Object.entries(config.records) as [RecordName, ProjectRecord][];
  const said = new Map<string, StatementOnDuty>();
  for (const [what, { at, by, on, evidence }] of records)
    said.set(placed(at), { at, what, ...(by !== undefined && { by }), on: on ?? asOf.slice(0, 10), documents: documents(evidence) });
  for (const statement of statements) {
    if (statement.kind !== 'declaration') continue;
    const { kind, at, value } = statement;
    said.set(placed(at), { at, what: kind, on: asOf.slice(0, 10), documents: documents(evidenceOf(value)) });
  }
  if (config.path !== undefined && !said.has(config.path))
    said.set(config.path, { at: { path: config.path }, what: 'project', on: asOf.slice(0, 10), documents: [] });
  return [...origins]
    .sort()
    .flatMap((origin) => said.get(origin) ?? [])
    .slice(0, MAX_STATEMENTS);
}

function documents(evidence: readonly Evidence[] | undefined): StatementOnDuty['documents'] {
  return (evidence ?? []).map(({ path, sha256, present }) => ({ path, ...(sha256 !== undefined && { sha256 }), present }));
}

function evidenceOf({ source, license, basis, labeling }: Declaration): Evidence[] {
  const files = [source?.evidence, license?.evidence, ...(basis ?? []).map((one) => one.evidence), Object.values(labeling ?? {})].flat(2);
  const seen = new Map(files.filter((file) => file !== undefined).map((file) => [file.path, file]));
  return [...seen.values()];
}
