"""vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), read tolerantly: as phones write them."""

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from openprod_core.storage.sheets.errors import SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated

BEGIN: Final = re.compile(r"\s*BEGIN:VCARD", re.IGNORECASE)
HEADINGS: Final = (
    "Name", "First name", "Last name", "Email", "Phone", "Company", "Title", "Role", "Address",
    "Birthday", "Web", "Notes", "Email 2", "Email 3", "Phone 2", "Phone 3", "UID",
)  # fmt: skip
_MANY_MAX: Final = 3
LINE_BYTES_MAX: Final = 75
_WRITTEN: Final = (
    ("Email", "EMAIL"), ("Email 2", "EMAIL"), ("Phone", "TEL"), ("Phone 2", "TEL"),
    ("Company", "ORG"), ("Title", "TITLE"), ("Role", "ROLE"),
    ("Notes", "NOTE"),
)  # fmt: skip
_PLAIN: Final = {
    "FN": "Name", "TITLE": "Title", "ROLE": "Role", "URL": "Web", "NOTE": "Notes", "UID": "UID",
}  # fmt: skip
_FULL_DAY: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_ESCAPED: Final = re.compile(r"\\([\\,;nN:])")


def read_vcards(path: Path, text: str) -> tuple[Sheet, ...]:
    """Returns the sheet of contacts.

    Raises:
        SheetEmptyError: no card says anything.
    """
    cards: list[tuple[int, dict[str, Cell]]] = []
    card: dict[str, Cell] | None = None
    for number, name, parameters, value in _properties(text):
        if name == "BEGIN" and value.upper() == "VCARD":
            card = {}
        elif name == "END" and card is not None:
            if _named(card):
                cards.append((number, card))
            card = None
        elif card is not None:
            _take(card, name, parameters, value)
    if not cards:
        raise SheetEmptyError(path)
    has_ids = all("UID" in card for _, card in cards)
    return (tabulated("Contacts", cards, HEADINGS, ("UID",) if has_ids else ()),)


def _named(card: dict[str, Cell]) -> bool:
    if "Name" not in card:
        parts = [str(card[part]) for part in ("First name", "Last name") if part in card]
        shown = " ".join(parts) or card.get("Company") or card.get("Email") or ""
        if shown:
            card["Name"] = shown
    return "Name" in card


def _properties(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yields (line, NAME, parameters, value), continued lines put together."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        start, line = at + 1, lines[at]
        at += 1
        is_quoted = "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
        while at < len(lines):
            if is_quoted and line.endswith("="):
                line = line[:-1] + lines[at]
            elif lines[at][:1] in (" ", "\t"):
                line += lines[at][1:]
            else:
                break
            at += 1
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, _semicolon, parameters = head.partition(";")
        if is_quoted:
            value = quopri.decodestring(value.encode("ascii", "replace")).decode("utf-8", "replace")
        # item1.EMAIL: the group only ties a label to it.
        yield start, name.rpartition(".")[2].upper(), parameters.upper(), value.strip()


def _take(card: dict[str, Cell], name: str, parameters: str, value: str) -> None:
    if not value or "BASE64" in parameters or "ENCODING=B" in parameters:
        return
    if name == "BDAY":
        day = _FULL_DAY.match(value)
        card.setdefault(
            "Birthday" if day else "Birthday without year",
            "-".join(day.groups()) if day else value.lstrip("-"),
        )
    elif name in _PLAIN:
        card.setdefault(_PLAIN[name], _unescaped(value))
    elif name == "N":
        last, first = [*map(_unescaped, _parts(value)), "", ""][:2]
        card.update({"First name": first, "Last name": last})
    elif name == "ORG":
        card.setdefault("Company", ", ".join(_unescaped(part) for part in _parts(value) if part))
    elif name == "ADR":
        parts = [" ".join(_unescaped(part).split()) for part in _parts(value)]
        card.setdefault("Address", ", ".join(part.strip(", ") for part in parts if part))
    elif name in ("EMAIL", "TEL"):
        heading = "Email" if name == "EMAIL" else "Phone"
        said = value.removeprefix("tel:").removeprefix("mailto:")
        for n in range(1, _MANY_MAX + 1):
            slot = heading if n == 1 else f"{heading} {n}"
            if card.get(slot) == said:
                return
            if slot not in card:
                card[slot] = said
                return


def _parts(value: str) -> list[str]:
    return re.split(r"(?<!\\);", value)


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def write_vcards(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Returns a vCard 3.0 for each row that has a name; `rows` are cells by heading."""
    lines: list[str] = []
    for row in rows:
        name = row.get("Name", "").strip()
        if not name:
            continue
        first, last = row.get("First name", ""), row.get("Last name", "")
        lines += ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(name)}"]
        if not first and not last:
            first, _blank, last = name.rpartition(" ")
        lines.append(f"N:{_escaped(last)};{_escaped(first)};;;")
        for heading, property_ in _WRITTEN:
            if row.get(heading):
                lines.append(f"{property_}:{_escaped(row[heading])}")
        lines.append("END:VCARD")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _escaped(value: str) -> str:
    escaped = re.sub(r"([\\,;])", r"\\\1", value)
    return escaped.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Returns a line in pieces of at most 75 bytes, none of which cuts a letter."""
    pieces: list[str] = [""]
    for letter in line:
        if len((pieces[-1] + letter).encode()) > LINE_BYTES_MAX - (len(pieces) > 1):
            pieces.append("")
        pieces[-1] += letter
    return "\r\n ".join(pieces)
