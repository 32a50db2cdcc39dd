"""What the number that `openprod` ends with means, for scripts that call it."""

from enum import IntEnum
from typing import Final

from openprod_core.domain.errors import (
    BugError,
    RejectedError,
    UnavailableError,
    UntrustedError,
)


class UsageError(Exception):
    """The command line was not understood."""


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    REFUSED = 1
    USAGE = 2
    NOT_TRUSTED = 3
    MACHINE = 4
    FAULT = 5
    INTERRUPTED = 130


MEANINGS: Final = {
    ExitCode.OK: "done",
    ExitCode.REFUSED: "refused: what was asked cannot be done as it stands; nothing changed",
    ExitCode.USAGE: "the command line was not understood",
    ExitCode.NOT_TRUSTED: "something failed a check: a damaged file, a wrong signature",
    ExitCode.MACHINE: "the computer could not serve: disk full, no permission, already open",
    ExitCode.FAULT: "a fault in openprod itself",
}


def exit_code_of(error: Exception) -> ExitCode:
    """Returns the code for an error by who has to act on it."""
    match error:
        case RejectedError():
            return ExitCode.REFUSED
        case UntrustedError():
            return ExitCode.NOT_TRUSTED
        case UnavailableError() | OSError():
            return ExitCode.MACHINE
        case BugError():
            return ExitCode.FAULT
    return ExitCode.FAULT


def explained() -> str:
    """Returns the paragraph that `--help` ends with."""
    lines = [f"  {code.value}  {meaning}" for code, meaning in MEANINGS.items()]
    return "\n".join(["exit codes:", *lines])
