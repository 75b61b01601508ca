"""Which names mean teams in a report of sport: bodies that compete, and the towns that stand for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.mention.lexicon import Lexicon, normal
from kg.mention.script import katakana
from kg.mention.span import Span
from kg.mention.votes.beside import AGED
from kg.model import MentionKind, Sentence, Token

__all__ = ["TOWNS", "athletes", "home_towns", "of_sport", "pupils", "teams"]

TOWNS = ("Place", "Region", "City")
_NO_TEAM = ("MediaOrganization", "GovernmentBody", "InternationalOrganization", "PoliticalParty")
_MAY_COMPETE = ("", "Organization", "Company", "SportsTeam", "University")  # what a team's own last part may say
_LEAGUE = re.compile(r"リーグ$|^j[123]$|(?:機構|協会|連盟|委員会|選手会|連合会|事務局)$")  # who runs the contest
_INITIAL = re.compile(r"[A-ZＡ-Ｚ][.．・][ァ-ヺー・]{2,}")
_OF_SCHOOLS = re.compile(
    r"高校(?:野球|サッカー|ラグビー|バスケ|バレー|駅伝)|甲子園|センバツ|選抜高校|全国高等?学?校|春高バレー|花園"
)
_FULL_NAME = re.compile(r"[ァ-ヺー]{2,}(?:[・=＝][ァ-ヺー]{2,})+")
_LEAST = 2  # people with a state in the bracket behind them, where others so written are people
_ACTING = frozenset("はがも")
_SIDES = frozenset(("は", "が", "を", "に", "と", "も", "の", "（", "(", "、", "対", "-", "－"))


def of_sport(sentences: Sequence[Sentence], lexicon: Lexicon) -> bool:
    """Whether a document reports on sport."""
    count = sum(t.lemma in lexicon.sports for sentence in sentences for t in sentence.tokens)
    return count >= 6 and 2 * count >= len(sentences)


def teams(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon
) -> Iterator[tuple[str, dict[str, float]]]:
    """Bodies that compete in a report of sport, and those in brackets after a person's name, are teams."""
    seen: dict[str, list[bool]] = defaultdict(list)
    alone = {key for key, _ in athletes(sentences, found)}
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
            surface = span.surface(sentence)
            if (
                normal(surface) in alone
                or _INITIAL.fullmatch(surface)
                or AGED.match(sentence.text, span.stop - sentence.start)
            ):
                continue  # B.リンドが 破った: somebody
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


def athletes(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]]) -> Iterator[tuple[str, dict[str, float]]]:
    """Those who play for themselves in a report that names a state behind each, where most of them are known to be people:
    ペトラ・ノバコバ(チェコ)."""
    seen: list[tuple[str, bool]] = []
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            behind = sentence.tokens[span.end : span.end + 3]
            surface = span.surface(sentence)
            bracketed = len(behind) == 3 and behind[0].surface in "（(" and behind[2].surface in "）)"
            if span.kind is MentionKind.NAME and bracketed and behind[1].tag.endswith("地名-国") and not span.entity:
                if _FULL_NAME.fullmatch(surface):
                    seen.append((normal(surface), span.type == "Person"))
    people = sum(person for _, person in seen)
    if people >= _LEAST and 2 * people > len(seen):
        yield from ((key, {"Person": 3.0}) for key, _ in seen)


def pupils(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]]) -> Iterator[tuple[str, dict[str, float]]]:
    """The schools that play in a report of school sports, by the prefecture in the bracket behind each: 若草東(愛媛)."""
    if not any(_OF_SCHOOLS.search(s.text) for s in sentences):
        return
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            behind = [t.surface for t in sentence.tokens[span.end : span.end + 3]]
            bracketed = len(behind) == 3 and behind[0] in "（(" and behind[2] in "）)"
            if span.kind is not MentionKind.NAME or not bracketed or span.nested or span.entity or span.title:
                continue
            place = sentence.tokens[span.end + 1].tag
            if "地名" in place and not place.endswith("地名-国"):  # 高木(日本)
                yield normal(span.surface(sentence)), {"University": 3.0}


def _called_like_a_team(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> bool:
    """Whether a name is a place's with katakana behind it that says nothing of its own kind: 浜松フェニックス."""
    if span.end - span.begin != 2 or span.entity is not None or "地名" not in tokens[span.begin].tag:
        return False
    return katakana(tokens[span.end - 1].surface) and not lexicon.class_of(tokens[span.end - 1].surface)


_SEATED = re.compile(
    r"(?:に|へ)[^。、]{0,10}?(?:移転|本拠|拠点|移[っり]|置[いかき])"
)  # 北海道に2004年に移転した: the land


_PLAYER = re.compile(r"(?:GK|DF|MF|FW|[投捕]手|[内外]野手)[^（()）、。]{2,12}[（(](?:[0-9０-９]{1,2}[=＝])?$")


def _of_player(sentence: Sentence, span: Span) -> bool:
    """Whether a name stands alone in the bracket behind a player, or behind no more than his age: MF X（27＝湊）."""
    ahead, behind = sentence.ahead(span.start), sentence.behind(span.stop)
    return behind[:1] in ("）", ")") and _PLAYER.search(ahead) is not None


def home_towns(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], settled: Mapping[str, str], lexicon: Lexicon
) -> list[str]:
    """The towns that stand for their teams in a report of sport: 鹿島 after 鹿島アントラーズ, 横浜・門倉投手, 広島戦; what nobody knows
    for a town and plays: 高木率いるトルムストン."""
    teams = [key for key, type_ in settled.items() if type_ == "SportsTeam"]
    seen: dict[str, list[bool]] = defaultdict(list)
    for sentence, spans in zip(sentences, found, strict=True):
        tokens = sentence.tokens
        deed = any(t.lemma in lexicon.deeds or t.lemma in lexicon.sports for t in tokens)
        players = {s.begin for s in spans if s.title in lexicon.sports}
        for span in spans:
            key = normal(span.surface(sentence)) if span.kind is MentionKind.NAME else ""
            land = settled.get(key) == "Country" and span.entity is None and _of_player(sentence, span)
            if not key or (settled.get(key) not in TOWNS and not land) or span.nested:
                continue
            if span.end - span.begin > 1 and lexicon.class_of(key):  # 広島県, 広島球場
                continue
            after = tokens[span.end].surface if span.end < len(tokens) else ""
            own = after == "戦" or (after in ("・", "の") and span.end + 1 in players) or _of_player(sentence, span)
            seated = _SEATED.match(sentence.text, span.stop - sentence.start) is not None
            led = (
                katakana(key)
                and not span.entity
                and ((deed and after in _ACTING) or sentence.ahead(span.start).endswith("率いる"))
            )
            shared = not seated and any(team != key and (team.startswith(key) or team.endswith(key)) for team in teams)
            seen[key].append(own or led or (shared and deed and after in _SIDES))
    return [key for key, sides in seen.items() if 2 * sum(sides) > len(sides)]
