import type { SourceKind } from '../../model/claim.js';
import type { SourceClass } from '../../model/measure.js';

/** The class of each kind of source: those of TC260-003-2024 5.1 (GB/T 45654-2025 has the same four), and what a model generated. A list of links counts as collected by oneself (5.1 c, note). */
export const SOURCE_CLASSES: Readonly<Record<Exclude<SourceKind, 'unknown'>, SourceClass>> = {
  'public-dataset': 'open-source',
  'government-open': 'open-source',
  'pointer-list': 'self-collected',
  'crawl-own': 'self-collected',
  'crawl-on-behalf': 'self-collected',
  'self-produced': 'self-collected',
  'commissioned-annotation': 'self-collected',
  'licensed-rightsholder': 'commercial',
  'third-party-private': 'commercial',
  'user-model-interaction': 'user-input',
  'user-other-product': 'user-input',
  synthetic: 'generated',
};
