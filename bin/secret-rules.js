// Writes src/detectors/secrets/gitleaks.tsv from the rules of gitleaks (MIT), which are data with a source, in a form that needs no translation when it is read.
//   git -C PATH/TO/gitleaks show v8.30.1:config/gitleaks.toml > gitleaks.toml && node bin/secret-rules.js gitleaks.toml v8.30.1
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isNested, parsePattern, patternText, secretPart, textsOf } from './go-pattern.js';

/** Rules that are left out, and why. */
const LEFT_OUT = new Map(
  Object.entries({
    'what is public by itself':
      'adobe-client-id asana-client-id bitbucket-client-id discord-client-id linkedin-client-id looker-client-id messagebird-client-id plaid-client-id sumologic-access-id new-relic-user-api-id sendbird-access-id lob-pub-api-key mailgun-pub-key flutterwave-public-key mapbox-api-token new-relic-browser-api-token linear-client-id',
    'found by a detector that knows more of it':
      'private-key jwt jwt-base64 generic-api-key curl-auth-header curl-auth-user nuget-config-password hashicorp-tf-password freemius-secret-key sidekiq-sensitive-url kubernetes-secret-yaml gitlab-session-cookie microsoft-teams-webhook slack-webhook-url',
    'no text': 'pkcs12-file',
    'own-keys.tsv asks more of it': 'twilio-api-key',
    'any number, a bar and letters': 'facebook-access-token',
    'says no more than that it is a key of that service': 'aws-amazon-bedrock-api-key-short-lived',
  }).flatMap(([why, ids]) => ids.split(' ').map((id) => [id, why])),
);

/** How gitleaks writes a value after a name that holds a word: name, sign, value, end. */
const NAMED =
  /^(?:\(\?i\)|\[\\w\.-\]\{0,50\}\?\(\?i:)\[\\w\.-\]\{0,50\}\?\(\?:(.+)\)\(\?:\[ \\t\\w\.-\]\{0,20\}\)\[\\s'"\]\{0,3\}\)?\(\?:=\|>\|:\{1,3\}=\|\\\|\\\|\|:\|=>\|\\\?=\|,\)\[\\x60'"\\s=\]\{0,5\}(\(.+\))\(\?:\[\\x60'"\\s;\]\|\\\\\[nr\]\|\$\)$/;
/** A mark that is shorter says too little. */
const LEAST_MARK = 3;

/** The parts of a pattern between bars that stand in no bracket. */
function alternatives(source) {
  const parts = [''];
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') {
      parts[parts.length - 1] += c + source[++i];
      continue;
    }
    if (c === '[') {
      const end = source.indexOf(']', i + 2);
      parts[parts.length - 1] += source.slice(i, end + 1);
      i = end;
      continue;
    }
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}

/** Texts that a value begins with, as long as they are few. */
function marksOf(tree) {
  let heads = [''];
  let open = [...flat(tree)];
  while (open.length > 0) {
    const next = textsOf(open[0], 32);
    if (next === undefined) {
      const node = open[0];
      // Of a repetition at least the first ones, of brackets what is in them.
      if (node.of === 'repeat' && node.min > 0 && node.part.of === 'set' && node.part.codes.size <= 4) open[0] = node.part;
      else if (node.of === 'group') open = [...flat(node.part), ...open.slice(1)];
      else if (node.of === 'any')
        return node.parts.flatMap((part) =>
          heads.flatMap((head) => marksOf({ of: 'all', parts: [part, ...open.slice(1)] }).map((tail) => head + tail)),
        );
      else break;
      continue;
    }
    if (heads.length * next.length > 64) break;
    heads = heads.flatMap((head) => next.map((tail) => head + tail));
    if (heads.every((head) => head.length >= 6)) break;
    open = open.slice(1);
  }
  return [...new Set(heads.map((head) => head.slice(0, 6)))];
}

/** What follows a value is the same for all rules, and not in the table. */
function withoutEnd(tree) {
  const parts = flat(tree);
  const last = parts.at(-1);
  const isEnd = last.of === 'group' && last.part.of === 'any' && last.part.parts.some((part) => part.of === 'edge');
  return isEnd ? { of: 'all', parts: parts.slice(0, -1) } : tree;
}

