"""Texts and lists that merge, through Yrs (pycrdt).

The document of a field holds two roots, `text` and `list`, of which one is in use. A
change is an update in Yrs's own encoding; merging is commutative, so arrival order plays
no part.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.operations import ApplyCrdt
from openprod_core.domain.values import Value
from openprod_core.engine.text.inspection import is_sound
from openprod_core.storage.sqlite.oplog import BundleFlag
from openprod_core.storage.sqlite.registers import RegisterStore

if TYPE_CHECKING:
    from pycrdt import Array, Doc, Text

DELTA_SIZE_LIMIT: Final = 16 * 1024 * 1024
KEPT_MAX: Final = 16
"""Documents that stay open."""
AHEAD_MAX: Final = 1_000
"""Edits that wait to be merged with their documents at hand; more are merged without."""
NO_CHANGE: Final = b"\0\0"
"""The update of a document that nobody changed."""
TAIL_MAX: Final = 100
"""Changes stored behind a folded document before it is folded anew."""
CLIENT_SIZE: Final = 7
CLIENT_MASK: Final = (1 << 53) - 1
"""Yrs takes 53 bits for who edits."""
_FRAMED: Final = b"\xff" * 6
"""Begins what is stored in frames: no update of Yrs does, its count would be beyond all."""
_LENGTH_SIZE: Final = 4

Mark = tuple[int, bytes]
"""Length and end of what is stored: moves with every change."""


class TextPlaceError(RejectedError):
    """An edit points outside the text."""

    def __init__(self, length: int) -> None:
        super().__init__(f"The text has {length} characters; the edit points outside it.")
        self.length = length


class _Open:
    """A document in memory, as it is stored."""

    __slots__ = ("doc", "mark", "tail")

    def __init__(self, doc: "Doc[Any]", mark: Mark | None, tail: int) -> None:
        self.doc = doc
        self.mark = mark
        """Of what is stored; None: nothing is."""
        self.tail = tail
        """Changes that are stored behind the folded document."""


class _Edit:
    """A document that was edited here and not merged yet, and the change that comes of it."""

    def __init__(self, opened: _Open) -> None:
        self.opened = opened
        self.doc = opened.doc
        self.before = _read(opened.doc)
        """What it says until the change is merged."""
        self.delta = NO_CHANGE

    def hear(self, event: Any) -> None:
        self.delta = event.update


class Documents:
    """Reads and merges the documents of one workspace.

    The last few stay open, so that an edit costs what it changes and a person's edits of one
    sitting are one client's to Yrs, which then keeps them as one piece. A document that was
    edited here is used again only with that very change merged: no client's clock may stand
    for two things.
    """

    def __init__(
        self,
        registers: RegisterStore,
        randomness: Randomness | None = None,
        may_lack: Callable[[], bool] = lambda: False,
    ) -> None:
        """`randomness` names who edits to Yrs; None: nobody edits here.

        `may_lack`: whether a change may be here without one that it builds on.
        """
        self._registers = registers
        self._may_lack = may_lack
        self._randomness = randomness
        self._kept: OrderedDict[tuple[int, int], _Open] = OrderedDict()
        self._ahead: dict[tuple[int, int], _Edit] = {}

    def forget(self) -> None:
        """Closes all documents, after a rollback or another's write."""
        self._kept.clear()
        self._ahead.clear()

    def value(self, entity: int, field: int) -> Value:
        """Returns what a document says: a text, a tuple, or None where both are empty.

        That does not depend on the field's type, which two people may have changed apart.
        """
        edit = self._ahead.get((entity, field))
        if edit is not None and edit.opened.mark == self._registers.text_mark(entity, field):
            return edit.before
        return _read(self._open(entity, field).doc)

    def merge(self, entity: int, field: int, delta: bytes) -> Value:
        """Merges a change; returns what the document says then.

        A change that is not sound is passed over: what stood stays.
        """
        key = (entity, field)
        edit = self._ahead.pop(key, None)
        if not is_taken(delta):
            return self.value(entity, field)
        mark = self._registers.text_mark(*key)
        if edit is not None and edit.delta == delta and edit.opened.mark == mark:
            opened = edit.opened
        else:
            opened = self._open(entity, field)
            opened.doc.apply_update(delta)
        self._keep(key, opened)
        opened.tail += 1
        if opened.mark is None or opened.tail > TAIL_MAX:
            self._registers.set_text_doc(*key, framed(self._folded(key, opened, delta)))
            opened.tail = 0
        else:
            self._registers.append_text(*key, frame(delta))
        opened.mark = self._registers.text_mark(*key)
        return _read(opened.doc)

    def _folded(self, key: tuple[int, int], opened: _Open, delta: bytes) -> bytes:
        """Returns all that is stored of a document, and a change merged with it just now, as one.

        What a document gives lacks the changes that wait in it for an earlier one.
        """
        if not self._may_lack():
            return opened.doc.get_update()
        from pycrdt import merge_updates

        stored = self._registers.text_doc(*key)
        return merge_updates(*([] if stored is None else _updates(stored)), delta)

    def replacement(self, entity: int | None, field: int, value: Value) -> bytes:
        """Returns the change that makes a document say `value`: a text, a tuple or None.

        It touches only what differs between the two ends.
        """
        with self._edit(entity, field) as edit:
            _replace_text(_text(edit.doc), value if isinstance(value, str) else "")
            _replace_list(_array(edit.doc), value if isinstance(value, tuple) else ())
        return edit.delta

    def state(self, entity: int, field: int) -> bytes:
        """Returns how far a document has got, for `since` of another copy of it."""
        return self._open(entity, field).doc.get_state()

    def since(self, entity: int, field: int, state: bytes) -> bytes:
        """Returns the change that a document has beyond a copy of it; no state: all of it."""
        doc = self._open(entity, field).doc
        return doc.get_update(state) if state else doc.get_update()

    def _open(self, entity: int, field: int) -> _Open:
        """Returns a document for reading or merging."""
        key = (entity, field)
        mark = self._registers.text_mark(entity, field)
        found = self._kept.get(key)
        if found is None or found.mark != mark:
            found = _loaded(self._new(), self._registers.text_doc(entity, field), mark)
        self._keep(key, found)
        return found

    def _new(self) -> "Doc[Any]":
        if self._randomness is None:
            return _new()
        return _new(int.from_bytes(self._randomness.take(CLIENT_SIZE), "big") & CLIENT_MASK)

    def _keep(self, key: tuple[int, int], opened: _Open) -> None:
        self._kept[key] = opened
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT_MAX:
            self._kept.popitem(last=False)

    @contextmanager
    def _edit(self, entity: int | None, field: int) -> Iterator["_Edit"]:
        """Gives out a document to edit; nobody else gets it before the edit is merged."""
        if entity is None:
            opened = _Open(self._new(), None, 0)
        else:
            opened = self._open(entity, field)
            del self._kept[entity, field]
        edit = _Edit(opened)
        # One transaction, and its own update: what `get_update` gives carries all deletions
        # that there ever were along.
        listening = opened.doc.observe(edit.hear)
        try:
            with opened.doc.transaction():
                yield edit
        finally:
            opened.doc.unobserve(listening)
        if entity is not None:
            if len(self._ahead) >= AHEAD_MAX:
                self._ahead.clear()
            self._ahead[entity, field] = edit

    def text_edit(
        self,
        entity: int | None,
        field: int,
        insert: tuple[int, str] | None,
        delete: tuple[int, int] | None,
    ) -> bytes:
        """Returns the change that inserts or deletes characters of a text.

        Raises:
            TextPlaceError: a place lies outside the text.
        """
        with self._edit(entity, field) as edit:
            text = _text(edit.doc)
            content = str(text)
            if delete is not None:
                start, end = delete
                if not 0 <= start <= end <= len(content):
                    raise TextPlaceError(len(content))
                del text[_bytes_to(content, start) : _bytes_to(content, end)]
                content = str(text)
            if insert is not None:
                at, words = insert
                if not 0 <= at <= len(content):
                    raise TextPlaceError(len(content))
                text.insert(_bytes_to(content, at), words)
        return edit.delta


