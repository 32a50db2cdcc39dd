"""The four families of error, named for who must act next.

A family decides what the screen does; a leaf class says what went wrong.
Leaves live beside the code that raises them, and carry what they know as
attributes, so that no caller ever reads a message. Every message is a
sentence for the user: what is wrong and what to do.

    RejectedError      the asker: the request was not valid; say why, in place
    UntrustedError     nobody: bytes or a peer failed a check; refuse and note it
    UnavailableError   the machine: disk, lock or network; keep the work, retry
    BugError           us: an invariant broke; stop this command and report it
"""


class OpenprodError(Exception):
    """Root of every error that openprod raises on purpose."""


class RejectedError(OpenprodError):
    """The request cannot be carried out as asked; the asker can correct it."""


class UntrustedError(OpenprodError):
    """Bytes from a disk or a peer failed a check, and were not used."""


class UnavailableError(OpenprodError):
    """The machine could not serve us now; nothing was lost, and a retry may do."""


class BugError(OpenprodError):
    """One of our own invariants does not hold."""
