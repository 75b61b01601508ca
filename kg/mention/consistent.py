"""One class for one name over a document: all that speaks for each class is added up over its occurrences.

First the kind of thing is settled (a person, a body, a place, …), then the narrowest class of that kind which has
support of its own. What has none takes the class of the longer name that it shortens (孫: 孫正義).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.mention.lexicon import Lexicon, normal
from kg.mention.listed import told_of_lists
from kg.mention.script import katakana
from kg.mention.span import Span
from kg.mention.trades import of_trade
from kg.mention.works import of_person
from kg.model import MentionKind, Sentence, Token

__all__ = ["agree"]

# What is decided first; a class belongs to the first of these that it is or lies below.
_KINDS = ("Person", "Group", "Organization", "Facility", "Place", "Event", "Project", "Technology", "Award")
# How much a name's own last part says of it, against what the recogniser and its neighbours say.
_OWN = {
    "Project": 2.5,
    "Award": 1.5,
    "Work": 1.5,
    "Event": 1.5,
    "Organization": 1.5,
    "GovernmentBody": 1.8,
    "University": 1.8,
    "MediaOrganization": 1.8,
}
# What only a person does or is, right behind a name: 若葉海は青葉部屋に入門した, 若葉海は青森県出身の24歳.
_ONLY_PEOPLE = re.compile(
    r"(?:[（(][0-9]{1,2}歳?[）)])?(?:は|が)、?[^。、はがも「」]{0,24}?"
    r"(?:(?:入門|入団|死去|急逝|入学|卒業|中退|留学|結婚|離婚|現役を?引退|入社|俳優デビュー)し|に生まれ|出身の[0-9]{2}歳)"
)
_NOTE = re.compile(r"[（(][^（）()]*[）)]$")  # 競技場（モスクワ）
_AND = frozenset(("、", "・", "と", "や", "および", "及び", "，", ","))
_LEAGUE = re.compile(r"リーグ$|^j[123]$")
_SIDES = frozenset(("は", "が", "を", "に", "と", "も", "の", "（", "(", "、", "対", "-", "－"))
_ENOUGH = 0.22  # of all votes for bodies, what a narrower class needs
_NO_TEAM = ("MediaOrganization", "GovernmentBody", "InternationalOrganization", "PoliticalParty")
_MAY_COMPETE = ("", "Organization", "Company", "SportsTeam", "University")  # what a team's own last part may say
_HELD_AT = ("発生", "起き", "起こっ", "開催")  # nobody is where something happens
_TOWNS = ("Place", "Region", "City")
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
            for name, weight in (
                *span.votes.items(),
                *_beside(sentence, span, surface, lexicon),
                *of_trade(sentence, span, lexicon),
            ):
                votes[key][name] += weight
            for alias in span.aliases:
                also.setdefault(normal(alias), key)
    sport = _of_sport(sentences, lexicon)
    competing = _teams(sentences, found, lexicon) if sport else ()
    for key, cast in (*_coordinated(sentences, found), *told_of_lists(sentences, found, lexicon), *competing):
        for name, weight in cast.items():
            votes[key][name] += weight
    settled = {key: settle(cast, lexicon) for key, cast in votes.items() if cast}
    settled.update(_called_after(names, settled, lexicon))
    if sport:
        settled.update(dict.fromkeys(_towns(sentences, found, settled, lexicon), "SportsTeam"))
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
        if type_ not in ("Person", *_TOWNS) or len(key) < 2 or any(s.title or s.entity for s in names.get(key, ())):
            continue
        place = type_ != "Person"
        if place and (lexicon.class_of(key) or _is_place(key, lexicon)):
            continue
        longer = {settled[other] for other in settled if other != key and other.startswith(key)}
        if len(longer) == 1 and lexicon.is_a(body := longer.pop(), "Company" if place else "Organization"):
            yield key, body


def _is_place(name: str, lexicon: Lexicon) -> bool:
    return any(lexicon.is_a(known.type, "Place") for known in lexicon.ontology.entities.match(name))


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
    given = lexicon.class_of(_NOTE.sub("", surface))
    place = span.end - span.begin == 1 and "地名" in tokens[span.begin].tag
    known = lexicon.ontology.entities.get(span.entity)
    if known is not None and not (lexicon.is_a(known.type, given) or lexicon.is_a(given, known.type)):
        given = ""  # 巨人軍 is no army
    if given and not lexicon.is_a(given, "Person"):
        sound = lexicon.is_a(given, "Place") if place else not ("Person" in span.votes and lexicon.is_a(given, "Place"))
        if sound:
            if given == "Organization":  # 協会, 連盟: a body that is no business
                yield "Company", -0.6
            yield given, _OWN.get(given, 1.2 if lexicon.is_a(given, "Organization") else 0.8)
    if span.end - span.begin > 1 and lexicon.class_of(tokens[span.begin].surface) == "PoliticalParty":
        yield "PoliticalParty", 2.5  # 自民党本部, 社民党静岡県連合
    if "Product" in span.votes and of_person(sentence.text[: max(span.start - sentence.start - 1, 0)]):
        yield "Work", 1.2  # 高木誠さんの「X」
    if (told := _before(tokens, span.begin, lexicon)) and not span.nested:
        yield told, 0.8
    if _ONLY_PEOPLE.match(sentence.text, span.stop - sentence.start):
        yield "Person", 0.8
    after = [t.surface for t in tokens[span.end : span.end + 4]]
    if len(after) < 2 or tokens[span.end - 1].end != span.stop:
        return
    if after[0] == "で" and after[1] in _HELD_AT:
        yield "Place", 1.5
    elif after[0] == "の" and lexicon.post(after[1]):
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
