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
_LINK_COLUMNS: Final = ("kind", "from_table", "from", "to_table", "to")


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
    source: UUID
    target: UUID
    properties: Mapping[str, Value]
    ordered: bool


def sample_id(module: str, table: str, title: str) -> UUID:
    """Returns the id of the sample row with this title."""
    return well_known(f"module/{module}/sample/{table}/{title}")


def sample_rows(
    manifest: Manifest, context: ParseContext = PLAIN_CONTEXT
) -> dict[str, list[SampleRow]]:
    """Returns the sample rows of each table by the table's key.

    Raises:
        BadManifestError: a column or value does not fit, with file and line.
    """
    found: dict[str, list[SampleRow]] = {}
    for table in manifest.tables:
        text = manifest.files.get(f"{FOLDER}{table.key}.csv")
        if text is not None:
            found[table.key] = _Sheet(manifest, table, text, context).rows()
    return found


def sample_links(manifest: Manifest) -> list[SampleLink]:
    """Returns the sample links of a module; ends may be rows of modules that are not there."""
    found: list[SampleLink] = []
    kinds = {edge.key: edge for edge in manifest.edges}
    for line, row in _lines(manifest.files.get(LINKS, "")):
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
        id_ = well_known(f"module/{manifest.key}/sample/link/{row['kind']}/{source}/{target}")
        is_ordered = kind is not None and kind.ordered
        found.append(SampleLink(id_, row["kind"], source, target, properties, is_ordered))
    return found


def _end(manifest: Manifest, table: str, title: str) -> UUID:
    partner, dot, key = table.partition(".")
    return sample_id(partner, key, title) if dot else sample_id(manifest.key, table, title)


def _property(text: str, type_: str, line: int) -> Value:
    try:
        return registry.parse(text, FieldType(type_), PLAIN_CONTEXT)
    except BadValueError as error:
        raise _problem(LINKS, line, str(error)) from error


class _Sheet:
    """One table's sample file."""

    def __init__(
        self, manifest: Manifest, table: TableDecl, text: str, context: ParseContext
    ) -> None:
        self._manifest = manifest
        self._table = table
        self._text = text
        self._context = context
        self._file = f"{FOLDER}{table.key}.csv"

    def rows(self) -> list[SampleRow]:
        """Reads every line."""
        found: list[SampleRow] = []
        seen: set[UUID] = set()
        for line, cells in _lines(self._text):
            title = next(iter(cells.values()), "")
            id_ = sample_id(self._manifest.key, self._table.key, title)
            if id_ in seen:
                raise _problem(self._file, line, f"Two rows begin with “{title}”.")
            seen.add(id_)
            values = {
                field.id: self._value(field, text, line)
                for key, text in cells.items()
                if text and key != ROW and (field := self._field(key, line)) is not None
            }
            found.append(SampleRow(id_, values))
        return found

    def _field(self, key: str, line: int) -> FieldDef:
        declared = self._table.field(key)
        if declared is None:
            raise _problem(self._file, line, f"{self._table.name} has no field “{key}”.")
        return field_shape(self._manifest, self._table, declared)

    def _value(self, field: FieldDef, text: str, line: int) -> Value:
        if field.type is FieldType.REFERENCE:
            declared = self._table.field(field.key)
            assert declared is not None
            return _end(self._manifest, declared.target, text)
        try:
            return registry.parse_for(text, field, self._context)
        except BadValueError as error:
            raise _problem(self._file, line, f"{field.name}: {error}") from error


def _lines(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(text), restval="", strict=True)
    for row in reader:
        yield (
            reader.line_num,
            {key: value.strip() for key, value in row.items() if isinstance(key, str)},
        )


def _problem(file: str, line: int, message: str) -> BadManifestError:
    return BadManifestError((ManifestProblem(file, line, "", message),))
