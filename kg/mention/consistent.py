"""One class for one name over a document: all that speaks for each class is added up over its occurrences.

First the kind of thing is settled (a person, a body, a place, …), then the narrowest class of that kind which has
support of its own. What has none takes the class of the longer name that it shortens (孫: 孫正義).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from kg.mention.beside import beside
from kg.mention.lexicon import Lexicon, normal
from kg.mention.listed import told_of_lists
from kg.mention.lying import of_place, towns_of, within
from kg.mention.part_of_person import called_by_part, called_by_surname
from kg.mention.ring import named_in_ring, of_sumo
from kg.mention.script import katakana
from kg.mention.span import Rank, Span
from kg.mention.towns import of_prefecture, of_quarter
from kg.mention.trades import DESCRIBED, of_trade
from kg.mention.used import of_use
from kg.mention.whose import whose
from kg.model import MentionKind, Sentence, Token

__all__ = ["agree"]

# What is decided first; a class belongs to the first of these that it is or lies below.
_KINDS = ("Person", "Group", "Organization", "Facility", "Place", "Event", "Project", "Technology", "Award")
_AND = frozenset(("、", "・", "と", "や", "および", "及び", "，", ","))
_BY_PART = re.compile(
    r"、(?:ボーカル|ギター|ベース|ドラムス?|キーボード|ピアノ|サックス|コーラス|妻|夫|父|母|兄|弟|姉|妹|[長次]男|[長次]女)の"
)
_LEAGUE = re.compile(r"リーグ$|^j[123]$|(?:機構|協会|連盟|委員会|選手会|連合会|事務局)$")  # who runs the contest
_SIDES = frozenset(("は", "が", "を", "に", "と", "も", "の", "（", "(", "、", "対", "-", "－"))
_ENOUGH = 0.22  # of all votes for bodies, what a narrower class needs
_GUESSED = 1.8  # as much as the recogniser has for one person
_POSTED = 2.5  # more than the recogniser has for a second person
_NO_TEAM = ("MediaOrganization", "GovernmentBody", "InternationalOrganization", "PoliticalParty")
_MAY_COMPETE = ("", "Organization", "Company", "SportsTeam", "University")  # what a team's own last part may say
_TOWNS = ("Place", "Region", "City")
_MADE = ("Product", "Work")  # the recogniser knows one type for what is made


def agree(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Settles the classes of names, in place. `found` holds the spans of each sentence."""
    names: dict[str, list[Span]] = defaultdict(list)
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    firms: dict[str, float] = defaultdict(float)
    also: dict[str, str] = {}
    surfaces: dict[str, str] = {}
    sumo = of_sumo(sentences)
    for sentence, spans in zip(sentences, found, strict=True):
        posts = {span.begin: span.title for span in spans if span.title}
        for span in spans:
            if span.kind is not MentionKind.NAME:
                continue
            surface = _surface(sentence, span)
            key = normal(surface)
            names[key].append(span)
            surfaces.setdefault(key, surface)
            trade = tuple(of_trade(sentence, span, lexicon))
            firms[key] = max(firms[key], dict(trade).get("Company", 0.0) if not span.title else 0.0)
            for name, weight in (
                *whose(sentence.tokens, span, posts, lexicon),
                *span.votes.items(),
                *beside(sentence, span, surface, lexicon),
                *trade,
                *of_use(sentence, span, lexicon),
                *of_place(sentence, span, lexicon),
                *(named_in_ring(sentence, span) if sumo else ()),
            ):
                votes[key][name] += weight
            for alias in span.aliases:
                also.setdefault(normal(alias), key)
        for span, name, weight in within(sentence, spans, lexicon):
            votes[normal(_surface(sentence, span))][name] += weight
    sport = _of_sport(sentences, lexicon)
    competing = _teams(sentences, found, lexicon) if sport else ()
    for key, cast in (*_coordinated(sentences, found, lexicon), *told_of_lists(sentences, found, lexicon), *competing):
        for name, weight in cast.items():
            votes[key][name] += weight
    for key, weight in firms.items():  # 建機大手のX: however often the recogniser takes X for somebody elsewhere
        if weight >= DESCRIBED and not any(span.title for span in names[key]):
            votes[key]["Company"] += _GUESSED * (len(names[key]) - 1)
    for key, weight in towns_of(names):
        votes[key]["Place"] += weight
    _at_houses(votes, surfaces, lexicon)
    settled = {key: settle(cast, lexicon) for key, cast in votes.items() if cast}
    settled.update(_called_after(names, settled, lexicon))
    settled.update(dict.fromkeys(called_by_part(surfaces, names, votes, settled, lexicon), "Person"))
    settled.update(dict.fromkeys(called_by_surname(sentences, found, settled), "Person"))
    if sport:
        settled.update(dict.fromkeys(_towns(sentences, found, settled, lexicon), "SportsTeam"))
    for key in names:
        if key in settled and max(votes[key].values()) >= 0.5 and key not in also:
            continue
        full = also.get(key) or _longer(key, settled, names)
        if full is not None and full in settled:
            settled[key] = settled[full]
    for key, spans in names.items():
        type_ = of_quarter(key, settled.get(key, "Thing"), spans, lexicon)
        known = {lexicon.ontology.entities[s.entity].type for s in spans if s.entity}
        sure = known.pop() if len(known) == 1 and type_ in _TOWNS else ""  # 鄭州, in whatever row
        for span in spans:
            span.type = sure if sure in _TOWNS else type_
    for sentence, spans in zip(sentences, found, strict=True):
        of_prefecture(sentence, spans, lexicon)


