"""A distributed group-by: rows go to the task that their key belongs to. Ray keeps, spills and, where a machine is lost,
makes again what goes between."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

__all__ = ["part_of", "rows_by_key", "shuffle"]

_RETRIES = 20  # of a task whose machine is lost


def part_of(key: str, parts: int) -> int:
    """The part that a key belongs to, the same on every machine."""
    return zlib.crc32(key.encode("utf-8", "backslashreplace")) % parts


def rows_by_key(rows: Iterable[Any], key: Callable[[Any], str], parts: int) -> list[list[Any]]:
    """Rows in parts by their key."""
    found: list[list[Any]] = [[] for _ in range(parts)]
    for row in rows:
        found[part_of(key(row), parts)].append(row)
    return found


def shuffle(
    inputs: Sequence[Any],
    spread: Callable[..., list[Any]],
    gather: Callable[..., Any],
    parts: int,
    *shared: Any,
    answers: int = 1,
) -> list[Any]:
    """Runs `spread(input, parts, *shared)` for each input, which gives a value for each part, and for each part
    `gather(part, values, *shared)` over what all inputs have for it; references to the answers, part by part.

    Inputs and `shared` may be references themselves. With `answers` above 1, `gather` gives that many values, and each
    part a list of references."""
    import ray

    spreading = ray.remote(_spread).options(num_cpus=1, max_retries=_RETRIES, num_returns=parts)
    gathering = ray.remote(_gather).options(num_cpus=1, max_retries=_RETRIES, num_returns=answers)
    spreads = [spreading.remote(spread, one, parts, *shared) for one in inputs]
    columns = [[s] if parts == 1 else s for s in spreads]
    found = [
        gathering.remote(gather, part, len(columns), *(c[part] for c in columns), *shared) for part in range(parts)
    ]
    return [one if answers == 1 or isinstance(one, list) else [one] for one in found]


def _spread(spread: Callable[..., list[Any]], one: Any, parts: int, *shared: Any) -> Any:
    found = spread(one, parts, *shared)
    return found[0] if parts == 1 else tuple(found)


def _gather(gather: Callable[..., Any], part: int, count: int, *values: Any) -> Any:
    return gather(part, list(values[:count]), *values[count:])
