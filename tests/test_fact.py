"""What sentences say: constructions, standing, speakers and qualifiers, each on a sentence of its own."""

from __future__ import annotations

import pytest

from kg.fact.factuality.vouched import combine
from kg.fact.frame.slots import fits, of_unit, signed
from kg.fact.syntax.particles import CASES
from kg.fact.words import words_of
from kg.model import Claim, Mention, MentionKind, Quantity, Status
from kg.ontology import Ontology

# sentence, then the claims that it must yield (subject | relation | object | status); ∅ is what is not written
SAID = [
    # voice
    ("日立製作所はスイスのABBの送電網事業会社を買収した。", ["日立製作所 | acquires | 送電網事業会社"]),
    ("ミトロザは投資会社のチトセアに買収された。", ["チトセア | acquires | ミトロザ"]),
    ("富士通はトヨタ自動車から出資を受けた。", ["トヨタ自動車 | investsIn | 富士通"]),
    # relative clauses with every gap
    ("シャープを買収した鴻海精密工業は台湾の企業だ。", ["鴻海精密工業 | acquires | シャープ"]),
    ("鴻海精密工業が買収したシャープは黒字に転じた。", ["鴻海精密工業 | acquires | シャープ"]),
    ("愛知県豊田市に本社を置くトヨタ自動車は増産する。", ["トヨタ自動車 | headquarteredIn | 豊田市"]),
    # coordination
    ("日産自動車と三菱自動車は業務提携した。", ["日産自動車 | partnerOf | 三菱自動車"]),
    ("トヨタ自動車、ソニー、NTTはラピダスに出資した。", [
        "トヨタ自動車 | investsIn | ラピダス", "ソニー | investsIn | ラピダス", "NTT | investsIn | ラピダス"]),
    ("楽天グループはウーバーに出資し、NTTはラピダスに出資した。", [
        "楽天グループ | investsIn | ウーバー", "NTT | investsIn | ラピダス"]),
    # verbal nouns and light verbs
    ("NTTはNTTドコモの買収を完了した。", ["NTT | acquires | NTTドコモ"]),
    ("鴻海精密工業によるシャープの買収は2016年だった。", ["鴻海精密工業 | acquires | シャープ"]),
    # headlines
    ("NTT、NTTドコモを買収へ", ["NTT | acquires | NTTドコモ | Planned"]),
    # posts in every order
    ("トヨタ自動車の佐藤恒治社長は会見した。", ["佐藤恒治 | presidentOf | トヨタ自動車"]),
    ("OpenAIのCEOであるサム・アルトマン氏は会見した。", ["サム・アルトマン | ceoOf | OpenAI"]),
    ("トヨタ自動車会長の豊田章男氏は会見した。", ["豊田章男 | chairpersonOf | トヨタ自動車"]),
    ("佐藤恒治氏はトヨタ自動車の社長に就任した。", ["佐藤恒治 | presidentOf | トヨタ自動車"]),
    ("トヨタ自動車は佐藤恒治氏を社長に起用した。", ["佐藤恒治 | presidentOf | トヨタ自動車"]),
    ("トヨタ自動車の佐藤恒治社長が辞任した。", ["佐藤恒治 | presidentOf | トヨタ自動車 | Ceased"]),
    ("ドイツのメルケル前首相は会見した。", ["メルケル | headOfGovernmentOf | ドイツ | Ceased"]),
    # copulas and lists
    ("ダイハツ工業はトヨタ自動車の完全子会社である。", ["ダイハツ工業 | subsidiaryOf | トヨタ自動車"]),
    ("ハンガリーの首都はブダペストだ。", ["ブダペスト | capitalOf | ハンガリー"]),
    # standing
    ("NTTはNTTドコモを買収する方針を固めた。", ["NTT | acquires | NTTドコモ | Planned"]),
    ("NTTはNTTドコモを買収すると発表した。", ["NTT | acquires | NTTドコモ | Planned"]),
    ("NTTはNTTドコモを買収すると取締役会で決定した。", ["NTT | acquires | NTTドコモ | Planned"]),
    ("NTTはNTTドコモを買収したと発表した。", ["NTT | acquires | NTTドコモ | Actual"]),
    ("NTTはNTTドコモの買収を検討している。", ["NTT | acquires | NTTドコモ | Possible"]),
    ("NTTはNTTドコモを買収していない。", ["NTT | acquires | NTTドコモ | Negated"]),
    ("NTTはNTTドコモの買収を断念した。", ["NTT | acquires | NTTドコモ | Negated"]),
    ("NTTがNTTドコモを買収すれば、市場は変わる。", ["NTT | acquires | NTTドコモ | Hypothetical"]),
    ("NTTがNTTドコモを買収する可能性がある。", ["NTT | acquires | NTTドコモ | Possible"]),
    ("NTTはNTTドコモを買収するかもしれません。", ["NTT | acquires | NTTドコモ | Possible"]),
    ("NTTはNTTドコモを買収します。", ["NTT | acquires | NTTドコモ | Planned"]),
    ("NTTはNTTドコモを買収するということです。", ["NTT | acquires | NTTドコモ | Planned"]),
    ("NTTはNTTドコモを買収したということです。", ["NTT | acquires | NTTドコモ | Actual"]),
    # what is one word with what follows it
    ("水原さんは早稲田大学を卒業後、作家になった。", ["水原 | educatedAt | 早稲田大学"]),
    ("財務省の主計局長に山田一郎氏が就任した。", ["山田一郎 | holdsPositionAt | 財務省"]),
    ("シャープはもはや鴻海精密工業の子会社ではない。", ["シャープ | subsidiaryOf | 鴻海精密工業 | Ceased"]),
]  # fmt: skip

