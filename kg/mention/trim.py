"""The borders of a recognised name, corrected by what is written beside names rather than in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mention.clubs import past_league
from kg.mention.leading import QUARTER, past_leading
from kg.mention.lexicon import Lexicon
from kg.mention.parties import past_side
from kg.mention.posted import (
    before_charge,
    before_post,
    into_post,
    leads_post,
    of_chief,
    officer,
    opens_post,
    presented,
)
from kg.mention.recogniser import Found
from kg.mention.reference import counts_people
from kg.mention.script import DOTS, foreign, hiragana, katakana
from kg.mention.span import text_of
from kg.mention.trades import leads_firm, past_country
from kg.mention.words import words
from kg.model import Token

__all__ = ["apart", "trimmed"]

_NOT_BOTH = frozenset(("両国", "両院", "両側", "両方", "両替", "両手", "両親"))
_ORDINAL = re.compile(r"第?[0-9０-９一二三四五六七八九十]+代")
_ABOUT = frozenset(words("places")["about"])
_LATEST = frozenset(("新型", "次期", "改良型"))  # 新型 + CX-5
_IN_NAMES = frozenset(words("troupes")["words"])
_BEHIND_NAMES = frozenset(words("behind_names")["words"])
_MEDALS = ("金", "銀", "銅")
_DURING = ("期間中", "開催中", "開会中", "会期中")  # 青葉大会期間中 + 湊球場
_QUOTES, _CLOSING = frozenset("「『“《〈"), frozenset("」』”》〉")


def trimmed(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> tuple[int, int, str]:
    """Where the name itself begins and ends, and the class that what was cut off gives it ("" where none).

    投資ファンド・サーベラス -> サーベラス, Company; 枝野幸男 + 経済産業相 -> 枝野幸男, Person; no bracket is left open.
    """
    begin, end = _closed(tokens, found.begin, found.end, found.type)
    begin = past_leading(tokens, past_side(tokens, begin, end, lexicon), end, found.type, lexicon)
    if found.type == "Product" and _within_quotes(tokens, begin, end):
        return begin, end, ""  # 「アナと雪の女王」: no woman
    for i in range(begin + 1, end - 1):  # 中国新聞によると + パ・リーグ
        if tokens[i].lemma in ("よる", "因る") and tokens[i + 1].tag.startswith("助詞"):
            begin = i + 2
    begin = next((i + 1 for i in range(end - 2, begin, -1) if tokens[i].surface.endswith(_DURING)), begin)
    while end - begin > 1 and _trails(tokens, begin, end, found.type, lexicon):
        end -= 1
    end = next(
        (i for i in range(begin + 1, end) if _both(tokens[i].surface) or counts_people(tokens, i, lexicon)), end
    )  # ヤクルト + 両 + 球団, 新大阪 + 両駅, 佐伯 + 2 + 氏
    if end - begin > 1 and _on_line(tokens, end):
        end -= 1  # 東海道新幹線 + 岐阜県
    if end - begin > 1 and QUARTER.fullmatch(tokens[end - 1].surface) and "地名" in tokens[end - 2].tag:
        return begin, end - 1, "Place"  # ベトナム + 北部
    master = tokens[end - 1].surface == "師" and "人名-名" in tokens[end - 2].tag  # 高木康隆 + 師
    if end - begin > 1 and (master or of_chief(tokens, begin, end, lexicon) or opens_post(tokens, end, lexicon)):
        end -= 1
    if found.type == "Political" and before_post(tokens, begin, end, lexicon):
        return begin, begin + 1, "Person"
    if found.type not in ("Place", "Event") and (post := into_post(tokens, begin, end, lexicon)):
        return begin, post, "Person"
    if end - begin < 2:
        return begin, end, ""
    if leads_post(tokens, end - 1, lexicon):
        end -= 1
    for i in range(begin + 1, min(begin + 4, end)):  # 第21代 + 自民党
        if _ORDINAL.fullmatch(text_of(tokens, begin, i)):
            return trimmed(tokens, replace(found, begin=i, end=end), lexicon)  # 第26代 + 北国大統領
    if end - begin < 2:
        return begin, end, ""
    if presented(tokens, begin, end, lexicon):
        return begin, begin + 2, "Person"
    for i in range(begin + 1, min(begin + 4, end)):  # 英科学誌 + X
        if tokens[i - 1].surface[-1] in "誌紙" and foreign(tokens[i].surface) and found.type != "Person":
            return i, end, "MediaOrganization"
    first = tokens[begin]  # 日本共産党 + 不破哲三
    if end - begin > 2 and tokens[begin + 1].surface in DOTS and not lexicon.listed(tokens[begin + 2].surface):
        if lexicon.is_a(lexicon.listed(first.surface), "Person"):  # プロレスラー・グレート若草
            return trimmed(tokens, replace(found, begin=begin + 2, end=end, type="Person"), lexicon)
    for i in range(begin, end - 1):  # アメリカ大統領 + ドナルド・トランプ
        if "人名" in tokens[i + 1].tag and "人名" not in tokens[i].tag and lexicon.title(tokens[i].surface):
            return i + 1, end, "Person"
    if "人名" not in first.tag and end - begin == 3 and all("人名" in t.tag for t in tokens[begin + 1 : end]):
        if lexicon.is_a(lexicon.class_of(first.surface), "Organization"):
            return begin + 1, end, "Person"
    if (ends := officer(tokens, begin, end, lexicon)) is not None:
        return begin, ends, "Person"
    if found.type == "Person":
        return *_person(tokens, begin, end, lexicon), ""
    if found.type in ("Company", "Product", "Organization"):
        if tokens[begin].surface in ("前", "元") and lexicon.office(text_of(tokens, end, end + 1)):
            begin += 1  # 前 + 海浜電機 + 社長
        begin = past_league(tokens, past_country(tokens, begin, end, lexicon), end)
        latest = tokens[begin].surface in _LATEST and end - begin > 1 and foreign(tokens[begin + 1].surface)
        if latest and not lexicon.class_of(text_of(tokens, begin + 1, end)):
            return begin + 1, end, "Product"
    begin, said = _described(tokens, begin, end, found.type, lexicon)
    if (
        found.type != "Place"
        and end - begin > 2
        and tokens[begin + 1].surface in DOTS
        and _town(tokens[begin], lexicon)
        and not tokens[end - 1].surface.endswith("線")
    ):
        begin += 2  # ネバダ州・クラブX, but テムズ・ウォーター, 日暮里・舎人線
    if end - begin > 1 and (given := lexicon.honorifics.get(tokens[end - 1].surface)):
        return begin, end - 1, given
    if end - begin > 1 and lexicon.is_a(lexicon.class_of(text_of(tokens, begin, end)), "Person"):
        named = begin
        while named < end and ("人名" in tokens[named].tag or (named > begin and _joined(tokens, named))):
            named += 1
        if begin < named < end and not lexicon.is_a(said, "Person"):
            return begin, named, "Person"
        body = begin + 1
        known = lexicon.ontology.entities.certain(tokens[begin].surface)
        if named == begin and known is not None and lexicon.title(text_of(tokens, body, end)):
            return begin, body, ""  # JAXA + 宇宙飛行士
        if named == begin:
            while end - begin > 1 and lexicon.title(tokens[end - 1].surface):
                end -= 1
            while end > begin and tokens[end - 1].tag.startswith("助詞"):  # 悲劇の + ランナー: nobody's name
                end = begin
    return begin, end, said


def _both(word: str) -> bool:
    """Whether a word gathers what is listed before it: 両, 両社, 両駅."""
    return word[0] == "両" and len(word) < 3 and word not in _NOT_BOTH


def _on_line(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name ends in the prefecture in which something lies on a line."""
    last = tokens[end - 1]
    if "地名" not in last.tag or last.surface[-1] not in "県府都" or len(last.surface) < 3:
        return False
    return tokens[end - 2].surface.endswith(("線", "道路", "自動車道", "国道")) and "地名" not in tokens[end - 2].tag


