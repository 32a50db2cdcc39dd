"""Two people who adopt a module apart have one module when they meet, and lose nothing."""

from pathlib import Path

import pytest

from openprod_core import Workspace
from openprod_core.storage.module_folders import write_module
from simulator.checkers import check_converged, check_sound
from simulator.world import Peer, World
from unit.engine.modules.module_texts import PROPS, props

NEWER = PROPS.replace("1.0.0", "1.1.0").replace(
    "notes = {", "weight = { type = 'float' }\nnotes = {"
)
SHELVES = "label\nLeft\nRight\n"


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Gives the folders of two versions of a module."""
    found = []
    for version, text in (("old", PROPS), ("new", NEWER)):
        found.append(tmp_path / version / "props")
        write_module(found[-1], props(text, **{"samples/shelf.csv": SHELVES}))
    return found


def meet(world: World) -> None:
    """Connects everybody and lets them talk; all must see the same."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_sound(world.all[0].ws)


def shape(ws: Workspace) -> list[tuple[str, list[str]]]:
    """Returns the tables with the keys of their fields."""
    return [(table.key, [field.key for field in table.fields]) for table in ws.tables()]


def parted(world: World) -> tuple[Peer, Peer]:
    """Returns two people who do not hear of each other."""
    alex, jordan = world.peers("alex", "jordan")
    world.partition([alex], [jordan])
    return alex, jordan


def test_a_module_adopted_apart_is_there_once(world: World, folders: list[Path]) -> None:
    alex, jordan = parted(world)
    for peer in (alex, jordan):
        peer.ws.adopt_module(folders[0], samples=True)
        peer.ws.create_record("props_prop", {"name": f"Skull of {peer.name}"})
    before = shape(alex.ws)

    meet(world)

    assert shape(alex.ws) == shape(jordan.ws) == before
    assert alex.ws.count("props_shelf") == 2
    assert {row["name"] for row in alex.ws.records("props_prop")} == {
        "Skull of alex", "Skull of jordan"
    }  # fmt: skip
    assert [view.name for view in jordan.ws.views()] == ["By kind"]
    assert alex.ws.conflicts() == []


def test_who_meets_somebody_with_a_newer_version_has_it_too(
    world: World, folders: list[Path]
) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.adopt_module(folders[0])
    world.run_until_quiet()
    world.partition([alex], [jordan])
    skull = alex.ws.create_record("props_prop", {"name": "Skull", "count": 3})
    jordan.ws.adopt_module(folders[1])

    meet(world)

    assert "weight" in dict(shape(alex.ws))["props_prop"]
    record = alex.ws.get_record("props_prop", skull)
    assert record is not None and record["count"] == 3
    assert [row.version for row in alex.ws.modules() if row.key == "props"] == ["1.1.0"]
    assert alex.ws.conflicts() == []


def test_whoever_joins_has_the_module_without_its_folder(world: World, folders: list[Path]) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.adopt_module(folders[0])
    world.run_until_quiet()

    (row,) = [row for row in jordan.ws.modules() if row.key == "props"]

    assert (row.version, row.installed, row.tables) == ("1.0.0", "", ("Props", "Shelves"))
    jordan.ws.remove_module("props")
    jordan.ws.adopt_module("props")
    meet(world)
    assert [view.name for view in alex.ws.views()] == ["By kind"]
