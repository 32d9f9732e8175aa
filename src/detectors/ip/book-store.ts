import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'book-store',
  { en: 'Source that is a book store or platform of authors', zh: '来源为书店或作者平台' },
  ['https://www.amazon.com/dp/1', 'https://books.google.com/books?id=1'],
  ['https://amazonia.example.org/', 'https://standardebooks.org/'],
);
