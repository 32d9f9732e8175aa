import { defineListKind, readsNamed } from '../list-kind.js';

/** Notices that rights holders sent themselves: takedowns and refusals, naming works, addresses, sites, accounts or datasets. */
export default defineListKind({
  id: 'notices',
  title: { en: 'notices of rights holders', zh: '权利人通知' },
  says: 'refused',
  joins: 'rows',
  reads: (sample) => readsNamed(sample, ['url', 'domain', 'account', 'isbn', 'doi', 'title', 'digest', 'dataset'], 'refused'),
});
