/**
 * The human-readable summary of a Creative Commons license (its "deed"): it is that license, in other words. Its sentences are those of
 * creativecommons.org/licenses/…/deed of versions 3.0 and 4.0 and of publicdomain/zero/1.0 (from memory).
 */

import type { SpdxExpression } from '../../model/claim.js';

/** What a deed says it is the summary of, and the text with its sentences blanked out: what is left was put there by someone else. */
export interface Deed {
  license: SpdxExpression;
  /** Offsets of its first and last sentence. */
  start: number;
  end: number;
  /** As long as the text given. */
  rest: string;
  /** The same with the license's name in the place of its summary. */
  named: string;
}

/** Marks of lists, emphasis and dashes between a term and its explanation. */
const mark = String.raw`[\s*_:：—–-]{1,12}`;
/** Words that were links have their addresses' room behind them; a quoted line begins with a sign. */
const sentence = (words: string): string => words.replaceAll(' — ', mark).replaceAll(' ', String.raw`[\s>]{1,160}`);
const pattern = (...alternatives: string[]): RegExp => new RegExp(alternatives.map(sentence).join('|'), 'gi');

const grants = pattern(
  String.raw`\bshare — (?:to )?copy,?(?: and redistribute| distribute and transmit| distribute, and transmit) the (?:material in any medium or format|work)(?: for any purpose, even commercially)?\.?`,
  String.raw`\bto share — to copy, distribute and transmit the work\.?`,
  '共享 — 在任何媒介以任何形式复制、发行本作品。?',
  '分享 — 以任何媒介或格式重製及散布本素材。?',
);
const attribution = pattern(
  String.raw`\battribution — you must (?:give appropriate credit\s?, provide a link to the license, and indicate if changes were made\s?\. you may do so in any reasonable manner, but not in any way that suggests the licensor endorses you or your use|(?:attribute the work|give the original author credit)(?: in the manner specified by the author or licensor \(but not in any way that suggests that they endorse you or your use of the work\.?\))?)\.?`,
  '署名 — 您必须给出适当的署名，提供指向本许可协议的链接，同时标明是否(?:（对原始作品）)?作了修改。您可以用任何合理的方式来署名，但是不得以任何方式暗示许可人为您或您的使用背书。?',
  '姓名標示 — 你必須給予 ?適當表彰、提供指向本授權條款的連結，以及 ?指出（本作品的原始版本）是否已被變更。(?:你可以任何合理方式為前述表彰，但不得以任何方式暗示授權人為你或你的使用方式背書。)?',
);
const nonCommercial = pattern(
  String.raw`\bnon-?commercial — you may not use (?:the material|this work) for commercial purposes\s?\.?`,
  '非商业性使用 — 您不得将本作品用于商业目的。?',
  '非商業性 — 你不得將本素材進行商業目的之使用。?',
);
const noDerivatives = pattern(
  String.raw`\bno-?derivatives — if you remix, transform, or build upon the material, you may not distribute the modified material\.?`,
  String.raw`\bno derivative works — you may not alter, transform, or build upon this work\.?`,
  '禁止演绎 — 如果您再混合、转换、或者基于该作品创作，您不可以分发修改作品。?',
  '禁止改作 — 若你重混、轉換、或依本素材建立新素材，你不得散布改作後的素材。?',
);
const shareAlike = pattern(
  String.raw`\bshare[-\s]?alike — if you (?:remix, transform, or build upon the material, you must distribute your contributions under the same license as the original|alter, transform, or build upon this work, you may distribute the resulting work only under the same(?: or similar license to this one|, similar or a compatible license))\.?`,
  '相同方式共享 — 如果您再混合、转换或者基于本作品进行创作，您必须基于与原先许可协议相同的许可协议分发您贡献的作品。?',
  '相同方式分享 — 若你重混、轉換、或依本素材建立新素材，你必須(?:依|以)本素材的(?:相同)?授權條款來散布你的貢獻物。?',
);
const dedication = pattern(
  String.raw`\bthe person who associated a work with this deed has dedicated the work to the public domain by waiving all of (?:his or her|their) rights to the work worldwide under copyright law, including all related and neighboring rights, to the extent allowed by law\.?`,
);
/** What deeds say besides, which changes nothing. */
const others = pattern(
  String.raw`\bthis is a human-readable summary of \(and not a substitute for\) the (?:license|legal code \(the full license\))\.?`,
  String.raw`\byou are free(?: to)?:?`,
  String.raw`\b(?:to )?(?:adapt|remix) — (?:remix, transform, and build upon the material(?: for any purpose, even commercially)?|to adapt the work)\.?`,
  String.raw`\b(?:for any purpose, even commercially|to make commercial use of the work)\.?`,
  String.raw`\b(?:the|this) (?:licensor cannot revoke these freedoms as long as you follow the license terms|license is acceptable for free cultural works)\.?`,
  String.raw`\bunder the following (?:terms|conditions):?`,
  String.raw`\bno additional restrictions — you may not apply legal terms or technological measures that legally restrict others from doing anything the license permits\.?`,
  String.raw`\byou do not have to comply with the license for elements of the material in the public domain or where your use is permitted by an applicable exception or limitation\s?\.?`,
  String.raw`\bno warranties are given\. the license may not give you all of the permissions necessary for your intended use\. for example, other rights such as publicity, privacy, or moral rights may limit how you use the material\.?`,
  String.raw`\byou can copy, modify, distribute and perform the work, even for commercial purposes, all without asking permission\.?`,
  // Of versions to 3.0.
  String.raw`\bwith the understanding that:?`,
  String.raw`\bwaiver — any of the above conditions can be waived if you get permission from the copyright holder\.?`,
  String.raw`\bpublic domain — where the work or any of its elements is in the public domain under applicable law, that status is in no way affected by the license\.?`,
  String.raw`\bother rights — in no way are any of the following rights affected by the license:?`,
  String.raw`\byour fair dealing or fair use rights(?:, or other applicable copyright exceptions and limitations)?;?|\bthe author['’]s moral rights;?(?:[\s*-]{1,12}and\b)?|\brights other persons may have either in the work itself or in how the work is used, such as publicity or privacy rights\.?`,
  String.raw`\bnotice — for any reuse or distribution, you must make clear to others the license terms of this work\.?`,
  String.raw`\bthe best way to do (?:this|that) is with a link to(?: this web page)?\.?`,
  '您可以自由地[：:]?|演绎 — 修改、转换或以本作品为基础进行创作。?|惟须遵守下列条件[：:]?|只要你遵守许可协议条款，许可人就无法收回你的这些权利。?',
  '没有附加限制 — 您不得适用法律术语或者技术措施从而限制其他人做许可协议允许的事情。?',
  '你可自由[：:]?|修改 — 重混、轉換本素材、及依本素材建立新素材。?|且為任何目的，包含商業性質之使用。?|只要你遵守授權條款規定，授權人不能撤回你使用本素材的自由。?|惟需遵照下列條件[：:]?|不得增加額外限制 — 你不能增設法律條款或科技措施，來限制別人依授權條款本已許可的作為。?',
);

