import type { Json } from '../../model/basics.js';
import type { Fact } from '../../model/fact.js';
import type { LabelingRecords } from '../../model/settings.js';
import { type LabelingFault, labelingFindings, notCompared } from '../../text/labeling/labeling-checks.js';
import { reason } from '../../text/reasons/reason.js';
import { placed } from '../concluded/voices.js';
import { known, unknown } from '../fact-context.js';
import { type AffectedItems, defineFacts, type FactDescription } from '../fact-family.js';

/** A list of assignments, each as `person: task`: a finding on one shows where the person is recorded. */
const onOneAssignment = {
  points: { project: (assignment, { labeling }) => recordOf(assignment, labeling) },
} satisfies Partial<FactDescription>;

/** What the records of labeling staff say against each other (Interim Measures art. 8; TC260-003-2024, 5.3). */
export default defineFacts(
  {
    'labeling.assignments': {
      ...onOneAssignment,
      type: 'list',
      says: {
        en: 'Which annotators label or review in which task, as recorded under `labeling` in licit.yaml.',
        zh: 'licit.yaml 的 `labeling` 所登记的标注人员在各任务中的岗位。',
      },
    },
    'labeling.both-roles': {
      ...onOneAssignment,
      type: 'list',
      says: {
        en: 'The labeling assignments in which one person labels and reviews in the same task at the same time. Unknown where none is known and assignments name no task.',
        zh: '同时在同一任务中兼任标注与审核的人员；未发现而部分岗位未载明任务时为不明。',
      },
    },
    'labeling.before-training': {
      ...onOneAssignment,
      type: 'list',
      says: {
        en: "The labeling assignments that began before the person's first training. Unknown where none is known and no training is recorded of a person who is assigned.",
        zh: '在首次培训之前即上岗的标注人员；未发现而部分在岗人员未登记培训时为不明。',
      },
    },
    'labeling.replaced-rules': {
      ...onOneAssignment,
      type: 'list',
      says: {
        en: 'The labeling assignments that followed an old version of labeling rules after a later one took effect. Unknown where none is known and rules, versions or days are not recorded.',
        zh: '新版标注规则施行之后仍适用旧版的标注岗位；未发现而规则、版本或者施行日期未登记时为不明。',
      },
    },
    'labeling.unknown-rules': {
      ...onOneAssignment,
      type: 'list',
      says: {
        en: 'The labeling assignments that name labeling rules, or a version, that licit.yaml does not record. Unknown where none is known and assignments name no rules.',
        zh: '所载标注规则或者版本未在 licit.yaml 登记的标注岗位；未发现而部分岗位未载明规则时为不明。',
      },
    },
  },
  {
    project(_, { labeling = { rules: [], staff: [] }, asOf }) {
      const { staff } = labeling;
      const from = staff.filter(({ tasks = [] }) => tasks.length > 0).map(({ at }) => placed(at));
      const assignments = staff.flatMap(({ id, tasks = [] }) => tasks.map(({ task }) => nameOf(id, task)));
      const findings = labelingFindings(labeling, asOf.slice(0, 10));
      const open = notCompared(labeling);
      const faults = (fault: LabelingFault): Fact => {
        if (assignments.length === 0) return unknown(reason('label/no-staff'));
        const found = findings.filter((one) => one.fault === fault).map(({ person, task }) => nameOf(person, task));
        const why = open[fault];
        return found.length === 0 && why !== undefined ? unknown(why) : stated(found, from);
      };
      return {
        'labeling.assignments': assignments.length === 0 ? known([]) : stated(assignments, from),
        'labeling.both-roles': faults('both-roles'),
        'labeling.before-training': faults('before-training'),
        'labeling.replaced-rules': faults('superseded-rule'),
        'labeling.unknown-rules': faults('unknown-rule'),
      };
    },
  },
);

/** What a person states of their staff: licit saw none of them work. */
function stated(all: readonly string[], from: readonly string[]): Fact {
  return { value: [...new Set(all)].sort(), from: [...from], stated: true };
}

function nameOf(person: string, task: string | undefined): string {
  return task === undefined ? person : `${person}: ${task}`;
}

function recordOf(assignment: Json | undefined, labeling: LabelingRecords | undefined): AffectedItems | undefined {
  const own = labeling?.staff.filter(({ id, tasks = [] }) => tasks.some(({ task }) => nameOf(id, task) === assignment)) ?? [];
  return own.length === 0 ? undefined : { dataset: '', items: 0, where: [], examples: own.map(({ at }) => ({ at })) };
}
