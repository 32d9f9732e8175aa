/** License words in one spelling: width, case, accents, dashes and quotes folded; separators are kept. */
export function fold(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return words.toLowerCase().trim();
  return (
    words
      // What colors text on a terminal is not part of a word.
      .replace(/\u001b\[[\d;]{0,20}[A-Za-z]/g, '')
      .normalize('NFKD')
      // Upper, then lower: ß and SS, ı and I, ς and Σ come out the same whatever case was written.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[‐-―−﹘﹣]/g, '-')
      .replace(/[‘’‚′`´]/g, "'")
      .replace(/[“”„″«»「」『』《》]/g, '"')
      .replace(/[\s\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, ' ')
      .trim()
  );
}

/** Folded words without anything but letters, digits and `+`: the key under which a name is kept. */
export function squash(folded: string): string {
  return /^[\x20-\x7e]*$/.test(folded) ? folded.replace(/[^a-z0-9+]+/g, '') : folded.replace(/[^\p{L}\p{N}\p{M}+©]+/gu, '');
}

/** Words that say only that a license, or a version of it, is meant. */
const fillers = new Set(
  'the license licenses licence licences licensed lic version versions ver vers v 许可证 许可 许可协议 协议 授权 授权协议 版权协议 版 第 许可证第 授權 授權條款 許可協議 許可證'.split(
    ' ',
  ),
);

/**
 * A looser key: words for "license" and "version" are left out, and so is `.0` at the end of a version.
 * `Apache License, Version 2.0`, `apache-2` and `Apache 2.0 licence` have the same one.
 */
export function loosen(folded: string): string {
  const parts = folded.match(/\d+|[a-z]+|\+|©|[\p{L}\p{M}]+/gu) ?? [];
  let key = '';
  let version: string[] = [];
  const close = () => {
    while (version.length > 1 && version.at(-1) === '0') version.pop();
    if (version.length > 0) key += `${/\d$/.test(key) ? ' ' : ''}${version.join('.')}`;
    version = [];
  };
  for (let index = 0; index < parts.length; index++) {
    let part = parts[index]!;
    if (/^\d/.test(part)) {
      version.push(part);
      continue;
    }
    // "gplv3", "lgplv2.1": the v belongs to the version.
    if (part.length > 2 && part.endsWith('v') && /^\d/.test(parts[index + 1] ?? '')) part = part.slice(0, -1);
    if (fillers.has(part)) continue;
    close();
    key += part;
  }
  close();
  return key;
}
