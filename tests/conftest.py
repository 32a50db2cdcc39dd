"""What every test shares: no screen, no traces outside temporary folders, repeatable chance."""

import os
import tempfile
from pathlib import Path

import pytest

# Before anything imports PySide6: it reads the platform once.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("OPENPROD_TEST_PLATFORM", "offscreen")
_SCRATCH = tempfile.TemporaryDirectory(prefix="openprod-tests-", ignore_cleanup_errors=True)
# A test must never read or write the identity and settings of the person who runs it.
os.environ["OPENPROD_LANGUAGE"] = "en"
os.environ["OPENPROD_HOME"] = str(Path(_SCRATCH.name) / "home")
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(Path(_SCRATCH.name) / "hypothesis")

from hypothesis import HealthCheck, settings  # noqa: E402

_SLOW_MACHINES = [HealthCheck.too_slow]
settings.register_profile(
    "dev", deadline=None, database=None, suppress_health_check=_SLOW_MACHINES, print_blob=True
)
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True)
settings.register_profile("long", parent=settings.get_profile("dev"), max_examples=500)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the door that stays shut in an everyday run."""
    parser.addoption("--long", action="store_true", help="also run tests that take minutes")


def pytest_configure(config: pytest.Config) -> None:
    """Chooses how Hypothesis looks for examples."""
    if config.getoption("--long"):
        settings.load_profile("long")
    else:
        settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skips what is not asked for."""
    for item in items:
        if "long" in item.keywords and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="takes minutes; run with --long"))


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives each test a home of its own, empty: no identity, no settings."""
    monkeypatch.setenv("OPENPROD_HOME", tempfile.mkdtemp(dir=_SCRATCH.name))
