"""Times and quantities: what is written, and what it comes to."""
