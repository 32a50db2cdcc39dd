"""Qt draws off screen in tests, and its objects die on the thread that they live on."""

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _garbage_is_collected_here() -> Iterator[None]:
    """Keeps Python from freeing a QTimer on an engine's thread, which Qt answers with a crash."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()
