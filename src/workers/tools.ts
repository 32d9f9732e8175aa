import { detectors, formats } from '../catalogue.js';
import { createInspector } from '../inspect.js';
import type { Format } from '../model.js';
import { type Inspector, Interner } from './rows.js';

export interface ToolSettings {
  /** Keys the hashes of personal values; without it there are none. */
  key?: Uint8Array;
}

/** What a reader needs, loaded once a thread. */
export interface Tools {
  formats: Map<string, Format>;
  inspector: Inspector;
  interner: Interner;
}

export async function tools(settings: ToolSettings): Promise<Tools> {
  const [kinds, looks] = await Promise.all([formats(), detectors()]);
  return {
    formats: new Map(kinds.map((format) => [format.id, format])),
    inspector: createInspector(looks, settings.key),
    interner: new Interner(),
  };
}
