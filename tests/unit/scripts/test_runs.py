"""A run of a script: what it changes waits for a person, and a fault is told with its line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.bus.script_rows import ScriptRun
from openprod_core.scripts.limits import Limits
from openprod_core.scripts.ports import Unattended


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a production with a table of cues, two of them there."""
    with Workspace.create(
        tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex")
    ) as made:
        made.create_table(
            "Cues",
            [
                {"name": "Number"},
                {"name": "Called", "type": "boolean"},
                {"name": "Call", "type": "datetime"},
                {"name": "Length", "type": "duration"},
                {"name": "Tags", "type": "list"},
                {"name": "Notes", "type": "richtext"},
                {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
                {"name": "After", "type": "reference", "target": "cues"},
            ],
        )
        made.import_records("cues", [{"number": "1", "dept": "LX"}, {"number": "2"}])
        yield made


def run(ws: Workspace, source: str, ui: Unattended | None = None, **more: object) -> ScriptRun:
    """Runs a text as a script."""
    limits = more.pop("limits", None)
    assert limits is None or isinstance(limits, Limits)
    script = ws.add_script("Try", source, **more)  # type: ignore[arg-type]
    return ws.run_script(script, ui=ui, limits=limits)


def numbers(ws: Workspace) -> list[str]:
    """Returns the numbers of the cues that everybody has."""
    return [record["number"] for record in ws.records("cues")]


def test_what_a_script_changes_waits_in_an_overlay_until_it_is_committed(ws: Workspace) -> None:
    done = run(ws, "core.set_field(core.query_one('FROM cues WHERE number = 1'), 'number', '1a')")

    assert done.outcome == "done"
    assert numbers(ws) == ["1", "2"]
    assert done.overlay is not None
    assert [(each.old, each.new) for each in ws.preview(done.overlay)] == [("1", "1a")]

    ws.commit(done.overlay)

    assert numbers(ws) == ["1a", "2"]
    assert ws.verify().problems == []


def test_the_bundle_of_a_script_names_it_and_its_version(ws: Workspace) -> None:
    done = run(ws, "core.create_record('cues', {number = '3'})")
    assert done.overlay is not None

    committed = ws.commit(done.overlay)

    assert committed.label == f"Try (script {ws.script('Try').hash[:8]})"


def test_a_script_that_only_reads_leaves_no_overlay(ws: Workspace) -> None:
    done = run(ws, "return {#core.query('cues'), core.count('FROM cues WHERE number = ?', '2')}")

    assert done.result == [2, 1]
    assert ws.overlays() == ()


def test_a_script_that_changes_nothing_leaves_no_overlay(ws: Workspace) -> None:
    done = run(ws, "core.set_field(core.query_one('FROM cues WHERE number = 1'), 'number', '1')")

    assert done.overlay is None
    assert ws.overlays() == ()


def test_a_script_sees_what_it_wrote_itself_and_nobody_else_does(ws: Workspace) -> None:
    done = run(ws, "core.create_record('cues', {number = '3'}) return core.count('cues')")

    assert done.result == 3
    assert ws.count("cues") == 2


def test_every_kind_of_value_comes_back_as_it_was_set(ws: Workspace) -> None:
    source = """
    local one = core.query_one("FROM cues WHERE number = 1")
    local made = core.create_record("cues", {number = 42, called = true, call = "2026-11-21 19:30",
      length = 90, tags = {"a", "b"}, dept = "SND", after = one, notes = "Hello"})
    local again = core.get(made)
    return {again.number, again.called, again.call, again.length, again.tags, again.dept,
      again.after == one.id, again.notes}
    """
    done = run(ws, source)

    assert done.fault is None
    assert done.result == [
        "42", True, "2026-11-21T19:30:00", 90, ["a", "b"], "SND", True, "Hello",
    ]  # fmt: skip


def test_records_of_a_script_can_be_cleared_deleted_and_brought_back(ws: Workspace) -> None:
    source = """
    local one, two = table.unpack(core.query("FROM cues ORDER BY number"))
    core.clear_field(one, "dept")
    core.delete_entity(two)
    local gone = core.get(two)
    core.restore_entity(two)
    return {core.get(one).dept == nil, gone == nil, core.get(two).number}
    """
    assert run(ws, source).result == [True, True, "2"]


def test_many_records_are_made_and_changed_as_one_step(ws: Workspace) -> None:
    source = """
    local rows = {} for n = 1, 50 do rows[n] = {number = "x" .. n} end
    local ids = core.create_records("cues", rows)
    local changes = {} for _, id in ipairs(ids) do changes[id] = {called = true} end
    return {#ids, core.update_records("cues", changes), core.count("FROM cues WHERE called = true")}
    """
    assert run(ws, source).result == [50, 50, 50]


def test_texts_and_lists_are_edited_in_place(ws: Workspace) -> None:
    source = """
    local one = core.query_one("cues")
    core.text.insert_at(one, "notes", 0, "Hello") core.text.replace_range(one, "notes", 1, 5, "i!")
    core.list.append(one, "tags", "b") core.list.insert(one, "tags", 0, "a")
    core.list.append(one, "tags", "c") core.list.remove(one, "tags", "b")
    core.list.remove_at(one, "tags", 1)
    one = core.get(one)
    return {one.notes, one.tags}
    """
    assert run(ws, source).result == ["Hi!", ["a"]]


def test_links_are_made_ordered_moved_and_taken_away(ws: Workspace) -> None:
    source = """
    local one, two = table.unpack(core.query("FROM cues ORDER BY number"))
    local three = core.create_record("cues", {number = "3"})
    local a = core.create_ordered_edge("follows", one, two, {properties = {gap = 3}})
    local b = core.create_ordered_edge("follows", one, three, {before = a})
    core.set_edge_property(b, "gap", 5)
    local first = core.query_ordered_edges(one, "follows")[1]
    core.move_ordered_edge(b, {after = a})
    local order = core.query_ordered_edges(one, "follows")
    core.delete_edge(a)
    core.create_edge("with", two, three, {note = "x"})
    local with = core.edges(two, "with")[1]
    return {first.properties.gap, order[1].id == a, #core.edges(one), with.properties.note}
    """
    assert run(ws, source).result == [5, True, 1, "x"]


def test_a_record_joins_and_leaves_further_tables(ws: Workspace) -> None:
    ws.create_table("Called", [{"name": "By"}])
    source = """
    local one = core.query_one("cues")
    core.add_to_table(one, "called", {by = "SM"})
    local by = core.get_field(one.id, "by")
    core.remove_from_table(one, "called")
    return {by, core.get(one.id, "called") == nil, core.schema.list_tables()}
    """
    assert run(ws, source).result == ["SM", True, ["cues", "called"]]


def test_two_records_are_made_one_and_parted_again(ws: Workspace) -> None:
    source = """
    local one, two = table.unpack(core.query("FROM cues ORDER BY number"))
    local kept = core.merge_entities(one, two, {number = "12"})
    local number = core.get_field(kept, "number")
    core.split_entity(kept)
    return {kept == one.id, number, core.count("cues")}
    """
    assert run(ws, source).result == [True, "12", 2]


def test_a_fault_is_told_with_its_line_and_what_was_staged_is_kept(ws: Workspace) -> None:
    done = run(ws, "core.create_record('cues', {number = '3'})\n\nlocal x = nil\nx.y = 1")

    assert done.outcome == "failed"
    assert done.fault is not None
    assert done.fault.line == 4
    assert done.overlay is not None
    assert done.changes == 1


def test_an_error_in_the_grammar_is_found_before_anything_runs(ws: Workspace) -> None:
    done = run(ws, "local x =\n\n\nfor")

    assert done.fault is not None
    assert (done.outcome, done.fault.line) == ("failed", 4)


def test_a_refused_change_says_why_in_the_line_that_asked(ws: Workspace) -> None:
    done = run(ws, "local c = core.query_one('cues')\ncore.set_field(c, 'nmae', 1)")

    assert done.fault is not None
    assert done.fault.line == 2
    assert "nmae" in done.fault.sentence


def test_an_endless_loop_is_stopped_and_its_overlay_kept(ws: Workspace) -> None:
    source = (
        "core.create_record('cues', {})\nwhile true do pcall(function() while true do end end) end"
    )

    done = run(ws, source, limits=Limits(steps=3_000_000))

    assert done.outcome == "stopped"
    assert done.fault is not None
    assert done.fault.line == 2
    assert done.overlay is not None


def test_a_loop_that_no_hook_sees_is_ended_from_outside(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A comparison of two long texts, over and over inside C, is the slowest thing that is left.
    monkeypatch.setattr("openprod_core.scripts.process.START_S", 2.0)
    monkeypatch.setattr("openprod_core.scripts.process.GRACE_S", 0.1)
    source = "return (('a'):rep(5e6)):find(('a'):rep(25e5) .. 'b', 1, true)"

    done = run(ws, source, limits=Limits(running_s=0.2, shutdown_s=0.1))

    assert done.outcome == "stopped"
    assert done.fault is not None


def test_too_many_changes_and_too_much_output_end_a_run(ws: Workspace) -> None:
    many = run(ws, "while true do core.create_record('cues', {}) end", limits=Limits(writes=20))
    loud = run(ws, "while true do print('x') end", limits=Limits(log_lines=20))

    assert (many.outcome, many.changes) == ("stopped", 20)
    assert (loud.outcome, len(loud.log)) == ("stopped", 20)


def test_a_trusted_script_commits_by_itself(ws: Workspace) -> None:
    done = run(ws, "core.create_record('cues', {number = '3'})", completion="commit")

    assert done.committed is not None
    assert done.overlay is None
    assert numbers(ws) == ["1", "2", "3"]
    ws.undo()
    assert numbers(ws) == ["1", "2"]


def test_a_trusted_script_that_fails_commits_nothing(ws: Workspace) -> None:
    done = run(ws, "core.create_record('cues', {}) error('no')", completion="commit")

    assert done.committed is None
    assert done.overlay is not None
    assert numbers(ws) == ["1", "2"]


def test_a_script_may_throw_its_changes_away(ws: Workspace) -> None:
    source = "core.create_record('cues', {}) core.discard() return core.count('cues')"

    done = run(ws, source)

    assert (done.result, done.overlay, ws.overlays()) == (2, None, ())


def test_output_notices_and_progress_reach_whoever_started_it(ws: Workspace) -> None:
    ui = Unattended()

    done = run(ws, "print('a', 1) log.warn('b') ui.notify('c') ui.progress(1, 2, 'Half')", ui)

    assert [(line.level, line.text) for line in done.log] == [
        ("info", "a\t1"), ("warn", "b"), ("info", "c"),
    ]  # fmt: skip
    assert ui.notices == [("info", "c")]
    assert ui.steps == [(1.0, 2.0, "Half")]


def test_questions_are_answered_by_whoever_started_it(ws: Workspace) -> None:
    ui = Unattended(answers={"Go?": True, "Name?": "Jo", "Which?": "b"})
    source = """return {core.await(ui.dialog.confirm("Go?")), core.await(ui.dialog.prompt("Name?")),
      core.await(ui.dialog.select("Which?", {"a", "b"})),
      core.await(core.race(core.sleep(1))).timeout}"""

    assert run(ws, source, ui).result == [True, "Jo", "b", True]


def test_arguments_are_read_as_what_the_script_says_it_takes(ws: Workspace) -> None:
    wanted = [
        {"name": "count", "type": "integer", "required": True},
        {"name": "day", "type": "date"},
        {"name": "dept", "type": "choice", "options": ["LX", "SND"], "default": "LX"},
    ]
    ws.add_script("Told", "return {args.count + 1, args.day, args.dept}", arguments=wanted)

    done = ws.run_script("told", {"count": "7", "day": "2026-11-21"})

    assert done.result == [8, "2026-11-21", "LX"]
    with pytest.raises(RejectedError):
        ws.run_script("told", {})
    with pytest.raises(RejectedError):
        ws.run_script("told", {"count": 1, "dept": "Props"})


def test_a_record_is_told_by_its_name_or_its_id(ws: Workspace) -> None:
    wanted = [{"name": "cue", "type": "record", "table": "cues", "label": "Cue"}]
    ws.add_script("Which", "return core.get_field(args.cue, 'dept')", arguments=wanted)
    one = ws.records("cues")[0].id

    assert ws.run_script("which", {"cue": "1"}).result == "LX"
    assert ws.run_script("which", {"cue": one}).result == "LX"
    with pytest.raises(RejectedError):
        ws.run_script("which", {"cue": "99"})


def test_people_use_each_others_scripts_and_modules_only_what_is_meant_for_all(
    ws: Workspace,
) -> None:
    ws.add_script("lib", "local lib = {} function lib.twice(x) return 2 * x end return lib")
    ws.add_script("circle", "return require('workspace/circle')")

    assert run(ws, "return require('workspace/lib').twice(4)").result == 8
    assert run(ws, "return select(2, require.try('workspace/nothing')) ~= nil").result is True
    circular = run(ws, "local x = require('workspace/circle')").fault
    assert circular is not None
    assert "workspace/circle → workspace/circle" in circular.sentence


def test_a_running_script_is_not_in_the_way_of_its_own_overlays_list(ws: Workspace) -> None:
    done = run(ws, "core.create_record('cues', {number = '3'})")
    ws.create_record("cues", {"number": "4"})

    assert [(row.id, row.state, row.kind) for row in ws.overlays()] == [
        (done.overlay, "pending", "script")
    ]
    assert done.overlay is not None
    ws.activate(done.overlay)
    assert sorted(numbers(ws)) == ["1", "2", "3", "4"]
    ws.discard(done.overlay)
    assert sorted(numbers(ws)) == ["1", "2", "4"]


def test_scripts_run_in_a_production_that_is_only_in_memory() -> None:
    with Workspace.create(None, "Hamlet", Identity.generate("Alex")) as ws:
        ws.create_table("Cues", [{"name": "Number"}])

        done = run(ws, "core.create_record('cues', {number = '1'}) core.commit()")

        assert done.committed is not None
        assert ws.count("cues") == 1
