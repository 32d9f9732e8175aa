/** What a run says that no rule finds: data that is still counted and was not looked at, data that is gone, and what is not annotated again. */

import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import { asBeforeText } from '../../text/summary.js';
import { goneText, unseenText } from '../../text/unseen.js';
import { projectPlace } from './finding-results.js';

/** A note in the form of a result. */
export interface RunNote {
  id: 'scan/unseen' | 'scan/gone' | 'check/as-before';
  level: 'warn' | 'info';
  path: string;
  text: string;
}

/** The notes of a run; empty where everything that counts was looked at. */
export function runNotes(snapshot: Snapshot, lang: Lang): RunNote[] {
  const unseen = unseenText(snapshot, lang);
  const gone = goneText(snapshot, lang);
  const notes: RunNote[] = [];
  if (unseen !== undefined) notes.push({ id: 'scan/unseen', level: 'warn', path: snapshot.unseen![0]!.path, text: unseen });
  if (gone !== undefined) notes.push({ id: 'scan/gone', level: 'info', path: snapshot.gone![0]!.path, text: gone });
  const asBefore = asBeforeText(snapshot, lang);
  if (asBefore !== undefined) notes.push({ id: 'check/as-before', level: 'info', path: projectPlace(snapshot).path, text: asBefore });
  return notes;
}
