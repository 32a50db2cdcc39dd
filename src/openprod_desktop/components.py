"""What openprod is made of: every part with its version and the text of its licence.

An installed openprod has the list beside its icons, as a CycloneDX file that packaging/
wrote; a clone reads what is installed in its environment.
"""

import json
import platform
import re
import ssl
import sysconfig
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import qVersion

from openprod_desktop.paths import APP_NAME, resource

BILL: Final = "openprod.cdx.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_CLASSIFIER: Final = "License :: "
_ONE_LINE_MAX: Final = 160
_HOMES: Final = ("homepage", "source", "source code", "repository")
_LICENCE_WORDS: Final = ("licen", "copying", "notice")


@dataclass(frozen=True, slots=True)
class Component:
    """One part that others made."""

    name: str
    version: str
    licence: str
    """In a word or two, or as an SPDX expression."""
    text: str
    home: str = ""
    is_package: bool = True
    """Of the Python package index; others are libraries that come inside one of these."""


def ourselves() -> Component:
    """Returns openprod itself, as installed, or as this clone says."""
    try:
        return _of(metadata.distribution(APP_NAME))
    except metadata.PackageNotFoundError:
        said = _clone()
        text = resource("..", "LICENSE").read_text("utf-8") if said else ""
        return Component(APP_NAME, said.get("version", ""), said.get("license", ""), text)


def components() -> tuple[Component, ...]:
    """Returns every part by name: of the bill that came along, or as installed here."""
    bill = resource(BILL)
    return read_bill(bill.read_bytes()) if bill.is_file() else installed()


def installed(also: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> tuple[Component, ...]:
    """Returns what openprod needs as this environment has it; `also` these, not what they need."""
    waiting, seen = _needs(APP_NAME), {APP_NAME, *without}
    found = [*_inner(), *(_of(metadata.distribution(name)) for name in also)]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            held = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            # For another system, or for another version of Python.
            continue
        found.append(_of(held))
        waiting += _needs(name)
    return _sorted(found)


def read_bill(content: bytes) -> tuple[Component, ...]:
    """Returns the parts that a CycloneDX file lists."""
    bill: dict[str, Any] = json.loads(content)
    return _sorted([_of_bill(part) for part in bill.get("components", ())])


def _of_bill(part: dict[str, Any]) -> Component:
    licences = [each["license"] for each in part.get("licenses", ())]
    named = [each.get("id") or each.get("name", "") for each in licences]
    texts = [each["text"]["content"] for each in licences if "text" in each]
    homes = [
        each["url"] for each in part.get("externalReferences", ()) if each["type"] == "website"
    ]
    return Component(
        part["name"],
        part.get("version", ""),
        named[0] if named else "",
        texts[0] if texts else "",
        homes[0] if homes else "",
        is_package="purl" in part,
    )


def _sorted(found: list[Component]) -> tuple[Component, ...]:
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


def _needs(name: str) -> list[str]:
    """Returns the names of what a package needs, without what only its extras do."""
    try:
        wanted = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        wanted = _clone().get("dependencies", []) if name == APP_NAME else []
    plain = [each for each in wanted if "extra ==" not in each.replace("'", '"')]
    return [_key(found.group()) for each in plain if (found := _NAME.match(each))]


def _clone() -> dict[str, Any]:
    """Returns what the project says of itself, where this runs from a clone."""
    file = resource("..", "pyproject.toml")
    if not file.is_file():
        return {}
    said: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))["project"]
    return said


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _of(held: metadata.Distribution) -> Component:
    said = held.metadata
    return Component(_key(said["Name"]), held.version, _licence(said), _text(held), _home(said))


def _licence(said: Any) -> str:
    expression: str = said.get("License-Expression") or ""
    words = (said.get("License") or "").strip()
    if not expression and "\n" not in words and len(words) <= _ONE_LINE_MAX:
        expression = words
    if not expression:
        of = [each for each in said.get_all("Classifier") or () if each.startswith(_CLASSIFIER)]
        expression = ", ".join(each.rpartition(" :: ")[2] for each in of)
    return expression or "See the text"


def _text(held: metadata.Distribution) -> str:
    """Returns the licences that a package brings along, one after the other."""
    found = [
        Path(str(held.locate_file(file)))
        for file in held.files or ()
        if ".dist-info" in str(file)
        and ("/licenses/" in str(file) or any(word in file.name.lower() for word in _LICENCE_WORDS))
    ]
    texts = [path.read_text("utf-8", "replace") for path in sorted(found) if path.is_file()]
    said = held.metadata
    if not texts:
        texts = [said.get("License") or ""]
    if "LGPL-3.0" in (said.get("License") or ""):
        texts = [_shipped("LGPL-3.0"), _shipped("GPL-3.0")]
    return "\n\n".join(text.strip() for text in texts)


def _home(said: Any) -> str:
    named = [each.partition(",") for each in said.get_all("Project-URL") or ()]
    homes = [url.strip() for label, _, url in named if label.lower() in _HOMES]
    return str(said.get("Home-page") or (homes[0] if homes else ""))


def _shipped(name: str) -> str:
    return resource("licences", f"{name}.txt").read_text("utf-8")


def _inner() -> list[Component]:
    """Returns the libraries that come inside of packages, and the interpreter."""
    of_python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    gpl = f"{_shipped('LGPL-3.0')}\n\n{_shipped('GPL-3.0')}"
    sqlite = _version_of("apsw").rpartition(".")[0]
    openssl = ssl.OPENSSL_VERSION.split()[1]
    return [
        Component("Python", platform.python_version(), "PSF-2.0",
                  of_python.read_text("utf-8") if of_python.is_file() else "",
                  "https://www.python.org", is_package=False),
        Component("Qt", qVersion(), "LGPL-3.0-only", gpl, "https://www.qt.io", is_package=False),
        Component("SQLite", sqlite, "blessing",
                  "The author disclaims copyright to this source code.",
                  "https://www.sqlite.org", is_package=False),
        Component("OpenSSL", openssl, "Apache-2.0", _shipped("Apache-2.0"),
                  "https://www.openssl.org", is_package=False),
        Component("ICU", "", "Unicode-3.0", _shipped("Unicode-3.0"),
                  "https://icu.unicode.org", is_package=False),
    ]  # fmt: skip


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
