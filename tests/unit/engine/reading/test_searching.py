"""Search finds what tables show, however many rows nearly do, indexed or not yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.engine.reading import searching
from openprod_core.engine.reading.searching import PORTION

NEARLY = "shut, hutter"
"""Every three letters of "shutter", and not the word."""


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "Hamlet", "Hamlet", Identity.generate("Alex")) as ws:
        ws.create_table("Fixtures", [{"name": "Unit"}, {"name": "Notes"}])
        ws.create_table("Props", [{"name": "What"}])
        yield ws


def test_a_row_behind_many_that_nearly_match_is_found(ws: Workspace) -> None:
    rows = [{"unit": str(n), "notes": NEARLY} for n in range(PORTION * 3)]
    *_near, last = ws.import_records("fixtures", [*rows, {"unit": "9", "notes": "shutter cut"}])
    prop = ws.create_record("props", {"what": "Window shutter"})

    assert [hit.record for hit in ws.search("Shutter")] == [last, prop]
    assert [hit.record for hit in ws.search("shutter", table="props")] == [prop]
    assert len(ws.search("shut", limit=7)) == 7


def test_rows_that_wait_for_the_index_are_found_as_they_are_now_and_once(ws: Workspace) -> None:
    rows = [{"unit": str(n), "notes": f"shutter {n}"} for n in range(PORTION * 2)]
    ids = ws.import_records("fixtures", rows)
    ws.engine.rest()
    ws.update_records("fixtures", {id_: {"notes": "iris"} for id_ in ids[:-3]})
    ws.update_records("fixtures", {ids[-1]: {"notes": "shutter still"}})

    # As a screen asks, which cannot write to the index.
    hits = searching.search(ws.engine.bench, "shutter", limit=100)
    assert {hit.record for hit in hits} == set(ids[-3:])
    assert len(hits) == 3
    assert len(searching.search(ws.engine.bench, "iris", limit=1_000)) == len(ids) - 3
