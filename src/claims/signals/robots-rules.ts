/** Reads robots.txt (RFC 9309): groups, rules, and the lines of AIPREF and Cloudflare that are said in it. */

/** A rule of a group: a path pattern that is allowed or not. */
export interface RobotsRule {
  allow: boolean;
  path: string;
}

/** What is said of some crawlers. */
export interface RobotsGroup {
  /** Product tokens in small letters; `*` for all others. */
  agents: string[];
  rules: RobotsRule[];
  /** Values of `Content-Usage` and `Content-Signal` lines. */
  signals: string[];
}

/** RFC 9309, 2.5: at least 500 kibibytes have to be read; what is behind them is not. */
const MOST = 512_000;

/** The groups of a file, in order. Lines that are none of the protocol are passed over (RFC 9309, 2.2). */
export function robotsGroups(text: string): RobotsGroup[] {
  const groups: RobotsGroup[] = [];
  let group: RobotsGroup | undefined;
  let opening = false;
  for (const line of text
    .slice(0, MOST)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)) {
    const hash = line.indexOf('#');
    const plain = hash < 0 ? line : line.slice(0, hash);
    const colon = plain.indexOf(':');
    if (colon < 0) continue;
    const name = plain.slice(0, colon).trim().toLowerCase();
    const value = plain.slice(colon + 1).trim();
    if (name === 'user-agent') {
      // Several lines in a row begin one group (2.2.1).
      if (!opening || group === undefined) groups.push((group = { agents: [], rules: [], signals: [] }));
      opening = true;
      group.agents.push(value.toLowerCase());
    } else if (name === 'allow' || name === 'disallow') {
      opening = false;
      // An empty pattern matches nothing (2.2.2); a rule before any group is of none.
      if (group !== undefined && value !== '') group.rules.push({ allow: name === 'allow', path: value });
    } else if (name === 'content-usage' || name === 'content-signal') {
      opening = false;
      // Said before any group, it is said of everybody.
      if (group === undefined) groups.push((group = { agents: ['*'], rules: [], signals: [] }));
      group.signals.push(value);
    }
  }
  return groups;
}

/** The product token of a name: letters, `-` and `_`, and digits, which some names have though RFC 9309 does not know them. */
function tokenOf(agent: string): string {
  return /^[\w.-]+/.exec(agent)?.[0].replace(/\.\d.*$/, '') ?? agent;
}

/** The rules that a crawler keeps to: of all groups that name it together, else of those for everybody (2.2.1). */
export function rulesFor(groups: readonly RobotsGroup[], agent: string): { rules: RobotsRule[]; named: boolean } {
  const wanted = agent.toLowerCase();
  const own = groups.filter(({ agents }) => agents.some((one) => one !== '*' && (one === wanted || tokenOf(one) === tokenOf(wanted))));
  const named = own.length > 0;
  const meant = named ? own : groups.filter(({ agents }) => agents.includes('*'));
  return { rules: meant.flatMap(({ rules }) => rules), named };
}

/** Whether a crawler may take a path: the longest pattern that matches decides, and of equals the one that allows (2.2.2). */
export function isAllowed(rules: readonly RobotsRule[], path: string): boolean {
  const asked = encoded(path);
  let decides: { length: number; allow: boolean } | undefined;
  for (const { allow, path: pattern } of rules) {
    const asPattern = encoded(pattern);
    const { length } = asPattern;
    if (decides !== undefined && (length < decides.length || (length === decides.length && !allow))) continue;
    if (matchesPath(asPattern, asked)) decides = { length, allow };
  }
  return decides?.allow ?? true;
}

/** Octets beyond ASCII as `%XX`, and escapes of what need not be escaped undone (2.2.2). */
function encoded(path: string): string {
  if (/^[\x21-\x24\x26-\x7e]*$/.test(path)) return path;
  return path
    .toWellFormed()
    .replace(/[^\x21-\x7e]+/g, (words) => encodeURIComponent(words))
    .replace(/%[\da-f]{2}/gi, (octet) => {
      const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : octet.toUpperCase();
    });
}

/** Whether a pattern with `*` and a last `$` matches the beginning of a path; without going back, so in time linear in both. */
function matchesPath(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$');
  const parts = (whole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (let n = 1; n < parts.length; n++) {
    const part = parts[n]!;
    if (whole && n === parts.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !whole || at === path.length;
}
