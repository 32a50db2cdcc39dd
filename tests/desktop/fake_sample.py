"""A workspace of contacts and scenes with every type of field, the same every time."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.fake_workspace import FakeWorkspace
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType

FIRST = ("Jane", "Omar", "Zoë", "Ana", "Kofi", "Mei", "Lars", "Priya")
LAST = ("Doe", "Lee", "Chen", "Sousa", "Mensah", "Lin", "Berg", "Rao")
DEPARTMENTS = (
    ("LX", "yellow"), ("Sound", "teal"), ("Stage", "purple"),
    ("Wardrobe", "pink"), ("Props", "green"), ("Video", "blue"),
)  # fmt: skip

FIELDS = (
    FieldSpec("Name"),
    FieldSpec(
        "Department", FieldType.CHOICE,
        options=tuple(ChoiceSpec(name, colour) for name, colour in DEPARTMENTS),
    ),
    FieldSpec("Cue", FieldType.INTEGER),
    FieldSpec("Rate", FieldType.FLOAT),
    FieldSpec("Confirmed", FieldType.BOOLEAN),
    FieldSpec("Birthday", FieldType.DATE),
    FieldSpec("Call", FieldType.DATETIME),
    FieldSpec("Length", FieldType.DURATION),
    FieldSpec("Scene", FieldType.REFERENCE, target="scenes"),
    FieldSpec("Notes", FieldType.RICHTEXT),
    FieldSpec("Tags", FieldType.LIST),
    FieldSpec("Email"),
)  # fmt: skip


def sample_workspace(rows: int) -> FakeWorkspace:
    """Returns a workspace whose `contacts` table has `rows` records."""
    workspace = FakeWorkspace()
    scenes = workspace.apply(MakeTable("Scenes", (FieldSpec("Title"),)))[0]
    contacts = workspace.apply(MakeTable("Contacts", FIELDS))[0]
    title = workspace.table(scenes).fields[0].id
    # Fixed ids keep pictures and failures the same from run to run.
    for n in range(8):
        workspace.records[scenes][UUID(int=1000 + n)] = {
            title: f"Act {n // 4 + 1}, scene {n % 4 + 1}"
        }
    keys = [each.id for each in workspace.table(contacts).fields]
    held = workspace.records[contacts]
    for n in range(rows):
        held[UUID(int=100_000 + n)] = dict(zip(keys, _values(n), strict=True))
    workspace._undo.clear()
    return workspace


def _values(n: int) -> tuple[Any, ...]:
    name = f"{FIRST[n % 8]} {LAST[n // 8 % 8]}"
    return (
        name,
        DEPARTMENTS[n * 7 % 6][0] if n % 9 else None,
        n + 1,
        round(12.5 + n * 0.25, 2) if n % 5 else None,
        n % 3 == 0,
        date(1980 + n % 25, n % 12 + 1, n % 28 + 1),
        datetime(2026, 10, n % 28 + 1, 9 + n % 10, n % 4 * 15),
        timedelta(minutes=n % 180, seconds=n % 60),
        UUID(int=1000 + n % 8) if n % 4 else None,
        "Prefers mornings.\nAllergic to nuts." if n % 6 == 0 else None,
        ("crew", "keyholder") if n % 7 == 0 else (),
        f"{name.split()[0].lower()}{n}@example.org" if n % 10 else None,
    )
