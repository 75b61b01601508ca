"""Whom pro-forms, descriptions and what is left out mean."""
