import type { Place, Words } from '../../../model/basics.js';

/** What is shown of duplicates: counts and places, never a text. */
export interface DuplicatesView {
  threshold: number;
  method: { normalized: string; shingles: string; hashes: number; bands: number; rows: number; missed: number };
  counts: DuplicateCounts;
  datasets: DatasetDuplicates[];
  clusters: { total: number; listed: Cluster[] };
  against: BenchmarkOverlap[];
  /** What was not compared, with how many items or files it is. */
  notMeasured: { what: Words; count: number }[];
  /** Files that were not read, and why. */
  notRead: { path: string; why: Words }[];
}

/** Items by what was found. */
export interface DuplicateCounts {
  manifests: number;
  items: number;
  /** Items whose texts were looked at for exact duplicates. */
  compared: number;
  /** Items that were looked at for near duplicates too. */
  comparedNear: number;
  exactGroups: number;
  exactItems: number;
  nearClusters: number;
  nearItems: number;
  /** Items that have an exact or near duplicate. */
  duplicated: number;
  /** Items beyond the first of each cluster. */
  surplus: number;
  acrossClusters: number;
  acrossItems: number;
}

/** How many items of a dataset have a duplicate, and one in another dataset. */
export interface DatasetDuplicates {
  dataset: string;
  items: number;
  compared: number;
  exact: number;
  duplicated: number;
  across: number;
}

/** Items that are the same or nearly the same. */
export interface Cluster {
  /** Its number in the order of size, from 1. */
  n: number;
  items: number;
  /** Different texts among them; with one they are exact duplicates. */
  texts: number;
  datasets: string[];
  places: Place[];
}

/** What the items of a benchmark have in common with those that were read. */
export interface BenchmarkOverlap {
  benchmark: string;
  items: number;
  /** Items of the benchmark that were compared at all, and those long enough for near duplicates and for containment. */
  compared: number;
  comparedNear: number;
  comparedContained: number;
  /** Items of the benchmark that were found, by the strongest of exact, near, contained. */
  found: Record<Overlap, number>;
  /** Records of it that could not be read. */
  unread: number;
  /** Items that hold them. */
  hits: number;
  /** Pairs of an item and an item of the benchmark; those listed are the first of them. */
  pairs: number;
  listed: Hit[];
}

/** In what way an item holds an item of a benchmark, the strongest first. */
export type Overlap = 'exact' | 'near' | 'contained';

/** An item that holds an item of a benchmark. */
export interface Hit {
  at: Place;
  dataset: string;
  benchmarkAt: Place;
  overlap: Overlap;
  /** The estimated similarity, or the share of shingles that is contained. */
  share: number;
}
