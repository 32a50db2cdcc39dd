"""What one person's computer remembers between starts. Never part of a production."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QLocale, QSettings

LANGUAGE_KEY: Final = "language"
RECENT_MAX: Final = 12
LINK_TYPES_MAX: Final = 40


@dataclass(frozen=True, slots=True)
class Recent:
    """A production that was open on this computer."""

    folder: str
    name: str
    opened_at_ms: int


@dataclass(frozen=True, slots=True)
class Paper:
    """What tables were printed on last."""

    size: str
    """A name such as A4; another than is known counts as A4."""
    sideways: bool
    fit: bool
    """All fields beside each other, printed smaller where needed."""


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

    @property
    def zoom(self) -> float:
        """How many times as large as usual tables are shown."""
        value = self._json("view/zoom", 1.0)
        return float(value) if isinstance(value, int | float) and 0.5 <= value <= 3 else 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._keep_json("view/zoom", round(zoom, 3))

    @property
    def language(self) -> str:
        """The language of the window, one of `language.LANGUAGES`; empty: the system's."""
        return str(self._store.value(LANGUAGE_KEY, ""))

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue(LANGUAGE_KEY, language)

    @property
    def text_scale(self) -> int:
        """How large all writing is, in hundredths of the system's size: 100 to 200."""
        value = self._json("view/text_scale", 100)
        return value if isinstance(value, int) and 100 <= value <= 200 else 100

    @text_scale.setter
    def text_scale(self, percent: int) -> None:
        self._keep_json("view/text_scale", percent)

    @property
    def saw_tour(self) -> bool:
        """Whether this person was led through the window, or did not want to be."""
        return self._json("saw_tour", False) is True

    @saw_tour.setter
    def saw_tour(self, saw: bool) -> None:
        self._keep_json("saw_tour", saw)

    @property
    def still(self) -> bool:
        """Whether nothing is to move by itself."""
        return self._json("view/still", False) is True

    @still.setter
    def still(self, still: bool) -> None:
        self._keep_json("view/still", still)

    @property
    def density(self) -> str:
        """`compact`, `normal` or `roomy`."""
        return str(self._store.value("view/density", "normal"))

    @density.setter
    def density(self, density: str) -> None:
        self._store.setValue("view/density", density)

    @property
    def row_height(self) -> str:
        """`short`, `medium` or `tall`."""
        return str(self._store.value("view/row_height", "short"))

    @row_height.setter
    def row_height(self, height: str) -> None:
        self._store.setValue("view/row_height", height)

    @property
    def paper(self) -> Paper:
        """How this person prints."""
        found = self._json("print/paper", [])
        if isinstance(found, list) and len(found) == 3:
            return Paper(str(found[0]), found[1] is True, found[2] is True)
        metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
        return Paper("A4" if metric else "Letter", False, True)

    @paper.setter
    def paper(self, paper: Paper) -> None:
        self._keep_json("print/paper", [paper.size, paper.sideways, paper.fit])

    def keys(self) -> dict[str, list[str]]:
        """Returns the keys that this person gave to commands, by the command's id."""
        found = self._json("keys", {})
        if not isinstance(found, dict):
            return {}
        return {
            id_: [str(key) for key in keys] for id_, keys in found.items() if isinstance(keys, list)
        }

    def keep_keys(self, keys: dict[str, list[str]]) -> None:
        """Remembers the keys that differ from the usual ones."""
        self._keep_json("keys", keys)

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

    def table_state(self, table: UUID) -> dict[str, Any]:
        """Returns how this person left a table: `columns`, `sort`, `group`, `filter` …"""
        found = self._json(f"tables/{table.hex}", {})
        return found if isinstance(found, dict) else {}

    def keep_table_state(self, table: UUID, state: dict[str, Any]) -> None:
        """Remembers how this person left a table."""
        self._keep_json(f"tables/{table.hex}", state)

    def open_records(self, workspace: UUID) -> list[tuple[UUID, UUID]]:
        """Returns (table, record) of the rows that were shown whole."""
        found = self._json(f"open_records/{workspace.hex}", [])
        try:
            return [(UUID(table), UUID(record)) for table, record in found]
        except (TypeError, ValueError):
            return []

    def keep_open_records(self, workspace: UUID, records: list[tuple[UUID, UUID]]) -> None:
        """Remembers the rows that are shown whole."""
        self._keep_json(f"open_records/{workspace.hex}", [[t.hex, r.hex] for t, r in records])

    def place(self, workspace: UUID) -> tuple[UUID, UUID, UUID | None] | None:
        """Returns (table, record, field) of the cell that somebody was in last."""
        found = self._json(f"place/{workspace.hex}", None)
        try:
            table, record, field = found
            return UUID(table), UUID(record), UUID(field) if field else None
        except (TypeError, ValueError, AttributeError):
            return None

    def keep_place(self, workspace: UUID, place: tuple[UUID, UUID, UUID | None]) -> None:
        """Remembers the cell that somebody is in."""
        self._keep_json(f"place/{workspace.hex}", [each.hex if each else "" for each in place])

    def last_table(self, workspace: UUID) -> UUID | None:
        """Returns the table that was in front when this production was closed."""
        found = self._json(f"last_table/{workspace.hex}", None)
        return UUID(found) if isinstance(found, str) else None

    def keep_last_table(self, workspace: UUID, table: UUID) -> None:
        """Remembers which table was in front."""
        self._keep_json(f"last_table/{workspace.hex}", table.hex)

    def folded_modules(self, workspace: UUID) -> list[str]:
        """Returns the modules whose tables are folded away in the sidebar, by key."""
        found = self._json(f"folded_modules/{workspace.hex}", [])
        return [str(each) for each in found] if isinstance(found, list) else []

    def keep_folded_modules(self, workspace: UUID, modules: Iterable[str]) -> None:
        """Remembers the modules whose tables are folded away."""
        self._keep_json(f"folded_modules/{workspace.hex}", sorted(modules))

    def declined_mappings(self) -> frozenset[frozenset[UUID]]:
        """Returns the pairs of fields that this person said are not one."""
        found = self._json("declined_mappings", [])
        try:
            return frozenset(frozenset((UUID(one), UUID(other))) for one, other in found)
        except (TypeError, ValueError):
            return frozenset()

    def decline_mapping(self, one: UUID, other: UUID) -> None:
        """Remembers that two fields are not one: they are not suggested again."""
        pairs = self.declined_mappings() | {frozenset((one, other))}
        self._keep_json("declined_mappings", sorted(sorted(x.hex for x in p) for p in pairs))

    def link_types(self) -> list[str]:
        """Returns the kinds of links that this person made, newest first."""
        found = self._json("link_types", [])
        return [str(each) for each in found] if isinstance(found, list) else []

    def keep_link_type(self, kind: str) -> None:
        """Remembers a kind of link, to be offered again."""
        others = [each for each in self.link_types() if each != kind]
        self._keep_json("link_types", [kind, *others][:LINK_TYPES_MAX])

    def is_online(self, workspace: UUID | None) -> bool:
        """Whether a production was online the last time; a new one never goes by itself."""
        return workspace is not None and self._json(f"online/{workspace}", False) is True

    def keep_online(self, workspace: UUID | None, online: bool) -> None:
        """Remembers whether a production is to be online."""
        if workspace is not None:
            self._keep_json(f"online/{workspace}", online)

    @property
    def shows_place(self) -> bool:
        """Whether others are told where this person is."""
        return self._json("shows_place", True) is not False

    @shows_place.setter
    def shows_place(self, shows: bool) -> None:
        self._keep_json("shows_place", shows)

    def knows_online(self, workspace: UUID | None) -> bool:
        """Whether this person has said if a production is to be online."""
        return workspace is not None and self._json(f"online/{workspace}", None) is not None

    def is_coming(self, workspace: UUID | None) -> bool:
        """Whether a production was joined, and not all of it has been here yet."""
        return workspace is not None and self._json(f"coming/{workspace}", False) is True

    def keep_coming(self, workspace: UUID | None, coming: bool) -> None:
        """Remembers whether the rest of a production is still to come."""
        if workspace is not None:
            self._keep_json(f"coming/{workspace}", coming)

    def seen_until(self, workspace: UUID | None) -> int:
        """Returns until when this person has seen what came in, ms since 1970; 0: never asked."""
        value = self._json(f"seen_until/{workspace}", 0)
        return value if isinstance(value, int) else 0

    def keep_seen_until(self, workspace: UUID | None, at_ms: int) -> None:
        """Remembers until when this person has seen what came in."""
        if workspace is not None:
            self._keep_json(f"seen_until/{workspace}", at_ms)

    def seen_people(self, workspace: UUID | None) -> dict[bytes, int]:
        """Returns when each person was connected last, ms since 1970."""
        found = self._json(f"seen_people/{workspace}", {})
        try:
            return {bytes.fromhex(actor): int(at) for actor, at in found.items()}
        except (AttributeError, TypeError, ValueError):
            return {}

    def keep_seen_people(self, workspace: UUID | None, seen: dict[bytes, int]) -> None:
        """Remembers when each person was connected last."""
        if workspace is not None:
            self._keep_json(f"seen_people/{workspace}", {a.hex(): at for a, at in seen.items()})

    def overlay_colours(self) -> dict[UUID, int]:
        """Returns the place among the colours that each overlay has."""
        found = self._json("overlay_colours", {})
        try:
            return {UUID(key): int(place) for key, place in found.items()}
        except (AttributeError, TypeError, ValueError):
            return {}

    def keep_overlay_colours(self, places: dict[UUID, int]) -> None:
        """Remembers which colour each overlay has."""
        self._keep_json("overlay_colours", {key.hex: place for key, place in places.items()})

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
