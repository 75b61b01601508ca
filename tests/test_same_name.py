"""Which mentions are one: spellings, short forms, family names, common nouns, and names of two kinds of things."""

from __future__ import annotations

import pytest

from kg.model import (
    MentionKind,
)
from kg.resolve import resolve
from kg.resolve.entity.names import key, legal_stem, organization_stem, shortens, surname_of
from kg.resolve.entity.transliteration import sounds_like
from kg.resolve.pronouns import asks
from tests.stories import ONTOLOGY, Story


def test_one_member_across_spellings_and_short_forms():
    story = Story("""
        <サム・アルトマン Person title=氏>は<株式会社青葉銀行 Company>を訪れた。
        <サムアルトマン Person>は<青葉銀行 Company>で<アルトマン Person title=氏>と名乗った。
    """)
    assert story.clusters() == [{"サム・アルトマン", "サムアルトマン", "アルトマン"}, {"株式会社青葉銀行", "青葉銀行"}]


def test_one_member_across_what_is_heard_of_foreign_letters():
    story = Story("""
        <ロマーノ・カヴェルティ Person title=氏>は<ハインベルグ Person title=氏>と会った。
        <ロマノ・カベルティ Person title=氏>と<ハインベルク Person title=氏>は<マラン Person title=氏>と<マーラン Person title=氏>を呼んだ。
    """)
    assert story.clusters() == [
        {"ロマーノ・カヴェルティ", "ロマノ・カベルティ"}, {"ハインベルグ", "ハインベルク"}, {"マラン"}, {"マーラン"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("full", "short", "type_"),
    [
        ("新|青葉|石油", "新青石", "Company"),
        ("みなと|銀行", "みなと銀", "Company"),
        ("青葉|銀行", "青銀", "Company"),
        ("青葉|電鉄", "青葉", "Company"),
        ("青葉|造船", "青葉", "Company"),
        ("最高|裁判所", "最高裁", "GovernmentBody"),
        ("青葉|FC", "青葉", "SportsTeam"),
        ("サンフレート|広島", "広島", "SportsTeam"),
        ("JR青葉線", "青葉線", "Facility"),
        ("紳士服のメルカディア", "メルカディア", "Company"),
        ("メルカディア|グループ", "メルカディア", "Company"),
        ("メルカディア", "メルカディア社", "Company"),
        ("長谷川|健二", "長谷川", "Person"),
        ("ルーン・プロジェクト", "ルーン計画", "Project"),
        ("スターゲイト・プロジェクト", "Stargate", "Project"),
        ("ノルディカ", "Nordica", "Company"),
        ("青葉県", "青葉", "Region"),
        ("あおば|タイタンズ", "タイタンズ", "SportsTeam"),
        ("米メルカディア", "メルカディア", "Company"),
        ("アメリカ・オークデール", "オークデール", "City"),
        ("青葉事件", "青葉", "Event"),
        ("メルカディア（MCD）", "MCD", "Company"),
    ],
)
def test_short_form_is_the_full_one(full, short, type_):
    story = Story(f"<{full} {type_}>は発表した。\n<{short} {type_}>は認めた。")
    assert len(story.resolve().entities) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "<鈴木|一郎 Person>と<鈴木|花子 Person>は話した。\n<鈴木 Person title=氏>は帰った。",  # could be either
        "<松本 Person title=氏>は<松本 City>に着いた。\n<京都 City>に着いた。",  # person and city
        "<青葉銀行 Company>と<青葉証券 Company>が会見した。\n<青葉 Company>は認めた。",
        "<オラクル Company>と<Apple Company>と<Google Company>",
        "<青葉|地検|特捜部 GovernmentBody>と<青葉|地検 GovernmentBody>と<京都 City>",  # a body and its department
        "<青葉|スポーツ MediaOrganization>と<青葉 SportsTeam>と<京都 City>",
        "<メルカディア|ホールディングス Company>が<メルカディア Company>と<オラクル Company>を持つ。",
    ],
)
def test_doubt_leaves_apart(marked):
    story = Story(marked)
    assert len(story.resolve().entities) == 3


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<青葉協会 Organization>は集まった。\n<協会 Organization nominal>は決めた。", "青葉協会"),
        ("子会社「<青葉 Company>」は集まった。\n<子会社 Company nominal>「<青葉 Company>」は決めた。", "青葉"),
        ("<青葉党 PoliticalParty>は集まった。\n<党 PoliticalParty nominal>は決めた。", "青葉党"),
        ("<木村 Person title=首相>は来た。\n<首相 Person nominal>は帰った。", "木村"),
        ("<公開買い付け Thing nominal>（TOB）を始めた。\n<TOB Thing nominal>は終わる。", "公開買い付け"),
        ("<国民投票 Event nominal>があった。\n<投票 Event nominal>は終わった。", "国民投票"),
    ],
)
def test_common_noun_takes_up_what_it_can_only_mean(marked, name):
    story = Story(marked + "\n<港 Facility>で語る。")
    last = [m for m in story.mentions if m.kind is MentionKind.NOMINAL][-1]
    story.claim("港", "uses", last)
    assert story.facts() == [f"港 uses {name}"]


