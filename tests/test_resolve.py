"""Resolution on stories whose mentions are marked by hand: no model is loaded."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    MentionKind,
    Qualifiers,
    Quantity,
    Sentence,
    SentenceKind,
    Status,
    Time,
    Token,
)
from kg.ontology import Ontology
from kg.resolve import resolve
from kg.resolve.names import key, legal_stem, organization_stem, shortens, surname_of
from kg.resolve.pronouns import asks
from kg.resolve.transliteration import sounds_like

ONTOLOGY = Ontology.load()
MARKED = re.compile(r"<([^ >]+) (\w+)(?: ([^>]+))?>")
PARTICLES = frozenset("はがをにもでとのへや")


class Story:
    """Sentences with marked mentions: `<surface Class options>`; options are `pronoun`, `nominal`, `id=…`, `title=…`,
    `alias=…`. A line is a sentence, one that begins with `#` a heading. Units of names are split at `|`."""

    def __init__(self, marked: str, id_: str = "story") -> None:
        self.mentions: list[Mention] = []
        self.sentences: list[Sentence] = []
        self.claims: list[Claim] = []
        text = ""
        for index, line in enumerate(filter(None, map(str.strip, marked.strip().splitlines()))):
            heading = line.startswith("#")
            start, tokens, position = len(text), [], 0
            line = line.lstrip("# ")
            for found in MARKED.finditer(line):
                text = self._plain(line[position : found.start()], text, tokens)
                text = self._mention(found, text, tokens, index)
                position = found.end()
            text = self._plain(line[position:], text, tokens)
            kind = SentenceKind.HEADING if heading else SentenceKind.SENTENCE
            self.sentences.append(Sentence(index, start, len(text), text[start:], kind, tuple(tokens), ()))
            text += "\n"
        self.document = Document(id_, text)

    def _plain(self, words: str, text: str, tokens: list[Token]) -> str:
        for c in words:
            pos = (
                "ADP" if c in PARTICLES else "NOUN" if re.match(r"[\w]", c) and not re.match("[ぁ-ん]", c) else "PUNCT"
            )
            tag = {"ADP": "助詞-格助詞", "NOUN": "名詞-普通名詞-一般"}.get(pos, "補助記号-一般")
            at = len(text)
            tokens.append(Token(at, at + 1, c, c, pos, tag, "", "", 0, "dep"))
            text += c
        return text

    def _mention(self, found, text: str, tokens: list[Token], index: int) -> str:
        units, type_, options = found[1].split("|"), found[2], (found[3] or "").split()
        surface = "".join(units)
        values = dict(o.split("=") for o in options if "=" in o)
        kind = next((MentionKind(o) for o in options if o in ("pronoun", "nominal")), MentionKind.NAME)
        start = len(text)
        for unit in units:
            tag = "名詞-固有名詞-一般"
            tokens.append(Token(len(text), len(text) + len(unit), unit, unit, "PROPN", tag, "", "", 0, "dep"))
            text += unit
        aliases = tuple(a for a in values.get("alias", "").split(",") if a)
        self.mentions.append(
            Mention(kind, start, len(text), surface, type_, index, len(tokens) - 1, entity=values.get("id"),
                    title=values.get("title", ""), aliases=aliases)
        )  # fmt: skip
        return text + values.get("title", "")

    def at(self, surface: str, n: int = 0) -> Mention:
        return [m for m in self.mentions if m.surface == surface][n]

    def omitted(self, predicate: str, type_: str = "Thing") -> Mention:
        at = self.document.text.index(predicate)
        index = next(s.index for s in self.sentences if s.start <= at < s.end)
        return Mention(MentionKind.OMITTED, at, at, "", type_, index, 0)

    def claim(self, subject, relation: str, object_, **more) -> Story:
        ends = [self.at(m) if isinstance(m, str) else m for m in (subject, object_)]
        sentence = self.sentences[max(m.sentence for m in ends)]
        evidence = Evidence(self.document.id, sentence.start, sentence.end, sentence.text)
        self.claims.append(Claim(ends[0], relation, ends[1], evidence, sentence=sentence.index, **more))
        return self

    def resolve(self):
        return resolve(self.document, self.sentences, self.mentions, self.claims, ONTOLOGY)

    def facts(self) -> list[str]:
        out = self.resolve()
        names = {e.id: e.name for e in out.entities}
        return [f"{names[f.subject]} {f.relation} {names.get(f.object, f.object)}" for f in out.facts]

    def clusters(self) -> list[set[str]]:
        return [{n for n, _ in (*e.labels, *e.aliases)} for e in self.resolve().entities]


def test_one_member_across_spellings_and_short_forms():
    story = Story("""
        <サム・アルトマン Person title=氏>は<株式会社青葉銀行 Company>を訪れた。
        <サムアルトマン Person>は<青葉銀行 Company>で<アルトマン Person title=氏>と名乗った。
    """)
    assert story.clusters() == [{"サム・アルトマン", "サムアルトマン", "アルトマン"}, {"株式会社青葉銀行", "青葉銀行"}]


@pytest.mark.parametrize(
    ("full", "short", "type_"),
    [
        ("新|青葉|石油", "新青石", "Company"),
        ("みなと|銀行", "みなと銀", "Company"),
        ("青葉|銀行", "青銀", "Company"),
        ("青葉|電鉄", "青葉", "Company"),
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


def rule(story: Story, name: str) -> Story:
    last = story.claims[-1]
    story.claims[-1] = replace(last, evidence=replace(last.evidence, rule=name))
    return story


def test_whose_president():
    story = Story("<青葉 Company>は<みどり Company>と争う。\n<木村 Person title=社長>は語った。")
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


def test_first_reading_of_a_predicate_that_fits():
    story = Story("<青葉 Company>は<木村 Person>を<緑 Company>と語る。")
    story.claim("青葉", "acquires", "木村", group=(0, 3), rank=0)
    story.claim("青葉", "acquires", "緑", group=(0, 3), rank=1)
    story.claim("緑", "acquires", "青葉", group=(0, 3), rank=2)
    assert story.facts() == ["青葉 acquires 緑"]


def test_itself_is_dropped_and_inverse_is_turned():
    story = Story("<青葉 Company>は<青葉 Company>と<みどり Company>を語る。")
    story.claim(story.at("青葉"), "partnerOf", story.at("青葉", 1)).claim("みどり", "acquiredBy", "青葉")
    assert story.facts() == ["青葉 acquires みどり"]


def test_same_fact_twice_has_two_sentences():
    year = Qualifiers(time=Time("2025年", "2025", "2025"))
    month = Qualifiers(time=Time("2025年5月", "2025-05", "2025-05"), amount=Quantity(5, "JPY", True))
    story = Story("<青葉 Company>が<緑 Company>を買う。\n<青葉 Company>が<緑 Company>を買う。")
    story.claim("青葉", "acquires", "緑", qualifiers=year)
    story.claim(story.at("青葉", 1), "acquires", story.at("緑", 1), qualifiers=month)
    story.claim("青葉", "acquires", "緑", status=Status.PLANNED)
    facts = story.resolve().facts
    assert [len(f.evidence) for f in facts] == [2, 1]
    assert facts[0].qualifiers == month


def test_identifiers():
    known = next(iter(ONTOLOGY.entities))
    story = Story(
        f"<{known.ja} {known.type} id={known.id}>と<サム・リー Person>と<持株会社 Company nominal>は<港 Facility>だ。"
    )
    story.claim("持株会社", "builds", "港")
    here, there = (
        story.resolve(),
        Story("<持株会社 Company nominal>は<港 Facility>だ。", "other").claim("持株会社", "builds", "港").resolve(),
    )
    ids = [e.id for e in here.entities]
    assert ids[:2] == [known.id, "サム_リー"]
    assert re.fullmatch(r"持株会社-[0-9a-f]{8}", ids[2])
    assert there.entities[0].id != ids[2]
    assert there.entities[1].id == ids[3] == "港"


CAST = [
    "青葉",
    "みどり銀行",
    "みどり",
    "鈴木一郎",
    "鈴木",
    "Nordica",
    "ノルディカ",
    "港",
    "両社",
    "同社",
    "同氏",
    "この計画",
    "青葉計画",
]
TYPES = {
    "鈴木一郎": "Person",
    "鈴木": "Person",
    "同氏": "Person",
    "港": "Facility",
    "この計画": "Project",
    "青葉計画": "Project",
}
RELATIONS = ["acquires", "partnerOf", "builds", "ceoOf", "acquiredBy", "leads", "funds"]


@st.composite
def stories(draw) -> Story:
    lines = []
    for _ in range(draw(st.integers(1, 5))):
        words = draw(st.lists(st.sampled_from(CAST), min_size=1, max_size=4))
        marks = (f"<{w} {TYPES.get(w, 'Company')}{' pronoun' if w in CAST[8:12] else ''}>" for w in words)
        lines.append("".join(m + draw(st.sampled_from(["は", "が", "を", "と", "の", "、"])) for m in marks) + "語る。")
    story = Story("\n".join(lines))
    for _ in range(draw(st.integers(0, 6))):
        a, b = draw(st.sampled_from(story.mentions)), draw(st.sampled_from(story.mentions))
        group = draw(st.sampled_from([(0, 0), (1, 1), (2, 3)]))
        story.claim(a, draw(st.sampled_from(RELATIONS)), b, group=group, rank=draw(st.integers(0, 2)))
    return story


@settings(max_examples=60, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_order_of_mentions_and_claims_does_not_matter(story: Story, shuffle: random.Random):
    first = story.resolve()
    shuffle.shuffle(story.claims)
    shuffle.shuffle(story.mentions)
    assert story.resolve() == first


@settings(max_examples=60, deadline=None)
@given(stories())
def test_all_that_is_stored_is_resolved(story: Story):
    out = story.resolve()
    ids = {e.id for e in out.entities}
    assert len(ids) == len(out.entities)
    for fact in out.facts:
        assert {fact.subject, fact.object} <= ids
        assert fact.subject != fact.object
        assert 0 < fact.confidence < 1
    for ident, start, end in out.mentions:
        assert ident in ids
        assert 0 <= start < end <= len(story.document.text)


def test_a_quoted_name_with_a_noun_behind_it_is_not_how_a_thing_is_called():
    (member,) = Story("""<「光」計画 Project>が始まる。\n<光計画 Project>は順調だ。""").resolve().entities
    assert member.name == "光計画"


def test_a_source_among_many_is_not_whom_the_text_is_about():
    story = Story(
        "<青葉通信 MediaOrganization>など各メディアによると、<緑電機 Company>の工場で<同社 Company pronoun>の社長が話した。"
    )
    (place,) = [i for i, start, end in story.resolve().mentions if story.document.text[start:end] == "同社"]
    assert place == "緑電機"


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
    ],
)
def test_companies_are_called_by_their_beginning(story: str, count: int):
    assert len(Story(story.replace("。<", "。\n<")).resolve().entities) == count


def test_doctests():
    import doctest

    from kg.resolve import identity, names, pronouns, transliteration

    for module in (identity, names, pronouns, transliteration):
        assert doctest.testmod(module).failed == 0


def test_forms():
    assert key("「Star Gate」") == "stargate"
    assert legal_stem("（株）青葉") == organization_stem("青葉ホールディングス") == "青葉"
    assert surname_of("レオポルド", "レオポルド2世") and not surname_of("レオ", "レオポルド2世")
    assert surname_of("信長", "織田信長") and not surname_of("田", "織田信長一郎太")
    assert shortens("IAEA", "International Atomic Energy Agency")
    assert not shortens("日本", "東日本旅客鉄道", ("東日本", "旅客", "鉄道"))
    assert sounds_like("マイクロソフト", "Microsoft") and not sounds_like("アマゾン", "Adobe")
    assert asks("三社").count == 3 and asks("これら").count == 0


ARTICLE = """みなと電機、米リバーテックを買収

