"""The same rows for openprod and for plain SQLite: ten fields of a lighting crew's paperwork."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from openprod_core import Identity, Workspace

FIELDS: Final[tuple[tuple[str, str], ...]] = (
    ("Number", "text"),
    ("Name", "text"),
    ("Page", "text"),
    ("Channel", "text"),
    ("Address", "text"),
    ("Count", "integer"),
    ("Watts", "float"),
    ("Hung", "boolean"),
    ("Focus", "datetime"),
    ("Notes", "text"),
)
KEYS: Final = tuple(name.lower() for name, _type in FIELDS)
OPERATIONS_A_RECORD: Final = 2 + len(FIELDS)
_FIRST: Final = datetime(2026, 11, 21, 8)


def rows(count: int, start: int = 0) -> list[dict[str, Any]]:
    """Returns rows that differ in every field."""
    return [
        {
            "number": f"{n // 7}.{n % 7}",
            "name": f"Fixture {n * 7919 % count}",
            "page": f"{n % 300}{'ab'[n % 2]}",
            "channel": str(n % 900),
            "address": f"{n % 64}/{n % 512}",
            "count": n % 50,
            "watts": (n % 40) * 12.5,
            "hung": n % 3 == 0,
            "focus": _FIRST + timedelta(minutes=n % 10_000),
            "notes": f"shutter cut {n}, warm",
        }
        for n in range(start, start + count)
    ]


@contextmanager
def scratch() -> Iterator[Path]:
    """Gives an empty folder, and a home in it for what openprod keeps outside workspaces."""
    folder = Path(tempfile.mkdtemp(prefix="openprod-bench-"))
    before = os.environ.get("OPENPROD_HOME")
    os.environ["OPENPROD_HOME"] = str(folder / "home")
    try:
        yield folder
    finally:
        if before is None:
            del os.environ["OPENPROD_HOME"]
        else:
            os.environ["OPENPROD_HOME"] = before
        shutil.rmtree(folder, ignore_errors=True)


def workspace(
    folder: Path | None,
    identity: Identity | None = None,
    clock: Callable[[], int] | None = None,
) -> Workspace:
    """Makes a workspace with the table of the sample, empty."""
    ws = Workspace.create(folder, "Hamlet", identity or Identity.generate("Alex"), clock)
    ws.create_table("Fixtures", [{"name": name, "type": type_} for name, type_ in FIELDS])
    return ws


def size_of(folder: Path) -> int:
    """Returns the bytes of a workspace's database with what lies beside it."""
    return sum(path.stat().st_size for path in folder.glob("oplog.db*"))


def used(ws: Workspace) -> int:
    """Returns the bytes of the pages in use; pages freed for later count where they are used."""
    database = ws.engine.bench.store.database
    pages = database.value("PRAGMA page_count") - database.value("PRAGMA freelist_count")
    return int(pages * database.value("PRAGMA page_size"))
