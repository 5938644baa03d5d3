"""Results turned into text: a table, plain lines or JSON."""
