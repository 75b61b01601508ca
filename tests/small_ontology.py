"""A small ontology with files of its own: what tests of reading an ontology start from, and break."""

from __future__ import annotations

from pathlib import Path

__all__ = ["CORE", "DEALS", "write"]

_WORDS = """ rdfs:label "?"@ja , "?"@en ; rdfs:comment "?"@ja , "?"@en ."""
CORE = f"""
@prefix kgo: <https://w3id.org/kg-builder/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
kgo:Thing a owl:Class ; {_WORDS}
kgo:Company a owl:Class ; rdfs:subClassOf kgo:Thing ; {_WORDS}
kgo:Place a owl:Class ; rdfs:subClassOf kgo:Thing ; {_WORDS}
kgo:Country a owl:Class ; rdfs:subClassOf kgo:Place ; {_WORDS}
kgo:University a owl:Class ; rdfs:subClassOf kgo:Thing ; {_WORDS}
kgo:acquires a kgo:Relation , owl:ObjectProperty ; rdfs:domain kgo:Company ; rdfs:range kgo:Company ; {_WORDS}
"""
DEALS = """
[[verb]]
relation = "acquires"
predicates = ["買収する", "傘下に収める"]
subject = "が"
object = ["を", "の"]
examples = [
  { text = "あおば電機はみなと銀行を買収した。", facts = ["あおば電機 | acquires | みなと銀行"] },
  { text = "あおば電機はみなと銀行を買収する予定だ。", facts = ["あおば電機 | acquires | みなと銀行 | Planned"] },
]
"""
_ENTITIES = """id\tclass\tja\ten\taliases\twithin
Japan\tCountry\t日本\tJapan\t\t
Aoba\tCompany\tあおば電機\tAoba\tアオバ\tJapan
"""


def write(folder: Path) -> None:
    """Writes the ontology into a new folder."""
    (folder / "frames").mkdir(parents=True)
    (folder / "core.ttl").write_text(CORE, encoding="utf-8")
    (folder / "entities.tsv").write_text(_ENTITIES, encoding="utf-8")
    (folder / "nouns-ja.toml").write_text('[heads]\nCompany = ["銀行"]\n[titles]\npost = ["社長"]\n', encoding="utf-8")
    (folder / "frames" / "deals.toml").write_text(DEALS, encoding="utf-8")
