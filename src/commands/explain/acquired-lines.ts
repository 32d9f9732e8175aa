import type { ItemRecord } from '../../ledger/read/query-item.js';
import type { Lang } from '../../model/basics.js';
import { say } from '../../text/messages/say.js';
import { place, plain } from '../../text/show.js';
import { type AcquisitionPart, acquisitionOpen, acquisitionParts, acquisitionWords } from '../../text/words/acquired-words.js';
import { seenWords } from '../../text/words.js';
import type { Page } from '../page.js';

/** How the copy came, with who says so and what shows it, and in one line what is to be answered. */
export function acquiredOn(page: Page, { statements, copied }: Pick<ItemRecord, 'statements' | 'copied'>, lang: Lang): void {
  const stated = new Set<AcquisitionPart>();
  const lines: string[] = [];
  for (const { kind, value, at, by } of statements) {
    if (kind !== 'declaration' || value.acquired === undefined) continue;
    for (const part of acquisitionParts) if (value.acquired[part] !== undefined) stated.add(part);
    const who = by === undefined ? place(at) : `${place(at)} ${plain(by)}`;
    const files = (value.acquired.evidence ?? []).map((one) => `${plain(one.path)} ${seenWords(one, lang)}`);
    lines.push(`${plain(acquisitionWords(value.acquired, lang))} · ${[who, ...files].join(' · ')}`);
  }
  if (copied !== undefined) {
    stated.add('when');
    lines.push(say('acquired/of-item', lang, { day: plain(copied.day), field: plain(copied.field) }));
  }
  if (stated.size < acquisitionParts.length) lines.push(say('acquired/open', lang, { parts: acquisitionOpen(stated, lang) }));
  page.labelled(say('acquired/label', lang), lines[0]!, 4);
  for (const line of lines.slice(1)) page.text(line, 21);
}
