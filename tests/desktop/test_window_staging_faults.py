"""Staging when the engine refuses, and when somebody else was faster."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.fake_sample import sample_workspace
from desktop.fake_staging import StagingClient
from openprod_core.bus.overlay_rows import Drift, OverlayRow, StagedChange
from openprod_core.domain.errors import RejectedError
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.drift_dialog import DriftDialog
from openprod_desktop.settings import Settings
from openprod_desktop.window.main_window import MainWindow

OVERLAY = UUID(int=900)
FIRST = UUID(int=100_000)


@pytest.fixture
def client() -> Iterator[StagingClient]:
    fake = StagingClient(sample_workspace(12))
    fake.overlays = (OverlayRow(OVERLAY, "Cue renumber", "person", "active", 0, 37, 30, 2, 0),)
    yield fake
    fake.close()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, client: StagingClient) -> Iterator[MainWindow]:
    bridge = EngineBridge(client)
    made = MainWindow(bridge, Settings(tmp_path / "desktop.ini"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.page() is not None and made.staging.is_active())
    yield made
    made.close()
    bridge.close()


def change(client: StagingClient, number: int, *, droppable: bool = True) -> StagedChange:
    table = client.workspace.table("contacts")
    record = UUID(int=FIRST.int + number)
    return StagedChange(
        "field", record, table.id, table.fields[0].id, f"Row {number}", "Old", "New", "", None,
        droppable,
    )  # fmt: skip


def test_a_refused_commit_is_said_and_the_overlay_stays(
    qtbot: QtBot, window: MainWindow, client: StagingClient
) -> None:
    client.refusal = RejectedError("Omar changed LX 12 at this very moment.")

    window.registry.run("staging.commit")

    qtbot.waitUntil(lambda: window.toast.sentence == "Omar changed LX 12 at this very moment.")
    assert window.staging.is_active()


def test_the_banner_says_keys_only_where_they_fit(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1700, 700)
    review = next(b for b, words, _ in window.staging.banner._buttons if words == "Review")
    qtbot.waitUntil(lambda: "Ctrl+Shift+R" in review.text())

    window.resize(760, 700)

    qtbot.waitUntil(lambda: review.text() == "Review")
    assert "Ctrl+Shift+R" in review.toolTip()


def test_ten_thousand_changes_are_listed_and_unticked_at_once(
    qtbot: QtBot, window: MainWindow, client: StagingClient
) -> None:
    client.changes = tuple(change(client, number) for number in range(10_000))

    window.registry.run("staging.review")
    page = window.staging_actions.review_page
    assert page is not None
    qtbot.waitUntil(lambda: len(page.model.changes) == 10_000)
    page.nothing.click()

    assert len(page.left_out(OVERLAY)) == 10_000
    page.everything.click()
    assert page.left_out(OVERLAY) == ()


def test_what_cannot_be_dropped_alone_has_no_tick(
    qtbot: QtBot, window: MainWindow, client: StagingClient
) -> None:
    client.changes = (change(client, 0, droppable=False),)

    window.registry.run("staging.review")
    page = window.staging_actions.review_page
    assert page is not None
    qtbot.waitUntil(lambda: len(page.model.changes) == 1)
    page.nothing.click()

    assert page.left_out(OVERLAY) == ()
    table = page.model.index(0, 0)
    assert not page.model.flags(table) & Qt.ItemFlag.ItemIsUserCheckable


def test_a_drift_that_is_gone_by_now_is_said(
    qtbot: QtBot, window: MainWindow, client: StagingClient
) -> None:
    client.drifts = ()

    window.staging_actions.show_drift()

    qtbot.waitUntil(lambda: "Nobody else changed" in window.toast.sentence)


def test_a_drift_over_the_row_itself_is_told_in_a_sentence(
    qtbot: QtBot, window: MainWindow, client: StagingClient
) -> None:
    table = client.workspace.table("contacts")
    told = "Omar deleted this row while you changed Phone."
    client.drifts = (
        Drift(FIRST, table.id, None, "Jane", True, True, False, bytes(32), "Omar", 0, told),
    )

    window.staging_actions.show_drift()

    qtbot.waitUntil(lambda: isinstance(window.actions_.dialog, DriftDialog))
    dialog = window.actions_.dialog
    assert isinstance(dialog, DriftDialog)
    assert told in dialog.lines.item(0, 1).text()
    dialog.reject()
