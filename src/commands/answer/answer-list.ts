/** `licit answers` and `licit answers due`: everything that people say in the project, and what of it ends or does not count. */
import type { Lang, Words } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { AnswerKind } from '../../model/statement.js';
import { type AnswerState, type AnswerView, answersOf, dueWithin } from '../../project/all-answers.js';
import { loadProject } from '../../project/project.js';
import { columns, counted, pad, place, plain, safeJson } from '../../text/show.js';
import { waiverStateWords } from '../../text/words/waiver-words.js';
import { grantStateWords } from '../../text/words.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';

export interface AnswerListArguments extends PageArguments {
  kind: string[];
  /** Only what is due within so many days: `60d`, `60`. */
  within?: string;
}

const kindWords = {
  declaration: { en: 'declaration', zh: '声明' },
  grant: { en: 'grant', zh: '授权' },
  evidence: { en: 'extract', zh: '摘录' },
  register: { en: 'register', zh: '登记表' },
  waiver: { en: 'waiver', zh: '豁免' },
  baseline: { en: 'baseline', zh: '基线' },
  decision: { en: 'spot check', zh: '抽检' },
  dismissal: { en: 'dismissal', zh: '排除误检' },
  reading: { en: 'reading', zh: '语句解读' },
  list: { en: 'list', zh: '外部名单' },
} satisfies Record<AnswerKind, Words>;

const stateWords: Readonly<Record<AnswerState, Words>> = {
  ...grantStateWords,
  ...waiverStateWords,
  'evidence-missing': { en: 'its document is missing', zh: '证明文件缺失' },
  'evidence-changed': { en: 'its document is not the one that was recorded', zh: '证明文件与所记录的不符' },
  'evidence-unfit': { en: 'its document shows no such thing', zh: '证明文件不能证明该事项' },
  grown: { en: 'in force; lines were added since it was signed', zh: '有效；签署后有新增' },
  'not-at-hand': { en: 'not at hand', zh: '不在本机' },
  'not-attested': { en: 'somebody’s word: licit.yaml does not name them under attest', zh: '仅为个人说法：licit.yaml 的 attest 未列明' },
  accepted: { en: 'accepted', zh: '通过' },
  rejected: { en: 'rejected', zh: '未通过' },
};

const words = {
  none: { en: 'Nobody has answered anything yet.', zh: '尚无任何说明。' },
  nothingDue: { en: 'Nothing is due.', zh: '没有到期事项。' },
  until: { en: 'until', zh: '至' },
  restsOn: { en: 'after reading', zh: '依据' },
};

/** Lists the answers; `due`: those that are due. Returns the exit code: 1 where something is due. */
export async function runAnswerList(args: AnswerListArguments, { due }: { due: boolean }): Promise<number> {
  const { root, config } = loadProject(args);
  const now = new Date();
  const all = await answersOf(config, { root, now });
  const asked = all.filter(({ kind }) => args.kind.length === 0 || args.kind.includes(kind));
  const shown = due ? dueWithin(asked, daysOf(args.within ?? '60d'), now) : asked;
  const code = due && shown.length > 0 ? 1 : 0;
  if (args.format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, answers: shown })}\n`);
    return code;
  }
  process.stdout.write(pageOf(shown, args, due));
  return code;
}

function daysOf(within: string): number {
  const days = /^(\d{1,5}) ?d?(?:ays?)?$/.exec(within.trim())?.[1];
  if (days === undefined) throw new LicitError(`${JSON.stringify(plain(within.slice(0, 60)))} is no number of days`, 'Write --within 60d.');
  return Number(days);
}

function pageOf(shown: readonly AnswerView[], { lang, color }: AnswerListArguments, due: boolean): string {
  const page = new Page(terminal(color, true));
  if (shown.length === 0) return page.text(words[due ? 'nothingDue' : 'none'][lang], 0).toString();
  const labels = shown.map(({ kind }) => kindWords[kind][lang]);
  const wide = Math.max(...labels.map(columns)) + 2;
  for (const [n, one] of shown.entries()) {
    page.line(`  ${page.ink.bold(pad(labels[n]!, wide))}${headOf(one)}`);
    page.text(detailsOf(one, lang), 2 + wide);
  }
  page.blank().text(counted(shown.length, 'answer', lang), 0);
  return page.toString();
}

function headOf({ kind, id, about, of }: AnswerView): string {
  const named = kind === 'declaration' ? [] : [plain(id)];
  return [...named, ...(of === undefined ? [] : [plain(of)]), plain(about)].join(' · ');
}

function detailsOf({ state, by, office, on, until, at, restsOn }: AnswerView, lang: Lang): string {
  const who = by === undefined ? [] : [office === undefined ? plain(by) : `${plain(by)} (${plain(office)})`];
  const days = [...(on === undefined ? [] : [on]), ...(until === undefined ? [] : [`${words.until[lang]} ${until}`])];
  const rests = restsOn === undefined ? [] : [`${words.restsOn[lang]} ${place(restsOn)}`];
  return [stateWords[state][lang], ...who, ...rests, ...days, plain(place(at))].join(' · ');
}
