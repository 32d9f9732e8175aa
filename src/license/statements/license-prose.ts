import type { Reason } from '../../model/basics.js';
import { reason } from '../../text/reasons/reason.js';
import { format, join, type Tree, treeOf } from '../names/expression.js';
import { readUrl } from '../names/license-address.js';
import { type Mention, namedIn, notInProse } from '../names/named-license.js';
import { permissionsOf } from '../terms/permissions.js';
import { says } from './license-words.js';
import { allowsAnyUse, type LimitKind, limitExpression, limitIn, withoutAllowance } from './limits.js';
import { isNotInForce, isVariety, leavesOpen, scopesIn } from './scope.js';
import { hasUnreadMember } from './unread-member.js';

/** What prose comes to: an expression, or why there is none. */
export interface Prose {
  expression: string | null;
  why: Reason;
}

export const links =
  /(?:https?:\/\/|www\.)[^\s<>"`()[\]{}|，。；]{3,400}|\b(?:creativecommons|rightsstatements|opendatacommons|opensource)\.org\/[^\s<>"`()[\]{}|，。；]{2,200}/g;

/** What every address has. */
const mayLink = /:\/\/|www\.|\.org\//;

/** Reads folded words that are more than a name: sentences, names with clauses, several licenses. */
export function readProse(folded: string): Prose {
  const mentions: Mention[] = [];
  let linked = false;
  const unlinked = !mayLink.test(folded)
    ? folded
    : folded.replace(links, (link, offset: number) => {
        const read = readUrl(link);
        if (read === 'terms') linked = true;
        else if (read && !notInProse.test(read)) mentions.push({ start: offset, end: offset + link.length, expression: read });
        return ' '.repeat(link.length);
      });
  // "mit_research_only": a word ends at a low line.
  const text = unlinked.replaceAll('_', ' ');
  const inWords = namedIn(text);
  const doubted = inWords.filter((mention) => mention.doubted).length;
  // Beside another license it would be left out, and with it what it forbids.
  if (doubted > 0 && inWords.some((mention) => mention.unread) && inWords.length + mentions.length > 1)
    return { expression: null, why: reason('license/title-goes-on') };
  for (const mention of inWords) if (!mention.doubted) mentions.push(mention);
  mentions.sort((a, b) => a.start - b.start);
  const rest = blank(text, inWords);
  const named = merge(mentions);
  if (named.length === 0) return doubted > 0 ? { expression: null, why: reason('license/named-not-applied') } : withoutName(rest, linked);
  if (says(rest, 'notStated') && !statusOf(text, mentions)) return { expression: null, why: reason('license/named-not-known') };
  if (doubted > 0 && mentions.length > 0 && named.every((one) => one.expression === 'LicenseRef-public-domain'))
    return { expression: null, why: reason('license/named-not-applied') };
  if (isNotInForce(rest)) return { expression: null, why: reason('license/not-in-force') };
  const scoped = ofWhole(named, text);
  if (typeof scoped === 'string') return { expression: null, why: scoped };
  const stated = limited(combined(scoped, text), rest);
  const whole = hasUnreadMember(text, mentions) ? join('AND', [stated, { id: limitExpression.other }]) : stated;
  return { expression: format(whole), why: reason('license/in-words') };
}

/** The licenses stated for the data; if there is none, why: each is stated for code or for a part. */
function ofWhole(named: readonly Mention[], text: string): readonly Mention[] | Reason {
  const scopes = scopesIn(text, named);
  // The terms of a model speak of its output.
  const own = named.filter(({ expression }, index) => scopes[index] !== 'code' || /-Terms$/.test(expression));
  if (own.length === 0) return reason('license/for-code');
  // Of several parts that are named, each license counts; what no part is named for stays open.
  if (named.every((_, index) => scopes[index] === 'part' || scopes[index] === 'code') && own.length === 1)
    return reason('license/for-part');
  return own;
}

/** "The status hinges on X, which is under the MIT License" states a license after all: the last clause decides. */
function statusOf(text: string, mentions: readonly Mention[]): boolean {
  const last = mentions.at(-1)!;
  return !says(text.slice(Math.max(0, last.start - 80), last.end + 80), 'notStated');
}

function withoutName(given: string, linked: boolean): Prose {
  const words = withoutAllowance(given);
  const limit = limitIn(given);
  if (limit === 'noncommercial') return { expression: 'LicenseRef-custom-noncommercial', why: reason('license/noncommercial') };
  if (limit === 'research-only') return { expression: 'LicenseRef-custom-research-only', why: reason('license/research') };
  if (says(words, 'notStated')) return { expression: 'none-stated', why: reason('license/says-none') };
  if (says(words, 'reserved')) return { expression: 'LicenseRef-proprietary', why: reason('license/rights-kept') };
  if (says(words, 'various')) return { expression: 'LicenseRef-various', why: reason('license/differs') };
  if (says(words, 'noDerivatives') || says(words, 'extra')) return { expression: 'LicenseRef-custom', why: reason('license/own-limits') };
  if (limit === undefined && allowsAnyUse(given) && !leavesOpen(given))
    return { expression: 'LicenseRef-custom-permissive', why: reason('license/any-use') };
  if (says(given, 'permissive')) return { expression: 'LicenseRef-custom', why: reason('license/wide-use') };
  if (says(words, 'attribution') && (says(words, 'terms') || /\bif you use\b|\bmust\b|\brequire/.test(words)))
    return { expression: 'LicenseRef-custom-attribution', why: reason('license/credit') };
  if (linked || (says(words, 'terms') && words.length > 8))
    return { expression: 'LicenseRef-custom', why: reason('license/terms-not-known') };
  return { expression: null, why: reason('license/not-known') };
}

/** Joins what is named: a choice only where the words offer one. */
function combined(named: readonly Mention[], text: string): Tree {
  const trees = named.map((mention) => treeOf(mention.expression));
  if (named.length === 1) return trees[0]!;
  const choice =
    !isVariety(text) &&
    (/\bdual[- ]?licen|\bat your (?:option|choice)\b|\byour choice of\b|\bdouble[- ]licen|双重?许可/.test(text) ||
      named
        .slice(1)
        .every((mention, index) => /^[^.;。]{0,60}(?:\bor\b|或)[^.;。]{0,60}$/.test(text.slice(named[index]!.end, mention.start))));
  return join(choice ? 'OR' : 'AND', trees);
}

/** Adds what the words forbid beyond the licenses: kept beside them, never lost in them. */
function limited(tree: Tree, words: string): Tree {
  const expression = format(tree);
  const forbids = (pattern: RegExp) => idsOf(tree).every((id) => pattern.test(id));
  const noncommercial = /(?:^|-)NC(?:-|$)|noncommercial|research-only/i;
  const already = permissionsOf(expression);
  const has: Partial<Record<LimitKind, boolean>> = {
    noncommercial: forbids(noncommercial) || already.commercial === 'no',
    'research-only': forbids(noncommercial),
    'no-derivatives': already.derivatives === 'no',
  };
  const limit = limitIn(words);
  if (limit !== undefined) return has[limit] ? tree : join('AND', [tree, { id: limitExpression[limit] }]);
  return leavesOpen(words) ? join('AND', [tree, { id: limitExpression.other }]) : tree;
}

function idsOf(tree: Tree): string[] {
  return 'id' in tree ? [tree.id] : tree.parts.flatMap(idsOf);
}

/** Leaves out what another mention says more exactly: CC BY beside CC BY 4.0, "public domain" beside CC0. */
function merge(mentions: readonly Mention[]): Mention[] {
  const distinct = mentions.filter((one, index) => mentions.findIndex((two) => two.expression === one.expression) === index);
  return distinct.filter((one) => !distinct.some((two) => two !== one && covers(two.expression, one.expression)));
}

/** True when the exact one says more than the vague one: CC-BY-4.0 than LicenseRef-CC-BY. */
export function covers(exact: string, vague: string): boolean {
  if (vague === 'LicenseRef-public-domain') return true;
  if (!vague.startsWith('LicenseRef-')) {
    // A port that is named beside its unported license, and "-or-later" beside the bare version.
    return (
      exact.replace(/^LicenseRef-/, '').startsWith(`${vague}-`) ||
      (vague.endsWith('-only') && exact === vague.replace(/-only$/, '-or-later'))
    );
  }
  const family = vague.slice('LicenseRef-'.length);
  const id = exact.replace(/^LicenseRef-/, '');
  if (family === 'CC') return /^CC/.test(id);
  if (/^OpenRAIL(?:-M)?$/.test(family)) return /rail/i.test(id) && id !== family;
  if (family === 'MulanPSL' || family === 'Etalab' || family === 'OGL-UK') return id.startsWith(`${family}-`) || /^etalab-/.test(id);
  const rest = id.startsWith(`${family}-`) ? id.slice(family.length + 1) : '';
  return /^\d/.test(rest) || (family === 'OGL' && rest !== '');
}

/** The text with the licenses' own words taken out: "NonCommercial" in a CC title is not a clause of its own. */
function blank(text: string, mentions: readonly Mention[]): string {
  let rest = text;
  for (const { start, end } of mentions) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