def _replace_text(text: "Text", value: str) -> None:
    old = str(text)
    start, end = _common_ends(old, value)
    if len(old) - end > start:
        del text[_bytes_to(old, start) : _bytes_to(old, len(old) - end)]
    if len(value) - end > start:
        text.insert(_bytes_to(old, start), value[start : len(value) - end])


def _replace_list(array: "Array[Any]", value: tuple[object, ...]) -> None:
    old = list(array)
    start, end = _common_ends(old, value)
    if len(old) - end > start:
        del array[start : len(old) - end]
    for at in range(start, len(value) - end):
        array.insert(at, value[at])


def _common_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Returns how many items two sequences share at their start and, behind that, at their end."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end


def merged(delta: bytes, flags: int) -> bytes:
    """Returns what of a change in the log was merged, by the flags of its bundle: all or nothing.

    What came in was looked at once; looking again takes longer than merging.
    """
    return delta if not flags & BundleFlag.UNSOUND or is_taken(delta) else NO_CHANGE


def replay(deltas: Iterable[bytes]) -> Value:
    """Returns what a document says after these changes alone, each from `merged`."""
    replayed = Replay()
    for delta in deltas:
        replayed.merge(delta)
    return replayed.value


class Replay:
    """A document that is told its changes, each from `merged`, apart from all that is stored."""

    def __init__(self) -> None:
        self._doc = _new()

    def merge(self, delta: bytes) -> None:
        """Merges a change."""
        self._doc.apply_update(delta)

    @property
    def value(self) -> Value:
        """What the document says now."""
        return _read(self._doc)


