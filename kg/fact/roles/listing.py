"""What is said of relational nouns in a row, or of one that is a topic: A社の会長とB大の理事を務める, 専務理事、会長を務めた."""

from __future__ import annotations

import re

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind

__all__ = ["host_of", "last_of_list", "listed_before", "place_around", "supposed"]

_AND = re.compile(r"^(?:および|及び|ならびに|並びに|かつ|また|そして|さらに)?、?$")


def host_of(reader: RoleClaims, phrase: Phrase, host: Phrase) -> Phrase:
    """The phrase that is said of a noun, whatever the parser has for it."""
    return _linked_host(reader, phrase, _own_host(reader, phrase, host))


def supposed(reader: RoleClaims, verb: Phrase) -> Phrase | None:
    """What somebody or something is held to be: 震源は 湊市沖と みられる."""
    own = verb.predicate
    said = verb.before
    if own is None or said is None or not own.passive or reader.words.supposing.isdisjoint(own.lemmas):
        return None
    named = said.mention is not None and said.func == "と" and said.parent is verb
    return said if named and said.predicate is None else None


def place_around(reader: RoleClaims, host: Phrase, classes: tuple[str, ...]) -> tuple[Mention, ...]:
    """The named place that a described one lies in, where a place is asked for: 現場は青葉市の 踏切だった."""
    if classes != ("Place",):
        return ()
    named = (a.head for a in reversed(reader.arguments.genitive(host)) if a.head.kind is MentionKind.NAME)
    place = next((m for m in named if reader.fits(m, classes)), None)
    return (place,) if place is not None else ()


def _own_host(reader: RoleClaims, phrase: Phrase, host: Phrase) -> Phrase:
    """What is said of a noun, where another noun with は is between the two (X in 妻は女優のX、長女は歌手のY), or the
    sentence goes on behind a body: 筆頭株主はXで、…."""
    beside = reader.clause.phrases[phrase.index + 1 : phrase.index + 4]
    if len(beside) == 3 and beside[0] is not host and beside[0].mention is not None and _measured(*beside):
        return beside[0]
    for other in reader.clause.phrases[phrase.index + 1 : max(host.index, phrase.index + 6)]:
        before = reader.clause.phrases[other.index - 1]
        if other.predicate is not None:
            break
        if other.func == "で" and other.comma and other.mention is not None:
            if not reader.posts(other) or reader.ontology.is_a(other.mention.type, "Place"):  # 本社は仙台市で、
                return other
        if other.theme and reader.posts(other):
            return before if before is not phrase and before.comma and not before.func and before.mention else host
    return host


def _measured(place: Phrase, after: Phrase, last: Phrase) -> bool:
    """Whether what is said of a noun ends where a measure of the thing begins: 震源は駿河湾で深さ20キロ, 駿河湾、深さは20キロ."""
    topic = last if after.func == "の" else after
    other = topic.theme and topic.mention is None
    if place.func == "で" and not place.comma:
        return other or any(m.kind is MentionKind.QUANTITY for p in (after, last) for m in p.values)
    return place.comma and not place.func and other


def _linked_host(reader: RoleClaims, phrase: Phrase, host: Phrase) -> Phrase:
    """The name that a clause in で says of the noun, where the parser hung that on the verb behind it: 主演はXで、ヒロインを
    Yが演じる."""
    for other in reader.clause.phrases[phrase.index + 1 : host.index]:
        own = other.predicate
        if other.topic or other.case in {"が", "を"} or (own is not None and own.kind is not Kind.COPULA):
            break
        if own is not None and own.form is Form.CONTINUATIVE and other.comma and other.mention is not None:
            return other
    return host


def last_of_list(reader: RoleClaims, role: Role) -> Phrase | None:
    """The phrase whose case holds for the noun: its own, or that of the last of several posts (専務理事、会長を務めた)."""
    phrase = role.phrase
    after = reader.clause.text(role.end, reader.clause.tokens[phrase.stop - 1].end)
    if not role.head and not after.startswith(("・", "、", "兼")):
        return None
    for _ in range(6):
        following = _next(reader, phrase)
        if following is None:
            return phrase
        phrase = following
    return phrase


def listed_before(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The post right before one in a row, where that one is of nobody of its own: 会長 in A社の会長および理事."""
    before = reader.clause.phrases[max(phrase.index - 2, 0) : phrase.index]
    bare = (p for p in reversed(before) if not p.named)
    return next((p for p in bare if _is_post(reader, p) and _next(reader, p) is phrase), None)


def _is_post(reader: RoleClaims, phrase: Phrase) -> bool:
    named = phrase.named
    body = named and phrase.mention is not None and reader.ontology.is_a(phrase.mention.type, "Organization")
    return reader.posts(phrase) and not body


def _next(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The next post of a row: the one that this hangs on, or the one after a conjunction and whose it is."""
    phrases = reader.clause.phrases
    joined = phrase.case in {"や", "と"} or bool(phrase.func and _AND.match(phrase.func))
    parent = phrase.parent
    if (joined or (not phrase.func and phrase.comma)) and parent is not None and parent.index > phrase.index:
        if _is_post(reader, parent):
            return parent
    for after in phrases[phrase.index + 1 : phrase.index + 5]:
        if not after.mention and _AND.match(after.content) and not after.func:
            joined = True
        elif not joined:
            return None
        elif _is_post(reader, after):
            return after
        elif after.func != "の" or after.mention is None:
            return None
    return None
