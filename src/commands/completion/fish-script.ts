import type { Place } from './command-tree.js';

/** Completion for fish 3 and later. */
export function fishScript(places: readonly Place[]): string {
  const lines = places.flatMap((place) => linesOf(place));
  const known = places.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' ')));
  return `# Completion of licit for fish:
#   licit tools completion fish > ~/.config/fish/completions/licit.fish
function __licit_at
  set -l at
  for word in (commandline -opc)[2..]
    set -l next (string join -- ' ' $at $word)
    contains -- $next ${known.join(' ')}; and set at (string split -- ' ' $next)
  end
  test "$at" = "$argv"
end
${lines.join('\n')}
`;
}

function linesOf({ path, under, flags, words }: Place): string[] {
  const at = `complete -c licit -n ${quoted(`__licit_at ${path.join(' ')}`.trimEnd())}`;
  return [
    ...under.map(({ name, about }) => `${at} -f -a ${quoted(name)} -d ${quoted(about)}`),
    ...(words.length === 0 ? [] : [`${at} -f -a ${quoted(words.join(' '))}`]),
    ...flags.map(({ long, short, about, value }) => {
      const takes = value === undefined ? '' : value.length === 0 ? ' -r' : ` -x -a ${quoted(value.join(' '))}`;
      return `${at} -l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}${takes} -d ${quoted(about)}`;
    }),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
