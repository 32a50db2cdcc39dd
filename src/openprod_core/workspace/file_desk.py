"""The files of an open production that a host runs: taken in, copied out, fetched and lent.

Two threads, beside those of the host: one for what people do with files, one for what goes over
the network, so that neither a copy of an hour's film nor a slow disk holds an edit up.
"""

import io
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final
from uuid import UUID

from openprod_core.bus.events import Event, FileArrived, RecordsChanged
from openprod_core.bus.file_rows import FileState
from openprod_core.bus.files import Listener, Progress
from openprod_core.domain.errors import UnavailableError
from openprod_core.domain.values import FileRef
from openprod_core.engine.blobs.uses import files_in_use
from openprod_core.host import Host
from openprod_core.storage.home import home_folder
from openprod_core.storage.opened_copies import OpenedCopies
from openprod_core.sync.file_room import Answer, FileEffect, FileRoom
from openprod_core.workspace.facade import Workspace

ON_ITS_WAY: Final = frozenset(("asking", "coming", "checking"))

Fetcher = Callable[[Sequence[FileRef], bool], None]
"""Has contents fetched; whether a person waits for them. May be called on any thread."""


class StoppedError(UnavailableError):
    """The production was closed while something was done with a file."""

    def __init__(self) -> None:
        super().__init__("The production was closed before the file was done. Nothing is half.")


