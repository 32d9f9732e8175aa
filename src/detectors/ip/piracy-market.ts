import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'piracy-market',
  { en: 'Source that is a market of pirated works', zh: '来源为盗版平台' },
  ['https://thepiratebay.org/x', 'https://www.rapidgator.net/file/1'],
  ['https://pirates.example.org/', 'https://thepiratebay.example/'],
);
