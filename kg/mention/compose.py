"""From proposals to names and noun phrases, one compound at a time.

A compound (a run of nouns without a particle) holds names and common nouns. What stands behind a name decides:
    孫正義 + CEO        a title: the name stays bare
    クラークカウンティー + 地裁   a head noun of a body, place or thing: the whole is a name
    アメリカ + 大使       a head noun of a person, or any other: the whole is a description, with the name inside
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.body.bodies import (
    CHAMBERS,
    arm_abroad,
    as_nested,
    bodies,
    crosses,
    incorporated,
    led,
    with_branches,
    with_departments,
)
from kg.mention.candidates import at_sea
from kg.mention.followed import followed, named_class, style
from kg.mention.lexicon import Lexicon
from kg.mention.noun_phrase import nominal
from kg.mention.parts import Part
from kg.mention.person.presented import (
    addressed,
    called,
    may_be_person,
    sited,
    unwritten,
)
from kg.mention.place.bound import bound
from kg.mention.script import foreign
from kg.mention.span import Rank, Span, text_of
from kg.model import MentionKind, Sentence, Token

__all__ = ["choose", "compound"]


def choose(proposals: Sequence[Span]) -> list[Span]:
    """Proposals that do not overlap, in order: by rank, then the longest. What others say of the same words is kept."""
    taken: dict[int, Span] = {}
    out = []
    for span in sorted(proposals, key=lambda s: (-s.rank, s.start - s.stop, s.start, -s.confidence)):
        place = range(span.start, span.stop)
        if taken.keys().isdisjoint(place):
            taken.update(dict.fromkeys(place, span))
            out.append(span)
            continue
        covering = {id(other): other for k in place if (other := taken.get(k))}
        if len(covering) == 1:
            (other,) = covering.values()
            if (other.start, other.stop) == (span.start, span.stop):
                if other.type == span.type and not other.entity:
                    other.aliases = other.aliases or span.aliases
                other.entity = other.entity or span.entity
                other.confidence = max(other.confidence, span.confidence)
                for name, weight in span.votes.items():
                    other.vote(name, weight)
                if other.type == "Thing" or (other.type == "Place" and span.entity is not None):
                    other.type = span.type
            elif not other.votes and other.start <= span.start and span.stop <= other.stop:
                other.votes, other.type = dict(span.votes), span.type
            elif _worth(span, other):
                span.nested = True
                out.append(span)
    return sorted(out, key=lambda s: (s.start, -s.stop))


def _worth(inner: Span, outer: Span) -> bool:
    """A known name or place inside the name of a body is kept: 日本 in 日本銀行協会, not a word in a book's title, nor the body
    that another one's name ends in: インド + 国鉄."""
    if inner.stop == outer.stop and inner.start > outer.start and inner.type == outer.type == "Company":
        return False
    return (
        inner.rank is Rank.RECOGNISED
        and inner.entity is not None
        and outer.start <= inner.start
        and inner.stop <= outer.stop
        and outer.type not in ("Person", "Product", "Work")
    )


