import { isObject, type Json } from '../../model/basics.js';
import type { ToolFind } from '../../model/lists/imported.js';
import { defineImportTool, objectAt, objectsIn, wordsOf } from '../import-tool.js';

/** The states that are told and change nothing. Whether credentials hold is no matter of rights: what they reserve counts of broken ones, too. */
const STATES = { valid: 'none', tampered: 'none', absent: 'none', unreadable: 'none' } as const;

/** Codes by which the specification says that what was signed is no longer what is there. */
const CHANGED = /mismatch|hardBindings/i;
/** What tools say of a file that has no credentials. */
const ABSENT = /ManifestNotFound|No claim found|no JUMBF data found|JumbfNotFound/i;
const GENERATED = /(?:trainedAlgorithmicMedia|algorithmicMedia)$/i;

/**
 * Reports of tools for Content Credentials: the manifest store as `c2patool FILE` and `Reader.json()` write it, of one file, or with the file's path beside it. What is
 * generated and what is reserved is read; what is allowed, and that a signature holds, is not.
 */
export default defineImportTool({
  id: 'c2pa',
  title: 'Content Credentials (C2PA)',
  report: 'c2patool FILE, or {"path": …, "report": …} for each file, with "error" in place of a report where there was none',
  kinds: { ...STATES, generated: 'ip/generated-label', 'training-mining': 'ip/mining-reserved' },
  read(report) {
    const files = Array.isArray(report) ? report : [report];
    if (files.length === 0) return undefined;
    const finds: ToolFind[] = [];
    for (const one of files) {
      if (!isObject(one)) return undefined;
      const store = isObject(one.report) ? one.report : one;
      const path = wordsOf(one.path);
      const labels = isObject(store.manifests) ? labelsIn(store) : stateWithout(one.error);
      if (labels === undefined) return undefined;
      for (const label of labels) finds.push({ ...(path !== undefined && { path }), label });
    }
    return { finds };
  },
});

/** Where a tool gave no report: nothing is there, or it could not be read. */
function stateWithout(error: Json | undefined): string[] | undefined {
  const words = wordsOf(error);
  return words === undefined ? undefined : [ABSENT.test(words) ? 'absent' : 'unreadable'];
}

function labelsIn(store: Record<string, Json>): string[] {
  const active = wordsOf(store.active_manifest);
  const manifest = active === undefined ? {} : objectAt(store.manifests, active);
  const labels = new Set<string>([stateOf(store)]);
  for (const { label, data } of objectsIn(manifest.assertions)) {
    const name = wordsOf(label) ?? '';
    if (/^(?:c2pa|cawg)\.training-mining/.test(name) && isReserved(data)) labels.add('training-mining');
    if (
      /^c2pa\.actions/.test(name) &&
      objectsIn(objectAt(data).actions).some((one) => GENERATED.test(wordsOf(one.digitalSourceType) ?? ''))
    )
      labels.add('generated');
  }
  return [...labels];
}

function stateOf({ validation_state: state, validation_status: codes }: Record<string, Json>): keyof typeof STATES {
  if (state === 'Valid' || state === 'Trusted') return 'valid';
  const all = objectsIn(codes).map(({ code }) => wordsOf(code) ?? '');
  // Versions of the tool that give no state give codes of what failed only.
  if (state === undefined && all.every((code) => code === 'signingCredential.untrusted')) return 'valid';
  return all.some((code) => CHANGED.test(code)) ? 'tampered' : 'unreadable';
}

/** Whether a use is denied, or allowed under conditions. */
function isReserved(data: Json | undefined): boolean {
  const { entries } = objectAt(data);
  return Object.values(objectAt(isObject(entries) ? entries : data)).some((entry) => {
    const { use } = objectAt(entry);
    return use === 'notAllowed' || use === 'constrained';
  });
}
