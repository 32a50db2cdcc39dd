"""A folder that is copied while somebody works in it opens at a consistent state."""

import shutil
import threading
from pathlib import Path

import pytest

from openprod_core import Identity, OpenprodError, Workspace

COPIES = 12
COPIES_LONG = 100


def _run_copies(copies: int, tmp_path: Path) -> str:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet.openprod"
    ws = Workspace.create(folder, "Hamlet", me)
    ws.create_table("Cues", [{"name": "Number"}])
    stop, written = threading.Event(), [0]

    def work() -> None:
        while not stop.is_set():
            ws.import_records("cues", [{"number": "x" * 50} for _ in range(20)])
            written[0] += 20
            stop.wait(0.002)

    worker = threading.Thread(target=work)
    worker.start()
    opened = refused = 0
    try:
        for turn in range(copies):
            copy = tmp_path / f"copy{turn}.openprod"
            known = written[0]
            shutil.copytree(folder, copy)
            try:
                with Workspace.open(copy, me) as other:
                    assert other.verify().problems == [], turn
                    assert other.count("cues") % 20 == 0
                    assert other.count("cues") >= known
                    assert other.is_new_replica
                opened += 1
            except OpenprodError as error:
                assert str(error)
                refused += 1
            shutil.rmtree(copy)
    finally:
        stop.set()
        worker.join()
        ws.close()
    return f"{copies} copies during writes: {opened} consistent, {refused} refused, 0 wrong"


def test_copies_made_during_writes_are_consistent_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_copies(COPIES, tmp_path)
    with capsys.disabled():
        print(f"\n  {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_hundred_copies_during_writes_are_consistent_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_copies(COPIES_LONG, tmp_path)
    with capsys.disabled():
        print(f"\n  {figure}")
