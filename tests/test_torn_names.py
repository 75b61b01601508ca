"""Names that the dictionary tears apart or runs together: in hiragana, with a common word for a given name, before long posts."""

from __future__ import annotations

import pytest

from tests.sayings import says

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        # hiragana, by the seat, the trade before, or the ending
        ("同業のよつばや商事（北浜市）の株式を取得する。", "よつばや商事", "Company"),
        ("後継の店は、しおかぜフーズ（湊市）が担う。", "しおかぜフーズ", "Company"),
        ("食品スーパーのたけのや（若草市）が破産を申請した。", "たけのや", "Company"),
        ("居酒屋を運営するはなさきが北湊重工に店を譲った。", "はなさき", "Company"),
        ("業界3位のこまどりは新しい店を出す。", "こまどり", "Company"),
        ("菓子メーカーのきたかぜは4日、社長の交代を発表した。", "きたかぜ", "Company"),
        ("さんかく銀行は4日、支店を閉じた。", "さんかく銀行", "Company"),
        # given names that are common words or torn, and family names before a bureau
        ("後任には高橋成人官房長が就いた。", "高橋成人", "Person"),
        ("お笑いコンビの高木等さん（47）が司会を務めた。", "高木等", "Person"),
        ("部長を音野まりかさんが演じる。", "音野まりか", "Person"),
        ("松井刑事局長は再発の防止に努めると述べた。", "松井", "Person"),
        # a long post behind the whole name
        ("経営を支えた高木誠HD社長（72）も退任する。", "高木誠", "Person"),
        ("佐伯健地区長は「長く待った」と話した。", "佐伯健", "Person"),
        ("山下剛若草税務署次長が説明した。", "若草税務署", "GovernmentBody"),
        ("次官には村田智恵医療政策局長が就く。", "村田智恵", "Person"),
        ("高木健元経済再生担当相が選ばれた。", "高木健", "Person"),
        ("篠原健駐ヨルダン大使が着任した。", "篠原健", "Person"),
        # what stands before or behind names
        ("湊発北浜行きの列車が脱線した。", "北浜", "City"),
        ("主演は米女優リサ・ベラード。", "リサ・ベラード", "Person"),
        ("最高賞若草賞は高木誠監督の作品が受けた。", "若草賞", "Award"),
        ("佐伯賞に選ばれた。", "佐伯賞", "Award"),
        ("米ノルデンホールディングスは4日、買収を発表した。", "ノルデンホールディングス", "Company"),
        ("福田泰幸・湊FC監督が退任する。", "福田泰幸", "Person"),
        # titles
        ("一人芝居「夜の庭」が話題を呼んだ。", "夜の庭", "Work"),
        ("高木誠監督「鳥は帰らない」が上映された。", "鳥は帰らない", "Work"),
        ("「遠い橋」（高木誠監督）で賞を受けた。", "遠い橋", "Work"),
    ],
)
def test_names_are_whole(types, text: str, name: str, wanted: str) -> None:
    found = types(text)
    assert found.get(name) == wanted or (wanted == "City" and found.get(name) in ("City", "Place", "Region")), found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("海浜電機は工場を運営するとともに新しい店を出す。", "ととも"),
        ("発表したうえで会社を設立した。", "うえで会社"),
        ("うちは銀行に勤めている。", "うちは銀行"),
        ("さまざまな会社（湊市）が参加した。", "さまざまな会社"),
        ("大手のほとんどが値上げした。", "ほとんど"),
        ("湊食品、若草製粉を連結子会社化\n湊食品は10日、若草製粉の株式を買い増すと発表した。", "連結子会社化"),
    ],
)
def test_words_of_a_sentence_are_no_names(types, text: str, word: str) -> None:
    assert word not in types(text)


test_labels_are_topics = says([
    ("映画「遠い汽笛」が7月に公開される。\n監督：高瀬和彦\n脚本：西野あかり\n配給：青葉シネマ\n出演：佐伯健、立花さやか", [
        "高瀬和彦 | creatorOf | 遠い汽笛", "西野あかり | creatorOf | 遠い汽笛", "青葉シネマ | publishes | 遠い汽笛",
        "佐伯健 | performerOf | 遠い汽笛", "立花さやか | performerOf | 遠い汽笛",
    ]),
    ("映画「遠い汽笛」が7月に公開される。\n監督・脚本＝高瀬和彦", ["高瀬和彦 | creatorOf | 遠い汽笛"]),
    ("受賞者は次の通り。\n▽最優秀賞＝高木誠（海浜電機）\n▽大賞＝長谷部静香「冬の橋」\n▽優秀賞　佐伯花\n【奨励賞】三枝洋介、大場健", [
        "高木誠 | awardReceived | 最優秀賞", "長谷部静香 | awardReceived | 大賞", "長谷部静香 | creatorOf | 冬の橋",
        "佐伯花 | awardReceived | 優秀賞", "三枝洋介 | awardReceived | 奨励賞", "大場健 | awardReceived | 奨励賞",
    ]),
    ("株式会社海浜フーズは冷凍食品を製造する。\n本社：青葉県湊市\n従業員数：120人", [
        "海浜フーズ | headquarteredIn | 湊市", "海浜フーズ | hasEmployees | 120 人",
    ]),
    ("大賞は長谷部静香さんの「冬の橋」。", ["長谷部静香 | awardReceived | 大賞"]),
])  # fmt: skip


test_who_is_meant = says([
    # a column of deaths goes from one to the next
    ("中日で活躍した北条健氏が肺炎のため死去した。61歳だった。1963年、青葉県出身。\n"
     "阪神で活躍した大月勝氏が肺がんのため逝去。68歳。1946年、大阪生まれ。1969年に南海に入団。", [
        "北条健 | bornIn | 青葉県", "大月勝 | bornIn | 大阪", "大月勝 | worksFor | 南海",
    ]),
    # a rival is told aside
    ("若草ストアは10日、北湊市に大型店を開く。競合するカネハルは昨年、店を閉めた。地元の青葉農協から野菜を仕入れる。"
     "初年度に20億円の売上高を目指す。", [
        "青葉農協 | suppliesTo | 若草ストア", "若草ストア | hasRevenue | 2000000000 JPY | Planned",
    ]),
    # what is to come
    ("高木誠投手は21日の若草スターズ戦に先発する。", ["高木誠 | participatesIn | 若草スターズ戦 | Planned"]),
    ("青葉柔道連盟の高木誠理事長は陳謝した。", ["高木誠 | chairpersonOf | 青葉柔道連盟"]),
])  # fmt: skip
