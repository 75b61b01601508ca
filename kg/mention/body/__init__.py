"""Names of bodies: firms, parties, clubs, schools, papers, houses."""
