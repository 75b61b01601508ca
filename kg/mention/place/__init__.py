"""Names of places, by what is written in them and around them."""
