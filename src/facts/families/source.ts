import { showsSource } from '../../claims/documents/document-kinds.js';
import { evidenceWords, type SourceEvidence } from '../../claims/source/source.js';
import type { Evidence } from '../../model/evidence.js';
import type { Fact, Facts } from '../../model/fact.js';
import { reason } from '../../text/reasons/reason.js';
import { sourceKindWords } from '../../text/words.js';
import type { ConcludedSource } from '../concluded/concluded-source.js';
import { documentOrigin, onFileFact, onFileOrigin, origins } from '../concluded/voices.js';
import { unreadOf, unreadWhy } from '../document-facts.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';
import { givenBy, type HeldGrants, heldGrants, ifRead, unreadContracts } from '../held-grants.js';

/** Where the data came from, and what shows it. */
export default defineFacts(
  {
    'source.known': {
      type: 'recorded',
      says: {
        en: 'A source is on record: an address, host or name given by the item, its manifest or its dataset, or declared in licit.yaml.',
        zh: '已记录来源：由数据条目、清单、数据集给出的地址、主机或名称，或由 licit.yaml 声明。',
      },
    },
    'source.kind': {
      type: 'text',
      values: [
        'public-dataset',
        'pointer-list',
        'crawl-own',
        'crawl-on-behalf',
        'licensed-rightsholder',
        'third-party-private',
        'user-model-interaction',
        'user-other-product',
        'self-produced',
        'commissioned-annotation',
        'synthetic',
        'government-open',
        'unknown',
      ],
      // A kind that is written down as not known is called so by its own word.
      valueWords: Object.fromEntries(Object.entries(sourceKindWords).filter(([kind]) => kind !== 'unknown')),
      says: { en: 'How the data was acquired. Unknown if not stated.', zh: '数据的取得方式；无人说明时为不明。' },
    },
    'source.host': {
      type: 'text',
      says: {
        en: 'The host of the source that a card or declaration names. The host of an item is its own column in the ledger.',
        zh: '数据集说明或声明所载来源的主机名。条目自身的主机名见台账中的相应列。',
      },
    },
    'source.evidence': {
      type: 'boolean',
      says: {
        en: 'The documents that this kind of source calls for are on record, and by their own words can be what they are named as: license text; record of collection with the robots policy; contract with the commitments on source, quality and security; users’ authorization with the version of the terms. For public datasets and open government data a license text beside the data will do; where a grant in force allows training, whatever the license, its contract does for the contract. Unknown where a document that may be the one was not read, or how the data was acquired is not stated.',
        zh: '已存有该类来源所需的文件，且其内容表明可为该类文件：许可文本；采集记录及 robots 协议；合同及关于来源、质量、安全的承诺；载明条款版本的使用者授权记录。开源数据集和政府开放数据，数据旁的许可文本亦可；允许训练且不限于特定许可的有效授权，其合同可作为合同。可能的文件未能读取，或者无人说明取得方式时为不明。',
      },
    },
    'source.evidence-lacking': {
      type: 'list',
      valueWords: {
        ...evidenceWords,
        'source-document': {
          en: 'where the data came from: no license text, record of collection, contract or authorization',
          zh: '数据来源（许可文本、采集记录、合同或者授权记录均无）',
        },
      },
      says: {
        en: 'The documents required for this kind of source that are not on record, or were not read. Unknown if none is known to be missing.',
        zh: '该类来源所需证明文件中缺少或未能读取的文件；未发现缺少时为不明。',
      },
    },
    'source.owner': {
      type: 'recorded',
      says: { en: 'An author, creator or rights holder is on record.', zh: '已记录作者、创作者或权利人。' },
    },
    'source.collected': {
      type: 'recorded',
      says: { en: 'A date of collection or publication is on record.', zh: '已记录采集或发布日期。' },
    },
    'source.own-work': {
      type: 'boolean',
      says: {
        en: 'The data is own production or commissioned annotation. Unknown if the kind of source is unknown, or if an item names its own source and no document proves that it is own work.',
        zh: '数据为自行制作或委托标注。来源类别不明，或数据条目自身载有来源而无文件证明系自行制作的，为不明。',
      },
    },
    'source.generated': {
      type: 'boolean',
      says: {
        en: 'A model generated the content. False only if someone states that none did; unknown if nobody states it clearly for this data.',
        zh: '内容由模型生成。仅在有人说明并非模型生成时为否；无人就该数据明确说明时为不明。',
      },
    },
  },
  {
    subject({ source, generated, statements }, { asOf }) {
      const from = origins(source.voices);
      const { kind } = source;
      return {
        'source.known': { value: source.state === 'known', from, ...(source.why === undefined ? {} : { why: source.why }) },
        'source.kind': kind === undefined ? unknown(reason('source/acquired-not-stated')) : known(kind, from),
        'source.host': source.value?.host === undefined ? unknown(reason('source/own-host')) : known(source.value.host, from),
        ...evidenceFacts(source, heldGrants(statements, undefined, asOf)),
        'source.owner': known(source.owner),
        'source.collected': known(source.collected),
        'source.generated':
          generated.generated === undefined
            ? unknown(generated.why ?? reason('generator/not-stated'))
            : known(generated.generated, origins(generated.voices)),
        'source.own-work': ownWork(source, from),
      };
    },
  },
);

