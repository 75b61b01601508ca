"""Where a name ends that is written together with others, with a post, in quotation marks: on tokens made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.mention.again.repeated import Repeated
from kg.mention.border.labelled import attended, by_family, by_label
from kg.mention.border.recognised import recognised
from kg.mention.border.trim import apart, trimmed
from kg.mention.candidates import yielding
from kg.mention.compose import compound
from kg.mention.crf.recogniser import Found
from kg.mention.lexicon import lexicon
from kg.mention.parts import parts_of
from kg.mention.span import Rank, Span
from kg.mention.thing.works import work_around
from kg.mention.votes.beside import beside
from kg.model import MentionKind, Sentence
from kg.ontology import Ontology
from tests.test_mention_names import (
    CASE,
    CLOSE,
    COMMON,
    DOT,
    FAMILY,
    FOREIGN,
    NAME,
    OPEN,
    PLACE,
    SUFFIX,
    in_quotes,
    sentence,
    texts,
)

WORDS = lexicon(Ontology.load())
VERB, COUNTRY = "動詞-一般", "名詞-固有名詞-地名-国"


def cut(*words: tuple[str, str], kind: str, begin: int = 0, end: int) -> str:
    s = sentence(*words)
    first, last, _ = trimmed(s.tokens, Found(begin, end, s.tokens[end - 1].end, kind, {kind: 1.0}), WORDS)
    return "".join(t.surface for t in s.tokens[first:last])


def test_what_is_headed_within_a_body_belongs_to_the_post():
    ministry = (("厚生労働省", COMMON), ("局", COMMON), ("長", SUFFIX))
    assert cut(*ministry, kind="Political", end=2) == "厚生労働省"
    assert cut(("湊", PLACE), ("部", COMMON), ("長", SUFFIX), kind="Political", end=2) == "湊部"


def test_a_contest_and_its_round_in_a_region_are_one_name():
    words = (("全国", COMMON), ("選手権", COMMON), ("・", DOT), ("湊", PLACE), ("大会", COMMON))
    assert cut(*words, kind="Event", end=5) == "全国選手権・湊大会"


def test_a_title_in_quotation_marks_is_not_cut():
    words = (("「", OPEN), ("月", COMMON), ("と", CASE), ("雪", COMMON), ("の", CASE), ("女王", COMMON), ("」", CLOSE))
    assert cut(*words, kind="Product", begin=1, end=6) == "月と雪の女王"
    with_reading = (("「", OPEN), ("角力", COMMON), ("（", OPEN), ("くずま", COMMON), ("）", CLOSE), ("」", CLOSE))
    assert cut(*with_reading, kind="Product", begin=1, end=5) == "角力"


def test_bodies_joined_by_a_dot_are_two_where_each_says_its_kind():
    papers = sentence(("青葉", PLACE), ("新聞", COMMON), ("・", DOT), ("海浜", PLACE), ("新聞", COMMON))
    assert list(apart(papers.tokens, 0, 5, WORDS)) == [(0, 2), (3, 5)]
    bank = sentence(("リンド", NAME), ("・", DOT), ("バンク", NAME))
    assert list(apart(bank.tokens, 0, 3, WORDS)) == [(0, 3)]


def test_a_place_within_a_word_gives_way_to_the_name_of_an_event():
    s = sentence(("湊県沖", PLACE), ("地震", COMMON))
    place = Span(0, 1, 5, 7, "Region", rank=Rank.MARKED)
    yielding(s.tokens, [place, Span(0, 2, 5, 10, "Event", rank=Rank.RECOGNISED)])
    assert place.rank is Rank.DICTIONARY
    s = sentence(("湊県内", PLACE), ("病院", COMMON))
    place = Span(0, 1, 5, 7, "Region", rank=Rank.MARKED)
    yielding(s.tokens, [place, Span(0, 2, 5, 10, "Facility", rank=Rank.RECOGNISED)])
    assert place.rank is Rank.MARKED


def test_papers_are_cited_by_short_names():
    repeated = Repeated(WORDS.cited)
    cited = sentence(("朝日", COMMON), ("、", CASE), ("毎日", COMMON), ("に", CASE), ("よる", VERB), ("と", CASE))
    assert texts(cited, repeated.find(cited)) == ["朝日", "毎日"]
    sun = sentence(("朝日", COMMON), ("が", CASE), ("毎日", COMMON), ("昇る", VERB))
    assert not list(repeated.find(sun))
    assert "京都" not in WORDS.cited


def test_a_sentence_is_a_title_where_the_words_around_say_so():
    title = (("「", OPEN), ("月", COMMON), ("を", CASE), ("数える", VERB), ("」", CLOSE))
    assert in_quotes(("代表作", COMMON), ("は", CASE), *title) == [("月を数える", "Work")]
    assert in_quotes(("住民", COMMON), ("は", CASE), *title) == []
    assert in_quotes(("住民", COMMON), ("は", CASE), *title, ("と", CASE), ("話し", VERB)) == []


def test_double_brackets_around_what_is_done_hold_no_work():
    assert in_quotes(("『", OPEN), ("賃金", COMMON), ("カット", "名詞-普通名詞-サ変可能"), ("』", CLOSE)) == []
    assert in_quotes(("『", OPEN), ("月", COMMON), ("の", CASE), ("船", COMMON), ("』", CLOSE)) == [("月の船", "Work")]


def test_who_made_a_work_and_what_becomes_of_it_tell_it():
    assert work_around("高木誠が歌った", "は全国で流行した")
    assert work_around("佐伯恵子さん主演の", "が公開された")
    assert work_around("", "の配給会社は続編を発表した")
    assert not work_around("高木誠は", "と述べた")


def test_a_person_with_a_title_is_no_place():
    s = sentence(("水沢", PLACE), ("丈", COMMON), ("選手", COMMON))
    taken = Span(0, 2, 5, 8, "Place", rank=Rank.RECOGNISED, votes={"Place": 0.3, "Person": 0.2})
    (found,) = compound(s, 0, 3, [taken], parts_of(s), WORDS)
    assert (texts(s, [found]), found.type, found.title) == (["水沢丈"], "Person", "選手")


def labelled(label: str, *words: tuple[str, str]) -> Sentence:
    of = sentence(*words)
    ner = [f"B-{label}", *[f"I-{label}"] * (len(words) - 1)]
    return replace(of, tokens=tuple(replace(t, ner=k) for t, k in zip(of.tokens, ner, strict=True)))


def test_foreign_words_joined_by_a_dot_are_the_body_that_the_parser_takes_them_for():
    team = labelled("Pro_Sports_Organization", ("リンド", PLACE), ("・", DOT), ("ソルベッツ", COMMON))
    assert [(texts(team, [s])[0], s.type) for s in by_label(team, WORDS)] == [("リンド・ソルベッツ", "Organization")]
    town = labelled("Company", ("ドイツ", COUNTRY), ("・", DOT), ("ベルリン", PLACE))
    assert not list(by_label(town, WORDS))


def test_a_given_name_in_no_dictionary_belongs_to_the_family_name():
    person = sentence(("後藤", FAMILY), ("靱", COMMON), ("雄", COMMON), ("は", CASE))
    assert texts(person, by_family(person, WORDS)) == ["後藤靱雄"]
    for others in (("時代",), ("家",), ("靱", "賞"), ("昇", "前")):
        of = sentence(("後藤", FAMILY), *((other, COMMON) for other in others), ("は", CASE))
        assert not list(by_family(of, WORDS))


def test_a_school_in_one_word_with_what_one_did_there():
    of = sentence(("青葉", PLACE), ("大学卒業", COMMON, ("大学", "卒業")))
    assert [(texts(of, [s])[0], s.type) for s in attended(of, WORDS)] == [("青葉大学", "University")]


def test_who_announces_is_a_person_only_where_the_name_is_no_common_word():
    of = labelled("Person", ("舞台", COMMON), ("女優", COMMON))
    (found,) = compound(of, 0, 2, [], parts_of(of), WORDS)
    assert found.kind is MentionKind.NOMINAL


def test_a_reading_behind_a_name_is_no_part_of_it():
    words = (("高木", FAMILY), ("謙次郎", COMMON), ("=", DOT), ("けんじろう", COMMON))
    assert cut(*words, kind="Person", end=4) == "高木謙次郎"


def test_a_hospital_somewhere_in_a_prefecture_has_no_name_and_an_airline_s_plane_the_airline_s():
    hospital = sentence(("青葉県内", COMMON), ("病院", COMMON))
    assert not list(recognised(hospital, [Found(0, 2, hospital.end, "Facility", {"Facility": 1.0})], WORDS))
    plane = sentence(("青葉", COMMON), ("航空機", COMMON, ("航空", "機")))
    found = [Found(0, 2, plane.end, "Company", {"Company": 1.0})]
    assert texts(plane, recognised(plane, found, WORDS)) == ["青葉航空"]


def test_common_nouns_that_end_in_a_thing_are_no_name():
    carrier = sentence(("原子力", COMMON), ("空母", COMMON))
    assert not list(recognised(carrier, [Found(0, 2, carrier.end, "Political", {"Political": 0.7})], WORDS))
    maker = sentence(("若松", COMMON), ("重機", COMMON))
    assert list(recognised(maker, [Found(0, 2, maker.end, "Company", {"Company": 0.7})], WORDS))


def test_a_ship_is_no_person():
    ship = sentence(("空母", COMMON), ("リンド", FOREIGN), ("が", CASE))
    span = Span(1, 2, ship.tokens[1].start, ship.tokens[1].end, "Person", votes={"Person": 1.0})
    assert max(dict(beside(ship, span, "リンド", WORDS)).items(), key=lambda pair: pair[1]) == ("Product", 1.4)


def test_quoted_names_in_a_row_are_of_the_kind_before_the_first():
    name = (("「", OPEN), ("アズール", COMMON), ("」", CLOSE))
    other = (("「", OPEN), ("ヴェルデ", COMMON), ("」", CLOSE))
    assert in_quotes(("クラブ", COMMON), *name, ("と", CASE), *other) == [
        ("アズール", "Organization"),
        ("ヴェルデ", "Organization"),
    ]


def test_what_is_called_a_society_by_its_name_is_not_stripped_of_it():
    of = sentence(("日本赤十字", NAME), ("社", COMMON))
    whole = Span(0, 2, 5, of.end, "Company", rank=Rank.RECOGNISED, votes={"Company": 1.0})
    assert "日本赤十字社" in texts(of, compound(of, 0, 2, [whole], parts_of(of), WORDS))


def test_a_family_name_is_no_book_by_its_last_character():
    of = sentence(("宮本", FAMILY), ("の", CASE), ("本", COMMON))
    span = Span(0, 1, 5, 7, "Person", votes={"Person": 1.0})
    assert "Work" not in dict(beside(of, span, "宮本", WORDS))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("カゲラ州、シニャンガ州と境を接する。", {"カゲラ州", "シニャンガ州"}),
        ("トルムはバイエルン州のオーバーフランケン行政管区、クレンバッハ郡に属する。", {"オーバーフランケン行政管区", "クレンバッハ郡"}),
        ("佐伯健はセルビア・ノヴィ・サド出身の選手だ。", {"セルビア", "ノヴィ・サド"}),
        ("競技場はチリ・アントファガスタ州カラマにある。", {"チリ", "アントファガスタ州", "カラマ"}),
        ("海鳥は白鳥型駆逐艦の7番艦で、新型駆逐艦とともに就役した。", {"白鳥型駆逐艦"}),
        ("台風はカナダノバスコシア州に達した。", {"カナダ", "ノバスコシア州"}),
        ("青葉総研の木内登英エコノミストは慎重だ。", {"木内登英"}),
        ("海浜自動車は新型ミナトスを公開した。", {"ミナトス"}),
        ("青葉電子の林志豪社長は増産を急ぐ。", {"林志豪"}),
    ],
)  # fmt: skip
def test_a_name_is_neither_cut_nor_grown(extracted, text: str, names: set[str]) -> None:
    assert names <= {name for e in extracted(text).entities for name, _ in (*e.labels, *e.aliases)}


@pytest.mark.model
def test_a_text_may_end_with_a_place_in_katakana(types) -> None:
    assert types("台風が接近、ヴェルデ島").get("ヴェルデ島") == "Place"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("グレイハーストは米国の都市で、人口は3万人だ。", "グレイハースト", "City"),
        ("コレヒオ・デ・メヒコは、メキシコの大学。", "コレヒオ・デ・メヒコ", "University"),
        ("ミナトスはドイツの医療機器メーカーだ。", "ミナトス", "Company"),
        ("ロンデールはフランス北部の港町である。", "ロンデール", "City"),
    ],
)
def test_a_name_is_of_the_kind_that_it_is_said_to_be(types, text: str, name: str, type_: str) -> None:
    assert types(text).get(name) == type_
