"""A person who is called otherwise from some day on, on one of their computers or on all."""

from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.domain.identity import KeyPair


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Hamlet.openprod"


def _named(me: Identity, name: str) -> Identity:
    return Identity(KeyPair.from_seed(name, me.key.seed))


def _names(ws: Workspace) -> list[object]:
    return [record["name"] for record in ws.records("core.member")]


def test_a_new_name_reaches_the_others(folder: Path) -> None:
    alex = Identity.generate("Alex")
    Workspace.create(folder, "Hamlet", alex).close()
    with Workspace.open(folder, _named(alex, "Alexandra")) as ws:
        jordan = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
        jordan.receive(ws.bundles_since({}))
        assert sorted(map(str, _names(jordan))) == ["Alexandra", "Jordan"]
        jordan.close()
    with Workspace.open(folder, _named(alex, "Alexandra")) as ws:
        assert len(list(ws.bundles_since({}))) == 2


def test_a_computer_with_the_old_name_changes_nothing_back(folder: Path, tmp_path: Path) -> None:
    alex = Identity.generate("Alex")
    at_home = tmp_path / "Home.openprod"
    with Workspace.create(folder, "Hamlet", alex) as ws:
        home = Workspace.join(at_home, ws.invite(), alex)
        home.receive(ws.bundles_since({}))
        home.close()
    with Workspace.open(folder, _named(alex, "Alexandra")) as ws:
        news = list(ws.bundles_since({}))
    with Workspace.open(at_home, alex) as home:
        home.receive(news)
    with Workspace.open(at_home, alex) as home:
        assert _names(home) == ["Alexandra"]
