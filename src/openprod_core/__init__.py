"""The headless core of openprod: everything but the windows. ARCHITECTURE.md is its map."""

from typing import TYPE_CHECKING, Any

from openprod_core.domain.errors import (
    BugError,
    OpenprodError,
    RejectedError,
    UnavailableError,
    UntrustedError,
)

if TYPE_CHECKING:
    from openprod_core.workspace.facade import Workspace
    from openprod_core.workspace.identity import Identity

__all__ = [
    "BugError",
    "Identity",
    "OpenprodError",
    "RejectedError",
    "UnavailableError",
    "UntrustedError",
    "Workspace",
]


def __getattr__(name: str) -> Any:
    # The engine is loaded when somebody asks for it: a window that only needs the words of
    # `domain` and `bus` is on screen before that.
    if name == "Workspace":
        from openprod_core.workspace.facade import Workspace

        return Workspace
    if name == "Identity":
        from openprod_core.workspace.identity import Identity

        return Identity
    raise AttributeError(name)
