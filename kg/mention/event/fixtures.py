"""Games that are called by the two who play: ブラジル対アルゼンチン戦, 海浜―北湊戦, 日韓戦."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.mention.lexicon import Lexicon
from kg.mention.place.nations import states_by_character
from kg.mention.span import Rank, Span, covering, marked
from kg.model import MentionKind, Sentence

__all__ = ["fixtures"]

_SIDE = r"[^\s　、。「」『』（）()はがをにでともやの対―—－–]"
_PLAYED = re.compile(
    rf"(?P<one>{_SIDE}{{1,14}})(?<!・)(?P<against>対|[―—－–])(?P<other>{_SIDE}{{1,14}}?)(?:第[0-9０-９]+)?戦$"
)
_END = re.compile(r"戦(?![一-龥ァ-ヶー])")
_LONGEST = 32
_SIDES = ("SportsTeam", "Country", "Person", "University")


def fixtures(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Makes one event of each such game, with both who play inside it, and two names of those that are written as one."""
    for both in [s for s in spans if s.kind is not MentionKind.PRONOUN]:
        _part(sentence, spans, both, lexicon)
    for end in _END.finditer(sentence.text):
        stop = sentence.start + end.end()
        game = next((s for s in spans if s.stop == stop), None)
        before = sentence.text[max(0, end.end() - _LONGEST) : end.end()]
        found, at = _PLAYED.search(before), stop - len(before)
        if found is not None:
            if not _alone(sentence, at + found.start("against")):
                continue  # 都市対抗大会決勝戦
            if game is None:
                known = any(s.stop == stop - 1 and s.kind is MentionKind.NAME for s in spans)
                game = _inside(sentence, at + found.start("other"), stop, "Event") if known else None
                spans.extend([game] if game is not None else [])
            if game is None:
                continue
            game.type, game.votes, game.nested = "Event", {}, False
            game.vote("Event", 3.0)
            _join(sentence, spans, game, (at + found.start("one"), at + found.end("one")), lexicon)
            _join(sentence, spans, game, (at + found.start("other"), at + found.end("other")), lexicon)
        elif game is not None:
            _states(sentence, spans, game, lexicon)


def _alone(sentence: Sentence, start: int) -> bool:
    """Whether a character is a word of its own."""
    return any(t.start == start and t.end == t.start + 1 for t in sentence.tokens)


def _states(sentence: Sentence, spans: list[Span], game: Span, lexicon: Lexicon) -> None:
    """Adds the two states of 日韓戦 to the mentions inside of it; a club may be called by two letters too (中日戦)."""
    row = _of_states(lexicon).fullmatch(game.surface(sentence))
    row = None if row is not None and lexicon.ontology.entities.match(row["both"]) else row
    for k, character in enumerate(row["both"] if row is not None else ""):
        inside = _inside(sentence, game.start + k, game.start + k + 1, "Country")
        if inside is not None:
            inside.entity = states_by_character(lexicon)[character]
            spans.append(inside)


@lru_cache(maxsize=4)
def _of_states(lexicon: Lexicon) -> re.Pattern[str]:
    one = f"[{''.join(states_by_character(lexicon))}]"
    return re.compile(rf"(?P<both>{one}{{2}})戦")


def _part(sentence: Sentence, spans: list[Span], both: Span, lexicon: Lexicon) -> None:
    """Parts a name of two who play each other: 若草高校対青葉高校の決勝."""
    one, against, other = both.surface(sentence).partition("対")
    kind = lexicon.class_of(one) if against else ""
    if not kind or kind != lexicon.class_of(other) or not _alone(sentence, both.start + len(one)):
        return  # 災害対策会議
    first = _inside(sentence, both.start, both.start + len(one), kind)
    second = _inside(sentence, both.stop - len(other), both.stop, kind)
    if first is not None and second is not None:
        first.nested = second.nested = False
        spans[:] = [*(s for s in spans if s is not both), first, second]


def _join(sentence: Sentence, spans: list[Span], game: Span, side: tuple[int, int], lexicon: Lexicon) -> None:
    """Adds one side to the mentions inside of a game, which begins with it where it stands before."""
    named = next((s for s in spans if s is not game and s.stop == side[1] and s.start < side[1]), None)
    if named is None or not any(lexicon.is_a(named.type, one) for one in (*_SIDES, "Organization", "Place")):
        named = _inside(sentence, *side, "SportsTeam")
        if named is None:
            return
        spans[:] = [s for s in spans if s is game or s.stop <= side[0] or side[1] <= s.start]
        spans.append(named)
    named.nested, named.kind = True, MentionKind.NAME
    if named.start < game.start:
        game.start, game.begin = named.start, named.begin


def _inside(sentence: Sentence, start: int, stop: int, kind: str) -> Span | None:
    """The span from one character to another, of the tokens that hold them."""
    begin, end = covering(sentence.tokens, start, stop)
    if begin >= end or sentence.tokens[begin].start > start:
        return None
    return marked(begin, end, start, stop, kind, 1.0, 0.8, rank=Rank.DICTIONARY, nested=True)
