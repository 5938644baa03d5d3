#compdef releasewatch
# zsh completion for releasewatch.  Use, after compinit: eval "$(releasewatch completion zsh)"
__releasewatch_complete() {
    emulate -L zsh -o extended_glob
    local line
    local -a values described
    # The quote that is open is closed to see what the word means; compadd quotes what follows.
    for line in "${(@f)$(_RELEASEWATCH_COMPLETE="${(Q)${:-$words[CURRENT]$compstate[quote]}}" \
        command "${words[1]}" "${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        if [[ $line == $'\tfiles' ]]; then
            compset -P '--[a-z]##='
            _files
            return
        fi
        values+=("${line%%$'\t'*}")
        [[ $line == *$'\t' ]] && described+=("${line%$'\t'}") || described+=("${line/$'\t'/  -- }")
    done
    (( $#values )) && compadd -V releasewatch -l -d described -- "${(@)values}"
}
# The file may also lie in fpath as _releasewatch; then it is run to complete for the first time.
if [[ ${funcstack[1]-} == _releasewatch ]]; then
    __releasewatch_complete "$@"
else
    compdef __releasewatch_complete releasewatch
fi
