"""What meets what: things down, things across, and what stands where two of them meet. Pure.

Either the values of two fields meet in the records that hold both, or the records of two
tables meet in the links between them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.edge_rows import EdgeRow, EdgeType
from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.schema import FieldDef, FieldType, Schema, TableDef
from openprod_desktop.language import tr

AXIS_MAX: Final = 1_000
"""Things across or down; nobody reads more of them from a screen."""
NONE: Final = tr("(empty)")
MARK: Final = "●"
MARKS: Final = {
    "speaking": "●",
    "singing": "♪",
    "silent": "○",
    "offstage": "~",
    "off stage": "~",
}
"""What stands in a breakdown of scenes for these words."""


@dataclass(frozen=True, slots=True)
class MatrixSpec:
    """What a matrix is made of."""

    rows: FieldDef | TableDef
    columns: FieldDef | TableDef
    cell: FieldDef | None = None
    """Of the records that meet; None: how many they are."""
    link: EdgeType | None = None
    """Given where records of two tables meet in links of this kind."""
    shown: str = ""
    """The property of the links that is shown; empty: only that there is one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One of the things down or across."""

    key: Any
    """A record's id, a choice's name, or any value; None: nothing in the field."""
    name: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One of what stands in a cell: a record, or a link."""

    id: UUID
    value: Any


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it, as it is shown."""

    rows: tuple[Line, ...] = ()
    columns: tuple[Line, ...] = ()
    cells: dict[tuple[int, int], list[Meeting]] = field(default_factory=dict)
    """(row, column), counted from 0 -> what is there."""
    left_out: int = 0
    """Records or links that had no place, or were too many."""


def key_of(value: Any) -> Any:
    """Returns what makes two values one line."""
    if isinstance(value, Misfit):
        value = value.value
    if isinstance(value, ReferenceCell):
        return value.id
    return None if value in ("", ()) else value


def pivot(
    rows: Sequence[Line], columns: Sequence[Line],
    records: Iterable[tuple[UUID, Any, Any, Any]], name: Any,
) -> Matrix:  # fmt: skip
    """Returns where records meet: each is (id, value down, value across, what is shown).

    Lines that are given come first, in their order; others follow as they turn up, what is
    empty last. `name` turns a value into text.
    """
    down, across = _Lines(rows, name), _Lines(columns, name)
    cells: dict[tuple[int, int], list[Meeting]] = {}
    left_out = 0
    for id_, row_value, column_value, shown in records:
        at, to = down.place(row_value), across.place(column_value)
        if at is None or to is None:
            left_out += 1
        else:
            cells.setdefault((at, to), []).append(Meeting(id_, shown))
    rows_at, columns_at = down.order(), across.order()
    placed = {(rows_at[at], columns_at[to]): each for (at, to), each in cells.items()}
    return Matrix(down.lines(), across.lines(), placed, left_out)


def linked(
    rows: Sequence[Line], columns: Sequence[Line], edges: Iterable[EdgeRow], shown: str
) -> Matrix:  # fmt: skip
    """Returns where records of two tables are linked, whichever of them a link leads from."""
    down = {each.key: at for at, each in enumerate(rows)}
    across = {each.key: at for at, each in enumerate(columns)}
    cells: dict[tuple[int, int], list[Meeting]] = {}
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            at, to = down.get(one), across.get(other)
            if at is not None and to is not None:
                value = edge.properties.get(shown) if shown else None
                cells.setdefault((at, to), []).append(Meeting(edge.id, value))
                break
    return Matrix(tuple(rows), tuple(columns), cells)


class _Lines:
    """Gives each value a place, the first time that it turns up."""

    def __init__(self, known: Sequence[Line], name: Any) -> None:
        self._lines = [each for each in known if each.key is not None]
        self._places = {each.key: at for at, each in enumerate(self._lines)}
        self._name = name

    def place(self, value: Any) -> int | None:
        key = key_of(value)
        found = self._places.get(key)
        if found is None and len(self._lines) < AXIS_MAX:
            found = self._places[key] = len(self._lines)
            text = NONE if key is None else self._name(value).replace("\n", " ") or NONE
            self._lines.append(Line(key, text))
        return found

    def lines(self) -> tuple[Line, ...]:
        ends = [each for each in self._lines if each.key is None]
        return (*(each for each in self._lines if each.key is not None), *ends)

    def order(self) -> list[int]:
        """Returns where each place stands once what is empty has gone to the end."""
        empty = next((at for at, each in enumerate(self._lines) if each.key is None), None)
        last = len(self._lines) - 1
        return [
            at if empty is None or at < empty else (last if at == empty else at - 1)
            for at in range(len(self._lines))
        ]


def spec_of(
    options: Any, table: TableDef, schema: Schema, links: Sequence[EdgeType]
) -> MatrixSpec | None:  # fmt: skip
    """Returns what a view's options ask for, or what makes sense where they say nothing."""
    rows = _named(options.get("rows"), table, schema)
    columns = _named(options.get("columns"), table, schema)
    link = _link(options.get("cell"), links) or _link(options.get("columns"), links)
    shown = str(options.get("property") or "")
    if link is not None and not isinstance(rows, FieldDef) and not isinstance(columns, FieldDef):
        across = columns or _other_end(link, rows or table, schema)
        return None if across is None else MatrixSpec(rows or table, across, None, link, shown)
    cell = _named(options.get("cell"), table, schema)
    if isinstance(rows, FieldDef) and isinstance(columns, FieldDef):
        return MatrixSpec(rows, columns, cell if isinstance(cell, FieldDef) else None)
    return None if options.get("rows") or options.get("columns") else _usual(table, schema, links)


def line_fields(table: TableDef) -> list[FieldDef]:
    """Returns the fields whose values can stand down or across, those that suit best first."""
    best = (FieldType.CHOICE, FieldType.REFERENCE, FieldType.BOOLEAN)
    able = (*best, FieldType.TEXT, FieldType.INTEGER, FieldType.DATE)
    found = [each for each in table.fields if each.type in able and not each.is_own_order]
    return sorted(found, key=lambda each: able.index(each.type))


def links_at(table: TableDef, links: Sequence[EdgeType]) -> list[EdgeType]:
    """Returns the kinds of link that join records of a table with those of one other."""
    return [each for each in links if table.id in (each.source, each.target)
            and None not in (each.source, each.target)]  # fmt: skip


def _usual(table: TableDef, schema: Schema, links: Sequence[EdgeType]) -> MatrixSpec | None:
    pairs = [each for each in line_fields(table) if each.type in
             (FieldType.CHOICE, FieldType.REFERENCE, FieldType.BOOLEAN)]  # fmt: skip
    if len(pairs) >= 2:
        return MatrixSpec(pairs[0], pairs[1])
    for link in links_at(table, links):
        across = _other_end(link, table, schema)
        if across is not None:
            return MatrixSpec(table, across, None, link)
    return None


def _other_end(link: EdgeType, table: TableDef | FieldDef, schema: Schema) -> TableDef | None:
    other = link.target if link.source == table.id else link.source
    return schema.table(other) if other is not None else None


def _named(given: object, table: TableDef, schema: Schema) -> FieldDef | TableDef | None:
    try:
        id_: UUID | str = UUID(str(given))
    except ValueError:
        id_ = str(given or "")
    found = schema.table(id_) if isinstance(id_, UUID) else None
    return table.field(id_) or found


def _link(given: object, links: Sequence[EdgeType]) -> EdgeType | None:
    return next((each for each in links if given and given in (each.key, str(each.id))), None)
