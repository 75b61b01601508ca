"""What must start at once: `import kg`, `kg --help` and `kg query` load nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kg

HEAVY = (
    "spacy",
    "ginza",
    "thinc",
    "numpy",
    "rdflib",
    "pyoxigraph",
    "networkx",
    "pyvis",
    "trafilatura",
    "rich",
    "typer",
)


def loaded_after(code: str) -> set[str]:
    """The names of all modules that a fresh Python holds after `code`."""
    script = f"{code}\nimport sys; print('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8")
    return {line.split(".")[0] for line in done.stderr.splitlines()}


def test_import_kg_is_light():
    assert not loaded_after("import kg") & set(HEAVY)


def test_help_loads_no_engine():
    code = "import sys; sys.argv = ['kg', '--help']\nfrom kg.cli import main\ntry: main()\nexcept SystemExit: pass"
    assert not loaded_after(code) & {"spacy", "ginza", "thinc", "rdflib", "pyoxigraph", "networkx", "trafilatura"}


def test_who_reads_for_others_needs_no_store_and_no_command_line():
    assert not loaded_after("import kg.pipeline.preload, kg.cli") & {
        "pyoxigraph",
        "rdflib",
        "networkx",
        "typer",
        "rich",
    }


@pytest.mark.parametrize("name", kg.__all__)
def test_every_name_of_the_facade_is_there(name):
    assert getattr(kg, name) is not None


def test_a_name_that_is_not_there():
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        kg.nothing_of_this_name  # noqa: B018
