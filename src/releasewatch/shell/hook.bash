# releasewatch: once a day, print the reminders that were prepared for this day.
# It holds no title, no path and no setting, evaluates nothing that it reads, and uses builtins alone; bash 3.2,
# which has no %(...)T, starts one `date`. `builtin` keeps functions out, the backslash keeps aliases out. Short,
# because every shell reads it: parsing is most of its cost.

__releasewatch_status=${__releasewatch_status-$?}

# True for the one shell that speaks: the first line of a file that was not there decides, for appending is atomic,
# unlike a look and a write. Where nothing can be written nobody speaks; on a full disk the file stays empty.
__releasewatch_first() {
  [[ ! -e $1 ]] || \builtin return
  \builtin set -- "$1" "$$ ${HOSTNAME-}"
  \builtin printf '%s\n' "$2" >>"$1"
  \builtin read -r <"$1"
  [[ -f $1 && ${REPLY:-$2} == "$2" ]]
}

__releasewatch_hook() {
  # A shell started for one command (-c) is no place to read in, even when it calls itself interactive.
  [[ $- == *i* && -t 1 && ${TERM-} != dumb && -z ${CI-}${BASH_EXECUTION_STRING-} ]] || \builtin return
  \builtin local REPLY="" _day _zone _dir="${XDG_STATE_HOME-}" _as=colour
  if [[ -n ${RELEASEWATCH_HOME-} ]]; then
    _dir=${RELEASEWATCH_HOME/#\~/"${HOME-}"}/state
  elif [[ $_dir == /* ]]; then
    _dir+=/releasewatch
  elif [[ $OSTYPE == darwin* ]]; then
    _dir="${HOME-}/Library/Application Support/releasewatch"
  else
    _dir=${HOME-}/.local/state/releasewatch
  fi
  _dir+=/reminders
  [[ -d $_dir ]] || \builtin return
  \builtin printf -v _day '%(%Y-%m-%d %z)T' -1 || _day=$(\builtin command date '+%Y-%m-%d %z')
  _zone=${_day#* } _day=${_day% *}

  # Deaf to the hangup of a terminal that is closed at once; in a subshell no job is announced.
  if [[ -e $_dir/refresh && ! -e $_dir/refreshed-$_day && -z ${RELEASEWATCH_OFFLINE-} && -x $_dir/releasewatch ]] &&
    __releasewatch_first "$_dir/refreshed-$_day"; then
    (\builtin trap '' HUP && "$_dir/releasewatch" refresh --quiet </dev/null >/dev/null 2>&1 &)
  fi

  [[ -z ${NO_COLOR-} ]] || _as=plain
  [[ -f $_dir/$_day.$_as && ! -e $_dir/shown-$_day ]] || \builtin return
  [[ -x $_dir/releasewatch ]] || \builtin type -P releasewatch >/dev/null || \builtin return
  __releasewatch_first "$_dir/shown-$_day" || \builtin return
  # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
  \builtin read -r -d '' <"$_dir/$_day.$_as"
  [[ $REPLY == offsets\ * ]] || \builtin return
  \builtin printf %s "${REPLY#*$'\n'}"
  [[ "${REPLY%%$'\n'*} " != *" $_zone "* ]] || \builtin return
  \builtin read -r -d '' <"$_dir/elsewhere.$_as"
  \builtin printf %s "$REPLY"
}

# Leaves nothing behind but the status that was there before; a shell under `set -e` must not die of that one.
__releasewatch_leave() {
  \builtin set -- "$__releasewatch_status"
  \builtin unset -v __releasewatch_status
  \builtin unset -f __releasewatch_first __releasewatch_hook __releasewatch_leave
  [[ $- == *e* ]] || \builtin return "$1"
}

# After || the shell's `set -e` is at rest; whatever goes wrong inside is nobody's business.
__releasewatch_hook 2>/dev/null || \builtin :
__releasewatch_leave
