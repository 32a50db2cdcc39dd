"""The headless core of openprod: everything but the windows. ARCHITECTURE.md is its map."""

from openprod_core.domain.errors import (
    BugError,
    OpenprodError,
    RejectedError,
    UnavailableError,
    UntrustedError,
)
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
