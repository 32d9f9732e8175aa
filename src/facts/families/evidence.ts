import { seenWords } from '../../text/words.js';
import { type NamedFor, placesNaming } from '../evidence-named.js';
import { known } from '../fact-context.js';
import { defineFacts, type FactDescription } from '../fact-family.js';

/** So many groups of claims that one document is named for are everything. */
const EVERYTHING = 3;

/** A list of documents: each is called by its path and what was seen of it, and a finding on one shows where it is named. */
const onOneDocument = {
  called(path, { named }) {
    const evidence = named.findLast((one) => one.evidence.path === path)?.evidence;
    return evidence && { en: `${path} (${seenWords(evidence, 'en')})`, zh: `${path}（${seenWords(evidence, 'zh')}）` };
  },
  points: {
    project: (path, { statements, records }) =>
      typeof path === 'string' ? { dataset: '', items: 0, where: [], examples: placesNaming(path, statements, records) } : undefined,
  },
} satisfies Partial<FactDescription>;

/** The documents that people name as evidence. */
export default defineFacts(
  {
    'evidence.named': {
      ...onOneDocument,
      type: 'list',
      says: { en: 'The documents that declarations, grants and records name as evidence.', zh: '声明、授权和记录所列的证明文件。' },
    },
    'evidence.missing': {
      ...onOneDocument,
      type: 'list',
      says: { en: 'The named documents that are missing or empty.', zh: '所列证明文件中，不存在或者为空的文件。' },
    },
    'evidence.is-data': {
      ...onOneDocument,
      type: 'list',
      says: {
        en: "The named documents that are scanned data or a copy of it, or one of licit's own files.",
        zh: '所列证明文件中，属于被扫描数据（或者其副本）或者 licit 自身的文件。',
      },
    },
    'evidence.not-opened': {
      ...onOneDocument,
      type: 'list',
      says: {
        en: 'The named documents that cannot be opened as what their content or name says they are.',
        zh: '所列证明文件中，无法按其内容或者名称所示类型打开的文件。',
      },
    },
    'evidence.shared': {
      ...onOneDocument,
      type: 'list',
      says: {
        en: 'The documents that are each named for three or more kinds of claims: rights, legal basis, each part of labeling, each record.',
        zh: '被列为三类以上事项（权利、合法性基础、标注各项、各项记录）的证明的同一文件。',
      },
    },
    'evidence.against': {
      ...onOneDocument,
      type: 'list',
      says: {
        en: 'The named documents that, by what somebody took out of them, speak against what they are named for.',
        zh: '所列证明文件中，经人员摘录、其内容与所证明事项相反的文件。',
      },
    },
    'evidence.no-kind': {
      ...onOneDocument,
      type: 'list',
      says: {
        en: 'The named documents that were read and, by their own words, cannot be the kind of document that proves what they are named for.',
        zh: '所列证明文件中，已读取、但从内容看不可能是所证明事项所需文件的文件。',
      },
    },
  },
  {
    project({ named }, { configPath }) {
      const from = configPath === undefined ? [] : [configPath];
      const paths = (test: (one: NamedFor) => boolean) =>
        known([...new Set(named.filter(test).map(({ evidence }) => evidence.path))].sort(), from);
      const groups = new Map<string, Set<string>>();
      for (const { evidence, group } of named) groups.set(evidence.path, (groups.get(evidence.path) ?? new Set()).add(group));
      const fault = ({ evidence }: NamedFor) => (evidence.present ? undefined : (evidence.why ?? 'missing'));
      return {
        'evidence.named': paths(() => true),
        'evidence.missing': paths((one) => ['missing', 'empty', 'outside'].includes(fault(one) ?? '')),
        'evidence.is-data': paths((one) => fault(one) === 'data' || fault(one) === 'own'),
        'evidence.not-opened': paths((one) => fault(one) === 'not-opened'),
        'evidence.shared': paths(({ evidence }) => groups.get(evidence.path)!.size >= EVERYTHING),
        'evidence.against': paths((one) => isAgainst(one)),
        'evidence.no-kind': paths((one) => one.evidence.present && !one.fits && !isAgainst(one)),
      };
    },
  },
);

function isAgainst({ evidence: { present, extracts = [] } }: NamedFor): boolean {
  return present && extracts.some(({ standing }) => standing === 'against');
}
