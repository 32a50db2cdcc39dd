"""Overlays on one computer: everything works inside, and nothing is left of a discarded one."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.engine.stage.roster import NoSuchOverlayError
from openprod_core.engine.stage.stage import OpenBundleError
from openprod_core.storage.sqlite.meta import DERIVED_BY
from openprod_core.storage.sqlite.store import Store
from simulator.checkers import content


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a workspace with a table of three cues, and a note in one."""
    made = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    made.create_table(
        "Cues",
        [
            {"name": "Number"},
            {"name": "Page", "type": "integer"},
            {"name": "Note", "type": "richtext"},
        ],
    )
    made.import_records("cues", [{"number": str(n), "page": n} for n in (1, 2, 3)])
    yield made
    made.close()


def _cues(ws: Workspace) -> list[UUID]:
    return [each.id for each in ws.records("cues")]


def _lines(ws: Workspace, ov: UUID) -> list[tuple[str, str, object, object]]:
    return [(line.kind, line.title, line.old, line.new) for line in ws.preview(ov)]


def test_filters_sorting_search_and_counts_see_what_is_staged(ws: Workspace) -> None:
    one, two, three = _cues(ws)
    ws.activate(ws.create_overlay("What if"))
    ws.set_field(one, "cues", "page", 9)
    ws.delete_record(two)
    new = ws.create_record("cues", {"number": "Blackout", "page": 5})

    assert [each.id for each in ws.records("cues", order_by=[("page", "desc")])] == [
        one,
        new,
        three,
    ]
    assert [each.id for each in ws.records("cues", where="page > 4")] == [one, new]
    assert ws.count("cues") == 3
    assert [hit.record for hit in ws.search("blackout")] == [new]
    assert ws.history(one, "page")[0].new == 9
    ws.stash()
    assert ws.search("blackout") == []
    assert [each["page"] for each in ws.records("cues")] == [1, 2, 3]


def test_a_preview_names_every_change_and_a_commit_makes_just_these(ws: Workspace) -> None:
    one, two, _three = _cues(ws)
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.set_field(one, "cues", "page", 9)
    ws.edit_text(one, "cues", "note", insert=(0, "go"))
    ws.delete_record(two)
    new = ws.create_record("cues", {"number": "4"})
    ws.set_field(new, "cues", "page", 7)
    gone = ws.create_record("cues", {"number": "5"})
    ws.delete_record(gone)
    inside = content(ws)

    assert _lines(ws, ov) == [
        ("field", "1", 1, 9),
        ("field", "1", None, "go"),
        ("deleted", "2", None, None),
        ("created", "4", None, None),
    ]
    (row,) = ws.overlays()
    assert (row.changes, row.records, row.tables, row.drifted) == (4, 3, 1, 0)
    bundles = ws.facts().bundles
    done = ws.commit(ov)

    assert done.changes == 4
    assert ws.facts().bundles == bundles + 1
    assert content(ws) == inside
    assert ws.history(one, "page")[0].label == "What if"
    assert ws.verify().problems == []


def test_an_overlay_counts_the_tables_that_it_touches_and_no_other(ws: Workspace) -> None:
    (one, two, *_rest) = _cues(ws)
    ws.create_table("Spots", [{"name": "Who"}, {"name": "Dept", "type": "choice"}])
    ws.add_to_table(one, "spots", {"who": "Ann"})
    ov = ws.create_overlay("What if")
    ws.activate(ov)

    def tables() -> int:
        return ws.overlays()[0].tables

    assert tables() == 0
    ws.set_field(one, "cues", "page", 9)
    assert tables() == 1
    ws.update_table("cues", name="LX Cues")
    ws.update_field("cues", "page", name="Script page")
    assert tables() == 1
    ws.set_field(one, "spots", "who", "Ben")
    assert tables() == 2
    ws.create_edge("follows", one, two)
    assert tables() == 2
    ws.create_table("Props", [{"name": "What"}, {"name": "Of", "type": "choice"}])
    assert tables() == 3
    ws.stash()
    assert tables() == 3


