"""What helps to find out what is wrong, in words that hold nothing of anybody's.

Versions, sizes and counts; the last lines of the log and the newest crash report, which are
written without anybody's words (storage/bare_log.py). No name, value, key or path.
"""

import os
import platform
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from openprod_core.domain.errors import OpenprodError
from openprod_core.engine.model import Model
from openprod_core.storage.bare_log import LOG_NAME, kind_of
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.copies.backup_folder import BackupFolder
from openprod_core.storage.crash_reports import CrashReports
from openprod_core.storage.home import home_folder
from openprod_core.storage.sqlite.database import sqlite_version
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.sqlite.tables import Selection
from openprod_core.storage.workspace_folder import DATABASE_NAME, read_card
from openprod_core.workspace.copying import program_version

LINES_SHOWN: Final = 80
_PACKAGES: Final = ("apsw", "PySide6-Essentials", "qasync", "cryptography", "pycrdt", "zeroconf")


def diagnostics(folder: Path | None = None, more: Mapping[str, object] | None = None) -> str:
    """Returns all there is to say, as plain text to be copied."""
    parts = [_section("openprod", {**program_facts(), **(more or {})})]
    if folder is not None:
        try:
            parts.append(_section("The production", production_facts(folder)))
        except (OpenprodError, OSError) as error:
            parts.append(f"The production\n  cannot be read: {kind_of(error)}")
    parts.append("The log\n" + _log_lines(home_folder() / LOG_NAME))
    report = CrashReports(home_folder()).newest()
    if report:
        parts.append("The newest crash report\n" + report.rstrip())
    return "\n\n".join(parts) + "\n"


def program_facts() -> dict[str, object]:
    """Returns versions and what kind of computer it is."""
    facts: dict[str, object] = {
        "openprod": program_version(),
        "Python": platform.python_version(),
        "SQLite": sqlite_version(),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Processors": os.cpu_count(),
        "Packaged": bool(getattr(sys, "frozen", False)),
    }
    for name in _PACKAGES:
        with suppress(PackageNotFoundError):
            facts[name] = version(name)
    return facts


def production_facts(folder: Path) -> dict[str, object]:
    """Returns sizes and counts of a production, which may be open."""
    card = read_card(folder)
    contents = [size for _hash, size in BlobStore(folder).all()]
    backups = BackupFolder(home_folder(), card.id).all()
    store = Store(folder / DATABASE_NAME, read_only=True)
    try:
        model = Model(store)
        model.reload()
        tables = model.schema.tables
        edits, operations = store.oplog.totals()
        waiting, waiting_size = store.oplog.parked_totals()
        records = [store.tables.count(model.number(table.id), Selection()) for table in tables]
        logs = len(store.oplog.heads())
        collisions = store.registers.conflict_count()
        overlays = len(store.overlays.all())
    finally:
        store.close()
    return {
        "Format": card.format,
        "Database": f"{_size(folder / DATABASE_NAME):,} bytes",
        "Journal": f"{_size(folder / (DATABASE_NAME + '-wal')):,} bytes",
        "Free on the disk": f"{shutil.disk_usage(folder).free:,} bytes",
        "Tables": len(tables),
        "Fields": sum(len(table.fields) for table in tables),
        "Records": f"{sum(records):,}, the most in one table {max(records, default=0):,}",
        "Changes": f"{edits:,} with {operations:,} operations, of {logs:,} computers",
        "Waiting": f"{waiting:,} with {waiting_size:,} bytes",
        "Both changed": collisions,
        "Overlays": overlays,
        "Attached files here": f"{len(contents):,} with {sum(contents):,} bytes",
        "Backups": len(backups),
        "Has a key": bool(card.key),
    }


def _section(title: str, facts: Mapping[str, object]) -> str:
    return "\n".join([title, *(f"  {name}: {value}" for name, value in facts.items())])


def _log_lines(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return "  (nothing was written yet)"
    return "\n".join(f"  {line}" for line in lines[-LINES_SHOWN:])


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
