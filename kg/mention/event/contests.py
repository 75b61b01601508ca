"""What goes by a number or a rule and not by a name: the events of a games (男子400メートルリレー, 女子シングルス) and flights (北浜航空984便)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.contest import DAY, NTH_DAY
from kg.mention.lexicon import Lexicon
from kg.mention.place.governed import governed
from kg.mention.span import Rank, Span, ending, marked, spelling
from kg.mention.triggers import triggered
from kg.model import Mention, MentionKind, Sentence

__all__ = ["days", "disciplines", "flights", "ranks_of_players", "schools", "within"]

_WHO = r"(?:男女混合|男子|女子|混合)"
_LENGTH = r"[0-9０-９,，]+[\s　]?(?:[×xX][\s　]?[0-9０-９]+[\s　]?)?(?:メートル|キロ|m|km|ｍ|㍍)"
_STYLE = (
    r"(?:リレー|競歩|障害|ハードル|自由形|平泳ぎ|背泳ぎ|バタフライ|個人メドレー|メドレーリレー|フリーリレー|混合リレー|団体追い抜き|団体パシュート|"
    r"追い抜き|スプリント|クラシカル|フリー)"
)
_OTHER = (
    r"(?:(?:シングルス?|ダブルス?|団体|個人)(?:総合|戦|追い抜き|パシュート|ロードレース)?|フリー|ショートプログラム|マラソン|ハーフマラソン|"
    r"(?:走り)?(?:幅|高)跳び|走幅跳|走高跳|三段跳び?|棒高跳び?|砲丸投げ?|円盤投げ?|ハンマー投げ?|やり投げ?|十種競技|七種競技|"
    r"モーグル|デュアルモーグル|ハーフパイプ|スロープスタイル|ビッグエア|スーパー大回転|大回転|回転|滑降|複合|ラージヒル|ノーマルヒル|"
    r"エペ|フルーレ|サーブル|板飛び込み|高飛び込み|ケイリン|オムニアム|ロードレース|パーク|ストリート|"
    r"(?:スーパー|ライト)?(?:ミニマム|フライ|バンタム|フェザー|ライト|ウエルター|ミドル|クルーザー|ヘビー)級)"
)
_ROUND = r"(?:準々決勝|準決勝|決勝|予選|[0-9０-９一二三四五六]回戦)?"
_SPORT = r"(?:柔道|レスリング|重量挙げ|テコンドー|空手|ボクシング|フェンシング|体操|卓球|バドミントン|競泳|水泳|陸上|スケート|スノーボード)?"
_WEIGHT = r"[0-9０-９]+[\s　]?(?:キロ|kg)超?級"
_DISCIPLINE = re.compile(rf"{_WHO}{_SPORT}(?:{_WEIGHT}|{_LENGTH}{_STYLE}?|{_OTHER}){_ROUND}")
_DAY = re.compile(rf"{DAY}$")
_PART_OF_CONTEST = re.compile(r"第[0-9０-９一二三四五六七八九十]+(?:局|日|節|ステージ|ラウンド)")
_BEGUN = re.compile(f"{_PART_OF_CONTEST.pattern}|{NTH_DAY}")
_AGES = re.compile(r"[UＵ][-－‐–]?[0-9０-９]{2}")  # U-18監督: nobody's name
_CLASS = re.compile(r"(?:[GＧ]|Jpn)[1-3１-３IⅠⅡⅢ]{1,3}(?:レース|競走)?")
_GAMES = re.compile(r"[三五七3-7３-７]番勝負")
_ENDING = frozenset("日目ド局節楽ジ")  # in which either ends
_SCHOOL = re.compile(
    r"(?:[（(][0-9０-９]{1,2}歳?[）)](?=[=＝]))?[（(=＝](?:[^（）()、・]{1,6}[、・])?(?P<school>[一-龥々ァ-ヶー]{1,8}高)(?:出|[0-9０-９]年)?[）)、・=＝]"
)
_ALUMNI = re.compile(r"(?<![一-龥々ァ-ヶー])(?P<school>[一-龥々ァ-ヶー]{2,8}高)(?:出身|卒(?!業)|中退)")
_RANK = re.compile(
    r"(?:(?:女流)?[二三四五六七八九][段冠]|女流(?:名人|王位|王座|王将|本因坊|棋聖|名跡)|[市町村区]長|教授)(?=[（(はがをにのとも、。]|ら)"
)
_FLIGHT = re.compile(r"の?[0-9０-９]{1,4}便")


def disciplines(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Adds the events of a games to the mentions of a sentence, in place of common nouns that lie within them. Behind the
    name of a contest they are but a part of it: 青葉選手権女子100メートル平泳ぎ is the 青葉選手権. Returns from where to where
    such words stand, in which no amount is told."""
    words: list[tuple[int, int]] = []
    for found in _DISCIPLINE.finditer(sentence.text):
        start, stop = sentence.start + found.start(), sentence.start + found.end()
        if (place := spelling(sentence.tokens, start, stop)) is None:
            continue
        words.append((start, stop))
        over = [s for s in spans if s.start < stop and start < s.stop]
        named = next((s for s in spans if s.stop == start and s.type == "Event" and s.kind is MentionKind.NAME), None)
        if (contest := named or _contest_before(sentence, place[0], lexicon)) is not None:
            if all(s.start >= contest.start and s.stop <= stop for s in over):
                spans[:] = [s for s in spans if s.stop <= contest.start or stop <= s.start]
                contest.end = place[1]  # which is what stands in a case
                spans.append(contest)
            continue
        if any(s.kind is not MentionKind.NOMINAL or s.stop > stop for s in over):
            continue  # 陸上男子 before it is no name either
        for span in over:
            spans.remove(span)
        spans.append(marked(*place, start, stop, "Event", 3.0, 0.75, rank=Rank.DICTIONARY, kind=MentionKind.NOMINAL))
    return words


