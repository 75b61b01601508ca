"""Names of bodies made of several words: universities with their departments, firms by their form, a body with its part."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.body.trades import past_country
from kg.mention.lexicon import Lexicon
from kg.mention.parts import Part
from kg.mention.script import katakana
from kg.mention.span import Span, text_of
from kg.mention.words import words
from kg.model import MentionKind, Token

__all__ = [
    "CHAMBERS",
    "arm_abroad",
    "as_nested",
    "bodies",
    "crosses",
    "incorporated",
    "led",
    "named_whole",
    "with_branches",
    "with_departments",
]


_DEPARTMENTS = words("departments")["words"]
_BRANCHES = frozenset(words("branches")["words"])
_COUNTING = frozenset((Part.PREFIX, Part.NUMBER, Part.COUNTER))
_ONCE = ("元", "前", "現")
CHAMBERS = frozenset(words("chambers")["words"])


def with_departments(tokens: Sequence[Token], names: Sequence[Span], nested: list[Span]) -> list[Span]:
    """The names, a university's joined with that of its part right behind it (東京大学 + 法学部), which then nests it."""
    out: list[Span] = []
    for name in names:
        whole = out[-1] if out else None
        if whole is None or whole.end != name.begin or not text_of(tokens, whole.begin, whole.end).endswith("大学"):
            out.append(name)
        elif text_of(tokens, name.begin, name.end).endswith(_DEPARTMENTS):
            nested.append(as_nested(whole))
            out[-1] = _sure(Span(whole.begin, name.end, whole.start, name.stop, "University", confidence=0.9))
        else:
            out.append(name)
    return out


def with_branches(
    tokens: Sequence[Token], end: int, names: Sequence[Span], nested: list[Span], lexicon: Lexicon
) -> list[Span]:
    """The names of a compound up to `end`, a firm's joined with the place and the part of it that has its seat there
    (Google + 中国 + 支社), or with its shop's (海浜百貨店 + 北浜店), which then nests both."""
    if len(names) > 1 and (shop := _shop(tokens, names[-2], names[-1], lexicon)) is not None:
        nested.append(as_nested(names[-2]))
        return [*names[:-2], shop]
    if len(names) < 2 or text_of(tokens, names[-1].end, end) not in _BRANCHES:
        return list(names)
    firm, place = names[-2:]
    if firm.end != place.begin or not lexicon.is_a(firm.type, "Company") or not lexicon.is_a(place.type, "Place"):
        return list(names)
    nested += (as_nested(firm), as_nested(place))
    return [*names[:-2], named_whole(tokens, firm, end, "Company", MentionKind.NAME)]


def arm_abroad(tokens: Sequence[Token], begin: int, end: int, names: Sequence[Span], lexicon: Lexicon) -> Span | None:
    """The firm that is called by its parent and the land where it is at home, behind what it is: 現地法人、海浜ベトナム."""
    if begin < 2 or len(names) != 1 or names[0].begin == begin or names[0].end != end:
        return None
    described = tokens[begin - 1].surface in {"、", "の"} and tokens[begin - 2].surface in _BRANCHES
    named = all(t.tag.startswith("名詞-") and "数詞" not in t.tag for t in tokens[begin : names[0].begin])
    if not (described and named and lexicon.is_a(names[0].type, "Country")):
        return None
    return _sure(Span(begin, end, tokens[begin].start, tokens[end - 1].end, "Company", confidence=0.85))


def _shop(tokens: Sequence[Token], firm: Span, shop: Span, lexicon: Lexicon) -> Span | None:
    """The shop whose name begins with its firm's; it is called by the rest of it too."""
    name = text_of(tokens, shop.begin, shop.end)
    if firm.end != shop.begin or shop.type != "Facility" or not name.endswith("店") or name.endswith(("支店", "本店")):
        return None
    if firm.kind is not MentionKind.NAME or not lexicon.is_a(firm.type, "Company"):
        return None
    whole = named_whole(tokens, firm, shop.end, "Facility", MentionKind.NAME)
    whole.aliases = (name,)
    return whole


