/** Decided spot checks as files: one a decision, `.licit/samples/<plan>-<draw>.yaml`, committed as waivers are. A ledger that did not see the decision knows it from there. */
import { join } from 'node:path';
import type { FiledDecision } from '../model/statement.js';
import { isHost } from './grants-file.js';
import { libraries, schemas } from './libraries.js';
import type { WrittenDecision } from './samples-schema.js';
import { YamlFile } from './yaml-file.js';

/** Where the files are, relative to the project folder. */
export const decisionsFolder = '.licit/samples';

const named = /^(.{1,80})-(\d{1,6})\.yaml$/u;

/** The path of a decision's file, relative to the project. */
export function decisionPath(plan: string, draw: number): string {
  return `${decisionsFolder}/${plan}-${draw}.yaml`;
}

/** Whether a file has the name of a decision's. */
export function isDecisionName(name: string): boolean {
  return named.test(name);
}

const heading = `# yaml-language-server: $schema=../../node_modules/licit/docs/schema/sample-decision.schema.json
# What a spot check came to (licit sample decide). Commit it: a gate with a ledger of its own knows the decision from here.
`;

/** The text of a decision's file. */
export function decisionText({ at: _, scope, by, ...decision }: FiledDecision): string {
  const { plan, draw, purpose, when, partial, population, sample, bad, accept, outcome, on, ledger, run, head } = decision;
  const first = { plan, draw, purpose, ...(when && { when }), scope, ...(partial && { partial }) };
  const rest = { population, sample, bad, accept, outcome, ...(by !== undefined && { by }), on, ledger, run, head };
  return heading + new (libraries().yaml.Document)({ ...first, ...rest }).toString({ lineWidth: 0 });
}

/** Reads the text of a decision's file. Whatever is wrong in it is said with line and column, as one error. */
export function readDecision(text: string, path: string, root: string): FiledDecision {
  const file = new YamlFile(text, join(root, path), root);
  const { by, scope, ...said } = file.read<WrittenDecision>(schemas.sampleDecision(), 'sample-decision.schema.json');
  const [, plan, draw] = named.exec(path.slice(decisionsFolder.length + 1)) ?? [];
  if (said.plan !== plan || said.draw !== Number(draw))
    file.complain(['plan'], `The name of the file says draw ${draw} of ${plan}. Restore the file.`);
  const host = scope.host?.toLowerCase();
  if (host !== undefined && !isHost(host)) file.complain(['scope', 'host'], 'Write the name of a host, as archive.example.');
  if (scope.path?.startsWith('!')) file.complain(['scope', 'path'], 'Write a glob without negation: web/**.');
  if (said.outcome !== (said.bad <= said.accept ? 'accepted' : 'rejected'))
    file.complain(['outcome'], `It does not follow: ${said.bad} bad, at most ${said.accept} are accepted. Restore the file.`);
  if (said.bad > said.sample.items || said.sample.items > said.population.items)
    file.complain(['sample'], 'More than there can be. Restore the file.');
  file.stopIfWrong();
  return {
    ...said,
    scope: { ...scope, ...(host !== undefined && { host }) },
    ...(by !== undefined && { by }),
    at: { path: file.shown, line: 1 },
  };
}
