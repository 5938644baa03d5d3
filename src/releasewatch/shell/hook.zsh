# releasewatch: once a day, print the reminders that were prepared for this day, at the first prompt.
#
# This text is constant: it holds no title, no path and no setting, and evaluates nothing that it reads. It uses
# builtins alone. The body is parsed and run with zsh's own options, whatever the person has set, without aliases;
# that is why it stands in quotes, and why there are no single quotes in it.

__releasewatch_status=${__releasewatch_status-$?}
[[ ! -o err_exit && ! -o err_return ]] || __releasewatch_status=0

'builtin' 'emulate' '-R' 'zsh' '-o' 'no_aliases' '-o' 'extended_glob' '-c' '
  # True for the one shell that speaks. The first line of a file that was not there decides: appending is atomic,
  # unlike a look followed by a write. Where nothing can be written nobody speaks; on a full disk the file is made
  # but stays empty, and whoever made it speaks.
  __releasewatch_claim() {
    [[ ! -e $1 ]] || builtin return 1
    builtin local me="$$ $HOST"
    builtin print -r -- "$me" >>$1
    [[ -f $1 ]] || builtin return 1
    builtin local -a lines=("${(@f)$(<$1)}")
    [[ -z $lines[1] || $lines[1] == "$me" ]]
  }

  # Sets the caller`s `program`; false when the program has gone.
  __releasewatch_find() {
    program=
    [[ ! -f $1/program ]] || program=$(<$1/program)
    [[ -n $program && -f $program && -x $program ]] && builtin return
    program=releasewatch
    builtin whence -p releasewatch >/dev/null
  }

  __releasewatch_say() {
    [[ -t 1 && ${TERM-} != dumb && -z ${CI-} ]] || builtin return

    builtin local directory day zone program file variant=colour
    if [[ -n ${RELEASEWATCH_HOME-} ]]; then
      directory=$RELEASEWATCH_HOME/state
      [[ $directory != \~/* ]] || directory=${HOME-}${directory#\~}
    elif [[ ${XDG_STATE_HOME-} == /* ]]; then
      directory=$XDG_STATE_HOME/releasewatch
    elif [[ ${HOME-} != /* ]]; then
      builtin return
    elif [[ $OSTYPE == darwin* ]]; then
      directory="$HOME/Library/Application Support/releasewatch"
    else
      directory=$HOME/.local/state/releasewatch
    fi
    directory+=/reminders
    [[ -d $directory ]] || builtin return

    day=${(%):-%D{%Y-%m-%d %z}}
    [[ $day == [0-9](#c4)-[0-9](#c2)-[0-9](#c2)" "[+-]* ]] || builtin return
    zone=${day#* } day=${day% *}

    # Disowned at once: nothing is announced, and nothing ends it when the terminal is closed.
    if [[ -f $directory/refresh && -z ${RELEASEWATCH_OFFLINE-} && ! -e $directory/refreshed-$day ]] &&
      __releasewatch_find $directory && __releasewatch_claim $directory/refreshed-$day; then
      builtin command $program refresh --quiet </dev/null &>/dev/null &!
    fi

    [[ -z ${NO_COLOR-} ]] || variant=plain
    file=$directory/$day.$variant
    if [[ ! -f $file ]]; then
      [[ -f $directory/until ]] || builtin return
      builtin local until=$(<$directory/until)
      [[ -n $until && $day > $until ]] || builtin return
      file=$directory/ended.$variant
    fi
    [[ ! -e $directory/shown-$day ]] || builtin return
    __releasewatch_find $directory || builtin return

    # The first line names the offsets from UTC that the day was prepared for; the rest is for the eye.
    builtin local -a lines=("${(@f)$(<$file)}")
    [[ $lines[1] == "offsets "* && $#lines -ge 2 ]] || builtin return
    __releasewatch_claim $directory/shown-$day || builtin return
    builtin print -rl -- "${(@)lines[2,-1]}"
    [[ "$lines[1] " == *" "($zone|any)" "* ]] || builtin print -r -- "$(<$directory/elsewhere.$variant)"
  }

  # Runs before the first prompt, when the terminal belongs to the shell. Under the instant prompt of powerlevel10k
  # standard output is a file until the end of the first round of these functions, and whatever reaches that file
  # is answered with a warning: sched comes after it (https://github.com/romkatv/powerlevel10k, internal/p10k.zsh).
  __releasewatch_hook() {
    if (( ${+__p9k_instant_prompt_active} )); then
      builtin zmodload zsh/sched && builtin sched +0 __releasewatch_hook
      builtin return
    fi
    precmd_functions=("${(@)precmd_functions:#__releasewatch_hook}")
    { __releasewatch_say } 2>/dev/null
    builtin unfunction __releasewatch_claim __releasewatch_find __releasewatch_say __releasewatch_hook
  }

  if [[ -o interactive && -z ${precmd_functions[(r)__releasewatch_hook]-} ]]; then
    builtin typeset -ga precmd_functions
    precmd_functions+=(__releasewatch_hook)
  fi

  # Leaves the status that was there before.
  () { builtin unset __releasewatch_status; builtin return $1 } $__releasewatch_status
'
