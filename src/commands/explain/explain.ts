/** `licit explain RULE|ITEM|PATH`: what a rule asks and how it was decided, all that is known of one item, or what was in reach of data. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { instruments, rules } from '../../catalog/catalog.js';
import { ROWS } from '../../ledger/items.js';
import { carriersAround } from '../../ledger/read/around/query-around.js';
import { readItem } from '../../ledger/read/query-item.js';
import type { Lang } from '../../model/basics.js';
import { type Opened, openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { problemIn } from '../../text/in-chinese.js';
import { plain } from '../../text/show.js';
import { citationsOf, lawsInForce } from '../../text/words/laws.js';
import { findNamed, nothingNamed, onlyOne } from '../ledger-names.js';
import { put, toScreen } from '../outputs.js';
import { mayReveal, refuseRevealToFile, revealed } from '../reveal.js';
import { judgedRules, ruleNumbers } from '../rule-numbers.js';
import { terminal } from '../terminal.js';
import { itemText } from './explain-item.js';
import { ruleText } from './explain-rule.js';
import { namingLists } from './naming-lists.js';
import { reachText } from './reach-tree.js';
import { siteSnapshots } from './site-snapshots.js';

export interface ExplainArguments {
  what: string;
  ledger?: string;
  config?: string;
  /** A file; standard output when left out. */
  output?: string;
  rules: string[];
  lang: Lang;
  color: boolean;
  /** Shows personal values, read from the manifest again. */
  reveal?: boolean;
  licit: string;
}

/** Prints the explanation. Returns the exit code. */
export async function runExplain(args: ExplainArguments): Promise<number> {
  if (args.reveal) mayReveal();
  refuseRevealToFile(args);
  const project = loadProject(args);
  // A ledger that was named must be there; without one a rule is explained all the same.
  const opened = args.ledger !== undefined || project.hasLedger ? openLast(project) : undefined;
  try {
    const values = args.reveal && opened ? await revealed(args.what, project, opened, args.lang) : '';
    const outside = opened && project.config.lists !== undefined ? await fromOutside(args, project, opened) : '';
    put(explained(args, project, opened) + outside + values, args.output, project.root);
    return 0;
  } finally {
    opened?.ledger.db.close();
  }
}

/** What lists and snapshots from outside say of an item; nothing of what is no single item. */
async function fromOutside({ what, lang }: ExplainArguments, project: Project, opened: Opened): Promise<string> {
  const { ledger, at } = opened;
  const named = findNamed(ledger.db, at, what, project.root);
  if (named?.kind !== 'items' || named.items.length !== 1) return '';
  const [id] = named.items as [number];
  const item = readItem(ledger.db, at, id);
  return (await namingLists(id, item, project, opened, lang)) + (await siteSnapshots(item, project, lang));
}

function explained(args: ExplainArguments, project: ReturnType<typeof loadProject>, opened: Opened | undefined): string {
  const { what, lang } = args;
  const screen = terminal(args.color, toScreen(args.output));
  const judged = opened ? judgedRules(opened.ledger.db, opened.at) : [];
  const ours = args.rules.length === 0 ? judged.find(({ id }) => id === what) : undefined;
  const known = ours || !what.includes('/') ? judged : rules(args.rules.map((file) => resolve(file)));
  const rule = ours ?? known.find(({ id }) => id === what);
  if (rule) {
    const numbers = opened && ruleNumbers(opened.ledger.db, opened.at, rule.id);
    return ruleText(
      // What it rests on here: nothing is said of laws that are not in force in the project.
      {
        rule: { ...rule, cites: citationsOf(rule, project.config.instruments) },
        instruments: instruments(),
        numbers,
        configName: project.config.path ?? 'licit.yaml',
        docs: docsOf(rule.id),
        lang,
      },
      screen,
    );
  }
  const ids = (): string[] => [...new Set([...judged, ...rules()].map(({ id }) => id))];
  if (!opened) throw nothingNamed(what, ids());
  const { ledger, at } = opened;
  const named = findNamed(ledger.db, at, what, project.root);
  if (!named) throw nothingNamed(what, ids(), { db: ledger.db, at, root: project.root });
  const itemOf = (id: number): string => {
    const carriers = carriersAround(ledger.db, at, Math.floor(id / ROWS));
    return itemText(
      readItem(ledger.db, at, id),
      { rules: judged, asOf: at.asOf, lang, carriers, laws: lawsInForce(project.config.instruments) },
      screen,
    );
  };
  switch (named.kind) {
    case 'items':
      return itemOf(onlyOne(ledger.db, at, named.items, what));
    case 'problem': {
      const told = problemIn(lang, named);
      return `${plain(named.path)}:${named.place}\n  ${plain(told.what)}\n  ${plain(told.fix)}\n`;
    }
    default: {
      const reach = reachText(ledger.db, at, named.path, lang, screen);
      if (reach !== undefined) return reach;
      const word = plain(named.path);
      throw failure('explain/lists-no-items', 'fix/licit-show-says-what', { word });
    }
  }
}

function docsOf(rule: string): string | undefined {
  const page = `docs/rules/${rule.replaceAll('/', '-')}.md`;
  return existsSync(new URL(`../../../${page}`, import.meta.url)) ? page : undefined;
}
