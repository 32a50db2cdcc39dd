"""What is on screen is what the rows are, however little of it was drawn anew."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget

from desktop.grid_fixtures import Grid, open_grid
from openprod_desktop.widgets.row_sheet import RowSheet

grid = open_grid


def picture(grid: Grid) -> QImage:
    """Returns what the viewport shows."""
    return grid.view.viewport().grab().toImage()


def drawn_anew(grid: Grid) -> QImage:
    """Returns what it shows when nothing was drawn before."""
    grid.view.painting.forget()
    return picture(grid)


def edit(grid: Grid) -> None:
    record = grid.model.record_at(2)
    assert record is not None
    grid.client.edit_as_other("contacts", {record: {"name": "From Omar", "confirmed": True}})
    grid.qtbot.waitUntil(lambda: grid.value(2, "name") == "From Omar")


def collide(grid: Grid) -> None:
    record = grid.model.record_at(4)
    assert record is not None
    grid.client.collide("contacts", record, "name")
    grid.qtbot.waitUntil(lambda: bool(grid.model.row_marks(4)))


def widen(grid: Grid) -> None:
    grid.view.setColumnWidth(0, 333)


def scroll(grid: Grid) -> None:
    grid.view.resize(700, 300)
    picture(grid)
    grid.view.verticalScrollBar().setValue(531)
    picture(grid)
    grid.view.horizontalScrollBar().setValue(217)


def freeze(grid: Grid) -> None:
    grid.view.resize(900, 400)
    grid.view.freeze(2)
    grid.view.horizontalScrollBar().setValue(150)
    edit(grid)


def mirror(grid: Grid) -> None:
    grid.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def begin_a_row(grid: Grid) -> None:
    grid.view.resize(900, 400)
    grid.view.verticalScrollBar().setValue(grid.view.verticalScrollBar().maximum())
    picture(grid)
    grid.model.write_cell(60, 0, "Begun")
    grid.settle()


@pytest.mark.parametrize(
    "happens", [edit, collide, widen, scroll, freeze, mirror, begin_a_row], ids=lambda f: f.__name__
)
def test_rows_that_were_drawn_before_look_as_if_drawn_anew(
    grid: Grid, happens: Callable[[Grid], None]
) -> None:
    before = picture(grid)
    happens(grid)
    now = picture(grid)

    assert now != before
    assert now == drawn_anew(grid)


def test_a_cell_that_changed_alone_looks_as_if_all_was_drawn_anew(grid: Grid) -> None:
    picture(grid)
    edit(grid)
    target = QImage(picture(grid).size(), QImage.Format.Format_RGB32)
    cell = grid.view.visualRect(grid.index(2, "name"))
    with QPainter(target) as painter:
        grid.view.painting.paint(painter, cell)

    assert target.copy(cell) == drawn_anew(grid).copy(cell).convertToFormat(target.format())


def test_a_selection_lies_over_rows_without_drawing_their_letters_again(
    grid: Grid, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(grid)
    drawn: list[range] = []
    paint = grid.view.painting.cells.paint
    monkeypatch.setattr(
        grid.view.painting.cells, "paint", lambda *at: (drawn.append(at[2]), paint(*at))
    )
    before = picture(grid)
    grid.view.selectAll()

    assert picture(grid) != before
    assert drawn == []
    edit(grid)
    picture(grid)
    assert drawn[-1] == range(2, 3)


def test_an_arriving_value_repaints_its_cell_and_not_the_row(grid: Grid) -> None:
    told = QSignalSpy(grid.model.dataChanged)
    record = grid.model.record_at(3)
    assert record is not None
    grid.client.edit_as_other("contacts", {record: {"email": "new@example.org"}})
    grid.qtbot.waitUntil(lambda: grid.value(3, "email") == "new@example.org")

    column = grid.column("email")
    areas = [
        (one.row(), one.column(), other.row(), other.column()) for one, other, *_ in told_of(told)
    ]
    assert areas == [(3, column, 3, column)]


def told_of(spy: QSignalSpy) -> list[list[object]]:
    return [spy.at(n) for n in range(spy.count())]


def test_a_sheet_keeps_rows_in_places_that_go_round() -> None:
    sheet = RowSheet()
    sheet.fit(10, 40, 10, 1, "columns")
    looks = {row: f"row {row}" for row in range(20)}
    sheet.update(sheet.stale(range(3, 9), looks.__getitem__), lambda *_: None)
    assert sheet.stale(range(3, 9), looks.__getitem__) == []

    assert [row for row, _ in sheet.stale(range(4, 10), looks.__getitem__)] == [9]
    sheet.fit(10, 40, 10, 1, "other columns")
    assert len(sheet.stale(range(3, 9), looks.__getitem__)) == 6


def test_a_sheet_draws_neighbours_at_once(grid: Grid) -> None:
    sheet = RowSheet()
    sheet.fit(10, 40, 10, 1, "columns")
    tops: list[tuple[range, int]] = []
    sheet.update([(row, row) for row in range(3, 9)], lambda _, rows, top: tops.append((rows, top)))

    assert tops == [(range(3, 6), 30), (range(6, 9), 0)]


def test_the_number_of_a_row_says_at_once_that_two_people_changed_it(grid: Grid) -> None:
    port = grid.view.verticalHeader().viewport()
    drawn: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                drawn.append(event.rect())
            return False

    watch = Watch()
    port.installEventFilter(watch)
    collide(grid)
    tall = grid.view.verticalHeader().defaultSectionSize()
    grid.qtbot.waitUntil(lambda: any(each.contains(4, 4 * tall + 4) for each in drawn))
    port.removeEventFilter(watch)


def test_numbers_drawn_again_in_part_look_as_if_all_were(grid: Grid) -> None:
    header = grid.view.verticalHeader()
    tall = header.defaultSectionSize()
    grid.view.verticalScrollBar().setValue(7 * tall + 9)
    grid.view.go_to(10, 0)
    collide(grid)
    whole = header.viewport().grab().toImage()

    patched = whole.copy()
    part = QRect(0, 2 * tall + 3, header.width(), 2 * tall)
    with QPainter(patched) as painter:
        painter.fillRect(part, Qt.GlobalColor.magenta)
        header.viewport().render(painter, part.topLeft(), QRegion(part))
    assert patched == whole


def test_a_cursor_that_leaves_takes_its_whole_outline_away(grid: Grid) -> None:
    grid.at(4, "cue")
    picture(grid)
    painted = PaintedRegion(grid.view.viewport())

    grid.view.go_to(4, grid.column("cue") + 3)
    grid.qtbot.waitUntil(lambda: not painted.region.isEmpty())

    # Half of it is drawn on the lines of the neighbours.
    left = grid.view.visualRect(grid.model.index(4, grid.column("cue"))).adjusted(-1, -1, 0, 0)
    assert (QRegion(left) - painted.region).isEmpty()


class PaintedRegion(QObject):
    """What of a widget is painted from now on."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_the_cell_that_typing_goes_into_is_not_tinted_with_its_range(grid: Grid) -> None:
    grid.at(2, "notes")
    alone = picture(grid)
    grid.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    grid.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    spot = grid.view.visualRect(grid.index(2, "notes")).center()
    below = grid.view.visualRect(grid.index(3, "notes")).center()

    assert picture(grid).pixelColor(spot) == alone.pixelColor(below)
