"""Choosing in a box by what stands behind its lines.

Qt compares Python objects by being the same one, so two equal ids are not found by `findData`.
"""

from typing import Any

from PySide6.QtWidgets import QComboBox


def line_of(box: QComboBox, data: Any) -> int:
    """Returns the line behind which something equal to `data` stands; -1: none."""
    return next((at for at in range(box.count()) if box.itemData(at) == data), -1)


def choose(box: QComboBox, data: Any) -> None:
    """Chooses that line, or the first where there is none."""
    box.setCurrentIndex(max(line_of(box, data), 0) if box.count() else -1)
