"""Who does what to whom: where the arguments of a predicate stand."""
