/**
 * What hosts read, written down from their specifications: strictly, so that a member that is not in them fails. Not copies of the schemas that the
 * projects publish; sources: OASIS, Static Analysis Results Interchange Format 2.1.0 (§3.13 to §3.58); GitLab, "Code Quality", "Implement a custom
 * tool"; reviewdog, proto/rdf/reviewdog.proto.
 */

type Schema = Record<string, unknown>;

const text: Schema = { type: 'string', minLength: 1 };
const count: Schema = { type: 'integer', minimum: 0 };
const line: Schema = { type: 'integer', minimum: 1 };

/** An object with these members and no other; those that end in `?` may be missing. */
function only(members: Record<string, Schema>): Schema {
  const properties = Object.fromEntries(Object.entries(members).map(([name, schema]) => [name.replace(/\?$/, ''), schema]));
  return { type: 'object', properties, required: Object.keys(members).filter((name) => !name.endsWith('?')), additionalProperties: false };
}

const many = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const bag: Schema = { type: 'object', properties: { tags: many(text, { uniqueItems: true }) } };

// §3.11, §3.12: plain text, and Markdown beside it where a viewer may show it.
const message = only({ text });
const multiformat = only({ text, 'markdown?': text });
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };

const region = only({ startLine: line, startColumn: line, endLine: line, endColumn: line });
const physical = only({
  artifactLocation: only({ uri: { type: 'string', format: 'uri-reference', minLength: 1 }, uriBaseId: text }),
  region,
});
const location = only({ 'id?': count, physicalLocation: physical, 'message?': message });

const descriptor = only({
  id: text,
  name: { ...text, maxLength: 255 },
  shortDescription: only({ text: { ...text, maxLength: 1024 } }),
  fullDescription: only({ text: { ...text, maxLength: 1024 } }),
  'helpUri?': { type: 'string', format: 'uri' },
  help: multiformat,
  'defaultConfiguration?': only({ level, 'enabled?': { type: 'boolean' } }),
  'properties?': bag,
});

const suppression = only({
  kind: { enum: ['inSource', 'external'] },
  'status?': { enum: ['accepted', 'underReview', 'rejected'] },
  'justification?': text,
  'properties?': bag,
});

const result = only({
  ruleId: text,
  ruleIndex: count,
  level,
  message,
  locations: many(location, { minItems: 1, maxItems: 1000 }),
  'relatedLocations?': many(location, { minItems: 1, uniqueItems: true }),
  partialFingerprints: {
    type: 'object',
    properties: { primaryLocationLineHash: text },
    additionalProperties: text,
    required: ['primaryLocationLineHash'],
  },
  occurrenceCount: line,
  'suppressions?': many(suppression, { minItems: 1, uniqueItems: true }),
  'properties?': bag,
});

const notification = only({
  level,
  'descriptor?': only({ id: text }),
  message,
  locations: many(location, { uniqueItems: true }),
});

/** A SARIF log of one run as licit writes it, with the limits of GitHub code scanning. */
export const sarif = only({
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: many(
    only({
      tool: only({ driver: only({ name: text, version: text, semanticVersion: text, rules: many(descriptor, { uniqueItems: true }) }) }),
      automationDetails: only({ id: text }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
      invocations: many(
        only({ executionSuccessful: { type: 'boolean' }, exitCode: { type: 'integer' }, toolExecutionNotifications: many(notification) }),
      ),
      results: many(result, { maxItems: 5000 }),
      properties: bag,
    }),
    { minItems: 1, maxItems: 20 },
  ),
});

/** GitLab's code quality report. */
export const gitlab = many(
  only({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    // A path of the repository: relative, and not out of it.
    location: only({ path: { ...text, not: { pattern: '^(?:/|\\./|\\.\\./)' } }, lines: only({ begin: line, 'end?': line }) }),
  }),
);

const severity: Schema = { enum: ['ERROR', 'WARNING', 'INFO'] };
const source = only({ name: text, 'url?': { type: 'string', format: 'uri' } });
const position = only({ line, 'column?': line });

/** One diagnostic of reviewdog: a line of rdjsonl. */
export const diagnostic = only({
  message: text,
  location: only({ path: text, 'range?': only({ start: position, 'end?': position }) }),
  'severity?': severity,
  'source?': source,
  'code?': only({ value: text, 'url?': { type: 'string', format: 'uri' } }),
});

/** The diagnostics of reviewdog in one document: rdjson. */
export const diagnosticResult = only({ 'source?': source, 'severity?': severity, diagnostics: many(diagnostic) });

/** What each element of JUnit XML may hold, as Jenkins' schema has it (xunit-plugin, junit-10.xsd): attributes, then elements. */
export const junit: Readonly<
  Record<string, { asked: readonly string[]; may: readonly string[]; within: readonly string[]; text: boolean }>
> = {
  testsuites: { asked: [], may: ['name', 'time', 'tests', 'failures', 'errors'], within: ['testsuite'], text: false },
  testsuite: {
    asked: ['name', 'tests', 'failures', 'errors'],
    may: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    within: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    text: false,
  },
  testcase: {
    asked: ['name'],
    may: ['time', 'classname', 'group'],
    within: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    text: false,
  },
  failure: { asked: [], may: ['type', 'message'], within: [], text: true },
  skipped: { asked: [], may: ['type', 'message'], within: [], text: true },
  'system-out': { asked: [], may: [], within: [], text: true },
};
