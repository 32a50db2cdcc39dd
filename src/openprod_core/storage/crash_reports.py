"""Reports of what went wrong without anybody having foreseen it: files in the person's folder.

Nothing is sent anywhere. A report holds what bare_log.py leaves of an error, and versions.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

FOLDER_NAME: Final = "crashes"
SUFFIX: Final = ".txt"
KEPT: Final = 10
SIZE_MAX: Final = 64 * 1024


class CrashReports:
    """The reports below one home folder."""

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER_NAME

    def write(self, text: str) -> Path | None:
        """Keeps a report, and the newest ones beside it; None where that cannot be done."""
        stamp = datetime.now().strftime("%Y-%m-%d %H-%M-%S")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / f"{stamp}{SUFFIX}"
            path.write_text(text[:SIZE_MAX], encoding="utf-8")
            for old in self.all()[KEPT:]:
                old.unlink(missing_ok=True)
            return path
        return None

    def all(self) -> list[Path]:
        """Returns the reports, newest first."""
        return sorted(self.folder.glob(f"*{SUFFIX}"), reverse=True)

    def newest(self) -> str:
        """Returns the newest report; empty where there is none."""
        for path in self.all():
            with suppress(OSError):
                return path.read_text(encoding="utf-8", errors="replace")[:SIZE_MAX]
        return ""
