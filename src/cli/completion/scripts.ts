/** What a shell runs to complete "pacekeeper ...": it asks the program; where that has no answer, it offers files. */
export const scripts = {
  bash: `_pacekeeper() {
  local IFS=$'\\n' word=\${COMP_WORDS[COMP_CWORD]}
  local found=$(pacekeeper complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1)
  COMPREPLY=($(compgen -W "$found" -- "$word"))
}
complete -o default -F _pacekeeper pacekeeper
`,
  zsh: `#compdef pacekeeper
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
_pacekeeper() {
  local -a found
  found=("\${(@f)$(pacekeeper complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=("\${(@)\${(@)found//:/\\\\:}/$'\\t'/:}")
  if [[ -n $found[1] ]]; then _describe pacekeeper found; else _files; fi
}
compdef _pacekeeper pacekeeper
`,
  fish: `function __pacekeeper
  set -l found (pacekeeper complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)
  if test -n "$found"
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c pacekeeper -f -a '(__pacekeeper)'
`,
} as const;
