import type { Place } from './command-tree.js';

/**
 * Completion for bash 3.2 and later, without the package bash-completion. Words of the line are compared and never run. Where nothing of ours fits,
 * `-o default` leaves the completion of files to bash.
 */
export function bashScript(places: readonly Place[]): string {
  const list = (words: readonly string[]): string => words.join(' ');
  const cases = places.map(({ path, under, flags, words }) => {
    const all = [...under.map(({ name }) => name), ...words];
    const options = [...flags.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short])), '--help'];
    return `    '${path.join(' ')}') words='${list(all)}'; flags='${list(options)}' ;;`;
  });
  const paths = places.filter(({ path }) => path.length > 0).map(({ path }) => `'${path.join(' ')}'`);
  const values = places.flatMap(({ path, flags }) =>
    flags.flatMap(({ long, short, value }) =>
      value === undefined
        ? []
        : [long, ...(short === undefined ? [] : [short])].map(
            (flag) => `    '${path.join(' ')} ${flag}') values='${list(value)}'; valued=1 ;;`,
          ),
    ),
  );
  return `# Completion of licit for bash. Keep it where bash-completion looks, or source it in ~/.bashrc:
#   licit tools completion bash > ~/.local/share/bash-completion/completions/licit
_licit_value() {
  values=''; valued=''
  case "$1" in
${values.join('\n')}
  esac
}
_licit() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at='' words='' flags='' values='' valued='' next i
  for ((i = 1; i < COMP_CWORD; i++)); do
    _licit_value "$at \${COMP_WORDS[i]}"
    if [[ -n "$valued" ]]; then ((i++)); continue; fi
    next="\${at:+$at }\${COMP_WORDS[i]}"
    case "$next" in
      ${paths.join('|')}) at="$next" ;;
    esac
  done
  _licit_value "$at $prev"
  # bash cuts words at the equals sign: --format = json
  if [[ "$prev" == '=' ]]; then _licit_value "$at \${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [[ "$cur" == '=' ]]; then cur=''; fi
  if [[ -n "$valued" ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
    return
  fi
  case "$at" in
${cases.join('\n')}
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  fi
}
complete -o default -F _licit licit
`;
}
