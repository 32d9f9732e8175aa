/** What settings, records and markup beside data say to readers: the words of their fields, and their comments, whatever the syntax. */
import { isProse } from '../program-text.js';
import { lineEnds, type ProseBlock } from './prose-blocks.js';

/** Longer files are data. */
const MAX_CHARACTERS = 64 << 10;
/** Where fields have more words than this, they are the data: what speaks of it is a comment, or is called a note. */
const MAX_VALUES = 8 << 10;

/** Endings whose files are running text, pages or programs in all. */
const OTHERS = /\.(?:md|mdx|markdown|rst|org|adoc|asciidoc|textile|te?xt|html?|ipynb|tex|srt|vtt|csv|tsv|jsonl|ndjson)$/i;
/** Files that are written in fields, by their endings or names. */
const IN_FIELDS =
  /\.(?:json[5cl]?|ya?ml|toml|ini|cfg|conf|config|cnf|properties|props|env|xml|xsd|xsl|rdf|ttl|plist|meta|info|dvc|cff|lock|desc|hdr|nfo|edn|hcl|tf|desktop|reg|in)$|(?:^|\/)(?:ai\.txt|DESCRIPTION|METADATA|Dockerfile|Containerfile|(?:GNU)?Makefile|Pipfile|Gemfile|Jenkinsfile|Procfile)$/i;
/** Settings of programs and of tools: what they say is meant of the program, unless they name data. */
const OF_PROGRAM =
  /(?:^|\/)(?:package(?:-lock)?\.json|composer\.json|bower\.json|pyproject\.toml|setup\.cfg|tox\.ini|cargo\.toml|[jt]sconfig[\w.-]*\.json|mkdocs\.ya?ml|_config\.ya?ml|environment[\w.-]*\.ya?ml|conda[\w.-]*\.ya?ml|(?:docker-)?compose[\w.-]*\.ya?ml|pom\.xml|[\w.-]+\.csproj|biome\.json|lerna\.json|manifest\.json|app\.json|vercel\.json|netlify\.toml|azure-pipelines\.ya?ml|cloudbuild\.ya?ml|codecov\.ya?ml|(?:GNU)?Makefile|Dockerfile[\w.-]*|Containerfile|Jenkinsfile|Pipfile|Procfile|Gemfile)$/i;

/** Names of fields that are notes, or that speak of rights. */
const SPEAKS =
  /note|remark|comment|descri|summary|abstract|message|disclaim|about|licen[cs]|lizenz|licencia|right|recht|droit|derech|terms?$|usage|use$|condition|restrict|polic|permi|hinweis|bemerk|remarque|notas?$|observ|备注|说明|許諾|许可|版权|备註|備考|注意|비고|примечани/iu;
/** Names of fields for a license, and licenses that limit: a name alone is one where a field has it. */
const OF_LICENSE = /licen[cs]|lizenz|licencia|rights|terms|usage|restrict|许可|版权/iu;
const LIMITING = /\bnc\b|\bnd\b|non-?\s?commercial|no-?\s?deriv|proprietary|reserved|confidential|\bonly\b/iu;

/** Whether the words of a file may be in fields: it is no running text, no page and no program. */
export const mayHaveFields = (path: string): boolean => IN_FIELDS.test(path) || (/[^/]\.[^./]+$/.test(path) && !OTHERS.test(path));

/** Rules of the user and open questions as a file are words on what licit is to ask, and none of those who give the data. */
const OF_LICIT: readonly RegExp[] = [/^scope:/m, /^severity:/m, /^applies:/m, /^met:/m, /^message:/m, /^examples:/m];
const ASKED_BY_LICIT = /^# yaml-language-server: \$schema=\S+\/open-questions\.schema\.json\r?\n/;

