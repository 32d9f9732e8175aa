import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { resultOf } from './json/run-result.js';

/** The whole run for programs; docs/schema/scan.schema.json describes it. The order of members is fixed. */
export default {
  id: 'json',
  title: 'For programs',
  kind: 'stream',
  render(snapshot, options) {
    return [{ name: '', content: `${safeJson(resultOf(snapshot, options))}\n` }];
  },
} satisfies Report;
