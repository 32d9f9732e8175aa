/** A source as it is made. */
export interface MadeSource {
  dataset: string;
  items: number;
  kind: string;
  url?: string;
  home?: boolean;
}
export const SOURCES: readonly MadeSource[];
/** Writes the corpus below a folder that is there. */
export function makeFilingCorpus(folder: string): void;
