"""The word lists of standing-ja.toml as sets, made once per ontology."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kg.model import Status
from kg.ontology import Embed, Light, Link, Ontology

__all__ = ["Words", "words_of"]


class Words:
    """Look-ups over the closed classes of words that carry standing."""

    def __init__(self, ontology: Ontology) -> None:
        frames = ontology.frames
        lists = {k: {n: frozenset(v) for n, v in t.items()} for k, t in frames.words.items()}
        self.cues: dict[str, Status] = {noun: found[0].status for noun, found in frames.cues.items()}
        self.links: dict[str, tuple[Link, ...]] = frames.links
        self.lights: dict[str, tuple[Light, ...]] = frames.lights
        self.embeds: dict[str, tuple[Embed, ...]] = frames.embeds
        self.posts = frozenset(
            n for n, found in frames.nouns.items() if n not in frames.verbs and any(f.role for f in found)
        )
        # Nouns that are verbal because a frame says so, though the dictionary knows them as plain (TOB, 公開買い付け).
        self.doings = frozenset(
            p.lemma for _, p in frames.verbs.written() if not p.fixed and p.phrase == p.lemma + "する"
        )
        # Verbs that are said of what changes as well as of who changes it (閉店する).
        self.alone = frozenset(
            p.lemma for table, p in frames.verbs.written() if not p.fixed and {"が", "を"} <= set(table.subject)
        )
        # What whoever takes a post is to whoever leaves it.
        self.succession = next((f.relation for found in frames.nouns.values() for f in found if f.successor), "")
        self.decisions = lists["people"]["decisions"]
        self.voices = lists["people"]["voices"]
        self.generic, self.people = lists["generic"]["nouns"], lists["people"]["nouns"]
        self.shells = lists["shell"]["nouns"]
        self.borne = tuple(lists["generic"]["borne"])
        self.unborne = tuple(lists["generic"]["unborne"])
        self.transparent = lists["transparent"]["nouns"]
        self.matters, self.findings = lists["matter"]["nouns"], lists["matter"]["findings"]
        self.talk, self.afloat = lists["talk"]["nouns"], lists["talk"]["afloat"]
        self.confirming = lists["talk"]["confirming"]
        self.perceiving, self.considering = lists["talk"]["perceiving"], lists["talk"]["considering"]
        self.spokesmen = tuple(lists["talk"]["spokesmen"] | lists["talk"]["managers"])
        self.true, self.untrue, self.wrongly = (lists["talk"][key] for key in ("true", "untrue", "wrongly"))
        self.false, self.dying = tuple(lists["talk"]["false"]), lists["talk"]["dying"]
        self.purpose = lists["transparent"]["purpose"]
        self.ceased_adverbs = lists["morphology"]["ceased_adverbs"]
        self.statives = lists["morphology"]["statives"]
        self.trading = lists["morphology"]["trading"]
        self.stances = lists["morphology"]["stances"]
        self.abilities = lists["morphology"]["abilities"]
        self.enabling = lists["morphology"]["enabling"]
        self.forced = lists["morphology"]["forced"]
        self.given = tuple(lists["morphology"]["given"])
        self.wished, self.driven = (tuple(frames.words["morphology"][k]) for k in ("wished", "driven"))
        self.formal, self.when = lists["formal"]["nouns"], tuple(frames.words["formal"]["when"])
        self.before_main = lists["formal"]["occasions"]
        self.once_done = lists["formal"]["once_done"]
        self.naming = lists["calling"]["verbs"]
        self.quoting = self.naming | lists["calling"]["others"]
        self.grounds = dict.fromkeys(lists["grounds"]["nouns"], Status.ACTUAL)
        self.grounds |= dict.fromkeys(lists["grounds"]["aims"], Status.PLANNED)
        self.beside, self.houses, self.owned, self.state_organs, self.several, self.joined = (
            tuple(frames.words["whereabouts"][k])
            for k in ("beside", "houses", "owned", "state_organs", "several", "joined")
        )
        self.unowned, self.among = lists["whereabouts"]["unowned"], lists["whereabouts"]["among"]
        self.members = lists["figure"]["members"]
        self.anybody = tuple(frames.words["generic"]["anybody"])
        self.of_holder = lists["office"]["behind"]
        self.showing = tuple(lists["showing"]["nouns"])
        self.closing, self.pressing = lists["pace"]["closing"], lists["pace"]["pressing"]
        self.dragging, self.procedures = lists["pace"]["dragging"], lists["pace"]["procedures"]
        self.finishing = lists["pace"]["finishing"]
        self.needs = lists["morphology"]["needs"]
        self.judged, self.sure = lists["morphology"]["judged"], lists["morphology"]["sure"]
        self.former_adverbs = lists["morphology"]["former_adverbs"]
        self.comments, self.conditions = lists["morphology"]["comments"], lists["morphology"]["conditions"]
        self.glad, self.instances = lists["morphology"]["glad"], lists["morphology"]["instances"]
        self.conjecture = tuple(frames.words["morphology"]["conjecture_text"])
        self.according = tuple(sorted(frames.words["according"]["markers"], key=len, reverse=True))
        self.carriers = lists["according"]["carriers"]
        self.reporting = lists["reporting"]["verbs"]
        self.occasions = lists["occasion"]["verbs"]
        self.occasion_nouns = tuple(frames.words["occasion"]["nouns"])
        self.gatherings = tuple(frames.words["occasion"]["gatherings"])
        self.meetings = tuple(frames.words["occasion"]["meetings"])
        self.sittings = tuple(frames.words["occasion"]["sittings"])
        self.events, self.happening = lists["morphology"]["events"], lists["morphology"]["happening"]
        self.undirected = lists["undirected"]["verbs"]
        self.choosing = lists["choice"]["verbs"]
        self.placing = lists["placing"]["verbs"]
        self.duties = lists["duty"]["verbs"]
        self.handing = lists["handing"]["verbs"]
        self.effects = lists["effect"]["nouns"]
        self.listeners = tuple(frames.words["listener"]["nouns"])
        self.organs, self.works, self.sites = (tuple(frames.words["organ"][k]) for k in ("nouns", "works", "sites"))
        self.halts, self.ongoing = lists["halt"]["verbs"], lists["halt"]["nouns"]
        self.off = self.halts | lists["halt"]["postponing"]
        self.charges, self.detaining = lists["charge"]["verbs"], lists["charge"]["detaining"]
        self.voiced, self.judging = lists["stance"]["verbs"], lists["stance"]["judging"]
        self.weighing, self.withdrawing = lists["stance"]["weighing"], lists["stance"]["withdrawing"]
        self.deed_nouns, self.deed_links = lists["deed"]["nouns"], lists["deed"]["links"]
        self.deed_leaders, self.deed_trailers = lists["deed"]["leaders"], lists["deed"]["trailers"]
        self.deed_vague = tuple(frames.words["deed"]["vague"])
        self.grants, self.applying = lists["grant"]["nouns"], lists["grant"]["verbs"]
        self.commands = lists["grant"]["commands"]
        self.proposed, self.granting = tuple(lists["grant"]["proposed"]), lists["grant"]["granting"]
        self.settled = lists["settled"]["nouns"]
        self.sums, self.spending = lists["sum"]["nouns"], lists["sum"]["verbs"]
        self.footings = lists["footing"]["nouns"]
        self.settling = lists["settled"]["verbs"]
        self.siding, self.views = frozenset(lists["view"]["siding"]), frozenset(lists["view"]["nouns"])
        self.belonging = frozenset(lists["belonging"]["verbs"])
        self.pledging, self.pledged = lists["pledge"]["verbs"], lists["pledge"]["nouns"]
        self.amounting, self.forecasting = lists["figure"]["verbs"], lists["figure"]["forecast"]
        self.foreseen, self.changing = lists["figure"]["foreseen"], frozenset(lists["figure"]["changing"])
        self.coming = dict.fromkeys(self.foreseen, Status.PLANNED)  # 純利益予想
        self.coming |= dict.fromkeys(lists["filling"]["candidates"], Status.POSSIBLE)  # 社長候補
        self.deciding = lists["filling"]["deciding"]
        self.each = tuple(frames.words["figure"]["each"])  # 1株利益
        self.earning, self.flagship = lists["figure"]["earning"], tuple(frames.words["figure"]["flagship"])
        self.against = {"に": tuple(frames.words["play"]["conceded"]), "から": tuple(frames.words["play"]["off"])}
        self.measures = tuple(frames.words["figure"]["measures"])
        self.holding = lists["figure"]["holding"]
        self.shares = tuple(frames.words["figure"]["shares"])  # 出資比率
        self.own_deeds, self.takeovers = lists["morphology"]["own_deeds"], lists["morphology"]["takeovers"]
        self.turns, self.aims = lists["morphology"]["turns"], lists["morphology"]["aims"]
        self.afterwards = tuple(frames.words["morphology"]["later_adverbs"])  # 後に社長に就任する
        self.in_trade = lists["organ"]["in_trade"]  # 同業のX社
        self.arms = tuple(frames.words["organ"]["arms"])  # 欧州法人社長
        self.heads = lists["organ"]["heads"]  # 中国本部長
        self.around = lists["organ"]["around"]  # アジア地域本部長
        self.losing = tuple(frames.words["figure"]["losing"])
        self.results, self.presenting = tuple(frames.words["figure"]["results"]), lists["figure"]["presenting"]
        scope, staff = (_any_of(frames.words["figure"][key]) for key in ("scope", "staff"))
        self.staff = re.compile(f"{scope}*{staff}(?:数|総数)?")
        self.habitual = lists["morphology"]["habitual_adverbs"]
        self.open_stop = lists["open"]["stop"]
        ministries = {i: stems for i, stems in frames.words["ministry"].items() if i != "posts"}
        self.holders = {
            stem + post: i for i, stems in ministries.items() for stem in stems for post in lists["ministry"]["posts"]
        }
        self.abroad = {post: ident for ident, posts in lists["abroad"].items() for post in posts}
        self.holders |= {post: ident for ident, posts in lists["holder"].items() for post in posts}
        self.named_by = {post: ident for ident, posts in lists["named_by"].items() for post in posts}
        self.seats = {noun: (kind,) for kind, nouns in frames.words["seat"].items() for noun in nouns}
        houses = [(post, end) for end, posts in frames.words["body"].items() for post in posts]
        self.housed = {post: tuple(end for p, end in houses if p == post) for post, _ in houses}
        self.unowned = lists["unowned"]["nouns"]
        self.groups = tuple(lists["unowned"]["groups"])
        self.delegates, self.joint_posts = lists["unowned"]["delegates"], tuple(lists["unowned"]["joint"])
        self.mutual = tuple(lists["mutual"]["events"])
        self.disciplines = tuple(lists["unowned"]["disciplines"])
        self.heavenly = lists["unowned"]["heavenly"]
        self.trades = lists["unowned"]["trades"]
        self._of_clauses(frames.words)
        prefix = lists["prefix"]
        self.once = tuple(prefix["once"])
        self.opposing, self.posted = prefix["opposing"], tuple(prefix["posted"])
        self.prefixes: dict[str, Status] = {
            **dict.fromkeys(prefix["ceased"], Status.CEASED),
            **dict.fromkeys(prefix["planned"], Status.PLANNED),
            **dict.fromkeys(prefix["actual"], Status.ACTUAL),
        }
        self.longest_prefixes = tuple(sorted(self.prefixes.items(), key=lambda x: -len(x[0])))
        self.noun_endings = frozenset(noun[-2:] for noun in frames.nouns)  # of the short ones, the whole

    def harms(self, event: str) -> bool:
        """Whether an event is one in which people come to harm: 土砂崩れ, 台風7号."""
        return event.endswith(self._harming) or event.rstrip("0123456789０１２３４５６７８９号").endswith(self._harming)

    def _of_clauses(self, words: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        """What clauses and nouns tell of; sets of words, tuples of endings."""
        scene = words["scene"]
        self.loading = frozenset(scene["loading"])
        self.entering = frozenset(scene["entering"])
        self.held = frozenset(scene["held"])
        self.lying = frozenset(scene["lying"])
        self.joining = frozenset(scene["joining"])
        self.opening = frozenset(scene["opening"])
        self.markets = frozenset(scene["markets"])
        self.ways = tuple(scene["ways"])
        self.caught, self._harming = frozenset(scene["caught"]), tuple(scene["harming"])
        self.leaving = frozenset(scene["leaving"])
        self.by_way = frozenset(scene["by_way"])
        self.ending = frozenset(scene["ending"])
        self.alike = frozenset(scene["alike"])
        self.measured = frozenset(scene["measured"])
        self.having = frozenset(scene["having"])
        self.ahead = scene["ahead"]
        meeting = words["meeting"]
        self.contending = frozenset(meeting["contending"])
        self.games, self.assemblies = tuple(meeting["games"]), tuple(meeting["assemblies"])
        self.meeting = frozenset(meeting["meeting"])
        self.envoys = meeting["envoys"]
        self.outcomes = frozenset(meeting["outcomes"])
        self.manner = frozenset(meeting["manner"])
        self.conferring = tuple(meeting["conferring"])
        trial = words["trial"]
        self.suits = frozenset(trial["suits"])
        self.suing = frozenset(trial["suing"])
        self.claiming = frozenset(trial["claiming"])
        self.accusing = frozenset(trial["accusing"])
        self.suing_together = self.claiming | frozenset(trial["bringing"])
        self.ordering = frozenset(trial["ordering"])
        self.judges = frozenset(trial["judges"])
        self.court = re.compile("(?:" + "|".join(trial["courts"]) + ")(?:[一-龥ァ-ヶー]{1,6}支部)?$")
        self.accused = trial["accused"]
        self.tried = frozenset(trial["tried"])
        self.sentencing = frozenset(trial["sentencing"])
        self.officers = trial["officers"]
        self.suspects = trial["suspects"]
        self.police = trial["police"]
        self.wrongs = trial["wrongs"]
        self.suspicions = trial["suspicions"]
        self.suspect = (*trial["doubts"], *trial["affairs"])
        self.supposing = frozenset(trial["supposing"])
        self.undergoing = frozenset(trial["undergoing"])
        self.receiving = frozenset(trial["receiving"])
        self.wronged = trial["wronged"]
        self.rulings = frozenset(trial["rulings"])
        office = words["office"]
        self.promoted = frozenset(office["promoted"])
        self.instead = frozenset(office["instead"])
        self.origins = frozenset(office["origins"])
        self.national = office["national"]
        self.candidates = frozenset(office["candidates"])
        self.terms = dict.fromkeys(office["incumbents"], Status.ACTUAL) | dict.fromkeys(office["former"], Status.CEASED)
        self.branches = office["branches"]
        self.governments = office["governments"]
        source = words["source"]
        self.press = source["press"]
        self.documents = source["documents"]
        self.editions = source["editions"]
        self.contents = frozenset(source["contents"])
        self.printed = source["print"]
        request = words["request"]
        self.demanding = frozenset(request["demanding"])
        self.directing = self.demanding | frozenset(request["directing"])
        self.addressing = frozenset(request["addressing"])
        venture = words["venture"]
        self.joint = frozenset(venture["joint"])
        self.together = frozenset(venture["together"])
        self.stakes = venture["stakes"]
        self.capacities = frozenset(venture["capacities"])
        self.counts = frozenset(venture["counts"])
        fame = words["fame"]
        self.famous, self.releasing = frozenset(fame["known"]), frozenset(fame["releasing"])
        self.performers = fame["performers"]
        self.orders = fame["orders"]
        self.characters = fame["characters"]

    def office(self, noun: str) -> Link | None:
        """The link that a verbal noun of taking or leaving a post is (就任, 退任), None for other nouns."""
        return next((link for link in self.links.get(noun, ()) if link.event or link.personal), None)

    def cue(self, noun: str) -> Status | None:
        """The status that a clause-closing noun gives (予定: Planned), None for other nouns."""
        return self.cues.get(noun)

    def carries(self, noun: str) -> bool:
        """Whether a noun that a clause modifies carries the clause on instead of being an argument of it."""
        return noun in self.cues or noun in self.transparent or noun in self.purpose


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


@lru_cache(maxsize=4)
def words_of(ontology: Ontology) -> Words:
    """The word lists of an ontology, made once."""
    return Words(ontology)