/** Whether it is own work. An item that names where it came from is not made so by a declaration that nothing shows. */
function ownWork({ kind, kindAlone }: ConcludedSource, from: readonly string[]): Fact {
  if (kind === undefined || kind === 'unknown') return unknown(reason('source/acquired-not-stated'));
  const own = kind === 'self-produced' || kind === 'commissioned-annotation';
  if (own && kindAlone) return unknown(reason('source/own-not-shown'));
  return known(own, from);
}

/** Whether somebody with authority took out of a document what it says. */
function isTakenOut({ present, extracts = [] }: Evidence): boolean {
  return present && extracts.some(({ standing }) => standing === 'shown' || standing === 'attested');
}

/** Whether the documents that must exist for the kind of source are on record, and which are not. */
function evidenceFacts(
  { kind, documents, texts }: ConcludedSource,
  grants: HeldGrants,
): Pick<Facts, 'source.evidence' | 'source.evidence-lacking'> {
  const contracts = givenBy(grants, 'train');
  const isOpen = kind === 'public-dataset' || kind === 'government-open';
  const also = (allowed: boolean): SourceEvidence[] => [
    ...(allowed ? (['contract', 'license-file'] as const) : []),
    ...(texts && isOpen ? (['license-file'] as const) : []),
  ];
  const { showing, lacking, unread } = showsSource(documents, kind, also(contracts.length > 0));
  const asked = kind !== undefined && kind !== 'unknown';
  const none = unknown(reason('source/none-lacking'));
  const shown = documents.filter(isTakenOut).map(documentOrigin);
  if (showing === 'shown') return { 'source.evidence': known(true, [...contracts, ...shown]), 'source.evidence-lacking': none };
  if (showing === 'on-file')
    return { 'source.evidence': onFileFact([...contracts, ...documents.map(onFileOrigin)]), 'source.evidence-lacking': none };
  const byUnread = givenBy(ifRead(grants), 'train').length > 0 && showsSource(documents, kind, also(true)).showing !== 'not-shown';
  if (showing === 'unread' || byUnread) {
    const named = unreadOf(documents);
    const why = byUnread ? unreadContracts(grants) : named.length > 0 ? unreadWhy(named) : reason('source/document-not-known');
    return { 'source.evidence': unknown(why), 'source.evidence-lacking': unread.length > 0 ? known(unread) : none };
  }
  return { 'source.evidence': known(false), 'source.evidence-lacking': known(asked ? lacking : ['source-document']) };
}
