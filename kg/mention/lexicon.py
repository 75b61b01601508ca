"""The words of words-ja.toml beside the ontology's head nouns: what a suffix, a title or a pro-form says of a class."""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache

from kg.mention.words import tables, words
from kg.ontology import Ontology
from kg.ontology.entities import Known

__all__ = ["Lexicon", "lexicon", "normal"]

_KEPT, _OFTEN = 32768, 8192  # nouns of which it is known what they say, and what is asked of words time and again


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """A name as it is compared: NFKC, case-folded, without spaces and middle dots.

    >>> normal("Ｓｏｆｔ　Ｂａｎｋ")
    'softbank'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if not c.isspace() and c not in "・·‐‑–—-=＝")


def _by_word(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words}


class Lexicon:
    """Word lists by purpose, and the ontology's classes. Made once for an ontology by `lexicon`."""

    def __init__(self, ontology: Ontology) -> None:
        words = tables()
        self.ontology = ontology
        self._above = ontology.above
        self.honorifics = _by_word(words["honorifics"])
        self.before = _by_word(words["before"])
        self.forms = _by_word(words["forms"])
        self.definitions = _by_word(words["definitions"])
        self.pronouns = _by_word(words["pronouns"])
        self.ginza = _by_word(words["ginza"])
        self.callers = _by_word(words["callers"])
        self.determiners = frozenset(words["determiners"]["words"])
        self.pointing = frozenset(word[0] for word in (*self.pronouns, *self.determiners))  # what one begins with
        self.anaphors = frozenset(words["determiners"]["anaphors"])
        self.quantifiers = frozenset(words["quantifiers"]["words"])
        self.leaders = frozenset(words["leaders"]["words"])
        self.appositives = frozenset(words["appositives"]["words"])
        self.firms = frozenset(words["firms"]["words"])
        self.trades = frozenset(words["trades"]["words"])
        self.leagues = tuple(words["leagues"]["words"])
        self.wares = frozenset(words["wares"]["words"])
        self.running = frozenset(words["running"]["words"])
        self.dealings = {case: frozenset(deals) for case, deals in words["dealings"].items()}
        self.trailers = frozenset(words["trailers"]["words"])
        self.doings = frozenset(words["doings"]["words"])
        self.generic = frozenset(words["generic"]["words"])
        self.happenings = frozenset(words["happenings"]["words"])
        self.disasters = frozenset(words["happenings"]["disasters"])
        self.meetings = tuple(words["happenings"]["meetings"])
        self.held = tuple(words["happenings"]["held"])
        self.plain = frozenset(words["plain"]["words"])
        self.native = frozenset(words["native"]["words"])
        self.formal = frozenset(words["formal"]["words"])
        self.sports = frozenset(words["sports"]["words"])
        self.deeds = frozenset(words["sports"]["deeds"])
        self.discipline_endings = tuple(ontology.frames.words["unowned"]["disciplines"])
        self.disciplines = frozenset(self.discipline_endings)
        self.ordinal = frozenset(words["ordinal"]["words"])
        self.countries: dict[str, str] = words["countries"]
        self.nations: dict[str, str] = words["nations"]
        self.common_latin = frozenset(words["common_latin"]["words"])
        self._below: dict[tuple[str, tuple[str, ...]], bool] = {}
        self._title = lru_cache(_KEPT)(self._found_title)
        self.class_of, self.listed = lru_cache(_KEPT)(self._class_of), lru_cache(_OFTEN)(self._listed)
        self.titled, self.office = lru_cache(_OFTEN)(self._titled), lru_cache(_OFTEN)(self._office)

    @cached_property
    def cited(self) -> dict[str, Known]:
        """The known papers and agencies by what is left of their names without 新聞 or 通信, as they are cited, where that is
        no place's name too."""
        entities, forms = self.ontology.entities, words("papers")["words"]
        out: dict[str, Known] = {}
        for entity in entities.by_id.values():
            paper = entity.type == "MediaOrganization" and entity.ja.endswith(tuple(forms))
            for name in entity.names if paper else ():
                short = name.removesuffix("社").removesuffix("新聞").removesuffix("通信")
                if 1 < len(short) < len(name) and not any(e is not entity for e in entities.match(short)):
                    out[short] = entity
        return out

    def _class_of(self, noun: str) -> str:
        """The class that a noun's last part gives (地方裁判所 -> GovernmentBody), "" where none is known."""
        return self.ontology.head_class(noun) or ""

    def _listed(self, noun: str) -> str:
        """The class of a noun that is a head noun or a title as a whole (法案: Work, ランナー: Person), else ""."""
        return self.class_of(noun) if self.titled(noun) or self.ontology.nouns.heads.get(noun) else ""

    def is_a(self, name: str, above: str) -> bool:
        """True where the class is the other or lies below it; unknown classes are nothing."""
        return bool(name) and (name == above or above in self._above.get(name, ()))

    def is_any(self, name: str, above: tuple[str, ...]) -> bool:
        """True where the class is one of the others or lies below one."""
        known = self._below.get((name, above))
        if known is None:
            known = self._below[name, above] = any(self.is_a(name, kind) for kind in above)
        return known

    def title(self, noun: str) -> bool:
        """True for what may be written after a person's name: 氏, 容疑者, 社長, ビジネス相."""
        return self._title(noun) is not None or self.is_a(self.class_of(noun), "Person")

    def honorific(self, noun: str) -> str:
        """The class that a word gives the name before it by itself (氏, 容疑者: Person; 社: Company), else ""."""
        found = self._title(noun)
        if found is not None and found[0] == noun and found[1] in ("honorific", "standing"):
            return "Person"
        return self.honorifics.get(noun, "")

    def _titled(self, noun: str) -> bool:
        """True for a word that is a title as a whole: 大統領, 氏."""
        found = self._title(noun)
        return found is not None and found[0] == noun

    def post(self, noun: str) -> bool:
        """True for a post in some body: 社長, 首相."""
        found = self._title(noun)
        return found is not None and found[1] == "post"

    def _office(self, noun: str) -> bool:
        """True for a word that is a post as a whole: 首相, not 暫定首相."""
        return self.titled(noun) and self.post(noun)

    def _found_title(self, noun: str) -> tuple[str, str] | None:
        return self.ontology.title(unicodedata.normalize("NFKC", noun))


@lru_cache(maxsize=4)
def lexicon(ontology: Ontology) -> Lexicon:
    """The lexicon over an ontology, made once for each."""
    return Lexicon(ontology)