def _town(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a place's name; one in katakana has to be known."""
    return "地名" in token.tag and (not katakana(token.surface) or bool(lexicon.ontology.entities.match(token.surface)))


def apart(
    tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon, kind: str = "Organization"
) -> Iterator[tuple[int, int]]:
    """Bodies, or places, that were taken for one, each with its kind in its name: 青葉新聞・海浜新聞, but メリル・バンク."""
    for i in range(begin + 1, end - 1):
        if tokens[i].surface in DOTS and all(
            lexicon.is_a(lexicon.class_of(name), kind) and not lexicon.listed(name) and not katakana(name)
            for name in (text_of(tokens, begin, i), text_of(tokens, i + 1, end))
        ):
            yield begin, i
            begin = i + 1
    yield begin, end


def _trails(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> bool:
    """True where the last word is no part of a name: a particle (神谷さん + は), what somebody does at a place or in a
    body (東京大学 + 卒業, 靖国神社 + 参拝). Quotation marks around it all speak against it."""
    if _within_quotes(tokens, begin, end):
        return False
    last = tokens[end - 1]
    if last.surface in _BEHIND_NAMES:  # JR東日本・ before another name; 北湊大卒, 北湊市在住, 北湊市職員
        return True
    if last.surface in _ABOUT or (
        last.surface == "組" and _paired(tokens, begin, end) and _of_person(tokens, begin, end, kind)
    ):
        return True
    if end < len(tokens) and last.surface in _MEDALS and tokens[end].surface == "メダリスト":
        return True
    seat = last.surface == "本社" and "地名" not in tokens[end - 2].tag  # 海浜電機本社: the firm's, no firm itself
    if seat and kind in ("Company", "Organization", "Facility"):
        return True
    if last.surface in ("行", "発") and (katakana(tokens[end - 2].surface) or "地名" in tokens[end - 2].tag):
        return True  # ベルリン行の9525便
    if last.surface in ("株", "調べ", "刊") and kind == "Company":  # 海浜電機株: what is held of it; 海浜電機調べ
        return True
    if last.tag.startswith("動詞") and kind == "Event":
        return end == len(tokens)  # 日本ダービー + 制す in a headline
    particle = last.tag.startswith("助詞") or (last.surface == "で" and last.tag == "助動詞")  # 9号機 + で
    return particle or (kind not in ("Event", "Product") and last.surface in lexicon.doings)


def _of_person(tokens: Sequence[Token], begin: int, end: int, kind: str) -> bool:
    """Whether the words before 組 are somebody's, or those of whoever plays with them are: 高木・松山組."""
    return kind == "Person" or any("人名" in tokens[i].tag for i in (end - 2, begin - 2) if i >= 0)


def _paired(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a name is the second of two who play together: 高木・佐伯組（海浜電機）."""
    before = tokens[begin - 1].surface if begin else ""
    inside = any(t.surface in "・、" for t in tokens[begin:end])
    return before in ("・", "、") or inside


def _within_quotes(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether quotation marks stand around it all."""
    if not begin or end >= len(tokens):
        return False
    return tokens[begin - 1].surface in _QUOTES and tokens[end].surface in _CLOSING


def _person(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """Without the party before a person's name and the title behind it: 共和党 + ジェフ・ディール + 氏."""
    for i in range(begin + 1, end - 1):  # 高木謙次郎=けんじろう
        if tokens[i].surface in "=＝" and hiragana(text_of(tokens, i + 1, end)):
            end = i
            break
    if end - begin < 2:
        return begin, end
    first, second = tokens[begin], tokens[begin + 1]
    body = "人名" not in first.tag and lexicon.is_a(lexicon.class_of(first.surface), "Organization")
    if body and second.surface not in DOTS:
        begin += 1
    begin, _ = _described(tokens, begin, end, "Person", lexicon)
    while end - begin > 1 and "固有名詞" not in tokens[end - 1].tag and lexicon.titled(tokens[end - 1].surface):
        end -= 1
    party = end - begin > 1 and lexicon.class_of(tokens[end - 1].surface) == "PoliticalParty"
    if party and "人名" in tokens[begin].tag:
        end -= 1  # 高木誠 + 共産党 + 政治局員
    full = begin + (1 if katakana(tokens[begin].surface) else 2)
    end = before_charge(tokens, begin, full, end, lexicon)
    if katakana(tokens[begin].surface) and any(t.surface in DOTS for t in tokens[begin:end]):
        while end - begin > 1 and not (
            foreign(tokens[end - 1].surface)
            or "人名" in tokens[end - 1].tag
            or tokens[end - 1].surface in ("世", "Jr.", ".")
        ):
            end -= 1  # マルコ・ルビオ + 米国務長官
    return begin, end


def _closed(tokens: Sequence[Token], begin: int, end: int, kind: str) -> tuple[int, int]:
    """Without a bracket that opens and does not close, or closes and was not opened, or ends a person's name."""
    for i in range(begin, end):
        opens = tokens[i].tag == "補助記号-括弧開"
        if opens and i > begin and (kind == "Person" or not any(t.tag == "補助記号-括弧閉" for t in tokens[i:end])):
            return begin, i
        if opens and i > begin and tokens[end - 1].tag == "補助記号-括弧閉" and kind in ("Company", "Product"):
            return begin, i  # another name or a place in brackets, which is read for itself
        if tokens[i].tag == "補助記号-括弧閉" and not any(t.tag == "補助記号-括弧開" for t in tokens[begin:i]):
            return (begin, i) if i > begin else (begin + 1, end)
    return begin, end


def _described(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> tuple[int, str]:
    """Where the name begins after a common noun that says what it is: 検索大手・X, イスラム主義団体X."""
    for i in range(begin + 1, end):
        if "固有名詞" in tokens[i - 1].tag:
            break
        dotted = tokens[i].surface in DOTS and i + 1 < end
        unknown = foreign(tokens[i].surface) and tokens[i].strange and not foreign(tokens[i - 1].surface)
        led = leads_firm(tokens, i, lexicon) or (kind != "Person" and _kind_before(tokens, begin, i, end, lexicon))
        if not dotted and not unknown and not led:
            continue
        given = lexicon.class_of(text_of(tokens, begin, i))
        if not dotted and lexicon.is_a(given, "Place") and kind in ("Company", "Organization", "Event"):
            break  # 海浜ロジスティクス
        if dotted and given == kind == "Event" and i - begin > 1:
            break  # 全国高校野球選手権・湊大会
        plain = not tokens[i - 1].strange or len(tokens[i - 1].parts) > 1
        after = tokens[i + 1].surface if dotted else ""
        if after and plain and kind in ("Company", "Person") and foreign(after) and not foreign(tokens[i - 1].surface):
            return i + 1, given  # 紳士服・フタタ
        if given and plain and (kind != "Person" or lexicon.is_a(given, "Person")):
            return (i + 1 if dotted else i), given
        if not katakana(tokens[i - 1].surface):
            break
    return begin, ""


def _kind_before(tokens: Sequence[Token], begin: int, i: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name in katakana that is made of known words begins behind common nouns that say what it is (人権団体ヒューマン・ウィンドウ,
    潜水艦ポラリス); companies of players have the noun in their names (劇団ロマンス)."""
    before, name = tokens[i - 1], tokens[i:end]
    script = all(foreign(t.surface) or t.surface in DOTS for t in name)
    if foreign(before.surface) or before.surface in _IN_NAMES or not script:
        return False
    kind = lexicon.listed(before.surface)
    told = any(lexicon.is_a(kind, one) for one in ("Organization", "Product", "Event")) and len(before.surface) > 1
    common = all(t.tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")) for t in tokens[begin:i])
    return told and common and not lexicon.class_of(text_of(tokens, i, end)) and len(text_of(tokens, i, end)) > 2


def _joined(tokens: Sequence[Token], i: int) -> bool:
    """True for a dot, and for what is in katakana after one: ・オルティス."""
    return tokens[i].surface in DOTS or (tokens[i - 1].surface in DOTS and katakana(tokens[i].surface))
