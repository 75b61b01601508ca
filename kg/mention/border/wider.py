"""Names of which the recogniser took a part: what is joined to it by a hyphen, a prefix or a dot belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import capital, katakana, latin
from kg.mention.span import text_of, touching
from kg.mention.words import words
from kg.model import Token

__all__ = ["widened"]

_SIDES = frozenset("東西南北")
_HYPHENS = frozenset("-‐‑–－")
_CLANS = frozenset("王李張劉陳楊黄趙周呉徐孫朱胡郭高金朴崔鄭尹姜曺韓申馬謝蔡許蘇董蒋葉洪盧羅唐馮鄧宋習汪林何梁曹")
_TRADES = frozenset(words("trades")["written"])
_DIGITS = 3  # of a model's number: more are a year
_MISSIONS = words("missions")["words"]
_STANDING = words("missions")["standing"]
_SHARED = words("happenings")["shared"]


def widened(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> tuple[int, int]:
    """Where the whole name begins and ends of which begin..end was recognised as of a `kind`.

    E + - + Axle, CX + - + 5; 王 + 楚欽; 在 + 青葉国大使館; 湊 + ・ + 青葉大地震.
    """
    if kind in ("Product", "Company"):
        begin, end = _hyphenated(tokens, begin, end)
    if kind == "Company":
        end = _with_trade(tokens, end)
    if kind == "Person":
        return _with_family(tokens, _with_initials(tokens, _with_clan(tokens, begin, end)), end, lexicon), end
    if begin and tokens[begin - 1].surface in _SIDES and touching(tokens, begin) and katakana(tokens[begin].surface):
        before = tokens[begin - 2] if begin > 1 and touching(tokens, begin - 1) else None
        if before is None or not before.tag.startswith(("名詞", "接頭辞", "接尾辞")):
            begin -= 1  # 西 + デトモルト
    text = text_of(tokens, begin, end)
    if kind != "Place" and text.endswith(_MISSIONS):
        while touching(tokens, begin) and (tokens[begin - 1].surface == "在" or "地名" in tokens[begin - 1].tag):
            begin -= 1
    if kind == "Political" and text[-1] == "省" and lexicon.ontology.entities.certain(text) is None:
        while (first := _of_two(tokens, begin, "・･")) < begin:  # 環境 + ・ + 食料 + ・ + 農村地域省
            begin = first
    if kind == "Political" and text.endswith(_STANDING):
        begin = _of_two(tokens, begin)
    if kind == "Event" and text.endswith(_SHARED) and "地名" in tokens[begin].tag:
        while begin > 1 and tokens[begin - 1].surface in "・･" and "地名" in tokens[begin - 2].tag:
            begin -= 2
    return begin, end


def _hyphenated(tokens: Sequence[Token], begin: int, end: int) -> tuple[int, int]:
    """A Latin name with what a hyphen joins to it without a gap."""
    while begin > 1 and _joint(tokens, begin - 1) and latin(tokens[begin].surface) and latin(tokens[begin - 2].surface):
        begin -= 2
    while end + 1 < len(tokens) and _joint(tokens, end) and latin(tokens[end - 1].surface):
        after = tokens[end + 1].surface
        if not (latin(after) or (after.isdigit() and len(after) <= _DIGITS)):
            break
        end += 2
    return begin, end


def _with_trade(tokens: Sequence[Token], end: int) -> int:
    """Where a firm's name ends that has what it does for its last word, though nobody does it here: 帆立不動産 + 販売は."""
    if end + 1 >= len(tokens) or tokens[end].surface not in _TRADES or not touching(tokens, end):
        return end
    after = tokens[end + 1]
    return end + 1 if after.surface in ("は", "が", "を", "と", "（", "(") else end


def _of_two(tokens: Sequence[Token], begin: int, also: str = "") -> int:
    """Where a body begins that is for two things, joined by a dot: 航空 + ・ + 鉄道事故調査委員会; `also` may stand before them."""
    if begin < 3 or tokens[begin - 1].surface not in "・･" or not touching(tokens, begin - 1):
        return begin
    one, other, before = tokens[begin - 2], tokens[begin], tokens[begin - 3]
    common = all(t.tag.startswith("名詞-普通名詞-一般") and len(t.surface) > 1 for t in (one, other))
    opens = before.surface in also if before.surface in "・･" else before.tag.startswith(("助詞", "補助記号"))
    return begin - 2 if common and opens else begin


def _joint(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].surface in _HYPHENS and touching(tokens, i) and touching(tokens, i + 1)


def _with_clan(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a Chinese or Korean person's name begins, whose family name the dictionary has for a common noun: 王 + 楚欽."""
    if not begin or tokens[begin - 1].surface not in _CLANS or not touching(tokens, begin):
        return begin
    before = tokens[begin - 2] if begin > 1 and touching(tokens, begin - 1) else None
    if before is not None and before.tag.startswith(("名詞", "接頭辞", "接尾辞")):
        return begin
    given = text_of(tokens, begin, end)
    return begin - 1 if len(given) < 3 and all("一" <= c <= "鿿" for c in given) else begin


def _with_family(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a person's name begins of whose family name the dictionary makes a common noun: 北側 + 一雄 before a post."""
    if not begin or end - begin > 1 or "人名-名" not in tokens[begin].tag or not touching(tokens, begin):
        return begin
    family, before = tokens[begin - 1], tokens[begin - 2] if touching(tokens, begin - 1) else None
    word = family.surface
    apart = before is None or before.tag.startswith(("助詞", "補助記号"))
    plain = family.tag.startswith("名詞-普通名詞-一般") and len(word) == 2 and all("一" <= c <= "鿿" for c in word)
    told = lexicon.titled(word) or lexicon.listed(word) or word in lexicon.ontology.frames.nouns
    return begin - 1 if apart and plain and not told and _posted(tokens, end, lexicon) else begin


def _posted(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a post in some body stands at a token."""
    return any(lexicon.office(text_of(tokens, end, k)) for k in range(end + 1, min(end + 4, len(tokens)) + 1))


def _with_initials(tokens: Sequence[Token], begin: int) -> int:
    """Where a foreign person's name begins that initials lead: F + . + リンド."""
    while (
        begin > 1 and tokens[begin - 1].surface in ".．・" and touching(tokens, begin) and touching(tokens, begin - 1)
    ):
        first = tokens[begin - 2].surface
        if len(first) > 1 or not capital(first):
            break
        begin -= 2
    return begin
