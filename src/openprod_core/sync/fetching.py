"""Which contents this computer wants, who has them, who is asked for which piece.

Sans-IO: calls in, effects out. A content comes in pieces from all who have it at once; each
has at most as many pieces under way as it brings within a moment, so that edits, which go the
same way, do not wait behind files. What is here counts once the whole has been checked. If
that fails, one computer after the other is asked alone, until it is known who lied.
"""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from typing import Final

from openprod_core.bus.file_rows import FileState
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import FileRef
from openprod_core.domain.vector_clock import Log
from openprod_core.storage.incoming import PIECE
from openprod_core.sync import effects as fx
from openprod_core.sync.fetch import Fetch
from openprod_core.sync.link import Link
from openprod_core.sync.protocol import limits
from openprod_core.sync.protocol import messages as msg

ACTIVE_MAX: Final = 32
"""Contents that are fetched at once; more wait."""
WINDOW_MAX: Final = 8.0
"""Pieces that one computer is asked for at once, at most."""
QUICK_MS: Final = 60
"""A piece that comes so soon lets more be asked for …"""
SLOW_MS: Final = 200
"""… and one that takes so long, less: what else is to be said would wait behind it."""
TOLD_EVERY_MS: Final = 200
WRONG: Final = "WrongFile"
LOOK_AFTER: Final = (
    "What this computer has for “{}” is not what was attached. Run “openprod doctor --blobs”."
)
NOBODY_RIGHT: Final = "What came for “{}” is not what was attached. It was not taken."


@dataclass(slots=True)
class _Pipe:
    """How a computer brings pieces."""

    window: float = 2.0
    under_way: int = 0


