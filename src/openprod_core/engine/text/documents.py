"""Texts and lists that merge, through Yrs (pycrdt).

The document of a field holds one root, `text` or `list`. A change is an update in Yrs's
own encoding; merging is commutative, so arrival order plays no part.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from openprod_core.domain.errors import RejectedError, UntrustedError
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.text.inspection import is_sound
from openprod_core.storage.sqlite.registers import RegisterStore

if TYPE_CHECKING:
    from pycrdt import Array, Doc, Text

DELTA_SIZE_LIMIT: Final = 16 * 1024 * 1024
_ROOT: Final = "content"


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

    def value(self, entity: int, field: int, type_: FieldType) -> Value:
        """Returns what a field shows: a text, a tuple, or None where nothing was written."""
        stored = self._registers.text_doc(entity, field)
        if stored is None:
            return None
        return _read(_opened(stored), type_)

    def merge(self, entity: int, field: int, delta: bytes, type_: FieldType) -> Value:
        """Merges a change; returns what the field shows then.

        A change that is not sound is passed over: what stood stays.
        """
        stored = self._registers.text_doc(entity, field)
        doc = _opened(stored)
        if len(delta) <= DELTA_SIZE_LIMIT and is_sound(delta):
            doc.apply_update(delta)
            self._registers.set_text_doc(entity, field, doc.get_update())
        return _read(doc, type_)

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
        stored = None if entity is None else self._registers.text_doc(entity, field)
        doc = _opened(stored)
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

    def reversal(self, entity: int, field: int, deltas: list[bytes], type_: FieldType) -> bytes:
        """Returns the change that makes a field show what `deltas` alone would show."""
        value = replay(deltas, type_)
        if type_ is FieldType.LIST:
            return self.list_replacement(entity, field, value if isinstance(value, tuple) else ())
        return self.text_replacement(entity, field, value if isinstance(value, str) else "")

    def text_replacement(self, entity: int | None, field: int, value: str) -> bytes:
        """Returns the change that makes a text `value`, touching only what differs at the ends."""
        stored = None if entity is None else self._registers.text_doc(entity, field)
        old = str(_text(_opened(stored)))
        start = 0
        while start < min(len(old), len(value)) and old[start] == value[start]:
            start += 1
        end = 0
        while end < min(len(old), len(value)) - start and old[-1 - end] == value[-1 - end]:
            end += 1
        inserted = value[start : len(value) - end]
        return self.text_edit(
            entity, field, (start, inserted) if inserted else None, (start, len(old) - end)
        )

    def list_replacement(self, entity: int | None, field: int, value: tuple[object, ...]) -> bytes:
        """Returns the change that makes a list `value`, keeping the entries at both ends."""
        stored = None if entity is None else self._registers.text_doc(entity, field)
        doc = _opened(stored)
        before = doc.get_state()
        array = _array(doc)
        old = list(array)
        start = 0
        while start < min(len(old), len(value)) and old[start] == value[start]:
            start += 1
        end = 0
        while end < min(len(old), len(value)) - start and old[-1 - end] == value[-1 - end]:
            end += 1
        if len(old) - end > start:
            del array[start : len(old) - end]
        for at in range(start, len(value) - end):
            array.insert(at, value[at])
        return doc.get_update(before)


def replay(deltas: Iterable[bytes], type_: FieldType) -> Value:
    """Returns what a field shows after these changes alone."""
    doc = _new()
    for delta in deltas:
        if is_sound(delta):
            doc.apply_update(delta)
    return _read(doc, type_)


def _new() -> "Doc[Any]":
    # Imported late: most records have no text that merges.
    from pycrdt import Doc

    return Doc()


def _text(doc: "Doc[Any]") -> "Text":
    from pycrdt import Text

    text: Text = doc.get(_ROOT, type=Text)
    return text


def _array(doc: "Doc[Any]") -> "Array[Any]":
    from pycrdt import Array

    array: Array[Any] = doc.get(_ROOT, type=Array)
    return array


def _opened(stored: bytes | None) -> "Doc[Any]":
    doc = _new()
    if stored is not None:
        doc.apply_update(stored)
    return doc


def _read(doc: "Doc[Any]", type_: FieldType) -> Value:
    if type_ is FieldType.LIST:
        items = tuple(item for item in _array(doc) if isinstance(item, str | int | float | bool))
        return items or None
    return str(_text(doc)) or None


def _bytes_to(content: str, at: int) -> int:
    # Yrs counts UTF-8 bytes where Python counts characters.
    return len(content[:at].encode())
