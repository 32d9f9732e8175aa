import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/publisher-cover',
  'PUBLISHER',
  { en: 'Cover page or footer of a publisher or library', zh: '出版机构或文献库的封面页、页脚' },
  [
    'Authorized licensed use limited to: Nowhere University.',
    'This content downloaded from 192.0.2.1 on Mon',
    'Reproduced with permission of the copyright owner.',
    '本文下载自 中国知网',
  ],
  ['Elsevier was founded in 1880.', 'the springer spaniel ran', 'Downloaded in two hours', 'oxford university press office'],
);
