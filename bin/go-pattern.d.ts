/** A pattern as a tree; go-pattern.js says of what. */
export interface PatternTree {
  of: 'set' | 'all' | 'any' | 'repeat' | 'group' | 'edge';
}
export function parsePattern(source: string): PatternTree;
export function patternText(tree: PatternTree): string;
export function isNested(tree: PatternTree): boolean;
export function drawn(tree: PatternTree, random: (below: number) => number): string;
