"""Names that a document has given before, in brackets, or by its title."""
