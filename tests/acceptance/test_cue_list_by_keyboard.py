"""A cue list is entered, filled, pasted into, sorted, filtered and taken back by keyboard alone."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from acceptance import calc
from acceptance.calc import Calc
from acceptance.person import OURS, PATIENCE_S, Person, missing_tools, patiently
from openprod_core import Identity, Workspace
from openprod_core.storage.home import KEY_NAME

pytestmark = pytest.mark.skipif(
    bool(missing_tools()), reason=f"no {', '.join(missing_tools())} on this machine"
)
with_calc = pytest.mark.skipif(calc.missing(), reason="no LibreOffice on this machine")

CUES = 30
TYPED = [str(cue * 5) for cue in range(1, CUES + 1)]
PAGES = [f"{cue}a" for cue in range(1, CUES + 1)]


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
                {"name": "Day", "type": "date"},
                {"name": "Called", "type": "boolean"},
            ],
        )
    playing = Person(home, folder)
    yield playing
    playing.look(tmp_path / "last.png")
    playing.end()


def leave_in_peace(person: Person) -> None:
    assert person.leave() == 0
    assert "Traceback" not in person.log() and "Warning" not in person.log(), person.log()


def enter(person: Person) -> None:
    """Types the cues: number, what, page."""
    for cue, number in enumerate(TYPED, 1):
        person.type(number)
        person.key("Tab")
        person.type("Go" if cue == 1 else f"Cue {cue}")
        person.key("Tab")
        person.type(f"{cue}a")
        person.key("Return")
    patiently(
        "the typed cues",
        lambda: person.column("cues", "cue") == TYPED,
        lambda: list(zip(person.column("cues", "cue"), person.column("cues", "page"), strict=True)),
    )
    # The last cell comes after the last number: a busy window may not be there yet.
    patiently("their pages", lambda: person.column("cues", "page") == PAGES)


def command(person: Person, words: str) -> None:
    """Runs a command by its name."""
    person.key("ctrl+shift+p")
    person.type(words)
    person.key("Return")


def shown(person: Person, column: int) -> list[str]:
    """Returns a column as it stands on the screen, by copying it."""
    person.hold("")
    person.key("ctrl+Home", *["Right"] * column, "ctrl+space", "ctrl+c")
    patiently("the copy", lambda: bool(person.held()))
    person.key("ctrl+Home")
    return person.held().splitlines()


def is_copied(person: Person, text: str) -> bool:
    """Copies everything and says whether a text is in it: whether the screen shows it."""
    person.key("ctrl+a", "ctrl+c")
    return text in person.held()


def test_a_cue_list_is_entered_and_taken_back_by_keyboard(person: Person) -> None:
    enter(person)
    assert person.column("cues", "what") == ["Go", *(f"Cue {cue}" for cue in range(2, CUES + 1))]

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
    patiently("the copy", lambda: person.held().startswith("5.5\tGo"))

    person.key("ctrl+Home", "Delete")
    patiently("the cleared cue", lambda: person.column("cues", "cue")[0] is None)
    person.key("ctrl+z")
    patiently("the cleared cue back", lambda: person.column("cues", "cue")[0] == "5.5")
    leave_in_peace(person)


def test_a_cue_list_is_filled_sorted_and_filtered_by_keyboard(person: Person) -> None:
    enter(person)

    person.key("ctrl+Home", "Right")
    person.type("LX 1")
    person.key("Return", "Up", "ctrl+shift+Down", "ctrl+d")
    series = [f"LX {cue}" for cue in range(1, CUES + 1)]
    patiently("the series", lambda: person.column("cues", "what") == series)
    person.key("ctrl+Home", "Right", "Right", "Right")
    person.type("1 mar 2026")
    person.key("Return", "Up", "ctrl+shift+Down", "ctrl+d")
    days = [date.fromordinal(date(2026, 3, 1).toordinal() + cue) for cue in range(CUES)]
    patiently("the days", lambda: person.column("cues", "day") == days)
    person.key("ctrl+Home", "End", "ctrl+shift+Down", "space")
    patiently("the ticks", lambda: person.column("cues", "called") == [True] * CUES)

    person.key("ctrl+Home")
    command(person, "sort by this field, last")
    patiently("the order", lambda: shown(person, 0) == TYPED[::-1])
    assert person.column("cues", "cue") == TYPED

    person.key("ctrl+shift+l")
    person.type("what contains 3")
    person.key("Return")
    threes = [each for each in series if "3" in each]
    patiently("the rows with a 3", lambda: shown(person, 1) == threes[::-1])
    person.key("ctrl+Home", "ctrl+a", "Delete")
    patiently("emptied rows", lambda: person.column("cues", "what").count(None) == len(threes))
    assert [each for each in person.column("cues", "what") if each] == [
        each for each in series if each not in threes
    ]

    person.key("ctrl+z")
    patiently("everything back", lambda: person.column("cues", "what") == series)
    for _ in range(4):
        person.key("ctrl+z")
    patiently("no series", lambda: person.column("cues", "what")[1] == "Cue 2")
    assert person.column("cues", "day") == [None] * CUES
    leave_in_peace(person)


def paste(person: Person, rows: int) -> None:
    """Pastes, once more where the other program was too busy to hand its copy over in time."""
    deadline = time.monotonic() + PATIENCE_S
    while len(person.column("cues", "cue")) != rows:
        assert time.monotonic() < deadline, "nothing came of pasting"
        person.key("ctrl+v")
        again = time.monotonic() + PATIENCE_S / 4
        while len(person.column("cues", "cue")) != rows and time.monotonic() < again:
            time.sleep(0.1)


@with_calc
def test_a_block_comes_from_calc_and_goes_back_unchanged(person: Person, tmp_path: Path) -> None:
    rows = [
        ["007", "=1+1", "12a", date(2026, 3, 1)],
        ["8.10", "two\nlines", "Ünder Größe 漢", date(2026, 12, 24)],
    ]
    sheet = Calc(person, tmp_path / "sheet.fods", rows)
    sheet.copy_all()
    person.show(OURS)
    paste(person, rows=2)
    for at, field in enumerate(("cue", "what", "page", "day")):
        assert person.column("cues", field) == [row[at] for row in rows]

    person.key("ctrl+z")
    patiently("no rows", lambda: person.column("cues", "cue") == [])
    person.key("ctrl+y")
    patiently("the rows again", lambda: is_copied(person, "12a"))
    person.key("ctrl+Home", "End")
    person.type("y")
    patiently("the tick", lambda: person.column("cues", "called") == [True, None])

    patiently("the copy", lambda: is_copied(person, "yes"))
    sheet.show()
    person.key("ctrl+a", "Delete")
    sheet.paste()
    assert sheet.cells() == [
        [("string", "007"), ("string", "=1+1"), ("string", "12a"), ("date", "2026-03-01"),
         ("string", "yes")],
        [("string", "8.10"), ("string", "two\nlines"), ("string", "Ünder Größe 漢"),
         ("date", "2026-12-24")],
    ]  # fmt: skip
    person.show(OURS)
    leave_in_peace(person)
