/** The lists from outside that name an item, each with the line on which it does. */
import { formats } from '../../catalog/catalog.js';
import { ROWS } from '../../ledger/items.js';
import { type ItemRecord, rolesOf } from '../../ledger/read/query-item.js';
import { columnKind } from '../../lists/identifiers/identifier-fields.js';
import type { Lang } from '../../model/basics.js';
import type { Opened } from '../../project/opened.js';
import type { Project } from '../../project/project.js';
import { linesInList } from '../../scan/outside/line-in-list.js';
import { namesIn } from '../../scan/outside/reholding.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import { listWords } from '../../text/words/outside-list-words.js';

/** Lines to print below what is known of an item; none for one that is on no list. */
export async function namingLists(
  id: number,
  item: ItemRecord,
  { root, config }: Pick<Project, 'root' | 'config'>,
  { ledger, at }: Opened,
  lang: Lang,
): Promise<string> {
  const lines: string[] = [];
  for (const statement of item.statements) {
    if (statement.kind !== 'list' || item.profile.listed?.named.includes(statement.value.id) !== true) continue;
    const list = config.lists?.find((one) => one.id === statement.value.id);
    const idColumn = rolesOf(ledger.db, at, Math.floor(id / ROWS)).id?.[0];
    const found = list && (await linesInList(list, [namesOf(item, idColumn)], root, await formats()));
    const line = found?.[0];
    const where =
      line === undefined
        ? say('outside/line-not-at-hand', lang)
        : line === 0
          ? say('outside/line-not-told', lang)
          : say('outside/line', lang, { line });
    lines.push(`    ${plain(listWords(statement.value, lang))} · ${where}`);
  }
  return lines.length === 0 ? '' : `\n  ${say('outside/named-by', lang)}\n${lines.join('\n')}\n`;
}

function namesOf({ key, url, host, owner }: ItemRecord, idColumn: string | undefined): ReturnType<typeof namesIn> {
  const kind = idColumn === undefined ? undefined : columnKind(idColumn);
  return namesIn({ key: key ?? null, url: url ?? null, host: host ?? null, owner: owner ?? null }, kind);
}
