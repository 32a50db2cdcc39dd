"""Clocks that are years off: nothing is lost, nobody else's clock moves, the odd one is named."""

import pytest

from openprod_core import Workspace
from openprod_core.bus.events import Event, NoticeGiven
from openprod_core.domain.hlc import WALL_MAX_MS, Hlc
from simulator.checkers import check_converged
from simulator.signing import HLC, resigned
from simulator.world import START_MS, World

DAY_MS = 24 * 3_600_000
YEAR_MS = 365 * DAY_MS


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
    said: list[Event] = []
    jordan.ws.subscribe(said.append)
    got = jordan.ws.receive(late)
    # A computer whose battery is dead goes on hearing the others, and says so.
    assert (got.applied, got.parked) == (1, 0)
    assert "this computer's clock shows" in jordan.ws.facts().notices[0]
    jordan.skew_ms = 0
    assert jordan.ws.facts().notices == ()
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


def fields(ws: Workspace, *numbers: str) -> None:
    """Holds: the cues have these numbers."""
    assert sorted(str(record["number"]) for record in ws.records("cues")) == sorted(numbers)


def notices(said: list[Event]) -> list[str]:
    """Returns what a person was told."""
    return [event.sentence for event in said if isinstance(event, NoticeGiven)]


def test_after_a_day_ten_years_ahead_own_edits_follow_own_ones_and_nobody_elses_clock_moves(
    world: World,
) -> None:
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    told: list[Event] = []
    own: list[Event] = []
    jordan.ws.subscribe(told.append)
    alex.ws.subscribe(own.append)
    alex.skew_ms = 10 * YEAR_MS
    alex.ws.set_field(cue, "cues", "number", "2")
    jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock()))
    [sentence] = notices(told)
    assert sentence.startswith("Alex's changes are dated") and "2037" in sentence
    world.wait(DAY_MS)
    alex.skew_ms = 0

    alex.ws.set_field(cue, "cues", "number", "3")

    [sentence] = notices(own)
    assert "2037" in sentence and "this computer's clock shows" in sentence
    alex.ws.set_field(cue, "cues", "number", "4")
    assert len(notices(own)) == 1
    assert [change.new for change in alex.ws.history(cue, "number")] == ["4", "3", "2", "1"]
    sam.ws.set_field(cue, "cues", "number", "5")
    jordan.ws.receive(sam.ws.bundles_since(jordan.ws.clock()))
    jordan.ws.set_field(cue, "cues", "number", "6")
    assert abs(jordan.ws.history(cue)[0].at - world.now_ms) < 60_000
    alex.ws.receive(jordan.ws.bundles_since(alex.ws.clock()))
    assert {tip.value for tip in alex.ws.conflicts()[0].tips} == {"4", "6"}
    world.now_ms += 10 * YEAR_MS
    world.run_until_quiet()
    for peer in (alex, jordan, sam):
        peer.ws.receive([])
    world.run_until_quiet()
    check_converged([alex, jordan, sam])
    assert {tip.value for tip in sam.ws.conflicts()[0].tips} == {"4", "6"}
    assert sam.ws.facts().notices == ()


def test_who_only_looked_and_listened_with_a_clock_ahead_writes_with_the_right_time_later(
    world: World,
) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    alex.skew_ms = 10 * YEAR_MS
    jordan.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    alex.skew_ms = 0

    alex.ws.create_record("cues", {"number": "2"})
    world.run_until_quiet()

    fields(jordan.ws, "1", "2")
    check_converged([alex, jordan])
    assert alex.ws.facts().notices == ()


def test_computers_that_were_all_ten_years_ahead_for_a_day_go_on_hearing_each_other(
    world: World,
) -> None:
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    for peer in (alex, jordan):
        peer.skew_ms = 10 * YEAR_MS
    alex.ws.create_record("cues", {"number": "1"})
    jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock()))
    world.wait(DAY_MS // 2)
    alex.ws.create_record("cues", {"number": "2"})
    for peer in (alex, jordan):
        peer.skew_ms = 0
    world.wait(DAY_MS)

    assert jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock())).parked == 0
    jordan.ws.create_record("cues", {"number": "3"})
    assert alex.ws.receive(jordan.ws.bundles_since(alex.ws.clock())).parked == 0

    fields(alex.ws, "1", "2", "3")
    fields(jordan.ws, "1", "2", "3")
    held = sam.ws.receive(jordan.ws.bundles_since(sam.ws.clock()))
    assert (held.applied, held.parked) == (0, 3)
    sam.ws.create_record("cues", {"number": "4"})
    assert jordan.ws.receive(sam.ws.bundles_since(jordan.ws.clock())).applied == 1
    world.now_ms += 10 * YEAR_MS
    sam.ws.receive([])
    world.run_until_quiet()
    check_converged([alex, jordan, sam])
    fields(sam.ws, "1", "2", "3", "4")


def test_nobody_leads_a_clock_that_is_right_further_than_five_minutes(world: World) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    for _step in range(6):
        alex.skew_ms += 4 * 60_000
        alex.ws.create_record("cues", {"number": "1"})
        jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock()))
        jordan.ws.create_record("cues", {"number": "2"})

    latest = Hlc.from_bytes(jordan.ws.engine.bench.store.oplog.latest_hlc())
    assert latest.wall_ms <= world.now_ms + 5 * 60_000
    assert jordan.ws.facts().held_back == 5


def test_a_time_beyond_all_calendars_is_told_and_harms_nobody(world: World) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    alex.ws.create_record("cues", {"number": "1"})
    *_, last = alex.ws.bundles_since({})
    odd = resigned(alex.identity.key, last, {HLC: Hlc(WALL_MAX_MS, 0).to_bytes()})
    said: list[Event] = []
    jordan.ws.subscribe(said.append)

    assert jordan.ws.receive([odd]).parked == 1

    assert "9999" in notices(said)[0]
