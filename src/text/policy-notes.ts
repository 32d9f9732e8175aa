/** What every output says of the policy a run was judged by: what it leaves out, and what the change would set otherwise. */
import type { Lang, Words } from '../model/basics.js';
import type { PolicyResult } from '../model/results/result.js';
import type { PolicyChange } from '../model/settings.js';
import type { Snapshot } from '../model/snapshot.js';
import type { PolicyView } from '../model/views.js';
import { counted, number, shortHash } from './show.js';
import { lockChangeWords, lockNotes, someOf } from './words/lock-words.js';
import { selectorWords } from './words/waiver-words.js';
import { severityWords } from './words.js';

/** One line on the policy, and the file it is about. */
export interface PolicyNote {
  /** A name for programs: `ignored`, `rules-off`, `fail-on` … */
  id: string;
  path: string;
  text: string;
}

/** The lines that every output carries, none where the policy leaves nothing out and comes from the files as they are. */
export function policyNotes({ policy }: Pick<Snapshot, 'policy'>, lang: Lang): PolicyNote[] {
  const config = policy.configuration ?? 'licit.yaml';
  const say = (id: string, path: string, words: Words): PolicyNote => ({ id, path, text: words[lang] });
  const notes: PolicyNote[] = [];
  if (policy.base !== undefined)
    notes.push(
      say('base', config, {
        en: `Policy from ${policy.base}${policy.configuration === undefined ? ', which has none: the defaults count' : ''}`,
        zh: `策略取自 ${policy.base}${policy.configuration === undefined ? '（其中没有配置，适用默认值）' : ''}`,
      }),
    );
  if (policy.rulesOff.length > 0)
    notes.push(
      say('rules-off', config, {
        en: `${policy.rulesOff.length === 1 ? '1 rule' : `${number(policy.rulesOff.length, 'en')} rules`} switched off: ${someOf(policy.rulesOff, 'en')}`,
        zh: `已关闭 ${number(policy.rulesOff.length, 'zh')} 条规则：${someOf(policy.rulesOff, 'zh')}`,
      }),
    );
  if (policy.lowered.length > 0) {
    const named = (l: Lang): string =>
      someOf(
        policy.lowered.map(({ rule, to }) => `${rule} ${severityWords[to][l]}`),
        l,
      );
    notes.push(
      say('rules-lowered', config, {
        en: `${policy.lowered.length === 1 ? '1 rule' : `${number(policy.lowered.length, 'en')} rules`} of lower severity: ${named('en')}`,
        zh: `已降低 ${number(policy.lowered.length, 'zh')} 条规则的级别：${named('zh')}`,
      }),
    );
  }
  if (policy.failOn === 'none')
    notes.push(say('fail-on', config, { en: 'Findings do not fail a scan (failOn: none)', zh: '发现问题不会使扫描失败（failOn: none）' }));
  for (const { by, files } of policy.ignored)
    notes.push(say('ignored', by, { en: `${counted(files, 'file', 'en')} ignored`, zh: `忽略 ${counted(files, 'file', 'zh')}` }));
  for (const [id, words] of policy.lock === undefined ? [] : lockNotes(policy.lock))
    notes.push(say(`rules-lock-${id}`, 'rules.lock', words));
  for (const change of policy.change) {
    const { en, zh } = changeWords(change);
    // What a declaration of the change says does count, as stated.
    const counts = NOT_JUDGED_BY.has(change.kind);
    notes.push(
      say(`change-${change.kind}`, change.file, {
        en: `${counts ? '' : 'In this change, not counted: '}${en}`,
        zh: `${counts ? '' : '本次变更提出，不计入：'}${zh}`,
      }),
    );
  }
  return notes;
}

