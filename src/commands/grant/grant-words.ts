/** What `licit answer grant` and `licit explain` say of a grant. */

import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { statementsAt } from '../../ledger/read/query.js';
import { grantViews } from '../../ledger/read/query-grants.js';
import type { Lang, Words } from '../../model/basics.js';
import { grantState, lastDay, NO_END } from '../../model/grant-state.js';
import type { Grant, GrantState } from '../../model/statement.js';
import type { GrantView } from '../../model/views.js';
import { say } from '../../text/messages/say.js';
import { plain, shortHash, size } from '../../text/show.js';
import { grantPermissionWords, grantStateWords, scopeKindWords, seenWords } from '../../text/words.js';

/** The mark of a grant's state; never color alone. */
export const grantMarks = {
  'in-force': '✓',
  'not-begun': '–',
  ended: '–',
  revoked: '–',
  'evidence-missing': '✖',
  'evidence-changed': '✖',
  'evidence-unfit': '✖',
} satisfies Record<GrantState, string>;

const words = {
  since: { en: 'since', zh: '自' },
  until: { en: 'until', zh: '至' },
  open: { en: 'without an end', zh: '无终止日' },
  revoked: { en: 'revoked on', zh: '撤销于' },
  left: { en: 'days left', zh: '天后到期' },
  now: { en: 'the file there now is', zh: '现有文件为' },
} satisfies Record<string, Words>;

/** `training · commercial use`. */
export function allowedWords({ allow }: Grant, lang: Lang): string {
  return allow.map((permission) => grantPermissionWords[permission][lang]).join(' · ');
}

/** `host px.example · path photos/**`; all must match. */
export function scopeWordsOf({ scope }: Grant, lang: Lang): string {
  const kinds = ['host', 'path', 'dataset', 'license'] as const;
  return kinds.flatMap((kind) => (scope[kind] === undefined ? [] : [`${scopeKindWords[kind][lang]} ${plain(scope[kind])}`])).join(' · ');
}

/** Its days, when it was revoked, and how many days are left after one of them. */
export function daysWords(grant: Grant, lang: Lang, day?: string): string {
  const { since, until, revoked } = grant;
  const term = [
    ...(since === undefined ? [] : [`${words.since[lang]} ${since}`]),
    `${until === NO_END ? words.open[lang] : `${words.until[lang]} ${until}`}`,
  ];
  if (revoked !== undefined) term.push(`${words.revoked[lang]} ${revoked}`);
  if (day !== undefined && grantState(grant, day) === 'in-force') {
    const left = Math.round((Date.parse(lastDay(grant)) - Date.parse(day.slice(0, 10))) / 86_400_000);
    term.push(`${left} ${words.left[lang]}`);
  }
  return term.join(' · ');
}

/** The contract with the digest that was recorded, and the one that is there now where it is another. */
export function contractWords({ evidence }: Grant, lang: Lang): string {
  const { path, sha256, recorded } = evidence;
  const other = sha256 === undefined || sha256 === recorded.sha256 ? '' : ` · ${words.now[lang]} sha256 ${shortHash(sha256)}`;
  const seen = evidence.seen === undefined ? '' : ` · ${seenWords(evidence, lang)}`;
  return `${plain(path)} · sha256 ${shortHash(recorded.sha256)} · ${size(recorded.bytes)}${seen}${other}`;
}

/** Grants that stand otherwise today than when the ledger was judged: `the grant px-example: in force then, ended today`. */
export function changedSince(db: Db, at: AsOf, grants: readonly Grant[], lang: Lang): string[] {
  const today = new Date().toISOString();
  const then = new Map(grantViews(db, at, statementsAt(db, at.run)).map(({ grant, state }) => [grant.id, grantStateWords[state][lang]]));
  const now = new Map(grants.map((grant) => [grant.id, grantStateWords[grantState(grant, today)][lang]]));
  const unrecorded = say('grant/not-on-record', lang);
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((id) => then.get(id) !== now.get(id))
    .map((id) => {
      const [before, after] = [then.get(id) ?? unrecorded, now.get(id) ?? unrecorded];
      return say('grant/then-today', lang, { id, before, after });
    });
}

/** One line: `✓ px-example  in force · px.example · training · until 2028-01-01`. */
export function grantLine({ grant, state }: Pick<GrantView, 'grant' | 'state'>, lang: Lang): string {
  const said = [
    grantStateWords[state][lang],
    plain(grant.from),
    allowedWords(grant, lang),
    lastDay(grant) === NO_END ? words.open[lang] : `${words.until[lang]} ${lastDay(grant)}`,
  ];
  return `${grantMarks[state]} ${grant.id}  ${said.join(' · ')}`;
}