/** The comments of a file, and the values of its fields that are words, each under the name of its field. Empty where it has none, or is data. */
export function fieldWords(text: string, path: string): ProseBlock[] {
  if (OF_LICIT.every((sign) => sign.test(text)) || ASKED_BY_LICIT.test(text)) return [];
  if (text.length > MAX_CHARACTERS || (!IN_FIELDS.test(path) && isProse(text.split(/\r\n?|\n/)))) return [];
  const found = /^\s*(?:\ufeff)?</.test(text) ? ofMarkup(text) : ofLines(text);
  const said = found.flatMap(({ comment, ...one }): Field[] => {
    const value = one.text.trim();
    if (!isWords(value) && OF_LICENSE.test(one.heading) && LIMITING.test(value) && value.length < 200)
      return [{ ...one, text: `License: ${value}` }];
    return isWords(value) ? [{ ...one, text: value, ...(comment && { comment }) }] : [];
  });
  const long = said.reduce((sum, { text, comment }) => sum + (comment ? 0 : text.length), 0) > MAX_VALUES;
  return said
    .filter(({ heading, comment }) => !long || comment || SPEAKS.test(heading))
    .map(({ text, line, heading }) => ({ text, line, heading, hidden: OF_PROGRAM.test(path) ? 'program' : 'comment' }));
}

/** The comments of a file that are words. */
export function commentWords(text: string, path: string): ProseBlock[] {
  return fieldWords(text, path).filter(({ heading }) => heading === COMMENTS);
}

/** What words in comments stand under: no field is called so. */
const COMMENTS = 'a comment';

interface Field extends ProseBlock {
  comment?: boolean;
}

/** Two words, or as much in a script without spaces. Names of things are joined. */
const isWords = (value: string): boolean =>
  /\p{L}{2,}[^\p{L}\p{N}/\\_\s]*\s+[^\p{L}\p{N}/\\_]*\p{L}{2,}/u.test(value) ||
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}|[\u0e00-\u0e7f]{8}/u.test(value);

/** Tells the line of places in a text that come one after another: what was counted is not counted again. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
}

const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

function ofMarkup(text: string): Field[] {
  const found: Field[] = [];
  const lineOfComment = lineCounter(text);
  const rest = text
    .replace(/<!--([\s\S]*?)(?:-->|$)/g, (whole, words: string, at: number) => {
      found.push({ text: words, line: lineOfComment(at), heading: COMMENTS, comment: true });
      return lineEnds(whole);
    })
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, words: string) => words.replace(/[<>]/g, ' '));
  const lineAt = lineCounter(rest);
  for (const { 1: name, 2: attributes, 3: words, index, 0: whole } of rest.matchAll(/<\/?([\w:.-]+)([^<>]*)>([^<>]*)/g)) {
    for (const [, key, double, single] of attributes!.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      found.push({ text: entities(double ?? single ?? ''), line: lineAt(index), heading: local(key!) });
    const at = index + whole.length - words!.length;
    found.push({ text: entities(words!), line: lineAt(at + words!.search(/\S|$/)), heading: local(name!) });
  }
  return found;
}

const entities = (words: string): string =>
  words
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&amp;/g, '&');

const COMMENT = /^\s*(?:#+|\/\/+|;+|%+|--|!)(?!\S*[{}])\s?(.*)$/;
const TRAILING = /\s(?:#|\/\/|;)\s+(\S.*)$/;
const KEY =
  /^(\s*(?:-\s+)*)(?:(?:LABEL|ENV|ARG)\s+)?["']?([\p{L}\p{N}@$_][\p{L}\p{N}\p{M}@$_. /:-]{0,80}?)["']?\s*(?:=|:(?=\s|$))\s*(.*)$/u;
const ELEMENT = /^(\s*)-\s+(.*)$/;
/** A text in quotes, with the name that it has in a list of members, or the term of Turtle before it. */
const QUOTED =
  /(?:"((?:[^"\\]|\\.){1,100})"\s*[:=]\s*|([\p{L}_][\w.-]{0,80})\s*[:=]\s*|[a-z][\w-]*:([A-Za-z][\w-]{0,60})\s+(?="))?(?:"((?:[^"\\]|\\.)*)"|(?<=[\s:=,[({])'((?:[^'\\]|''|\\.)*)'(?=\s*(?:$|[,\])}#;])))/gu;

