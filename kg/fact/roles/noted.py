"""Notes beside a relational noun: the bracket that it stands in, and the one between it and whose it is."""

from __future__ import annotations

import re

from kg.fact.argument.counted import person_of
from kg.fact.pair.bracketed import without_number
from kg.fact.roles.finder import Finder, Role
from kg.model import Mention, MentionKind

__all__ = ["before_note", "bracketed_by", "noted_noun", "unread"]

_NOTE = re.compile(r"[（(][^（）()]{1,16}[）)]")  # an age, or another name
_ADDRESS = re.compile(r"[（(][^（）()]{2,24}[）)]$")  # between a body and a post


_HEADED = re.compile(r"[一-龥ぁ-んァ-ヺー0-9０-９](?P<note>[（(](?:[^（）()、]{1,16}、)*)$")  # 青葉堂（湊市、


def before_note(reader: Finder, role: Role) -> int:
    """Where a note begins that stands between a body and the post in it: X（東京都港区）社長; the noun's start without."""
    begin = role.start - (len(role.whole) - len(role.noun))
    text = reader.clause.text(reader.make.sentence.start, begin)
    for word in reader.words.prefixes:
        if text.endswith("）" + word) or text.endswith(")" + word):
            text = text[: -len(word)]
    found = _ADDRESS.search(text)
    return reader.make.sentence.start + found.start() if found is not None else role.start


def noted_noun(reader: Finder, role: Role) -> Mention | None:
    """The common noun with whose note the phrase of a noun goes on: A社の委員会（委員長・X）."""
    begin = reader.clause.tokens[role.phrase.begin].start
    before = reader.clause.text(begin, role.start)
    opened = max(before.rfind("（"), before.rfind("("))
    if opened < 0 or re.search(r"[）)]", before[opened:]):
        return None
    at = begin + opened
    return next((m for m in reader.mentions if m.end == at and m.kind is MentionKind.NOMINAL), None)


def bracketed_by(reader: Finder, role: Role) -> Mention | None:
    """The name whose bracket holds the noun: H（本社・京都市）."""
    before = reader.clause.text(reader.make.sentence.start, role.start)
    opened = max(before.rfind("（"), before.rfind("("))
    if opened < 0 or re.search(r"[）)]", before[opened:]):
        return None
    at = _behind_post(reader, reader.make.sentence.start + opened)
    for m in reader.mentions:
        if m.kind is MentionKind.NAME and m.end <= at:
            between = _NOTE.sub("", without_number(reader.clause.text(m.end, at).removeprefix(m.title)))
            if not between.strip('」』”" 　'):
                return m
    return None


def unread(reader: Finder, role: Role, bearer: Mention | None) -> bool:
    """Whether a bracket tells who heads what stands before it, which no mention was made of: 海と風（高木誠社長）."""
    post = any(reader.ontology.is_post(f.relation) for f in role.frames)
    if not post or bearer is None or bearer.end > role.start or bracketed_by(reader, role) is not None:
        return False
    note = _HEADED.search(reader.clause.text(reader.make.sentence.start, bearer.start))
    at = reader.make.sentence.start + note.start("note") if note is not None else -1
    return note is not None and not any(m.end == at for m in reader.mentions)


def _behind_post(reader: Finder, at: int) -> int:
    """Where the post at a body begins that stands between somebody's name and the note behind it: X・青葉市長（若草党代表）; else
    where the note does."""
    posts = (m for m in reader.mentions if m.end == at and m.kind is MentionKind.NOMINAL)
    post = next((m for m in posts if reader.ontology.is_a(m.type, "Person")), None)
    if post is None:
        return at
    start = post.start - (reader.clause.text(post.start - 1, post.start) == "・")
    return start if any(person_of(reader.arguments, m) and m.end == start for m in reader.mentions) else at
