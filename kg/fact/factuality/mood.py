"""Mood: what a predicate's own words say of its standing (negation, modality, condition, tense), whatever embeds it."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Arguments
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import MentionKind, SentenceKind, Status

__all__ = ["BESIDES", "Mood"]

# The endings of a predicate in the plain present, polite ones included.
_LEADING = frozenset({"し", "して", "", "て", "するとともに", "すると共に", "とともに", "と共に"})
BESIDES = frozenset({"ほか", "他", "一方", "一方で"})
# What is settled and still to come: 買収することになった, 買収することにしている; not what follows (5件が発生していることになる).
_SETTLED = re.compile(r"(?:^|[うくぐすつぬぶむ]|(?<![てで]い)る)こと(?:に|と)(?:な[るっり]|し[たてま])")
_WHETHER = ("か", "かは", "かを", "かが")
_EVEN_IF = re.compile(r"たとし(?:ても|たら)|たとすれば")  # 買収したとしても
_DOING = ("のは", "のが", "のも")
_TO_DO = re.compile(r"(?:^|る)ため(?:に)?$")
_UNTIL = re.compile(r"(?:^|る)まで(?:は|に)?$")
_HARDLY = re.compile(r"そう(?:に|も|にも)な[いかく]")  # 買収しそうにない
_PRESENT = frozenset({
    "", "する", "れる", "される", "ます", "します", "れます", "されます", "させる", "させます", "いたします", "致します",
})  # fmt: skip


class Mood:
    """The mood of the predicates of one sentence."""

    def __init__(self, arguments: Arguments, words: Words) -> None:
        self.arguments = arguments
        self.clause = arguments.clause
        self.words = words

    def own(self, predicate: Predicate) -> Status:
        """What the predicate's own words say: 買収しない, 買収すれば, 買収するかもしれない, 買収へ."""
        tail = predicate.tail
        denied = self._denied(predicate)
        conditional = predicate.form is Form.CONDITIONAL and not (denied or self._then(predicate))
        if conditional or _EVEN_IF.search(tail):
            return Status.HYPOTHETICAL
        aimed = None if denied else self._aimed(predicate)
        if aimed is not None:
            return aimed
        if "かねな" in tail:
            return Status.POSSIBLE
        if "なくな" in tail:
            return Status.CEASED
        if tail.endswith("かの") and predicate.phrase.parent is not None:  # 買収したかの ように
            return Status.NEGATED
        if predicate.negated or denied:
            return Status.CEASED if self._adverb(predicate.phrase, self.words.ceased_adverbs) else Status.NEGATED
        if predicate.headline and tail in {"へ", "も"}:
            return Status.PLANNED if tail == "へ" else Status.ACTUAL
        if any(w in tail for w in self.words.conjecture) or tail.endswith(_WHETHER) or self._asks(predicate):
            return Status.POSSIBLE
        if "そう" in tail and self._seems(predicate.phrase):
            above = predicate.phrase.governor
            hardly = _HARDLY.search(tail) or (above is not None and above.lemmas == ("ない",))
            return Status.NEGATED if hardly else Status.POSSIBLE
        able = predicate.potential and not predicate.past and self.words.abilities.isdisjoint(predicate.lemmas)
        if (able and not self._glad(predicate)) or "べき" in tail:
            return Status.POSSIBLE
        if (
            any(tail.endswith(w) or f"{w}と" in tail for w in ("たい", "よう", "たがる"))
            or any(w in tail for w in ("ようとし", "たがっ"))
            or tail.endswith("べく")
            or predicate.due
            or _SETTLED.search(tail)
        ):
            return Status.PLANNED
        judged = self.judged(predicate, predicate.phrase) if tail.endswith(_DOING) else None
        if judged is not None:
            return judged
        if any(w in tail for w in ("てい", "でい")) and predicate.past and self._no_longer(predicate):
            return Status.CEASED
        return Status.CEASED if predicate.past and self._in_those_days(predicate) else Status.ACTUAL

    def _denied(self, predicate: Predicate) -> bool:
        """Whether the verb that goes on behind は or も denies it: 買収しては いない, 買収しても いない."""
        behind = self.clause.phrases[predicate.phrase.index + 1 :][:1]
        own = behind[0].predicate if behind and predicate.tail.endswith(("ては", "ても", "では", "でも")) else None
        return own is not None and own.negated and own.lemmas[-1] == "いる"

    def _glad(self, predicate: Predicate) -> bool:
        """Whether somebody is glad of what he was able to do: 受賞できて うれしい."""
        above = predicate.phrase.governor if predicate.tail.endswith("て") else None
        if above is None:
            return False
        return not self.words.glad.isdisjoint(above.lemmas) or above.phrase.content.startswith(tuple(self.words.glad))

    def wished(self, predicate: Predicate) -> bool:
        """Whether the text only says that something is wished or has to be done: 買収してほしい, 買収しなければならない; 買収せざるを
        得なかった was done."""
        tail = predicate.tail
        driven = not predicate.past and any(w in tail for w in self.words.driven)
        return driven or any(w in tail for w in self.words.wished)

    def _aimed(self, predicate: Predicate) -> Status | None:
        """How a clause stands that another has in view: 買収するために集めた, 買収するのに必要だ, 買収するには時間がかかる, 買収しても
        変わらない, 買収するには至らなかった, 買収したくない."""
        tail, above = predicate.tail, predicate.phrase.governor
        if predicate.kind is not Kind.VERB or above is None or predicate.past:
            return None
        if tail.endswith("たく") and above.lemmas[-1] == "ない":
            return Status.NEGATED
        if tail.endswith("るには"):
            reached = "至る" in above.lemmas
            return Status.HYPOTHETICAL if not reached else Status.NEGATED if above.negated else Status.ACTUAL
        if tail.endswith("るのに") and not self.words.needs.isdisjoint(above.lemmas):
            return Status.PLANNED
        if _TO_DO.search(tail) and self.purposive(predicate):
            return Status.PLANNED
        until = _UNTIL.search(tail) is not None and self._not_before(above)
        beyond = tail.endswith("ても") and (predicate.phrase.comma or above.negated) and not self.past(above)
        return Status.HYPOTHETICAL if until or beyond else None

    def _not_before(self, above: Predicate) -> bool:
        """Whether what is above a clause with まで does not come about before it, so that neither has yet: 買収するまで
        上がらない, 合意を結ぶまで支援はない; not 買収するまで社長ではなかった."""
        return not self.past(above) and (above.negated or above.lemmas[-1] in {"ない", "無い"})

    def judged(self, predicate: Predicate, phrase: Phrase) -> Status | None:
        """How what is judged and not told as done stands, by the word above its phrase: 買収するのは難しい, 買収することは
        不可能だ, 買収するのは確実だ, 買収したというのは誤りだ."""
        own = phrase.governor
        if own is None or own.kind not in {Kind.ADJECTIVE, Kind.COPULA}:
            return None
        told = self.arguments.noun(own.phrase)
        claimed = "という" in predicate.tail and told in self.words.untrue  # 買収したのは間違いだった: it was done
        if claimed or (told in self.words.true and own.negated):
            return Status.NEGATED
        if predicate.past:
            return None
        if not self.words.sure.isdisjoint(own.lemmas):
            return Status.PLANNED
        return Status.POSSIBLE if not self.words.judged.isdisjoint(own.lemmas) else None

    def _no_longer(self, predicate: Predicate) -> bool:
        """Whether what went on is told of as over: かつて本社を置いていた, 昨年まで生産していた; 勤務していた says so by itself."""
        since = predicate.phrase.has("から")
        if not since and not self.words.belonging.isdisjoint(predicate.lemmas):
            return True
        until = (c for c in predicate.phrase.children if c.case == "まで" and not predicate.passive)
        if any(m.kind is MentionKind.TIME and not (m.time and m.time.duration) for c in until for m in c.values):
            return True
        return self._adverb(predicate.phrase, self.words.former_adverbs)

    def _in_those_days(self, predicate: Predicate) -> bool:
        """Whether somebody belonged to a body in a time of life that is over: 現役時代に A社に勤めた, Aでプレーした 選手時代."""
        beside = (p for p in (predicate.phrase.parent, *predicate.phrase.children) if p is not None)
        over = any(p.content.endswith("時代") for p in beside)
        return over and not self.words.belonging.isdisjoint(predicate.lemmas)

    def _seems(self, phrase: Phrase) -> bool:
        """Whether そう says how it looks, and not what is heard: 買収しそうだ, not 買収するそうだ."""
        tokens = self.clause.tokens[phrase.begin : phrase.end]
        return any(t.surface == "そう" and t.tag == "形状詞-助動詞語幹" for t in tokens)

    def to_come(self, predicate: Predicate) -> Status:
        """How what is still to come stands: planned, or said for the case only that a condition comes true (承認されれば買収する, 承認なら
        買収する)."""
        return Status.HYPOTHETICAL if self.on_condition(predicate.phrase) else Status.PLANNED

    def on_condition(self, phrase: Phrase) -> bool:
        """Whether a condition stands before a clause or one that leads up to it: 承認されれば、買収し、社長に起用する."""
        if any(map(self._is_condition, phrase.children)):
            return True
        before = (c for c in phrase.children if c.predicate is not None and c.predicate.form is Form.CONTINUATIVE)
        return any(map(self.on_condition, before))

    def _is_condition(self, child: Phrase) -> bool:
        """Whether a clause beside a verb tells what has to come true first, as a verb or the bare noun of a deed."""
        clause = child.predicate
        if clause is None and self.arguments.noun(child) in self.words.conditions and child.case in {"", "に"}:
            within = (c.predicate for c in child.children)
            clause = next((c for c in within if c is not None and c.form is Form.ADNOMINAL), None)
        elif clause is None or clause.form is not Form.CONDITIONAL or clause.tail.endswith("と"):
            return False
        if clause is None or not self.words.comments.isdisjoint(clause.lemmas):
            return False
        bare = clause.kind is Kind.COPULA and child.mention is None and not child.values  # 承認なら, not 高木氏なら
        return bare or clause.kind is Kind.VERB

    def _then(self, predicate: Predicate) -> bool:
        """Whether と tells what came first and is no condition: 1948年に移籍すると、見事に復活した."""
        above = predicate.phrase.governor
        if not predicate.tail.endswith("と") or above is None or above.kind is Kind.NOUN:
            return False
        last = self._last(above)
        since = "てい" in last.tail and any(
            c.dated for c in predicate.phrase.children
        )  # 2012年に移籍すると、以来活躍している
        return since or last.past or last.headline  # 移籍すると、それを克服して復活。

    def purposive(self, predicate: Predicate) -> bool:
        """Whether a clause before ため or 前 is of what is to come: 買収するため; not 買収したため, 位置するため."""
        state = "てい" in predicate.tail or "てお" in predicate.tail or predicate.lemmas[-1] in self.words.statives
        return not (predicate.past or state or predicate.negated) and predicate.kind is Kind.VERB

    def _adverb(self, phrase: Phrase, words: frozenset[str]) -> bool:
        """Whether one of the adverbs stands before the predicate, in its clause as far as the commas tell."""
        for other in reversed(self.clause.phrases[: phrase.index]):
            if any(t.surface in words for t in self.clause.tokens[other.begin : other.end]):
                return True
            if other.comma and other.predicate is not None:
                return False
        return False

    def _asks(self, predicate: Predicate) -> bool:
        """A question: か, ？ at the end of its clause (in a headline too), but not an alternative."""
        phrase = predicate.phrase
        end = "".join(t.surface for t in self.clause.tokens[phrase.stop : phrase.end])
        return end.rstrip("。」』").endswith(("か", "か？", "か?", "？", "?")) and phrase.parent is None

    def upcoming(self, predicate: Predicate) -> bool:
        """Whether the plain present that ends a statement means what is still to come: 同社は店舗を閉鎖する。 Not what
        goes on (毎年開催する), nor headlines and the present of bare nouns (買収。)."""
        if predicate.kind is not Kind.VERB or predicate.past or predicate.headline or predicate.negated:
            return False
        if self.clause.sentence.kind is SentenceKind.HEADING:
            return False
        if predicate.form is Form.CONTINUATIVE:
            return self._leads_up(predicate)
        if predicate.form is Form.ADNOMINAL:
            return self._goes_with(predicate) or self._still_turns(predicate)
        if not self._ends(predicate):
            return False
        present = predicate.tail.removesuffix("という") in _PRESENT
        happens = any(lemma in self.words.events for lemma in predicate.lemmas) or self._makes_of(predicate)
        if not present or not happens:
            return False
        words = [t.surface for t in self.clause.tokens]
        adverbs = (w for w, after in zip(words, [*words[1:], ""], strict=True) if after != "の")  # 現在の180人から
        return self.words.habitual.isdisjoint(adverbs)

    def _makes_of(self, predicate: Predicate) -> bool:
        """Whether something is made what a relational noun says, or a body becomes another's: 完全子会社にする, 子会社となる."""
        if predicate.passive or predicate.lemmas[-1] not in {"する", "なる"}:
            return False  # 対抗馬とされる: held to be one
        known = self.arguments.ontology
        made = (self.arguments.noun(c) for c in predicate.phrase.children if c.case in {"に", "と"})
        relations = (known.relations.get(f.relation) for noun in made for f in known.frames.nouns.get(noun, ()))
        if predicate.lemmas[-1] == "なる":
            return any(r is not None and r.domain == r.range == ("Organization",) for r in relations)
        # not 湊市を本拠地とする, 小説「X」を原作とする
        return any(r is not None and "Organization" in r.range for r in relations)

    def _leads_up(self, predicate: Predicate) -> bool:
        """Whether an event leads up to one that is still to come: 発電所を新設し、来年2月に運転を始める."""
        above = predicate.phrase.governor
        noun = predicate.phrase.parent
        if noun is not None and not noun.func and noun.parent is not None and noun.parent.index == noun.index + 1:
            noun = noun.parent  # ロボット「X」を
        if above is None and noun is not None and noun.parent is not None and noun.case in {"に", "を", "と"}:
            above = noun.parent.predicate  # hung on the object of the verb that follows
        if above is None or above.kind is not Kind.VERB or predicate.passive or predicate.tail not in _LEADING:
            return False
        happens = any(lemma in self.words.events for lemma in predicate.lemmas)
        return happens and (self.upcoming(above) or self._is_means(predicate, above))

    def _is_means(self, predicate: Predicate, aim: Predicate) -> bool:
        """Whether what happens once is told before the aim that it is to serve: 海浜電機を買収し、事業を広げる; not 2010年に買収し、
        事業を広げる."""
        once = any(lemma in self.words.turns for lemma in predicate.lemmas)
        if not once or self.words.aims.isdisjoint(aim.lemmas) or any(c.dated for c in predicate.phrase.children):
            return False
        return self._ends(aim) and not aim.past and aim.tail in _PRESENT

    def _goes_with(self, predicate: Predicate) -> bool:
        """Whether an event is told beside one that is still to come: 工場を新設するほか、店舗を閉鎖する."""
        noun = predicate.phrase.parent
        if noun is None or noun.parent is None or noun.content not in BESIDES or predicate.tail not in _PRESENT:
            return False
        above = noun.parent.predicate
        happens = any(lemma in self.words.events for lemma in predicate.lemmas)
        return happens and above is not None and self.upcoming(above)

    def _still_turns(self, predicate: Predicate) -> bool:
        """Whether what happens once is told in the present of a name: 海浜電機を買収する 青葉電機は; not 後に青葉電機を創業する."""
        head = predicate.phrase.parent
        if head is None or head.mention is None or predicate.tail not in _PRESENT:
            return False
        begin = min((c.begin for c in predicate.phrase.children), default=predicate.phrase.begin)
        words = [t.surface for t in self.clause.tokens[begin : predicate.phrase.begin]]
        told = any(word in "".join(words) for word in self.words.afterwards) or not self.words.habitual.isdisjoint(
            words
        )
        return not told and any(lemma in self.words.turns for lemma in predicate.lemmas)

    def yet_to_say(self, governor: Predicate, inner: Predicate) -> bool:
        """Whether the deed that a verb of saying makes known is itself to come, for that will be said only then: 出資を近く
        発表する; not 支援を続けているという, which says that it goes on."""
        above = inner.phrase.parent
        if above is None or above.index != governor.phrase.index:
            return False
        bare = governor.kind is Kind.VERB and not governor.past and governor.tail in _PRESENT and not governor.headline
        return bare and inner.kind is Kind.NOUN and self._ends(governor)

    def _ends(self, predicate: Predicate) -> bool:
        return predicate.form is Form.FINAL and predicate.phrase.parent is None

    def yet(self, inner: Predicate, status: Status) -> Status:
        """What is said in the present tense of an event is still to come: 買収する; not 買収している, 保有する, 支持する."""
        if inner.lemmas[-1] in self.words.stances:
            return status
        if status is not Status.ACTUAL or inner.kind is not Kind.VERB:
            return status
        stative = "てい" in inner.tail or "てお" in inner.tail or inner.lemmas[-1] in self.words.statives
        return status if inner.past or stative or (inner.passive and "た" in inner.tail) else self.to_come(inner)

    def past(self, predicate: Predicate) -> bool:
        """Whether a predicate is past, by the last one of its chain where it has no tense: 会談し、…調印した."""
        return self._last(predicate).past

    def _last(self, predicate: Predicate) -> Predicate:
        """The first predicate of a chain that is past, or its last."""
        for _ in range(8):
            above = predicate.phrase.governor
            if predicate.past or predicate.form is not Form.CONTINUATIVE or above is None or above.kind is Kind.NOUN:
                break
            predicate = above
        return predicate
