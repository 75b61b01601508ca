"""Posts in a row and in a life: whose they are where only the first sentence says so, and since when."""

from __future__ import annotations

import pytest

from kg.model import Status
from tests.extractions import told

# text, then facts that it must give (subject | relation | object | status [| role])
SAID = [
    # a deputy's post is another
    ("高木誠氏は2015年に海浜交響楽団の副指揮者に就任した。", ["高木誠 | holdsPositionAt | 海浜交響楽団 | Actual | 副指揮者"]),
    # the time that somebody spent at a school or with a team, the post that they "did"
    ("高木誠選手は北湊高校時代に全国大会で優勝した。", ["高木誠 | educatedAt | 北湊高校 | Actual"]),
    ("高木誠さんと佐伯健さんの2人は若草高校時代からペアを組む。", [
        "高木誠 | educatedAt | 若草高校 | Actual", "佐伯健 | educatedAt | 若草高校 | Actual"]),
    ("高木誠氏は海浜ベアーズ時代に首位打者を獲得した。", ["高木誠 | worksFor | 海浜ベアーズ | Ceased"]),
    ("海浜ベアーズの監督をしている高木誠氏が来日した。", ["高木誠 | holdsPositionAt | 海浜ベアーズ | Actual | 監督"]),
    ("海浜ベアーズコーチなどをした高木誠氏が来日した。", ["高木誠 | holdsPositionAt | 海浜ベアーズ | Ceased | コーチ"]),
    ("高木誠氏は青葉大学で講師をしていた。", ["高木誠 | holdsPositionAt | 青葉大学 | Ceased | 講師"]),
    ("海浜ベアーズ入団当時の監督だった高木誠氏に感謝した。", ["高木誠 | holdsPositionAt | 海浜ベアーズ | Ceased | 監督"]),
    # whoever joined a body has their posts there
    ("高木誠氏は1990年に海浜電機に入社した。2010年に社長、20年に会長に就任した。", [
        "高木誠 | presidentOf | 海浜電機 | Actual", "高木誠 | chairpersonOf | 海浜電機 | Actual"]),
    ("佐伯恵子氏は若草電器の経理部長、常務などを経て、2015年から社長。20年に会長に退いた。", [
        "佐伯恵子 | holdsPositionAt | 若草電器 | Ceased | 常務", "佐伯恵子 | presidentOf | 若草電器 | Actual",
        "佐伯恵子 | chairpersonOf | 若草電器 | Actual"]),
    ("海浜電機の社長に高木誠氏が就任した。高木氏は1990年入社。欧州支社長を経て2022年から専務。", [
        "高木誠 | worksFor | 海浜電機 | Actual", "高木誠 | holdsPositionAt | 海浜電機 | Ceased | 支社長",
        "高木誠 | holdsPositionAt | 海浜電機 | Actual | 専務"]),
    # the heads of a body just founded have posts of their own elsewhere
    ("海浜電機と青葉製作所は新会社「湊ホールディングス」を設立する。社長には海浜電機の高木誠社長が就任する。会長には青葉製作所の佐伯健社長が就く。", [
        "高木誠 | presidentOf | 湊ホールディングス | Planned", "高木誠 | presidentOf | 海浜電機 | Actual",
        "佐伯健 | chairpersonOf | 湊ホールディングス | Planned", "佐伯健 | presidentOf | 青葉製作所 | Actual"]),
    # a name with its reading opens the lines of a career
    ("高木誠氏（たかぎ・まこと）1990年青葉大学卒、海浜電機入社。2020年から社長。", [
        "高木誠 | educatedAt | 青葉大学 | Actual", "高木誠 | worksFor | 海浜電機 | Actual",
        "高木誠 | presidentOf | 海浜電機 | Actual"]),
    # the successor has the post where the predecessor had it
    ("海浜電機の佐伯恵子社長が退任し、後任の社長には高木誠専務が就く。", ["高木誠 | presidentOf | 海浜電機 | Planned"]),
    ("若草協会の会長を務める高木誠氏が退任し、新会長には佐伯恵子氏が就任する。", [
        "佐伯恵子 | chairpersonOf | 若草協会 | Planned"]),
    # who moves on to another post leaves the one that they are called by
    ("南洋製鉄は20日、大場健一社長が代表権のある会長に就任し、後任に北川慎吾常務が昇格する人事を発表した。", [
        "北川慎吾 | follows | 大場健一 | Planned", "北川慎吾 | presidentOf | 南洋製鉄 | Planned",
        "大場健一 | chairpersonOf | 南洋製鉄 | Planned"]),
    ("海浜電機は佐伯健常務が社長に昇格し、高木誠社長は会長に就く人事を固めた。", [
        "佐伯健 | presidentOf | 海浜電機 | Planned", "高木誠 | chairpersonOf | 海浜電機 | Planned"]),
    # who is promoted where another leaves takes the post that is left
    ("海浜電機は高木誠社長が6月末で退き、佐伯健副社長が昇格する人事を固めた。", [
        "高木誠 | presidentOf | 海浜電機 | Ceased", "佐伯健 | presidentOf | 海浜電機 | Planned",
        "佐伯健 | follows | 高木誠 | Planned"]),
    ("若草電器の高木誠社長が退任し、佐伯健副社長が昇格する。", ["佐伯健 | presidentOf | 若草電器 | Planned"]),
    # what somebody is, in a row before the name
    ("若草電器の創業者で名誉会長の若林宗一氏が死去した。", [
        "若林宗一 | founds | 若草電器 | Actual", "若林宗一 | holdsPositionAt | 若草電器 | Actual | 名誉会長"]),
    ("若草電器の創業者で、長く会長を務めた若林宗一氏が死去した。", [
        "若林宗一 | founds | 若草電器 | Actual", "若林宗一 | chairpersonOf | 若草電器 | Ceased"]),
    ("海浜電機の社長で、若草協会会長も務める高木誠氏が会見した。", [
        "高木誠 | presidentOf | 海浜電機 | Actual", "高木誠 | chairpersonOf | 若草協会 | Actual"]),
    # two posts in one compound
    ("海浜電機の高木誠会長兼CEOが会見した。", ["高木誠 | chairpersonOf | 海浜電機 | Actual", "高木誠 | ceoOf | 海浜電機 | Actual"]),
    ("高木誠氏が海浜電機の代表取締役会長兼社長に就任した。", [
        "高木誠 | chairpersonOf | 海浜電機 | Actual", "高木誠 | presidentOf | 海浜電機 | Actual"]),
    # a post as what one takes office
    ("海浜電機は新会長として高木誠氏が就任すると発表した。", ["高木誠 | chairpersonOf | 海浜電機 | Planned"]),
    # the object of the clause that says what is announced
    ("北湊重工は伊藤栄作氏を社長に充てる人事を発表した。", [
        "北湊重工 | appoints | 伊藤栄作 | Planned", "伊藤栄作 | presidentOf | 北湊重工 | Planned"]),
    # which body somebody leaves again
    ("高木誠氏は2010年に海浜電機に入社し、2015年に退社した。", ["高木誠 | worksFor | 海浜電機 | Ceased"]),
    ("高木誠選手は2010年に海浜FCに入団した。2015年に退団した。", ["高木誠 | worksFor | 海浜FC | Ceased"]),
    # who hands a post over to whom
    ("海浜電機の社長が4月1日付で、高木誠氏から佐伯健氏に交代した。", [
        "佐伯健 | presidentOf | 海浜電機 | Actual", "高木誠 | presidentOf | 海浜電機 | Ceased"]),
    ("海浜FCは監督を高木誠氏から佐伯健氏に代えた。", [
        "佐伯健 | holdsPositionAt | 海浜FC | Actual", "高木誠 | holdsPositionAt | 海浜FC | Ceased"]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "facts"), SAID)
