"""The installed program, in the system that it was installed in: start, type, quit, look again.

OPENPROD_PACKAGED names the root of that system; `packaging/build.py --check` makes a clean
one and sets it. The window shows on a screen of this machine, and real keys go into it.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from acceptance.person import Person, missing_tools, patiently
from openprod_core import Identity, Workspace
from openprod_core.storage.home import KEY_NAME

VARIABLE: Final = "OPENPROD_PACKAGED"
ROOT: Final = Path(os.environ.get(VARIABLE, "/nowhere"))
PLACE: Final = "tmp/openprod-check"
SILENT: Final = {"OPENPROD_INTERFACE": "127.0.0.1"}
"""Nobody else in the network hears of it."""

pytestmark = [
    pytest.mark.skipif(VARIABLE not in os.environ, reason=f"{VARIABLE} names no system"),
    pytest.mark.skipif(bool(missing_tools()), reason="no tools for a person at a window"),
    pytest.mark.timeout(600),
]


def inside(*words: str) -> list[str]:
    """Returns the command that runs `words` in that system, with a home of its own."""
    enter = [] if Path("/") == ROOT else ["chroot", str(ROOT)]
    said = {**SILENT, "HOME": f"/{PLACE}", "OPENPROD_HOME": f"/{PLACE}/home"}
    return [*enter, "env", *(f"{name}={value}" for name, value in said.items()), *words]


@pytest.fixture
def place() -> Iterator[Path]:
    made = ROOT / PLACE
    shutil.rmtree(made, ignore_errors=True)
    (made / "home").mkdir(parents=True)
    (made / "home" / "desktop.ini").write_text("[person]\nname=Robin\n", encoding="utf-8")
    Identity.generate("Robin").save(made / "home" / KEY_NAME)
    yield made
    shutil.rmtree(made)


def start(place: Path, name: str) -> Person:
    command = inside("openprod-desktop", f"/{PLACE}/{name}")
    return Person(place / "home", place / name, command)


def quit_in_peace(person: Person) -> None:
    assert person.leave() == 0, person.log()
    # Whatever a start says is either wrong or of no use to a person.
    assert person.log() == ""


def test_what_is_typed_in_the_window_is_there_after_the_next_start(place: Path) -> None:
    robin = Identity.load(place / "home" / KEY_NAME)
    with Workspace.create(place / "Hamlet.openprod", "Hamlet", robin) as made:
        made.create_table("Cues", [{"name": "Cue", "sort": "decimal"}, {"name": "What"}])

    person = start(place, "Hamlet.openprod")
    try:
        person.type("4.5")
        person.key("Tab")
        person.type("House to half")
        person.key("Return")
        patiently("the typed cue", lambda: person.column("cues", "what") == ["House to half"])
        quit_in_peace(person)
    finally:
        person.end()

    person = start(place, "Hamlet.openprod")
    try:
        person.key("ctrl+Home", "Right", "ctrl+c")
        patiently("the cue on the screen", lambda: person.held().strip() == "House to half")
        quit_in_peace(person)
    finally:
        person.end()


def test_the_command_line_works_beside_it(place: Path) -> None:
    def said(*words: str) -> str:
        done = subprocess.run(
            inside("openprod", *words), capture_output=True, text=True, check=False, timeout=120
        )
        assert (done.returncode, done.stderr) == (0, ""), done
        return done.stdout

    said("new", f"/{PLACE}/Lear")
    said("module", "adopt", f"/{PLACE}/Lear", "cues")
    # A script runs in a process of its own, which the program starts from itself.
    said("run", f"/{PLACE}/Lear", "Renumber cues")
    assert "All is well" in said("verify", f"/{PLACE}/Lear")


def test_every_library_is_there_but_those_that_only_printing_needs() -> None:
    home = Path("/opt/openprod/_internal")
    libraries = [
        f"/{path.relative_to(ROOT)}"
        for path in sorted((ROOT / "opt/openprod/_internal").rglob("*.so*"))
        if not path.is_symlink()
    ]
    done = subprocess.run(
        inside("env", f"LD_LIBRARY_PATH={home}:{home}/PySide6/Qt/lib", "ldd", *libraries),
        capture_output=True,
        text=True,
        check=False,
    )
    missing = {line.split()[0] for line in done.stdout.splitlines() if "not found" in line}
    assert len(libraries) > 50 and missing <= {"libcups.so.2"}
