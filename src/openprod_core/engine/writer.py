"""Writes what happens here: operations are applied as they come, and sealed as one bundle.

A draft is one transaction. Its bundle has its number, id and time from the first
operation on, so that what follows in the same draft sees what went before; signature
and bytes are made at the end. Nothing of a draft that fails stays behind.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from openprod_core.domain.ambient import WallClock
from openprod_core.domain.bundle import LABEL_LENGTH_MAX, BundleHeader, BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.hlc import HlcClock
from openprod_core.domain.identity import KeyPair
from openprod_core.domain.ids import OPERATIONS_MAX, IdSource, operation_id
from openprod_core.domain.operations import Operation, places, places_of
from openprod_core.domain.signing import sign
from openprod_core.domain.vector_clock import Log
from openprod_core.engine.announce import Announcer
from openprod_core.engine.heads import Heads
from openprod_core.engine.ledger.ledger import Ledger
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts
from openprod_core.storage.sqlite.store import Store

PLACES_SOFT_MAX: Final = 700_000
"""A draft that has taken more places goes on in a further bundle."""


class ReadOnlyWorkspaceError(RejectedError):
    """The workspace was opened for reading only."""

    def __init__(self) -> None:
        super().__init__("This production is open for reading only. Nothing was changed.")


class SpoiledDraftError(RejectedError):
    """An earlier part of a grouped change failed, so the whole group is taken back."""

    def __init__(self) -> None:
        super().__init__("A part of this change failed before, so none of it was kept.")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes here: the key, and the installation."""

    key: KeyPair
    replica: bytes

    @property
    def log(self) -> Log:
        """The log that own bundles go to."""
        return Log(self.key.actor_id, self.replica)


class Draft:
    """An open bundle. Given out by `Writer.draft`."""

    def __init__(self, writer: "Writer", kind: str, label: str, target: bytes | None) -> None:
        self._writer = writer
        self.kind = kind
        self.label = label[:LABEL_LENGTH_MAX]
        self.target = target
        self.operations: list[Operation] = []
        self.place = 0
        self.facts: BundleFacts | None = None
        self.header: BundleHeader | None = None
        self.first_bundle_id: bytes | None = None
        self.spoiled = False

    def add(self, operations: Sequence[Operation]) -> bytes | None:
        """Applies operations and takes them into the bundle.

        Returns the operation id of the first one, None where there was none.
        """
        if self.place + places_of(operations) <= PLACES_SOFT_MAX:
            return self._take(operations)
        first: bytes | None = None
        portion: list[Operation] = []
        held = 0
        for operation in operations:
            taken = places(operation)
            assert taken <= OPERATIONS_MAX
            if self.place + held and self.place + held + taken > PLACES_SOFT_MAX:
                made = self._take(portion)
                first = made if first is None else first
                self._writer.seal(self)
                self.kind, self.target = BundleKind.MORE, None
                portion, held = [], 0
            portion.append(operation)
            held += taken
        made = self._take(portion)
        return made if first is None else first

    def _take(self, portion: Sequence[Operation]) -> bytes | None:
        """Applies operations that fit into the open bundle; returns the id of the first."""
        if not portion:
            return None
        facts = self._writer.opened(self)
        first = operation_id(facts.bundle_id, self.place)
        # Spoiled until it is applied: a failure half-way must not be sealed.
        self.spoiled = True
        self.place = self._writer.ledger.apply(facts, portion, self.place)
        self.spoiled = False
        self.operations += portion
        return first


