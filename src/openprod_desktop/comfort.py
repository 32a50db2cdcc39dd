"""How large all writing is, and whether anything moves by itself.

Text is set in hundredths of the size that the system asks for. Nothing of ours moves but the
caret, menus that unfold and bars that show that something is under way.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

TEXT_SCALES: Final = (100, 125, 150, 200)
USUAL_LINE_PX: Final = 18
STILL: Final = "\n* { widget-animation-duration: 0; }"
EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def set_text_scale(app: QApplication, percent: int) -> None:
    """Shows all writing as large as the system has it, or up to twice as large."""
    usual = _usual(app, "usualTextSize", app.font().pointSizeF())
    wanted = usual * min(max(percent, TEXT_SCALES[0]), TEXT_SCALES[-1]) / 100
    font = app.font()
    if font.pointSizeF() != wanted:
        font.setPointSizeF(wanted)
        app.setFont(font)


def set_still(app: QApplication, still: bool) -> None:
    """Lets nothing blink, unfold or run by itself; False: as the system has it."""
    flash = _usual(app, "usualCaretTime", app.cursorFlashTime())
    app.setCursorFlashTime(0 if still else round(flash))
    for effect in EFFECTS:
        before = _usual(app, f"usual{effect.name}", float(app.isEffectEnabled(effect)))
        app.setEffectEnabled(effect, bool(before) and not still)
    sheet = app.styleSheet().removesuffix(STILL)
    wanted = sheet + STILL if still else sheet
    if wanted != app.styleSheet():
        app.setStyleSheet(wanted)


def text_scale(widget: QWidget) -> float:
    """Returns how many times as large as usual the writing of a widget is; at least 1."""
    return max(1.0, widget.fontMetrics().height() / USUAL_LINE_PX)


def _usual(app: QApplication, name: str, now: float) -> float:
    """Returns what the system had before we changed it."""
    if app.property(name) is None:
        app.setProperty(name, float(now))
    return float(app.property(name))
