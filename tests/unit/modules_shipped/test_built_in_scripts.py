"""The scripts of the built-in modules do what they say, on the sample production."""

from collections.abc import Iterator
from typing import Any

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.script_rows import ScriptRun
from openprod_core.engine.modules.parsing import parse_module
from openprod_core.scripts.checking import check_source
from openprod_core.storage.module_folders import built_in_folder, read_module

MODULES = ("people", "script", "schedule", "cues", "lighting", "notes")


@pytest.fixture(scope="module")
def ws() -> Iterator[Workspace]:
    """Gives the sample production; each test works on rows that no other one looks at."""
    made = Workspace.create(None, name="Midsummer", identity=Identity.generate("Jane"))
    for key in MODULES:
        made.adopt_module(key, samples=True)
    yield made
    made.close()


def run(ws: Workspace, key: str, **arguments: Any) -> ScriptRun:
    """Runs a script of a module and keeps what it did."""
    done = ws.run_script(key, arguments)
    assert done.outcome == "done", done.fault
    if done.overlay is not None:
        ws.commit(done.overlay)
    return done


@pytest.mark.parametrize("key", MODULES)
def test_every_script_is_sound_lua(key: str) -> None:
    for path, text in read_module(built_in_folder() / key).items():
        assert not path.endswith(".lua") or check_source(text, path) is None, path
    for script in parse_module(read_module(built_in_folder() / key)).scripts:
        assert script.description


def test_the_daily_call_is_when_people_are_first_needed(ws: Workspace) -> None:
    run(ws, "schedule.post_daily_call", day="2026-08-31")

    calls = {row["name"]: str(row["derived_time"])[11:16] for row in ws.records("schedule_call")}
    assert calls["Lily Hart"] == "14:00"
    assert calls["Noor Haddad"] == "13:15"  # Titania's make-up: 45 minutes
    assert calls["Felix Brandt"] == "13:40"  # Puck's harness: 20 minutes
    assert calls["Wei Chen"] == "17:15"
    run(ws, "schedule.post_daily_call", day="2026-08-31")
    assert {row["posted_version"] for row in ws.records("schedule_call")} == {2}


def test_cues_are_renumbered_and_their_pages_stay(ws: Workspace) -> None:
    pages = {row["label"]: row["page"] for row in ws.records("cues_cue")}

    run(ws, "cues.renumber", department="LX", first="42", last="43", start=100, step=2)

    rows = ws.records("cues_cue", where='number in ("100", "102", "104")')
    assert {row["label"] for row in rows} == {"Titania asleep", "Oberon at the bower", "Restore"}
    assert {row["label"]: row["page"] for row in ws.records("cues_cue")} == pages
    ws.undo()
    assert ws.count("cues_cue", where='number = "42.5"') == 1


def test_cues_that_mention_each_other_are_linked(ws: Workspace) -> None:
    run(ws, "cues.link_mentions")

    storm = ws.records("cues_cue", where='number = "22"')[0]
    assert [edge.target_title for edge in ws.edges(storm.id, type="goes_with")] == ["E"]


def test_the_rig_is_patched_around_what_is_locked(ws: Workspace) -> None:
    run(ws, "lighting.auto_patch", universe=1, start=1)

    rows = ws.records("lighting_fixture", where="address is not empty")
    addresses = {row["channel"]: row["address"] for row in rows}
    assert addresses["41"] == "1/044"
    assert addresses["1"] == "1/001"
    assert sum(row["address"] == "1/044" for row in rows) == 1


def test_gel_is_counted_by_sheet(ws: Workspace) -> None:
    counts = run(ws, "lighting.gel_cut_list").result

    assert counts["L202  6.25"] == 2
    assert counts["R119  6.25"] == 9
    assert not any(key.startswith("N/C") for key in counts)


def test_notes_find_their_fixtures(ws: Workspace) -> None:
    run(ws, "notes.link_channels")

    note = ws.records("notes_note", where='channels = "31-33"')[0]
    titles = {edge.target_title for edge in ws.edges(note.id, type="about")}
    assert {"31", "32", "33"} <= titles


def test_one_person_entered_twice_is_one_again(ws: Workspace) -> None:
    before = ws.count("people_person")

    assert run(ws, "people.find_doubles").result == 1

    assert ws.count("people_person") == before - 1
