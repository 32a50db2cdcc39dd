"""Vectorworks Data Exchange XML: the devices of a plot, as it and Lightwright hand them on.

A device is an element whose name begins with UID; its `UID` is what it is known by. Its
accessories are devices inside it. A field's title stands in `ExportFieldList`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from openprod_core.storage.sheets.errors import SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated
from openprod_core.storage.trade.xml_file import child_text, parse_xml, text_of

ROOT: Final = "SLData"
_TITLES: Final = {
    "UID": "Vectorworks ID",
    "Lightwright_ID": "Lightwright ID",
    "Device_Type": "Device Type",
    "Inst_Type": "Instrument Type",
    "Focus": "Focus point",
    "Template": "Gobo 1",
    "Template2": "Gobo 2",
    "Num_Channels": "Footprint",
    "DMX_Address": "DMX Address",
    "UniverseAddress": "Address",
    "Address": "Address",
    "Part_Of": "Part Of",
}
_FIRST: Final = (
    "Vectorworks ID", "Lightwright ID", "Channel", "Position", "Unit Number", "Instrument Type",
    "Purpose", "Color", "Gobo 1", "Gobo 2", "Address", "Universe", "DMX Address", "Footprint",
    "Wattage", "Dimmer", "Circuit Name", "Circuit Number", "System", "Device Type", "Part Of",
)  # fmt: skip
APPLICATION: Final = "openprod"
WRITTEN: Final = (
    "Lightwright ID", "Channel", "Position", "Unit Number", "Instrument Type", "Purpose", "Color",
    "Gobo 1", "Gobo 2", "Address", "Footprint", "Wattage", "Dimmer", "Circuit Name",
    "Circuit Number", "System", "Mark",
)  # fmt: skip
"""The headings that go out, where a table has a field for them."""
_TAGS: Final = {heading: heading.replace(" ", "_") for heading in WRITTEN} | {
    "Lightwright ID": "Lightwright_ID",
    "Instrument Type": "Inst_Type",
    "Gobo 1": "Template",
    "Gobo 2": "Template2",
    "Footprint": "Num_Channels",
    "Address": "UniverseAddress",
}
_UNSAYABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to say."""
_LEFT_OUT: Final = frozenset(("Action", "TimeStamp", "AppStamp", "Accessories", "Use_Legend"))
_UNPATCHED: Final = {
    "Address": ("0/0", "0", "/0"),
    "DMX Address": ("0",),
    "Absolute Address": ("0", "-512"),
}
"""What is written where a device has no address."""


def read_vectorworks(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Returns the sheet of devices; those that the file says are deleted are not in it.

    Raises:
        SheetFileError: a leaf of it says what is wrong.
    """
    root = parse_xml(path, content)
    titles = {
        element.tag: text_of(element)
        for element in root.findall("ExportFieldList/*")
        if element.tag not in _LEFT_OUT and text_of(element)
    }
    devices = [
        (1, _cells(device, whole, titles))
        for data in root.findall("InstrumentData")
        for device, whole in _devices(data, "")
    ]
    if not devices:
        raise SheetEmptyError(path)
    return (tabulated("Fixtures", devices, _FIRST, ("Vectorworks ID",), main=_FIRST),)


def _devices(parent: Element, whole: str) -> Iterator[tuple[Element, str]]:
    """Yields each device with the UID of the one that it is an accessory of."""
    for element in parent:
        if not element.tag.startswith("UID_") or child_text(element, "Action") == "Delete":
            continue
        yield element, whole
        inside = element.find("Accessories")
        if inside is not None:
            yield from _devices(inside, child_text(element, "UID") or _uid(element.tag))


def _uid(tag: str) -> str:
    return tag.removeprefix("UID_").replace("_", ".")


def _cells(device: Element, whole: str, titles: dict[str, str]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {"Vectorworks ID": _uid(device.tag)}
    for element in device:
        if element.tag in _LEFT_OUT:
            continue
        heading = (
            _TITLES.get(element.tag) or titles.get(element.tag) or element.tag.replace("_", " ")
        )
        said = text_of(element)
        if said in _UNPATCHED.get(heading, ()):
            said = ""
        if said:
            cells[heading] = said
    if whole:
        cells["Part Of"] = whole
    return cells


def write_vectorworks(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Returns a file that Vectorworks and Lightwright take over; `rows` are cells by heading.

    A device is known by its Vectorworks ID. One without, which the drawing does not have, is
    left out: neither program makes a device from a file.
    """
    root = Element(ROOT)
    fields = SubElement(root, "ExportFieldList")
    data = SubElement(root, "InstrumentData")
    _say(fields, "AppStamp", APPLICATION)
    for heading in WRITTEN:
        _say(fields, _TAGS[heading], heading)
    _say(data, "Action", "Entire Plot")
    _say(data, "AppStamp", APPLICATION)
    for row in rows:
        uid = row.get("Vectorworks ID", "").strip()
        if not uid:
            continue
        device = SubElement(data, "UID_" + re.sub(r"\W", "_", uid))
        _say(device, "Action", "Update")
        _say(device, "AppStamp", APPLICATION)
        _say(device, "UID", uid)
        for heading in WRITTEN:
            _say(device, _TAGS[heading], row.get(heading, ""))
        universe, slash, address = row.get("Address", "").partition("/")
        if slash:
            _say(device, "Universe", universe)
            _say(device, "DMX_Address", address)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _say(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _UNSAYABLE.sub("", text)
