"""Sentences in which somebody does something together with himself, which no source means: XはYおよびXと合弁会社を設立した."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Evidence, Extraction

__all__ = ["with_itself"]

_WITH_ITSELF = re.compile(
    r"[ 　]*(?:と共同|とともに|と共に|との|と(?!いう|いっ|言|述べ|発表|説明|話|語|する|して|した|なる|なっ|見|し、))"
)
_COORDINATED = re.compile(r"と(?!共|とも|の)[^を、。（(「」]{1,15}?[はがもの](?![ぁ-ん])")
_PRONOUN = re.compile("彼|彼女|同氏|同社|自身|自分|自ら|本人|両者|両社|彼ら")
_TOPIC = re.compile(r"(?:社|氏)?[ 　]*[はがも]")


def with_itself(extraction: Extraction) -> Iterator[tuple[str, Evidence, str]]:
    """Who acts with itself in what a document says: its identifier, the sentence with the two places marked, and one line
    in English that says so."""
    text = extraction.document.text
    for start, end in extraction.sentences:
        inside = sorted((s, e, i) for i, s, e in extraction.mentions if start <= s and e <= end)
        acting = {i: (s, e) for s, e, i in inside if _TOPIC.match(text, e)}
        for s, e, identifier in inside:
            subject = acting.get(identifier, (0, len(text)))
            if subject[1] > s or not _WITH_ITSELF.match(text, e):
                continue
            between = text[subject[1] : s]
            if "「" in between or "。" in between or _PRONOUN.fullmatch(text, s, e):
                continue
            if _COORDINATED.match(text, e):  # XとYが…: the two are said to do something, not one with the other
                continue
            marks = (("subject", *subject), ("object", s, e))
            yield (
                identifier,
                Evidence(extraction.document.id, start, end, text[start:end], marks=marks),
                f"{text[s:e]} is said to act together with itself",
            )
