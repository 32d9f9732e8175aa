/** Content Credentials (C2PA): what is signed inside a file, and whether the file still is what was signed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MediaProperty } from './media-words.js';

/** `valid`: signature and hashes hold, whoever signed; no list of trusted signers is asked. `tampered`: the file is not what was signed. */
export type Credentials = { state: 'unreadable' | 'no-reader' } | { state: 'valid' | 'tampered'; properties: MediaProperty[] };

/** licit opens no connection: neither a manifest nor the state of a certificate is fetched. */
const SETTINGS = JSON.stringify({ verify: { remote_manifest_fetch: false, ocsp_fetch: false } });
const MAX_ASSERTIONS = 200;

/** What a store of manifests looks like, as far as it is read. */
interface Store {
  active_manifest?: string;
  manifests?: Record<string, { assertions?: { label?: string; data?: unknown }[] }>;
  validation_state?: string;
  validation_status?: { code?: string }[];
}

type Library = typeof import('@contentauth/c2pa-wasm');
let library: Promise<Library | undefined> | undefined;

async function load(): Promise<Library | undefined> {
  const loaded = await import('@contentauth/c2pa-wasm').catch(() => undefined);
  if (loaded === undefined) return undefined;
  const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');
  await loaded.default({ module_or_path: readFileSync(wasm) });
  return loaded;
}

/** What a file with credentials in it says, and whether it holds. */
export async function contentCredentials(bytes: Buffer, type: string): Promise<Credentials> {
  library ??= load().catch(() => undefined);
  const c2pa = await library;
  if (c2pa === undefined) return { state: 'no-reader' };
  try {
    const reader = await c2pa.WasmReader.fromBytes(type, bytes, SETTINGS);
    try {
      return read(JSON.parse(reader.json()) as Store);
    } finally {
      reader.free();
    }
  } catch {
    // Where the box is named and none is found, it is damaged.
    return { state: 'unreadable' };
  }
}

/** Codes by which the specification says that what was signed is no longer what is there. */
const CHANGED = /mismatch|hash(?:ed)?\.?(?:data|bmff|boxes)|hardBindings/i;

function read({ active_manifest: active, manifests, validation_state: state, validation_status: codes = [] }: Store): Credentials {
  const assertions = active === undefined ? undefined : manifests?.[active]?.assertions;
  if (assertions === undefined || state === undefined) return { state: 'unreadable' };
  if (state === 'Valid' || state === 'Trusted') return { state: 'valid', properties: propertiesOf(assertions, 'C2PA valid') };
  if (!codes.some(({ code = '' }) => CHANGED.test(code))) return { state: 'unreadable' };
  // What speaks against a use counts from whoever it comes.
  return { state: 'tampered', properties: propertiesOf(assertions, 'C2PA tampered').filter(isAdverse) };
}

function isAdverse({ name, words }: MediaProperty): boolean {
  return /digitalSourceType$/.test(name) || /"(?:notAllowed|constrained)"|DMI-PROHIBITED/i.test(words);
}

function propertiesOf(assertions: readonly { label?: string; data?: unknown }[], standard: string): MediaProperty[] {
  const all: MediaProperty[] = [];
  for (const { label = '', data } of assertions.slice(0, MAX_ASSERTIONS)) {
    if (typeof data !== 'object' || data === null) continue;
    if (/^(?:c2pa|cawg)\.training-mining/.test(label)) all.push({ standard, name: `${label}:training-mining`, words: usesIn(data) });
    else if (/^c2pa\.actions/.test(label)) {
      for (const { digitalSourceType } of ((data as { actions?: { digitalSourceType?: unknown }[] }).actions ?? []).slice(
        0,
        MAX_ASSERTIONS,
      ))
        if (typeof digitalSourceType === 'string') all.push({ standard, name: `${label}:digitalSourceType`, words: digitalSourceType });
    } else if (/metadata|CreativeWork/.test(label))
      for (const [name, value] of Object.entries(data))
        for (const words of textsIn(value)) all.push({ standard, name: `${label} ${name}`, words });
  }
  return all;
}

/** `{"cawg.ai_training":{"use":"notAllowed"}}`, without what else an entry holds. */
function usesIn(data: object): string {
  const { entries = data } = data as { entries?: object };
  const uses = Object.entries(entries ?? {}).flatMap(([name, entry]) => {
    const use = (entry as { use?: unknown } | null)?.use;
    return typeof use === 'string' ? [[name, { use }] as const] : [];
  });
  return JSON.stringify(Object.fromEntries(uses));
}

/** Texts of a value: itself, those of a list, or the names of persons and organizations. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(textsIn);
  const { name, 'x-default': text } = (value ?? {}) as { name?: unknown; 'x-default'?: unknown };
  return [name, text].filter((one) => typeof one === 'string');
}
