"""The trained recogniser of names, a conditional random field, and how it is trained."""
