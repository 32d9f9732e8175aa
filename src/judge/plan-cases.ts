/** Which cases are judged: items of a manifest that state the same and are spoken of by the same, and datasets as a whole. */
import { claimsOnItem, type PartsSeen, speakOfParts } from '../facts/facts.js';
import { hostsListed, itemsByHost, profilesListed, profilesOf } from '../ledger/judging/case-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { hostsNamed } from '../ledger/read/query-waived.js';
import type { ItemPart } from '../model/claim.js';
import type { RecordedClaim, Statement } from '../model/statement.js';
import type { Alike, AlikeProfiles, Member } from './alike.js';
import { covers, type DatasetManifest, type JudgedEvidence } from './judged-evidence.js';

/** Items of one manifest that are judged as one: with profiles that no rule tells apart, and the same said about them. */
export interface ItemCase {
  manifest: DatasetManifest;
  /** The profiles they are judged by. */
  alike: AlikeProfiles;
  /** Who speaks about them. */
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
  /** The id of their host where a statement names it; 0 for any other. */
  host: number;
  items: number;
  /** The ids of the first three. */
  examples: number[];
  /** Their profiles, each with the ids of its first three items. */
  members: (Member & { examples: readonly number[] })[];
}

/** A dataset, judged as a whole. */
export interface DatasetCase {
  dataset: number;
  name: string;
  manifests: readonly DatasetManifest[];
  items: number;
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
}

/** Items of a profile and host: how many, and the first three. */
interface Share {
  items: number;
  examples: number[];
}

/** Plans the cases of a judging from what the ledger holds. */
export class CasePlan {
  readonly #db: Db;
  readonly #evidence: JudgedEvidence;
  /** Hosts of the ledger by the name that covers them. */
  readonly #hosts = new Map<string, number[]>();
  readonly #onNamedHost: (host: number) => void;
  readonly #alike: Alike;
  readonly #seen = new Map<number, PartsSeen>();

  /** `alike` tells which profiles are judged as one. `onNamedHost` is told each host that has cases of its own. */
  constructor(db: Db, evidence: JudgedEvidence, alike: Alike, onNamedHost: (host: number) => void) {
    this.#db = db;
    this.#alike = alike;
    this.#evidence = evidence;
    this.#onNamedHost = onNamedHost;
  }

