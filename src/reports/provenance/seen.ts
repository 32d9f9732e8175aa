/** Data that is still counted though no scan looks at it any more, and data that was taken out by command. */

import { append } from '../../text/append.js';
import { pasted } from '../../text/show.js';
import type { Block } from '../document/document.js';
import { more } from '../document/document-writer.js';
import type { Writer } from './provenance-writer.js';

const mostRows = 60;
const mostCommands = 10;

/** Both tables, with the command that retires what is gone; nothing where there is none. */
export function unseenBlocks(writer: Writer): Block[] {
  const { snapshot, words } = writer;
  const { unseen = [], retired = [], gone = [] } = snapshot;
  const blocks: Block[] = [];
  for (const [those, caption, when] of [
    [unseen, words.unseenCaption, words.lastSeen],
    [gone, words.goneCaption, words.retiredBy],
    [retired, words.retiredCaption, words.retiredBy],
  ] as const) {
    if (those.length === 0) continue;
    blocks.push({
      kind: 'table',
      caption,
      columns: [{ label: words.path }, { label: words.items, align: 'right' }, { label: when }],
      rows: those
        .slice(0, mostRows)
        .map(({ path, items, run, finished }) => [
          writer.code(path),
          writer.number(items),
          words.runOf(writer.number(run), writer.time(finished)),
        ]),
    });
    append(blocks, more(those.length, mostRows, writer));
    if (those === unseen) blocks.push({ kind: 'commands', lines: retireCommands(unseen.map(({ path }) => path)) });
  }
  return blocks;
}

/** The command for each folder, or for the file where it is in none. */
function retireCommands(paths: readonly string[]): string[] {
  return paths.slice(0, mostCommands).map((path) => `licit ledger retire ${pasted(path)}`);
}
