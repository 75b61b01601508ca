"""RDF terms as the store gives them, for the rooms that write graphs without knowing the engine."""

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

__all__ = ["BlankNode", "DefaultGraph", "Literal", "NamedNode", "Quad", "Triple"]
