"""Writing the claims of a relational noun down: who bears it for whom, since when, and whether somebody left it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.frame.slots import signed
from kg.fact.roles.finder import Finder, Role, Sense
from kg.fact.roles.states import implied
from kg.fact.roles.unwritten import bodies
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind, Status
from kg.ontology import Link, NounFrame

__all__ = ["RoleClaims", "made_to"]

_TERM = re.compile(r"(?:期|年度|半期|四半期)(?:末|中)?$")

_PRIOR = re.compile(r"[（(](?:その)?前")  # 4〜6月期は12億円の赤字（前年同期は8億円の黒字）
_OF_A_KIND = {
    ("University",),
    ("InternationalOrganization",),
    ("City",),
    ("Country",),
    ("Region",),
}  # classes that a bare post asks for alone
_THEN = re.compile(r"[（(＝=、]?(?:肩書は|役職は)?当時[）)＝=]")  # 大統領（当時）
_BODIES = ("Organization", "City", "Region")
_SECTIONS = ("課", "係", "室", "班")
_LANDS = ("Country", "Region", "City")
_TITLE = re.compile(r"(?:[（(][0-9０-９]+[）)])?(?:による|の)?[^、。「」『』はがをに]{0,12}[「『]")
_SINCE = {"", "に", "には", "から", "より"}

_WRITTEN = ("genitive", "compound", "bracket")  # a body before which 元 may stand: 元海軍の技術者, 元青葉庁（AOC）長官


def _written_with(whole: Mention, part: Mention) -> bool:
    """Whether a body's name stands right before a section of it, or begins its name: 海浜市 + 建設課."""
    return whole.end == part.start or (whole.start == part.start and whole.end < part.end)


