/** What a change brings, against its base: what `licit check` adds to a snapshot. */

import type { SourceKind } from './claim.js';
import type { FindingView, Share } from './views.js';

/** What a change is compared with. */
export interface ChangeBase {
  kind: 'git' | 'ledger';
  /** As the person or the CI host named it: `origin/main`, `.licit/ledger.db`. */
  label: string;
  /** The commit, or the run and its head. */
  id: string;
  /** What a person should know of it: no merge base in a shallow clone. */
  note?: 'shallow' | 'unrelated';
}

/** A manifest that the change adds, removes, or changes. */
export interface ChangedManifest {
  path: string;
  kind: 'new' | 'removed' | 'changed' | 'renamed';
  /** Its path in the base, where the change renames it. */
  from?: string;
  added: number;
  removed: number;
}

/** A finding of the base that the change mends, in whole or in part. */
export interface FixedFinding {
  finding: FindingView;
  /** How many of its items are gone from it. */
  items: number;
  /** None is left. */
  whole: boolean;
}

/** A change against its base. What it breaks are the findings of the snapshot; these are the rest. */
export interface ChangeView {
  base: ChangeBase;
  /** The files as they lie there, or as `git add` has them. */
  head: 'working-tree' | 'staged';
  manifests: ChangedManifest[];
  /** Manifests, and items of all, that are as they were. */
  unchanged: { manifests: number; items: number };
  /** Findings that were there before, and how many items they hold; worst first. */
  before: FindingView[];
  fixed: FixedFinding[];
  /** Files outside of Git: with no base, all that is in them counts as new. */
  outsideGit: number;
  effects: ChangeEffects;
}

/** What else is different, beyond what breaks a rule. */
export interface ChangeEffects {
  items: { before: number; after: number; added: number; removed: number };
  datasets: { added: string[]; removed: string[] };
  /** Items whose claim is known, before and after. */
  known: Record<'source' | 'license' | 'basis', Record<'before' | 'after', Pick<Share, 'known' | 'of'>>>;
  /** Kinds of sources that were not there before. */
  sourceKinds: (SourceKind | '(missing)')[];
  /** Licenses that were not there before. */
  licenses: string[];
  /** Kinds of personal data and secrets that were not found before, by their detector. */
  kinds: string[];
}
