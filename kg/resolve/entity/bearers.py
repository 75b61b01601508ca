"""Whom a description is of among those who are named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.model import Mention, Sentence, SentenceKind
from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.compared import OTHER, abbreviates, ends_in, headed, numbers
from kg.resolve.entity.kinds import elect, kind_of, may_corefer
from kg.resolve.entity.member import Member, bare_phrase, by_start
from kg.resolve.lexicon import words
from kg.resolve.pronouns import stands_alone

__all__ = ["Bearers", "key_of", "led"]

_BEFORE_NAME = re.compile(r"(?:(?:の|であ(?:る|った)|だった|でもある|、)[「『“\"]?|[「『“\"・]|[（(](?=[A-Z]))?")
_LISTED = re.compile(r"[」』”\"]?\s?(?:、|や|など|ら|および|及び|並びに|ならびに)")
_AFTER_NAME = re.compile(r"[」』”\"]?\s?(?:と呼ばれる|と呼ばれた|という名の|という|と名付けられた)\s?$")
_NEW = re.compile(r"(?:^|[はがをにでともへや、。「（(同]|[こそ]の)新$")
_FOUNDED = re.compile(
    r"[」』]?(?:（[^（）]*）)?(?:を[^。、]{0,24}?(?:設立|発足|創設|新設|設け|立ち上げ|作[らりる]|つく[らりる]|分社)"
    r"|が[^。、を]{0,24}?(?:設立|発足|創設|新設|設け|立ち上が|作られ|つくられ|誕生))"
)
_CALLED = re.compile(
    r"(?:^|[、。])(?:(?:新|合弁|持ち株|共同出資|運営|事業)?会社の)?(?:新社名|社名|会社名|名称|商号)は「?"
)
_RECENT = 3  # sentences over which a body is the new one
_ABBREVIATION = re.compile(r"[（(]([A-Z]{2,6})[)）]")
_ONE_MORE = re.compile(
    r"(?:[年月日時分頃前]|[0-9時分][（(][^（）()]{1,12}[)）]|ごろ|以前|過去|かつて|先月|先週|昨年)(?:に)?も(?=[、\s一-鿿ァ-ヺ])|別の$"
)
_TAKES_UP = words("takes_up")
_SEATS = words("places")["seats"]
_TOLD_OF = re.compile(
    r"(?<!隣接す)(?<!隣り合う)(?<!含)(?<!あ)[うくぐすつぬぶむる]$"
)  # the clause that tells of a place: を掲げる + 市
_SOLE = {
    "球団": "SportsTeam",
    "チーム": "SportsTeam",
    "クラブ": "SportsTeam",
    "党": "PoliticalParty",
}  # nouns for the only thing of a class whose name they do not end
# Of what a noun is that tells which is meant, and how the two make a name.
_OWNING = {
    "GovernmentBody": {"Country": "", "GovernmentBody": "の", "City": "の", "Region": "の"},
    "Facility": dict.fromkeys(("City", "Region", "Place", "Company", "University", "Facility"), "の"),
    "University": {"City": "の", "Place": "の"},
    "Company": {"City": "の", "Place": "の"},
}
# A clause that opens a sentence and what it describes, which the sentence says something to be that the one before put in.
_DESCRIBING = re.compile(r"(?:[うくぐすつぬぶむるた]|[0-9]年[^、。]{0,8}の)$")
_IS_SUCH = re.compile(r"(?:だ|である|です|だった|であった)?。|で、|であり、")
_PUT_IN = re.compile(r"[」』]?(?:を|が(?=[^はをが]*(?:さ?れる?|始ま|登場|発足|誕生)))[^をは]*$")
_MADE = ("Product", "Work")
_OF_NAME = re.compile(r"内?の$")
_OPEN = "同はがをにでともへや、。「」『』（）()：:・\n 　"  # what may stand before a noun that nothing modifies


def key_of(mention: Mention) -> str:
    """What two descriptions of one thing share."""
    phrase = bare_phrase(mention.surface)
    return names.event_stem(phrase) if mention.type == "Event" else phrase


def led(sentence: Sentence, end: int) -> bool:
    """Whether a topic stands in a sentence before an offset."""
    return any(t.tag == "助詞-係助詞" and t.start < end for t in sentence.tokens)


class Bearers:
    """The named members of a document, asked which of them a description means."""

    def __init__(self, named: Sequence[Member], sentences: Mapping[int, Sentence], ontology: Ontology) -> None:
        self._sentences = sentences
        self._ontology = ontology
        self._named = [(m, elect(m.votes, ontology)) for m in named]
        self._starts = by_start(named)
        self._ends = {x.end: m for m in named for x in m.mentions}
        self._by_key = {names.key(form): m for m in reversed(named) for form in m.forms}
        self._by_key |= {names.head_stem(form): m for m in reversed(named) for form in m.forms if headed(form)}
        for member, type_ in self._named:
            if type_ == "Event":
                for form in member.forms:
                    self._by_key.setdefault(names.event_stem(form), member)
            if kind_of(type_, ontology) == "person":
                for last in {names.parts(form)[-1] for form in member.surfaces if len(names.parts(form)) > 1}:
                    self._by_key.setdefault(last, member)

    def named(self, mention: Mention) -> Member | None:
        """The named member that a description is of."""
        sentence = self._sentences.get(mention.sentence)
        if sentence is None:
            return None
        told = self._beside(mention, sentence) or self._entitled(mention) or self._same(mention)
        return (
            told
            or self._taken_up(mention, sentence)
            or self._of_whom(mention, sentence)
            or self._founded(mention, sentence)
            or self._called(mention, sentence)
            or self._brought_in(mention, sentence)
        )

    def _called(self, mention: Mention, sentence: Sentence) -> Member | None:
        """The body that one of the next sentences calls by its name where this one says that it is founded: 新会社を設立する。社名は
        「X」で、…"""
        if mention.type not in ("Company", "Organization") or not _FOUNDED.match(
            sentence.text, mention.end - sentence.start
        ):
            return None
        for index in range(sentence.index + 1, sentence.index + 2 + _RECENT):
            after = self._sentences.get(index)
            called = _CALLED.search(after.text) if after is not None else None
            if after is not None and called is not None:
                found = self._starts.get(after.start + called.end())
                return found[0] if found is not None and self._fits(mention, found[1].type) else None
        return None

    def _brought_in(self, mention: Mention, sentence: Sentence) -> Member | None:
        """What the sentence before brings in, where this one has no topic and opens by saying what that is: A社はB社を買収した。
        湊市に本社を置くメーカーで、…; …薬「X」を発売した。Y社が開発した薬だ。"""
        before, last = sentence.ahead(mention.start), self._sentences.get(sentence.index - 1)
        told = _IS_SUCH.match(sentence.text, mention.end - sentence.start) is not None
        if last is None or not told or _DESCRIBING.search(before) is None or led(sentence, mention.start):
            return None
        if {sentence.kind, last.kind} != {SentenceKind.SENTENCE}:
            return None
        for start, (member, name) in sorted(self._starts.items(), reverse=True):
            if start < last.start or member.first < (last.start, 0):
                continue
            if start < last.end and _PUT_IN.match(last.text, name.end - last.start + len(name.title)):
                made = all(self._ontology.is_any(t, _MADE) for t in (mention.type, name.type))
                return member if made or self._fits(mention, name.type) else None
        return None

    def _beside(self, mention: Mention, sentence: Sentence) -> Member | None:
        """子会社「X」, 大手銀行のX; Xと呼ばれる装置."""
        before = sentence.ahead(mention.start)
        if called := _AFTER_NAME.search(before):
            return self._ends.get(sentence.start + called.start()) if called.group() else None
        gap = _BEFORE_NAME.match(sentence.text, mention.end - sentence.start)
        found = self._starts.get(sentence.start + gap.end()) if gap else None
        if gap is None or found is None:
            return None
        member, name = found
        if gap.group()[:1] in ("（", "("):
            if not abbreviates(name.surface, mention.surface):
                return None
            self._by_key.setdefault(bare_phrase(mention.surface), member)
            return member
        if gap.group()[:1] == "、" and sentence.kind is SentenceKind.HEADING:
            return None  # 米企業、X社に出資: who does it
        if gap.group()[:1] == "、":
            bare = mention.start not in self._starts and (not before or before[-1] in _OPEN)
            if bare or _LISTED.match(sentence.text, name.end - sentence.start):
                return None  # 銀行、X、Y: a row
        kinds = {kind_of(mention.type, self._ontology), kind_of(name.type, self._ontology)}
        return member if len(kinds) == 1 and "" not in kinds else None

    def apart(self, mention: Mention) -> str:
        """The key of an event that is told as one more of its kind: 2009年にも、事故があった; "" for any other."""
        sentence = self._sentences.get(mention.sentence)
        if mention.type != "Event" or sentence is None:
            return ""
        before = sentence.ahead(mention.start)
        return f"{key_of(mention)}@{mention.start}" if _ONE_MORE.search(before) else ""

    def abbreviation(self, mention: Mention) -> str:
        """The Latin capitals that follow a phrase in brackets: TOB of 公開買付け（TOB）."""
        sentence = self._sentences.get(mention.sentence)
        found = _ABBREVIATION.match(sentence.text, mention.end - sentence.start) if sentence is not None else None
        return found[1] if found and abbreviates(found[1], mention.surface) else ""

    def _entitled(self, mention: Mention) -> Member | None:
        """What has the title of the work that was named last: 同名小説 after 映画「X」."""
        if not mention.surface.startswith("同名") or mention.type != "Work":
            return None
        told = [
            (x.start, m)
            for m, type_ in self._named
            if type_ in ("Work", "Product")
            for x in m.mentions
            if x.start < mention.start
        ]
        return max(told, key=lambda pair: pair[0])[1] if told else None

    def _same(self, mention: Mention) -> Member | None:
        """A name that was not seen to be one: アオゾラ計画 after 「アオゾラ・プロジェクト」."""
        phrase = bare_phrase(mention.surface)
        member = self._by_key.get(phrase)
        if member is None and headed(mention.surface):
            member = self._by_key.get(names.head_stem(phrase))
        return member if member is not None and self._fits(mention, elect(member.votes, self._ontology)) else None

    def _taken_up(self, mention: Mention, sentence: Sentence) -> Member | None:
        """Bare 協会, プロジェクト, 首相: who alone can be meant of those named before, or is named by far the most."""
        noun = mention.surface
        new = _NEW.search(sentence.ahead(mention.start)) is not None
        if not (
            self.is_bare(mention, sentence) or (new and mention.type == "Person") or self._acting(mention, sentence)
        ):
            return None
        fits = [
            member
            for member, type_ in self._named
            if member.first < (mention.start, 0)
            and (
                (self._has_post(member, noun, mention, new) and kind_of(type_, self._ontology) == "person")
                or (
                    (self._fits(mention, type_) or self._governs(noun, type_))
                    and (
                        any(ends_in(f, mention) or numbers(f, noun) or _takes_up(noun, f) for f in member.surfaces)
                        or any(d.surface.endswith(noun) and len(noun) > 1 for d in member.descriptions)
                    )
                )
                or (noun in _SOLE and self._ontology.is_a(type_, _SOLE[noun]))
            )
        ]
        said = sorted(((sum(x.start < mention.start for x in m.mentions), m) for m in fits), key=lambda pair: -pair[0])
        if len(said) > 1 and said[0][0] < 2 * said[1][0]:
            return None  # two of about the same weight
        return said[0][1] if said else None

    @staticmethod
    def _has_post(member: Member, noun: str, mention: Mention, new: bool) -> bool:
        """Whether somebody is called by a post, or told before to have it or to take it; a 新首相 takes it."""
        told = member.offices.get(noun, mention.start) < mention.start
        return told or (noun in member.posts and not new)

    def _of_whom(self, mention: Mention, sentence: Sentence) -> Member | None:
        """The only one whose name is made of whose it is and of the noun: 桜川市の選挙 of 桜川市議会選挙."""
        before = sentence.ahead(mention.start)
        owner = self._ends.get(mention.start - 1) if before.endswith("の") else None
        if owner is None:
            return None
        fits = [
            member
            for member, type_ in self._named
            if member is not owner
            and self._fits(mention, type_)
            and any(f.startswith(tuple(owner.surfaces)) and ends_in(f, mention) for f in member.surfaces)
        ]
        return fits[0] if len(fits) == 1 else None

    def whose(self, mention: Mention) -> str:
        """What goes before a bare noun that tells which is meant: the state or body whose organ it is (韓国 of 韓国の政府), the
        town in which a house stands or whose it is (湊市の of 湊市内の病院, A社の of A社の倉庫); "" where none is written."""
        sentence = self._sentences.get(mention.sentence)
        joints = _OWNING.get(mention.type)
        before = _OF_NAME.search(sentence.ahead(mention.start)) if sentence is not None and joints else None
        owner = self._ends.get(mention.start - len(before[0])) if before else None
        if owner is None or joints is None:
            return ""
        joint = joints.get(elect(owner.votes, self._ontology))
        return owner.fullest + joint if joint is not None else ""

    def _founded(self, mention: Mention, sentence: Sentence) -> Member | None:
        """新会社 after 「X」を設立する: the body that was founded last."""
        before = sentence.ahead(mention.start)
        if not _NEW.search(before) or kind_of(mention.type, self._ontology) != "organization":
            return None
        found: dict[int, Member] = {}
        for member, type_ in self._named:
            for name in member.mentions if kind_of(type_, self._ontology) == "organization" else ():
                told = self._sentences.get(name.sentence)
                near = name.start < mention.start and mention.sentence - name.sentence <= _RECENT
                if told is not None and near and _FOUNDED.match(told.text, name.end - told.start):
                    found[name.start] = member
        return found[max(found)] if found else None

    def shortened(self, mention: Mention, described: Mapping[str, Member]) -> Member | None:
        """Bare 投票 after 国民投票: the only description before it that ends in it and is of its known class."""
        sentence = self._sentences.get(mention.sentence)
        if sentence is None or not kind_of(mention.type, self._ontology) or not self.is_bare(mention, sentence):
            return None
        phrase = key_of(mention)
        fits = {
            m
            for p, m in described.items()
            if p.endswith(phrase) and not p.removesuffix(phrase).endswith(OTHER) and m.votes.get(mention.type)
        }
        return fits.pop() if len(fits) == 1 else None

    def is_bare(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether nothing modifies a noun."""
        before = sentence.ahead(mention.start)
        return stands_alone(mention.surface) and (
            not before
            or before[-1] in _OPEN
            or before.endswith(("この", "その", "今回の"))
            or (before.endswith("今") and mention.type == "Event")  # 今大会
        )

    @staticmethod
    def _acting(mention: Mention, sentence: Sentence) -> bool:
        """Whether a place that acts as the topic is told of by a clause before it: 再生を目指す市は."""
        start, stop = mention.start - sentence.start, mention.end - sentence.start
        topic = mention.surface in _SEATS and sentence.text.startswith("は", stop)
        return topic and _TOLD_OF.search(sentence.text[:start]) is not None

    def _governs(self, noun: str, type_: str) -> bool:
        """Whether a bare 市 or 県 is the place itself, which acts."""
        return noun in _SEATS and self._ontology.is_a(type_, "Place")

    def _fits(self, mention: Mention, type_: str) -> bool:
        return may_corefer(mention.type, type_, self._ontology)


def _takes_up(noun: str, form: str) -> bool:
    """Whether what a form names is called by a noun that it does not end in: 大会 for 青葉選手権."""
    return names.key(form).endswith(_TAKES_UP.get(noun, ("\0",)))
