"""How large and how close everything in the tables stands; kept for this person."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from openprod_desktop import comfort, language
from openprod_desktop.language import tr
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

STEP: Final = 1.1
ZOOM_MIN: Final = 0.5
ZOOM_MAX: Final = 3.0
DENSITIES: Final = {"compact": tr("Rows: close together"), "normal": tr("Rows: normal"),
                    "roomy": tr("Rows: far apart")}  # fmt: skip
HEIGHTS: Final = {"short": tr("Row height: one line"), "medium": tr("Row height: two lines"),
                  "tall": tr("Row height: four lines")}  # fmt: skip


class Looks(QObject):
    """Gives every table the same looks."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings

    def apply(self, page: TablePage) -> None:
        """Gives one table the looks chosen."""
        page.grid.set_density(self._settings.density)
        page.grid.set_row_height(self._settings.row_height)
        page.grid.set_zoom(self._settings.zoom)

    def zoom_by(self, factor: float) -> None:
        """Makes everything in the tables larger or smaller."""
        self._settings.zoom = min(max(self._settings.zoom * factor, ZOOM_MIN), ZOOM_MAX)
        self._apply_to_all()

    def zoom_back(self) -> None:
        """Shows everything at its own size."""
        self._settings.zoom = 1.0
        self._apply_to_all()

    def set_density(self, density: str) -> None:
        """Sets the rows closer together or further apart."""
        self._settings.density = density
        self._apply_to_all()

    def set_row_height(self, height: str) -> None:
        """Gives rows room for one line of text or more."""
        self._settings.row_height = height
        self._apply_to_all()

    def set_text(self, percent: int) -> None:
        """Shows all writing of the program larger, from now on."""
        self._settings.text_scale = percent
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        comfort.set_text_scale(app, percent)
        self._apply_to_all()

    def toggle_still(self) -> None:
        """Lets nothing move by itself, or lets it move again."""
        self._settings.still = not self._settings.still
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        comfort.set_still(app, self._settings.still)
        self._window.registry.refresh()

    def commands(self) -> list[Command]:
        """Returns the commands for all of it."""
        settings = self._settings
        found = [
            Command("view.zoom_in", "Larger", lambda: self.zoom_by(STEP), ("Ctrl++", "Ctrl+="),
                    scope="View"),
            Command("view.zoom_out", "Smaller", lambda: self.zoom_by(1 / STEP),
                    ("Ctrl+Shift+-", "Ctrl+_"), scope="View"),
            Command("view.zoom_back", "Normal size", self.zoom_back, ("Ctrl+0",), scope="View"),
        ]  # fmt: skip
        for name, title in DENSITIES.items():
            found.append(
                Command(f"view.density_{name}", title, lambda to=name: self.set_density(to),
                        checked=lambda at=name: settings.density == at, scope="View")
            )  # fmt: skip
        for name, title in HEIGHTS.items():
            found.append(
                Command(f"view.height_{name}", title, lambda to=name: self.set_row_height(to),
                        checked=lambda at=name: settings.row_height == at, scope="View")
            )  # fmt: skip
        for percent in comfort.TEXT_SCALES:
            found.append(
                Command(f"view.text_{percent}", tr("Text size: {percent} %", percent=percent),
                        lambda to=percent: self.set_text(to),
                        checked=lambda at=percent: settings.text_scale == at, scope="View")
            )  # fmt: skip
        found.append(
            Command("view.still", "Nothing moves by itself", self.toggle_still,
                    checked=lambda: settings.still, scope="View")
        )  # fmt: skip
        return [*found, *self._languages()]

    def set_language(self, chosen: str) -> None:
        """Lets the window speak another language from the next start; empty: the system's."""
        self._settings.language = chosen
        name = language.LANGUAGES.get(chosen, tr("the system’s language"))
        self._window.toast.tell(
            tr("The window speaks {language} from the next start.", language=name)
        )
        self._window.registry.refresh()

    def _languages(self) -> list[Command]:
        titles = {"": tr("Language: as the system")}
        for code, name in language.LANGUAGES.items():
            titles[code] = tr("Language: {language}", language=name)
        return [
            Command(f"view.language_{code or 'system'}", title,
                    lambda to=code: self.set_language(to),
                    checked=lambda at=code: self._settings.language == at, scope="View")
            for code, title in titles.items()
        ]  # fmt: skip

    def _apply_to_all(self) -> None:
        for page in self._window.pages():
            self.apply(page)
        self._window.registry.refresh()
