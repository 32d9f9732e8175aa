import type { Lang } from '../model/basics.js';

/** What commands take that work on a project and print a page, or JSON for programs. */
export interface PageArguments {
  ledger?: string;
  config?: string;
  format: 'pretty' | 'json';
  lang: Lang;
  color: boolean;
  licit: string;
}
