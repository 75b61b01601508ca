"""Imported by the fork server before it makes workers, and by nothing else: they share the memory of one model."""

from __future__ import annotations

import gc

from kg.pipeline.workers import analyser

analyser().network  # noqa: B018 loads the model
gc.freeze()  # the collector would write into shared pages, and so copy them
