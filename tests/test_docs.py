"""The documentation runs: README's commands, queries and Python, and the notebooks."""

from __future__ import annotations

import os
import re
import shlex
import shutil

import pytest
from typer.testing import CliRunner

import kg
from kg.cli.commands import app
from kg.export import FORMATS

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def readme(root) -> str:
    return (root / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def place(tmp_path_factory, root):
    """A folder with the sample articles, where README's commands run one after the other."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(root / "data", folder / "data")
    before = os.getcwd()  # noqa: PTH109
    os.chdir(folder)
    yield folder
    os.chdir(before)


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.M | re.S)


def commands(readme: str) -> list[str]:
    lines = [line for block in blocks(readme, "sh") for line in block.splitlines()]
    return [line.rpartition("&& ")[2].removeprefix(".venv/bin/") for line in lines if "kg " in line]


def test_readmes_commands(readme, place):
    found = commands(readme)
    assert found[0] == "kg build data/battery.txt -o out"
    for command in found:
        words = shlex.split(command)
        result = CliRunner().invoke(app, words[1:])
        assert result.exit_code == 0, f"{command}: {result.output}"


def generated(readme: str, root, mark: str, made: str, refresh: bool) -> None:
    """Compares what stands behind a mark in README with what is made now, or puts it there."""
    pattern = re.compile(rf"(<!-- {mark} -->\n).*?(?=<!-- end -->)", re.S)
    shown = pattern.search(readme)[0]
    if refresh:
        took = re.search(r"time +[\d.]+ s", shown)  # of a first command, which loads the model: not taken here
        made = re.sub(r"time +[\d.]+ s", took[0], made) if took else made
        file = root / "README.md"
        file.write_text(pattern.sub(lambda m: m[1] + made, file.read_text("utf-8")), "utf-8")
    else:
        same = re.sub(r"time +[\d.]+ s", "", shown) == re.sub(r"time +[\d.]+ s", "", f"<!-- {mark} -->\n{made}")
        assert same, f"README's {mark} are not those of today; if they should be: pytest --refresh-golden"


def test_what_the_first_command_ends_with(readme, root, place, request):
    shutil.rmtree("out", ignore_errors=True)
    printed = CliRunner().invoke(app, ["build", "data/battery.txt", "-o", "out"]).stdout
    lines = "\n".join(line.rstrip() for line in printed.splitlines())
    generated(readme, root, "facts", f"```text\n{lines}\n```\n", request.config.getoption("--refresh-golden"))


def test_readmes_triples(readme, root, place, request):
    blocks = [b.strip() for b in kg.build("data/battery.txt").to_turtle().split("\n\n")]
    thing = next(b for b in blocks if b.startswith("kge:海浜電機 a"))
    fact = next(b for b in blocks if "rdf:predicate kgo:funds" in b)
    sentence = next(b for b in blocks if b.startswith(re.search(r"prov:wasDerivedFrom (<[^>]*>)", fact)[1]))
    made = "```turtle\n" + "\n\n".join((thing, fact, sentence)) + "\n```\n"
    generated(readme, root, "triples", made, request.config.getoption("--refresh-golden"))


def test_readmes_figures(readme, root, place, request):
    kg.build("data", out="all").close()
    printed = CliRunner().invoke(app, ["eval", "all", *sorted(map(str, (root / "data").glob("*.json")))]).stdout
    lines = "\n".join(line.rstrip() for line in printed.splitlines())
    generated(readme, root, "figures", f"```text\n{lines}\n```\n", request.config.getoption("--refresh-golden"))


def test_readme_lists_the_commands(readme, root, request):
    rows = ["| | |", "|---|---|"]
    for command in app.registered_commands:
        about = command.callback.__doc__.strip().splitlines()[0]
        rows.append(f"| `kg {command.name or command.callback.__name__}` | {about} |")
    made = "".join(f"{row}\n" for row in rows)
    generated(readme, root, "commands", made, request.config.getoption("--refresh-golden"))


def test_readmes_queries(readme, place):
    graph = kg.build("data/battery.txt")
    for query in blocks(readme, "sparql"):
        assert bool(graph.query(query)), f"no answer to {query}"


def test_readmes_python(readme, place):
    for block in blocks(readme, "python"):
        exec(compile(block, "README.md", "exec"), {})
    assert (place / "graph.html").stat().st_size > 100_000


def test_every_format_is_documented(readme):
    assert not {f for f in FORMATS if f"`{f}`" not in readme}, "formats that README does not name"


@pytest.mark.parametrize("name", ["tutorial", "steps"])
def test_notebooks(root, name, request):
    import nbformat
    from nbclient import NotebookClient

    file = root / "notebooks" / f"{name}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert sum(bool(cell.outputs) for cell in code) > len(code) / 2, "the notebook was saved without its outputs"
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [os.path.dirname(kg.__path__[0]), before]))  # noqa: PTH120
    try:
        resources = {"metadata": {"path": str(root / "notebooks")}}
        NotebookClient(notebook, timeout=300, kernel_name="python3", resources=resources).execute()
    finally:
        os.environ.pop("PYTHONPATH")
        if before is not None:
            os.environ["PYTHONPATH"] = before
    if request.config.getoption("--refresh-golden"):
        for cell in code:
            cell.metadata.pop("execution", None)
            # the page is half a megabyte, and warnings are of the machine that ran it
            cell.outputs = [o for o in cell.outputs if o.get("name") != "stderr" and "graph.show()" not in cell.source]
        nbformat.write(notebook, file)
