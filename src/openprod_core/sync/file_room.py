"""Does with the disk what the hub asks for files; runs on a thread of its own, not the engine's."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from openprod_core.domain.errors import UnavailableError
from openprod_core.domain.values import FileRef
from openprod_core.storage.blobs import BlobStore, Progress
from openprod_core.storage.incoming import Incoming
from openprod_core.sync import effects as fx

if TYPE_CHECKING:
    from openprod_core.sync.hub import Hub

Answer = Callable[["Hub"], None]
FileEffect = fx.ReadPiece | fx.OpenFile | fx.WritePiece | fx.FinishFile | fx.LeaveFile


class FileRunner(Protocol):
    """Carries out what the hub asks for files, one thing after the other."""

    def run(self, effect: FileEffect) -> "Future[Answer]":
        """Queues one thing; the future says what the hub is to be told."""

    def leave_all(self) -> None:
        """Queues the end of all that is on its way; what has come is kept."""


class FileRoom:
    """The contents that are here and those that are on their way. Not shared between threads."""

    def __init__(self, store: BlobStore, checking: Progress | None = None) -> None:
        """`checking` hears of every step of a long check, and may end it by an error."""
        self._store = store
        self._checking = checking
        self._coming: dict[bytes, Incoming] = {}

    def carry_out(self, effect: FileEffect) -> Answer:
        """Does one thing; returns what the hub is to be told."""
        match effect:
            case fx.ReadPiece(link, hash_, offset, length):
                return self._read(link, hash_, offset, length)
            case fx.LeaveFile(hash_, keep):
                self._close(hash_, keep=keep)
                return _nothing
            case fx.OpenFile(file):
                return self._guarded(file.hash, lambda: self._open(file))
            case fx.WritePiece():
                return self._guarded(effect.hash, lambda: self._write(effect))
            case fx.FinishFile(hash_):
                return self._guarded(hash_, lambda: self._finish(hash_))

    def close(self) -> None:
        """Keeps what has come for another time."""
        for hash_ in list(self._coming):
            self._close(hash_)

    def _read(self, link: int, hash_: bytes, offset: int, length: int) -> Answer:
        size = self._store.size(hash_)
        data = self._store.read(hash_, offset, length) if size is not None and length else None
        told = -1 if size is None or (length and data is None) else size
        return lambda hub: hub.files.was_read(link, hash_, offset, data, told)

    def _open(self, file: FileRef) -> Answer:
        if self._store.size(file.hash) is not None:
            return lambda hub: hub.files.is_here(file.hash, file.size)
        if file.hash in self._coming:
            self._close(file.hash)
        coming = self._store.coming(file.hash, file.size)
        self._coming[file.hash] = coming
        missing = coming.missing() if file.size else []
        return lambda hub: hub.files.fetching.was_opened(file.hash, missing)

    def _write(self, piece: fx.WritePiece) -> Answer:
        coming = self._coming.get(piece.hash)
        differs = coming is not None and self._store.write(coming, piece.number, piece.data)
        return lambda hub: hub.files.fetching.was_written(
            piece.link, piece.log, piece.hash, piece.number, differs
        )

    def _finish(self, hash_: bytes) -> Answer:
        coming = self._coming.get(hash_)
        if coming is None:
            return _nothing
        if not self._store.finish(coming, self._checking):
            return lambda hub: hub.files.fetching.was_wrong(hash_)
        del self._coming[hash_]
        return lambda hub: hub.files.is_here(hash_, coming.size)

    def _close(self, hash_: bytes, *, keep: bool = True) -> None:
        coming = self._coming.pop(hash_, None)
        if coming is not None and keep:
            with suppress(OSError):
                coming.close()
        elif coming is not None:
            coming.discard()

    def _guarded(self, hash_: bytes, job: Callable[[], Answer]) -> Answer:
        try:
            return job()
        except UnavailableError as error:
            self._coming.pop(hash_, None)
            sentence = str(error)
            return lambda hub: hub.files.fetching.failed(hash_, sentence)


class NoFiles:
    """For a node that has no files: others are told so at once."""

    def run(self, effect: FileEffect) -> "Future[Answer]":
        """Says that nothing is here."""
        told: Future[Answer] = Future()
        told.set_result(_nothing)
        if isinstance(effect, fx.ReadPiece):
            link, hash_, offset = effect.link, effect.hash, effect.offset
            told = Future()
            told.set_result(lambda hub: hub.files.was_read(link, hash_, offset, None, -1))
        return told

    def leave_all(self) -> None:
        """Nothing is on its way."""


def _nothing(_hub: "Hub") -> None:
    """Nobody waits for an answer."""
