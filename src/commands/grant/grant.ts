/** `licit answer grant add|list|revoke`: permissions held beyond public licenses. */

import { formats } from '../../catalog/catalog.js';
import { withStatedByAnswers } from '../../claims/documents/stated-by-answers.js';
import { nearest } from '../../config/complaints.js';
import { givenDocument, givenScope } from '../../config/given-evidence.js';
import { look } from '../../documents/examine-evidence.js';
import { DocumentThread } from '../../documents/thread-pool.js';
import { lookInto, readLedger } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { statementsAt } from '../../ledger/read/query.js';
import { grantViews } from '../../ledger/read/query-grants.js';
import { isOnRecord } from '../../ledger/write/data-files.js';
import type { Lang, Words } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import { grantState } from '../../model/grant-state.js';
import type { Grant } from '../../model/statement.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { counted, place, plain, safeJson } from '../../text/show.js';
import { grantStateWords, seenWords } from '../../text/words.js';
import { confirmed } from '../confirm.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { changesText, judgedBefore, type Rejudged, rejudged } from '../rejudged.js';
import { terminal } from '../terminal.js';
import { writePlanned } from '../waive/written-file.js';
import { type GivenGrant, plannedGrant, plannedRevocation, writeRevocation } from './grant-file.js';
import { allowedWords, contractWords, daysWords, grantMarks, scopeWordsOf } from './grant-words.js';

/** What every command on grants takes; `licit answer grant list` takes nothing else. */
export type GrantListArguments = PageArguments;

export interface GrantAddArguments extends GrantListArguments {
  from: string;
  /** `host:px.example`, `path:photos/**`, `dataset:NAME`, `license:CC-BY-NC-4.0`. */
  about: string[];
  /** Permissions with commas between. */
  allow: string;
  since?: string;
  until: string;
  file: string;
  id?: string;
  note?: string;
  by?: string;
  /** Write without asking. */
  yes?: boolean;
  /** Show what would change and write nothing. */
  dryRun?: boolean;
}

export interface GrantRevokeArguments extends GrantListArguments {
  id: string;
  /** Show what would change and write nothing. */
  dryRun?: boolean;
  on?: string;
}

const words = {
  allows: { en: 'allows', zh: '允许' },
  takesIn: { en: 'covers', zh: '适用范围' },
  days: { en: 'days', zh: '期限' },
  contract: { en: 'contract', zh: '合同' },
  written: { en: 'written at', zh: '写于' },
  commit: { en: 'commit it', zh: '请提交' },
  none: { en: 'No grant is on record. licit answer grant add --help', zh: '没有已记录的授权。licit answer grant add --help' },
  next: { en: 'The next licit scan applies it.', zh: '下次 licit scan 时生效。' },
  unrecorded: { en: 'not recorded yet: the next scan applies it', zh: '尚未记录：下次扫描时生效' },
  reach: { en: 'in its scope', zh: '范围内' },
  last: { en: 'in the last scan', zh: '上次扫描' },
  ask: { en: 'Write this grant?', zh: '是否写入该授权？' },
  notWritten: { en: 'Nothing was written.', zh: '未写入任何内容。' },
  dry: { en: 'Dry run: nothing was written.', zh: '仅作预览：未写入任何内容。' },
  head: { en: 'ledger head', zh: '台账链头' },
  unfit: {
    en: 'it was read, and is neither an agreement nor a letter or mail that gives permission',
    zh: '已读取，既不是合同也不是许可函',
  },
} satisfies Record<string, Words>;

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * Shows what a grant would change, asks, writes it down, and where there is a ledger records it and judges at once. Without a terminal, or in
 * CI, it is written only with `--yes`. Returns the exit code.
 */