def _at_houses(votes: Mapping[str, dict[str, float]], surfaces: Mapping[str, str], lexicon: Lexicon) -> None:
    """Counts for the house what speaks for a place, where a name says that it is one: 上野動物園で is somewhere, and no town."""
    for key, cast in votes.items():
        if lexicon.class_of(surfaces.get(key, "")) == "Facility" and not _is_place(key, lexicon):
            cast["Facility"] = cast.get("Facility", 0.0) + cast.pop("Place", 0.0)


def _coordinated(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon
) -> list[tuple[str, dict[str, float]]]:
    """What names in a list say of each other: in A、B、Cなど all are of one kind."""
    out: list[tuple[str, dict[str, float]]] = []
    for sentence, spans in zip(sentences, found, strict=True):
        posted = {body.start: cast for body, cast in _whose_posts(sentence, spans, lexicon)}
        out.extend(posted.values())
        names = sorted((s for s in spans if s.kind is MentionKind.NAME and not s.nested), key=lambda s: s.start)
        for one, other in pairwise(names):
            if _BY_PART.fullmatch(sentence.text[one.stop - sentence.start : other.start - sentence.start]):
                for here, there in ((one, other), (other, one)):
                    if not here.entity and (person := there.votes.get("Person", 0.0)) > 0:
                        out.append((normal(_surface(sentence, here)), {"Person": 0.35 * person}))
            if other.begin == one.end + 1 and sentence.tokens[one.end].surface in _AND:
                if other.start in posted:
                    continue
                for here, there in ((one, other), (other, one)):
                    key = normal(_surface(sentence, here))
                    within = sentence.tokens[one.end].surface == "・"  # メキシコ・マタモロス: the one lies in the other
                    cast = {("Place" if within and k == "Country" else k): 0.35 * w for k, w in there.votes.items()}
                    if lexicon.class_of(_surface(sentence, here)) not in ("", "Person"):
                        cast.pop("Person", None)  # A氏が若草賞、B氏が奨励賞を受賞した
                    if not (within and there.votes.get("Facility", 0.0) > 0 and here is one):  # 大阪・若草ホール
                        out.append((key, cast))
    return out


def _whose_posts(
    sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon
) -> Iterator[tuple[Span, tuple[str, dict[str, float]]]]:
    """The bodies whose post stands with a dot behind the person who has it, and what that says of them: 高木誠・青葉大 + 教授."""
    tokens = sentence.tokens
    people = {s.end + 1 for s in spans if s.type == "Person" and s.end < len(tokens) and tokens[s.end].surface == "・"}
    for span in spans:
        if span.kind is not MentionKind.NAME or span.begin not in people or span.end >= len(tokens):
            continue
        surface = _surface(sentence, span)
        known = lexicon.ontology.entities.certain(surface)
        given = known.type if known is not None else lexicon.class_of(surface)
        if lexicon.is_a(given, "Organization") and lexicon.title(tokens[span.end].surface):
            yield span, (normal(surface), {given: _POSTED})


def _teams(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon
) -> Iterator[tuple[str, dict[str, float]]]:
    """Bodies that compete in a report of sport, and those in brackets after a person's name, are teams."""
    seen: dict[str, list[bool]] = defaultdict(list)
    for sentence, spans in zip(sentences, found, strict=True):
        tokens = sentence.tokens
        deed = any(t.lemma in lexicon.deeds for t in tokens)
        people = {s.end for s in spans if s.kind is MentionKind.NAME and s.type == "Person"}
        for span in spans:
            if span.kind is not MentionKind.NAME or not (
                lexicon.is_a(span.type, "Organization") or _called_like_a_team(tokens, span, lexicon)
            ):
                continue
            if any(span.votes.get(other, 0.0) > 0.5 for other in _NO_TEAM):
                continue
            surface = _surface(sentence, span)
            bare = span.end - span.begin == 1 and "地名" in tokens[span.begin].tag
            if (not bare and lexicon.class_of(surface) not in _MAY_COMPETE) or _LEAGUE.search(normal(surface)):
                continue
            after = tokens[span.end].surface if span.end < len(tokens) else ""
            bracketed = after in ("）", ")") and span.begin - 1 in people
            side = deed and after in ("は", "が", "を", "に", "と", "も", "（", "(")
            loose = span.type == "Organization" and not lexicon.class_of(surface)
            seen[normal(surface)].append(bracketed or side or loose)
    for key, sides in seen.items():
        if 3 * sum(sides) >= len(sides):
            yield key, {"SportsTeam": 3.0 * len(sides)}


