"""Every production of a released format opens in this version, whole, and shows what it showed."""

import json
from pathlib import Path

import pytest

from golden.produced import NOW_MS, PRODUCTIONS, me, shown
from openprod_core import Workspace
from openprod_core.storage.sqlite.database import FORMAT_VERSION
from openprod_core.workspace.unpacking import unpack

GOLDEN = sorted(PRODUCTIONS.glob("*.openprod-copy"))


@pytest.mark.parametrize("copy", GOLDEN, ids=lambda path: path.name.split(".")[0])
def test_a_golden_production_opens_verifies_and_shows_the_same(tmp_path: Path, copy: Path) -> None:
    expected = json.loads(copy.with_name(f"{copy.name.split('.')[0]}.json").read_text("utf-8"))

    done = unpack(copy, tmp_path / "Golden.openprod")

    with Workspace.open(done.folder, me(), clock=lambda: NOW_MS) as ws:
        assert ws.state_hash().hex() == expected["state_hash"]
        assert shown(ws) == expected["shown"]
        assert ws.verify().problems == []
        cue = ws.create_record("cues", {"number": "50"})
        ws.activate(ws.overlays()[0])
        assert "42.7" in {record["number"] for record in ws.records("cues")}
        ws.commit(ws.overlays()[0])
        assert ws.get_record("cues", cue)["number"] == "50"
        assert ws.verify().problems == []


def test_the_format_of_today_is_among_them_and_all_of_them_are_small() -> None:
    assert f"format-{FORMAT_VERSION}.openprod-copy" in {path.name for path in GOLDEN}
    assert sum(path.stat().st_size for path in GOLDEN) < 200_000
