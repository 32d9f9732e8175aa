/** How words say that a work has no copyright in the United States because their government made it (17 U.S.C. 105). */

/** Words up to so many characters on in which nothing is denied, left out or conditioned. */
const calm = (most: number): string =>
  String.raw`(?:(?!\b(?:not|nor?|never|only|except|unless|excluding|other than|but|however|may|might|some|contractors?|without|if)\b|n't)(?:[^.;。；]|(?<=\bu)\.(?=s\.)|(?<=\bu\.s)\.|\.(?=[a-z\d]))){0,${most}}?`;
const country = String.raw`(?:u\.? ?s\.?(?: ?a\.?)?|united states(?: of america)?)`;
const domain = String.raw`(?:in(?:to)? the )?public[ -]domain(?: (?:in|within|inside) (?:the )?${country})?(?![\w.]*\.\w)`;
const unprotected = String.raw`(?:(?:\b(?:not|never)|n't) (?:be )?(?:subject to|protected by|covered by|eligible for|entitled to|under) |\bno |\bfree (?:of|from) )(?:any |domestic |${country} ){0,2}copyright(?: protection| law| restrictions?)?(?: (?:in|within|inside) (?:the )?${country})?`;
const free = `(?:\\b(?:${domain})|${unprotected})`;
const statute = String.raw`(?:title )?17,? ?(?:u\.? ?s\.? ?c(?:ode|\b\.?)|united states code)[,.]? ?(?:§+|sections?|sec\.?)? ?105\b`;
const government = String.raw`(?:${country}(?:'s)? (?:federal )?government|government of the ${country})\b`;
const made = String.raw`\bworks? (?:of|by|(?:prepared|created|produced|made|authored|written) by) (?:the |an? )?(?:(?:officers?|employees?|agency|agencies)(?: (?:or|and) (?:officers?|employees?))? (?:of|at) (?:the )?)?${government}`;

/** Both in one sentence: that it is free, and why. */
export const governmentWork = new RegExp(
  [`${free}${calm(60)}\\b${statute}`, `\\b${statute}${calm(120)}${free}`, `${made}${calm(120)}${free}`].join('|'),
  'giu',
);
