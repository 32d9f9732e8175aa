import { anchorsOf, digitAt, ending, reservedWhere, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';
import { isRole } from '../names/mailbox-roles.js';

// Characters of a local part and of a domain as they are written in text; quotes and slashes are left out on purpose.
const LOCAL = /[\p{L}\p{M}\p{N}!#$%&*+\-=?^_{|}~.`]/u;
const DOMAIN = /[\p{L}\p{M}\p{N}\-._]/u;
const MAX_LOCAL = 128;
const MAX_DOMAIN = 255;

// Endings of file names that follow an @ in `icon@2x.png` and the like.
const FILES = ending(
  /\.(?:png|jpe?g|gif|webp|svg|bmp|ico|avif|pdf|css|s[ca]ss|less|[cm]?[jt]sx?|json|ya?ml|html?|xml|vue|map|mp[34]|zip|gz|tgz|txt|py|lock)$/i,
);
// RFC 2606, RFC 6761.
const RESERVED = ending(/(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$/i);
const NAME_ADDRESS = /^\s*(?:[^<>\n]{1,120}|"[^"\n]{1,60}(?:\\"[^"\n]{0,60}){0,2}")\s?<\s*$/u;

/** Asks a pattern of one UTF-16 unit once for each: 0 is not asked yet, 1 no, 2 yes. */
function remembered(pattern: RegExp): (text: string, at: number) => boolean {
  const known = new Uint8Array(65536);
  return (text, at) => {
    const c = text.charCodeAt(at);
    if (known[c] === 0) known[c] = pattern.test(text[at]!) ? 2 : 1;
    return known[c] === 2;
  };
}

const isLocal = remembered(LOCAL);
const isDomain = remembered(DOMAIN);

function find(text: string, _field?: string, anchors = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  let last = 0;
  for (let i = 0; i < anchors.ats.length; i++) {
    const found = address(text, anchors.ats.at[i]!, last);
    if (!found) continue;
    last = found.end;
    all.push(found);
  }
  return all;
}

function address(text: string, at: number, least: number): Found | undefined {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next) || (next < 128 && next !== 0x5b && !wordAt(text, at + 1))) return undefined;
  const quoted = text.charCodeAt(at - 1) === 0x22;
  let start = quoted ? openingQuote(text, at - 1) : at;
  if (!quoted) while (start > least && at - start < MAX_LOCAL && isLocal(text, start - 1)) start--;
  // Han text runs on without a space: 邮箱为name@…; a local part with Latin letters begins after it.
  if (!quoted && start < at) start = afterHan(text, start, at);
  // In the query of a URL the name and its `=` belong to no address: `?mail=name@…` is the mailbox that `name@…` is.
  if (!quoted) start += queryLength(text.slice(start, at));
  while (start < at && LEADING.has(text.charCodeAt(start))) start++;
  if (start >= at || start < 0 || text[at - 1] === '.') return undefined;

  const literal = next === 0x5b ? /^\[\d{1,3}(?:\.\d{1,3}){3}\]/.exec(text.slice(at + 1, at + 18)) : null;
  let end = at + 1 + (literal?.[0].length ?? 0);
  if (!literal) {
    while (end < text.length && end - at < MAX_DOMAIN && isDomain(text, end)) end++;
    end = at + 1 + domainEnd(text.slice(at + 1, end));
    if (end <= at + 1) return undefined;
  }
  if (text[end] === '@') return undefined;
  const local = text.slice(start, at);
  // A line that a patch adds or takes out: `+@app.get`.
  if (!/[\p{L}\p{N}]/u.test(local)) return undefined;
  const domain = text.slice(at + 1, end).toLowerCase();
  if (FILES.test(domain) || credentials(text, start) || (local === 'git' && /[:/]/.test(text[end] ?? ''))) return undefined;

  const reserved = RESERVED.test(domain);
  const value = `${local.toLowerCase()}@${domain}`;
  const role = isRole(local, domain);
  const why = reserved
    ? 'domain reserved for examples'
    : role
      ? 'mailbox of a role, not of a person'
      : 'local part and domain of a mail address';
  // A text that is one mailbox with its display name (RFC 5322 name-addr) is personal from its first character.
  const whole =
    text[end] === '>' && text.length - end < 8 && /^>\s*$/.test(text.slice(end)) && start < 130 && NAME_ADDRESS.test(text.slice(0, start));
  // Whoever reads the mail of an office is no particular person.
  const confidence = role ? 'possible' : quoted || literal ? 'likely' : 'certain';
  return reservedWhere(reserved, { start: whole ? 0 : start, end: whole ? end + 1 : end, confidence, why, value });
}

