# releasewatch: once a day, print the reminders that were prepared for this day.
#
# This text is constant: it holds no title, no path and no setting, and evaluates nothing that it reads. On its
# normal path it uses builtins alone. bash 3.2 has no %(...)T and starts one `date` instead.
# `builtin` keeps functions of the same names out, the backslash keeps aliases out. `read` without a name keeps
# blanks whatever IFS is, and its failure at the end of a file is no failure here.

__releasewatch_status=${__releasewatch_status-$?}

# True for the one shell that speaks. The first line of a file that was not there decides: appending is atomic,
# unlike a look followed by a write. Where nothing can be written nobody speaks; on a full disk the file is made
# but stays empty, and whoever made it speaks.
__releasewatch_claim() {
  [[ ! -e $1 ]] || \builtin return 1
  \builtin local __releasewatch_me="$$ ${HOSTNAME-}" REPLY=
  \builtin printf '%s\n' "$__releasewatch_me" >>"$1"
  [[ -f $1 ]] || \builtin return 1
  \builtin read -r <"$1"
  [[ -z $REPLY || $REPLY == "$__releasewatch_me" ]]
}

# Sets __releasewatch_program to the program; false when it has gone.
__releasewatch_find() {
  \builtin local REPLY=
  [[ ! -f $1/program ]] || \builtin read -r <"$1/program"
  if [[ -n $REPLY && -f $REPLY && -x $REPLY ]]; then
    __releasewatch_program=$REPLY
  else
    __releasewatch_program=releasewatch
    \builtin type -P releasewatch >/dev/null
  fi
}

__releasewatch_hook() {
  # A shell started for one command (-c) is no place to read in, even when it calls itself interactive.
  [[ $- == *i* && -t 1 && -z ${BASH_EXECUTION_STRING+set} ]] || \builtin return
  [[ ${TERM-} != dumb && -z ${CI-} ]] || \builtin return

  \builtin local __releasewatch_program __releasewatch_directory __releasewatch_now __releasewatch_day
  \builtin local __releasewatch_zone __releasewatch_variant=colour __releasewatch_file REPLY=
  if [[ -n ${RELEASEWATCH_HOME-} ]]; then
    __releasewatch_directory=$RELEASEWATCH_HOME/state
    [[ $__releasewatch_directory != \~/* ]] || __releasewatch_directory=${HOME-}${__releasewatch_directory#\~}
  elif [[ ${XDG_STATE_HOME-} == /* ]]; then
    __releasewatch_directory=$XDG_STATE_HOME/releasewatch
  elif [[ ${HOME-} != /* ]]; then
    \builtin return
  elif [[ $OSTYPE == darwin* ]]; then
    __releasewatch_directory="$HOME/Library/Application Support/releasewatch"
  else
    __releasewatch_directory=$HOME/.local/state/releasewatch
  fi
  __releasewatch_directory+=/reminders
  [[ -d $__releasewatch_directory ]] || \builtin return

  \builtin printf -v __releasewatch_now '%(%Y-%m-%d %z)T' -1 ||
    __releasewatch_now=$(\builtin command date '+%Y-%m-%d %z')
  [[ $__releasewatch_now == [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' '[+-]* ]] || \builtin return
  __releasewatch_day=${__releasewatch_now% *}
  __releasewatch_zone=${__releasewatch_now#* }

  # The refresh ignores the hangup of a terminal that is closed at once; in a subshell no job is announced.
  if [[ -f $__releasewatch_directory/refresh && -z ${RELEASEWATCH_OFFLINE-} ]] &&
    [[ ! -e $__releasewatch_directory/refreshed-$__releasewatch_day ]] &&
    __releasewatch_find "$__releasewatch_directory" &&
    __releasewatch_claim "$__releasewatch_directory/refreshed-$__releasewatch_day"; then
    (
      \builtin trap '' HUP
      \builtin command "$__releasewatch_program" refresh --quiet </dev/null >/dev/null 2>&1 &
    )
  fi

  [[ -z ${NO_COLOR-} ]] || __releasewatch_variant=plain
  __releasewatch_file=$__releasewatch_directory/$__releasewatch_day.$__releasewatch_variant
  if [[ ! -f $__releasewatch_file ]]; then
    [[ -f $__releasewatch_directory/until ]] || \builtin return
    \builtin read -r <"$__releasewatch_directory/until"
    [[ -n $REPLY && $__releasewatch_day > $REPLY ]] || \builtin return
    __releasewatch_file=$__releasewatch_directory/ended.$__releasewatch_variant
  fi
  [[ ! -e $__releasewatch_directory/shown-$__releasewatch_day ]] || \builtin return
  __releasewatch_find "$__releasewatch_directory" || \builtin return

  # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
  \builtin read -r -d '' <"$__releasewatch_file"
  [[ $REPLY == offsets' '*$'\n'?* ]] || \builtin return
  __releasewatch_claim "$__releasewatch_directory/shown-$__releasewatch_day" || \builtin return
  \builtin printf '%s' "${REPLY#*$'\n'}"
  [[ "${REPLY%%$'\n'*} " == *" $__releasewatch_zone "* || $REPLY == 'offsets any'* ]] && \builtin return
  \builtin read -r -d '' <"$__releasewatch_directory/elsewhere.$__releasewatch_variant"
  \builtin printf '%s' "$REPLY"
}

# Leaves nothing behind but the status that was there before; a shell under `set -e` must not die of that.
__releasewatch_leave() {
  \builtin set -- "$__releasewatch_status"
  \builtin unset -v __releasewatch_status
  \builtin unset -f __releasewatch_claim __releasewatch_find __releasewatch_hook __releasewatch_leave
  [[ $- != *e* ]] || \builtin return 0
  \builtin return "$1"
}

# After || the shell's `set -e` is at rest; whatever goes wrong inside is nobody's business.
__releasewatch_hook 2>/dev/null || \builtin :
__releasewatch_leave
