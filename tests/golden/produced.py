"""Makes a production in the format of today, and writes down what it shows.

python tests/golden/produced.py

Only for a new format, under a new name: every later version must open the ones that stand in
`productions/`, and show what was written down then.
"""

import json
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "src")]

from golden.lived import STORY, told  # noqa: E402
from openprod_core import Identity, Workspace  # noqa: E402
from openprod_core.domain.identity import KeyPair  # noqa: E402
from openprod_core.storage.sqlite.database import FORMAT_VERSION  # noqa: E402
from openprod_core.workspace.copying import write_copy  # noqa: E402
from simulator.world import HOUR_MS, START_MS  # noqa: E402

PRODUCTIONS = HERE / "productions"
SEED = bytes(range(32))
NAME = "Robin"
NOW_MS = START_MS + 2 * HOUR_MS


def me() -> Identity:
    """Returns the person who made the golden productions; the key is no secret."""
    return Identity(KeyPair.from_seed(NAME, SEED))


def fill(ws: Workspace) -> None:
    """Adds one of everything that the story of others does not have."""
    ws.create_table(
        "Cues",
        [
            {"name": "Number", "sort": "decimal"},
            {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
            {"name": "At", "type": "datetime"},
            {"name": "Day", "type": "date"},
            {"name": "Fade", "type": "duration"},
            {"name": "Level", "type": "float"},
            {"name": "Count", "type": "integer"},
            {"name": "Live", "type": "boolean"},
            {"name": "Note", "type": "richtext"},
            {"name": "Plan", "type": "file"},
            {"name": "Follows", "type": "reference", "target": "cues"},
        ],
    )
    first = ws.create_record(
        "cues",
        {
            "number": "42.5",
            "dept": "LX",
            "at": datetime(2026, 11, 21, 19, 30),
            "day": date(2026, 11, 21),
            "fade": timedelta(seconds=2.5),
            "level": 0.75,
            "count": 3,
            "live": True,
            "note": "Wait for the bell",
        },
    )
    ws.edit_text(first, "cues", "note", insert=(0, "Do not go. "))
    ws.import_records("cues", [{"number": f"{n}", "dept": "SND"} for n in range(43, 48)])
    second = ws.create_record("cues", {"number": "49", "follows": first})
    ws.delete_record(ws.create_record("cues", {"number": "cut"}))
    ws.attach_content(first, "cues", "plan", "plan.txt", b"stage left")
    ws.create_edge("follows", second, first, {"why": "blackout"})
    ws.add_view("cues", "Light", filter='dept = "LX"')
    ws.undo()
    ws.redo()
    ws.activate(ws.create_overlay("What if"))
    ws.set_field(first, "cues", "number", "42.7")
    ws.stash()


def shown(ws: Workspace) -> dict[str, Any]:
    """Returns what somebody sees who opens a golden production, in words."""
    seen: dict[str, Any] = json.loads(json.dumps(told(ws)))
    seen["views"] = [(view.name, view.filter) for view in ws.views()]
    seen["files"] = [ws.blob_path(use.file).read_bytes().decode() for use in ws.files()]
    overlays = ws.overlays()
    seen["staged"] = [
        [(each.name, len(ws.preview(each))) for each in overlays],
    ]
    return dict(json.loads(json.dumps(seen)))


def produce(name: str) -> None:
    """Writes a golden production and what it shows."""
    story = json.loads(STORY.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "Golden.openprod"
        with Workspace.join(folder, story["invite"], me(), clock=lambda: NOW_MS) as ws:
            ws.receive(bytes.fromhex(each) for each in story["bundles"])
            fill(ws)
            expected = {"state_hash": ws.state_hash().hex(), "shown": shown(ws)}
            write_copy(folder, ws.card, PRODUCTIONS / f"{name}.openprod-copy", with_key=True)
    text = json.dumps(expected, indent=1, ensure_ascii=False)
    (PRODUCTIONS / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    PRODUCTIONS.mkdir(exist_ok=True)
    produce(f"format-{FORMAT_VERSION}")
