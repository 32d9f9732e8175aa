/** `licit answer waive`: someone accepts findings in writing. Nothing is asked: the file is reviewed where it is merged. */

import { formats, rules } from '../../catalog/catalog.js';
import { isApprover, longestTerm } from '../../config/answers/who-may.js';
import { nearest } from '../../config/complaints.js';
import { type GitIdentity, gitIdentity, isGitUser } from '../../config/git/git-identity.js';
import { givenDocument, givenScope } from '../../config/given-evidence.js';
import { look } from '../../documents/examine-evidence.js';
import { DocumentThread } from '../../documents/thread-pool.js';
import { readLedger } from '../../ledger/open-ledger.js';
import { findings } from '../../ledger/read/query-verdicts.js';
import { WaiverCover } from '../../ledger/read/query-waived.js';
import { listsItems } from '../../ledger/write/data-files.js';
import type { Lang, Words } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { addDays } from '../../model/grant-state.js';
import type { Rule } from '../../model/rule.js';
import { type Waiver, waiverState } from '../../model/waiver.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { counted, place, plain, safeJson, shortHash } from '../../text/show.js';
import { selectorWords, waiverKindWords, waiverStateWords } from '../../text/words/waiver-words.js';
import { seenWords } from '../../text/words.js';
import { lastFound } from '../found-now.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { judgedRules } from '../rule-numbers.js';
import { terminal } from '../terminal.js';
import { type CountsNow, countsFrom, countsJson, judgedWithWritten } from './counts-now.js';
import { type PlannedWaiver, plannedWaiver } from './waiver-file.js';
import { fileWords, writePlanned } from './written-file.js';

export interface WaiveArguments extends PageArguments {
  rule: string;
  /** `dataset:NAME`, `path:web/**`, `host:archive.example`, `item:KEY`, `finding:FINGERPRINT`. */
  about: string[];
  until: string;
  reasonKind: string;
  because: string;
  evidence: string;
  by?: string;
  /** Show what it would cover and write nothing. */
  dryRun?: boolean;
}

const words = {
  reason: { en: 'Reason', zh: '理由' },
  approver: { en: 'Approver', zh: '审批人' },
  ends: { en: 'Ends', zh: '终止日' },
  evidence: { en: 'Evidence', zh: '证明文件' },
  listed: { en: 'named in', zh: '列明于' },
  gitUser: { en: 'the git user', zh: '即 git 用户' },
  otherUser: { en: 'not the git user: the approver has to review this file', zh: '不是 git 用户：须由审批人审查该文件' },
  noUser: { en: 'no git user to compare with', zh: '没有可比对的 git 用户' },
  recorded: { en: 'recorded, file not copied', zh: '已记录，文件不复制' },
  today: { en: 'in the last scan', zh: '（上次扫描）' },
  unknown: { en: 'no scan is on record: what it covers is not known', zh: '没有扫描记录：涵盖的内容未知' },
  nothing: { en: 'It matches nothing in the last scan.', zh: '上次扫描中没有与之相符的问题。' },
  dismiss: {
    en: 'What is no such thing is better dismissed, which needs no term: licit answer dismiss',
    zh: '误检宜予排除，且无需期限：licit answer dismiss',
  },
  ...fileWords,
} satisfies Record<string, Words>;

/** Writes a waiver, and says what it covers. Returns the exit code. */
export async function runWaive(args: WaiveArguments): Promise<number> {
  const project = loadProject(args);
  const rule = ruleNamed(args.rule, project);
  const approver = approverOf(args.by, project);
  const planned = plannedWaiver(
    project.root,
    {
      rule: rule.id,
      about: givenScope(args.about, {
        kinds: 'Write dataset:NAME, path:GLOB, host:NAME, item:KEY or finding:FINGERPRINT.',
        each: 'All scopes must match at once; write a waiver for each.',
      }),
      kind: args.reasonKind,
      because: args.because,
      by: approver,
      until: args.until,
      document: givenDocument(args.evidence, project.root),
    },
    project.config.waiving,
  );
  const waiver = await looked(planned.waiver, project);
  refuse(waiver, args, project);
  const covers = coveredBy(waiver, rule, project);
  if (!args.dryRun) writePlanned(project.root, planned);
  const now = args.dryRun ? undefined : await judgedWithWritten(args, 'licit answer waive');
  if (args.format === 'json') {
    const { approved: _, longest: __, at: ___, ...said } = waiver;
    const json = { schemaVersion: 1, written: !args.dryRun, file: planned.path, waiver: said, covers: covers ?? null, ...countsJson(now) };
    process.stdout.write(`${safeJson(json)}\n`);
    return 0;
  }
  process.stdout.write(pageOf(args, project, { ...planned, waiver }, covers, now));
  return 0;
}

function ruleNamed(id: string, project: Project): Rule {
  const all = [...rules(), ...(lastFound(project, judgedRules) ?? [])];
  const rule = all.find((one) => one.id === id);
  if (rule === undefined) {
    const near = nearest(
      id.slice(0, 200),
      all.map((one) => one.id),
    );
    throw failure('waive/there-no-rule', near === undefined ? 'fix/licit-explain-lists' : 'fix/did-you-mean', {
      id: JSON.stringify(plain(id.slice(0, 200))),
      near,
    });
  }
  if (!rule.waivable) throw new LicitError(`${id} cannot be waived`, rule.fix.en);
  return rule;
}

const gitUsers = new WeakMap<Project, { user: GitIdentity | undefined }>();

/** The Git user of a project, asked once: the approver may be compared with them again. */
function gitUserOf(project: Project): GitIdentity | undefined {
  const known = gitUsers.get(project) ?? { user: gitIdentity(project.root) };
  gitUsers.set(project, known);
  return known.user;
}