def is_taken(delta: bytes) -> bool:
    """Returns whether a change is one that is merged: whole, bounded, and not too large."""
    return len(delta) <= DELTA_SIZE_LIMIT and is_sound(delta)


def _new(client: int | None = None) -> "Doc[Any]":
    # Imported late: most records have no text that merges.
    from pycrdt import Doc

    return Doc(client_id=client)


def _text(doc: "Doc[Any]") -> "Text":
    from pycrdt import Text

    text: Text = doc.get("text", type=Text)
    return text


def _array(doc: "Doc[Any]") -> "Array[Any]":
    from pycrdt import Array

    array: Array[Any] = doc.get("list", type=Array)
    return array


def holds_unsound(operations: Iterable[object]) -> bool:
    """Returns whether some change to a text among operations is not merged."""
    for operation in operations:
        if isinstance(operation, ApplyCrdt) and not is_taken(operation.delta):
            return True
    return False


def frame(update: bytes) -> bytes:
    """Returns a change as it is stored behind others."""
    return len(update).to_bytes(_LENGTH_SIZE, "big") + update


def framed(update: bytes) -> bytes:
    """Returns a folded document as it is stored, ready for changes behind it."""
    return _FRAMED + frame(update)


def _loaded(doc: "Doc[Any]", stored: bytes | None, mark: Mark | None) -> _Open:
    if stored is None:
        return _Open(doc, mark, 0)
    tail = -1
    for update in _updates(stored):
        doc.apply_update(update)
        tail += 1
    return _Open(doc, mark, tail if stored.startswith(_FRAMED) else TAIL_MAX)


def _updates(stored: bytes) -> Iterator[bytes]:
    """Yields the folded document and the changes behind it."""
    if not stored.startswith(_FRAMED):
        # From before changes were stored behind each other: one update.
        yield stored
        return
    at = len(_FRAMED)
    while at < len(stored):
        end = at + _LENGTH_SIZE + int.from_bytes(stored[at : at + _LENGTH_SIZE], "big")
        yield stored[at + _LENGTH_SIZE : end]
        at = end


def _read(doc: "Doc[Any]") -> Value:
    text = str(_text(doc))
    if text:
        return text
    items = tuple(item for item in _array(doc) if isinstance(item, str | int | float | bool))
    return items or None


def _bytes_to(content: str, at: int) -> int:
    # Yrs counts UTF-8 bytes where Python counts characters.
    return len(content[:at].encode())
