"""Disagreement: what is a conflict and what is none, and how each kind is told from the others."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.store.conflicts import Conflict, conflicts
from kg.store.copies import sources

DAY = datetime.date(2025, 1, 1)


def said(
    document: str,
    subject: str,
    relation: str,
    target: object,
    status: Status = Status.ACTUAL,
    text: str = "",
    by: str | None = None,
    time: Time | None = None,
    role: str | None = None,
) -> Fact:
    text = text or f"{document}: {subject} {relation} {target}。"
    evidence = (Evidence(document, 0, len(text), text),)
    return Fact(subject, relation, target, status, 0.9, evidence, by, Qualifiers(time=time, role=role))  # type: ignore[arg-type]


def find(ontology, *facts: Fact, days: dict[str, int] | None = None) -> list[Conflict]:
    documents = {e.document: e.text for f in facts for e in f.evidence}
    read = [
        Extraction(
            Document(
                name, text, date=DAY + datetime.timedelta((days or {}).get(name, 0)), source=f"https://{name}.example/"
            ),
            (Entity("A", "Company", (("A", "ja"),)),),
            tuple(f for f in facts if f.evidence[0].document == name),
            ((0, len(text)),),
        )
        for name, text in documents.items()
    ]
    return conflicts(read, facts, ontology)


def kinds(found: list[Conflict]) -> list[tuple[str, str]]:
    return [(c.what, c.how) for c in found]


def test_two_values_of_a_relation_that_has_one_are_a_dispute_between_sources(ontology) -> None:
    found = find(ontology, said("x", "P", "birthDate", point("1970")), said("y", "P", "birthDate", point("1971")))
    assert kinds(found) == [("two values", "dispute")]
    assert {e.document for e in found[0].evidence} == {"x", "y"}


def point(iso: str) -> Time:
    return Time(iso, iso, iso)


def test_a_more_precise_value_is_no_conflict(ontology) -> None:
    assert not find(ontology, said("x", "P", "birthDate", point("1970")), said("y", "P", "birthDate", point("1970-05")))
    assert not find(ontology, said("x", "P", "bornIn", "Tokyo"), said("y", "P", "bornIn", "Japan"))


def test_two_chiefs_at_different_times_succeed_each_other(ontology) -> None:
    first = said("x", "P", "ceoOf", "A", time=Time("", "2010", "2019"))
    second = said("y", "Q", "ceoOf", "A", time=Time("", "2020", None))
    assert kinds(find(ontology, first, second)) == [("two values", "succession")]


@pytest.mark.parametrize(("later", "how"), [(400, "succession"), (0, "dispute")])
def test_chiefs_without_a_time_hold_on_the_days_that_tell_them(ontology, later: int, how: str) -> None:
    first, second = said("x", "P", "headOfStateOf", "A"), said("y", "Q", "headOfStateOf", "A", by="A")
    assert kinds(find(ontology, first, second, days={"y": later})) == [("two values", how)]


def test_a_birthplace_does_not_change(ontology) -> None:
    first, second = said("x", "P", "bornIn", "Osaka"), said("y", "P", "bornIn", "Kobe")
    assert kinds(find(ontology, first, second, days={"y": 400})) == [("two values", "dispute")]


def test_two_values_are_one_conflict_however_often_they_are_told(ontology) -> None:
    told = [said(d, p, "headOfStateOf", "A", by=by) for d, p in (("x", "P"), ("y", "Q")) for by in ("A", "P", None)]
    assert kinds(find(ontology, *told)) == [("two values", "dispute")]


def test_another_post_at_the_body_is_no_denial(ontology) -> None:
    held = said("x", "P", "holdsPositionAt", "A", role="代表")
    assert not find(ontology, held, said("y", "P", "holdsPositionAt", "A", Status.CEASED, role="幹事"))
    assert find(ontology, held, said("y", "P", "holdsPositionAt", "A", Status.CEASED, role="代表"))


def test_the_dead_are_not_the_injured(ontology) -> None:
    def counted(document: str, number: int, text: str, word: str) -> Fact:
        fact = said(document, "A", "hasCasualties", Quantity(number, "人"), text=text)
        start = text.index(word)
        return replace(fact, evidence=(replace(fact.evidence[0], marks=(("relation", start, start + len(word)),)),))

    dead, hurt = counted("x", 3, "3人が死亡した。", "死亡した"), counted("y", 8, "8人が負傷した。", "負傷した")
    assert not find(ontology, dead, hurt)
    assert find(ontology, dead, counted("y", 5, "5人が死亡。", "死亡"))


def test_what_ceased_held_before(ontology) -> None:
    found = find(ontology, said("x", "A", "uses", "B"), said("y", "A", "uses", "B", Status.CEASED), days={"y": 9})
    assert kinds(found) == [("denied", "succession")]


def test_a_denial_by_somebody_else_is_a_dispute(ontology) -> None:
    found = find(ontology, said("x", "A", "acquires", "B"), said("y", "A", "acquires", "B", Status.NEGATED, by="A"))
    assert kinds(found) == [("denied", "dispute")]


def test_a_source_that_says_so_corrects_itself(ontology) -> None:
    wrong = said("x", "A", "hasCost", Quantity(5, "USD", True))
    right = said("y", "A", "hasCost", Quantity(6, "USD", True), text="訂正：Aの費用は6ドルです。")
    assert kinds(find(ontology, wrong, right)) == [("sums", "correction")]


def test_sums_that_may_be_one_are_no_conflict(ontology) -> None:
    about, exact = Quantity(100, "人", bound="約"), Quantity(103, "人")
    assert not find(ontology, said("x", "A", "hasEmployees", about), said("y", "A", "hasEmployees", exact))
    least, more = Quantity(100, "人", bound="以上"), Quantity(250, "人")
    assert not find(ontology, said("x", "A", "hasEmployees", least), said("y", "A", "hasEmployees", more))
    assert find(ontology, said("x", "A", "hasEmployees", exact), said("y", "A", "hasEmployees", more))


def test_a_relation_to_itself_is_suspect(ontology) -> None:
    assert kinds(find(ontology, said("x", "A", "partnerOf", "A"))) == [("self", "suspect")]


@pytest.mark.parametrize(
    ("text", "suspect"),
    [
        ("青葉はみなと社および青葉と合弁会社を設立した。", True),
        ("青葉はみなと社と合弁会社を設立した。", False),
        ("青葉は、社名を青葉とした。", False),
        ("青葉は、青葉と共同で工場を建てる。", True),
        ("青葉は、青葉とともに工場を建てる。", True),
        ("青葉は、青葉とその子会社が費用を負担すると述べた。", False),
        ("青葉は青葉とみなと社の提携を発表した。", False),
    ],
)
def test_somebody_who_acts_with_himself_is_suspect(ontology, text: str, suspect: bool) -> None:
    spots = [i for i in range(len(text)) if text.startswith("青葉", i)]
    read = Extraction(
        Document("d", text),
        (Entity("青葉", "Company", (("青葉", "ja"),)),),
        (),
        ((0, len(text)),),
        tuple(("青葉", i, i + 2) for i in spots),
    )
    assert bool(conflicts([read], [], ontology)) is suspect


def test_one_name_for_things_of_two_kinds_is_suspect(ontology) -> None:
    def told(document: str, class_: str) -> Extraction:
        entity = Entity("青葉", class_, (("青葉", "ja"),))
        return Extraction(Document(document, "青葉だ。"), (entity,), (), ((0, 4),), (("青葉", 0, 2),))

    (found,) = conflicts([told("x", "Company"), told("y", "Person"), told("z", "Person")], [], ontology)
    assert (found.what, found.how, [e.document for e in found.evidence]) == ("kinds", "suspect", ["x", "y"])
    assert not conflicts([told("x", "Company"), told("y", "Organization")], [], ontology)


def test_wire_copies_are_one_source() -> None:
    lines = [
        "海浜電機は青葉製作所を買収すると発表した。",
        "買収額は三百億円になるという。",
        "手続きは来春に終わる見通しだ。",
    ]
    texts = {"a": "".join(lines), "b": "".join(lines[:2]), "c": "まったく別の記事で、同じ文を一つも含まない。"}
    read = []
    for name, text in texts.items():
        ends = [i + 1 for i, c in enumerate(text) if c == "。"]
        spans = tuple(zip([0, *ends[:-1]], ends, strict=True))
        read.append(Extraction(Document(name, text), (), (), spans))
    assert sources(read) == {"a": "a", "b": "a", "c": "c"}
