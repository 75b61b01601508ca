"""What tells that a name is a company's: the trade before it (建機大手のX, 衛星通信を手掛けるX), and what is done with
companies alone (Xを買収する, Xに出資する, Xと資本提携する)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, foreign, katakana, latin
from kg.mention.span import Rank, Span, over, text_of, touching
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["DESCRIBED", "by_trade", "leads_firm", "of_branch", "of_trade", "past_country", "trade_before"]

DESCRIBED = 2.6  # 建機大手のX: more than the recogniser is sure of a person, twice over
_NAMED = 0.9  # sure enough for the name to be found again where nothing tells it
_TRADE = 0.6  # ドローン開発のX
_RUNNING = 0.8  # 衛星通信を手掛けるX
_SELLING = 1.8  # 産業用ロボットを手掛けるX
_SOLD = ("Product", "Service", "Technology")
_WARES = 1.4  # 青葉自動車: more than the head noun says of a thing
_DEALT = 1.6  # more than the recogniser is sure of a person
_MAY_END = ("", "Company", "Product", "Technology", "Work")  # classes of what a firm makes, in which its name may end
_OWNING = frozenset(words("firms")["owning"])
_WHERE, _MATTERS = (frozenset(words("firms")[key]) for key in ("where", "matters"))
_SEVERAL = frozenset(("など", "等", "といった"))  # A社などの企業の: no name follows
_NOTE = 40  # tokens of a note in brackets
_REACH = 8  # tokens from a name to what is done with it
_AND_ON = frozenset(("次ぐ", "相次ぐ", "続く"))  # Xを相次いで買収した
_OPEN = frozenset(("を", "が", "は", "も"))  # another argument or clause between a name and its verb


def by_trade(sentence: Sentence, compounds: Sequence[tuple[int, int]], lexicon: Lexicon) -> Iterator[Span]:
    """Names in katakana or Latin letters that are no proper noun to anybody else, with what a company is described by
    before them (時計大手X, 建機大手のX), where it is at home (X（福岡市）) or what is done with it behind them."""
    tokens = sentence.tokens
    for begin, end in compounds:
        leading = (i for i in range(end - 1, begin, -1) if leads_firm(tokens, i, lexicon))
        led = next(leading, None) if end - begin > 1 else None
        abroad = past_country(tokens, begin, end, lexicon) if led is None else begin
        start = led if led is not None else abroad
        told = trade_before(tokens, start, lexicon)
        alien = _foreign(tokens[start:end])
        if not (alien or told or led is not None or abroad > begin or tokens[end - 1].surface in _OWNING):
            continue
        if end - start == 2 and tokens[start].tag.endswith("人名-姓") and tokens[end - 1].tag.endswith("人名-名"):
            continue  # 事務方トップの高木誠総務部長
        if tokens[end - 1].surface in lexicon.plain or text_of(tokens, start, end) in lexicon.native:
            continue  # スーパーのアルバイト
        if alien and (led is not None or told >= DESCRIBED):
            end = _past_dots(tokens, end)
        if end - start > 1 and tokens[end - 1].surface in _OWNING and _foreign(tokens[start : end - 1]):
            own = lexicon.class_of(text_of(tokens, start, end - 1))
            if not own or (lexicon.is_a(own, "Organization") and _rare(tokens[start : end - 1])):
                yield _firm(tokens, start, end - 1, DESCRIBED)
            continue
        told = max(told, trade_before(tokens, begin, lexicon) if abroad > begin else 0.0)
        if not alien and led is None and told < DESCRIBED:
            continue
        mixed = told >= DESCRIBED and not alien and _mixed(tokens, start, end, lexicon)
        given = lexicon.class_of(text_of(tokens, start, end))
        named = _proper(tokens, start, end, given) or (
            abroad > begin and alien and given in (*_MAY_END, "Service")
        )  # 大手の米メトロソフト
        named |= mixed
        if told >= DESCRIBED and named:
            weight = DESCRIBED
        elif led is not None and "固有名詞" in tokens[start].tag and given in _MAY_END:
            weight = _TRADE  # 販売会社春名
        elif not alien or given:
            continue
        elif (
            led is not None
            or (abroad > begin and _rare(tokens[start:end]))  # 独ライナー
            or told
            or _at_home(tokens, end)
            or ((_rare(tokens[start:end]) or end - start > 1) and _dealt_with(tokens, end, lexicon))
        ):
            weight = _TRADE
        else:
            continue
        yield _firm(tokens, start, end, weight)


def _past_dots(tokens: Sequence[Token], end: int) -> int:
    """Where a firm's name in katakana ends that has a dot in it: カルム + ・ + リソーシズ."""
    while end + 1 < len(tokens) and tokens[end].surface in DOTS and katakana(tokens[end + 1].surface):
        if not touching(tokens, end) or tokens[end].end != tokens[end + 1].start:
            break
        end += 2
        while end < len(tokens) and katakana(tokens[end].surface) and touching(tokens, end):
            end += 1
    return end


