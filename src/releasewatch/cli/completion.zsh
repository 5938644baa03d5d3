#compdef releasewatch
# zsh completion for releasewatch.  Use, after compinit: eval "$(releasewatch completion zsh)"
__releasewatch_complete() {
    emulate -L zsh
    local line
    local -a values described
    for line in "${(@f)$(_RELEASEWATCH_COMPLETE="${words[CURRENT]}" \
        "${words[1]}" "${(@)words[2,CURRENT-1]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        values+=("${line%%$'\t'*}")
        described+=("${line/$'\t'/  -- }")
    done
    (( $#values )) && compadd -Q -l -d described -- "${(@q)values}"
}
compdef __releasewatch_complete releasewatch
