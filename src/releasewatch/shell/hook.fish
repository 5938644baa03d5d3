# releasewatch: once a day, print the reminders that were prepared for this day, at the first prompt.
# Every shell of every day reads this, so it only looks whether this day still needs something; what is done then
# stands in say.fish. It holds no title, no path and no setting, evaluates nothing that it reads, and uses builtins
# alone. fish has no clock: the age of a file that says when it was written makes one, and the midnights in it make
# a date of that.

if status is-interactive
    # Runs before the first prompt, after whatever the person's configuration starts in place of this shell.
    function __releasewatch_hook --on-event fish_prompt
        set -l dir $HOME/.local/state/releasewatch/reminders
        if test -n "$RELEASEWATCH_HOME"
            set dir $RELEASEWATCH_HOME/state/reminders
            builtin string match -q '~*' -- $dir; and set dir $HOME(builtin string sub -s 2 -- $dir)
        else if set -q XDG_STATE_HOME[1]; and builtin string match -q '/*' -- $XDG_STATE_HOME
            set dir $XDG_STATE_HOME/releasewatch/reminders
        else if test -d /System/Library/CoreServices
            set dir $HOME/'Library/Application Support/releasewatch/reminders'
        end

        if test -f $dir/midnights -a -r $dir/midnights
            # The mark of the zone; the second at which this file says that it was written; then by turns when a
            # day ends, in seconds from then, and that day.
            set -l midnights
            set -l clock
            begin
                builtin read -z -a -d \n midnights <$dir/midnights
                # One command substitution for all: each costs more than everything else here.
                set clock (
                    builtin path resolve /etc/localtime
                    builtin path mtime $dir/midnights
                    builtin path mtime -R $dir/midnights
                )
            end 2>/dev/null
            set -q TZ; and set clock[1] TZ=$TZ
            set -l day
            set -l needed yes
            if test "$clock[1]" = "$midnights[1]" -a "$clock[2]" = "$midnights[2]" -a -n "$clock[3]"
                set needed
                # By the week, then by the day. Nothing is prepared for an earlier day, or one after the last.
                while set -q midnights[17]; and test $clock[3] -ge $midnights[15]
                    set -e midnights[3..16]
                end
                while set -q midnights[4]; and test $clock[3] -ge $midnights[3]
                    set -e midnights[3..4]
                end
                if set -q midnights[4]; and test $clock[3] -ge 0
                    set day $midnights[4]
                    test -e $dir/$day.plain -a ! -e $dir/shown-$day
                    or test -e $dir/refresh -a ! -e $dir/refreshed-$day
                    and set needed yes
                end
            end
            if test -n "$needed"
                set -l here (builtin status dirname)
                while set -q here[2]
                    set here $here[1]\n$here[2] $here[3..-1]
                end
                test -r $here/say.fish; and builtin source $here/say.fish
            end
        end
        # Not before: the place of this file is that of this function.
        builtin functions --erase __releasewatch_hook
    end
end
