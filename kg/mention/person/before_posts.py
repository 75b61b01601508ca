"""Names that the recogniser misses or joins with what stands before a post: 岩屋 + 外相, リンド駐ロシア米大使, マルソー + 国連 +
事務次長; posts in katakana with dots between are no names (チーフ・パフォーマンス・オフィサー)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, katakana
from kg.mention.span import Span, over, text_of, touching
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["before_body", "envoys", "ministers", "past_posts"]

_POST = re.compile(
    r"(?P<sent>[駐在](?:[日米英仏独伊露中韓豪印加台]|[ァ-ヺー]{2,9}|[一-鿿]{2,4}?国|中国|韓国|台湾|国連|欧州連合|EU))"
    r"(?P<of>[日米英仏独伊露中韓豪印加]|[ァ-ヺー]{2,9}|[一-鿿]{1,3}国|日本|台湾)?(?P<post>特命全権大使|臨時代理大使|代理大使|次席公使|大使|公使|総領事)(?!館)"
)
_OF_CABINET = words("offices")["of_cabinet"]
_ENDING = frozenset(word[-1] for word in _OF_CABINET)
_NO_NAMES = words("offices")["no_names"]
_RARE = 12_000  # words have their vectors by how often they are written
_LONGEST = 4  # tokens of a post: こども + 政策 + 担当 + 相
_BEHIND = ("名詞", "接尾辞", "接頭辞")
_LONGEST_DOTTED = 7  # tokens: チーフ・パフォーマンス・オフィサー, シニア・バイス・プレジデント
_SHORTEST = 2  # characters of a foreign name
_LONGEST_POST = 4  # tokens of a post
_OPEN, _CLOSE = frozenset("（("), frozenset("）)")
_GLOSS = 4  # tokens of a bracket, with its signs


def envoys(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Makes the whole post the title of an envoy, in which no more than the state that he is of is a name."""
    for person in [s for s in spans if s.type == "Person" and s.kind is MentionKind.NAME and not s.title]:
        found = _POST.match(sentence.text, person.stop - sentence.start)
        if found is None:
            continue
        states = [found["sent"][1:], *([found["of"]] if found["of"] else [])]
        if not all(_state(state, lexicon) for state in states):
            continue
        stop = sentence.start + found.end()
        own = (sentence.start + found.start("of"), sentence.start + found.end("of")) if found["of"] else None
        within = [s for s in spans if s is not person and s.start < stop and person.stop < s.stop]
        for span in within:
            if (span.start, span.stop) == own and span.type == "Country":
                span.nested = False
            else:
                spans.remove(span)
        person.title = found[0]


def _state(name: str, lexicon: Lexicon) -> bool:
    """Whether a word means a state, or a body of states that envoys are sent to."""
    entity = lexicon.ontology.entities.certain(name) or lexicon.ontology.entities.prefix(name)
    return len(name) == 1 or (entity is not None and entity.type in ("Country", "InternationalOrganization"))


@triggered(words=_ENDING)
def ministers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Each word that begins a compound and has nothing but the post of a minister behind it; no state has one of another."""
    tokens = sentence.tokens
    if _ENDING.isdisjoint([t.surface[-1] for t in tokens]):
        return
    for i in range(len(tokens) - 1):
        if touching(tokens, i) and tokens[i - 1].tag.startswith(("名詞", "接頭辞")):
            continue
        stop = next((k for k in range(i + 2, min(i + 2 + _LONGEST, len(tokens))) if _ends(tokens, k)), 0)
        title = text_of(tokens, i + 1, stop) if stop and tokens[stop - 1].surface[-1] in _ENDING else ""
        if title.endswith(_OF_CABINET) and lexicon.office(title) and _family(tokens[i], lexicon):
            yield over(tokens, i, i + 1, "Person", 3.0, 0.85, title=title)


def _ends(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a compound ends before a token; 外相会談 is none of a minister."""
    return tokens[k - 1].end < tokens[k].start or not tokens[k].tag.startswith(_BEHIND) or tokens[k].surface in "らさん"


def _family(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be a family name: a person's or a town's, or a common word that is hardly ever written."""
    text = token.surface
    held = len(text) > 2 and text[-1] in "前元新"  # 田中前 + 外相: the last letter is of the post
    if len(text) > 4 or held or katakana(text) or text.startswith(_NO_NAMES) or text in lexicon.countries:
        return False
    entity = lexicon.ontology.entities.certain(text)
    if entity is not None and entity.type not in ("Region", "City", "Person"):
        return False
    named = "人名" in token.tag or token.tag.endswith("地名-一般")
    common = token.tag.startswith("名詞-普通名詞-一般") and (token.pos == "PROPN" or token.vector > _RARE)
    return named or (common and all("一" <= c <= "鿿" for c in text) and not lexicon.titled(text))


def past_posts(tokens: Sequence[Token], spans: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """The spans without those in such a post, the names before it without its words."""
    posts = list(_posts(tokens, lexicon))
    for begin, _ in posts:
        for span in spans:
            if span.begin < begin < span.end:
                span.end = begin - (tokens[begin - 1].surface in DOTS)
                span.stop = tokens[max(span.end - 1, span.begin)].end
    return [s for s in spans if s.begin < s.end and not any(b <= s.begin < e for b, e in posts)]


def _posts(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The first token of each such post and the one behind it, the longest where several begin there."""
    end = 0
    for i in range(len(tokens) - 2):
        if i < end or tokens[i + 1].surface not in DOTS or not katakana(tokens[i].surface):
            continue
        stops = range(min(i + _LONGEST_DOTTED, len(tokens)), i + 2, -1)
        found = next((stop for stop in stops if lexicon.titled(text_of(tokens, i, stop))), 0)
        if found:
            end = found
            yield i, found


def before_body(tokens: Sequence[Token], names: list[Span], lexicon: Lexicon) -> None:
    """Parts each name in katakana that ends in the name of a known body, where a post stands behind that."""
    for whole in [n for n in names if not n.nested and n.entity is None]:
        body = next((n for n in names if n.nested and n.stop == whole.stop and n.start > whole.start), None)
        if body is None or body.entity is None or not _of_one_name(tokens[body.begin], body, lexicon):
            continue
        lead = text_of(tokens, whole.begin, body.begin)
        if len(lead) < _SHORTEST or not katakana(lead) or lexicon.class_of(lead) or lexicon.listed(lead):
            continue
        if lexicon.ontology.entities.certain(lead) is not None or not _post_behind(tokens, body.end, lexicon):
            continue
        body.nested = False
        whole.end, whole.stop, whole.type, whole.votes = body.begin, tokens[body.begin - 1].end, "Person", {}
        whole.vote("Person", 2.0)


def _of_one_name(first: Token, body: Span, lexicon: Lexicon) -> bool:
    """Whether no land has another body of the name, which would stand before it too: 国連, 朝鮮労働党; not ノルド + 外務省."""
    told = ("地名" in first.tag or first.surface in lexicon.countries) and lexicon.is_a(body.type, "Organization")
    return told or body.type in ("InternationalOrganization", "Company", "University")


def _post_behind(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a post stands at a token, or behind the bracket there."""
    if i < len(tokens) and tokens[i].surface in _OPEN:
        i = next((k + 1 for k in range(i, min(i + _GLOSS, len(tokens))) if tokens[k].surface in _CLOSE), i)
    if i >= len(tokens) or not tokens[i].tag.startswith("名詞"):
        return False
    return any(lexicon.post(text_of(tokens, i, k)) for k in range(i + 1, min(i + _LONGEST_POST, len(tokens)) + 1))
