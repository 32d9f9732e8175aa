/** Makes what the server of a review serves: the page, and the items read from their manifests again. */
import { detectors } from '../../../catalog/catalog.js';
import { fileOf } from '../../../discover/caches/cached-files.js';
import { createInspector } from '../../../inspect/inspect.js';
import { readLedger } from '../../../ledger/open-ledger.js';
import { findRun } from '../../../ledger/read/as-of.js';
import type { Project } from '../../../project/project.js';
import { openManifest } from '../../../reading/open.js';
import type { SampleOnFile } from '../sample-files.js';
import { readSampleItems, type SampleItem } from '../sample-items.js';
import { heldBytes } from './drawn/held-media.js';
import { boxesName, type DrawnBoxes, listBoxes } from './drawn/list-boxes.js';
import { itemMedia } from './item-media.js';
import { beginOf, pageOf, type ReviewSubject } from './review-page.js';
import type { ReviewContent } from './review-server.js';
import type { KnownJudgment } from './review-session.js';
import { shownItem } from './shown-item.js';

/** Reads the items of a review, and answers for them. */
export async function contentOf(project: Project, sample: SampleOnFile, subject: ReviewSubject): Promise<ReviewContent> {
  const inspector = createInspector(await detectors());
  const items = await itemsOf(project, sample, subject.numbers);
  const { root } = project;
  const listed = await boxesOfLists(root, [...items.values()]);
  return {
    page: pageOf(subject),
    begin: beginOf(subject, new Map([...items].map(([n, { at }]) => [n, at]))),
    item(n, revealed) {
      const item = items.get(n);
      if (item === undefined) return undefined;
      const shown = shownItem(item, inspector, { root, lang: subject.lang, revealed, listed: listed.get(n) });
      return { ...shown, ...(subject.adjudicates && { said: saidOf(sample, n) }) };
    },
    async medium(n, at) {
      const item = items.get(n);
      const medium = item?.raw && itemMedia(item, item.raw, root)[at];
      if (item === undefined || medium === undefined) return undefined;
      return medium.held === undefined ? medium.path : heldBytes(root, item, medium.held);
    },
  };
}

/** What lists draw on the images of a sample, by the numbers of the items; each list is read once more. */
export async function boxesOfLists(root: string, items: readonly SampleItem[]): Promise<Map<number, DrawnBoxes>> {
  const byList = new Map<string, { format: string; wanted: Map<string, number[]> }>();
  for (const { n, at, format, raw } of items) {
    const name = format === undefined || raw === undefined ? undefined : boxesName(format, raw);
    if (name === undefined) continue;
    const { wanted } = byList.get(at.path) ?? byList.set(at.path, { format: format!, wanted: new Map() }).get(at.path)!;
    wanted.set(name, [...(wanted.get(name) ?? []), n]);
  }
  const found = new Map<number, DrawnBoxes>();
  for (const [path, { format, wanted }] of byList) {
    const boxes = await listBoxes(await openManifest(fileOf(root, path), path), format, new Set(wanted.keys()));
    for (const [name, drawn] of boxes) for (const n of wanted.get(name) ?? []) found.set(n, drawn);
  }
  return found;
}

async function itemsOf(project: Project, { draw, items: ids }: SampleOnFile, numbers: readonly number[]): Promise<Map<number, SampleItem>> {
  const found = new Map<number, SampleItem>();
  const { db } = readLedger(project.ledger);
  try {
    const at = findRun(db, String(draw.run))!;
    const mine = numbers.map((n) => ids[n - 1]!);
    for await (const item of readSampleItems(project, db, at, mine)) {
      const n = numbers[item.n - 1]!;
      found.set(n, { ...item, n });
    }
  } finally {
    db.close();
  }
  return found;
}

/** What each checker said of an item, without their names. */
export function saidOf({ checkers }: SampleOnFile, n: number): object[] {
  return checkers.flatMap(({ last }) => {
    const said = last.get(n);
    return said === undefined ? [] : [{ verdict: said.verdict, risk: said.risk, note: said.note }];
  });
}

/** What the checker of a subject has said before, as the page is told of it. */
export function judgmentsOf({ sample, checker, adjudicates }: ReviewSubject): KnownJudgment[] {
  const file = adjudicates ? sample.adjudicated : sample.checkers.find(({ header }) => header.checker === checker);
  return [...(file?.last.values() ?? [])].map(({ n, verdict, risk, note, ms, at }) => ({ n, verdict, risk, note, ms, at }));
}
