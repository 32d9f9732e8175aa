/** What licit.yaml says. */

import type { Place } from './basics.js';
import type { Evidence } from './evidence.js';
import type { ColumnSettings } from './format.js';
import type { Severity } from './rule.js';
import type { ConsentRegister, Declaration, Extract, FiledDecision, Grant, OutsideList, Reading, Scope } from './statement.js';
import type { BaselineEntry, Dismissal, Waiver, WaiverScope } from './waiver.js';

export interface Config {
  /** Where it was read; undefined without a file. */
  path?: string;
  provider?: { name?: string; contact?: string };
  dataset?: { name?: string; version?: string };
  use?: {
    purpose?: 'commercial' | 'research' | 'internal';
    /** ISO 3166 codes, `EU`, `US-CA`, … where it is offered to the public. */
    offered?: string[];
    stage?: 'pre-training' | 'fine-tuning' | 'alignment' | 'evaluation';
    /** The person's assumption on whether training makes an adaptation; unknown when left out. */
    assumeAdaptation?: boolean;
    /** Whether the model competes with those that generated some of the data, as the person states; unknown when left out. */
    competes?: boolean;
    /** Whether the service has public-opinion attributes or the capacity for social mobilization (Interim Measures Art. 17), as the person states. */
    publicOpinion?: boolean;
    /** Whether the service is a companion that people confide in (human-like interaction); unknown when left out. */
    companion?: boolean;
  };
  instruments: string[];
  declarations: Declaration[];
  /** Permissions beyond public licenses, of answers and of `.licit/grants.yaml`; left out when there is none. */
  grants?: Grant[];
  /** Who may waive, and the longest term in days; left out where licit.yaml does not say. */
  waiving?: { longest?: number; approvers: { name: string; role?: string; at: Place }[] };
  /** Decided spot checks, by the files in `.licit/samples`; left out when there is none. */
  decisions?: FiledDecision[];
  /** Who may attest what documents say: the `attest` of licit.yaml; left out where it does not say. */
  attesting?: { name: string; office?: string; at: Place }[];
  /** Extracts of documents, by the files in `.licit/answers`; left out when there is none. */
  answers?: Extract[];
  /** Sentences that people read otherwise than licit does, by the files in `.licit/answers`; left out when there is none. */
  readings?: Reading[];
  /** Detections that people dismissed, by the files in `.licit/answers`; left out when there is none. */
  dismissals?: Dismissal[];
  /** Registers of consent, by the files in `.licit/answers`; left out when there is none. */
  registers?: ConsentRegister[];
  /** Lists from outside, by the files in `.licit/answers`; left out when there is none. */
  lists?: OutsideList[];
  /** What is accepted for a time; left out when there is none. */
  waivers?: Waiver[];
  /** What was there before anybody looked; left out when there is none. */
  baseline?: BaselineEntry[];
  columns: { glob: string; settings: ColumnSettings }[];
  /** Models for the classification of tokens: folders relative to the project, with kinds for labels that are not known. */
  models?: { path: string; labels?: Record<string, string> }[];
  rules: Record<string, 'off' | Severity>;
  failOn: Severity | 'none';
  /** What has to be shown over sensitive personal information and is not does not fail the run: a choice that is recorded. */
  allowUnproven?: boolean;
  /** The base that this came from, and what the change would set otherwise; left out where the files as they are count. */
  policy?: { base: string; change: PolicyChange[] /** Whether a change adds this file. */; adds?: (path: string) => boolean };
  /** What only a person can supply: channels, strategies, assessments, each with evidence. */
  records: Partial<Record<RecordName, ProjectRecord>>;
  /** What a filing asks for beyond the records; left out where licit.yaml says nothing of it. */
  dossier?: Dossier;
  /** Rules for labeling, and who labels and reviews; left out where licit.yaml says nothing of it. */
  labeling?: LabelingRecords;
}

/** What the filing of a service (备案) asks for that neither manifests nor the other records hold. */
export interface Dossier {
  /** The standard that the assessment follows. */
  edition?: 'gbt-45654-2025' | 'tc260-003-2024';
  assessment?: {
    by?: 'self' | 'third-party';
    assessor?: string;
    reason?: 'before-launch' | 'major-change' | 'periodic';
    from?: string;
    until?: string;
    at: Place;
  };
  service?: { name?: string; form?: string; users?: string; at: Place };
  records: Partial<Record<DossierName, DossierRecord>>;
}

/** Records of a filing. Closed. */
export type DossierName =
  | 'filters'
  | 'keyword-library'
  | 'classifier'
  | 'test-outputs'
  | 'test-refusals'
  | 'test-answers'
  | 'service-agreement'
  | 'blocked-information'
  | 'ip-summary'
  | 'isolated-labels'
  | 'changes'
  | 'incidents';

