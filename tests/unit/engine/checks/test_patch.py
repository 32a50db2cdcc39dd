"""Two units at one address: an error, or a two-fer that was meant."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from openprod_core import Workspace
from unit.engine.checks.rig import fixture, found, rig

SAMPLES = Path(__file__).parents[5] / "shared" / "samples" / "vectorworks"


def test_channels_that_share_an_address_are_an_error(ws: Workspace) -> None:
    rig(ws)
    rgbw = ws.create_record("types", {"name": "RGBW", "footprint": 4})
    one = fixture(ws, "2", "1/1", type=rgbw)
    other = fixture(ws, "9", "4")
    fixture(ws, "10", "1/5")
    fixture(ws, "11", "2/4")

    [problem] = ws.problems()

    assert (problem.kind, str(problem.severity)) == ("conflict", "error")
    assert problem.sentence == "Channels 2 and 9 share 1/004"
    assert set(problem.records) == {one, other}


def test_the_same_channel_at_the_same_place_is_ganged_and_only_worth_knowing(
    ws: Workspace,
) -> None:
    rig(ws)
    fixture(ws, "41", "1/44")
    fixture(ws, "41", "1/44")

    assert found(ws) == [("info", "Channel 41 is ganged at 1/044")]


def test_the_same_channel_partly_over_itself_is_a_warning(ws: Workspace) -> None:
    rig(ws)
    fixture(ws, "74", "1/74", unit="Profile", footprint=4)
    fixture(ws, "74", "1/74", unit="I-Cue")

    [problem] = ws.problems()

    assert (problem.kind, str(problem.severity)) == ("partial", "warning")
    assert problem.sentence == "Profile and I-Cue lie partly over each other at 1/074."


def test_a_ganged_pair_among_others_is_told_apart_from_them(ws: Workspace) -> None:
    rig(ws)
    fixture(ws, "74", "1/74")
    fixture(ws, "74", "1/74")
    fixture(ws, "79", "1/74")

    [problem] = ws.problems()

    assert (problem.kind, len(problem.records)) == ("conflict", 3)
    assert [(part.kind, len(part.records)) for part in problem.parts] == [
        ("conflict", 3),
        ("ganged", 2),
    ]
    assert problem.parts[1].sentence == "Channel 74 is ganged at 1/074"


def test_a_unit_that_reaches_past_the_universe_is_an_error_and_not_in_the_next_one(
    ws: Workspace,
) -> None:
    rig(ws)
    fixture(ws, "5", "1/511", unit="Wash 5", footprint=4)
    fixture(ws, "6", "2/1")

    assert found(ws) == [("error", "Wash 5 reaches past the end: 1/511–2/002.")]


def test_a_universe_in_a_column_of_its_own_goes_before_the_address(ws: Workspace) -> None:
    rig(ws)
    fixture(ws, "5", "12", universe="2")
    fixture(ws, "6", "2/12")
    fixture(ws, "7", "1/12", universe="2")

    assert found(ws) == [("error", "Channels 5, 6 and 7 share 2/012")]


def test_units_without_channel_are_nobodys_gang(ws: Workspace) -> None:
    rig(ws)
    fixture(ws, None, "1/1", unit="A")
    fixture(ws, None, "1/1", unit="B")

    assert found(ws) == [("error", "Channels nothing share 1/001")]


def test_what_is_not_patched_takes_up_nothing(ws: Workspace) -> None:
    rig(ws)
    for address in ("0", "0/0", "TBD", ""):
        fixture(ws, "1", address)
        fixture(ws, "2", address)

    assert found(ws) == []


def test_moving_one_of_them_clears_the_problem(ws: Workspace) -> None:
    rig(ws)
    fixture(ws, "2", "1/1")
    other = fixture(ws, "9", "1/1")
    ws.activate(ws.create_overlay("Repatch"))

    ws.set_field(other, "fixtures", "address", "1/2")

    assert found(ws) == []
    ws.stash()
    assert len(found(ws)) == 1


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample files are not here")
def test_a_real_plot_has_four_places_that_are_taken_twice(ws: Workspace) -> None:
    rig(ws)
    plot = ElementTree.parse(SAMPLES / "eosti-TestFile-VW2025-DataExchange.xml")
    rows = []
    for node in plot.getroot().iter():
        values = {each.tag: each.text for each in node}
        if node.tag.startswith("UID_") and values.get("Absolute_Address"):
            rows.append(
                {
                    "unit": values.get("Unit_Number"),
                    "channel": values.get("Channel"),
                    "universe": values.get("Universe"),
                    "address": values.get("DMX_Address"),
                    "footprint": int(values.get("Num_Channels") or 0),
                }
            )
    ws.import_records("fixtures", rows)

    problems = {problem.sentence: problem for problem in ws.problems()}

    assert list(problems) == [
        "Channels 2, 9, 312 and 313 share 1/001–004",
        "Channels 41 and 42 share 1/044",
        "Channels 74 and 79 share 1/074–077",
        "Channels 22, 52, 54 and 55 share 2/001",
    ]
    gang = problems["Channels 74 and 79 share 1/074–077"]
    assert "ganged" in {part.kind for part in gang.parts}
