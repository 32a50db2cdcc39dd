"""Records made under an id that was chosen before: more can be said of them at once."""

from uuid import UUID

import pytest

from openprod_core import RejectedError, Workspace
from openprod_core.bus.commands.records import AddRecord, ChangeRows, EditRecords


def test_a_row_is_made_and_edited_under_the_id_that_was_chosen(ws: Workspace) -> None:
    chosen = UUID(int=2**127)

    assert ws.execute(AddRecord("cues", {"number": "1"}, chosen)) == chosen
    assert ws.execute(EditRecords("cues", {chosen: {"level": 3}})) == 1
    record = ws.get_record("cues", chosen)
    assert record is not None
    assert (record["number"], record["level"]) == ("1", 3)


def test_rows_of_one_step_stand_in_the_order_of_their_ids(ws: Workspace) -> None:
    chosen = [UUID(int=2**127 + at) for at in range(3)]
    made = ws.execute(ChangeRows("cues", {}, [{"number": each} for each in "123"], ids=chosen))

    assert made == chosen
    assert [each.id for each in ws.records("cues")] == chosen


def test_an_id_that_is_taken_is_refused(ws: Workspace) -> None:
    taken = ws.create_record("cues", {"number": "1"})

    with pytest.raises(RejectedError):
        ws.execute(AddRecord("cues", {"number": "2"}, taken))
    assert ws.count("cues") == 1
