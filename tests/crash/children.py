"""Programs that a test runs apart, to end them at any instant. Each acknowledges on stdout.

    python children.py edit|import|receive|relate|rehearse|upgrade <folder> <home> <seed>

A line `<seq>` says: the call whose bundle had this number of the own log has returned;
of `rehearse`: the value that was staged, and committed or not, counted up from the seed.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from openprod_core import Workspace

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[1])]


def main(task: str, folder: str, home: str, seed: int) -> None:
    """Opens the workspace and works on it until somebody ends the process."""
    os.environ["OPENPROD_HOME"] = home
    from random import Random

    from openprod_core import Identity, Workspace

    me = Identity.load(Path(home) / "me.key")
    if task == "upgrade":
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        Workspace.open(folder, me).close()
        return
    ws = Workspace.open(folder, me)
    chance = Random(seed)
    log = ws.engine.bench.writer.author.log
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if task == "rehearse":
        rehearse(ws, chance, seed)
    while True:
        if task == "edit":
            records = ws.records("cues", limit=20)
            record = chance.choice(records).id
            ws.set_field(record, "cues", "number", f"{chance.random()}")
        elif task == "relate":
            relate(ws, chance)
        elif task == "import":
            count = chance.randrange(50, 800)
            ws.import_records("cues", [{"number": str(n), "notes": "x" * 40} for n in range(count)])
        else:
            parts = [part.read_bytes() for part in sorted(Path(folder, "..", "post").iterdir())]
            first = chance.randrange(len(parts))
            ws.receive(parts[: first + 20])
            ws.set_field(ws.records("cues", limit=1)[0].id, "cues", "notes", f"{chance.random()}")
        sys.stdout.write(f"{ws.clock()[log]}\n")
        sys.stdout.flush()


def relate(ws: "Workspace", chance: "Random") -> None:
    """Does one thing to what two cues have to do with each other."""
    one, other = chance.sample([record.id for record in ws.records("cues", limit=20)], 2)
    edges = ws.edges(one, direction="out")
    match chance.randrange(6):
        case 0 | 1:
            ws.create_edge("follows", one, other, {"by": chance.random()}, ordered=True)
        case 2 if edges:
            ws.set_edge(edges[-1].id, "by", chance.random())
        case 3 if len(edges) > 1:
            ws.move_edge(edges[-1].id, before=edges[0].id)
        case 4 if ws.count("cues") > 15:
            ws.merge(one, other)
        case _:
            ws.undo()


def rehearse(ws: "Workspace", chance: "Random", count: int) -> None:
    """Makes overlays, stages one value after the other, and commits now and then."""
    record = ws.records("cues", limit=1)[0].id
    for old in ws.overlays()[2:]:
        ws.discard(old)
    while True:
        count += 1
        if ws.active_overlay is None:
            ws.activate(ws.create_overlay(f"No. {count}"))
        ws.set_field(record, "cues", "notes", str(count))
        if chance.random() < 0.4:
            assert ws.active_overlay is not None
            ws.commit(ws.active_overlay)
        sys.stdout.write(f"{count}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
