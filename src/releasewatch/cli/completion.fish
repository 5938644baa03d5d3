# fish completion for releasewatch.  Use: releasewatch completion fish | source
function __releasewatch_complete
    set -l words (commandline -opc)
    set -lx _RELEASEWATCH_COMPLETE (commandline -ct | string trim --left --chars "'\"")
    command $words 2>/dev/null
end
complete --command releasewatch --no-files --keep-order --arguments '(__releasewatch_complete)'
