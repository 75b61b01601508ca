"""What speaks for the class of a name, and how it is settled over a document."""