def days(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Cuts the day or the game off what lasts several: 若草オープン最終日 is the 若草オープン, 王座戦第4局 the 王座戦."""
    _begin_contests(sentence, spans, lexicon)
    for row in _GAMES.finditer(sentence.text):
        contest = next((s for s in spans if s.stop == sentence.start + row.start() and s.type == "Event"), None)
        stop = sentence.start + row.end()
        if contest is not None and (end := ending(sentence.tokens, stop)) is not None:
            spans[:] = [s for s in spans if s is contest or s.stop <= contest.stop or stop <= s.start]
            contest.end, contest.kind = end, MentionKind.NAME  # 王位戦 + 七番勝負が
    if _AGES.search(sentence.text):
        spans[:] = [s for s in spans if s.type != "Person" or not _AGES.fullmatch(s.surface(sentence))]
    if _CLASS.search(sentence.text):  # G1レース、青葉記念は: the second alone is its name
        begun = {s.start for s in spans if s.type == "Event"}
        spans[:] = [s for s in spans if s.stop + 1 not in begun or not _CLASS.fullmatch(s.surface(sentence))]
    for span in [s for s in spans if sentence.text[s.stop - sentence.start - 1] in _ENDING]:
        text = span.surface(sentence)
        part = _PART_OF_CONTEST.search(text)
        if part is not None and part.span() == (0, len(text)):  # 第5局: no 局 of a ministry
            span.type, span.kind, span.votes = "Event", MentionKind.NOMINAL, {"Event": 3.0}
            continue
        found = _DAY.search(text) or (part if part is not None and part.end() == len(text) else None)
        stop = span.start + found.start() if found is not None else -1
        end = ending(sentence.tokens, stop)
        if end is None or stop <= span.start:
            continue
        named = text[: stop - span.start]
        league = named.endswith(("リーグ", *lexicon.leagues))
        held = ("Event", "Organization") if league else ("Event",)
        if any(s is not span and s.start == span.start and s.stop == stop and s.type in held for s in spans):
            spans.remove(span)
        elif league or lexicon.is_a(lexicon.class_of(named), "Event"):
            type_ = "Organization" if league else "Event"
            span.end, span.stop, span.type, span.kind = end, stop, type_, MentionKind.NAME
            span.votes = {}
            span.vote(type_, 3.0)


def _begin_contests(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds the contests that nothing took for one before their day, or only the end of which: 世界選手権第3日は, 大相撲秋場所
    3日目は."""
    for found in _BEGUN.finditer(sentence.text):
        stop = sentence.start + found.start()
        over = [s for s in spans if s.start < stop <= s.stop]
        end = ending(sentence.tokens, stop)
        if end is None or any(s.kind is not MentionKind.NOMINAL or s.stop > stop for s in over):
            continue
        contest = _contest_before(sentence, end, lexicon)
        if contest is not None and all(contest.start < s.start for s in over):
            spans[:] = [*(s for s in spans if s not in over), contest]


def _contest_before(sentence: Sentence, last: int, lexicon: Lexicon) -> Span | None:
    """The contest whose name ends right before token `last`, where the nouns there name one."""
    tokens = sentence.tokens
    begin = last
    while begin and tokens[begin - 1].tag.startswith(("名詞", "接頭辞", "接尾辞-名詞")) and (
        tokens[begin - 1].end == (tokens[begin].start if begin < len(tokens) else tokens[begin - 1].end)
    ):  # fmt: skip
        begin -= 1
    start, stop = tokens[begin].start, tokens[last - 1].end if last else 0
    if begin >= last - 1 or not lexicon.is_a(lexicon.class_of(sentence.part(start, stop)), "Event"):
        return None
    return marked(begin, last, start, stop, "Event", 3.0, 0.75, rank=Rank.DICTIONARY)


@triggered(words=("高", "校"))
def schools(sentence: Sentence, spans: list[Span]) -> None:
    """Adds the high schools that sports reports write in brackets behind their pupils (高木誠（若草高）) or say that somebody
    is from (若草高出身), and joins a university with its campus."""
    _campuses(sentence, spans)
    people = [
        s.stop - sentence.start + len(s.title) for s in spans if s.type == "Person" and s.kind is MentionKind.NAME
    ]
    bracketed = [found for at in people if (found := _SCHOOL.match(sentence.text, at)) is not None]
    for found in (*bracketed, *_ALUMNI.finditer(sentence.text)):
        start, stop = sentence.start + found.start("school"), sentence.start + found.end("school")
        if (place := spelling(sentence.tokens, start, stop)) is None:
            continue
        over = [s for s in spans if s.start < stop and start < s.stop]
        for span in over:
            spans.remove(span)
        spans.append(marked(*place, start, stop, "University", 3.0, 0.8))


def _campuses(sentence: Sentence, spans: list[Span]) -> None:
    """Makes one name of a university and its campus right behind it: カリフォルニア大バークリー校."""
    for campus in [s for s in spans if s.kind is not MentionKind.PRONOUN and s.stop - s.start > 2]:
        if sentence.text[campus.stop - sentence.start - 1] != "校":
            continue
        whole = next((s for s in spans if s.stop == campus.start and s.kind is MentionKind.NAME), None)
        if whole is None or sentence.text[whole.stop - sentence.start - 1] not in "大学":
            continue
        campus.start, campus.begin, campus.entity, campus.kind = whole.start, whole.begin, None, MentionKind.NAME
        campus.type = "University"
        campus.vote("University", 3.0)
        whole.nested, whole.rank = True, Rank.RECOGNISED


def ranks_of_players(sentence: Sentence, spans: list[Span]) -> list[tuple[int, int]]:
    """Cuts off the rank of a player, or the post of a mayor, that a name ran into: 久保亮 of 久保亮八段, 高木誠 of 高木誠市長.
    Returns from where to where such ranks stand, in which no amount is told."""
    cut: list[tuple[int, int]] = []
    for span in [s for s in spans if s.type == "Person" and s.kind is MentionKind.NAME and s.title in ("", "長")]:
        for at in (span.stop - 1, span.stop):
            found = _RANK.match(sentence.text, at - sentence.start)
            if found is None or at - span.start < 2 or governed(sentence, span):
                continue
            rank = sentence.start + found.end()
            spans[:] = [s for s in spans if s is span or not (s.start == span.start and s.stop == rank)]
            span.stop, span.title = at, found.group()
            cut.append((at, rank))
            break
    return cut


@triggered(words=("便",))
def flights(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds the flights of a sentence, which begin with the airline's name and end in their number."""
    for line in [s for s in spans if s.kind is MentionKind.NAME and lexicon.is_a(s.type, "Company")]:
        found = _FLIGHT.match(sentence.text, line.stop - sentence.start)
        stop = sentence.start + found.end() if found is not None else -1
        end = ending(sentence.tokens, stop)
        if end is None or any(s.start < stop and line.stop < s.stop for s in spans):
            continue
        span = marked(line.begin, end, line.start, stop, "Product", 3.0, 0.8)
        line.nested = True
        spans.append(span)


def within(value: Mention, parts: Iterable[tuple[int, int]]) -> bool:
    """Whether a value stands in one of the stretches start..end: the 100 m of 男子100 m."""
    return any(start <= value.start and value.end <= end for start, end in parts)