function changeWords(change: PolicyChange): Words {
  switch (change.kind) {
    case 'fail-on':
      return { en: `failOn ${change.to}`, zh: `failOn 改为 ${change.to}` };
    case 'rule-off': {
      const { en, zh } = itemWords(change.items);
      return {
        en: `rule ${change.rule} off${en && `, which would hide its findings${en}`}`,
        zh: `关闭规则 ${change.rule}${zh && `，将隐藏其发现${zh}`}`,
      };
    }
    case 'rule-lowered': {
      const { en, zh } = itemWords(change.items);
      return {
        en: `rule ${change.rule} as ${severityWords[change.to].en}${en}`,
        zh: `规则 ${change.rule} 降为${severityWords[change.to].zh}${zh}`,
      };
    }
    case 'ignores':
      return {
        en: `ignores ${counted(change.files, 'file', 'en')}; read all the same`,
        zh: `忽略 ${counted(change.files, 'file', 'zh')}，均已照常读取`,
      };
    case 'grant': {
      const { en, zh } = itemWords(change.items);
      const scope = selectorWords(change.scope);
      return { en: `grant ${change.id} for ${scope}${en}`, zh: `授权 ${change.id}，范围 ${scope}${zh}` };
    }
    case 'waiver': {
      const scope = selectorWords(change.scope);
      return {
        en: `waiver ${change.id} of ${change.rule} for ${scope}, until ${change.until}`,
        zh: `豁免 ${change.id}：规则 ${change.rule}，范围 ${scope}，至 ${change.until}`,
      };
    }
    case 'baseline':
      return {
        en: `${change.count === 1 ? '1 baseline entry' : `${number(change.count, 'en')} baseline entries`} (${counted(change.items, 'item', 'en')})`,
        zh: `基线新增 ${number(change.count, 'zh')} 项（${counted(change.items, 'item', 'zh')}）`,
      };
    case 'declarations':
      return {
        en: `${change.count === 1 ? '1 declaration' : `${number(change.count, 'en')} declarations`} declared in this change: counted as stated, without evidence, for ${counted(change.files, 'file', 'en')} that it adds`,
        zh: `本次变更新增 ${number(change.count, 'zh')} 项声明：仅对其新增的 ${counted(change.files, 'file', 'zh')} 按自述计，不计证据`,
      };
    case 'declarations-removed':
      return { en: `${number(change.count, 'en')} declarations removed`, zh: `删除 ${number(change.count, 'zh')} 项声明` };
    case 'rules-lock':
      return lockChangeWords(change.passes);
    case 'setting':
      return { en: `another setting of ${change.name}`, zh: `修改 ${change.name} 设置` };
    default:
      return fileWords(change);
  }
}

/** What a change does to a file as a whole. */
function fileWords(change: Extract<PolicyChange, { kind: 'evidence' | 'runs-licit' | 'attributes' | 'head-gone' | 'unreadable' }>): Words {
  switch (change.kind) {
    case 'evidence':
      return documentWords[change.removed ? 'removed' : 'changed'];
    case 'runs-licit':
    case 'attributes':
      return hostWords[change.kind][change.removed ? 'removed' : 'changed'];
    case 'head-gone':
      return {
        en: `does not have the head ${shortHash(change.head)}: it was rewritten or removed, and the check fails`,
        zh: `没有链头 ${shortHash(change.head)}：文件被改写或删除，检查不通过`,
      };
    case 'unreadable':
      return { en: 'a configuration that cannot be read', zh: '无法读取的配置' };
  }
}

const documentWords = {
  removed: {
    en: 'a document that the policy rests on is removed: what rests on it does not count',
    zh: '政策所依据的材料被删除：以其为依据的事项不予计入',
  },
  changed: {
    en: 'a document that the policy rests on is changed: what rests on it does not count',
    zh: '政策所依据的材料被修改：以其为依据的事项不予计入',
  },
} as const satisfies Record<string, Words>;

const hostWords = {
  'runs-licit': {
    removed: {
      en: 'a file by which licit is run is removed: review what checks changes after it',
      zh: '运行 licit 的文件被删除：请审查此后由什么检查变更',
    },
    changed: {
      en: 'a file by which licit is run is added or changed: review what it runs',
      zh: '运行 licit 的文件有新增或修改：请审查其运行的内容',
    },
  },
  attributes: {
    removed: {
      en: 'removed: Git hands files over without the filters and line ends that it sets',
      zh: '被删除：Git 交付文件时不再使用其中的过滤器和行尾设置',
    },
    changed: {
      en: 'added or changed: review by which filters and line ends Git would hand files over',
      zh: '有新增或修改：请审查 Git 将以何种过滤器和行尾交付文件',
    },
  },
} as const satisfies Record<string, Record<string, Words>>;

/** What a change does whatever policy counts: it is told without saying that it does not count. */
const NOT_JUDGED_BY: ReadonlySet<PolicyChange['kind']> = new Set(['declarations', 'runs-licit', 'attributes', 'head-gone']);

/** How many items a change would have made a difference to, in parentheses. */
function itemWords(items: number | undefined): Words {
  return items === undefined ? { en: '', zh: '' } : { en: ` (${counted(items, 'item', 'en')})`, zh: `（${counted(items, 'item', 'zh')}）` };
}

/** What the policy leaves out, for programs. */
export function policyJson(policy: PolicyView): PolicyResult {
  const { configuration, base, failOn, rulesOff, lowered, ignored, change, lock } = policy;
  return { configuration: configuration ?? null, base: base ?? null, failOn, rulesOff, lowered, ignored, change, ...(lock && { lock }) };
}
