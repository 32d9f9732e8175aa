import { isExample, notUnder } from '../names/named-license.js';

/** A license that a notice names, and how sure its words are that it applies. */
export interface Noticed {
  start: number;
  end: number;
  id: string;
  how: 'notice' | 'name' | 'link' | 'tag';
}

/** GNU licenses by family, with the versions there are. */
const versions: Readonly<Record<string, readonly string[]>> = {
  GPL: ['1.0', '2.0', '3.0'],
  LGPL: ['2.0', '2.1', '3.0'],
  AGPL: ['1.0', '3.0'],
  GFDL: ['1.1', '1.2', '1.3'],
};

const name =
  /\b(?:gnu[\s-]?)?(?:(?:(affero|lesser|library|less(?:er)?[ /]+(?:or )?library|library[ /]+(?:or )?lesser)(?: \(library\)| \(lesser\))?,? )?(?:gnu )?(?:general|gereral|genral)? ?public licen[cs]e|(free documentation licen[cs]e)|([al]?gpl|fdl|gfdl)(?!(?!v\.?\d|s\b)[a-z]))s?/g;

const number = String.raw`(?:version|versions|ver\.?|v\.?|rev\.?)?[ -]?(\d(?:\.\d)?)(?![\d.]\d)`;
const later = String.raw`(?:,? ?(?:or|and)(?: the)?,? ?\(?(?:,? ?at your (?:own )?(?:option|choice)\)?,?)? ?(?:to )?(?:any |a |all )?(?:later|newer|higher|greater|above|subsequent|any)(?! of)|\+|,? any later|,? ?\(?or later|-or-later\b)`;
const afterName = new RegExp(
  String.raw`^(?:["')\]]|\*{1,2})?(?: licen[cs]es?)?(?:,|:| -)?(?: ?["'(]+(?:(?:the|gnu) )?"?(?:[al]?gpl|gfdl|license)"?["')]+)?,? ?(?:as published by the free software foundation(?:,? ?inc\.?)?(?: \((?:the )?"?fsf"?\))?|as published by the fsf|published by the free software foundation)?[,;:.]? ?(?:either |under |the |only |in |is |using |its |of |their |with |terms |and |conditions ){0,4}["'(]?${number}(?:"|'|\))?(?: \(?the "?(?:[al]?gpl|license)"?\)?)?(?: ?(?:of the|of this) (?:gnu )?(?:[al]?gpl|licen[cs]e)(?: \(?"?[al]?gpl"?\)?)?)?(?: as published by the free software foundation)?,?(?: ?\([^()]{1,24}\))?(${later})?`,
);
const secondVersion = new RegExp(
  String.raw`^(?:,| and| or| &|\/)+ ?(?:\(at your (?:option|choice)\),? )?(?:gnu )?(?:gpl ?)?(?:either )?(?:version |v)?(\d(?:\.\d)?)(?!\d|\.\d)(?: of the licen[cs]e)?(${later})?`,
);
const beforeName = new RegExp(
  `${number}(?: of the licen[cs]e)?(${later}(?: version)?)?,?(?: only)? ?(?:of|from) (?:(?:the|gnu|less|restrictive|terms|of) ){0,5}$`,
);

