/** How `licit show` prints. */
export type ShowFormat = 'pretty' | 'concise' | 'json' | 'jsonl';
