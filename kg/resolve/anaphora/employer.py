"""The firm or team that somebody joined, where the text names one alone: 北湊FCは、高木誠が引退すると発表した。2015年に入団し、…"""

from __future__ import annotations

from kg.model import Mention
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import OMITTED_WINDOW
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.pronouns import Asks
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.ties import ties

__all__ = ["employer"]

_JOINED = frozenset(("Company", "SportsTeam"))  # what people join of which a text may name one alone


def employer(mention: Mention, demand: Demand, mind: Salience, may: Constraints, ontology: Ontology) -> Reading | None:
    """The only firm or team that the last sentences name, where somebody is said to have joined one."""
    kinds = {name for classes in demand.classes for name in classes}
    if not kinds or not kinds <= _JOINED or not all(ties(ontology, c) for c in demand.claims):
        return None
    only = mind.sole(lambda m: any(ontology.is_a(m.type, kind) for kind in kinds), mention.sentence, OMITTED_WINDOW)
    fit = only is not None and may.allow(only, Asks(), demand) and may.surely(only, demand)
    return Reading((only,), mind.since(only, mention.sentence)) if only is not None and fit else None
