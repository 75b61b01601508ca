"""Words in katakana that no dictionary has, and nothing takes for names, told by what is said of them: 台風はトルムに上陸した,
サレフがゴールを決めた; and those taken for names that tell a post (ジュニアボス)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span
from kg.mention.thing.used import of_use
from kg.mention.votes.lying import of_place
from kg.model import MentionKind, Sentence

__all__ = ["by_use"]

_TELLS = 1.2  # what common nouns are not said to do and undergo
_LEAST = 3  # characters


def by_use(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Makes names of the descriptions that are such a word, and descriptions of the names that tell a post, in place."""
    for sentence, spans in zip(sentences, found, strict=True):
        spans += [kin for span in spans if (kin := _kin(sentence, span, lexicon)) is not None]
        for span in spans:
            if _tells_post(sentence, span, lexicon):
                span.kind, span.type = MentionKind.NOMINAL, "Person"
                span.votes.clear()
            if span.kind is not MentionKind.NOMINAL or span.end - span.begin != 1 or span.type != "Thing":
                continue
            token = sentence.tokens[span.begin]
            if not token.new or len(token.surface) < _LEAST or not katakana(token.surface):
                continue
            said = [*of_place(sentence, span, lexicon), *of_use(sentence, span, lexicon)]
            name, weight = max(said, key=lambda vote: vote[1], default=("", 0.0))
            if weight >= _TELLS:
                span.kind, span.confidence = MentionKind.NAME, 0.6
                span.vote(name, weight)


def _kin(sentence: Sentence, span: Span, lexicon: Lexicon) -> Span | None:
    """Who is named by such a word right behind whose kin he is, which the description then ends in: 異母弟 + ヘズ."""
    last = sentence.tokens[span.end - 1]
    if span.kind is not MentionKind.NOMINAL or span.end - span.begin < 2 or span.stop != last.end:
        return None
    if not last.new or not katakana(last.surface) or not _is_kin(sentence.tokens[span.end - 2].surface, lexicon):
        return None
    name = Span(span.end - 1, span.end, last.start, last.end, "Person", confidence=0.6)
    name.vote("Person", _TELLS)
    span.end, span.stop, span.type = span.end - 1, last.start, "Person"
    return name


def _is_kin(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun says whose kin somebody is: 弟, 妻."""
    relations = lexicon.ontology.relations
    told = (frame.relation for frame in lexicon.ontology.frames.nouns.get(noun, ()))
    return any(relations[r].domain == relations[r].range == ("Person",) for r in told if r in relations)


def _tells_post(sentence: Sentence, span: Span, lexicon: Lexicon) -> bool:
    """Whether what was taken for a name is a post in katakana with a word before it: ジュニアボス; not コーチ, ルカス・ボス."""
    if span.kind is not MentionKind.NAME or span.title or span.entity or span.nested:
        return False
    last = span.surface(sentence).rpartition("・")[2]
    return katakana(last) and lexicon.post(last) and not lexicon.titled(last)
