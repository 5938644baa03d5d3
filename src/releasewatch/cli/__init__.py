"""The command line: words in, one action, one view, an exit code out."""
