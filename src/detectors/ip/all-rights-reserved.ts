import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/all-rights-reserved',
  'RIGHTS_RESERVED',
  { en: 'Words that reserve all rights', zh: '权利保留声明' },
  [
    '© 2019 Nobody Press. All rights reserved.',
    'Alle Rechte vorbehalten.',
    'Tous droits réservés',
    '版权所有 翻印必究',
    'Все права защищены.',
    '無断転載を禁じ、すべての権利を保有します',
    '모든 권리 보유',
    'جميع الحقوق محفوظة',
  ],
  [
    'All rights and duties under the treaty apply to members.',
    '版权所有者可以提出异议',
    'Redistribution and use in source and binary forms are permitted. All rights reserved.',
    'some rights reserved',
    'The rights reserved to the states are listed.',
  ],
);
