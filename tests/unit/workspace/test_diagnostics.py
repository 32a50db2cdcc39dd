"""Diagnostics help a stranger, and tell them nothing of the people or their show."""

import getpass
import logging
import os
import platform
from pathlib import Path

from openprod_core import Identity, Workspace
from openprod_core.storage.bare_log import BareLog, bare_trace
from openprod_core.storage.crash_reports import KEPT, CrashReports
from openprod_core.storage.home import home_folder
from openprod_core.workspace.backups import back_up
from openprod_core.workspace.diagnostics import diagnostics

SECRETS = ("Xanthippe", "Kratos", "Zauberfloete", "Souffleuse", "Kulisse", "Geheimnis", "Requisit")


def test_nothing_private_is_in_them_wherever_it_stood(tmp_path: Path) -> None:
    person, other, show, table, field, value, script = SECRETS
    me = Identity.generate(person)
    folder = tmp_path / f"{show}.openprod"
    home = home_folder()
    home.mkdir(parents=True, exist_ok=True)
    log = logging.getLogger("openprod_core.test_diagnostics")
    handler = BareLog(home)
    log.addHandler(handler)
    with Workspace.create(folder, show, me) as ws:
        ws.create_table(table, [{"name": field}, {"name": "Plan", "type": "file"}])
        record = ws.create_record(table.lower(), {field.lower(): value})
        ws.attach_content(record, table.lower(), "plan", f"{script}.png", b"x")
        ws.create_overlay(other)
        try:
            ws.set_field(record, table.lower(), other, value)
        except Exception as error:
            log.warning("%s could not set %s", person, value, exc_info=error)
            CrashReports(home).write(bare_trace(error))
        back_up(folder)
        text = diagnostics(folder)
        keys = (me.key.seed, me.actor_id, ws.card.key, ws.card.id.bytes)
        invite = ws.invite()
    log.removeHandler(handler)
    handler.close()

    low = text.lower()
    assert [secret for secret in SECRETS if secret.lower() in low] == []
    assert [key for key in keys if key.hex() in low] == []
    assert invite not in text and str(tmp_path) not in text and str(Path.home()) not in text
    assert platform.node() not in text
    assert os.name == "nt" or getpass.getuser() == "root" or getpass.getuser() not in text
    for word in ("Tables: 1", "Records: 1", "Backups: 1", "SQLite: 3.", "could not set", "Error"):
        assert word in text, text


def test_a_damaged_production_is_told_as_such(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "H.openprod", "Hamlet", Identity.generate("Alex")):
        pass
    (tmp_path / "H.openprod" / "oplog.db").write_bytes(b"no database" * 500)

    assert "cannot be read" in diagnostics(tmp_path / "H.openprod")


def test_only_the_newest_reports_are_kept(tmp_path: Path, monkeypatch) -> None:
    reports = CrashReports(tmp_path)
    reports.folder.mkdir()
    for number in range(KEPT + 5):
        (reports.folder / f"2026-01-{number + 1:02} 10-00-00.txt").write_text(f"report {number}")

    reports.write("the newest")

    assert len(reports.all()) == KEPT
    assert reports.newest() == "the newest"
