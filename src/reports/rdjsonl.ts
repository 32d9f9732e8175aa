import type { Report } from '../model/snapshot.js';
import { safeJsonLine } from '../text/show.js';
import { diagnostics } from './results/reviewdog.js';

/** Reviewdog's diagnostic format, one diagnostic a line. */
export default {
  id: 'rdjsonl',
  title: 'reviewdog, one diagnostic a line',
  kind: 'stream',
  paths: 'repository',
  render(snapshot, options) {
    return [{ name: '', content: diagnostics(snapshot, options).map(safeJsonLine).join('') }];
  },
} satisfies Report;
