"""Scripts in the window: written, run, watched, answered, and their changes looked at."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.dialogs.permissions_dialog import PermissionsDialog
from openprod_desktop.dialogs.script_dialog import ScriptDialog
from openprod_desktop.dialogs.script_question import PermissionQuestion, ScriptQuestion
from openprod_desktop.dialogs.script_start_dialog import ScriptStartDialog
from openprod_desktop.views.script_panel import ScriptPanel
from openprod_desktop.window.script_work import ScriptWork
from openprod_desktop.window.trigger_builder import TriggerBuilder

Key = Qt.Key
WAIT_MS = 30_000


class Stage:
    """A window with a table of cues, and the panel of scripts open."""

    def __init__(self, qtbot: QtBot, real: RealWindow) -> None:
        self.qtbot = qtbot
        self.real = real
        real.make_table("Cues", {"Number": "text", "Status": "text"})
        real.add_all("cues", [{"number": "1"}, {"number": "2"}])
        real.show("cues")
        self.work.toggle()

    @property
    def work(self) -> ScriptWork:
        return self.real.window.scripts

    @property
    def panel(self) -> ScriptPanel:
        return self.work.panel

    def wait(self, fits: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(fits()), timeout=WAIT_MS)

    def add(self, source: str, **more: Any) -> UUID:
        """Keeps a script and waits until the panel shows it."""
        runs = self.work.runs
        assert runs is not None
        made: list[UUID] = []
        name = more.pop("name", "Try")
        runs.save(None, {"name": name, "source": source, **more}, made.append, pytest.fail)
        self.wait(lambda: made and runs.row(made[0]) is not None)
        self.panel.choose(made[0])
        return made[0]

    def words(self) -> str:
        return self.panel.words.text()

    def dialog(self, kind: type[QDialog]) -> Any:
        """Waits for a dialog of a kind."""
        actions = self.real.window.actions_
        self.wait(lambda: isinstance(actions.dialog, kind))
        return actions.dialog

    def numbers(self) -> list[str]:
        client = self.real.session._client
        assert client is not None
        work = client._workspace  # type: ignore[attr-defined]
        found = client._host.run(lambda: work.records("cues"))  # type: ignore[attr-defined]
        return [record["number"] for record in found.result(timeout=20)]


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """Gives a window."""
    real = RealWindow(qtbot, tmp_path)
    yield Stage(qtbot, real)
    real.end()


def test_a_script_is_run_from_the_panel_and_its_changes_committed(stage: Stage) -> None:
    stage.add("print('working') core.create_record('cues', {number = '3'})")

    QTest.keyClick(stage.panel.list, Key.Key_Return)
    stage.wait(lambda: stage.panel.commit.isVisible())

    assert stage.panel.output.toPlainText() == "working"
    assert "1 change waits" in stage.words()
    assert stage.numbers() == ["1", "2"]
    stage.panel.commit.click()
    stage.wait(lambda: "Committed" in stage.words())
    assert stage.numbers() == ["1", "2", "3"]


def test_previewing_puts_the_changes_on_top_and_lists_them(stage: Stage) -> None:
    stage.add("for _, c in ipairs(core.query('cues')) do core.set_field(c, 'status', 'set') end")
    stage.panel.run.click()
    stage.wait(lambda: stage.panel.preview.isVisible())

    stage.panel.preview.click()

    window = stage.real.window
    stage.wait(lambda: window.staging_actions.review_page is not None)
    page = window.staging_actions.review_page
    assert page is not None
    stage.wait(lambda: page.model.rowCount() > 0)
    assert window.staging.is_active()


def test_discarding_leaves_nothing(stage: Stage) -> None:
    stage.add("core.create_record('cues', {number = '3'})")
    stage.panel.run.click()
    stage.wait(lambda: stage.panel.discard.isVisible())

    stage.panel.discard.click()

    stage.wait(lambda: "Discarded" in stage.words())
    stage.wait(lambda: not stage.real.window.staging.overlays)


def test_an_endless_script_is_stopped_with_the_button(stage: Stage) -> None:
    stage.add("core.create_record('cues', {}) ui.progress(1, 4, 'Row') while true do end")
    stage.panel.run.click()
    stage.wait(lambda: stage.panel.bar.maximum() == 1_000)
    assert "1 of 4" in stage.panel.bar.format()

    stage.panel.stop.click()

    stage.wait(lambda: stage.words().startswith("Stopped"))
    assert stage.panel.preview.isVisible()
    assert not stage.panel.commit.isVisible()


def test_a_fault_is_shown_in_its_line_of_the_editor(stage: Stage) -> None:
    stage.add("local x = nil\n\nx.y = 1")
    stage.panel.run.click()
    stage.wait(lambda: stage.panel.fault.isVisible())
    assert "Line 3" in stage.words()

    stage.panel.fault.click()

    editor = next(iter(stage.work._editors.values()))
    assert editor.code.fault_line == 3
    assert editor.code.textCursor().blockNumber() == 2
    editor.close()


def test_a_script_is_written_with_the_keyboard_and_run_at_once(stage: Stage) -> None:
    stage.real.window.registry.run("scripts.new")
    editor = stage.real.window.findChild(ScriptDialog)
    assert editor is not None
    editor.name.setFocus()
    QTest.keyClicks(editor.name, "Mine")
    editor.code.selectAll()
    editor.code.setFocus()
    QTest.keyClicks(editor.code, "function main()")
    QTest.keyClick(editor.code, Key.Key_Return)
    QTest.keyClicks(editor.code, "print('hello')")
    QTest.keyClick(editor.code, Key.Key_Return)
    QTest.keyClick(editor.code, Key.Key_Backtab)
    QTest.keyClicks(editor.code, "end")
    assert editor.code.toPlainText() == "function main()\n  print('hello')\nend"

    QTest.keyClick(editor.code, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    stage.wait(lambda: stage.words() == "Done. Nothing was changed.")
    assert stage.panel.output.toPlainText() == "hello"
    assert stage.panel.chosen() == editor.script
    editor.close()


def test_a_fault_of_grammar_is_marked_while_it_is_typed(stage: Stage) -> None:
    script = stage.add("return 1")
    editor = stage.work.edit(script)
    assert editor is not None

    editor.code.setPlainText("local x =\n\nfor")

    stage.wait(lambda: editor.code.fault_line == 3)
    assert "Line 3" in editor.words.text()
    editor.code.setPlainText("local x = 1")
    stage.wait(lambda: editor.code.fault_line == 0)
    editor.reject()
    assert "Not saved" in editor.fault.text()
    editor.reject()


def test_what_a_script_wants_to_know_is_asked_for_in_a_form(stage: Stage) -> None:
    arguments = [{"name": "n", "type": "integer", "label": "How many", "required": True}]
    script = stage.add("return args.n + 1", arguments=arguments)
    stage.work.start(script)
    sheet: ScriptStartDialog = stage.dialog(ScriptStartDialog)

    sheet.go()
    stage.wait(lambda: "How many" in sheet.fault.text())
    box = sheet.boxes["n"]
    QTest.keyClicks(box, "4")
    QTest.keyClick(box, Key.Key_Return)

    stage.wait(lambda: "→ 5" in stage.panel.output.toPlainText())


def test_a_question_of_a_script_is_a_dialog(stage: Stage) -> None:
    stage.add("return core.await(ui.dialog.select('Which?', {'a', 'b'}))")
    stage.panel.run.click()
    question: ScriptQuestion = stage.dialog(ScriptQuestion)
    assert question.list is not None

    QTest.keyClick(question.list, Key.Key_Down)
    question.go()

    stage.wait(lambda: "→ b" in stage.panel.output.toPlainText())


def test_permissions_are_asked_for_listed_and_taken_back(stage: Stage) -> None:
    stage.add("return #fs.list('imports/*')", capabilities=["fs.read:imports/*"])
    stage.panel.run.click()
    question: PermissionQuestion = stage.dialog(PermissionQuestion)
    box = question.boxes["fs.read:imports/*"]
    box.setCurrentIndex(box.findData("always"))
    question.go()
    stage.wait(lambda: "→ 0" in stage.panel.output.toPlainText())

    stage.work.show_permissions()
    listed: PermissionsDialog = stage.dialog(PermissionsDialog)
    stage.wait(lambda: listed.tree.topLevelItemCount() == 1)
    listed.go()

    stage.wait(lambda: listed.tree.topLevelItemCount() == 0)
    listed.reject()


def test_a_change_of_a_field_runs_a_script(stage: Stage) -> None:
    stage.add("core.set_field(context.trigger_entity, 'status', 'seen')", completion="commit")
    window = stage.real.window
    page = window.page()
    assert page is not None
    stage.real.window.popups.heading = page.table.field("number")
    window.registry.run("scripts.trigger")
    dialog: TriggerBuilder = stage.dialog(TriggerBuilder)
    stage.wait(dialog.list.count)
    dialog.go()
    stage.wait(lambda: dialog.chosen() is not None)
    dialog.reject()

    stage.real.add("cues", {"number": "7"})

    stage.wait(lambda: "1 change made" in stage.words())


def test_a_script_leads_its_person_to_a_row(stage: Stage) -> None:
    stage.real.make_table("Props", {"Name": "text"})
    stage.real.show("props")
    stage.add("ui.navigate.to_entity(core.query_one('FROM cues WHERE number = ?', '2'))")

    stage.panel.run.click()

    window = stage.real.window
    stage.wait(lambda: window.table() is not None and window.table().key == "cues")
    page = window.page()
    assert page is not None
    stage.wait(lambda: page.grid.currentIndex().row() == 1)


def test_a_script_goes_with_delete_and_comes_back_with_undo(stage: Stage) -> None:
    stage.add("return 1")

    QTest.keyClick(stage.panel.list, Key.Key_Delete)
    stage.wait(lambda: stage.real.window.actions_.dialog is not None)
    dialog = stage.real.window.actions_.dialog
    assert dialog is not None
    dialog.main.click()  # type: ignore[attr-defined]

    stage.wait(lambda: stage.panel.list.count() == 0)
    assert stage.panel.empty.isVisible()
    stage.real.window.actions_.undo()
    stage.wait(lambda: stage.panel.list.count() == 1)
