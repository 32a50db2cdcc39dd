"""Runs thousands of schedules of random work, each from its own seed, and prints what fails.

python tests/property/fuzz.py --seeds 1000 20000 [--days 2] [--deeds 10] [--people 5]

A failing seed becomes a named test together with the fix. Ends with 1 where one failed.
"""

import argparse
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "src")]

from property.schedules import Schedule, Size  # noqa: E402

TOLD_EVERY = 100


def main(arguments: list[str] | None = None) -> int:
    """Runs the schedules that are asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs=2, default=(1_000, 2_000), help="first, count")
    parser.add_argument("--days", type=int, default=2)
    parser.add_argument("--deeds", type=int, default=12, help="a day")
    parser.add_argument("--people", type=int, default=5, help="at most")
    parser.add_argument("--replays-every", type=int, default=1, help="one of so many schedules")
    given = parser.parse_args(arguments)
    first, count = given.seeds
    size = Size(given.days, given.deeds, given.people, given.replays_every)
    failed: list[int] = []
    began = time.monotonic()
    for done, seed in enumerate(range(first, first + count), 1):
        try:
            Schedule(seed, size).run()
        except Exception:  # noqa: BLE001 - whatever it is, the other seeds go on
            failed.append(seed)
            print(f"seed {seed} fails ({size}):", flush=True)
            traceback.print_exc(file=sys.stdout)
        if done % TOLD_EVERY == 0 or done == count:
            minutes = (time.monotonic() - began) / 60
            print(
                f"{done:,} schedules from seed {first:,} in {minutes:.1f} min, "
                f"{len(failed)} failed {failed[:20]}",
                flush=True,
            )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
