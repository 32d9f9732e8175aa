/** What CI systems take for commands in the log of a step. A value that is printed must never be one of these. */

/** A command syntax of a CI system. */
export interface CiSyntax {
  ci: string;
  /** `line`: only at the beginning of a line, white space aside; `anywhere`: wherever in a line. */
  where: 'line' | 'anywhere';
  /** How a command begins, in any case of its letters. */
  begins: string;
}

/** Those that are known; the tests hold every text output against each of them. */
export const ciSyntaxes: readonly CiSyntax[] = [
  { ci: 'GitHub Actions, Gitea, Forgejo', where: 'line', begins: '::' },
  { ci: 'GitHub Actions, as it was', where: 'anywhere', begins: '##[' },
  { ci: 'Azure Pipelines', where: 'anywhere', begins: '##vso[' },
  { ci: 'Azure Pipelines, its formats', where: 'anywhere', begins: '##[section]' },
  { ci: 'TeamCity', where: 'anywhere', begins: '##teamcity[' },
  { ci: 'Octopus Deploy', where: 'anywhere', begins: '##octopus[' },
  { ci: 'GitLab CI', where: 'anywhere', begins: 'section_start:' },
  { ci: 'GitLab CI', where: 'anywhere', begins: 'section_end:' },
  { ci: 'Travis CI', where: 'anywhere', begins: 'travis_fold:' },
  { ci: 'Travis CI', where: 'anywhere', begins: 'travis_time:' },
  { ci: 'Buildkite', where: 'line', begins: '--- ' },
  { ci: 'Buildkite', where: 'line', begins: '+++ ' },
  { ci: 'Buildkite', where: 'line', begins: '~~~ ' },
  { ci: 'Buildkite', where: 'line', begins: '^^^ ' },
];

// Jenkins' and Buildkite's other commands begin with an escape, and no escape is ever printed. By construction rather than by name: any
// word between ## and [ is somebody's command.
const bracketed = /##(?=[\w.-]*\[)/gu;
const named = /((?:section_(?:start|end))|(?:travis_(?:fold|time))):/giu;
const leading = /^(\s*)(?:(::)|(---|\+\+\+|~~~|\^\^\^)(?=\s))/u;

/** A line that no CI system takes for a command; what would be one has a character written out. */
export function harmless(line: string): string {
  return line
    .replace(bracketed, '#\\x23')
    .replace(named, '$1\\x3a')
    .replace(leading, (_, space: string, colons: string | undefined, bar: string | undefined) =>
      colons === undefined ? `${space}\\x${bar!.charCodeAt(0).toString(16)}${bar!.slice(1)}` : `${space}:\\x3a`,
    );
}

/** Text of several lines, each of them harmless. */
export function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

/** JSON in which no string holds a command; it parses to the same value. Its lines begin with what JSON begins lines with. */
export function harmlessJson(json: string): string {
  return json.replace(bracketed, '#\\u0023').replace(named, '$1\\u003a');
}

/** Words of an HTML page, escaped already, in which no command is left; they are shown as they are. */
export function harmlessHtml(escaped: string): string {
  return escaped
    .replace(bracketed, '&#35;#')
    .replace(named, '$1&#58;')
    .replace(leading, (_, space: string, colons: string | undefined, bar: string | undefined) =>
      colons === undefined ? `${space}&#${bar!.charCodeAt(0)};${bar!.slice(1)}` : `${space}&#58;:`,
    );
}
