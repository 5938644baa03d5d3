"""The start of a shell: lines prepared for each day, the scripts that print them, and their installation."""
