"""What the computer remembers comes back, and nonsense in the file does no harm."""

from pathlib import Path
from uuid import UUID

import pytest

from openprod_desktop.settings import RECENT_MAX, Recent, Settings

TABLE = UUID(int=1)
FIELD = UUID(int=2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desktop.ini"


def test_widths_names_and_appearance_survive_a_restart(path: Path) -> None:
    settings = Settings(path)
    settings.person_name = "Zoë, 100 % crew"
    settings.appearance = "dark"
    settings.keep_table_state(TABLE, {"sort": [[str(FIELD), True]]})
    settings.keep_last_table(UUID(int=9), TABLE)
    settings.save()

    again = Settings(path)

    assert again.person_name == "Zoë, 100 % crew"
    assert again.appearance == "dark"
    assert again.table_state(TABLE) == {"sort": [[str(FIELD), True]]}
    assert again.last_table(UUID(int=9)) == TABLE


def test_the_recent_list_has_each_production_once_newest_first(path: Path) -> None:
    settings = Settings(path)
    for folder in ("a", "b", "a"):
        settings.add_recent(Recent(folder, folder.upper(), 1))

    assert [each.folder for each in settings.recent()] == ["a", "b"]


def test_the_recent_list_has_a_limit(path: Path) -> None:
    settings = Settings(path)
    for n in range(RECENT_MAX + 1):
        settings.add_recent(Recent(str(n), str(n), n))

    assert len(settings.recent()) == RECENT_MAX
    assert settings.recent()[0].folder == str(RECENT_MAX)


def test_a_production_can_be_taken_off_the_recent_list(path: Path) -> None:
    settings = Settings(path)
    settings.add_recent(Recent("a", "A", 1))

    settings.forget_recent("a")

    assert settings.recent() == []


def test_a_damaged_settings_file_counts_as_an_empty_one(path: Path) -> None:
    path.write_text("[General]\nrecent=[[[\n[tables]\n" + TABLE.hex + "={\n", "utf-8")

    settings = Settings(path)

    assert settings.recent() == []
    assert settings.table_state(TABLE) == {}
