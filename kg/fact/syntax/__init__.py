"""A sentence as phrases and predicates, hung where Japanese has them."""
