"""How many facts of the frames' examples survive when their sentence is said in another way.

usage: python -m tests.benchmarks.rewording [--every N] [--only WORDS] [--match TEXT] [-v]

A metamorphic test (Chen, Cheung and Yiu, 1998) of the reader: each example that is read as agreed is put into wordings
of the newsroom that keep its facts (reported, polite, dated, inside a relative clause, with its topic left out) or change
their standing in a known way (planned, supposed, denied). It needs no annotated text. For each wording it prints the
share of facts that are still read with the standing due; -v lists those that are not, --match only the lines with this
text in them, --only the wordings with these words in their name. Parses are kept in the temporary folder.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Document, Fact, Status
from kg.ontology import Example, ExampleFact, Ontology
from kg.pipeline.stages import read_sentences
from tests.benchmarks.corpora import Parses
from tests.examples import Reading, folded

DATE = datetime.date(2025, 6, 15)
_SENTENCE = re.compile(r"(?P<topic>[^、。「」はがをにでとも]{2,24})(?P<particle>[はが])、?(?P<rest>[^。はが]+)。")
_OBJECT = re.compile(r"(?P<object>[^、。はがをにでとも]{2,24})を(?P<verb>[^、。はがを]+)")
_DATED = re.compile(r"[日月年]")
_LIGHT = re.compile(r"[一-龠ァ-ー]{2}した$")


@dataclass(frozen=True)
class Rewording:
    """A wording: {t} is the topic, {p} its particle, {r} the rest in the past, {l} the rest up to する; {o} is the object in
    を, {v} the verb behind it, {s} the same up to する.

    `status` is the standing of what was told as done, None where it only must not be told as done. `dated` says that
    the wording brings a date, so that the example may have none; `about` that its topic must be of this class, `subject`
    that the topic must be the subject of a fact.
    """

    name: str
    pattern: str
    status: Status | None = Status.ACTUAL
    dated: bool = False
    about: str = ""
    subject: bool = False


_P, _Q = Status.PLANNED, Status.POSSIBLE
REWORDINGS = (
    Rewording("as it is", "{t}{p}{r}。"),
    Rewording("が for は", "{t}が{r}。"),
    Rewording("は for が", "{t}は{r}。"),
    Rewording("も", "{t}も{r}。"),
    Rewording("date first", "28日、{t}{p}{r}。", dated=True),
    Rewording("date after topic", "{t}{p}28日、{r}。", dated=True),
    Rewording("another predicate before", "{t}は記者会見を開き、{r}。", about="Agent", subject=True),
    Rewording("another predicate after", "{t}は{l}し、注目を集めた。"),
    Rewording("reason before", "需要の拡大を受けて、{t}{p}{r}。"),
    Rewording("adversative after", "{t}は{r}が、詳細は明らかになっていない。"),
    Rewording("contrast after", "{t}{p}{r}が、海浜商事は参加を見送った。"),
    Rewording("contrast before", "海浜商事が撤退する一方、{t}{p}{r}。"),
    Rewording("clause inside", "{t}{p}、海浜商事が参加を見送るなか、{r}。"),
    Rewording("noun reason before", "海浜商事の撤退を受けて、{t}{p}{r}。"),
    Rewording("manner before", "{t}{p}記者会見で謝罪したうえで、{r}。", about="Agent", subject=True),
    Rewording("besides", "{t}{p}{r}ほか、新たな事業も検討している。", about="Agent", subject=True),
    Rewording("together with", "{t}{p}{l}するとともに、新たな事業の検討を始めた。", about="Agent", subject=True),
    Rewording("followed by another", "{t}が{l}し、海浜商事も参加を検討している。"),
    Rewording("joined subject", "{t}と海浜商事は{r}。", about="Company", subject=True),
    Rewording("apposition", "電子部品大手の{t}{p}{r}。", about="Company", subject=True),
    Rewording("seat in brackets", "{t}（東京都港区）{p}{r}。", about="Company", subject=True),
    Rewording("what it is in brackets", "{t}（高木誠社長）{p}{r}。", about="Company", subject=True),
    Rewording("relative clause before", "業績不振が続いていた{t}{p}{r}。", about="Agent", subject=True),
    Rewording("connective", "一方、{t}{p}{r}。"),
    Rewording("polite", "{t}{p}{l}しました。"),
    Rewording("progressive", "{t}{p}{l}している。"),
    Rewording("announced by itself", "{t}は{r}と発表した。", about="Agent", subject=True),
    Rewording("became known", "{t}が{r}ことが分かった。"),
    Rewording("told by others", "{t}が{r}と、関係者が明らかにした。"),
    Rewording("hearsay", "{t}は{r}という。"),
    Rewording("quoted", "広報担当者は「{t}は{r}」と述べた。"),
    Rewording("source", "共同通信によると、{t}{p}{r}。"),
    Rewording("relative clause", "{r}{t}は、取材に応じていない。", about="Agent", subject=True),
    Rewording("object, relative clause", "{t}が{v}{o}は、広く知られている。", subject=True),
    Rewording("object, relative clause, も", "{t}も{v}{o}は、広く知られている。", subject=True),
    Rewording("object first", "{o}を{t}が{v}。", subject=True),
    Rewording("object as topic", "{o}は、{t}が{v}。", subject=True),
    Rewording("object, cleft", "{t}が{v}のは{o}だ。", subject=True),
    Rewording("object, も", "{t}は{o}も{v}。", subject=True),
    Rewording("passive", "{o}は{t}に{s}された。", subject=True),
    Rewording("passive, によって", "{o}が{t}によって{s}された。", subject=True),
    Rewording("passive, relative clause", "{t}に{s}された{o}は、広く知られている。", subject=True),
    Rewording("verbal noun", "{t}による{o}の{s}が完了した。", subject=True),
    Rewording("after which", "{t}は{l}した後、海外での販売を始めた。", about="Agent", subject=True),
    Rewording("for a purpose", "{t}が{l}したのは、海外での販売を広げるためだ。", about="Agent", subject=True),
    Rewording("followed in kind", "{t}が{l}したのに続き、各社も検討を始めた。", about="Agent", subject=True),
    Rewording("since then", "{t}が{l}してから1年がたった。", about="Agent", subject=True),
    Rewording("learnt by asking", "{t}が{r}ことが、関係者への取材で分かった。"),
    Rewording("disclosed by somebody", "高木誠氏は、{t}が{r}ことを明らかにした。"),
    Rewording("in view of", "{t}が{r}ことを受け、市場では期待が高まった。"),
    Rewording("news of it", "{t}が{r}というニュースが広がった。"),
    Rewording("a matter", "{t}が{r}問題で、調査委員会は報告書をまとめた。", about="Agent", subject=True),
    Rewording("owing to a state", "{t}は、刷新を求める声が強まっていたこともあり、{r}。", about="Agent", subject=True),
    Rewording("amid a trend", "原材料価格の高騰や円安で厳しい環境が続くなか、{t}{p}{r}。"),
    Rewording("aim before", "{t}は、海外での販売を広げるため、{r}。", about="Agent", subject=True),
    Rewording("cleft", "{r}のは{t}だ。", subject=True),
    Rewording("omitted", "{t}は広く知られている。昨年、{r}。", dated=True, subject=True),
    Rewording("同社", "{t}は広く知られている。同社は昨年、{r}。", dated=True, about="Company", subject=True),
    Rewording("同氏", "{t}は広く知られている。同氏は昨年、{r}。", dated=True, about="Person", subject=True),
    Rewording("noun at the end", "{t}が{l}。"),
    Rewording("lately", "{t}は{l}したばかりだ。"),
    Rewording("reaction", "{t}が{l}すると、市場は大きく動いた。", about="Agent", subject=True),
    Rewording("cause", "{t}が{l}したことで、市場は大きく動いた。"),
    Rewording("in spite of it", "{t}が{l}したにもかかわらず、市場は動かなかった。"),
    Rewording("admitted", "{t}は{l}したことを認めた。", about="Agent", subject=True),
    Rewording("driven to it", "{t}は{l}せざるを得なかった。", about="Agent", subject=True),
    Rewording("succeeded", "{t}は{l}することに成功した。", about="Agent", subject=True),
    Rewording("reported", "{t}が{l}したと報じられた。"),
    Rewording("the year before last", "{t}がおととし{l}したことを、関係者が明らかにした。", dated=True),
    Rewording("headline", "{t}、{l}"),
    Rewording("headline, planned", "{t}、{l}へ", _P),
    Rewording("plan", "{t}は{l}する計画だ。", _P, about="Agent", subject=True),
    Rewording("due", "{t}は{l}する予定だ。", _P, about="Agent", subject=True),
    Rewording("policy", "{t}は{l}する方針を固めた。", _P, about="Agent", subject=True),
    Rewording("decided", "{t}は{l}することを決めた。", _P, about="Agent", subject=True),
    Rewording("settled", "{t}が{l}することになった。", _P),
    Rewording("announced plan", "{t}は{l}すると発表した。", _P, about="Agent", subject=True),
    Rewording("considered", "{t}は{l}することを検討している。", _Q),
    Rewording("possible", "{t}が{r}可能性がある。", _Q),
    Rewording("outlook", "{t}が{l}する見通しとなった。", None),
    Rewording("intention", "{t}は{l}する意向を示した。", _P, about="Agent", subject=True),
    Rewording("preparing", "{t}は{l}する準備を進めている。", _P, about="Agent", subject=True),
    Rewording("wished", "{t}は{l}したい考えだ。", None, about="Agent", subject=True),
    Rewording("supposed", "{t}が{r}とみられる。", _Q),
    Rewording("rumoured", "{t}が{r}との見方が出ている。", _Q),
    Rewording("suspected", "{t}が{r}疑いがある。", _Q),
    Rewording("given up", "{t}は{l}する予定だったが、取りやめた。", None, about="Agent", subject=True),
    Rewording("no thought of it", "{t}は{l}する考えはないと述べた。", None, about="Agent", subject=True),
    Rewording("false report", "{t}が{r}との情報は誤りだった。", None),
    Rewording("no fact", "{t}が{r}事実はない。", None),
    Rewording("urged", "{t}に{l}するよう求めた。", None, about="Agent", subject=True),
    Rewording("difficult", "{t}が{l}するのは難しい。", None),
    Rewording("needed", "{t}が{l}する必要がある。", None),
    Rewording("refused", "{t}は{l}することを拒んだ。", None, about="Agent", subject=True),
    Rewording("failed", "{t}は{l}できなかった。", None, about="Agent", subject=True),
    Rewording("asked", "{t}は{l}するのか。", None),
    Rewording("not done", "{t}は{l}しなかった。", None),
    Rewording("not yet done", "{t}は{l}していない。", None),
    Rewording("report denied", "{t}は、{r}との報道を否定した。", None),
    Rewording("condition", "{t}が{l}すれば、影響は大きい。", None),
    Rewording("case", "{t}が{r}場合、影響は大きい。", None),
    Rewording("about to", "{t}は{l}しようとしている。", _P, about="Agent", subject=True),
    Rewording("meant to", "{t}は{l}するつもりだ。", _P, about="Agent", subject=True),
    Rewording("agreed", "{t}は{l}することで合意した。", _P, about="Agent", subject=True),
    Rewording("last stage", "{t}は{l}する方向で最終調整に入った。", _P, about="Agent", subject=True),
    Rewording("it seems", "{t}は{l}したようだ。", _Q),
    Rewording("in view", "{t}は{l}することも視野に入れている。", _Q, about="Agent", subject=True),
    Rewording("all but done", "{t}は{l}する寸前だった。", None, about="Agent", subject=True),
    Rewording("instead", "{t}は{l}する代わりに、海外での販売を始めた。", None, about="Agent", subject=True),
    Rewording("withdrawn", "{t}は{l}する計画を撤回した。", None, about="Agent", subject=True),
    Rewording("forbidden", "当局は{t}に{l}することを禁じた。", None, about="Agent", subject=True),
    Rewording("had it been", "{t}が{l}していれば、市場は伸びていた。", None),
    Rewording("unless", "{t}が{l}しない限り、市場は縮む。", None),
    Rewording("before it", "{t}が{l}する前に、市場は縮んでいた。", None),
    Rewording("without it", "{t}は{l}することなく、海外での販売を始めた。", None, about="Agent", subject=True),
    Rewording("debated", "{t}が{l}することの是非が議論されている。", None),
    Rewording("whether", "{t}が{r}かどうかは分かっていない。", None),
)


@dataclass(frozen=True)
class Case:
    """An example in another wording, and what must be read from it."""

    rewording: Rewording
    source: str
    text: str
    facts: tuple[ExampleFact, ...]


def named(reading: Reading, topic: str, class_: str, ontology: Ontology) -> bool:
    """Whether a topic names something of a class."""
    return any(
        ontology.is_a(entity.type, class_) and any(folded(name) in folded(topic) for name, _ in entity.labels)
        for entity in reading.extraction.entities
    )


def concluding(fact: Fact) -> bool:
    """Whether a fact is told by the predicate at the end of its sentence."""
    evidence = fact.evidence[0]
    return any(part == "relation" and stop >= evidence.end - 4 for part, _, stop in evidence.marks)


def reworded(example: Example, source: str, reading: Reading, ontology: Ontology) -> Iterator[Case]:
    """An example in every wording that fits it; asked for is what its last predicate tells as done."""
    relations = dict(ontology.relations)
    parts = _SENTENCE.fullmatch(example.text)
    if not parts or not parts["rest"].endswith("た"):
        return
    topic, rest = parts["topic"], parts["rest"]
    facts = tuple(
        fact
        for fact in example.facts
        if fact.status is Status.ACTUAL and any(map(concluding, reading.told(fact, relations)))
    )
    if not facts:
        return
    leads = "の" not in topic and all(folded(fact.subject) in folded(topic) for fact in facts)
    light = rest.removesuffix("した") if _LIGHT.search(rest) else None
    acted = _OBJECT.fullmatch(rest)
    obj, verb = (acted["object"], acted["verb"]) if acted else (None, "")
    done = verb.removesuffix("した") if _LIGHT.search(verb) else None
    for rewording in REWORDINGS:
        if (
            (rewording.dated and _DATED.search(example.text))
            or (rewording.about and not named(reading, topic, rewording.about, ontology))
            or (rewording.subject and not leads)
            or ("{l}" in rewording.pattern and light is None)
            or ("{o}" in rewording.pattern and (obj is None or any(fact.object != obj for fact in facts)))
            or ("{s}" in rewording.pattern and done is None)
        ):
            continue
        text = rewording.pattern.format(t=topic, p=parts["particle"], r=rest, l=light, o=obj, v=verb, s=done)
        status = rewording.status or Status.ACTUAL
        yield Case(rewording, source, text, tuple(fact._replace(status=status) for fact in facts))


def main() -> None:
    """Prints the share of facts read in each wording."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--every", type=int, default=4, metavar="N", help="take every Nth example (default 4)")
    arguments.add_argument("--only", default="", metavar="WORDS", help="only wordings with these words in their name")
    arguments.add_argument("--match", default="", metavar="TEXT", help="list only lines with this text")
    arguments.add_argument(
        "-v", "--verbose", action="store_true", help="list the facts that are not read as they should"
    )
    options = arguments.parse_args()
    ontology, parses = Ontology.load(), Parses()
    relations = dict(ontology.relations)

    def read(text: str) -> Reading:
        document = Document("example", text, date=DATE)
        (_, sentences), *_ = parses.stream([document])
        return Reading(read_sentences(document, sentences, ontology), text)

    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    examples = {e.text: (f, e) for f, e in ontology.frames.examples() if hasattr(f, "relation")}
    for frame, example in list(examples.values())[:: options.every]:
        reading = read(example.text)
        if not all(reading.says(fact, relations) for fact in example.facts):
            continue
        for case in reworded(example, frame.source, reading, ontology):
            if options.only not in case.rewording.name:
                continue
            reading = read(case.text)
            for fact in case.facts:
                total[case.rewording.name] += 1
                good = reading.says(fact, relations) == (case.rewording.status is not None)
                right[case.rewording.name] += good
                line = f"{case.rewording.name:25}{fact.relation:20}{case.text} -> {reading}"
                if options.verbose and not good and options.match in line:
                    print(line)
    for rewording in REWORDINGS:
        if count := total[rewording.name]:
            print(f"{right[rewording.name] / count:6.1%} of {count:4}  {rewording.name:26}{rewording.pattern}")
    print(f"{sum(right.values()) / sum(total.values()):6.1%} of {sum(total.values())}")


if __name__ == "__main__":
    main()
