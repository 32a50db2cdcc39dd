"""A table is shown as it was at a moment, with what is different now."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.commands.transfers import ExportPast
from openprod_core.bus.queries import ClosePast, GetMoments, GetUndoList, OpenPast, ReadPast
from openprod_core.bus.rows import Misfit, PastTable, PastWindow, ReferenceCell, UndoStep
from openprod_core.engine.answering import Reader
from openprod_core.engine.reading.past_tables import COUNTED_MAX
from openprod_core.engine.reading.windows import NoSuchViewError
from openprod_core.storage.sheets.reading import read_sheet
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock

Ask = Callable[[Any], Any]
START = 1_700_000_000_000


class Hands:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Hands:
    """Gives the clock of the production."""
    return Hands()


@pytest.fixture
def ws(tmp_path: Path, clock: Hands) -> Iterator[Workspace]:
    """Gives a production whose clock stands still until it is moved."""
    made = Workspace.create(tmp_path / "H.openprod", "H", Identity.generate("Alex"), clock)
    made.create_table(
        "Cues",
        [{"name": "Number"}, {"name": "Level", "type": "integer"},
         {"name": "After", "type": "reference"}, {"name": "Notes", "type": "richtext"}],
    )  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def ask(ws: Workspace) -> Iterator[Ask]:
    """Gives the reader's answers."""
    assert ws.folder is not None
    store = Store(ws.folder / "oplog.db", read_only=True)
    yield Reader(store, SystemClock(), "UTC").answer
    store.close()


def opened(ws: Workspace, ask: Ask, at: int) -> PastTable:
    found = ask(OpenPast(1, ws.tables()[0].id, at))
    assert isinstance(found, PastTable)
    return found


def past(ws: Workspace, ask: Ask, at: int) -> PastWindow:
    found = ask(ReadPast(1, 0, opened(ws, ask, at).count))
    assert isinstance(found, PastWindow)
    return found


def test_rows_hold_what_they_held_then_and_say_which_cells_differ_now(
    ws: Workspace, ask: Ask, clock: Hands
) -> None:
    one, two = ws.import_records("cues", [{"number": "1", "level": 5}, {"number": "2"}])
    clock.now += 1_000
    ws.set_field(one, "cues", "level", 6)
    ws.edit_text(two, "cues", "notes", insert=(0, "Go"))

    then = past(ws, ask, START)

    assert then.ids == (one, two)
    assert then.rows == (("1", 5, None, None), ("2", None, None, None))
    assert then.changed == {0: frozenset((1,)), 1: frozenset((3,))}
    assert opened(ws, ask, START) == PastTable(START, 2, 2, 2, 0, 0)
    assert past(ws, ask, clock.now).changed == {}


def test_rows_that_came_and_went_since_are_told(ws: Workspace, ask: Ask, clock: Hands) -> None:
    old = ws.create_record("cues", {"number": "1"})
    clock.now += 1_000
    ws.delete_record(old)
    new = ws.create_record("cues", {"number": "2"})

    then = past(ws, ask, START)

    assert (then.ids, then.gone) == ((old,), frozenset((0,)))
    assert opened(ws, ask, START) == PastTable(START, 1, 0, 0, gone=1, new=1)
    now = past(ws, ask, clock.now)
    assert (now.ids, now.gone) == ((new,), frozenset())
    assert opened(ws, ask, clock.now) == PastTable(clock.now, 1, 0, 0, 0, 0)


def test_a_record_deleted_and_brought_back_since_is_no_difference(
    ws: Workspace, ask: Ask, clock: Hands
) -> None:
    one = ws.create_record("cues", {"number": "1"})
    clock.now += 1_000
    ws.delete_record(one)
    ws.undo()

    then = past(ws, ask, START)

    assert (then.ids, then.changed, then.gone) == ((one,), {}, frozenset())
    assert opened(ws, ask, START) == PastTable(START, 1, 1, 0, 0, 0)


def test_past_cells_are_shown_as_cells_are(ws: Workspace, ask: Ask, clock: Hands) -> None:
    one = ws.create_record("cues", {"number": "1a"})
    two = ws.create_record("cues", {"number": "2", "after": one})
    clock.now += 1_000
    ws.set_field(two, "cues", "after", None)
    ws.update_field("cues", "number", type="integer")

    then = past(ws, ask, START)

    assert then.rows[0][0] == Misfit("1a")
    after = then.rows[1][2]
    assert isinstance(after, ReferenceCell) and after.id == one


def test_a_table_is_exported_as_it_was(ws: Workspace, clock: Hands, tmp_path: Path) -> None:
    one = ws.create_record("cues", {"number": "007", "level": 5})
    two = ws.create_record("cues", {"number": "8", "after": one})
    clock.now += 1_000
    ws.set_field(one, "cues", "number", "9")
    ws.delete_record(two)
    ws.create_record("cues", {"number": "new"})

    csv, book = tmp_path / "then.csv", tmp_path / "then.xlsx"
    assert ws.execute(ExportPast("cues", START, str(csv))) == 2
    assert ws.execute(ExportPast("cues", START, str(book))) == 2

    rows = csv.read_text("utf-8-sig").splitlines()
    assert rows == ["Number,Level,After,Notes", "007,5,,", "8,,9,"]
    sheet = read_sheet(book, None, None, None)
    assert [cells[:2] for _, cells in sheet.rows[1:]] == [("007", 5), ("8", "")]


