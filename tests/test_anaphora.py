"""Whom 同社, 両社, この計画, 私たち and an argument left out mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import (
    Document,
)
from tests.stories import Story, rule


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("<青葉 Company>は<みどり Company>に勝った。\n<同社 Company pronoun>は<港 Facility>を建てる。", "青葉"),
        ("# <青葉 Company>、新駅\n<同社 Company pronoun>は<港 Facility>を建てる。", "青葉"),
        ("<青葉 Company>の<木村 Person title=社長>は語った。\n<同社 Company pronoun>は<港 Facility>を建てる。", "青葉"),
    ],
)
def test_the_company_is_the_topic(marked, wanted):
    assert Story(marked).claim("同社", "builds", "港").facts() == [f"{wanted} builds 港"]


@pytest.mark.parametrize(
    "marked",
    [
        "<青葉 Company>は語った。\n<日々新聞 MediaOrganization>によると、<同社 Company pronoun>は<港 Facility>を建てる。",
        "<青葉 Product>は語った。\n<同社 Company pronoun>は<港 Facility>を建てる。",  # 同社 says what it is
        "<青葉 Company>（本社・港区）は<みどり Company>に勝った。\n<同社 Company pronoun>は<港 Facility>を建てる。",
    ],
)
def test_the_company_is_no_paper_and_no_product(marked):
    story = Story(marked).claim("同社", "builds", "港")
    assert story.facts() == ["青葉 builds 港"]
    assert next(e.type for e in story.resolve().entities if e.name == "青葉") == "Company"


@pytest.mark.parametrize("word", ["これ", "その同盟国", "彼ら", "この知らせ"])
def test_words_that_mean_no_thing_named(word):
    story = Story(f"<青葉国 Country>は語った。\n<{word} Thing pronoun>は<港 Facility>を建てる。")
    assert story.claim(word, "builds", "港").facts() == []


def test_what_the_title_names_is_kept_in_mind():
    story = Story("<青葉 Person>は学者。\n<緑野 Person>が来た。\n<緑野 Person>は去った。\n<港賞 Award>を受賞した。")
    story.document = Document("story", story.document.text, title="青葉")
    assert story.claim(story.omitted("受賞"), "awardReceived", "港賞").facts() == ["青葉 awardReceived 港賞"]


def test_nobody_is_meant_where_the_sentence_has_another_topic():
    story = Story("<青葉 Company>は語った。\n<港 Facility>は1905年に建設された。")
    assert story.claim(story.omitted("建設"), "builds", "港", group=(1, 2)).facts() == []


def test_nobody_is_meant_where_a_topic_is_no_mention():
    story = Story("<青葉 Company>は語った。\n期間は長く、<港 Facility>を建設する。")
    tokens = [replace(t, tag="助詞-係助詞") if t.surface == "は" else t for t in story.sentences[1].tokens]
    story.sentences[1] = replace(story.sentences[1], tokens=tuple(tokens))
    omitted = replace(story.omitted("建設"), head=len(tokens) - 4)
    assert story.claim(omitted, "builds", "港").facts() == []


def test_a_body_acts_with_dewa():
    story = Story("<緑 Company>は語った。\n<青葉 Company>では<港 Facility>を建設する。")
    assert story.claim(story.omitted("建設"), "builds", "港").facts() == ["青葉 builds 港"]


def test_whose_president():
    story = Story("<青葉 Company>は争う。<みどり Company>は応じる。\n<木村 Person title=社長>は語った。")
    rule(story.claim("木村", "presidentOf", story.omitted("社長")), "noun_title")
    assert story.facts() == []  # of either
    story = Story("<青葉 Company>は語った。\n<木村 Person title=社長>も語った。")
    rule(story.claim("木村", "presidentOf", story.omitted("社長")), "noun_title")
    assert story.facts() == ["木村 presidentOf 青葉"]


def test_president_is_not_guessed_where_written():
    story = Story("<青葉 Company>は語った。\n<緑 Company>の<木村 Person title=社長>は帰った。")
    story.claim("木村", "presidentOf", "緑")
    rule(story.claim("木村", "presidentOf", story.omitted("社長")), "noun_title")
    assert story.facts() == ["木村 presidentOf 緑"]


def test_an_argument_of_the_same_predicate_is_no_antecedent():
    story = Story(
        "<青葉 Company>は元気だ。\n<みどり Company>は元気だ。\n<同社 Company pronoun>は<みどり Company>を買う。"
    )
    story.claim("同社", "acquires", story.at("みどり", 1), group=(2, 5))
    assert story.facts() == ["青葉 acquires みどり"]


def test_the_paper_is_not_the_company_it_reports_on():
    story = Story(
        "<青葉 Company>が動いた。\n"
        "<日々新聞 MediaOrganization>は<同社 Company pronoun>が<港 Facility>を建てると報じた。"
    )
    story.claim("同社", "builds", "港", attribution=story.at("日々新聞"))
    assert story.facts() == ["青葉 builds 港"]
    assert story.resolve().facts[0].attribution == "日々新聞"


def test_two_companies_named_together():
    story = Story("<青葉 Company>と<みどり Company>が組む。\n<両社 Company pronoun>は<新型機 Product>を開発する。")
    story.claim("両社", "develops", "新型機")
    assert sorted(story.facts()) == ["みどり develops 新型機", "青葉 develops 新型機"]


def test_two_companies_named_right_before():
    story = Story(
        "<青葉 Company>と<緑 Company>が組む。\n<朝日 Company>と<夕日 Company>の<両社 Company pronoun>は<新型機 Product>を作る。"
    )
    assert sorted(story.claim("両社", "develops", "新型機").facts()) == ["夕日 develops 新型機", "朝日 develops 新型機"]


def test_both_stay_the_same_two() -> None:
    story = Story(
        "<青葉 Company>と<みどり Company>が組む。\n<両社 Company pronoun>は<新型機 Product>を作る。\n<青葉 Company>は<湊 Company>と昨年合併した。"
        "\n<両社 Company pronoun>は<電池 Product>を作る。"
    )
    story.claim("青葉", "mergesWith", "湊")
    story.claim("両社", "develops", "新型機")
    facts = story.claim("両社", "develops", "電池").facts()
    assert {"青葉 develops 電池", "みどり develops 電池"} <= set(facts)


def test_two_companies_to_each_other():
    story = Story("<青葉 Company>と<みどり Company>が動く。\n<両社 Company pronoun>は提携した。")
    story.claim("両社", "partnerOf", story.omitted("提携"))
    assert [f.split() for f in story.facts()] in ([["みどり", "partnerOf", "青葉"]], [["青葉", "partnerOf", "みどり"]])


def test_plan_of_the_same_noun():
    story = Story("""
        <青葉計画 Project>と<緑地プロジェクト Project>が始まった。
        <木村 Person>は<このプロジェクト Project pronoun>を率いる。
    """)
    assert story.claim("木村", "leads", "このプロジェクト").facts() == ["木村 leads 緑地プロジェクト"]


def test_we_are_who_is_quoted():
    story = Story(
        "<青葉 Company>は声明を出した。\n<みどり Company>は驚いた。\n<私たち Group pronoun>は<港 Facility>を建てる。"
    )
    story.claim("私たち", "builds", "港", attribution=story.at("青葉"))
    assert story.facts() == ["青葉 builds 港"]


def test_omitted_subject_is_the_topic_of_before():
    story = Story("<青葉 Company>は<みどり Company>を訪れた。\n<港 Facility>を建設する。")
    story.claim(story.omitted("建設"), "builds", "港")
    assert story.facts() == ["青葉 builds 港"]


def test_what_cannot_be_resolved_is_not_said():
    story = Story("<港 Facility>は広い。\n<同社 Company pronoun>は<港 Facility>を建てた。")
    assert story.claim("同社", "builds", "港").facts() == []


def test_classes_that_do_not_admit():
    story = Story("<台風 Event>は<みどり Company>を買う。").claim("台風", "acquires", "みどり")
    assert story.facts() == []


def test_a_source_among_many_is_not_whom_the_text_is_about():
    story = Story(
        "<青葉通信 MediaOrganization>など各メディアによると、<緑電機 Company>の工場で<同社 Company pronoun>の社長が話した。"
    )
    (place,) = [i for i, start, end in story.resolve().mentions if story.document.text[start:end] == "同社"]
    assert place == "緑電機"
