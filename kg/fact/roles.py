"""Relational nouns: X is the CEO, subsidiary, capital, wife, turnover … of H, in every construction that says so.

HのN X · HのNであるX · H N X · HのX N · N X · X（HのN） · XはHのN(だ) · HのNはX(だ) · XがHのNに就任 · HがXをNに起用
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.fact.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.verbs import fits, of_unit, signed
from kg.model import Mention, MentionKind, Status
from kg.ontology import Link, NounFrame
from kg.ontology import Predicate as Phrasal

__all__ = ["read_roles"]

_LONGEST = 12
_VALUE_VERBS = {
    "なる", "達する", "上る", "のぼる", "推定する", "推計する", "見込む", "ある", "いる", "記録する", "計上する", "下回る", "上回る",
    "見積もる", "とどまる", "留まる", "超える", "見積もられる", "推定される", "見込まれる", "増える", "減る", "落ち込む", "伸びる", "及ぶ",
    "する", "つく", "かかる", "設定する", "想定する",
}  # fmt: skip
_EMPTY = re.compile(r"^[\s　・、=＝「『\"“]*$")


@dataclass(frozen=True, slots=True)
class Role:
    """A relational noun where it stands: its frames, its span in the document, the phrase that holds it, and what its
    prefix says of it (前社長: Ceased)."""

    frames: tuple[NounFrame, ...]
    noun: str
    start: int
    end: int
    phrase: Phrase
    prefix: Status
    whole: str

    @property
    def head(self) -> bool:
        """Whether the noun is the last content of its phrase."""
        return self.phrase.content.rstrip('」』）)”" 　').endswith(self.noun)


def read_roles(make: ClaimMaker) -> set[int]:
    """Claims from every relational noun of the sentence; the phrases they stand in are returned."""
    reader = _Reader(make)
    used = set()
    for role in reader.roles():
        before = len(make.claims)
        reader.read(role)
        if len(make.claims) > before:
            used.add(role.phrase.index)
    return used


def _bodies(classes: tuple[str, ...]) -> tuple[str, ...]:
    """The classes among which an unwritten holder is looked for: bodies, not persons; of things, what is made or done,
    whose size and dates texts tell without naming it again."""
    if "Thing" in classes:
        return ("Project", "Facility", "Product", "Event")
    return tuple(dict.fromkeys("Organization" if c == "Agent" else c for c in classes))


class _Reader:
    def __init__(self, make: ClaimMaker) -> None:
        self.make = make
        self.clause = make.clause
        self.arguments = make.arguments
        self.ontology = make.ontology
        self.words = make.words
        self.nouns = make.ontology.frames.nouns

    # ── finding them ────────────────────────────────────────────────────────────────────────────────────────────

    def roles(self) -> Iterator[Role]:
        """Relational nouns in the order of the text, the longest at each place."""
        tokens = self.clause.tokens
        for phrase in self.clause.phrases:
            i = phrase.stop
            while i > phrase.begin:
                i -= 1
                found = self._at(phrase, i)
                if found is not None:
                    yield found
                    while i > phrase.begin and tokens[i].start > found.start:
                        i -= 1

    def _at(self, phrase: Phrase, last: int) -> Role | None:
        """The longest relational noun that ends with token `last` of a phrase."""
        tokens = self.clause.tokens
        end = tokens[last].end
        if (
            last + 1 < phrase.stop
            and tokens[last + 1].pos in {"NOUN", "PROPN"}
            and not self._starts_name(tokens[last + 1].start)
        ):
            joined = tokens[last + 1].surface in {"兼", "等", "ら", "たち"}
            if not joined and not any(m.start == tokens[last + 1].start for m in phrase.values):
                return None  # 社長室: part of a longer noun
        best: tuple[int, tuple[NounFrame, ...]] | None = None
        for i in range(last, max(phrase.begin, last - _LONGEST) - 1, -1):
            noun = self.clause.text(tokens[i].start, end).replace(" ", "").replace("　", "")
            if (frames := self.nouns.get(noun)) is not None:
                best = (i, frames)
        if best is None:
            sub = tokens[last].surface  # 代表取締役社長 as one token: its suffix
            for k in range(1, len(sub)):
                if (frames := self.nouns.get(sub[k:])) is not None and len(sub) - k >= 2:
                    if self._inside_name(tokens[last].start + k, end):
                        return None
                    return self._role(phrase, sub[k:], tokens[last].start + k, end, frames)
            return None
        start = tokens[best[0]].start
        if self._inside_name(start, end):
            return None
        return self._role(phrase, self.clause.text(start, end), start, end, best[1])

    def _role(self, phrase: Phrase, noun: str, start: int, end: int, frames: tuple[NounFrame, ...]) -> Role:
        before = self.clause.text(self.clause.tokens[phrase.begin].start, start).rstrip("・ 　")
        prefix = Status.ACTUAL
        whole = noun
        for word, status in sorted(self.words.prefixes.items(), key=lambda x: -len(x[0])):
            if before.endswith(word):
                rest = before[: -len(word)]
                if not rest or not re.search(r"[一-龥]$", rest) or self._ends_mention(start - len(word)):
                    prefix = status
                    break
        else:
            # 上級研究員: what qualifies the noun inside its compound belongs to the role
            k = len(before)
            while (
                k > 0
                and not self._ends_mention(self.clause.tokens[phrase.begin].start + k)
                and not re.match(r"[・（）()「」『』、ぁ-ん]", before[k - 1])
            ):
                k -= 1
            modifier = before[k:]
            if modifier and len(modifier) <= 12:
                for word, status in self.words.prefixes.items():
                    if modifier.startswith(word) and len(modifier) > len(word):
                        prefix = status if status is not Status.ACTUAL else prefix
                        modifier = (
                            modifier[len(word) :] if status is not Status.ACTUAL or word in {"現", "新"} else modifier
                        )
                        break
                whole = modifier + noun
        if prefix is Status.ACTUAL:  # 元東京新聞記者
            for m in self.clause.mentions:
                if m.kind is MentionKind.NAME and m.start < start and 0 <= start - m.end <= len(whole) - len(noun):
                    ahead = self.clause.text(m.start - 2, m.start)
                    prefix = next(
                        (
                            st
                            for w, st in self.words.prefixes.items()
                            if len(w) == 1 and ahead.endswith(w) and w in "元前旧"
                        ),
                        prefix,
                    )
        return Role(frames, noun, start, end, phrase, prefix, whole)

    def _mentions(self) -> tuple[Mention, ...]:
        return tuple(
            m for m in self.clause.mentions if m.kind in {MentionKind.NAME, MentionKind.PRONOUN, MentionKind.NOMINAL}
        )

    def _starts_name(self, offset: int) -> bool:
        return any(m.start == offset and m.kind is MentionKind.NAME for m in self.clause.mentions)

    def _ends_mention(self, offset: int) -> bool:
        return any(m.end == offset and m.kind in {MentionKind.NAME, MentionKind.PRONOUN} for m in self.clause.mentions)

    def _inside_name(self, start: int, end: int) -> bool:
        return any(
            m.kind is MentionKind.NAME
            and m.start <= start
            and end <= m.end
            and not (m.start == start and m.end == end and len(m.surface) < 3)
            for m in self.clause.mentions
        )

    # ── reading one ─────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, role: Role) -> None:
        """Claims of one relational noun, by the first construction that gives it a bearer."""
        for frame in role.frames:
            relation = self.ontology.relations.get(frame.relation)
            if relation is None:
                continue
            subject = frame.subject_class or relation.domain
            obj = frame.object_class or relation.range
            bearer_classes, holder_classes = (subject, obj) if frame.bearer == "subject" else (obj, subject)
            if relation.symmetric and frame.bearer == "subject" and not frame.subject_class:
                bearer_classes = holder_classes
            made = len(self.make.claims)
            for construction in (
                self._apposed,
                self._valued,
                self._predicated,
                self._linked,
                self._topical,
                self._bracketed,
            ):
                construction(role, frame, bearer_classes, holder_classes)
                if len(self.make.claims) > made:
                    break

    def _emit(
        self, role: Role, frame: NounFrame, bearer: Mention, holder: Argument, construction: str, *,
        bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...], predicate: Predicate | None = None,
        status: Status | None = None, time_of: Predicate | None = None, bearer_source: str = "direct",
    ) -> None:  # fmt: skip
        if holder.source == "omitted":
            holder_classes = _bodies(holder_classes)
        wording = frame.status if frame.status is not None else role.prefix
        if predicate is None and status is None and frame.role and self._dismissed(role):
            status = Status.CEASED
        if status is not None and status is not Status.ACTUAL:
            wording = status if wording is Status.ACTUAL else wording
        name = role.whole if frame.role else None
        bearer = signed(bearer, frame.negate)
        for h in holder.mentions:
            if h is bearer or (h.surface == bearer.surface and h.kind is bearer.kind is MentionKind.NAME):
                continue
            s, o = (bearer, h) if frame.bearer == "subject" else (h, bearer)
            slots = (bearer_classes, holder_classes) if frame.bearer == "subject" else (holder_classes, bearer_classes)
            features = {
                f"holder_{holder.source}": 1.0,
                f"bearer_{bearer_source}": 1.0,
                "prefixed": float(role.prefix is not Status.ACTUAL),
            }
            if predicate is None:
                self.make.of_expression(
                    frame.relation, s, o, rule=construction, slots=slots, status=wording, role=name, span=(role.start, role.end),
                    features=features, phrase=role.phrase,
                )  # fmt: skip
            else:
                self.make.of_predicate(
                    frame.relation, predicate, Argument((s,), None, "role"), Argument((o,), None, "role"), rule=construction,
                    slots=slots, wording=wording if wording is not Status.ACTUAL else None, role=name, features=features,
                )  # fmt: skip

    def _dismissed(self, role: Role) -> bool:
        """Whether the clause says that who bears the post leaves it: 山田社長が辞任した, 山田監督を解任した."""
        phrase = role.phrase if role.phrase.mention is not None else role.phrase.parent
        if (
            phrase is None
            or phrase.parent is None
            or not role.phrase.content.endswith(role.noun)
            and role.phrase.mention is None
        ):
            return False
        predicate = self.arguments.predicates.get(phrase.parent.index)
        if predicate is None or predicate.negated or self.make.standing.of(predicate).status is not Status.ACTUAL:
            return False
        case = "が" if phrase.topic and not phrase.case else phrase.case
        for lemma in predicate.lemmas:
            for link in self.words.links.get(lemma, ()):
                wanted = ("が",) if predicate.passive and "を" in link.bearer else link.bearer
                if link.status is Status.CEASED and link.personal and case in wanted:
                    return not any(c.case in link.noun for c in predicate.phrase.children if c is not phrase)
        return False

    # ── the holder ──────────────────────────────────────────────────────────────────────────────────────────────

    def _holder(
        self,
        role: Role,
        classes: tuple[str, ...],
        *,
        around: Phrase | None = None,
        skip: Mention | None = None,
        omit: bool = False,
    ) -> Argument | None:
        """Whose noun it is: the name compounded with it, its の-modifier, or (where allowed) nobody written."""
        if skip is not None and skip.start < role.start and skip.end <= role.start:
            before = skip.start  # HのX N: the holder stands before the bearer
        else:
            before = role.start
        prefix_length = next((len(w) for w in sorted(self.words.prefixes, key=len, reverse=True)
                              if self.clause.text(role.start - len(w), role.start) == w and not self._ends_mention(role.start)), 0)  # fmt: skip
        qualifier = len(role.whole) - len(role.noun)
        for m in sorted(self._mentions(), key=lambda m: (-m.end, m.start)):
            if (
                m.kind is MentionKind.NAME
                and m is not skip
                and m.start < role.start < m.end < role.end
                and fits(self.ontology, m, classes)
            ):
                return Argument((m,), role.phrase, "compound")  # 兵庫県知事, where 県知事 is one word
            if m is skip or m.end > before or m.kind is MentionKind.NOMINAL:
                continue
            gap = self.clause.text(m.end, before)
            compact = (
                gap[: len(gap) - prefix_length]
                if prefix_length and gap.endswith(self.clause.text(role.start - prefix_length, role.start))
                else gap
            )
            if (
                len(compact.strip("・ 　、「」『』")) <= qualifier
                and "の" not in compact
                and "、" not in compact.strip()
                and fits(self.ontology, m, classes)
            ):
                if len(gap) <= prefix_length + qualifier + 3:
                    return Argument((m,), role.phrase, "compound")
            break
        for phrase in (role.phrase, around):
            if phrase is None:
                continue
            for of in reversed(self.arguments.genitive(phrase)):
                if of.phrase is not None and skip is not None and skip in of.mentions:
                    continue
                if of.phrase is not None and self.clause.tokens[of.phrase.begin].start > role.start:
                    continue
                if fits(self.ontology, of.head, classes):
                    return of
            for child in phrase.children:  # 米国における, NTTによる
                if (
                    child.mention is not None
                    and child.adnominal
                    and child.case in {"で"}
                    and fits(self.ontology, child.mention, classes)
                ):
                    return Argument(self.arguments.group(child), child, "adnominal")
        if (
            (outer := self._bracketed_by(role)) is not None
            and outer is not skip
            and fits(self.ontology, outer, classes)
        ):
            return Argument((outer,), role.phrase, "bracket")
        written = any(of.head.start < role.start for of in self.arguments.genitive(role.phrase))
        if omit and not written:
            return self._own_state(role, skip) or self._unwritten(role.phrase, classes)
        return None

    def _bracketed_by(self, role: Role) -> Mention | None:
        """The name whose bracket holds the noun: H（本社・京都市）."""
        before = self.clause.text(self.make.sentence.start, role.start)
        opened = max(before.rfind("（"), before.rfind("("))
        if opened < 0 or re.search(r"[）)]", before[opened:]):
            return None
        at = self.make.sentence.start + opened
        for m in self._mentions():
            if (
                m.kind is MentionKind.NAME
                and m.end <= at
                and not self.clause.text(m.end, at).removeprefix(m.title).strip('」』”" 　')
            ):
                return m
        return None

    def _own_state(self, role: Role, bearer: Mention | None) -> Argument | None:
        """The state or ministry that a bare post means in a Japanese paper (首相, 外相), of a person named in kanji."""
        ident = self.words.holders.get(role.noun) or self.words.holders.get(role.whole)
        if ident is None or bearer is None or not re.search(r"[一-龥]", bearer.surface):
            return None
        mention = Mention(MentionKind.OMITTED, role.start, role.start, "", self.ontology.entities[ident].type,
                          self.make.sentence.index, role.phrase.head, entity=ident)  # fmt: skip
        return Argument((mention,), role.phrase, "implied")

    def _unwritten(self, phrase: Phrase, classes: tuple[str, ...]) -> Argument:
        """A holder that is not written: a body or an undertaking, never a person, where the relation leaves it open."""
        return self.make.omitted(phrase, _bodies(classes))

    def _omittable(self, frame: NounFrame, bearer_classes: tuple[str, ...] = ()) -> bool:
        """A post may stand without its body (社長の山田氏は…), and a partner without whose: the body is the one that the
        text is about."""
        if not frame.role and bearer_classes and all(self.ontology.is_a(c, "Agent") for c in bearer_classes):
            return frame.bearer == "subject"
        relation = self.ontology.relations[frame.relation]
        top = self.ontology.relations[relation.forward]
        while top is not None and top.name not in {"affiliatedWith", "holdsPositionAt"} and top.parent:
            top = self.ontology.relations[top.parent]
        return frame.role and top is not None and top.name in {"affiliatedWith", "holdsPositionAt"}

    # ── constructions ───────────────────────────────────────────────────────────────────────────────────────────

    def _apposed(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """HのN X, HのNであるX, HのN・X, HのX N."""
        phrase = role.phrase
        bearer: Mention | None = None
        source = ""
        # X N: the noun is the name's title
        for m in self._mentions():
            if (
                m.kind is MentionKind.NAME
                and m.end <= role.start
                and fits(self.ontology, m, bearer_classes)
                and m.type not in {"", "Thing"}
            ):
                between = self._unprefixed(self.clause.text(m.end, role.start))
                qualifier = role.whole[: len(role.whole) - len(role.noun)]
                if (
                    (_EMPTY.match(between) and "、" not in between) or (between == qualifier and qualifier and m.title)
                ) and self.ontology.is_a(m.type, "Person"):
                    bearer, source = m, "title"
        if bearer is None:  # N X in one phrase or the next
            for m in self._mentions():
                if m.kind is MentionKind.NAME and m.start >= role.end and fits(self.ontology, m, bearer_classes):
                    between = self.clause.text(role.end, m.start)
                    if re.fullmatch(r"(?:[（(][^）)]{1,12}[）)])?[\s　・=＝「『\"“]*", between):
                        bearer, source = m, "juxtaposed"
                    elif re.fullmatch(
                        r"(?:[（(][^）)]{1,12}[）)])?(?:の|である|であった|だった|でもある|を務める|、)[\s　「『\"“]*",
                        between,
                    ) and self._apposition(role, m, between, bearer_classes):
                        bearer, source = m, "apposed"
                    break
        if bearer is None and role.head and all(self.ontology.is_a(c, "Place") for c in bearer_classes):
            self._placed(role, frame, bearer_classes, holder_classes)  # 港区六本木の X本社
            return
        if bearer is None and role.head:
            bearer, source = self._shared_bearer(role, bearer_classes), "apposed"
        if (
            bearer is None
            and role.head
            and (both := self._before_holder(role, bearer_classes, holder_classes)) is not None
        ):
            self._emit(role, frame, both[0], Argument((both[1],), role.phrase, "compound"), "noun_title",
                       bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
            return
        if bearer is None:
            return
        following = self._phrase_of(bearer)
        group: tuple[Mention, ...] = (bearer,)
        if source == "apposed" and following is not None and following.mention is bearer:
            group = self.arguments.group(following)
            if bearer not in group:
                group = (bearer,)
        holder = self._holder(role, holder_classes, around=following if source == "title" else None, skip=bearer,
                              omit=self._omittable(frame) and source in {"title", "apposed", "juxtaposed"})  # fmt: skip
        if holder is None:
            return
        gap = self.clause.text(role.end, bearer.start) if bearer.start > role.end else ""
        past = Status.CEASED if gap.startswith(("であった", "だった")) else None
        for b in group:
            self._emit(
                role,
                frame,
                b,
                holder,
                f"noun_{source}",
                bearer_classes=bearer_classes,
                holder_classes=holder_classes,
                status=past,
            )

    def _placed(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """The place that stands with の before H's seat: 東京都港区のX本社."""
        for of in reversed(self.arguments.genitive(role.phrase)):
            if of.head.kind is MentionKind.NAME and self.ontology.is_a(of.head.type, "Place"):
                holder = self._holder(role, holder_classes, skip=of.head)
                if holder is not None and holder.source == "compound":
                    self._emit(
                        role,
                        frame,
                        of.head,
                        holder,
                        "noun_apposed",
                        bearer_classes=bearer_classes,
                        holder_classes=holder_classes,
                    )
                return

    def _shared_bearer(self, role: Role, bearer_classes: tuple[str, ...]) -> Mention | None:
        """The person of several posts in a row: 元判事で名誉教授のX, 監督、作家のX."""
        if bearer_classes != ("Person",):
            return None
        phrase: Phrase | None = role.phrase
        for step in range(5):
            if phrase is None or phrase.parent is None or phrase.parent.index < phrase.index:
                return None
            listed = phrase.func in {"で", "であり", "でもあり", "や", "と", "兼"} or (not phrase.func and phrase.comma)
            if step and (phrase.func in {"の", "である", "などの"} or phrase.adnominal):
                x = phrase.parent.mention
                adjacent = phrase.parent.index == phrase.index + 1
                return (
                    x
                    if adjacent
                    and x is not None
                    and x.kind is MentionKind.NAME
                    and self.ontology.is_a(x.type, "Person")
                    else None
                )
            if not listed or not self._posts(phrase.parent):
                return None
            phrase = phrase.parent
        return None

    def _unprefixed(self, between: str) -> str:
        """What stands between a name and its post, the prefix of the post left aside (メルケル前首相)."""
        between = re.sub(r"[（(][^（）()]*[）)]", "", between)
        for word in self.words.prefixes:
            if between.endswith(word):
                return between[: -len(word)]
        return between

    def _before_holder(
        self, role: Role, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> tuple[Mention, Mention] | None:
        """Bearer and holder of X H N: 小池百合子東京都知事, 本庶佑・京都大学特別教授."""
        if bearer_classes != ("Person",):
            return None
        qualifier = len(role.whole) - len(role.noun)
        for h in self._mentions():
            if h.kind is not MentionKind.NAME or not (
                0 <= role.start - h.end <= qualifier or h.start < role.start < h.end
            ):
                continue
            if not fits(self.ontology, h, holder_classes):
                continue
            for x in self._mentions():
                if x.kind is MentionKind.NAME and x.end <= h.start and self.ontology.is_a(x.type, "Person"):
                    if self._unprefixed(self.clause.text(x.end, h.start)).strip(" 　") in {"", "・"}:
                        return x, h
        return None

    def _apposition(self, role: Role, m: Mention, between: str, bearer_classes: tuple[str, ...]) -> bool:
        """Whether NのX says that X is the N: X must be a name whose class the noun gives, not something of the N."""
        if between.startswith("の"):
            kind = self.ontology.head_class(role.noun)
            if kind is None:
                if self.ontology.is_a(m.type, "Person"):
                    return bool(m.title) or "人名" in self.clause.tokens[m.head].tag
                return any(self.ontology.is_a(m.type, c) for c in bearer_classes)
            return self.ontology.is_a(m.type, kind) or (
                self.ontology.is_a(kind, m.type) and m.type not in {"", "Thing"}
            )
        return True

    def _valued(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """A noun whose bearer is an amount or a date: 売上高1兆円のH, Hの売上高は1兆円だった."""
        wanted = (
            MentionKind.QUANTITY
            if bearer_classes == ("Quantity",)
            else MentionKind.TIME
            if bearer_classes == ("Date",)
            else None
        )
        if wanted is None:
            return
        values = [
            m
            for m in self.clause.mentions
            if m.kind is wanted and (wanted is MentionKind.TIME or of_unit(m, frame.unit))
        ]
        phrase = role.phrase
        for m in values:
            if (
                m.start >= role.end
                and re.fullmatch(r"[\s　は:：、約計]*(?:およそ|最大|総額)?", self.clause.text(role.end, m.start))
                and (m.start == role.end or self._phrase_of(m) is phrase)
            ) or m.end == role.start:  # 売上高1兆円のH, 1923年創業のH
                host = self._phrase_of(m) if m.start == role.end else phrase
                holder = self._holder(role, holder_classes, skip=m) or self._modified(host or phrase, holder_classes)
                if holder is not None:
                    self._emit(
                        role,
                        frame,
                        m,
                        holder,
                        "noun_value",
                        bearer_classes=bearer_classes,
                        holder_classes=holder_classes,
                    )
                return
        owned = self._value_of_genitive(phrase, values)
        if owned is not None:  # Hは1624億円の赤字となった
            holder = self._holder(role, holder_classes) or self._subject_over(phrase, holder_classes)
            if holder is not None:
                governor = self.arguments.predicates.get(phrase.index) or (
                    self.arguments.predicates.get(phrase.parent.index) if phrase.parent is not None else None
                )
                self._emit(role, frame, owned, holder, "noun_value_clause", bearer_classes=bearer_classes,
                           holder_classes=holder_classes, predicate=governor)  # fmt: skip
            return
        if not role.head or not (phrase.topic or phrase.case in {"が", "を", "", "も"}) or phrase.parent is None:
            return
        predicate = self.arguments.predicates.get(phrase.parent.index)
        value = self._value_of(phrase.parent, values, role.end)
        if value is None or predicate is None:
            return
        holder = self._holder(role, holder_classes)
        if holder is None:
            for found in self.arguments.subjects(predicate):
                if found.phrase is not phrase and fits(self.ontology, found.head, holder_classes):
                    holder = found
                    break
        holder = holder or self._unwritten(phrase, holder_classes)
        self._emit(
            role,
            frame,
            value,
            holder,
            "noun_value_clause",
            bearer_classes=bearer_classes,
            holder_classes=holder_classes,
            predicate=predicate,
        )

    def _value_of_genitive(self, phrase: Phrase, values: list[Mention]) -> Mention | None:
        """The amount that stands before the noun with の, where the noun is predicated: 1624億円の赤字だった."""
        for child in reversed(phrase.children):
            if child.case == "の" and child.mention is None:
                for m in reversed(child.values):
                    if m in values:
                        return m
        return None

    def _subject_over(self, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
        """The subject of the clause that a noun phrase is part of."""
        for host in (phrase, phrase.parent):
            predicate = self.arguments.predicates.get(host.index) if host is not None else None
            if predicate is None or predicate.kind is Kind.NOUN:
                continue
            for found in self.arguments.subjects(predicate):
                if found.phrase is not phrase and fits(self.ontology, found.head, classes):
                    return found
            return None
        return None

    def _value_of(self, phrase: Phrase, values: list[Mention], after: int) -> Mention | None:
        """The value that a clause predicates: in the predicate itself (1兆円だ) or beside a verb of amounting."""
        tokens = self.clause.tokens
        inside = [
            m for m in values if tokens[phrase.begin].start <= m.start < tokens[phrase.end - 1].end and m.start >= after
        ]
        if inside:
            return inside[0]
        predicate = self.arguments.predicates.get(phrase.index)
        if self.words.cue(self.arguments.noun(phrase)) is not None:
            for child in reversed(phrase.children):
                other = self.arguments.predicates.get(child.index)
                if other is not None and other.form is Form.ADNOMINAL:
                    return self._value_of(child, values, after)
        if predicate is None or not (set(predicate.lemmas) | {predicate.passive_lemma}) & _VALUE_VERBS:
            return None
        for child in phrase.children:
            if child.case in {"に", "と", "を", "で", "まで", ""} and not child.topic:
                for m in reversed(child.values):
                    if m in values and m.start >= after:
                        return m
        return None

    def _modified(self, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
        """売上高1兆円のH: the noun that the whole phrase modifies, or its clause's topic."""
        parent = phrase.parent
        if (
            parent is not None
            and phrase.case == "の"
            and parent.mention is not None
            and fits(self.ontology, parent.mention, classes)
        ):
            return Argument(self.arguments.group(parent), parent, "modified")
        if parent is not None:
            predicate = self.arguments.predicates.get(parent.index)
            if predicate is not None and (predicate.kind is Kind.COPULA or set(predicate.lemmas) & _VALUE_VERBS):
                for found in self.arguments.subjects(predicate):
                    if fits(self.ontology, found.head, classes):
                        return found
        return None

    def _predicated(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """XはHのNだ, X、HのN。, XはHのNではない."""
        phrase = role.phrase
        predicate = self.arguments.predicates.get(phrase.index)
        if predicate is None or predicate.kind is not Kind.COPULA or not role.head:
            return
        if predicate.form is Form.ADNOMINAL and phrase.parent is not None and phrase.parent.mention is not None:
            return
        candidates = list(self.arguments.subjects(predicate))
        if not candidates and phrase.parent is None and bearer_classes == ("Person",):  # 京都市出身。
            candidates = [self.make.omitted(phrase, bearer_classes)]
        for found in candidates:
            if found.source == "gap" or not fits(self.ontology, found.head, bearer_classes):
                continue
            holder = self._holder(role, holder_classes, omit=self._omittable(frame, bearer_classes))
            if holder is None:
                return
            if found.phrase is not None and holder.phrase is found.phrase:
                return
            for b in found.mentions:
                self._emit(role, frame, b, holder, "noun_copula", bearer_classes=bearer_classes, holder_classes=holder_classes,
                           predicate=predicate,
                    status=Status.CEASED if predicate.past and not predicate.negated and frame.role else None, bearer_source=found.source)  # fmt: skip
            return

    def _linked(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """XがHのNに就任する, HがXをNに起用する, XをNとする; also through a shell noun: Nの地位を失う."""
        phrase = self._last_of_list(role)
        verb = phrase.parent if phrase is not None else None
        if phrase is None or verb is None:
            return
        case = phrase.case
        if case == "の" and self.arguments.noun(verb) in self.words.shells:
            phrase, verb = verb, verb.parent
            case = phrase.case
            if verb is None:
                return
        predicate = self.arguments.predicates.get(verb.index)
        if predicate is None or predicate.kind is Kind.NOUN:
            if case == "として" and predicate is None:
                return
            if predicate is None:
                return
        topic_case = "で" if phrase.func in {"では", "でも", "で"} else case
        personal = all(self.ontology.is_a(c, "Agent") for c in bearer_classes)
        for link in self._links(predicate):
            if link.predicates is _ANY and not personal:
                continue
            if topic_case not in link.noun and not (case == "" and phrase.topic and link.noun[0] in {"が", "を"}):
                continue
            bearer = self._link_bearer(link, predicate, phrase, bearer_classes)
            if bearer is None:
                continue
            holder = self._holder(role, holder_classes)
            written = bool(self.arguments.genitive(role.phrase))
            if holder is None and not written:  # 阪神でコーチを務めた
                beside = self.arguments.case(predicate.phrase, "で")
                if (
                    beside is not None
                    and fits(self.ontology, beside.head, holder_classes)
                    and beside.head.type not in {"", "Thing"}
                ):
                    holder = beside
            if holder is None and not written and link.agent and not predicate.passive:
                for found in self.arguments.subjects(predicate, bearer):
                    if fits(self.ontology, found.head, holder_classes):
                        holder = found
                        break
            if holder is None and not written and self._omittable(frame, bearer_classes):
                holder = self._unwritten(phrase, holder_classes)
            if holder is None:
                continue
            for b in bearer.mentions:
                self._emit(role, frame, b, holder, "noun_link", bearer_classes=bearer_classes, holder_classes=holder_classes,
                           predicate=predicate, status=link.status, bearer_source=bearer.source)  # fmt: skip
            return

    def _last_of_list(self, role: Role) -> Phrase | None:
        """The phrase whose case holds for the noun: its own, or that of the last of several posts (専務理事、会長を務めた)."""
        phrase = role.phrase
        after = self.clause.text(role.end, self.clause.tokens[phrase.stop - 1].end)
        if not role.head and not after.startswith(("・", "、", "兼")):
            return None
        for _ in range(6):
            parent = phrase.parent
            listed = phrase.case in {"や", "と"} or (not phrase.func and phrase.comma)
            if not listed or parent is None or parent.index < phrase.index or not self._posts(parent):
                return phrase
            phrase = parent
        return phrase

    def _posts(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a relational noun."""
        content = phrase.content.rstrip("など等")
        return any(content[k:] in self.nouns for k in range(max(0, len(content) - 8), len(content)))

    def _links(self, predicate: Predicate) -> Iterator[Link]:
        keys = ([predicate.passive_lemma] if predicate.passive_lemma else []) + list(predicate.lemmas)
        for key in keys:
            for link in self.words.links.get(key, ()):
                if all(
                    any(c.case == case and c.content.endswith(n) for c in predicate.phrase.children)
                    for case, n in link.predicates.fixed
                ):
                    yield link
        if "として" in {c.case for c in predicate.phrase.children}:
            yield Link(predicates=_ANY, bearer=("が",), noun=("として",))  # as a post or a partner, whatever is done

    def _link_bearer(self, link: Link, predicate: Predicate, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
        cases = link.bearer
        passive = predicate.passive and predicate.passive_lemma not in self.words.links
        if passive and "を" in cases:
            cases = ("が",)
        for case in cases:
            if case == "が":
                for found in self.arguments.subjects(predicate):
                    if found.phrase is not noun and fits(self.ontology, found.head, classes):
                        return found
                if not passive and self.arguments.case(predicate.phrase, "が") is None:
                    return self.make.omitted(predicate.phrase, classes)
                continue
            found = self.arguments.case(predicate.phrase, case)
            if found is not None and found.phrase is not noun and fits(self.ontology, found.head, classes):
                return found
            for topic in reversed(self.arguments.topics(predicate.phrase)):
                if self.arguments.case(predicate.phrase, "が") is not None and fits(self.ontology, topic.head, classes):
                    return topic
            for gap in self.arguments.gaps(predicate):
                if fits(self.ontology, gap.head, classes):
                    return gap
        return None

    def _topical(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """HのNはX(だ)."""
        phrase = role.phrase
        if not role.head or not (phrase.topic or phrase.case == "が") or phrase.parent is None:
            return
        predicate = self.arguments.predicates.get(phrase.parent.index)
        if predicate is None or predicate.kind is not Kind.COPULA or predicate.phrase.mention is None:
            return
        found = Argument(self.arguments.group(predicate.phrase), predicate.phrase, "copula")
        if not fits(self.ontology, found.head, bearer_classes) or found.head.kind is MentionKind.NOMINAL:
            return
        holder = self._holder(role, holder_classes)
        if holder is None:
            return
        for b in found.mentions:
            self._emit(
                role,
                frame,
                b,
                holder,
                "noun_topic",
                bearer_classes=bearer_classes,
                holder_classes=holder_classes,
                predicate=predicate,
            )

    def _bracketed(
        self, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
    ) -> None:
        """X（HのN）, X（N）, H（N・X）."""
        after = self.clause.text(role.end, self.make.sentence.end)
        bearer = self._bracketed_by(role)
        if bearer is None or not re.match(r"\s*[）)、,]", after) or not fits(self.ontology, bearer, bearer_classes):
            return
        holder = self._holder(role, holder_classes, skip=bearer)
        if holder is not None and holder.head.start > bearer.end:
            self._emit(
                role,
                frame,
                bearer,
                holder,
                "noun_bracket",
                bearer_classes=bearer_classes,
                holder_classes=holder_classes,
            )

    def _phrase_of(self, m: Mention) -> Phrase | None:
        return self.clause.at(m.end - 1)


_ANY = Phrasal("として", "", ())
