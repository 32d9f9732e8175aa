/** What can be asked about. Closed: for each it is told what the ledger does not keep. */
export const askedKinds = ['domain', 'url', 'account', 'author', 'title', 'isbn', 'issn', 'doi', 'key', 'license', 'notice'] as const;
export type AskedKind = (typeof askedKinds)[number];
