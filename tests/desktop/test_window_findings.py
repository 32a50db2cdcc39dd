"""Problems and suggestions: listed, gone to, accepted, dismissed, waived, counted again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.check_rows import CheckSpec
from openprod_core.bus.commands.checks import AddCheck
from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.commands.rules import AddRule
from openprod_core.bus.finding_queries import ListProblems, ListSuggestions
from openprod_core.bus.rule_rows import RuleSpec
from openprod_desktop.dialogs.reason_dialog import ReasonDialog
from openprod_desktop.views.findings_panel import ASIDE, SUGGESTIONS, FindingsPanel

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("People", {"Name": "text", "Kind": "choice:cast,crew", "Phone": "text"})
    made.make_table("Crew", {"Name": "text"})
    made.add_all("people", [
        {"name": "Jane", "kind": "crew", "phone": "1"}, {"name": "Omar", "kind": "crew"},
        {"name": "Kit", "kind": "cast", "phone": "1"},
    ])  # fmt: skip
    made.send(AddCheck(CheckSpec("No phone", "people", where="phone is empty", severity="error",
                                 message="{name} has no phone number")))  # fmt: skip
    made.send(AddCheck(CheckSpec("Same phone", "people", "duplicate", "",
                                 {"fields": ["phone"]}, "warning")))  # fmt: skip
    made.send(AddRule(RuleSpec("Crew list", "people", "add_to_table", 'kind = "crew"', "crew")))
    made.show("people")
    yield made
    made.end()


@pytest.fixture
def panel(qtbot: QtBot, real: RealWindow) -> FindingsPanel:
    real.window.registry.run("findings.show")
    found = real.window.findings.panel
    qtbot.waitUntil(lambda: bool(found._known.problems and found._known.suggestions))
    qtbot.waitUntil(lambda: bool(lines(found)))
    return found


def lines(panel: FindingsPanel) -> list[str]:
    model = panel.lines
    heads = [model.index(at, 0) for at in range(model.rowCount())]
    return [
        str(model.data(model.index(row, 0, head)))
        for head in heads for row in range(model.rowCount(head))
    ]  # fmt: skip


def choose(panel: FindingsPanel, words: str) -> None:
    model = panel.lines
    for at in range(model.rowCount()):
        head = model.index(at, 0)
        for row in range(model.rowCount(head)):
            index = model.index(row, 0, head)
            if words in str(model.data(index)):
                panel.view.setFocus()
                panel.view.setCurrentIndex(index)
                return
    raise AssertionError(words, lines(panel))


def give_reason(qtbot: QtBot, real: RealWindow, reason: str) -> None:
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.reason, reason)
    dialog.go()


def test_the_list_has_the_keys_as_soon_as_there_is_one(qtbot: QtBot, real: RealWindow) -> None:
    page = real.window.page()
    assert page is not None
    page.grid.setFocus()

    real.window.registry.run("findings.show")

    qtbot.waitUntil(real.window.findings.panel.view.hasFocus)


def test_what_waits_is_counted_at_the_foot_of_the_window_and_opens_from_there(
    qtbot: QtBot, real: RealWindow
) -> None:
    button = real.window.status.findings
    qtbot.waitUntil(lambda: button.text() == "2 problems · 2 suggestions")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = real.window.findings.panel
    qtbot.waitUntil(lambda: "Omar has no phone number" in lines(panel))
    assert panel.tabs.tabText(SUGGESTIONS) == "Suggestions (2)"
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(panel.lines, mode)
    panel.tabs.setCurrentIndex(SUGGESTIONS)
    assert tester is not None and len(lines(panel)) == 2


def test_enter_goes_to_the_row_and_to_each_of_several(
    qtbot: QtBot, real: RealWindow, panel: FindingsPanel
) -> None:
    choose(panel, "Omar has no phone")
    qtbot.keyClick(panel.view, Key.Key_Return)
    page = real.window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.grid.currentIndex().row() == 1)

    same = next(each for each in panel._known.problems if len(each.records) == 2)
    choose(panel, same.sentence)
    index = panel.lines.index(1, 0, panel.view.currentIndex())
    assert panel.lines.data(index) == "Kit"
    panel.view.setCurrentIndex(index)
    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.waitUntil(lambda: page.grid.currentIndex().row() == 2)


def test_a_problem_that_is_mended_goes_by_itself(
    qtbot: QtBot, real: RealWindow, panel: FindingsPanel
) -> None:
    omar = next(each for each in panel._known.problems if len(each.records) == 1).records[0]
    real.send(EditRecords("people", {omar: {"phone": "2"}}))
    qtbot.waitUntil(lambda: "Omar has no phone number" not in lines(panel))


def test_a_problem_is_waived_with_a_reason_and_counts_again_when_asked(
    qtbot: QtBot, real: RealWindow, panel: FindingsPanel
) -> None:
    choose(panel, "Omar has no phone")
    qtbot.keyClick(panel.view, Key.Key_Delete)
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ReasonDialog) and not dialog.main.isEnabled()
    give_reason(qtbot, real, "has a radio")
    qtbot.waitUntil(lambda: "Omar has no phone number" not in lines(panel))
    assert real.ask(ListProblems(waived=True))

    panel.tabs.setCurrentIndex(ASIDE)
    qtbot.waitUntil(lambda: any("has a radio" in each for each in lines(panel)))
    choose(panel, "has a radio")
    qtbot.mouseClick(panel.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not lines(panel))
    panel.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "Omar has no phone number" in lines(panel))


def test_suggestions_are_accepted_one_or_all_of_a_rule_and_undone(
    qtbot: QtBot, real: RealWindow, panel: FindingsPanel
) -> None:
    panel.show_tab(SUGGESTIONS)
    panel.view.setCurrentIndex(panel.lines.index(0, 0))
    assert panel.accept.text() == "Accept 2"
    qtbot.keyClick(panel.view, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not lines(panel))
    crew = real.show("crew")
    qtbot.waitUntil(lambda: crew.model.view_rows == 2)
    qtbot.waitUntil(lambda: real.window.toast.sentence == "Accepted 2")
    assert not panel.empty.isHidden()

    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(lines(panel)) == 2)


def test_a_dismissed_suggestion_stands_among_what_was_set_aside(
    qtbot: QtBot, real: RealWindow, panel: FindingsPanel
) -> None:
    panel.show_tab(SUGGESTIONS)
    choose(panel, "Omar")
    qtbot.keyClick(panel.view, Key.Key_Delete)
    give_reason(qtbot, real, "on leave")
    qtbot.waitUntil(lambda: len(lines(panel)) == 1)
    assert len(real.ask(ListSuggestions(dismissed=True))) == 1
    panel.tabs.setCurrentIndex(ASIDE)
    qtbot.waitUntil(lambda: any("on leave" in each for each in lines(panel)))
