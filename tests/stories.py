"""Stories whose mentions are marked by hand, for the tests of what is resolved: no model is loaded."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    MentionKind,
    Sentence,
    SentenceKind,
    Token,
)
from kg.ontology import Ontology
from kg.resolve import resolve

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


def rule(story: Story, name: str) -> Story:
    last = story.claims[-1]
    story.claims[-1] = replace(last, evidence=replace(last.evidence, rule=name))
    return story
