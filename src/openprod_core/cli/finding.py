"""Finds what the command line names: a production's folder, a table, a field, a record."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import UUID

from openprod_core.bus.queries import FindTitles
from openprod_core.bus.rows import ReferenceCell
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, Schema, TableDef, key_from_name
from openprod_core.storage.workspace_folder import CARD_NAME, SUFFIX

CANDIDATES_MAX: Final = 20

_Found = TypeVar("_Found", TableDef, FieldDef)


class NoProductionError(RejectedError):
    """There is no production where the command line says."""

    def __init__(self, asked: Path, near: tuple[str, ...]) -> None:
        sentence = f'There is no production at "{asked}".'
        if near:
            sentence += f" Here are: {', '.join(near)}."
        else:
            sentence += f" Make one with: openprod new {asked.name.removesuffix(SUFFIX)}"
        super().__init__(sentence)
        self.asked = asked
        self.near = near


class NoSuchNameError(RejectedError):
    """A table or field that the command line names does not exist."""

    def __init__(self, what: str, asked: str, there: Sequence[str]) -> None:
        rest = f"There are: {', '.join(there)}." if there else "There are none yet."
        super().__init__(f'There is no {what} "{asked}". {rest}')
        self.asked = asked


class NoSuchRecordError(RejectedError):
    """No record, or more than one, has the title that the command line names."""

    def __init__(self, asked: str, candidates: Sequence[ReferenceCell]) -> None:
        if candidates:
            names = "\n".join(f"  {each.id}  {each.title}" for each in candidates)
            sentence = f'Several records are called "{asked}"; give the id of one:\n{names}'
        else:
            sentence = f'No record is called "{asked}".'
        super().__init__(sentence)
        self.candidates = tuple(candidates)


def new_folder(asked: str) -> tuple[Path, str]:
    """Returns the folder for a production to be made, and the name it would bear."""
    path = Path(asked)
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    return path, path.name.removesuffix(SUFFIX)


def existing_folder(asked: str) -> Path:
    """Returns the folder of a production that is there; `Hamlet` finds `Hamlet.openprod`.

    Raises:
        NoProductionError: nothing there is a production; the message names those nearby.
    """
    path = Path(asked)
    candidates = [path]
    if path.name:
        candidates.append(path.with_name(path.name + SUFFIX))
    for candidate in candidates:
        if (candidate / CARD_NAME).is_file():
            return candidate
    beside = path if path.is_dir() else path.parent
    raise NoProductionError(path, _productions_in(beside))


def _productions_in(folder: Path) -> tuple[str, ...]:
    try:
        return tuple(sorted(found.parent.name for found in folder.glob(f"*/{CARD_NAME}")))
    except OSError:
        return ()


def table_in(schema: Schema, asked: str) -> TableDef:
    """Returns the table with this key, name or id.

    Raises:
        NoSuchNameError: there is none; the message names those that are.
    """
    table = schema.table(asked) or schema.table(key_from_name(asked)) or _by_id(schema.table, asked)
    if table is None:
        raise NoSuchNameError("table", asked, [each.name for each in schema.tables])
    return table


def field_in(table: TableDef, asked: str) -> FieldDef:
    """Returns the field of `table` with this key, name or id.

    Raises:
        NoSuchNameError: there is none; the message names those that are.
    """
    field = table.field(asked) or table.field(key_from_name(asked)) or _by_id(table.field, asked)
    if field is None:
        raise NoSuchNameError("field", asked, [each.name for each in table.fields])
    return field


def order_in(table: TableDef, asked: str | None) -> tuple[tuple[UUID, bool], ...]:
    """Returns the sort order that `name,-call` means: (field, from the end).

    Raises:
        NoSuchNameError: a field is not in the table.
    """
    words = [word.strip() for word in (asked or "").split(",")]
    return tuple(
        (field_in(table, word.removeprefix("-").strip()).id, word.startswith("-"))
        for word in words
        if word
    )


def record_in(
    ask: Callable[[object], Any], tables: Sequence[TableDef], asked: str
) -> ReferenceCell:
    """Returns the record with this id or title, looked for in `tables`.

    Raises:
        NoSuchRecordError: none has it, or several have.
    """
    record = _id_in(asked)
    if record is not None:
        return ReferenceCell(record, asked)
    found: dict[UUID, ReferenceCell] = {}
    for each in tables:
        for hit in ask(FindTitles(each.id, asked, CANDIDATES_MAX)):
            found.setdefault(hit.id, hit)
    exact = [hit for hit in found.values() if hit.title.casefold() == asked.casefold()]
    candidates = exact or list(found.values())
    if len(candidates) != 1:
        raise NoSuchRecordError(asked, candidates)
    return candidates[0]


def _by_id(find: "Callable[[UUID], _Found | None]", asked: str) -> "_Found | None":
    found = _id_in(asked)
    return None if found is None else find(found)


def _id_in(asked: str) -> UUID | None:
    try:
        return UUID(asked)
    except ValueError:
        return None
