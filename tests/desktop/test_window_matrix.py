"""A matrix: what meets what, read as it stands, linked and opened with Enter."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.edges import Connect
from openprod_core.bus.commands.records import AddRecord, EditRecords
from openprod_core.bus.commands.views import AddView
from openprod_core.bus.queries import GetEdges
from openprod_core.domain import core_schema
from openprod_desktop.models.matrix import Line, key_of, pivot
from openprod_desktop.views.matrix_view import MatrixView

Key = Qt.Key


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Lights", {"Channel": "text", "Purpose": "choice:Wash,Special",
                               "Colour": "choice:L201,R02"})  # fmt: skip
    made.add_all("lights", [
        {"channel": "1", "purpose": "Wash", "colour": "L201"},
        {"channel": "2", "purpose": "Wash", "colour": "L201"},
        {"channel": "3", "purpose": "Special", "colour": "R02"},
        {"channel": "4", "purpose": "Special"},
    ])  # fmt: skip
    yield made
    made.end()


def show_matrix(qtbot: QtBot, real: RealWindow, table: str, **options: str) -> MatrixView:
    page = real.show(table)
    real.send(AddView(table, "Meets", "matrix", options=options))
    qtbot.waitUntil(lambda: len(page.strip.shown()) == 2)
    real.window.registry.run("views.next")
    front = page.kinds.front
    assert isinstance(front, MatrixView)
    qtbot.waitUntil(lambda: front.cells.rowCount() > 0 and front.cells.columnCount() > 0)
    return front


def table_of(matrix: MatrixView) -> list[list[str]]:
    cells = matrix.cells
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    head = ["", *(str(cells.headerData(at, across)) for at in range(cells.columnCount()))]
    return [head, *(
        [str(cells.headerData(row, down)),
         *(cells.text(cells.index(row, at)) for at in range(cells.columnCount()))]
        for row in range(cells.rowCount())
    )]  # fmt: skip


def links(real: RealWindow, record: UUID) -> list[tuple[str, dict[str, object]]]:
    return [(each.type, each.properties) for each in real.ask(GetEdges(record))]


def test_two_fields_meet_and_a_third_stands_in_the_cells(qtbot: QtBot, real: RealWindow) -> None:
    matrix = show_matrix(qtbot, real, "lights", rows="purpose", columns="colour", cell="channel")
    assert table_of(matrix) == [
        ["", "L201", "R02", "(empty)"], ["Wash", "1, 2", "", ""], ["Special", "", "3", "4"],
    ]  # fmt: skip
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(matrix.cells, mode)
    index = matrix.cells.index(0, 0)
    spoken = matrix.cells.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Wash, L201: 1, 2"


def test_without_a_third_field_the_cells_count_and_follow_what_changes(
    qtbot: QtBot, real: RealWindow
) -> None:
    matrix = show_matrix(qtbot, real, "lights", rows="purpose", columns="colour")
    assert table_of(matrix)[1][1] == "2"
    record = matrix.page.model.record_at(0)
    assert record is not None
    real.send(EditRecords("lights", {record: {"colour": "R02"}}))
    qtbot.waitUntil(lambda: table_of(matrix)[1] == ["Wash", "1", "1", ""])
    matrix.page.tools.filter.setText('purpose = "Special"')
    qtbot.waitUntil(lambda: table_of(matrix)[1] == ["Wash", "", "", ""])


def test_enter_opens_what_is_there_and_adds_where_nothing_is(
    qtbot: QtBot, real: RealWindow
) -> None:
    matrix = show_matrix(qtbot, real, "lights", rows="purpose", columns="colour")
    matrix.focus_rows()
    matrix.table.setCurrentIndex(matrix.cells.index(1, 1))
    qtbot.keyClick(matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: len(real.window.records.open_now()) == 1)

    matrix.table.setFocus()
    matrix.table.setCurrentIndex(matrix.cells.index(1, 0))
    qtbot.keyClick(matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: table_of(matrix)[2][1] == "1")
    qtbot.waitUntil(lambda: real.window.toast.sentence == "New row for Special and L201")


@pytest.fixture
def play(real: RealWindow) -> dict[str, UUID]:
    """Two scenes and two characters, and a kind of link that leads from these to those."""
    scenes = real.make_table("Scenes", {"Title": "text"})
    people = real.make_table("Characters", {"Name": "text"})
    values = {"name": "Appears in", "key": "appears_in", "source": people, "target": scenes,
              "properties": '{"presence": "text"}'}  # fmt: skip
    real.send(AddRecord(core_schema.EDGE_TYPE.id, values))
    made = {each: real.add("scenes", {"title": each}) for each in ("1.1", "1.2")}
    made |= {each: real.add("characters", {"name": each}) for each in ("Hamlet", "Ghost")}
    real.send(Connect("appears_in", made["Ghost"], made["1.1"], {"presence": "silent"}))
    return made


def test_scenes_and_characters_meet_in_links_and_enter_goes_through_how(
    qtbot: QtBot, real: RealWindow, play: dict[str, UUID]
) -> None:
    matrix = show_matrix(qtbot, real, "scenes", cell="appears_in", property="presence")
    assert table_of(matrix) == [["", "Hamlet", "Ghost"], ["1.1", "", "○"], ["1.2", "", ""]]

    matrix.focus_rows()
    matrix.table.setCurrentIndex(matrix.cells.index(1, 0))
    qtbot.keyClick(matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: table_of(matrix)[2] == ["1.2", "●", ""])
    assert links(real, play["Hamlet"]) == [("appears_in", {"presence": "speaking"})]
    qtbot.keyClick(matrix.table, Key.Key_Space)
    qtbot.waitUntil(lambda: table_of(matrix)[2] == ["1.2", "♪", ""])
    qtbot.keyClick(matrix.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: table_of(matrix)[2] == ["1.2", "", ""])
    qtbot.waitUntil(lambda: real.window.toast.sentence == "Removed 1 link")
    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: table_of(matrix)[2] == ["1.2", "♪", ""])


def test_a_mark_alone_is_set_and_taken_away(
    qtbot: QtBot, real: RealWindow, play: dict[str, UUID]
) -> None:
    matrix = show_matrix(qtbot, real, "scenes", cell="appears_in")
    matrix.focus_rows()
    matrix.table.setCurrentIndex(matrix.cells.index(0, 1))
    assert matrix.cells.text(matrix.cells.index(0, 1)) == "●"
    qtbot.keyClick(matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: table_of(matrix)[1] == ["1.1", "", ""])
    qtbot.keyClick(matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: table_of(matrix)[1] == ["1.1", "", "●"])


def test_what_stands_down_and_across_is_chosen_over_the_matrix(
    qtbot: QtBot, real: RealWindow
) -> None:
    matrix = show_matrix(qtbot, real, "lights")
    assert table_of(matrix)[0] == ["", "L201", "R02", "(empty)"]
    fields = {each.key: each for each in matrix.page.table.fields}
    bar = matrix.bar
    bar.cell.setCurrentIndex(bar.cell.findData(str(fields["channel"].id)))
    qtbot.waitUntil(lambda: table_of(matrix)[1][1] == "1, 2")
    bar.rows.setCurrentIndex(bar.rows.findData(str(fields["channel"].id)))
    qtbot.waitUntil(lambda: table_of(matrix)[1] == ["1", "1", "", ""])
    assert matrix.page.memory.changed
    assert matrix.page.kinds.options["rows"] == str(fields["channel"].id)


def test_a_table_in_which_nothing_meets_says_what_to_do(qtbot: QtBot, real: RealWindow) -> None:
    real.make_table("Notes", {"Text": "richtext"})
    page = real.show("notes")
    real.window.registry.run("views.as_matrix")
    front = page.kinds.front
    assert isinstance(front, MatrixView)
    qtbot.waitUntil(lambda: not front.empty.isHidden())
    assert "two things that meet" in front.empty.title.text()


def test_lines_keep_their_order_and_what_is_empty_comes_last() -> None:
    ids = [uuid4() for _ in range(3)]
    records = [(ids[0], None, "b", 1), (ids[1], "x", "a", 2), (ids[2], "y", None, 3)]
    matrix = pivot([Line("y", "y")], [Line("a", "a")], records, str)
    assert [each.name for each in matrix.rows] == ["y", "x", "(empty)"]
    assert [each.name for each in matrix.columns] == ["a", "b", "(empty)"]
    where = {cell: [each.id for each in found] for cell, found in matrix.cells.items()}
    assert where == {(2, 1): [ids[0]], (1, 0): [ids[1]], (0, 2): [ids[2]]}
    assert key_of("") is None