class Fetching:
    """All that this computer fetches from others."""

    def __init__(self, tell: Callable[[fx.Effect], None], now_ms: int) -> None:
        self._tell = tell
        self._now = now_ms
        self._waiting: OrderedDict[bytes, Fetch] = OrderedDict()
        self._active: dict[bytes, Fetch] = {}
        self._absent: dict[bytes, Fetch] = {}
        """Nobody who is connected has them."""
        self._links: dict[int, Link] = {}
        self._pipes: dict[int, _Pipe] = {}
        self._moved: set[bytes] = set()
        self._told_at = now_ms

    # What is wanted

    def want(self, files: Iterable[FileRef], *, is_urgent: bool) -> None:
        """Fetches contents, from now on until they are here or not wanted any more."""
        for file in files:
            self._want(file, is_urgent)
        self._pump()

    def _want(self, file: FileRef, is_urgent: bool) -> None:
        found = self._find(file.hash)
        if found is None:
            found = Fetch(file, is_urgent)
        elif file.hash in self._active:
            found.is_urgent = found.is_urgent or is_urgent
            return
        elif not is_urgent:
            return
        found.is_urgent = is_urgent
        self._absent.pop(file.hash, None)
        self._waiting[file.hash] = found
        if is_urgent:
            self._waiting.move_to_end(file.hash, last=False)
            if not self._links:
                self._tell(fx.FileMoved(self._state(found)))

    def unwant(self, hash_: bytes) -> None:
        """Fetches a content no more; what came of it is kept for another time."""
        if self._take_out(hash_) is not None:
            self._tell(fx.LeaveFile(hash_))
            self._pump()

    def tick(self, now_ms: int) -> None:
        """Takes pieces from those who bring nothing, and tells how far things are."""
        self._now = now_ms
        for fetch in self._active.values():
            for link in {link for link, _at in fetch.asked.values()}:
                stuck = fetch.give_back(link, now_ms - limits.STUCK_MS)
                if stuck:
                    self._release(link, stuck)
                    fetch.holders.discard(link)
        self._pump()
        if now_ms - self._told_at >= TOLD_EVERY_MS and self._moved:
            self._told_at = now_ms
            moved, self._moved = self._moved, set()
            for hash_ in moved:
                fetch_ = self._find(hash_)
                if fetch_ is not None:
                    self._tell(fx.FileMoved(self._state(fetch_)))

    # What the others say

    def met(self, link: Link) -> None:
        """Somebody is here who may have what is wanted."""
        self._links[link.number] = link
        self._pipes[link.number] = _Pipe()
        self._waiting.update(self._absent)
        self._absent.clear()
        self._pump()

    def gone(self, link: Link) -> None:
        """Somebody is not connected any more."""
        if self._links.pop(link.number, None) is None:
            return
        del self._pipes[link.number]
        for fetch in (*self._active.values(), *self._waiting.values(), *self._absent.values()):
            fetch.forget_link(link.number)
        self._pump()

    def has(self, link: Link, hash_: bytes, size: int) -> None:
        """A computer says that it has a content of so many bytes, or (-1) has not."""
        fetch = self._find(hash_)
        if fetch is None or link.number not in self._links:
            return
        fetch.answered.add(link.number)
        if size == fetch.file.size:
            fetch.holders.add(link.number)
            if hash_ in self._absent:
                self._waiting[hash_] = self._absent.pop(hash_)
        else:
            fetch.holders.discard(link.number)
            self._release(link.number, fetch.give_back(link.number))
        self._moved.add(hash_)
        self._pump()

    def came(self, link: Link, hash_: bytes, offset: int, data: bytes) -> None:
        """A piece came; one that nobody waits for any more is passed over."""
        fetch = self._active.get(hash_)
        piece, rest = divmod(offset, PIECE)
        if fetch is None or rest or fetch.asked.get(piece, (0, 0))[0] != link.number:
            return
        asked_at = fetch.asked.pop(piece)[1]
        if len(data) != fetch.length(piece):
            assert fetch.missing is not None
            fetch.missing.appendleft(piece)
            self._release(link.number, 1)
            self._blame(fetch, link.log)
            self._pump()
            return
        self._pace(link.number, self._now - asked_at)
        assert link.log is not None
        fetch.writing.add(piece)
        self._tell(fx.WritePiece(link.number, link.log, hash_, piece, data))

    # What the disk says

    def was_opened(self, hash_: bytes, missing: Iterable[int]) -> None:
        """The disk was looked at: these pieces are not here."""
        fetch = self._active.get(hash_)
        if fetch is not None:
            fetch.missing = deque(missing)
            self._moved.add(hash_)
            self._pump()

    def was_written(self, link: int, log: Log, hash_: bytes, piece: int, differs: bool) -> None:
        """A piece is on the disk; `differs`: it took the place of other bytes."""
        self._release(link, 1)
        fetch = self._active.get(hash_)
        if fetch is not None:
            before = fetch.givers.get(piece)
            if differs and before is not None:
                fetch.suspects.add(before)
            fetch.givers[piece] = log
            fetch.writing.discard(piece)
            self._moved.add(hash_)
        self._pump()

    def is_here(self, hash_: bytes) -> None:
        """A content is whole, checked and in its place."""
        fetch = self._take_out(hash_)
        if fetch is not None:
            for log in fetch.suspects:
                self._accuse(fetch, log)
            self._tell(fx.FileMoved(self._state(fetch, "here")))
        self._pump()

    def was_wrong(self, hash_: bytes) -> None:
        """Every piece came, and the whole is not what was asked for."""
        fetch = self._active.get(hash_)
        if fetch is None:
            return
        fetch.is_checking = False
        givers = set(fetch.givers.values())
        if len(givers) == 1 and len(fetch.givers) == fetch.count:
            self._blame(fetch, givers.pop())
            fetch.givers.clear()
            fetch.suspects.clear()
        candidates = self._able(fetch)
        given = list(fetch.givers.values())
        if candidates:
            # Whoever gave most is asked for the rest: the least comes twice.
            fetch.is_wrong = False
            fetch.begin_again_with(max(candidates, key=given.count))
        else:
            fetch.givers.clear()
            fetch.is_wrong = True
            fetch.missing = deque(range(fetch.count))
        self._pump()

    def failed(self, hash_: bytes, sentence: str) -> None:
        """The disk could not take it: it is given up, and people are told."""
        fetch = self._take_out(hash_)
        if fetch is not None:
            self._tell(fx.FileMoved(self._state(fetch, "failed", sentence)))
        self._pump()

    # Inside

    def _find(self, hash_: bytes) -> Fetch | None:
        return self._active.get(hash_) or self._waiting.get(hash_) or self._absent.get(hash_)

    def _take_out(self, hash_: bytes) -> Fetch | None:
        fetch = self._active.pop(hash_, None)
        if fetch is not None:
            for link, _at in fetch.asked.values():
                self._release(link, 1)
        return fetch or self._waiting.pop(hash_, None) or self._absent.pop(hash_, None)

    def _able(self, fetch: Fetch) -> list[Log]:
        """Returns the computers that have it and did not lie about it."""
        logs = [self._links[link].log for link in sorted(fetch.holders)]
        return [log for log in logs if log is not None and log not in fetch.liars]

    def _blame(self, fetch: Fetch, log: Log | None) -> None:
        if log is not None and log not in fetch.liars:
            fetch.liars.add(log)
            self._accuse(fetch, log)
        if fetch.alone == log:
            fetch.alone = None

    def _accuse(self, fetch: Fetch, log: Log) -> None:
        link = next((each for each in self._links.values() if each.log == log), None)
        name = "A computer" if link is None else f"{link.name or 'Somebody'}'s computer"
        sentence = f"{name} sent something else for “{fetch.file.name}”. It was not taken."
        self._tell(fx.Noted(0 if link is None else link.number, log, WRONG, sentence))
        if link is not None:
            # An honest computer has a bad disk, and does not know it yet.
            link.session.send(msg.Nack(WRONG, LOOK_AFTER.format(fetch.file.name)))

    def _release(self, link: int, count: int) -> None:
        pipe = self._pipes.get(link)
        if pipe is not None:
            pipe.under_way = max(0, pipe.under_way - count)

    def _pace(self, link: int, took_ms: int) -> None:
        pipe = self._pipes[link]
        if took_ms <= QUICK_MS:
            pipe.window = min(WINDOW_MAX, pipe.window + 0.25)
        elif took_ms >= SLOW_MS:
            pipe.window = max(1.0, pipe.window - 0.5)

    def _pump(self) -> None:
        """Asks for as much as may be asked for now."""
        while self._waiting and self._links and len(self._active) < ACTIVE_MAX:
            hash_, fetch = self._waiting.popitem(last=False)
            self._active[hash_] = fetch
            if fetch.missing is None:
                self._tell(fx.OpenFile(fetch.file))
        for fetch in list(self._active.values()):
            self._question(fetch)
            if fetch.missing is None or fetch.is_checking:
                continue
            if fetch.is_whole:
                fetch.is_checking = True
                self._tell(fx.FinishFile(fetch.file.hash))
            elif not self._able(fetch) and not fetch.writing and self._all_answered(fetch):
                self._put_off(fetch)
        for number, pipe in self._pipes.items():
            self._fill(self._links[number], pipe)

    def _question(self, fetch: Fetch) -> None:
        for number, link in self._links.items():
            if number not in fetch.questioned:
                fetch.questioned.add(number)
                if number not in fetch.holders:
                    link.session.send(msg.BlobWant(fetch.file.hash, 0, 0))

    def _all_answered(self, fetch: Fetch) -> bool:
        return fetch.answered >= self._links.keys() or not self._links

    def _put_off(self, fetch: Fetch) -> None:
        """Nobody has it: it waits for somebody who comes, or who says that they have it now."""
        del self._active[fetch.file.hash]
        self._absent[fetch.file.hash] = fetch
        fetch.missing = None
        self._tell(fx.LeaveFile(fetch.file.hash, keep=not fetch.is_wrong))
        self._tell(fx.FileMoved(self._state(fetch)))

    def _fill(self, link: Link, pipe: _Pipe) -> None:
        for fetch in sorted(self._active.values(), key=_by_urgency):
            if link.number not in fetch.holders or link.log in fetch.liars:
                continue
            if fetch.alone not in (None, link.log):
                if fetch.alone in self._able(fetch):
                    continue
                fetch.alone = link.log
            while fetch.missing and pipe.under_way < int(pipe.window):
                piece = fetch.missing.popleft()
                fetch.asked[piece] = (link.number, self._now)
                pipe.under_way += 1
                want = msg.BlobWant(fetch.file.hash, piece * PIECE, fetch.length(piece))
                link.session.send(want)
            if pipe.under_way >= int(pipe.window):
                return

    def _state(self, fetch: Fetch, state: str = "", sentence: str = "") -> FileState:
        if fetch.file.hash in self._absent or not (state or self._links):
            state = "missing"
            sentence = NOBODY_RIGHT.format(fetch.file.name) if fetch.is_wrong else ""
        elif not state:
            state = "checking" if fetch.is_checking else "coming" if fetch.holders else "asking"
        names = tuple(self._links[link].name for link in sorted(fetch.holders & set(self._links)))
        done = fetch.file.size if state == "here" else fetch.done
        return FileState(fetch.file.hash, state, done, fetch.file.size, names, sentence)


def _by_urgency(fetch: Fetch) -> bool:
    return not fetch.is_urgent
