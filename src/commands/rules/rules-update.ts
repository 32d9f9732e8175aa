/** `licit ledger rules update`: shows what going by this licit's rules changes, and writes `rules.lock`. */

import { join } from 'node:path';
import { stateOf } from '../../check/lock/lock-state.js';
import { loadLock, lockFile, lockText } from '../../config/lock/lock-file.js';
import type { Lang, Words } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { RulesLock } from '../../model/rule.js';
import { loadProject } from '../../project/project.js';
import { writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { failureIn } from '../../text/failures/failure-words.js';
import { say } from '../../text/messages/say.js';
import { plain, safeJson } from '../../text/show.js';
import { confirmed } from '../confirm.js';
import { Page } from '../page.js';
import { terminal } from '../terminal.js';
import { differenceOf, type LockDifference } from './lock-difference.js';
import { effectsOf, type LockEffects } from './lock-effects.js';
import { differencePage, effectsPage } from './lock-page.js';
import { lockOfThis } from './this-licit.js';

export interface RulesUpdateArguments {
  dryRun?: boolean;
  yes?: boolean;
  ledger?: string;
  config?: string;
  format: 'pretty' | 'json';
  quiet?: boolean;
  lang: Lang;
  color: boolean;
  licit: string;
}

/** What is there and what would be. */
interface Plan {
  before?: RulesLock;
  after: RulesLock;
  /** What is wrong with the file that is there. */
  broken?: LicitError;
  difference: LockDifference;
  effects: LockEffects;
}

const words = {
  asIs: { en: '✓ rules.lock is up to date with this version of licit.', zh: '✓ rules.lock 已与当前版本一致。' },
  dry: { en: 'Dry run: nothing was written.', zh: '仅作预览：未写入任何内容。' },
  kept: { en: 'Nothing was changed.', zh: '未作任何更改。' },
  wrote: {
    en: '✓ rules.lock written. Commit it: a change is checked with the rules.lock of its base branch.',
    zh: '✓ 已写入 rules.lock。请提交：检查变更时以基准分支的 rules.lock 为准。',
  },
  ask: { en: 'Write rules.lock?', zh: '是否写入 rules.lock？' },
} satisfies Record<string, Words>;

/** Shows, asks where something would be judged otherwise, and writes. Returns the exit code. */
export async function runRulesUpdate(args: RulesUpdateArguments): Promise<number> {
  const project = loadProject(args);
  const { root } = project;
  const { licit, lang, quiet = false } = args;
  const after = lockOfThis(licit);
  const { lock: before, broken } = lockThere(root);
  const difference = differenceOf(before, after);
  const same = before !== undefined && lockText(before) === lockText(after);
  const effects: LockEffects =
    before === undefined || same
      ? { begin: [], milder: [] }
      : await effectsOf({ project, state: await stateOf(before), licit, lang, quiet });
  const plan: Plan = { ...(before && { before }), after, ...(broken !== undefined && { broken }), difference, effects };
  if (same || args.dryRun) return said(args, plan, same ? 'asIs' : 'dry');
  // A first lock changes nothing: all that it has blocks already.
  const asks = before !== undefined || broken !== undefined;
  if (asks && args.format === 'pretty' && args.yes !== true) said(args, plan);
  const refusal = (): LicitError => failure('rules/rules-lock-not', 'fix/review-changes-dry');
  if (asks && !(await confirmed({ question: words.ask[lang], yes: args.yes, format: args.format, refusal }))) {
    process.stdout.write(`${words.kept[lang]}\n`);
    return 0;
  }
  writeWhole(join(root, lockFile), lockText(after), { root });
  if (asks && args.yes !== true) {
    process.stdout.write(`${words.wrote[lang]}\n`);
    return 0;
  }
  return said(args, plan, 'wrote');
}

/** The lock that is there; one that cannot be read is replaced, and what it held is not known. */
function lockThere(root: string): { lock?: RulesLock; broken?: LicitError } {
  try {
    const lock = loadLock(root);
    return lock === undefined ? {} : { lock };
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    return { broken: cause };
  }
}

function said(args: RulesUpdateArguments, { before, after, broken, difference, effects }: Plan, end?: 'asIs' | 'dry' | 'wrote'): number {
  const { lang } = args;
  if (args.format === 'json') {
    const { rules, detectors, tables, instruments } = difference;
    const document = {
      written: end === 'wrote',
      from: before?.licit ?? null,
      to: after.licit,
      rules,
      detectors,
      tables,
      instruments,
      effects,
    };
    process.stdout.write(`${safeJson({ schemaVersion: 1, ...document, ...(broken !== undefined && { broken: broken.message }) })}\n`);
    return 0;
  }
  const page = new Page(terminal(args.color, true));
  if (broken !== undefined) {
    page.text(say('rules/lock-not-read', lang), 0, page.ink.yellow);
    page.text(plain(failureIn(lang, broken).what), 2, page.ink.yellow).blank();
  }
  if (end !== 'asIs') {
    const from = before === undefined ? say('rules/none', lang) : `licit ${before.licit}`;
    page.line(`${page.ink.bold(lockFile)}  ${from} → licit ${after.licit}`);
    differencePage(page, difference, before === undefined, lang);
    if (broken === undefined) effectsPage(page, effects, before === undefined, lang);
    else page.blank().text(say('rules/every-rule-counts', lang), 2);
  }
  page.blank();
  if (end !== undefined) page.text(words[end][lang], 0);
  process.stdout.write(page.toString());
  return 0;
}
