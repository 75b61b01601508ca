"""The ontology as a whole: loaded from its folder, compiled once, kept in the user's cache folder by content."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import pickle
import sys
import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kg import cache
from kg.errors import OntologyError
from kg.ontology.constructions import Constructions, read_constructions
from kg.ontology.entities import KnownEntities, read_entities
from kg.ontology.frames import Frame, NounFrame
from kg.ontology.index import Frames
from kg.ontology.nouns import Nouns, TitleKind, read_nouns
from kg.ontology.schema import ACTORS, Class, Relation, read_schema
from kg.ontology.tables import load_toml, read_frames, read_words

__all__ = ["Ontology", "ontology_folder"]

_PLACES = frozenset(("Place", "Region", "City", "Thing"))

_CACHED_AT_MOST = 8

_LOADED: dict[str, Ontology] = {}  # by digest, the last one that this process loaded


def ontology_folder() -> Path:
    """Where the ontology's files lie: inside the installed package, or beside it in the source tree."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_ontology"
    return installed if installed.is_dir() else package.parent / "ontology"


@dataclass(frozen=True, eq=False)  # what is kept for an ontology is looked up by its identity, which takes no time
class Ontology:
    """Classes, relations, frames, head nouns and known entities. `relations` holds inverse properties as well."""

    classes: Mapping[str, Class]
    relations: Mapping[str, Relation]
    frames: Frames
    nouns: Nouns
    entities: KnownEntities
    constructions: Constructions = field(default_factory=Constructions)
    digest: str = ""  # of the files it was read from: two ontologies with the same digest say the same

    @classmethod
    def load(cls, folder: str | Path | None = None, entities: str | Path | None = None) -> Ontology:
        """The ontology of `folder` (the project's own by default), with a user's `entities` file over its own.

        A name or id of the user's file takes precedence over the same one of the folder's. The compiled form is kept
        in the user's cache folder under a hash of what the files say, and rebuilt whenever it is missing or unreadable;
        the last one loaded is kept in memory too. Raises OntologyError where a file is missing or does not say what it
        should.
        """
        files = _Files(Path(folder) if folder is not None else ontology_folder(), entities)
        digest = files.digest()
        if digest not in _LOADED:
            kept = _Cache(digest)
            found = kept.read()
            if not isinstance(found, cls):
                found = _compile(files)
                kept.write(found)
            _LOADED.clear()
            _LOADED[digest] = found
        return _LOADED[digest]

    @cached_property
    def above(self) -> dict[str, frozenset[str]]:
        """Each class with those that it lies below, and itself."""
        above: dict[str, frozenset[str]] = {}

        def ancestors(name: str) -> frozenset[str]:
            if name not in above:
                parent = self.classes[name].parent
                above[name] = frozenset((name,)) | (ancestors(parent) if parent else frozenset())
            return above[name]

        for name in self.classes:
            ancestors(name)
        return above

    def is_post(self, relation: str) -> bool:
        """Whether a relation is that of a post to its holder's body (ceoOf: holdsPositionAt)."""
        return self.is_below(relation, self.constructions.post)

    def is_below(self, relation: str, above: Collection[str]) -> bool:
        """Whether a relation is one of `above` or a sub-property of one. False for a relation that does not exist."""
        found = self.relations.get(relation)
        while found is not None and found.name not in above:
            found = self.relations.get(found.parent or "")
        return found is not None

    def is_a(self, type: str, ancestor: str) -> bool:
        """Whether class `type` is `ancestor` or lies below it. False for a class that does not exist."""
        return ancestor in self.above.get(type, ())

    def ends_of(self, frame: NounFrame) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The classes of what bears a relational noun in one of its frames, and of whose it is."""
        relation = self.relations[frame.relation]
        subject, obj = frame.subject_class or relation.domain, frame.object_class or relation.range
        if frame.bearer != "subject":
            return obj, subject
        return (obj, obj) if relation.symmetric and not frame.subject_class else (subject, obj)

    def is_any(self, type: str, ancestors: Iterable[str]) -> bool:
        """Whether class `type` is one of the others or lies below one."""
        above = self.above.get(type, ())
        return any(ancestor in above for ancestor in ancestors)

    def compatible(self, type: str, classes: Collection[str]) -> bool:
        """Whether something of class `type` may be what one of `classes` asks for: it is one, or is known less
        precisely (Organization where Company is asked). Always true where `type` or `classes` says nothing ("",
        "Thing", no class)."""
        if type not in self.above or type == "Thing" or not classes:
            return True
        above = self.above[type]
        for wanted in classes:
            if wanted == "Thing" or wanted in above or wanted not in self.above or type in self.above[wanted]:
                return True
        return False

    def admits(self, type: str, classes: Collection[str]) -> bool:
        """Whether a written argument of class `type` may fill a place for `classes`: a compatible one, a place that acts
        as its government or people do (米国 where an Agent is asked), or what acts as the body that runs it: an
        undertaking, a service, a state with its posts, a town where states are named too. What is a place and no more
        (富士山, 月面) is no state."""
        if type == "Place" and "Country" in classes and _PLACES.isdisjoint(classes):
            return False
        if self.compatible(type, classes):
            return True
        actors = [actor for name in classes for actor in ACTORS.get(name, ())]
        return any(
            self.is_a(type, actor) for actor in (*actors, *(("City",) if actors and "Country" in classes else ()))
        )

    def head_class(self, noun: str) -> str | None:
        """The class that a noun's head says (地方銀行: Company, 県: Region, 首相: Person), None where it says none."""
        return self.nouns.head_class(noun)

    def is_head(self, noun: str) -> bool:
        """Whether a word is a head noun as a whole (川), so that it says what a thing is and names none."""
        return self.nouns.heads.get(noun) is not None

    def title(self, word: str) -> tuple[str, TitleKind] | None:
        """The title that `word` ends in or is, with its kind: 鈴木首相 -> (首相, post), or None."""
        return self.nouns.titles.longest(word)