みなと電機ホールディングスは12日、米半導体大手リバーテック（Rivertech）を買収すると発表した。両社は昨年から提携している。
みなと電機の田所聡社長は「私たちはリバーテックを支援する」と述べた。田所氏は2019年に社長に就任した。
同社は来年、熊本県に新工場を建設する。経済日報によると、同社はRivertechの株式を保有している。
"""


@pytest.mark.model
def test_an_article(analyser):
    from kg import fact, mention

    document = Document("minato", ARTICLE)
    sentences = analyser(document)
    mentions = mention.find(document, sentences, ONTOLOGY)
    claims = fact.read(document, sentences, mentions, ONTOLOGY)
    out = resolve(document, sentences, mentions, claims, ONTOLOGY)
    where = {(start, end): ident for ident, start, end in out.mentions}

    def who(surface: str, n: int = 0) -> str:
        at = [m.start() for m in re.finditer(surface, ARTICLE)][n]
        return next(i for (start, end), i in where.items() if start <= at < end)

    assert who("みなと電機") == who("みなと電機", 2)
    assert who("リバーテック", 1) == who("Rivertech") == who("リバーテック", 2)
    assert who("田所聡") == who("田所氏")
    assert who("同社") == who("同社", 1) == who("みなと電機")
    assert resolve(document, sentences, mentions, claims, ONTOLOGY) == out


def test_a_firm_is_called_with_the_word_for_a_firm_too():
    story = Story("<トルム Company title=社>社は<海浜電機 Company>を買収した。")
    firm = next(
        e for e in resolve(story.document, story.sentences, story.mentions, [], ONTOLOGY).entities if e.name == "トルム"
    )
    assert ("トルム社", "ja") in firm.aliases
