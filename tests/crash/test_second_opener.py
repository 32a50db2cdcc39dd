"""One writer at a time: whoever comes second is told who has the workspace open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.storage.writer_lock import HeldElsewhereError

_OPENER = """
import sys
sys.path.insert(0, sys.argv[1])
from openprod_core import Identity, UnavailableError, Workspace
try:
    Workspace.open(sys.argv[2], Identity.generate("Jordan"))
except UnavailableError as error:
    print(error)
"""


@pytest.fixture
def held(tmp_path: Path) -> Workspace:
    """Gives an open workspace in a folder."""
    return Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))


def test_a_second_opener_in_this_process_is_told_who_holds_it(held: Workspace) -> None:
    assert held.folder is not None
    with pytest.raises(HeldElsewhereError) as refused:
        Workspace.open(held.folder, Identity.generate("Jordan"))

    assert refused.value.holder is not None
    assert refused.value.holder.process == os.getpid()
    held.close()
    Workspace.open(held.folder, Identity.generate("Jordan")).close()


def test_a_second_process_is_told_which_process_holds_it(held: Workspace) -> None:
    source = Path(__file__).parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", _OPENER, str(source), str(held.folder)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert str(os.getpid()) in done.stdout
    held.close()


def test_it_can_be_read_while_another_writes_and_nothing_can_be_changed(held: Workspace) -> None:
    assert held.folder is not None
    held.create_table("Cues", [{"name": "Number"}])
    with Workspace.open(held.folder, Identity.generate("Jordan"), read_only=True) as reader:
        held_hash = held.state_hash()
        assert [table.key for table in reader.tables()] == ["cues"]
        with pytest.raises(RejectedError):
            reader.create_record("cues", {"number": "1"})
        with pytest.raises(RejectedError):
            reader.receive(list(held.bundles_since({})))
        assert held.state_hash() == held_hash
        held.create_record("cues", {"number": "1"})
        assert reader.count("cues") == 1
    held.close()


def test_a_lock_whose_holder_died_is_free(tmp_path: Path) -> None:
    folder = tmp_path / "Hamlet.openprod"
    Workspace.create(folder, "Hamlet", Identity.generate("Alex")).close()
    source = Path(__file__).parents[2] / "src"
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1])\n"
        "from openprod_core import Identity, Workspace\n"
        "Workspace.open(sys.argv[2], Identity.generate('Jordan')); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(source), str(folder)], check=False)

    with Workspace.open(folder, Identity.generate("Alex")) as ws:
        assert ws.verify().problems == []
