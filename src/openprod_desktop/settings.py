"""What one person's computer remembers between starts. Never part of a production."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QSettings

RECENT_MAX: Final = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """A production that was open on this computer."""

    folder: str
    name: str
    opened_at_ms: int


class Settings:
    """Keeps small things in one INI file; every write is on disk when the program ends."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def person_name(self) -> str:
        """The name this person gave themselves; empty before the first run is over."""
        return str(self._store.value("person/name", ""))

    @person_name.setter
    def person_name(self, name: str) -> None:
        self._store.setValue("person/name", name)

    @property
    def appearance(self) -> str:
        """`system`, `light` or `dark`."""
        return str(self._store.value("appearance", "system"))

    @appearance.setter
    def appearance(self, appearance: str) -> None:
        self._store.setValue("appearance", appearance)

    def recent(self) -> list[Recent]:
        """Returns the productions opened here, newest first."""
        found = self._json("recent", [])
        return [Recent(*entry) for entry in found if isinstance(entry, list) and len(entry) == 3]

    def add_recent(self, entry: Recent) -> None:
        """Puts a production at the head of the recent list."""
        others = [each for each in self.recent() if each.folder != entry.folder]
        self._keep_recent([entry, *others][:RECENT_MAX])

    def forget_recent(self, folder: str) -> None:
        """Takes a production off the recent list; the folder itself stays."""
        self._keep_recent([each for each in self.recent() if each.folder != folder])

    def _keep_recent(self, entries: list[Recent]) -> None:
        self._keep_json("recent", [[e.folder, e.name, e.opened_at_ms] for e in entries])

    def window_geometry(self) -> QByteArray:
        """Returns what `QWidget.restoreGeometry` takes; empty at first."""
        return self._bytes("window/geometry")

    def window_state(self) -> QByteArray:
        """Returns what `QMainWindow.restoreState` takes; empty at first."""
        return self._bytes("window/state")

    def keep_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remembers where the window stood and which panels were open."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/state", state)

    def sidebar_width(self, default: int) -> int:
        """Returns the width of the list of tables."""
        value = self._json("window/sidebar", default)
        return value if isinstance(value, int) else default

    def keep_sidebar_width(self, width: int) -> None:
        """Remembers the width of the list of tables."""
        self._keep_json("window/sidebar", width)

    def column_widths(self, table: UUID) -> dict[UUID, int]:
        """Returns widths in pixels by field id; columns without one have the default."""
        found = self._json(f"columns/{table.hex}", {})
        if not isinstance(found, dict):
            return {}
        return {UUID(key): int(width) for key, width in found.items()}

    def keep_column_widths(self, table: UUID, widths: dict[UUID, int]) -> None:
        """Remembers the column widths of a table."""
        self._keep_json(f"columns/{table.hex}", {key.hex: width for key, width in widths.items()})

    def last_table(self, workspace: UUID) -> UUID | None:
        """Returns the table that was in front when this production was closed."""
        found = self._json(f"last_table/{workspace.hex}", None)
        return UUID(found) if isinstance(found, str) else None

    def keep_last_table(self, workspace: UUID, table: UUID) -> None:
        """Remembers which table was in front."""
        self._keep_json(f"last_table/{workspace.hex}", table.hex)

    def save(self) -> None:
        """Writes to disk now; Qt also does so by itself."""
        self._store.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _json(self, key: str, default: Any) -> Any:
        # A file that somebody edited by hand must not stop the program from starting.
        text = self._store.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def _keep_json(self, key: str, value: Any) -> None:
        self._store.setValue(key, json.dumps(value))
