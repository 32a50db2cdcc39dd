"""A computer that goes on from a backup, unawares, while others built on what it had done since."""

import pytest

from simulator.checkers import check_converged, check_sound
from simulator.world import World


@pytest.mark.parametrize("seed", range(10))
def test_work_on_what_a_restored_computer_had_made_comes_out_the_same_everywhere(
    seed: int,
) -> None:
    world = World(seed)
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Notes", "type": "richtext"}])
    world.run_until_quiet()
    backup = list(jordan.ws.bundles_since({}))
    world.partition([sam], [alex, jordan])
    made = jordan.ws.import_records("cues", [{"number": str(n)} for n in range(3)])
    jordan.ws.edit_text(made[1], "cues", "notes", insert=(0, "stand by"))
    world.run_until_quiet()
    alex.ws.set_field(made[0], "cues", "number", "0")
    alex.ws.edit_text(made[1], "cues", "notes", insert=(0, "now: "))
    alex.ws.remove_from_table(made[2], "cues")
    world.partition([alex], [jordan], [sam])
    world.replace(jordan, backup, unawares=True)
    again = jordan.ws.import_records("cues", [{"number": "new"}, {"number": "newer"}])
    jordan.ws.edit_text(again[0], "cues", "notes", insert=(0, "go"))
    jordan.ws.set_field(again[1], "cues", "number", "newest")
    sam.ws.create_record("cues", {"number": "sam's"})
    world.heal(jordan, sam)
    world.run_until_quiet()

    world.heal()
    world.run_until_quiet()

    check_converged(world.all)
    for peer in world.all:
        check_sound(peer.ws)
    shown = {row["number"]: row["notes"] for row in sam.ws.records("cues")}
    assert shown["1"] is not None and shown["1"].endswith("stand by"), world
    assert {"0", "1", "new", "newest", "sam's"} <= shown.keys()
    world.close()
