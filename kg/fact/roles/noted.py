"""Notes beside a relational noun: the bracket that it stands in, and the one between it and whose it is."""

from __future__ import annotations

import re

from kg.fact.argument.counted import person_of
from kg.fact.pair.bracketed import without_number
from kg.fact.roles.finder import Role
from kg.fact.roles.unwritten import Unwritten
from kg.model import Mention, MentionKind

__all__ = ["Noted"]

_NOTE = re.compile(r"[（(][^（）()]{1,16}[）)]")  # an age, or another name
_ADDRESS = re.compile(r"[（(][^（）()]{2,24}[）)]$")  # between a body and a post
_BETWEEN_LINES = re.compile(r"(?:[）)氏]|さん|選手|容疑者|被告)(?P<line>[=＝])[^=＝]*$")


_HEADED = re.compile(r"[一-龥ぁ-んァ-ヺー0-9０-９](?P<note>[（(](?:[^（）()、]{1,16}、)*)$")  # 青葉堂（湊市、


class Noted(Unwritten):
    """Looks for the holder of a relational noun in and before brackets."""

    def _before_note(self, role: Role) -> int:
        """Where a note begins that stands between a body and the post in it: X（東京都港区）社長; the noun's start without."""
        begin = role.start - (len(role.whole) - len(role.noun))
        text = self.clause.text(self.make.sentence.start, begin)
        for word in self.words.prefixes:
            if text.endswith("）" + word) or text.endswith(")" + word):
                text = text[: -len(word)]
        found = _ADDRESS.search(text)
        return self.make.sentence.start + found.start() if found is not None else role.start

    def _noted(self, role: Role) -> Mention | None:
        """The common noun with whose note the phrase of a noun goes on: A社の委員会（委員長・X）."""
        begin = self.clause.tokens[role.phrase.begin].start
        before = self.clause.text(begin, role.start)
        opened = max(before.rfind("（"), before.rfind("("))
        if opened < 0 or re.search(r"[）)]", before[opened:]):
            return None
        at = begin + opened
        return next((m for m in self.mentions() if m.end == at and m.kind is MentionKind.NOMINAL), None)

    def bracketed_by(self, role: Role) -> Mention | None:
        """The name whose bracket holds the noun: H（本社・京都市）."""
        before = self.clause.text(self.make.sentence.start, role.start)
        opened = max(before.rfind("（"), before.rfind("("))
        if (line := _BETWEEN_LINES.search(before)) is not None:  # X選手(31)=大阪府出身=
            opened = line.start("line")
        elif opened < 0 or re.search(r"[）)]", before[opened:]):
            return None
        at = self._behind_post(self.make.sentence.start + opened)
        for m in self.mentions():
            if m.kind is MentionKind.NAME and m.end <= at:
                between = _NOTE.sub("", without_number(self.clause.text(m.end, at).removeprefix(m.title)))
                if not between.strip('」』”" 　'):
                    return m
        return None

    def unread(self, role: Role, bearer: Mention | None) -> bool:
        """Whether a bracket tells who heads what stands before it, which no mention was made of: 海と風（高木誠社長）."""
        post = any(self.ontology.is_post(f.relation) for f in role.frames)
        if not post or bearer is None or bearer.end > role.start or self.bracketed_by(role) is not None:
            return False
        note = _HEADED.search(self.clause.text(self.make.sentence.start, bearer.start))
        at = self.make.sentence.start + note.start("note") if note is not None else -1
        return note is not None and not any(m.end == at for m in self.mentions())

    def _behind_post(self, at: int) -> int:
        """Where the post at a body begins that stands between somebody's name and the note behind it: X・青葉市長（若草党代表）; else
        where the note does."""
        posts = (m for m in self.mentions() if m.end == at and m.kind is MentionKind.NOMINAL)
        post = next((m for m in posts if self.ontology.is_a(m.type, "Person")), None)
        if post is None:
            return at
        start = post.start - (self.clause.text(post.start - 1, post.start) == "・")
        return start if any(person_of(self.arguments, m) and m.end == start for m in self.mentions()) else at
