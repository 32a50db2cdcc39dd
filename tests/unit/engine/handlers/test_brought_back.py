"""Rows that come back: with their links, and with the names that choices have now."""

from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.commands.records import BringBackRecords, RemoveRecords
from openprod_core.bus.commands.tables import ChangeChoice


@pytest.fixture
def ws() -> Workspace:
    """Gives a workspace in memory with props that belong to departments."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    made.create_table(
        "Props",
        [{"name": "Name"}, {"name": "Dept", "type": "choice", "options": ["LX", "SND"]}],
    )
    return made


def rename(ws: Workspace, old: str, new: str) -> None:
    """Gives a department another name."""
    field = ws.tables()[0].field("dept")
    assert field is not None
    [choice] = [each.id for each in field.choices if each.name == old]
    ws.execute(ChangeChoice(choice, {"name": new}))


def dept(ws: Workspace, prop: UUID) -> object:
    """Returns the department of a prop."""
    record = ws.get_record("props", prop)
    assert record is not None
    return record["dept"]


def test_a_restored_row_has_the_new_name_of_a_choice(ws: Workspace) -> None:
    skull = ws.create_record("props", {"name": "Skull", "dept": "LX"})
    ws.delete_record(skull)
    rename(ws, "LX", "Light")
    rename(ws, "Light", "Electrics")

    ws.restore_record(skull)

    assert dept(ws, skull) == "Electrics"
    ws.undo()
    assert ws.count("props") == 0
    ws.redo()
    assert dept(ws, skull) == "Electrics"
    assert ws.verify().problems == []


def test_a_deletion_taken_back_after_somebody_renamed_a_choice_has_its_new_name(
    ws: Workspace,
) -> None:
    skull = ws.create_record("props", {"name": "Skull", "dept": "LX"})
    ws.delete_record(skull)
    jordan = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
    jordan.receive(ws.bundles_since({}))
    rename(jordan, "LX", "Electrics")
    ws.receive(jordan.bundles_since(ws.clock()))

    ws.undo()
    assert dept(ws, skull) == "Electrics"
    ws.redo()
    assert ws.count("props") == 0
    ws.undo()
    assert dept(ws, skull) == "Electrics"


def test_a_name_that_another_choice_has_now_is_left_as_it_is(ws: Workspace) -> None:
    skull = ws.create_record("props", {"name": "Skull", "dept": "LX"})
    ws.delete_record(skull)
    rename(ws, "LX", "Electrics")
    rename(ws, "SND", "LX")

    ws.restore_record(skull)

    assert dept(ws, skull) == "LX"


def test_restored_rows_have_their_links_again(ws: Workspace) -> None:
    skull, grave, spade = (ws.create_record("props", {"name": n}) for n in ("a", "b", "c"))
    ws.create_edge("lies_in", skull, grave)
    cut = ws.create_edge("lies_on", skull, spade)
    ws.delete_edge(cut)
    ws.execute(RemoveRecords((skull, grave)))
    assert ws.edges(spade, direction="in") == ()

    ws.restore_record(skull)
    assert ws.edges(skull) == ()
    ws.restore_record(grave)

    assert [edge.type for edge in ws.edges(skull)] == ["lies_in"]
    assert [edge.type for edge in ws.edges(grave, direction="in")] == ["lies_in"]

    ws.execute(RemoveRecords((skull, grave)))
    ws.execute(BringBackRecords((skull, grave)))
    assert [edge.type for edge in ws.edges(skull)] == ["lies_in"]
    assert ws.conflicts() == [] and ws.verify().problems == []
