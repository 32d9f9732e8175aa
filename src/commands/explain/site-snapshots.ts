/** What snapshots of its site say of an item: each question with the signal that decides it, its words, its day, the others beside it, and what it counts as. */
import { formats, instruments } from '../../catalog/catalog.js';
import { type DatedSignal, questions, type SnapshotVerdict } from '../../claims/snapshots/decide.js';
import { ReservedItems } from '../../claims/snapshots/reserved-items.js';
import { itemPlace } from '../../claims/snapshots/snapshot-reader.js';
import type { ItemRecord } from '../../ledger/read/query-item.js';
import type { Lang, Place, Words } from '../../model/basics.js';
import type { Action } from '../../model/claim.js';
import type { PackedSnapshots, Protocol } from '../../model/lists/item-reserved.js';
import type { ReservationWeight } from '../../model/rule.js';
import type { OutsideList } from '../../model/statement.js';
import type { Project } from '../../project/project.js';
import { readSnapshots } from '../../scan/outside/read-snapshots.js';
import { registerFile } from '../../scan/registers/registers.js';
import { append } from '../../text/append.js';
import { say } from '../../text/messages/say.js';
import { place, plain } from '../../text/show.js';
import { certaintyWords } from '../../text/words.js';

const questionWords = {
  'data-mining': { en: 'data mining', zh: '数据挖掘' },
  'ai-training': { en: 'AI training', zh: '人工智能训练' },
  'gen-ai': { en: 'generative training', zh: '生成式训练' },
  'ai-augment': { en: 'augmentation', zh: '检索增强' },
} satisfies Record<Action, Words>;

const weightWords = {
  reserved: { en: 'reserved', zh: '构成保留' },
  unsettled: { en: 'unsettled', zh: '尚无定论' },
  intent: { en: 'intent', zh: '仅表明意愿' },
} satisfies Record<ReservationWeight, Words>;

/** Lines to print below what is known of an item; none for one that is held against no snapshots. */
export async function siteSnapshots(item: ItemRecord, { root, config }: Pick<Project, 'root' | 'config'>, lang: Lang): Promise<string> {
  const ids = item.statements.flatMap((one) => (one.kind === 'list' && one.value.says === 'reserved' ? [one.value.id] : []));
  const lists = config.lists?.filter(({ id }) => ids.includes(id)) ?? [];
  const where = itemPlace(item.url, item.host);
  if (lists.length === 0 || where === undefined) return '';
  const lines: string[] = [];
  const packed: PackedSnapshots[] = [];
  for (const list of lists) {
    const read = await snapshotsOf(list, root);
    if (read === undefined) lines.push(say('reserved/not-at-hand', lang, { path: plain(list.document.path) }));
    else packed.push(read);
  }
  if (packed.length > 0) append(lines, verdictLines(new ReservedItems(packed).verdict(where, item.collected), lang));
  return `\n  ${say('reserved/head', lang, { place: `${where.authority}${plain(where.path)}`, day: item.collected ?? '–' })}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

async function snapshotsOf({ document, collected, agents = [] }: OutsideList, root: string): Promise<PackedSnapshots | undefined> {
  const absolute = registerFile(document.path, root);
  if (absolute === undefined) return undefined;
  try {
    return (await readSnapshots(absolute, { day: collected, agents, named: document.path, formats: await formats() })).store.packed();
  } catch {
    return undefined;
  }
}

function verdictLines({ questions: answers, later, intent }: SnapshotVerdict, lang: Lang): string[] {
  const told = new Set<Protocol>();
  const words = (one: DatedSignal): string => {
    told.add(one.protocol);
    return say('reserved/signal', lang, { protocol: one.protocol, words: plain(one.words), at: placed(one.at), day: one.day });
  };
  const lines = questions.map((question) => {
    const answer = answers[question];
    const decides = answer.says === 'unknown' ? say(`reserved/${answer.why}`, lang) : words(answer.by);
    return `${questionWords[question][lang]}: ${say(`reserved/${answer.says}`, lang)} · ${decides}`;
  });
  const beside = new Set(questions.flatMap((question) => answers[question].beside.map(words)));
  for (const signal of beside) lines.push(say('reserved/beside', lang, { signal }));
  if (later !== undefined) lines.push(say('reserved/later', lang, { signal: words(later) }));
  if (intent !== undefined) {
    told.add('ai-crawlers');
    const crawlers = intent.crawlers.map(plain);
    lines.push(say('reserved/intent', lang, { crawlers, words: plain(intent.words), at: placed(intent.at), day: intent.day }));
  }
  return [...lines, ...[...told].flatMap((protocol) => lawLines(protocol, lang))];
}

function placed(at: Place): string {
  return plain(place(at));
}

/** What a carrier counts as under each law that has a policy on it, and as of when. */
function lawLines(protocol: Protocol, lang: Lang): string[] {
  return instruments().flatMap(({ short, reservations = [] }) =>
    reservations
      .filter(({ carriers }) => carriers.includes(protocol))
      .map(({ article, counts, says, asOf, certainty }) =>
        say('reserved/counts', lang, {
          protocol,
          law: `${short[lang]} ${article[lang]}`,
          as: weightWords[counts][lang],
          says: says[lang],
          day: asOf,
          certainty: certaintyWords[certainty][lang],
        }),
      ),
  );
}
