"""The command line: words in, one action, one view, an exit code out."""

COMPLETE_VARIABLE = "_RELEASEWATCH_COMPLETE"
"""Set by the completion scripts; its value is the word to complete, the words before it are arguments."""