def test_tables_fields_and_choices_can_be_rehearsed(ws: Workspace) -> None:
    (one, *_rest) = _cues(ws)
    ov = ws.create_overlay("Restructure")
    ws.activate(ov)
    ws.create_table(
        "Spots", [{"name": "Who"}, {"name": "Dept", "type": "choice", "options": ["LX"]}]
    )
    spot = ws.create_record("spots", {"who": "Ann", "dept": "LX"})
    ws.add_field("cues", {"name": "Colour"})
    ws.set_field(one, "cues", "colour", "red")
    ws.update_table("cues", name="LX Cues")
    inside = content(ws)

    texts = [line.text for line in ws.preview(ov) if line.kind == "table"]
    assert "New table Spots" in texts
    assert "New field Colour in LX Cues" in texts
    assert "The table LX Cues, name: Cues → LX Cues" in texts
    ws.commit(ov)

    assert content(ws) == inside
    assert ws.get_record("spots", spot)["who"] == "Ann"
    assert ws.get_record("cues", one)["colour"] == "red"
    assert ws.verify().problems == []
    ws.undo()
    assert [table.name for table in ws.tables()] == ["Cues"]


def test_a_discarded_overlay_leaves_no_trace(ws: Workspace) -> None:
    before, hash_, clock = content(ws), ws.state_hash(), ws.clock()
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.set_field(_cues(ws)[0], "cues", "number", "x")
    ws.create_table("Spots", [{"name": "Who"}])
    ws.discard(ov)

    assert (content(ws), ws.state_hash(), ws.clock()) == (before, hash_, clock)
    assert ws.active_overlay is None
    assert ws.folder is not None
    assert list((ws.folder / "overlays").iterdir()) == []
    with pytest.raises(NoSuchOverlayError):
        ws.activate(ov)


def test_overlays_survive_a_restart_set_aside(ws: Workspace, tmp_path: Path) -> None:
    me = Identity(ws.engine.bench.writer.author.key)
    one = _cues(ws)[0]
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.set_field(one, "cues", "page", 9)
    ws.close()

    with Workspace.open(tmp_path / "Hamlet.openprod", me) as again:
        assert again.active_overlay is None
        assert again.get_record("cues", one)["page"] == 1
        (row,) = again.overlays()
        assert (row.name, row.state, row.changes) == ("What if", "stashed", 1)
        again.activate(row)
        assert again.get_record("cues", one)["page"] == 9
        again.undo()
        assert again.get_record("cues", one)["page"] == 1
        assert again.undo() is None


def test_activating_another_overlay_sets_the_first_aside(ws: Workspace) -> None:
    one = _cues(ws)[0]
    first, second = ws.create_overlay("First"), ws.create_overlay("Second", kind="script")
    assert [(row.name, row.state) for row in ws.overlays()] == [
        ("Second", "pending"),
        ("First", "stashed"),
    ]
    ws.activate(first)
    ws.set_field(one, "cues", "page", 8)
    ws.activate(second)
    assert ws.get_record("cues", one)["page"] == 1
    ws.set_field(one, "cues", "page", 9)
    ws.activate(first)

    assert ws.get_record("cues", one)["page"] == 8
    assert [(row.name, row.state) for row in ws.overlays()] == [
        ("Second", "stashed"),
        ("First", "active"),
    ]


def test_a_value_staged_and_staged_back_is_no_change(ws: Workspace) -> None:
    one = _cues(ws)[0]
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.set_field(one, "cues", "page", 9)
    ws.set_field(one, "cues", "page", 1)

    assert ws.preview(ov) == ()
    assert ws.overlays()[0].changes == 0
    ws.undo()
    assert ws.get_record("cues", one)["page"] == 9
    ws.redo()
    bundles = ws.facts().bundles
    assert ws.commit(ov).bundle_id is None
    assert ws.facts().bundles == bundles


def test_single_changes_are_knocked_out(ws: Workspace) -> None:
    one, two, three = _cues(ws)
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.update_records("cues", {one: {"number": "x", "page": 9}})
    ws.edit_text(one, "cues", "note", insert=(0, "go"))
    ws.delete_record(two)
    new = ws.create_record("cues", {"number": "4", "page": 4})

    ws.use_canonical(ov, one, "cues", "page")
    ws.use_canonical(ov, one, "cues", "note")
    ws.use_canonical(ov, two)
    ws.use_canonical(ov, new)

    assert _lines(ws, ov) == [("field", "x", "1", "x")]
    assert _cues(ws) == [one, two, three]
    assert ws.get_record("cues", new) is None
    record = ws.get_record("cues", one)
    assert (record["number"], record["page"], record["note"]) == ("x", 1, None)
    ws.commit(ov)
    assert ws.verify().problems == []
    assert [each["number"] for each in ws.records("cues")] == ["x", "2", "3"]


