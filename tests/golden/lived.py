"""Lives the story whose bundles stand in format-1/story.json, and writes it anew.

python tests/golden/lived.py

Only for a new version of the format: the bundles that stand there mean what `told` says of
them in every version to come.
"""

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "src")]

from openprod_core import Workspace  # noqa: E402
from simulator.world import World  # noqa: E402

STORY = HERE / "format-1" / "story.json"


def told(ws: Workspace) -> dict[str, Any]:
    """Returns what people see of a production, in words."""
    seen: dict[str, Any] = {}
    for table in ws.tables():
        records = ws.records(table.id)
        seen[table.name] = [{key: str(value) for key, value in each.items()} for each in records]
        seen[f"{table.name}: links"] = [
            f"{edge.source_title} {edge.type} {edge.target_title} {dict(edge.properties)}"
            for record in records
            for edge in ws.edges(record.id)
        ]
    seen["questions"] = [each.text for each in ws.conflicts()]
    seen["decisions"] = [(each.text, each.stands) for each in ws.decisions()]
    return seen


def live(world: World) -> None:
    """Links, merges, mappings and decisions, made together and apart."""
    alex, jordan, sam = (peer.ws for peer in world.peers("alex", "jordan", "sam"))
    alex.create_table("People", [{"name": "Name"}, {"name": "Phone"}])
    alex.create_table("Cast", [{"name": "Actor"}, {"name": "Mobile"}])
    alex.create_table("Scenes", [{"name": "Name"}, {"name": "Order", "sort": "manual"}])
    people = [{"name": name, "phone": f"555-{n}"} for n, name in enumerate(("Jane", "J.", "K"))]
    jane, jay, kim = alex.import_records("people", people)
    scenes = alex.import_records("scenes", [{"name": f"Scene {n}"} for n in range(1, 5)])
    alex.add_to_table(jane, "cast", {"actor": "Jane D.", "mobile": "555-9"})
    plays = alex.create_edge("plays_in", jane, scenes[0], {"as": "Juliet", "lines": 120})
    runs = [alex.create_edge("runs", kim, each, ordered=True) for each in scenes]
    settle(world)

    apart(world)
    alex.set_edge(plays, "as", "Nurse")
    jordan.set_edge(plays, "as", "Romeo")
    alex.move_edge(runs[3])
    world.wait()
    jordan.move_edge(runs[3], after=runs[0])
    sam.delete_edge(runs[1])
    jordan.set_edge(runs[1], "cue", "LX 12")
    alex.confirm_mapping(("people", "phone"), ("cast", "mobile"))
    sam.merge(jane, jay)
    jordan.set_field(jay, "people", "phone", "555-77")
    settle(world)

    sam.resolve(next(each for each in sam.conflicts() if each.field == "as"), "Nurse")
    settle(world)
    sam.undo()
    alex.resolve(next(each for each in alex.conflicts() if each.kind == "delete"), value=True)
    settle(world)

    apart(world)
    alex.delete_record(scenes[2])
    jordan.create_edge("lit_by", scenes[2], kim, {"since": 3.5})
    sam.split(jane, tables=["cast"])
    overlay = jordan.create_overlay("What if")
    jordan.activate(overlay)
    jordan.create_edge("understudies", kim, jane)
    jordan.set_field(kim, "people", "name", "Kim")
    jordan.commit(overlay)
    alex.remove_mapping(("people", "phone"), ("cast", "mobile"))
    settle(world)


def settle(world: World) -> None:
    """Lets everybody talk until all have everything."""
    world.heal()
    world.run_until_quiet()
    world.wait()


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])
    world.wait()


def main() -> None:
    """Writes the file."""
    world = World(seed=1)
    live(world)
    ws = world.all[0].ws
    story = {
        "invite": ws.invite(),
        "state_hash": ws.state_hash().hex(),
        "told": told(ws),
        "bundles": [bundle.hex() for bundle in ws.bundles_since({})],
    }
    STORY.write_text(json.dumps(story, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    world.close()


if __name__ == "__main__":
    main()
