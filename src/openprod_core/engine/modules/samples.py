"""A module's sample data: `samples/<table>.csv` with a heading of field keys, and links.

A reference holds the title of a sample row of the table that it points into: what stands in
that row's first column, which may be named `row` and is no field then. `samples/links.csv`
has the columns kind, from_table, from, to_table, to and any properties. Ids are made from
titles, so sample rows are put in once.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.module_rows import ManifestProblem
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.field_types import registry
from openprod_core.domain.field_types.context import PLAIN_CONTEXT, ParseContext
from openprod_core.domain.ids import well_known
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import BadValueError, Value
from openprod_core.engine.modules.manifest import Manifest, TableDecl
from openprod_core.engine.modules.parsing import BadManifestError
from openprod_core.engine.modules.shapes import field_shape

FOLDER: Final = "samples/"
LINKS: Final = f"{FOLDER}links.csv"
ROW: Final = "row"
"""A first column of this name says only what links and references call the row."""
_FIRST_ID: Final = 1 << 40
"""Below the milliseconds of any id that somebody's computer makes."""
_LINK_COLUMNS: Final = ("kind", "from_table", "from", "to_table", "to")


Place = tuple[str, str, str]
"""Module, table, title."""


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One row of sample data; `values` by field id."""

    id: UUID
    values: Mapping[UUID, Any]


@dataclass(frozen=True, slots=True)
class SampleLink:
    """One link between sample rows, of this module or others."""

    id: UUID
    kind: str
    source: Place
    target: Place
    properties: Mapping[str, Value]
    ordered: bool


def sample_ids(manifest: Manifest) -> dict[Place, UUID]:
    """Returns the ids of a module's sample rows.

    They are made from title and place in the file, so that rows that nobody sorted stand as in
    the file, and before all that people add.
    """
    found: dict[Place, UUID] = {}
    for table in manifest.tables:
        for number, (_line, cells) in enumerate(_lines(manifest.files, _path(table))):
            place = (manifest.key, table.key, next(iter(cells.values()), ""))
            named = well_known("module/{}/sample/{}/{}".format(*place))
            first = (_FIRST_ID + number).to_bytes(6, "big")
            found[place] = UUID(bytes=first + named.bytes[6:])
    return found


def _path(table: TableDecl) -> str:
    return f"{FOLDER}{table.key}.csv"


def sample_rows(
    manifest: Manifest, context: ParseContext = PLAIN_CONTEXT
) -> dict[str, list[SampleRow]]:
    """Returns the sample rows of each table by the table's key.

    Raises:
        BadManifestError: a column or value does not fit, with file and line.
    """
    known = sample_ids(manifest)
    sheets = [_Sheet(manifest, table, known, context) for table in manifest.tables]
    return {sheet.table.key: rows for sheet in sheets if (rows := sheet.rows())}


def sample_links(manifest: Manifest) -> list[SampleLink]:
    """Returns the sample links of a module; ends may be rows of modules that are not there."""
    found: list[SampleLink] = []
    kinds = {edge.key: edge for edge in manifest.edges}
    for line, row in _lines(manifest.files, LINKS):
        missing = [column for column in _LINK_COLUMNS if not row.get(column)]
        if missing:
            raise _problem(LINKS, line, f"This link has no “{missing[0]}”.")
        source = _end(manifest, row["from_table"], row["from"])
        target = _end(manifest, row["to_table"], row["to"])
        kind = kinds.get(row["kind"])
        named = {} if kind is None else kind.properties
        properties = {
            name: _property(text, named.get(name, "text"), line)
            for name, text in row.items()
            if text and name not in _LINK_COLUMNS
        }
        # Two people who put the samples in apart make the same link.
        ends = "/".join((*source, *target))
        id_ = well_known(f"module/{manifest.key}/sample/link/{row['kind']}/{ends}")
        is_ordered = kind is not None and kind.ordered
        found.append(SampleLink(id_, row["kind"], source, target, properties, is_ordered))
    return found


def _end(manifest: Manifest, table: str, title: str) -> Place:
    partner, dot, key = table.partition(".")
    return (partner, key, title) if dot else (manifest.key, table, title)


def _property(text: str, type_: str, line: int) -> Value:
    try:
        return registry.parse(text, FieldType(type_), PLAIN_CONTEXT)
    except BadValueError as error:
        raise _problem(LINKS, line, str(error)) from error


class _Sheet:
    """One table's sample file."""

    def __init__(
        self,
        manifest: Manifest,
        table: TableDecl,
        known: Mapping[Place, UUID],
        context: ParseContext,
    ) -> None:
        self.table = table
        self._manifest = manifest
        self._known = known
        self._context = context
        self._file = _path(table)
        self._fields = {each.key: field_shape(manifest, table, each) for each in table.fields}

    def rows(self) -> list[SampleRow]:
        """Reads every line."""
        found: list[SampleRow] = []
        seen: set[str] = set()
        for line, cells in _lines(self._manifest.files, self._file):
            title = next(iter(cells.values()), "")
            if title in seen:
                raise _problem(self._file, line, f"Two rows begin with “{title}”.")
            seen.add(title)
            values = {
                field.id: self._value(field, text, line)
                for key, text in cells.items()
                if text and key != ROW and (field := self._field(key, line))
            }
            id_ = self._known[self._manifest.key, self.table.key, title]
            found.append(SampleRow(id_, values))
        return found

    def _field(self, key: str, line: int) -> FieldDef:
        found = self._fields.get(key)
        if found is None:
            raise _problem(self._file, line, f"{self.table.name} has no field “{key}”.")
        return found

    def _value(self, field: FieldDef, text: str, line: int) -> Value:
        if field.type is FieldType.REFERENCE:
            declared = self.table.field(field.key)
            assert declared is not None
            target = self._known.get(_end(self._manifest, declared.target, text))
            if target is None:
                raise _problem(self._file, line, f"{field.name}: there is no row “{text}”.")
            return target
        try:
            return registry.parse_for(text, field, self._context)
        except BadValueError as error:
            raise _problem(self._file, line, f"{field.name}: {error}") from error


def _lines(files: Mapping[str, str], path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yields the rows of a sample file with their lines; none where there is no such file."""
    reader = csv.DictReader(io.StringIO(files.get(path, "")), restval="", strict=True)
    try:
        for row in reader:
            yield (
                reader.line_num,
                {key: value.strip() for key, value in row.items() if isinstance(key, str)},
            )
    except csv.Error as error:
        raise _problem(path, reader.line_num, f"This is no CSV: {error}.") from error


def _problem(file: str, line: int, message: str) -> BadManifestError:
    return BadManifestError((ManifestProblem(file, line, "", message),))
