"""Keeps the translations of the window: reads its texts, writes the .ts files and the .qm.

python3 packaging/languages.py            brings .ts and .qm up to date; says what is left
python3 packaging/languages.py --check    writes nothing; fails where something is left

The texts are those that `tr`, `tr_count` and `Command` are given, and the CORE_ tuples. A .ts
file is one of Qt Linguist; what was translated stays, what no code says any more goes.
"""

import argparse
import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as Xml

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = ROOT / "src" / "openprod_desktop"
FOLDER: Final = ROOT / "resources" / "languages"
CONTEXT: Final = "openprod"
LANGUAGES: Final = ("de", "fr")
FORMS: Final = 2
"""German and French have one form for one, and one for many."""

Texts = dict[str, str]
"""English text -> "" for a plain one, or its form for one thing."""


def main(arguments: list[str] | None = None) -> int:
    """Returns how many texts have no translation, or are not in the .qm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args(arguments)
    texts = texts_of(SOURCE)
    left = 0
    for language in LANGUAGES:
        path = FOLDER / f"openprod_{language}.ts"
        done = read(path)
        missing = [text for text in texts if not all(done.get(text, [""]))]
        left += len(missing)
        print(f"{language}: {len(texts)} texts, {len(missing)} without a translation")
        for text in missing:
            print(f"    {text!r}")
        if not given.check:
            write(path, language, texts, done)
            release(path)
    return left


def texts_of(source: Path) -> Texts:
    """Returns every text that the window says, in the order of the alphabet."""
    found: Texts = {}
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            found.update(_said_by(node))
    return dict(sorted(found.items()))


def _said_by(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Tuple):
        # Pairs that `tr_count` is given from a table.
        pair = [_text(each) for each in node.elts]
        if len(pair) == 2 and all(each.startswith("{count") for each in pair):
            yield pair[1], pair[0]
    if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Tuple):
        # What the core says; `core_words` knows it by its shape.
        named = isinstance(node.target, ast.Name) and node.target.id.startswith("CORE_")
        yield from ((_text(each), "") for each in node.value.elts if named)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return
    given = [_text(each) for each in node.args]
    if node.func.id == "tr" and given and given[0]:
        yield given[0], ""
    elif node.func.id == "tr_count" and len(given) > 2 and given[1]:
        yield given[1], given[0]
    elif node.func.id == "Command":
        named = [_text(each.value) for each in node.keywords if each.arg == "scope"]
        yield from ((each, "") for each in [*given[1:2], *named] if each)


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def read(path: Path) -> dict[str, list[str]]:
    """Returns the translations of a .ts file, one or, for a number of things, two each."""
    if not path.exists():
        return {}
    done = {}
    for message in Xml.parse(path).iter("message"):
        said = message.find("translation")
        if said is None:
            continue
        forms = [each.text or "" for each in said.iter("numerusform")] or [said.text or ""]
        done[message.findtext("source", "")] = forms
    return done


def write(path: Path, language: str, texts: Texts, done: dict[str, list[str]]) -> None:
    """Writes a .ts file as Qt Linguist reads it."""
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = Xml.SubElement(root, "context")
    Xml.SubElement(context, "name").text = CONTEXT
    for text, one in texts.items():
        message = Xml.SubElement(context, "message", {"numerus": "yes"} if one else {})
        Xml.SubElement(message, "source").text = text
        if one:
            Xml.SubElement(message, "extracomment").text = f"One: {one}"
        forms = done.get(text, [""] * (FORMS if one else 1))
        said = Xml.SubElement(message, "translation")
        if not all(forms):
            said.set("type", "unfinished")
        if one:
            for form in (*forms, *[""] * FORMS)[:FORMS]:
                Xml.SubElement(said, "numerusform").text = form
        else:
            said.text = forms[0]
    Xml.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + Xml.tostring(root, "unicode") + "\n", "utf-8", newline="\n")


def release(path: Path) -> None:
    """Makes the .qm that the program reads; `pyside6-lrelease` comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    words = [str(tool), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))]
    subprocess.run(words, check=True)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
