/** What the records of labeling staff, as licit.yaml has them, say against each other: roles that are not apart, work before training, rules that no longer counted. */
import type { Labeler, LabelingRecords, LabelingRule } from '../../model/settings.js';

/** Something that the records say and that should not be so. Closed. */
export type LabelingFault = 'both-roles' | 'before-training' | 'superseded-rule' | 'unknown-rule';

/** One fault, of one person in one task. */
export interface LabelingFinding {
  fault: LabelingFault;
  person: string;
  task?: string;
  /** The day from which it is so. */
  from: string;
  /** The training or the version that it is held against. */
  against?: string;
}

/** Every fault that the records show; `today` is the last day of what is still going on. */
export function labelingFindings({ rules, staff }: LabelingRecords, today: string): LabelingFinding[] {
  return staff.flatMap((one) => [...bothRoles(one, today), ...beforeTraining(one), ...supersededRules(one, rules, today)]);
}

type Task = NonNullable<Labeler['tasks']>[number];

function bothRoles({ id, tasks = [] }: Labeler, today: string): LabelingFinding[] {
  return tasks.flatMap((label) => {
    if (label.role !== 'label' || label.task === undefined) return [];
    return tasks
      .filter((review) => review.role === 'review' && review.task === label.task && overlap(label, review, today))
      .map((review): LabelingFinding => ({ fault: 'both-roles', person: id, task: label.task!, from: later(label.from, review.from) }));
  });
}

function overlap(a: Task, b: Task, today: string): boolean {
  return a.from <= (b.until ?? today) && b.from <= (a.until ?? today);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Only where trainings are on record: that none is, is another matter. */
function beforeTraining({ id, tasks = [], trainings = [] }: Labeler): LabelingFinding[] {
  const first = trainings.map(({ on }) => on).sort()[0];
  if (first === undefined) return [];
  return tasks
    .filter(({ from }) => from < first)
    .map(
      ({ task, from }): LabelingFinding => ({
        fault: 'before-training',
        person: id,
        ...(task !== undefined && { task }),
        from,
        against: first,
      }),
    );
}

/** A task names its rules as `id@version`; another version may have counted from a day on. */
function supersededRules({ id, tasks = [] }: Labeler, rules: readonly LabelingRule[], today: string): LabelingFinding[] {
  return tasks.flatMap((task): LabelingFinding[] => {
    if (task.rule === undefined) return [];
    const [name = '', version] = task.rule.split('@');
    const found = (fault: LabelingFault, more: Partial<LabelingFinding>): LabelingFinding[] => [
      { fault, person: id, ...(task.task !== undefined && { task: task.task }), from: task.from, against: task.rule!, ...more },
    ];
    const versions = rules.filter((rule) => rule.id === name);
    const own = versions.find((rule) => version === undefined || rule.version === version);
    if (own === undefined) return found('unknown-rule', {});
    if (version === undefined || own.since === undefined) return [];
    const next = versions
      .filter((rule) => rule.since !== undefined && rule.since > own.since!)
      .sort((a, b) => (a.since! < b.since! ? -1 : 1))[0];
    if (next === undefined || next.since! > (task.until ?? today)) return [];
    return found('superseded-rule', { from: later(task.from, next.since!), against: `${name}@${next.version ?? next.since}` });
  });
}

/** Why the records cannot show that there is no such fault, by fault; a fault that is not in it was looked for in full. */
export function notCompared({ rules, staff }: LabelingRecords): Partial<Record<LabelingFault, string>> {
  const tasks = staff.flatMap((one) => one.tasks ?? []);
  const { named, all } = comparable(staff);
  const untold = staff.some(({ tasks: own = [], trainings = [] }) => own.length > 0 && trainings.length === 0);
  const ruled = tasks.every(({ rule }) => rule !== undefined);
  const open: Partial<Record<LabelingFault, string>> = {};
  if (named < all) open['both-roles'] = 'some assignments of labeling staff name no task';
  if (untold) open['before-training'] = 'no training is recorded of some of the labeling staff with assignments';
  if (!ruled) open['unknown-rule'] = 'some assignments of labeling staff name no labeling rules';
  if (!ruled || tasks.some(({ rule }) => !isDated(rule!, rules)))
    open['superseded-rule'] = 'some assignments or labeling rules name no version, or versions no day from which they count';
  return open;
}

/** Whether it can be told if another version replaced these rules: there is no other, or version and days are on record. */
function isDated(named: string, rules: readonly LabelingRule[]): boolean {
  const [name, version] = named.split('@');
  const versions = rules.filter(({ id }) => id === name);
  if (versions.length < 2) return true;
  return version !== undefined && versions.every(({ since }) => since !== undefined);
}

/** Assignments that can be compared: those that name a task. */
export function comparable(staff: readonly Labeler[]): { named: number; all: number } {
  const tasks = staff.flatMap((one) => one.tasks ?? []);
  return { named: tasks.filter(({ task }) => task !== undefined).length, all: tasks.length };
}
