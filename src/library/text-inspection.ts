import { detectors } from '../catalog/catalog.js';
import { createInspector, type Inspector } from '../inspect/inspect.js';
import { spansOf } from '../inspect/text-spans.js';
import type { InspectedSpan } from '../model/results/answer.js';
import { phraseIn } from '../text/in-chinese.js';
import { whyOf } from '../text/reasons/reason.js';
import type { InspectOptions } from './library-options.js';

interface Tools {
  inspector: Inspector;
  types: ReadonlyMap<string, string>;
}

/** Looks at one text at a time, from beginning to end, and remembers none: one for all calls. */
let tools: Promise<Tools> | undefined;

/** What is found in a text, with the reason of each. */
export async function inspected(text: string, { offsets = 'utf16', lang = 'en' }: InspectOptions): Promise<InspectedSpan[]> {
  const { inspector, types } = await (tools ??= loaded());
  const found = inspector.text(text, { path: '' });
  return spansOf(text, found, types, offsets).map((span, n) => {
    const { why } = found[n]!;
    return { ...span, ...whyOf(why, lang), why: phraseIn(lang, why) };
  });
}

async function loaded(): Promise<Tools> {
  const all = await detectors();
  return { inspector: createInspector(all), types: new Map(all.map(({ id, type }) => [id, type])) };
}
