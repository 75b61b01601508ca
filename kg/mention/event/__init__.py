"""Names of events: contests, elections, games, what happens."""