def compound(
    sentence: Sentence, begin: int, end: int, names: list[Span], parts: Sequence[Part], lexicon: Lexicon
) -> list[Span]:
    """The mentions of the compound noun begin..end, whose names are given in order; names outside it are left alone."""
    tokens = sentence.tokens
    nested = [n for n in names if n.nested]
    names = with_departments(tokens, [n for n in names if not n.nested], nested)
    body = incorporated(tokens, begin, end, names, parts, lexicon)
    if body is not None and not any(
        crosses(n, body) or (n.rank is Rank.MARKED and n.type == "Person")  # 高木誠 + HD社長
        for n in names
        if n.start != body.start or n.rank > Rank.RECOGNISED
    ):
        names = [n for n in names if not crosses(n, body)]
        return [body, *(n for n in names if n.start < body.start or n.stop > body.stop), *nested]
    if not names:
        if not style(tokens, begin, begin + 1) and (person := addressed(tokens, begin, end, lexicon)) is not None:
            return [person]
        found = nominal(tokens, begin, end, parts, lexicon)
        if found and at_sea(tokens, found):
            return []
        named = (told(tokens, found, lexicon) for told in (called, sited)) if found else ()
        if (name := next(filter(None, named), None)) is not None:
            return [name]
        first = tokens[found.begin].surface if found and found.end == found.begin + 1 else ""
        if first and (
            lexicon.listed(first)
            or any(first in words for words in (lexicon.plain, lexicon.native, lexicon.definitions))
        ):
            pass  # アーティスト, ムニシピオ, whatever the vectors know of it
        elif found and _styled(tokens, found, lexicon):
            found.kind, found.confidence = MentionKind.NAME, 0.6
            found.vote(found.type, 1.0)
        elif found and unwritten(tokens[found.begin]) and (first or named_class(found.type, lexicon)):
            found.kind, found.confidence = MentionKind.NAME, 0.4  # インベブ, ノーサントプシャー州
            found.vote(found.type, 0.6)
        elif found and found.end - found.begin == 1 and _proper(tokens[found.begin], lexicon):
            found.kind, found.confidence = MentionKind.NAME, 0.4
            found.vote("Person" if "人名" in tokens[found.begin].tag else found.type, 0.3)
        return [found] if found else []
    if (arm := arm_abroad(tokens, begin, end, names, lexicon)) is not None:
        return [arm, *nested]
    out = nested
    if names[0].begin > begin:
        out.extend(_prefix(tokens, begin, names[0], parts, lexicon))
    if (service := bound(tokens, names, end, lexicon)) is not None:
        return [service, *map(as_nested, names), *nested]
    names = with_branches(tokens, end, bodies(tokens, names, out, lexicon), out, lexicon)
    names = _with_titles(tokens, end, names, out, lexicon)
    for k, name in enumerate(names):
        stop = names[k + 1].begin if k + 1 < len(names) else max(end, name.end)
        out.extend(followed(tokens, name, stop, parts, lexicon))
    led(tokens, begin, names[0], parts, out, lexicon)
    return out


def _styled(tokens: Sequence[Token], found: Span, lexicon: Lexicon) -> bool:
    """Whether foreign words end as only a firm's name does (サン + ミュージック + プロダクション), in what is no kind of firm by itself."""
    words = tokens[found.begin : found.end]
    if found.type not in ("Company", "MediaOrganization") or len(words) < 2 or lexicon.class_of(words[-1].surface):
        return False
    return all(foreign(t.surface) and "サ変" not in t.tag for t in words) and words[0].surface not in lexicon.plain


def _with_titles(tokens: Sequence[Token], end: int, names: list[Span], out: list[Span], lexicon: Lexicon) -> list[Span]:
    """The names without a body that is but the beginning of the title behind a person's name (X + 上院 + 議員)."""
    if len(names) < 2 or not may_be_person(tokens, names[-2], lexicon) or names[-2].end != names[-1].begin:
        return names
    title = text_of(tokens, names[-1].begin, end)
    if (
        names[-1].end >= end
        or not lexicon.post(title)
        or text_of(tokens, names[-1].begin, names[-1].end) not in CHAMBERS
    ):
        return names
    out.append(as_nested(names[-1]))
    return names[:-1]


def _proper(token: Token, lexicon: Lexicon) -> bool:
    """True for a proper noun of the dictionary that is no head noun or title (プロレスラー)."""
    return "固有名詞" in token.tag and not lexicon.listed(token.surface)


def _prefix(tokens: Sequence[Token], begin: int, name: Span, parts: Sequence[Part], lexicon: Lexicon) -> list[Span]:
    """What stands before a name within its compound and says what it is: 検索大手 + グーグル."""
    found = nominal(tokens, begin, name.begin, parts, lexicon)
    return [found] if found and found.type != "Thing" else []
