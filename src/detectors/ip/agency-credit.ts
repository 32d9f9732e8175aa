import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/agency-credit',
  'AGENCY',
  { en: 'Credit or watermark of a picture or news agency', zh: '图片或新闻机构的署名、水印' },
  ['Photo: Getty Images', 'Image credit: iStock by Getty Images', '(Nobody/Shutterstock)', '图片来源：视觉中国', 'Embed from Getty Images'],
  ['The getty is a kind of jetty in the local dialect.', 'The shutter stock was replaced with oak.', '东方的文化'],
);
