"""Clubs and papers in katakana or Latin letters by what leads to them: a league (J2のモンテナ湊), what kind of club they are (SC湊), 英紙X,
地元紙X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span, marked, over, spelled, text_of, touching
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["LEAGUE", "clubs", "papers", "past_league", "sent_abroad"]

_PAPER = re.compile(
    r"(?:(?<![一-龥])[一-龥]|地元|有力|大衆|経済|夕刊|日刊|週刊|専門|業界)[紙誌](?P<name>[ァ-ヺA-Za-z][ァ-ヺーA-Za-z・=＝]+)(?=[はがのにをとも、（(])"
)
_WEIGHT = 3.0
LEAGUE = re.compile(
    r"(?:J[\s　]?[123１２３]|B[\s　]?[123１２３]|Ｊ[123１２３])(?:リーグ)?|[ァ-ヶーA-ZＡ-Ｚ・]*リーグ(?:[12１２]部)?|ブンデスリーガ|セリエA|プロ野球"
)
_LEAGUES = frozenset(words("leagues")["words"])
_DIVISION = re.compile(r"[JB][123１２３]")
_FORMS = frozenset(("FC", "SC", "AC", "ＦＣ", "ＳＣ"))
_ABROAD = frozenset(("NBA", "NFL", "MLB", "NHL", "ABA", "WNBA", "MLS", "KBO"))
_KINDS = words("sports")["clubs"]
_SIDE = re.compile(
    r"選手(?!権|村|団)|に(?:初めて|再び|も)?(?:初?選|初?招集|追加招集|内定|復帰|名を連ね|加わ|入)|入り"
    r"|の(?:主力|主将|一員|メンバー|選手|エース|司令塔|正GK|[FMDG][WFK])"
    r"|[ァ-ヴー・＝=]{3,20}(?:前|元|新)?(?:監督|コーチ|ヘッドコーチ|主将|選手)"  # ブラジル代表ロベルト・マルチーニ監督
)
_IN_DIVISION = re.compile(  # ドイツ1部フライタール, ポルトガル2部リーグのACリンデン
    r"[ァ-ヴー]{3,}[1-3１-３]部(?:リーグ)?の?(?P<club>[A-ZＡ-Ｚ]{0,4}[ァ-ヴー・]{3,})(?=[はがにへのをでかと（(、。]|$)"
)
_TOLD = re.compile(rf"(?:{LEAGUE.pattern})(?:の|・|、)$")


def papers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Each name that no known entity has."""
    if "紙" not in sentence.text and "誌" not in sentence.text:
        return
    for found, place in spelled(sentence, _PAPER, "name"):
        known = lexicon.ontology.entities.at(sentence.text, found.start("name"))
        if known is None or known[0] < found.end("name"):
            yield over(sentence.tokens, *place, "MediaOrganization", _WEIGHT, 0.85)


def clubs(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The clubs of a sentence that the name of a league leads to."""
    tokens = sentence.tokens
    yield from _of_states(sentence)
    yield from _by_form(sentence)
    yield from _in_divisions(sentence)
    for i in range(1, len(tokens) - 1) if LEAGUE.search(sentence.text) else ():
        if tokens[i - 1].surface not in "の・、" or not katakana(tokens[i].surface):
            continue
        end = _town(tokens, i + 1)
        if end == i + 1 or not _TOLD.search(sentence.ahead(tokens[i].start)):
            continue
        text = sentence.part(tokens[i].start, tokens[end - 1].end)
        given = lexicon.class_of(text)
        if not given or lexicon.is_a(given, "Organization"):
            yield over(tokens, i, end, "SportsTeam", 2.5, 0.9)


def _in_divisions(sentence: Sentence) -> Iterator[Span]:
    """The clubs abroad that a state's division leads to."""
    for _, place in spelled(sentence, _IN_DIVISION, "club"):
        yield over(sentence.tokens, *place, "SportsTeam", 2.5, 0.9)


@triggered(tokens=_FORMS)
def _by_form(sentence: Sentence) -> Iterator[Span]:
    """The clubs of towns with the form of a club before the town: SC + 湊."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        if token.surface not in _FORMS or (end := _town(tokens, i + 1)) == i + 1 or katakana(tokens[i + 1].surface):
            continue
        if end < len(tokens) and tokens[end].tag.startswith(("名詞", "接尾辞")) and touching(tokens, end):
            continue
        yield marked(i, end, token.start, tokens[end - 1].end, "SportsTeam", 2.5, 0.9)


def sent_abroad(tokens: Sequence[Token], span: Span) -> bool:
    """Whether what reads like a state's side is an envoy to the state: 駐 + アメリカ代表."""
    return tokens[span.end - 1].surface == "代表" and span.begin > 0 and tokens[span.begin - 1].surface == "駐"


@triggered(words=("代表",))
def _of_states(sentence: Sentence) -> Iterator[Span]:
    """The sides of states that somebody is chosen for, or plays for or against: 日本代表に 選ばれた, 日本代表の 主力."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        side = tokens[i + 1]
        if side.surface == "代表" and token.tag.endswith("国") and token.end == side.start:
            if _SIDE.match(sentence.text, side.end - sentence.start):
                yield marked(i, i + 2, token.start, side.end, "SportsTeam", 2.5, 0.9)


def _town(tokens: Sequence[Token], i: int) -> int:
    """Where the town ends that may begin at token i, right behind the one before it."""
    if touching(tokens, i) and ("地名" in tokens[i].tag or "人名-姓" in tokens[i].tag):
        return i + 1
    return i


def past_league(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a club begins that was taken for one name with its league: J + 1 + リーグ + ・ + 湊FC, 大リーグ + ・ + 湊ベアーズ, プロ野球 + ロッテ."""
    for i in range(begin + 1, end - 1):
        league, club = ("".join(t.surface for t in piece) for piece in (tokens[begin:i], tokens[i + 1 : end]))
        told = league in _LEAGUES or LEAGUE.fullmatch(league)
        if tokens[i].surface in "・･" and told and "・" not in league and "リーグ" not in club:
            return i + 1
    for i in range(begin + 1, end):  # プロ野球 + ロッテ, J1 + 湊FC
        league = text_of(tokens, begin, i)
        if (league == "プロ野球" and "固有名詞" in tokens[i].tag) or (
            _DIVISION.fullmatch(league) and tokens[i].surface != "リーグ"
        ):
            return i
        common = all(t.tag.startswith("名詞-普通名詞") for t in tokens[begin:i])
        if common and league.endswith(_KINDS) and "固有名詞" in tokens[i].tag:  # 社会人野球チーム + 北湊ベアーズ
            return i
        if league in _ABROAD and katakana(tokens[i].surface):  # NBA + マルネ・ベアーズ
            return i
    return begin
