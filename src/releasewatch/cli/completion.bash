# bash completion for releasewatch.  Use: eval "$(releasewatch completion bash)"
__releasewatch_complete() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("${line%%$'\t'*}")
    done < <(_RELEASEWATCH_COMPLETE="${COMP_WORDS[COMP_CWORD]}" \
        "${COMP_WORDS[0]}" "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o nosort -F __releasewatch_complete releasewatch