def test_what_was_knocked_out_stays_out_when_a_newer_version_derives_all_anew(
    ws: Workspace, tmp_path: Path
) -> None:
    one, two, three = _cues(ws)
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.update_records("cues", {one: {"number": "x", "page": 9}, three: {"page": 7}})
    ws.edit_text(one, "cues", "note", insert=(0, "go"))
    ws.delete_record(two)
    new = ws.create_record("cues", {"number": "4", "page": 4})
    edge = ws.create_edge("follows", one, three, {"how": "at once"})
    for record, field in ((one, "page"), (one, "note"), (two, None), (new, None), (edge, None)):
        ws.use_canonical(ov, record, "cues", field)
    ws.set_field(one, "cues", "page", 8)
    ws.set_field(three, "cues", "page", 3)
    shown, lines = content(ws), ws.preview(ov)
    ws.stash()

    _derive_anew(tmp_path, ov)
    ws.activate(ov)

    assert content(ws) == shown
    assert ws.preview(ov) == lines
    assert _lines(ws, ov) == [("field", "x", "1", "x"), ("field", "x", 1, 8)]


def _derive_anew(folder: Path, ov: UUID) -> None:
    """Has the file of an overlay say that an older version made it."""
    store = Store(folder / "Hamlet.openprod" / "overlays" / f"{ov}.db")
    store.meta.set(DERIVED_BY, 1)
    store.close()


def test_a_text_of_the_overlay_merges_with_what_others_wrote(ws: Workspace) -> None:
    one = _cues(ws)[0]
    ws.edit_text(one, "cues", "note", insert=(0, "stand by"))
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.edit_text(one, "cues", "note", insert=(8, ", LX"))
    ws.stash()
    ws.edit_text(one, "cues", "note", insert=(0, "Now "))

    ws.activate(ov)
    assert ws.get_record("cues", one)["note"] == "Now stand by, LX"
    assert ws.drift(ov) == ()
    ws.commit(ov)
    assert ws.get_record("cues", one)["note"] == "Now stand by, LX"
    assert ws.verify().problems == []


def test_nothing_is_switched_in_the_middle_of_a_grouped_change(ws: Workspace) -> None:
    ov = ws.create_overlay("What if")
    with ws.bundle("Two at once"):
        ws.create_record("cues", {"number": "4"})
        with pytest.raises(OpenBundleError):
            ws.activate(ov)
        ws.create_record("cues", {"number": "5"})

    assert ws.count("cues") == 5
    with pytest.raises(RejectedError):
        ws.create_overlay("  ")


def test_a_grouped_change_in_an_overlay_is_one_step(ws: Workspace) -> None:
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    with ws.bundle("Two at once"):
        ws.create_record("cues", {"number": "4"})
        ws.create_record("cues", {"number": "5"})

    assert ws.overlays()[0].changes == 2
    undone = ws.undo()
    assert undone is not None and undone.label == "Two at once"
    assert ws.preview(ov) == ()


def test_an_overlay_that_only_merges_two_records_holds_a_change(ws: Workspace) -> None:
    one, two, _three = _cues(ws)
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    ws.merge(one, two)

    assert ws.overlays()[0].changes == 1
    ws.stash()
    ws.commit(overlay)
    assert ws.count("cues") == 2


def test_a_preview_says_what_is_staged_now_however_lately_it_was_asked_for(ws: Workspace) -> None:
    one, two, three = _cues(ws)
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.set_field(one, "cues", "page", 9)
    assert _lines(ws, ov) == [("field", "1", 1, 9)]
    ws.set_field(two, "cues", "page", 8)
    assert _lines(ws, ov) == [("field", "1", 1, 9), ("field", "2", 2, 8)]
    ws.undo()
    assert _lines(ws, ov) == [("field", "1", 1, 9)]
    ws.use_canonical(ov, one, "cues", "page")
    assert _lines(ws, ov) == []
    ws.set_field(three, "cues", "page", 7)
    assert _lines(ws, ov) == [("field", "3", 3, 7)]
    ws.commit(ov)

    assert [each["page"] for each in ws.records("cues")] == [1, 2, 7]
