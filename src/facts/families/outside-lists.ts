import type { Fact } from '../../model/fact.js';
import type { ListOnRecord, ListStatement, Statement } from '../../model/statement.js';
import { say } from '../../text/messages/say.js';
import { reason } from '../../text/reasons/reason.js';
import { inBoth, listStateWords, listWords } from '../../text/words/outside-list-words.js';
import { placed } from '../concluded/voices.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts, type FactDescription } from '../fact-family.js';

/** A list of lists from outside: each is called by who says what as of when. */
const named = {
  type: 'list',
  called: (id, { statements }) => {
    const list = listIn(statements, id)?.value;
    return list && inBoth((lang) => listWords(list, lang));
  },
} satisfies Partial<FactDescription>;

/** The same, called by how each is there; a finding on one shows the answer that names it. */
const there = {
  type: 'list',
  called: (id, { statements }) => {
    const list = listIn(statements, id)?.value;
    return list && inBoth((lang) => listStateWords(list, lang));
  },
  points: {
    project: (id, { statements }) => {
      const list = listIn(statements, String(id));
      return list && { dataset: '', items: 0, where: [], examples: [{ at: list.at }] };
    },
  },
} satisfies Partial<FactDescription>;

function lists(statements: readonly Statement[], proposed = false): ListStatement[] {
  return all(statements).filter(({ value }) => (value.proposed === true) === proposed);
}

function all(statements: readonly Statement[]): ListStatement[] {
  return statements.filter((one) => one.kind === 'list').filter(({ value }) => value.says !== 'reserved');
}

function listIn(statements: readonly Statement[], id: string): ListStatement | undefined {
  return all(statements).find(({ value }) => value.id === id);
}

/** Lists from outside that say no to what they name. */
export default defineFacts(
  {
    'list.held': {
      ...named,
      says: {
        en: 'The lists from outside (opt-outs, requests for deletion, refusals) that the item is held against.',
        zh: '与条目比对的外部名单（退出、删除请求、拒绝）。',
      },
    },
    'list.naming': {
      ...named,
      says: {
        en: 'Of them those that name the item. Unknown if none does and one of them could not be asked: it is not at hand or not as it was signed, or the item has nothing that the list names things by.',
        zh: '其中列有该条目的名单。均未列有而其中某一名单无法比对（不在本机、与登记时不一致，或者条目没有名单所用的标识）时为不明。',
      },
    },
    'list.delisted': {
      ...named,
      points: { dataset: (element, { delisted }) => delisted.get(String(element)) },
      says: {
        en: 'For a dataset: lists that named items in an earlier scan which no list names any more.',
        zh: '先前扫描中列有条目、而现在没有任何名单列有该条目的名单（就数据集而言）。',
      },
    },
    'list.beside': {
      ...named,
      called: (id, { statements }) => {
        const list = listIn(statements, id)?.value;
        return (
          list &&
          inBoth((lang) => (list.proposed ? listWords(list, lang) : say('outside/same-title', lang, { list: listWords(list, lang) })))
        );
      },
      says: {
        en: 'Lists that may name the item: files beside the data that read like lists of opt-outs, requests for deletion or refusals and that nobody answered for, and lists that have a work of its title by an author who is not told of the item. Unknown if none does.',
        zh: '可能列有该条目的名单：数据旁形似退出、删除请求或者拒绝名单而尚无人说明的文件，以及列有同名作品、而条目未载明作者的名单；没有的为不明。',
      },
    },
    'list.joined': { ...there, says: { en: 'The lists from outside that items are held against.', zh: '与条目比对的全部外部名单。' } },
    'list.lacking': {
      ...there,
      says: {
        en: 'Of them those that are not at hand, that could not be read whole, that name nothing, or that are not as they were signed.',
        zh: '其中不在本机、未能完整读取、没有列出任何内容，或者与登记时不一致的名单。',
      },
    },
  },
  {
    subject({ statements, profile }) {
      const over = lists(statements);
      const isNamed = ({ value }: ListStatement): boolean => profile?.listed?.named.includes(value.id) === true;
      const isAlike = ({ value }: ListStatement): boolean => profile?.listed?.alike?.includes(value.id) === true;
      const naming = over.filter(isNamed);
      const beside = all(statements).filter((one) => isAlike(one) || (one.value.proposed && isNamed(one)));
      const lacking =
        naming.length > 0 ? [] : over.filter(({ value }) => profile === undefined || profile.listed?.lacking.includes(value.id));
      return {
        'list.held': ofLists(over),
        'list.naming':
          lacking.length > 0
            ? unknown(reason('lists/not-asked', { lists: idsOf(lacking) }))
            : { ...ofLists(naming), from: ofLists(over).from },
        'list.beside': beside.length === 0 ? unknown(reason('lists/none-beside')) : ofLists(beside),
      };
    },
    dataset: ({ delisted }) => ({
      'list.delisted': delisted === undefined ? unknown(reason('scan/not-compared')) : known([...delisted].sort(), ['ledger']),
    }),
    project({ outsideLists = [] }) {
      const ids = (test: (one: ListOnRecord) => boolean) => {
        const some = outsideLists.filter(test);
        return known(some.map(({ id }) => id).sort(), some.length > 0 ? ['ledger'] : []);
      };
      return { 'list.joined': ids(() => true), 'list.lacking': ids(isLacking) };
    },
  },
);

function isLacking({ state, why, entries }: ListOnRecord): boolean {
  return state === 'changed' || state === 'not-at-hand' || why !== undefined || entries === 0;
}

function idsOf(some: readonly ListStatement[]): string[] {
  return some.map(({ value }) => value.id).sort();
}

function ofLists(some: readonly ListStatement[]): Fact {
  return known(
    idsOf(some),
    some.map(({ at }) => placed(at)),
  );
}
