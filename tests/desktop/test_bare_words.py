"""No words reach the eye or the ear but through `tr`, so that they can be translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from desktop.core_texts import Module, called, sources

DESKTOP = Path(__file__).resolve().parents[2] / "src" / "openprod_desktop"
SHOWING = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setInformativeText",
    "setPlainText", "setHtml", "setLabelText", "setTabText", "setTabToolTip", "setSuffix",
    "setPrefix", "setSpecialValueText", "addAction", "addMenu", "addRow", "addTab", "addItem",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QLineEdit", "QListWidgetItem", "QTreeWidgetItem", "ElidedLabel", "showMessage",
}  # fmt: skip
ALLOWED = {
    "openprod": "the name of the program",
    "{} – openprod": "the name of the program",
    "openprod://join/…": "how such a link begins, in every language",
}
"""Texts that stand as they are, and why."""


def bare(file: Module) -> Iterator[str]:
    """Yields the words of a file that are shown as they stand in the source."""
    for call in file.nodes:
        if isinstance(call, ast.Call) and called(call) in SHOWING:
            for given in _shown(call):
                for shape in file.shapes(given, _looped(file, given)):
                    words = re.sub(r"<[^>]*>|&\w+;|\{\w*\}", "", shape)
                    if re.search("[A-Za-z]{2}", words) and shape not in ALLOWED:
                        yield f"{file.path.relative_to(DESKTOP)}:{call.lineno} {shape!r}"


def _shown(call: ast.Call) -> list[ast.expr]:
    if called(call) != "addItem":
        return call.args
    # What stands behind the words is kept with them, and not shown.
    pictured = isinstance(call.args[0], ast.Call) and called(call.args[0]) == "icon"
    return call.args[1:2] if pictured else call.args[:1]


def _looped(file: Module, given: ast.expr) -> dict[str, set[str]]:
    """Returns the words that a name goes through in a loop over a table of them."""
    loop = file.within(given, ast.For)
    found: dict[str, set[str]] = {}
    while loop is not None:
        match loop:
            case ast.For(target=ast.Tuple(elts=names), iter=ast.Tuple(elts=rows)):
                for row in rows:
                    for name, each in zip(names, getattr(row, "elts", ()), strict=False):
                        if isinstance(name, ast.Name):
                            found.setdefault(name.id, set()).update(file.shapes(each, {}))
        loop = file.within(loop, ast.For)
    return found


def test_all_words_of_the_window_can_be_translated() -> None:
    found = [each for path in sources(DESKTOP) for each in bare(Module(path))]

    assert found == []
