"""Edits, new rows and new choices are one step; copies hold all that the originals show."""

import pytest

from openprod_core import RejectedError, Workspace
from openprod_core.bus.commands.tables import DropChoice
from openprod_core.engine.handlers.records import BadCellValueError
from openprod_core.engine.writer import SpoiledDraftError


def test_a_paste_edits_adds_rows_and_adds_choices_as_one_step(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1", "dept": "LX"})
    before = ws.facts().bundles

    added = ws.change_rows(
        "cues",
        {one: {"number": "1a", "dept": "Video"}},
        [{"number": "2", "dept": "Video"}, {"number": "3", "dept": "Rigging"}],
        {"dept": ["LX", "Video", "Rigging", "Video"]},
    )

    assert ws.facts().bundles == before + 1
    assert [record["number"] for record in ws.records("cues")] == ["1a", "2", "3"]
    assert [record.id for record in ws.records("cues")] == [one, *added]
    names = [choice.name for choice in ws.tables()[0].fields[2].choices]
    assert names == ["LX", "SND", "Video", "Rigging"]


def test_undo_takes_a_paste_back_whole(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1"})
    ws.change_rows("cues", {one: {"dept": "Video"}}, [{"number": "2"}], {"dept": ["Video"]})

    ws.undo()

    assert [dict(record)["dept"] for record in ws.records("cues")] == [None]
    assert [choice.name for choice in ws.tables()[0].fields[2].choices] == ["LX", "SND"]


def test_a_paste_with_one_bad_value_changes_nothing(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1"})
    before = ws.state_hash()

    with pytest.raises(BadCellValueError) as refused:
        ws.change_rows(
            "cues",
            {one: {"number": "9"}},
            [{"number": "2"}, {"number": "3", "level": "loud"}],
            {"dept": ["Video"]},
        )

    assert refused.value.row == 1
    assert ws.state_hash() == before


def test_a_larger_step_keeps_no_half_of_a_paste_that_failed(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1"})
    before = ws.state_hash()

    with pytest.raises(SpoiledDraftError), ws.bundle("Both"):
        with pytest.raises(RejectedError):
            ws.change_rows("cues", {one: {"number": "9"}}, [{"level": "loud"}])
        ws.set_field(one, "cues", "level", 5)

    assert ws.state_hash() == before


def test_a_paste_of_what_stands_there_already_makes_no_step(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1", "dept": "LX"})
    before = ws.facts().bundles

    assert ws.change_rows("cues", {one: {"number": "1"}}, choices={"dept": ["LX"]}) == []

    assert ws.facts().bundles == before


@pytest.mark.parametrize(
    ("edited", "added", "label"),
    [
        (1, 0, "Edit 1 row of Cues"),
        (2, 0, "Edit 2 rows of Cues"),
        (0, 3, "Add 3 rows to Cues"),
        (2, 1, "Edit 2 rows of Cues, add 1"),
    ],
)
def test_the_step_says_how_many_rows_it_touched(
    ws: Workspace, edited: int, added: int, label: str
) -> None:
    made = [ws.create_record("cues", {"number": "1"}) for _row in range(edited)]

    ws.change_rows(
        "cues", {record: {"level": 5} for record in made}, [{"number": "n"} for _ in range(added)]
    )

    undone = ws.undo()
    assert undone is not None and undone.label == label


def test_copies_hold_texts_and_lists_too_and_go_in_one_step(ws: Workspace) -> None:
    values = {"number": "1", "level": 4, "dept": "LX", "notes": "Go", "tags": ("a", "b")}
    one = ws.create_record("cues", values)
    two = ws.create_record("cues", {"number": "2"})

    copies = ws.duplicate_records("cues", [two, one])

    found = [ws.get_record("cues", copy) for copy in copies]
    assert [dict(record) for record in found if record is not None] == [
        {"number": "2", "level": None, "dept": None, "notes": None, "tags": None},
        values,
    ]
    undone = ws.undo()
    assert undone is not None and undone.label == "Duplicate 2 rows"
    assert ws.count("cues") == 2


def test_the_text_of_a_copy_is_its_own(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1", "notes": "Go"})
    (copy,) = ws.duplicate_records("cues", [one])

    ws.edit_text(copy, "cues", "notes", insert=(2, " now"))

    assert [record["notes"] for record in ws.records("cues")] == ["Go", "Go now"]


def test_a_copy_keeps_a_choice_that_was_taken_away(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1", "dept": "SND"})
    ws.execute(DropChoice(ws.tables()[0].fields[2].choices[1].id))

    (copy,) = ws.duplicate_records("cues", [one])

    record = ws.get_record("cues", copy)
    assert record is not None and record["dept"] == "SND"


def test_a_deleted_row_cannot_be_copied(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1"})
    ws.delete_record(one)

    with pytest.raises(RejectedError):
        ws.duplicate_records("cues", [one])
