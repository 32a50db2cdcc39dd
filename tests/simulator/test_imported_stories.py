"""Files of the trade land in the tables of the modules, once, and what is wrong in them is found.

They stand in a folder beside the repository and may be absent.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.commands.transfers import ImportBook
from openprod_core.bus.imports import ImportReport

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample files are not here")


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives a production with the modules that files go into."""
    made = Workspace.create(None, name="Midsummer", identity=Identity.generate("Jane"))
    for key in ("people", "script", "lighting"):
        made.adopt_module(key)
    yield made
    made.close()


def brought_in(ws: Workspace, file: str) -> list[ImportReport]:
    """Brings a file in twice; the second time nothing changes and nothing is written."""
    tables = len(ws.tables())
    first: tuple[ImportReport, ...] = ws.execute(ImportBook(str(SAMPLES / file)))
    before = ws.state_hash()
    again: tuple[ImportReport, ...] = ws.execute(ImportBook(str(SAMPLES / file)))
    assert [(each.added, each.changed) for each in again] == [(0, 0)] * len(again)
    assert ws.state_hash() == before
    assert len(ws.tables()) == tables
    return list(first)


def test_address_cards_become_contacts(ws: Workspace) -> None:
    brought_in(ws, "vcf/John_Doe_ANDROID.vcf")

    assert ws.count("people_person") == 6
    assert all(row["name"] for row in ws.records("people_person"))


def test_a_play_fills_scenes_characters_lines_and_who_is_in_which_scene(ws: Workspace) -> None:
    brought_in(ws, "plays_bosak_xml/dream.xml")

    assert ws.count("script_scene") == 9
    titania = ws.records("script_character", where='name = "TITANIA"')[0]
    assert titania["scenes"] == len(ws.edges(titania.id, type="appears_in")) == 5
    assert ws.count("script_line", where='kind = "dialogue"') > 2000
    done = ws.run_script("script.infer_appearances")
    assert (done.outcome, done.result) == ("done", 0)


def test_the_overlaps_of_a_plot_are_found_as_an_electrician_would_name_them(ws: Workspace) -> None:
    brought_in(ws, "vectorworks/eosti-TestFile-VW2025-DataExchange.xml")

    assert ws.count("lighting_fixture") == 52
    found = [each for each in ws.problems() if each.check_name == "Patch overlaps"]
    clusters = {
        frozenset(
            str(row["channel"])
            for record in each.records
            if (row := ws.get_record("lighting_fixture", record)) is not None
        )
        for each in found
    }
    assert clusters == {
        frozenset(("2", "9", "312", "313")),
        frozenset(("41", "42")),
        frozenset(("74", "79")),
        frozenset(("22", "52", "54", "55")),
    }
    assert any(part.kind == "ganged" for each in found for part in each.parts)