# sentences of which nothing of the kind may be read
UNSAID = [
    ("NTTはNTTドコモを買収するのと同等の費用を投じた。", "acquires"),
    ("NTTはNTTドコモを買収するより安い方法を選んだ。", "acquires"),
    ("いずれの会社も買収の対象ではない。", "acquires"),
    ("岩波書店は大改訂となる「広辞苑第六版」を発売した。", "partOf"),
    ("警察は男を千葉市の自宅から浦安署に移した。", "locatedIn"),
    ("文化庁は「仏像は個人の所有物である」と説明した。", "owns"),
    ("文化庁は「個人の所有物であり、保持を強制できない」と説明した。", "owns"),
    ("日本放送協会は地上波での定時放映を2026年3月で終了する。", "endDate"),
    ("広島市消防局は、男性消防士長が無免許で消防車を運転していたと発表した。", "operates"),
    ("朝日新聞と毎日新聞によれば、首相は官邸で会談した。", "meets"),
    ("九州新聞、日刊スポーツによると、田中選手が優勝した。", "locatedIn"),  # the 新聞 of a name
]


def said(claims: tuple[Claim, ...]) -> set[tuple[str, str, str, str]]:
    out = set()
    for c in claims:
        for s, o in ((c.subject, c.object), (c.object, c.subject)):
            out.add((s.surface or "∅", c.relation, o.surface or "∅", str(c.status)))
            if c.relation not in {"partnerOf"}:
                break
    return out


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(read, text: str, wanted: list[str]) -> None:
    found = said(read(text))
    for line in wanted:
        subject, relation, obj, *status = line.split(" | ")
        assert (subject, relation, obj, *(status or ["Actual"])) in found, found


@pytest.mark.model
def test_sources_in_a_row_do_not_act_with_the_body_told_of(read) -> None:
    claims = read("九州新聞、海浜スポーツによると、サッカー2部の横浜FCは、鈴木一郎監督を解任した。")
    assert [c.subject.surface for c in claims if c.relation == "appoints"] == ["横浜FC"]


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation"), UNSAID, ids=[t for t, _ in UNSAID])
def test_unsaid(read, text: str, relation: str) -> None:
    assert relation not in {c.relation for c in read(text)}


@pytest.mark.model
def test_marks_lie_in_the_sentence_and_carry_the_words(read) -> None:
    text = "前置き。朝日新聞によると、NTTは2020年にNTTドコモを4兆円で買収した。"
    claim = next(c for c in read(text) if c.relation == "acquires")
    words = {part: text[start:end] for part, start, end in claim.evidence.marks}
    assert words["subject"] == "NTT"
    assert words["object"] == "NTTドコモ"
    assert words["speaker"] == "朝日新聞"
    assert "買収" in words["relation"]
    assert all(claim.evidence.start <= s <= e <= claim.evidence.end for _, s, e in claim.evidence.marks)
    assert claim.attribution is not None and claim.attribution.surface == "朝日新聞"
    assert claim.qualifiers.amount == Quantity(4_000_000_000_000, "JPY", money=True)
    assert claim.qualifiers.time is not None and claim.qualifiers.time.start == "2020"


@pytest.mark.model
def test_the_nearest_speaker_is_named(read) -> None:
    claims = read("時事通信によると、NTTの島田明社長は、ソニーが楽天グループを買収したと述べた。")
    claim = next(c for c in claims if c.relation == "acquires")
    assert claim.attribution is not None and claim.attribution.surface == "島田明"


@pytest.mark.model
@pytest.mark.parametrize(("source", "first"), [
    ("共同通信・NHK", "共同通信"), ("産経新聞、スポーツ報知", "産経新聞"), ("読売新聞と朝日新聞", "読売新聞"),
    ("日本経済新聞・時事通信", "日本経済新聞"), ("CNNの生中継放送", "CNN"), ("同新聞", "同新聞"),
])  # fmt: skip
def test_of_sources_in_a_row_the_first_is_named(read, source: str, first: str) -> None:
    claims = read(f"{source}によると、NTTはソニーグループを買収した。")
    claim = next(c for c in claims if c.relation == "acquires")
    assert claim.attribution is not None and claim.attribution.surface == first


