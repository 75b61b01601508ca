"""What a name is whose somebody is named behind it: XのY社長 makes X a body, 海浜ベアーズ・高木誠投手 a team."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import Token

__all__ = ["whose"]


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
