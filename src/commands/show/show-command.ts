/** `licit show [RULE|KIND|PATH|ITEM]`: the findings of the last scan, one rule, the fields that hold a kind, one manifest or folder, or one item. */

import { reports, rules } from '../../catalog/catalog.js';
import type { Db } from '../../ledger/open-ledger.js';
import { placeOf } from '../../ledger/place.js';
import { fieldRates } from '../../ledger/read/field-rates.js';
import { snapshot } from '../../ledger/read/query.js';
import { readItem } from '../../ledger/read/query-item.js';
import { runHistory } from '../../ledger/read/query-seen.js';
import { agreementAt } from '../../ledger/samples/query-agreement.js';
import type { Lang } from '../../model/basics.js';
import { type Opened, openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { problemIn } from '../../text/in-chinese.js';
import { say } from '../../text/messages/say.js';
import { number, place, plain, safeJson } from '../../text/show.js';
import { lawsInForce } from '../../text/words/laws.js';
import { itemText } from '../explain/explain-item.js';
import { jsonLine } from '../inspect/json-line.js';
import { findNamed, nothingNamed } from '../ledger-names.js';
import { put, toScreen } from '../outputs.js';
import { mayReveal, refuseRevealToFile, revealed } from '../reveal.js';
import { judgedRules, ruleNumbers } from '../rule-numbers.js';
import { terminal } from '../terminal.js';
import { kindText } from './field-rate-lines.js';
import { agreementText } from './show-agreement.js';
import type { ShowFormat } from './show-format.js';
import { pathContent, pathText } from './show-path.js';
import { itemsAtFault, ratesBehind, ruleItemsText, unreadBehind } from './show-rule.js';
import { domainsOfRun, sourcesText } from './show-sources.js';

export interface ShowArguments {
  what?: string;
  ledger?: string;
  limit: number;
  format?: ShowFormat;
  /** A file; standard output when left out. */
  output?: string;
  config?: string;
  lang: Lang;
  color: boolean;
  /** Shows personal values, read from the manifest again. */
  reveal?: boolean;
  licit: string;
}

/** Prints what was asked for. Returns the exit code. */
export async function runShow(args: ShowArguments): Promise<number> {
  if (args.reveal) mayReveal();
  refuseRevealToFile(args);
  if (args.reveal && (args.format === 'json' || args.format === 'jsonl')) throw failure('show/reveal-people-json', 'fix/leave-format-out');
  const project = loadProject(args);
  const opened = openLast(project);
  const format = args.format ?? (process.stdout.isTTY ? 'pretty' : 'concise');
  try {
    const text = args.what === undefined ? await summary(args, project, opened, format) : named(args.what, args, project, opened, format);
    const values = args.reveal ? await revealed(args.what, project, opened, args.lang) : '';
    put(text + values, args.output, project.root);
    return 0;
  } finally {
    opened.ledger.db.close();
  }
}

/** The findings of the last scan as `scan` prints them, and for people the scans before it. */
async function summary(args: ShowArguments, project: Project, { ledger, at }: Opened, format: ShowFormat): Promise<string> {
  const view = { ...snapshot(ledger, at, args.licit, 20), ledger: { id: ledger.id, path: project.ledgerName, created: ledger.created } };
  if (format === 'jsonl') return view.findings.map((finding) => `${jsonLine(finding)}\n`).join('');
  const { exitOf } = await import('../../project/exit-code.js');
  const report = (await reports()).find(({ id, kind }) => id === format && kind === 'stream');
  if (!report) throw new Error(`there is no report ${format}`);
  const { failOn } = project.config;
  // What the scan itself came to decides its marks; showing it again ends with 0, and no page says otherwise.
  const exit = exitOf(view, failOn, false);
  const [file] = report.render(view, {
    lang: args.lang,
    ...terminal(args.color, toScreen(args.output)),
    failOn,
    strict: false,
    exit,
    again: true,
  });
  return file!.content + (format === 'pretty' ? history(ledger.db, args.limit, args.lang) : '');
}

function history(db: Db, limit: number, lang: Lang): string {
  const rows = runHistory(db);
  const lines = rows.slice(0, limit).map(({ id, finished, paths, added, closed, summary }) => {
    // A run that read nothing is known by the command that made it.
    const read = JSON.parse(paths) as string[];
    const changed = say('show/added-closed', lang, { added, closed });
    return `    #${id}  ${finished.slice(0, 16).replace('T', ' ')}  ${changed}  ${read.length > 0 ? read.map(plain).join(' ') : plain(summary ?? '')}`;
  });
  const more = rows.length > limit ? [`    +${number(rows.length - limit, lang)}`] : [];
  return ['', say('show/scans', lang), ...lines, ...more, ''].join('\n');
}

function named(what: string, args: ShowArguments, project: Project, { ledger, at }: Opened, format: ShowFormat): string {
  const { db } = ledger;
  const { lang } = args;
  const screen = terminal(args.color, toScreen(args.output));
  if (what === 'sources') return sourcesText(domainsOfRun(db, at), format, args.limit, lang, screen, args.licit);
  if (what === 'agreement') return agreementText(agreementAt(db, at), format, lang, screen);
  if (format === 'csv') throw failure('show/csv-of-sources', 'fix/show-sources-or-json');
  const judged = judgedRules(db, at);
  const rule = judged.find(({ id }) => id === what);
  const numbers = rule && ruleNumbers(db, at, rule.id);
  if (rule && numbers) {
    const items = rule.scope === 'item' ? itemsAtFault(db, at, rule, args.limit) : [];
    const rates = ratesBehind(db, at, numbers.findings);
    return ruleItemsText({ rule, numbers, items, unread: unreadBehind(db, at, rule, args.limit), rates }, format, lang, screen);
  }

  const rates = fieldRates(db, at).filter(({ kind }) => kind === what);
  if (rates.length > 0) return kindText(what, rates, format, args.limit, lang, screen);

  const found = findNamed(db, at, what, project.root);
  if (!found && rules().some(({ id }) => id === what)) {
    throw failure('show/last-scan-not', 'fix/licit-explain-says', { what });
  }
  if (!found) throw nothingNamed(what, [...new Set([...judged, ...rules()].map(({ id }) => id))], { db, at, root: project.root });
  switch (found.kind) {
    case 'items': {
      const items = found.items.slice(0, args.limit).map((item) => readItem(db, at, item));
      if (format === 'json' || format === 'jsonl') {
        const rows = items.map(({ facts, ...item }) => ({ ...item, facts: Object.fromEntries(facts) }));
        return format === 'json' ? `${safeJson({ schemaVersion: 1, items: rows })}\n` : rows.map((row) => `${jsonLine(row)}\n`).join('');
      }
      if (items.length === 1)
        return itemText(
          items[0]!,
          { rules: judged, asOf: at.asOf, lang, short: true, laws: lawsInForce(project.config.instruments) },
          screen,
        );
      return items.map(({ id, key }) => `${place(placeOf(db, id, at.run))}${key === undefined ? '' : ` [${plain(key)}]`}\n`).join('');
    }
    case 'problem': {
      const { what, fix } = problemIn(lang, found);
      return `${plain(found.path)}:${found.place}: ${plain(what)}\n  ${plain(fix)}\n`;
    }
    default:
      return pathText(pathContent(db, at, found.path), format, args.limit, lang, screen);
  }
}
