"""Import and export: everything is shown before it happens, and every guess can be changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.dialog_fixtures import parent, shell, shell_bridge
from desktop.fake_shell import ShellClient
from openprod_core.bus.commands.transfers import ExportLayout, ExportTable, ImportBook, ImportFile
from openprod_core.bus.imports import ImportOptions
from openprod_core.bus.queries import PreviewImport
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.export_dialog import ExportDialog
from openprod_desktop.dialogs.import_columns import SKIP
from openprod_desktop.dialogs.import_dialog import ImportDialog
from openprod_desktop.dialogs.production_dialog import ProductionDialog

client, bridge, window = shell, shell_bridge, parent


@pytest.fixture
def importing(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> ImportDialog:
    table = client.workspace.table("contacts")
    dialog = ImportDialog(bridge, client.workspace.schema, "/tmp/people.csv", table, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.columns.lines))
    return dialog


def previews(client: ShellClient) -> list[ImportOptions]:
    return [each.options for each in client.queries if isinstance(each, PreviewImport)]


def test_the_counts_are_shown_before_anything_is_imported(
    importing: ImportDialog, client: ShellClient
) -> None:
    assert "12 added" in importing.outcome.text()
    assert "1 not in the file (they stay)" in importing.outcome.text()
    assert "Flys" in importing.problems.toPlainText()
    assert importing.main.text() == "Import 15 rows"
    assert client.commands == []


def test_leaving_a_column_out_asks_for_the_counts_anew(
    qtbot: QtBot, importing: ImportDialog, client: ShellClient
) -> None:
    box = importing.columns.lines[1].goes_to
    box.setCurrentIndex(box.findData(SKIP))

    qtbot.waitUntil(lambda: len(previews(client)) == 2)

    columns = previews(client)[-1].columns
    assert columns is not None
    assert [plan.skip for plan in columns] == [False, True, False]


def test_a_file_of_a_table_s_name_goes_into_that_table_unless_somebody_chooses(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    contacts = client.workspace.table("contacts")
    dialog = ImportDialog(bridge, client.workspace.schema, "/tmp/contacts.csv", None, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.columns.lines))

    assert dialog.into.currentData() == contacts.id
    assert "There is a table “Contacts” already" in dialog.notes.text()
    assert "Flys" in dialog.problems.toPlainText()
    dialog.into.setCurrentIndex(0)
    dialog.into.activated.emit(0)
    qtbot.waitUntil(dialog.new_table.isVisible)
    assert "already" not in dialog.notes.text()


def test_another_table_lets_the_columns_be_guessed_anew(
    qtbot: QtBot, importing: ImportDialog, client: ShellClient
) -> None:
    importing.into.setCurrentIndex(0)
    importing.into.activated.emit(0)

    qtbot.waitUntil(lambda: importing.main.text() == "Import 111 rows")

    assert previews(client)[-1].columns is None
    assert importing.new_table.isVisible()


def test_import_does_what_was_shown(
    qtbot: QtBot, importing: ImportDialog, client: ShellClient
) -> None:
    shown = importing.columns.plans()
    qtbot.waitUntil(importing.main.isEnabled)

    with qtbot.waitSignal(importing.done_with):
        qtbot.keyClick(importing.main, Qt.Key.Key_Space)

    done = client.commands[-1]
    assert isinstance(done, ImportFile)
    assert done.options.columns == shown
    assert done.options.match_on == ("Name",)


def test_all_sheets_of_a_file_are_imported_with_one_button(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    dialog = ImportDialog(bridge, client.workspace.schema, "/tmp/people.xlsx", None, window)
    dialog.open()
    qtbot.waitUntil(dialog.all.isVisible)
    assert dialog.all.text() == "Import all 2 sheets"

    with qtbot.waitSignal(dialog.done_with):
        qtbot.keyClick(dialog.all, Qt.Key.Key_Space)

    assert client.commands == [ImportBook("/tmp/people.xlsx")]


def test_a_file_of_one_sheet_offers_no_others(importing: ImportDialog) -> None:
    assert importing.all.isHidden()


def test_only_a_column_with_a_field_may_find_rows(importing: ImportDialog) -> None:
    line = importing.columns.lines[0]

    line.goes_to.setCurrentIndex(line.goes_to.findData(SKIP))

    assert not line.finds.isEnabled()
    assert importing.columns.match_on() == ()


def test_export_writes_the_rows_shown(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget, tmp_path: Path
) -> None:
    table = client.workspace.table("contacts")
    order = ((table.fields[0].id, True),)
    dialog = ExportDialog(bridge, table, tmp_path, "cue > 3", order, window)
    dialog.open()

    with qtbot.waitSignal(dialog.done_with):
        dialog.write(str(tmp_path / "c.csv"))

    assert client.commands == [ExportTable(table.id, str(tmp_path / "c.csv"), "cue > 3", order)]


def test_a_table_with_the_fields_for_it_can_go_out_as_the_file_of_another_program(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget, tmp_path: Path
) -> None:
    table = client.workspace.table("contacts")
    dialog = ExportDialog(bridge, table, tmp_path, None, (), window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.format.findText("vCards (.vcf)") >= 0)

    dialog.format.setCurrentText("vCards (.vcf)")
    assert dialog.words.text() == "For address books and phones."
    with qtbot.waitSignal(dialog.done_with):
        dialog.write(str(tmp_path / "c.vcf"))

    assert client.commands == [ExportLayout(table.id, str(tmp_path / "c.vcf"), "vcard")]


def test_the_folder_of_a_production_follows_its_name(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    dialog = ProductionDialog(tmp_path, window)
    dialog.open()

    qtbot.keyClicks(dialog.name, "Romeo/Juliet: tour")

    assert dialog.folder == tmp_path / "Romeo-Juliet- tour.openprod"
    assert dialog.main.isEnabled()


def test_a_folder_that_is_there_already_is_not_taken(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "Hamlet.openprod").mkdir()
    dialog = ProductionDialog(tmp_path, window)
    dialog.open()

    qtbot.keyClicks(dialog.name, "Hamlet")

    assert not dialog.main.isEnabled()
    assert dialog.fault.text()
