"""Document → sentences with tokens, bunsetsu and dependencies. spaCy and GiNZA are met in this folder alone."""

from __future__ import annotations

from kg.analyse.ginza import Analyser

__all__ = ["Analyser"]
