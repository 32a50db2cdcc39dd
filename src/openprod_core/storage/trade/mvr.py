"""MVR and GDTF (DIN SPEC 15800): the fixtures of a scene, and the modes of a fixture type.

Both are ZIP archives with one XML description. An MVR brings the GDTF files of its fixtures
along; how many addresses a fixture takes is counted in the mode that it is in.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from openprod_core.domain.ids import well_known
from openprod_core.storage.sheets.errors import (
    ExportDamagedError,
    SheetEmptyError,
    SheetSuspiciousError,
)
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated
from openprod_core.storage.trade.xml_file import child_text, parse_xml

SCENE: Final = "GeneralSceneDescription.xml"
TYPE: Final = "description.xml"
UNPACKED_MAX: Final = 64 * 1024 * 1024
"""Bytes of one description; models and pictures are never unpacked."""
TYPES_MAX: Final = 500
ADDRESSES_A_UNIVERSE: Final = 512

_HEADINGS: Final = (
    "MVR ID", "Channel", "Unit Number", "Name", "Position", "Instrument Type", "Mode", "Address",
    "Footprint", "Layer", "Class", "Color", "Gobo", "Custom ID",
)  # fmt: skip


def held_by(content: bytes) -> frozenset[str]:
    """Returns which of the two descriptions a ZIP archive holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return frozenset((SCENE, TYPE)) & set(packed.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()


def read_mvr(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Returns the sheet of fixtures.

    Raises:
        SheetFileError: a leaf of it says what is wrong.
    """
    with _opened(path, content) as packed:
        root = parse_xml(path, _unpacked(path, packed, SCENE))
        footprints = _footprints(path, packed)
    named = {
        each.get("uuid", "").lower(): each.get("name", "")
        for kind in ("Class", "Position")
        for each in root.iter(kind)
    }
    fixtures = [
        (1, _fixture(element, layer, named, footprints))
        for top in root.iter("Layer")
        for element, layer in _fixtures(top, top.get("name", ""))
    ]
    if not fixtures:
        raise SheetEmptyError(path)
    return (tabulated("Fixtures", fixtures, _HEADINGS, ("MVR ID",), main=_HEADINGS),)


def read_gdtf(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Returns the sheet of a fixture type's modes.

    Raises:
        SheetFileError: a leaf of it says what is wrong.
    """
    with _opened(path, content) as packed:
        kind = parse_xml(path, _unpacked(path, packed, TYPE)).find("FixtureType")
    if kind is None:
        raise SheetEmptyError(path)
    name, maker = kind.get("Name", ""), kind.get("Manufacturer", "")
    modes: list[tuple[int, dict[str, Cell]]] = [
        (1, {"Name": f"{name} · {mode}", "Manufacturer": maker, "Fixture Type": name, "Mode": mode,
             "Footprint": count})
        for mode, count in _modes(kind).items()
    ]  # fmt: skip
    if not modes:
        raise SheetEmptyError(path)
    headings = ("Name", "Manufacturer", "Fixture Type", "Mode", "Footprint")
    return (tabulated("Fixture types", modes, headings, ("Name",)),)


def _opened(path: Path, content: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ExportDamagedError(path, str(error)) from error


def _unpacked(path: Path, packed: zipfile.ZipFile, name: str) -> bytes:
    try:
        with packed.open(name) as file:
            # By reading, because a directory can lie about sizes.
            content = file.read(UNPACKED_MAX + 1)
    except (
        KeyError,
        RuntimeError,
        NotImplementedError,
        zipfile.BadZipFile,
        OSError,
        EOFError,
    ) as error:
        raise ExportDamagedError(path, str(error)) from error
    if len(content) > UNPACKED_MAX:
        raise SheetSuspiciousError(path, f"“{name}” unpacks to more than {UNPACKED_MAX:,} bytes")
    return content


def _footprints(path: Path, packed: zipfile.ZipFile) -> dict[tuple[str, str], int]:
    """Returns how many addresses each (type, mode) takes, of the types that came along."""
    found: dict[tuple[str, str], int] = {}
    types = [name for name in packed.namelist() if name.lower().endswith(".gdtf")][:TYPES_MAX]
    for name in types:
        try:
            inner = _unpacked(path, packed, name)
            with _opened(path, inner) as kind:
                described = parse_xml(path, _unpacked(path, kind, TYPE)).find("FixtureType")
        except (ExportDamagedError, SheetSuspiciousError):
            # The fixtures count; a type that cannot be read only leaves their footprint open.
            continue
        if described is not None:
            found |= {(name.lower(), mode): count for mode, count in _modes(described).items()}
    return found


def _modes(kind: Element) -> dict[str, int]:
    """Returns how many addresses each mode takes."""
    modes: dict[str, int] = {}
    for mode in kind.iter("DMXMode"):
        taken: set[tuple[str, int]] = set()
        for channel in mode.iter("DMXChannel"):
            part = channel.get("DMXBreak", "1")
            for offset in channel.get("Offset", "").split(","):
                if offset.strip().isdecimal():
                    taken.add((part, int(offset)))
        modes[mode.get("Name", "")] = len(taken)
    return modes


def _fixtures(parent: Element, layer: str) -> Iterator[tuple[Element, str]]:
    """Yields fixtures with their layer, those in groups and trusses included."""
    waiting = [child for each in parent.findall("ChildList") for child in each]
    while waiting:
        element = waiting.pop(0)
        if element.tag == "Fixture":
            yield element, layer
        waiting[:0] = [child for each in element.findall("ChildList") for child in each]


def _fixture(
    element: Element,
    layer: str,
    named: dict[str, str],
    footprints: dict[tuple[str, str], int],
) -> dict[str, Cell]:
    spec, mode = child_text(element, "GDTFSpec"), child_text(element, "GDTFMode")
    file = spec if spec.lower().endswith(".gdtf") else f"{spec}.gdtf"
    count = footprints.get((file.lower(), mode), 0)
    return {
        "MVR ID": element.get("uuid", ""),
        "Channel": _unless_zero(child_text(element, "FixtureID")),
        "Unit Number": _unless_zero(child_text(element, "UnitNumber")),
        "Name": element.get("name", ""),
        "Position": named.get(child_text(element, "Position").lower(), "") or _unless_none(layer),
        "Instrument Type": _type_name(spec) or element.get("name", ""),
        "Mode": mode,
        "Address": _address(element),
        "Footprint": count or "",
        "Layer": _unless_none(layer),
        "Class": _unless_none(named.get(child_text(element, "Classing").lower(), "")),
        "Color": child_text(element, "Color"),
        "Gobo": child_text(element, "Gobo"),
        "Custom ID": _unless_zero(child_text(element, "CustomId")),
    }


def _unless_zero(said: str) -> str:
    return "" if said == "0" else said


def _unless_none(said: str) -> str:
    return "" if said == "None" else said


def _type_name(spec: str) -> str:
    """Returns “Clay Paky Sharpy” of “Clay Paky@Sharpy@v1.gdtf”."""
    parts = spec.removesuffix(".gdtf").split("@")
    return " ".join(part.replace("_", " ") for part in parts[:2] if part)


def _address(element: Element) -> str:
    """Returns the first address as universe/address; empty where it is not patched."""
    found = element.find("Addresses/Address")
    said = "" if found is None else (found.text or "").strip()
    universe, dot, address = said.partition(".")
    if dot and universe.isdecimal() and address.isdecimal():
        return f"{int(universe)}/{int(address)}"
    if not said.isdecimal() or int(said) == 0:
        return ""
    whole, rest = divmod(int(said) - 1, ADDRESSES_A_UNIVERSE)
    return f"{whole + 1}/{rest + 1}"


def write_mvr(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Returns an MVR 1.5 scene; `rows` are cells by heading.

    Fixtures stand in a layer for each position. The GDTF files of their types are not in it:
    the program that reads it takes its own.
    """
    root = Element("GeneralSceneDescription", verMajor="1", verMinor="5")
    layers = SubElement(SubElement(root, "Scene"), "Layers")
    lists: dict[str, Element] = {}
    for at, row in enumerate(rows):
        layer = row.get("Position", "")
        if layer not in lists:
            made = SubElement(layers, "Layer", name=layer or "None", uuid=_made_id("layer", layer))
            lists[layer] = SubElement(made, "ChildList")
        kind, unit = row.get("Instrument Type", ""), row.get("Unit Number", "")
        fixture = SubElement(
            lists[layer],
            "Fixture",
            name=row.get("Name", "") or kind or unit,
            uuid=row.get("MVR ID", "") or _made_id("fixture", f"{at}/{layer}/{unit}"),
        )
        SubElement(fixture, "GDTFSpec").text = kind
        SubElement(fixture, "GDTFMode").text = row.get("Mode", "")
        absolute = _absolute(row.get("Address", ""))
        if absolute is not None:
            addresses = SubElement(fixture, "Addresses")
            SubElement(addresses, "Address", attrib={"break": "0"}).text = str(absolute)
        SubElement(fixture, "FixtureID").text = row.get("Channel", "")
        SubElement(fixture, "UnitNumber").text = unit
    indent(root)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        # A fixed date: the same rig is the same file.
        part = zipfile.ZipInfo(SCENE, date_time=(1980, 1, 1, 0, 0, 0))
        part.compress_type = zipfile.ZIP_DEFLATED
        packed.writestr(part, tostring(root, encoding="utf-8", xml_declaration=True))
    return held.getvalue()


def _made_id(kind: str, name: str) -> str:
    return str(well_known(f"mvr/{kind}/{name}"))


def _absolute(address: str) -> int | None:
    """Returns 515 of 2/3; None where it is no address."""
    universe, slash, number = address.partition("/")
    if not slash or not universe.isdecimal() or not number.isdecimal() or int(universe) < 1:
        return None
    return (int(universe) - 1) * ADDRESSES_A_UNIVERSE + int(number)
