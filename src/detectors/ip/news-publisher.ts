import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'news-publisher',
  { en: 'Source that is a news publisher', zh: '来源为新闻出版机构' },
  ['https://www.nytimes.com/2020/x', 'https://www.bbc.co.uk/news/1'],
  ['https://nytimes.com.evil.example/1', 'https://en.wikinews.org/wiki/X'],
);
