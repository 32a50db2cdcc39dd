"""What the options of a check say, read from `core.check.options`.

Fields stand in them by id, tables too. What is not known is kept in the record and ignored
here. All that a check can be told is listed at `OverlapOptions` and `DuplicateOptions`, and of
hours and rests in span_options.py.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.definitions import as_id
from openprod_core.engine.lens import Lens

NUMBERS: Final = (FieldType.INTEGER, FieldType.FLOAT)
MOMENTS: Final = (FieldType.DATE, FieldType.DATETIME)
_INCOMPARABLE: Final = (FieldType.FILE, FieldType.LIST, FieldType.RICHTEXT)


class CheckProblemError(Exception):
    """A check cannot look as it is told to; the message is for a person."""

    def __init__(self, part: str, message: str) -> None:
        super().__init__(message)
        self.part = part
        """The word of CheckSpec that is wrong."""


@dataclass(frozen=True, slots=True)
class Length:
    """A field that says how long something is; of the record that a reference points to."""

    field: FieldDef
    via: FieldDef | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a record to those that something is about: a link, or a reference."""

    link: str = ""
    is_backwards: bool = False
    field: FieldDef | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which stretch of what a record takes up."""

    table: TableDef
    where: str
    start: FieldDef
    end: FieldDef | None
    lengths: tuple[Length, ...]
    by: tuple[FieldDef, ...]
    """Records that differ in these take up different things."""
    paths: tuple[tuple[Step, ...], ...]
    """The ways to what it is taken up of: people who are called, say."""


@dataclass(frozen=True, slots=True)
class OverlapOptions:
    """`start`, `end` or `length` (a field, or several of which the first that says something
    counts; [reference, field] looks behind a reference), `length_default`, `by` (a field,
    several, or {"path": […]} or {"paths": […]} of links and references), `same`, `notation`
    {"kind": "pair", "span": n}, `limit`, `inclusive`, `against` {"table", "where", "start",
    "end", "by"}, `messages` by kind.
    """

    own: Stretch
    against: Stretch | None
    same: FieldDef | None
    span: int
    """0: places are not pairs of numbers."""
    limit: int
    inclusive: bool
    default_length: float
    messages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DuplicateOptions:
    """`fields` that two records must not share, `fold`: whatever their case."""

    fields: tuple[FieldDef, ...]
    fold: bool


def read_options(text: str) -> dict[str, Any]:
    """Returns what the options of a check hold; nothing where they cannot be read."""
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def duplicate_options(given: Mapping[str, Any], table: TableDef) -> DuplicateOptions:
    """Reads the options of a check for values that occur twice.

    Raises:
        CheckProblemError: it does not say which.
    """
    fields = tuple(named_field(each, table) for each in _several(given.get("fields")))
    if not fields:
        raise CheckProblemError("options", "It does not say which values must not occur twice.")
    for each in fields:
        if each.type in _INCOMPARABLE:
            raise CheckProblemError("options", f"{each.name} cannot be compared.")
    return DuplicateOptions(fields, given.get("fold") is True)


def overlap_options(
    lens: Lens, given: Mapping[str, Any], table: TableDef, where: str
) -> OverlapOptions:
    """Reads the options of a check for overlaps.

    Raises:
        CheckProblemError: it does not say what begins and ends where.
    """
    own = _stretch(lens, given, table, where)
    against = None
    other = given.get("against")
    if isinstance(other, dict):
        second = named_table(lens, other.get("table"))
        against = _stretch(lens, other, second, str(other.get("where") or ""))
        if (against.start.type in MOMENTS) != (own.start.type in MOMENTS):
            raise CheckProblemError(
                "options", f"{own.start.name} and {against.start.name} cannot be compared."
            )
    notation = given.get("notation")
    span = notation.get("span", 0) if isinstance(notation, dict) else 0
    if own.start.type not in (*NUMBERS, *MOMENTS) and not span:
        raise CheckProblemError(
            "options", f"{own.start.name} holds neither numbers nor times; say how to read it."
        )
    same = given.get("same")
    is_inclusive = given.get("inclusive", own.start.type is FieldType.DATE)
    messages = given.get("messages")
    return OverlapOptions(
        own,
        against,
        None if same is None else named_field(same, table),
        _whole(span),
        _whole(given.get("limit")),
        is_inclusive is True,
        float(_number(given.get("length_default"))),
        {str(key): str(said) for key, said in messages.items()}
        if isinstance(messages, dict)
        else {},
    )


def _stretch(lens: Lens, given: Mapping[str, Any], table: TableDef, where: str) -> Stretch:
    if given.get("start") is None:
        raise CheckProblemError("options", "It does not say where a row begins.")
    start = named_field(given["start"], table)
    end = None if given.get("end") is None else named_field(given["end"], table)
    lengths = tuple(_length(lens, each, table) for each in _several(given.get("length")))
    if end is not None and end.type is not start.type:
        raise CheckProblemError("options", f"{start.name} and {end.name} cannot be compared.")
    if end is None and not lengths and not given.get("length_default"):
        raise CheckProblemError("options", "It does not say where a row ends.")
    by = given.get("by")
    paths: list[tuple[Step, ...]] = []
    fields: tuple[FieldDef, ...] = ()
    if isinstance(by, dict):
        every = by.get("paths") or [by.get("path")]
        paths = [_path(lens, path, table) for path in every if isinstance(path, list)]
        if not paths:
            raise CheckProblemError("options", "The way from a row to what it takes up is empty.")
    else:
        fields = tuple(named_field(each, table) for each in _several(by))
    return Stretch(table, where, start, end, lengths, fields, tuple(paths))


def _length(lens: Lens, given: Any, table: TableDef) -> Length:
    if not isinstance(given, list):
        return Length(named_field(given, table))
    if len(given) != 2:
        raise CheckProblemError("options", "A length behind a reference has two parts.")
    via = named_field(given[0], table)
    target = None if via.target is None else lens.model.schema.tables_by_id.get(via.target)
    if via.type is not FieldType.REFERENCE or target is None:
        raise CheckProblemError("options", f"{via.name} points to no table.")
    return Length(named_field(given[1], target), via)


def _path(lens: Lens, given: Sequence[Any], table: TableDef) -> tuple[Step, ...]:
    steps: list[Step] = []
    for each in given:
        address = as_id(each)
        found = table.field(address) if not steps else None
        if found is None and isinstance(address, UUID):
            found = lens.model.schema.fields_by_id.get(address)
        if found is not None and found.type is FieldType.REFERENCE:
            steps.append(Step(field=found))
        else:
            text = str(each)
            steps.append(Step(text.removeprefix("<-"), text.startswith("<-")))
    return tuple(steps)


def fields_of(stretch: Stretch) -> list[FieldDef]:
    """Returns every field that a stretch is read from."""
    found = [stretch.start, *stretch.by]
    if stretch.end is not None:
        found.append(stretch.end)
    for length in stretch.lengths:
        found.append(length.field)
        if length.via is not None:
            found.append(length.via)
    found += [step.field for path in stretch.paths for step in path if step.field is not None]
    return found


def named_by_id(lens: Lens, given: Mapping[str, Any], table: TableDef) -> dict[str, Any]:
    """Returns options as they are kept: with the ids of fields and tables in place of keys."""
    found: dict[str, Any] = {}
    for word, said in given.items():
        if word in _ELSEWHERE and isinstance(said, Mapping):
            second = lens.model.schema.table(as_id(said.get("table")))
            inner = said if second is None else named_by_id(lens, said, second)
            found[word] = inner if second is None else {**inner, "table": str(second.id)}
        elif word in _FIELDS:
            found[word] = _ids(lens, said, table, is_path=False)
        else:
            found[str(word)] = said
    return found


_FIELDS: Final = ("start", "end", "length", "by", "same", "fields", "field", "of")
"""Options that name fields."""
_ELSEWHERE: Final = ("against", "most", "least", "breaks")
"""Options that speak of another table."""


def _ids(lens: Lens, given: Any, table: TableDef, *, is_path: bool) -> Any:
    if isinstance(given, Mapping):
        return {str(key): _ids(lens, said, table, is_path=True) for key, said in given.items()}
    if isinstance(given, list | tuple):
        return _ids_of_several(lens, given, table, is_path)
    field = table.field(as_id(given)) if isinstance(given, str | UUID) else None
    if field is None or (is_path and field.type is not FieldType.REFERENCE):
        return str(given) if isinstance(given, UUID) else given
    return str(field.id)


def _ids_of_several(lens: Lens, given: Sequence[Any], table: TableDef, is_path: bool) -> list[Any]:
    found: list[Any] = []
    here = table
    for each in given:
        field = here.field(as_id(each)) if isinstance(each, str | UUID) else None
        found.append(_ids(lens, each, here, is_path=is_path))
        if field is not None and field.type is FieldType.REFERENCE and field.target is not None:
            # What follows a reference is told of the table behind it.
            here = lens.model.schema.tables_by_id.get(field.target, here)
    return found


def _several(given: Any) -> list[Any]:
    if given is None:
        return []
    return given if isinstance(given, list) else [given]


def named_table(lens: Lens, given: Any) -> TableDef:
    """Returns the table that an option names.

    Raises:
        CheckProblemError: it is not in this production.
    """
    found = lens.model.schema.table(as_id(given))
    if found is None:
        raise CheckProblemError("options", "A table that it speaks of is not here.")
    return found


def named_field(given: Any, table: TableDef) -> FieldDef:
    """Returns the field that an option names.

    Raises:
        CheckProblemError: the table has no such field.
    """
    found = table.field(as_id(given))
    if found is None:
        raise CheckProblemError("options", f"A field that it speaks of is not in {table.name}.")
    return found


def _number(given: Any) -> float:
    return given if isinstance(given, int | float) and not isinstance(given, bool) else 0


def _whole(given: Any) -> int:
    return max(int(_number(given)), 0)
