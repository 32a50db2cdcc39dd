"""Scripts that a change sets off: on its author's computer, once, and never in circles."""

import random
from collections.abc import Iterator

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.events import Event, NoticeGiven
from openprod_core.scripts.trigger_graph import TriggerLoopError

NOTE = "core.create_record('done', {what = args.what or context.new_value})"


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives a production with cues, and a table in which a script notes what it saw."""
    with Workspace.create(None, "Hamlet", Identity.generate("Alex")) as made:
        made.create_table("Cues", [{"name": "Number"}, {"name": "Status"}, {"name": "Level"}])
        made.create_table("Done", [{"name": "What"}])
        made.add_script("Note", NOTE, completion="commit")
        made.watch_triggers()
        yield made


def on_status(ws: Workspace, script: str = "note", **more: object) -> None:
    """Has a script set off by the status of a cue."""
    ws.add_trigger("On status", "cues", "status", script, **more)  # type: ignore[arg-type]


def noted(ws: Workspace) -> list[str]:
    """Returns what the script noted."""
    return [record["what"] for record in ws.records("done")]


def test_a_change_of_the_field_sets_the_script_off_once(ws: Workspace) -> None:
    cue = ws.create_record("cues", {"number": "1"})
    on_status(ws)

    ws.set_field(cue, "cues", "status", "set")
    ws.set_field(cue, "cues", "number", "2")

    assert [run.outcome for run in ws.run_triggers()] == ["done"]
    assert noted(ws) == ["set"]
    assert ws.run_triggers() == []


def test_a_new_record_with_a_value_counts_as_a_change(ws: Workspace) -> None:
    on_status(ws)

    ws.create_record("cues", {"number": "1", "status": "new"})
    ws.create_record("cues", {"number": "2"})
    ws.run_triggers()

    assert noted(ws) == ["new"]


def test_quick_changes_of_one_field_are_one_and_a_change_back_is_none(ws: Workspace) -> None:
    one, two = ws.import_records("cues", [{"status": "a"}, {"status": "a"}])
    on_status(ws, parameters={"what": "$old"})

    ws.set_field(one, "cues", "status", "b")
    ws.set_field(one, "cues", "status", "c")
    ws.set_field(two, "cues", "status", "b")
    ws.set_field(two, "cues", "status", "a")
    ws.run_triggers()

    assert noted(ws) == ["a"]


def test_a_condition_looks_at_the_record_and_at_old_and_new(ws: Workspace) -> None:
    cue = ws.create_record("cues", {"number": "1", "level": "standby"})
    on_status(ws, filter="number = 1 and status = 'go' and level != $old")

    for status in ("standby", "go", None, "go"):
        ws.set_field(cue, "cues", "status", status)
        ws.run_triggers()

    assert noted(ws) == ["go"]


def test_a_scope_is_followed_to_its_far_end_and_without_one_nothing_runs(ws: Workspace) -> None:
    one, two = ws.import_records("cues", [{"number": "1"}, {"number": "2"}])
    ws.create_edge("follows", one, two)
    on_status(ws, scope="follows", parameters={"what": "$source.number"})

    ws.set_field(one, "cues", "status", "x")
    ws.set_field(two, "cues", "status", "x")
    ws.run_triggers()

    assert noted(ws) == ["1"]


def test_undo_redo_and_switched_off_triggers_set_nothing_off(ws: Workspace) -> None:
    cue = ws.create_record("cues", {})
    on_status(ws)
    ws.set_field(cue, "cues", "status", "a")
    ws.run_triggers()
    ws.edit_trigger(ws.triggers()[0].id, enabled=False)

    ws.set_field(cue, "cues", "status", "b")
    assert ws.run_triggers() == []
    ws.edit_trigger(ws.triggers()[0].id, enabled=True)
    ws.undo()
    ws.undo()
    assert ws.run_triggers() == []


def test_what_others_change_sets_nothing_off_here(ws: Workspace) -> None:
    cue = ws.create_record("cues", {})
    on_status(ws)
    with Workspace.join(None, ws.invite(), Identity.generate("Sam")) as sam:
        sam.receive(ws.bundles_since(sam.clock()))
        sam.watch_triggers()
        sam.set_field(cue, "cues", "status", "theirs")
        ws.receive(sam.bundles_since(ws.clock()))

        assert ws.run_triggers() == []
        assert len(sam.run_triggers()) == 1
        ws.receive(sam.bundles_since(ws.clock()))
        sam.receive(ws.bundles_since(sam.clock()))

        assert (ws.run_triggers(), sam.run_triggers()) == ([], [])
        assert noted(ws) == ["theirs"]
        assert ws.state_hash() == sam.state_hash()


def test_a_change_in_an_overlay_sets_off_when_it_is_committed(ws: Workspace) -> None:
    cue = ws.create_record("cues", {})
    on_status(ws)
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    ws.set_field(cue, "cues", "status", "staged")
    assert ws.run_triggers() == []

    ws.stash()
    ws.commit(overlay)
    ws.run_triggers()

    assert noted(ws) == ["staged"]


def test_a_loop_is_refused_when_it_is_made_and_shown(ws: Workspace) -> None:
    ws.add_script(
        "Up", "core.set_field(context.trigger_entity, 'status', 'x')", completion="commit"
    )
    ws.add_script("Level", "core.set_field(args.r, 'level', '1')", completion="commit")
    ws.add_script("Waits", "core.set_field(context.trigger_entity, 'status', 'x')")

    with pytest.raises(TriggerLoopError) as refused:
        on_status(ws, "up")
    assert "On status" in refused.value.loop
    on_status(ws, "level")
    on_status(ws, "waits")
    with pytest.raises(TriggerLoopError):
        ws.add_trigger("Back", "cues", "level", "up")
    assert len(ws.triggers()) == 2


def test_a_script_cannot_be_changed_into_a_loop(ws: Workspace) -> None:
    up = "core.set_field(context.trigger_entity, 'status', 'x')"
    ws.add_script("Up", up)
    ws.add_script("Calm", "return 1", completion="commit")
    on_status(ws, "up")
    on_status(ws, "calm")

    with pytest.raises(TriggerLoopError):
        ws.edit_script("up", completion="commit")
    with pytest.raises(TriggerLoopError):
        ws.edit_script("calm", source=up)
    ws.edit_script("calm", source="core.set_field(context.trigger_entity, 'level', 'x')")


def test_people_who_set_scripts_off_apart_come_to_the_same_and_nothing_runs_twice(
    ws: Workspace,
) -> None:
    chance = random.Random(90215)
    cues = ws.import_records("cues", [{"status": "a"} for _ in range(3)])
    on_status(ws)
    team = [ws, *(Workspace.join(None, ws.invite(), Identity.generate(name)) for name in "BC")]
    for other in team[1:]:
        other.receive(ws.bundles_since(other.clock()))
        other.watch_triggers()
    runs = 0
    for step in range(9):
        author = chance.choice(team)
        author.set_field(chance.choice(cues), "cues", "status", f"s{step}")
        runs += len(author.run_triggers())
        one, other = chance.sample(team, 2)
        one.receive(other.bundles_since(one.clock()))
        runs += len(one.run_triggers())
    for one in (*team, *team):
        for other in team:
            if one is not other:
                one.receive(other.bundles_since(one.clock()))

    assert [each.run_triggers() for each in team] == [[], [], []]
    assert len({each.state_hash() for each in team}) == 1
    assert sorted(noted(ws)) == sorted(f"s{step}" for step in range(9))
    assert runs == 9
    for other in team[1:]:
        other.close()


def test_a_loop_that_was_accepted_is_stopped_after_a_few_rounds_and_named(ws: Workspace) -> None:
    source = "local r = context.trigger_entity core.set_field(r, 'status', r.status .. 'x')"
    ws.add_script("Up", source, completion="commit")
    heard: list[Event] = []
    ws.subscribe(heard.append)
    cue = ws.create_record("cues", {})
    on_status(ws, "up", options={"loop_accepted": True})

    ws.set_field(cue, "cues", "status", "x")
    runs = ws.run_triggers()

    assert 2 <= len(runs) <= 12
    notices = [event.sentence for event in heard if isinstance(event, NoticeGiven)]
    assert any("On status" in sentence for sentence in notices)


def test_an_import_of_thousands_sets_nothing_off_and_says_so(ws: Workspace) -> None:
    heard: list[Event] = []
    ws.subscribe(heard.append)
    on_status(ws)

    ws.import_records("cues", [{"status": str(n)} for n in range(1_500)])

    assert ws.run_triggers() == []
    assert any(isinstance(event, NoticeGiven) for event in heard)
