"""An overlay's file, open: an engine on a copy of the workspace, with one log more.

What is staged goes to that log through the ordinary writer and ledger, and never leaves
the file. What everybody has is applied to the copy as if it came from a peer, but
unchecked: it was checked when the workspace took it.
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from openprod_core.bus.overlay_rows import Drift, StagedChange
from openprod_core.domain.bundle import BundleHeader
from openprod_core.domain.codec import read_body
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.vector_clock import Log
from openprod_core.engine.assembly import Engine
from openprod_core.engine.overlays.committing import staged_specials, write_net
from openprod_core.engine.overlays.counting import counts
from openprod_core.engine.overlays.drifting import DriftUndecidedError, drifts
from openprod_core.engine.overlays.dropping import drop_staged, keep_mine, settle, written_registers
from openprod_core.engine.overlays.net import Pair, net_of
from openprod_core.engine.overlays.previewing import preview
from openprod_core.engine.stage.grafting import graft, is_astray
from openprod_core.engine.verifying import bring_up_to_date, rebuild
from openprod_core.engine.writer import Author, Draft
from openprod_core.storage.overlay_files import OverlayFiles
from openprod_core.storage.sqlite.failures import DatabaseDamagedError
from openprod_core.storage.sqlite.meta import STAGED_LOG
from openprod_core.storage.sqlite.overlays import Counts
from openprod_core.storage.sqlite.store import Store

REPLICA_SIZE: Final = 8

Place = tuple[UUID, UUID | None]
"""A record and one of its fields; None: its creation, deletion, membership."""


class OverlayDamagedError(UntrustedError):
    """The file of an overlay cannot be read."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(
            f"The file of “{name}”, {path}, is damaged. The rest of the production is as it was; "
            "discard the overlay, or put the file back from a backup."
        )
        self.path = path


@dataclass(slots=True)
class Branch:
    """One overlay's open file."""

    id: bytes
    name: str
    store: Store
    engine: Engine
    pair: Pair
    written: list[BundleHeader] = field(default_factory=list)
    """Bundles staged since somebody looked."""

    @property
    def uuid(self) -> UUID:
        """The overlay's id."""
        return UUID(bytes=self.id)

    @property
    def is_astray(self) -> bool:
        """Whether the workspace was put together anew since the file was opened."""
        return is_astray(self.store, self.pair.ground.store)

    def counts(self) -> Counts:
        """Returns how much is staged."""
        return counts(self.pair.branch)

    def preview(self) -> tuple[StagedChange, ...]:
        """Returns all that a commit would change."""
        return preview(self.pair)

    def drifts(self) -> tuple[Drift, ...]:
        """Returns what somebody has changed under it."""
        return drifts(self.pair)

    def refuse_drift(self) -> None:
        """Raises DriftUndecidedError where something has drifted."""
        undecided = drifts(self.pair)
        if undecided:
            raise DriftUndecidedError(self.name, undecided)

    def keep_mine(self, changes: Iterable[Place]) -> None:
        """Stages what is staged once more, in full knowledge of what everybody has."""
        keep_mine(self.pair, changes)

    def drop_staged(self, changes: Iterable[Place]) -> None:
        """Takes changes out, as if they had never been staged."""
        drop_staged(self.pair, changes)
        self.engine.undo_stack.forget()

    def settle(self, headers: Iterable[BundleHeader] | None = None) -> None:
        """Gives back what says what everybody has anyway; None: of what was staged since."""
        if headers is None:
            headers, self.written[:] = list(self.written), []
        settle(self.pair, written_registers(self.pair, headers))

    def write(self, draft: Draft) -> int:
        """Adds all that it changes to a draft of the ground; returns how many changes."""
        net = net_of(self.pair)
        write_net(self.pair, net, draft)
        return len(net.born) + len(net.edges) + len(net.held) + len(staged_specials(self.pair))

    def follow(self) -> int:
        """Applies what everybody has and this file lacks; returns how many bundles."""
        ground = self.pair.ground
        oplog = ground.store.oplog
        numbers = oplog.lacking(self.engine.bench.heads.clock())
        if not numbers:
            return 0
        bench = self.engine.bench
        applied = bench.intake.follow(
            read_body(body, signature) for signature, body in map(oplog.signed, numbers)
        )
        if bench.intake.is_out_of_order:
            bench.intake.is_out_of_order = False
            bring_up_to_date(self.store)
            bench.ledger.forget()
            self.engine.undo_stack.forget()
        return applied


def prepare(ground: Engine, id_: bytes, store: Store) -> None:
    """Makes a copy of the workspace the file of a new overlay."""
    with store.database.transaction():
        log = Log(ground.bench.writer.author.key.actor_id, id_[-REPLICA_SIZE:])
        store.staging.prepare(store.oplog.add_log(log).no)


def open_branch(ground: Engine, files: OverlayFiles, id_: bytes, name: str) -> Branch:
    """Opens an overlay's file and brings it up to what everybody has.

    Raises:
        OverlayMissingError, OverlayDamagedError: the rest of the workspace is as it was.
    """
    path = str(files.path(id_))
    try:
        store = files.open(id_)
    except DatabaseDamagedError as error:
        raise OverlayDamagedError(name, path) from error
    try:
        if store.meta.get(STAGED_LOG) is None:
            raise OverlayDamagedError(name, path)
        store.staging.bring_up()
        bring_up_to_date(store)
        bench = ground.bench
        store.oplog.contest(bench.store.oplog.contested())
        is_grafted = is_astray(store, bench.store)
        if is_grafted:
            graft(store, bench.store)
        author = Author(bench.writer.author.key, id_[-REPLICA_SIZE:])
        engine = Engine(
            store,
            author,
            bench.workspace_id,
            bench.wall,
            ground.randomness,
            bench.zone,
            hlc=bench.hlc,
            ids=bench.ids,
        )
        branch = Branch(id_, name, store, engine, Pair(engine.bench, bench))
        branch.follow()
        if is_grafted:
            # What came just now, others may have built on already.
            rebuild(store)
            engine.bench.ledger.forget()
        engine.bench.writer.watch(branch.written.append)
    except DatabaseDamagedError as error:
        files.close(store)
        raise OverlayDamagedError(name, path) from error
    except BaseException:
        files.close(store)
        raise
    return branch
