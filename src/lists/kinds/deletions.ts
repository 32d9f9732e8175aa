import { defineListKind, readsNamed } from '../list-kind.js';

/** Requests for deletion: by digest of the content, by keyed hash of the person, by account or address. */
export default defineListKind({
  id: 'deletions',
  title: { en: 'requests for deletion', zh: '删除请求' },
  says: 'deletion',
  persons: true,
  joins: 'rows',
  reads: (sample) => readsNamed(sample, ['digest', 'person', 'account', 'url'], 'deletion'),
});
