"""What the program does: explicit arguments in, a frozen result out, nothing printed."""
