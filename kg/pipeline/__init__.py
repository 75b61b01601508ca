"""The way through: documents → sentences → mentions → claims → facts → graph."""

from __future__ import annotations

from kg.pipeline.builder import Built, build, extract
from kg.pipeline.record import records

__all__ = ["Built", "build", "extract", "records"]
