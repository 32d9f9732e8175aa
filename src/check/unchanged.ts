import type { Config, PolicyChange } from '../model/settings.js';
import type { Snapshot } from '../model/snapshot.js';
import type { NoData } from './side-types.js';

const none = { known: 0, of: 0, query: '' };
const share = { before: none, after: none };
/** What a project without data has. */
const NOTHING = {
  totals: {
    datasets: 0,
    manifests: 0,
    items: 0,
    distinct: 0,
    unread: 0,
    unreadFiles: 0,
    notedFiles: 0,
    notScanned: 0,
    passedOver: 0,
    bytes: 0,
  },
  known: { source: none, license: none, basis: none },
  datasets: [],
  manifests: [],
  notRead: [],
  problems: [],
  licenses: [],
  sources: [],
  bases: [],
  detections: [],
  findings: [],
  rules: [],
  duties: [],
  notChecked: [],
} satisfies Partial<Snapshot>;

/** What is said of a change that brings and takes away no data: neither side was read, so there is no ledger, nothing is found and nothing is counted. */
export function unchangedView(
  { base, blobs }: NoData,
  { path, use, provider, failOn, rules }: Config,
  licit: string,
  staged: boolean,
  changed: readonly PolicyChange[],
): Snapshot {
  const now = new Date().toISOString();
  const rulesOff = Object.entries(rules).flatMap(([id, setting]) => (setting === 'off' ? [id] : []));
  return {
    licit,
    ledger: { id: '', path: '', created: now },
    run: { id: 0, started: now, finished: now, paths: [], unchanged: 0, added: 0, closed: 0, seconds: 0 },
    asOf: now,
    head: '',
    use: use ?? {},
    provider: provider ?? {},
    ...(path !== undefined && { configPath: path }),
    rulesOff,
    policy: { ...(path !== undefined && { configuration: path }), failOn, rulesOff, lowered: [], ignored: [], change: [...changed] },
    ...NOTHING,
    change: {
      base,
      head: staged ? 'staged' : 'working-tree',
      manifests: [],
      unchanged: { manifests: 0, items: 0 },
      before: [],
      fixed: [],
      outsideGit: 0,
      effects: {
        items: { before: 0, after: 0, added: 0, removed: 0 },
        datasets: { added: [], removed: [] },
        known: { source: share, license: share, basis: share },
        sourceKinds: [],
        licenses: [],
        kinds: [],
      },
      ...(blobs && { blobs }),
      noData: true,
    },
  };
}

/** What is said of a change all of whose data is behind pointers that a machine that has it answers: nothing was read here, and nothing is counted. */
export function pointersView(...asked: Parameters<typeof unchangedView>): Snapshot {
  const view = unchangedView(...asked);
  const { noData: _, ...change } = view.change!;
  return { ...view, change };
}
