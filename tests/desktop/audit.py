"""What a window owes to somebody who works by keyboard, by ear, or with large letters."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QToolButton,
    QWidget,
)

from openprod_desktop.language import tr

LOOKS: Final = 12
"""Looks at a window that may still be laying itself out, before it counts as it stands."""
REST_MS: Final = 250
"""What animations, pauses in typing and answers of the engine take."""
TAB: Final = Qt.FocusPolicy.TabFocus
INSIDE: Final = (QScrollBar, QSplitterHandle, QHeaderView)
"""Parts of a view: the arrows of the view move them."""
WORKED_FROM_ELSEWHERE: Final = ("Suggestions", "What was found", "What it would mean")
"""Lists that the arrows move while a box beside them has the keys; in any language."""
SAYS_ITS_KEY: Final = re.compile(r"\((PgUp|PgDn|Del|F\d+|Ctrl\+\S+)\)$")


def spoken_name(widget: QWidget) -> str:
    """Returns what a screen reader says of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yields everything in sight that can be pressed, typed into or moved through."""
    for each in root.findChildren(QWidget):
        if each.isVisibleTo(root) and each.window() is root.window() and _is_control(each):
            yield each


def unnamed(root: QWidget) -> list[str]:
    """Returns the controls of which a screen reader could only say what they are."""
    return [_told(each) for each in controls(root) if not spoken_name(each)]


def unreachable(root: QWidget) -> list[str]:
    """Returns the controls that can be pressed, and neither Tab nor a command leads to."""
    found = []
    for each in controls(root):
        if each.focusPolicy() & TAB == TAB or not each.isEnabled() or _has_command(each):
            continue
        elsewhere = {*WORKED_FROM_ELSEWHERE, *map(tr, WORKED_FROM_ELSEWHERE)}
        if spoken_name(each) in elsewhere or SAYS_ITS_KEY.search(spoken_name(each)):
            continue
        found.append(f"{_told(each)} {spoken_name(each)!r}")
    return found


def cut_off(root: QWidget) -> list[str]:
    """Returns the words in sight that are wider or higher than their place."""
    found = []
    for each in root.findChildren(QWidget):
        if not each.isVisibleTo(root) or each.window() is not root.window():
            continue
        if isinstance(each, QLabel) and _is_cut(each):
            found.append(f"{_told(each)} {each.text()[:60]!r}")
        elif isinstance(each, QPushButton | QCheckBox | QRadioButton):
            least = each.minimumSizeHint()
            if each.text() and (each.width() < least.width() or each.height() < least.height()):
                found.append(f"{_told(each)} {each.text()!r} {each.size()} < {least}")
    return found


def faults(root: QWidget) -> list[str]:
    """Returns all that a window owes, in a line each."""
    return [
        *(f"has no name: {each}" for each in unnamed(root)),
        *(f"no key leads to it: {each}" for each in unreachable(root)),
        *(f"is cut off: {each}" for each in cut_off(root)),
    ]


def lasting_faults(root: QWidget) -> list[str]:
    """Returns what a window owes once it stands still; what is being laid out is waited for."""
    return lasting(lambda: faults(root))


def lasting(look: Callable[[], list[str]]) -> list[str]:
    """Returns what a look at a window finds however often it is taken."""
    found = look()
    for _ in range(LOOKS):
        if not found:
            break
        rest()
        found = look()
    return found


def rest(ms: int = REST_MS) -> None:
    """Lets the program run for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, INSIDE) or _is_inside(widget):
        return False
    if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QTabBar):
        return True
    if isinstance(widget, QAbstractItemView | QAbstractSlider):
        return True
    # A label is read where it stands; it takes the keys only to copy from it.
    plain = (QMainWindow, QMenu, QLabel)
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, plain)


def _is_inside(widget: QWidget) -> bool:
    """Whether a widget is a part that Qt made for another."""
    name = widget.objectName()
    if name.startswith("qt_") and name != "qt_":
        return True
    above = widget.parentWidget()
    if isinstance(above, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit):
        return True
    return isinstance(above, QAbstractScrollArea) and widget is above.viewport()


def _has_command(widget: QWidget) -> bool:
    if not isinstance(widget, QToolButton):
        return False
    action = widget.defaultAction()
    return action is not None and bool(action.objectName())


def _is_cut(label: QLabel) -> bool:
    if not label.text() or label.pixmap().width():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    least = label.minimumSizeHint()
    return label.width() < least.width() or label.height() < least.height()


def _told(widget: QObject) -> str:
    chain: list[str] = []
    while widget is not None and len(chain) < 4:
        chain.append(f"{type(widget).__name__}#{widget.objectName()}".rstrip("#"))
        widget = widget.parent()
    return " < ".join(chain)
