"""A program that copies a production, to be ended at any instant.

    python copying_child.py back_up|restore|save|start_from <folder> <home>

A line says that one more is done.
"""

import os
import sys
from itertools import count
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src")]


def main(task: str, folder: str, home: str) -> None:
    """Does it again and again until somebody ends the process."""
    os.environ["OPENPROD_HOME"] = home
    from openprod_core import Identity
    from openprod_core.storage.workspace_folder import read_card
    from openprod_core.workspace.backups import back_up, backups_of, restore
    from openprod_core.workspace.copying import write_copy
    from openprod_core.workspace.starting_from import start_from

    source = Path(folder)
    card = read_card(source)
    me = Identity.load(Path(home) / "me.key")
    out = source.parent / "out"
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in count():
        if task == "back_up":
            back_up(source, always=True)
        elif task == "restore":
            restore(backups_of(card)[0].path, out / f"{os.getpid()}-{number}.openprod")
        elif task == "save":
            write_copy(source, card, out / f"{os.getpid()}-{number}.openprod-copy")
        else:
            start_from(source, out / f"{os.getpid()}-{number}.openprod", "Next", me)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
