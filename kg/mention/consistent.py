"""One class for one name over a document: all that speaks for each class is added up over its occurrences.

First the kind of thing is settled (a person, a body, a place, …), then the narrowest class of that kind which has
support of its own. What has none takes the class of the longer name that it shortens (孫: 孫正義).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.mention.lexicon import Lexicon, normal
from kg.mention.span import Span
from kg.model import MentionKind, Sentence, Token

__all__ = ["agree"]

# What is decided first; a class belongs to the first of these that it is or lies below.
_KINDS = ("Person", "Group", "Organization", "Facility", "Place", "Event", "Project", "Technology", "Award")
# How much a name's own last part says of it, against what the recogniser and its neighbours say.
_OWN = {"Project": 2.5, "Award": 1.5, "Work": 1.5, "Event": 1.5}
_AND = frozenset(("、", "・", "と", "や", "および", "及び", "，", ","))
_ENOUGH = 0.22  # of all votes for bodies, what a narrower class needs
_NO_TEAM = ("MediaOrganization", "GovernmentBody", "InternationalOrganization", "PoliticalParty")
_MADE = ("Product", "Work")  # the recogniser knows one type for what is made


def agree(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Settles the classes of names, in place. `found` holds the spans of each sentence."""
    names: dict[str, list[Span]] = defaultdict(list)
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    also: dict[str, str] = {}
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            if span.kind is not MentionKind.NAME:
                continue
            surface = _surface(sentence, span)
            key = normal(surface)
            names[key].append(span)
            for name, weight in (*span.votes.items(), *_beside(sentence, span, surface, lexicon)):
                votes[key][name] += weight
            for alias in span.aliases:
                also.setdefault(normal(alias), key)
    for key, cast in (*_coordinated(sentences, found), *_teams(sentences, found, lexicon)):
        for name, weight in cast.items():
            votes[key][name] += weight
    settled = {key: settle(cast, lexicon) for key, cast in votes.items() if cast}
    for key in names:
        if key in settled and max(votes[key].values()) >= 0.5 and key not in also:
            continue
        full = also.get(key) or _longer(key, settled, names)
        if full is not None and full in settled:
            settled[key] = settled[full]
    for key, spans in names.items():
        for span in spans:
            span.type = settled.get(key, "Thing")


def _coordinated(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]]) -> list[tuple[str, dict[str, float]]]:
    """What names in a list say of each other: in A、B、Cなど all are of one kind."""
    out = []
    for sentence, spans in zip(sentences, found, strict=True):
        names = sorted((s for s in spans if s.kind is MentionKind.NAME and not s.nested), key=lambda s: s.start)
        for one, other in pairwise(names):
            if other.begin == one.end + 1 and sentence.tokens[one.end].surface in _AND:
                for here, there in ((one, other), (other, one)):
                    key = normal(_surface(sentence, here))
                    out.append((key, {name: 0.35 * weight for name, weight in there.votes.items()}))
    return out


def _teams(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon
) -> Iterator[tuple[str, dict[str, float]]]:
    """Bodies that compete in a report of sport, and those in brackets after a person's name, are teams."""
    counts = [sum(t.lemma in lexicon.sports for t in sentence.tokens) for sentence in sentences]
    if sum(counts) < 6 or 2 * sum(counts) < len(sentences):
        return
    seen: dict[str, list[bool]] = defaultdict(list)
    for sentence, spans in zip(sentences, found, strict=True):
        tokens = sentence.tokens
        deed = any(t.lemma in lexicon.deeds for t in tokens)
        people = {s.end for s in spans if s.kind is MentionKind.NAME and s.type == "Person"}
        for span in spans:
            if span.kind is not MentionKind.NAME or not lexicon.is_a(span.type, "Organization"):
                continue
            if any(span.votes.get(other, 0.0) > 0.5 for other in _NO_TEAM):
                continue
            surface = _surface(sentence, span)
            after = tokens[span.end].surface if span.end < len(tokens) else ""
            bracketed = after in ("）", ")") and span.begin - 1 in people
            side = deed and after in ("は", "が", "を", "に", "と", "も", "（", "(")
            loose = span.type == "Organization" and not lexicon.class_of(surface)
            seen[normal(surface)].append(bracketed or side or loose)
    for key, sides in seen.items():
        if 3 * sum(sides) >= len(sides):
            yield key, {"SportsTeam": 3.0 * len(sides)}


def _surface(sentence: Sentence, span: Span) -> str:
    return sentence.text[span.start - sentence.start : span.stop - sentence.start]


