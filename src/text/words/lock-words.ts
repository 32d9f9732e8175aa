/** What `rules.lock` lets pass, and why, in words. */

import type { Lang, Words } from '../../model/basics.js';
import type { FindingView, LockView, Unlocked } from '../../model/views.js';
import { punctuation } from '../messages/languages.js';
import { say } from '../messages/say.js';
import { counted } from '../show.js';
import { severityWords } from '../words.js';

/** So many names of rules are written out. */
const MAX_NAMED_RULES = 8;

/** Why a finding is new with a licit. */
export const unlockedWords = {
  rule: { en: 'new rule', zh: '新增规则' },
  detectors: { en: 'new detectors', zh: '新增检测器' },
  severity: { en: 'was milder', zh: '原级别较低' },
} satisfies Record<Unlocked['because'], Words>;

/** Why `rules.lock` lets a finding pass, with its severity: `does not block until licit ledger rules update (new rule, error)`. Empty where it does not. */
export function newWords({ unlocked, severity }: Pick<FindingView, 'unlocked' | 'severity'>, lang: Lang): string {
  if (unlocked === undefined) return '';
  const why =
    unlocked.because === 'rule' && unlocked.since !== undefined ? sinceWords(unlocked.since, lang) : unlockedWords[unlocked.because][lang];
  return say('lock/passes', lang, { why, severity: severityWords[severity][lang] });
}

function sinceWords(version: string, lang: Lang): string {
  return say('lock/new-rule-of', lang, { version });
}

/** What follows from `rules.lock`, each with a name for programs. */
export function lockNotes({ licit, passes, held, unknown, lacking }: LockView): [string, Words][] {
  const words: [string, Words][] = [];
  if (passes.length > 0) {
    const findings = passes.reduce((sum, one) => sum + one.findings, 0);
    const named = (l: Lang): string =>
      someOf(
        passes.map(({ rule }) => rule),
        l,
      );
    words.push([
      'passes',
      {
        en: `${counted(findings, 'finding', 'en')} from rules or detectors newer than rules.lock (licit ${licit}): shown, but not blocking until you run licit ledger rules update (${named('en')})`,
        zh: `${counted(findings, 'finding', 'zh')}仅由 rules.lock（licit ${licit}）之后新增的规则或检测器发现：予以显示，运行 licit ledger rules update 前不阻止变更（${named('zh')}）`,
      },
    ]);
  }
  if (held.length > 0) {
    const named = (l: Lang): string =>
      someOf(
        held.map(({ rule, severity }) => `${rule} ${severityWords[severity][l]}`),
        l,
      );
    words.push([
      'held',
      {
        en: `Less severe in this version of licit, but still counted with the severity in rules.lock until you run licit ledger rules update: ${named('en')}`,
        zh: `当前版本已降低级别，运行 licit ledger rules update 前仍按 rules.lock 中的级别计：${named('zh')}`,
      },
    ]);
  }
  if (unknown.length > 0)
    words.push([
      'unknown',
      {
        en: `Listed in rules.lock but unknown to this version of licit (removed or renamed): ${someOf(unknown, 'en')}. New rules therefore block too; to see what changed: licit ledger rules update --dry-run`,
        zh: `rules.lock 列有本版本没有的内容（可能已改名）：${someOf(unknown, 'zh')}。因此新增的规则也一律计入；查看变化：licit ledger rules update --dry-run`,
      },
    ]);
  if (lacking.length > 0)
    words.push([
      'lacking',
      {
        en: `Missing from rules.lock although licit ${licit} has them; counted anyway: ${someOf(lacking, 'en')}`,
        zh: `rules.lock 缺少 licit ${licit} 已有的内容，仍照常计入：${someOf(lacking, 'zh')}`,
      },
    ]);
  return words;
}

/** A change of `rules.lock` that does not count, with what would be new by it. */
export function lockChangeWords(passes: readonly string[]): Words {
  if (passes.length === 0) return { en: 'a changed rules.lock', zh: '修改 rules.lock' };
  return {
    en: `a changed rules.lock, with which these would no longer block: ${someOf(passes, 'en')}`,
    zh: `修改 rules.lock，使下列内容不再阻止变更：${someOf(passes, 'zh')}`,
  };
}

/** Up to eight names, and how many more there are. */
export function someOf(names: readonly string[], lang: Lang): string {
  const rest = names.length - MAX_NAMED_RULES;
  const shown = names.slice(0, MAX_NAMED_RULES).join(punctuation[lang].listComma);
  if (rest <= 0) return shown;
  return say('list/and-more', lang, { shown, rest });
}
