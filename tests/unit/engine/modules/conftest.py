"""A production and a module's folder for each test of adoption."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.storage.module_folders import write_module
from unit.engine.modules.module_texts import PROPS, props

Made = Callable[..., Path]


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives an empty production."""
    made = Workspace.create(None, name="Hamlet", identity=Identity.generate("Alex"))
    yield made
    assert made.verify().problems == []
    made.close()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Gives what writes a version of the module into a folder of its own."""
    count = iter(range(100))

    def write(text: str = PROPS, **more: str) -> Path:
        folder = tmp_path / str(next(count)) / "props"
        write_module(folder, props(text, **more))
        return folder

    return write
