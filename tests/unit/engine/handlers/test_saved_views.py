"""Saved views: what somebody saved is what everybody is shown, whatever becomes of the fields."""

import json
from uuid import uuid4

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.view_rows import ViewColumn
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.handlers.views import NoSavedViewError
from openprod_core.engine.query.errors import QueryError


@pytest.fixture
def cues(ws: Workspace) -> Workspace:
    ws.create_table(
        "Called",
        [
            {"name": "Number", "type": "text", "sort": "decimal"},
            {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
            {"name": "Page", "type": "text"},
        ],
    )
    return ws


def _names(ws: Workspace) -> list[str]:
    return [view.name for view in ws.views("called")]


def test_a_view_says_what_it_was_made_with(cues: Workspace) -> None:
    number, dept, page = cues.tables()[1].fields

    cues.add_view(
        "called",
        "By department",
        "board",
        filter='page is not empty and dept = "LX"',
        columns=[ViewColumn("number", width=80), "page", ViewColumn(dept.id, hidden=True)],
        sorts=[("number", "desc"), (page.id, False)],
        groups=["dept"],
        options={"by": "dept", "cards": ["number", page.id], "colour_by": "dept", "tall": True},
    )

    (view,) = cues.views("called")
    assert (view.name, view.kind, view.person) == ("By department", "board", b"")
    assert view.columns == (
        ViewColumn(number.id, 80),
        ViewColumn(page.id),
        ViewColumn(dept.id, hidden=True),
    )
    assert view.sorts == ((number.id, True), (page.id, False))
    assert view.groups == (dept.id,)
    assert view.options == {
        "by": str(dept.id),
        "cards": [str(number.id), str(page.id)],
        "colour_by": str(dept.id),
        "tall": True,
    }
    assert view.filter == 'page is not empty and dept = "LX"'


def test_a_view_can_be_changed_moved_dropped_and_each_undone(cues: Workspace) -> None:
    one = cues.add_view("called", "One")
    two = cues.add_view("called", "Two")
    cues.add_view("called", "Three")
    cues.move_view(one, after=two)
    assert _names(cues) == ["Two", "One", "Three"]
    cues.move_view(one, after=None)
    assert _names(cues) == ["One", "Two", "Three"]
    cues.change_view(two, name="Zwei", filter="page is empty")
    assert [view.filter for view in cues.views("called")] == ["", "page is empty", ""]
    cues.delete_view(one)
    assert _names(cues) == ["Zwei", "Three"]
    cues.undo()
    cues.undo()
    assert _names(cues) == ["One", "Two", "Three"]


def test_views_can_be_moved_about_without_end(cues: Workspace) -> None:
    made = [cues.add_view("called", str(at)) for at in range(3)]
    for at in range(120):
        cues.move_view(made[at % 3], after=made[(at + 1) % 3])
    assert _names(cues) == ["1", "0", "2"]
    assert all(len(view.position) <= 64 for view in cues.views("called"))


def test_what_a_view_says_of_a_deleted_field_comes_back_with_it(cues: Workspace) -> None:
    number, dept, page = cues.tables()[1].fields
    view = cues.add_view(
        "called", "Mine", columns=[ViewColumn("dept", 40)], sorts=[("dept", "asc")], groups=["dept"]
    )
    cues.delete_field("called", "dept")
    (shown,) = cues.views("called")
    assert (shown.columns, shown.sorts, shown.groups) == ((), (), ())

    cues.change_view(view, columns=["page"], sorts=[("number", True)], groups=["page"])
    cues.restore_record(dept.id)

    (shown,) = cues.views("called")
    assert shown.columns == (ViewColumn(page.id), ViewColumn(dept.id, 40))
    assert shown.sorts == ((number.id, True), (dept.id, False))
    assert shown.groups == (page.id, dept.id)


def test_somebodys_own_view_is_shown_to_nobody_else(cues: Workspace) -> None:
    cues.add_view("called", "Everybody's")
    mine = cues.add_view("called", "Mine", personal=True)
    with Workspace.join(None, cues.invite(), Identity.generate("Jordan")) as other:
        other.receive(cues.bundles_since(other.clock()))
        assert _names(other) == ["Everybody's"]
        other.add_view("called", "Mine", personal=True)
        cues.receive(other.bundles_since(cues.clock()))
        assert _names(cues) == ["Everybody's", "Mine"]
        cues.change_view(mine, personal=False)
        other.receive(cues.bundles_since(other.clock()))
        assert sorted(_names(other)) == ["Everybody's", "Mine", "Mine"]


@pytest.mark.parametrize(
    "asked",
    [
        {"name": " "},
        {"name": "there"},
        {"kind": "pie"},
        {"columns": ["nothing"]},
        {"columns": [ViewColumn("page", width=0)]},
        {"sorts": [("page", "sideways")]},
        {"sorts": [("nothing", "asc")]},
        {"groups": ["nothing"]},
        {"options": {"by": "nothing"}},
        {"options": {"cards": ["nothing"]}},
        {"options": {"ratio": float("nan")}},
        {"options": {"text": "x" * 60_000}},
    ],
)
def test_a_view_that_makes_no_sense_is_refused_and_changes_nothing(
    cues: Workspace, asked: dict[str, object]
) -> None:
    view = cues.add_view("called", "Here")
    cues.add_view("called", "There")
    before = cues.state_hash()
    with pytest.raises(RejectedError):
        cues.change_view(view, **asked)
    with pytest.raises(RejectedError):
        cues.add_view("called", **{"name": "New", **asked})  # type: ignore[arg-type]
    assert cues.state_hash() == before


def test_a_filter_is_checked_when_it_is_saved(cues: Workspace) -> None:
    with pytest.raises(QueryError) as refused:
        cues.add_view("called", "Pages", filter='page = "1" and pgae = "2"')
    assert refused.value.column == 16


def test_the_same_again_is_no_step_of_undo(cues: Workspace) -> None:
    view = cues.add_view("called", "Mine", columns=["page"], options={"by": "dept"})
    before = cues.clock()
    cues.change_view(view, name="Mine", columns=["page"], options={"by": "dept"})
    assert cues.clock() == before


def test_a_view_that_is_not_there_says_so(cues: Workspace) -> None:
    view = cues.add_view("called", "Mine")
    for gone in (uuid4(), cues.create_record("called")):
        with pytest.raises(NoSavedViewError):
            cues.change_view(gone, name="x")
        with pytest.raises(NoSavedViewError):
            cues.move_view(view, after=gone)
        with pytest.raises(NoSavedViewError):
            cues.delete_view(gone)


def test_what_a_newer_version_wrote_breaks_nothing_and_stays(cues: Workspace) -> None:
    view = cues.add_view("called", "Mine")
    page = cues.tables()[1].fields[2]
    column = {"field": str(page.id), "pinned": True, "width": "wide"}
    cues.update_records(
        "core.view",
        {
            view: {
                "kind": "globe",
                "columns": json.dumps([column, 7, {"field": 1}]),
                "sorts": "[[1]]",
                "groups": "{",
                "options": "[]",
                "person": "xyz",
            }
        },
    )
    (shown,) = cues.views("called")
    assert (shown.kind, shown.columns) == ("globe", (ViewColumn(page.id),))
    assert (shown.sorts, shown.groups, shown.options, shown.person) == ((), (), {}, b"")

    cues.change_view(view, columns=[ViewColumn("page", 90)])

    stored = cues.get_record("core.view", view)
    assert stored is not None
    assert json.loads(str(stored["columns"])) == [
        {"field": str(page.id), "pinned": True, "width": 90}
    ]


def test_views_go_with_their_table_and_come_back_with_it(cues: Workspace) -> None:
    cues.add_view("called", "Mine")
    cues.delete_table("called")
    assert cues.views() == []
    cues.undo()
    assert _names(cues) == ["Mine"]
