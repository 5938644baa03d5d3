"""The command line: words in, one action, one view, an exit code out."""

COMPLETE_VARIABLE = "_RELEASEWATCH_COMPLETE"
"""Set by the completion scripts; its value is the word to complete, the words before it are arguments."""

COMPLETE_IN_VARIABLE = "_RELEASEWATCH_COMPLETE_IN"
"""`bash` where the words are as they stand on its line, quotes included; other shells tell what they mean."""
