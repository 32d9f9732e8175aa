import type { Detector, Found } from '../../model/detection.js';

/** A label that a tool for the quality of labels doubts. licit looks for none itself: it comes from a report (`licit import`). */
const detector: Detector = {
  id: 'label/issue',
  family: 'label',
  type: 'LABEL_ISSUE',
  title: { en: 'Label that a tool doubts', zh: '被工具质疑的标签' },
  needs: [],
  precheck: () => false,
  *find(): Generator<Found> {},
  hits: [],
  misses: ['{"text": "a kite over a dune", "label": "boat"}'],
};

export default detector;
