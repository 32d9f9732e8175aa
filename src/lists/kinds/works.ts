import { defineListKind, readsNamed } from '../list-kind.js';

/** Books and other works whose rights holders refused: by ISBN, ASIN, ISSN, DOI or title; what a collective society declares for its members. */
export default defineListKind({
  id: 'works',
  title: { en: 'works whose rights holders refused', zh: '权利人已拒绝使用的作品' },
  says: 'refused',
  joins: 'rows',
  reads: (sample) => readsNamed(sample, ['isbn', 'asin', 'issn', 'doi', 'title'], 'refused', 'opted-out', 'deletion'),
});
