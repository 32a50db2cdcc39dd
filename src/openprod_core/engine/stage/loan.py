"""A view of the workspace for a script: as it stood when the run began, and its own changes.

All of it works on one thread that is not the engine's, so that a script never holds an edit
up: reading on a connection of its own, writing into an overlay's file of its own. The
overlay is made with the first write; a script that only reads leaves nothing behind.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from uuid import UUID

from openprod_core.bus.overlay_rows import OverlayRow
from openprod_core.domain.bundle import BundleHeader
from openprod_core.domain.ids import IdSource
from openprod_core.engine.assembly import Engine
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.stage.branch import REPLICA_SIZE, prepare
from openprod_core.engine.stage.stage import Stage
from openprod_core.engine.verifying import bring_up_to_date
from openprod_core.engine.writer import Author
from openprod_core.storage.sqlite.database import MEMORY
from openprod_core.storage.sqlite.store import Store

OnEngine = Callable[[Callable[[], Any]], Any]
"""Has something done on the engine's thread, waits for it and returns what it returned."""


class Loan:
    """What one run of a script sees and writes. Close it, or finish it."""

    def __init__(self, stage: Stage, on_engine: OnEngine) -> None:
        self._stage = stage
        self._on_engine = on_engine
        ground = stage.ground
        self._ids = ground.bench.ids
        self._reader: Store | None = None
        self._moment: AbstractContextManager[None] | None = None
        self._engine: Engine | None = None
        self._store: Store | None = None
        self._id = b""
        self._written: list[BundleHeader] = []
        path = ground.bench.store.database.path
        if path == MEMORY:
            self._lens: Lens = ground.bench
            return
        self._reader = Store(path, read_only=True)
        self._moment = self._reader.database.snapshot()
        self._moment.__enter__()
        model = Model(self._reader)
        # What the store read when it was opened is older than the moment.
        model.forget()
        registers = Registers(self._reader, model)
        self._lens = Lens(
            self._reader, model, registers, ground.bench.wall, ground.bench.zone, ground.bench.actor
        )

    @property
    def lens(self) -> Lens:
        """What is read: everybody's state at the start, with the changes made since."""
        return self._lens if self._engine is None else self._engine.bench

    @property
    def ids(self) -> IdSource:
        """Makes ids for this run."""
        return self._ids

    def execute(self, command: object, name: str) -> Any:
        """Carries a command out in the run's overlay, which gets this name if it is new.

        Raises:
            RejectedError, UnavailableError: nothing changed.
        """
        return self.prepared(name).execute(command)

    def prepared(self, name: str) -> Engine:
        """Returns the engine of the run's overlay, which gets this name if it is new."""
        if self._engine is not None:
            return self._engine
        stage, ground = self._stage, self._stage.ground
        id_ = self._ids.entity_id()
        source = ground.bench.store if self._reader is None else self._reader
        stage.files.make(id_, source, lambda store: prepare(ground, id_, store))
        try:
            self._on_engine(lambda: stage.lend(id_, name))
            self._store = stage.files.open(id_)
        except BaseException:
            stage.files.remove(id_)
            raise
        self._id = id_
        bring_up_to_date(self._store)
        self._engine = Engine(
            self._store,
            Author(ground.bench.writer.author.key, id_[-REPLICA_SIZE:]),
            ground.bench.workspace_id,
            ground.bench.wall,
            ground.randomness,
            ground.bench.zone,
            ids=self._ids,
        )
        self._engine.bench.writer.watch(self._written.append)
        return self._engine

    def drop(self) -> None:
        """Throws away what was written so far; the next write makes a new overlay."""
        if self._store is None:
            return
        self._stage.files.close(self._store)
        self._store = self._engine = None
        self._written = []
        id_ = self._id
        self._on_engine(lambda: self._stage.throw_back(id_))

    def staged(self) -> list[dict[str, Any]]:
        """Returns what was written so far: {record, field}, field None for a new record."""
        if self._engine is None:
            return []
        bench = self._engine.bench
        edits, born = bench.store.staging.touched()
        known = bench.model.schema.fields_by_id
        found: list[dict[str, Any]] = [
            {"record": self._record(entity), "field": None, "kind": "created"}
            for entity in sorted(born)
        ]
        for entity, slot in sorted(edits):
            field = known.get(bench.model.id_of(slot)) if slot > 0 else None
            key = None if field is None else field.key
            kind = "other" if field is None else "field"
            found.append({"record": self._record(entity), "field": key, "kind": kind})
        return found

    def _record(self, entity: int) -> str:
        return str(UUID(bytes=self.lens.store.registers.entity_id(entity)))

    def close(self) -> OverlayRow | None:
        """Closes all files; returns the overlay with what is staged, None where there is none."""
        if self._moment is not None and self._reader is not None:
            self._moment.__exit__(None, None, None)
            self._reader.close()
            self._moment = self._reader = None
        if self._store is None:
            return None
        self._stage.files.close(self._store)
        self._store = self._engine = None
        written, self._written = self._written, []
        row: OverlayRow = self._on_engine(lambda: self._stage.take_back(self._id, written))
        return row
