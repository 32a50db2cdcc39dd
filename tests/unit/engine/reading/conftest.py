"""A production on disk and a reader beside it, as a window has them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from openprod_core import Identity, Workspace
from openprod_core.engine.answering import Reader
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock

Ask = Callable[[Any], Any]


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a production with people, and cues of every kind of field that adds up or does not."""
    made = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    made.create_table("People", [{"name": "Name"}])
    made.create_table(
        "Cues",
        [
            {"name": "Number"},
            {"name": "Dept", "type": "choice", "options": ["LX", "SND", "VID"]},
            {"name": "Level", "type": "integer"},
            {"name": "Weight", "type": "float"},
            {"name": "Time", "type": "duration"},
            {"name": "Day", "type": "date"},
            {"name": "At", "type": "datetime"},
            {"name": "Who", "type": "reference", "target": "people"},
            {"name": "Notes", "type": "richtext"},
            {"name": "Tags", "type": "list"},
        ],
    )
    yield made
    made.close()


@pytest.fixture
def ask(ws: Workspace) -> Iterator[Ask]:
    """Gives the reader's answers."""
    assert ws.folder is not None
    store = Store(ws.folder / "oplog.db", read_only=True)
    yield Reader(store, SystemClock(), "UTC").answer
    store.close()