class Writer:
    """Makes own bundles. One per open workspace."""

    def __init__(
        self,
        store: Store,
        ledger: Ledger,
        registers: Registers,
        heads: Heads,
        announcer: Announcer,
        author: Author,
        workspace_id: bytes,
        hlc: HlcClock,
        ids: IdSource,
        wall: WallClock,
    ) -> None:
        self._store = store
        self.ledger = ledger
        self._registers = registers
        self._heads = heads
        self._announcer = announcer
        self._author = author
        self._workspace_id = workspace_id
        self._hlc = hlc
        self._ids = ids
        self._wall = wall
        self._draft: Draft | None = None
        self._sealed: list[BundleHeader] = []
        self._watchers: list[Callable[[BundleHeader], None]] = []
        self._settlers: list[Callable[[Draft], None]] = []

    def watch(self, watcher: Callable[[BundleHeader], None]) -> None:
        """Calls `watcher` with the header of every own bundle, once it is durable."""
        self._watchers.append(watcher)

    def settle_with(self, settler: Callable[[Draft], None]) -> None:
        """Calls `settler` with every draft before it is sealed, to add what follows from it."""
        self._settlers.append(settler)

    @property
    def is_open(self) -> bool:
        """Whether a draft is open, so that what is written now is a part of it."""
        return self._draft is not None

    @property
    def author(self) -> Author:
        """Who writes here."""
        return self._author

    def write_as(self, author: Author) -> None:
        """Goes on under another replica."""
        self._author = author

    @contextmanager
    def draft(self, kind: str, label: str, target: bytes | None = None) -> Iterator[Draft]:
        """Opens a bundle, or joins the one that is open; seals it when the outermost ends.

        Raises:
            ReadOnlyWorkspaceError: nothing can be written here.
            StorageFullError and its kin: nothing of the draft was kept.
        """
        if self._draft is not None:
            if self._draft.spoiled:
                raise SpoiledDraftError
            yield self._draft
            return
        if self._store.database.read_only:
            raise ReadOnlyWorkspaceError
        draft = Draft(self, kind, label, target)
        self._draft = draft
        self.ledger.begin()
        try:
            with self._store.database.transaction():
                yield draft
                if draft.spoiled:
                    raise SpoiledDraftError
                for settler in self._settlers:
                    settler(draft)
                self.seal(draft)
                self._heads.flush()
                touched = self.ledger.finish()
        except BaseException:
            self._draft = None
            self._sealed = []
            self.ledger.forget()
            self._heads.forget()
            raise
        self._draft = None
        sealed, self._sealed = self._sealed, []
        for header in sealed:
            for watcher in self._watchers:
                watcher(header)
        if sealed:
            self._announcer.tell_touched(touched, own=True)

    @contextmanager
    def restating(self) -> Iterator[None]:
        """Has what an overlay's registers are given back made durable and told; no bundle."""
        self.ledger.begin()
        try:
            with self._store.database.transaction():
                yield
                touched = self.ledger.finish()
        except BaseException:
            self.ledger.forget()
            raise
        self._announcer.tell_touched(touched, own=True)

    def opened(self, draft: Draft) -> BundleFacts:
        """Returns the facts of a draft's bundle, opening it at the first operation."""
        if draft.facts is not None:
            return draft.facts
        log = self._author.log
        news = self._heads.news(log)
        head = self._heads.head_of(log)
        bundle_id = self._ids.bundle_id()
        if draft.first_bundle_id is None:
            draft.first_bundle_id = bundle_id
        draft.header = BundleHeader(
            self._workspace_id,
            bundle_id,
            log,
            head.seq + 1,
            head.hash,
            self._hlc.tick().to_bytes(),
            news,
            draft.kind,
            draft.label,
            draft.target,
        )
        self._heads.say(log, head.seq + 1, news)
        draft.facts = BundleFacts(
            self._heads.next_number,
            bundle_id,
            draft.header.hlc,
            head.no,
            head.seq + 1,
            draft.kind == BundleKind.RESOLVE,
            head.no == self._registers.staged_log,
        )
        self._registers.announce_bundle(draft.facts)
        return draft.facts

    def seal(self, draft: Draft) -> None:
        """Signs and appends what a draft holds, and makes it ready for more."""
        if draft.facts is None or draft.header is None:
            return
        signed = sign(draft.header, draft.operations, self._author.key)
        self._store.oplog.append(
            draft.facts.no, signed, draft.facts.log, self._wall.now_ms(), flags=0
        )
        self._heads.advance(signed)
        self._sealed.append(draft.header)
        draft.operations = []
        draft.place = 0
        draft.facts = None
        draft.header = None
