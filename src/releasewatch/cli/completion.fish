# fish completion for releasewatch.  Use: releasewatch completion fish | source
function __releasewatch_complete
    set -l words (commandline -opc)
    set -lx _RELEASEWATCH_COMPLETE (string unescape -- (commandline -ct))
    set -l offers (command $words 2>/dev/null)
    if test "$offers" = \tfiles
        set -l option (string match --regex -- '^--[a-z]+=' $_RELEASEWATCH_COMPLETE)
        set -l path (string replace -- "$option" '' $_RELEASEWATCH_COMPLETE)
        string replace --regex -- '^' "$option" (__fish_complete_path "$path")
    else
        string join \n -- $offers
    end
end
complete --command releasewatch --no-files --keep-order --arguments '(__releasewatch_complete)'
