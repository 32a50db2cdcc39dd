"""A program that runs a script which writes without an end, until somebody ends the program.

    python script_child.py <folder> <home>

A line for every line that the script says: so many records it has made.
"""

import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src")]

SOURCE = """
local n = 0
while true do
  core.create_record("cues", {number = tostring(n)})
  n = n + 1
  print(n)
end
"""


def main(folder: str, home: str) -> None:
    """Runs the script."""
    os.environ["OPENPROD_HOME"] = home
    from openprod_core import Identity, Workspace
    from openprod_core.scripts.ports import Unattended

    class Loud(Unattended):
        def log(self, level: str, text: str) -> None:
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()

    with Workspace.open(folder, Identity.load(Path(home) / "me.key")) as ws:
        ws.run_script(ws.add_script("Endless", SOURCE), ui=Loud())


if __name__ == "__main__":
    main(*sys.argv[1:])
