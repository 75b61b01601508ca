"""One class for one name over a document: all that speaks for each class is added up over its occurrences.

First the kind of thing is settled (a person, a body, a place, …), then the narrowest class of that kind which has
support of its own. What has none takes the class of the longer name that it shortens (孫: 孫正義).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from kg.mention.body.trades import DESCRIBED, of_trade
from kg.mention.lexicon import Lexicon, normal
from kg.mention.person.part_of_person import called_by_part, called_by_surname
from kg.mention.person.ring import named_in_ring, of_sumo
from kg.mention.place.towns import of_quarter
from kg.mention.script import initials
from kg.mention.span import Rank, Span, text_of
from kg.mention.thing.used import of_use
from kg.mention.votes.beside import beside
from kg.mention.votes.listed import told_of_lists
from kg.mention.votes.lying import of_place, towns_of, within
from kg.mention.votes.teams import TOWNS, athletes, home_towns, of_sport, pupils, teams
from kg.model import MentionKind, Sentence, Token

__all__ = ["agree"]

# What is decided first; a class belongs to the first of these that it is or lies below.
_KINDS = ("Person", "Group", "Organization", "Facility", "Place", "Event", "Project", "Technology", "Award")
_AND = frozenset(("、", "・", "と", "や", "および", "及び", "，", ","))
_ENOUGH = 0.22  # of all votes for bodies, what a narrower class needs
_POSTED = 2.5  # more than the recogniser has for a second person
_MADE = ("Product", "Work")  # the recogniser knows one type for what is made
_INITIALS = 2.0  # more than the noun before them and the recogniser say for a person
_GUESSED = 1.8  # as much as the recogniser has for one person


def agree(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Settles the classes of names, in place. `found` holds the spans of each sentence."""
    ballot = Ballot(sentences, found, lexicon)
    sport = of_sport(sentences, lexicon)
    competing = (
        *(teams(sentences, found, lexicon) if sport else ()),
        *(athletes(sentences, found) if sport else ()),
        *pupils(sentences, found),
    )
    for key, cast in (*_coordinated(sentences, found, lexicon), *told_of_lists(sentences, found, lexicon), *competing):
        for name, weight in cast.items():
            ballot.votes[key][name] += weight
    for key, weight in towns_of(ballot.names):
        ballot.votes[key]["Place"] += weight
    _at_houses(ballot.votes, ballot.surfaces, lexicon)
    settled = {key: settle(cast, lexicon) for key, cast in ballot.votes.items() if cast}
    settled.update(_called_after(ballot.names, settled, lexicon))
    settled.update(
        dict.fromkeys(called_by_part(ballot.surfaces, ballot.names, ballot.votes, settled, lexicon), "Person")
    )
    settled.update(dict.fromkeys(called_by_surname(sentences, found, settled), "Person"))
    if sport:
        settled.update(dict.fromkeys(home_towns(sentences, found, settled, lexicon), "SportsTeam"))
    _shorten(ballot, settled)
    for key, borne in ballot.names.items():
        _give(borne, of_quarter(key, settled.get(key, "Thing"), borne, lexicon), lexicon)


def _shorten(ballot: Ballot, settled: dict[str, str]) -> None:
    """Gives names that little speaks for, and those said to stand for another, the class of that or of the longer one."""
    for key in ballot.names:
        if key in settled and max(ballot.votes[key].values()) >= 0.5 and key not in ballot.also:
            continue
        full = ballot.also.get(key) or _longer(key, settled, ballot.names)
        if full is not None and full in settled:
            settled[key] = settled[full]


def _give(spans: Sequence[Span], type_: str, lexicon: Lexicon) -> None:
    """Sets the class of all occurrences of a name: of a town, the one that is known, in whatever row it stands (鄭州)."""
    known = {lexicon.ontology.entities[s.entity].type for s in spans if s.entity}
    sure = known.pop() if len(known) == 1 and type_ in TOWNS else ""
    for span in spans:
        span.type = sure if sure in TOWNS else type_


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
            if other.begin == one.end + 1 and sentence.tokens[one.end].surface in _AND:
                if other.start in posted or _each_led(sentence, one, other, spans):
                    continue
                if _body_and_person(sentence, one, other, lexicon):
                    continue
                for here, there in ((one, other), (other, one)):
                    key = normal(here.surface(sentence))
                    within = sentence.tokens[one.end].surface == "・"  # メキシコ・マタモロス: the one lies in the other
                    land = "Place" if within or not lexicon.class_of(here.surface(sentence)) else "Country"
                    cast = {(land if k == "Country" else k): 0.35 * w for k, w in there.votes.items()}
                    behind = sentence.tokens[other.end].surface if other.end < len(sentence.tokens) else ""
                    theirs = within and here is one and lexicon.office(behind)  # 海浜ハム・高木誠社長
                    if theirs or lexicon.class_of(here.surface(sentence)) not in ("", "Person"):
                        cast.pop("Person", None)  # A氏が若草賞、B氏が奨励賞を受賞した
                    if not (within and there.votes.get("Facility", 0.0) > 0 and here is one):  # 大阪・若草ホール
                        out.append((key, cast))
    return out


def _body_and_person(sentence: Sentence, one: Span, other: Span, lexicon: Lexicon) -> bool:
    """Whether a dot stands between a body by its name and the family and given name of somebody of it: 若草大学・高木誠."""
    tokens = sentence.tokens
    dotted = tokens[one.end].surface == "・" and other.end - other.begin == 2
    named = "人名-姓" in tokens[other.begin].tag and "人名-名" in tokens[other.end - 1].tag
    return dotted and named and lexicon.is_a(lexicon.class_of(one.surface(sentence)), "Organization")


