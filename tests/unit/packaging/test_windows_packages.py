"""The Windows installers compile, and say the same of links and productions as the program."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from openprod_desktop.arguments import LINK_BEGINS
from openprod_desktop.paths import COPY_SUFFIX, WORKSPACE_SUFFIX
from workshop import windows
from workshop.bundling import WINDOW
from workshop.environment import Place
from workshop.progress import Progress

ROOT = Path(__file__).parents[3]
SCRIPT = (ROOT / "packaging" / "windows" / "openprod.nsi").read_text("utf-8")
WIX = ElementTree.parse(ROOT / "packaging" / "windows" / "openprod.wxs").getroot()
NAMESPACE = "{http://schemas.microsoft.com/wix/2006/wi}"


def _keys_of_script() -> set[str]:
    found = re.findall(r'WriteRegStr HKCU "\$\{CLASSES\}\\([^"]+)"', SCRIPT)
    return {key for key in found if not key.endswith("DefaultIcon")}


def _keys_of_wix() -> set[str]:
    values = WIX.iter(f"{NAMESPACE}RegistryValue")
    keys = (value.get("Key", "") for value in values)
    start = "Software\\Classes\\"
    return {key.removeprefix(start) for key in keys if key.startswith(start)}


def test_both_register_the_same_for_one_person() -> None:
    assert _keys_of_script() == _keys_of_wix()
    assert {WORKSPACE_SUFFIX, COPY_SUFFIX, LINK_BEGINS.rstrip(":")} <= _keys_of_script()
    assert "RequestExecutionLevel user" in SCRIPT
    package = WIX.find(f"{NAMESPACE}Product/{NAMESPACE}Package")
    assert package is not None and package.get("InstallScope") == "perUser"


def test_what_is_registered_is_taken_away_again() -> None:
    removed = set(re.findall(r'DeleteRegKey HKCU "\$\{CLASSES\}\\([^"]+)"', SCRIPT))

    for key in _keys_of_script():
        assert any(f"{key}\\".startswith(f"{gone}\\") for gone in removed), key


def test_an_older_version_goes_before_the_new_one_comes() -> None:
    assert SCRIPT.index('RMDir /r "$INSTDIR"') < SCRIPT.index("File /r")
    assert WIX.find(f"{NAMESPACE}Product/{NAMESPACE}MajorUpgrade") is not None


@pytest.mark.skipif(bool(windows.missing_tools()), reason="nsis and wixl are not here")
def test_both_compile(tmp_path: Path) -> None:
    folder = tmp_path / "openprod"
    (folder / "_internal").mkdir(parents=True)
    for path in (f"{WINDOW}.exe", "openprod.exe", "_internal/LICENSE"):
        (folder / path).write_bytes(b"MZ" + path.encode())
    icon = tmp_path / "openprod.ico"
    head = b"\0\0\1\0\1\0" + bytes([1, 1, 0, 0, 1, 0, 32, 0]) + (48).to_bytes(4, "little")
    icon.write_bytes(head + (22).to_bytes(4, "little") + _one_point())

    made = windows.pack(Place(ROOT), folder, icon, tmp_path, Progress())

    assert [path.suffix for path in made] == [".exe", ".msi"]
    assert made[0].read_bytes()[:2] == b"MZ"
    assert made[1].read_bytes()[:4] == bytes.fromhex("d0cf11e0")


def _one_point() -> bytes:
    """Returns a picture of one blue point, as icons hold it."""
    header = (40).to_bytes(4, "little") + (1).to_bytes(4, "little") + (2).to_bytes(4, "little")
    header += (1).to_bytes(2, "little") + (32).to_bytes(2, "little") + bytes(24)
    return header + b"\xff\0\0\xff" + bytes(4)
