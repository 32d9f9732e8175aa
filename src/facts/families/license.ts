import type { Fact } from '../../model/fact.js';
import { reason } from '../../text/reasons/reason.js';
import { type ConcludedLicense, notKnownBecause } from '../concluded/concluded-license.js';
import { evidenceFact, origins, placed, sideOf } from '../concluded/voices.js';
import { type Heard, known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What the license is, by everyone who speaks about it. */
export default defineFacts(
  {
    'license.stated': {
      type: 'recorded',
      says: {
        en: 'A license is stated in any words, except placeholders such as “unknown”.',
        zh: '有人以任何文字陈述了许可（“未知”之类的占位词除外）。',
      },
      statement: 'license',
    },
    'license.state': {
      type: 'text',
      values: ['known', 'unclear', 'conflict', 'missing'],
      says: {
        en: 'What all statements about the license come to.',
        zh: '听取全部陈述之后，对许可得出的结论状态。',
      },
      statement: 'license',
    },
    'license.expression': {
      type: 'text',
      says: {
        en: 'The concluded license as an SPDX expression. Unknown unless its state is `known`.',
        zh: '以 SPDX 表达式写出的许可结论；状态不是 `known` 时为不明。',
      },
      statement: 'license',
      namesLicenses: 'one',
    },
    'license.raw': {
      type: 'text',
      says: { en: 'The text the license was read from.', zh: '识别许可所依据的原文。' },
      statement: 'license',
    },
    'license.why': {
      type: 'text',
      says: { en: 'Why the license is not known.', zh: '许可未能确定的原因。' },
      statement: 'license',
    },
    'license.of-programs': {
      type: 'text',
      says: {
        en: 'The license of the programs in a folder with the data, if no license is stated for the data. Unknown elsewhere.',
        zh: '与数据同处一个文件夹的程序所适用的许可，而无人说明数据适用何种许可；其他情形为不明。',
      },
      statement: 'license',
      namesLicenses: 'one',
    },
    'license.conflict': {
      type: 'recorded',
      says: { en: 'Two statements on the license contradict each other.', zh: '关于许可的两处陈述互相矛盾。' },
      statement: 'license',
    },
    'license.conflict-values': {
      type: 'text',
      says: { en: 'The licenses that contradict each other.', zh: '互相矛盾的许可。' },
      statement: 'license',
      namesLicenses: 'several',
    },
    'license.loosened': {
      type: 'list',
      points: { dataset: (element, { loosened }) => loosened.get(String(element)) },
      values: ['license', 'reservation'],
      says: {
        en: 'For a dataset: what its items stated more strictly in an earlier scan (a prohibition in their license, a reservation of rights). Unknown if earlier scans were not compared.',
        zh: '数据集条目在先前扫描中更严格的陈述（许可中的禁止、权利保留）；未与先前扫描比较时为不明。',
      },
      statement: 'license',
    },
    'license.lifted': {
      type: 'text',
      says: {
        en: 'A stricter statement of the item or its dataset, and the license that a snapshot of its host shows instead. Unknown where nothing was lifted.',
        zh: '数据条目或数据集原有的较严格陈述，以及其主机页面快照所示的现行许可；没有解除时为不明。',
      },
      statement: 'license',
    },
    'license.governing': {
      type: 'text',
      says: {
        en: 'The expression whose permissions count: the concluded one, or the most restrictive reading while a contradiction is open, a dataset lists several licenses or what it was made from is under a stricter one.',
        zh: '以其权限为准的许可表达式：即许可结论；矛盾未解决、数据集列有多个许可，或来源数据集的许可更严时，为限制最严的一种。',
      },
      statement: 'license',
      namesLicenses: 'one',
    },
    'license.evidence': {
      type: 'boolean',
      says: {
        en: 'A document proves the license: a license text beside the data, or a document that names it; for custom terms, a contract or permission. Unknown if a document that may prove it was not read.',
        zh: '有文件证明该许可：数据旁的许可文本，或者载明该许可的文件；自有条款可为合同或者许可函。可能的文件未能读取时为不明。',
      },
      statement: 'license',
    },
    'license.text-beside': {
      type: 'boolean',
      says: {
        en: 'A license text is beside the data, a document is on file for the license, or the item has a copyright line.',
        zh: '数据旁附有许可文本，或许可有存档文件，或条目中有版权声明。',
      },
      statement: 'license',
    },
  },
  {
    subject({ license, uses, profile, claims }) {
      const from = origins(license.voices);
      const notKnown = notKnownBecause(license);
      return {
        'license.stated': known(license.state !== 'missing', from),
        'license.state': known(license.state, from),
        'license.expression':
          license.state === 'known' && license.governing !== undefined ? known(license.governing, from) : unknown(notKnown),
        'license.raw': license.raw === undefined ? unknown(notKnown) : known(license.raw, from),
        'license.why': license.why === undefined ? unknown(reason('license/is-known')) : known(license.why, from),
        'license.of-programs': license.ofPrograms === undefined ? unknown(reason('license/no-programs')) : known(license.ofPrograms, from),
        'license.conflict': known(license.state === 'conflict', from),
        'license.conflict-values': conflictValues(license),
        'license.lifted': lifted(license),
        'license.governing': uses.governing === undefined ? unknown(notKnown) : known(uses.governing, uses.from),
        'license.evidence': evidenceFact(license.voices, license.evidence),
        'license.text-beside': known(textBeside({ profile, claims }, license), textsOf(claims)),
      };
    },
    dataset: ({ loosened }) => ({
      'license.loosened': loosened === undefined ? unknown(reason('scan/not-compared')) : known([...loosened].sort(), ['ledger']),
    }),
  },
);

function conflictValues({ against, sides }: ConcludedLicense): Fact {
  if (against.length === 0) return unknown(reason('license/no-contradiction'));
  const where = sides.map((side) => side.where);
  return { ...known(against.join(' / '), where), sides: sides.map(sideOf) };
}

/** A stricter statement of the source that was lifted: both sides. */
function lifted({ lifted: change }: ConcludedLicense): Fact {
  if (change === undefined) return unknown(reason('license/none-lifted'));
  const { from, by } = change;
  const before = [...new Set(from.map(({ raw, value }) => raw ?? value ?? ''))].join(' / ');
  return { ...known(`${before} → ${by.value}`, origins([...from, by])), sides: [...from, by].map(sideOf) };
}

/** Whether anything goes with the data that a license asks for: a text, a document of a person, a copyright line in the item. */
function textBeside({ profile, claims }: Pick<Heard, 'profile' | 'claims'>, license: ConcludedLicense): boolean {
  const line = profile?.seen.some(({ kind }) => kind === 'ip/copyright-notice') ?? false;
  return license.evidence || line || textsOf(claims).length > 0;
}

function textsOf(claims: Heard['claims']): string[] {
  return [...new Set(claims.filter(({ about, by }) => about === 'license' && by === 'file').map(({ at }) => placed(at)))];
}
