# releasewatch: once a day, print the reminders that were prepared for this day, at the first prompt.
# It holds no title, no path and no setting, evaluates nothing that it reads, and uses builtins alone. fish has no
# clock: the age of a file that says when it was written makes one, and the midnights in it make a date of that.
# fish before 3.6 has no `path mtime`, and after a change of time zone those midnights are not ours: then one `date`
# is started. fish reports a failed redirection past every redirection of errors, so there is a look before each.

if status is-interactive
    # True for the one shell that speaks: the first line of a file that was not there decides, for appending is
    # atomic, unlike a look and a write. On a full disk the file stays empty.
    function __releasewatch_first
        test -e $argv[1]; and return 1
        set -l first
        builtin echo "$fish_pid $hostname" >>$argv[1]
        test -r $argv[1]; and builtin read first <$argv[1]
        test -z "$first" -o "$first" = "$fish_pid $hostname"
    end

    function __releasewatch_say
        test -t 1 -a "$TERM" != dumb -a -z "$CI"; or return
        set -l dir $HOME/.local/state/releasewatch
        if test -n "$RELEASEWATCH_HOME"
            set dir $RELEASEWATCH_HOME/state
            builtin string match -q '~*' -- $dir; and set dir $HOME(builtin string sub -s 2 -- $dir)
        else if builtin string match -q '/*' -- "$XDG_STATE_HOME"
            set dir $XDG_STATE_HOME/releasewatch
        else if test -d /System/Library/CoreServices
            set dir $HOME/'Library/Application Support/releasewatch'
        end
        set dir $dir/reminders
        test -r $dir/midnights -a -w $dir; or return

        # The mark of the zone; the second at which this file says that it was written; when each day ends, in
        # seconds from then; the days.
        set -l mark
        set -l written
        set -l ends
        set -l days
        begin
            builtin read -d \n mark
            builtin read -d \n written
            builtin read -a -d ' ' ends
            builtin read -a -d ' ' days
        end <$dir/midnights
        # One command substitution for all: each costs more than everything else here.
        set -l clock (
            builtin path resolve /etc/localtime
            builtin path mtime $dir/midnights
            builtin path mtime -R $dir/midnights
        )
        set -q TZ; and set clock[1] TZ=$TZ
        set -l zone
        set -l day
        if test "$clock[1]" = "$mark" -a "$clock[2]" = "$written" -a -n "$clock[3]"
            # Nothing is prepared for an earlier day, or one after the last.
            test $clock[3] -ge 0 -a $clock[3] -lt $ends[-1]; or return
            while test $clock[3] -ge $ends[1]
                set -e ends[1] days[1]
            end
            set day $days[1]
        else
            command date '+%Y-%m-%d %z' | builtin read -d ' ' day zone
        end

        # Deaf to the hangup of a terminal that is closed at once; disowned, it is never announced.
        if test -e $dir/refresh -a ! -e $dir/refreshed-$day -a -z "$RELEASEWATCH_OFFLINE" -a -x $dir/releasewatch
            and __releasewatch_first $dir/refreshed-$day
            command sh -c 'trap "" HUP; exec "$0" refresh --quiet' $dir/releasewatch </dev/null &>/dev/null &
            builtin disown
        end

        set -l as colour
        test -n "$NO_COLOR"; and set as plain
        test -r $dir/$day.$as -a ! -e $dir/shown-$day; or return
        test -x $dir/releasewatch; or command -q releasewatch; or return
        __releasewatch_first $dir/shown-$day; or return
        # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
        set -l lines
        builtin read -z -a -d \n lines <$dir/$day.$as
        builtin string match -q 'offsets *' -- $lines[1]; or return
        # Cutting at each line end leaves an empty piece after the last.
        builtin printf '%s\n' $lines[2..-2]
        test -z "$zone"; and return
        builtin string match -q "* $zone *" -- "$lines[1] "; and return
        test -r $dir/elsewhere.$as; or return
        builtin read -z lines <$dir/elsewhere.$as
        builtin printf %s $lines
    end

    # Runs before the first prompt, after whatever the person's configuration starts in place of this shell.
    function __releasewatch_hook --on-event fish_prompt
        builtin functions --erase __releasewatch_hook
        __releasewatch_say 2>/dev/null
        builtin functions --erase __releasewatch_first __releasewatch_say
    end
end
