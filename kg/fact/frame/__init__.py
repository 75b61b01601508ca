"""Verb frames: what a predicate says, and what fills its places."""
