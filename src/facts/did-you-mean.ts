import type { Words } from '../model/basics.js';

/** What a scope that covers nothing is called: by its name, and what it was probably meant to be. */
export function didYouMean(name: string, meant: string | undefined): Words | undefined {
  return meant === undefined ? undefined : { en: `${name} (did you mean ${meant}?)`, zh: `${name}（是否应为 ${meant}？）` };
}