class RoleClaims(Finder):
    """Finds relational nouns with their holders, and writes their claims."""

    def _then(self, role: Role, bearer: Mention) -> bool:
        """Whether somebody is said to have had a post at the time told of, or before: X大統領（当時）, 当時のX大統領, かつての監督."""
        ahead = self.clause.text(self.make.sentence.start, min(bearer.start, role.start))
        behind = self.clause.text(max(bearer.end, role.end), self.make.sentence.end)
        return ahead.endswith(self.words.once) or _THEN.match(behind) is not None

    def emit(
        self, role: Sense, bearer: Mention, holder: Argument, construction: str, predicate: Predicate | None = None,
        status: Status | None = None, governor: Predicate | None = None, bearer_source: str = "direct",
    ) -> None:  # fmt: skip
        """Writes down that somebody or something bears a noun for its holder, as a construction says it."""
        frame, holder_classes = role.frame, role.holders
        if frame.relation in self.ontology.constructions.government and (town := self._town(role, holder)) is not None:
            holder = town
        if holder.source == "omitted":
            seat = self.words.seats.get(role.noun, ())
            holder_classes = seat if seat in _OF_A_KIND else bodies(holder_classes)
        elif holder.source == "implied" or self._of_government(holder, holder_classes):
            holder_classes = self.ontology.relations[frame.relation].range  # a ministry's 外相, else that of a state
        wording = self._wording(role, bearer, holder, predicate, status)
        name = role.whole if frame.role else None
        if name == f"人{role.noun}":
            name = role.noun  # 日本人 + 社員
        if frame.role and (whole := self._whole(holder)) is not None:
            self.emit(replace(role, holders=(whole.head.type,)), bearer, whole, construction, predicate, status,
                      governor, bearer_source)  # fmt: skip
        if self._says_the_same(frame, bearer) or self._played(frame, bearer):
            return
        bearer = signed(bearer, frame.negate)
        for h in holder.mentions:
            if h is bearer or (h.surface == bearer.surface and h.kind is bearer.kind is MentionKind.NAME):
                continue
            if frame.without and h.surface.endswith(frame.without):
                continue
            trade = role.whole.removesuffix(role.noun) in self.words.unowned
            if (trade or self._of_title(role, bearer)) and self.ontology.is_any(h.type, _LANDS):
                continue  # 千葉市の団体職員: who lives there; フランスのX監督の『Y』
            if self._hailing(role, h):
                continue
            s, o = (bearer, h) if frame.bearer == "subject" else (h, bearer)
            slots = (role.bearers, holder_classes) if frame.bearer == "subject" else (holder_classes, role.bearers)
            features = {
                f"holder_{holder.source}": 1.0,
                f"bearer_{bearer_source}": 1.0,
                "prefixed": float(role.prefix is not Status.ACTUAL),
            }
            if predicate is None:
                self.make.of_expression(
                    frame.relation, s, o, rule=construction, slots=slots, status=wording, role=name, span=(role.start, role.end),
                    features=features, phrase=role.phrase, time=period.time if (period := self._period(role, bearer)) else None,
                )  # fmt: skip
            else:
                self.make.of_predicate(
                    frame.relation, predicate, Argument((s,), None, "role"), Argument((o,), None, "role"), rule=construction,
                    slots=slots, wording=wording if wording is not Status.ACTUAL else None, role=name, governor=governor,
                    features=features, period=self._period(role, bearer),
                )  # fmt: skip

    def _hailing(self, role: Sense, holder: Mention) -> bool:
        """Whether the state before a trade is but where somebody is from: フィンランドの指揮者."""
        post = self.ontology.is_below(role.frame.relation, self.ontology.constructions.affiliation)
        return post and role.noun in self.words.trades and self.ontology.is_a(holder.type, "Country")

    def emit_each(
        self, role: Sense, bearers: Argument, holder: Argument, construction: str,
        predicate: Predicate | None = None, status: Status | None = None, governor: Predicate | None = None,
    ) -> None:  # fmt: skip
        """The same of all who bear the noun together."""
        for bearer in bearers.mentions:
            self.emit(role, bearer, holder, construction, predicate, status, governor, bearers.source)

    def _wording(
        self, role: Sense, bearer: Mention, holder: Argument, predicate: Predicate | None, status: Status | None
    ) -> Status:
        """The standing that the words around the noun give, or the clause (`status`) where they give none."""
        frame = role.frame
        wording = frame.status if frame.status is not None else role.prefix
        once = (holder.source in _WRITTEN and self.make.former(holder.head)) or self._then(role, bearer)
        if wording is Status.ACTUAL and frame.role and once:
            wording = Status.CEASED
        if predicate is None and status is None and frame.role and self.dismissed(role, bearer):
            status = Status.CEASED
        return status if status is not None and wording is Status.ACTUAL else wording

    def _whole(self, holder: Argument) -> Argument | None:
        """The body of a section that is written with it, at which its people are too: 同町 + 建設課."""
        if holder.source in ("omitted", "implied") or not holder.head.surface.endswith(_SECTIONS):
            return None
        part = holder.head
        before = (m for m in self.mentions if m.kind is not MentionKind.NOMINAL and _written_with(m, part))
        acting = (m for m in before if self.ontology.is_any(m.type, _BODIES))
        whole = next(acting, None)
        return Argument((whole,), holder.phrase, holder.source) if whole is not None else None

    def _played(self, frame: NounFrame, bearer: Mention) -> bool:
        """Whether somebody is but a part in a work, of whom nothing is told that is so of real people: ヒロイン・X役."""
        part = self.clause.text(bearer.end, min(bearer.end + 1, self.make.sentence.end)) == "役"
        return part and frame.relation in self.ontology.constructions.reality

    def _of_title(self, role: Role, bearer: Mention) -> bool:
        """Whether a post that works have too is told of in a work: X監督の最新作『Y』, 映画「Y」（X監督）."""
        posts = tuple(self.ontology.frames.words["stage"]["posts"])
        ahead = self.clause.text(max(self.make.sentence.start, bearer.start - 2), bearer.start)
        behind = self.clause.behind(role)
        noted = ahead[:1] in {"」", "』"} and ahead[1:] in {"（", "("}
        return role.noun.endswith(posts) and (noted or _TITLE.match(behind) is not None)

    def _says_the_same(self, frame: NounFrame, bearer: Mention) -> bool:
        """Whether the bearer is nobody, but another such noun with its holder: 6人は インドネシア籍、4人はフィリピン国籍."""
        if bearer.kind is not MentionKind.NOMINAL or bearer.type not in {"", "Thing"}:
            return False
        endings = (bearer.surface[k:] for k in range(1, len(bearer.surface)))
        return any(f.relation == frame.relation for noun in endings for f in self.nouns.get(noun, ()))

    def _town(self, role: Role, holder: Argument) -> Argument | None:
        """The town or prefecture whose kind the post's name tells: 大阪市 of 大阪市長."""
        name = holder.head.surface + role.noun[0]
        known = self.ontology.entities.certain(name) if role.noun[0] in "市区町村県府道州" else None
        written = holder.head.kind is MentionKind.NAME and holder.source in {"compound", "genitive"}
        place = known is not None and self.ontology.is_a(known.type, "Place")
        return implied(self, role, known.id) if written and place and known is not None else None

    def _of_government(self, holder: Argument, classes: tuple[str, ...]) -> bool:
        return classes == ("Country",) and self.ontology.is_a(holder.head.type, "GovernmentBody")

    def _period(self, role: Role, bearer: Mention) -> Mention | None:
        """The fiscal year or term that an amount is of, named before it in the sentence (2007年3月期の売上高); since when one
        has a post in a row of them (2010年に専務、15年に社長に就任)."""
        if bearer.kind is not MentionKind.QUANTITY:
            return self._since(role)
        before = [m for m in self.clause.mentions if m.kind is MentionKind.TIME and m.end <= role.start]
        near = max(before, key=lambda m: m.start, default=None)
        if near is None or _TERM.search(near.surface) is None or _PRIOR.search(self.clause.between(near, role)):
            return None
        return near

    def _since(self, role: Role) -> Mention | None:
        """The time right before a post that a comma parts from the next."""
        phrase = role.phrase
        if phrase.func or not phrase.comma:
            return None
        start = self.clause.tokens[phrase.begin].start
        for m in self.clause.mentions:
            if m.kind is MentionKind.TIME and m.end <= start and m.time is not None and m.time.start:
                if self.clause.text(m.end, start).strip() in _SINCE:
                    return m
        return None

    def dismissed(self, role: Role, bearer: Mention) -> bool:
        """Whether the clause says that who bears the post leaves it: 山田社長が辞任した, 社長の山田氏を解任した."""
        phrase = role.phrase if role.phrase.mention is not None else role.phrase.parent
        if phrase is not None and phrase.case == "の" and phrase.parent is self.phrase_of(bearer):
            phrase = phrase.parent
        if phrase is not None and self._leaver(phrase):
            return True
        for _ in range(5):  # A社長、B専務らが辞任した
            above = phrase.parent if phrase is not None else None
            if phrase is None or above is None or phrase.func or not phrase.comma or above.mention is None:
                break
            phrase = above
        if (
            phrase is None
            or phrase.parent is None
            or (not role.phrase.content.endswith(role.noun) and role.phrase.mention is None)
        ):
            return False
        predicate = phrase.parent.predicate
        if predicate is None or predicate.negated:
            return False
        status = self.make.standing.of(predicate).status
        if status is not Status.ACTUAL and not (status is Status.PLANNED and self._announced(predicate)):
            return False
        case = "が" if phrase.theme else phrase.case
        noun = predicate.kind is Kind.NOUN and case == "の"  # X社長の辞任を受け
        for link in self.links(predicate):
            undergoes = predicate.passive and "を" in link.bearer
            wanted = ("が",) if undergoes else link.bearer
            if link.status is Status.CEASED and link.personal and (noun or case in wanted):
                beside = (c for c in predicate.phrase.children if c is not phrase)  # 成績不振を理由にX監督を解任した
                if not any(c.case in link.noun and not self.arguments.adverbial(c, ()) for c in beside):
                    return True
        return False

    def links(self, predicate: Predicate) -> Iterator[Link]:
        """The links of a predicate in the voice it is written in, whose fixed complements the text bears out."""
        keys = ([predicate.passive_lemma] if predicate.passive_lemma else []) + list(predicate.lemmas)
        if keys[0] == "される":  # of one with more than that: 余儀なくする
            keys[0] = predicate.lemmas[0].removesuffix("する") + keys[0]
        if predicate.causative:  # 昇格させる is a verb of its own
            keys = [f"{lemma}させる" for lemma in predicate.lemmas if f"{lemma}させる" in self.words.links] or keys
        caused = predicate.causative and keys == list(predicate.lemmas)
        for link in (link for key in keys for link in self.words.links.get(key, ())):
            link = made_to(link) if caused else link
            beside = predicate.phrase.children
            if all(any(c.case == case and c.content.endswith(n) for c in beside) for case, n in link.predicates.fixed):
                yield link

    def _leaver(self, phrase: Phrase) -> bool:
        """Whether a relative clause says of whom a phrase names, by the post, that they leave it: 退任する大谷副総裁."""
        owners = (c for c in phrase.children if c.case == "の" and c.mention is not None)
        for clause in (c for p in (phrase, *owners) for c in p.children):  # 辞任した海浜電機の大谷社長
            predicate = clause.predicate
            if predicate is None or predicate.form is not Form.ADNOMINAL or predicate.negated:
                continue
            if any(c.case in {"を", "から", "が"} or (c.topic and c.comma) for c in clause.children):
                continue
            for lemma in predicate.lemmas:
                for link in self.words.links.get(lemma, ()):
                    case = "を" if predicate.passive else "が"
                    leaves = link.status is Status.CEASED and link.personal and not link.predicates.fixed
                    if leaves and case in link.bearer:  # not 第1党となった A党の党首, by 戦力外となる
                        return True
        return False

    def _announced(self, predicate: Predicate) -> bool:
        """Whether somebody makes it known as settled: 退任すると発表した, 退任し、…と発表した, 退任する人事, 解任を決議した; no 意向, no 見通し."""
        if predicate.kind is Kind.NOUN:  # 解任を決議した
            verb = predicate.phrase.parent.predicate if predicate.phrase.parent else None
            deed = (
                verb is not None
                and predicate.phrase.case in {"を", "が"}
                and self.make.standing.mood.past(verb)
                and not verb.negated
            )
            return deed and verb is not None and not self.words.deciding.isdisjoint({*verb.lemmas, verb.passive_lemma})
        while predicate.form is Form.CONTINUATIVE and predicate.phrase.parent is not None:
            after = predicate.phrase.parent.predicate
            if after is None:
                return False
            said = (c.predicate for c in after.phrase.children)
            if any(x is not None and x.form is Form.QUOTED and x.phrase.index > predicate.phrase.index for x in said):
                return True  # 解任し、…すると発表した: the parser hangs the clause on the verb of saying
            if any(c.content.endswith("人事") and c.index > predicate.phrase.index for c in after.phrase.children):
                return True  # 退き、…する人事を固めた
            predicate = after
        above = predicate.phrase.parent
        if predicate.form is Form.ADNOMINAL:
            return above is not None and above.content.endswith("人事")
        return predicate.form is Form.QUOTED


def made_to(link: Link) -> Link:
    """A link of somebody who is made to do it: 山田氏を社長として続投させる, 山田氏に社長を兼務させる."""
    whom = "に" if "を" in link.noun else "を"
    return replace(link, bearer=(whom, "について", *(case for case in link.bearer if case != "が")))