def _called_like_a_team(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> bool:
    """Whether a name is a place's with katakana behind it that says nothing of its own kind: 浜松フェニックス."""
    if span.end - span.begin != 2 or span.entity is not None or "地名" not in tokens[span.begin].tag:
        return False
    return katakana(tokens[span.end - 1].surface) and not lexicon.class_of(tokens[span.end - 1].surface)


def _of_sport(sentences: Sequence[Sentence], lexicon: Lexicon) -> bool:
    """Whether a document reports on sport."""
    count = sum(t.lemma in lexicon.sports for sentence in sentences for t in sentence.tokens)
    return count >= 6 and 2 * count >= len(sentences)


def _towns(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], settled: Mapping[str, str], lexicon: Lexicon
) -> list[str]:
    """The towns that stand for their teams in a report of sport: 鹿島 after 鹿島アントラーズ, 横浜・門倉投手, 広島戦."""
    teams = [key for key, type_ in settled.items() if type_ == "SportsTeam"]
    seen: dict[str, list[bool]] = defaultdict(list)
    for sentence, spans in zip(sentences, found, strict=True):
        tokens = sentence.tokens
        deed = any(t.lemma in lexicon.deeds or t.lemma in lexicon.sports for t in tokens)
        players = {s.begin for s in spans if s.title in lexicon.sports}
        for span in spans:
            key = normal(_surface(sentence, span)) if span.kind is MentionKind.NAME else ""
            if not key or settled.get(key) not in _TOWNS or span.nested:
                continue
            if span.end - span.begin > 1 and lexicon.class_of(key):  # 広島県, 広島球場
                continue
            after = tokens[span.end].surface if span.end < len(tokens) else ""
            own = after == "戦" or (after in ("・", "の") and span.end + 1 in players)
            shared = any(team != key and (team.startswith(key) or team.endswith(key)) for team in teams)
            seen[key].append(own or (shared and deed and after in _SIDES))
    return [key for key, sides in seen.items() if 2 * sum(sides) > len(sides)]


def _called_after(
    names: Mapping[str, Sequence[Span]], settled: Mapping[str, str], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Bodies called by a beginning of their name that looks like a person's or a place's: 田辺 after 田辺製薬, where
    nobody bears it, 阪神 after 阪神電鉄, where no known place does."""
    for key, type_ in settled.items():
        if type_ not in ("Person", *_TOWNS) or len(key) < 2 or any(_is_told(s) for s in names.get(key, ())):
            continue
        place = type_ != "Person"
        if place and (lexicon.class_of(key) or _is_place(key, lexicon)):
            continue
        longer = {settled[other] for other in settled if other != key and other.startswith(key)}
        bodies = ("Company", "MediaOrganization") if place else ("Organization",)
        if len(longer) == 1 and lexicon.is_any(body := longer.pop(), bodies):
            yield key, body


def _is_told(span: Span) -> bool:
    """Whether a title, what is known or an entry's definition says what a name is."""
    return bool(span.title or span.entity) or span.rank is Rank.TITLE


def _is_place(name: str, lexicon: Lexicon) -> bool:
    return any(lexicon.is_a(known.type, "Place") for known in lexicon.ontology.entities.match(name))


def _surface(sentence: Sentence, span: Span) -> str:
    return sentence.text[span.start - sentence.start : span.stop - sentence.start]


def settle(votes: Mapping[str, float], lexicon: Lexicon) -> str:
    """The class that votes speak for: the kind with most, then within it the narrowest that most agree on."""
    kinds: dict[str, float] = defaultdict(float)
    for name, weight in votes.items():
        kind = _kind(name, lexicon)
        if weight > 0 or name == kind:  # no business, but a body all the same
            kinds[kind] += weight
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


@lru_cache(maxsize=1024)
def _kind(name: str, lexicon: Lexicon) -> str:
    for kind in _KINDS:
        if lexicon.is_a(name, kind):
            return kind
    return "Product" if any(lexicon.is_a(name, made) for made in _MADE) else name


def _longer(key: str, settled: Mapping[str, str], names: Mapping[str, Sequence[Span]]) -> str | None:
    """The name that this one shortens, where all such names are of one class: アルトマン -> サム・アルトマン."""
    if len(key) < 2 and not any(s.title for s in names[key]):
        return None
    fits = [n for n in settled if n != key and len(n) > len(key) and (n.startswith(key) or n.endswith(key))]
    return fits[0] if len({settled[n] for n in fits}) == 1 else None
