"""Names of persons and other living things: titles, posts, readings, rings."""