/** Of values of several forms those that begin with a mark, if any does: the others are any letters and digits. */
function told(tree) {
  if (tree.of === 'group') return told(tree.part);
  if (tree.of === 'all' && flat(tree).length === 1) return told(flat(tree)[0]);
  if (tree.of !== 'any') return tree;
  const parts = tree.parts.filter((part) => marksOf(part).every((mark) => mark.length >= LEAST_MARK));
  return parts.length > 1 ? { of: 'any', parts } : (parts[0] ?? tree);
}

const flat = (tree) => (tree.of === 'all' ? tree.parts.flatMap(flat) : tree.of === 'edge' ? [] : [tree]);

const list = (source, name) =>
  [...(new RegExp(`^${name} = \\[(.*\\]$|[\\s\\S]*?^\\]$)`, 'm').exec(source)?.[1] ?? '').matchAll(/'''(.*?)'''|"(.*?)"/g)].map(
    ([, a, b]) => a ?? b,
  );
const text = (source, name) =>
  new RegExp(`^${name} = (?:'''(.*)'''|"(.*)"|([\\d.]+))$`, 'm')
    .exec(source)
    ?.slice(1)
    .find((one) => one !== undefined);

function rowsOf(source) {
  const [head, allow = ''] = source.split(/^\[\[rules\.allowlists\]\]$/m);
  const id = text(head, 'id');
  if (LEFT_OUT.has(id)) return [];
  const pattern = text(head, 'regex');
  const entropy = text(head, 'entropy') ?? '3';
  const keywords = list(head, 'keywords');
  // Patterns of values that are known to be no secrets; those on files and lines do not apply to a text.
  const known =
    allow.includes('paths') || allow.includes('regexTarget') ? [] : list(allow, 'regexes').map((one) => patternText(parsePattern(one)));
  const rows = alternatives(pattern).map((part) => {
    const named = NAMED.exec(part);
    if (named !== null) {
      const words = textsOf(parsePattern(`(?:${named[1].replaceAll('(?-i:', '(?:').replace(/(?<=\w)\.(?=\w)/g, '\\.')})`), 1e6);
      return row(id, 'name', plain(words), secretPart(parsePattern(`(?i)${named[2]}`)), entropy, known);
    }
    const tree = parsePattern(part.startsWith('(?i)') || !/^\(\?i\)/.test(pattern) ? part : `(?i)${part}`);
    const value = told(secretPart(tree) ?? withoutEnd(tree));
    const marks = marksOf(value);
    if (marks.every((mark) => mark.length >= LEAST_MARK)) return row(id, 'mark', lower(marks), value, entropy, known);
    return row(id, 'within', keywords, value, entropy, known);
  });
  return rows.filter((one) => one !== undefined);
}

const lower = (words) => [...new Set(words.map((word) => word.toLowerCase()))];
const plain = (words) => [...new Set(lower(words).map((word) => word.replace(/[^a-z0-9]/g, '')))];

function row(id, how, words, tree, entropy, known) {
  if (tree === undefined) throw new Error(`${id} has no value`);
  if (isNested(tree)) throw new Error(`${id} may take time beyond all bounds`);
  // Captured groups and edges are not asked for.
  return [id, how, words.join(' '), patternText(tree).replace(/^(?:\\b)+|(?:\\b)+$/g, ''), entropy, known.join('|')].join('\t');
}

const [, , path, version] = process.argv;
if (version === undefined) {
  console.error('Usage: node bin/secret-rules.js PATH/TO/gitleaks.toml VERSION');
  process.exit(2);
}
const rules = readFileSync(path, 'utf8')
  .split(/^\[\[rules\]\]$/m)
  .slice(1);
const rows = rules.flatMap(rowsOf);
const head = `# Keys and tokens of services, written by bin/secret-rules.js from config/gitleaks.toml of gitleaks ${version} (https://github.com/gitleaks/gitleaks). Do not edit.
# id, how it is found, words, pattern of the value, least entropy in bits a character, pattern of values that are known to be no secrets.
# How: \`mark\` the value begins with one of the words; \`within\` it holds one; \`name\` the name before it does.
# Of ${rules.length} rules ${LEFT_OUT.size} are left out; bin/secret-rules.js says why.
#
# MIT License
#
# Copyright (c) 2019 Zachary Rice
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
# in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
# FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
# WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
writeFileSync(fileURLToPath(new URL('../src/detectors/secrets/gitleaks.tsv', import.meta.url)), `${head}${rows.join('\n')}\n`);
console.log(`${rows.length} rows of ${rules.length} rules`);
