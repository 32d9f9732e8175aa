import type { PageArguments } from '../page-arguments.js';

/** What every command on spot checks takes. */
export interface SampleArguments extends PageArguments {
  name: string;
}
