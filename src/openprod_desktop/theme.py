"""Our two palettes, light and dark, the style sheet's colours, and icons drawn in them.

Qt's `setColorScheme` does nothing on Linux without a platform theme, so both
palettes are our own. Which one is in use is read back from the application's
palette: nothing here is remembered between calls. The style sheet proper is
resources/themes/openprod.qss; it never styles `::item`, which halves the speed
of a table.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from math import ceil
from string import Template
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from openprod_desktop.paths import resource

ICON_SIZES_PX: Final = (16, 20, 24, 32)
ICON_SCALE_MAX: Final = 3


class Appearance(StrEnum):
    """How a person wants the program to look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of one appearance, as `#rrggbb`."""

    window: str
    sidebar: str
    base: str
    alternate: str
    raised: str
    hover: str
    pressed: str
    line: str
    field_line: str
    text: str
    muted: str
    accent: str
    focus: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    good: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    toast: str
    on_toast: str
    toast_action: str


LIGHT: Final = Colours(
    window="#f7f7f8", sidebar="#f0f1f3", base="#ffffff", alternate="#fafafb", raised="#ffffff",
    hover="#e6e8eb", pressed="#dcdfe3", line="#e0e2e6", field_line="#858b96", text="#1d2127",
    muted="#5c6470", accent="#2563d4", focus="#2563d4", accent_hover="#1e55ba", on_accent="#ffffff",
    accent_soft="#dfe9fb", accent_text="#1e55ba", good="#1a7340", warning="#8a5300",
    warning_soft="#fdf1dc", danger="#b42318", danger_soft="#fdeceb", toast="#262a31",
    on_toast="#f4f5f6", toast_action="#9cc0ff",
)  # fmt: skip
DARK: Final = Colours(
    window="#1f2125", sidebar="#191b1e", base="#24262b", alternate="#282a2f", raised="#2c2f35",
    hover="#33363d", pressed="#3c4048", line="#35383f", field_line="#757b87", text="#e8eaed",
    muted="#a6adb8", accent="#3268d0", focus="#7aa7ff", accent_hover="#2b5dbe", on_accent="#ffffff",
    accent_soft="#2b3d60", accent_text="#8db4ff", good="#62c48a", warning="#e7b25a",
    warning_soft="#3d3220", danger="#ff8f85", danger_soft="#452826", toast="#e8eaed",
    on_toast="#1d2127", toast_action="#1e55ba",
)  # fmt: skip

TEXT_PAIRS: Final = (
    ("text", "window"), ("text", "sidebar"), ("text", "base"), ("text", "alternate"),
    ("text", "raised"), ("text", "hover"), ("text", "pressed"), ("text", "accent_soft"),
    ("muted", "window"), ("muted", "sidebar"), ("muted", "base"), ("muted", "alternate"),
    ("muted", "raised"), ("muted", "hover"), ("on_accent", "accent"), ("accent_text", "base"),
    ("accent_text", "window"), ("accent_text", "sidebar"), ("good", "base"), ("good", "window"),
    ("warning", "window"), ("warning", "warning_soft"), ("warning", "base"), ("danger", "base"),
    ("danger", "window"), ("danger", "danger_soft"), ("on_toast", "toast"),
    ("toast_action", "toast"), ("text", "warning_soft"), ("text", "danger_soft"),
    ("on_accent", "accent_hover"), ("muted", "accent_soft"), ("accent_text", "hover"),
    ("accent_text", "accent_soft"), ("danger", "accent_soft"), ("danger", "hover"),
    ("danger", "sidebar"), ("good", "sidebar"), ("warning", "accent_soft"),
)  # fmt: skip
"""Every (text, background) that occurs on a screen; a test holds each to 4.5:1."""

EDGE_PAIRS: Final = (
    ("field_line", "base"), ("field_line", "window"), ("field_line", "raised"),
    ("focus", "base"), ("focus", "window"), ("focus", "sidebar"), ("focus", "raised"),
    ("focus", "hover"), ("focus", "accent_soft"), ("text", "window"), ("muted", "base"),
    ("toast_action", "toast"), ("danger", "base"),
)  # fmt: skip
"""Every (edge of a control or of what has the keys, background); a test holds each to 3:1."""

CHOICE_COLOURS: Final = {
    "": "#8a919c", "grey": "#8a919c", "red": "#d64545", "orange": "#d9792b", "yellow": "#c9a227",
    "green": "#3f9b5f", "teal": "#2a9d96", "blue": "#3f78d8", "purple": "#8a5cd0",
    "pink": "#cf5a9c", "brown": "#93694a",
}  # fmt: skip
"""The dot in front of a choice, by the name kept in the choice."""


def is_dark() -> bool:
    """Whether the application shows its dark palette now."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colours() -> Colours:
    """Returns the colours in use now."""
    return DARK if is_dark() else LIGHT