class _Files:
    """The files of an ontology folder, read once."""

    def __init__(self, folder: Path, entities: str | Path | None) -> None:
        self.folder = folder
        self.own = Path(entities) if entities is not None else None
        paths = [folder / name for name in ("core.ttl", "entities.tsv", "nouns-ja.toml")]
        self.frame_paths = sorted((folder / "frames").glob("*.toml"))
        if (standing := folder / "standing-ja.toml").exists():
            self.frame_paths.append(standing)
        self.constructions = folder / "constructions.toml"
        if self.constructions.exists():
            paths.append(self.constructions)
        self.content: dict[Path, bytes] = {}
        for path in (*paths, *self.frame_paths, *((self.own,) if self.own else ())):
            try:
                self.content[path] = path.read_bytes()
            except OSError as error:
                raise OntologyError(
                    f"{path} cannot be read: {error.strerror}; name a folder with core.ttl, entities.tsv, "
                    "nouns-ja.toml and frames/, and an existing entities file"
                ) from error

    def text(self, path: Path) -> str:
        try:
            return self.content[path].decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise OntologyError(f"{path.name} is not UTF-8 (byte {error.start}); save it as UTF-8") from error

    def digest(self) -> str:
        """A hash of the files and of the code that reads them."""
        digest = hashlib.sha256(f"{sys.version}".encode())
        for source in sorted(Path(__file__).parent.glob("*.py")):
            digest.update(source.read_bytes())
        for path, content in self.content.items():
            digest.update(f"{path.name}\0{path == self.own}\0{len(content)}\0".encode())
            digest.update(content)
        return digest.hexdigest()[:32]


def _compile(files: _Files) -> Ontology:
    classes, relations = read_schema(files.folder / "core.ttl")
    nouns_path = files.folder / "nouns-ja.toml"
    nouns = read_nouns(nouns_path, load_toml(nouns_path, files.content[nouns_path]), classes)
    frames: list[Frame] = []
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in files.frame_paths:
        tables = load_toml(path, files.content[path])
        words |= read_words(path, tables)
        frames.extend(read_frames(path, tables, relations, classes))
    entities_path = files.folder / "entities.tsv"
    known = read_entities(entities_path, files.text(entities_path), classes)
    own = read_entities(files.own, files.text(files.own), classes, known) if files.own else []
    constructions = Constructions()
    if (content := files.content.get(files.constructions)) is not None:
        constructions = read_constructions(files.constructions, load_toml(files.constructions, content), relations)
    entities = KnownEntities(known, own)
    return Ontology(classes, relations, Frames(frames, words), nouns, entities, constructions, files.digest())


class _Cache:
    """One compiled ontology in the user's cache folder. A cache that cannot be read or written is as good as none.

    What is unpickled is only ever a file that this user wrote into a folder that nobody else can write to.
    """

    def __init__(self, digest: str) -> None:
        self.folder = cache.folder()
        self.path = self.folder / f"ontology-{digest}.pickle"

    def _private(self) -> bool:
        return cache.private(self.folder, self.path)

    def read(self) -> object | None:
        collecting = gc.isenabled()
        gc.disable()  # thousands of small objects, none of them garbage
        try:
            return pickle.loads(self.path.read_bytes()) if self._private() else None  # noqa: S301 (the user's own file)
        except Exception:  # whatever a damaged file makes of itself: it is rebuilt
            return None
        finally:
            if collecting:
                gc.enable()

    def write(self, ontology: Ontology) -> None:
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not self._private():
                return
            with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".part", delete=False) as part:
                part.write(pickle.dumps(ontology, protocol=pickle.HIGHEST_PROTOCOL))
            Path(part.name).replace(self.path)
            newest_first = sorted(self.folder.glob("ontology-*.pickle"), key=lambda p: p.stat().st_mtime, reverse=True)
            for old in newest_first[_CACHED_AT_MOST:]:
                old.unlink()
