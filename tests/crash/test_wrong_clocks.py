"""Clocks that are years off: nothing is lost, nobody else's clock moves, the odd one is named."""

import pytest

from openprod_core.bus.events import Event, NoticeGiven
from openprod_core.domain.hlc import Hlc
from simulator.checkers import check_converged
from simulator.world import START_MS, World

YEAR_MS = 365 * 24 * 3_600_000


def test_edits_from_ten_years_ahead_are_kept_named_and_shown_once_their_time_has_come(
    world: World,
) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    said: list[Event] = []
    jordan.ws.subscribe(said.append)
    alex.skew_ms = 10 * YEAR_MS
    alex.ws.set_field(cue, "cues", "number", "2")

    got = jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock()))

    assert (got.applied, got.parked, got.rejected) == (0, 1, [])
    assert any(isinstance(event, NoticeGiven) for event in said)
    assert jordan.ws.facts().held_back == 1
    assert (jordan.ws.get_record("cues", cue) or {})["number"] == "1"
    jordan.ws.set_field(cue, "cues", "number", "3")
    mine = jordan.ws.history(cue)[0]
    assert abs(mine.at - START_MS) < 60_000
    world.now_ms += 10 * YEAR_MS + 60_000
    alex.skew_ms = 0
    jordan.ws.receive([])
    world.run_until_quiet()
    check_converged([alex, jordan])
    [conflict] = jordan.ws.conflicts()
    assert {tip.value for tip in conflict.tips} == {"2", "3"}


def test_edits_of_a_clock_ten_years_behind_count_and_what_is_causally_later_wins(
    world: World,
) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    jordan.skew_ms = -10 * YEAR_MS
    jordan.ws.set_field(cue, "cues", "number", "2")
    world.run_until_quiet()

    assert (alex.ws.get_record("cues", cue) or {})["number"] == "2"
    assert alex.ws.conflicts() == []
    alex.ws.set_field(cue, "cues", "number", "3")
    late = list(alex.ws.bundles_since(jordan.ws.clock()))
    got = jordan.ws.receive(late)
    assert (got.applied, got.parked) == (0, 1)
    jordan.skew_ms = 0
    jordan.ws.receive([])
    assert (jordan.ws.get_record("cues", cue) or {})["number"] == "3"
    check_converged([alex, jordan])


@pytest.mark.parametrize("jump_ms", [3_600_000, -3_600_000, -400 * YEAR_MS // 10])
def test_a_clock_that_jumps_never_puts_a_later_edit_before_an_earlier_one(
    world: World, jump_ms: int
) -> None:
    [alex] = world.peers("alex")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    alex.ws.set_field(cue, "cues", "number", "2")
    alex.skew_ms = jump_ms
    alex.ws.set_field(cue, "cues", "number", "3")
    world.wait()
    alex.ws.set_field(cue, "cues", "number", "4")

    assert [change.new for change in alex.ws.history(cue, "number")][:3] == ["4", "3", "2"]
    latest = Hlc.from_bytes(alex.ws.engine.bench.store.oplog.latest_hlc())
    assert latest.wall_ms >= START_MS
