"""Links, merges and mappings on a full disk: whole or not at all."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crash.failing_disk import FailingDisk, Switch
from openprod_core import Identity, UnavailableError, Workspace
from openprod_core.domain.fractional_index import KEY_LENGTH_MAX
from simulator.checkers import check_against_reference, content

# What SQLite's own last writes say while a file is closed, nobody can be told any more.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

FAILURES_MIN = 2


@pytest.fixture
def switch() -> Iterator[Switch]:
    """Gives the switch of a disk on which every database opened in the test lies."""
    made = Switch()
    disk = FailingDisk(made)
    yield made
    disk.unregister()


class Company:
    """A production with two people who may be one, linked to scenes in an order."""

    def __init__(self, folder: Path) -> None:
        self.ws = ws = Workspace.create(folder, "Hamlet", Identity.generate("Alex"))
        ws.create_table("People", [{"name": "Name"}, {"name": "Phone"}])
        ws.create_table("Cast", [{"name": "Actor"}, {"name": "Mobile"}])
        ws.create_table("Scenes", [{"name": "Name"}])
        self.jane = ws.create_record("people", {"name": "Jane", "phone": "1"})
        self.jay = ws.create_record("people", {"name": "Jay", "phone": "2"})
        self.act = ws.create_record("scenes", {"name": "Act 1"})
        ws.add_to_table(self.jane, "cast", {"actor": "J. Doe", "mobile": "3"})
        self.edges = [
            ws.create_edge("plays_in", who, self.act, {"as": "Juliet"}, ordered=True)
            for who in (self.jane, self.jane, self.jay)
        ]

    def longest_place(self) -> int:
        """Returns how long the longest of the places in the order is."""
        return max(len(edge.position) for edge in self.ws.edges(self.jane, type="plays_in"))

    def squeeze(self, count: int) -> None:
        """Puts links into one and the same gap."""
        with self.ws.bundle("squeeze"):
            for _ in range(count):
                self.ws.create_edge("plays_in", self.jane, self.act, after=self.edges[0])


def _link(company: Company) -> None:
    company.ws.create_edge("knows", company.jane, company.jay, {"since": "May", "how": 3})


def _property(company: Company) -> None:
    company.ws.set_edge(company.edges[0], "as", "Nurse" * 2_000)


def _move(company: Company) -> None:
    company.ws.move_edge(company.edges[0], after=company.edges[1])


def _delete(company: Company) -> None:
    company.ws.delete_record(company.jane)


def _merge(company: Company) -> None:
    company.ws.merge(company.jane, company.jay)


def _map(company: Company) -> None:
    company.ws.confirm_mapping(("people", "phone"), ("cast", "mobile"))


def _undo(company: Company) -> None:
    company.ws.undo()


def _merged(company: Company) -> None:
    _merge(company)


def _mapped(company: Company) -> None:
    _map(company)


def _split(company: Company) -> None:
    company.ws.split(company.jane, tables=["cast"])


def _unmap(company: Company) -> None:
    company.ws.remove_mapping(("people", "phone"), ("cast", "mobile"))


def _nothing(_company: Company) -> None:
    """Prepares nothing."""


Task = Callable[[Company], None]


@pytest.mark.parametrize(
    ("first", "task"),
    [
        (_nothing, _link),
        (_nothing, _property),
        (_nothing, _move),
        (_nothing, _delete),
        (_nothing, _merge),
        (_nothing, _map),
        (_nothing, _split),
        (_delete, _undo),
        (_merged, _undo),
        (_mapped, _undo),
        (_mapped, _unmap),
    ],
)
def test_whichever_write_fails_nothing_of_it_stands_and_it_can_be_done_again(
    tmp_path: Path, switch: Switch, first: Task, task: Task
) -> None:
    company = Company(tmp_path / "Hamlet.openprod")
    first(company)
    _fails_at_every_write(company.ws, switch, lambda: task(company))

    check_against_reference(company.ws)
    assert company.ws.verify().problems == []
    company.ws.close()


def _fails_at_every_write(ws: Workspace, switch: Switch, work: Callable[[], object]) -> None:
    failures = 0
    before, hash_ = content(ws), ws.state_hash()
    for k in range(1, 10_000):
        switch.arm(k)
        try:
            work()
        except UnavailableError:
            switch.arm(None)
            failures += 1
            assert (content(ws), ws.state_hash()) == (before, hash_), k
            continue
        switch.arm(None)
        break
    assert failures >= FAILURES_MIN
    assert ws.state_hash() != hash_


def test_a_commit_of_links_and_merges_that_finds_no_room_leaves_the_overlay_as_it_was(
    tmp_path: Path, switch: Switch
) -> None:
    company = Company(tmp_path / "Hamlet.openprod")
    ws = company.ws
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    for task in (_link, _property, _move, _merge, _map):
        task(company)
    inside, staged = content(ws), ws.preview(overlay)
    ws.stash()
    before, hash_ = content(ws), ws.state_hash()
    failures = 0
    for k in range(1, 10_000):
        ws.activate(overlay)
        switch.arm(k)
        try:
            ws.commit(overlay)
        except UnavailableError:
            switch.arm(None)
            failures += 1
            if ws.state_hash() != hash_:
                break
            assert ws.active_overlay == overlay
            assert (content(ws), ws.preview(overlay)) == (inside, staged), k
            ws.stash()
            assert content(ws) == before, k
            continue
        switch.arm(None)
        break
    assert failures >= FAILURES_MIN
    assert ws.overlays() == ()
    assert content(ws)["people"] == inside["people"]
    check_against_reference(ws)
    assert ws.verify().problems == []
    ws.close()


def test_making_room_in_an_order_fails_as_a_whole(tmp_path: Path, switch: Switch) -> None:
    company = Company(tmp_path / "Hamlet.openprod")
    while company.longest_place() < KEY_LENGTH_MAX:
        company.squeeze(4)
    _fails_at_every_write(company.ws, switch, lambda: company.squeeze(8))

    assert company.longest_place() < KEY_LENGTH_MAX
    assert company.ws.verify().problems == []
    company.ws.close()
