/** The `licit answer declare` command that a finding is answered with: for the data at fault, with what only a person knows left open. */
import type { Answer, Rule } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import { columns, pasted, plain } from './show.js';
import { lawsInForce } from './words/laws.js';

/** What says it, where a declaration can. `…` is the person's to fill in; licit refuses it as it is. */
const flags: Partial<Record<Answer, string>> = {
  source: '--source … --name … --document …',
  'source.evidence': '--source … --document …',
  license: '--license … --document …',
  'license.evidence': '--license … --document …',
  basis: '--basis … --jurisdiction … --document …',
  'basis.evidence': '--basis … --jurisdiction … --document …',
  'basis.notice': '--basis … --jurisdiction … --set basis.notice=… --document …',
  'basis.guardian': '--basis … --jurisdiction … --set basis.guardian=true --document …',
  'labeling.rules': '--set labeling.rules=…',
  'labeling.training': '--set labeling.training=…',
  'labeling.spotCheck': '--set labeling.spotCheck=…',
  handling: '--set handling.recipients=… --set handling.published=… --set handling.publicPlaces=… --set handling.transfer=…',
  'handling.assessment': '--set handling.assessment.evidence=…',
};

/** What a change declares of files that it adds counts before it is merged, as stated: without its documents. */
const countsInChange: readonly Answer[] = ['source', 'license', 'basis'];

/** More lists than this are named by their dataset. */
const MAX_PATHS = 3;

/** The command; undefined where no declaration answers the rule, or none would count. */
export function declareCommand(
  { answers }: Pick<Rule, 'answers'>,
  { dataset, paths }: { dataset: string; paths: readonly string[] },
  { path: file, policy, instruments }: Pick<Config, 'path' | 'policy'> & Partial<Pick<Config, 'instruments'>>,
): string | undefined {
  const [answer] = [answers?.unmet ?? []].flat();
  const says = answer === 'basis.separate' ? separateFlags(instruments) : answer === undefined ? undefined : flags[answer];
  if (answer === undefined || says === undefined) return undefined;
  if (policy && !(countsInChange.includes(answer) && paths.length > 0 && paths.every((path) => policy.adds?.(path)))) return undefined;
  // A configuration outside of the project is known by its name alone.
  if (file !== undefined && file !== 'licit.yaml' && !file.includes('/')) return undefined;
  const named = dataNamed(dataset, paths);
  if (named === undefined) return undefined;
  const words = 'dataset' in named ? ['--dataset', pasted(named.dataset)] : named.paths.map(pasted);
  const config = file === undefined || file === 'licit.yaml' ? '' : ` --config ${pasted(file)}`;
  return `licit answer declare ${words.join(' ')} ${says} --by …${config}`;
}

/** What an answer on some lists of a dataset names: a few lists each, many by their dataset; undefined where they cannot be named. */
export function dataNamed(dataset: string, paths: readonly string[]): { paths: string[] } | { dataset: string } | undefined {
  const isNamed = paths.length > 0 && paths.length <= MAX_PATHS && !paths.includes('./');
  const words = isNamed ? [...paths].sort() : [dataset];
  // What cannot be shown as it is, or is masked because it holds a personal value, names something else when it is pasted.
  if (words.some((word) => plain(word) !== word || word === '' || word.includes('*'))) return undefined;
  return isNamed ? { paths: words } : { dataset };
}

/** What answers for sensitive information: a separate consent, unless the laws in force are known and none asks for one. */
function separateFlags(instruments: readonly string[] | undefined): string {
  const laws = instruments === undefined ? [] : lawsInForce(instruments);
  const isAsked = laws.length === 0 || laws.some(({ personalData }) => personalData.sensitive.asks.consent === 'separate');
  return `--basis ${isAsked ? "'separate consent'" : '…'} --jurisdiction … --document …`;
}

/** A command in lines that a shell reads as one, each within a width where its words allow it. */
export function commandLines(command: string, width: number): string[] {
  if (columns(command) <= width) return [command];
  const lines: string[] = [];
  for (const part of command.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && columns(`${last} ${part} \\`) <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(lines.length === 0 ? part : `  ${part}`);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}
