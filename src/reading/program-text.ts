/** Names of files that hold programs, in common languages. */
export const isProgramName = (path: string): boolean =>
  /\.(?:py|pyi|pyx|pxd|js|mjs|cjs|jsx|ts|mts|cts|tsx|vue|svelte|java|kts?|scala|groovy|go|rs|c|cc|cpp|cxx|h|hh|hpp|hxx|cuh?|cs|fs|vb|rb|php|swift|dart|lua|pl|pm|r|rmd|jl|mm?|ml|hs|exs?|erl|clj|zig|sh|bash|zsh|fish|bat|cmd|ps1|psm1|awk|sed|sql|proto|cmake|gradle|css|scss|sass|less|asm|s|f90)$/i.test(
    path,
  );

/** How lines of programs begin and end; lines of tables and of prose seldom do. */
const BEGINS =
  /^(?:import|from|package|use|using|require|include|#include|#define|#if|#endif|def|class|function|func|fn|sub|my|our|local|const|let|var|val|public|private|protected|static|export|module|namespace|struct|enum|interface|type|if|elif|else|for|foreach|while|do|switch|case|try|except|catch|finally|with|return|yield|raise|throw|await|async|assert|pass|break|continue|print|echo|set|fi|done|esac|end|begin|select|create|insert|alter|drop|@\w|[.#]?[\w-]+\s*\{)(?![\w,])/;
const ENDS = /(?:[;{}([:\\]|\)[;,]?|\],?|=>|\|\||&&)$/;
const HOLDS = /^[\w$@%.[\]'"]{1,80}\s*(?:[-+*/|&:.]?=(?!=)|:=|<-)\s*\S|^[\w.$>:@-]{1,80}\(/;
/** Tables and word lists have fewer such lines than this share. */
const LEAST = 0.3;
/** So many lines make a table. */
const MIN_LINES = 5;

/** Whether a text that is called a program may be one: it is neither mostly sentences nor a table. One of nothing but comments is one. */
export function isProgramText(text: string): boolean {
  const lines = withoutComments(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (isProse(lines)) return false;
  const like = lines.filter((line) => BEGINS.test(line) || ENDS.test(line) || HOLDS.test(line)).length;
  return like >= lines.length * LEAST || !isEven(lines);
}

/** So many words in a row, with no sign of a program among them, are a sentence. */
const SENTENCE = 6;

/** Whether lines are mostly sentences, as neither programs nor settings are. */
export function isProse(lines: readonly string[]): boolean {
  let prose = 0;
  let others = 0;
  for (const line of lines) {
    const isSentence =
      !/[=<>{}[\]();|\\`]/.test(line) &&
      !/^(?:import|from\s+\S+\s+import)\s/.test(line) &&
      (line.split(/\s+/).length >= SENTENCE || /[\u3400-\u9fff]{12}/.test(line));
    if (isSentence) prose += line.length;
    else others += line.length;
  }
  return prose > others;
}

/** Whether almost all lines have equally many cells, as in a table. */
function isEven(lines: readonly string[]): boolean {
  if (lines.length < MIN_LINES) return false;
  return [',', '\t', '|', ';'].some((mark) => {
    const counts = new Map<number, number>();
    for (const line of lines) counts.set(line.split(mark).length, (counts.get(line.split(mark).length) ?? 0) + 1);
    const [cells, rows] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    return cells > 1 && rows >= lines.length * 0.9;
  });
}

/** So many characters may be in comments: more of them are a text that is called a program. */
const MAX_COMMENT_CHARACTERS = 32 << 10;

/** Blocks that the end of what is known cuts off go on to there. */
const COMMENT =
  /"""[\s\S]*?(?:"""|(?![\s\S]))|'''[\s\S]*?(?:'''|(?![\s\S]))|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|^[ \t]*(?:#(?!include|define|if|endif)|\/\/|--|%|;|REM\b|::).*$|[ \t](?:#|\/\/)[ \t].*$/gm;

function withoutComments(text: string): string {
  let commented = 0;
  const drop = (comment: string): string => {
    commented += comment.length;
    return commented <= MAX_COMMENT_CHARACTERS ? '' : comment;
  };
  return text.replace(COMMENT, drop);
}
