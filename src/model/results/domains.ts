/** Where the items of a run are from by registrable domain: the table of domains that the summary of training content under the EU's AI Act (Art. 53(1)(d)) asks for. */
import type { SpdxExpression } from '../claim.js';

/** Items of a domain by what is known of the license they are under. */
export interface LicenseStates {
  known: number;
  unclear: number;
  conflict: number;
  missing: number;
}

/** One registrable domain, as `example.com`: an address of numbers or a name in no public suffix stands for itself. */
export interface DomainResult {
  domain: string;
  /** From 1, most items first. */
  rank: number;
  /** How many hosts of it the items name. */
  hosts: number;
  items: number;
  /** Bytes of the items' text in UTF-8, and of how many items; `items` is less than all where some have no text on record. Left out where nothing is known. */
  bytes?: { bytes: number; items: number };
  /** From 1, most bytes first; left out where the bytes of its items are not all known. */
  rankByBytes?: number;
  /** What the items' sources say about training: nobody says anything of `unknown`. */
  reservations: { allowed: number; disallowed: number; unknown: number };
  licenses: LicenseStates;
  /** The licenses that most of its items are under, at most three. */
  expressions: { license: SpdxExpression; items: number }[];
  /** Lists from outside that name it or a host of it: what kind of list, and the entry. */
  listed: { kind: string; entry: string }[];
  /** Among the first tenth of all domains, as the template asks of providers. */
  inTopTenth: boolean;
  /** Among the first twentieth or the first thousand, whichever is fewer: SMEs and start-ups. */
  inSmeList: boolean;
}

/** All domains of a run, most items first. */
export interface DomainsResult {
  run: number;
  asOf: string;
  domains: DomainResult[];
  /** Items whose host is not on record: they are of no domain. */
  withoutHost: number;
  items: number;
  /** What the parts of the summary are ranked by: bytes only where those of all items with a host are known. */
  rankedBy: 'bytes' | 'items';
  /** How many domains the first tenth and the list of SMEs hold; and how many domains hold a tenth of the size, as some read it. */
  topTenth: number;
  smeList: number;
  tenthOfSize: number;
}