def _each_led(sentence: Sentence, one: Span, other: Span, spans: Sequence[Span]) -> bool:
    """Whether the second of two names in a row is the land of a third, as the first has its own: フランスのA、チェコのB."""
    led = any(s.end == one.begin - 1 and s.type == "Country" for s in spans) and one.begin > 0
    leads = (
        other.type == "Country" and any(s.begin == other.end + 1 for s in spans) and other.end < len(sentence.tokens)
    )
    return led and leads and sentence.tokens[one.begin - 1].surface == sentence.tokens[other.end].surface == "の"


def _whose_posts(
    sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon
) -> Iterator[tuple[Span, tuple[str, dict[str, float]]]]:
    """The bodies whose post stands with a dot behind the person who has it, and what that says of them: 高木誠・青葉大 + 教授."""
    tokens = sentence.tokens
    people = {s.end + 1 for s in spans if s.type == "Person" and s.end < len(tokens) and tokens[s.end].surface == "・"}
    for span in spans:
        if span.kind is not MentionKind.NAME or span.begin not in people or span.end >= len(tokens):
            continue
        surface = span.surface(sentence)
        known = lexicon.ontology.entities.certain(surface)
        given = known.type if known is not None else lexicon.class_of(surface)
        if lexicon.is_a(given, "Organization") and lexicon.title(tokens[span.end].surface):
            yield span, (normal(surface), {given: _POSTED})


def _called_after(
    names: Mapping[str, Sequence[Span]], settled: Mapping[str, str], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Bodies called by a beginning of their name that looks like a person's or a place's: 田辺 after 田辺製薬, where
    nobody bears it, 阪神 after 阪神電鉄, where no known place does."""
    for key, type_ in settled.items():
        if type_ not in ("Person", *TOWNS) or len(key) < 2 or any(_is_told(s) for s in names.get(key, ())):
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


class Ballot:
    """The names of one document by their normal form: `names` the spans of each, `votes` the weight of each class, `surfaces`
    how it is first written, `also` the name that an alias stands for. `found` holds the spans of each sentence."""

    def __init__(self, sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
        self.names: dict[str, list[Span]] = defaultdict(list)
        self.votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self.surfaces: dict[str, str] = {}
        self.also: dict[str, str] = {}
        self._firms: dict[str, float] = defaultdict(float)
        sumo = of_sumo(sentences)
        for sentence, spans in zip(sentences, found, strict=True):
            self._count(sentence, spans, sumo, lexicon)
            for span, name, weight in within(sentence, spans, lexicon):
                self.votes[normal(span.surface(sentence))][name] += weight
        for (
            key,
            weight,
        ) in self._firms.items():  # 建機大手のX: however often the recogniser takes X for somebody elsewhere
            if weight >= DESCRIBED and not any(span.title for span in self.names[key]):
                self.votes[key]["Company"] += _GUESSED * (len(self.names[key]) - 1)

    def _count(self, sentence: Sentence, spans: Sequence[Span], sumo: bool, lexicon: Lexicon) -> None:
        """Adds what one sentence says of its names; `sumo` where the document tells of wrestlers."""
        posts = {span.begin: span.title for span in spans if span.title}
        for span in spans:
            if span.kind is not MentionKind.NAME:
                continue
            surface = span.surface(sentence)
            key = normal(surface)
            self.names[key].append(span)
            self.surfaces.setdefault(key, surface)
            trade = tuple(of_trade(sentence, span, lexicon))
            self._firms[key] = max(self._firms[key], dict(trade).get("Company", 0.0) if not span.title else 0.0)
            for name, weight in (
                *whose(sentence.tokens, span, posts, lexicon),
                *span.votes.items(),
                *beside(sentence, span, surface, lexicon),
                *trade,
                *of_use(sentence, span, lexicon),
                *of_place(sentence, span, lexicon),
                *(named_in_ring(sentence, span) if sumo else ()),
            ):
                self.votes[key][name] += weight
            for alias in span.aliases:
                self.also.setdefault(normal(alias), key)


def whose(
    tokens: Sequence[Token], span: Span, posts: Mapping[int, str], lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    """What a name is whose somebody is named behind it: XのY社長, 海浜ベアーズ・高木誠投手. `posts` holds the titles of the
    sentence's persons by the tokens that they begin at."""
    if span.title or span.nested or span.entity or span.end >= len(tokens) or span.votes.get("Place", 0.0) > 0.5:
        return
    first, *rest = tokens[span.begin : span.end]
    if rest and "人名-姓" in first.tag and all("人名-名" in t.tag for t in rest) and tokens[span.end].surface == "・":
        return  # 高木誠・湊FC監督
    between, title = tokens[span.end].surface, posts.get(span.end + 1, "")
    if any(span.votes.get(kind, 0.0) > 0.3 for kind in ("Event", "Product", "Technology", "Award")):
        return
    if any(token.ner.endswith("-Sport") for token in tokens[span.begin : span.end]):  # 柔道の高木誠選手
        return
    if between in ("の", "・") and title in lexicon.sports:
        yield "SportsTeam", 1.5
        yield "Person", -0.6
    elif between == "の" and lexicon.post(title):
        yield "Organization", 0.8
        yield "Person", -0.8
    elif between == "の" and title and initials(text_of(tokens, span.begin, span.end)):
        yield "Organization", _INITIALS  # コンサルタントABCの高木氏
        yield "Person", -_INITIALS
