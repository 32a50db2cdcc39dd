"""A small touring Hamlet, made by the same commands that people give, to be photographed.

Everything is the same each time. People, fixtures and cues: hamlet_people.py, hamlet_rig.py.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from gallery.hamlet_people import DEPARTMENTS, people
from gallery.hamlet_rig import POSITIONS, cues, fixtures
from openprod_core.bus.commands.records import AddRecords
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType, SortKind

NAME: Final = "Hamlet at the Riverside"
OPENING: Final = datetime(2026, 9, 17, 19, 30)

Execute = Callable[[object], Any]

SCENES: Final = (
    ("1.1", "The battlements", "Francisco, Barnardo, Horatio, Marcellus, Ghost", 9, "3"),
    ("1.2", "The court", "Claudius, Gertrude, Hamlet, Polonius, Laertes", 14, "8"),
    ("1.3", "Polonius’ rooms", "Laertes, Ophelia, Polonius", 7, "16"),
    ("1.4", "The battlements, midnight", "Hamlet, Horatio, Marcellus, Ghost", 5, "20"),
    ("1.5", "The Ghost speaks", "Ghost, Hamlet, Horatio, Marcellus", 11, "23"),
    ("2.1", "Polonius and Reynaldo", "Polonius, Reynaldo, Ophelia", 7, "29"),
    ("2.2", "Fishmonger", "Claudius, Gertrude, Polonius, Hamlet, Players", 28, "33"),
    ("3.1", "To be or not to be", "Hamlet, Ophelia, Claudius, Polonius", 11, "50"),
    ("3.2", "The Mousetrap", "Company", 19, "57"),
    ("3.3", "Claudius at prayer", "Claudius, Hamlet", 6, "70"),
    ("3.4", "The closet", "Gertrude, Hamlet, Polonius, Ghost", 12, "74"),
    ("4.1", "After the closet", "Claudius, Gertrude", 3, "83"),
    ("4.2", "Where is the body?", "Hamlet, Rosencrantz, Guildenstern", 2, "85"),
    ("4.3", "To England", "Claudius, Hamlet", 5, "86"),
    ("4.4", "Fortinbras’ army", "Fortinbras, Hamlet", 5, "89"),
    ("4.5", "Ophelia’s madness", "Gertrude, Ophelia, Laertes, Claudius", 13, "91"),
    ("4.6", "A letter", "Horatio, Sailor", 2, "99"),
    ("4.7", "The plot", "Claudius, Laertes, Gertrude", 11, "100"),
    ("5.1", "The graveyard", "Gravedigger, Hamlet, Horatio, Laertes", 16, "107"),
    ("5.2", "The duel", "Company", 24, "118"),
)
PROPS: Final = (
    ("Yorick’s skull", "5.1", "Gravedigger", "Stage left", True, "Second one in the prop box."),
    ("Foil, Hamlet", "5.2", "Osric", "Weapons rack", True, "Blunted. Counted in and out."),
    ("Foil, Laertes", "5.2", "Osric", "Weapons rack", True, "Blunted, marked with red tape."),
    ("Poisoned cup", "5.2", "Claudius", "Stage right table", True, ""),
    ("Pearl", "5.2", "Claudius", "Claudius, pocket", True, "Twelve spares."),
    ("Letter to Ophelia", "2.2", "Polonius", "Stage right table", True, "New one each show."),
    ("Recorder", "3.2", "Guildenstern", "Stage left", True, ""),
    ("Dagger", "3.4", "Hamlet", "Hamlet, belt", True, "Retractable blade."),
    ("Arras", "3.4", "", "Flown, bar 4", True, "Paged by ASM."),
    ("Lantern, Francisco", "1.1", "Francisco", "Stage left", True, "LED candle, AA ×2."),
    ("Lantern, Barnardo", "1.1", "Barnardo", "Stage right table", True, "LED candle, AA ×2."),
    ("Rosemary and rue", "4.5", "Ophelia", "Stage right table", True, "Fresh on matinée days."),
    ("Coffin", "5.1", "Bearers", "Upstage dock", False, "Castor to be mended."),
    ("Spade", "5.1", "Gravedigger", "Trap", True, ""),
    ("Book", "2.2", "Hamlet", "Hamlet, hand", True, "“Words, words, words”."),
    ("Two miniatures", "3.4", "Hamlet", "Hamlet, pocket", True, ""),
    ("Commission to England", "4.3", "Rosencrantz", "Stage left", True, "Sealed; wax in the box."),
    ("Players’ trunk", "2.2", "First Player", "Upstage dock", True, "Locks with a pin."),
    ("Player King’s crown", "3.2", "Player King", "Players’ trunk", True, ""),
    ("Vial of poison", "3.2", "Lucianus", "Players’ trunk", True, ""),
    ("Horatio’s letter", "4.6", "Sailor", "Stage left", False, "To be aged."),
    ("Wine jug", "1.2", "Servant", "Stage right table", True, "Blackcurrant and water."),
    ("Goblets, six", "1.2", "Court", "Stage right table", True, ""),
    ("Fortinbras’ banner", "4.4", "Captain", "Upstage dock", True, ""),
)


def build(execute: Execute) -> None:
    """Fills an empty production; `execute` carries a command out and returns its answer."""
    scenes = _scenes(execute)
    _cues(execute, scenes)
    _fixtures(execute)
    _contacts(execute)
    _props(execute, scenes)
    _schedule(execute, scenes)


def _contacts(execute: Execute) -> None:
    table = execute(
        MakeTable(
            "Contacts",
            (
                FieldSpec("Name"),
                FieldSpec("Pronouns"),
                FieldSpec("Role"),
                _departments(),
                FieldSpec("Phone"),
                FieldSpec("Email"),
                FieldSpec("On tour", FieldType.BOOLEAN),
                FieldSpec("Notes", FieldType.RICHTEXT),
            ),
            "Everybody on the production",
            "blue",
        )
    )
    execute(AddRecords(table, people(), "Fill the contact sheet"))


def _scenes(execute: Execute) -> dict[str, Any]:
    table = execute(
        MakeTable(
            "Scenes",
            (
                FieldSpec("Title"),
                FieldSpec("Scene"),
                FieldSpec("On stage"),
                FieldSpec("Length", FieldType.DURATION),
                FieldSpec("Page"),
            ),
            "In the order of the prompt book",
            "teal",
        )
    )
    rows = [
        {
            "scene": number, "title": title, "on_stage": who, "page": page,
            "length": timedelta(minutes=minutes),
        }
        for number, title, who, minutes, page in SCENES
    ]  # fmt: skip
    ids = execute(AddRecords(table, rows, "Fill the scenes"))
    return {row[0]: id_ for row, id_ in zip(SCENES, ids, strict=True)}


def _cues(execute: Execute, scenes: dict[str, Any]) -> None:
    table = execute(
        MakeTable(
            "Cues",
            (
                FieldSpec("Cue", sort=SortKind.DECIMAL),
                FieldSpec(
                    "Kind", FieldType.CHOICE,
                    options=(
                        ChoiceSpec("LX", "yellow"), ChoiceSpec("SND", "teal"),
                        ChoiceSpec("FLY", "purple"),
                    ),
                ),
                FieldSpec("Page"),
                FieldSpec("Called on"),
                FieldSpec("What happens"),
                FieldSpec("Time", FieldType.DURATION),
                FieldSpec("Scene", FieldType.REFERENCE, target="scenes"),
                FieldSpec("Notes", FieldType.RICHTEXT),
            ),
            "As called by the DSM",
            "yellow",
        )
    )  # fmt: skip
    pages = [(row[0], int(row[4])) for row in SCENES]
    execute(AddRecords(table, cues(pages, scenes), "Fill the cue list"))


def _fixtures(execute: Execute) -> None:
    table = execute(
        MakeTable(
            "Fixtures",
            (
                FieldSpec("Channel"),
                FieldSpec("Address"),
                FieldSpec("Position", FieldType.CHOICE, options=POSITIONS),
                FieldSpec("Unit"),
                FieldSpec("Type"),
                FieldSpec("Purpose"),
                FieldSpec("Colour"),
                FieldSpec("Focused", FieldType.BOOLEAN),
                FieldSpec("Notes", FieldType.RICHTEXT),
            ),
            "The rig, by channel",
            "purple",
        )
    )
    execute(AddRecords(table, fixtures(), "Fill the patch"))


def _props(execute: Execute, scenes: dict[str, Any]) -> None:
    table = execute(
        MakeTable(
            "Props",
            (
                FieldSpec("Prop"),
                FieldSpec("First used", FieldType.REFERENCE, target="scenes"),
                FieldSpec("Used by"),
                FieldSpec("Preset"),
                FieldSpec("Here", FieldType.BOOLEAN),
                FieldSpec("Notes", FieldType.RICHTEXT),
            ),
            "Presets and running props",
            "green",
        )
    )
    rows = [
        {
            "prop": name, "first_used": scenes[scene], "used_by": who, "preset": where,
            "here": here, "notes": notes or None,
        }
        for name, scene, who, where, here, notes in PROPS
    ]  # fmt: skip
    execute(AddRecords(table, rows, "Fill the props"))


def _schedule(execute: Execute, scenes: dict[str, Any]) -> None:
    table = execute(
        MakeTable(
            "Schedule",
            (
                FieldSpec("What"),
                FieldSpec("Start", FieldType.DATETIME),
                FieldSpec("Length", FieldType.DURATION),
                FieldSpec("Where"),
                FieldSpec("Called"),
                FieldSpec("Scene", FieldType.REFERENCE, target="scenes"),
                FieldSpec("Fixed", FieldType.BOOLEAN),
            ),
            "Calls, rehearsals and shows",
            "pink",
        )
    )
    execute(AddRecords(table, _calls(scenes), "Fill the schedule"))


def _calls(scenes: dict[str, Any]) -> list[dict[str, Any]]:
    """Ten days of rehearsal, two of fit-up, a dress, then a week of shows."""
    rows: list[dict[str, Any]] = []

    def call(what: str, start: datetime, hours: float, where: str, who: str, **more: Any) -> None:
        rows.append(
            {
                "what": what,
                "start": start,
                "length": timedelta(hours=hours),
                "where": where,
                "called": who,
                **more,
            }
        )

    day = timedelta(days=1)
    morning = OPENING.replace(hour=10, minute=0)
    numbers = list(scenes)
    for n in range(10):
        start = morning - 14 * day + n * day
        scene = numbers[n * 2]
        call(f"Rehearse {scene}", start, 3, "Rehearsal room", "As scene", scene=scenes[scene])
        scene = numbers[n * 2 + 1]
        after = start + timedelta(hours=4)
        call(f"Rehearse {scene}", after, 3.5, "Rehearsal room", "As scene", scene=scenes[scene])
    fit_up = morning.replace(hour=9) - 3 * day
    call("Get-in and rig", fit_up, 4, "Riverside, stage", "LX, Sound, Stage", fixed=True)
    call("Focus", fit_up + timedelta(hours=5), 4, "Riverside, stage", "LX", fixed=True)
    call("Plot", fit_up + day, 4, "Riverside, stage", "LX, Sound", fixed=True)
    call("Sound check", fit_up + day + timedelta(hours=5), 2, "Riverside, stage", "Sound, Cast")
    call("Technical rehearsal", fit_up + day + timedelta(hours=8), 4, "Riverside, stage", "All")
    call("Dress rehearsal", OPENING - day, 3, "Riverside, stage", "All", fixed=True)
    for n in range(7):
        evening = OPENING + n * day
        if evening.weekday() == 6:
            continue
        call(
            "Half-hour call", evening - timedelta(minutes=35), 0.5, "Riverside", "Cast", fixed=True
        )
        call("Performance", evening, 3, "Riverside, stage", "All", fixed=True)
        if evening.weekday() == 5:
            matinee = evening.replace(hour=14, minute=0)
            call("Matinée", matinee, 3, "Riverside, stage", "All", fixed=True)
    return rows


def _departments() -> FieldSpec:
    options = tuple(ChoiceSpec(name, colour) for name, colour in DEPARTMENTS)
    return FieldSpec("Department", FieldType.CHOICE, options=options)