def test_family_name_with_post_finds_its_bearer():
    story = Story("""
        <鈴木|一郎 Person title=社長>と<鈴木|花子 Person title=会長>が会見した。
        <鈴木 Person title=会長>は退く。
    """)
    assert {"鈴木花子", "鈴木"} in story.clusters()


def test_names_of_two_kinds_of_things_stay_apart():
    story = Story("""
        <ルーン Project>が始まった。
        以前、「<ルーン Project>」という駅が開いた。
        <ルーン Project>は速い。
    """)
    ids = [i for i, _, _ in story.resolve().mentions]
    assert len(set(ids)) == 2
    assert ids[1] == ids[2]


def test_what_stands_before_a_name_is_no_part_of_it():
    story = Story("<米半導体大手メルカディア Company>は語った。\n<メルカディア Company>は認めた。")
    assert [e.id for e in story.resolve().entities] == ["メルカディア"]


def test_name_given_in_brackets():
    story = Story("<環太平洋協定 Work alias=TPP>に合意した。\n<TPP Work>は有効だ。")
    assert story.clusters() == [{"環太平洋協定", "TPP"}]


def test_a_quoted_name_with_a_noun_behind_it_is_not_how_a_thing_is_called():
    (member,) = Story("""<「光」計画 Project>が始まる。\n<光計画 Project>は順調だ。""").resolve().entities
    assert member.name == "光計画"


@pytest.mark.parametrize(
    ("story", "count"),
    [
        ("<ライト・エアロ Company>は台湾にある。<ライト Company title=社>社は増産する。", 1),
        (
            "<ライト Company title=社>社は増産する。<ライト・エアロ Company>は台湾にある。",
            2,
        ),  # named before, it is another
        ("<青海自動車 Company>は増産する。<青海 Company>は黒字だった。", 1),  # though 海 says what a place is
        ("<大阪地検 GovernmentBody>が調べ、<大阪|地検|特捜部 GovernmentBody>が逮捕した。", 2),
        ("<海浜屋 Company>と<若草堂 Company>が統合する。<海浜屋若草堂 Company>は上場する。", 3),  # of both
    ],
)
def test_companies_are_called_by_their_beginning(story: str, count: int):
    assert len(Story(story.replace("。<", "。\n<")).resolve().entities) == count


def test_forms():
    assert key("「Star Gate」") == "stargate"
    assert legal_stem("（株）青葉") == organization_stem("青葉ホールディングス") == "青葉"
    assert surname_of("レオポルド", "レオポルド2世") and not surname_of("レオ", "レオポルド2世")
    assert surname_of("信長", "織田信長") and not surname_of("田", "織田信長一郎太")
    assert shortens("IAEA", "International Atomic Energy Agency")
    assert not shortens("日本", "東日本旅客鉄道", ("東日本", "旅客", "鉄道"))
    assert sounds_like("マイクロソフト", "Microsoft") and not sounds_like("アマゾン", "Adobe")
    assert asks("三社").count == 3 and asks("これら").count == 0


def test_a_firm_is_called_with_the_word_for_a_firm_too():
    story = Story("<トルム Company title=社>社は<海浜電機 Company>を買収した。")
    firm = next(
        e for e in resolve(story.document, story.sentences, story.mentions, [], ONTOLOGY).entities if e.name == "トルム"
    )
    assert ("トルム社", "ja") in firm.aliases
