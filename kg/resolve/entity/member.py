"""A member of a document's cast: one thing, with the mentions, names, classes and posts that it was found by."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kg.model import Mention, MentionKind
from kg.resolve.entity import names
from kg.resolve.lexicon import any_of, words
from kg.resolve.pronouns import points_back

__all__ = ["Member", "anaphor", "bare_name", "bare_phrase", "by_start", "place_of"]

_DEMONSTRATIVE = re.compile(
    rf"^(?:この|その|同じ|同(?!{any_of(words('same')['of'])})(?=\S)|当該|本(?=プロジェクト|計画|件|事業|作|製品|書|法)|上記の?|前述の|前記の?|こうした|これらの|それらの)"
)
_BRACKETED = re.compile(r"([^（()）]+)[（(]([^（()）]+)[)）]")
_RUBY = re.compile(r"(?<=[一-龥々ヶ])[（(][ぁ-ゖー・]+[）)](?=[一-龥々])")  # 樅山（もみやま）町, 寒川（かんがわ）進
_QUOTE_MARK = re.compile(r"[「」『』“”]")
_QUOTED = re.compile(r"[「『\"“]([^「」『』\"“”]+)[」』\"”]")


# By names of their own, since every mention is asked about again and again.
_NAME, _NOMINAL, _POINTING = MentionKind.NAME, MentionKind.NOMINAL, (MentionKind.PRONOUN, MentionKind.OMITTED)


def by_start(members: Iterable[Member]) -> dict[int, tuple[Member, Mention]]:
    """Who is named at an offset, the longest name where several begin there."""
    out: dict[int, tuple[Member, Mention]] = {}
    for member in members:
        for mention in member.mentions:
            if mention.start not in out or mention.end > out[mention.start][1].end:
                out[mention.start] = (member, mention)
    return out


def place_of(mention: Mention) -> tuple[int, int]:
    """Where a mention stands: what identifies it in a document."""
    return (mention.start, mention.end)


def anaphor(mention: Mention) -> bool:
    """Whether the mention points back: a pronoun, an omitted argument, or a description with この, 同 and the like."""
    kind = mention.kind
    if kind is _NAME:
        return points_back(mention.surface)  # 同省 taken for a name
    if kind is _NOMINAL:
        return _DEMONSTRATIVE.match(mention.surface) is not None
    return kind in _POINTING and mention.entity is None


def bare_phrase(surface: str) -> str:
    """A description without the words that point (この, 同), for the identity of nominals."""
    return names.key(_DEMONSTRATIVE.sub("", surface))


def bare_name(mention: Mention) -> str:
    """The surface without quotation marks around it, without the bracket and without the title that may end it."""
    return _bare(mention.surface, mention.title)


@lru_cache(maxsize=4096)
def _bare(written: str, title: str) -> str:
    surface = _RUBY.sub("", written.strip(" 　"))
    if bracketed := _BRACKETED.fullmatch(surface):
        surface = bracketed[1]
    if quoted := _QUOTED.fullmatch(surface):
        surface = quoted[1]
    if title and surface.endswith(title) and len(surface) > len(title):
        surface = surface[: -len(title)].rstrip(" 　・")
    return surface or written


@dataclass(eq=False, slots=True)
class Member:
    """One thing of the cast while it is being gathered. `order` is its rank by first mention; `mentions` are those by
    name (or, of a member without one, by its description), `descriptions` the common nouns that also mean it; `posts`
    are titles at its name, `offices` posts that it is told to have or to take, with the offset where that is told
    first."""

    kind: MentionKind
    order: int = 0
    mentions: list[Mention] = field(default_factory=list)
    votes: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    known: str | None = None
    type: str = "Thing"
    surfaces: Counter[str] = field(default_factory=Counter)
    given: dict[str, None] = field(default_factory=dict)
    descriptions: list[Mention] = field(default_factory=list)
    posts: set[str] = field(default_factory=set)
    offices: dict[str, int] = field(default_factory=dict)
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def first(self) -> tuple[int, int]:
        """Where it is named first: sentence and offset; behind everything where it is only described."""
        return place_of(self.mentions[0]) if self.mentions else (sys.maxsize, 0)

    @property
    def forms(self) -> list[str]:
        """All names as written, in order of appearance, then those that the text gives in brackets."""
        return list(dict.fromkeys((*self.surfaces, *self.given)))

    @property
    def fullest(self) -> str:
        """The longest name written, one that is only another name in brackets, or that is a quoted name with a noun
        behind it (「X」計画), if there is no other."""
        own = [s for s in self.surfaces if s not in self.given] or self.surfaces or self.given
        if len(own) == 1:
            return next(iter(own))
        return max(own, key=lambda s: (_QUOTE_MARK.search(s) is None, len(names.key(s)), s), default="")

    def take(self, mention: Mention, surface: str, units: tuple[str, ...], type_: str) -> None:
        """Takes a mention up as one of its own, by the name it has there."""
        self.mentions.append(mention)
        self.surfaces[surface] += 1
        self.votes[type_] += max(mention.confidence, 0.05)
        if units and surface not in self.units:
            self.units[surface] = units
        if mention.title:
            self.posts.add(mention.title)
        if mention.entity and not self.known:
            self.known = mention.entity
        bracketed = _BRACKETED.fullmatch(mention.surface)
        for alias in (*mention.aliases, *((bracketed[2],) if bracketed else ())):
            self.given.setdefault(alias)

    def absorb(self, other: Member) -> None:
        """Takes up all that another member, which is the same, was told by."""
        self.mentions = sorted(self.mentions + other.mentions, key=place_of)
        self.descriptions += other.descriptions
        self.surfaces.update(other.surfaces)
        for type_, weight in other.votes.items():
            self.votes[type_] += weight
        self.given.update(other.given)
        self.posts |= other.posts
        for post, offset in other.offices.items():
            self.offices[post] = min(offset, self.offices.get(post, offset))
        self.units |= other.units
        self.known = self.known or other.known
