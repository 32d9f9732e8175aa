/** Rows of spot checks, as docs/samples.md describes them. */

/** A plan as its row has it. */
export interface PlanRow {
  since: number;
  until: number | null;
  digest: string;
  commitment: string;
  plan: PlanSaid;
}

/** What a plan says, as far as it is checked. */
export interface PlanSaid {
  name: string;
  checkers: number;
  limit?: number;
  size: {
    items?: number;
    share?: number;
    risks?: { acceptable: number; producer: number; limiting: number; consumer: number };
    aql?: { aql: number; level: string; severity: string };
  };
  strata?: 'dataset' | 'manifest' | 'source' | 'medium' | 'language';
  population: { dataset?: string; source?: string; path?: string; rule?: string; sinceRun?: number };
  mayCheck?: string[];
  labelers?: string[];
}

/** What was found of each item for a draw's strata, as its row has it: names, and by manifest a byte an item, packed. */
export interface TraitsRow {
  since: number;
  plan: string;
  draw: number;
  by: string;
  run: number;
  names: string[];
  parts: { manifest: number; items: number; traits: string }[];
}

/** A draw as its row has it, with the run that recorded it. */
export interface DrawRow {
  since: number;
  draw: {
    plan: string;
    draw: number;
    planDigest: string;
    planHead: string;
    run: number;
    population: { items: number; root: string };
    sample: { items: number; root: string };
    strata: { name: string; items: number; drawn: number }[];
    seed: string;
    seedFrom: string;
    seedValue: string;
    accept: number;
    because?: string;
  };
  /** The plan that it was drawn by, where there is one. */
  plan?: PlanRow;
}

/** A part of a population: places of its items, by number. */
export interface VerifiedStratum {
  name: string;
  items: number;
  id(index: number): number;
}
