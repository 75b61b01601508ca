"""Who says what: quotations within a sentence and beyond it, sources, reports, and how far that changes the standing."""

from __future__ import annotations

import pytest

# text, then of each fact of acquires "object | status | speaker", ∅ for none
HEARD = [
    ("「海浜電機が北湊重工を買収した」（青葉証券の高木誠アナリスト）。", ["北湊重工 | Actual | 高木誠"]),
    ("高木誠氏は、海浜電機が北湊重工を買収したと批判した。", ["北湊重工 | Actual | 高木誠"]),
    # quotations of several sentences on one line
    ("NTTの島田明社長は「ソニーを買収する。来年には楽天グループを買収したい」と述べた。",
     ["ソニー | Planned | 島田明", "楽天グループ | Planned | 島田明"]),
    ("「NTTはソニーを買収した。大きな一歩だ」と島田明社長は語った。", ["ソニー | Actual | 島田明"]),
    # where a clock stands says nothing
    ("3日13時（日本時間）の青葉新聞発表によると、NTTはソニーを買収した。", ["ソニー | Actual | 青葉新聞"]),
    # the paper, not the land or tongue that an edition is for, nor where the paper comes out
    ("青葉新聞東北版によると、NTTはソニーを買収した。", ["ソニー | Actual | 青葉新聞"]),
    ("韓国・青葉日報日本語版によると、NTTはソニーを買収した。", ["ソニー | Actual | 青葉日報"]),
    ("台湾の北海時報によると、NTTはソニーを買収した。", ["ソニー | Actual | 北海時報"]),
    # announced in the sentence before
    ("島田明社長は次のように語った。「NTTはソニーを買収した。」", ["ソニー | Actual | 島田明"]),
    ("島田明社長はこう語る。「NTTはソニーを買収した。それがすべてだ。」", ["ソニー | Actual | 島田明"]),
    # over several lines
    ("「NTTはソニーを買収した。\nそれがすべてだ」と島田明社長は述べた。", ["ソニー | Actual | 島田明"]),
    # going on to speak
    ("島田明社長は「業績は好調だ」と述べた。また、NTTがソニーを買収したとも述べた。",
     ["ソニー | Actual | 島田明"]),
    ("楽天グループは工場を閉鎖すると発表した。それによると、NTTはソニーを買収した。", ["ソニー | Actual | 楽天グループ"]),
    # the speaker stands behind what he says
    ("NTTはソニーを買収したが、楽天グループは売却されなかった、と島田明社長は述べた。", ["ソニー | Actual | 島田明"]),
    # …and only from where he is named
    ("NTTはソニーを買収したが、楽天グループは工場を閉鎖すると発表した。", ["ソニー | Actual | ∅"]),
    # clauses that lead up to what is announced are announced with it, occasions are not
    ("NTTはソニーを買収し、楽天グループと提携すると発表した。", ["ソニー | Planned | NTT"]),
    ("NTTはソニーを買収し、楽天グループと提携する方針を固めた。", ["ソニー | Planned | ∅"]),
    ("NTTはソニーを買収することを発表した。", ["ソニー | Planned | NTT"]),
    ("NTTがソニーを買収すると発表した。", ["ソニー | Planned | NTT"]),
    # whom the sentence after names, and who goes on being heard
    ("NTTはソニーを買収する。朝日新聞が2日、報じた。", ["ソニー | Planned | 朝日新聞"]),
    ("朝日新聞によると、NTTは提携を決めた。NTTはソニーも買収したという。", ["ソニー | Actual | 朝日新聞"]),
    ("NTTはソニーを買収した。朝日新聞が決算を報じた。", ["ソニー | Actual | ∅"]),
    # one within another; what is foretold
    ("島田明社長は佐藤恒治会長が「NTTはソニーを買収する」と語ったと述べた。", ["ソニー | Planned | 佐藤恒治"]),
    ("島田明氏は、NTTがソニーを買収すると予想する。", ["ソニー | Possible | 島田明"]),
    ("島田明氏は、NTTがソニーを買収したとSNSに書き込んだ。", ["ソニー | Actual | 島田明"]),
    # sources
    ("朝日新聞の最新の報道によると、NTTはソニーを買収した。", ["ソニー | Actual | 朝日新聞"]),
    ("計画によると、NTTはソニーを買収する。", ["ソニー | Planned | ∅"]),
    ("朝日新聞は、NTTがソニーを買収したと報じた。", ["ソニー | Actual | 朝日新聞"]),
    ("朝日新聞によると、NTTはソニーを買収したとしている。", ["ソニー | Actual | 朝日新聞"]),
    ("NTTは、ソニーを買収したとしている。", ["ソニー | Actual | NTT"]),
    ("福井県立恐竜博物館が発表したところによると、NTTはソニーを買収した。", ["ソニー | Actual | 福井県立恐竜博物館"]),
    ("楽天グループから提供された資料によると、NTTはソニーを買収した。", ["ソニー | Actual | 楽天グループ"]),
    ("NTTは、ソニーを買収することを明らかにした。", ["ソニー | Planned | NTT"]),
    ("NTTは、ソニーを買収することを、5日に開いた会見で発表した。", ["ソニー | Planned | NTT"]),
    ("NTTはソニーを来春買収すると発表した。", ["ソニー | Planned | NTT"]),  # a time in one phrase with the verb
    ("NTTは黒字が続いており、ソニーを買収することを、既に表明している。", ["ソニー | Planned | NTT"]),
    # hearsay of nobody
    ("NTTはソニーを買収したという。", ["ソニー | Actual | ∅"]),
    ("NTTはソニーを買収したとされる。", ["ソニー | Possible | ∅"]),
    ("朝日新聞によると、NTTはソニーを買収したとされる。", ["ソニー | Actual | 朝日新聞"]),
    # what cannot speak
    ("NTTがソニーを買収したことが分かった。", ["ソニー | Actual | ∅"]),
]  # fmt: skip

