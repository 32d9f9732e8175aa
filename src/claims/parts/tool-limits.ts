/** What another tool takes for the license of an item: it can take away, and gives nothing. */
import { licenseClaim } from '../../license/statements/read-license.js';
import { weighsMore } from '../../license/terms/permissions.js';
import type { Place } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import { reason, reasonId } from '../../text/reasons/reason.js';
import { limitedByName, takesFrom } from './path-statements.js';

/** What a tool says, and which. */
export interface ToolLicense {
  expression: SpdxExpression;
  raw: string;
  tool: string;
}

/** The licenses that a tool found, as one expression; undefined where it found none. What it could not name may be anything. */
export function toolLicense(found: readonly string[], tool: string): ToolLicense | undefined {
  if (found.length === 0) return undefined;
  const all = [...new Set(found)].sort();
  const at: Place = { path: '' };
  const said = all.map((words) => {
    const claim = licenseClaim(words, at);
    return claim.state === 'known' ? claim.value : 'LicenseRef-custom';
  });
  return { expression: [...new Set(said)].map((one) => (/ OR /.test(one) ? `(${one})` : one)).join(' AND '), raw: all.join(', '), tool };
}

/** Whether a license is open because a tool, or a name on the path, limits it: all else is concluded first, and then this is taken away. */
export function isTakenAway(why: string | undefined): boolean {
  return why === limitedByName || isOfTool(why);
}

/** Whether it is a tool that limits it. */
export function isOfTool(why: string | undefined): boolean {
  return reasonId(why) === 'license/limited-by-tool';
}

/** Whether what a tool says allows less than a license does. */
export function takesFromLicense(limit: SpdxExpression, license: SpdxExpression): boolean {
  return limit !== license && (takesFrom(limit, license) || weighsMore(limit, license));
}

/** What an item states of its license, beside what a tool says: one that allows less contradicts it, one that allows as much or more says nothing. */
export function besideTool(own: Claim<SpdxExpression>, { expression, raw, tool }: ToolLicense, path: string): Claim<SpdxExpression> {
  const at: Place = { path, field: tool };
  if (own.state === 'missing') return { state: 'unclear', raw, at, why: reason('license/limited-by-tool', { tool }), said: expression };
  if (own.state === 'unclear' && isTakenAway(own.why) && own.said !== undefined)
    return { ...own, raw: `${own.raw} · ${raw}`, said: `${own.said} AND ${expression}`, why: reason('license/limited-by-tool', { tool }) };
  if (own.state !== 'known' || !takesFromLicense(expression, own.value)) return own;
  const why = reason('license/two-fields', { one: own.at.field ?? 'license', says: own.value, other: tool, otherSays: expression });
  return { state: 'conflict', claims: [own, { state: 'known', value: expression, raw, at }], why };
}
