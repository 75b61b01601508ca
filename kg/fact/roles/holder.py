"""Whose noun it is: the holder written in the compound, with の or in a bracket, or not with it at all."""

from __future__ import annotations

import re

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.roles.finder import Role
from kg.fact.roles.housing import abroad, only_houses
from kg.fact.roles.kin_rows import KinRows
from kg.fact.slots import fits
from kg.model import Mention, MentionKind

__all__ = ["Holders"]

_PARTS = ("局", "部", "課", "室")
_DEPARTMENT = re.compile(r"(?:(?<![学本支幹俱楽])部|課|室)$")  # 資材 + 部長: of the firm, which has many


class Holders(KinRows):
    """Looks for the holder of a relational noun."""

    def holder(
        self,
        role: Role,
        classes: tuple[str, ...],
        *,
        around: Phrase | None = None,
        skip: Mention | None = None,
        bearer: Mention | None = None,
        omit: bool = False,
    ) -> Argument | None:
        """Whose noun it is: what its own word names (国家公安委員長), the name compounded with it, its の-modifier, or (where allowed) nobody written. `skip` is the
        bearer where it stands beside the noun, `bearer` where it stands elsewhere."""
        if (own := self.words.named_by.get(role.noun)) is not None:
            return self.implied(role, own)
        if skip is not None and skip.start < role.start and skip.end <= role.start:
            before = skip.start  # HのX N: the holder stands before the bearer
        else:
            before = self._before_note(role)
        prefix_length = next((len(w) for w in sorted(self.words.prefixes, key=len, reverse=True)
                              if self.clause.text(role.start - len(w), role.start) == w and not self.ends_mention(role.start)), 0)  # fmt: skip
        qualifier = len(role.whole) - len(role.noun)
        seat = any(f.seat for f in role.frames)
        for m in sorted(self.mentions(), key=lambda m: (-m.end, m.start)):
            if (
                m.kind is MentionKind.NAME
                and m is not skip
                and m.start < role.start < m.end < role.end
                and (m.entity or m.type == "SportsTeam" or _DEPARTMENT.search(m.surface) is None)
                and fits(self.ontology, m, classes)
            ):
                return self._written_whole(role, around, skip, m)  # 兵庫県知事, where 県知事 is one word
            if m.kind is MentionKind.NAME and m.start == role.start and m.end < role.end and self._chamber(m, classes):
                return Argument((m,), role.phrase, "compound")  # 上院 in 上院議員
            if m is skip or m.end > before or m.kind is MentionKind.NOMINAL:
                continue
            if m.surface in self.words.heavenly:
                break  # 地球観測衛星
            if seat and self.ontology.is_a(m.type, "Place"):
                return None  # Xの欧州本社: not where X is at home
            if abroad(self, role, m):
                return None
            if role.noun.startswith("支") and self.ontology.is_a(m.type, "Place"):
                break  # 埼玉支店長: of some company's branch
            gap = self.clause.text(m.end, before)
            compact = (
                gap[: len(gap) - prefix_length]
                if prefix_length and gap.endswith(self.clause.text(role.start - prefix_length, role.start))
                else gap
            )
            if compact.startswith("人") and classes != ("Country",):
                break  # ドイツ人監督 is coach of no Germany
            if (
                len(compact.strip("・ 　、「」『』")) <= qualifier
                and "の" not in compact
                and "、" not in compact.strip()
                and self._holds(m, classes)
            ) and len(gap) <= prefix_length + qualifier + 3:
                return self._written_whole(role, around, skip, m)
            apart = any(self.ontology.is_a(m.type, c) for c in ("InternationalOrganization", "Event"))
            if not compact and qualifier == 0 and omit and apart:
                return None  # 国連特使: of no state that is left out; 五輪代表: of no firm
            break
        if (noted := self._noted(role)) is not None:  # A社の委員会（委員長・X）: the committee's, not A社's
            told = role.noun not in self.words.trades and fits(self.ontology, noted, classes)
            return Argument((noted,), role.phrase, "bracket") if told else None
        for phrase in (role.phrase, around):
            if phrase is None:
                continue
            for of in reversed(self.arguments.genitive(phrase)):
                if of.phrase is not None and skip is not None and skip in of.mentions:
                    continue
                if of.phrase is not None and self.clause.tokens[of.phrase.begin].start > role.start:
                    continue
                if (of.head.surface.endswith(self.words.branches) and (whole := self._outer(of.head)) is not of.head
                        and self._holds(whole, classes)):  # fmt: skip
                    return Argument((whole,), of.phrase, of.source)  # 海浜証券大阪支店の部長
                if only_houses(self, role, of.head, classes):
                    continue
                if self._holds(of.head, classes) or (classes == ("Country",) and self._governs(of.head)):
                    return self._of_one(of, skip)
            for child in phrase.children:  # 米国における, NTTによる
                if (
                    child.mention is not None
                    and child.adnominal
                    and (
                        (child.case == "で" and self._seated(child.mention, classes))
                        or (child.case == "によって" and classes == ("Event",))
                    )
                    and fits(self.ontology, child.mention, classes)
                ):
                    return Argument(self.arguments.group(child), child, "adnominal")
        if (chained := self._chained(role)) is not None and self._holds(chained.head, classes):
            return chained
        if (towards := self._towards(role)) is not None and fits(self.ontology, towards.head, classes):
            return towards
        outer = self.bracketed_by(role) if role.noun not in self.words.trades else None
        if outer is not None and outer is not skip and fits(self.ontology, outer, classes):
            return Argument((outer,), role.phrase, "bracket")
        if (named := self._named_before(role, classes, (skip, bearer))) is not None:
            return named
        if (first := self._first_of_list(role, classes)) is not None:
            return first
        who = bearer or skip
        if self.owned(role):
            if not self._of_party(role):
                return None
            abroad_too = omit and self.words.seats.get(role.noun, classes) == ("Country",)
            return self.own_state(role, who) or (self.unnamed(role, classes, who, role.phrase) if abroad_too else None)
        return self.unnamed(role, classes, who, role.phrase) if omit else self.own_state(role, who)

    def _towards(self, role: Role) -> Argument | None:
        """Whom somebody does what the noun says: X社への 部品の 供給元; no post (米国への大使)."""
        if any(f.role for f in role.frames):
            return None
        wares = (c for c in role.phrase.children if c.func == "の")
        for child in (c for p in (role.phrase, *wares) for c in p.children):
            if child.func == "への" and child.index < role.phrase.index and child.mention is not None:
                return Argument(self.arguments.group(child), child, "adnominal")
        return None

    @staticmethod
    def _of_one(of: Argument, bearer: Mention | None) -> Argument:
        """Of bodies joined by と before somebody with a post the last one, whose he is: A連盟とB協会のX会長."""
        row = of.phrase.children if bearer is not None and of.phrase is not None else ()
        joined = any(c.func == "と" and c.mention in of.mentions for c in row)
        return Argument((of.head,), of.phrase, of.source) if joined else of

    def work(self, role: Role, classes: tuple[str, ...]) -> Argument | None:
        """The work that somebody's part in it is told of: 高木誠主演の映画「X」, 「X」は高木誠主演."""
        phrase = role.phrase
        if not role.head:
            return None
        above = phrase.parent
        while (
            above is not None
            and above.mention is not None
            and above.mention.kind is MentionKind.NOMINAL
            and not above.func
        ):
            above = above.parent  # 映画 + 「X」
        if phrase.case == "の" and above is not None and above.mention is not None:
            behind = tuple(m for m in self.arguments.group(above) if m.start >= role.end)  # 「X」、高木誠監督の「Y」
            found = Argument(behind or (above.mention,), above, "headed")
            if found.head.kind is MentionKind.NAME:
                return found if fits(self.ontology, found.head, classes) else None
        host: Phrase | None = phrase
        while host is not None:
            for topic in reversed(self.arguments.topics(host)):
                if topic.phrase is not None and topic.phrase.index < phrase.index:
                    return topic if fits(self.ontology, topic.head, classes) else None
            host = host.parent
        return None

    def _seated(self, place: Mention, classes: tuple[str, ...]) -> bool:
        """Whether what stands with での may be whose a noun is, and not where it is so (日本での発売)."""
        return not self.ontology.is_a(place.type, "Place") or all(self.ontology.is_a(c, "Place") for c in classes)

    def _chamber(self, mention: Mention, classes: tuple[str, ...]) -> bool:
        return self.ontology.is_a(mention.type, "Organization") and self._holds(mention, classes)

    def _chained(self, role: Role) -> Argument | None:
        """What stands with の right before the noun though the parser hung it on who bears the noun (AのNのX)."""
        phrase = role.phrase
        before = self.clause.phrases[phrase.index - 1] if phrase.index else None
        bare = phrase.mention is None or phrase.mention.kind is MentionKind.NOMINAL
        apposed = bare and phrase.comma and not phrase.func  # 学校法人「H」の元理事長、X
        if before is None or before.mention is None or phrase.parent is None or not (phrase.case == "の" or apposed):
            return None
        joined = before.func == "の" and (before.parent is phrase.parent or apposed)
        return Argument(self.arguments.group(before), before, "genitive") if joined else None

    def _governs(self, mention: Mention) -> bool:
        """Whether a name is that of a government or a ministry, whose minister is one of the state: 青葉国外務省の X外務次官."""
        named = mention.kind is MentionKind.NAME and self.ontology.is_a(mention.type, "GovernmentBody")
        return named and mention.surface.endswith(self.words.governments)

    def _holds(self, mention: Mention, classes: tuple[str, ...]) -> bool:
        """Whether a mention may be whose somebody is: a state is known for one, and a sport has no people of its own."""
        if mention.surface.endswith(self.words.disciplines):
            return False
        if classes == ("Country",) and mention.type in {"", "Thing"}:
            return False
        return fits(self.ontology, mention, classes)

    def owned(self, role: Role) -> bool:
        """Whether something before the noun with の says whose it is, read or not; what only says which (後任の社長) does
        not."""
        if any(abroad(self, role, m) for m in self.mentions()):
            return True
        return any(
            of.head.start < role.start and not (of.head.kind is MentionKind.NOMINAL and of.head.surface in self.nouns)
            for of in self.arguments.genitive(role.phrase)
        )

    def _of_party(self, role: Role) -> bool:
        """Whether a party alone is written before a post, which is no post of the party's: 青葉党の高木誠元外相."""
        owners = [of.head for of in self.arguments.genitive(role.phrase) if of.head.start < role.start]
        elsewhere = any(abroad(self, role, m) for m in self.mentions())
        return bool(owners) and not elsewhere and all(self.ontology.is_a(m.type, "PoliticalParty") for m in owners)

    def _named_before(self, role: Role, classes: tuple[str, ...], skip: tuple[Mention | None, ...]) -> Argument | None:
        """Who その means right before the noun: the nearest name before it (A社と、その子会社のB社)."""
        qualifier = len(role.whole) - len(role.noun)
        if not self.clause.text(self.make.sentence.start, role.start - qualifier).endswith("その"):
            return None
        for m in sorted(self.mentions(), key=lambda m: -m.end):
            if (
                m.end < role.start
                and m not in skip
                and m.kind is not MentionKind.NOMINAL
                and fits(self.ontology, m, classes)
            ):
                return Argument((m,), self.phrase_of(m), "genitive")
        return None

    def _beside(self, role: Role, last: Mention) -> tuple[Mention, ...]:
        """The parties in a row before the last one in a note behind a candidate: （自民、公明推薦）."""
        if not self.ontology.is_a(last.type, "PoliticalParty") or self.bracketed_by(role) is None:
            return ()
        row: list[Mention] = []
        for m in sorted(self.mentions(), key=lambda m: -m.end):
            after = row[0] if row else last
            if m.kind is MentionKind.NAME and m.end + 1 == after.start and m.type == last.type:
                if self.clause.text(m.end, after.start) in "、，・":
                    row.insert(0, m)
        return tuple(row)

    def _written_whole(self, role: Role, around: Phrase | None, bearer: Mention | None, m: Mention) -> Argument:
        """The body that a name in a compound with the post means: itself, what it is a part of, those in a row with it."""
        if bearer is not None and m.start == bearer.end and (whole := self.whose_part(role, around, m)) is not None:
            return whole
        return Argument((*self._beside(role, m), self._outer(m)), role.phrase, "compound")

    def whose_part(self, role: Role, around: Phrase | None, part: Mention) -> Argument | None:
        """The body with の before a person's name behind which the head of a part of it stands: H省の X Y局長."""
        if not part.surface.endswith(_PARTS):
            return None
        for phrase in (role.phrase, around):
            for of in reversed(self.arguments.genitive(phrase)) if phrase is not None else ():
                if of.head.kind is MentionKind.NAME and self.ontology.is_a(of.head.type, "Organization"):
                    return of
        return None

    def _outer(self, part: Mention) -> Mention:
        """The body that a part of it is written with: 首都大学 of 首都大学理学部; 総務省 of 総務省課, which is no part by itself."""
        if part.surface.endswith(_PARTS):
            for m in self.mentions():
                if m.start == part.start and m.end == part.end - 1 and self.ontology.is_a(m.type, "Organization"):
                    return m
        for m in self.mentions():
            if m.kind is MentionKind.NAME and m.end == part.start and self.ontology.is_a(m.type, "Organization"):
                return m
        return part
