# releasewatch: once a day, print the reminders that were prepared for this day.
# Every shell of every day reads this, so it only looks whether this day still needs something; what is done then
# stands in say.bash. It holds no title, no path and no setting, evaluates nothing that it reads, and uses builtins
# alone; bash before 4.2 has no %(...)T and asks `date` there. `builtin` keeps functions out, the backslash keeps
# aliases out. Without a function, for making one takes longer than this look.

__releasewatch_status=${__releasewatch_status-$?}

if [[ $- == *i* ]]; then
  if [[ -n ${RELEASEWATCH_HOME-} ]]; then
    __releasewatch_dir=$RELEASEWATCH_HOME/state/reminders
    [[ $__releasewatch_dir != \~* ]] || __releasewatch_dir=${HOME-}${__releasewatch_dir:1}
  elif [[ ${XDG_STATE_HOME-} == /* ]]; then
    __releasewatch_dir=$XDG_STATE_HOME/releasewatch/reminders
  elif [[ $OSTYPE == darwin* ]]; then
    __releasewatch_dir="${HOME-}/Library/Application Support/releasewatch/reminders"
  else
    __releasewatch_dir=${HOME-}/.local/state/releasewatch/reminders
  fi
  \builtin printf -v __releasewatch_day '%(%F)T' -1 2>/dev/null || __releasewatch_day=""
  if [[ -z $__releasewatch_day ||
    -e $__releasewatch_dir/$__releasewatch_day.plain && ! -e $__releasewatch_dir/shown-$__releasewatch_day ||
    -e $__releasewatch_dir/refresh && ! -e $__releasewatch_dir/refreshed-$__releasewatch_day ]]; then
    [[ ! -r ${BASH_SOURCE[0]%/*}/say.bash ]] || \builtin . "${BASH_SOURCE[0]%/*}/say.bash"
  fi
fi

# Leaves nothing behind but the status that was there before; a shell under `set -e` must not die of that one.
if [[ $__releasewatch_status != 0 && $- != *e* ]]; then
  __releasewatch_leave() {
    \builtin set -- "$__releasewatch_status"
    \builtin unset -v __releasewatch_status __releasewatch_dir __releasewatch_day
    \builtin unset -f __releasewatch_leave
    \builtin return "$1"
  }
  __releasewatch_leave
else
  \builtin unset -v __releasewatch_status __releasewatch_dir __releasewatch_day
fi