def contrast(one: str, other: str) -> float:
    """Returns the contrast of two colours by WCAG 2.2: 1 (the same) to 21 (black on white)."""
    lights = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def palette(colour: Colours) -> QPalette:
    """Returns the QPalette for one appearance, all groups set."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, name in (
        (role.Window, colour.window), (role.WindowText, colour.text), (role.Base, colour.base),
        (role.AlternateBase, colour.alternate), (role.Text, colour.text),
        (role.Button, colour.raised), (role.ButtonText, colour.text),
        (role.BrightText, colour.danger), (role.Highlight, colour.accent),
        (role.HighlightedText, colour.on_accent), (role.Accent, colour.accent),
        (role.Link, colour.accent_text), (role.LinkVisited, colour.accent_text),
        (role.ToolTipBase, colour.toast), (role.ToolTipText, colour.on_toast),
        (role.PlaceholderText, colour.muted), (role.Light, colour.raised),
        (role.Midlight, colour.hover), (role.Mid, colour.line), (role.Dark, colour.field_line),
        (role.Shadow, "#000000"),
    ):  # fmt: skip
        made.setColor(where, QColor(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colour.muted))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colour.hover))
    made.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(colour.muted))
    return made


def style_sheet(colour: Colours) -> str:
    """Returns the style sheet with the colours of one appearance put in."""
    names = {each.name: getattr(colour, each.name) for each in fields(colour)}
    names["icons"] = resource("icons").as_posix()
    ground = "dark" if colour is DARK else "light"
    names["chevron"] = f"chevron-on-{ground}.svg"
    names["close"] = f"close-on-{ground}.svg"
    names["chevron_up"] = f"chevron-up-on-{ground}.svg"
    return Template(resource("themes", "openprod.qss").read_text("utf-8")).substitute(names)


def appearance(name: str) -> Appearance:
    """Returns the appearance of that name; SYSTEM where a settings file says nonsense."""
    return Appearance(name) if name in {each.value for each in Appearance} else Appearance.SYSTEM


def apply(app: QApplication, appearance: Appearance) -> None:
    """Gives the whole application an appearance; SYSTEM is light where the system is silent."""
    dark = appearance is Appearance.DARK
    if appearance is Appearance.SYSTEM:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    chosen = DARK if dark else LIGHT
    app.setStyle("Fusion")
    app.setPalette(palette(chosen))
    app.setStyleSheet(style_sheet(chosen))


def icon(name: str, role: str = "text") -> QIcon:
    """Returns `resources/icons/<name>.svg` stroked in a colour of the appearance in use.

    Ask again when the palette changes (`QEvent.PaletteChange`).
    """
    shown = colours()
    return _drawn(name, getattr(shown, role), shown.muted, _scales())


def app_icon() -> QIcon:
    """Returns the program's own icon."""
    return QIcon(str(resource("icons", "openprod.svg")))


def dot(colour_name: str) -> QIcon:
    """Returns the coloured dot that stands for a choice's or table's colour."""
    made = QIcon()
    for scale in _scales():
        pixmap = _blank(16, scale)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CHOICE_COLOURS.get(colour_name, CHOICE_COLOURS[""])))
        painter.drawEllipse(QRectF(3, 3, 10, 10))
        painter.end()
        made.addPixmap(pixmap)
    return made


def _scales() -> range:
    """Returns the scales of the screens there are: drawing for others takes longer than reading."""
    finest = max((ceil(each.devicePixelRatio()) for each in QGuiApplication.screens()), default=1)
    return range(1, min(finest, ICON_SCALE_MAX) + 1)


@cache
def _drawn(name: str, stroke: str, disabled_stroke: str, scales: range) -> QIcon:
    source = resource("icons", f"{name}.svg").read_text("utf-8")
    made = QIcon()
    for mode, colour, opacity in (
        (QIcon.Mode.Normal, stroke, 1.0),
        (QIcon.Mode.Disabled, disabled_stroke, 0.45),
    ):
        drawing = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        for size in ICON_SIZES_PX:
            for scale in scales:
                pixmap = _blank(size, scale)
                painter = QPainter(pixmap)
                painter.setOpacity(opacity)
                drawing.render(painter, QRectF(0, 0, size, size))
                painter.end()
                made.addPixmap(pixmap, mode)
    return made


def _blank(size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
