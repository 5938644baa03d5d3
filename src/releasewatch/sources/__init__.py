"""Where facts come from: one module a source, and one module that speaks to the network."""
