"""Rules are written as a form, with what they would do now beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.finding_queries import ListRules
from openprod_core.bus.rule_rows import RuleRow
from openprod_desktop.window.rule_builder import RuleBuilder


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("People", {"Name": "text", "Kind": "choice:cast,crew", "Mail": "text",
                               "Fee": "integer"})  # fmt: skip
    made.make_table("Crew", {"Name": "text", "Since": "date", "Note": "text"})
    made.add_all("people", [
        {"name": "Jane", "kind": "crew", "mail": "j@x"}, {"name": "Omar", "kind": "crew"},
        {"name": "Kit", "kind": "cast", "mail": "j@x"},
    ])  # fmt: skip
    made.show("people")
    yield made
    made.end()


@pytest.fixture
def builder(qtbot: QtBot, real: RealWindow) -> RuleBuilder:
    qtbot.waitUntil(lambda: real.window.schema.table("crew") is not None)
    real.window.registry.run("rules.edit")
    found = real.window.actions_.dialog
    assert isinstance(found, RuleBuilder)
    qtbot.waitUntil(lambda: found.list.count() > 0)
    return found


def rules(real: RealWindow) -> tuple[RuleRow, ...]:
    found: tuple[RuleRow, ...] = real.ask(ListRules())
    return found


def choose(builder: RuleBuilder, box: str, words: str) -> None:
    found = getattr(builder.form_, box)
    found.setCurrentIndex(next(at for at in range(found.count()) if found.itemText(at) == words))


def test_a_rule_that_adds_rows_is_looked_at_saved_and_proposes(
    qtbot: QtBot, real: RealWindow, builder: RuleBuilder
) -> None:
    form = builder.form_
    assert not builder.main.isEnabled()
    qtbot.keyClicks(form.name, "Crew list")
    form.where.setText('kind = "crew"')
    choose(builder, "target", "Crew")
    line = form.fills.add_line()
    line.field.setCurrentIndex(2)
    qtbot.keyClicks(line.value, "from $")
    line.value.setText("$source.mail")
    line.changed.emit()
    qtbot.waitUntil(lambda: builder.outcome.words.text() == "Now: 2 rows (2 to put in)")
    assert "Jane" in builder.outcome.examples.text() and "Omar" in builder.outcome.examples.text()

    builder.go()
    qtbot.waitUntil(lambda: builder.list.count() == 2 and builder.chosen() is not None)
    (rule,) = rules(real)
    assert (rule.name, rule.where, rule.auto_accept) == ("Crew list", 'kind = "crew"', False)
    assert [each["value"] for each in rule.defaults.values()] == ["$source.mail"]
    qtbot.waitUntil(lambda: real.window.status.findings.text() == "2 suggestions")


def test_a_rule_that_fills_in_acts_by_itself_where_that_is_ticked(
    qtbot: QtBot, real: RealWindow, builder: RuleBuilder
) -> None:
    form = builder.form_
    qtbot.keyClicks(form.name, "Fees")
    choose(builder, "action", "Fill in fields")
    assert form.target.isHidden() and not form.fills.isHidden()
    line = form.fills.add_line()
    line.field.setCurrentIndex(3)
    line.value.setText("250")
    form.alone.setChecked(True)
    qtbot.waitUntil(lambda: builder.outcome.words.text().startswith("Now: 3 rows"))
    builder.go()
    page = real.window.page()
    assert page is not None
    qtbot.waitUntil(lambda: [page.model.value(row, 3) for row in range(3)] == [250, 250, 250])


def test_rows_that_are_one_are_found_by_the_fields_that_are_ticked(
    qtbot: QtBot, real: RealWindow, builder: RuleBuilder
) -> None:
    form = builder.form_
    qtbot.keyClicks(form.name, "Same address")
    choose(builder, "action", "Find those that are one")
    words = builder.outcome.words
    qtbot.waitUntil(lambda: bool(words.text()) and "Now" not in words.text())
    assert words.objectName() == "error"
    form.match.item(2).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: builder.outcome.words.text() == "Now: 1 row (1 to make one)")


def test_a_filter_that_cannot_be_read_is_said_where_the_outcome_stands(
    qtbot: QtBot, real: RealWindow, builder: RuleBuilder
) -> None:
    builder.form_.where.setText("kinf = 3")
    qtbot.waitUntil(lambda: "kinf" in builder.outcome.words.text())
    qtbot.keyClicks(builder.form_.name, "Wrong")
    builder.go()
    qtbot.waitUntil(lambda: "kinf" in builder.fault.text())
    assert rules(real) == ()


def test_a_rule_is_switched_off_and_deleted_and_undo_brings_it_back(
    qtbot: QtBot, real: RealWindow, builder: RuleBuilder
) -> None:
    form = builder.form_
    qtbot.keyClicks(form.name, "Crew list")
    choose(builder, "target", "Crew")
    builder.go()
    qtbot.waitUntil(lambda: builder.chosen() is not None)
    form.enabled.setChecked(False)
    builder.go()
    qtbot.waitUntil(lambda: not rules(real)[0].enabled)
    qtbot.waitUntil(lambda: "switched off" in builder.list.item(1).text())
    qtbot.mouseClick(builder.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: builder.list.count() == 1)
    builder.reject()
    real.window.actions_.undo()
    qtbot.waitUntil(lambda: len(rules(real)) == 1)


def test_rows_are_chosen_line_by_line(qtbot: QtBot, real: RealWindow, builder: RuleBuilder) -> None:
    qtbot.mouseClick(builder.form_.build, Qt.MouseButton.LeftButton)
    panel = builder.form_.builder
    assert panel.isVisible() and panel.window() is builder
    line = panel.lines[0]
    line.field.setCurrentIndex(1)
    line.value.setEditText("crew")
    qtbot.waitUntil(lambda: "crew" in builder.form_.where.text())


def test_a_rule_that_is_opened_again_shows_its_own_tables(
    qtbot: QtBot, real: RealWindow, builder: RuleBuilder
) -> None:
    form = builder.form_
    choose(builder, "table", "Crew")
    choose(builder, "target", "People")
    qtbot.keyClicks(form.name, "Back again")
    builder.go()
    qtbot.waitUntil(lambda: builder.chosen() is not None)
    assert (form.table.currentText(), form.target.currentText()) == ("Crew", "People")
