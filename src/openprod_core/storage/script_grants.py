"""What a person allowed scripts to do, kept on this computer: never synced, never exported.

One JSON file in the person's own folder. A grant holds for one version of one script's
text: whoever changes the script, here or elsewhere, has it asked for anew.
"""

import json
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.atomic_file import write_atomic

NAME: Final = "script-grants.json"


@dataclass(frozen=True, slots=True)
class Grant:
    """One answer."""

    workspace: str
    script: str
    script_name: str
    hash: str
    capability: str
    answer: str
    """always, never"""


class GrantFile:
    """Reads and writes the file; any thread may."""

    def __init__(self, home: Path) -> None:
        self._path = home / NAME
        self._guard = threading.Lock()

    def all(self, workspace: str) -> list[Grant]:
        """Returns what was said for the scripts of one production."""
        with self._guard:
            return [grant for grant in self._read() if grant.workspace == workspace]

    def put(self, grant: Grant) -> None:
        """Keeps an answer in the place of an earlier one.

        Raises:
            FileUnwritableError: what was said before stands.
        """
        with self._guard:
            others = [each for each in self._read() if not _same(each, grant)]
            self._write([*others, grant])

    def remove(self, workspace: str, script: str, capability: str) -> bool:
        """Forgets an answer; returns whether there was one.

        Raises:
            FileUnwritableError: what was said before stands.
        """
        with self._guard:
            every = self._read()
            left = [
                each
                for each in every
                if (each.workspace, each.script, each.capability) != (workspace, script, capability)
            ]
            if len(left) == len(every):
                return False
            self._write(left)
            return True

    def _read(self) -> list[Grant]:
        try:
            found: Any = json.loads(self._path.read_text(encoding="utf-8"))
            return [Grant(**each) for each in found]
        except (OSError, ValueError, TypeError):
            # No file, or one that cannot be read: nothing was allowed.
            return []

    def _write(self, grants: list[Grant]) -> None:
        content = json.dumps([asdict(each) for each in grants], ensure_ascii=False, indent=1)
        write_atomic(self._path, content.encode(), private=True)


def _same(one: Grant, other: Grant) -> bool:
    return (one.workspace, one.script, one.capability) == (
        other.workspace,
        other.script,
        other.capability,
    )
