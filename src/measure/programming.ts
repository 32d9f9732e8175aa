/** Programming languages by name, as columns write them in lower case. */
const NAMES = new Set(
  `abap ada assembly asm awk bash batchfile c c# c++ c-sharp cpp csharp clojure cmake cobol coffeescript commonlisp common-lisp crystal cuda cython d dart
  delphi dockerfile elixir elm emacs-lisp erlang f# fsharp fortran go golang groovy haskell hcl java javascript js jsx julia kotlin lisp lua makefile
  matlab nim objective-c objectivec ocaml pascal perl php powershell prolog python python3 py r racket ruby rust sas scala scheme shell smalltalk
  solidity sql swift systemverilog tcl typescript ts tsx vb vba verilog vhdl visual-basic visualbasic vue zig zsh`.split(/\s+/),
);
/** Endings of files with programs. */
const ENDINGS = new Set(
  `asm bash bat c cc clj cmake cpp cs cu cxx dart el erl ex exs f90 fs go groovy h hh hpp hs java jl js jsx kt kts lisp lua m mjs ml mm nim pas php pl pm
  proto ps1 py pyx r rb rkt rs sas scala scm sh sol sql swift tcl ts tsx v vb vhd vhdl vue zig`.split(/\s+/),
);

/** Whether a value names a programming language. */
export function isProgramming(language: string): boolean {
  return language.length < 20 && NAMES.has(language.trim().toLowerCase().replaceAll('_', '-').replaceAll(' ', '-'));
}

/** Whether a name of a file ends like one of a program. */
export function isProgramFile(path: string): boolean {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && path.length - dot <= 8 && ENDINGS.has(path.slice(dot + 1).toLowerCase());
}

const MAX_LOOKED_AT_CHARACTERS = 1500;
/** Lines that programs have and prose does not: one that opens or ends a block or a statement, or begins with a word of a language. */
const LINE =
  /^\s*(?:(?:import|from|package|using|def|class|function|func|fn|public|private|protected|static|const|let|var|return|if|else|elif|for|while|switch|case|try|catch|except|struct|enum|namespace|export|module|begin|select\s.+\sfrom|insert into|create table)\b.*[;:{}()=,]|(?:import|package|using)\s+[\w.*{}"'@/-]+\s*;?$|from\s+[\w.]+\s+import\s|#(?:include|define|if|endif|!\/)|[)}\]]+[;,]?\s*$|\/\/|\/\*|.*[;{}]\s*$|@\w+|.*\)\s*=>|[\w.[\]]+\s*[-+*/]?=\s*\S|[\w.]+\(.*\)\s*$)/i;
const LINES_SHARE = 0.5;

/** Whether a text reads as a program: half of its lines or more do. */
export function looksLikeProgram(text: string): boolean {
  const lines = text
    .slice(0, MAX_LOOKED_AT_CHARACTERS)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 3) return false;
  const like = lines.filter((line) => line.length < 300 && LINE.test(line)).length;
  return like >= LINES_SHARE * lines.length;
}
