"""The frozen values that flow between the stages; standard library only.

    Document → Sentence(Token…, Bunsetsu…) → Mention → Claim(Mention, relation, Mention, Evidence)
             → Fact(Entity, relation, Entity | Quantity | Time | str, Evidence…) → graph

All character offsets count Unicode code points into `Document.text`, begin included, end excluded, so that
`document.text[m.start:m.end] == m.surface` always holds. Token and bunsetsu indices count within their sentence.
A `Claim` is read off one sentence and still speaks of mentions; a `Fact` is about entities: nothing unresolved
can be stored.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "DEFAULT_CONFIDENCE",
    "DEFAULT_LIMIT",
    "Bunsetsu",
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "Extraction",
    "Fact",
    "Mention",
    "MentionKind",
    "Qualifiers",
    "Quantity",
    "Sentence",
    "SentenceKind",
    "Slot",
    "Status",
    "Time",
    "Token",
]


# Facts less probable than this are left out of a graph unless asked for: at 0.5, five in six of the facts kept are right
# and hardly one in a hundred of the right ones is lost (`python -m tests.benchmarks.calibrate`).
DEFAULT_CONFIDENCE = 0.5

# Seconds that a document may take; an article of 200 kB takes some ten.
DEFAULT_LIMIT = 120.0


class Status(StrEnum):
    """How far the source commits itself to a fact (factuality; cf. Saurí and Pustejovsky 2009, FactBank)."""

    ACTUAL = "Actual"
    PLANNED = "Planned"
    POSSIBLE = "Possible"
    CEASED = "Ceased"
    NEGATED = "Negated"
    HYPOTHETICAL = "Hypothetical"


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read. `id` is its file's stem or its `id` in a corpus; `source` a URL or path, where known."""

    id: str
    text: str
    title: str | None = None
    date: datetime.date | None = None
    source: str | None = None
    lang: str = "ja"


class SentenceKind(StrEnum):
    """What a sentence is in its document. Headings drop particles and する; list items drop predicates."""

    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme with its place in the dependency tree (Universal Dependencies labels).

    `tag` is the UniDic part of speech as Sudachi gives it (名詞-固有名詞-地名-一般), `form` its conjugation type
    and form joined by a comma, or "". `head` is a token index within the sentence, the token's own at the root.
    `ner` is the recogniser's BIO label of GiNZA's own entities (B-Company) or "". `parts` are the short units (Sudachi
    mode A) that the token is made of, empty where it is one itself (徳島県徳島市 = 徳島, 県, 徳島, 市). `vector` is the
    row of the word in the language model's table of word vectors, which words of like use share; -1 for a word it
    does not know. `new` tells that Sudachi's dictionary does not have the word, which it cut out by its script.
    `surface` is the text from start to end, but a dot for the blank within a foreign name (ペトラ ノバク).
    """

    start: int
    end: int
    surface: str
    lemma: str
    pos: str
    tag: str
    form: str
    reading: str
    head: int
    dep: str
    ner: str = ""
    parts: tuple[str, ...] = ()
    vector: int = -1
    new: bool = False

    @property
    def strange(self) -> bool:
        """Whether the dictionary or the language model does not know the word."""
        return self.new or self.vector < 0


@dataclass(frozen=True, slots=True)
class Bunsetsu:
    """A phrase: content words and the function words after them. `begin` and `end` are token indices, `head` the
    token index of its head content word, `link` the index of the bunsetsu that governs it (-1 at the root)."""

    begin: int
    end: int
    head: int
    link: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document: `text == document.text[start:end]`; `index` counts from 0 over the document."""

    index: int
    start: int
    end: int
    text: str
    kind: SentenceKind
    tokens: tuple[Token, ...]
    bunsetsu: tuple[Bunsetsu, ...]

    def part(self, start: int, end: int) -> str:
        """What is written between two offsets of the document inside it."""
        return self.text[start - self.start : end - self.start]

    def ahead(self, offset: int) -> str:
        """What is written before an offset of the document."""
        return self.text[: offset - self.start]

    def behind(self, offset: int) -> str:
        """What is written from an offset of the document on."""
        return self.text[offset - self.start :]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount, normalised: 5,000億ドル = Quantity(500000000000, "USD"); 5,000メガワット = Quantity(5000, "MW").

    `unit` is an ISO 4217 code where `money` is true, else a unit symbol or the counter as written (人, %, 台).
    `bound` is "" (exact), "約", "以上" (at least), "以下", "超" (more than), "未満", "最大", or "数" (several times the
    value: 数百人 is 100 with "数"). `upper` is the other end of a range (100〜200億円: value 10**10, upper 2*10**10).
    """

    value: int | float
    unit: str
    money: bool = False
    bound: str = ""
    upper: int | float | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A point or span of time as ISO 8601, as precise as the text allows, or the words where it cannot be resolved.

    `start` and `end` are "2016", "2025-01", "2025-01-21"; equal for a point. `duration` is "P4Y", "P19D".
    `text` holds the words as written; a relative expression with no document date keeps only `text`.
    """

    text: str
    start: str | None = None
    end: str | None = None
    duration: str | None = None

    @property
    def point(self) -> str | None:
        """The ISO value where the expression names one point, else None."""
        return self.start if self.start == self.end else None


