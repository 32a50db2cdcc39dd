"""Saved views: tabs over the rows, saved, changed, shared, deleted; each table keeps its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.views import AddView, ChangeView, DropView
from openprod_core.bus.queries import ListViews
from openprod_core.bus.view_rows import SavedView, ViewColumn
from openprod_desktop.dialogs.view_dialog import ViewDialog
from openprod_desktop.views.table_page import TablePage

Key = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Cue": "text", "What": "text", "Dept": "choice:LX,SND,FLY"})
    made.add_all(
        "cues",
        [{"cue": str(n), "what": f"Cue number {n}", "dept": "LX" if n % 3 else "SND"}
         for n in range(1, 31)],
    )  # fmt: skip
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.view_rows == 30)
    return found


def names(page: TablePage) -> list[str]:
    return [each.name for each in page.strip.shown()]


def shown(page: TablePage) -> str:
    return page.strip.tabs.tabText(page.strip.tabs.currentIndex())


def views(real: RealWindow) -> tuple[SavedView, ...]:
    found: tuple[SavedView, ...] = real.ask(ListViews())
    return found


def save_as(qtbot: QtBot, real: RealWindow, name: str, *, command: str = "views.add") -> None:
    real.window.registry.run(command)
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ViewDialog)
    dialog.name.setText(name)
    dialog.go()
    page = real.window.page()
    assert page is not None
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None and shown(page) == name)


def make_view(qtbot: QtBot, real: RealWindow, page: TablePage, name: str, **said: object) -> None:
    real.send(AddView("cues", name, **said))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: name in names(page))


def test_what_is_shown_is_saved_as_a_view_with_filter_order_and_columns(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cue, what, dept = page.table.fields
    page.tools.filter.setText('dept = "SND"')
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    page.sort_by(cue, True)
    page.grid.hide_column(what.id)
    page.grid.setColumnWidth(0, 177)

    save_as(qtbot, real, "Sound")

    assert names(page) == ["Table", "Sound"]
    (view,) = views(real)
    assert (view.name, view.kind, view.filter) == ("Sound", "grid", 'dept = "SND"')
    assert view.sorts == ((cue.id, True),)
    assert [(each.field, each.hidden) for each in view.columns] == [
        (cue.id, False), (what.id, True), (dept.id, False),
    ]  # fmt: skip
    assert view.columns[0].width == 177
    assert not page.memory.changed


def test_a_view_is_chosen_with_the_keys_and_the_table_itself_is_as_it_was_left(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"', columns=("dept", "cue"))
    page.tools.filter.setText('dept = "LX"')
    qtbot.waitUntil(lambda: page.model.view_rows == 20)

    page.strip.tabs.setFocus()
    qtbot.keyClick(page.strip.tabs, Key.Key_Right)
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    assert page.tools.filter.text() == 'dept = "SND"'
    header = page.grid.horizontalHeader()
    assert [page.model.fields[header.logicalIndex(at)].key for at in range(3)] == [
        "dept", "cue", "what",
    ]  # fmt: skip
    qtbot.keyClick(page.strip.tabs, Key.Key_Return)
    assert page.grid.hasFocus()

    real.window.registry.run("views.previous")
    qtbot.waitUntil(lambda: page.model.view_rows == 20)
    assert page.tools.filter.text() == 'dept = "LX"'
    assert [header.logicalIndex(at) for at in range(3)] == [0, 1, 2]


def test_what_is_changed_of_a_view_is_marked_kept_here_and_saved_when_asked(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"')
    real.window.registry.run("views.next")
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    assert page.strip.save.isHidden()

    page.sort_by(page.table.fields[0], True)
    qtbot.waitUntil(lambda: shown(page) == "Sound •")
    assert not page.strip.save.isHidden()
    real.restart()
    again = real.show("cues")
    qtbot.waitUntil(lambda: shown(again) == "Sound •" and again.model.view_rows == 10)
    assert again.model.order_by

    qtbot.mouseClick(again.strip.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(again) == "Sound")
    assert views(real)[0].sorts == ((again.table.fields[0].id, True),)
    assert "Saved the view “Sound” for everybody" in real.window.toast.sentence


def test_a_changed_view_goes_back_to_as_it_was_saved(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"')
    real.window.registry.run("views.next")
    page.tools.filter.setText('dept = "FLY"')
    qtbot.waitUntil(lambda: page.model.view_rows == 0 and page.memory.changed)

    qtbot.mouseClick(page.strip.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    assert page.tools.filter.text() == 'dept = "SND"'
    assert shown(page) == "Sound"


def test_what_somebody_else_saves_is_shown_at_once_unless_it_was_changed_here(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"')
    real.window.registry.run("views.next")
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    (view,) = views(real)
    real.send(ChangeView(view.id, {"filter": 'dept = "LX"', "name": "Light"}))
    qtbot.waitUntil(lambda: page.model.view_rows == 20 and shown(page) == "Light")

    page.sort_by(page.table.fields[0], True)
    qtbot.waitUntil(lambda: page.memory.changed)
    real.send(ChangeView(view.id, {"filter": 'dept = "FLY"'}))
    qtbot.waitUntil(lambda: real.window.views.saved.of(page.table_id)[0].filter == 'dept = "FLY"')
    assert page.tools.filter.text() == 'dept = "LX"'
    assert shown(page) == "Light •"


def test_a_deleted_view_comes_back_with_the_button_of_the_message(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"')
    page.strip.tabs.setFocus()
    qtbot.keyClick(page.strip.tabs, Key.Key_Right)
    qtbot.keyClick(page.strip.tabs, Key.Key_Delete)
    qtbot.waitUntil(lambda: names(page) == ["Table"])
    assert page.memory.view is None
    toast = real.window.toast
    qtbot.waitUntil(lambda: toast.sentence == "Deleted the view “Sound”")

    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(page) == ["Table", "Sound"])


def test_a_view_that_somebody_else_deletes_gives_way_to_the_table(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"')
    real.window.registry.run("views.next")
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    real.send(DropView(views(real)[0].id))

    qtbot.waitUntil(lambda: page.model.view_rows == 30)
    assert shown(page) == "Table"


def test_a_view_is_renamed_made_ones_own_and_duplicated(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound")
    page.strip.tabs.setFocus()
    qtbot.keyClick(page.strip.tabs, Key.Key_Right)
    qtbot.keyClick(page.strip.tabs, Key.Key_F2)
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ViewDialog)
    assert dialog.name.text() == "Sound" and dialog.audience.currentData() is False
    dialog.name.setText("Sound cues")
    dialog.go()
    qtbot.waitUntil(lambda: names(page) == ["Table", "Sound cues"])

    real.window.registry.run("views.own")
    qtbot.waitUntil(lambda: page.strip.shown()[1].is_own)
    assert "only you see it" in page.strip.tabs.accessibleTabName(1)
    real.window.registry.run("views.duplicate")
    qtbot.waitUntil(lambda: shown(page) == "Sound cues 2")
    assert views(real)[1].person == real.window.views.saved.own


def test_a_name_that_is_taken_is_said_in_the_dialog(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound")
    real.window.registry.run("views.add")
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ViewDialog)
    dialog.name.setText("Sound")
    dialog.go()
    qtbot.waitUntil(lambda: "Sound" in dialog.fault.text())
    dialog.reject()


def test_tabs_are_put_in_order_with_the_keys_and_the_table_stays_first(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "One")
    make_view(qtbot, real, page, "Two")
    page.strip.tabs.setFocus()
    page.strip.tabs.setCurrentIndex(2)
    qtbot.keyClick(page.strip.tabs, Key.Key_Left, ALT_SHIFT)
    qtbot.waitUntil(lambda: [each.name for each in views(real)] == ["Two", "One"])
    qtbot.keyClick(page.strip.tabs, Key.Key_Left, ALT_SHIFT)
    assert names(page) == ["Table", "Two", "One"]


def test_plain_words_are_saved_as_the_condition_that_they_mean(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    page.tools.filter.setText("number 7")
    qtbot.waitUntil(lambda: page.model.view_rows == 3)
    save_as(qtbot, real, "Sevens")
    assert "contains" in views(real)[0].filter
    assert page.model.view_rows == 3 and not page.memory.changed


def test_a_width_that_nobody_gave_is_made_to_fit_and_is_no_change(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    columns = (ViewColumn("what"), ViewColumn("cue", 90), ViewColumn("dept", hidden=True))
    make_view(qtbot, real, page, "Sound", columns=columns)
    real.window.registry.run("views.next")
    qtbot.waitUntil(lambda: page.grid.isColumnHidden(2))
    assert page.grid.columnWidth(0) == 90
    assert not page.memory.changed


def test_the_ninth_key_does_nothing_and_the_second_shows_the_first_view(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    make_view(qtbot, real, page, "Sound", filter='dept = "SND"')
    real.window.registry.run("views.show_9")
    assert page.memory.view is None
    real.window.registry.run("views.show_2")
    qtbot.waitUntil(lambda: page.model.view_rows == 10)


def test_a_new_grouped_list_has_headings_at_once(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    real.window.registry.run("views.new_grouped")
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ViewDialog)
    dialog.name.setText("By department")
    dialog.go()
    qtbot.waitUntil(lambda: shown(page) == "By department" and page.model.view_rows == 32)
    assert page.model.heading_at(0) is not None
    assert page.model.group_by == page.table.fields[2].id


@pytest.mark.parametrize(("kind", "left_out"), [("report", {"Dept"}), ("grid", set())])
def test_a_page_has_the_columns_that_it_names_and_a_table_the_later_ones_too(
    qtbot: QtBot, real: RealWindow, page: TablePage, kind: str, left_out: set[str]
) -> None:
    cue, what, _dept = page.model.fields
    columns = (ViewColumn(what.id), ViewColumn(cue.id))
    make_view(qtbot, real, page, "Sheet", kind=kind, columns=columns)

    real.window.registry.run("views.show_2")
    qtbot.waitUntil(lambda: shown(page) == "Sheet")

    hidden = {
        field.name
        for at, field in enumerate(page.model.fields)
        if page.grid.horizontalHeader().isSectionHidden(at)
    }
    assert hidden == left_out
    assert not real.window.views.is_changed()


def test_many_views_are_listed_in_a_menu_beside_the_tabs(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    assert page.strip.all.isHidden()
    for n in range(6):
        real.send(AddView("cues", f"View {n}", filter='dept = "SND"'))
    qtbot.waitUntil(lambda: len(names(page)) == 7)
    assert not page.strip.all.isHidden()
    menu = page.strip.all.menu()
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == names(page)
    menu.actions()[4].trigger()
    qtbot.waitUntil(lambda: shown(page) == "View 3" and page.model.view_rows == 10)


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_the_palette_gives_the_keys_back_to_the_pages_of_a_report(
    qtbot: QtBot, real: RealWindow, page: TablePage, key: Qt.Key
) -> None:
    real.window.views.show_as("report")
    qtbot.waitUntil(lambda: page.rows_widget() is not page.grid)
    page.focus_rows()
    held = real.window.focusWidget()
    palette = real.window.palette_

    palette.open()
    qtbot.keyClicks(palette.finder.box, "dark")
    qtbot.keyClick(palette.finder.box, key)

    assert real.window.focusWidget() is held
