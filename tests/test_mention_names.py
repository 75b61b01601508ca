"""The parts of finding names, on tokens made by hand."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

import numpy as np
import pytest

from kg.mention.again.glossed import aliases
from kg.mention.again.repeated import Repeated
from kg.mention.border.recognised import recognised
from kg.mention.border.trim import trimmed
from kg.mention.candidates import by_script, by_tag, known
from kg.mention.compose import choose, compound
from kg.mention.crf.features import Features, shape
from kg.mention.crf.recogniser import Found, Recogniser, recogniser
from kg.mention.crf.sums import Scores
from kg.mention.crf.train import held_back, labels, score, stored, weights_of
from kg.mention.lexicon import lexicon, normal
from kg.mention.parts import parts_of, runs
from kg.mention.span import Rank, Span
from kg.mention.thing.around import quoted
from kg.mention.votes.consistent import agree, settle
from kg.mention.votes.listed import told_of_lists
from kg.model import MentionKind, Sentence, SentenceKind, Token
from kg.ontology import Ontology

COMMON, PLACE, NAME = "名詞-普通名詞-一般", "名詞-固有名詞-地名-一般", "名詞-固有名詞-一般"
FAMILY, GIVEN, FOREIGN = "名詞-固有名詞-人名-姓", "名詞-固有名詞-人名-名", "名詞-固有名詞-人名-一般"
SUFFIX, DOT, OPEN, CLOSE, CASE = (
    "接尾辞-名詞的-一般",
    "補助記号-一般",
    "補助記号-括弧開",
    "補助記号-括弧閉",
    "助詞-格助詞",
)
WORDS = lexicon(Ontology.load())


def sentence(*words: tuple[str, str] | tuple[str, str, tuple[str, ...]], offset: int = 5) -> Sentence:
    """A sentence of (surface, part of speech[, short units]), each word governed by the next."""
    tokens, at = [], offset
    for i, (surface, tag, *rest) in enumerate(words):
        head = min(i + 1, len(words) - 1)
        parts = rest[0] if rest else ()
        tokens.append(
            Token(at, at + len(surface), surface, surface, "", tag, "", "", head, "dep", parts=parts, vector=1)
        )
        at += len(surface)
    text = "".join(w[0] for w in words)
    return Sentence(0, offset, at, text, SentenceKind.SENTENCE, tuple(tokens), ())


def texts(of: Sentence, spans) -> list[str]:
    return [of.text[s.start - of.start : s.stop - of.start] for s in spans]


def test_names_compare_over_width_case_space_and_dots():
    assert normal("Ｏｐｅｎ ai") == normal("OpenAI")
    assert normal("サム・アルトマン") == "サムアルトマン"


def test_dictionary_names():
    s = sentence(("孫", FAMILY), ("正義", GIVEN), ("が", CASE), ("青森県弘前市", PLACE, ("青森", "県", "弘前", "市")))
    assert texts(s, by_tag(s, WORDS)) == ["孫正義", "青森県", "弘前市"]


def test_a_prefecture_is_found_in_its_governor():
    s = sentence(("佐賀", PLACE), ("県知事", COMMON, ("県", "知事")))
    assert texts(s, by_tag(s, WORDS)) == ["佐賀県"]


def test_foreign_names_go_on_over_dots():
    s = sentence(("ジャン", FOREIGN), ("・", DOT), ("ヴァル", COMMON), ("・", DOT), ("ジャン", FOREIGN), ("が", CASE))
    assert texts(s, by_tag(s, WORDS)) == ["ジャン・ヴァル・ジャン"]
    s = sentence(("The", COMMON), ("Blue", COMMON), ("Door", COMMON), ("が", CASE), ("AI", COMMON))
    assert texts(s, by_script(s, parts_of(s), WORDS)) == ["TheBlueDoor"]


def test_known_entities_end_where_tokens_end():
    s = sentence(("日本", PLACE), ("政府", COMMON), ("と", CASE), ("日本銀行", NAME))
    names = texts(s, known(s, WORDS))
    assert names[0] in ("日本", "日本政府")
    assert names.count("日本") <= 1


@pytest.mark.parametrize(
    ("words", "kind", "left", "said"),
    [
        (
            [("投資", COMMON), ("ファンド", COMMON), ("・", DOT), ("ケストレル", NAME)],
            "Company",
            "ケストレル",
            "Company",
        ),
        ([("枝川", FAMILY), ("幸子", GIVEN), ("経済", COMMON), ("大臣", COMMON)], "Company", "枝川幸子", "Person"),
        ([("大統領", COMMON), ("ジョン", FOREIGN), ("・", DOT), ("ドウ", FOREIGN)], "Event", "ジョン・ドウ", "Person"),
        ([("中央", COMMON), ("競技場", COMMON), ("（", OPEN), ("Q", NAME)], "Facility", "中央競技場", ""),
        ([("山田", FAMILY), ("樹", GIVEN), ("（", OPEN), ("たつき", COMMON), ("）", CLOSE)], "Person", "山田樹", ""),
        ([("ケストレル", NAME), ("社", COMMON)], "Company", "ケストレル", "Company"),
        ([("電機", COMMON), ("大手", COMMON), ("ライン", COMMON), ("社", COMMON)], "Company", "ライン", "Company"),
    ],
)
def test_what_stands_beside_a_name_is_cut_off(words, kind: str, left: str, said: str):
    s = sentence(*words)
    begin, end, given = trimmed(s.tokens, Found(0, len(words), s.end, kind, {kind: 1.0}), WORDS)
    assert ("".join(t.surface for t in s.tokens[begin:end]), given) == (left, said)


def test_the_longer_proposal_of_one_rank_is_taken_and_takes_the_votes_of_its_equal():
    long = Span(0, 3, 0, 6, "Company", rank=Rank.RECOGNISED, votes={"Company": 1.0})
    same = Span(0, 3, 0, 6, "Thing", votes={"Facility": 0.5})
    short = Span(1, 3, 2, 6, "Place", rank=Rank.RECOGNISED, votes={"Place": 1.0})
    (taken,) = choose([short, same, long])
    assert taken is long
    assert taken.votes == {"Company": 1.0, "Facility": 0.5}


@pytest.mark.parametrize(
    ("votes", "settled"),
    [
        ({"Company": 0.6, "Organization": 0.4, "University": 0.8}, "University"),
        ({"Company": 0.6, "Organization": 0.4, "Person": 0.9}, "Company"),
        ({"Place": 1.0, "City": 0.3}, "City"),
        ({"Product": 1.0, "Work": 0.3}, "Work"),
        ({"Product": 4.0, "Work": 0.3}, "Product"),
        ({"Organization": 1.2, "Company": -0.6, "University": 0.3}, "Organization"),
        ({"Place": 0.4, "Facility": 0.7}, "Facility"),
    ],
)
def test_the_kind_is_settled_before_the_class(votes: Mapping[str, float], settled: str):
    assert settle(votes, WORDS) == settled


def test_short_forms_are_found_again():
    first = sentence(("ジャン", FOREIGN), ("・", DOT), ("ヴァルー", FOREIGN), ("氏", SUFFIX))
    again = sentence(("ヴァルー", COMMON), ("は", CASE), ("孫", COMMON), ("と", CASE))
    repeated = Repeated()
    repeated.learn(first, [Span(0, 3, 5, 13, "Person", confidence=0.9, rank=Rank.RECOGNISED)])
    assert texts(again, repeated.find(again)) == ["ヴァルー"]


def test_a_compound_ends_after_a_plural_suffix():
    s = sentence(("社員", COMMON), ("ら", SUFFIX), ("協力者", COMMON))
    assert runs(s.tokens, parts_of(s), [False] * 3) == [(0, 2), (2, 3)]


def test_shapes():
    assert [shape(w) for w in ("三菱UFJ", "ミニ", "W3C", "やのまん")] == ["漢A", "カ", "A0A", "か"]


def model() -> Recogniser:
    """A recogniser with one weight: the word 弘前 begins a place."""
    meta = json.dumps({"labels": ["B-Place", "I-Place", "O"], "clusters": [2, 4, 8]}).encode()
    return Recogniser(
        {
            "meta": np.frombuffer(meta, dtype=np.uint8),
            "features": np.frombuffer("w=が\nw=弘前".encode(), dtype=np.uint8),
            "counts": np.array([1, 1]),
            "columns": np.array([2, 0]),
            "weights": np.array([5.0, 5.0]),
            "moves": np.zeros((3, 3)),
            **{f"clusters{k}": np.zeros(4, dtype=np.int16) for k in (2, 4, 8)},
        }
    )


def test_the_field_takes_the_best_labels_and_knows_how_sure_it_is():
    (found,) = model().find(sentence(("弘前", PLACE), ("が", CASE)))
    assert (found.begin, found.end, found.type) == (0, 1, "Place")
    assert found.chances["Place"] == pytest.approx(np.exp(5) / (np.exp(5) + 2), rel=0.02)
    assert model().find(sentence()) == []


def test_the_shipped_model_reads_and_gives_the_same_twice():
    s = sentence(("東京", PLACE), ("の", CASE), ("トヨタ自動車", NAME), ("が", CASE))
    assert recogniser().find(s) == recogniser().find(s)
    assert set(recogniser().types) == {
        "Person",
        "Company",
        "Political",
        "Organization",
        "Place",
        "Facility",
        "Product",
        "Event",
    }


def test_scores_are_the_sums_of_the_weights_of_all_features():
    clusters = {k: [0] * 4 for k in (2, 4, 8)}
    texts = [
        sentence(("東京", PLACE), ("が", CASE)),
        sentence(("（", "補助記号-括弧開"), ("東京", PLACE), ("）", "補助記号-括弧閉")),
    ]
    strings = [Features(clusters).of(s) for s in texts]
    index = {f: i for i, f in enumerate(sorted({f for rows in strings for row in rows for f in row}))}
    weights = np.random.default_rng(0).standard_normal((len(index) + 1, 3), dtype=np.float32)
    weights[-1] = 0
    for scores in (
        Scores(Features(clusters), index, weights)([*texts, *texts]),
        Scores(Features(clusters), index, weights)(texts),
    ):
        for rows, found in zip(strings * 2, scores, strict=False):
            wanted = np.stack([weights[[index[f] for f in row]].sum(axis=0) for row in rows])
            assert np.allclose(found, wanted, atol=1e-4)


def test_scores_are_the_same_whatever_was_forgotten_and_stands_beside(monkeypatch: pytest.MonkeyPatch):
    texts = [
        sentence((place, PLACE), ("の", CASE), (name, NAME)) for place, name in (("津", "西野屋"), ("堺", "東野屋"))
    ]
    fresh = [recogniser().scores([text])[0] for text in texts]
    monkeypatch.setattr("kg.mention.crf.sums._KEPT", 4)
    for _ in range(3):
        for text, wanted in zip(texts, fresh, strict=True):
            assert np.array_equal(recogniser().scores([text])[0], wanted)
    for found, wanted in zip(recogniser().scores(texts), fresh, strict=True):
        assert np.array_equal(found, wanted)


def test_names_are_the_same_whatever_is_read_with_them(monkeypatch: pytest.MonkeyPatch):
    long = sentence(("弘前", PLACE), ("の", CASE), ("駅", NAME), ("が", CASE), ("弘前", PLACE), ("に", CASE))
    texts = [sentence(("弘前", PLACE), ("が", CASE)), long, sentence(), sentence(("駅", NAME), ("が", CASE))]
    alone = [model().find(text) for text in texts]
    assert [bool(found) for found in alone] == [True, True, False, True]
    assert model().find_all(texts) == alone
    monkeypatch.setattr(sys.modules[Recogniser.__module__], "_CELLS", 7)
    assert model().find_all(texts) == alone


def test_what_nouns_say_is_kept_of_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch):
    for bound in ("_KEPT", "_OFTEN"):
        monkeypatch.setattr(sys.modules[type(WORDS).__module__], bound, 3)
    monkeypatch.setattr("kg.ontology.nouns._KEPT", 3)
    words, nouns = type(WORDS)(WORDS.ontology), WORDS.ontology.nouns
    nouns._found.clear()
    for _ in range(2):
        for noun, said in (
            ("銀行", "Company"),
            ("大学", "University"),
            ("県", "GovernmentBody"),
            ("社長", "Person"),
            ("", ""),
        ):
            assert words.class_of(noun) == said
            assert words.titled(noun) is (noun == "社長")
            assert len(nouns._found) <= 3
            assert max(kept.cache_info().currsize for kept in (words.class_of, words.titled, words._title)) <= 3


def test_training_labels_and_scores():
    s = sentence(("東京", PLACE), ("都", SUFFIX), ("の", CASE), offset=0)
    assert labels(s.tokens, [(0, 3, "Place")]) == ["B-Place", "I-Place", "O"]
    figures = score([({(0, 3, "Place"), (4, 5, "Person")}, {(0, 3, "Place")})])
    assert figures["all"] == (1.0, 0.5, pytest.approx(2 / 3))
    assert sum(held_back(str(k)) for k in range(1000)) in range(70, 130)


def test_models_are_pooled_by_their_weights():
    one = ({("w=弘前", "B-Place"): 4.0, ("w=が", "O"): 2.0}, {("B-Place", "O"): 1.0})
    other = ({("w=弘前", "B-Place"): 2.0, ("w=は", "O"): 1.0}, {("B-Place", "O"): 3.0})
    clusters = {k: np.zeros(4, dtype=np.int16) for k in (2, 4, 8)}
    arrays = stored([one, other], [0.25, 0.75], clusters, {})
    states, moves = weights_of(arrays)
    assert states == {("w=弘前", "B-Place"): 2.5, ("w=が", "O"): 0.5, ("w=は", "O"): 0.75}
    assert (moves["B-Place", "O"], moves["O", "O"]) == (2.5, -8.0)
    assert Recogniser(arrays).labels == ["B-Place", "O"]


def test_what_is_written_behind_a_name_is_cut_off():
    at_school = sentence(("東京", PLACE), ("大学", COMMON), ("卒業", COMMON))
    assert trimmed(at_school.tokens, Found(0, 3, at_school.end, "Facility", {}), WORDS)[:2] == (0, 2)
    topic = sentence(("神谷", FAMILY), ("さん", SUFFIX), ("は", "助詞-係助詞"))
    assert trimmed(topic.tokens, Found(0, 3, topic.end, "Product", {}), WORDS) == (0, 1, "Person")
    bracket = sentence(("電源開発", NAME), ("（", OPEN), ("J", COMMON), ("）", CLOSE))
    assert trimmed(bracket.tokens, Found(0, 4, bracket.end, "Company", {}), WORDS)[:2] == (0, 1)


def test_a_person_before_a_body_and_a_post_is_a_name_of_its_own():
    words = sentence(("河合", FAMILY), ("雅雄", GIVEN), ("京都大学", NAME), ("名誉教授", COMMON))
    assert trimmed(words.tokens, Found(0, 3, words.tokens[2].end, "Company", {}), WORDS) == (0, 2, "Person")
    alone = sentence(("松下", FAMILY), ("幸之助", GIVEN), ("記念", COMMON), ("財団", COMMON))
    assert trimmed(alone.tokens, Found(0, 4, alone.end, "Organization", {}), WORDS)[:2] == (0, 4)


def test_a_foreign_name_goes_on_over_its_dot():
    words = sentence(("ホセ", FOREIGN), ("・", DOT), ("オルティス", COMMON), ("氏", SUFFIX))
    found = [Found(0, 1, words.tokens[0].end, "Person", {"Person": 0.9})]
    assert texts(words, recognised(words, found, WORDS)) == ["ホセ・オルティス"]


def test_no_name_is_a_common_noun_or_has_no_letter():
    noun = sentence(("法案", COMMON), ("は", CASE))
    ratio = sentence(("16", "名詞-数詞"), (":", DOT), ("9", "名詞-数詞"))
    assert not list(recognised(noun, [Found(0, 1, noun.tokens[0].end, "Product", {"Product": 0.9})], WORDS))
    assert not list(recognised(ratio, [Found(0, 3, ratio.end, "Product", {"Product": 0.9})], WORDS))


def test_titles_present_persons_that_nothing_else_took_for_one():
    words = sentence(("播戸", FAMILY), ("選手", COMMON), ("ら", SUFFIX))
    (person,) = compound(words, 0, 3, [], parts_of(words), WORDS)
    assert (texts(words, [person]), person.type, person.title) == (["播戸"], "Person", "選手")
    words = sentence(("若手", COMMON), ("選手", COMMON))
    assert compound(words, 0, 2, [], parts_of(words), WORDS)[0].kind is MentionKind.NOMINAL


def test_names_typed_otherwise_are_persons_where_they_are_spelled_so():
    words = sentence(("近藤", FAMILY), ("太香巳", GIVEN), ("社長", COMMON))
    name = Span(0, 2, words.start, words.tokens[1].end, "Company")
    (person,) = compound(words, 0, 3, [name], parts_of(words), WORDS)
    assert (person.type, person.title) == ("Person", "社長")


def test_a_part_of_a_body_is_named_with_it():
    words = sentence(("駿河台大学", NAME), ("法学", COMMON), ("研究科", COMMON))
    names = [
        Span(0, 1, words.start, words.tokens[0].end, "Organization"),
        Span(1, 3, words.tokens[1].start, words.end, "Organization"),
    ]
    whole = [s for s in compound(words, 0, 3, names, parts_of(words), WORDS) if not s.nested]
    assert texts(words, whole) == ["駿河台大学法学研究科"]


def found_in(*sentences: tuple[Sentence, list[Span]]) -> dict[str, str]:
    """The classes that names get, by their words."""
    agree([s for s, _ in sentences], [spans for _, spans in sentences], WORDS)
    return {texts(s, [span])[0]: span.type for s, spans in sentences for span in spans}


def name(of: Sentence, begin: int, end: int, type_: str, weight: float = 1.0, title: str = "") -> Span:
    span = Span(begin, end, of.tokens[begin].start, of.tokens[end - 1].end, type_, title=title, rank=Rank.RECOGNISED)
    span.vote(type_, weight)
    return span


def test_towns_stand_for_their_teams_in_reports_of_sport():
    sport = [(w, COMMON) for w in ("試合", "決勝", "得点", "優勝", "監督", "対戦")]
    full = sentence(("鹿島", PLACE), ("アントラーズ", NAME), ("が", CASE), *sport)
    short = sentence(("鹿島", PLACE), ("が", CASE), ("勝利", COMMON))
    player = sentence(("横浜", PLACE), ("・", DOT), ("門倉", FAMILY), ("投手", COMMON))
    got = found_in(
        (full, [name(full, 0, 2, "SportsTeam")]),
        (short, [name(short, 0, 1, "City")]),
        (player, [name(player, 0, 1, "City"), name(player, 2, 3, "Person", title="投手")]),
    )
    assert (got["鹿島"], got["横浜"]) == ("SportsTeam", "SportsTeam")
    played = sentence(("鹿島", PLACE), ("で", CASE), ("試合", COMMON))
    got = found_in((full, [name(full, 0, 2, "SportsTeam")]), (played, [name(played, 0, 1, "City")]))
    assert got["鹿島"] == "City"


def test_leagues_cups_and_papers_are_no_teams_in_reports_of_sport():
    sport = [(w, COMMON) for w in ("試合", "決勝", "得点", "優勝", "監督", "対戦", "リーグ")]
    words = sentence(("セ・リーグ", NAME), ("は", CASE), *sport)
    paper = sentence(("神奈川", PLACE), ("新聞", COMMON), ("が", CASE), ("優勝", COMMON))
    got = found_in((words, [name(words, 0, 1, "Organization")]), (paper, [name(paper, 0, 2, "Organization")]))
    assert got == {"セ・リーグ": "Organization", "神奈川新聞": "MediaOrganization"}


def test_a_body_called_by_its_beginning_is_no_person_unless_somebody_bears_it():
    full = sentence(("田辺", FAMILY), ("製薬", COMMON), ("が", CASE))
    short = sentence(("田辺", FAMILY), ("を", CASE))
    spans = [(full, [name(full, 0, 2, "Company")]), (short, [name(short, 0, 1, "Person")])]
    assert found_in(*spans)["田辺"] == "Company"
    titled = [(full, [name(full, 0, 2, "Company")]), (short, [name(short, 0, 1, "Person", title="社長")])]
    assert found_in(*titled)["田辺"] == "Person"


def in_quotes(*words: tuple[str, str]) -> list[tuple[str, str]]:
    of = sentence(*words)
    parts = parts_of(of)
    return [(texts(of, [s])[0], s.type) for s in quoted(of, runs(of.tokens, parts, [False] * len(parts)), parts, WORDS)]


def test_the_noun_before_a_quoted_name_says_what_it_is():
    name = (("「", OPEN), ("アズール", COMMON), ("」", CLOSE))
    assert in_quotes(("クラブ", COMMON), ("・", DOT), *name) == [("アズール", "Organization")]
    assert in_quotes(("台風", COMMON), ("15", "名詞-数詞"), ("号", SUFFIX), *name) == [("アズール", "Event")]
    assert in_quotes(("日本テレビ", NAME), *name) == [("アズール", "Work")]
    assert in_quotes(("高松電鉄", NAME), *name) == []


def test_descriptions_of_anybody_of_a_kind_are_no_names():
    words = sentence(("インターネット", COMMON), ("関連", COMMON), ("企業", COMMON))
    assert not list(recognised(words, [Found(0, 3, words.end, "Company", {"Company": 0.9})], WORDS))


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ((("の", CASE), ("3", COMMON), ("社", SUFFIX)), "Company"),
        ((("など", CASE), ("の", CASE), ("都市", COMMON)), "City"),
        ((("各", COMMON), ("市", SUFFIX)), "City"),
        ((("の", CASE), ("議員", COMMON)), None),
        ((("の", CASE), ("両", COMMON), ("競馬場", COMMON)), None),
    ],
)
def test_what_a_list_is_of(after, kind: str | None) -> None:
    s = sentence(("アオバ", NAME), ("、", "補助記号-読点"), ("ワカクサ", NAME), *after)
    spans = [
        Span(0, 1, s.tokens[0].start, s.tokens[0].end, "Thing"),
        Span(2, 3, s.tokens[2].start, s.tokens[2].end, "Thing"),
    ]
    told = list(told_of_lists([s], [spans], WORDS))
    assert [list(votes) for _, votes in told] == ([[kind], [kind]] if kind else [])


def test_what_says_the_kind_is_cut_off_before_a_name():
    shop = sentence(("紳士服", COMMON), ("・", DOT), ("フタタ", COMMON))
    assert trimmed(shop.tokens, Found(0, 3, shop.end, "Company", {}), WORDS)[:2] == (2, 3)
    member = sentence(("小泉", FAMILY), ("進次郎", GIVEN), ("衆院", COMMON), ("議員", COMMON))
    assert trimmed(member.tokens, Found(0, 3, member.tokens[2].end, "Political", {}), WORDS) == (0, 2, "Person")


def test_a_body_called_like_a_place_that_is_none():
    full = sentence(("阪神", PLACE), ("電鉄", COMMON), ("が", CASE))
    short = sentence(("阪神", PLACE), ("を", CASE))
    assert found_in((full, [name(full, 0, 2, "Company")]), (short, [name(short, 0, 1, "Place")]))["阪神"] == "Company"
    full = sentence(("福岡", PLACE), ("銀行", COMMON), ("が", CASE))
    short = sentence(("福岡", PLACE), ("を", CASE))
    assert found_in((full, [name(full, 0, 2, "Company")]), (short, [name(short, 0, 1, "City")]))["福岡"] == "City"


def test_parts_of_parties_are_of_parties():
    words = sentence(("自民党", NAME), ("本部", COMMON), ("で", CASE))
    assert found_in((words, [name(words, 0, 2, "GovernmentBody")])) == {"自民党本部": "PoliticalParty"}


def test_brackets_that_give_no_other_name():
    words = sentence(
        ("山田", FAMILY), ("（", OPEN), ("元", COMMON), ("テニス", COMMON), ("選手", COMMON), ("）", CLOSE)
    )
    person = name(words, 0, 1, "Person")
    aliases(words, [person], WORDS)
    words = sentence(("青森", PLACE), ("山田", FAMILY), ("高校", COMMON), ("（", OPEN), ("青森", PLACE), ("）", CLOSE))
    school = name(words, 0, 3, "University")
    aliases(words, [school], WORDS)
    words = sentence(("青葉", PLACE), ("銀行", COMMON), ("（", OPEN), ("青銀", COMMON), ("）", CLOSE))
    bank = name(words, 0, 2, "Company")
    aliases(words, [bank], WORDS)
    assert (person.aliases, school.aliases, bank.aliases) == ((), (), ("青銀",))
