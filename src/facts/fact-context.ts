import type { Json } from '../model/basics.js';
import type { Family } from '../model/detection.js';
import type { Fact } from '../model/fact.js';
import type { Config } from '../model/settings.js';
import type { DismissalStatement, Profile, RecordedClaim, Statement } from '../model/statement.js';
import { reason } from '../text/reasons/reason.js';
import type { Parent } from './concluded/descent.js';

/** What a detector's kind means, without the detector. */
export interface KindMeta {
  id: string;
  type: string;
  category?: string;
  family: Family;
}

/** The same for every subject of one judging. */
export interface FactContext {
  use: NonNullable<Config['use']>;
  provider: NonNullable<Config['provider']>;
  records: Config['records'];
  labeling?: Config['labeling'];
  instruments: readonly string[];
  configPath?: string;
  kinds: readonly KindMeta[];
  unread: number;
  notScanned: number;
  /** Files of a change that were not read, in folders of data and elsewhere; none when left out. */
  changed?: { inData: number; elsewhere: number };
  /** Kinds found in names of files and folders; none when left out. */
  nameKinds?: readonly string[];
  /** False where no ledger is kept, as in a gate. */
  kept: boolean;
  /** ISO date or time that `now` means. */
  asOf: string;
}

/** What speaks about a subject. A dataset has no profile of its own. */
export interface Heard {
  profile: Profile | undefined;
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
  /** Some of the dataset's items carry labels. */
  labeled?: boolean;
  /** The datasets that it was made from. */
  parents?: readonly Parent[];
  /** The list that the item is in holds running text, pictures or recordings; asked only where a license text lies beside it. */
  holdsWorks?: boolean;
  /** What people dismissed among the finds of the item, which `profile` has no more. */
  dismissed?: readonly DismissalStatement[];
}

/** A fact that has a value. */
export function known(value: Json, from: readonly string[] = []): Fact {
  return { value, from: [...from] };
}

/** A fact that the evidence does not show either way, and what is lacking. */
export function unknown(why: string): Fact {
  return { value: undefined, from: [], why };
}

/** Kinds that were found for likely or certain; what is only possible shows nothing. */
export function sure(profile: Profile | undefined): string[] {
  return profile?.seen.filter((seen) => seen.confidence !== 'possible').map((seen) => seen.kind) ?? [];
}

/** Why nothing found shows nothing. */
export function nothingFound(profile: Profile | undefined, { kinds }: FactContext): string {
  if (!profile) return reason('personal/not-looked');
  const unlooked = profile.notLooked.length > 0 ? `; not looked at: ${profile.notLooked.join(', ')}` : '';
  return `nothing found by ${kinds.length} detectors${unlooked}`;
}
