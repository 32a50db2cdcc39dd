"""The person's own folder, outside any workspace: the key, and what was seen of each workspace."""

import os
from pathlib import Path
from typing import Final

import platformdirs

HOME_VARIABLE: Final = "OPENPROD_HOME"
KEY_NAME: Final = "identity.key"


def home_folder() -> Path:
    """Returns the folder, which may not exist yet; `OPENPROD_HOME` overrides the platform's."""
    given = os.environ.get(HOME_VARIABLE)
    if given:
        return Path(given)
    return Path(platformdirs.user_data_dir("openprod", appauthor=False))


def default_key_path() -> Path:
    """Returns where the person's key file is kept."""
    return home_folder() / KEY_NAME