PRESUPPOSED = [
    ("朝日新聞は、海浜電機の佐伯洋一社長が辞任したと報じた。", "朝日新聞"),
    ("朝日新聞によると、海浜電機の佐伯洋一社長は会見した。", "朝日新聞"),
    ("NTTは、海浜電機の佐伯洋一社長と会談したと発表した。", None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), HEARD, ids=[t for t, _ in HEARD])
def test_heard(read, text: str, wanted: list[str]) -> None:
    claims = [c for c in read(text) if c.relation == "acquires"]
    found = {f"{c.object.surface} | {c.status} | {c.attribution.surface if c.attribution else '∅'}" for c in claims}
    assert found >= set(wanted)
    assert len(found) == len(wanted)


@pytest.mark.model
@pytest.mark.parametrize(("text", "speaker"), PRESUPPOSED, ids=[t for t, _ in PRESUPPOSED])
def test_what_a_report_presupposes_is_the_papers(read, text: str, speaker: str | None) -> None:
    claim = next(c for c in read(text) if c.relation == "presidentOf")
    assert (claim.attribution.surface if claim.attribution else None) == speaker


@pytest.mark.model
def test_a_speaker_of_another_sentence_is_not_marked_in_this_one(read) -> None:
    claims = read("島田明社長は次のように語った。「NTTはソニーを買収した。」")
    claim = next(c for c in claims if c.relation == "acquires")
    assert claim.attribution is not None and claim.attribution.start < claim.evidence.start
    assert all(claim.evidence.start <= start <= end <= claim.evidence.end for _, start, end in claim.evidence.marks)


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "wanted"), [
    ("NTTは6月15日、ソニーを買収すると発表した。", "acquires", ("Planned", None)),  # the day of the announcement
    ("NTTは6月15日、ソニーを2026年4月に買収すると発表した。", "acquires", ("Planned", "2026-04")),
    ("NTTは6月10日、ソニーを買収した。", "acquires", ("Actual", "2025-06-10")),
    ("NTTは7月1日にソニーを買収する。", "acquires", ("Planned", "2025-07-01")),
    ("NTTはソニーを買収する。", "acquires", ("Planned", None)),
    ("NTTは2001年にソニーを買収する。", "acquires", ("Actual", "2001")),  # the present of a chronicle
    ("NTTは提供を見合わせた。ソニーはPlayStation 5の販売を中止した。", "sells", ("Ceased", None)),
    ("NTTはソニーを買収すると、新会社を設立した。", "acquires", ("Actual", None)),
    ("NTTはソニーを買収するため、新会社を設立した。", "acquires", ("Planned", None)),
    ("NTTがソニーを買収したことを発表しているため、株価が上がった。", "acquires", ("Actual", None)),
])  # fmt: skip
def test_when_something_is_decides_how_it_stands(
    read, text: str, relation: str, wanted: tuple[str, str | None]
) -> None:
    claim = next(c for c in read(text) if c.relation == relation)
    assert (claim.status, claim.qualifiers.time.start if claim.qualifiers.time else None) == wanted


@pytest.mark.model
def test_a_chain_of_clauses_is_as_past_as_its_end(read) -> None:
    claims = read("16日、NTTはソニーを買収し、新会社を設立した。")
    assert {c.status for c in claims if c.relation == "acquires"} == {"Actual"}


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "wanted"), [
    ("宮田隼さんは1985年に大佛次郎賞、1991年に菊池寛賞を受賞した。", "awardReceived",
     {"大佛次郎賞": "1985", "菊池寛賞": "1991"}),
    ("民主党は2009年8月の衆議院選挙で勝利した。", "wins", {"衆議院選挙": "2009-08"}),
    ("ソニーは1946年に設立され、2025年3月期の売上高は12兆円だった。", "hasRevenue", {"12兆円": "2025-03"}),
    ("決勝は6月1日に行われ、ドイツがアルゼンチンを下し、優勝した。", "defeats", {"アルゼンチン": "2025-06-01"}),
])  # fmt: skip
def test_each_thing_has_its_own_date(read, text: str, relation: str, wanted: dict[str, str]) -> None:
    claims = [c for c in read(text) if c.relation == relation]
    assert {c.object.surface: c.qualifiers.time.start if c.qualifiers.time else None for c in claims} == wanted


