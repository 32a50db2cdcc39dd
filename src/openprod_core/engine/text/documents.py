"""Texts and lists that merge, through Yrs (pycrdt).

The document of a field holds two roots, `text` and `list`, of which one is in use. A
change is an update in Yrs's own encoding; merging is commutative, so arrival order plays
no part.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from openprod_core.domain.errors import RejectedError, UntrustedError
from openprod_core.domain.values import Value
from openprod_core.engine.text.inspection import is_sound
from openprod_core.storage.sqlite.registers import RegisterStore

if TYPE_CHECKING:
    from pycrdt import Array, Doc, Text

DELTA_SIZE_LIMIT: Final = 16 * 1024 * 1024


class TextPlaceError(RejectedError):
    """An edit points outside the text."""

    def __init__(self, length: int) -> None:
        super().__init__(f"The text has {length} characters; the edit points outside it.")
        self.length = length


class UnsoundTextError(UntrustedError):
    """A change to a text is not one that Yrs can take safely."""


class Documents:
    """Reads and merges the documents of one workspace."""

    def __init__(self, registers: RegisterStore) -> None:
        self._registers = registers

    def value(self, entity: int, field: int) -> Value:
        """Returns what a document says: a text, a tuple, or None where both are empty.

        That does not depend on the field's type, which two people may have changed apart.
        """
        return _read(self._opened(entity, field))

    def merge(self, entity: int, field: int, delta: bytes) -> Value:
        """Merges a change; returns what the document says then.

        A change that is not sound is passed over: what stood stays.
        """
        doc = self._opened(entity, field)
        if len(delta) <= DELTA_SIZE_LIMIT and is_sound(delta):
            doc.apply_update(delta)
            self._registers.set_text_doc(entity, field, doc.get_update())
        return _read(doc)

    def replacement(self, entity: int | None, field: int, value: Value) -> bytes:
        """Returns the change that makes a document say `value`: a text, a tuple or None.

        It touches only what differs between the two ends.
        """
        doc = self._opened(entity, field)
        before = doc.get_state()
        _replace_text(_text(doc), value if isinstance(value, str) else "")
        _replace_list(_array(doc), value if isinstance(value, tuple) else ())
        return doc.get_update(before)

    def state(self, entity: int, field: int) -> bytes:
        """Returns how far a document has got, for `since` of another copy of it."""
        return self._opened(entity, field).get_state()

    def since(self, entity: int, field: int, state: bytes) -> bytes:
        """Returns the change that a document has beyond a copy of it; no state: all of it."""
        doc = self._opened(entity, field)
        return doc.get_update(state) if state else doc.get_update()

    def _opened(self, entity: int | None, field: int) -> "Doc[Any]":
        stored = None if entity is None else self._registers.text_doc(entity, field)
        return _opened(stored)

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
        doc = self._opened(entity, field)
        before = doc.get_state()
        text = _text(doc)
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
        return doc.get_update(before)


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


def replay(deltas: Iterable[bytes]) -> Value:
    """Returns what a document says after these changes alone."""
    doc = _new()
    for delta in deltas:
        if is_sound(delta):
            doc.apply_update(delta)
    return _read(doc)


def _new() -> "Doc[Any]":
    # Imported late: most records have no text that merges.
    from pycrdt import Doc

    return Doc()


def _text(doc: "Doc[Any]") -> "Text":
    from pycrdt import Text

    text: Text = doc.get("text", type=Text)
    return text


def _array(doc: "Doc[Any]") -> "Array[Any]":
    from pycrdt import Array

    array: Array[Any] = doc.get("list", type=Array)
    return array


def _opened(stored: bytes | None) -> "Doc[Any]":
    doc = _new()
    if stored is not None:
        doc.apply_update(stored)
    return doc


def _read(doc: "Doc[Any]") -> Value:
    text = str(_text(doc))
    if text:
        return text
    items = tuple(item for item in _array(doc) if isinstance(item, str | int | float | bool))
    return items or None


def _bytes_to(content: str, at: int) -> int:
    # Yrs counts UTF-8 bytes where Python counts characters.
    return len(content[:at].encode())
