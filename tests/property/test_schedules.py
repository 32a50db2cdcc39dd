"""Whatever people do, and however the bundles travel, everybody ends up with the same state."""

import pytest

from property.schedules import Schedule, Size

FOUND = (
    (511, Size()),
    (765, Size(3, 25, 2)),
    (817, Size(3, 25, 2)),
    (600_052, Size(2, 40, 3)),
    (3_000_150, Size(3, 25, 2)),
    (9_000_945, Size(2, 22, 3)),
)
"""Long days that once failed: merges and splits committed from an overlay, a commit over values
staged on both sides of a merge, gaps in the history that counts, drift of a row that another
stands for, work that was built on a history that lost, a reference that became text while what it
named was merged."""


@pytest.mark.parametrize(("seed", "size"), FOUND)
def test_a_schedule_that_once_failed_converges(seed: int, size: Size) -> None:
    Schedule(seed, size).run()


@pytest.mark.parametrize("seed", range(20))
def test_a_schedule_of_random_work_converges_to_the_reference(seed: int) -> None:
    Schedule(seed).run()


def test_a_seed_gives_the_same_bundles_whenever_it_is_run() -> None:
    def lived() -> list[list[bytes]]:
        schedule = Schedule(7, Size(days=1))
        logs: list[list[bytes]] = []
        schedule.at_the_end = lambda peers: logs.extend(
            list(peer.ws.bundles_since({})) for peer in peers
        )
        schedule.run()
        return logs

    assert lived() == lived()


@pytest.mark.long
@pytest.mark.timeout(0)
def test_ten_thousand_schedules_converge_to_the_reference() -> None:
    for seed in range(1_000, 11_000):
        Schedule(seed).run()
    print("10,000 schedules: one state hash each")
