"""LibreOffice Calc beside the window: a sheet is shown, copied from, pasted into and read back.

The sheet is a flat OpenDocument file, written and read here as XML, so that what Calc took for
a number, a date or a formula can be told from what it took for text.
"""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from acceptance.person import Person, patiently

PROGRAM: Final = "soffice"
_NAMES: Final = "urn:oasis:names:tc:opendocument:xmlns"
_OFFICE: Final = f"{_NAMES}:office:1.0"
_TABLE: Final = f"{_NAMES}:table:1.0"
_TEXT: Final = f"{_NAMES}:text:1.0"
_COLUMNS_MAX: Final = 20
_NOTHING: Final = "nothing copied yet"
_HEAD: Final = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="{_OFFICE}"'
    f' xmlns:table="{_TABLE}" xmlns:text="{_TEXT}" xmlns:style="{_NAMES}:style:1.0"'
    f' xmlns:number="{_NAMES}:datastyle:1.0" office:version="1.2"'
    ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
    '<office:automatic-styles><number:date-style style:name="N1"><number:day/>'
    "<number:text>/</number:text><number:month/><number:text>/</number:text><number:year/>"
    '</number:date-style><style:style style:name="day" style:family="table-cell"'
    ' style:data-style-name="N1"/></office:automatic-styles>'
    '<office:body><office:spreadsheet><table:table table:name="Sheet1">'
)
_FOOT: Final = "</table:table></office:spreadsheet></office:body></office:document>\n"

Row = Sequence[str | float | date]


def missing() -> bool:
    """Whether this machine has no Calc."""
    return shutil.which(PROGRAM) is None


class Calc:
    """Calc with one sheet, on a person's screen."""

    def __init__(self, person: Person, path: Path, rows: Sequence[Row] = ()) -> None:
        """Opens a sheet with `rows` in a new file `path` and brings it to the front."""
        self.path = path
        self._person = person
        path.write_text(_HEAD + "".join(_row(row) for row in rows or [[""]]) + _FOOT, "utf-8")
        profile = (path.parent / "calc-profile").as_uri()
        person.start(
            PROGRAM, f"-env:UserInstallation={profile}", "--calc", "--norestore", "--nologo",
            "--nofirststartwizard", str(path),
        )  # fmt: skip
        patiently("Calc", lambda: bool(person.windows(path.name)))
        self.show()

    def show(self) -> None:
        """Brings Calc to the front."""
        self._person.show(self.path.name)

    def copy_all(self) -> None:
        """Copies every cell that is filled."""
        self._person.hold(_NOTHING)
        self.show()
        self._person.key("ctrl+Home", "ctrl+shift+End", "ctrl+c")
        patiently("Calc’s copy", lambda: self._person.held() not in ("", _NOTHING))

    def paste(self) -> None:
        """Pastes into the first cell, answers what Calc asks, and saves."""
        self.show()
        self._person.key("ctrl+Home", "ctrl+v")
        patiently("Calc’s question", lambda: bool(self._person.windows("Import Options")))
        self._person.show("Import Options")
        self._person.key("Return")
        patiently("its end", lambda: not self._person.windows("Import Options"))
        self.show()
        before = self.path.stat().st_mtime_ns
        self._person.key("ctrl+s")
        patiently("the saved sheet", lambda: self.path.stat().st_mtime_ns != before)

    def cells(self) -> list[list[tuple[str, str]]]:
        """Returns (kind, text) of every filled cell by row; kind as Calc says it, or `formula`."""
        root = ElementTree.fromstring(self.path.read_text("utf-8"))
        found = []
        for row in root.iter(f"{{{_TABLE}}}table-row"):
            cells = [_cell(each) for each in row.iter(f"{{{_TABLE}}}table-cell")]
            while cells and cells[-1] == ("", ""):
                cells.pop()
            if cells:
                found.append(cells[:_COLUMNS_MAX])
        return found


def _row(row: Row) -> str:
    return "<table:table-row>" + "".join(map(_written, row)) + "</table:table-row>"


def _written(value: str | float | date) -> str:
    if isinstance(value, date):
        return (
            '<table:table-cell table:style-name="day" office:value-type="date"'
            f' office:date-value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    if isinstance(value, float | int):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def _cell(cell: ElementTree.Element) -> tuple[str, str]:
    lines = ["".join(each.itertext()) for each in cell.iter(f"{{{_TEXT}}}p")]
    kind = cell.get(f"{{{_OFFICE}}}value-type", "")
    return "formula" if cell.get(f"{{{_TABLE}}}formula") else kind, "\n".join(lines)
