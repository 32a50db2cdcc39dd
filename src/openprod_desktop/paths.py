"""Where things lie: the program's own resources, and one person's data on this computer."""

import os
from functools import cache
from pathlib import Path
from typing import Final

import platformdirs

APP_NAME: Final = "openprod"
WORKSPACE_SUFFIX: Final = ".openprod"
COPY_SUFFIX: Final = ".openprod-copy"
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
DATA_DIR_VARIABLE: Final = "OPENPROD_HOME"
"""Set to keep a second person, or a test, apart from the first on one computer."""


@cache
def resources_dir() -> Path:
    """Returns the folder of icons, themes and help: installed, or in the source tree."""
    here = Path(__file__).resolve().parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Returns the path of one resource, such as `resource("icons", "plus.svg")`."""
    return resources_dir().joinpath(*parts)


def data_dir() -> Path:
    """Returns this person's folder for the key, the settings and the log; makes it if need be."""
    given = os.environ.get(DATA_DIR_VARIABLE)
    found = Path(given) if given else Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    found.mkdir(parents=True, exist_ok=True)
    return found


def settings_file() -> Path:
    """Returns where window places, column widths and the recent list are kept."""
    return data_dir() / "desktop.ini"


def demo_folder() -> Path:
    """Returns where the demo production is built, once."""
    return data_dir() / f"A Midsummer Night’s Dream{WORKSPACE_SUFFIX}"


def productions_dir() -> Path:
    """Returns where a new production is offered to be kept."""
    return Path(platformdirs.user_documents_dir())


def is_workspace(path: Path) -> bool:
    """Whether `path` looks like a production's folder."""
    return path.is_dir() and (path / "workspace.toml").is_file()


def is_copy(path: Path) -> bool:
    """Whether `path` looks like a production's copy in one file."""
    return path.name.endswith(COPY_SUFFIX) and path.is_file()


def file_name_of(name: str) -> str:
    """Returns a production's name as a file or folder may be called on any system."""
    return "".join("-" if c in _FORBIDDEN else c for c in name).strip(". ") or "Production"