def test_many_edits_in_one_step_are_read_once(ws: Workspace, ask: Ask, clock: Hands) -> None:
    made = ws.import_records("cues", [{"number": str(n), "level": n} for n in range(3_000)])
    clock.now += 1_000
    ws.update_records("cues", {record: {"level": -1} for record in made})

    then = past(ws, ask, START)

    assert [row[1] for row in then.rows] == list(range(3_000))
    assert len(then.changed) == 3_000
    # So many cells are not counted, or a moment's first rows would wait for all histories.
    assert COUNTED_MAX < 3_000
    assert opened(ws, ask, START) == PastTable(START, 3_000, 3_000, None, 0, 0)


def test_any_run_of_rows_is_read_by_itself(ws: Workspace, ask: Ask, clock: Hands) -> None:
    made = ws.import_records("cues", [{"number": str(n)} for n in range(20)])
    clock.now += 1_000
    ws.delete_record(made[5])
    ws.set_field(made[7], "cues", "number", "7.5")
    ws.import_records("cues", [{"number": "new"}])
    opened(ws, ask, START)

    found = ask(ReadPast(1, 4, 4))

    assert found.ids == tuple(made[4:8])
    assert [row[0] for row in found.rows] == ["4", "5", "6", "7"]
    assert (found.gone, found.changed) == (frozenset((5,)), {7: frozenset((0,))})
    assert ask(ReadPast(1, 18, 50)).ids == tuple(made[18:])


def test_what_changes_while_then_is_shown_does_not_show_in_it(
    ws: Workspace, ask: Ask, clock: Hands
) -> None:
    one, two = ws.import_records("cues", [{"number": "1"}, {"number": "2"}])
    clock.now += 1_000
    opened(ws, ask, START)

    ws.set_field(one, "cues", "number", "9")
    ws.delete_record(two)

    found = ask(ReadPast(1, 0, 2))
    assert [row[0] for row in found.rows] == ["1", "2"]
    assert (found.changed, found.gone) == ({0: frozenset((0,))}, frozenset((1,)))


def test_a_moment_that_is_closed_is_not_read_any_more(ws: Workspace, ask: Ask) -> None:
    opened(ws, ask, START)
    ask(ClosePast(1))

    with pytest.raises(NoSuchViewError) as refused:
        ask(ReadPast(1, 0, 1))
    assert refused.value.view == 1


def test_a_record_taken_out_of_its_table_since_was_there(
    ws: Workspace, ask: Ask, clock: Hands
) -> None:
    ws.create_table("Others", [{"name": "Name"}])
    one = ws.create_record("cues", {"number": "1"})
    joined = ws.create_record("others", {"name": "x"})
    clock.now += 1_000
    ws.add_to_table(one, "others", {"name": "y"})
    ws.remove_from_table(one, "cues")
    ws.add_to_table(joined, "cues", {"number": "2"})

    then = past(ws, ask, START)

    assert (then.ids, then.rows[0][0], then.gone) == ((one,), "1", frozenset((0,)))
    assert opened(ws, ask, START).new == 1


def test_before_the_table_was_there_it_is_empty_and_all_is_new(ws: Workspace, ask: Ask) -> None:
    ws.create_record("cues", {"number": "1"})

    then = past(ws, ask, 0)

    assert (then.ids, then.rows) == ((), ())
    assert opened(ws, ask, 0).new == 1


def test_moments_are_those_at_which_the_table_changed(
    ws: Workspace, ask: Ask, clock: Hands
) -> None:
    table = ws.tables()[0].id
    one = ws.create_record("cues", {"number": "1"})
    clock.now += 1_000
    ws.create_table("Others", [{"name": "Name"}])
    ws.create_record("others", {"name": "x"})
    clock.now += 1_000
    ws.set_field(one, "cues", "level", 5)
    ws.set_field(one, "cues", "level", 6)

    assert ask(GetMoments(table)) == (START, START + 2_000)


def test_too_many_moments_are_thinned_out_but_keep_both_ends(
    ws: Workspace, ask: Ask, clock: Hands
) -> None:
    one = ws.create_record("cues", {"number": "1"})
    for level in range(10):
        clock.now += 1_000
        ws.set_field(one, "cues", "level", level)

    found = ask(GetMoments(ws.tables()[0].id, limit=3))

    assert found == (START, START + 5_000, START + 10_000)
    assert ask(GetMoments(ws.tables()[0].id, limit=1)) == (START + 10_000,)


def test_the_undo_list_names_each_step_with_its_time_newest_first(
    ws: Workspace, clock: Hands
) -> None:
    one = ws.create_record("cues", {"number": "1"})
    clock.now += 1_000
    ws.set_field(one, "cues", "level", 5)
    clock.now += 1_000
    ws.set_field(one, "cues", "level", 6)
    ws.undo()

    assert ws.undo_list(2) == (
        UndoStep("Edit Level in Cues", START + 1_000),
        UndoStep("Add to Cues", START),
    )
    host = ws.host()
    assert host.ask(GetUndoList(1)).result() == ws.undo_list(1)
    host.close()
