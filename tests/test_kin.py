"""Families that articles tell in rows, beside names and of whom they are about."""

from __future__ import annotations

from tests.sayings import keeps_out, says

MAKOTO = "高木誠は東京都出身の画家。"

SAID = [
    ("高木氏の父は、元外相の高木健氏。", ["高木健 | hasChild | 高木"]),
    (MAKOTO + "母は歌手の高木花子、父は俳優の森田修。", ["高木花子 | hasChild | 高木誠", "森田修 | hasChild | 高木誠"]),
    (MAKOTO + "妻は女優の高木花子、長男は俳優の高木健。", ["高木花子 | spouseOf | 高木誠", "高木誠 | hasChild | 高木健"]),
    (MAKOTO + "娘の高木花子も女優である。", ["高木誠 | hasChild | 高木花子"]),
    ("高木誠は俳優で、娘の高木花子も女優である。", ["高木誠 | hasChild | 高木花子"]),
    ("高木誠には妻の恵との間に長男の高木健がいる。", ["高木誠 | hasChild | 高木健"]),
    ("高木誠容疑者は20日、長女の高木花さん(5)を殴った疑いで逮捕された。", ["高木誠 | hasChild | 高木花"]),
    # who has the family name too
    ("佐伯氏の妻の佐伯花子さんが来日した。", ["佐伯 | spouseOf | 佐伯花子"]),
    ("高木誠首相は10日、帰国した。高木氏の妻の高木花子さんも同行した。", ["高木花子 | spouseOf | 高木誠"]),
    ("ノルド大統領の長女のリサ・ノルドさんが来日した。", ["ノルド | hasChild | リサ・ノルド"]),
    ("画家の中村修さんが3日、若草市で死去した。長く連れ添ったローザ夫人が喪主を務める。", ["ローザ | spouseOf | 中村修"]),
    # 夫人 behind a name is what its bearer is
    ("ノルド大統領とエルザ夫人は北湊市を訪れた。", ["エルザ | spouseOf | ノルド"]),
    ("作家の森田修さんと、妻で画家の佐伯恵さんが来場した。", ["佐伯恵 | spouseOf | 森田修"]),
    ("佐伯健氏夫人・花枝さんが20日、死去した。", ["佐伯健 | spouseOf | 花枝"]),
    ("高木花子は歌手高木健の妹で、女優としても活動する。", ["高木健 | siblingOf | 高木花子"]),
]  # fmt: skip
UNSAID = [
    (MAKOTO + "母は歌手の高木花子、父は俳優の森田修。", "森田修 | hasChild | 高木花子"),
    (MAKOTO + "森田修さんの長女の森田花さんと会った。", "高木誠 | hasChild"),
    ("森田修氏と恵夫人の長男・健氏が社長になった。", "健 | spouseOf"),
    ("行方が分からないのは森田恵さん(5)二女の花さん(3)の2人。", "spouseOf"),
    ("高木誠さん方で火事があり、妻の花子さんが死亡した。", "hasChild"),
    ("高木誠氏は、北湊市長の父の森田修氏と会った。", "森田修 | hasChild | 高木誠"),
]

test_said = says(SAID)
test_unsaid = keeps_out(UNSAID)
