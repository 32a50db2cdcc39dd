"""What a run needs of whoever started it: somewhere to speak, somebody to ask.

The window and the command line implement it; `Unattended` is for tests and for scripts that
run by themselves.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from openprod_core.bus.script_rows import Place
from openprod_core.scripts.capabilities import Capability, parse_capability

ALWAYS = "always"
ONCE = "once"
NEVER = "never"


class Ui(Protocol):
    """Called on the run's own threads; answers may take as long as a person does."""

    keeps_grants: bool
    """Whether always and never are answers of a person, and kept."""

    def log(self, level: str, text: str) -> None:
        """Takes a line of output; `level` is debug, info, warn or error."""

    def notify(self, level: str, text: str) -> None:
        """Tells the person something; `level` is info, warn or error."""

    def progress(self, done: float, total: float, label: str) -> None:
        """Shows how far the script is."""

    def navigate(self, place: Place) -> None:
        """Brings a table, a view or a record to the front, where somebody looks."""

    def confirm(self, question: str) -> bool:
        """Asks yes or no."""

    def prompt(self, question: str, default: str) -> str | None:
        """Asks for a text; None: no answer."""

    def select(self, question: str, choices: Sequence[str]) -> str | None:
        """Has one of the choices picked; None: none."""

    def ask_grants(self, script: str, wanted: Sequence[Capability]) -> Mapping[str, str]:
        """Asks whether a script may do this: capability -> always, once or never."""


class Unattended:
    """Nobody is there: nothing is allowed but what was said before, and every question is no."""

    keeps_grants = False

    def __init__(
        self, grants: Iterable[str] = (), answers: Mapping[str, str | bool] | None = None
    ) -> None:
        """`grants`: capabilities that are allowed this time; `answers` by question."""
        self._grants = {str(parse_capability(each)) for each in grants}
        self._answers = answers or {}
        self.lines: list[tuple[str, str]] = []
        self.notices: list[tuple[str, str]] = []
        self.steps: list[tuple[float, float, str]] = []
        self.places: list[Place] = []

    def log(self, level: str, text: str) -> None:
        """Keeps a line."""
        self.lines.append((level, text))

    def notify(self, level: str, text: str) -> None:
        """Keeps a notice."""
        self.notices.append((level, text))

    def progress(self, done: float, total: float, label: str) -> None:
        """Keeps a step."""
        self.steps.append((done, total, label))

    def navigate(self, place: Place) -> None:
        """Keeps where a person would be led."""
        self.places.append(place)

    def confirm(self, question: str) -> bool:
        """Answers as was said before; no."""
        return bool(self._answers.get(question, False))

    def prompt(self, question: str, default: str) -> str | None:
        """Answers as was said before; the default."""
        found = self._answers.get(question, default)
        return found if isinstance(found, str) else default

    def select(self, question: str, choices: Sequence[str]) -> str | None:
        """Answers as was said before; none."""
        found = self._answers.get(question)
        return found if found in choices and isinstance(found, str) else None

    def ask_grants(self, script: str, wanted: Sequence[Capability]) -> Mapping[str, str]:
        """Allows this time what was said before."""
        return {str(each): ONCE if str(each) in self._grants else NEVER for each in wanted}