def leads_firm(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether what stands before token i describes the firm that begins there: 建機大手 + X, 調査会社 + ポイント, 運営会社 + 春名."""
    word = tokens[i - 1].surface
    if word in lexicon.appositives:
        return True
    named = len(word) > 2 and word.endswith("会社") and word not in lexicon.before  # 航空会社 + 青空
    if not (named or word in lexicon.firms) or not touching(tokens, i):
        return False
    if katakana(word):  # メーカー + 北湊重工, EVファンド + NVX, but シティ・ファンド
        return "固有名詞" in tokens[i].tag or latin(tokens[i].surface)
    return foreign(tokens[i].surface) or (named and "固有名詞" in tokens[i].tag)


def past_country(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a name begins behind the country that a paper puts before it: 米 + グラス, 韓国 + ハンビット + 電子; 日本 is part of a
    firm's name, and so is a country spelled like the rest (ドイツテレコム)."""
    if end - begin < 2 or tokens[begin].end != tokens[begin + 1].start:
        return begin
    first, second = tokens[begin].surface, tokens[begin + 1].surface
    country = first in lexicon.countries or tokens[begin].tag.endswith("地名-国")
    if not country or first.startswith("日") or foreign(first) or not foreign(second) or second in DOTS:
        return begin
    return begin if lexicon.class_of(text_of(tokens, begin + 1, end)) and end - begin == 2 else begin + 1


def _firm(tokens: Sequence[Token], begin: int, end: int, weight: float) -> Span:
    return over(tokens, begin, end, "Company", weight, _NAMED, rank=Rank.RECOGNISED)


def _proper(tokens: Sequence[Token], begin: int, end: int, given: str) -> bool:
    """Whether a compound reads like a firm's name: 双葉 + 建材, 大坂 + 書籍; not 米国 + 工場, 国内 + 事業."""
    first, last = tokens[begin], tokens[end - 1]
    named = "固有名詞" in first.tag and "地名-国" not in first.tag
    common = last.tag.startswith("名詞-普通名詞") and "サ変可能" not in last.tag
    return end - begin == 2 and named and common and given in _MAY_END


def _mixed(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a compound of a word and one in katakana can be a firm's name: 海浜 + ロジスティクス, not 国内 + シェア."""
    first, last = tokens[begin], tokens[end - 1]
    if end - begin != 2 or not katakana(last.surface) or katakana(first.surface) or "サ変" in last.tag + first.tag:
        return False
    return first.surface not in _WHERE and last.surface not in _MATTERS and last.surface not in lexicon.plain


def _rare(tokens: Sequence[Token]) -> bool:
    """Whether a word is no common noun: ライバル and インフラ can be bought too."""
    return any("固有名詞" in t.tag or (t.strange and len(t.parts) < 2) for t in tokens)


def _foreign(tokens: Sequence[Token]) -> bool:
    for t in tokens:
        if not (foreign(t.surface) or t.surface in DOTS):
            return False
    return len(text_of(tokens, 0, len(tokens))) > 2


def _at_home(tokens: Sequence[Token], end: int) -> bool:
    """Whether a place of this country stands in a bracket behind: （福岡市）, （東京・港）."""
    if end + 2 >= len(tokens) or tokens[end].surface not in "（(" or not katakana(tokens[end - 1].surface[-1]):
        return False
    for token in tokens[end + 1 : end + 6]:
        if token.surface in "）)":
            return True
        if not (
            token.tag.startswith("名詞-固有名詞-地名-一般")
            or token.surface in {"・", "市", "区", "町", "村", "県", "港", "中央"}
        ):
            return False
    return False


def of_trade(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The votes for Company that the words around a name give; none for who has a title (建機大手の高木社長)."""
    if span.title or span.nested or (span.type == "Country" and span.stop - span.start == 1):  # 大手の米メトロソフト
        return
    tokens = sentence.tokens
    if (
        span.end - span.begin > 1
        and "固有名詞" in tokens[span.begin].tag
        and tokens[span.end - 1].surface in lexicon.wares
    ):
        yield "Company", _WARES
    if weight := trade_before(tokens, span.begin, lexicon):
        yield "Company", weight
    if tokens[span.end - 1].end == span.stop and _dealt_with(tokens, span.end, lexicon):
        yield "Company", _DEALT


def trade_before(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> float:
    """What the words before a name say: a company of some kind with の, a bare trade, a clause of running a business."""
    if begin > 2 and tokens[begin - 1].surface == "「":  # 小売業者の「X」
        if tokens[begin - 2].surface == "の" and _of_firms(tokens[begin - 3], lexicon):
            return _WARES
        whence = tokens[begin - 3].surface in lexicon.countries and tokens[begin - 2].surface == "の"
        return _runs(tokens, begin - (3 if whence else 1), lexicon)  # 通信を手掛ける米国の「X」
    if begin < 2:
        return 0.0
    last, noun = tokens[begin - 1], tokens[begin - 2]
    abroad = last.surface == "の" and (noun.surface in lexicon.countries or noun.tag.endswith("地名-国"))
    if abroad and begin > 3:  # 産業用ロボットを手掛けるドイツの + X
        return _runs(tokens, begin - 2, lexicon)
    if last.surface == "、" and (noun.surface in lexicon.appositives or _of_firms(noun, lexicon)):  # 家具チェーン、X
        return DESCRIBED
    if (last.surface == "の" or (last.surface in DOTS and noun.surface in lexicon.appositives)) and noun.tag.startswith(
        ("名詞-普通名詞", "接尾辞-名詞的")
    ):
        if noun.surface in lexicon.appositives or _of_firms(noun, lexicon):
            several = (
                tokens[begin - 3].surface == "の" and tokens[begin - 4].surface in _SEVERAL if begin > 3 else False
            )
            return 0.0 if several else DESCRIBED
        return _TRADE if noun.surface in lexicon.trades else 0.0
    return _runs(tokens, begin, lexicon)


def _of_firms(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun tells of which kind a firm is: メーカー, 自動車メーカー as one word."""
    return noun.surface in lexicon.firms or (len(noun.parts) > 1 and noun.parts[-1] in lexicon.firms)


def _runs(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> float:
    """What a clause of running a business says of what begins behind it, surer where its object is made to be sold."""
    verb = begin - 1
    if tokens[verb].lemma in ("する", "為る") and tokens[verb - 1].surface in lexicon.running:
        verb -= 1
    running = tokens[verb].lemma in lexicon.running or tokens[verb].surface in lexicon.running
    if not running or verb < 2 or tokens[verb - 1].surface != "を":
        return 0.0
    return _SELLING if lexicon.class_of(tokens[verb - 2].surface) in _SOLD else _RUNNING


def _dealt_with(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether what the name is an argument of is done with companies alone; amounts and dates may stand between."""
    end = past_note(tokens, end)
    if end + 1 >= len(tokens):
        return False
    case = tokens[end].surface
    deals = lexicon.dealings.get(case)
    if deals is None:
        return False
    for token in tokens[end + 1 : end + (2 if case == "の" else _REACH)]:
        if token.surface in deals:
            return True
        if token.surface in _OPEN or (token.tag.startswith("動詞") and token.lemma not in _AND_ON):
            return False
    return False


def past_note(tokens: Sequence[Token], i: int) -> int:
    """The token behind the bracket that opens at token i, if one does: X（青葉市、社員30人）+ を."""
    if i >= len(tokens) or tokens[i].surface not in ("（", "("):
        return i
    close = next((k for k in range(i + 1, min(i + _NOTE, len(tokens))) if tokens[k].surface in ("）", ")")), None)
    return i if close is None else close + 1


def of_branch(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a plain word before 系 says of which branch a firm is: 電鉄 + 系, 旧 + 財閥 + 系."""
    if end >= len(tokens) or tokens[end].surface != "系" or not tokens[end - 1].tag.startswith("名詞-普通名詞"):
        return False
    return end - begin == 1 or (end - begin == 2 and tokens[begin].tag == "接頭辞")