export async function runGrantAdd(args: GrantAddArguments): Promise<number> {
  const project = loadProject(args);
  const given = givenGrant(args, project.root);
  const before = project.config.grants ?? [];
  const file = plannedGrant(project.root, given, before);
  const { grant } = file;
  const grants = [...before, grant];
  const earlier = judgedBefore(project);
  const planned: Project = { ...project, config: { ...project.config, grants } };
  const command = 'licit answer grant add';
  const would = earlier && (await rejudged(planned, earlier, { licit: args.licit, command, preview: true }));
  const seen = would?.view(grant.id)?.grant ?? (await looked([grant], project))[0]!;
  refuseUnfit(seen, args.file);
  if (args.format !== 'json') showPlanned(seen, would, args);
  if (args.dryRun) return dryRun(seen, would, args);
  if (!(await confirmed({ question: words.ask[args.lang], yes: args.yes, format: args.format, refusal: nobodyToAsk }))) {
    process.stderr.write(`${words.notWritten[args.lang]}\n`);
    return 1;
  }
  writePlanned(project.root, file);
  const changed = earlier && (await rejudged(loadProject(args), earlier, { licit: args.licit, command }));
  if (args.format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, grant: jsonOf(seen), ...changedJson(grant, changed) })}\n`);
    return 0;
  }
  const page = new Page(terminal(args.color, true)).blank();
  page.labelled(words.written[args.lang], `${place(grant.at)} · ${words.commit[args.lang]}`, 4);
  if (changed) page.text(`${words.head[args.lang]} ${changed.head}`, 4, page.ink.dim);
  process.stdout.write(page.toString());
  return 0;
}

function givenGrant(args: GrantAddArguments, root: string): GivenGrant {
  return {
    id: args.id,
    from: args.from,
    about: givenScope(args.about, {
      kinds: 'Write host:NAME, path:GLOB, dataset:NAME or license:SPDX.',
      each: 'All scopes must match at once; write a grant for each.',
    }),
    allow: args.allow
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    since: args.since,
    until: args.until,
    document: givenDocument(args.file, root),
    because: args.note,
    by: args.by,
  };
}

function refuseUnfit(seen: Grant, file: string): void {
  if (grantState(seen, today()) === 'evidence-unfit')
    throw failure('grant/cannot-show-grant', 'fix/nothing-written-name', {
      file: plain(file),
      present: seen.evidence.present ? words.unfit.en : seenWords(seen.evidence, 'en'),
    });
}

/** A grant and what it would change, before anything is written. */
function showPlanned(grant: Grant, would: Rejudged | undefined, { lang, color }: GrantListArguments): void {
  const page = new Page(terminal(color, true));
  describe(page, grant, [], lang);
  if (would) {
    page.labelled(words.reach[lang], counted(would.items(grant.id), 'item', lang), 4);
    changesText(page.blank(), would, lang);
  } else page.text(words.next[lang], 4);
  process.stdout.write(page.toString());
}

/** The end of a command that was only to show what it would do. Returns the exit code. */
function dryRun(grant: Grant, would: Rejudged | undefined, { format, lang }: GrantListArguments): number {
  const text =
    format === 'json'
      ? safeJson({ schemaVersion: 1, dryRun: true, grant: jsonOf(grant), ...changedJson(grant, would), recorded: false })
      : `\n${words.dry[lang]}`;
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Grants with what licit sees of their contracts now. */
async function looked(grants: readonly Grant[], { root, ledger, hasLedger }: Project): Promise<Grant[]> {
  if (grants.length === 0) return [];
  const db = hasLedger ? readLedger(ledger).db : undefined;
  const thread = new DocumentThread();
  try {
    const isData = (path: string, sha256: string): boolean => db !== undefined && isOnRecord(db, path, sha256);
    const options = { root, formats: await formats(), isData, mask: <T>(value: T): T => value, thread };
    const all: Grant[] = [];
    for (const grant of grants) {
      const { recorded, ...there } = grant.evidence;
      all.push({ ...grant, evidence: { ...(await look(there, options)), recorded } });
    }
    return all;
  } finally {
    await thread.end();
    db?.close();
  }
}

function nobodyToAsk(): LicitError {
  return failure('declare/nothing-written-there', 'fix/add-yes-write');
}

/** Ends a grant from a day on, today when none is given, and where there is a ledger judges at once. Returns the exit code. */
export async function runGrantRevoke(args: GrantRevokeArguments): Promise<number> {
  const project = loadProject(args);
  const grants = project.config.grants ?? [];
  const grant = grants.find(({ id }) => id === args.id);
  const on = args.on ?? today();
  if (!grant) {
    const near = nearest(
      args.id.slice(0, 200),
      grants.map(({ id }) => id),
    );
    throw failure('grant/there-no-grant', near === undefined ? 'fix/licit-answer-grant' : 'fix/did-you-mean', {
      id: JSON.stringify(plain(args.id.slice(0, 200))),
      near,
    });
  }
  if (grant.revoked !== undefined) throw failure('grant/revoked', 'fix/see', { id: grant.id, revoked: grant.revoked, at: place(grant.at) });
  if (on > grant.until && /^\d{4}-\d\d-\d\d$/.test(on))
    throw failure('grant/ends-before-day', 'fix/there-nothing-revoke', { id: grant.id, until: grant.until });
  const file = plannedRevocation(project.root, grant, on, project.config);
  if (args.dryRun)
    return revokePreviewed(
      grants.map((one) => (one === grant ? file.grant : one)),
      file.grant,
      project,
      args,
    );
  writeRevocation(project.root, file);
  return finish(file.grant, project, args, 'licit answer grant revoke');
}

async function revokePreviewed(grants: Grant[], grant: Grant, project: Project, args: GrantListArguments): Promise<number> {
  const planned: Project = { ...project, config: { ...project.config, grants } };
  const earlier = judgedBefore(project);
  const would = earlier && (await rejudged(planned, earlier, { licit: args.licit, command: 'licit answer grant revoke', preview: true }));
  if (args.format !== 'json') showPlanned(grant, would, args);
  return dryRun(grant, would, args);
}

/** Lists the grants as they are today. Returns the exit code. */
export async function runGrantList(args: GrantListArguments): Promise<number> {
  const project = loadProject(args);
  const items = itemsOf(project);
  const grants = await looked(withStatedByAnswers(project.config).grants ?? [], project);
  if (args.format === 'json') {
    const all = grants.map((grant) => ({ ...jsonOf(grant), items: items.get(grant.id) }));
    process.stdout.write(`${safeJson({ schemaVersion: 1, asOf: today(), grants: all })}\n`);
    return 0;
  }
  const { lang } = args;
  const page = new Page(terminal(args.color, true));
  if (grants.length === 0) page.text(words.none[lang], 0);
  for (const grant of grants) {
    const known = items.get(grant.id);
    const reach = known === undefined ? words.unrecorded[lang] : say('grant/known', lang, { known, last: words.last[lang] });
    describe(page.blank(), grant, [reach], lang);
  }
  process.stdout.write(page.toString());
  return 0;
}

async function finish(grant: Grant, before: Project, args: GrantListArguments, command: string): Promise<number> {
  const earlier = judgedBefore(before);
  const { lang } = args;
  const screen = terminal(args.color, true);
  if (args.format !== 'json') {
    const page = new Page(screen);
    describe(page, grant, [], lang);
    page.labelled(words.written[lang], `${place(grant.at)} · ${words.commit[lang]}`, 4);
    if (!earlier) page.text(words.next[lang], 4);
    process.stdout.write(page.toString());
  }
  const changed: Rejudged | undefined = earlier && (await rejudged(loadProject(args), earlier, { licit: args.licit, command }));
  if (args.format === 'json') {
    process.stdout.write(`${safeJson({ schemaVersion: 1, grant: jsonOf(grant), ...changedJson(grant, changed) })}\n`);
  } else if (changed) {
    const page = new Page(screen);
    page.labelled(words.reach[lang], counted(changed.items(grant.id), 'item', lang), 4);
    changesText(page.blank(), changed, lang);
    process.stdout.write(page.toString());
  }
  return 0;
}

function describe(page: Page, grant: Grant, reach: readonly string[], lang: Lang): void {
  const state = grantState(grant, today());
  const ink = { '✓': page.ink.green, '✖': page.ink.red, '–': page.ink.dim }[grantMarks[state]] ?? String;
  page.text(`${ink(grantMarks[state])} ${page.ink.bold(grant.id)}  ${plain(grant.from)} · ${grantStateWords[state][lang]}`, 0);
  page.labelled(words.allows[lang], allowedWords(grant, lang), 4);
  page.labelled(words.takesIn[lang], [scopeWordsOf(grant, lang), ...reach].join(' · '), 4);
  page.labelled(words.days[lang], daysWords(grant, lang, today()), 4);
  page.labelled(words.contract[lang], contractWords(grant, lang), 4);
}

/** For programs: without the note, which is for readers of the file, and without names of people. */
function jsonOf(grant: Grant) {
  const { by: _, note: __, ...said } = grant;
  return { ...said, state: grantState(grant, today()) };
}

function changedJson({ id }: Grant, changed: Rejudged | undefined) {
  if (!changed) return { recorded: false };
  const { run, head, rules } = changed;
  return { recorded: true, run, head, items: changed.items(id), rules };
}

/** Items that each grant took in when the ledger was last written. */
function itemsOf(project: Project): Map<string, number> {
  if (!project.hasLedger) return new Map();
  return lookInto(project.ledger, ({ db }) => {
    const at = findRun(db);
    const views = at ? grantViews(db, at, statementsAt(db, at.run)) : [];
    return new Map(views.map(({ grant, items }) => [grant.id, items]));
  });
}
