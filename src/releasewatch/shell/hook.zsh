# releasewatch: once a day, print the reminders that were prepared for this day, at the first prompt.
# Every shell of every day reads this, so it only looks whether this day still needs something; what is done then
# stands in say.zsh. It holds no title, no path and no setting, evaluates nothing that it reads, and uses builtins
# alone. The body is parsed and run with the options of zsh itself, whatever the person has set, without aliases:
# that is why it stands in quotes, and neither it nor say.zsh has any of their kind inside.

__releasewatch_status=${__releasewatch_status-$?}
[[ ! -o err_exit && ! -o err_return ]] || __releasewatch_status=0

builtin emulate -R zsh -o no_aliases -c '
# Runs before the first prompt, when the terminal belongs to the shell.
__releasewatch_hook() {
  local day=${(%):-%D{%F}} dir=${XDG_STATE_HOME-}
  if [[ -n ${RELEASEWATCH_HOME-} ]]; then
    dir=${RELEASEWATCH_HOME/#\~/$HOME}/state/reminders
  elif [[ $dir == /* ]]; then
    dir+=/releasewatch/reminders
  elif [[ $OSTYPE == darwin* ]]; then
    dir="$HOME/Library/Application Support/releasewatch/reminders"
  else
    dir=$HOME/.local/state/releasewatch/reminders
  fi
  if [[ -e $dir/$day.plain && ! -e $dir/shown-$day || -e $dir/refresh && ! -e $dir/refreshed-$day ]]; then
    # Under the instant prompt of powerlevel10k standard output is a file until the first round of these functions
    # is over, and whatever reaches that file is answered with a warning: sched comes after it
    # (https://github.com/romkatv/powerlevel10k, internal/p10k.zsh).
    if (( ${+__p9k_instant_prompt_active} )); then
      zmodload zsh/sched && sched +0 __releasewatch_hook
      return
    fi
    # Only zsh before 5.4 has to do with what a prompt makes of a name that is no text.
    local here=${${functions_source[__releasewatch_hook]-${(%):-%x}}:h}
    [[ ! -r $here/say.zsh ]] || builtin source $here/say.zsh
  fi
  precmd_functions=("${(@)precmd_functions:#__releasewatch_hook}")
  unfunction __releasewatch_hook
}

# Read twice it stands there twice; the first call takes both away.
if [[ -o interactive ]]; then precmd_functions+=(__releasewatch_hook); else unfunction __releasewatch_hook; fi

# Leaves the status that was there before.
if [[ $__releasewatch_status == 0 ]]; then
  unset __releasewatch_status
else
  () { unset __releasewatch_status; return $1 } $__releasewatch_status
fi
'
