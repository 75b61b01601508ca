"""What local news tell in the last few words of a report: until when, by whom, on what, with whom."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

EXHIBITION = "北浜市立美術館で14日、特別展「光の記憶」が始まった。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (EXHIBITION + "8月31日まで。", ["光の記憶 | endDate | 2025-08-31 | Planned"]),
        (EXHIBITION + "会期は8月31日まで。", ["光の記憶 | endDate | 2025-08-31 | Planned"]),
        (EXHIBITION + "20日まで、無料で入れる。", ["光の記憶 | endDate | 2025-06-20 | Planned"]),
        (EXHIBITION + "主催は青葉新聞社。", ["青葉新聞社 | operates | 光の記憶"]),
        (
            "15日、青葉県で地震がありました。震源地は若草湾で、震源の深さは30キロと推定されています。",
            ["地震 | occurredIn | 若草湾"],
        ),
        (
            "15日、青葉県で地震がありました。この地震で、北浜市では70代の女性ら3人がけがをしました。",
            ["地震 | hasCasualties | 3 人"],
        ),
        ("ゲーム「星の騎士5」が10日に発売される。価格は8980円。", ["星の騎士5 | hasCost | 8980 JPY"]),
    ],
)
def test_what_few_words_tell_of_the_sentence_before(extracted, text: str, wanted: list[str]) -> None:
    assert not missing(extracted(text), wanted)


@pytest.mark.parametrize(
    "text",
    [
        EXHIBITION + "8月31日までに応募すると、図録がもらえる。",  # by when somebody does something
        "高木誠氏は14日、北浜市を訪れた。8月31日まで。",  # no event was told of
    ],
)
def test_other_dates_end_nothing(extracted, text: str) -> None:
    assert not any(" | endDate | " in line for line in told(extracted(text)))


def test_whoever_has_a_title_of_his_own_is_not_what_the_noun_before_the_list_says(extracted) -> None:
    lines = told(extracted("映画「遠い灯台」が公開された。主演の宮坂玲奈さん、堤隆一監督が登壇した。"))
    assert any(line.startswith("宮坂玲奈 | performerOf | 遠い灯台") for line in lines), lines
    assert not any(line.startswith("堤隆一 | performerOf") for line in lines), lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "監督賞はマリア・ロペス、主演男優賞は「砂の街」のトム・ハリスがそれぞれ受賞した。",
            ["トム・ハリス | performerOf | 砂の街", "マリア・ロペス | awardReceived | 監督賞"],
        ),
        ("最優秀賞は高木誠投手が選ばれた。", ["高木誠 | awardReceived | 最優秀賞"]),
        ("歌手の高木彩さんが新人賞など5部門を制した。", ["高木彩 | awardReceived | 新人賞"]),
        (
            "プロ野球・海浜アークスは15日、大森健一監督が退任すると発表した。",
            ["大森健一 | holdsPositionAt | 海浜アークス"],
        ),
    ],
)
def test_prizes_and_teams(extracted, text: str, wanted: list[str]) -> None:
    assert not missing(extracted(text), wanted)


def test_a_prize_for_one_thing_says_nothing_of_another(extracted) -> None:
    text = "監督賞はマリア・ロペス、主演男優賞は「砂の街」のトム・ハリスがそれぞれ受賞した。"
    assert not any(line.startswith("トム・ハリス | creatorOf") for line in told(extracted(text)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "作家の高木誠さんが12日、死去した。78歳。若草町出身。1990年に青葉文学賞。2010年に旭日小綬章。",
            ["高木誠 | awardReceived | 青葉文学賞", "高木誠 | awardReceived | 旭日小綬章"],
        ),
        ("協会は若草賞に高木誠氏（46）の「灯の海」を選んだと発表した。", ["高木誠 | awardReceived | 若草賞"]),
        ("若草町の国道でバスが横転した。乗客約80人のうち5人が軽傷。", ["横転 | hasCasualties | 5 人"]),
        ("15日未明、若草町の住宅から火が出た。この火事で2人が死亡した。", ["火 | hasCasualties | 2 人"]),
    ],
)
def test_prizes_in_lives_and_harm_in_few_words(extracted, text: str, wanted: list[str]) -> None:
    assert not missing(extracted(text), wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "日本の白石美波(みなみ)選手(17,若草体操クラブ)は銅メダルを獲得した。",
            ["白石美波 | awardReceived | 銅メダル", "白石美波 | affiliatedWith | 若草体操クラブ"],
        ),
        ("若草駅で、停まっていた列車の車内で瓶が爆発した。", ["爆発 | occurredIn | 若草駅"]),
        (
            "競泳の世界選手権第3日は14日、湊市で行われ、白石美波が2位に入った。優勝は米国のケイト・ハリソン。",
            ["ケイト・ハリソン | wins | 世界選手権"],
        ),
        (
            "女子200メートル個人メドレー決勝で、白石美波が銀メダルを獲得した。優勝は米国のケイト・ハリソン。",
            ["ケイト・ハリソン | wins | 女子200メートル個人メドレー決勝"],
        ),
    ],
)
def test_contests_and_those_who_take_part(extracted, text: str, wanted: list[str]) -> None:
    assert not missing(extracted(text), wanted)


def test_credits_in_a_row_are_each_of_one(extracted) -> None:
    text = "ドラマ「影法師」が製作される。監督は「静かな航路」の遠藤圭吾さん、主演は俳優の風間亮さん。"
    lines = told(extracted(text))
    assert any(line.startswith("風間亮 | performerOf | 影法師") for line in lines), lines
    assert not any(line.startswith("風間亮 | creatorOf") for line in lines), lines


def test_a_mayor_is_not_called_by_the_town(extracted) -> None:
    assert not missing(extracted("若草市の高木誠市長が会見した。"), ["高木誠 | headOfGovernmentOf | 若草市"])