/** The approver: as given, or the git user where licit.yaml names them. */
function approverOf(given: string | undefined, project: Project): string {
  const { config } = project;
  const { approvers = [] } = config.waiving ?? {};
  if (approvers.length === 0)
    throw new LicitError(
      'licit.yaml names no approver of waivers',
      'Add them first: waivers: { approvers: [name@example.com] }. Without a named approver, no waiver counts.',
    );
  const named = `Named in licit.yaml: ${approvers
    .slice(0, 8)
    .map(({ name }) => plain(name))
    .join(', ')}.`;
  if (given !== undefined) {
    if (isApprover(given, config.waiving)) return given;
    throw new LicitError(`licit.yaml does not name ${plain(given.slice(0, 200))} as an approver of waivers`, named);
  }
  const user = gitUserOf(project);
  const mine = [user?.email, user?.name].find((name) => name !== undefined && isApprover(name, config.waiving));
  if (mine !== undefined) return mine;
  throw failure(user === undefined ? 'waive/no-approver-named' : 'waive/git-user-may', 'fix/say-who-does', { named });
}

/** The waiver with what licit sees of its document. */
async function looked(waiver: Waiver, { root, ledger, hasLedger }: Project): Promise<Waiver> {
  const db = hasLedger ? readLedger(ledger).db : undefined;
  const thread = new DocumentThread();
  try {
    // A memo that the last scan took for an item of its folder is left out of it once it is named.
    const isData = (path: string, sha256: string): boolean => db !== undefined && listsItems(db, path, sha256);
    const { recorded, ...there } = waiver.evidence;
    const seen = await look(there, { root, formats: await formats(), isData, mask: <T>(value: T): T => value, thread });
    return { ...waiver, evidence: { ...seen, recorded } };
  } finally {
    await thread.end();
    db?.close();
  }
}

/** What would not count is not written. */
function refuse(waiver: Waiver, { until, evidence: file }: WaiveArguments, { config }: Project): void {
  const state = waiverState(waiver, today());
  if (state === 'in-force') return;
  const longest = longestTerm(config.waiving);
  if (state === 'ended') throw failure('waive/over', 'fix/name-last-day', { until });
  if (state === 'too-long')
    throw failure('waive/waiver-until-longer', 'fix/name-day-up', { until, longest, today: addDays(today(), longest) });
  throw failure('waive/cannot-show-reason', 'fix/nothing-written-name-memo', {
    file: plain(file),
    present: waiver.evidence.present ? waiverStateWords[state].en : seenWords(waiver.evidence, 'en'),
  });
}

/** What a waiver matches in the last scan; undefined where there is none. */
function coveredBy(waiver: Waiver, rule: Rule, project: Project): { items: number; findings: number } | undefined {
  return lastFound(project, (db, at) => {
    const cover = new WaiverCover(db, { ...at, asOf: new Date().toISOString() }, [waiver], [rule]);
    const reached = findings(db, at, true, rule.id).flatMap((finding) => cover.of(finding).reach.get(waiver.id) ?? []);
    return { items: reached.reduce((sum, { items }) => sum + items, 0), findings: reached.length };
  });
}

function pageOf(
  args: WaiveArguments,
  project: Project,
  planned: PlannedWaiver,
  covers: ReturnType<typeof coveredBy>,
  now: CountsNow,
): string {
  const { lang } = args;
  const { waiver } = planned;
  const page = new Page(terminal(args.color, true));
  const reach =
    covers === undefined
      ? words.unknown[lang]
      : `${counted(covers.findings, 'finding', lang)}, ${counted(covers.items, 'item', lang)} ${words.today[lang]}`;
  page.text(`${page.ink.bold(waiver.rule)} · ${plain(selectorWords(waiver.scope))} · ${reach}`, 2);
  page.labelled(words.reason[lang], `${waiverKindWords[waiver.kind][lang]}${punctuation[lang].colon}${plain(waiver.reason)}`, 2, 12);
  page.labelled(words.approver[lang], approverWords(waiver, project, lang), 2, 12);
  page.labelled(words.ends[lang], endWords(waiver, lang), 2, 12);
  const { path, recorded } = waiver.evidence;
  page.labelled(
    words.evidence[lang],
    `${plain(path)} · ${seenWords(waiver.evidence, lang)} · sha256 ${shortHash(recorded.sha256)} ${words.recorded[lang]}`,
    2,
    12,
  );
  if (covers?.findings === 0) page.blank().text(`⚠ ${words.nothing[lang]}`, 2, page.ink.yellow);
  page.blank();
  if (args.dryRun) page.text(words.dry[lang], 0);
  else {
    page.text(`✓ ${words[planned.isThere ? 'there' : 'written'][lang]} ${planned.path}`, 0);
    page.text(countsFrom(now, lang), 2);
    page.text(words.merge[lang], 2);
    if (waiver.kind === 'false-detection') page.text(words.dismiss[lang], 2);
  }
  return page.toString();
}

function approverWords({ approver }: Waiver, project: Project, lang: Lang): string {
  const { config } = project;
  const listed = config.waiving!.approvers.find(({ name }) => isApprover(approver, { approvers: [{ name, at: { path: '' } }] }))!;
  const user = gitUserOf(project);
  const compared = user === undefined ? words.noUser : isGitUser(approver, user) ? words.gitUser : words.otherUser;
  const role = listed.role === undefined ? '' : ` (${plain(listed.role)})`;
  return `${plain(approver)}${role} · ${words.listed[lang]} ${place(listed.at)} · ${compared[lang]}`;
}

function endWords({ until, longest }: Waiver, lang: Lang): string {
  const days = Math.round((Date.parse(until) - Date.parse(today())) / 86_400_000);
  return say('waive/allowed-until', lang, { until, days, longest });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
