import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/confidential-mark',
  'CONFIDENTIAL',
  { en: 'Mark of confidential or proprietary text', zh: '保密或专有标记' },
  [
    'UNPUBLISHED PROPRIETARY SOURCE CODE',
    'Confidential and proprietary',
    'CONFIDENTIAL\nPlan',
    '内部资料 注意保密',
    'Streng vertraulich',
    '社外秘',
  ],
  [
    'confidentiality of votes matters',
    'the proprietary drug was sold',
    'The patient file is kept confidential.',
    '内部结构',
    'restricted Boltzmann machine',
  ],
);
