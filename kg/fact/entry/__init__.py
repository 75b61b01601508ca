"""What an encyclopedia's article says of its headword."""
