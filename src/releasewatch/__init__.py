"""Countdowns in the terminal to streaming shows that come out in parts."""

__version__ = "0.1.0"