class MentionKind(StrEnum):
    """What kind of expression refers: a name, a description, a pro-form, a value, or nothing written at all."""

    NAME = "name"
    NOMINAL = "nominal"  # a common noun phrase: 持株会社, 統合準備委員会
    PRONOUN = "pronoun"  # 同社, 両社, 同氏, 彼, これ, この計画, 私たち
    QUANTITY = "quantity"
    TIME = "time"
    OMITTED = "omitted"  # an argument the predicate needs and the sentence leaves out (zero pronoun)


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression that refers: `document.text[start:end] == surface` (both offsets at the predicate if OMITTED).

    `type` is a class of the ontology ("Company", "Thing" where unknown). `sentence` is the sentence's index.
    `entity` is the identifier of a known entity (entities file) that the name is certain to mean, else None.
    `head` is the token index of its head word within the sentence. `title` is the post or honorific beside a
    person's name (氏, 社長), or a bare post itself where it takes up somebody called by it, `aliases` are other names that the text gives right here (X（Y）).
    """

    kind: MentionKind
    start: int
    end: int
    surface: str
    type: str
    sentence: int
    head: int
    entity: str | None = None
    quantity: Quantity | None = None
    time: Time | None = None
    title: str = ""
    aliases: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that says a fact: offsets of the sentence, the words that carry each part, the rule that fired.

    `marks` are (part, start, end) with part one of "subject", "relation", "object", "speaker", "time", "amount".
    """

    document: str
    start: int
    end: int
    text: str
    rule: str = ""
    marks: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What else the sentence says of the fact. `role` is a post (上級研究員); `location` and `purpose` are mentions in
    a claim and entity identifiers in a fact."""

    amount: Quantity | None = None
    time: Time | None = None
    duration: str | None = None
    role: str | None = None
    location: object | None = None
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """What an argument place takes: ontology classes, empty for any."""

    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence says, read but not resolved.

    `relation` is a property of the ontology, or for an open relation its normalised predicate, with `open` true.
    `features` are named numbers of the derivation (which construction, written or omitted arguments, distance) from
    which confidence is computed. Claims of one predicate instance are of one `group`.
    """

    subject: Mention
    relation: str
    object: Mention
    evidence: Evidence
    status: Status = Status.ACTUAL
    attribution: Mention | None = None
    qualifiers: Qualifiers = Qualifiers()
    subject_slot: Slot = Slot()
    object_slot: Slot = Slot()
    open: bool = False
    label: str = ""
    group: tuple[int, int] = (0, 0)
    sentence: int = 0
    features: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing. `id` is the local part of its IRI, made from content; `type` an ontology class.

    `labels` are (name, language) with the preferred one of each language first; `aliases` the other names.
    """

    id: str
    type: str
    labels: tuple[tuple[str, str], ...]
    aliases: tuple[tuple[str, str], ...] = ()
    known: bool = False
    wikidata: str | None = None

    @property
    def name(self) -> str:
        """The preferred name."""
        return self.labels[0][0]


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation between entities with its standing and the sentences that say it.

    `subject` is an entity identifier; `object` an entity identifier (`str`), a `Quantity` or a `Time`.
    """

    subject: str
    relation: str
    object: str | Quantity | Time
    status: Status
    confidence: float
    evidence: tuple[Evidence, ...]
    attribution: str | None = None
    qualifiers: Qualifiers = Qualifiers()
    open: bool = False
    label: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document; sentences as (start, end) offsets, mentions of each entity likewise."""

    document: Document
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    sentences: tuple[tuple[int, int], ...] = ()
    mentions: tuple[tuple[str, int, int], ...] = ()