def test_says(extracted, text: str, facts: list[str]) -> None:
    found = told(extracted(text))
    for fact in facts:
        assert any(line.startswith(fact) for line in found), found


@pytest.mark.model
def test_who_is_only_called_by_a_post_need_not_have_it_where_another_has(extracted) -> None:
    text = "青葉ユナイテッドの監督に高木誠氏が就任した。試合後、佐伯監督は会見した。"
    assert not any(line.startswith("佐伯 | holdsPositionAt | 青葉ユナイテッド") for line in told(extracted(text)))


@pytest.mark.model
def test_who_is_promoted_to_another_post_does_not_take_the_one_that_is_left(extracted) -> None:
    text = "海浜電機の高木誠社長が退任し、佐伯健常務が専務に昇格する。"
    assert not any(line.startswith("佐伯健 | presidentOf") for line in told(extracted(text)))


@pytest.mark.model
def test_each_post_of_a_row_has_its_own_year(extracted) -> None:
    facts = extracted("海浜電機の高木誠氏が死去した。2010年から社長、20年から会長を務めていた。").facts
    since = {f.relation: f.qualifiers.time.start for f in facts if f.qualifiers.role and f.qualifiers.time is not None}
    assert since == {"presidentOf": "2010", "chairpersonOf": "2020"}


@pytest.mark.model
def test_the_topic_announces_what_somebody_else_does(extracted) -> None:
    found = extracted("南洋製鉄は20日、大場健一社長が会長に就任し、後任に北川慎吾常務が昇格する人事を発表した。")
    names = {e.id: e.name for e in found.entities}
    speakers = {names[f.attribution] for f in found.facts if f.attribution is not None}
    assert speakers == {"南洋製鉄"}


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "沖田博氏は2012年から15年まで若草商事の社長を務め、その後、海鳴り食品を設立した。",
        "沖田博氏は2015年まで若草商事の社長を務め、のちに海鳴り食品を設立した。",
    ],
)
def test_a_term_that_ran_out_is_over_and_dates_nothing_later(extracted, text: str) -> None:
    post, founding = sorted(extracted(text).facts, key=lambda f: f.relation, reverse=True)
    assert (post.relation, post.status, post.qualifiers.time.end) == ("presidentOf", Status.CEASED, "2015")
    assert (founding.relation, founding.qualifiers.time) == ("founds", None)
