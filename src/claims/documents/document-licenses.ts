import { readUrl } from '../../license/names/license-address.js';
import { fold } from '../../license/names/name-fold.js';
import { namedIn } from '../../license/names/named-license.js';
import { licenseTexts } from '../../license/texts/license-text.js';
import type { SpdxExpression } from '../../model/claim.js';

const MAX_LICENSES = 50;
/** Names are looked for in so much of a text; license texts are found further in. */
const NAMED = 60_000;

/** The licenses that a document carries, names or links to, as SPDX expressions; those it takes back apart. */
export function licensesNamed(text: string, urls: readonly string[]): SpdxExpression[] {
  const found = new Set<SpdxExpression>();
  for (const { id } of licenseTexts(text)) found.add(id);
  for (const { expression, doubted } of namedIn(fold(text.slice(0, NAMED)))) if (!doubted) found.add(expression);
  for (const url of urls) {
    const read = readUrl(url);
    if (read !== undefined && read !== 'terms') found.add(read);
  }
  return [...found].slice(0, MAX_LICENSES).sort();
}

/** Whether one of the licenses that a document names is this one, or one of its parts; the version counts where both have one. */
export function agreesWith(named: readonly SpdxExpression[], expression: SpdxExpression): boolean {
  const parts = expression.split(/\s+(?:AND|OR|WITH)\s+|[()]/).filter(Boolean);
  return named.some((one) => one === expression || parts.some((part) => isSame(one, part)));
}

function isSame(one: SpdxExpression, two: SpdxExpression): boolean {
  const [a, b] = [split(one), split(two)];
  return a.name === b.name && (a.version === b.version || a.version === '' || b.version === '');
}

function split(id: SpdxExpression): { name: string; version: string } {
  const [, name = id, version = ''] = /^(?:LicenseRef-)?(.*?)(?:-(\d+(?:\.\d+)*)(?:-.*)?)?$/.exec(id) ?? [];
  return { name: name.toLowerCase(), version };
}
