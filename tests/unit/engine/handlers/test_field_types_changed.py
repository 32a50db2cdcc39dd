"""Changing a field's type keeps every value: converted where it can be, as it was where not."""

import pytest

from openprod_core import Identity, RejectedError, Workspace


@pytest.fixture
def ws() -> Workspace:
    """Gives a workspace in memory with a table of cues."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    made.create_table("Cues", [{"name": "Count"}])
    made.import_records("cues", [{"count": text} for text in ("1", "20", "three", None)])
    return made


def counts(ws: Workspace) -> list[object]:
    """Returns the column."""
    return [record["count"] for record in ws.records("cues")]


def test_what_converts_is_converted_and_the_rest_stays_as_it_was(ws: Workspace) -> None:
    preview = ws.update_field("cues", "count", type="integer")

    assert preview is not None
    assert (preview.kept, preview.misfit_count) == (2, 1)
    assert counts(ws) == [1, 20, "three", None]
    assert ws.verify().problems == []


def test_a_change_of_type_is_one_step_back(ws: Workspace) -> None:
    ws.update_field("cues", "count", type="integer")
    ws.undo()

    assert counts(ws) == ["1", "20", "three", None]
    assert ws.tables()[0].fields[0].type == "text"


@pytest.mark.parametrize("type_", ["integer", "choice", "richtext", "list", "date"])
def test_there_and_back_loses_no_value(ws: Workspace, type_: str) -> None:
    ws.update_field("cues", "count", type=type_)
    ws.update_field("cues", "count", type="text")

    assert [str(value) for value in counts(ws)[:3]] == ["1", "20", "three"]
    assert ws.verify().problems == []


def test_an_unknown_type_is_refused(ws: Workspace) -> None:
    before = ws.state_hash()
    with pytest.raises((RejectedError, ValueError)):
        ws.update_field("cues", "count", type="matrix")
    assert ws.state_hash() == before
