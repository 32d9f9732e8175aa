import { mostRestrictive, permissionsOf } from '../../license/statements/read-license.js';
import type { Fact, Facts } from '../../model/fact.js';
import { reason } from '../../text/reasons/reason.js';
import { type ConcludedLicense, isLifted } from '../concluded/concluded-license.js';
import type { Descent, Parent } from '../concluded/descent.js';
import { origins, placed, sideOf } from '../concluded/voices.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** The licenses of the datasets that a dataset was made from. */
export default defineFacts(
  {
    'license.derived': {
      type: 'recorded',
      says: {
        en: 'A descriptor says that the dataset was made from other datasets.',
        zh: '说明文件表明该数据集由其他数据集制成。',
      },
      statement: 'license',
    },
    'license.parent': {
      type: 'text',
      says: {
        en: 'The most restrictive license of the datasets it was made from, directly or through others: as recorded in this ledger, or as stated with the derivation. Unknown if none of them has a license on record.',
        zh: '其直接或间接来源数据集中限制最严的许可：以本台账所载或来源说明旁所附者为准。均无许可记录时为不明。',
      },
      statement: 'license',
    },
    'license.looser-than-parent': {
      type: 'boolean',
      says: {
        en: 'The license allows training, commercial use, adaptation or redistribution that the license of a parent dataset forbids, or drops its share-alike. Unknown if a parent is not in this ledger, if its license is unknown, or if an item states its own license and nothing says which of several parents it comes from.',
        zh: '许可允许来源数据集许可所禁止的训练、商业使用、演绎或再分发，或免除其相同方式共享要求。来源数据集不在本台账中、其许可不明，或条目自带许可而未说明来自多个来源中的哪一个时，为不明。',
      },
      statement: 'license',
    },
    'license.against-parent': {
      type: 'text',
      says: { en: 'Its license and the stricter one of a dataset it was made from.', zh: '自身的许可与来源数据集更严的许可。' },
      statement: 'license',
      namesLicenses: 'several',
    },
    'license.parent-requires-notice': {
      type: 'boolean',
      says: {
        en: 'The license of a parent dataset requires a notice with every copy. Unknown if no parent has a license on record.',
        zh: '来源数据集的许可要求每份副本附带声明；来源数据集没有许可记录的，为不明。',
      },
      statement: 'license',
    },
  },
  {
    subject: ({ license, uses, parents }) => ({
      ...comparedWithParents(license, uses.descent, parents),
      'license.parent-requires-notice': parentRequiresNotice(parents),
    }),
  },
);

function comparedWithParents(
  license: ConcludedLicense,
  descent: Descent,
  parents: readonly Parent[],
): Pick<Facts, 'license.derived' | 'license.parent' | 'license.looser-than-parent' | 'license.against-parent'> {
  const told = [...new Set(parents.map(({ at }) => placed(at)))];
  const nobody = 'no descriptor says that it was made from another dataset';
  const looser = descent.looser === true && isLifted(license) ? false : descent.looser;
  return {
    'license.derived': known(parents.length > 0, told),
    'license.parent':
      descent.license === undefined
        ? unknown(parents.length === 0 ? nobody : (descent.why ?? nobody))
        : known(
            descent.license,
            parents.filter((parent) => parent.license === descent.license).flatMap(({ from }) => from),
          ),
    'license.looser-than-parent':
      parents.length === 0
        ? unknown(nobody)
        : looser === undefined
          ? unknown(descent.why!)
          : known(looser, looser ? told : [...told, ...origins(license.voices)]),
    'license.against-parent': looser === true ? bothSides(license, descent) : unknown(reason('parents/not-looser')),
  };
}

/** The license and the stricter ones of parents, with where each is said. */
function bothSides(license: ConcludedLicense, { stricter }: Descent): Fact {
  const decisive = license.voices.filter(({ decisive }) => decisive);
  const strictest = mostRestrictive(stricter.map((parent) => parent.license!));
  return {
    ...known(`${license.governing} / ${strictest}`, [...decisive.map(({ where }) => where), ...stricter.flatMap(({ from }) => from)]),
    sides: [...decisive.map(sideOf), ...stricter.map(({ at, saidAt, license: value }) => ({ at: saidAt ?? at, says: value! }))],
  };
}

function parentRequiresNotice(parents: readonly Parent[]): Fact {
  const licensed = parents.filter((parent) => parent.license !== undefined);
  const requiring = licensed.filter((parent) => permissionsOf(parent.license!).notice === 'yes');
  const placesOf = (those: readonly Parent[]): string[] => those.flatMap(({ from }) => from);
  if (requiring.length > 0) return known(true, placesOf(requiring));
  const allSayNo = licensed.every((parent) => permissionsOf(parent.license!).notice === 'no');
  if (licensed.length > 0 && licensed.length === parents.length && allSayNo) return known(false, placesOf(licensed));
  return unknown(reason('parents/none-says'));
}
