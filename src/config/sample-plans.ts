/** Reads the plans of spot checks: one folder a plan in `.licit/samples`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AqlScheme, aqlValues, type SamplePlan, type SampleSize } from '../model/sample.js';
import { schemas } from './libraries.js';
import type { WrittenSamplePlan } from './samples-schema.js';
import { textOf, YamlFile } from './yaml-file.js';

/** The path of a plan's file, relative to the project. */
export function planPath(name: string): string {
  return `.licit/samples/${name}/plan.yaml`;
}

/** Names of plans that have a file, sorted. */
export function planNames(root: string): string[] {
  try {
    const folders = readdirSync(join(root, '.licit/samples'), { withFileTypes: true }).filter((one) => one.isDirectory());
    return folders
      .map(({ name }) => name)
      .filter((name) => existsSync(join(root, planPath(name))))
      .sort();
  } catch {
    return [];
  }
}

/** Whether a plan has a file. */
export function hasPlan(root: string, name: string): boolean {
  return existsSync(join(root, planPath(name)));
}

/** Reads the file of a plan. Whatever is wrong in it is said with line and column, as one error. */
export function loadPlan(root: string, name: string): SamplePlan {
  const path = planPath(name);
  return readPlan(textOf(join(root, path), path, `Write it first: licit sample plan ${name}`, root), name, root);
}

/** Reads the text of a plan. */
export function readPlan(text: string, name: string, root: string): SamplePlan {
  const file = new YamlFile(text, join(root, planPath(name)), root);
  const { words, size, limit, checkers = 1, ...said } = file.read<WrittenSamplePlan>(schemas.samplePlan(), 'sample-plan.schema.json');
  const read = sizeOf(size);
  const numbered = 'risks' in read || 'aql' in read;
  if (said.purpose === 'other' && words === undefined) file.complain(['purpose'], 'Say in `words` what it is for.');
  if (said.purpose === 'personal-data' || said.purpose === 'sensitive-data') {
    if (said.method !== 'manual') file.complain(['method'], 'Write manual: that nothing was found by technical means shows nothing.');
    if (numbered || (limit !== undefined && shareOf(limit) > 0)) file.complain(['limit'], 'Write 0%: one item with some is enough.');
  }
  if (said.purpose === 'intake' && said.when === undefined)
    file.complain(['purpose'], 'Say in `when` whether it is before or after collection.');
  if (numbered && limit !== undefined)
    file.complain(['limit'], `Leave it out: the ${'aql' in read ? 'AQL plan gives' : 'two risks give'} the highest number of bad items.`);
  if (!numbered && limit === undefined) file.complain(['size'], 'Say in `limit` which share of bad items is accepted.');
  if ('aql' in read) complainOfScheme(file, read.aql);
  if ('risks' in read && read.risks.acceptable >= read.risks.limiting)
    file.complain(['size'], 'What is acceptable must be less than what is rejected.');
  file.stopIfWrong();
  return {
    name,
    ...said,
    ...(words !== undefined && { purposeWords: words }),
    size: read,
    ...(limit !== undefined && { limit: shareOf(limit) }),
    checkers,
  };
}

/** What is wrong with a scheme by AQL: a value that the tables do not have, or another severity than normal without a reason. */
function complainOfScheme(file: YamlFile, { aql, severity, because }: AqlScheme): void {
  if (!aqlValues.includes(aql)) file.complain(['size', 'aql'], `ISO 2859-1 has no such AQL. It has: ${aqlValues.join(', ')}.`);
  if (severity !== 'normal' && because === undefined)
    file.complain(
      ['size', 'severity'],
      `Say in \`because\` why inspection is ${severity}: a series begins with normal inspection, and the switching rules say when it changes.`,
    );
}

const RISK = 0.05;

function sizeOf(size: WrittenSamplePlan['size']): SampleSize {
  if (typeof size === 'number') return { items: size };
  if (typeof size === 'string') return { share: shareOf(size) };
  if ('aql' in size) {
    const { aql, level = 'II', severity = 'normal', because } = size;
    return { aql: { aql, level, severity, ...(because !== undefined && { because }) } };
  }
  const { acceptable, producer, limiting, consumer } = size;
  return {
    risks: {
      acceptable: shareOf(acceptable),
      producer: producer === undefined ? RISK : shareOf(producer),
      limiting: shareOf(limiting),
      consumer: consumer === undefined ? RISK : shareOf(consumer),
    },
  };
}

/** A share from words like `4 %`, exact to what a person writes. */
export function shareOf(written: string | number): number {
  if (typeof written === 'number') return written;
  return Number((Number.parseFloat(written) / 100).toFixed(10));
}
