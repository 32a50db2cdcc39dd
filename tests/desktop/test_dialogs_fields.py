"""The dialogs for fields and tables: what is typed is what is asked of the engine."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialog_fixtures import parent, shell, shell_bridge
from desktop.fake_shell import ShellClient
from openprod_core.bus.commands.tables import (
    AddChoice,
    AddField,
    ChangeChoice,
    ChangeField,
    DropChoice,
    DropTable,
    MakeTable,
    RetypeField,
)
from openprod_core.domain.schema import BLOCK, FieldType, SortKind
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.field_dialog import FieldDialog
from openprod_desktop.dialogs.field_types import SORTS, TYPES
from openprod_desktop.dialogs.retype_dialog import RetypeDialog
from openprod_desktop.dialogs.table_dialog import TableDialog

client, bridge, window = shell, shell_bridge, parent


def opened(qtbot: QtBot, dialog: QWidget) -> None:
    dialog.open()
    qtbot.waitExposed(dialog)


def test_every_kind_of_field_and_order_has_words() -> None:
    assert set(TYPES) == set(FieldType)
    assert set(SORTS) == set(SortKind)


def test_a_field_is_added_with_the_keyboard_alone(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)
    opened(qtbot, dialog)

    with qtbot.waitSignal(dialog.done_with):
        qtbot.keyClicks(dialog.name, "Call sign")
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    added = client.commands[-1]
    assert isinstance(added, AddField)
    assert (added.spec.name, added.spec.type) == ("Call sign", FieldType.TEXT)


def test_a_computed_field_needs_its_name_and_its_formula_alone(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)
    opened(qtbot, dialog)
    assert dialog.type.isVisible()

    with qtbot.waitSignal(dialog.done_with):
        qtbot.keyClicks(dialog.name, "Calls")
        qtbot.keyClicks(dialog.formula, "count(<-person.calls)")
        assert not dialog.type.isVisible()
        assert not dialog.required.isVisible()
        qtbot.keyClick(dialog.formula, Qt.Key.Key_Return)

    added = client.commands[-1]
    assert isinstance(added, AddField)
    assert (added.spec.name, added.spec.formula) == ("Calls", "count(<-person.calls)")


def test_choices_are_typed_with_enter_between_them(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)
    opened(qtbot, dialog)
    qtbot.keyClicks(dialog.name, "Unit")
    dialog.type.choose(FieldType.CHOICE)
    dialog.choices.name.setFocus()

    for name in ("A", "B", "a"):
        qtbot.keyClicks(dialog.choices.name, name)
        qtbot.keyClick(dialog.choices.name, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert [choice.name for choice in dialog.spec().options] == ["A", "B"]


def test_a_field_without_a_name_cannot_be_added(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)
    opened(qtbot, dialog)

    qtbot.keyClicks(dialog.name, "   ")

    assert not dialog.main.isEnabled()


def test_escape_closes_without_a_command(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    dialog = TableDialog(bridge, window)
    opened(qtbot, dialog)

    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)

    assert client.commands == []


def test_saving_a_field_asks_only_for_what_is_new(
    client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    field = table.fields[1]
    dialog = FieldDialog(bridge, client.workspace.schema, table, field, parent=window)
    dialog.name.setText("Dept")
    dialog.choices.list.item(0).setText("Lighting")
    dialog.choices.list.takeItem(1)
    dialog.choices.name.setText("Wigs")
    dialog.choices.add_typed()

    commands = dialog.commands()

    assert commands[0] == ChangeField(table.id, field.id, {"name": "Dept"})
    assert ChangeChoice(field.choices[0].id, {"name": "Lighting"}) in commands
    assert DropChoice(field.choices[1].id) in commands
    assert [each.choice.name for each in commands if isinstance(each, AddChoice)] == ["Wigs"]
    assert len(commands) == 4


def test_changing_a_kind_says_first_what_would_not_convert(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = RetypeDialog(bridge, table, table.fields[0], window)
    opened(qtbot, dialog)
    assert not dialog.main.isEnabled()

    dialog.type.choose(FieldType.INTEGER)
    qtbot.waitUntil(dialog.main.isEnabled)

    assert "2 do not" in dialog.outcome.text()
    assert dialog.misfits.item(0).text() == "tbc"
    with qtbot.waitSignal(dialog.done_with):
        dialog.main.click()
    assert client.commands[-1] == RetypeField(table.id, table.fields[0].id, FieldType.INTEGER)


def test_a_table_is_made_with_the_fields_of_its_start(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    dialog = TableDialog(bridge, window)
    opened(qtbot, dialog)
    dialog.start.setCurrentIndex(1)

    with qtbot.waitSignal(dialog.done_with):
        qtbot.keyClicks(dialog.name, "Crew")
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    made = client.commands[-1]
    assert isinstance(made, MakeTable)
    assert [spec.name for spec in made.fields][:2] == ["Name", "Role"]


def test_a_refusal_is_said_in_the_dialog_and_nothing_closes(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)
    opened(qtbot, dialog)
    dialog.name.setText("Lost")
    client.workspace.apply(DropTable(table.id))

    dialog.main.click()
    qtbot.waitUntil(lambda: bool(dialog.fault.text()))

    assert dialog.isVisible()
    assert dialog.main.isEnabled()


def test_every_control_of_a_dialog_has_a_name(
    client: ShellClient, bridge: EngineBridge, window: QWidget, qapp: QApplication
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)

    for control in (dialog.name, dialog.type, dialog.sort, dialog.target, dialog.description):
        assert control.accessibleName()


def test_a_field_can_hold_colliding_values_back_until_somebody_decides(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, table.fields[0], parent=window)
    opened(qtbot, dialog)
    assert "What was written last shows" in dialog.colliding_words.text()

    dialog.colliding.choose(BLOCK)

    assert "Neither value shows" in dialog.colliding_words.text()
    (change,) = dialog.commands()
    assert isinstance(change, ChangeField)
    assert change.changes == {"on_conflict": BLOCK}


def test_a_text_that_both_write_in_is_not_asked_what_shows_in_a_collision(
    qtbot: QtBot, client: ShellClient, bridge: EngineBridge, window: QWidget
) -> None:
    table = client.workspace.table("contacts")
    dialog = FieldDialog(bridge, client.workspace.schema, table, parent=window)
    opened(qtbot, dialog)
    dialog.colliding.choose(BLOCK)
    assert dialog.spec().on_conflict == BLOCK

    dialog.type.choose(FieldType.RICHTEXT)

    assert not dialog.colliding.isVisible()
    assert dialog.spec().on_conflict == ""
