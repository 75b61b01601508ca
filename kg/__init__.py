"""Knowledge graphs you can trust, read from Japanese news."""
