/** Forms in which `licit show` shows what was asked for. */
export const showFormats = ['pretty', 'concise', 'json', 'jsonl', 'csv'] as const;

export type ShowFormat = (typeof showFormats)[number];
