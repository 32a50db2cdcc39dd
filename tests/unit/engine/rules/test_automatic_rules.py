"""An automatic rule acts inside the change that sets it off: one step, taken back as one."""

from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from unit.engine.rules.running_order import Clock, called, cue, order, said


def test_a_cue_that_is_called_from_now_on_is_in_the_running_order_at_once(ws: Workspace) -> None:
    called(ws)
    lx = cue(ws, "LX 42")
    assert order(ws) == []

    ws.set_field(lx, "cues", "called", True)

    [item] = ws.records("runsheet")
    assert (item.id, dict(item)) == (lx, {"title": "LX 42", "kind": "cue", "rank": None})
    assert said(ws) == []


def test_undo_takes_back_the_edit_and_what_followed_from_it_as_one_step(ws: Workspace) -> None:
    called(ws)
    lx = cue(ws, "LX 42")
    ws.set_field(lx, "cues", "called", True)

    undone = ws.undo()

    assert undone is not None and undone.label == "Edit Called in Cues (rule “Called cues”)"
    assert order(ws) == [] and ws.get_record("cues", lx)["called"] is None
    assert said(ws) == []
    ws.redo()
    assert order(ws) == ["LX 42"]


def test_new_rows_and_whole_imports_are_looked_at_too(ws: Workspace) -> None:
    before = cue(ws, "LX 0", called=True)
    called(ws)
    ws.remove_from_table(before, "runsheet")

    ws.import_records("cues", [{"number": f"LX {n}", "called": n % 50 == 0} for n in range(2_100)])

    assert ws.count("runsheet") == 42
    assert ws.verify().problems == []


def test_a_rule_that_is_switched_on_acts_on_what_is_there(ws: Workspace) -> None:
    cue(ws, "LX 1", called=True)
    rule = called(ws, enabled=False)
    assert order(ws) == [] and said(ws) == []

    ws.change_rule(rule, enabled=True)

    assert order(ws) == ["LX 1"]
    ws.undo()
    assert order(ws) == [] and not ws.rules()[0].enabled


def test_what_fits_no_longer_is_asked_about_or_goes_by_itself_as_the_rule_says(
    ws: Workspace,
) -> None:
    rule = called(ws)
    lx = cue(ws, "LX 42", called=True)
    ws.set_field(lx, "cues", "called", False)
    assert order(ws) == ["LX 42"]
    assert said(ws) == ["LX 42 fits “Called cues” no longer. Take it out of Runsheet?"]

    ws.change_rule(rule, on_condition_lost="ignore")
    assert said(ws) == []

    ws.change_rule(rule, on_condition_lost="remove")
    assert order(ws) == []
    ws.set_field(lx, "cues", "called", True)
    assert order(ws) == ["LX 42"]
    ws.set_field(lx, "cues", "called", False)
    assert order(ws) == []


def test_what_a_person_put_into_the_table_themselves_is_never_taken_out(ws: Workspace) -> None:
    called(ws, on_condition_lost="remove")
    lx = cue(ws, "LX 42", called=False)
    ws.add_to_table(lx, "runsheet", {"title": "Preset"})

    ws.set_field(lx, "cues", "page", "23")

    assert order(ws) == ["Preset"] and said(ws) == []


def test_what_a_person_takes_out_again_is_not_put_back_until_it_fits_anew(ws: Workspace) -> None:
    called(ws)
    lx = cue(ws, "LX 42", called=True)
    ws.remove_from_table(lx, "runsheet")
    ws.set_field(lx, "cues", "page", "23")
    assert order(ws) == [] and said(ws) == []

    ws.set_field(lx, "cues", "called", False)
    ws.set_field(lx, "cues", "called", True)

    assert order(ws) == ["LX 42"]


def test_values_that_stand_are_kept_unless_the_rule_says_always(ws: Workspace) -> None:
    called(ws, defaults={"title": "$source.number", "kind": {"value": "cue", "mode": "always"}})
    lx = cue(ws, "LX 42")
    ws.add_to_table(lx, "runsheet", {"title": "Moonrise", "kind": "note"})
    ws.remove_from_table(lx, "runsheet")

    ws.set_field(lx, "cues", "called", True)

    assert dict(ws.get_record("runsheet", lx)) == {"title": "Moonrise", "kind": "cue", "rank": None}


def test_one_rule_may_set_off_the_next(ws: Workspace) -> None:
    called(ws)
    ws.add_rule(
        "Rank", "runsheet", "set_field", where='kind = "cue"', defaults={"rank": "1"},
        auto_accept=True,
    )  # fmt: skip
    lx = cue(ws, "LX 42", called=True)

    assert ws.get_record("runsheet", lx)["rank"] == "1"
    assert ws.history(lx)[0].bundle_id == ws.history(lx)[-1].bundle_id