def settle(votes: Mapping[str, float], lexicon: Lexicon) -> str:
    """The class that votes speak for: the kind with most, then within it the narrowest that most agree on."""
    kinds: dict[str, float] = defaultdict(float)
    for name, weight in votes.items():
        kinds[_kind(name, lexicon)] += weight
    kind = max(sorted(kinds), key=lambda k: kinds[k])
    inside = {name: weight for name, weight in votes.items() if _kind(name, lexicon) == kind}
    score = {
        name: sum(
            w for other, w in inside.items() if lexicon.is_a(name, other) or (other == "Product" and name == "Work")
        )
        for name in inside
    }
    if kind in (
        "Organization",
        "Product",
    ):  # its own support has to make a body a narrower one: 協会 with one stray vote stays
        enough = _ENOUGH * sum(weight for weight in inside.values() if weight > 0)
        score = {name: s for name, s in score.items() if name == kind or inside[name] >= enough} or score
    return max(sorted(score), key=lambda name: score[name])


def _kind(name: str, lexicon: Lexicon) -> str:
    for kind in _KINDS:
        if lexicon.is_a(name, kind):
            return kind
    return "Product" if any(lexicon.is_a(name, made) for made in _MADE) else name


def _beside(sentence: Sentence, span: Span, surface: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What a name's own last part says (横浜地裁), and the words around it.

    Xの社長 makes X a body, 検索大手・X and Xという団体 say what X is, Xは銀行だ too, Xは述べた that X can speak.
    """
    tokens = sentence.tokens
    given = lexicon.class_of(surface)
    place = span.end - span.begin == 1 and "地名" in tokens[span.begin].tag
    if given and not lexicon.is_a(given, "Person"):
        sound = lexicon.is_a(given, "Place") if place else not ("Person" in span.votes and lexicon.is_a(given, "Place"))
        if sound:
            if given == "Organization":  # 協会, 連盟: a body that is no business
                yield "Company", -0.6
            yield given, _OWN.get(given, 1.2 if lexicon.is_a(given, "Organization") else 0.8)
    if (told := _before(tokens, span.begin, lexicon)) and not span.nested:
        yield told, 0.8
    after = [t.surface for t in tokens[span.end : span.end + 4]]
    if len(after) < 2 or tokens[span.end - 1].end != span.stop:
        return
    if after[0] == "の" and lexicon.post(after[1]):
        yield "Organization", 0.3
    elif (after[0] == "と" and after[1] in ("いう", "呼ば")) or after[:2] == ["など", "の"]:
        said = lexicon.class_of(
            after[-1] if after[1] in ("いう", "呼ば") and len(after) > 3 else after[2] if len(after) > 2 else ""
        )
        if said:
            yield said, 0.6
    elif after[0] in ("は", "が", "も"):
        yield from _predicate(sentence, after[0], lexicon)


def _before(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> str:
    """The class of the noun right before a name, across a dot: 検索大手・X, 週刊誌X."""
    i = begin - 1
    if i > 0 and tokens[i].surface in "・「":
        i -= 1
    if (
        i < 0
        or not tokens[i].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的"))
        or tokens[i].end < tokens[begin].start - 1
    ):
        return ""
    start = i
    while (
        start > 0 and tokens[start - 1].end == tokens[start].start and tokens[start - 1].tag.startswith("名詞-普通名詞")
    ):
        start -= 1
    return lexicon.class_of("".join(t.surface for t in tokens[start : i + 1]))


def _predicate(sentence: Sentence, particle: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What a sentence says that its subject is or does."""
    tokens = sentence.tokens
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        if token.tag.startswith("名詞-普通名詞") and "サ変可能" not in token.tag:
            if particle == "は" and (said := lexicon.class_of(token.surface)):
                yield said, 0.4
            return
        if token.tag.startswith("動詞-一般"):
            if token.lemma in ("述べる", "語る", "話す", "訴える", "明かす"):
                yield "Person", 0.4
            return


def _longer(key: str, settled: Mapping[str, str], names: Mapping[str, Sequence[Span]]) -> str | None:
    """The name that this one shortens, where all such names are of one class: アルトマン -> サム・アルトマン."""
    if len(key) < 2 and not any(s.title for s in names[key]):
        return None
    fits = [n for n in settled if n != key and len(n) > len(key) and (n.startswith(key) or n.endswith(key))]
    return fits[0] if len({settled[n] for n in fits}) == 1 else None
