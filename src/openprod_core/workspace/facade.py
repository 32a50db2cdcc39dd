"""The public workspace: commands and queries as methods, synchronous.

Tables and fields are addressed by key or id; values are Python's. Every method that
changes something is one bundle: one step of undo, kept through a crash when it returns.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from uuid import UUID

from openprod_core.bus.events import Event
from openprod_core.bus.rows import WorkspaceFacts
from openprod_core.domain.ambient import Randomness, WallClock
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.identity import NAME_LENGTH_MAX
from openprod_core.domain.ids import IdSource
from openprod_core.domain.vector_clock import Clock
from openprod_core.engine.assembly import Engine
from openprod_core.engine.reading.facts import facts
from openprod_core.engine.received import Received
from openprod_core.storage.workspace_folder import (
    KEY_SIZE,
    ZONE_DEFAULT,
    Card,
    make_folder,
    read_card,
    write_card,
)
from openprod_core.system import GivenClock, SystemClock, SystemRandomness
from openprod_core.workspace.attachment_face import AttachmentFace
from openprod_core.workspace.check_face import CheckFace
from openprod_core.workspace.edge_face import EdgeFace
from openprod_core.workspace.file_face import FileFace
from openprod_core.workspace.history_face import HistoryFace
from openprod_core.workspace.identity import Identity
from openprod_core.workspace.identity_face import IdentityFace
from openprod_core.workspace.invites import read_invite, write_invite
from openprod_core.workspace.module_face import ModuleFace
from openprod_core.workspace.opening import Opened, open_parts
from openprod_core.workspace.overlay_face import OverlayFace
from openprod_core.workspace.record_face import RecordFace
from openprod_core.workspace.rule_face import RuleFace
from openprod_core.workspace.script_face import ScriptFace
from openprod_core.workspace.table_face import TableFace
from openprod_core.workspace.view_face import ViewFace

if TYPE_CHECKING:
    from openprod_core.engine.verifying import Progress, Verification
    from openprod_core.host import Host

ClockSource = Callable[[], int]
"""Returns milliseconds since 1970."""


class Workspace(
    TableFace,
    RecordFace,
    EdgeFace,
    IdentityFace,
    HistoryFace,
    OverlayFace,
    FileFace,
    AttachmentFace,
    ModuleFace,
    ScriptFace,
    ViewFace,
    RuleFace,
    CheckFace,
):
    """A production, open on this computer. Not shared between threads; close it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._stage = opened.stage
        self._closed = False

    @classmethod
    def create(
        cls,
        folder: Path | str | None,
        name: str,
        identity: Identity,
        clock: ClockSource | None = None,
        *,
        zone: str = ZONE_DEFAULT,
        full_sync: bool = False,
        randomness: Randomness | None = None,
    ) -> "Workspace":
        """Makes a production in a new folder and opens it; `folder` None: in memory only.

        `clock` and `randomness` None: those of the machine.

        Raises:
            FolderTakenError: something stands there already.
        """
        cleaned = name.strip()
        if not 0 < len(cleaned) <= NAME_LENGTH_MAX:
            raise RejectedError(f"A production's name has 1 to {NAME_LENGTH_MAX} characters.")
        wall = SystemClock() if clock is None else GivenClock(clock)
        randomness = randomness or SystemRandomness()
        workspace_id = UUID(bytes=IdSource(wall, randomness).entity_id())
        card = Card(workspace_id, cleaned, zone, key=randomness.take(KEY_SIZE))
        return cls._fresh(folder, card, identity, wall, randomness, full_sync=full_sync)

    @classmethod
    def join(
        cls,
        folder: Path | str | None,
        invite: str,
        identity: Identity,
        clock: ClockSource | None = None,
        *,
        full_sync: bool = False,
        randomness: Randomness | None = None,
    ) -> "Workspace":
        """Makes an empty replica of the production that an invite speaks of."""
        card = read_invite(invite).card
        wall = SystemClock() if clock is None else GivenClock(clock)
        randomness = randomness or SystemRandomness()
        return cls._fresh(folder, card, identity, wall, randomness, full_sync=full_sync)

    @classmethod
    def _fresh(
        cls,
        folder: Path | str | None,
        card: Card,
        identity: Identity,
        wall: WallClock,
        randomness: Randomness,
        *,
        full_sync: bool,
    ) -> "Workspace":
        path = None if folder is None else Path(folder)
        if path is not None:
            make_folder(path, card)
        opened = open_parts(path, card, identity.key, wall, randomness, full_sync=full_sync)
        made = cls._introduced(opened)
        # From here on a power cut takes the last moments at most, not the whole of it.
        opened.store.database.checkpoint()
        return made

    @classmethod
    def _introduced(cls, opened: Opened) -> "Workspace":
        try:
            opened.engine.introduce()
        except BaseException:
            # Nobody else could give the lock back.
            opened.close()
            raise
        return cls(opened)

    @classmethod
    def open(
        cls,
        folder: Path | str,
        identity: Identity,
        clock: ClockSource | None = None,
        read_only: bool = False,
        *,
        full_sync: bool = False,
        randomness: Randomness | None = None,
    ) -> "Workspace":
        """Opens a production.

        Raises:
            NoWorkspaceError: there is none in the folder.
            HeldElsewhereError: another program has it open; `read_only` opens it all the same.
            DatabaseDamagedError, NewerFileError, StorageReadOnlyError: as they say.
        """
        path = Path(folder)
        card = read_card(path)
        wall = SystemClock() if clock is None else GivenClock(clock)
        opened = open_parts(
            path,
            card,
            identity.key,
            wall,
            randomness or SystemRandomness(),
            read_only=read_only,
            full_sync=full_sync,
        )
        return cls(opened) if read_only else cls._introduced(opened)

    def close(self) -> None:
        """Closes the production; everything is kept already."""
        if not self._closed:
            self._closed = True
            self._opened.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def engine(self) -> Engine:
        """The engine of what everybody has, whatever overlay is active."""
        return self._opened.engine

    @property
    def card(self) -> Card:
        """Id, name and time zone."""
        return self._opened.card

    @property
    def name(self) -> str:
        """The production's name."""
        return self._opened.card.name

    @property
    def folder(self) -> Path | None:
        """Where it is on disk."""
        return self._opened.folder

    @property
    def is_new_replica(self) -> bool:
        """Whether the folder was found copied or restored when it was opened."""
        return self._opened.is_new_replica

    def host(self) -> "Host":
        """Starts the threads that run this workspace for a window.

        From then on only the host may be used, until it is closed. Needs a folder.
        """
        from openprod_core.host import Host

        bench = self._opened.engine.bench
        return Host(self._stage, self.facts, bench.wall, bench.zone)

    def rename(self, name: str) -> None:
        """Gives the production another name on this computer."""
        cleaned = name.strip()
        if not 0 < len(cleaned) <= NAME_LENGTH_MAX:
            raise RejectedError(f"A production's name has 1 to {NAME_LENGTH_MAX} characters.")
        card = replace(self._opened.card, name=cleaned)
        if self._opened.folder is not None:
            write_card(self._opened.folder, card)
        self._opened.card = card

    def subscribe(self, callback: Callable[[Event], None]) -> None:
        """Calls `callback` with every event, after it is durable."""
        self._stage.subscribe(callback)

    @contextmanager
    def bundle(self, label: str) -> Iterator[None]:
        """Makes all writes inside one bundle: one step of undo, all or nothing."""
        with self._stage.draft(BundleKind.EDIT, label):
            yield

    def facts(self) -> WorkspaceFacts:
        """Returns what there is to say about the production as a whole."""
        said = facts(self._opened.engine.bench, self.name, self.folder)
        return replace(said, conflicts=self._bench.store.registers.conflict_count())

    # Replication

    def invite(self, addresses: Sequence[tuple[str, int]] = ()) -> str:
        """Returns the text that lets somebody join; `addresses` (host, port) say where to call."""
        return write_invite(self._opened.card, addresses)

    def clock(self) -> Clock:
        """Returns how far of each log this replica has got."""
        return self._opened.engine.bench.heads.clock()

    def state_hash(self) -> bytes:
        """Returns 16 bytes that are equal on two replicas exactly when their states are."""
        return self._opened.engine.bench.ledger.state_hash

    def bundles_since(self, clock: Clock) -> Iterator[bytes]:
        """Yields the signed bundles that `clock` lacks, in canonical order."""
        return self._opened.store.oplog.since(clock)

    def receive(self, bundles: Iterable[bytes]) -> Received:
        """Takes signed bundles in, in any order, any number of times."""
        return self._stage.receive(bundles)

    # Care

    def verify(self, progress: "Progress | None" = None) -> "Verification":
        """Checks every signature and replays everything; changes nothing."""
        from openprod_core.engine.verifying import verify_store

        return verify_store(self._opened.store, progress)

    def rebuild(self, progress: "Progress | None" = None) -> int:
        """Derives all state anew from the log; returns the bundles replayed."""
        from openprod_core.engine.verifying import rebuild

        try:
            return rebuild(self._opened.store, progress)
        finally:
            self._opened.engine.bench.ledger.forget()

    def mend(self) -> list[str]:
        """Derives all state anew; returns the names of what was not as the log says."""
        mended = self._stage.ground.derive_anew()
        # Records and fields have other numbers now.
        self._stage.tell_switched()
        return mended
