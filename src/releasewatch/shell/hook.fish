# releasewatch: once a day, print the reminders that were prepared for this day, at the first prompt.
#
# This text is constant: it holds no title, no path and no setting, and evaluates nothing that it reads. On its
# normal path it uses builtins alone. fish has no clock: the age of a file and the time it was written make one,
# and the midnights stored in that file make a date of it. fish before 3.6 cannot do that (`path mtime`), and
# after a change of time zone the stored midnights are not ours: then one `date` is started.

if status is-interactive
    # True for the one shell that speaks. The first line of a file that was not there decides: appending is atomic,
    # unlike a look followed by a write. (fish has an exclusive redirection, but it warns where it fails, past every
    # redirection of errors.) On a full disk the file is made but stays empty, and whoever made it speaks.
    function __releasewatch_claim
        test -e $argv[1]; and return 1
        set -l me "$fish_pid $hostname"
        builtin printf '%s\n' $me >>$argv[1]
        test -r $argv[1]; or return 1
        set -l first
        builtin read first <$argv[1]
        test -z "$first" -o "$first" = "$me"
    end

    # Prints the path of the program; false when it has gone.
    function __releasewatch_find
        set -l program
        test -r $argv[1]/program; and builtin read -d \n program <$argv[1]/program
        if not test -n "$program" -a -f "$program" -a -x "$program"
            set program releasewatch
            command -q releasewatch; or return 1
        end
        builtin printf '%s\n' $program
    end

    function __releasewatch_say
        test -t 1; and test "$TERM" != dumb; and test -z "$CI"; or return
        # An empty IFS would keep command substitutions from being split.
        set -l IFS \n\ \t

        set -l directory
        if test -n "$RELEASEWATCH_HOME"
            set directory $RELEASEWATCH_HOME/state
            builtin string match -q -- '~/*' $directory
            and set directory $HOME(builtin string sub -s 2 -- $directory)
        else if builtin string match -q -- '/*' "$XDG_STATE_HOME"
            set directory $XDG_STATE_HOME/releasewatch
        else if not builtin string match -q -- '/*' "$HOME"
            return
        else if test -d /System/Library/CoreServices
            set directory $HOME/'Library/Application Support/releasewatch'
        else
            set directory $HOME/.local/state/releasewatch
        end
        set directory $directory/reminders
        # fish reports a redirection that fails past every redirection of errors: look before each.
        test -r $directory/midnights; or return

        set -l zone_mark
        set -l midnights
        set -l days
        begin
            builtin read -d \n zone_mark
            builtin read -a -d ' ' midnights
            builtin read -a -d ' ' days
        end <$directory/midnights

        set -l day
        set -l zone
        set -l here
        if set -q TZ
            set here TZ=$TZ
        else
            set here (builtin path resolve /etc/localtime)
        end
        if test "$here" = "$zone_mark" -a (builtin count $days) -ge 1
            set -l written (builtin path mtime $directory/midnights)
            set -l age (builtin path mtime -R $directory/midnights)
            set -l now (builtin math "$written + $age")
            if test -n "$now" -a "$now" -ge "$midnights[1]" -a "$now" -lt "$midnights[-1]"
                # A day of 23 or 25 hours moves the guess by one at most.
                set -l place (builtin math -s0 "($now - $midnights[1]) / 86400 + 1")
                if test $now -lt $midnights[$place]
                    set place (builtin math $place - 1)
                else if test $now -ge $midnights[(builtin math $place + 1)]
                    set place (builtin math $place + 1)
                end
                set day $days[$place]
            end
        end
        if test -z "$day"
            set -l now (command date '+%Y-%m-%d %z' | builtin string split ' ')
            set day $now[1]
            set zone $now[2]
            builtin string match -qr '^\d{4}-\d\d-\d\d$' -- "$day"; or return
        end

        # The refresh ignores the hangup of a terminal that is closed at once; disowned, it is never announced.
        if test -f $directory/refresh -a -z "$RELEASEWATCH_OFFLINE" -a ! -e $directory/refreshed-$day
            set -l program (__releasewatch_find $directory)
            if test -n "$program" -a -w $directory; and __releasewatch_claim $directory/refreshed-$day
                command sh -c 'trap "" HUP; exec "$0" refresh --quiet' $program </dev/null >/dev/null 2>&1 &
                builtin disown
            end
        end

        set -l variant colour
        test -n "$NO_COLOR"; and set variant plain
        set -l file $directory/$day.$variant
        if not test -f $file
            test -r $directory/until; or return
            set -l until
            builtin read until <$directory/until
            # Dates without their hyphens are numbers, which `test` can compare.
            test -n "$until"; and test (builtin string replace -a - '' $day) -gt (builtin string replace -a - '' $until)
            or return
            set file $directory/ended.$variant
        end
        test -e $directory/shown-$day; and return
        test -r $file -a -w $directory; and __releasewatch_find $directory >/dev/null; or return

        # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
        set -l lines
        builtin read -z -a -d \n lines <$file
        builtin string match -q -- 'offsets *' "$lines[1]"; and test -n "$lines[2]"; or return
        __releasewatch_claim $directory/shown-$day; or return
        # Cutting at each line end leaves an empty piece after the last.
        builtin printf '%s\n' $lines[2..-2]
        test -z "$zone"; and return
        builtin string match -q -- "* $zone *" "$lines[1] "; or builtin string match -q -- '* any' $lines[1]; and return
        test -r $directory/elsewhere.$variant; or return
        builtin read -z lines <$directory/elsewhere.$variant
        builtin printf '%s' $lines
    end

    # Runs before the first prompt, after whatever the person's configuration starts in place of this shell.
    function __releasewatch_hook --on-event fish_prompt
        builtin functions --erase __releasewatch_hook
        __releasewatch_say 2>/dev/null
        builtin functions --erase __releasewatch_claim __releasewatch_find __releasewatch_say
    end
end
