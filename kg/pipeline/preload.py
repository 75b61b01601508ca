"""Imported by the fork server before it makes workers, and by nothing else: what all of them would make anew they share.

A text is read for that: the model, the ontology and the tables that come with the first use are in memory then.
"""

from __future__ import annotations

import contextlib
import gc

from kg.collector import calm
from kg.errors import KgError
from kg.model import Document
from kg.pipeline.workers import analyser, ontology

_TEXT = "海浜電機は2024年3月、青葉製作所を約50億円で買収すると発表した。高木誠社長は「年内に完了する」と述べた。"

with calm():
    from kg.pipeline.stages import extract

    with contextlib.suppress(KgError):  # which the workers meet too, and can tell of
        list(extract([Document("", _TEXT)], ontology(None, None), analyser()))
gc.freeze()  # the collector would write into shared pages, and so copy them
