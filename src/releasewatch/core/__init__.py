"""Dates, countdowns, merging and wording: pure functions and frozen values."""
