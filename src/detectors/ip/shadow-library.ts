import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'shadow-library',
  { en: 'Source that is a shadow library', zh: '来源为影子图书馆' },
  ['https://libgen.is/book/1', 'https://sci-hub.se/10.1000/1', 'https://en.z-library.sk/x', 'https://annas-archive.org/md5/0'],
  ['https://libgen.example.com/x', 'https://www.gutenberg.org/ebooks/1', 'https://notlibgen.com/', 'libgen'],
);
