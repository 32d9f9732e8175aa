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
  /\b(?:gnu[\s-]?)?(?:(?:(affero|lesser|library|less(?:er)?[ /]+(?:or )?library|library[ /]+(?:or )?lesser)(?: \(library\)| \(lesser\))?,? )?(?:gnu )?(?:general|gereral|genral)? ?public licen[cs]e|(free documentation licen[cs]e)|([al]?gpl|fdl|gfdl)(?![a-z]))s?/g;

const number = String.raw`(?:version|versions|ver\.?|v\.?|rev\.?)?[ -]?(\d(?:\.\d)?)(?![\d.]\d)`;
const later = String.raw`(?:,? ?(?:or|and)(?: the)?,? ?\(?(?:,? ?at your (?:own )?(?:option|choice)\)?,?)? ?(?:to )?(?:any |a |all )?(?:later|newer|higher|greater|above|subsequent|any)(?! of)|\+|,? any later|,? ?\(?or later)`;
const afterName = new RegExp(
  String.raw`^(?:["')\]]|\*{1,2})?(?: licen[cs]es?)?(?:,|:| -)?(?: ?["'(]+(?:(?:the|gnu) )?"?(?:[al]?gpl|gfdl|license)"?["')]+)?,? ?(?:as published by the free software foundation(?:,? ?inc\.?)?(?: \((?:the )?"?fsf"?\))?|as published by the fsf|published by the free software foundation)?[,;:.]? ?(?:either |under |the |only |in |is |using |its |of |their |with ){0,3}["'(]?${number}(?:"|'|\))?(?: \(?the "?(?:[al]?gpl|license)"?\)?)?(?: ?(?:of the|of this) (?:gnu )?(?:[al]?gpl|licen[cs]e)(?: \(?"?[al]?gpl"?\)?)?)?(?: as published by the free software foundation)?,?(?: ?\([^()]{1,24}\))?(${later})?`,
);
const secondVersion = new RegExp(String.raw`^(?:,| and| or| &|\/)+ ?(?:gnu )?(?:gpl ?)?(?:either )?(?:version |v)?(\d(?:\.\d)?)(?!\d|\.\d)(?: of the licen[cs]e)?(${later})?`);
const beforeName = new RegExp(String.raw`${number}(?: of the licen[cs]e)?(${later}(?: version)?)?,?(?: only)? ?(?:of|from) (?:(?:the|gnu|less|restrictive|terms|of) ){0,5}$`);

/** Words before a name that take it back, or speak of something else. */
const notGranted =
  /(?:\b(?:not|no longer|non|isn't|unlike|incompatible with|compatible with|compatibility with|similar to|instead of|than|relicen[cs]e\w{0,2}|upgrade to|convert\w{0,3} to|rather than|except(?:ion)?(?: to| from| for)?|without|permitted by|required by|cannot be|violates?|export_symbol_)(?: (?!licen|releas|distribut|but|only)[\w'-]{1,20}){0,4} ?["'(]*)$/;
const onlyLike = /^["')]*[ -]?(?:compatible|style|like|incompatible|compatibility|exception|violations?|-only symbols|faq)\b/;

/** GNU licenses in running text, each mention with the version that its sentence gives. */
export function gnuIn(text: string): Noticed[] {
  const found: (Noticed & { family: string; sure: boolean; open: boolean })[] = [];
  for (const match of text.matchAll(name)) {
    const words = match[0];
    const family = familyOf(match);
    if (family === undefined) continue;
    const end = match.index + words.length;
    const before = text.slice(Math.max(0, match.index - 110), match.index);
    const after = text.slice(end, end + 260);
    const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n')) + 1);
    if (notGranted.test(clause) || onlyLike.test(after)) continue;
    const behind = afterName.exec(after);
    const ahead = beforeName.exec(before);
    const said: { version: string; open: boolean }[] = [];
    let past = end;
    if (ahead && (!behind || ahead[1])) said.push({ version: ahead[1]!, open: ahead[2] !== undefined || opens(after) });
    else if (behind) {
      past = end + behind[0].length;
      said.push({ version: behind[1]!, open: behind[2] !== undefined });
      const second = secondVersion.exec(text.slice(past, past + 60));
      if (second && versionOf(family, second[1]!) && second[1] !== behind[1]) {
        said.push({ version: second[1]!, open: second[2] !== undefined });
        past += second[0].length;
      }
    }
    let named = 0;
    for (const { version, open } of said) {
      const exact = versionOf(family, version);
      if (!exact) continue;
      named++;
      found.push({ start: match.index, end: past, id: `${family}-${exact}-${open ? 'or-later' : 'only'}`, how: 'notice', family, sure: true, open });
    }
    if (named === 0 && isMeant(words, before, after)) {
      found.push({ start: match.index, end, id: `LicenseRef-${family}`, how: 'name', family, sure: false, open: false });
    }
  }
  return settled(found);
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
  return /\bgnu $|licen[cs]\w{0,5}\W{0,4}(?:\w{1,12} ){0,5}["'(]*$|(?:under|the|of|and|or|,|\/|&|dual|mit|bsd|lgpl)[ (]*["']?$|\($/.test(before)
    ? /licen|gnu|under|terms|dual|mit\b|bsd|\($|artistic|copy|mpl/.test(before.slice(-60) + after.slice(0, 60))
    : /^["')]*,? ?(?:licen|and |or |& |,)/.test(after) && /licen|mit\b|bsd|gpl/.test(after.slice(0, 40)) ;
}

/** A name without a version says no more where the same family is named with one. */
function settled(found: (Noticed & { family: string; sure: boolean; open: boolean })[]): Noticed[] {
  const sure = found.filter((one) => one.sure);
  const open = (id: string) => sure.some((other) => other.open && other.id === id.replace(/-only$/, '-or-later'));
  return found
    .filter((one) => one.sure || !sure.some((other) => other.family === one.family))
    .filter((one) => !one.id.endsWith('-only') || !open(one.id))
    .map(({ start, end, id, how }) => ({ start, end, id, how }));
}
