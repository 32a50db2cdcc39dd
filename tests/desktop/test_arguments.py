"""What somebody typed, clicked or double-clicked is understood before any window shows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from openprod_core.workspace.invites import LINK, PREFIX
from openprod_desktop.arguments import LINK_BEGINS, Wish, read_arguments, read_wish


def test_without_words_the_welcome_is_wished_for() -> None:
    given = read_arguments([])

    assert given.wish == Wish() and not given.quit and not given.selftest


def test_a_folder_is_found_from_wherever_the_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert read_arguments(["Hamlet.openprod"]).wish == Wish(path=str(tmp_path / "Hamlet.openprod"))


def test_a_desktop_may_hand_over_an_address_instead_of_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "A Midsummer Night’s Dream.openprod"

    assert read_wish(
        QUrl.fromLocalFile(str(folder)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    ) == Wish(path=str(folder))


def test_a_double_click_on_the_card_in_a_production_means_the_production(tmp_path: Path) -> None:
    card = tmp_path / "Hamlet.openprod" / "workspace.toml"

    assert read_wish(str(card)) == Wish(path=str(card.parent))


def test_a_link_is_an_invite_however_it_begins() -> None:
    assert LINK.startswith(LINK_BEGINS) and PREFIX == LINK_BEGINS
    assert read_wish(f"{LINK}lgLE") == Wish(invite=f"{LINK}lgLE")
    assert read_wish(f"{PREFIX}lgLE") == Wish(invite=f"{PREFIX}lgLE")


def test_what_makes_no_sense_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        read_arguments(["one.openprod", "two.openprod"])

    assert left.value.code == 2
    assert "two.openprod" in capsys.readouterr().err
