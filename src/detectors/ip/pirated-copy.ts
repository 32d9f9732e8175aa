import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/pirated-copy',
  'PIRATED_COPY',
  { en: 'Words that pirates leave in copies', zh: '盗版来源标记' },
  [
    'Uploaded to Z-Library',
    'Some Title (z-lib.org).epub',
    '本站所有小说为转载作品',
    'OceanofPDF.com',
    'books3/Some Title - Some Body.epub.txt',
  ],
  ['uploaded to the library', 'He scanned the horizon', '本站新闻', 'piracy is a crime at sea'],
);
