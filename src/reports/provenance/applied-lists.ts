/** Lists from outside: what of them is still in the data, what is not listed any more, and which lists for loaders left it out. */
import type { AppliedList } from '../../model/views.js';
import { say } from '../../text/messages/say.js';
import { listWords } from '../../text/words/outside-list-words.js';
import type { Block, Cell } from '../document/document.js';
import type { Writer } from './provenance-writer.js';

const levelIds = {
  excluded: 'applied/level-excluded',
  cleared: 'applied/level-cleared',
  stated: 'applied/level-stated',
  'not-forbidden': 'applied/level-not-forbidden',
} as const satisfies Record<AppliedList['excluded'][number]['level'], string>;

/** A table of the lists; nothing where none is on record. */
export function applied(writer: Writer): Block[] {
  const { lang } = writer;
  const lists = writer.snapshot.lists ?? [];
  if (lists.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('applied/caption', lang),
      columns: [
        { label: say('applied/list', lang) },
        { label: say('applied/in-data', lang), align: 'right' },
        { label: say('applied/gone-title', lang) },
        { label: say('applied/left-out-title', lang) },
      ],
      rows: lists.map(({ list, inData, gone, excluded }) => [
        listWords(list, lang),
        writer.traced(writer.number(inData.items), inData.query),
        gone.length === 0
          ? say('applied/none-gone', lang)
          : writer.list(gone.map(({ run, day, items }) => say('applied/gone', lang, { items, run, day: writer.day(day) }))),
        leftOut(excluded, writer),
      ]),
    },
    { kind: 'text', text: say('applied/text', lang) },
  ];
}

/** The last list that was written, and how many were before it. */
function leftOut(excluded: AppliedList['excluded'], writer: Writer): Cell {
  const { lang } = writer;
  const last = excluded.at(-1);
  if (last === undefined) return say('applied/none-left-out', lang);
  const { time, entry, run, level, items, sha256 } = last;
  const said = say('applied/left-out', lang, { time: writer.time(time), entry, run, level: say(levelIds[level], lang), items });
  const more = excluded.length > 1 ? [` (${say('applied/more', lang, { count: excluded.length - 1 })})`] : [];
  return [`${said} `, { code: sha256 }, ...more];
}
