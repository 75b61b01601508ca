"""Hand-made and random extractions, for the tests of everything that comes after reading."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hypothesis import strategies as st

from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time

FIRST = "ひばり銀行は2025年1月、米国で月面計画に4年間で5,000億ドルを出資した。"
SECOND = "みなと新聞によると、あおば電機は来年データセンターを建設する予定だ。"


def told(extraction: Extraction) -> list[str]:
    """The facts as `subject | relation | object | status | role`, a line for each name that their ends have; a quantity is
    its value and unit, a date its beginning."""
    names = {e.id: [name for name, _ in (*e.labels, *e.aliases)] for e in extraction.entities}

    def ends(value: str | Quantity | Time) -> list[str]:
        if isinstance(value, Quantity):
            return [f"{value.value:.0f} {value.unit}"]
        return [str(value.start or value.end)] if isinstance(value, Time) else names[value]

    return [
        f"{s} | {f.relation} | {o} | {f.status.value} | {f.qualifiers.role or ''}"
        for f in extraction.facts
        for s in names[f.subject]
        for o in ends(f.object)
    ]


def missing(extraction: Extraction, wanted: list[str]) -> list[str]:
    """Which of the wanted beginnings of lines no fact has."""
    lines = told(extraction)
    return [want for want in wanted if not any((line + " |").startswith(want + " |") for line in lines)]


def article(identifier: str = "moon", confidence: float = 0.93) -> Extraction:
    """Two sentences with facts of every kind of object, status and qualifier."""
    text = FIRST + SECOND
    middle = len(FIRST)
    first = Evidence(identifier, 0, middle, FIRST, "verb:出資する", (("subject", 0, 5), ("object", 17, 21)))
    second = Evidence(identifier, middle, len(text), SECOND, "verb:建設する")
    return Extraction(
        Document(identifier, text, "月面計画", datetime.date(2025, 1, 22), "https://example.org/moon"),
        (
            Entity("HibariBank", "Company", (("ひばり銀行", "ja"), ("Hibari Bank", "en")), (("ひばり", "ja"),)),
            Entity("月面計画", "Project", (("月面計画", "ja"),)),
            Entity("みなと新聞", "MediaOrganization", (("みなと新聞", "ja"),)),
            Entity("あおば電機", "Company", (("あおば電機", "ja"),)),
            Entity("データセンター/1", "Facility", (("データセンター", "ja"),)),
            Entity("UnitedStates", "Country", (("米国", "ja"), ("United States", "en")), known=True, wikidata="Q30"),
        ),
        (
            Fact(
                "HibariBank",
                "investsIn",
                "月面計画",
                Status.ACTUAL,
                confidence,
                (first,),
                None,
                Qualifiers(
                    Quantity(500000000000, "USD", True),
                    Time("2025年1月", "2025-01", "2025-01"),
                    "P4Y",
                    "出資者",
                    "UnitedStates",
                ),
            ),
            Fact(
                "あおば電機",
                "builds",
                "データセンター/1",
                Status.PLANNED,
                0.8,
                (second,),
                "みなと新聞",
                Qualifiers(time=Time("来年", "2026", "2026")),
            ),
            Fact("HibariBank", "検討する/が,を", "月面計画", Status.ACTUAL, 0.5, (first,), open=True, label="検討する"),
            Fact("月面計画", "hasCost", Quantity(500000000000, "USD", True, "約"), Status.ACTUAL, 0.75, (first,)),
            Fact("月面計画", "startDate", Time("2025年", "2025", "2025"), Status.ACTUAL, 1.0, (first,)),
        ),
        ((0, middle), (middle, len(text))),
        (("HibariBank", 0, 5), ("月面計画", 17, 21)),
    )


def moved(extraction: Extraction, identifier: str) -> Extraction:
    """The same reading of a document with another identifier."""
    return replace(
        extraction,
        document=replace(extraction.document, id=identifier),
        facts=tuple(
            replace(f, evidence=tuple(replace(e, document=identifier) for e in f.evidence)) for f in extraction.facts
        ),
    )


HOSTILE = (
    "<>",
    '"',
    "\\u0022",
    "a b",
    "..",
    "#",
    "?x",
    "} INSERT",
    "é/",
    "%41",
    "\u202e",
    "\ue000",
    "\x00",
    "・",
    "日本",
)
hostile = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=6))
classes = st.sampled_from(["Company", "Place"])
languages = st.sampled_from(["ja", ""])
names = st.one_of(st.sampled_from(["A", "B", "C", "東京", "大阪"]), hostile)
dates = st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)).flatmap(
    lambda d: st.sampled_from([d.isoformat(), d.isoformat()[:7], d.isoformat()[:4]])
)
times = st.one_of(
    dates.map(lambda d: Time(d, d, d)),
    st.tuples(dates, dates).map(lambda d: Time(f"{d[0]}/{d[1]}", d[0], d[1])),
    dates.map(lambda d: Time(f"{d}/", d, None)),
    st.sampled_from(["昨年", "近く"]).map(Time),
)
quantities = st.builds(
    Quantity,
    st.one_of(st.integers(-(10**15), 10**15), st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: round(x, 3) + 0.0)),
    st.sampled_from(["USD", "MW", "人", "%", "", "a b"]),
    st.booleans(),
    st.sampled_from(["", "約", "以上", "最大"]),
).filter(lambda q: not q.money or q.unit == "USD")
qualifiers = st.builds(
    Qualifiers,
    amount=st.none() | quantities,
    time=st.none() | times,
    duration=st.none() | st.sampled_from(["P4Y", "P19D", "P1Y2M", "PT3H"]),
    role=st.none() | hostile,
    location=st.none() | names,
    purpose=st.none() | hostile,
)


@st.composite
def extractions(draw: st.DrawFn, identifier: str | None = None) -> Extraction:
    """Any extraction that the stages before could make, and names that none would."""
    identifier = draw(names) if identifier is None else identifier
    text = draw(st.text(min_size=1, max_size=40)) + "。"
    entities = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    ids = st.sampled_from(entities)

    def evidence(spans: list[tuple[int, int]]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(identifier, min(s), max(s) + 1, text[min(s) : max(s) + 1], "rule", (("subject", 0, 1),))
            for s in dict.fromkeys((min(s), max(s)) for s in spans)
        )

    place = st.integers(0, len(text) - 1)
    facts = st.builds(
        Fact,
        subject=ids,
        relation=st.sampled_from(["funds", "partOf", "hasCost"]),
        object=st.one_of(ids, quantities, times),
        status=st.sampled_from(Status),
        confidence=st.integers(0, 10000).map(lambda n: n / 10000),
        evidence=st.lists(st.tuples(place, place), min_size=1, max_size=2).map(evidence),
        attribution=st.none() | ids,
        qualifiers=qualifiers,
    )
    return Extraction(
        Document(identifier, text, draw(st.none() | hostile), draw(st.none() | st.dates(datetime.date(1000, 1, 1)))),
        tuple(
            Entity(
                e, draw(st.sampled_from(["Company", "Place"])), ((draw(hostile), draw(st.sampled_from(["ja", ""]))),)
            )
            for e in entities
        ),
        tuple(draw(st.lists(facts, max_size=4))),
        ((0, len(text)),),
        ((entities[0], 0, 1),),
    )
