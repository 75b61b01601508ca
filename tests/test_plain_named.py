"""Bodies called by common words."""

from __future__ import annotations

import pytest

from kg import mention
from kg.model import Document, MentionKind
from kg.ontology import Ontology

NAMED = [
    ("劇団白い舟は9月に公演する。", "劇団白い舟"),
    ("楽団みずいろの空は10日、演奏会を開いた。", "楽団みずいろの空"),
    ("NPO法人こどもの森は拠点を開いた。", "こどもの森"),
    ("社会福祉法人ひかりの里が運営する。", "ひかりの里"),
    ("学校法人みどりの丘は大学を開校する。", "みどりの丘"),
    ("株式会社白い舟は新商品を発売した。", "株式会社白い舟"),
    ("特別養護老人ホームあおぞらの里で火災があった。", "あおぞらの里"),
]
NOT_NAMED = [
    "劇団の小屋で火災があった。",
    "学校法人の理事長が会見した。",
    "劇団員の声を聞いた。",
    "市民団体の声が届いた。",
]


def names(text: str, analyser) -> set[str]:
    """The names that are read in a text."""
    document = Document("d", text)
    found = mention.find(document, analyser(document), Ontology.load())
    return {m.surface for m in found if m.kind is MentionKind.NAME}


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_the_form_of_a_body_leads_to_a_name_of_common_words(text: str, name: str, analyser) -> None:
    assert name in names(text, analyser)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_a_body_has_is_no_name(text: str, analyser) -> None:
    assert names(text, analyser) == set()
