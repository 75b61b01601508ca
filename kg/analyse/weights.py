"""GiNZA's trained weights as plain arrays: taken once out of the pipeline that spaCy loads, then kept.

spaCy needs seconds to be imported and to load its pipeline, of which nothing but these arrays is used. They are kept in
the user's cache folder under a hash of the model's files, in one file that is mapped into memory, so that a start reads
what it needs and processes share it.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from kg import cache
from kg.analyse.layers import Maxout
from kg.errors import ModelError

__all__ = ["MODEL", "Weights", "extract", "load", "stored"]

MODEL = "ja_ginza"
_ALIGNED = 64  # bytes
_KEPT = 2  # models


@dataclass(frozen=True)
class Weights:
    """Arrays by name, and `said`: what is no array (labels, seeds, Sudachi's split mode)."""

    arrays: Mapping[str, np.ndarray]
    said: Mapping[str, Any]

    def __getitem__(self, name: str) -> np.ndarray:
        return self.arrays[name]


def load(pipeline: Callable[[], Any]) -> Weights:
    """The weights of the installed model; `pipeline` loads it where they are not kept yet.

    Raises `ModelError` where it is not installed."""
    path = _path()
    if path is not None and (found := stored(path)) is not None:
        return found
    made = extract(pipeline())
    if path is not None:
        _keep(made, path)
    return made


def extract(nlp: Any) -> Weights:
    """The weights of a pipeline. Raises `ValueError` or `KeyError` for one of another build."""
    from spacy.parts_of_speech import NAMES
    from spacy.symbols import IDS

    arrays: dict[str, np.ndarray] = {}
    embed, encode = nlp.get_pipe("tok2vec").model.layers
    tables = [n for n in embed.walk() if n.name == "hashembed"]
    for k, table in enumerate(tables):
        arrays[f"hashed{k}"] = table.get_param("E")
    static = next(n for n in embed.walk() if n.name == "static_vectors")
    arrays["static"] = np.ascontiguousarray(static.get_param("W").T)
    layers = encode.layers[0].layers
    for name, layer in (("mix", embed), *((f"window{k}", layer) for k, layer in enumerate(layers))):
        _put_maxout(arrays, name, layer)
    vectors = nlp.vocab.vectors
    arrays["vectors"] = vectors.data
    keys = np.fromiter(vectors.key2row.keys(), dtype=np.uint64, count=len(vectors.key2row))
    rows = np.fromiter(vectors.key2row.values(), dtype=np.int32, count=len(vectors.key2row))
    order = np.argsort(keys)
    arrays["keys"], arrays["rows"] = keys[order], rows[order]
    pipes = {"parser": nlp.get_pipe("parser"), "entities": nlp.get_pipe("ner")}
    actions = {}
    for name, pipe in pipes.items():
        lower, upper = pipe.model.get_ref("lower"), pipe.model.get_ref("upper")
        arrays |= {
            f"{name}.{p}": lower.get_param(key) for p, key in (("lower", "W"), ("bias", "b"), ("padding", "pad"))
        }
        arrays |= {f"{name}.{p}": upper.get_param(key) for p, key in (("upper", "W"), ("upper_bias", "b"))}
        actions[name] = [pipe.moves.get_class_name(k) for k in range(pipe.moves.n_moves)]
    tagger = nlp.get_pipe("morphologizer")
    inner = [
        *(_last(pipe.model.get_ref("tok2vec"), "linear") for pipe in pipes.values()),
        _last(tagger.model, "softmax"),
    ]
    arrays["inner.weights"] = np.ascontiguousarray(np.concatenate([n.get_param("W") for n in inner]).T)
    arrays["inner.bias"] = np.concatenate([n.get_param("b") for n in inner])
    said = {
        "seeds": [table.attrs["seed"] for table in tables],
        "windows": len(layers),
        "cuts": np.cumsum([n.get_dim("nO") for n in inner]).tolist(),
        "actions": actions,
        "pos": [NAMES[tagger.cfg["labels_pos"][label]] for label in tagger.labels],
        "symbols": {name: int(k) for name, k in IDS.items()},
        "split": nlp.tokenizer.split_mode or "A",
    }
    return Weights(arrays, said)


def _put_maxout(arrays: dict[str, np.ndarray], name: str, model: Any) -> None:
    inner = next(n for n in model.walk() if n.name == "maxout")
    norm = next(n for n in model.walk() if n.name == "layernorm")
    made = Maxout.of(inner.get_param("W"), inner.get_param("b"), norm.get_param("G"), norm.get_param("b"))
    arrays |= {
        f"{name}.weights": made.weights,
        f"{name}.bias": made.bias,
        f"{name}.gain": made.gain,
        f"{name}.shift": made.shift,
    }


def _last(model: Any, name: str) -> Any:
    return [n for n in model.walk() if n.name == name][-1]


def _path() -> Path | None:
    """Where the weights of the installed model are kept, by what tells one installation from another."""
    spec = importlib.util.find_spec(MODEL)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"the language model {MODEL} is not installed: pip install {MODEL}")
    folder = Path(spec.submodule_search_locations[0])
    digest = hashlib.sha256(Path(__file__).read_bytes())
    with contextlib.suppress(metadata.PackageNotFoundError):
        digest.update(f"{metadata.version('spacy')}\0{np.__version__}".encode())
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc"):
        status = path.stat()
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return cache.folder() / f"model-{digest.hexdigest()[:32]}.npy"


def stored(path: Path) -> Weights | None:
    """The weights in a file, mapped into memory; None where it is not there, not whole, or others could write to it."""
    try:
        if not cache.private(path.parent, path):
            return None
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            head = json.loads(file.read(length)) if length < 1 << 20 else None
        if head is None or path.stat().st_size != head["size"]:
            return None
        whole = np.memmap(path, dtype=np.uint8, mode="r")
        arrays = {
            name: np.ndarray(tuple(shape), np.dtype(kind), buffer=whole, offset=offset)
            for name, (kind, shape, offset) in head["arrays"].items()
        }
        return Weights(arrays, head["said"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(made: Weights, path: Path) -> None:
    """Writes the weights, where the folder can be written; older models go."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not cache.private(path.parent, path):
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
            write(made, part)
        Path(part.name).replace(path)
        newest = sorted(path.parent.glob("model-*.npy"), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in newest[_KEPT:]:
            old.unlink()


def write(made: Weights, file: Any) -> None:
    """The form of the file: the length of a JSON head, the head, and the arrays one after the other, aligned."""
    places: dict[str, tuple[str, list[int], int]] = {}
    offset = begin = 1 << 16
    for name, array in made.arrays.items():
        places[name] = (array.dtype.str, list(array.shape), offset)
        offset += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps({"size": offset, "arrays": places, "said": dict(made.said)}).encode()
    if len(head) + 8 > begin:
        raise ValueError(f"a head of {len(head)} bytes")
    file.write((len(head).to_bytes(8, "little") + head).ljust(begin, b"\0"))
    for array in made.arrays.values():
        data = np.ascontiguousarray(array).tobytes()
        file.write(data.ljust(-(-len(data) // _ALIGNED) * _ALIGNED, b"\0"))
