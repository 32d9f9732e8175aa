/** The tree of commands as data: what help lists and in which order, and where the commands are whose definition is in a folder of another name. */

/** The commands of the first level by heading, in the order of help. */
export const topCommands = {
  first: ['init', 'scan', 'check', 'show', 'explain', 'answer', 'exclude', 'report'],
  data: ['sample', 'strip', 'rights', 'subject', 'mix', 'attribution', 'plan', 'join'],
  record: ['answers', 'import', 'ledger', 'export', 'card', 'tools'],
} as const satisfies Record<string, readonly string[]>;

/** The headings that commands are listed under. */
export type Group = keyof typeof topCommands;

/**
 * Earlier names of commands, with the place of each in the tree. They still work, and say the place. The definition of one that was a single word is in the
 * folder of that name.
 */
export const earlierNames: Readonly<Record<string, string>> = {
  declare: 'answer declare',
  grant: 'answer grant',
  waive: 'answer waive',
  baseline: 'answer baseline',
  'answer due': 'answers due',
  'answer migrate': 'answers migrate',
  verify: 'ledger verify',
  key: 'ledger key',
  retire: 'ledger retire',
  // What is pinned decides how the ledger is judged from then on; the tools change nothing.
  rules: 'ledger rules',
  license: 'tools license',
  inspect: 'tools inspect',
  measure: 'tools measure',
  completion: 'tools completion',
};

const top: readonly string[] = Object.values(topCommands).flat();

/** The folder with the definition of a command of the tree; undefined where it has none of its own. */
export function folderFor(path: readonly string[]): string | undefined {
  const place = path.join(' ');
  if (top.includes(place)) return place;
  return Object.entries(earlierNames).find(([name, now]) => now === place && !name.includes(' '))?.[0];
}

/** The names under a command whose definitions are in folders of their own. */
export function placedUnder(path: readonly string[]): string[] {
  const before = `${path.join(' ')} `;
  return Object.entries(earlierNames)
    .filter(([name, now]) => now.startsWith(before) && !name.includes(' '))
    .map(([, now]) => now.slice(before.length));
}
