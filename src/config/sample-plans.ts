/** Reads the plans of spot checks: one folder a plan in `.licit/samples`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SamplePlan, SampleSize } from '../model/sample.js';
import { libraries } from './libraries.js';
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
  const { words, size, limit, checkers = 1, ...said } = file.read<WrittenSamplePlan>(libraries().samplePlan, 'sample-plan.schema.json');
  const byRisks = typeof size === 'object';
  if (said.purpose === 'other' && words === undefined) file.complain(['purpose'], 'Say in `words` what it is for.');
  if (said.purpose === 'intake' && said.when === undefined)
    file.complain(['purpose'], 'Say in `when` whether it is before or after collection.');
  if (byRisks && limit !== undefined) file.complain(['limit'], 'Leave it out: the two risks give the highest number of bad items.');
  if (!byRisks && limit === undefined) file.complain(['size'], 'Say in `limit` which share of bad items is accepted.');
  const read = sizeOf(size);
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

const RISK = 0.05;

function sizeOf(size: WrittenSamplePlan['size']): SampleSize {
  if (typeof size === 'number') return { items: size };
  if (typeof size === 'string') return { share: shareOf(size) };
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
