import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { diagnostics } from './results/reviewdog.js';

/** Reviewdog's diagnostic format, all in one document. */
export default {
  id: 'rdjson',
  title: 'reviewdog, one document',
  kind: 'stream',
  paths: 'repository',
  render(snapshot, options) {
    const found = diagnostics(snapshot, options);
    const severity = found.some((one) => one.severity === 'ERROR')
      ? 'ERROR'
      : found.some((one) => one.severity === 'WARNING')
        ? 'WARNING'
        : 'INFO';
    return [{ name: '', content: `${safeJson({ source: { name: 'licit' }, severity, diagnostics: found })}\n` }];
  },
} satisfies Report;
