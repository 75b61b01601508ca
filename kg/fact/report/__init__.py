"""What the ways of a report say beside its predicates: scores, plays, brackets, shares."""
