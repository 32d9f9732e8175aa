/** The validators of the schemas that projects publish (official/README.md). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allErrors: true, strict: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);

/** A published schema of draft 4, by a validator of a later draft: what the drafts read differently is not in it. */
function official(name: string): ValidateFunction {
  const text = readFileSync(join(import.meta.dirname, 'official', name), 'utf8');
  const { $schema, id, ...rest } = JSON.parse(text) as AnySchemaObject;
  if ($schema !== 'http://json-schema.org/draft-04/schema#' || /"exclusiveM|"id": "#/.test(text))
    throw new Error(`${name}: not draft 4 as we read it`);
  return ajv.compile(rest);
}

/** A SARIF log. */
export const sarif = official('sarif-2.1.0.json');
/** What reviewdog reads as rdjson. */
export const diagnosticResult = official('rdf-diagnostic-result.json');
/** A line of what reviewdog reads as rdjsonl. */
export const diagnostic = official('rdf-diagnostic.json');

/** What of these documents is not as a schema says. */
export function faultsOf(valid: ValidateFunction, documents: readonly string[]): string[] {
  return documents.flatMap((text) =>
    valid(JSON.parse(text)) ? [] : (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message}`),
  );
}

/** What xmllint says of a JUnit file under Jenkins' schema; nothing where it is valid. */
export function junitFaults(path: string): string {
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', join(import.meta.dirname, 'official/junit-10.xsd'), path], {
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  }
}
