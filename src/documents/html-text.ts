/** Whether a text is a page of HTML. */
export function isHtml(start: string, named: string | undefined): boolean {
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(start) || ((named === 'html' || named === 'htm') && /<[a-z][a-z0-9]*[\s>]/i.test(start));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©' };

/** The words that a page shows, and the addresses it leads to: enough to tell what kind of document it is. Linear in the text. */
export function htmlText(page: string): string {
  const bare = withoutBlocks(page);
  return bare
    .replace(/<a\s[^<>]{0,200}?href\s*=\s*["']?(https?:[^"'\s<>]{1,500})[^<>]*>/gi, ' $1 ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole);
}

/** Without what a browser does not show: scripts, styles, comments. */
function withoutBlocks(page: string): string {
  const lower = page.toLowerCase();
  let shown = '';
  let at = 0;
  const opening = /<(script|style|template|noscript)\b|<!--/g;
  for (let match = opening.exec(lower); match !== null; match = opening.exec(lower)) {
    const close = match[1] === undefined ? '-->' : `</${match[1]}`;
    const end = lower.indexOf(close, match.index);
    shown += page.slice(at, match.index);
    const after = end < 0 ? -1 : lower.indexOf('>', end);
    at = after < 0 ? page.length : after + 1;
    if (after < 0) break;
    opening.lastIndex = at;
  }
  return shown + page.slice(at);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