/** One of them, as it is stated. */
export interface DossierRecord {
  text?: string;
  /** Words of a library, questions of a set. */
  count?: number;
  /** How many of the 31 risks it covers. */
  risks?: number;
  /** The fewest words of any risk of A.1, and of A.2. */
  least?: { main?: number; other?: number };
  /** When it was last brought up to date. */
  updated?: string;
  url?: string;
  methods?: ('keywords' | 'classifier' | 'manual')[];
  evidence?: Evidence[];
  /** The office or role that states it, and the day. */
  by?: string;
  on?: string;
  at: Place;
}

/** Rules for labeling, and who labels and reviews (Interim Measures Art. 8; TC260-003-2024, 5.3). */
export interface LabelingRecords {
  rules: LabelingRule[];
  staff: Labeler[];
}

/** A version of a rule document. */
export interface LabelingRule {
  /** Versions of one document share it. */
  id: string;
  for: 'function' | 'safety';
  version?: string;
  /** The first day it counts; the next version of the same document ends it. */
  since?: string;
  /** How many of the 31 risks it covers. */
  risks?: number;
  evidence?: Evidence[];
  at: Place;
}

/** One person who labels or reviews, under a pseudonym. */
export interface Labeler {
  id: string;
  employed?: 'own' | 'outsourced';
  trainings?: { on: string; hours?: number }[];
  examined?: { on: string; passed: boolean; until?: string };
  tasks?: { role: 'label' | 'review'; task?: string; rule?: string; from: string; until?: string }[];
  evidence?: Evidence[];
  at: Place;
}

/** Records of things done that a duty may ask for (Interim Measures Arts. 4, 7(4), 11, 15, 17, 19). */
export type RecordName =
  | 'complaint-channel'
  | 'request-log'
  | 'base-model'
  | 'filing'
  | 'assessment'
  | 'quality-measures'
  | 'bias-statement'
  | 'ip-strategy';

/** How far a filing has come: algorithm filing (算法备案), model filing (备案) or registration of a filed model used by API (登记). */
export interface Filing {
  status: 'filed' | 'registered' | 'in-progress' | 'not-filed' | 'not-required';
  kind?: 'algorithm' | 'model' | 'registration';
  number?: string;
  /** ISO date, as exact as stated. */
  date?: string;
  /** Why none is required. */
  reason?: string;
}

/** The security assessment (安全评估) of a service. */
export interface Assessment {
  status: 'done' | 'in-progress' | 'not-done' | 'not-required';
  date?: string;
  reason?: string;
}

/** The model that training starts from; `none` where it starts from nothing. */
export type BaseModel = 'none' | { name: string; version?: string; license?: string; filing?: string };

/** What a person states about the project. Words that say nothing (`none`, 未采取任何措施, TBD) leave `text` out. */
export interface ProjectRecord {
  text?: string;
  /** Published handling steps and reply times (Art. 15), for a channel. */
  times?: string;
  /** Where complaints reach the provider: URL, mail address, telephone or postal address. */
  channel?: string;
  filings?: Filing[];
  assessment?: Assessment;
  baseModel?: BaseModel;
  evidence?: Evidence[];
  /** The office or role that states it, and the day. */
  by?: string;
  on?: string;
  at: Place;
}

/** A setting of the change that is scanned, which does not count before it is in the base. Closed. */
export type PolicyChange = { file: string } & (
  | { kind: 'fail-on'; to: Severity | 'none' }
  | { kind: 'rule-off'; rule: string /** Items and files of findings that it would have hidden. */; items?: number }
  | { kind: 'rule-lowered'; rule: string; to: Severity; items?: number }
  | { kind: 'ignores'; files: number }
  | { kind: 'grant'; id: string; scope: Scope /** Items in its scope, where path and dataset alone tell. */; items?: number }
  | { kind: 'waiver'; id: string; rule: string; scope: WaiverScope; until: string }
  | { kind: 'baseline'; count: number /** Items that the entries hold. */; items: number }
  | { kind: 'declarations'; count: number /** Files of the change that they speak of, for which they count as stated. */; files: number }
  | { kind: 'declarations-removed'; count: number }
  | { kind: 'rules-lock' /** Rules and detectors that would be new by it, and so not block. */; passes: string[] }
  | { kind: 'setting'; name: string }
  | { kind: 'evidence' /** A document of the policy is another one, or gone: what rests on it does not count. */; removed: boolean }
  | { kind: 'runs-licit' /** A file by which a CI host or a hook runs licit. */; removed: boolean }
  | { kind: 'attributes' /** `.gitattributes`: by what filters and line ends Git hands files over. */; removed: boolean }
  | {
      kind: 'head-gone' /** `.licit/heads` of the change lacks a head that was named: it was rewritten or removed, and the check fails. */;
      head: string;
    }
  | { kind: 'unreadable' }
);