@pytest.mark.model
def test_what_is_left_out_is_marked_as_omitted(read) -> None:
    claims = read("2016年にシャープを買収した。")
    claim = next(c for c in claims if c.relation == "acquires")
    assert claim.subject.kind is MentionKind.OMITTED and claim.subject.start == claim.subject.end


@pytest.mark.model
def test_reading_does_not_depend_on_the_neighbours(read) -> None:
    one, other = "NTTはNTTドコモを買収した。", "トヨタ自動車の佐藤恒治社長は会見した。"
    both = said(read(one + other))
    assert said(read(one)) | said(read(other)) == both


def test_outer_words_change_the_status_in_turn() -> None:
    assert combine(Status.ACTUAL, Status.PLANNED) is Status.PLANNED
    assert combine(Status.PLANNED, Status.NEGATED) is Status.NEGATED
    assert combine(Status.NEGATED, Status.POSSIBLE) is Status.NEGATED
    assert all(combine(status, None) is status for status in Status)
    assert all(combine(status, Status.ACTUAL) is status for status in Status)


def test_longer_case_markers_come_before_those_that_they_contain() -> None:
    forms = [form for form, _ in CASES]
    assert len(forms) == len(set(forms))


def _mention(type_: str, kind: MentionKind = MentionKind.NAME, quantity: Quantity | None = None) -> Mention:
    return Mention(kind, 0, 1, "X", type_, 0, 0, quantity=quantity)


def test_slots_ask_descriptions_for_a_class(ontology) -> None:
    assert fits(ontology, _mention("Company"), ("Agent",))
    assert fits(ontology, _mention("Country"), ("Agent",))
    assert fits(ontology, _mention("Thing"), ("Company",))
    assert not fits(ontology, _mention("Thing"), ("Event",))
    assert not fits(ontology, _mention("Thing", MentionKind.NOMINAL), ("Company",))
    assert not fits(ontology, _mention("Person", MentionKind.NOMINAL), ("Person",))
    assert not fits(ontology, _mention("Company"), ("Quantity",))


def test_quantities_by_unit_and_sign() -> None:
    yen = _mention("Quantity", MentionKind.QUANTITY, Quantity(5, "JPY", money=True))
    assert of_unit(yen, ("money",)) and of_unit(yen, ()) and not of_unit(yen, ("人",))
    negative = signed(yen, negate=True).quantity
    assert negative is not None and negative.value == -5
    assert signed(yen, negate=False) is yen


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), [
    ("ドイツ人男性、カール・ノルドさん（34）が保護された。", {"カール・ノルド"}),
    ("カール・ノルドと名乗るドイツ人の男が保護された。", set()),
    ("日本人男性と結婚したエレナ・ノルドさんが保護された。", set()),
    ("ドイツ人観光客が保護された。", set()),
])  # fmt: skip
def test_what_a_description_says_is_said_of_who_is_named(extracted, text: str, wanted: set[str]) -> None:
    found = extracted(text)
    names = {e.id: e.name for e in found.entities}
    assert {names[f.subject] for f in found.facts if f.relation == "citizenOf"} == wanted


@pytest.mark.model
def test_a_coach_from_a_country_is_not_its_coach(read) -> None:
    claims = read("FC海浜はドイツ人監督のカール・ノルド氏を起用した。")
    assert not any(c.relation == "holdsPositionAt" and c.object.surface == "ドイツ" for c in claims)


@pytest.mark.model
def test_a_description_and_the_name_after_its_comma_are_one(extracted) -> None:
    found = extracted(
        "横浜市に本社を置く電機メーカー、海浜電機が値上げした。地元の銀行、青葉銀行、北湊銀行は反対した。"
    )
    names = {e.id: e.name for e in found.entities}
    assert [names[f.subject] for f in found.facts if f.relation == "headquarteredIn"] == ["海浜電機"]
    assert {"青葉銀行", "北湊銀行"} <= set(names.values())


def test_what_a_successor_is_comes_from_the_frames(ontology: Ontology) -> None:
    found = {frame.relation for frames in ontology.frames.nouns.values() for frame in frames if frame.successor}
    assert found == {words_of(ontology).succession} == {"follows"}


@pytest.mark.model
def test_a_place_that_is_told_is_not_one_beside_it(read) -> None:
    told = [c for c in read("北浜市と南浜市で火災が相次いだ。") if c.relation == "occurredIn"]
    assert len(told) == 2 and not any(c.qualifiers.location for c in told)
