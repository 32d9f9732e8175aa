/** What every section of the provenance report is written with. */
import type { Lang } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import { DocumentWriter } from '../document/document-writer.js';
import { type Prose, prose } from './prose.js';

/** A writer with the sentences of the provenance report. */
export class Writer extends DocumentWriter<Prose> {
  constructor(snapshot: Snapshot, lang: Lang, strict: boolean) {
    super(snapshot, lang, strict, prose[lang]);
  }
}