@pytest.mark.model
def test_a_cleft_takes_up_when_and_from_whom_the_sentence_before_has_it(read) -> None:
    text = "毎日新聞によると、富山県警は8日、強盗の疑いで3人を逮捕した。逮捕されたのは、会社員の山野大輔容疑者ら。"
    claim = next(c for c in read(text) if c.relation == "penalizes" and c.object.surface == "山野大輔")
    assert claim.qualifiers.time is not None and claim.qualifiers.time.text == "8日"
    assert claim.attribution is not None and claim.attribution.surface == "毎日新聞"


@pytest.mark.model
def test_a_chain_of_clauses_that_modifies_a_noun_shares_its_subject(read) -> None:
    claims = read("ソニーを買収し、楽天グループと提携したNTTは黒字だった。")
    assert {(c.subject.surface, c.object.surface) for c in claims if c.relation == "acquires"} == {("NTT", "ソニー")}


@pytest.mark.model
def test_what_comes_to_an_end_has_ceased(read) -> None:
    claims = read("NTTとソニーの提携が解消された。")
    assert {c.status for c in claims if c.relation == "partnerOf"} == {"Ceased"}


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "wanted"), [
    ("NTTはソニーとの合併を行うことを正式に発表した。", "mergesWith", "Planned"),
    ("両社は統合の比率を決める予定で、NTTは新会社ノバを設立。", "founds", "Planned"),
    ("NTTは新会社ノバを設立し、黒字化を目指す。", "founds", "Planned"),
    ("NTTがソニーを買収することが狙いとみられている。", "acquires", "Possible"),
    ("NTTがソニーを買収することが目的だ。", "acquires", "Planned"),
    ("NTTによるソニーの買収が決まった。", "acquires", "Planned"),
    ("NTT、ソニーを買収\nNTTはソニーを買収すると発表した。", "acquires", "Planned"),
    ("NTT、ソニーを買収\nNTTはソニーを買収したと発表した。", "acquires", "Actual"),
    ("佐藤恒治氏はトヨタ自動車の社長を務めた。", "presidentOf", "Ceased"),
    ("佐藤恒治氏はトヨタ自動車の社長を務めている。", "presidentOf", "Actual"),
])  # fmt: skip
def test_status(read, text: str, relation: str, wanted: str) -> None:
    assert {str(c.status) for c in read(text) if c.relation == relation} == {wanted}


@pytest.mark.model
def test_of_two_topics_the_first_speaks(read) -> None:
    claims = read("NTTは佐藤恒治氏もソニーの社長に就任すると発表した。")
    claim = next(c for c in claims if c.relation == "presidentOf")
    assert claim.attribution is not None and claim.attribution.surface == "NTT"


@pytest.mark.model
def test_each_of_several_has_the_amount_behind_it(read) -> None:
    claims = [
        c for c in read("みずほ銀行が300億円、三井住友銀行が200億円をラピダスに融資する。") if c.relation == "funds"
    ]
    amounts = {c.subject.surface: c.qualifiers.amount.value if c.qualifiers.amount else None for c in claims}
    assert amounts == {"みずほ銀行": 30_000_000_000, "三井住友銀行": 20_000_000_000}


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation"), [
    ("NTTは楽天グループを買収するとの報道を否定した。", "acquires"),
    ("ホンダと日産自動車の経営統合は白紙に戻った。", "mergesWith"),
])  # fmt: skip
def test_what_came_to_nothing_is_negated(read, text: str, relation: str) -> None:
    assert {c.status for c in read(text) if c.relation == relation} == {"Negated"}


def test_who_spoke_before_does_not_go_on_where_another_does(extracted) -> None:
    found = extracted(
        "若草銀行は支援はないと警告した。国連の外交官は、青葉電機と海浜電機の最近の合意が機会を生み出したと述べている。"
    )
    (fact,) = (f for f in found.facts if f.relation == "contractsWith")
    assert fact.attribution is None


def test_a_body_called_after_a_family_is_not_called_by_its_name_alone(extracted) -> None:
    found = extracted(
        "クロムハルト協会のジョン・ノルド会長は語った。「オリバー・クロムハルトの像は残すべきだ。クロムハルトは若草党を支持した。」"
    )
    assert {f.subject for f in found.facts if f.relation == "supports"}.isdisjoint({"クロムハルト協会"})