def incorporated(
    tokens: Sequence[Token], begin: int, end: int, names: Sequence[Span], parts: Sequence[Part], lexicon: Lexicon
) -> Span | None:
    """The company or paper that a compound names by its form: 株式会社八雲電機, 八雲電機株式会社, 八雲社, 八雲紙."""
    reached = {name.end for name in names}
    while begin < end and parts[begin] in _COUNTING:
        begin += 1
    for i in range(begin, end):
        word = tokens[i].surface
        if word in lexicon.before and lexicon.is_a(lexicon.before[word], "Organization") and i + 1 < end and i == begin:
            stop = end
            while stop > i + 2 and (
                tokens[stop - 1].surface in lexicon.trailers
                or lexicon.title(tokens[stop - 1].surface)
                or (stop < end and tokens[stop - 1].surface in _ONCE)  # 株式会社八雲電機 + 元社長
            ):
                stop -= 1
            return _sure(Span(i, stop, tokens[i].start, tokens[stop - 1].end, lexicon.before[word], confidence=0.95))
        if i > begin and word in lexicon.forms and tokens[begin].surface not in lexicon.quantifiers:
            begin = past_country(tokens, begin, i, lexicon)  # 米 + メトロ + ホールディングス
            return _sure(Span(begin, i + 1, tokens[begin].start, tokens[i].end, lexicon.forms[word], confidence=0.85))
        given = lexicon.honorifics.get(word, "Person")
        if (
            given != "Person"
            and i > begin
            and i not in reached
            and not any(n.begin <= begin and n.end > i + 1 for n in names)  # 新華社通信
            and lexicon.ontology.entities.certain(text_of(tokens, begin, i + 1)) is None  # 日本赤十字社
            and parts[i - 1] is Part.NOUN
            and _proper_looking(tokens[begin:i])
        ):
            return _sure(Span(begin, i, tokens[begin].start, tokens[i - 1].end, given, confidence=0.9, title=word))
    return None


def bodies(tokens: Sequence[Token], names: Sequence[Span], nested: list[Span], lexicon: Lexicon) -> list[Span]:
    """The names with a body and the part of it that is written behind it made one: 駿河台大学 + 法学研究科."""
    out: list[Span] = []
    for name in names:
        before = out[-1] if out else None
        part = before is not None and before.end == name.begin and tokens[name.begin].tag.startswith("名詞-普通名詞")
        part = part and text_of(tokens, name.begin, name.end) not in CHAMBERS  # 民主党 + 上院
        if (
            before is not None
            and part
            and name.entity is None
            and any(lexicon.is_a(c, "Organization") for c in (before.type, _own(tokens, before, lexicon)))
            and lexicon.is_a(given := _own(tokens, name, lexicon), "Organization")
        ):
            nested.append(as_nested(before))
            out[-1] = named_whole(tokens, before, name.end, given, MentionKind.NAME)
        else:
            out.append(name)
    return out


def led(
    tokens: Sequence[Token], begin: int, name: Span, parts: Sequence[Part], out: Sequence[Span], lexicon: Lexicon
) -> None:
    """Widens what a technology's name is within to the nouns before it in the compound: 国産 + 生成AI開発計画."""
    whole = next((s for s in out if s is not name and s.begin == name.begin and s.end > name.end), None)
    if whole is None or name.begin == begin or not lexicon.is_a(name.type, "Technology"):
        return
    if all(parts[i] is Part.NOUN and "普通名詞" in tokens[i].tag for i in range(begin, name.begin)):
        whole.begin, whole.start = begin, tokens[begin].start


def crosses(name: Span, body: Span) -> bool:
    """True where a name has a part of a body within it and a part without."""
    return name.start < body.stop and body.start < name.stop and (name.start < body.start or name.stop > body.stop)


def _own(tokens: Sequence[Token], name: Span, lexicon: Lexicon) -> str:
    return lexicon.class_of(text_of(tokens, name.begin, name.end))


def _sure(span: Span) -> Span:
    span.vote(span.type, 2.0)
    return span


def _proper_looking(tokens: Sequence[Token]) -> bool:
    return any("固有名詞" in t.tag or katakana(t.surface) or t.surface.isascii() for t in tokens)


def named_whole(tokens: Sequence[Token], name: Span, end: int, type: str, kind: MentionKind) -> Span:
    """A name with the words behind it up to `end` as one mention."""
    span = Span(name.begin, end, name.start, tokens[end - 1].end, type, kind, max(name.confidence, 0.6))
    span.vote(type, 1.0)
    return span


def as_nested(name: Span) -> Span:
    """The name, which a wider one holds."""
    name.nested = True
    return name
