"""Opens productions with openprod_core and puts them on the network, for the window.

With running.py the only files of the desktop that see the workspace itself. It is imported
late: the welcome shows before the engine is loaded.
"""

import importlib
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from openprod_core.domain.errors import OpenprodError

if TYPE_CHECKING:
    import asyncio

    from openprod_core.bus.network import Desk, Network
    from openprod_core.workspace.copy_shelf import CopyShelf
    from openprod_core.workspace.facade import Workspace
    from openprod_core.workspace.identity import Identity
    from openprod_desktop.looking import Lookout
    from openprod_desktop.networking import DesktopNetwork
    from openprod_desktop.window.engine import OpenClient


class CoreEngine:
    """Opens productions with openprod_core, for the person whose key lies on this computer."""

    def create(self, folder: Path, name: str, person: str) -> None:
        """Makes an empty production in a folder that does not exist yet."""
        # Imported late: the welcome shows before the engine is loaded.
        from openprod_core.workspace.facade import Workspace

        Workspace.create(folder, name=name, identity=identity_of(person)).close()

    def open(self, folder: Path, person: str) -> "OpenClient":
        """Opens a production for this person."""
        from openprod_core.workspace.facade import Workspace

        return HostedWorkspace(Workspace.open(folder, identity=identity_of(person)))

    async def join(
        self, text: str, address: str, inside: Path, person: str, *, asks: bool = False
    ) -> tuple[Path, str]:
        """Makes a replica of what an invite or a code speaks of; see the session's Engine."""
        from openprod_desktop.joining import join

        return await join(text, address, inside, identity_of(person), asks=asks)

    @cached_property
    def copies(self) -> "CopyShelf":
        """What is done with copies and backups while nothing is open."""
        from openprod_core.workspace.copy_shelf import CopyShelf

        return CopyShelf()

    def recovery_words(self, person: str) -> tuple[str, ...]:
        """Returns the recovery words of this person's key. They are a secret."""
        from openprod_core.domain.recovery import words_of

        return words_of(identity_of(person).key)

    def recover(self, words: str, person: str) -> None:
        """Makes the key that recovery words stand for this person's; sets another one aside."""
        from openprod_core.storage.home import default_key_path
        from openprod_core.workspace.identity import Identity

        Identity.recover(words, person).put_in_place(default_key_path())

    def has_key(self) -> bool:
        """Whether this computer has a key already."""
        from openprod_core.storage.home import default_key_path

        return default_key_path().exists()

    def own_code(self) -> str:
        """Returns a code for somebody who asks to be let in."""
        from openprod_desktop.joining import own_code

        return own_code()

    def look_round(self, found: "Callable[[tuple[Desk, ...]], None]") -> "Lookout":
        """Looks for productions that let people join, until stopped."""
        from openprod_desktop.looking import Lookout

        return Lookout(found)


class HostedWorkspace:
    """An open production with the threads that serve one window."""

    def __init__(self, workspace: "Workspace") -> None:
        from openprod_core.workspace.copy_desk import CopyDesk
        from openprod_core.workspace.file_desk import FileDesk
        from openprod_core.workspace.script_desk import ScriptDesk

        self._workspace = workspace
        self._host = workspace.host()
        self.execute = self._host.execute
        self.ask = self._host.ask
        self.subscribe = self._host.subscribe
        self.new_id = self._host.new_id
        self.give_way = self._host.give_way
        self.carry_on = self._host.carry_on
        self._network: DesktopNetwork | None = None
        self._loading: asyncio.Future[None] | None = None
        self.files = FileDesk(workspace, self._host)
        self.scripts = ScriptDesk(workspace, self._host)
        self.copies = CopyDesk(workspace)

    @property
    def network(self) -> "Network":
        """This production's way to the others."""
        if self._network is None:
            # Imported late: sockets and certificates take a while to load.
            from openprod_desktop.networking import DesktopNetwork

            self._network = DesktopNetwork(self._workspace, self._host, files=self.files)
        return self._network

    def load_network(self, done: "Callable[[], None]") -> None:
        """Loads what `network` needs, half a second of work, on a thread; then calls `done`."""

        import asyncio

        def load() -> None:
            importlib.import_module("openprod_desktop.networking")

        async def work() -> None:
            await asyncio.to_thread(load)
            done()

        if "openprod_desktop.networking" in sys.modules:
            done()
        else:
            self._loading = asyncio.ensure_future(work())

    def close(self) -> None:
        """Ends the threads, then lets the folder go for others."""
        with ExitStack() as closing:
            # Whatever a network or a disk has to say to that, the folder is let go.
            closing.callback(self._workspace.close)
            closing.callback(self._host.close)
            closing.callback(self.files.close)
            closing.callback(self.scripts.close)
            closing.callback(self.copies.close)
            if self._network is not None:
                self._network.close()


def identity_of(person: str) -> "Identity":
    """Returns the key that lies on this computer, under the name the person has now."""
    from openprod_core.domain.identity import KeyPair
    from openprod_core.storage.home import default_key_path
    from openprod_core.workspace.identity import Identity

    path = default_key_path()
    known = Identity.load(path) if path.exists() else Identity.generate(person)
    if known.name != person or not path.exists():
        known = Identity(KeyPair.from_seed(person, known.key.seed))
        path.parent.mkdir(parents=True, exist_ok=True)
        known.save(path)
    return known


def known_name() -> str:
    """Returns the name in the key on this computer; empty where there is none to read."""
    from openprod_core.storage.home import default_key_path

    path = default_key_path()
    if not path.exists():
        return ""
    from openprod_core.workspace.identity import Identity

    try:
        return Identity.load(path).name
    except OpenprodError:
        # Opening a production says what is wrong with the key; the welcome need not.
        return ""