  /** The datasets, in the order of their manifests. */
  datasets(): DatasetCase[] {
    const byDataset = new Map<number, DatasetManifest[]>();
    for (const manifest of this.#evidence.listings) {
      const manifests = byDataset.get(manifest.dataset);
      if (manifests) manifests.push(manifest);
      else byDataset.set(manifest.dataset, [manifest]);
    }
    return [...byDataset].map(([dataset, manifests]) => ({
      dataset,
      name: manifests[0]!.datasetName,
      manifests,
      items: manifests.reduce((sum, { items }) => sum + items, 0),
      claims: [...(this.#evidence.claimsOf.get(dataset) ?? []), ...this.#around(manifests)],
      statements: this.#evidence.statements.filter((statement) => coversDataset(statement, manifests)),
    }));
  }

  /** The cases of a manifest's items. */
  items(manifest: DatasetManifest): ItemCase[] {
    const scoped = this.#evidence.statements.filter((statement) => covers(statement, manifest));
    const ofAnyHost = scoped.filter(({ scope }) => scope.host === undefined);
    const byHost = this.#namedHosts(scoped, manifest.manifest);
    const shares = this.#shares(
      manifest.manifest,
      byHost.map(({ host }) => host),
    );
    const all = [
      ...(this.#evidence.claimsOf.get(manifest.dataset) ?? []).filter(
        (claim) => claim.of === 'dataset' || claim.manifest === manifest.manifest,
      ),
      ...this.#evidence.around.of(manifest),
    ];
    const seen = speakOfParts(all) ? this.#partsSeen(manifest.dataset) : undefined;
    const spoken = new Map<string, readonly RecordedClaim[]>();
    const claimsOn = (part: ItemPart | undefined): readonly RecordedClaim[] => {
      if (seen === undefined) return all;
      const id = JSON.stringify(part);
      let claims = spoken.get(id);
      if (claims === undefined) spoken.set(id, (claims = claimsOnItem(all, part, seen)));
      return claims;
    };
    const tallied = profilesOf(this.#db, manifest.manifest);
    const cases = new Map<AlikeProfiles, ItemCase[]>();
    const inOrder: ItemCase[] = [];
    const add = (profile: number, host: number, statements: readonly Statement[], { items, examples }: Share): void => {
      const alike = this.#alike.of(profile);
      let known = cases.get(alike);
      if (known === undefined) cases.set(alike, (known = []));
      let itemCase = known.find((one) => one.host === host);
      if (itemCase === undefined) {
        itemCase = { manifest, alike, claims: claimsOn(alike.profile.part), statements, host, items: 0, examples: [], members: [] };
        known.push(itemCase);
        inOrder.push(itemCase);
      }
      itemCase.items += items;
      itemCase.members.push({ profile, items, example: examples[0]!, examples });
      for (const example of examples) if (itemCase.examples.length < 3) itemCase.examples.push(example);
    };
    for (const { profile, items, examples } of tallied) {
      let rest = items;
      for (const { host, statements } of byHost) {
        const share = shares.get(`${profile} ${host}`);
        if (!share) continue;
        rest -= share.items;
        add(profile, host, [...ofAnyHost, ...statements], share);
      }
      const first = shares.get(`${profile} 0`)?.examples ?? (JSON.parse(examples) as number[]);
      if (rest > 0) add(profile, 0, ofAnyHost, { items: rest, examples: first });
    }
    return inOrder;
  }

  /** What running text says that is in reach of one of these lists. */
  #around(manifests: readonly DatasetManifest[]): RecordedClaim[] {
    return [...new Map(manifests.flatMap((manifest) => this.#evidence.around.of(manifest)).map((claim) => [claim.id, claim])).values()];
  }

  /** Which parts the items of a dataset are of. */
  #partsSeen(dataset: number): PartsSeen {
    let seen = this.#seen.get(dataset);
    if (seen !== undefined) return seen;
    const lists = { column: new Map<string, readonly string[]>(), path: new Map<string, readonly string[]>() };
    for (const { manifest } of this.#evidence.listings.filter((one) => one.dataset === dataset))
      for (const profile of profilesListed(this.#db, manifest)) {
        const { part } = this.#alike.of(profile).profile;
        if (part !== undefined) lists[part.by].set(part.names.join('\n'), part.names);
      }
    this.#seen.set(dataset, (seen = { column: [...lists.column.values()], path: [...lists.path.values()] }));
    return seen;
  }

  /** Hosts that a statement names, and their subdomains, with the statements that cover them. */
  #namedHosts(scoped: readonly Statement[], manifest: number): { host: number; statements: Statement[] }[] {
    const naming = scoped.filter(({ scope }) => scope.host !== undefined);
    if (naming.length === 0) return [];
    const named = new Map<number, Statement[]>();
    for (const statement of naming) {
      const host = statement.scope.host!.toLowerCase();
      let ids = this.#hosts.get(host);
      if (!ids) this.#hosts.set(host, (ids = hostsNamed(this.#db, host)));
      for (const id of new Set(ids)) named.set(id, [...(named.get(id) ?? []), statement]);
    }
    const hosts = hostsListed(this.#db, manifest)
      .filter((host) => named.has(host))
      .sort((a, b) => a - b);
    hosts.forEach(this.#onNamedHost);
    return hosts.map((host) => ({ host, statements: named.get(host)! }));
  }

  /** How many items a manifest lists of each profile and named host (0: any other), with the first three: in one pass, for there may be many of both. */
  #shares(manifest: number, hosts: readonly number[]): Map<string, Share> {
    const found = new Map<string, Share>();
    if (hosts.length === 0) return found;
    for (const [profile, host, id] of itemsByHost(this.#db, manifest, hosts)) {
      const name = `${profile} ${host}`;
      let share = found.get(name);
      if (share === undefined) found.set(name, (share = { items: 0, examples: [] }));
      share.items += 1;
      if (share.examples.length < 3) share.examples.push(id);
    }
    return found;
  }
}

/** Whether a statement speaks of a dataset as a whole. */
function coversDataset(statement: Statement, manifests: readonly DatasetManifest[]): boolean {
  const within = (manifest: DatasetManifest): boolean => covers(statement, manifest);
  // A permission for some manifests of a dataset is none for the dataset, nor a sample; and what a change declares for its files is nothing that all others state.
  const forAll = statement.kind !== 'declaration' || statement.value.inChange !== undefined;
  return statement.scope.host === undefined && (forAll ? manifests.every(within) : manifests.some(within));
}
