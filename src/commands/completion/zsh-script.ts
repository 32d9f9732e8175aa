import { shellWord } from '../../text/show.js';
import type { CompletedFlag, Place } from './command-tree.js';

/** Completion for zsh 5 and later, to be read by `source` or from a file `_licit` in `fpath`. */
export function zshScript(places: readonly Place[]): string {
  const known = places.filter(({ path }) => path.length > 0).map(({ path }) => shellWord(path.join(' ')));
  const values = places.flatMap(({ path, flags }) =>
    flags.flatMap(({ long, short, value }) =>
      value === undefined ? [] : [long, ...(short === undefined ? [] : [short])].map((flag) => shellWord(`${path.join(' ')} ${flag}`)),
    ),
  );
  return `#compdef licit
# Completion of licit for zsh. Keep it in a folder of fpath:
#   licit tools completion zsh > ~/.zfunc/_licit
_licit() {
  local at='' next
  local -i i
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      ${values.join('|')}) ((i++)); continue ;;
    esac
    next="\${at:+$at }\${words[i]}"
    case "$next" in
      ${known.join('|')}) at="$next" ;;
    esac
  done
  case "$at" in
${places.map((place) => caseOf(place)).join('\n')}
  esac
}
if [[ "$funcstack[1]" == '_licit' ]]; then _licit "$@"; else compdef _licit licit; fi
`;
}

function caseOf({ path, under, flags, words }: Place): string {
  const commands = under.map(({ name, about }) => shellWord(`${name}:${about}`));
  const rest = words.length > 0 ? shellWord(`*:value:(${words.join(' ')})`) : shellWord('*:file:_files');
  const below = under.length === 0 ? [] : [`      local -a commands=(${commands.join(' ')})`, `      _describe command commands`];
  const args = flags.length === 0 ? [] : [`      _arguments -s ${flags.map(specOf).join(' ')} ${rest}`];
  return [`    ${shellWord(path.join(' '))})`, ...below, ...args, '      ;;'].join('\n');
}

function specOf({ long, short, about, value }: CompletedFlag): string {
  const says = `[${about.replace(/[[\]:]/g, ' ')}]`;
  const takes = value === undefined ? '' : value.length === 0 ? ':value:_files' : `:value:(${value.join(' ')})`;
  const one = (flag: string): string => shellWord(`*${flag}${value === undefined ? '' : flag.startsWith('--') ? '=' : '+'}${says}${takes}`);
  return [long, ...(short === undefined ? [] : [short])].map(one).join(' ');
}
