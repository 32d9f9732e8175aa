import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/no-reproduction',
  'NO_REPRODUCTION',
  { en: 'Words that refuse copying', zh: '禁止复制声明' },
  [
    'No part of this book may be reproduced in any form.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    '未经授权不得转载',
    '無断転載禁止',
    'Nachdruck, auch auszugsweise, verboten',
    'Toute reproduction est interdite',
    '무단 전재 및 재배포 금지',
    'Перепечатка материалов запрещена',
  ],
  [
    'No part of the engine may be removed by hand.',
    '他转载了一车货物。',
    'The results may not be reproduced on other machines.',
    'The reproduction of salmon was studied.',
    'Smoking is prohibited.',
  ],
);