/** Words before a name that take it back, or speak of something else. */
const notGranted =
  /(?:\b(?:not|no longer|non|isn't|unlike|incompatible with|compatible with|compatibility with|similar to|contrary to|in contrast to|as opposed to|instead of|than|relicen[cs]e\w{0,2}|upgrade to|convert\w{0,3} to|rather than|except(?:ion)?(?: to| from| for)?|without|successor (?:of|to)|permitted by|required by|cannot be|violates?|export_symbol_)(?: (?!licen|releas|distribut|but|only)[\w'-]{1,20}){0,4} ?["'(]*)$/;
const onlyLike = /^["')]*[ -]?(?:compatible|style|like|incompatible|compatibility|exception|violations?|-only symbols|faq)\b/;

/** "A proprietary license for those who cannot use the GPL": the GPL is what the others get. */
const forOthers = /\bfor (?:those|users|people|anyone|companies) (?:who|that) (?:can ?not|can't|do not|don't)(?: \w+){0,3} (?:the )?$/;

/** How a notice stands: it grants, it only names, or it tells where the license is to be read. */
type Standing = 'grants' | 'names' | 'tells';

interface Mentioned extends Noticed {
  family: string;
  standing: Standing;
  versioned: boolean;
}

const tells =
  /(?:\bsee (?:also )?the |\b(?:received|obtain|get|find) a copy of the |\bcopy of the |common-licenses\/|\bfull text of the |\bcomplete text of the |\btext of the |[\w-]\/|sections? being "?|["(]?e\.g\. )(?:the )?["'(]?$/;
const fileName = /^["']?\.(?:txt|html?|md|php|gz)\b/;

/** The last words of the GPL's own text send authors of libraries to the LGPL. */
export const instead = /^[^.;]{0,60} instead of this licen[cs]e/;

/** GNU licenses in running text, each mention with the version that its sentence gives. */
export function gnuIn(text: string): Noticed[] {
  const found: Mentioned[] = [];
  let refused = -1;
  for (const match of text.matchAll(name)) {
    const words = match[0];
    const said = familyOf(match);
    if (said === undefined) continue;
    const end = match.index + words.length;
    const before = text.slice(Math.max(0, match.index - 110), match.index);
    const after = text.slice(end, end + 260);
    const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n')) + 1);
    const isRefused =
      (notGranted.test(clause) && !forOthers.test(clause)) ||
      notUnder.test(clause) ||
      isExample.test(before) ||
      onlyLike.test(after) ||
      instead.test(after) ||
      // "Not available under the GPL or the LGPL".
      (refused >= 0 && /^,? ?\(?(?:or|nor|and|\/)? ?(?:the )?$/.test(text.slice(refused, match.index)));
    if (isRefused) {
      refused = end;
      continue;
    }
    const standing: Standing = tells.test(before) || fileName.test(after) ? 'tells' : 'grants';
    const { versions: given, length } = versionsAt(said, before, after, /common-licenses\/$/.test(before));
    for (const { family, version, open } of given) {
      const id = `${family}-${version}-${open ? 'or-later' : 'only'}`;
      found.push({ start: match.index, end: end + length, id, how: 'notice', family, standing, versioned: true });
    }
    if (given.length === 0 && isMeant(words, before, after)) {
      const id = `LicenseRef-${said}`;
      found.push({
        start: match.index,
        end,
        id,
        how: 'name',
        family: said,
        standing: standing === 'tells' ? 'tells' : 'names',
        versioned: false,
      });
    }
  }
  return settled(found);
}

interface Given {
  family: string;
  version: string;
  open: boolean;
}

/** The versions that stand after a name, or before it, and how far the words after it go. */
function versionsAt(family: string, before: string, after: string, inPath: boolean): { versions: Given[]; length: number } {
  const given = (version: string | undefined, open: boolean): Given[] => {
    // There is no GPL 2.1: whoever writes so has taken the words of the other license's notice.
    const own = family === 'GPL' && version === '2.1' ? 'LGPL' : family;
    const exact = version === undefined ? undefined : versionOf(own, version);
    return exact ? [{ family: own, version: exact, open }] : [];
  };
  const ahead = beforeName.exec(before);
  if (ahead) return { versions: given(ahead[1], ahead[2] !== undefined || opens(after)), length: 0 };
  const behind = afterName.exec(after);
  if (!behind) return { versions: [], length: 0 };
  const versions = given(behind[1], behind[2] !== undefined);
  const length = behind[0].length;
  const second = inPath ? null : secondVersion.exec(after.slice(length, length + 60));
  if (!second || second[1] === behind[1]) return { versions, length };
  return { versions: [...versions, ...given(second[1], second[2] !== undefined)], length: length + second[0].length };
}

function familyOf(match: RegExpExecArray): string | undefined {
  const [words, kind, free, short] = match;
  if (free) return 'GFDL';
  if (short) return short === 'fdl' || short === 'gfdl' ? 'GFDL' : short.toUpperCase();
  if (kind) return kind === 'affero' ? 'AGPL' : 'LGPL';
  return /general|gereral|genral|^gnu/.test(words!) ? 'GPL' : undefined;
}

function versionOf(family: string, version: string): string | undefined {
  const exact = version.includes('.') ? version : `${version}.0`;
  return versions[family]?.find((one) => one === exact || (family === 'GFDL' && one === version));
}

/** "GNU GPL v2 …, or (at your option) any later version", with an aside in between. */
function opens(after: string): boolean {
  return new RegExp(`^[^.;]{0,70}?${later}`).test(after);
}

/** The letters alone are also a fuel and a part of names. */
function isMeant(words: string, before: string, after: string): boolean {
  if (words.length > 5) return true;
  // A heading of its own.
  if (/(?:^|\n)$/.test(before) && /^(?:\n|$)/.test(after)) return true;
  return /\bgnu $|licen[cs]\w{0,5}\W{0,4}(?:\w{1,12} ){0,5}["'(]*$|(?:under|the|of|and|or|,|\/|&|dual|mit|bsd|lgpl)[ (]*["']?$|\($/.test(
    before,
  )
    ? /licen|gnu|under|terms|dual|mit\b|bsd|\($|artistic|copy|mpl/.test(before.slice(-60) + after.slice(0, 60))
    : /^["')]*,? ?(?:licen|and |or |& |,)/.test(after) && /licen|mit\b|bsd|gpl/.test(after.slice(0, 40));
}

/** A name without a version, and where to read a license, say no more where a notice grants one. */
function settled(all: readonly Mentioned[]): Noticed[] {
  const found = firstOfEach(all, (one) => `${one.id} ${one.standing}`);
  const granted = found.filter((one) => one.standing !== 'tells');
  const exact = granted.filter((one) => one.versioned);
  return found
    .filter((one) => {
      const family = exact.filter((other) => other.family === one.family);
      if (one.standing === 'tells') {
        const own = granted.some((other) => other.family === one.family);
        return one.versioned ? exact.length === 0 : !own && exact.length === 0 && !found.some((other) => other.versioned);
      }
      if (!one.versioned) return family.length === 0 && !found.some((other) => other.versioned && other.family === one.family);
      return !one.id.endsWith('-only') || !family.some((other) => other.id === one.id.replace(/-only$/, '-or-later'));
    })
    .map(({ start, end, id, how }) => ({ start, end, id, how }));
}

/** The first of those that have the same key. */
export function firstOfEach<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const one of all) if (!seen.has(key(one))) seen.set(key(one), one);
  return [...seen.values()];
}
