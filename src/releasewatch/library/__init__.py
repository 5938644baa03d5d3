"""The followed shows of one person, in one file that survives anything."""
