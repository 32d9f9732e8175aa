import { showsSource } from '../../claims/documents/document-kinds.js';
import type { Fact } from '../../model/fact.js';
import type { ConcludedSource } from '../concluded/concluded-source.js';
import { onFileFact, origins } from '../concluded/voices.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';
import { givenBy, idsOf, ifRead, unreadContracts } from '../held-grants.js';

/** What the license and the grants allow, and whether that is enough for the declared use. */
export default defineFacts(
  {
    'license.permits.train': {
      type: 'boolean',
      says: { en: 'The license, or a grant in force, allows the copies that training makes.', zh: '许可或有效授权允许训练所作的复制。' },
      statement: 'license',
      fromLicenseTable: true,
      onGrants: true,
      permission: 'train',
    },
    'license.permits.commercial': {
      type: 'boolean',
      says: { en: 'The license, or a grant in force, allows commercial use.', zh: '许可或有效授权允许商业使用。' },
      statement: 'license',
      fromLicenseTable: true,
      onGrants: true,
      permission: 'commercial',
    },
    'license.permits.derivatives': {
      type: 'boolean',
      says: {
        en: 'The license, or a grant in force, allows adapted material to be made and shared.',
        zh: '许可或有效授权允许制作并分享演绎作品。',
      },
      statement: 'license',
      fromLicenseTable: true,
      onGrants: true,
      permission: 'derivatives',
    },
    'license.permits.redistribute': {
      type: 'boolean',
      says: { en: 'The license, or a grant in force, allows copies to be redistributed.', zh: '许可或有效授权允许再分发。' },
      statement: 'license',
      fromLicenseTable: true,
      onGrants: true,
      permission: 'redistribute',
    },
    'license.requires.attribution': {
      type: 'boolean',
      says: { en: 'The license requires credit.', zh: '许可要求署名。' },
      statement: 'license',
    },
    'license.requires.share-alike': {
      type: 'boolean',
      says: { en: 'The license requires the same license for adaptations.', zh: '许可要求演绎作品采用相同许可。' },
      statement: 'license',
    },
    'license.requires.notice': {
      type: 'boolean',
      says: { en: 'The license requires its text or a notice with every copy.', zh: '许可要求每份副本附带许可文本或声明。' },
      statement: 'license',
    },
    'license.permits.declared-use': {
      type: 'boolean',
      says: {
        en: 'The license, with the grants in force, allows the use that licit.yaml declares: training for every use, commercial use too where `use.purpose` is `commercial`. For `internal` use a license without commercial use leaves it unknown. Without a declared use it is known only where every use, or none, is allowed.',
        zh: '许可连同有效授权允许 licit.yaml 声明的用途：任何用途均须允许训练；`use.purpose` 为 `commercial` 时还须允许商业使用；为 `internal` 而许可不允许商业使用时为不明。未声明用途时，仅在许可允许全部用途或一律不允许时可知。',
      },
      statement: 'license',
      fromLicenseTable: true,
      onGrants: true,
    },
    'license.limit': {
      type: 'text',
      values: ['train', 'commercial'],
      says: { en: 'The permission that the declared use lacks.', zh: '所声明用途缺少的权限。' },
      statement: 'license',
    },
    'license.own-rights': {
      type: 'boolean',
      says: {
        en: "Own work or synthetic data, with a document that proves it: the question is one of own rights or of the generator's terms. Unknown if it is only declared.",
        zh: '自行制作或合成数据，且有文件证明：涉及的是自有权利或生成服务条款，而非他人许可；仅有声明的为不明。',
      },
      statement: 'license',
    },
    'license.grant': {
      type: 'list',
      says: {
        en: 'The grants (.licit/answers) that cover the item and are in force on the day of judging: begun, not ended, not revoked, with the contract on file as recorded.',
        zh: '判定之日有效且涵盖该条目的授权（.licit/answers）：已生效、未到期、未撤销，且合同文件与记录一致。',
      },
      statement: 'license',
      onGrants: true,
    },
    'license.grant-idle': {
      type: 'list',
      says: {
        en: 'The grants that cover the item but have no effect on the day: ended, revoked, not begun, or with a contract that is missing or not as recorded.',
        zh: '涵盖该条目但当日不起作用的授权：已到期、已撤销、未生效，或合同文件缺失、与记录不一致。',
      },
      statement: 'license',
      onGrants: true,
    },
    'license.grant-allows-use': {
      type: 'boolean',
      says: {
        en: 'The grants in force alone allow the declared use, whatever the license says: training, commercial use unless the use is research, and adaptation if licit.yaml assumes that training makes one.',
        zh: '仅凭有效授权即允许所声明的用途，不论许可如何：允许训练；除科研用途外，还允许商业使用；licit.yaml 假定训练构成演绎时，还允许演绎。',
      },
      statement: 'license',
      onGrants: true,
    },
    'license.no-competing-model': {
      type: 'boolean',
      says: {
        en: 'The license, or the terms of the generating model, forbid models that compete with those of the provider, or other models of their kind.',
        zh: '许可或生成模型的条款禁止与提供者竞争的模型，或禁止其他同类模型。',
      },
      statement: 'license',
    },
    'reservation.lifted': {
      type: 'boolean',
      says: {
        en: 'A written permission allows training despite a reservation: a license that allows training and is on file, or a grant in force that names `opt-out`.',
        zh: '有书面许可在权利保留的情况下仍允许训练：允许训练且有文件证明的许可，或列明 `opt-out` 的有效授权。',
      },
      statement: 'reservations',
      onGrants: true,
      permission: 'opt-out',
    },
  },
  {
    subject({ license, uses, grants, source }) {
      // A reservation is lifted by a grant that names it, or by what the source itself says now; a copy of a license text lifts nothing.
      const bySource = license.lifted !== undefined && license.permissions?.train === 'yes' ? origins([license.lifted.by]) : [];
      const lifting = [...bySource, ...givenBy(grants, 'opt-out')];
      return {
        'license.permits.train': uses.permittedWithGrants('train'),
        'license.permits.commercial': uses.permittedWithGrants('commercial'),
        'license.permits.derivatives': uses.permittedWithGrants('derivatives'),
        'license.permits.redistribute': uses.permittedWithGrants('redistribute'),
        'license.requires.attribution': uses.permitted('attribution'),
        'license.requires.share-alike': uses.permitted('shareAlike'),
        'license.requires.notice': uses.permitted('notice'),
        'license.no-competing-model': uses.permitted('noCompetingModel'),
        'license.permits.declared-use': uses.declaredUse,
        'license.limit': uses.limit,
        'license.own-rights': ownRights(source),
        'license.grant': known(idsOf(grants.inForce)),
        'license.grant-idle': known(idsOf(grants.idle)),
        'license.grant-allows-use': uses.grantsAloneAllowUse,
        'reservation.lifted':
          lifting.length === 0 && givenBy(ifRead(grants), 'opt-out').length > 0
            ? unknown(unreadContracts(grants))
            : known(lifting.length > 0, lifting),
      };
    },
  },
);

/** What one made oneself, or let a model make, needs no license of another; that it is so has to be shown, or anything could be called one's own. */
function ownRights({ kind, documents, voices }: ConcludedSource): Fact {
  if (kind === undefined || kind === 'unknown') return known(false);
  const from = origins(voices);
  if (kind !== 'self-produced' && kind !== 'commissioned-annotation' && kind !== 'synthetic') return known(false, from);
  const { showing } = showsSource(documents, kind, []);
  if (showing === 'shown') return known(true, from);
  return showing === 'on-file' ? onFileFact(from) : unknown(`declared as ${kind}, and no document shows it`);
}