class FileDesk:
    """A `bus.files.Files`, and the `FileRunner` of the production's node."""

    def __init__(self, workspace: Workspace, host: Host) -> None:
        self._workspace = workspace
        self._host = host
        self._blobs = workspace.blobs
        self._room = FileRoom(self._blobs, self._going)
        self._hands = ThreadPoolExecutor(1, "openprod-files")
        self._carriers = ThreadPoolExecutor(1, "openprod-carrying")
        self._copies = OpenedCopies(home_folder())
        self._hands.submit(self._copies.clear)
        self._guard = threading.Lock()
        self._states: dict[bytes, FileState] = {}
        self._wanted: dict[bytes, FileRef] = {}
        self._listeners: list[Listener] = []
        self._fetch: Fetcher | None = None
        self._stop: Callable[[bytes], None] | None = None
        self._is_closed = False
        self._is_stopping = False
        self._fetches_all = workspace.fetches_all_files
        host.subscribe(self._hear)

    # What people do

    def subscribe(self, listener: Listener) -> None:
        """Calls `listener`, on any thread, whenever a file comes nearer or is here."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Calls a listener no more, if it was still called."""
        self._listeners = [each for each in self._listeners if each != listener]

    def state(self, file: FileRef) -> FileState:
        """Returns how far a file is: here, missing, or on its way."""
        with self._guard:
            known = self._states.get(file.hash)
        if known is not None and known.state != "here":
            return known
        here = self._blobs.size(file.hash) is not None
        return FileState(
            file.hash, "here" if here else "missing", file.size if here else 0, file.size
        )

    def path(self, file: FileRef) -> Path | None:
        """Returns where the content is, for reading only; None where it is not here."""
        return None if self._blobs.size(file.hash) is None else self._blobs.path(file.hash)

    def add(self, paths: Sequence[Path], progress: Progress) -> "Future[tuple[FileRef, ...]]":
        """Takes files in; `AttachFiles` then puts them into a cell."""
        return self._hands.submit(
            lambda: tuple(
                self._taken(self._blobs.add(path, self._watched(progress))) for path in paths
            )
        )

    def add_content(self, name: str, content: bytes) -> "Future[FileRef]":
        """Takes a content in that is no file yet."""
        return self._hands.submit(
            lambda: self._taken(self._blobs.add_stream(io.BytesIO(content), len(content), name))
        )

    def _taken(self, file: FileRef) -> FileRef:
        self._move(FileState(file.hash, "here", file.size, file.size))
        return file

    def save_as(self, file: FileRef, target: Path, progress: Progress) -> "Future[None]":
        """Writes a copy, checked on the way; replaces what is there."""
        return self._hands.submit(
            lambda: self._blobs.copy_out(file, target, self._watched(progress))
        )

    def copy_to_open(self, file: FileRef) -> "Future[Path]":
        """Returns a copy for another program to open; what is changed in it stays outside."""
        return self._hands.submit(
            lambda: self._copies.make(
                file, lambda target: self._blobs.copy_out(file, target, self._going)
            )
        )

    def fetch(self, file: FileRef) -> None:
        """Fetches a file from whoever has it, now or when they are here."""
        self._want([file], is_urgent=True)

    def stop(self, file: FileRef) -> None:
        """Fetches a file no more; what came of it is kept."""
        with self._guard:
            self._wanted.pop(file.hash, None)
            self._states.pop(file.hash, None)
        if self._stop is not None:
            self._stop(file.hash)
        self._tell(self.state(file))

    def want_all(self) -> "Future[list[FileRef]]":
        """Fetches every attached file that is not here, once; returns which these are."""
        return self._look_for(None)

    @property
    def fetches_all(self) -> bool:
        """Whether every attached file is fetched without being asked for."""
        return self._fetches_all

    def set_fetches_all(self, on: bool) -> None:
        """Says whether every attached file is fetched without being asked for."""
        self._fetches_all = on
        self._host.run(lambda: self._workspace.set_fetches_all_files(on))
        if on:
            self._look_for(None)

    # What the network does

    def run(self, effect: FileEffect) -> "Future[Answer]":
        """Queues what the hub asks for."""
        if self._is_closed:
            # The node is told to stop, and may still be about it when the window is gone.
            late: Future[Answer] = Future()
            late.cancel()
            return late
        return self._carriers.submit(self._room.carry_out, effect)

    def leave_all(self) -> None:
        """Queues the end of all that is on its way; what has come is kept."""
        if not self._is_closed:
            self._carriers.submit(self._room.close)

    def went_online(self, fetch: Fetcher, stop: Callable[[bytes], None]) -> None:
        """From now on contents can be fetched; those that are wanted already, at once."""
        self._fetch, self._stop = fetch, stop
        with self._guard:
            wanted = list(self._wanted.values())
        if wanted:
            fetch(wanted, True)
        if self._fetches_all:
            self._look_for(None)

    def went_offline(self) -> None:
        """Nothing can be fetched any more."""
        self._fetch = self._stop = None
        with self._guard:
            coming = [each for each in self._states.values() if each.state in ON_ITS_WAY]
        for each in coming:
            self._move(FileState(each.hash, "missing", each.done, each.size))

    def hear_of(self, state: FileState) -> None:
        """A content came nearer, is here, or cannot be had."""
        self._move(state)
        if state.state == "here":
            arrived = FileArrived(state.hash)
            self._host.run(lambda: self._workspace.engine.bench.announcer.tell(arrived))

    def close(self) -> None:
        """Ends what is under way, and the threads; nobody waits for an hour's film."""
        self._is_stopping = True
        self.went_offline()
        self._listeners.clear()
        self.leave_all()
        self._is_closed = True
        self._hands.shutdown(wait=True, cancel_futures=True)
        self._carriers.shutdown(wait=True)

    # Inside

    def _going(self, _done: int, _size: int) -> None:
        """On any worker, every megabyte: whether to go on."""
        if self._is_stopping:
            raise StoppedError

    def _watched(self, progress: Progress) -> Progress:
        def step(done: int, size: int) -> None:
            self._going(done, size)
            progress(done, size)

        return step

    def _want(self, files: Sequence[FileRef], *, is_urgent: bool) -> list[FileRef]:
        fresh = [file for file in files if self._blobs.size(file.hash) is None]
        with self._guard:
            self._wanted.update((file.hash, file) for file in fresh)
        if self._fetch is not None and fresh:
            self._fetch(fresh, is_urgent)
        elif is_urgent:
            for file in fresh:
                self._move(FileState(file.hash, "missing", 0, file.size))
        return fresh

    def _move(self, state: FileState) -> None:
        with self._guard:
            if state.state in ("here", "failed"):
                self._wanted.pop(state.hash, None)
            self._states[state.hash] = state
        self._tell(state)

    def _tell(self, state: FileState) -> None:
        for listener in list(self._listeners):
            listener(state)

    def _hear(self, event: Event) -> None:
        """On the engine's thread."""
        if self._fetches_all and self._fetch is not None and isinstance(event, RecordsChanged):
            self._look_for(event.records)

    def _look_for(self, records: frozenset[UUID] | None) -> "Future[list[FileRef]]":
        """Has every file of these records fetched that is not here; None: of all."""

        def look() -> list[FileRef]:
            uses = files_in_use(self._workspace.engine.bench, records)
            files = {use.file.hash: use.file for use in uses}
            return self._want(list(files.values()), is_urgent=False)

        return self._host.run(look)
