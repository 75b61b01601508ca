"""Readers are put together from several classes: no method of one may hide its namesake in another."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator

import pytest

ROOMS = ("kg.fact", "kg.mention", "kg.resolve")


def classes(room: str) -> Iterator[type]:
    package = importlib.import_module(room)
    for module in pkgutil.walk_packages(package.__path__, f"{room}."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if found.__module__ == module.name:
                yield found


@pytest.mark.parametrize("room", ROOMS)
def test_no_method_hides_another(room: str) -> None:
    hidden = []
    for found in classes(room):
        own = [base for base in found.__mro__ if base.__module__.startswith("kg.")]
        names = Counter(name for base in own for name, value in vars(base).items() if inspect.isroutine(value))
        hidden += [f"{found.__qualname__}.{name}" for name, n in names.items() if n > 1 and not name.startswith("__")]
    assert hidden == []