/** Marks that may stand before an address and belong to none. */
const LEADING = new Set([...'.`*|=?&#!~}{^%$'].map((c) => c.charCodeAt(0)));

/** How much of a local part is the query of a URL. */
function queryLength(local: string): number {
  if (!local.includes('=')) return 0;
  return /^[^?&]*[?&](?:[^?&]*[?&])*[\w.[\]-]*=/.exec(local)?.[0].length ?? 0;
}

function openingQuote(text: string, closing: number): number {
  for (let i = closing - 1, least = Math.max(0, closing - MAX_LOCAL); i >= least; i--) {
    if (text[i] === '"' && text[i - 1] !== '\\') return i;
    if (text[i] === '\n') return -1;
  }
  return -1;
}

function afterHan(text: string, start: number, at: number): number {
  let last = -1;
  let latin = false;
  let others = false;
  for (let i = start; i < at; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x2e80) latin = true;
    else {
      last = i;
      others ||= latin || c < 0x4e00 || c > 0x9fff;
    }
  }
  if (last < 0 || !latin) return start;
  if (!others) return last + 1;
  // Letters of both kinds mixed on both sides are one name; Han alone before a Latin name is running text.
  return /^[\p{L}\p{M}]*$/u.test(text.slice(start, last + 1)) && !/[a-z]/i.test(text.slice(start, last + 1)) ? last + 1 : start;
}

/** How much of this is a domain: labels, and a last one of letters (or an IPv4 address). */
function domainEnd(text: string): number {
  const plain = plainDomain(text);
  if (plain > 0) return plain;
  const ip = digitAt(text, 0) && /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w.])/.exec(text);
  if (ip) return ip[0].length;
  const match = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,100})(?:\.[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,100})+/u.exec(text);
  if (!match) return 0;
  let end = match[0].length;
  // Han text may follow without a space: name@host.cn请…
  const tail = /\.([A-Za-z]{2,24})(?=[^\x00-\x7f])/.exec(match[0]);
  if (tail) end = tail.index + tail[0].length;
  while (end > 0) {
    const domain = text.slice(0, end).replace(/[-_]+$/, '');
    const dot = domain.lastIndexOf('.');
    if (dot < 1) return 0;
    const top = domain.slice(dot + 1);
    if (/^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/i.test(top) || /^[^\x00-\x7f]{1,20}$/.test(top)) return domain.length;
    end = dot;
  }
  return 0;
}

const LONGEST_LABEL = 64;
const LONGEST_TOP = 24;

/**
 * The length of a domain of ASCII letters, digits and hyphens that is all there is but for a point after it, or that Han text follows; 0 of
 * anything else, which takes a closer look.
 */
function plainDomain(text: string): number {
  let end = text.charCodeAt(text.length - 1) === POINT ? text.length - 1 : text.length;
  let begin = 0;
  let letters = false;
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) {
      if (i === begin) letters = true;
    } else if (c === POINT) {
      if (i === begin || i - begin > LONGEST_LABEL) return 0;
      begin = i + 1;
    } else if (c === HYPHEN || (c >= 0x30 && c <= 0x39)) {
      if (i === 0 || (i === begin && c === HYPHEN)) return 0;
      letters = false;
    } else if (c >= 0x80) end = i;
    else return 0;
  }
  return letters && begin > 0 && end - begin >= 2 && end - begin <= LONGEST_TOP ? end : 0;
}

const POINT = 0x2e;
const HYPHEN = 0x2d;

/** `scheme://user@host`: a name for logging in, not a mailbox. */
function credentials(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 64), start);
  return lead.includes('://') && /:\/\/(?:[^\s/@:]{0,40}:)?$/.test(lead);
}

/** Mail addresses, as people write them (RFC 5322, RFC 6531), without the forms that only code uses. */
const detector: Detector = {
  id: 'pi/email',
  family: 'pi',
  type: 'EMAIL',
  title: { en: 'Email address', zh: '电子邮箱地址' },
  category: 'pd:EmailAddress',
  needs: [{ at: true }],
  find,
  hits: [
    'write to someone@example.com',
    'mailto:someone@mail.example.org?subject=hi',
    '邮箱为zhang.san@example.cn，请查收',
    'Some One <someone@example.com>',
    '{"email":"some_one+tag@example.co.uk"}',
    'müller@exämple.de',
  ],
  misses: [
    'npm install @vue/cli@3.1.2',
    'icon@2x.png',
    'git clone git@github.example:owner/name.git',
    'https://medium.example/@someone/a.b',
    'https://user:word@host.example.com/',
    '@decorator()',
    '-@pytest.mark.example',
    '+@app.example',
    'photos/12345678@N00',
    'a@b',
    'name@.example.com',
  ],
};
export default detector;
