"""Relations that two names beside each other tell."""
