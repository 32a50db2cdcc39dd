"""Whatever is typed into a grid is in the production, however late the engine answers."""

from typing import Any
from uuid import UUID

import pytest

from desktop.typist import Meet, Typist, meet, no_pauses
from openprod_core.bus.commands.records import AddRecords, EditRecords, RemoveRecords
from openprod_core.bus.commands.tables import AddField
from openprod_core.domain.schema import FieldSpec, FieldType

__all__ = ["meet", "no_pauses"]

ROWS = 6


def meddle(typist: Typist, old: list[UUID]) -> None:
    """Somebody else works on the same list: rows come, go and change their places."""
    deed = typist.chance.randrange(6)
    if deed < 2:
        rows = [{"cue": str(typist.chance.randrange(200)), "what": "Theirs"}]
        typist.client.as_other(AddRecords("cues", rows))
    elif deed == 2 and len(old) > 1:
        typist.client.as_other(RemoveRecords([old.pop(typist.chance.randrange(len(old)))]))
    elif deed == 3:
        changes = {each: {"cue": str(typist.chance.randrange(200))} for each in old}
        typist.client.as_other(EditRecords("cues", changes))
    elif deed == 4 and typist.chance.random() < 0.3:
        name = f"Field {typist.chance.random()}"
        typist.client.as_other(AddField("cues", FieldSpec(name, FieldType.TEXT)))


@pytest.mark.parametrize("seed", range(10))
def test_rows_typed_without_looking_up_are_all_there(meet: Meet, seed: int) -> None:
    typist = meet(seed)

    typed = typist.enter(ROWS)

    assert typist.stored() == typed


SORTED = {"order": (("cue", False),)}
BACKWARDS = {"order": (("what", True),)}
FILTERED = {"where": 'what like "Old%"'}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("shown", [{}, SORTED, BACKWARDS, FILTERED])
def test_rows_are_all_there_and_no_other_is_touched_while_others_work_on_the_list(
    meet: Meet, seed: int, shown: dict[str, Any]
) -> None:
    typist = meet(seed, rows=5, **shown)
    old = [each.id for each in typist.workspace.records("cues")]

    typed = typist.enter(ROWS, lambda: meddle(typist, old))

    stored = typist.stored()
    assert [each for each in stored if each[1] and each[1].startswith("Go")] == typed
    rest = [(what, page) for _, what, page in stored if not what or not what.startswith("Go")]
    assert set(rest) <= {("Theirs", None), *((f"Old {at}", "1") for at in range(5))}
