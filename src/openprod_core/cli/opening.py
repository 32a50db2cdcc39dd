"""Opens what a command works on: the person's identity, and the production."""

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from openprod_core.bus.events import Event, WorkAdvanced
from openprod_core.cli.finding import existing_folder
from openprod_core.cli.output import Advance, Output
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.identity import PassphraseNeededError
from openprod_core.domain.schema import Schema
from openprod_core.engine.answering import Reader
from openprod_core.storage.home import default_key_path
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity

PASSPHRASE_VARIABLE: Final = "OPENPROD_PASSPHRASE"
_NAME_AT_WORST: Final = "Somebody"


class EmptyPassphraseError(RejectedError):
    """A passphrase that protects nothing was given."""

    def __init__(self) -> None:
        super().__init__(
            "An empty passphrase protects nothing. Give one with at least a character."
        )


class NobodyToAskError(RejectedError):
    """A passphrase is needed, and no person is at the keyboard."""

    def __init__(self) -> None:
        super().__init__(
            "A passphrase is needed, and nobody can be asked here. Put it into a file and give "
            f"--passphrase-file FILE, or into the variable {PASSPHRASE_VARIABLE}."
        )


def own_identity(chosen: argparse.Namespace, output: Output) -> Identity:
    """Returns the person's identity; at first use makes one and says so.

    Raises:
        KeyFileError, WrongPassphraseError, PassphraseNeededError: it cannot be opened.
    """
    path = default_key_path()
    if path.exists():
        return load(path, chosen, "Passphrase of your identity: ")
    identity = Identity.generate(chosen.name or login_name())
    identity.save(path)
    output.note(
        f"Made your identity, {identity.name}: the key that signs your edits. It is in {path}; "
        "keep a copy with: openprod identity export FILE"
    )
    return identity


def load(path: Path, chosen: argparse.Namespace, question: str) -> Identity:
    """Returns the identity in a key file; asks for the passphrase where it needs one."""
    try:
        return Identity.load(path)
    except PassphraseNeededError:
        given = passphrase_given(chosen)
        if given is None and not sys.stdin.isatty():
            raise NobodyToAskError from None
        return Identity.load(path, passphrase=given or getpass.getpass(question))


def passphrase_given(chosen: argparse.Namespace) -> str | None:
    """Returns the passphrase from the file or the variable that holds it, else None.

    Raises:
        EmptyPassphraseError: there is one, and it is empty.
    """
    if chosen.passphrase_file is not None:
        path: Path = chosen.passphrase_file
        given = path.read_text("utf-8").split("\n", 1)[0].rstrip("\r")
    elif PASSPHRASE_VARIABLE in os.environ:
        given = os.environ[PASSPHRASE_VARIABLE]
    else:
        return None
    if not given:
        raise EmptyPassphraseError
    return given


def login_name() -> str:
    """Returns what this computer calls the person."""
    try:
        return getpass.getuser() or _NAME_AT_WORST
    except (KeyError, OSError, ImportError):
        return _NAME_AT_WORST


class Desk:
    """An open production with somebody who answers questions about it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        bench = workspace.engine.bench
        self._reader = Reader(bench.store, bench.wall, workspace.card.zone, bench.actor)

    @property
    def schema(self) -> Schema:
        """The tables and their fields as they are now."""
        return self.workspace.engine.bench.model.schema

    def ask(self, query: object) -> Any:
        """Answers any query of `openprod_core.bus.queries`."""
        return self._reader.answer(query)

    def execute(self, command: object, advance: Advance | None = None) -> Any:
        """Carries out any command of `openprod_core.bus.commands`; `advance` hears of it."""

        def hear(event: Event) -> None:
            if advance is not None and isinstance(event, WorkAdvanced):
                advance(event.what, event.done, event.total)

        self.workspace.subscribe(hear)
        return self.workspace.execute(command)


@contextmanager
def opened(
    chosen: argparse.Namespace, output: Output, *, read_only: bool = False
) -> Iterator[Desk]:
    """Opens the production that the command line names, and closes it after."""
    folder = existing_folder(chosen.folder)
    me = own_identity(chosen, output)
    with Workspace.open(folder, identity=me, read_only=read_only) as workspace:
        yield Desk(workspace)
