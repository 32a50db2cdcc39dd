"""Whatever people do, and however the bundles travel, everybody ends up with the same state."""

import pytest

from property.schedules import Actions, lay_out
from simulator.checkers import (
    check_against_reference,
    check_converged,
    check_rebuilt,
    check_sound,
)
from simulator.world import Weather, World


def run(seed: int) -> None:
    """Three people work apart and together for four days, in bad weather."""
    world = World(seed, Weather(drop=0.2, duplicate=0.3, reorder=0.5))
    actions = Actions(world.random)
    try:
        peers = world.peers("alex", "jordan", "sam")
        lay_out(peers[0].ws)
        world.run_until_quiet()
        for _day in range(4):
            if world.random.random() < 0.7:
                world.partition(*[[peer] for peer in peers])
            if world.random.random() < 0.3:
                world.heal(*world.random.sample(peers, 2))
            for _ in range(12):
                peer = world.random.choice(peers)
                world.wait(world.random.randrange(2_000))
                actions.step(peer.ws, peer.name)
                if world.random.random() < 0.2:
                    world.send(*world.random.sample(peers, 2))
            world.run_until_quiet()
            world.heal()
        world.run_until_quiet()
        check_converged(peers)
        check_against_reference(world.random.choice(peers).ws)
        check_sound(peers[1].ws)
        check_rebuilt(peers[2].ws)
    except BaseException as error:
        error.add_note(f"{world!r}: " + "; ".join(actions.done[-20:]))
        raise
    finally:
        world.close()


@pytest.mark.parametrize("seed", range(20))
def test_a_schedule_of_random_work_converges_to_the_reference(seed: int) -> None:
    run(seed)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_ten_thousand_schedules_converge_to_the_reference() -> None:
    for seed in range(1_000, 11_000):
        run(seed)
    print("10,000 schedules: one state hash each")
