# What hook.bash does in the one shell of a day that says something or starts the daily refresh.

# True for the one shell that speaks: to make a file that may not be there yet is atomic, unlike a look and a write.
# Nothing is written into it, so neither a full disk nor a limit on the size of files has a say. Where it cannot be
# made nobody speaks.
__releasewatch_first() {
  [[ ! -e $1 ]] || \builtin return
  \builtin set -- "$1" "$-"
  \builtin set -C
  \builtin true >"$1" && \builtin set -- "$1" "$2" made
  [[ $2 == *C* ]] || \builtin set +C
  [[ ${3-} == made ]]
}

__releasewatch_say() {
  # A shell started for one command (-c) is no place to read in, even when it calls itself interactive.
  [[ -t 1 && ${TERM-} != dumb && -z ${CI-}${BASH_EXECUTION_STRING-} && -d $1 ]] || \builtin return
  \builtin local _dir _day _zone _as _text _head _said IFS
  _dir=$1 _as=colour
  \builtin printf -v _day '%(%Y-%m-%d %z)T' -1 || _day=$(\builtin command date '+%Y-%m-%d %z')
  _zone=${_day#* } _day=${_day% *}

  # Deaf to the hangup of a terminal that is closed at once, before there is a process that could hear it; in a
  # subshell no job is announced.
  if [[ -e $_dir/refresh && ! -e $_dir/refreshed-$_day && -z ${RELEASEWATCH_OFFLINE-} && -x $_dir/releasewatch ]] &&
    __releasewatch_first "$_dir/refreshed-$_day"; then
    (\builtin trap '' HUP; "$_dir/releasewatch" refresh --quiet </dev/null >/dev/null 2>&1 &)
  fi

  [[ -z ${NO_COLOR-} ]] || _as=plain
  [[ -f $_dir/$_day.$_as && ! -e $_dir/shown-$_day ]] || \builtin return
  [[ -x $_dir/releasewatch ]] || \builtin type -P releasewatch >/dev/null || \builtin return
  __releasewatch_first "$_dir/shown-$_day" || \builtin return
  # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
  IFS="" \builtin read -r -d '' _text <"$_dir/$_day.$_as"
  [[ $_text == offsets\ * ]] || \builtin return
  _head=${_text%%$'\n'*} _said=${_text#*$'\n'}
  # It also names the days that nobody has heard of yet: whoever tells of one makes its mark.
  IFS=" "
  for _day in ${_head#* late }; do
    [[ -f $_dir/$_day.late.$_as ]] && __releasewatch_first "$_dir/shown-$_day" || \builtin continue
    IFS="" \builtin read -r -d '' _text <"$_dir/$_day.late.$_as"
    _said+=$_text
  done
  [[ -n $_said ]] || \builtin return
  \builtin printf %s "$_said"
  [[ "$_head " != *" $_zone "* ]] || \builtin return
  IFS="" \builtin read -r -d '' _text <"$_dir/elsewhere.$_as"
  \builtin printf %s "$_text"
}

# After || the shell's `set -e` is at rest; whatever goes wrong inside is nobody's business.
__releasewatch_say "${__releasewatch_dir-}" 2>/dev/null || \builtin :
\builtin unset -f __releasewatch_first __releasewatch_say