function ofLines(text: string): Field[] {
  const found: Field[] = [];
  const lineOfQuoted = lineCounter(text);
  const unquoted = text.replace(
    /([\w.-]+)?(\s*[:=]\s*)("""|''')([\s\S]*?)\3/g,
    (whole, key: string | undefined, _, __, words: string, at: number) => {
      found.push({ text: words, line: lineOfQuoted(at), heading: key ?? '' });
      return lineEnds(whole);
    },
  );
  const lineOfComment = lineCounter(unquoted);
  const lines = unquoted
    .replace(/(?<=^|\s)\/\*([\s\S]*?)\*\//g, (whole, words: string, at: number) => {
      found.push({ text: words.replace(/^\s*\*+/gm, ''), line: lineOfComment(at), heading: COMMENTS, comment: true });
      return lineEnds(whole);
    })
    .split(/\r\n|\n|\r/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const from = i;
    if (COMMENT.test(line)) {
      const said: string[] = [];
      for (; i < lines.length && COMMENT.test(lines[i]!); i += 1) said.push(COMMENT.exec(lines[i]!)![1]!);
      i -= 1;
      found.push({ text: said.join('\n'), line: from + 1, heading: COMMENTS, comment: true });
      continue;
    }
    const [, , name = '', value] = KEY.exec(line) ?? [];
    const rest = value ?? ELEMENT.exec(line)?.[2] ?? line.trim();
    const bare = line.replace(QUOTED, '');
    const trailing = TRAILING.exec(bare)?.[1];
    if (trailing !== undefined) found.push({ text: trailing, line: from + 1, heading: COMMENTS, comment: true });
    const quoted = [...line.matchAll(QUOTED)];
    if (quoted.length > 0 && !/[\p{L}]{2,}\s+\p{L}{2,}/u.test(bare.replace(TRAILING, '').replace(KEY, '$3'))) {
      for (const [, key, plain, term, double, single] of quoted)
        found.push({ text: unescaped(double ?? single ?? ''), line: from + 1, heading: local(key ?? plain ?? term ?? name) });
      continue;
    }
    const { words, last } = withMore(lines, i, trailing === undefined ? rest : rest.replace(TRAILING, ''), value === undefined);
    i = last;
    found.push({ text: words.replace(/^["']|["']$/g, ''), line: from + 1, heading: local(name) });
  }
  return found;
}

const unescaped = (words: string): string => {
  try {
    return String(JSON.parse(`"${words}"`));
  } catch {
    return words.replace(/''/g, "'").replace(/\\(["'\\])/g, '$1');
  }
};

/** A value with the lines below that go on with it: those that are set further in, in a block of YAML all of them; of a line without a name the next such ones. */
function withMore(lines: readonly string[], at: number, begun: string, isPlain: boolean): { words: string; last: number } {
  const isBlock = /^[|>][-+\d]{0,2}\s*$/.test(begun);
  const said = [isBlock ? '' : begun];
  const depth = lines[at]!.search(/\S|$/);
  let last = at;
  for (let i = at + 1; begun !== '' && i < lines.length; i += 1) {
    const line = lines[i]!;
    const isDeeper = line.trim() !== '' && line.search(/\S|$/) >= depth + (isPlain ? 0 : 1);
    const goesOn = isBlock ? isDeeper || line.trim() === '' : isDeeper && !KEY.test(line) && !ELEMENT.test(line) && !COMMENT.test(line);
    if (!goesOn) break;
    said.push(line.trim());
    last = i;
  }
  return { words: said.join('\n'), last };
}
