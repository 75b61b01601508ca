"""Descriptions that say of nothing in particular what it is: 会社, 作品, メダル where no word tells which one is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg.model import Mention, MentionKind, Sentence, Token
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["by_clause", "vague"]

_VAGUE = frozenset(word for kind in words("vague").values() for word in kind)
_LOOSE = frozenset(words("loose")["words"])
_JOINING = frozenset("やと、・")


def vague(member: Member, sentences: Mapping[int, Sentence]) -> bool:
    """Whether a member is but a bare noun that any of its kind is called by (会社に勤める), wherever it is spoken of; not what a
    clause or noun before it tells apart (高木氏が経営する会社, 海浜市の銀行)."""
    if member.kind is not MentionKind.NOMINAL or not member.mentions:
        return False
    if any(m.surface not in _VAGUE for m in member.mentions):
        return False
    return not any(_told_apart(m, sentences[m.sentence].tokens) for m in member.mentions)


def by_clause(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether nothing but a clause tells which is meant: 公園の近くにある倉庫."""
    told = [t for t in tokens[: mention.head] if t.head == mention.head and t.end <= mention.start]
    return [t.dep for t in told] == ["acl"]


def _told_apart(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether something before the noun hangs on it that tells which is meant: not 地域の企業や 自治体."""
    before = ((t, after) for t, after in pairwise(tokens[: mention.head + 1]) if t.head == mention.head)
    told = ((t, after) for t, after in before if t.end <= mention.start and t.surface not in _LOOSE)
    return any(t.surface not in _VAGUE or after.surface not in _JOINING for t, after in told)
