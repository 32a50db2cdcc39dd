"""The kinds of file that other programs of the trade read, and how a table becomes one."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.storage.sheets.formulas import guarded
from openprod_core.storage.trade import calendar_file, eos_csv, mvr, vcard, vectorworks_xml

Rows = Sequence[Mapping[str, str]]
"""Cells by heading."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of file."""

    key: str
    title: str
    words: str
    """Who reads it."""
    ending: str
    headings: tuple[str, ...]
    needed: tuple[str, ...]
    """Without a field for each of these, a table cannot become such a file."""
    write: Callable[[Rows], bytes]
    seconds: frozenset[str] = frozenset()
    """Headings whose lengths are written as plain seconds."""
    also: Mapping[str, str] = field(default_factory=dict)
    """What a heading may be called in a table besides, by heading."""


def _plain(headings: Sequence[str], delimiter: str) -> Callable[[Rows], bytes]:
    """Returns a writer of text files that leaves out the columns that are empty in all rows."""

    def write(rows: Rows) -> bytes:
        used = [heading for heading in headings if any(row.get(heading) for row in rows)]
        held = io.StringIO(newline="")
        writer = csv.writer(held, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(used)
        writer.writerows([guarded(row.get(heading, "")) for heading in used] for row in rows)
        return held.getvalue().encode("utf-8-sig" if delimiter == "," else "utf-8")

    return write


_LIGHTWRIGHT: Final = (
    "Lightwright ID", "Channel", "Position", "Unit Number", "Instrument Type", "Wattage",
    "Purpose", "Color", "Gobo 1", "Gobo 2", "Address", "Footprint", "Dimmer", "Circuit Number",
    "Circuit Name", "Accessories", "System", "Mark", "Notes", "User 1", "User 2", "User 3",
    "User 4", "User 5", "User 6",
)  # fmt: skip
_QLAB: Final = ("Number", "Type", "Name", "Notes", "Page", "Duration", "Pre Wait", "Color")
_CALENDAR: Final = ("Title", "Start", "End", "Location", "Status", "Notes", "UID")
_MVR: Final = (
    "MVR ID", "Channel", "Unit Number", "Name", "Position", "Instrument Type", "Mode", "Address",
)  # fmt: skip

LAYOUTS: Final = (
    Layout("lightwright", "Lightwright text", "Tabs between columns, under Lightwright’s names.",
           ".txt", _LIGHTWRIGHT, ("Channel", "Position"), _plain(_LIGHTWRIGHT, "\t")),
    Layout("vectorworks", "Vectorworks Data Exchange",
           "Updates the devices of the plot that it came from, by their ids.", ".xml",
           ("Vectorworks ID", *vectorworks_xml.WRITTEN), ("Vectorworks ID", "Channel"),
           vectorworks_xml.write_vectorworks),
    Layout("mvr", "MVR scene", "For visualisers and consoles; without the files of fixture types.",
           ".mvr", _MVR, ("Channel", "Address"), mvr.write_mvr),
    Layout("eos", "Eos CSV", "Cues as the console writes them.", ".csv", eos_csv.HEADINGS,
           ("Cue", "Label"), eos_csv.write_eos, eos_csv.TIMES | {"Follow", "Hang"}),
    Layout("qlab", "QLab cue list", "For the scripts that make cues in QLab from a list.", ".csv",
           _QLAB, ("Number", "Name"), _plain(_QLAB, ","), frozenset(("Duration", "Pre Wait")),
           {"Name": "Label"}),
    Layout("vcard", "vCards", "For address books and phones.", ".vcf", vcard.HEADINGS,
           ("Name", "Email", "Phone"), vcard.write_vcards),
    Layout("calendar", "Calendar", "For every calendar program.", ".ics", _CALENDAR,
           ("Title", "Start"), calendar_file.write_calendar),
)  # fmt: skip


def layout(key: str) -> Layout | None:
    """Returns the kind of file with this key."""
    return next((each for each in LAYOUTS if each.key == key), None)
