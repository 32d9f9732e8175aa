import type { Card } from '../../model/item.js';
import type { Tree } from '../descriptor/tree.js';
import { CardWriter } from '../descriptor/writer.js';
import type { HeadWay } from './dialects.js';
import { PathEnds } from './paths.js';

/** A notice that grants or limits rights, rather than naming who has them. */
const IS_LICENSE = /licen[cs]|rights|domain|\bunder\b|\bcc[- ]|permi[st]|prohibit|许可|授权|保留|禁止|creativecommons\.org/i;

/** What the elements beside the items say of all of them. */
export class HeadClaims {
  private readonly ways: PathEnds<HeadWay>;
  private readonly writer: CardWriter;

  constructor(path: string, table: readonly (readonly [string, HeadWay])[]) {
    this.ways = new PathEnds(table);
    this.writer = new CardWriter(path);
  }

  add(path: string, words: string, line: number): void {
    const way = this.ways.find(path);
    if (way === undefined || words.trim() === '') return;
    const value: Tree = { kind: 'value', line, words: words.trim(), text: true, empty: false };
    const field = path.slice(path.indexOf('/') + 1);
    if (way === 'name') this.writer.name(value);
    else if (way === 'license' || (way === 'copyright' && IS_LICENSE.test(words))) this.writer.license(value, field);
    else if (way === 'copyright' || way === 'owner') this.writer.owner(value, field);
    else this.writer.say(way, value, field);
  }

  /** The claims; undefined where nothing was said. */
  card(): Card | undefined {
    const { card } = this.writer;
    return card.says.length > 0 || card.name !== undefined ? card : undefined;
  }
}
