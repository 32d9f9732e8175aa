import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'platform-terms',
  { en: 'Source that is a platform with terms on scraping', zh: '来源为有抓取限制条款的平台' },
  ['https://www.youtube.com/watch?v=1', 'https://i.pinimg.com/1.jpg'],
  ['https://commons.wikimedia.org/1.jpg', 'https://youtube.example/'],
);
