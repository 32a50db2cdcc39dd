"""A cue list is entered, pasted into, sorted, filtered and taken back by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from acceptance.person import Person, missing_tools, patiently
from openprod_core import Identity, Workspace
from openprod_core.storage.home import KEY_NAME

pytestmark = pytest.mark.skipif(
    bool(missing_tools()), reason=f"no {', '.join(missing_tools())} on this machine"
)

CUES = 12


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    home, folder = tmp_path / "home", tmp_path / "Hamlet.openprod"
    home.mkdir()
    (home / "desktop.ini").write_text("[person]\nname=Robin\n", encoding="utf-8")
    robin = Identity.generate("Robin")
    robin.save(home / KEY_NAME)
    with Workspace.create(folder, "Hamlet", robin) as made:
        made.create_table(
            "Cues",
            [
                {"name": "Cue", "sort": "decimal"},
                {"name": "What"},
                {"name": "Page"},
                {"name": "Called", "type": "boolean"},
            ],
        )
    playing = Person(home, folder)
    yield playing
    playing.end()


def test_a_cue_list_is_entered_and_taken_back_by_keyboard(person: Person) -> None:
    for cue in range(1, CUES + 1):
        person.type(f"{cue * 5}")
        person.key("Tab")
        person.type(f"Cue {cue}")
        person.key("Tab")
        person.type(f"{cue}a")
        person.key("Return")
    cues = [str(cue * 5) for cue in range(1, CUES + 1)]
    patiently("the typed cues", lambda: person.column("cues", "cue") == cues)
    assert person.column("cues", "page") == [f"{cue}a" for cue in range(1, CUES + 1)]

    person.key("ctrl+Home", "F2")
    person.type(".5")
    person.key("Return")
    patiently("the edited cue", lambda: person.column("cues", "cue")[0] == "5.5")

    person.key("ctrl+z")
    patiently("the cue as it was", lambda: person.column("cues", "cue")[0] == "5")
    person.key("ctrl+y")
    patiently("the edited cue again", lambda: person.column("cues", "cue")[0] == "5.5")

    person.hold("101\tFrom a sheet\n102\tAnd another\n")
    person.key("ctrl+End", "Home", "ctrl+v")
    patiently("the pasted rows", lambda: "And another" in person.column("cues", "what"))
    assert person.column("cues", "cue")[-2:] == ["101", "102"]

    person.key("ctrl+Home", "shift+Right", "shift+Down", "ctrl+c")
    patiently("the copy", lambda: person.held().startswith("5.5\tCue 1"))

    person.key("ctrl+Home", "Delete")
    patiently("the cleared cue", lambda: person.column("cues", "cue")[0] is None)
    person.key("ctrl+z")
    patiently("the cleared cue back", lambda: person.column("cues", "cue")[0] == "5.5")

    assert person.leave() == 0
    assert "Traceback" not in person.log() and "Warning" not in person.log(), person.log()
