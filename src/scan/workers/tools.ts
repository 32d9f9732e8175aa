import { detectors, formatOf } from '../../catalog/catalog.js';
import { createInspector } from '../../inspect/inspect.js';
import { LanguageTeller } from '../../measure/language.js';
import type { Format } from '../../model/format.js';
import type { ItemLists } from '../../model/lists/list-kinds.js';
import { loadModels, type ModelSettings, type TextModel } from '../models/models.js';
import type { ItemRegister } from '../registers/joined-table.js';
import type { Inspector } from './batch-rows.js';
import { Interner } from './interner.js';

export interface ToolSettings {
  /** Keys the hashes of personal values; without it there are none. */
  key?: Uint8Array;
  models?: readonly ModelSettings[];
  /** The registers that items are joined with. */
  registers?: readonly ItemRegister[];
  /** The lists from outside that items are held against. */
  lists?: ItemLists;
  /** Kinds of detectors that are left out. */
  without?: readonly string[];
  /** Items are not measured: for ledgers that go away before anybody asks how much there is. */
  unmeasured?: boolean;
}

/** What a reader needs, loaded once a thread. */
export interface Tools {
  format(id: string): Promise<Format>;
  inspector: Inspector;
  models: readonly TextModel[];
  interner: Interner;
  /** Absent where the table of languages is missing. */
  teller: LanguageTeller | undefined;
  unmeasured: boolean;
  registers: readonly ItemRegister[];
  lists?: ItemLists;
}

export async function tools(settings: ToolSettings): Promise<Tools> {
  const { without = [] } = settings;
  const usedDetectors = (await detectors()).filter(({ id }) => !without.includes(id));
  const known = new Map<string, Promise<Format>>();
  const load = async (id: string): Promise<Format> => {
    const format = await formatOf(id);
    if (!format) throw new Error(`no format ${id}`);
    return format;
  };
  return {
    format(id) {
      const format = known.get(id) ?? load(id);
      known.set(id, format);
      return format;
    },
    inspector: createInspector(usedDetectors, settings.key),
    models: await loadModels(settings.models ?? [], new Set(usedDetectors.map(({ id }) => id))),
    interner: new Interner(),
    teller: await LanguageTeller.load(),
    unmeasured: settings.unmeasured === true,
    registers: settings.registers ?? [],
    ...(settings.lists && { lists: settings.lists }),
  };
}