/** A link in Markdown, as deeds have them on single words. */
const LINK = /\[([^\][\n]{1,80})\]\(((?:[^()\s]|\([^()\s]{0,80}\)){1,300})\)/g;
/** An address that says which license it is. */
const OF_LICENSE = /creativecommons\.org|\/licen[cs]es?\//i;

/** Offsets in a text. */
interface Link {
  from: number;
  to: number;
  address: number;
}

/** Offsets and line ends stay. */
function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
}

/** Longer texts hold no deed: it is a page. */
const maxText = 40_000;

/** The deed of a Creative Commons license in a text, or undefined where there is none. The license is without a version: the name beside it has one. */
export function deedIn(text: string): Deed | undefined {
  if (text.length > maxText || !/\bfree\b|\bdeed\b|自由/i.test(text)) return undefined;
  let [start, end, rest] = [text.length, 0, text];
  const links: Link[] = [];
  let unlinked = text.replace(LINK, (link, label: string, _: string, from: number) => {
    links.push({ from, to: from + link.length, address: from + label.length + '[]('.length });
    return label.padEnd(link.length);
  });
  const take = (said: RegExp): boolean => {
    const spans = [...unlinked.matchAll(said)].map(({ 0: words, index }): [number, number] => [index, index + words.length]);
    for (const [from, to] of spans) {
      unlinked = blank(unlinked, from, to);
      rest = blank(rest, from, to);
      // A link that a sentence of a deed has a word of goes with it, but for the address of a license; any other stays as it is.
      for (const link of links.filter((one) => one.from < to && one.to > from)) {
        const address = text.slice(link.address, link.to - 1);
        rest = blank(rest, link.from, link.to);
        if (OF_LICENSE.test(address)) rest = rest.slice(0, link.address) + address + rest.slice(link.to - 1);
      }
      [start, end] = [Math.min(start, from), Math.max(end, to)];
    }
    return spans.length > 0;
  };
  const isZero = take(dedication);
  const isShared = take(grants);
  const isBy = take(attribution);
  if (!isZero && !(isShared && isBy)) return undefined;
  const terms = [take(nonCommercial) && 'NC', take(noDerivatives) && 'ND', take(shareAlike) && 'SA'].filter((term) => term !== false);
  take(others);
  const license = isZero ? 'CC0-1.0' : ['LicenseRef-CC-BY', ...terms].join('-');
  const name = isZero ? 'CC0 1.0' : `CC BY${terms.map((term) => `-${term}`).join('')}`;
  return { license, start, end, rest, named: `${rest.slice(0, start)}${name}${rest.slice(start + name.length)}` };
}

/** Whether a license is the one that a deed sums up, in any version: `CC-BY-NC-4.0` of `LicenseRef-CC-BY-NC`. */
export function isSummedUp(exact: SpdxExpression, license: SpdxExpression): boolean {
  const bare = (one: SpdxExpression): string => one.replace(/^LicenseRef-/, '').replace(/-\d\.\d.*$/, '');
  return bare(exact) === bare(license);
}
