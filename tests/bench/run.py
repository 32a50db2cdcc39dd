"""Prints the engine's figures beside their budgets.

python tests/bench/run.py [--rows 10000] [--processor]
    [--only import,edit,sync,net,last,overlay,link,rule,view,query,start]
"""

import argparse
import gc
import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]

import editing  # noqa: E402
import importing  # noqa: E402
import lasting  # noqa: E402
import linking  # noqa: E402
import networking  # noqa: E402
import querying  # noqa: E402
import rehearsing  # noqa: E402
import ruling  # noqa: E402
import starting  # noqa: E402
import syncing  # noqa: E402
import viewing  # noqa: E402
from figures import PROCESSOR, Figures  # noqa: E402

GROUPS = {
    "import": importing.run,
    "edit": editing.run,
    "sync": syncing.run,
    "overlay": rehearsing.run,
    "link": linking.run,
    "rule": ruling.run,
    "net": networking.run,
    "last": lasting.run,
    "view": viewing.run,
    "query": querying.run,
    "start": starting.run,
}


def main(arguments: list[str] | None = None) -> Figures:
    """Runs the groups that are asked for; returns what they showed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000, help="records of the middle size")
    parser.add_argument("--only", default=",".join(GROUPS), help="groups, with commas between")
    parser.add_argument("--processor", action="store_true", help="time of the processor alone")
    given = parser.parse_args(arguments)
    if given.processor:
        os.environ[PROCESSOR] = "1"
    # As in the window: Python's collector runs between commands, not within one.
    gc.disable()
    figures = Figures()
    for name in given.only.split(","):
        GROUPS[name.strip()](figures, given.rows)
        gc.collect()
    over = ", ".join(figures.over) or "none"
    print(f"\n{len(figures.names)} figures; over their budget: {over}")
    return figures


if __name__ == "__main__":
    main()
