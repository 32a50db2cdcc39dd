"""What others did while somebody was away, by person and table, and who everybody is."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.bus.commands.members import ChangeMember
from openprod_core.bus.queries import ListMembers, ListWorkSince, OpenView, ReadWindow, Since

Ask = Callable[[Any], Any]


def now_ms() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture
def jordan(ws: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """Gives somebody else's replica, with everything that is here."""
    made = Workspace.join(tmp_path / "J.openprod", ws.invite(), Identity.generate("Jordan"))
    meet(ws, made)
    yield made
    made.close()


def meet(one: Workspace, other: Workspace) -> None:
    other.receive(one.bundles_since(other.clock()))
    one.receive(other.bundles_since(one.clock()))


def own(ws: Workspace) -> bytes:
    return ws.engine.bench.writer.author.key.actor_id


def told(ask: Ask, ws: Workspace, at: int) -> list[tuple[str, str, int, int]]:
    found = ask(ListWorkSince(at, own(ws)))
    return [(each.actor_name, each.table_name, each.changed, each.removed) for each in found]


def test_work_is_told_by_person_and_table_and_ones_own_is_none(
    ws: Workspace, jordan: Workspace, ask: Ask
) -> None:
    one, two, three = ws.import_records("cues", [{"number": str(n)} for n in range(3)])
    meet(ws, jordan)
    before = now_ms()
    time.sleep(0.002)
    ws.set_field(three, "cues", "number", "mine")
    jordan.set_field(one, "cues", "number", "1")
    jordan.set_field(one, "cues", "level", 4)
    jordan.delete_record(two)
    jordan.create_record("people", {"name": "Olga"})
    jordan.import_records("people", [{"name": "Sam"}, {"name": "Kim"}])
    assert told(ask, ws, before) == []

    meet(ws, jordan)

    assert told(ask, ws, before) == [("Jordan", "People", 3, 0), ("Jordan", "Cues", 1, 1)]
    assert told(ask, ws, now_ms() + 1_000) == []


def test_a_view_shows_only_what_came_in_since_with_its_filter_and_groups(
    ws: Workspace, jordan: Workspace, ask: Ask
) -> None:
    ids = ws.import_records("cues", [{"number": str(n), "dept": "LX"} for n in range(4)])
    meet(ws, jordan)
    before = now_ms()
    time.sleep(0.002)
    ws.set_field(ids[0], "cues", "level", 1)
    jordan.set_field(ids[1], "cues", "dept", "SND")
    jordan.set_field(ids[3], "cues", "level", 5)
    meet(ws, jordan)
    cues = ws.tables()[1]
    number, dept = cues.fields[0].id, cues.fields[1].id

    def rows(where: str | None = None, by: bytes | None = None) -> list[str]:
        since = Since(before, by, own(ws))
        opened = ask(OpenView(1, cues.id, where, ((number, False),), since=since))
        assert opened.unfiltered_count == 4
        return [row[0] for row in ask(ReadWindow(1, 0, opened.count, (number,))).rows]

    assert rows() == ["1", "3"]
    assert rows("dept = 'SND'") == ["1"]
    assert rows(by=own(jordan)) == ["1", "3"]
    assert rows(by=own(ws)) == ["0"]
    grouped = ask(OpenView(1, cues.id, None, group_by=dept, since=Since(before, None, own(ws))))
    assert (grouped.count, grouped.records) == (4, 2)


def test_members_have_the_colour_that_somebody_gave_them(
    ws: Workspace, jordan: Workspace, ask: Ask
) -> None:
    ws.execute(ChangeMember(own(jordan), "teal"))

    alex, other = ask(ListMembers())

    assert (alex.name, alex.colour, alex.actor) == ("Alex", "", own(ws))
    assert (other.name, other.colour) == ("Jordan", "teal")
    assert 0 < other.last_at <= now_ms()
    meet(ws, jordan)
    before = jordan.clock()
    jordan.execute(ChangeMember(own(jordan), "teal"))
    assert jordan.clock() == before
    ws.undo()
    assert [each.colour for each in ask(ListMembers())] == ["", ""]


def test_a_colour_is_a_word_and_a_member_somebody_known(ws: Workspace) -> None:
    for actor, colour in ((own(ws), "x" * 41), (own(ws), "grün"), (bytes(32), "teal")):
        with pytest.raises(RejectedError):
            ws.execute(ChangeMember(actor, colour))
