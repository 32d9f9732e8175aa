/** Forms of a list of items: one key a line, or an object a line. */
export const excludeFormats = ['list', 'jsonl'] as const;

export type ExcludeFormat = (typeof excludeFormats)[number];
