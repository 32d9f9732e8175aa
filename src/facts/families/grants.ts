import { grantState, isContractRead, lastDay } from '../../model/grant-state.js';
import type { GrantStatement } from '../../model/statement.js';
import { didYouMean } from '../did-you-mean.js';
import { known } from '../fact-context.js';
import { defineFacts, type FactDescription } from '../fact-family.js';
import { endsSoon, idsOf, type Reach } from '../held-grants.js';

/** A list of grants: a finding on one affects the items it covers, and shows the line where it is written. */
const onOneGrant = {
  onGrants: true,
  points: { project: (id, { grant }) => (typeof id === 'string' ? grant(id) : undefined) },
} satisfies Partial<FactDescription>;

/** Permissions held by contract: which count, and which do not. */
export default defineFacts(
  {
    'grant.ids': {
      ...onOneGrant,
      type: 'list',
      says: { en: 'The grants on record: permissions held beyond public licenses.', zh: '已记录的授权：公开许可以外持有的许可。' },
    },
    'grant.in-force': {
      ...onOneGrant,
      type: 'list',
      says: { en: 'The grants that count on the day of judging.', zh: '判定之日有效的授权。' },
    },
    'grant.ends-soon': {
      ...onOneGrant,
      type: 'list',
      says: { en: 'The grants in force whose last day is within 30 days.', zh: '最后有效日在 30 日以内的有效授权。' },
    },
    'grant.expired': {
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants that ended or were revoked while items in their scope still need something they allowed, beyond their license and other grants.',
        zh: '已到期或已撤销的授权，而其范围内仍有条目在许可和其他授权之下缺少其所允许的权限。',
      },
    },
    'grant.evidence-missing': {
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants, not ended, whose contract file is missing. They have no effect.',
        zh: '尚未到期但合同文件缺失的授权；不起作用。',
      },
    },
    'grant.evidence-changed': {
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants, not ended, whose contract file differs from the recorded SHA-256. They have no effect.',
        zh: '尚未到期但合同文件与所记录的 SHA-256 不符的授权；不起作用。',
      },
    },
    'grant.evidence-unfit': {
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants, not ended, whose document is empty, is scanned data, cannot be opened, or was read and is neither an agreement nor a permission. They have no effect.',
        zh: '尚未到期，但所附文件为空、属于被扫描的数据、无法打开，或者读取后既不是合同也不是许可函的授权；不起作用。',
      },
    },
    'grant.unread': {
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants in force whose contract could not be read: a scanned page, a photograph, a password. What they allow is unknown.',
        zh: '有效但合同未能读取（扫描件、照片、有密码）的授权；其所允许的内容为不明。',
      },
    },
    'grant.everything': {
      called: (id, { decides }) => decides(id),
      ...onOneGrant,
      type: 'list',
      says: { en: 'The grants that cover every item on record.', zh: '涵盖全部已记录条目的授权。' },
    },
    'grant.unused': {
      called: (id, { meant }) => didYouMean(id, meant('grant', id)),
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants, not ended, that cover no item and no dataset on record.',
        zh: '尚未到期但不涵盖任何已记录条目或数据集的授权。',
      },
    },
    'grant.removed': {
      ...onOneGrant,
      type: 'list',
      says: {
        en: 'The grants that were on record and are no longer on file (.licit/answers). A grant is ended (revoked), not deleted.',
        zh: '曾有记录、现已不在 .licit/answers 中的授权。授权只应终止（撤销），不应删除。',
      },
    },
  },
  {
    project({ grants: { grants, reach, removed }, covering }, { asOf, configPath }) {
      const day = asOf.slice(0, 10);
      const having = (test: (grant: GrantStatement, reached: Reach) => boolean) => {
        const those = grants.filter((grant) => test(grant, reach.get(grant.value.id) ?? { items: 0, lacking: 0, datasets: 0 }));
        return known(idsOf(those), those.length > 0 ? [those[0]!.at.path] : []);
      };
      const state = ({ value }: GrantStatement) => grantState(value, day);
      const over = (grant: GrantStatement): boolean => lastDay(grant.value) < day;
      return {
        'grant.ids': having(() => true),
        'grant.in-force': having((grant) => state(grant) === 'in-force'),
        'grant.unread': having((grant) => state(grant) === 'in-force' && !isContractRead(grant.value)),
        'grant.evidence-unfit': having((grant) => state(grant) === 'evidence-unfit'),
        'grant.ends-soon': having((grant) => endsSoon(grant, day)),
        'grant.expired': having((grant, { lacking }) => over(grant) && lacking > 0),
        'grant.evidence-missing': having((grant) => state(grant) === 'evidence-missing'),
        'grant.evidence-changed': having((grant) => state(grant) === 'evidence-changed'),
        'grant.unused': having((grant, { items, datasets }) => !over(grant) && items + datasets === 0),
        'grant.everything': known([...covering.grants], configPath === undefined ? [] : [configPath]),
        'grant.removed': known([...removed.keys()], [...new Set(removed.values())]),
      };
    },
  },
);
