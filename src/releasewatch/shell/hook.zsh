# releasewatch: once a day, print the reminders that were prepared for this day, at the first prompt.
# It holds no title, no path and no setting, evaluates nothing that it reads, and uses builtins alone. The body is
# parsed and run with the options of zsh itself, whatever the person has set, without aliases: that is why it stands
# in quotes, and has none of its kind inside. Short, because every shell reads it: parsing is most of its cost.

__releasewatch_status=${__releasewatch_status-$?}
[[ ! -o err_exit && ! -o err_return ]] || __releasewatch_status=0

builtin emulate -R zsh -o no_aliases -c '
# True for the one shell that speaks: the first line of a file that was not there decides, for appending is atomic,
# unlike a look and a write. Where nothing can be written nobody speaks; on a full disk the file stays empty.
__releasewatch_first() {
  [[ ! -e $1 ]] || return
  builtin print -r "$$ $HOST" >>$1
  local -a lines
  lines=("${(@f)$(<$1)}")
  [[ -f $1 && ${lines[1]:-$$ $HOST} == "$$ $HOST" ]]
}

__releasewatch_say() {
  [[ -t 1 && ${TERM-} != dumb && -z ${CI-} ]] || return
  local day zone dir=${XDG_STATE_HOME-} as=colour
  if [[ -n ${RELEASEWATCH_HOME-} ]]; then
    dir=${RELEASEWATCH_HOME/#\~/$HOME}/state
  elif [[ $dir == /* ]]; then
    dir+=/releasewatch
  elif [[ $OSTYPE == darwin* ]]; then
    dir="$HOME/Library/Application Support/releasewatch"
  else
    dir=$HOME/.local/state/releasewatch
  fi
  dir+=/reminders
  [[ -d $dir ]] || return
  day=${(%):-%D{%Y-%m-%d %z}}
  zone=${day#* } day=${day% *}

  # Disowned at once: nothing is announced, and nothing ends it when the terminal is closed.
  if [[ -e $dir/refresh && ! -e $dir/refreshed-$day && -z ${RELEASEWATCH_OFFLINE-} && -x $dir/releasewatch ]] &&
    __releasewatch_first $dir/refreshed-$day; then
    $dir/releasewatch refresh --quiet </dev/null &>/dev/null &!
  fi

  [[ -z ${NO_COLOR-} ]] || as=plain
  [[ -f $dir/$day.$as && ! -e $dir/shown-$day ]] || return
  [[ -x $dir/releasewatch ]] || builtin whence -p releasewatch >/dev/null || return
  __releasewatch_first $dir/shown-$day || return
  # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
  local -a lines
  lines=("${(@f)$(<$dir/$day.$as)}")
  [[ $lines[1] == "offsets "* ]] || return
  builtin print -rl -- "${(@)lines[2,-1]}"
  [[ "$lines[1] " == *" $zone "* ]] || builtin print -r -- "$(<$dir/elsewhere.$as)"
}

# Runs before the first prompt, when the terminal belongs to the shell. Under the instant prompt of powerlevel10k
# standard output is a file until the first round of these functions is over, and whatever reaches that file is
# answered with a warning: sched comes after it (https://github.com/romkatv/powerlevel10k, internal/p10k.zsh).
__releasewatch_hook() {
  if (( ${+__p9k_instant_prompt_active} )); then
    zmodload zsh/sched && sched +0 __releasewatch_hook
    return
  fi
  precmd_functions=("${(@)precmd_functions:#__releasewatch_hook}")
  __releasewatch_say 2>/dev/null
  unfunction __releasewatch_first __releasewatch_say __releasewatch_hook
}

# Read twice it stands there twice; the first call takes both away.
[[ ! -o interactive ]] || precmd_functions+=(__releasewatch_hook)

# Leaves the status that was there before.
() { unset __releasewatch_status; return $1 } $__releasewatch_status
'
