"""A start that proves a package whole: makes a production, edits it, opens it again, leaves.

Run by `openprod-desktop --selftest`, in a folder of its own; nobody's work is touched.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import qasync
from PySide6.QtWidgets import QApplication

from openprod_core.bus.commands.records import AddRecord
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.bus.queries import SearchRecords
from openprod_core.domain.schema import FieldSpec
from openprod_desktop.components import components
from openprod_desktop.hosting import CoreEngine
from openprod_desktop.settings import Settings
from openprod_desktop.window.session import Session

LIMIT_S: Final = 120
SHOWN_S: Final = 0.4
TYPED: Final = "House to half"


def selftest(app: QApplication) -> int:
    """Returns 0 when all went well, and else 1; says on the terminal what did not."""
    errors: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _trace: errors.append(error)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch, loop:
        try:
            loop.run_until_complete(asyncio.wait_for(_work(Path(scratch)), LIMIT_S))
        except Exception as error:  # noqa: BLE001
            errors.append(error)
    for error in errors:
        print(f"selftest: {error!r}", file=sys.stderr)
    print("selftest failed" if errors else "selftest ok")
    return 1 if errors else 0


async def _work(scratch: Path) -> None:
    settings = Settings(scratch / "desktop.ini")
    settings.person_name = "Self-test"
    folder = scratch / "Selftest.openprod"
    session = Session(CoreEngine(), settings)
    session.make("Self-test", str(folder))
    table = await _sent(session, MakeTable("Cues", (FieldSpec("Name"),)))
    await _sent(session, AddRecord(table, {"name": TYPED}))
    await asyncio.sleep(SHOWN_S)
    session.end()
    again = Session(CoreEngine(), settings)
    again.open_folder(str(folder))
    found = await _sent(again, SearchRecords(TYPED), asks=True)
    await asyncio.sleep(SHOWN_S)
    again.end()
    if len(found) != 1:
        raise RuntimeError("what was typed is not there any more")
    if not all(part.text for part in components()):
        raise RuntimeError("a licence is missing")


async def _sent(session: Session, what: object, *, asks: bool = False) -> Any:
    """Returns what the engine answers to a window's command or question."""
    if session.window is None:
        raise RuntimeError(session.welcome.problem.text())
    answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    bridge = session.window.bridge
    way = bridge.ask if asks else bridge.send
    way(what, answer.set_result, answer.set_exception)
    return await answer
