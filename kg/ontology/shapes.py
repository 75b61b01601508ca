"""The SHACL shapes that follow from classes and relations: what each relation's subject and object may be.

`ontology/shapes.ttl` holds the shapes of the fact model, written by hand, and below a line those made here. After a
change of core.ttl run `python -m kg.ontology.shapes`; a test keeps the two in step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.ontology.schema import ACTORS, Class, Relation, read_schema

__all__ = ["LINE", "derived_shapes", "renew_shapes"]

LINE = "# ── Below this line: made from core.ttl by `python -m kg.ontology.shapes` "


def derived_shapes(classes: Mapping[str, Class], relations: Mapping[str, Relation]) -> str:
    """Turtle: a shape for every class (it, or what is known less precisely) and one for every relation.

    The model is as lenient as reading is: where a relation asks for a Company, an Organization or a Thing passes.
    What does not fit is a warning, as either the reading or the entity's class may be wrong.
    """
    blocks = [_class_shape(name, classes) for name in classes if name != "Thing"]
    blocks += [_relation_shape(relation) for relation in relations.values()]
    return "\n".join(blocks)


def renew_shapes(path: Path, classes: Mapping[str, Class], relations: Mapping[str, Relation]) -> str:
    """The text of the shapes file with its derived part made anew. Raises ValueError where the line is missing."""
    model, line, derived = path.read_text(encoding="utf-8").partition(LINE)
    if not line:
        raise ValueError(f"{path} has no line {LINE.strip()!r}; put it below the shapes of the fact model")
    rest_of_line = derived.partition("\n")[0]
    return f"{model}{LINE}{rest_of_line}\n\n{derived_shapes(classes, relations)}"


def _class_shape(name: str, classes: Mapping[str, Class]) -> str:
    """A node that is of the class or below it, acts as one of it, or whose class is one above it."""
    above = []
    parent = classes[name].parent
    while parent:
        above.append(f"kgo:{parent}")
        parent = classes[parent].parent
    of = " ".join(f"[ sh:class kgo:{told} ]" for told in (name, *ACTORS.get(name, ())))
    return (
        f"kgs:{name} a sh:NodeShape ;\n"
        f'    sh:name "{classes[name].labels["en"]}"@en , "{classes[name].labels["ja"]}"@ja ;\n'
        f"    sh:or ( {of} [ sh:property [ sh:path rdf:type ; sh:in ( {' '.join(above)} ) ] ] ) .\n"
    )


def _relation_shape(relation: Relation) -> str:
    name = relation.name
    if relation.kind == "datatype":
        value = "sh:or kgs:dates"
    elif relation.kind == "quantity":
        value = "sh:class kgo:Quantity"
    else:
        value = _any_of(relation.range)
    parts = [_any_of(relation.domain)] if _any_of(relation.domain) else []
    message = f"{relation.labels['en']}: {' or '.join(relation.domain)} → {' or '.join(relation.range)}"
    value = f" ; {value}" if value else " ; sh:nodeKind sh:IRI"
    parts.append(
        f"sh:property [ sh:path kgo:{name}{value} ; sh:severity sh:Warning ;\n        sh:message {_text(message)} ]"
    )
    return (
        f"kgs:{name} a sh:NodeShape ;\n"
        f"    sh:targetSubjectsOf kgo:{name} ; sh:severity sh:Warning ;\n"
        f"    sh:message {_text(message)} ;\n    " + " ;\n    ".join(parts) + " .\n"
    )


def _any_of(classes: Iterable[str]) -> str:
    names = [f"kgs:{name}" for name in classes]
    if "kgs:Thing" in names:
        return ""
    return f"sh:node {names[0]}" if len(names) == 1 else f"sh:or ( {' '.join(f'[ sh:node {n} ]' for n in names)} )"


def _text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"@en'


if __name__ == "__main__":
    from kg.ontology.compiled import ontology_folder

    folder = ontology_folder()
    text = renew_shapes(folder / "shapes.ttl", *read_schema(folder / "core.ttl"))
    (folder / "shapes.ttl").write_text(text, encoding="utf-8", newline="\n")
