"""What a package does before it is given away: it makes, edits, opens again and leaves."""

import pytest
from PySide6.QtWidgets import QApplication

from openprod_desktop import selftest as whole
from openprod_desktop.components import Component

MUTE = Component("mute", "1", "MIT", "")


@pytest.fixture(autouse=True)
def _no_loop_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.excepthook", None)


def test_a_sound_program_passes(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> None:
    assert whole.selftest(qapp) == 0

    assert capsys.readouterr().out == "selftest ok\n"


def test_a_part_without_its_licence_is_told(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "components", lambda: (MUTE,))

    assert whole.selftest(qapp) == 1

    told = capsys.readouterr()
    assert "licence" in told.err and told.out == "selftest failed\n"
