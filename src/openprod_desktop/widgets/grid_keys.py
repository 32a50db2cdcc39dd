"""What the keys do in a grid while no cell is edited. Keys in an editor: delegates/."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from openprod_core.domain.schema import FieldType
from openprod_desktop.delegates.cell_delegate import Move

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

Key = Qt.Key
CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
YES_KEYS: Final = "yt1xj"
NO_KEYS: Final = "nf0"
TOGGLES: Final = (Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_F2)
WITH_LIST: Final = (FieldType.CHOICE, FieldType.REFERENCE, FieldType.DATE, FieldType.DATETIME)
STEPS: Final = {
    Key.Key_Up: (-1, 0),
    Key.Key_Down: (1, 0),
    Key.Key_Left: (0, -1),
    Key.Key_Right: (0, 1),
}


def take_key(view: "GridView", event: QKeyEvent) -> bool:
    """Does what a key says; False: it is none of ours."""
    key = Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    ctrl, shift, alt = bool(held & CTRL), bool(held & SHIFT), bool(held & ALT)
    if not view.currentIndex().isValid() and view.rows is not None and view.rows.fields:
        view.go_to(0, 0)
    return (
        _fold(view, key, ctrl, alt)
        or _move_rows(view, key, ctrl, shift, alt)
        or _travel(view, key, ctrl, shift, alt)
        or _finish(view, key, ctrl, shift, alt)
        or _change(view, key, event.text(), ctrl, shift)
        or _use_clipboard(view, event)
    )


def _fold(view: "GridView", key: Key, ctrl: bool, alt: bool) -> bool:
    """Keys that hide and show the rows of a group; on a heading, those that would edit."""
    row = view.currentIndex().row()
    if alt and not ctrl and key in (Key.Key_Left, Key.Key_Right):
        view.fold_at(row, key == Key.Key_Left)
        return True
    heading = view.rows.heading_at(row)
    if heading is None or ctrl or alt or key not in TOGGLES:
        return False
    view.fold_at(row, not heading.folded)
    return True


def _move_rows(view: "GridView", key: Key, ctrl: bool, shift: bool, alt: bool) -> bool:
    """Alt with an arrow moves rows; Alt+Down in a cell with a list opens the list instead."""
    if not alt or ctrl or key not in (Key.Key_Up, Key.Key_Down):
        return False
    whole = view.moving.is_whole(view.currentIndex().row())
    if key == Key.Key_Down and not shift and _has_list(view) and not whole:
        return False
    view.moving.step(-1 if key == Key.Key_Up else 1)
    return True


def _travel(view: "GridView", key: Key, ctrl: bool, shift: bool, alt: bool) -> bool:
    index = view.currentIndex()
    row, visual = index.row(), view.visual_column(index.column())
    last_row, last_column = view.rows.rowCount() - 1, view.last_visual_column()
    if alt and key == Key.Key_Down:
        view.edit_current(opens_list=True)
        return True
    if key == Key.Key_F4 and not (ctrl or shift or alt) and _has_list(view):
        view.edit_current(opens_list=True)
        return True
    if alt and key in (Key.Key_PageDown, Key.Key_PageUp):
        visual += view.columns_in_page() * (1 if key == Key.Key_PageDown else -1)
    elif alt:
        return False
    elif key in STEPS:
        down, right = STEPS[key]
        if view.isRightToLeft():
            right = -right
        row += down * (view.rows.rowCount() if ctrl else 1)
        visual = view.step_column(visual, right, to_edge=ctrl)
        # The line for a new record is not data: the edge is the row before it.
        last_row = max(0, view.rows.new_line - 1) if ctrl and down > 0 and last_row else last_row
    elif key in (Key.Key_PageDown, Key.Key_PageUp):
        row += view.rows_in_page() * (1 if key == Key.Key_PageDown else -1)
    elif key in (Key.Key_Home, Key.Key_End):
        to_end = key == Key.Key_End
        visual = last_column if to_end else view.first_visual_column()
        if ctrl:
            row = max(0, view.rows.new_line - 1) if to_end else 0
    else:
        return False
    row = max(0, min(row, last_row))
    visual = max(0, min(visual, last_column))
    view.go_to(row, visual, extend=shift)
    return True


def _finish(view: "GridView", key: Key, ctrl: bool, shift: bool, alt: bool) -> bool:
    """Keys that open an editor or step like one that closes."""
    if key in (Key.Key_Tab, Key.Key_Backtab) and not ctrl:
        back = shift or key == Key.Key_Backtab
        view.move_cursor(Move.BACK if back else Move.NEXT, after_edit=False)
    elif key in (Key.Key_Return, Key.Key_Enter) and not (ctrl or alt):
        if shift:
            view.move_cursor(Move.UP, after_edit=False)
        else:
            view.edit_current()
    elif key == Key.Key_F2:
        view.edit_current()
    else:
        return False
    return True


def _change(view: "GridView", key: Key, text: str, ctrl: bool, shift: bool) -> bool:
    if key in (Key.Key_Delete, Key.Key_Backspace) and not shift:
        if ctrl:
            _delete_rows(view)
        else:
            view.writing.clear_selected()
    elif ctrl and key == Key.Key_Minus:
        _delete_rows(view)
    elif key == Key.Key_Space:
        if ctrl:
            view.select_columns()
        elif shift:
            view.select_rows()
        elif view.current_field() is not None and (view.current_field().type is FieldType.BOOLEAN):
            view.writing.toggle_selected()
        else:
            view.ask_to_expand()
    elif key == Key.Key_Escape:
        return (
            view.fill_handle.cancel()
            or view.moving.cancel()
            or view.end_adding()
            or view.outline.hide()
        )
    elif ctrl and not shift and key == Key.Key_D:
        view.filling.down()
    elif ctrl and not shift and key == Key.Key_R:
        view.filling.right()
    elif ctrl and not shift and key == Key.Key_F8:
        view.add_range()
    elif ctrl and not shift and key == Key.Key_G:
        view.go_to_row_requested.emit()
    elif ctrl and key in (Key.Key_Semicolon, Key.Key_Colon):
        view.writing.write_now(with_time=shift or key == Key.Key_Colon)
    elif not ctrl and _is_boolean(view) and len(text) == 1 and text.casefold() in YES_KEYS:
        view.writing.write_current(True)
    elif not ctrl and _is_boolean(view) and len(text) == 1 and text.casefold() in NO_KEYS:
        view.writing.write_current(False)
    else:
        return False
    return True


def _delete_rows(view: "GridView") -> None:
    # A row that the engine never took is no record: it just goes.
    if not view.rows.discard_new_row(view.currentIndex().row()):
        view.delete_rows_requested.emit()


def _use_clipboard(view: "GridView", event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == CTRL | SHIFT and event.key() == Key.Key_C:
        view.clipboard.copy(with_headings=True)
    elif event.matches(QKeySequence.StandardKey.Copy):
        view.clipboard.copy()
    elif event.matches(QKeySequence.StandardKey.Cut):
        view.clipboard.cut()
    elif event.matches(QKeySequence.StandardKey.Paste):
        view.clipboard.paste()
    elif event.matches(QKeySequence.StandardKey.SelectAll):
        view.selectAll()
    else:
        return False
    return True


def _has_list(view: "GridView") -> bool:
    field = view.current_field()
    return field is not None and field.type in WITH_LIST


def _is_boolean(view: "GridView") -> bool:
    field = view.current_field()
    return field is not None and field.type is FieldType.BOOLEAN
