"""Names of things: works and products in quotes, ships, reactors, measures, schemes."""
