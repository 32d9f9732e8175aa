/** What programs say to readers: comments, docstrings, and the texts in which loaders of datasets tell what a dataset is and how it is licensed. */
import { rightsSentences } from './limiting-sentences.js';
import type { ProseBlock } from './prose-blocks.js';

/** So many lines of a program are looked at. */
const MAX_LINES = 4_000;
/** The first line may say what runs it, and in which encoding it is. */
const FOR_MACHINES =
  /^#!|^\W*(?:-\*-.*-\*-|coding[:=]|vim?:|@ts-|eslint-|pylint:|flake8:|mypy:|noqa\b|type: ignore|fmt: o|isort:|ruff:|prettier-|jshint|global |use strict)/i;
/** Blocks of comments, by how they begin and end. */
const BLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*[rRuUbB]?"""/, '"""'],
  [/^\s*[rRuUbB]?'''/, "'''"],
  [/^\s*\/\*+!?/, '*/'],
  [/^\s*<#/, '#>'],
  [/^\s*#=/, '=#'],
  [/^\s*\{-/, '-}'],
  [/^\s*%\{/, '%}'],
  [/^\s*--\[\[/, ']]'],
  [/^=begin\b/, '=end'],
];
const LINE = /^\s*(?:#+'?|\/\/+!?|--+|%+|;+|REM\b|::|!|")(?!\[\[)\s?/i;
/** What may stand before or between the comments at a head. */
const BEGINS =
  /^\s*(?:@echo off|set [-+]\w+|<\?php|<\?xml[^>]*\?>|'use strict';|"use strict";|from __future__ import .*|%%writefile.*)?\s*$/i;
/** Texts of loaders: `_LICENSE`, `_DESCRIPTION`. What is called `__license__` is the program's own. */
const CONSTANT =
  /^[ \t]*(?:_|(?:_?(?:DATA|DATASET|CORPUS)_))(?:[A-Z\d]+_)*(LICEN[CS]ES?|DESCRIPTION|TERMS|USAGE|NOTICE|DISCLAIMER|COPYRIGHT|RIGHTS|CONDITIONS)(?:_[A-Z\d]+)*[ \t]*(?::[ \t]*\w+[ \t]*)?=[ \t]*\(?\s*/gm;
const STRING = /[rRuUbBfF]{0,2}(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')\s*\\?\s*/y;

/** The words for readers in a program, where they may speak of rights. */
export function programProse(text: string): ProseBlock[] {
  const [head, ...others] = commentsIn(text).filter((piece) => NAMES_DATA.test(piece.text));
  const isFirst = head !== undefined && text.split(/\r\n|\n|\r/, head.line - 1).every((line) => BEGINS.test(line) || LINE.test(line));
  // Between lines of code comments say what these do with the data: `use only the test set for training`.
  const below = (isFirst ? others : head === undefined ? [] : [head, ...others]).filter((piece) => OF_TERMS.test(piece.text));
  return [...(isFirst ? [head] : []), ...below, ...constantsIn(text)].filter(
    ({ text }) => LIMITS.test(text) || rightsSentences(text) !== '',
  );
}

/** Words that limit in other languages than English, in which words on rights are not asked for: which they are is told where sentences are read. */
const LIMITS =
  /\b(?:nicht|nur|kein\w*|ne|pas|seulement|uniquement|interdit\w*|solo|prohibid\w*|n[ãa]o|somente|apenas|proibid\w*|niet|alleen|vietat\w*|yasak\w*)\b|нельзя|только|запрещ|[^\u0000-\u052f]/iu;

/** Words that are used of rights alone. */
export const OF_TERMS =
  /licen[cs]|commercial|copyright|redistribut|\bpermission (?:of|from)\b|proprietary|confidential|\binternal use|\bterms of\b|all rights|lizenz|kommerz|gewerblich|vertraulich|comercia|confidenci|autoriz|confidenti|autoris|лиценз|коммерч|конфиденц|商用|商业|许可|授权|版权|保密|内部使用|ライセンス|著作権|許諾|상업|라이선스|저작권/iu;

/** Words for data, or of a language that has others: the notice of a license names only the program. */
const NAMES_DATA =
  /\bdata(?:s|sets?|bases?)?\b|corpus|corpora|benchmark|annotat|\b(?:text|image|photo|picture|video|audio|clip|recording|article|transcript|translation|sentence|question|dialog|sample|review|post|tweet|book|song|poem|record|collection|subset|split)\w*\b|[^\u0000-\u024f]|daten|donn[ée]es|datos|dados|korpus|dati\b|veri/i;

/** Comments and docstrings, each run of lines by itself; code between two ends a run. */
function commentsIn(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let said: string[] = [];
  let from = 0;
  const close = (): void => {
    if (said.some((line) => line.trim() !== ''))
      blocks.push({ text: said.join('\n'), line: from + 1, heading: 'comment in a program', hidden: 'program' });
    said = [];
  };
  let end: string | undefined;
  for (const [i, line] of text.split(/\r\n|\n|\r/, MAX_LINES).entries()) {
    if (said.length === 0) from = i;
    if (end !== undefined) {
      const at = line.indexOf(end);
      said.push((at < 0 ? line : line.slice(0, at)).replace(/^\s*\*+(?:\s|$)/, ''));
      if (at >= 0) end = undefined;
      continue;
    }
    const block = BLOCKS.find(([begins]) => begins.test(line));
    if (block !== undefined) {
      const rest = line.replace(block[0], '');
      const at = rest.indexOf(block[1]);
      said.push(at < 0 ? rest : rest.slice(0, at));
      if (at < 0) end = block[1];
    } else if (FOR_MACHINES.test(line.replace(LINE, '')) || FOR_MACHINES.test(line) || BEGINS.test(line)) said.push('');
    else if (LINE.test(line)) said.push(line.replace(LINE, ''));
    else close();
  }
  close();
  return blocks;
}

/** Strings that stand behind the name of a constant, one after another. */
function constantsIn(text: string): ProseBlock[] {
  return [...text.matchAll(CONSTANT)].flatMap(({ index, 0: { length }, 1: name }): ProseBlock[] => {
    let words = '';
    STRING.lastIndex = index + length;
    for (let found = STRING.exec(text); found !== null; found = STRING.exec(text))
      words += found.slice(1).find((one) => one !== undefined) ?? '';
    const plain = words
      .replace(/\\\r?\n/g, '\n')
      .replace(/\\n/g, '\n')
      .replace(/\\(["'\\])/g, '$1');
    if (plain.trim() === '') return [];
    const line = text.slice(0, index).split('\n').length;
    // What stands there alone is a name or an address, and says what it is by the constant.
    return [{ text: /^(?:LICEN|TERMS)/.test(name!) ? `License: ${plain.trim()}` : plain, line, heading: '' }];
  });
}
