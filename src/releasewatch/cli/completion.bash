# bash completion for releasewatch.  Use: eval "$(releasewatch completion bash)"
__releasewatch_complete() {
    local line
    COMPREPLY=()
    # What the words mean, and how what follows is quoted, is found out by the program.
    while IFS= read -r line; do
        # Where a file belongs bash completes by itself, since 4.0.
        [[ $line == $'\tfiles' ]] && { compopt -o default 2>/dev/null || :; } && return
        COMPREPLY+=("${line%%$'\t'*}")
    done < <(_RELEASEWATCH_COMPLETE=${COMP_WORDS[COMP_CWORD]} _RELEASEWATCH_COMPLETE_IN=bash \
        command "${COMP_WORDS[@]:0:COMP_CWORD}" 2>/dev/null)
}
# Before bash 4.4 the offers are sorted.
complete -o nosort -F __releasewatch_complete releasewatch 2>/dev/null ||
    complete -F __releasewatch_complete releasewatch
