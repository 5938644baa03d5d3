# fish completion for releasewatch.  Use: releasewatch completion fish | source
function __releasewatch_complete
    set -l words (commandline -opc)
    set -lx _RELEASEWATCH_COMPLETE (commandline -ct)
    $words[1] $words[2..-1] 2>/dev/null
end
complete --command releasewatch --no-files --arguments '(__releasewatch_complete)'