def test_a_rule_may_take_rows_out(ws: Workspace) -> None:
    ws.add_rule(
        "Cut", "cues", "remove_from_table", where='status = "cut"', target="runsheet",
        auto_accept=True,
    )  # fmt: skip
    lx = cue(ws, "LX 42")
    ws.add_to_table(lx, "runsheet", {"title": "LX 42"})

    ws.set_field(lx, "cues", "status", "cut")

    assert order(ws) == [] and ws.count("cues") == 1


def test_a_grouped_change_sets_rules_off_once_at_its_end(ws: Workspace) -> None:
    called(ws)
    with ws.bundle("Plot the scene"):
        lx = cue(ws, "LX 42", called=True)
        ws.set_field(lx, "cues", "called", False)

    assert order(ws) == []
    assert ws.undo().label == "Plot the scene"


def test_a_field_that_two_people_disagree_on_is_left_to_them(ws: Workspace, disputed: UUID) -> None:
    rule = ws.add_rule(
        "Sound", "cues", "set_field", where="number like 'SQ%'",
        defaults={"page": {"value": "99", "mode": "always"}},
    )  # fmt: skip
    assert [each.record for each in ws.conflicts()] == [disputed]

    assert said(ws, rule=rule) == []
    ws.change_rule(rule, auto_accept=True)

    assert [each.record for each in ws.conflicts()] == [disputed]


@pytest.fixture
def disputed(ws: Workspace, clock: Clock) -> UUID:
    """Gives a cue whose page two people disagree on."""
    lx = cue(ws, "SQ 1")
    other = Workspace.join(None, ws.invite(), Identity.generate("Jordan"), clock)
    other.receive(ws.bundles_since({}))
    ws.set_field(lx, "cues", "page", "22")
    other.set_field(lx, "cues", "page", "23")
    ws.receive(other.bundles_since(ws.clock()))
    return lx


def test_what_a_computed_field_comes_to_sets_rules_off_wherever_it_is_changed(
    ws: Workspace,
) -> None:
    ws.create_table("Scenes", [{"name": "Title"}])
    ws.add_field("cues", {"name": "Scene", "type": "reference", "target": "scenes"})
    ws.add_field("scenes", {"name": "Cue count", "formula": "count(<-scene.cues)"})
    ws.create_table("Busy", [{"name": "Cues"}])
    ws.add_rule(
        "Busy scenes", "scenes", "add_to_table", where="cue_count >= 2", target="busy",
        auto_accept=True, on_condition_lost="remove",
    )  # fmt: skip
    forest = ws.create_record("scenes", {"title": "Forest"})
    ws.create_record("scenes", {"title": "Court"})
    cue(ws, "LX 1", scene=forest)
    assert ws.count("busy") == 0

    second = cue(ws, "LX 2", scene=forest)

    assert [record.id for record in ws.records("busy")] == [forest]
    ws.set_field(second, "cues", "scene", None)
    assert ws.count("busy") == 0


def test_links_set_rules_off_that_look_along_them(ws: Workspace) -> None:
    ws.create_table("Called", [{"name": "By"}])
    ws.create_record("core.edge_type", {"name": "Calls", "key": "calls"})
    ws.add_rule(
        "Called people", "people", "add_to_table", where="exists(<-calls.cues where called)",
        target="called", auto_accept=True,
    )  # fmt: skip
    kim = ws.create_record("people", {"name": "Kim"})
    ws.create_record("people", {"name": "Lee"})
    lx = cue(ws, "LX 1")
    ws.create_edge("calls", lx, kim)
    assert ws.count("called") == 0

    ws.set_field(lx, "cues", "called", True)

    assert [record.id for record in ws.records("called")] == [kim]


def test_what_follows_from_a_decision_is_a_part_of_its_step_and_no_decision_itself(
    ws: Workspace, disputed: UUID
) -> None:
    ws.add_rule(
        "On page 24", "cues", "set_field", where='page = "24" and status is empty',
        defaults={"status": "plotted"}, auto_accept=True,
    )  # fmt: skip
    [conflict] = ws.conflicts()

    ws.resolve(conflict, "24")

    assert ws.get_record("cues", disputed)["status"] == "plotted"
    assert len(ws.decisions()) == 1
    ws.undo()
    assert ws.get_record("cues", disputed)["status"] is None
    assert len(ws.conflicts()) == 1
