"""What follows from what is said, and is marked so."""
