"""Edits without end: each costs little room, and opening does not slow down with them."""

import time
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace

GROWTH_MAX_BYTES = 600


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("oplog.db*"))


def _grow(folder: Path, edits: int) -> tuple[float, float, float]:
    """Returns bytes an edit, and seconds to open before and after."""
    me = Identity.generate("Alex")
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}])
        cue = ws.create_record("cues", {"number": "0"})
    small = _size(folder)
    began = time.perf_counter()
    Workspace.open(folder, me).close()
    before_s = time.perf_counter() - began
    with Workspace.open(folder, me) as ws:
        for n in range(edits):
            ws.set_field(cue, "cues", "number", f"{n + 1}")
    grown = _size(folder)
    began = time.perf_counter()
    with Workspace.open(folder, me) as ws:
        after_s = time.perf_counter() - began
        assert (ws.get_record("cues", cue) or {})["number"] == str(edits)
    return (grown - small) / edits, before_s, after_s


def test_a_thousand_edits_of_one_field_stay_within_the_budget(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    each, _before_s, _after_s = _grow(tmp_path / "Hamlet.openprod", 1_000)
    with capsys.disabled():
        print(f"\n  growth: {each:.0f} bytes an edit, log and derived state together")
    assert each <= GROWTH_MAX_BYTES


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_hundred_thousand_edits_of_one_field_stay_within_the_budget(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    each, before_s, after_s = _grow(tmp_path / "Hamlet.openprod", 100_000)
    with capsys.disabled():
        print(f"\n  growth: {each:.0f} bytes an edit; open {before_s:.4f} s -> {after_s:.4f} s")
    assert each <= GROWTH_MAX_BYTES
