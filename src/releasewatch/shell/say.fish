# What hook.fish does in the one shell of a day that says something or starts the daily refresh.

# True for the one shell that speaks: to make a file that may not be there yet is atomic, unlike a look and a write.
# fish tells of a redirection or a write that failed past every redirection of errors, so they must not fail: of
# shells that come at the same time, the first to write a line into a file that has room for it, even where the
# disk is full, is the one that tries.
function __releasewatch_first --argument-names dir mark
    test -e $dir/$mark -o -L $dir/$mark; and return 1
    if test -f $dir/turns -a -w $dir/turns
        set -l turn "$mark $fish_pid $hostname"
        set -l turns
        builtin echo $turn >>$dir/turns
        builtin read -z -a -d \n turns <$dir/turns
        # The newest first, and none from before a mark that somebody removed.
        set turns $turns[-1..1]
        set -l last (builtin contains --index -- "over $mark" $turns); and set -e turns[$last..-1]
        set -l first (builtin string match -- "$mark *" $turns)
        test "$first[-1]" = "$turn" -o -z "$first[-1]"; or return 1
    end
    test -e $dir/$mark; and return 1
    builtin true >?$dir/$mark
    set -l made $status
    # Whoever has not looked yet finds the mark.
    test -f $dir/turns -a -w $dir/turns; and builtin echo "over $mark" >>$dir/turns
    return $made
end

function __releasewatch_say --argument-names dir day
    test -t 1 -a "$TERM" != dumb -a -z "$CI" -a -w $dir; or return
    # fish before 3.6 has no `path mtime`, and after a change of time zone the midnights are not ours.
    set -l zone
    test -n "$day"; or command date '+%Y-%m-%d %z' | builtin read -d ' ' day zone

    # Deaf to the hangup of a terminal that is closed at once, before there is a process that could hear it; a job
    # of sh is never announced.
    if test -e $dir/refresh -a ! -e $dir/refreshed-$day -a -z "$RELEASEWATCH_OFFLINE" -a -x $dir/releasewatch
        and __releasewatch_first $dir refreshed-$day
        command sh -c 'trap "" HUP; "$0" refresh --quiet &' $dir/releasewatch </dev/null &>/dev/null
    end

    set -l as colour
    test -n "$NO_COLOR"; and set as plain
    test -f $dir/$day.$as -a -r $dir/$day.$as -a ! -e $dir/shown-$day; or return
    test -x $dir/releasewatch; or command -q releasewatch; or return
    __releasewatch_first $dir shown-$day; or return
    # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
    set -l lines
    builtin read -z -a -d \n lines <$dir/$day.$as
    builtin string match -q 'offsets *' -- $lines[1]; or return
    # Cutting at each line end leaves an empty piece after the last.
    set -l said $lines[2..-2]
    set -l head $lines[1]
    # It also names the days that nobody has heard of yet: whoever tells of one makes its mark.
    for late in (builtin string match '*-*-*' -- (builtin string split ' ' -- $head))
        test -f $dir/$late.late.$as -a -r $dir/$late.late.$as
        and __releasewatch_first $dir shown-$late
        or continue
        builtin read -z -a -d \n lines <$dir/$late.late.$as
        set -a said $lines[1..-2]
    end
    set -q said[1]; or return
    builtin printf '%s\n' $said
    test -z "$zone"; and return
    builtin string match -q "* $zone *" -- "$head "; and return
    test -f $dir/elsewhere.$as -a -r $dir/elsewhere.$as; or return
    builtin read -z lines <$dir/elsewhere.$as
    builtin printf %s $lines
end

__releasewatch_say $dir $day 2>/dev/null
builtin functions --erase __releasewatch_first __releasewatch_say
