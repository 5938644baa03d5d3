# What hook.zsh does in the one shell of a day that says something or starts the daily refresh.

# True for the one shell that speaks: to make a file that may not be there yet is atomic, unlike a look and a write.
# Nothing is written into it, so neither a full disk nor a limit on the size of files has a say. Where it cannot be
# made nobody speaks.
__releasewatch_first() {
  [[ ! -e $1 ]] || return
  builtin setopt local_options no_clobber
  builtin true >$1
}

__releasewatch_say() {
  [[ -t 1 && ${TERM-} != dumb && -z ${CI-} && -d $1 ]] || return
  local dir=$1 day=${(%):-%D{%Y-%m-%d %z}} zone as=colour
  zone=${day#* } day=${day% *}

  # Deaf to the hangup of a terminal that is closed at once, before there is a process that could hear it; in a
  # subshell no job is announced.
  if [[ -e $dir/refresh && ! -e $dir/refreshed-$day && -z ${RELEASEWATCH_OFFLINE-} && -x $dir/releasewatch ]] &&
    __releasewatch_first $dir/refreshed-$day; then
    ( builtin trap "" HUP; $dir/releasewatch refresh --quiet </dev/null &>/dev/null & )
  fi

  [[ -z ${NO_COLOR-} ]] || as=plain
  [[ -f $dir/$day.$as && ! -e $dir/shown-$day ]] || return
  [[ -x $dir/releasewatch ]] || builtin whence -p releasewatch >/dev/null || return
  __releasewatch_first $dir/shown-$day || return
  # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
  local -a lines said
  local late
  lines=("${(@f)$(<$dir/$day.$as)}")
  [[ $lines[1] == "offsets "* ]] || return
  said=("${(@)lines[2,-1]}")
  # It also names the days that nobody has heard of yet: whoever tells of one makes its mark.
  for late in ${(M)${(s: :)lines[1]}:#*-*-*}; do
    [[ -f $dir/$late.late.$as ]] && __releasewatch_first $dir/shown-$late || continue
    said+=("$(<$dir/$late.late.$as)")
  done
  (( $#said )) || return
  builtin print -rl -- "${(@)said}"
  [[ "$lines[1] " == *" $zone "* ]] || builtin print -r -- "$(<$dir/elsewhere.$as)"
}

# A restricted shell may not even redirect its errors.
[[ -o restricted ]] || __releasewatch_say $dir 2>/dev/null
unfunction __releasewatch_first __releasewatch_say
